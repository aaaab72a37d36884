// SPDX-License-Identifier: MIT
import Ambient
import SQLite

/// One command's view of the data, and its only way to change anything.
///
/// Valid inside the body it is given to. What the body did stands or falls as a whole, and neither
/// with the commands that share the commit.
public final class Transaction: Queries {
    /// The connection under it.
    ///
    /// Services use the methods below instead.
    public let connection: Connection
    /// Civil time as the body began: the same for all that one body writes, and never that of an
    /// earlier body of the same commit.
    public internal(set) var time: Timestamp

    var feed: FeedWriter
    var outbox: OutboxWriter
    var barrier = BarrierState()
    var resolutions: [Resolution] = []
    let generations: Generations
    /// Of business numbers: the highest that a lost life can have given, by counter.
    let numberFloors: [String: Int64]

    init(connection: Connection, time: Timestamp) throws {
        self.connection = connection
        self.time = time
        self.feed = try FeedWriter(connection)
        self.outbox = try OutboxWriter(connection)
        self.generations = try Generations(connection)
        let floors = try connection.all(
            "SELECT name, value FROM store_counter WHERE name LIKE 'number/%'"
        ) { ($0.text(0), $0.int(1)) }
        self.numberFloors = Dictionary(uniqueKeysWithValues: floors)
    }

    /// Runs a statement that writes; `values` stand for `$1`, `$2`, ….
    ///
    /// - Parameters:
    ///   - sql: The statement, a literal.
    ///   - values: As many as the statement has parameters.
    /// - Returns: The rows changed.
    /// - Throws: `SQLiteError`; a refused row has a code of primary `SQLITE_CONSTRAINT`.
    @inlinable @discardableResult
    public func run<each Value: SQLBindable>(
        _ sql: SQL,
        _ values: repeat each Value
    ) throws -> Int {
        try self.connection.run(sql, repeat each values)
    }

    /// Runs `body`; when it throws, what it wrote, published, enqueued and resolved is taken back.
    ///
    /// The command itself goes on, and may still write: a refusal, for example, after the effect
    /// it refuses is gone.
    ///
    /// - Parameter body: The part that stands or falls as one.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws.
    public func attempt<T>(_ body: () throws -> T) throws -> T {
        let before = self.mark()
        do {
            return try self.connection.scope(body)
        } catch {
            self.restore(before)
            throw error
        }
    }

    /// Forgets what the last transaction handed over.
    func begin() {
        self.outbox.committing = []
        self.resolutions.removeAll(keepingCapacity: true)
    }

    /// Gives a command its time, and forgets what the one before claimed and did not record.
    func beginCommand(at time: Timestamp) {
        self.time = time
        self.barrier.claimed = nil
    }

    /// Answers everybody who holds a call for `subject`, after the commit.
    ///
    /// - Parameters:
    ///   - subject: What they wait for, such as an order's id.
    ///   - reply: The encoded reply they get.
    public func resolve(subject: String, reply: [UInt8]) {
        self.resolutions.append(Resolution(subject: subject, reply: reply))
    }

    // MARK: In memory, as the rows behind it

    /// What is known outside the rows and must follow them back.
    struct Mark {
        var feed: FeedWriter.Mark
        var outbox: OutboxWriter.Mark
        var barrier: BarrierState
        var resolutions: Int
    }

    func mark() -> Mark {
        Mark(
            feed: self.feed.mark,
            outbox: self.outbox.mark,
            barrier: self.barrier,
            resolutions: self.resolutions.count
        )
    }

    func restore(_ mark: Mark) {
        self.feed.restore(mark.feed)
        self.outbox.restore(mark.outbox)
        self.barrier = mark.barrier
        self.resolutions.removeSubrange(mark.resolutions...)
    }
}

/// A reply for those who hold a call for `subject`.
///
/// See `Transaction.resolve`.
public struct Resolution: Hashable, Sendable {
    /// What they wait for.
    public var subject: String
    /// The encoded reply.
    public var reply: [UInt8]
}

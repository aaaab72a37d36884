// SPDX-License-Identifier: MIT
import Ambient
import SQLite

/// One fact of the service's change feed.
///
/// Table: `feed`. Invariant: `sequence` is 1, 2, 3, … without a gap, in commit order, and `link` ties
/// each to all before it.
public struct FeedEvent: Hashable, Sendable {
    /// Its place in the feed, from 1.
    public var sequence: Int64
    /// What happened, such as `order.confirmed`.
    public var type: String
    /// What it happened to, such as `SO-100001`.
    public var subject: String
    /// One line for people.
    public var summary: String
    /// Who caused it; empty for the service itself.
    public var actor: String
    /// When.
    public var at: Timestamp

    init(_ row: Row) {
        self.sequence = row.int(0)
        self.type = row.text(1)
        self.subject = row.text(2)
        self.summary = row.text(3)
        self.actor = row.text(4)
        self.at = row.time(5)
    }
}

extension Transaction {
    /// The sequence number that the next fact will get: for rows that are written before it.
    public var nextSequence: Int64 { self.feed.mark.last + 1 }

    /// Adds a fact to the change feed, visible from the commit on.
    ///
    /// - Parameters:
    ///   - type: What happened, such as `order.confirmed`.
    ///   - subject: What it happened to.
    ///   - summary: One line for people.
    ///   - actor: Who caused it; empty for the service itself.
    ///   - at: When; nil is `time`.
    /// - Returns: Its sequence number.
    /// - Throws: `SQLiteError`.
    @discardableResult
    public func publish(
        type: String,
        subject: String,
        summary: String,
        actor: String = "",
        at: Timestamp? = nil
    ) throws -> Int64 {
        let sequence = self.feed.mark.last + 1
        let time = at ?? self.time
        let link = self.feed.mark.link.next(sequence, type, subject, summary, actor, time)
        try self.connection.run(
            """
            INSERT INTO feed(sequence, type, subject, summary, actor, at_ms, link)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """,
            sequence,
            type,
            subject,
            summary,
            actor,
            time,
            link
        )
        self.feed.mark = FeedWriter.Mark(last: sequence, link: link)
        return sequence
    }
}

extension Queries {
    /// The sequence number of the newest fact; 0 before the first.
    public func feedHead() throws -> Int64 {
        try self.first("SELECT sequence FROM feed ORDER BY sequence DESC LIMIT 1") { $0.int(0) }
            ?? 0
    }

    /// The facts after `sequence`, oldest first, at most `limit`.
    public func feed(after sequence: Int64, limit: Int) throws -> [FeedEvent] {
        try self.all(
            """
            SELECT sequence, type, subject, summary, actor, at_ms FROM feed
            WHERE sequence > $1 ORDER BY sequence LIMIT $2
            """,
            sequence,
            max(0, limit),
            row: FeedEvent.init
        )
    }

    /// The facts about one subject after `sequence`, oldest first, at most `limit`.
    public func feed(subject: String, after sequence: Int64 = 0, limit: Int) throws -> [FeedEvent] {
        try self.all(
            """
            SELECT sequence, type, subject, summary, actor, at_ms FROM feed
            WHERE subject = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
            """,
            subject,
            sequence,
            max(0, limit),
            row: FeedEvent.init
        )
    }
}

/// Numbers the facts and ties them together.
///
/// One writer, so the next number and the last link are known without asking.
struct FeedWriter {
    struct Mark {
        var last: Int64
        var link: FeedLink
    }

    var mark: Mark

    init(_ connection: Connection) throws {
        let last = try connection.first(
            "SELECT sequence, link FROM feed ORDER BY sequence DESC LIMIT 1"
        ) { (sequence: $0.int(0), link: FeedLink(stored: $0.rawBytes(1))) }
        self.mark = Mark(last: last?.sequence ?? 0, link: last?.link ?? .start)
    }

    mutating func restore(_ mark: Mark) {
        #if OMS_PLANTED_BUGS
            if PlantedBug.feedNumbersLeak.isOn { return }
        #endif
        self.mark = mark
    }
}

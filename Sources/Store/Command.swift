// SPDX-License-Identifier: MIT
import SQLite

/// A body that waits for its turn, with what shall happen to its result.
class Command {
    /// Resolutions of the batch up to and with this command's own.
    var resolutionsEnd = 0

    /// Whether it is no part of a transaction: the writer calls `stand` between two of them.
    var standsAlone: Bool { false }

    /// What one that stands alone does.
    func stand() {}

    /// Runs the body, in a savepoint of its own once it writes.
    ///
    /// A body's error is its result; what this throws lost the transaction.
    func execute(_ transaction: Transaction) throws(SQLiteError) {}

    /// Hands the result over, after the commit.
    func finish() {}

    /// Hands `error` over instead: nothing was kept.
    func fail(_ error: StoreError) {}
}

final class TypedCommand<T: Sendable>: Command {
    private let body: (Transaction) throws -> T
    private let completion: (Result<T, any Error>) -> Void
    private var result: Result<T, any Error>?

    init(
        body: @escaping @Sendable (Transaction) throws -> T,
        completion: @escaping @Sendable (Result<T, any Error>) -> Void
    ) {
        self.body = body
        self.completion = completion
    }

    override func execute(_ transaction: Transaction) throws(SQLiteError) {
        do {
            self.result = .success(try transaction.attempt { try self.body(transaction) })
        } catch {
            self.result = .failure(error)
        }
        if let failure = transaction.connection.failure { throw failure }
        guard transaction.connection.isInTransaction else {
            throw SQLiteError(code: .misuse, message: "a body ended the transaction")
        }
    }

    override func finish() {
        if let result = self.result { self.completion(result) }
    }

    override func fail(_ error: StoreError) {
        self.completion(.failure(error))
    }
}

/// A read that waits for its turn.
class ReadJob {
    func execute(_ reader: Reader) {}
    func fail(_ error: any Error) {}
}

final class TypedReadJob<T: Sendable>: ReadJob {
    private let body: (Reader) throws -> T
    private let completion: (Result<T, any Error>) -> Void

    init(
        body: @escaping @Sendable (Reader) throws -> T,
        completion: @escaping @Sendable (Result<T, any Error>) -> Void
    ) {
        self.body = body
        self.completion = completion
    }

    override func execute(_ reader: Reader) {
        self.completion(Result { try self.body(reader) })
    }

    override func fail(_ error: any Error) {
        self.completion(.failure(error))
    }
}

// SPDX-License-Identifier: MIT
import SQLite

/// One step of a schema, applied once and in one transaction.
///
/// Types are those of both SQLite and PostgreSQL: `TEXT`, `BIGINT`, `BYTEA` (SQLite keeps a blob
/// bound to it a blob), and `INTEGER PRIMARY KEY` for a 64-bit key that is the row's own number.
public struct Migration: Sendable {
    /// 1, 2, 3, … without a gap.
    public let version: Int
    /// One statement each, run in order.
    public let statements: [String]
    /// Fills what the statements made and SQL cannot; runs after them, in the same transaction.
    let fill: (@Sendable (Connection) throws -> Void)?

    /// Makes a step.
    public init(version: Int, statements: [String]) {
        self.version = version
        self.statements = statements
        self.fill = nil
    }

    init(
        version: Int,
        statements: [String],
        fill: @escaping @Sendable (Connection) throws -> Void
    ) {
        self.version = version
        self.statements = statements
        self.fill = fill
    }
}

// SPDX-License-Identifier: MIT
import CSQLite

/// The prepared statements of one connection, by the address of their literal or by their text.
///
/// Literals are as many as the program has. Composed texts could be any number: when there are 128
/// of them, those not in use are dropped.
struct StatementCache {
    private var literals: [UnsafePointer<UInt8>: Statement] = [:]
    private var composed: [String: Statement] = [:]
    private static let composedMax = 128

    subscript(sql: SQL) -> Statement? {
        switch sql.text {
        case .literal(let literal): self.literals[literal.utf8Start]
        case .composed(let text): self.composed[text]
        }
    }

    /// Takes the statement in, unless its text already has one (which is then busy).
    mutating func insert(_ statement: Statement, for sql: SQL) {
        switch sql.text {
        case .literal(let literal):
            guard self.literals[literal.utf8Start] == nil else { return }
            self.literals[literal.utf8Start] = statement
        case .composed(let text):
            guard self.composed[text] == nil else { return }
            if self.composed.count >= Self.composedMax { self.dropIdle() }
            self.composed[text] = statement
        }
        statement.isCached = true
    }

    private mutating func dropIdle() {
        for (text, statement) in self.composed where !statement.isBusy {
            sqlite3_finalize(statement.handle)
            self.composed[text] = nil
        }
    }

    /// Ends every statement.
    ///
    /// The C function is `sqlite3_finalize`.
    mutating func finalizeAll() {
        for statement in self.literals.values { sqlite3_finalize(statement.handle) }
        for statement in self.composed.values { sqlite3_finalize(statement.handle) }
        self.literals = [:]
        self.composed = [:]
    }
}

extension SQL {
    /// The text as SQLite wants it.
    func withUTF8<R>(_ body: (UnsafeBufferPointer<CChar>) -> R) -> R {
        switch self.text {
        case .literal(let literal):
            literal.withUTF8Buffer { $0.withMemoryRebound(to: CChar.self, body) }
        case .composed(var text):
            text.withUTF8 { $0.withMemoryRebound(to: CChar.self, body) }
        }
    }
}

// SPDX-License-Identifier: MIT

/// A value that can stand for `$1`, `$2`, … in a statement.
///
/// A type of your own conforms by handing one of the types below on: `self.rawValue.bind(to:)`.
public protocol SQLBindable {
    /// Binds exactly one parameter: the next one of the statement.
    func bind(to statement: Statement)
}

extension Int64: SQLBindable {
    /// Binds an integer.
    @inlinable public func bind(to statement: Statement) { statement.bind(self) }
}

extension Int: SQLBindable {
    /// Binds an integer.
    @inlinable public func bind(to statement: Statement) { statement.bind(Int64(self)) }
}

extension Int32: SQLBindable {
    /// Binds an integer.
    @inlinable public func bind(to statement: Statement) { statement.bind(Int64(self)) }
}

extension UInt32: SQLBindable {
    /// Binds an integer.
    @inlinable public func bind(to statement: Statement) { statement.bind(Int64(self)) }
}

extension UInt8: SQLBindable {
    /// Binds an integer.
    @inlinable public func bind(to statement: Statement) { statement.bind(Int64(self)) }
}

extension Bool: SQLBindable {
    /// Binds 1 or 0.
    @inlinable public func bind(to statement: Statement) { statement.bind(self ? 1 : 0) }
}

extension String: SQLBindable {
    /// Binds text.
    @inlinable public func bind(to statement: Statement) { statement.bind(self) }
}

extension [UInt8]: SQLBindable {
    /// Binds a blob.
    @inlinable public func bind(to statement: Statement) {
        self.withUnsafeBytes { statement.bind($0) }
    }
}

extension Optional: SQLBindable where Wrapped: SQLBindable {
    /// Binds the value, or NULL.
    @inlinable public func bind(to statement: Statement) {
        if let value = self { value.bind(to: statement) } else { statement.bindNull() }
    }
}

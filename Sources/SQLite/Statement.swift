// SPDX-License-Identifier: MIT
import CSQLite

/// A prepared statement, kept by its connection for the next time the same text is run.
///
/// Bound bytes live in the connection's bind buffer until the statement is released, so that SQLite
/// need not copy them to an allocation of its own.
public final class Statement {
    let handle: OpaquePointer
    let isReadOnly: Bool
    unowned(unsafe) let connection: Connection

    private let parameterCount: Int32
    /// SQLite's index for `$1`, `$2`, …; nil when they first appear in just this order.
    private let indexOfParameter: [Int32]?

    var isBusy = false
    /// False for the second of two nested uses, which ends with its use.
    var isCached = false
    /// How much of the bind buffer was in use when this statement was acquired.
    var bindBufferMark = 0
    /// The first column that did not hold what was asked for, in the present row.
    var rowFailure: SQLiteError?
    private var bound: Int32 = 0
    private var bindResult = SQLITE_OK

    init(handle: OpaquePointer, connection: Connection) throws(SQLiteError) {
        self.handle = handle
        self.connection = connection
        self.isReadOnly = sqlite3_stmt_readonly(handle) != 0
        self.parameterCount = sqlite3_bind_parameter_count(handle)
        self.indexOfParameter = try Self.order(of: handle, count: self.parameterCount)
    }

    /// Where SQLite put `$1` to `$count`: to SQLite they are names, numbered as they first appear.
    private static func order(
        of handle: OpaquePointer,
        count: Int32
    ) throws(SQLiteError) -> [Int32]? {
        var indexes = [Int32](repeating: 0, count: Int(count))
        for index in 0..<count {
            guard let name = sqlite3_bind_parameter_name(handle, index + 1),
                let number = Int(String(cString: name).dropFirst()),
                indexes.indices.contains(number - 1), indexes[number - 1] == 0
            else {
                throw SQLiteError(code: .misuse, message: "parameters must be $1 to $\(count)")
            }
            indexes[number - 1] = index + 1
        }
        return indexes.elementsEqual(1..<(count + 1)) ? nil : indexes
    }

    // MARK: Binding

    /// The index of the next parameter; 0, which SQLite refuses, when there is none.
    private func nextIndex() -> Int32 {
        self.bound += 1
        guard self.bound <= self.parameterCount else { return 0 }
        return self.indexOfParameter?[Int(self.bound - 1)] ?? self.bound
    }

    private func note(_ result: Int32) {
        if result != SQLITE_OK, self.bindResult == SQLITE_OK { self.bindResult = result }
    }

    /// Binds the next parameter to an integer.
    ///
    /// The C function is `sqlite3_bind_int64`.
    public func bind(_ value: Int64) {
        self.note(sqlite3_bind_int64(self.handle, self.nextIndex(), value))
    }

    /// Binds the next parameter to NULL.
    ///
    /// The C function is `sqlite3_bind_null`.
    public func bindNull() {
        self.note(sqlite3_bind_null(self.handle, self.nextIndex()))
    }

    /// Binds the next parameter to text.
    ///
    /// The C function is `sqlite3_bind_text64`.
    public func bind(_ value: String) {
        var value = value
        value.withUTF8 { utf8 in
            let (bytes, owner) = self.connection.keep(UnsafeRawBufferPointer(utf8))
            self.note(
                sqlite3_bind_text64(
                    self.handle,
                    self.nextIndex(),
                    bytes.assumingMemoryBound(to: CChar.self),
                    UInt64(utf8.count),
                    owner,
                    UInt8(SQLITE_UTF8)
                )
            )
        }
    }

    /// Binds the next parameter to a blob.
    ///
    /// The C function is `sqlite3_bind_blob64`.
    public func bind(_ value: UnsafeRawBufferPointer) {
        let (bytes, owner) = self.connection.keep(value)
        let count = UInt64(value.count)
        self.note(sqlite3_bind_blob64(self.handle, self.nextIndex(), bytes, count, owner))
    }

    // MARK: Running

    @usableFromInline var readsOnly: Bool { self.isReadOnly }

    /// Starts over, before values are bound.
    func begin() {
        self.isBusy = true
        self.bound = 0
        self.bindResult = SQLITE_OK
        self.rowFailure = nil
    }

    /// Checks the values, and opens the savepoint that waits for a first write.
    @usableFromInline func ready() throws(SQLiteError) {
        guard self.bound == self.parameterCount else {
            let message = "\(self.bound) values for \(self.parameterCount) parameters"
            throw SQLiteError(code: .misuse, message: message)
        }
        guard self.bindResult == SQLITE_OK else { throw self.connection.error(self.bindResult) }
        if !self.isReadOnly { try self.connection.willWrite() }
    }

    /// Moves to the next row; false after the last.
    ///
    /// The C function is `sqlite3_step`.
    @usableFromInline func step() throws(SQLiteError) -> Bool {
        switch sqlite3_step(self.handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw self.connection.failed(code)
        }
    }

    /// Runs to the end.
    ///
    /// The C function is `sqlite3_step`.
    ///
    /// - Returns: The rows changed; 0 for a statement that only reads.
    @usableFromInline func runToEnd() throws(SQLiteError) -> Int {
        try self.ready()
        while try self.step() {}
        return self.isReadOnly ? 0 : self.connection.changes
    }

    /// Throws what a column access of the present row found wrong.
    @usableFromInline func checkRow() throws(SQLiteError) {
        if let failure = self.rowFailure { throw failure }
    }
}

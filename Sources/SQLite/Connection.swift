// SPDX-License-Identifier: MIT
import CPageSeal
import CSQLite

/// One connection to one database file, used by one thread at a time.
public final class Connection {
    let handle: OpaquePointer
    private var cache = StatementCache()
    private let bindBuffer: BindBuffer
    private var frames: UnsafeMutablePointer<Int32>

    /// The error that lost the transaction (`SQLITE_FULL`, `SQLITE_IOERR`, …), if one did.
    ///
    /// It stays until `clearFailure()`, so that a body which swallows an error cannot hide it.
    public private(set) var failure: SQLiteError?

    /// Whether the next write first opens a savepoint.
    ///
    /// See `scope(_:)`.
    private var savepointAwaitsWrite = false
    private var savepoints = 0

    static let librarySettings: Int32 = csqlite_disable_memory_statistics()

    /// Opens a file.
    ///
    /// The C function is `sqlite3_open_v2`.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - create: Whether to create it when there is none.
    ///   - vfs: The name of the VFS to open it with; nil for SQLite's own, with seals over it.
    /// - Throws: `SQLITE_CANTOPEN` and its like; `SQLITE_ERROR` when no VFS has that name.
    public convenience init(
        path: String,
        create: Bool = true,
        vfs: String? = nil
    ) throws(SQLiteError) {
        let flags = SQLITE_OPEN_READWRITE | (create ? SQLITE_OPEN_CREATE : 0)
        try self.init(name: path, path, flags: flags, vfs: vfs)
    }

    /// Opens a file that nobody changes, to read it: no lock is taken, no file is made beside it, and
    /// a WAL beside it is not looked at.
    ///
    /// The C function is `sqlite3_open_v2`, with a URI that says `immutable=1`.
    ///
    /// - Parameter path: The file.
    /// - Throws: `SQLITE_CANTOPEN` and its like.
    public convenience init(immutable path: String) throws(SQLiteError) {
        // Of a path only these mean something else in a URI.
        let escaped = path.replacing("%", with: "%25").replacing("?", with: "%3f")
            .replacing("#", with: "%23")
        let uri = "file:\(escaped.hasPrefix("/") ? "//" : "")\(escaped)?immutable=1"
        try self.init(name: uri, path, flags: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, vfs: nil)
    }

    private init(
        name: String,
        _ path: String,
        flags: Int32,
        vfs: String?
    ) throws(SQLiteError) {
        _ = Self.librarySettings
        let flags = flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
        var opened: OpaquePointer?
        let code = sqlite3_open_v2(name, &opened, flags, vfs ?? Seal.systemVFS)
        guard code == SQLITE_OK, let handle = opened else {
            let message = opened.map { String(cString: sqlite3_errmsg($0)) } ?? "no memory"
            sqlite3_close_v2(opened)
            throw SQLiteError(code: SQLiteCode(rawValue: code), message: "\(path): \(message)")
        }
        self.handle = handle
        self.bindBuffer = BindBuffer()
        self.frames = .allocate(capacity: 1)
        self.frames.initialize(to: 0)
        _ = csqlite_set_defensive(handle)
        // A bound pattern of a LIKE, which no index of ours serves, cost a new plan at every use.
        _ = csqlite_keep_plans(handle)
        // Replaces SQLite's own hook, which would checkpoint by itself and swallow the errors.
        sqlite3_wal_hook(
            handle,
            { context, _, _, frames in
                context?.assumingMemoryBound(to: Int32.self).pointee = frames
                return SQLITE_OK
            },
            self.frames
        )
    }

    deinit {
        self.cache.finalizeAll()
        // "v2" waits for statements still busy instead of leaving the file open for ever.
        sqlite3_close_v2(self.handle)
        self.frames.deallocate()
    }

    /// Leaves the WAL alone on closing.
    ///
    /// The C function is `sqlite3_db_config`.
    public func disableCheckpointOnClose() {
        _ = csqlite_disable_checkpoint_on_close(self.handle)
    }

    /// How long a statement waits for what another connection has locked, before it fails with
    /// SQLITE_BUSY; zero, as on opening, for not at all.
    ///
    /// The C function is `sqlite3_busy_timeout`.
    public func setBusyTimeout(_ timeout: Duration) {
        let milliseconds = timeout / .milliseconds(1)
        sqlite3_busy_timeout(self.handle, Int32(min(max(milliseconds, 0), 60_000)))
    }

    /// The rows the last statement changed.
    ///
    /// The C function is `sqlite3_changes64`.
    var changes: Int { Int(sqlite3_changes64(self.handle)) }

    /// Whether a transaction is open.
    ///
    /// The C function is `sqlite3_get_autocommit`.
    public var isInTransaction: Bool { sqlite3_get_autocommit(self.handle) == 0 }

    /// Frames in the WAL after the last commit of this connection.
    ///
    /// The C function is `sqlite3_wal_hook`.
    public var walFrames: Int { Int(self.frames.pointee) }

    /// Gives unused page cache back.
    ///
    /// The C function is `sqlite3_db_release_memory`.
    public func releaseMemory() {
        sqlite3_db_release_memory(self.handle)
    }

    /// Stops what the connection runs, from any thread.
    ///
    /// The C function is `sqlite3_interrupt`.
    public func interrupt() {
        sqlite3_interrupt(self.handle)
    }

    // MARK: Statements

    /// Runs a statement to its end.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - values: `$1`, `$2`, ….
    /// - Returns: The rows changed.
    /// - Throws: `SQLiteError`.
    @inlinable @discardableResult
    public func run<each Value: SQLBindable>(
        _ sql: SQL,
        _ values: repeat each Value
    ) throws(SQLiteError) -> Int {
        let statement = try self.acquire(sql)
        defer { self.release(statement) }
        repeat (each values).bind(to: statement)
        return try statement.runToEnd()
    }

    /// Reads the first row.
    ///
    /// A statement that writes (`… RETURNING`) is run to its end all the same.
    ///
    /// - Parameters:
    ///   - sql: The query.
    ///   - values: `$1`, `$2`, ….
    ///   - decode: Makes a value of the row.
    /// - Returns: What `decode` made; nil when there was no row.
    /// - Throws: `SQLiteError`, or what `decode` throws.
    @inlinable
    public func first<each Value: SQLBindable, T>(
        _ sql: SQL,
        _ values: repeat each Value,
        row decode: (Row) throws -> T
    ) throws -> T? {
        let statement = try self.acquire(sql)
        defer { self.release(statement) }
        repeat (each values).bind(to: statement)
        try statement.ready()
        guard try statement.step() else { return nil }
        let value = try decode(Row(statement))
        try statement.checkRow()
        if !statement.readsOnly { while try statement.step() {} }
        return value
    }

    /// Reads every row, in order.
    ///
    /// - Parameters:
    ///   - sql: The query; one without a bound on its rows is a mistake of the caller.
    ///   - values: `$1`, `$2`, ….
    ///   - decode: Makes a value of each row.
    /// - Returns: What `decode` made of each row.
    /// - Throws: `SQLiteError`, or what `decode` throws.
    @inlinable
    public func all<each Value: SQLBindable, T>(
        _ sql: SQL,
        _ values: repeat each Value,
        row decode: (Row) throws -> T
    ) throws -> [T] {
        let statement = try self.acquire(sql)
        defer { self.release(statement) }
        repeat (each values).bind(to: statement)
        try statement.ready()
        var rows: [T] = []
        while try statement.step() {
            rows.append(try decode(Row(statement)))
            try statement.checkRow()
        }
        return rows
    }

    /// A statement ready for its values: from the cache, or prepared now.
    ///
    /// One that is already running further up the stack is prepared a second time, for this use.
    @usableFromInline func acquire(_ sql: SQL) throws(SQLiteError) -> Statement {
        let statement: Statement
        if let cached = self.cache[sql], !cached.isBusy {
            statement = cached
        } else {
            statement = try self.prepare(sql)
            self.cache.insert(statement, for: sql)
        }
        statement.begin()
        statement.bindBufferMark = self.bindBuffer.used
        return statement
    }

    /// Ends a use: values and row are gone.
    ///
    /// The C function is `sqlite3_reset`.
    @usableFromInline func release(_ statement: Statement) {
        sqlite3_reset(statement.handle)
        self.bindBuffer.used = statement.bindBufferMark
        statement.isBusy = false
        if !statement.isCached { sqlite3_finalize(statement.handle) }
    }

    /// The C function is `sqlite3_prepare_v3`.
    private func prepare(_ sql: SQL) throws(SQLiteError) -> Statement {
        let (handle, code, hasMore) = sql.withUTF8 { text in
            var handle: OpaquePointer?
            var tail: UnsafePointer<CChar>?
            let code = sqlite3_prepare_v3(
                self.handle,
                text.baseAddress,
                Int32(clamping: text.count),
                UInt32(SQLITE_PREPARE_PERSISTENT),
                &handle,
                &tail
            )
            let end = text.baseAddress.map { $0 + text.count }
            return (handle, code, tail.map { Self.hasText(from: $0, to: end) } ?? false)
        }
        guard code == SQLITE_OK else { throw self.error(code) }
        guard let handle, !hasMore else {
            sqlite3_finalize(handle)
            throw SQLiteError(code: .misuse, message: "not exactly one statement")
        }
        do {
            return try Statement(handle: handle, connection: self)
        } catch {
            sqlite3_finalize(handle)
            throw error
        }
    }

    private static func hasText(from: UnsafePointer<CChar>, to end: UnsafePointer<CChar>?) -> Bool {
        guard let end, from < end else { return false }
        return UnsafeBufferPointer(start: from, count: end - from)
            .contains { $0 > 0x20 && $0 != 0x3b }
    }

    /// Bytes that stay where they are until the statement is released, and what SQLite shall do.
    func keep(_ bytes: UnsafeRawBufferPointer) -> (UnsafeRawPointer, sqlite3_destructor_type?) {
        if let kept = self.bindBuffer.keep(bytes) { return (kept, nil) }
        // SQLITE_TRANSIENT: SQLite makes a copy of its own. Only what outgrows the buffer.
        let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        return (bytes.baseAddress ?? UnsafeRawPointer(self.bindBuffer.start), transient)
    }

    // MARK: Savepoints

    /// Runs `body`; when it throws, what it wrote is taken back, and nothing else is.
    ///
    /// The savepoint is opened by the first write, so a body that only reads, or refuses before it
    /// writes, costs nothing. Scopes nest; a scope whose enclosing scope has not written yet lends
    /// it its savepoint, since both would go back to the same state.
    ///
    /// - Parameter body: The work. Must be inside a transaction.
    /// - Returns: What `body` returns.
    /// - Throws: What `body` throws; when `failure` is set the whole transaction is lost.
    @inlinable
    public func scope<T>(_ body: () throws -> T) throws -> T {
        let outer = self.enterScope()
        do {
            let value = try body()
            try self.leaveScope(outer, rollingBack: false)
            return value
        } catch {
            try self.leaveScope(outer, rollingBack: true)
            throw error
        }
    }

    @usableFromInline struct Scope {
        let awaitedWrite: Bool
        let savepoints: Int
    }

    @usableFromInline func enterScope() -> Scope {
        let outer = Scope(awaitedWrite: self.savepointAwaitsWrite, savepoints: self.savepoints)
        self.savepointAwaitsWrite = true
        return outer
    }

    @usableFromInline func leaveScope(
        _ outer: Scope,
        rollingBack: Bool
    ) throws(SQLiteError) {
        guard self.savepoints > outer.savepoints else {
            self.savepointAwaitsWrite = outer.awaitedWrite
            return
        }
        self.savepointAwaitsWrite = false
        if rollingBack { try self.run("ROLLBACK TO scope") }
        if outer.awaitedWrite { return }
        try self.run("RELEASE scope")
        self.savepoints -= 1
    }

    func willWrite() throws(SQLiteError) {
        guard self.savepointAwaitsWrite else { return }
        self.savepointAwaitsWrite = false
        try self.run("SAVEPOINT scope")
        self.savepoints += 1
    }

    // MARK: Errors

    func error(_ code: Int32) -> SQLiteError {
        let code = SQLiteCode(rawValue: code)
        // SQLite's words are "disk I/O error"; the page was found on this thread just now.
        let message = code == .ioErrorData ? seal_last_finding() : sqlite3_errmsg(self.handle)
        return SQLiteError(code: code, message: message.map { String(cString: $0) } ?? "")
    }

    /// The error of a step, remembered when the transaction cannot go on after it.
    func failed(_ code: Int32) -> SQLiteError {
        let error = self.error(code)
        switch code & 0xff {
        case SQLITE_FULL, SQLITE_IOERR, SQLITE_NOMEM, SQLITE_CORRUPT, SQLITE_NOTADB,
            SQLITE_CANTOPEN,
            SQLITE_PROTOCOL, SQLITE_INTERRUPT:
            if self.failure == nil { self.failure = error }
        default: break
        }
        return error
    }

    /// Forgets `failure` and any open scope, after the transaction was rolled back.
    public func clearFailure() {
        self.failure = nil
        self.savepoints = 0
        self.savepointAwaitsWrite = false
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import SQLite

/// Opening a service's file: whose it is, what it promises, which schema it has.
struct StoreFile {
    let path: String
    let service: String
    let options: StoreOptions

    /// How long an opening waits for those who only look at the file.
    private static let lookersPatience = Duration.seconds(2)

    init(path: String, options: StoreOptions) {
        self.path = path
        self.options = options
        self.service = options.service ?? Self.stem(path)
    }

    /// `DIR/order.lock` for `DIR/order.db` and `lock`.
    func sibling(_ suffix: String) -> String {
        "\(Self.directory(self.path))/\(Self.stem(self.path)).\(suffix)"
    }

    /// Takes `DIR/order.lock` for `DIR/order.db`.
    func lock() throws(StoreError) -> any DiskLock {
        let path = self.sibling("lock")
        let disk = self.options.disk
        guard
            let lock = try Self.opening(path, { () throws(SystemError) in try disk.lock(path) })
        else { throw .inUse(path: self.path) }
        return lock
    }

    /// Opens the connection that writes, on a file that is ours, whole, durable and up to date.
    ///
    /// `isChecked` is false for a large file that has not been read since an unclean stop: `PageCheck` is
    /// to read it.
    func openWriter(
        migrations: [Migration],
        now: Timestamp
    ) throws -> (connection: Connection, isChecked: Bool) {
        let disk = self.options.disk
        let isNew = disk.size(of: self.path) == 0
        guard !isNew || self.options.creates else { throw StoreError.missing(path: self.path) }
        // SQLite deletes the WAL as the last connection closes: what is left was not closed.
        let wasKilled = disk.size(of: self.walPath) > 0
        let isSuspect = self.isSuspect
        let owesCheck = wasKilled || self.owesCheck
        // An executor has no thread to spare for a check beside the service.
        let isSmall =
            self.options.executor != nil
            || disk.size(of: self.path) <= self.options.checkedFirstBytes
        let isCheckedFirst = isSuspect || owesCheck && isSmall
        if wasKilled { try self.checkWAL(isEmpty: isNew) }
        // What a killed process wrote last was perhaps never synced, and is about to be read: a
        // repetition would be answered with what the next power cut takes away.
        if wasKilled { try self.makeDurable(self.walPath) }
        if owesCheck, !isCheckedFirst { self.oweCheck() }
        let connection = try Self.refusingDamage(self.path) {
            let connection = try Connection(path: self.path, vfs: disk.vfs)
            // Who looks at the file of a process that was just killed plays back its WAL, and has it
            // locked meanwhile; nobody else is waited for, since the lock beside the file is ours.
            connection.setBusyTimeout(Self.lookersPatience)
            try connection.keepRoomForSeals()
            if !isNew { try self.checkIdentity(connection) }
            try self.configure(connection)
            if isCheckedFirst {
                try self.checkPages(connection, indexesToo: isSuspect)
                try self.clearSuspicion()
                self.settleCheck()
            }
            if isNew { try self.bootstrap(connection) }
            try self.checkService(connection)
            try self.checkCluster(connection)
            try self.migrate(connection, owner: "store", StoreSchema.migrations, now)
            try self.checkPosition(connection)
            try self.migrate(connection, owner: "service", migrations, now)
            try self.beginLife(connection, now: now)
            connection.setBusyTimeout(.zero)
            return connection
        }
        try self.syncDirectory()
        return (connection, isChecked: isCheckedFirst || !owesCheck)
    }

    /// Says of which file it is that SQLite cannot make sense of it.
    static func refusingDamage<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as SQLiteError where error.code.primary == .notADatabase {
            throw StoreError.foreignFile(path: path)
        } catch let error as SQLiteError where error.code.isDamage {
            throw StoreError.corrupt(path: path, finding: error.message)
        }
    }

    /// Opens a connection that reads.
    func openReader() throws -> Connection {
        try Self.refusingDamage(self.path) {
            let connection = try Connection(
                path: self.path,
                create: false,
                vfs: self.options.disk.vfs
            )
            connection.disableCheckpointOnClose()
            try self.configureCommon(connection, cacheBytes: self.options.readerCacheBytes)
            try connection.run("PRAGMA query_only = ON")
            try self.expect(connection, "query_only", "PRAGMA query_only", 1)
            return connection
        }
    }

    // MARK: Settings

    private func configure(_ connection: Connection) throws {
        // Debian builds with automatic vacuuming on, which moves pages about at every commit.
        try connection.run("PRAGMA auto_vacuum = NONE")
        let mode = try connection.first("PRAGMA journal_mode = WAL") { $0.text(0) } ?? ""
        guard mode == "wal" else {
            throw StoreError.notDurable(setting: "journal_mode", found: mode)
        }
        try connection.run("PRAGMA synchronous = FULL")
        try self.expect(connection, "synchronous", "PRAGMA synchronous", 2)
        #if OMS_PLANTED_BUGS
            if PlantedBug.synchronousNormal.isOn {
                try connection.run("PRAGMA synchronous = NORMAL")
            }
        #endif
        try connection.run("PRAGMA secure_delete = ON")
        // A WAL that a slow reader made long is cut when it is started over.
        let limit = self.options.checkpointFrames * 4096 * 4
        try connection.run(SQL(composed: "PRAGMA journal_size_limit = \(limit)"))
        if let pages = self.options.pagesMax {
            try connection.run(SQL(composed: "PRAGMA max_page_count = \(pages)"))
        }
        try self.configureCommon(connection, cacheBytes: self.options.writerCacheBytes)
    }

    private func configureCommon(_ connection: Connection, cacheBytes: Int) throws {
        try connection.run("PRAGMA foreign_keys = ON")
        try self.expect(connection, "foreign_keys", "PRAGMA foreign_keys", 1)
        try connection.run("PRAGMA trusted_schema = OFF")
        try connection.run("PRAGMA cell_size_check = ON")
        try connection.run("PRAGMA mmap_size = 0")
        // Savepoints keep the pages they would need to go back in memory, not in a file.
        try connection.run("PRAGMA temp_store = MEMORY")
        try connection.run(SQL(composed: "PRAGMA cache_size = -\(cacheBytes / 1024)"))
    }

    private func expect(
        _ connection: Connection,
        _ setting: String,
        _ query: SQL,
        _ value: Int64
    ) throws {
        let found = try connection.first(query) { $0.int(0) }
        guard found == value else {
            let text = found.map(String.init) ?? "nothing"
            throw StoreError.notDurable(setting: setting, found: text)
        }
    }

    // MARK: Identity

    /// Before anything is changed: a SQLite file of another program stays as it is.
    private func checkIdentity(_ connection: Connection) throws {
        let id = try connection.first("PRAGMA application_id") { $0.int(0) }
        let tables = try connection.first("SELECT count(*) FROM sqlite_master") { $0.int(0) }
        // A crash before the first transaction leaves a database without a table.
        guard id == StoreSchema.applicationID || (id == 0 && tables == 0) else {
            throw StoreError.foreignFile(path: self.path)
        }
        if tables == 0 { try self.bootstrap(connection) }
    }

    private func bootstrap(_ connection: Connection) throws {
        try self.transaction(connection) {
            for statement in StoreSchema.bootstrap {
                try connection.run(SQL(composed: statement))
            }
            let id = StoreSchema.applicationID
            try connection.run(SQL(composed: "PRAGMA application_id = \(id)"))
            try connection.run(
                "INSERT INTO store_meta(name, value) VALUES ('service', $1)",
                self.service
            )
        }
    }

    private func checkService(_ connection: Connection) throws {
        let found = try connection.first(
            "SELECT value FROM store_meta WHERE name = 'service'"
        ) { $0.text(0) }
        guard let found, found == self.service else {
            throw StoreError.wrongService(
                path: self.path,
                expected: self.service,
                found: found ?? ""
            )
        }
    }

    /// A file of no cluster becomes one of ours.
    private func checkCluster(_ connection: Connection) throws {
        guard !self.options.cluster.isEmpty else { return }
        guard let found = try StoreMeta.value(of: .cluster, connection) else {
            return try StoreMeta.set(.cluster, self.options.cluster, connection)
        }
        guard found == self.options.cluster else {
            throw StoreError.wrongCluster(
                path: self.path,
                expected: self.options.cluster,
                found: found
            )
        }
    }

    private func checkPosition(_ connection: Connection) throws {
        guard let expected = self.options.atLeast else { return }
        let found = try StoreFacts(connection).position
        guard found.generation == expected.generation,
            found.feedSequence >= expected.feedSequence
        else { throw StoreError.stale(path: self.path, expected: expected, found: found) }
    }

    private func checkWAL(isEmpty: Bool) throws {
        // SQLite would remove it, and with it all there is.
        guard !isEmpty else {
            let finding = "the file is empty, but its WAL is not"
            throw StoreError.corrupt(path: self.path, finding: finding)
        }
        let found = try WAL.trim(of: self.path, vfs: self.options.disk.vfs)
        if case .damaged(let finding) = found {
            throw StoreError.corrupt(path: self.path, finding: finding)
        }
    }

    private func checkPages(_ connection: Connection, indexesToo: Bool) throws {
        let check: SQL = indexesToo ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)"
        let finding: String
        do {
            finding = try connection.first(check) { $0.text(0) } ?? "nothing"
        } catch let error as SQLiteError where error.code.isUnreadable {
            guard error.code.isDamage else {
                self.suspect(error.description)
                throw error
            }
            finding = error.message
        }
        guard finding == "ok" else {
            // The end of this connection may leave no WAL, and the next start take it for an orderly one.
            self.suspect(finding)
            throw StoreError.corrupt(path: self.path, finding: finding)
        }
    }

    // MARK: Schema

    private func migrate(
        _ connection: Connection,
        owner: String,
        _ migrations: [Migration],
        _ now: Timestamp
    ) throws {
        guard migrations.map(\.version).elementsEqual(1..<(migrations.count + 1)) else {
            throw StoreError.migrationOrder(owner: owner)
        }
        let applied =
            try connection.first(
                "SELECT coalesce(max(version), 0) FROM store_migration WHERE owner = $1",
                owner
            ) { Int($0.int(0)) } ?? 0
        guard applied <= migrations.count else {
            throw StoreError.newerSchema(
                path: self.path,
                found: applied,
                known: migrations.count
            )
        }
        for migration in migrations.dropFirst(applied) {
            try self.options.failpoints.reach(.migration)
            try self.transaction(connection) {
                for statement in migration.statements {
                    try connection.run(SQL(composed: statement))
                }
                try migration.fill?(connection)
                try connection.run(
                    "INSERT INTO store_migration(owner, version, applied_at_ms) VALUES ($1, $2, $3)",
                    owner,
                    migration.version,
                    now
                )
            }
        }
    }

    func transaction(_ connection: Connection, _ body: () throws -> Void) throws {
        try connection.run("BEGIN IMMEDIATE")
        do {
            try body()
            try connection.run("COMMIT")
        } catch {
            if connection.isInTransaction { _ = try? connection.run("ROLLBACK") }
            throw error
        }
    }

    // MARK: Files

    private static func directory(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func stem(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return String(name) }
        return String(name[..<dot])
    }

    /// Makes an empty file that only its owner may read; one that exists is an error.
    static func makeNew(_ path: String) throws(StoreError) {
        let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, errno: errno) }
        close(descriptor)
    }

    /// Makes a file's content durable, and its name.
    static func sync(_ path: String) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw StoreError.cannotOpen(path: path, errno: errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else {
            throw StoreError.cannotOpen(path: path, errno: errno)
        }
        try Self.opening(path) { () throws(SystemError) in
            try Files.syncDirectory(Self.directory(path))
        }
    }

    private func makeDurable(_ path: String) throws(StoreError) {
        let disk = self.options.disk
        try Self.opening(path) { () throws(SystemError) in try disk.rewrite(path) }
    }

    func identity(of path: String) throws(StoreError) -> FileIdentity? {
        let disk = self.options.disk
        return try Self.opening(path) { () throws(SystemError) in try disk.identity(of: path) }
    }

    /// A new file is durable only with its name.
    private func syncDirectory() throws(StoreError) {
        let (disk, path) = (self.options.disk, Self.directory(self.path))
        try Self.opening(path) { () throws(SystemError) in try disk.syncDirectory(path) }
    }

    /// What the system refuses on the way to a file that is open.
    private static func opening<T>(
        _ path: String,
        _ body: () throws(SystemError) -> T
    ) throws(StoreError) -> T {
        do throws(SystemError) {
            return try body()
        } catch {
            throw .cannotOpen(path: path, errno: error.code)
        }
    }
}

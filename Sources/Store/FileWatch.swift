// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// Whether the files that the writer has open are still those that lie at their paths.
///
/// SQLite goes on writing to a file that was removed or replaced, and what is acknowledged then is in no
/// file that the next start opens. A look takes a `stat` of the database and one of its WAL, a few
/// microseconds, so it is not taken at every commit.
struct FileWatch {
    /// How long after a look the next one is due: what is acknowledged in vain is of no longer a time.
    static let every = Duration.milliseconds(100)

    /// The file that is not ours any more.
    enum Loss {
        case database, wal
    }

    private let disk: any Disk
    private let path: String
    private let walPath: String
    private let database: FileIdentity?
    private let wal: FileIdentity?
    private var lookedAt: MonotonicInstant

    init(_ file: StoreFile, now: MonotonicInstant) throws {
        self.disk = file.options.disk
        self.path = file.path
        self.walPath = file.walPath
        self.database = try file.identity(of: file.path)
        self.wal = try file.identity(of: file.walPath)
        self.lookedAt = now
    }

    func isDue(at now: MonotonicInstant) -> Bool { now - self.lookedAt >= Self.every }

    mutating func look(at now: MonotonicInstant) -> Loss? {
        self.lookedAt = now
        if self.isOther(self.path, self.database) { return .database }
        return self.isOther(self.walPath, self.wal) ? .wal : nil
    }

    private func isOther(_ path: String, _ known: FileIdentity?) -> Bool {
        do {
            return try self.disk.identity(of: path) != known
        } catch {
            // A disk that does not answer says nothing of the file; reads and writes will meet it.
            return false
        }
    }
}

extension StoreFile {
    /// SQLite's write-ahead log beside the database.
    var walPath: String { self.path + "-wal" }

    /// What to tell of a lost file; `isSaved` when the database has all that the WAL had.
    func words(on loss: FileWatch.Loss, isSaved: Bool) -> String {
        switch (loss, isSaved) {
        case (.database, _):
            "\(self.path) was removed or replaced while the service had it open, and what it "
                + "acknowledged since then is in no file; put the right one back, with its -wal, or "
                + "restore all services from a backup"
        case (.wal, true):
            "\(self.walPath) was removed while the service had it open; all that it held is in "
                + "\(self.path) now, so start the service again"
        case (.wal, false):
            "\(self.walPath) was removed or replaced while the service had it open, and what it held "
                + "is in no file; put the right one back, or restore all services from a backup"
        }
    }
}

// SPDX-License-Identifier: MIT
import LinuxIO
import SQLite
import Synchronization

/// Reads a large database for damage beside its service, after an unclean stop.
///
/// A small one is read before it is served. What is found here is noted before the process ends, so that
/// the next start reads the file before it serves.
///
/// `@unchecked Sendable`: safe because the connection is used by the check's own thread alone, but for
/// `interrupt`, which any thread may call.
final class PageCheck: @unchecked Sendable {
    private let connection: Connection
    private let file: StoreFile
    private let isOver = Atomic(false)
    private let hasEnded = OneShot<Void>()

    init(_ file: StoreFile) throws {
        self.connection = try file.openReader()
        self.file = file
    }

    /// Reads all of the file; ends the process when it is damaged.
    func run() {
        defer { self.hasEnded.set(()) }
        guard !self.isOver.load(ordering: .acquiring) else { return }
        let finding: String
        do {
            finding =
                try self.connection.first("PRAGMA quick_check(1)") { $0.text(0) } ?? "nothing"
        } catch let error as SQLiteError where error.code.primary != .interrupt {
            finding = error.description
        } catch {
            // The store closes; the check stays owed.
            return
        }
        if finding == "ok" { return self.file.settleCheck() }
        guard !self.isOver.load(ordering: .acquiring) else { return }
        self.file.suspect(finding)
        self.file.options.fatal("\(self.file.path) is damaged: \(finding)")
    }

    /// Ends the check, and waits until it has ended.
    func stop() {
        self.isOver.store(true, ordering: .releasing)
        repeat {
            // One that comes before the query began is lost on it.
            self.connection.interrupt()
        } while self.hasEnded.wait(atMost: .milliseconds(5)) == nil
    }
}

// MARK: Suspicion

// A write, or a check beside the service, that meets damage ends the process. It may have been the disk
// that failed for a moment, after which SQLite takes what it read for damage; only a whole reading tells.
extension StoreFile {
    /// What was met: `DIR/order.damaged` for `DIR/order.db`.
    private var suspicionPath: String { self.sibling("damaged") }

    /// Whether the file must be read whole before it is served.
    var isSuspect: Bool { Files.exists(self.suspicionPath) }

    /// Sees to it that the file is read whole before it is served again.
    ///
    /// The first finding stays: reads may meet the same page a thousand times a second. When it cannot be
    /// written the next start has to meet the damage itself.
    func suspect(_ finding: String) {
        guard !self.isSuspect else { return }
        try? Files.writeAtomically(Array(finding.utf8), to: self.suspicionPath)
    }

    /// The file was read whole and is sound.
    func clearSuspicion() throws {
        try Files.remove(self.suspicionPath)
    }
}

// MARK: Owed checks

// An orderly stop before the check has ended, or a start that fails behind the opening, leaves no WAL: to
// the next start nothing would tell of the unclean stop.
extension StoreFile {
    /// `DIR/order.unchecked` for `DIR/order.db`: its pages are still to be read after an unclean stop.
    private var owedPath: String { self.sibling("unchecked") }

    var owesCheck: Bool { Files.exists(self.owedPath) }

    /// Notes that the pages are to be read, by whoever comes to it.
    ///
    /// A full disk does not keep a service from its start: then only this process knows.
    func oweCheck() {
        try? Files.writeAtomically([], to: self.owedPath)
    }

    /// The pages were read and are sound; one that cannot be removed costs another check.
    func settleCheck() {
        try? Files.remove(self.owedPath)
    }
}

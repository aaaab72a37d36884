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
            // The store closes; the next unclean stop is followed by the next check.
            return
        }
        guard finding != "ok", !self.isOver.load(ordering: .acquiring) else { return }
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
    /// When that cannot be written the next start has to meet the damage itself.
    func suspect(_ finding: String) {
        try? Files.writeAtomically(Array(finding.utf8), to: self.suspicionPath)
    }

    /// The file was read whole and is sound.
    func clearSuspicion() throws {
        try Files.remove(self.suspicionPath)
    }
}

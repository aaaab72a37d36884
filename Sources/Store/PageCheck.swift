// SPDX-License-Identifier: MIT
import LinuxIO
import SQLite
import Synchronization

/// Reads a large database for damage beside its service, after an unclean stop.
///
/// A small one is read before it is served. What is found here is written into `NAME.damaged` before the
/// process ends, and the file is not opened any more while that is there.
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
        self.file.noteDamage(finding)
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

extension StoreFile {
    /// What a check beside the service, or a write, has found: `DIR/order.damaged` for `DIR/order.db`.
    private var damagePath: String { self.sibling("damaged") }

    /// Sees to it that the file is not opened any more; for who is about to end the process.
    ///
    /// When it cannot be written the next start has to find the damage itself.
    func noteDamage(_ finding: String) {
        try? Files.writeAtomically(Array(finding.utf8), to: self.damagePath)
    }

    /// Refuses a file that was found damaged.
    func checkVerdict() throws {
        guard let finding = try? Files.read(self.damagePath, atMost: 64 << 10) else { return }
        throw StoreError.corrupt(
            path: self.path,
            finding: String(decoding: finding, as: UTF8.self)
        )
    }
}

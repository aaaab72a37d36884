// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import LinuxIO
import Store
import Synchronization
import Testing

/// Files that are removed or replaced under a store that has them open.
@Suite struct FileWatchTests {
    /// What a store said as it ended.
    private final class Reasons: Sendable {
        private let all = Mutex<[String]>([])

        var count: Int { self.all.withLock { $0.count } }
        var text: String { self.all.withLock { $0.joined(separator: "\n") } }

        func add(_ reason: String) { self.all.withLock { $0.append(reason) } }
    }

    /// Opens a store, adds `safe`, and lets `body` spoil its files.
    private func withDoomedStore(
        _ body: (Store, _ path: String, ManualTime, Reasons) throws -> Void
    ) throws {
        try withDirectory { directory in
            let (time, reasons) = (ManualTime(), Reasons())
            var options = StoreOptions()
            options.fatal = { reasons.add($0) }
            try withStore(at: directory, time: time, options: options) { store in
                try store.writeAndWait { try $0.add("safe", 1) }
                try body(store, "\(directory)/shop.db", time, reasons)
            }
        }
    }

    /// A command in whose transaction the files change, `passing` after the last look at them.
    private func spoil(
        _ store: Store,
        _ time: ManualTime,
        after passing: Duration = .milliseconds(100),
        _ change: @escaping @Sendable () throws -> Void
    ) -> StoreError? {
        store.begin { tx in
            try tx.add("spoiled", 1)
            try change()
            time.advance(by: passing)
        }.error
    }

    @Test func aDatabaseThatWasRemovedEndsTheProcessAndAcknowledgesNothingMore() throws {
        try self.withDoomedStore { store, path, time, reasons in
            let error = self.spoil(store, time) { try Files.remove(path) }
            #expect(error == .lost(path: path))
            #expect(reasons.count == 1)
            #expect(reasons.text.contains("\(path) was removed or replaced"))
            #expect(reasons.text.contains("restore all services from a backup"))
            #expect(throws: StoreError.closed) { try store.writeAndWait { try $0.add("x", 1) } }
        }
    }

    @Test func aDatabaseThatAnotherFileHasReplacedEndsTheProcess() throws {
        try self.withDoomedStore { store, path, time, reasons in
            let error = self.spoil(store, time) { try Files.writeAtomically([1, 2, 3], to: path) }
            #expect(error == .lost(path: path))
            #expect(reasons.count == 1)
            let kept = try Files.read(path)
            #expect(kept == [1, 2, 3])
        }
    }

    @Test func aFolderThatWasMovedEndsTheProcess() throws {
        try self.withDoomedStore { store, path, time, reasons in
            let folder = Files.directory(of: path)
            let error = self.spoil(store, time) {
                try FileManager.default.moveItem(atPath: folder, toPath: folder + ".away")
            }
            try FileManager.default.moveItem(atPath: folder + ".away", toPath: folder)
            #expect(error == .lost(path: path))
            #expect(reasons.count == 1)
        }
    }

    @Test func aWALThatWasRemovedIsCopiedToTheDatabaseBeforeTheProcessEnds() throws {
        try withDirectory { directory in
            let (time, reasons) = (ManualTime(), Reasons())
            var options = StoreOptions()
            options.fatal = { reasons.add($0) }
            let wal = "\(directory)/shop.db-wal"
            try withStore(at: directory, time: time, options: options) { store in
                try store.writeAndWait { try $0.add("safe", 1) }
                let error = self.spoil(store, time) { try Files.remove(wal) }
                #expect(error == .lost(path: wal))
                #expect(reasons.text.contains("all that it held is in \(directory)/shop.db now"))
            }
            try withStore(at: directory) { store in
                let found = try ["safe", "spoiled"].map { try store.quantity($0) }
                #expect(found == [1, 1])
            }
        }
    }

    @Test func aWALThatAnotherFileHasReplacedEndsTheProcess() throws {
        try self.withDoomedStore { store, path, time, reasons in
            let wal = path + "-wal"
            let error = self.spoil(store, time) { try Files.writeAtomically([1, 2, 3], to: wal) }
            #expect(error == .lost(path: wal))
            #expect(reasons.text.contains("\(wal) was removed or replaced"))
            #expect(reasons.text.contains("restore all services from a backup"))
        }
    }

    /// The bound: a look is due 100 ms after the last one, and what comes before it is acknowledged.
    @Test(arguments: ["", "-wal"])
    func whatIsAcknowledgedInVainIsLessThanAnIntervalsWorth(suffix: String) throws {
        try self.withDoomedStore { store, path, time, reasons in
            let error = self.spoil(store, time, after: .milliseconds(99)) {
                try Files.remove(path + suffix)
                try Files.writeAtomically([1], to: path + suffix)
            }
            #expect(error == nil)
            let next = store.begin { tx in
                try tx.add("next", 1)
                time.advance(by: .milliseconds(1))
            }
            // By then a store that has had nothing to do for long may have looked by itself.
            #expect(next.error == .lost(path: path + suffix) || next.error == .closed)
            #expect(reasons.count == 1)
        }
    }

    @Test func filesThatStayAreNeverMissed() throws {
        let time = ManualTime()
        var options = StoreOptions()
        options.checkpointFrames = 20
        options.fatal = { Issue.record("\($0)") }
        try withStore(time: time, options: options) { store in
            for i in 0..<500 {
                try store.writeAndWait { try $0.add("\(i)", 1) }
                time.advance(by: .milliseconds(i % 2 == 0 ? 99 : 1))
            }
        }
    }

    @Test func filesAreToldApartByMoreThanTheirNames() throws {
        try withDirectory { directory in
            let (disk, path) = (SystemDisk(), "\(directory)/file")
            let missing = [try disk.identity(of: path), try disk.identity(of: path + "/below")]
            #expect(missing == [nil, nil])
            try Files.writeAtomically([1], to: path)
            let first = try disk.identity(of: path)
            try FileManager.default.moveItem(atPath: path, toPath: path + ".away")
            try Files.writeAtomically([1], to: path)
            let other = try disk.identity(of: path)
            let moved = try disk.identity(of: path + ".away")
            #expect(first != nil && other != nil)
            #expect(other != first)
            #expect(moved == first)
        }
    }
}

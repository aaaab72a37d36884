// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import Glibc
import LinuxIO
import SQLite
import Store
import Synchronization
import Testing

/// Acknowledged means durable, and what happens when the disk does not play along.
@Suite struct DurabilityTests {
    @Test func setsWhatDurabilityRestsOn() throws {
        try withStore { store in
            let mode = try store.writeAndWait { try $0.first("PRAGMA journal_mode") { $0.text(0) } }
            #expect(mode == "wal")
            #expect(try store.writerPragma("PRAGMA synchronous") == 2)
            #expect(try store.writerPragma("PRAGMA foreign_keys") == 1)
            #expect(try store.writerPragma("PRAGMA trusted_schema") == 0)
            #expect(try store.writerPragma("PRAGMA cell_size_check") == 1)
            #expect(try store.writerPragma("PRAGMA mmap_size") == 0)
            #expect(try store.writerPragma("PRAGMA secure_delete") == 1)
            #expect(try store.writerPragma("PRAGMA auto_vacuum") == 0)
            #expect(try store.writerPragma("PRAGMA query_only") == 0)
            let readsOnly = try store.readAndWait {
                try $0.first("PRAGMA query_only") { $0.int(0) }
            }
            #expect(readsOnly == 1)
        }
    }

    @Test func whatWasAnsweredOutlivesTheProcess() throws {
        try withDirectory { directory in
            let copy = directory + "/copy"
            try FileManager.default.createDirectory(
                atPath: copy,
                withIntermediateDirectories: false
            )
            try withStore(at: directory) { store in
                for i in 0..<50 { try store.writeAndWait { try $0.add("\(i)", 1) } }
                // The files as a kill at this instant would leave them.
                for file in ["shop.db", "shop.db-wal"] {
                    try FileManager.default.copyItem(
                        atPath: "\(directory)/\(file)",
                        toPath: "\(copy)/\(file)"
                    )
                }
            }
            try withStore(at: copy) { store in
                for i in 0..<50 {
                    let found = try store.quantity("\(i)")
                    #expect(found == 1)
                }
            }
        }
    }

    @Test func checkpointsAndStartsTheWALOver() throws {
        try withDirectory { directory in
            var options = StoreOptions()
            options.checkpointFrames = 20
            try withStore(at: directory, options: options) { store in
                for i in 0..<500 { try store.writeAndWait { try $0.add("\(i)", 1) } }
                let wal = try #require(
                    try FileManager.default.attributesOfItem(atPath: directory + "/shop.db-wal")[
                        .size
                    ] as? Int
                )
                #expect(wal < 100 * 4200)
            }
            try withStore(at: directory) { store in
                let found = try store.quantity("499")
                #expect(found == 1)
            }
        }
    }

    @Test func aFullDiskRefusesAndHeals() throws {
        var options = StoreOptions()
        options.pagesMax = 60
        try withStore(options: options) { store in
            let block = String(repeating: "x", count: 2000)
            var stored = 0
            while stored < 1000 {
                let name = "\(stored) \(block)"
                guard store.begin({ try $0.add(name, 1) }).error == nil else { break }
                stored += 1
            }
            #expect((10..<1000).contains(stored))
            #expect(throws: StoreError.diskFull) {
                try store.writeAndWait { try $0.add("y" + block, 1) }
            }
            let count = try store.readAndWait {
                try $0.first("SELECT count(*) FROM item") { $0.int(0) }
            }
            #expect(count == Int64(stored))
            try store.writeAndWait { _ = try $0.run("DELETE FROM item WHERE quantity = 1") }
            try store.writeAndWait { try $0.add("y" + block, 1) }
        }
    }

    @Test func aSwallowedFullDiskStillFailsTheBatch() throws {
        var options = StoreOptions()
        options.pagesMax = 40
        try withStore(options: options) { store in
            let large = String(repeating: "x", count: 1_000_000)
            let (neighbour, swallower) = try store.whileHeld {
                (
                    store.begin { try $0.add("neighbour", 1) },
                    store.begin { tx in _ = try? tx.add(large, 1) }
                )
            }
            #expect(neighbour.error == .diskFull)
            #expect(swallower.error == .diskFull)
            let found = try store.quantity("neighbour")
            #expect(found == nil)
        }
    }

    @Test(.enabled(if: TinyDisk.isAvailable, "NOT RUN: needs the right to mount a tmpfs"))
    func aFullFileSystemRefusesAndHealsByItself() throws {
        try TinyDisk.with(bytes: 4 << 20) { directory in
            try withStore(at: directory) { store in
                let filler = directory + "/filler"
                try Data(count: 3 << 20).write(to: URL(fileURLWithPath: filler))
                var stored = 0
                var error: StoreError?
                while error == nil, stored < 5000 {
                    let name = "\(stored) \(String(repeating: "x", count: 2000))"
                    error = store.begin { try $0.add(name, 1) }.error
                    if error == nil { stored += 1 }
                }
                #expect(error == .diskFull)
                let count = try store.readAndWait {
                    try $0.first("SELECT count(*) FROM item") { $0.int(0) }
                }
                #expect(count == Int64(stored))
                try FileManager.default.removeItem(atPath: filler)
                try store.writeAndWait { try $0.add("healed", 1) }
            }
        }
    }

    @Test func anErrorOnCommitEndsTheProcessAndAcknowledgesNothing() throws {
        try withDirectory { directory in
            let reasons = Mutex<[String]>([])
            var options = StoreOptions()
            options.fatal = { reason in reasons.withLock { $0.append(reason) } }
            let path = directory + "/shop.db"
            let store = try Store.open(
                path: path,
                migrations: itemMigrations,
                time: ManualTime(),
                options: options
            )
            try store.writeAndWait { try $0.add("safe", 1) }
            try Self.breakWrites(to: path + "-wal")
            let lost = store.begin { try $0.add("lost", 1) }.error
            guard case .commitUnknown(let error) = lost else {
                Issue.record("\(String(describing: lost))")
                return
            }
            #expect(error.code.primary == .ioError)
            #expect(reasons.withLock { $0.count } == 1)
            #expect(throws: StoreError.closed) { try store.writeAndWait { try $0.add("x", 1) } }
            store.close()
            try withStore(at: directory) { store in
                let found = try ["safe", "lost"].map { try store.quantity($0) }
                #expect(found == [1, nil])
            }
        }
    }

    /// Puts a descriptor that cannot be written in the place of each one of this file.
    private static func breakWrites(to path: String) throws {
        let readOnly = open(path, O_RDONLY | O_CLOEXEC)
        try #require(readOnly >= 0)
        defer { close(readOnly) }
        var broken = 0
        for name in try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            guard let descriptor = Int32(name), descriptor != readOnly,
                let target = try? FileManager.default.destinationOfSymbolicLink(
                    atPath: "/proc/self/fd/\(name)"
                ), target == path
            else { continue }
            #expect(dup2(readOnly, descriptor) == descriptor)
            broken += 1
        }
        #expect(broken > 0)
    }
}

/// A file system of a few megabytes.
private enum TinyDisk {
    static let isAvailable: Bool = {
        (try? TinyDisk.with(bytes: 1 << 20) { _ in true }) ?? false
    }()

    static func with<T>(bytes: Int, _ body: (String) throws -> T) throws -> T {
        try withDirectory { directory in
            try Self.run("mount", "-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", directory)
            defer { try? Self.run("umount", "-l", directory) }
            return try body(directory)
        }
    }

    private static func run(_ command: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        if process.terminationStatus != 0 { throw Refusal() }
    }
}

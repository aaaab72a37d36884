// SPDX-License-Identifier: MIT
import SQLite
import SimulatedDisk
import Store
import Testing

/// A store on a disk that fails.
@Suite struct FailingDiskTests {
    private static let operations = SimulatedDisk.Operation.allCases

    /// What follows the failure: the process is started again, with or without a power cut.
    private enum Aftermath: CaseIterable {
        case kill
        case cut
        case tear

        func happens(to disk: SimulatedDisk) {
            switch self {
            case .kill: disk.kill()
            case .cut: disk.restart(.nothing)
            case .tear: disk.restart(.torn)
            }
        }
    }

    /// Every operation of the script fails in its turn, once and for good.
    @Test(arguments: operations, [1, nil])
    func nothingAcknowledgedIsLostWhen(
        operation: SimulatedDisk.Operation,
        fails times: Int?
    ) throws {
        var sound = Shop(seed: 0)
        sound.runScript()
        let count = sound.disk.count(of: operation)
        try #require(count > 0)
        for nth in 1...count {
            for aftermath in Aftermath.allCases {
                var shop = Shop(seed: UInt64(nth))
                shop.disk.fail(operation, on: nth, times: times)
                shop.runScript()
                aftermath.happens(to: shop.disk)
                shop.disk.heal()
                let finding = shop.findings()
                #expect(finding == nil, "\(operation) \(nth), then \(aftermath)")
            }
        }
    }

    /// A failed sync leaves bytes in memory that count as written and never will be.
    ///
    /// A process that is started again reads them, and must not build on them.
    @Test func aFailedSyncThenAKillAndThenAPowerCutLosesNothing() throws {
        var sound = Shop(seed: 0)
        sound.runScript()
        for nth in 1...sound.disk.count(of: .sync) {
            for survival in SimulatedDisk.Survival.allCases {
                var shop = Shop(seed: UInt64(nth))
                shop.disk.fail(.sync, on: nth)
                shop.runScript()
                shop.disk.kill()
                // Recovers, acknowledges one more, and does not come to closing the file.
                let disk = shop.disk
                // Not every run of the script has as many syncs.
                disk.heal()
                let afterKill = shop.findings { _ in disk.restart(survival) }
                #expect(afterKill == nil, "sync \(nth), then a kill")
                let finding = shop.findings()
                #expect(finding == nil, "sync \(nth), a kill, a cut that keeps \(survival)")
            }
        }
    }

    @Test func aFailedSyncOfACommitEndsTheProcessAndAcknowledgesNothing() throws {
        var shop = Shop(seed: 0)
        let store = try shop.open()
        shop.write(3, to: store)
        shop.disk.fail(.sync)
        shop.write(1, to: store)
        #expect(shop.acknowledged == 3)
        #expect(shop.fatal?.contains("SQLITE_IOERR_FSYNC") == true)
        #expect(throws: StoreError.closed) { try store.writeAndWait { _ in } }
        store.close()
    }

    @Test func aFailedReadIsAnErrorOfThatReadAlone() throws {
        var shop = Shop(seed: 0)
        let store = try shop.open()
        defer { store.close() }
        shop.write(2, to: store)
        // Drops what the reader has in its cache.
        try store.writeAndWait { _ = try $0.run("UPDATE tally SET entries = 3") }
        shop.disk.fail(.read)
        let query: @Sendable (Reader) throws -> Int64? = {
            try $0.first("SELECT count(*) FROM half") { $0.int(0) }
        }
        let error = #expect(throws: SQLiteError.self) { try store.readAndWait(query) }
        #expect(error?.code.primary == .ioError)
        #expect(shop.fatal == nil)
        let found = try store.readAndWait(query)
        #expect(found == 4)
    }
}

/// A store on a disk that is full for a while.
@Suite struct FullDiskTests {
    private static let query: @Sendable (Reader) throws -> Int64? = {
        try $0.first("SELECT count(*) FROM half") { $0.int(0) }
    }

    private func size(_ disk: SimulatedDisk) -> Int {
        ["", "-wal"].map { disk.size(of: Shop.path + $0) }.reduce(32 << 10, +)
    }

    /// The disk is full after each further 512 bytes, while the WAL grows and as checkpoints start it over.
    ///
    /// When they can is a matter of readers; a WAL that none starts over is refused at every place.
    @Test(arguments: [(checkpointFrames: 24, refusalsMin: 20), (10_000, 160)])
    func refusesReadsOnAndHealsWhereverItHappens(
        checkpointFrames: Int,
        refusalsMin: Int
    ) throws {
        var refusals = 0
        for spare in stride(from: 0, to: 80 << 10, by: 512) {
            var shop = Shop(seed: 0)
            shop.checkpointFrames = checkpointFrames
            let store = try shop.open()
            defer { store.close() }
            shop.write(2, to: store)
            shop.disk.limit(bytes: self.size(shop.disk) + spare)
            shop.write(20, to: store)
            #expect(shop.fatal == nil, "\(spare) bytes")
            let found = try store.readAndWait(Self.query)
            #expect(found == Int64(2 * shop.acknowledged), "\(spare) bytes")
            if shop.acknowledged < 22 { refusals += 1 }
            shop.disk.limit(bytes: nil)
            let full = shop.acknowledged
            shop.write(1, to: store)
            #expect(shop.acknowledged == full + 1, "\(spare) bytes")
        }
        #expect(refusals >= refusalsMin, "\(refusals)")
    }

    @Test func saysThatTheDiskIsFull() throws {
        let shop = Shop(seed: 0)
        let store = try shop.open()
        defer { store.close() }
        shop.disk.limit(bytes: 0)
        #expect(throws: StoreError.diskFull) {
            // The first may still have room in the WAL as it is.
            for _ in 0..<100 {
                try store.writeAndWait { _ = try $0.run("UPDATE tally SET entries = entries + 1") }
            }
        }
        shop.disk.limit(bytes: nil)
        try store.writeAndWait { _ = try $0.run("UPDATE tally SET entries = 0") }
    }

    @Test func refusesToOpenAndLeavesWhatIsThere() throws {
        for spare in stride(from: 0, to: 64 << 10, by: 4096) {
            var shop = Shop(seed: 0)
            shop.disk.limit(bytes: spare)
            shop.runScript()
            shop.disk.restart(.nothing)
            shop.disk.heal()
            let finding = shop.findings()
            #expect(finding == nil, "\(spare) bytes")
        }
    }
}

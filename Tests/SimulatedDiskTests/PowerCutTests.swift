// SPDX-License-Identifier: MIT
import SimulatedDisk
import Store
import Testing

/// A store that loses its power after each operation that changes the disk.
@Suite struct PowerCutTests {
    /// How many operations the script does when nothing goes wrong.
    private static func changes(
        _ sabotage: (@Sendable (Transaction) throws -> Void)? = nil
    ) -> Int {
        var shop = Shop(seed: 0)
        shop.sabotage = sabotage
        shop.runScript()
        return shop.disk.changes
    }

    @Test func theScriptDoesWhatItIsFor() throws {
        var shop = Shop(seed: 0)
        shop.runScript()
        #expect(shop.acknowledged == 38)
        #expect(shop.fatal == nil)
        #expect(shop.findings() == nil)
        // Checkpoints among them, and WALs begun anew.
        #expect(shop.disk.count(of: .sync) > 38 + 10)
        #expect(shop.disk.count(of: .delete) >= 3)
        #expect(shop.disk.unsyncedBytes == 0)
    }

    @Test(arguments: SimulatedDisk.Survival.allCases)
    func afterAnyOperationWhatWasAcknowledgedIsThere(survival: SimulatedDisk.Survival) {
        let isChance = survival == .some || survival == .torn
        for cut in 0...Self.changes() {
            for seed in 0..<(isChance ? 3 : 1) {
                var shop = Shop(seed: UInt64(1000 * seed + cut))
                shop.disk.cutPower(after: cut)
                shop.runScript()
                shop.disk.restart(survival)
                let finding = shop.findings()
                #expect(finding == nil, "cut after \(cut), seed \(seed)")
            }
        }
    }

    /// A second cut comes while the store recovers from the first, or a little later.
    @Test func alsoWhenThePowerGoesAgainDuringRecovery() {
        let changes = Self.changes()
        for cut in stride(from: 0, through: changes, by: 7) {
            for again in 0..<12 {
                var shop = Shop(seed: UInt64(1000 * cut + again))
                shop.disk.cutPower(after: cut)
                shop.runScript()
                shop.disk.restart(.torn)
                shop.disk.cutPower(after: again)
                _ = shop.findings()
                shop.disk.restart(.some)
                let finding = shop.findings()
                #expect(finding == nil, "cut after \(cut), again after \(again)")
            }
        }
    }

    // MARK: Canaries: the same test finds what is wrong

    @Test func aStoreThatDoesNotSyncEachCommitIsFoundOut() {
        let doesNotSync: @Sendable (Transaction) throws -> Void = { tx in
            try tx.connection.run("COMMIT")
            try tx.connection.run("PRAGMA synchronous = NORMAL")
            try tx.connection.run("BEGIN")
        }
        let changes = Self.changes(doesNotSync)
        #expect(changes < Self.changes())
        let lost = (0...changes).filter { cut in
            var shop = Shop(seed: UInt64(cut))
            shop.sabotage = doesNotSync
            shop.disk.cutPower(after: cut)
            shop.runScript()
            shop.disk.restart(.nothing)
            return shop.findings()?.contains("acknowledged") == true
        }
        // About half of them; what is between two syncs differs from run to run.
        #expect(lost.count > changes / 8)
    }

    @Test func aDiskThatLiesAboutSyncsIsFoundOut() {
        var shop = Shop(seed: 0)
        shop.disk.lie()
        shop.runScript()
        shop.disk.lie(false)
        shop.disk.restart(.nothing)
        let finding = shop.findings()
        #expect(finding == "0 entries of 38 acknowledged")
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Store
import Synchronization
import Testing

/// The store's failpoints: that each is passed, and that a refusal there changes nothing.
@Suite struct FailpointTests {
    @Test func theStoreComesByEachOfThem() throws {
        let passed = Mutex<[Failpoint]>([])
        var options = StoreOptions()
        options.checkpointFrames = 1
        options.failpoints = Failpoints { failpoint in passed.withLock { $0.append(failpoint) } }
        try withStore(options: options) { try $0.writeAndWait { try $0.add("tea", 1) } }
        let order = passed.withLock { $0 }.drop { $0 == .migration }
        #expect(passed.withLock { $0.first } == .migration)
        #expect(
            order.prefix(6) == [
                .transaction, .commitBefore, .commitAfter, .delivered, .checkpointBefore,
                .checkpointAfter,
            ]
        )
    }

    @Test(arguments: [Failpoint.transaction, .commitBefore])
    func aRefusalThereKeepsNothingAndTheNextIsTaken(at failing: Failpoint) throws {
        let isSet = Mutex(false)
        var options = StoreOptions()
        options.failpoints = Failpoints { failpoint throws(FailpointError) in
            guard failpoint == failing, isSet.withLock({ $0 }) else { return }
            throw FailpointError(failpoint)
        }
        try withStore(options: options) { store in
            isSet.withLock { $0 = true }
            #expect(throws: StoreError.diskFull) {
                try store.writeAndWait { try $0.add("tea", 1) }
            }
            isSet.withLock { $0 = false }
            #expect(try store.quantity("tea") == nil)
            try store.writeAndWait { try $0.add("tea", 2) }
            #expect(try store.quantity("tea") == 2)
        }
    }

    @Test func aMigrationThatFailsLeavesAFileThatOpens() throws {
        try withDirectory { directory in
            var options = StoreOptions()
            options.failpoints = Failpoints { failpoint throws(FailpointError) in
                if failpoint == .migration { throw FailpointError(failpoint) }
            }
            #expect(throws: FailpointError.self) {
                try withStore(at: directory, options: options) { _ in }
            }
            try withStore(at: directory) { try $0.writeAndWait { try $0.add("tea", 1) } }
        }
    }
}

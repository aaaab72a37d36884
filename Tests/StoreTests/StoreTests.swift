// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import LinuxIO
import SQLite
import Store
import Synchronization
import Testing

/// Writing and reading through the store.
@Suite struct StoreTests {
    @Test func readsWhatWasWritten() throws {
        try withStore { store in
            try store.writeAndWait { try $0.add("bolt", 3) }
            let found = try store.quantity("bolt")
            #expect(found == 3)
        }
    }

    @Test func takesBackWhatAThrowingBodyWrote() throws {
        try withStore { store in
            #expect(throws: Refusal()) {
                try store.writeAndWait { tx in
                    try tx.add("bolt", 3)
                    throw Refusal()
                }
            }
            let found = try store.quantity("bolt")
            #expect(found == nil)
        }
    }

    @Test func refusesToWriteThroughAReader() throws {
        try withStore { store in
            let error = #expect(throws: SQLiteError.self) {
                try store.readAndWait { reader in
                    try reader.first("INSERT INTO item VALUES ('x', 1) RETURNING quantity") {
                        $0.int(0)
                    }
                }
            }
            #expect(error?.code == .readOnly)
        }
    }

    @Test func commandsThatWaitShareOneCommit() throws {
        try withStore { store in
            let log = Mutex<[String]>([])
            let pending = try store.whileHeld {
                (1...3).map { i in
                    let done = Pending<Void>()
                    store.write({ _ in log.withLock { $0.append("body \(i)") } }) { result in
                        log.withLock { $0.append("done \(i)") }
                        done.result.set(result)
                    }
                    return done
                }
            }
            for command in pending { try command.get() }
            let order = log.withLock { $0 }
            #expect(order == ["body 1", "body 2", "body 3", "done 1", "done 2", "done 3"])
        }
    }

    @Test func aThrowingCommandLeavesItsNeighboursAlone() throws {
        try withStore { store in
            let pending = try store.whileHeld {
                (0..<10).map { i in
                    store.begin { tx in
                        try tx.add("item \(i)", Int64(i))
                        if i % 3 == 0 { throw Refusal() }
                    }
                }
            }
            for (i, command) in pending.enumerated() {
                if i % 3 == 0 {
                    #expect(throws: Refusal()) { try command.get() }
                } else {
                    try command.get()
                }
                let found = try store.quantity("item \(i)")
                #expect(found == (i % 3 == 0 ? nil : Int64(i)))
            }
        }
    }

    @Test func aRefusedRowIsTheErrorOfItsCommandAlone() throws {
        try withStore { store in
            let (bad, good) = try store.whileHeld {
                (store.begin { try $0.add("a", -1) }, store.begin { try $0.add("b", 1) })
            }
            let error = #expect(throws: SQLiteError.self) { try bad.get() }
            #expect(error?.code == .constraintCheck)
            try good.get()
        }
    }

    @Test func attemptTakesBackItsPartAndTheCommandGoesOn() throws {
        try withStore { store in
            try store.writeAndWait { tx in
                try tx.add("before", 1)
                #expect(throws: Refusal()) {
                    try tx.attempt {
                        try tx.add("inside", 1)
                        throw Refusal()
                    }
                }
                try tx.add("after", 1)
            }
            let found = try ["before", "inside", "after"].map { try store.quantity($0) }
            #expect(found == [1, nil, 1])
        }
    }

    @Test func aBodyThatEndsTheTransactionFailsTheBatch() throws {
        try withStore { store in
            let (first, rogue) = try store.whileHeld {
                (store.begin { try $0.add("a", 1) }, store.begin { _ = try $0.run("ROLLBACK") })
            }
            #expect(first.error != nil)
            #expect(rogue.error != nil)
            try store.writeAndWait { try $0.add("a", 2) }
            let found = try store.quantity("a")
            #expect(found == 2)
        }
    }

    @Test func tellsTheTimeOfTheTransaction() throws {
        let time = ManualTime(now: Timestamp(milliseconds: 5000))
        try withStore(time: time) { store in
            let first = try store.writeAndWait { $0.time }
            time.advance(by: .seconds(1))
            let second = try store.writeAndWait { $0.time }
            #expect(first.milliseconds == 5000)
            #expect(second.milliseconds == 6000)
        }
    }

    @Test func aReaderSeesOneMoment() throws {
        var options = StoreOptions()
        options.readers = 2
        try withStore(options: options) { store in
            try store.writeAndWait { tx in
                try tx.add("left", 500)
                try tx.add("right", 500)
            }
            let moves = (0..<500).map { _ in
                store.begin { tx in
                    try tx.run("UPDATE item SET quantity = quantity - 1 WHERE name = 'left'")
                    try tx.run("UPDATE item SET quantity = quantity + 1 WHERE name = 'right'")
                }
            }
            for _ in 0..<200 {
                let sum = try store.readAndWait { reader in
                    (try reader.quantity("left") ?? 0) + (try reader.quantity("right") ?? 0)
                }
                #expect(sum == 1000)
            }
            for move in moves { try move.get() }
            let left = try store.quantity("left")
            #expect(left == 0)
        }
    }

    @Test func aReadHasEveryWriteAnsweredBefore() throws {
        try withStore { store in
            for i in 0..<200 {
                try store.writeAndWait { try $0.add("\(i)", 1) }
                let found = try store.quantity("\(i)")
                #expect(found == 1)
            }
        }
    }
}

/// The bounds of the queue, and the end.
@Suite struct StoreQueueTests {
    @Test func refusesMoreThanItsBound() throws {
        var options = StoreOptions()
        options.queuedWritesMax = 4
        options.reservedWrites = 1
        try withStore(options: options) { store in
            try store.whileHeld {
                let accepted = (0..<3).map { i in store.begin { try $0.add("\(i)", 1) } }
                let refused = store.begin { try $0.add("refused", 1) }
                #expect(refused.error == .overloaded)
                let reserved = store.begin(admission: .reserved) { try $0.add("reserved", 1) }
                let tooMany = store.begin(admission: .reserved) { try $0.add("refused", 1) }
                #expect(tooMany.error == .overloaded)
                #expect(accepted.allSatisfy { $0.result.current == nil })
                #expect(reserved.result.current == nil)
            }
            // There is room again.
            for i in 10..<30 { try store.writeAndWait { try $0.add("\(i)", 1) } }
            let found = try ["0", "1", "reserved", "refused"].map { try store.quantity($0) }
            #expect(found == [1, 1, 1, nil])
        }
    }

    @Test func closingFinishesWhatWaits() throws {
        try withDirectory { directory in
            let pending = try withStore(at: directory) { store in
                (0..<100).map { i in store.begin { try $0.add("\(i)", 1) } }
            }
            for command in pending { #expect(command.result.current != nil) }
            for command in pending { try command.get() }
            let files = try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
            #expect(files == ["shop.db", "shop.lock"])
            try withStore(at: directory) { store in
                let found = try store.quantity("99")
                #expect(found == 1)
            }
        }
    }

    @Test func aClosedStoreRefuses() throws {
        let store = try withStore { $0 }
        store.close()
        #expect(throws: StoreError.closed) { try store.writeAndWait { _ in } }
        #expect(throws: StoreError.closed) { try store.readAndWait { _ in } }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import SQLite
import Store
import Synchronization
import Testing

/// A store whose work runs when an executor lets it.
@Suite struct TurnTests {
    @Test func nothingRunsBeforeTheExecutorSays() throws {
        try withTurns { store, desk in
            let done = store.begin { try $0.add("bolt", 3) }
            #expect(done.result.current == nil)
            desk.run(.commit)
            #expect(done.result.current == nil)
            desk.run(.delivery)
            #expect(done.result.current != nil)
            let found = try store.quantity("bolt")
            #expect(found == 3)
        }
    }

    @Test func commandsThatWaitShareOneCommit() throws {
        try withTurns { store, desk in
            let log = Mutex<[String]>([])
            for i in 1...3 {
                store.write({ _ in log.withLock { $0.append("body \(i)") } }) { _ in
                    log.withLock { $0.append("done \(i)") }
                }
            }
            #expect(desk.count(.commit) == 1)
            desk.run(.commit)
            desk.run(.delivery)
            let order = log.withLock { $0 }
            #expect(order == ["body 1", "body 2", "body 3", "done 1", "done 2", "done 3"])
        }
    }

    @Test func aBatchIsBoundedAndTheRestGoesOn() throws {
        var options = StoreOptions()
        options.batchCommandsMax = 2
        try withTurns(options) { store, desk in
            let pending = (0..<5).map { i in store.begin { try $0.add("item \(i)", 1) } }
            desk.run(.commit)
            desk.run(.delivery)
            #expect(pending.filter { $0.result.current != nil }.count == 2)
            desk.runAll()
            for command in pending { try command.get() }
        }
    }

    @Test func aCommandHasTheTimeItRanAtAndNotThatOfTheFirstOfItsCommit() throws {
        let time = ManualTime()
        try withTurns(time: time) { store, desk in
            let start = time.now
            let hour: Int64 = 3_600_000
            let first = store.begin { tx in
                time.jump(to: Timestamp(milliseconds: start.milliseconds + hour))
                return tx.time
            }
            let second = store.begin { $0.time }
            desk.run(.commit)
            desk.run(.delivery)
            let began = try first.get()
            #expect(began == start)
            let later = try second.get()
            #expect(later.milliseconds == start.milliseconds + hour)
        }
    }

    @Test func aThrowingCommandLeavesItsNeighboursAlone() throws {
        try withTurns { store, desk in
            let bad = store.begin { tx in
                try tx.add("bolt", 1)
                throw Refusal()
            }
            let good = store.begin { try $0.add("nut", 2) }
            desk.runAll()
            #expect(throws: Refusal()) { try bad.get() }
            try good.get()
            let bolts = try store.quantity("bolt")
            #expect(bolts == nil)
            let nuts = try store.quantity("nut")
            #expect(nuts == 2)
        }
    }

    @Test func whoWaitsIsServedBehindWhatWasQueued() throws {
        try withTurns { store, desk in
            let first = store.begin { try $0.add("bolt", 1) }
            desk.run(.commit)
            let second = store.begin { try $0.run("UPDATE item SET quantity = 7") }
            try store.writeAndWait { try $0.add("nut", 2) }
            try first.get()
            let changed = try second.get()
            #expect(changed == 1)
            // The turns asked for before find nothing left to do.
            desk.runAll()
            let bolts = try store.quantity("bolt")
            #expect(bolts == 7)
        }
    }

    @Test func aReadSeesEveryAnsweredWrite() throws {
        try withTurns { store, desk in
            let read = OneShot<Result<Int64?, any Error>>()
            try store.writeAndWait { try $0.add("bolt", 3) }
            store.read({ try $0.quantity("bolt") }) { read.set($0) }
            #expect(read.current == nil)
            desk.run(.read)
            let found = try read.current?.get()
            #expect(found == 3)
        }
    }

    @Test func aFullQueueRefuses() throws {
        var options = StoreOptions()
        options.queuedWritesMax = 2
        options.reservedWrites = 1
        try withTurns(options) { store, desk in
            let first = store.begin { try $0.add("bolt", 1) }
            let second = store.begin { try $0.add("nut", 1) }
            #expect(second.error == .overloaded)
            let reserved = store.begin(admission: .reserved) { try $0.add("nut", 1) }
            desk.runAll()
            try first.get()
            try reserved.get()
        }
    }

    @Test func aCrashAnswersNobodyAndKeepsWhatWasCommitted() throws {
        try withDirectory { directory in
            let desk = Desk()
            let store = try openTurns(directory, desk)
            let committed = store.begin { try $0.add("bolt", 3) }
            desk.run(.commit)
            let queued = store.begin { try $0.add("nut", 1) }
            store.crash()
            desk.runAll()
            #expect(committed.result.current == nil)
            #expect(queued.result.current == nil)
            let late = store.begin { try $0.add("nut", 1) }
            #expect(late.error == .closed)
            try withStore(at: directory) { store in
                let bolts = try store.quantity("bolt")
                #expect(bolts == 3)
                let nuts = try store.quantity("nut")
                #expect(nuts == nil)
            }
        }
    }

    @Test func closingFinishesWhatWaits() throws {
        try withDirectory { directory in
            let store = try openTurns(directory, Desk())
            let queued = store.begin { try $0.add("nut", 1) }
            store.close()
            try queued.get()
            let late = store.begin { try $0.add("bolt", 1) }
            #expect(late.error == .closed)
        }
    }

    @Test func upkeepComesAfterTheLastAnswerAndOnlyOnce() throws {
        try withTurns { store, desk in
            _ = store.begin { try $0.add("bolt", 3) }
            desk.run(.commit)
            #expect(desk.count(.upkeep) == 0)
            desk.run(.delivery)
            #expect(desk.count(.upkeep) == 1)
            desk.run(.upkeep)
            #expect(desk.count(.upkeep) == 0)
        }
    }
}

/// Keeps work until a test lets it run.
private final class Desk: WorkExecutor {
    private let waiting = Mutex<[(kind: WorkKind, work: @Sendable () -> Void)]>([])

    func execute(_ kind: WorkKind, _ work: @escaping @Sendable () -> Void) {
        self.waiting.withLock { $0.append((kind, work)) }
    }

    func count(_ kind: WorkKind) -> Int {
        self.waiting.withLock { $0.filter { $0.kind == kind }.count }
    }

    /// Runs the oldest work of a kind.
    func run(_ kind: WorkKind) {
        let work = self.waiting.withLock { waiting in
            waiting.firstIndex { $0.kind == kind }.map { waiting.remove(at: $0).work }
        }
        work?()
    }

    /// Runs all there is and what it brings, upkeep last.
    func runAll() {
        for _ in 0..<1000 {
            guard let kind = WorkKind.allCases.first(where: { self.count($0) > 0 }) else { return }
            self.run(kind)
        }
    }
}

private func openTurns(
    _ directory: String,
    _ desk: Desk,
    _ options: StoreOptions = .init(),
    time: ManualTime = .init()
) throws -> Store {
    var options = options
    options.executor = desk
    return try Store.open(
        path: directory + "/shop.db",
        migrations: itemMigrations,
        time: time,
        options: options
    )
}

private func withTurns(
    _ options: StoreOptions = .init(),
    time: ManualTime = .init(),
    _ body: (Store, Desk) throws -> Void
) throws {
    try withDirectory { directory in
        let desk = Desk()
        let store = try openTurns(directory, desk, options, time: time)
        defer { store.close() }
        try body(store, desk)
    }
}

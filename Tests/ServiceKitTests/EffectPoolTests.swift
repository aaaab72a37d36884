// SPDX-License-Identifier: MIT
import Ambient
import Synchronization
import Testing

@testable import ServiceKit

/// Effects that an executor runs in place of threads.
@Suite struct EffectPoolTests {
    @Test func runsWhenTheExecutorSays() {
        let desk = Desk()
        let log = Mutex<[Int]>([])
        let pool = EffectPool(executor: desk)
        for number in 1...2 { #expect(pool.run { log.withLock { $0.append(number) } }) }
        #expect(log.withLock { $0 }.isEmpty)
        desk.runAll()
        #expect(log.withLock { $0 } == [1, 2])
    }

    @Test func refusesMoreThanMayWait() {
        let desk = Desk()
        let pool = EffectPool(executor: desk)
        for _ in 0..<EffectPool.queueMax { #expect(pool.run {}) }
        #expect(!pool.run {})
        desk.runAll()
        #expect(pool.run {})
        // What waits there keeps the pool, and the pool the desk.
        desk.runAll()
    }

    @Test func aClosedPoolRunsNothingThatWaited() {
        let desk = Desk()
        let count = Mutex(0)
        let pool = EffectPool(executor: desk)
        #expect(pool.run { count.withLock { $0 += 1 } })
        pool.close()
        desk.runAll()
        #expect(count.withLock { $0 } == 0)
        #expect(!pool.run {})
    }
}

/// Keeps work until a test lets it run.
private final class Desk: WorkExecutor {
    private let waiting = Mutex<[@Sendable () -> Void]>([])

    func execute(_ kind: WorkKind, _ work: @escaping @Sendable () -> Void) {
        self.waiting.withLock { $0.append(work) }
    }

    func runAll() {
        let waiting = self.waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
        for work in waiting { work() }
    }
}

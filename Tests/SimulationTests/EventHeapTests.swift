// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Simulation

/// What is still to happen.
@Suite struct EventHeapTests {
    @Test func comesByTimeThenByTheOrderItWasAskedFor() {
        var heap = EventHeap()
        let log = Log()
        for (at, word) in [(5, "c"), (1, "a"), (5, "d"), (3, "b")] {
            _ = heap.insert(at: Int64(at), for: nil) { log.words.append(word) }
        }
        while let due = heap.pop(until: 10) { due.work() }
        #expect(log.words == ["a", "b", "c", "d"])
    }

    @Test func keepsWhatIsNotDue() {
        var heap = EventHeap()
        _ = heap.insert(at: 5, for: nil) {}
        #expect(heap.pop(until: 4) == nil)
        #expect(heap.pop(until: 5) != nil)
        #expect(heap.pop(until: 100) == nil)
    }

    @Test func forgetsWhatIsCancelledAndNothingElse() {
        var heap = EventHeap()
        let log = Log()
        let first = heap.insert(at: 1, for: nil) { log.words.append("first") }
        _ = heap.insert(at: 1, for: nil) { log.words.append("second") }
        heap.cancel(first)
        // Once more, and when its place is taken by another.
        heap.cancel(first)
        while let due = heap.pop(until: 10) { due.work() }
        _ = heap.insert(at: 2, for: nil) { log.words.append("third") }
        heap.cancel(first)
        while let due = heap.pop(until: 10) { due.work() }
        #expect(log.words == ["second", "third"])
    }

    @Test func forgetsTheWorkOfAProcessThatDied() {
        let world = World(seed: 1)
        let log = Log()
        let clock = NodeClock(world)
        let (dying, living) = (
            VirtualProcess("a", in: world, clock: clock),
            VirtualProcess("b", in: world, clock: clock)
        )
        for process in [dying, living] {
            world.after(.seconds(1), for: process) { log.words.append(process.name) }
        }
        dying.die()
        world.run(until: world.now + .seconds(2))
        #expect(log.words == ["b"])
    }

    @Test(arguments: 1...20) func aThousandRandomEventsComeInOrder(seed: UInt64) {
        var heap = EventHeap()
        let log = Log()
        var generator = World(seed: seed).generator(for: "test")
        for number in 0..<1000 {
            let at = Int64.random(in: 0...50, using: &generator)
            let name = heap.insert(at: at, for: nil) { log.order.append((at, number)) }
            if number % 3 == 0 { heap.cancel(name) }
        }
        while let due = heap.pop(until: .max) { due.work() }
        #expect(log.order.count == 666)
        #expect(log.order.elementsEqual(log.order.sorted { $0 < $1 }) { $0 == $1 })
    }
}

/// What happened, for closures.
private final class Log {
    var words: [String] = []
    var order: [(Int64, Int)] = []
}

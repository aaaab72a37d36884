// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Synchronization
import Testing

@testable import Simulation

/// A process of the virtual world.
@Suite struct VirtualProcessTests {
    @Test func workOfTheLoopRunsInOrderAndLater() {
        let (world, process) = Self.make()
        let log = Words()
        process.execute { log.add("first") }
        process.execute {
            log.add(process.isCurrent ? "second, current" : "second")
            process.execute { log.add("third") }
        }
        #expect(log.all.isEmpty)
        #expect(!process.isCurrent)
        world.run(until: world.now + .seconds(1))
        #expect(log.all == ["first", "second, current", "third"])
    }

    @Test func turnEndsComeBehindTheWorkOfTheTurn() {
        let (world, process) = Self.make()
        let log = Words()
        let end = End { log.add("end") }
        process.execute {
            process.atEndOfTurn(end)
            log.add("work")
        }
        process.execute { log.add("more work") }
        world.run(until: world.now + .seconds(1))
        #expect(log.all == ["work", "more work", "end"])
    }

    @Test func timersFireAtTheirTimeUnlessCancelled() {
        let (world, process) = Self.make()
        let log = Words()
        process.schedule(at: world.now + .seconds(2)) { log.add("\(world.now.nanoseconds)") }
        let token = process.schedule(at: world.now + .seconds(1)) { log.add("cancelled") }
        process.cancel(token)
        world.run(until: world.now + .seconds(3))
        #expect(log.all == ["2000000000"])
    }

    @Test func otherThreadsAreNotTheLoop() {
        let (world, process) = Self.make()
        let log = Words()
        for kind in WorkKind.allCases {
            process.execute(kind) { log.add(process.isCurrent ? "loop" : "other") }
        }
        world.run(until: world.now + .seconds(10))
        #expect(log.all == Array(repeating: "other", count: WorkKind.allCases.count))
    }

    @Test func aDeadProcessDoesNothingMore() {
        let (world, process) = Self.make()
        let log = Words()
        process.execute { log.add("loop") }
        process.schedule(at: world.now + .seconds(1)) { log.add("timer") }
        process.execute(.commit) { log.add("commit") }
        process.die()
        process.execute { log.add("after") }
        process.schedule(at: world.now) { log.add("timer after") }
        world.run(until: world.now + .seconds(3))
        #expect(log.all.isEmpty)
    }

    @Test func aPausedProcessGoesOnInOrderAndOthersMeanwhile() {
        let (world, process) = Self.make()
        let other = VirtualProcess("other", in: world, clock: process.clock)
        let log = Words()
        process.schedule(at: world.now + .seconds(1)) { log.add("first") }
        process.schedule(at: world.now + .seconds(2)) { log.add("second") }
        other.schedule(at: world.now + .seconds(3)) { log.add("other") }
        process.pause(for: .seconds(5))
        world.run(until: world.now + .seconds(4))
        #expect(log.all == ["other"])
        world.run(until: world.now + .seconds(2))
        #expect(log.all == ["other", "first", "second"])
    }

    @Test func aCivilClockJumpsAloneAndOnItsMachineOnly() {
        let world = World(seed: 1)
        let (clock, other) = (NodeClock(world), NodeClock(world))
        clock.offset = -3_600_000
        world.run(until: world.now + .seconds(2))
        #expect(clock.now.milliseconds == NodeClock.epoch.milliseconds - 3_598_000)
        #expect(other.now.milliseconds == NodeClock.epoch.milliseconds + 2_000)
        #expect(clock.monotonic == other.monotonic)
    }

    private static func make() -> (World, VirtualProcess) {
        let world = World(seed: 1)
        return (world, VirtualProcess("test", in: world, clock: NodeClock(world)))
    }
}

/// Words in the order they came.
final class Words: Sendable {
    private let words = Mutex<[String]>([])

    var all: [String] { self.words.withLock { $0 } }

    func add(_ word: String) { self.words.withLock { $0.append(word) } }
}

private final class End: TurnEnd, Sendable {
    private let ended: @Sendable () -> Void

    init(_ ended: @escaping @Sendable () -> Void) {
        self.ended = ended
    }

    func turnEnded() { self.ended() }
}

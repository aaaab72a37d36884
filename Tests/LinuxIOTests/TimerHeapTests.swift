// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import LinuxIO

/// Timers by due time.
@Suite struct TimerHeapTests {
    private static func at(_ nanoseconds: Int64) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: nanoseconds)
    }

    @Test func givesTimersInOrderWhateverTheOrderTheyCameIn() {
        var heap = TimerHeap<Int64>()
        var generator = SeededGenerator(seed: 1)
        let times = (0..<500).map { _ in Int64.random(in: 0...200, using: &generator) }
        for (index, time) in times.enumerated() {
            heap.insert(time, at: Self.at(time), token: TimerToken(id: UInt64(index)))
        }
        var seen: [Int64] = []
        while let time = heap.popDue(at: Self.at(200)) { seen.append(time) }
        #expect(seen == times.sorted())
    }

    @Test func keepsTheOrderOfEqualTimes() {
        var heap = TimerHeap<Int>()
        for number in 0..<20 {
            heap.insert(number, at: Self.at(7), token: TimerToken(id: UInt64(number)))
        }
        var seen: [Int] = []
        while let number = heap.popDue(at: Self.at(7)) { seen.append(number) }
        #expect(seen == Array(0..<20))
    }

    @Test func dropsAllThatAreMeantAndNoOther() {
        var heap = TimerHeap<Int>()
        for number in 0..<200 {
            heap.insert(number, at: Self.at(7), token: TimerToken(id: UInt64(number)))
        }
        heap.cancelAll { $0 % 4 != 0 }
        #expect(heap.count == 50)
        var seen: [Int] = []
        while let number = heap.popDue(at: Self.at(7)) { seen.append(number) }
        #expect(seen == Array(stride(from: 0, to: 200, by: 4)))
    }

    @Test func givesNothingBeforeItsTime() {
        var heap = TimerHeap<Int>()
        heap.insert(1, at: Self.at(10), token: TimerToken(id: 1))
        let early = heap.popDue(at: Self.at(9))
        #expect(early == nil)
        let due = heap.nextDue()
        #expect(due == Self.at(10))
        let punctual = heap.popDue(at: Self.at(10))
        #expect(punctual == 1)
        let last = heap.nextDue()
        #expect(last == nil)
    }

    @Test func aTimerIsCancelledOnce() {
        var heap = TimerHeap<Int>()
        heap.insert(1, at: Self.at(1), token: TimerToken(id: 1))
        let cancelled = [1, 1, 2].map { heap.cancel(TimerToken(id: $0)) }
        #expect(cancelled == [true, false, false])
        let late = heap.popDue(at: Self.at(9))
        #expect(late == nil)
    }

    @Test func cancelledTimersDoNotPileUp() {
        var heap = TimerHeap<Int>()
        for number in UInt64(0)..<10_000 {
            heap.insert(0, at: Self.at(Int64(number)), token: TimerToken(id: number))
            if number > 0 { _ = heap.cancel(TimerToken(id: number)) }
        }
        #expect(heap.count == 1)
        #expect(heap.heldCount <= 128)
    }
}

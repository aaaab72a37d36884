// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// What is still to happen, by time, then by the order in which it was asked for.
struct EventHeap {
    typealias Work = () -> Void

    /// Something that is due.
    struct Due {
        let at: Int64
        let process: VirtualProcess?
        let work: Work
    }

    private var timers = TimerHeap<Due>()
    private var lastName: UInt64 = 0

    /// Work that has not run and is not cancelled.
    var count: Int { self.timers.count }

    /// Adds work; gives the name under which it can be cancelled.
    mutating func insert(at: Int64, for process: VirtualProcess?, _ work: @escaping Work) -> UInt64
    {
        self.lastName += 1
        self.timers.insert(
            Due(at: at, process: process, work: work),
            at: MonotonicInstant(nanoseconds: at),
            token: TimerToken(id: self.lastName)
        )
        return self.lastName
    }

    /// Forgets work that has not run.
    mutating func cancel(_ name: UInt64) { _ = self.timers.cancel(TimerToken(id: name)) }

    /// Forgets all work of a process.
    mutating func forget(_ process: VirtualProcess) {
        self.timers.cancelAll { $0.process === process }
    }

    /// Takes out what is due first, if that is not after `limit`.
    mutating func pop(until limit: Int64) -> Due? {
        self.timers.popDue(at: MonotonicInstant(nanoseconds: limit))
    }
}

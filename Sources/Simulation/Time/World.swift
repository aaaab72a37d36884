// SPDX-License-Identifier: MIT
import Ambient
import RPC

/// Virtual time, and everything that is still to happen in it.
///
/// One thread runs all events of all processes, each at its time; nothing else happens. Time stands
/// still while an event runs.
///
/// Safe to send because a simulation has one thread.
public final class World: @unchecked Sendable {
    /// The virtual time, from zero.
    public private(set) var now = MonotonicInstant(nanoseconds: 0)
    /// Events that have run.
    public private(set) var eventCount: UInt64 = 0
    /// A number for all that happened so far.
    var trace = TraceHash()
    /// Told of each event before it runs: when, and of whom.
    var observer: ((MonotonicInstant, String) -> Void)?
    private var events = EventHeap()
    private var processNumber: UInt64 = 0
    private let seed: UInt64

    /// Makes a world in which nothing is to happen yet.
    ///
    /// - Parameter seed: Where everything random in it comes from.
    public init(seed: UInt64) {
        self.seed = seed
    }

    /// A sequence of its own for one use of chance, so that one more draw here changes nothing there.
    public func generator(for use: String) -> SeededGenerator {
        var hash = TraceHash()
        hash.mix(self.seed)
        for byte in use.utf8 { hash.mix(UInt64(byte)) }
        return SeededGenerator(seed: hash.value)
    }

    /// The number of the next process.
    func nextProcessNumber() -> UInt64 {
        self.processNumber += 1
        return self.processNumber
    }

    // MARK: What is to happen

    /// Lets work happen at an instant, at the earliest now; nothing when the process dies before.
    @discardableResult
    func at(
        _ instant: MonotonicInstant,
        for process: VirtualProcess? = nil,
        _ work: @escaping () -> Void
    ) -> TimerName {
        let at = max(instant, self.now).nanoseconds
        return TimerName(id: self.events.insert(at: at, for: process, work))
    }

    /// Lets work happen after a while.
    @discardableResult
    func after(
        _ wait: Duration,
        for process: VirtualProcess? = nil,
        _ work: @escaping () -> Void
    ) -> TimerName {
        self.at(self.now + wait, for: process, work)
    }

    /// Names an event.
    struct TimerName: Hashable {
        let id: UInt64
    }

    /// Keeps an event from happening.
    func cancel(_ name: TimerName) { self.events.cancel(name.id) }

    /// Nothing of a process happens any more.
    func forget(_ process: VirtualProcess) { self.events.forget(process) }

    /// Events that are still to happen.
    var pendingEvents: Int { self.events.count }

    /// Nothing more is to happen.
    func clear() { self.events = EventHeap() }

    // MARK: Letting it happen

    /// Lets everything happen up to an instant, while `goesOn` says so before each event.
    func run(until end: MonotonicInstant, while goesOn: () -> Bool = { true }) {
        while goesOn() {
            guard self.step(until: end) else {
                self.now = max(self.now, end)
                return
            }
        }
    }

    /// Lets the next event happen; false when there is none up to `end`.
    private func step(until end: MonotonicInstant) -> Bool {
        guard let due = self.events.pop(until: end.nanoseconds) else { return false }
        self.now = MonotonicInstant(nanoseconds: due.at)
        if let process = due.process, let resumed = process.resumes {
            // It stands still: what comes waits for it, in order.
            _ = self.events.insert(at: resumed.nanoseconds, for: process, due.work)
            return true
        }
        self.eventCount += 1
        var trace = self.trace
        trace.mix(UInt64(bitPattern: due.at))
        trace.mix(due.process?.number ?? 0)
        self.trace = trace
        if let observer { observer(self.now, due.process?.name ?? "world") }
        due.work()
        return true
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC

/// One life of a process on a machine: its loop, its threads and its end.
///
/// What the loop's thread does runs in turns, with `isCurrent`; what the store and the effects do
/// runs outside of them, as on other threads. After its death nothing of it runs.
///
/// Safe to send because a simulation has one thread.
final class VirtualProcess: Scheduler, WorkExecutor, @unchecked Sendable {
    /// Rounds of `atEndOfTurn` in one turn, as `EventLoop` has them.
    private static let rounds = 8

    let world: World
    /// What it runs, for reports: `order`.
    let name: String
    /// No other process of the world has it.
    let number: UInt64
    let clock: NodeClock
    var pace = Pace()
    private(set) var isAlive = true
    private(set) var isCurrent = false
    private var stopsUntil = MonotonicInstant(nanoseconds: .min)
    private var inbox: [@Sendable () -> Void] = []
    private var turnEnds: [any TurnEnd] = []
    private var isTurnDue = false
    private var generator: SeededGenerator

    init(_ name: String, in world: World, clock: NodeClock) {
        self.world = world
        self.name = name
        self.number = world.nextProcessNumber()
        self.clock = clock
        self.generator = world.generator(for: "process \(self.number)")
    }

    // MARK: Life

    /// Nothing of it happens from now on; no code of it runs for that.
    func die() {
        guard self.isAlive else { return }
        self.isAlive = false
        self.inbox = []
        self.turnEnds = []
        self.world.forget(self)
    }

    /// Stands still for a while, as a stopped process or one whose machine is busy elsewhere.
    func pause(for time: Duration) {
        self.stopsUntil = max(self.stopsUntil, self.world.now + time)
    }

    /// When it goes on, while it stands still.
    var resumes: MonotonicInstant? {
        self.stopsUntil > self.world.now ? self.stopsUntil : nil
    }

    /// A draw of this life's own.
    func draw() -> UInt64 { self.generator.next() }

    // MARK: The loop

    var now: MonotonicInstant { self.world.now }

    func execute(_ work: @escaping @Sendable () -> Void) {
        guard self.isAlive else { return }
        self.inbox.append(work)
        self.awaitTurn()
    }

    @discardableResult
    func schedule(
        at instant: MonotonicInstant,
        _ work: @escaping @Sendable () -> Void
    ) -> TimerToken {
        guard self.isAlive else { return TimerToken(id: 0) }
        let name = self.world.at(instant, for: self) { self.turn(work) }
        return TimerToken(id: name.id)
    }

    func cancel(_ token: TimerToken) {
        self.world.cancel(World.TimerName(id: token.id))
    }

    func atEndOfTurn(_ object: any TurnEnd) {
        guard self.isAlive else { return }
        self.turnEnds.append(object)
        if !self.isCurrent { self.awaitTurn() }
    }

    private func awaitTurn() {
        guard !self.isTurnDue else { return }
        self.isTurnDue = true
        let wait = Int64.random(in: self.pace.wake, using: &self.generator)
        self.world.after(.microseconds(wait), for: self) {
            self.isTurnDue = false
            self.turn {}
        }
    }

    /// One turn of the loop that begins with `body`.
    func turn(_ body: () -> Void) {
        guard self.isAlive else { return }
        precondition(!self.isCurrent, "a turn of \(self.name) began within another")
        self.isCurrent = true
        body()
        let work = self.inbox
        self.inbox.removeAll(keepingCapacity: true)
        for piece in work where self.isAlive { piece() }
        self.endTurn()
        self.isCurrent = false
        if !self.inbox.isEmpty || !self.turnEnds.isEmpty { self.awaitTurn() }
    }

    private func endTurn() {
        for _ in 0..<Self.rounds where !self.turnEnds.isEmpty {
            let objects = self.turnEnds
            self.turnEnds = []
            for object in objects where self.isAlive { object.turnEnded() }
        }
    }

    // MARK: Its other threads

    func execute(_ kind: WorkKind, _ work: @escaping @Sendable () -> Void) {
        guard self.isAlive else { return }
        self.world.after(self.pace.wait(kind, &self.generator), for: self, work)
    }
}

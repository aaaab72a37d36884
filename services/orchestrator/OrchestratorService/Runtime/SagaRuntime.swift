// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Saga
import ServiceKit
import Store

/// The limits of the orchestrator.
struct RuntimeOptions: Sendable {
    /// Calls under way per participant.
    var windowMax = 256
    /// Sagas in memory; more may be started, and wait in the table for their turn.
    var liveMax = 20_000
    /// Rows per read when unfinished sagas are looked for.
    var pageSize = 256
    /// How long one attempt may take.
    var callTimeout: Duration = .seconds(5)
    /// Where jitter comes from.
    var seed = UInt64.random(in: .min ... .max)
}

/// Runs the sagas: feeds events to the engine's values and performs the effects.
///
/// `@unchecked Sendable`: safe because all of it runs on the scheduler's thread, where completions
/// of calls, writes and reads are brought first.
final class SagaRuntime: @unchecked Sendable {
    let types: SagaTypes
    let options: RuntimeOptions
    let store: Store
    let scheduler: any Scheduler
    let log: Log
    private let failpoints: Failpoints
    let epoch: Int64
    private let clock: SagaClock
    private var rng: SeededGenerator
    private var lanes: [String: ParticipantLane] = [:]
    private var timers = SagaTimers()
    private var armed: Timestamp?
    private(set) lazy var writer = SagaWriter(
        store: self.store,
        scheduler: self.scheduler,
        log: self.log,
        stored: { [weak self] live, result in self?.stored(live, result) },
        closed: { [weak self] in self?.isStopped = true }
    )
    /// The store is closed: nothing that happens from now on can be kept, so nothing happens.
    private var isStopped = false

    /// Sagas in memory, by id and by number.
    private(set) var live: [String: LiveSaga] = [:]
    private var liveByNumber: [Int64: LiveSaga] = [:]
    var lastNumber: Int64
    var loader = SagaLoaderState()

    init(
        _ environment: ServiceEnvironment,
        types: SagaTypes,
        options: RuntimeOptions,
        epoch: Int64,
        lastNumber: Int64
    ) {
        self.types = types
        self.options = options
        self.store = environment.store
        self.scheduler = environment.scheduler
        self.log = environment.log
        self.failpoints = environment.failpoints
        self.epoch = epoch
        self.lastNumber = lastNumber
        self.clock = SagaClock(now: environment.time.now, scheduler: environment.scheduler)
        self.rng = SeededGenerator(seed: options.seed)
        for name in types.participants {
            let channel = environment.peers[name]
            self.lanes[name] = ParticipantLane(
                name: name,
                windowMax: options.windowMax,
                scheduler: environment.scheduler,
                seed: self.rng.next(),
                send: { [weak self] in self?.send($0, $1, on: channel, $2) },
                ended: { [weak self] live, call, result in
                    self?.feed(live, .outcome(call, OutcomeRules.outcome(of: result, call, live)))
                }
            )
        }
    }

    /// Saga time.
    var now: Timestamp { self.clock.now }

    /// Whether another saga may come into memory.
    var hasRoom: Bool { self.live.count < self.options.liveMax }

    // MARK: Events in, effects out

    /// Gives a saga an event and does what the engine answers.
    @discardableResult
    func feed(_ live: LiveSaga, _ event: SagaEvent) -> SagaAnswer {
        guard !self.isStopped else { return .refused(.asleep) }
        let reaction = live.saga.on(event, now: self.now, rng: &self.rng)
        live.effects += reaction.effects
        self.perform(live)
        return reaction.answer
    }

    /// Performs the effects in order, up to one that has to wait for the disk.
    private func perform(_ live: LiveSaga) {
        // A call that fails at once feeds its outcome while the effects before it still run.
        guard !live.isPerforming else { return }
        live.isPerforming = true
        var next = 0
        while next < live.effects.count, !live.isHeld {
            self.perform(live.effects[next], for: live)
            next += 1
        }
        live.effects.removeFirst(next)
        live.isPerforming = false
    }

    private func perform(_ effect: SagaEffect, for live: LiveSaga) {
        switch effect {
        case .persist(let durable, let records):
            for record in records { record.encode(into: &live.records) }
            self.writer.mark(live, urgent: durable)
            live.isHeld = durable
        case .call(let call):
            self.submit(live, call)
        case .setTimer(let due):
            self.setTimer(live, due)
        case .finished, .parked:
            // Both are told by the row and the change feed.
            break
        }
    }

    /// A write ended: goes on with what waited for it.
    private func stored(_ live: LiveSaga, _ result: Result<SagaWriteResult, any Error>) {
        let isGone: Bool
        switch result {
        case .success(.stored): isGone = false
        case .success(.attached), .failure: isGone = true
        }
        let waiters = live.waitersInWrite + (isGone ? live.waiters : [])
        live.waitersInWrite = []
        if isGone {
            live.waiters = []
            self.forget(live)
        }
        for waiter in waiters { waiter(result) }
        if case .success(.attached) = result { self.bringBack(live.id) }
        guard !isGone else { return }
        if live.releasesHeld {
            live.releasesHeld = false
            live.isHeld = false
            self.perform(live)
        }
        self.evictIfAtRest(live)
    }

    /// Calls `waiter` once all that happened to the saga so far is stored.
    func whenStored(_ live: LiveSaga, _ waiter: @escaping LiveSaga.Waiter) {
        if live.dirt > .clean {
            live.waiters.append(waiter)
            self.writer.mark(live, urgent: true)
        } else if live.isWriting {
            live.waitersInWrite.append(waiter)
        } else {
            waiter(.success(.stored))
        }
    }

    // MARK: Memory

    /// Takes a saga into memory.
    func keep(_ live: LiveSaga) {
        self.live[live.id] = live
        self.liveByNumber[live.number] = live
    }

    /// Lets go of a saga that only an outside event can move.
    func evictIfAtRest(_ live: LiveSaga) {
        guard live.isEvictable else { return }
        self.forget(live)
    }

    /// Takes a saga out of memory.
    func forget(_ live: LiveSaga) {
        guard self.live[live.id] === live else { return }
        self.live[live.id] = nil
        self.liveByNumber[live.number] = nil
        self.loader.departures.note(live.id)
        self.resumeMore()
    }

    // MARK: Calls

    private func submit(_ live: LiveSaga, _ call: SagaCall) {
        let step = live.saga.definition.steps[call.step]
        let action = call.operation == .forward ? step.action : step.compensation
        guard let lane = self.lanes[SagaTypes.participant(of: action ?? "")] else {
            self.log.error("No such participant", ["saga": live.id, "action": action ?? ""])
            return
        }
        lane.submit(live, call)
    }

    private func send(
        _ live: LiveSaga,
        _ call: SagaCall,
        on channel: Channel?,
        _ ended: @escaping (Result<[UInt8], RPCError>) -> Void
    ) {
        guard let channel, let invocation = live.input.invocation(of: call, in: live.saga) else {
            return ended(.failure(RPCError(.unavailable, "no way to \(call.key)")))
        }
        var options = CallOptions(timeout: self.options.callTimeout)
        options.saga = SagaStepKey(
            sagaID: live.id,
            step: call.key,
            operation: call.operation == .forward ? .forward : .compensate,
            epoch: self.epoch
        )
        #if OMS_PLANTED_BUGS
            if PlantedBug.sagaRetryWithoutKey.isOn, call.attempt > 1 {
                options.saga?.step += "~\(call.attempt)"
            }
        #endif
        options.requestID = "\(live.id)/\(call.key)/\(call.operation.rawValue)"
        options.attempt = call.attempt
        options.actor = "saga:\(live.id)"
        options.traceID = UInt64(bitPattern: live.number)
        let (this, ended) = (self, Confined(ended))
        self.failpoints.pass(.sagaSend)
        channel.callRaw(path: invocation.path, payload: invocation.payload, options: options) {
            result in
            this.failpoints.pass(.sagaReply)
            if this.scheduler.isCurrent { return ended.value(result) }
            this.scheduler.execute { ended.value(result) }
        }
    }

    // MARK: Timers

    private func setTimer(_ live: LiveSaga, _ due: Timestamp) {
        live.timerDue = due
        self.timers.insert(live.number, at: due)
        self.timers.compact(living: self.live.count) { number, due in
            self.liveByNumber[number]?.timerDue == due
        }
        self.arm()
    }

    /// Keeps the scheduler's timer at the earliest of ours.
    private func arm() {
        guard let due = self.timers.earliest else { return }
        if let armed, armed <= due { return }
        self.armed = due
        self.scheduler.schedule(at: self.clock.instant(of: due)) { [weak self] in self?.fire(due) }
    }

    private func fire(_ time: Timestamp) {
        // A later timer was armed for an earlier time; that one does the work.
        guard self.armed == time, !self.isStopped else { return }
        self.armed = nil
        self.failpoints.pass(.sagaTimer)
        let now = self.now
        while let (number, due) = self.timers.popDue(now: now) {
            guard let live = self.liveByNumber[number], live.timerDue == due else { continue }
            live.timerDue = nil
            self.feed(live, .timer)
        }
        self.arm()
    }
}

/// Saga time: the civil time of the start, carried on by the monotonic clock.
struct SagaClock: Sendable {
    private let base: Timestamp
    private let start: MonotonicInstant
    private let scheduler: any Scheduler

    init(now: Timestamp, scheduler: any Scheduler) {
        self.base = now
        self.start = scheduler.now
        self.scheduler = scheduler
    }

    var now: Timestamp {
        let elapsed = (self.scheduler.now - self.start).wholeMilliseconds
        return Timestamp(milliseconds: self.base.milliseconds + elapsed)
    }

    func instant(of time: Timestamp) -> MonotonicInstant {
        let gap = time.milliseconds.subtractingReportingOverflow(self.base.milliseconds)
        guard !gap.overflow else { return MonotonicInstant(nanoseconds: .max) }
        return self.start + .milliseconds(gap.partialValue)
    }
}

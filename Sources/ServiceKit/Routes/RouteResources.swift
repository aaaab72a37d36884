// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Store
import Synchronization

/// What the calls of all routes share.
final class RouteResources: Sendable {
    let time: any TimeSource
    let scheduler: any Scheduler
    let store: Store
    let log: Log
    let failpoints: Failpoints
    let holds: HoldTable
    let effects: EffectPool
    let live = LiveKeys()
    let feed: FeedHub
    let counters = Counters()

    init(
        time: any TimeSource,
        scheduler: any Scheduler,
        store: Store,
        log: Log,
        failpoints: Failpoints,
        executor: (any WorkExecutor)?,
        feedHead: Int64
    ) {
        self.time = time
        self.scheduler = scheduler
        self.store = store
        self.log = log
        self.failpoints = failpoints
        self.holds = HoldTable(scheduler: scheduler)
        self.effects = EffectPool(executor: executor)
        self.feed = FeedHub(head: feedHead)
    }

    /// The status for an error that is no refusal, counted and, when it is our fault, logged.
    func failure(
        _ error: any Error,
        of path: String,
        _ counters: MethodCounters,
        _ context: CallContext
    ) -> RPCError {
        switch error {
        case let error as any RPCErrorConvertible:
            counters.refused.add()
            return error.rpcError
        case is CallExpired:
            counters.expired.add()
            return .expiredInQueue
        case let error as StoreError:
            counters.failed.add()
            if let status = RPCError(error) { return status }
        default:
            counters.failed.add()
        }
        self.log.error(
            "Call failed",
            [
                "method": path, "request": context.requestID, "trace": context.traceID,
                "error": String(describing: error),
            ]
        )
        if case .corrupt(let path, let finding)? = self.store.damage(met: error) {
            return .damagedDatabase(path, finding)
        }
        return .internalFailure(trace: context.traceID)
    }
}

/// The keys of effects that run in this process; the barrier's rows outlive it, these do not.
final class LiveKeys: Sendable {
    private let keys = Mutex<Set<String>>([])

    func contains(_ key: BarrierKey) -> Bool {
        self.keys.withLock { !$0.isEmpty && $0.contains(Self.name(key)) }
    }

    func insert(_ key: BarrierKey) {
        let name = Self.name(key)
        self.keys.withLock { _ = $0.insert(name) }
    }

    func remove(_ key: BarrierKey) {
        self.keys.withLock { keys in
            if !keys.isEmpty { keys.remove(Self.name(key)) }
        }
    }

    /// The key without the epoch: a repetition may come from the orchestrator's next life.
    private static func name(_ key: BarrierKey) -> String {
        switch key {
        case .request(let id): "r/\(id)"
        case .forward(let saga, let step, _): "f/\(saga)/\(step)"
        case .compensate(let saga, let step, _): "c/\(saga)/\(step)"
        }
    }
}

/// True for the first who asks.
final class Once: Sendable {
    private let asked = Atomic(false)

    func first() -> Bool { !self.asked.exchange(true, ordering: .relaxed) }
}

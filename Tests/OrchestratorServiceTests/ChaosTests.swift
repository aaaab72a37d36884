// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Synchronization
import Testing

@testable import OrchestratorService

/// Participants with a barrier, whose requests and answers get lost at random.
private final class World: Sendable {
    enum Fate { case done, refused, undone, tombstone }

    private struct State {
        var fates: [String: Fate] = [:]
        var rng: SeededGenerator
        var isCalm = false
        var forwardAfterBack: [String] = []
        var turnedBack: Set<String> = []
    }

    private let state: Mutex<State>
    /// Steps that are refused; nil refuses at random.
    private let refusals: [String: String]?

    init(seed: UInt64, refusals: [String: String]? = nil) {
        self.refusals = refusals
        self.state = Mutex(State(rng: SeededGenerator(seed: seed)))
    }

    /// From now on nothing gets lost or refused that was not before.
    func calmDown() { self.state.withLock { $0.isCalm = true } }

    func fate(_ saga: String, _ step: String) -> Fate? {
        self.state.withLock { $0.fates["\(saga)/\(step)"] }
    }

    /// Sagas of which a forward call came after a compensation.
    var broken: [String] { self.state.withLock { $0.forwardAfterBack } }

    func pick(_ range: Range<Int>) -> Int {
        self.state.withLock { Int.random(in: range, using: &$0.rng) }
    }

    func hear(_ key: SagaStepKey) -> Say {
        self.state.withLock { state in
            let dice = state.isCalm ? 50 : Int.random(in: 0..<100, using: &state.rng)
            if dice < 12 { return .lose }
            let say =
                key.operation == .forward ? self.act(key, dice, &state) : Self.undo(key, &state)
            return dice >= 88 ? .lose : say
        }
    }

    private func act(_ key: SagaStepKey, _ dice: Int, _ state: inout State) -> Say {
        if state.turnedBack.contains(key.sagaID) { state.forwardAfterBack.append(key.sagaID) }
        let name = "\(key.sagaID)/\(key.step)"
        switch state.fates[name] {
        case .done: return .ok
        case .refused: return .refuse(self.refusals?[key.step] ?? "NO")
        case .undone, .tombstone: return .refuse("TOMBSTONED")
        case nil:
            let refusal = self.refusal(of: key.step, dice)
            state.fates[name] = refusal == nil ? .done : .refused
            return refusal.map(Say.refuse) ?? .ok
        }
    }

    private func refusal(of step: String, _ dice: Int) -> String? {
        if let refusals = self.refusals { return refusals[step] }
        return dice < 20 && step != "plan" ? "NO" : nil
    }

    private static func undo(_ key: SagaStepKey, _ state: inout State) -> Say {
        state.turnedBack.insert(key.sagaID)
        let name = "\(key.sagaID)/\(key.step)"
        switch state.fates[name] {
        case .done: state.fates[name] = .undone
        case nil: state.fates[name] = .tombstone
        case .refused, .undone, .tombstone: break
        }
        return .ok
    }
}

/// Losses, refusals, cancels and crashes at random; at the end the world agrees with the sagas.
@Suite struct ChaosTests {
    @Test(arguments: 0..<12) func everyOrderEndsWithTheWorldInAgreement(seed: Int) async throws {
        let world = World(seed: UInt64(seed))
        try await Shop.with { shop in
            shop.hear(world.hear)
            for order in 1...10 { try await shop.place("SO-\(order)") }
            for _ in 0..<60 {
                try await self.disturb(shop, world)
            }
            world.calmDown()
            for order in 1...10 {
                let id = "place-order:SO-\(order)"
                let saga = try await shop.reach(id, .completed, .compensated, step: .seconds(1))
                self.check(saga, world)
            }
            #expect(world.broken.isEmpty)
        }
    }

    private func disturb(_ shop: Shop, _ world: World) async throws {
        switch world.pick(0..<10) {
        case 0:
            shop.crash()
            try shop.open()
        case 1:
            let saga = "place-order:SO-\(world.pick(1..<11))"
            try await shop.signal(saga, "cancel")
        case 2: _ = try await shop.get("place-order:SO-1")
        default: shop.network.advance(by: .milliseconds(world.pick(1..<60)))
        }
    }

    /// Every path of every saga, with lost answers, crashes and now and then a cancel on the way.
    @Test(arguments: Paths.all) func everyPathEndsWithTheWorldInAgreement(
        path: SagaPath
    ) async throws {
        for seed in 1...3 {
            let world = World(seed: UInt64(seed), refusals: path.refusals)
            try await Shop.with { shop in
                shop.answer(path.replies)
                shop.hear(world.hear)
                _ = try await shop.start(path.type, path.key, path.input)
                var life = PathLife(path: path, signals: path.signals[...])
                for _ in 0..<40 { try await life.disturb(shop, world) }
                world.calmDown()
                let saga = try await life.settle(shop)
                self.check(saga, of: path, world)
                if !life.isCancelled { #expect(saga.state == path.end) }
                #expect(world.broken.isEmpty)
            }
        }
    }

    private func check(_ saga: OrchestratorV1.Saga, of path: SagaPath, _ world: World) {
        let steps = SagaTypes.all.named(path.type)?.definition.steps ?? []
        for (step, status) in zip(steps, saga.steps) where step.action != nil {
            let fates = ["", "~1", "~2"].map { world.fate(saga.sagaID, step.name + $0) }
            let isDone = fates.contains(.done)
            let isUndone = saga.state == .compensated && step.compensation != nil
            if isUndone || status.state == .skipped || status.state == .failed {
                #expect(!isDone, "\(step.name)")
            }
            if saga.state == .completed, status.state != .skipped { #expect(isDone) }
            if saga.state == .compensated, step.kind == .pivot { #expect(!isDone) }
        }
    }

    private func check(_ saga: OrchestratorV1.Saga, _ world: World) {
        for step in ["reserve", "authorize", "commit-stock", "confirm", "plan"] {
            let isDone = world.fate(saga.sagaID, step) == .done
            #expect(isDone == (saga.state == .completed), "\(saga.sagaID) \(step)")
        }
    }
}

/// A saga on its path through a world that is not calm.
private struct PathLife {
    let path: SagaPath
    var signals: ArraySlice<SagaPath.Signal>
    var isCancelled = false
    var retries = 0

    mutating func disturb(_ shop: Shop, _ world: World) async throws {
        switch world.pick(0..<20) {
        case 0...2: try shop.restart()
        case 3: try await self.cancel(shop)
        case 4...8: _ = try await self.move(shop)
        default: shop.network.advance(by: .milliseconds(world.pick(1..<80)))
        }
    }

    private mutating func cancel(_ shop: Shop) async throws {
        let name = SagaTypes.all.named(self.path.type)?.definition.cancelledBy.first
        guard let name else { return }
        self.isCancelled = true
        try await shop.signal(self.path.id, SagaPath.Signal(name: name))
    }

    /// Tells it what it waits for, or asks it to try again; where it stands.
    mutating func move(_ shop: Shop) async throws -> OrchestratorV1.Saga {
        let saga = try #require(try await shop.get(self.path.id).saga)
        switch saga.state {
        case .waiting:
            let next = self.signals.popFirst()
            try await shop.signal(self.path.id, try #require(next))
        case .parkedForward, .parkedCompensation:
            self.retries += 1
            _ = try await shop.retry(self.path.id, id: "retry-\(self.retries)")
        default: break
        }
        return saga
    }

    mutating func settle(_ shop: Shop) async throws -> OrchestratorV1.Saga {
        for _ in 0..<5000 {
            let saga = try await self.move(shop)
            if saga.state == .completed || saga.state == .compensated { return saga }
            shop.network.advance(by: .milliseconds(200))
        }
        throw Shop.NeverReached(saga: self.path.id, states: [self.path.end])
    }
}

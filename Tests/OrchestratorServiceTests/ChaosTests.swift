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

    init(seed: UInt64) {
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
                key.operation == .forward ? Self.act(key, dice, &state) : Self.undo(key, &state)
            return dice >= 88 ? .lose : say
        }
    }

    private static func act(_ key: SagaStepKey, _ dice: Int, _ state: inout State) -> Say {
        if state.turnedBack.contains(key.sagaID) { state.forwardAfterBack.append(key.sagaID) }
        let name = "\(key.sagaID)/\(key.step)"
        switch state.fates[name] {
        case .done: return .ok
        case .refused: return .refuse("NO")
        case .undone, .tombstone: return .refuse("TOMBSTONED")
        case nil:
            let isRefused = dice < 20 && key.step != "plan"
            state.fates[name] = isRefused ? .refused : .done
            return isRefused ? .refuse("NO") : .ok
        }
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

    private func check(_ saga: OrchestratorV1.Saga, _ world: World) {
        for step in ["reserve", "authorize", "commit-stock", "confirm", "plan"] {
            let isDone = world.fate(saga.sagaID, step) == .done
            #expect(isDone == (saga.state == .completed), "\(saga.sagaID) \(step)")
        }
    }
}

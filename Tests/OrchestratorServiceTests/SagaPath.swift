// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Testing

@testable import OrchestratorService

/// One way through a saga: what it is started with, what the participants say, and what it does.
struct SagaPath: Sendable, CustomTestStringConvertible {
    struct Signal: Sendable {
        let name: String
        var payload: [UInt8] = []
    }

    let name: String
    let type: String
    let key: String
    let input: [UInt8]
    var replies: [String: [UInt8]] = [:]
    /// Steps that are refused, and why; `capture` not under the fresh key `capture~1`.
    var refusals: [String: String] = [:]
    /// What is told at each wait, in turn.
    var signals: [Signal] = []
    /// The calls when nothing gets lost.
    let story: [String]
    var end = OrchestratorV1.SagaState.completed

    var testDescription: String { "\(self.type): \(self.name)" }

    var id: String { "\(self.type):\(self.key)" }
}

extension Shop {
    /// When the orchestrator dies on a path.
    enum Crash: Sendable {
        case never
        /// While the answer to the first call of a step is lost.
        case inDoubt(String)
        /// At every wait, before and after its signal.
        case atWaits
    }

    /// Follows a path to its end, retrying what parks.
    func follow(_ path: SagaPath, _ crash: Crash = .never) async throws -> OrchestratorV1.Saga {
        var doubtful: String?
        if case .inDoubt(let step) = crash { doubtful = step }
        self.answer(path.replies)
        self.say { [doubtful] step, nth in
            if step == doubtful, nth == 1 { return .lose }
            return path.refusals[step].map(Say.refuse) ?? .ok
        }
        _ = try await self.start(path.type, path.key, path.input)
        var signals = path.signals[...]
        for turn in 0..<5000 {
            if let step = doubtful, self.story.contains(step) {
                doubtful = nil
                try self.restart()
            }
            let saga = try #require(try await self.get(path.id).saga)
            switch saga.state {
            case .completed, .compensated: return saga
            case .waiting:
                let next = signals.popFirst()
                let signal = try #require(next, "\(path.id) waits for nobody")
                if case .atWaits = crash { try self.restart() }
                #expect(try await self.signal(path.id, signal))
                if case .atWaits = crash { try self.restart() }
            case .parkedForward, .parkedCompensation:
                _ = try await self.retry(path.id, id: "retry-\(turn)")
            default: self.network.advance(by: .milliseconds(50))
            }
        }
        throw NeverReached(saga: path.id, states: [path.end])
    }

    func restart() throws {
        self.crash()
        try self.open()
    }

    /// The calls in the order they were first made.
    var firstCalls: [String] {
        var seen: Set<String> = []
        return self.story.filter { seen.insert($0).inserted }
    }
}

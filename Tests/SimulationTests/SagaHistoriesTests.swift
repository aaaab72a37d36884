// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import Simulation

/// What the histories of sagas must say.
@Suite struct SagaHistoriesTests {
    @Test func lastToFirstIsSound() {
        #expect(Self.find(["undo c", "undo b", "undo a"]).isEmpty)
        #expect(Self.find(["undo c", "undo a"]).isEmpty)
        #expect(Self.find([]).isEmpty)
    }

    @Test func firstToLastIsFound() {
        #expect(Self.find(["undo a", "undo b"]) == ["undone-in-reverse"])
        #expect(Self.find(["undo b", "undo b"]) == ["undone-in-reverse"])
    }

    @Test func aCallForwardAfterTheTurnIsFound() {
        #expect(Self.find(["undo c", "call a"]) == ["no-way-forward"])
    }

    @Test func aCallForwardBeforeTheTurnIsSound() {
        #expect(Self.find(["undo a"], before: ["call a", "call b"]).isEmpty)
    }

    /// The rules that a history breaks.
    private static func find(_ words: [String], before: [String] = []) -> [String] {
        let events =
            before.map(self.event) + [CommonV1.Event(type: "saga.compensating")]
            + words.map(self.event)
        let steps = ["a", "b", "c"].map { OrchestratorV1.SagaStep(name: $0) }
        let reply = OrchestratorV1.GetSagaReply(
            saga: OrchestratorV1.Saga(sagaID: "s", steps: steps),
            history: events
        )
        return SagaHistories.findings(in: reply).map(\.rule)
    }

    private static func event(_ words: String) -> CommonV1.Event {
        let parts = words.split(separator: " ").map(String.init)
        return parts[0] == "undo"
            ? .init(type: "step.succeeded", subject: parts[1], summary: "compensation succeeded")
            : .init(type: "step.called", subject: parts[1], summary: "called")
    }
}

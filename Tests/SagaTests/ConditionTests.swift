// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// Facts, and the steps that run for them.
@Suite struct ConditionTests {
    @Test func aReplyBringsFactsThatLaterStepsAskFor() throws {
        let bench = Bench.begun(choosing)
        try bench.end(.ok([], facts: ["short"]))
        #expect(bench.story == ["reserve", "ask"])
        try bench.end(.ok([]))
        #expect(bench.saga.state == .waiting)
        bench.on(.signal(id: "1", name: "less", payload: []))
        for _ in 0..<4 { try bench.end(.ok([])) }
        #expect(bench.story == ["reserve", "ask", "pay", "confirm", "sorry", "plan"])
        #expect(bench.saga.facts == ["short", "less"])
        #expect(bench.saga.state == .completed)
    }

    @Test func withoutFactsTheirStepsAreSkippedWithoutACall() throws {
        let bench = Bench.begun(choosing)
        for _ in 0..<4 { try bench.end(.ok([])) }
        #expect(bench.story == ["reserve", "pay", "confirm", "plan"])
        #expect(bench.saga.state == .completed)
        #expect(bench.saga.steps.count { $0.state == .skipped } == 6)
    }

    @Test func aRefusalAndALateOutcomeBringNoFacts() throws {
        let bench = Bench.begun(choosing)
        let reserving = try #require(bench.saga.flight)
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        bench.on(.outcome(reserving, .ok([], facts: ["short"])))
        #expect(bench.saga.facts.isEmpty)
    }

    @Test func factsOfTheStartCountAndAFactIsKnownOnce() throws {
        let bench = Bench.begun(choosing, facts: ["late"])
        try bench.end(.ok([], facts: ["late", "late"]))
        #expect(bench.story == ["reserve", "queue"])
        #expect(bench.saga.facts == ["late"])
    }

    @Test func factsAreBounded() throws {
        let bench = Bench.begun(choosing)
        try bench.end(.ok([], facts: (0..<1000).map { "fact-\($0)" }))
        #expect(bench.saga.facts.count == SagaInstance.factsMax)
        try bench.restart()
        #expect(bench.saga.facts.count == SagaInstance.factsMax)
    }

    @Test(arguments: [
        (StepCondition.known("a"), ["a"], true), (.known("a"), ["b"], false),
        (.unknown("a"), ["b"], true), (.unknown("a"), ["a"], false),
        (.any(["a", "b"]), ["b"], true), (.any(["a", "b"]), ["c"], false),
        (.any([]), ["a"], false), (.all([]), [], true),
        (.all([.any(["a", "b"]), .unknown("c")]), ["a"], true),
        (.all([.any(["a", "b"]), .unknown("c")]), ["a", "c"], false),
        (.all([.any(["a", "b"]), .unknown("c")]), [], false),
    ])
    func aConditionHoldsOrNot(condition: StepCondition, facts: [String], holds: Bool) {
        #expect(condition.holds(facts) == holds)
    }

    @Test func theHashFollowsTheMeaningOfAConditionNotItsOrder() {
        func hash(_ condition: StepCondition?) -> UInt64 {
            SagaDefinition("d", steps: [.pivot("a", "x.a", when: condition)]).hash
        }
        let same: [(StepCondition, StepCondition)] = [
            (.any(["a", "b"]), .any(["b", "a", "b"])), (.any(["a"]), .known("a")),
            (.all([.known("a")]), .known("a")),
            (.all([.known("a"), .unknown("b")]), .all([.unknown("b"), .known("a")])),
        ]
        for (one, other) in same { #expect(hash(one) == hash(other)) }
        let different: [StepCondition?] = [
            nil, .known("a"), .unknown("a"), .any(["a", "b"]), .all([.known("a"), .known("b")]),
            .all([.known("a"), .unknown("b")]), .any(["a", "c"]),
        ]
        #expect(Set(different.map(hash)).count == different.count)
    }

    @Test func aMootPivotIsSkippedAndPassed() throws {
        let definition = SagaDefinition(
            "filling",
            cancelledBy: ["cancel"],
            steps: [.pivot("plan", "truck.plan", parksOnRefusal: true, moot: ["CANCELLED"])]
        )
        let bench = Bench.begun(definition)
        let other = Bench(copying: bench)
        try bench.end(.failed(reason: "CANCELLED"))
        #expect(bench.saga.state == .completed)
        #expect(bench.saga.steps[0].state == .skipped)
        try other.end(.failed(reason: "NO_CARRIER"))
        #expect(other.saga.state == .parkedForward)
    }

    @Test func aStepWhoseReplyIsReadIsNotResolvedAsDone() throws {
        let definition = SagaDefinition(
            "reading",
            steps: [
                .pivot("ask", "shop.ask", keepsReply: true, parksOnRefusal: true),
                .retriable("tell", "shop.tell", keepsReply: true),
            ]
        )
        let bench = Bench.begun(definition)
        try bench.end(.failed(reason: "NO"))
        #expect(bench.saga.allowedVerbs == [.retry, .resolveFailed])
        let done = SagaEvent.resolve(step: "ask", ok: true, evidence: "seen")
        #expect(bench.on(done) == .refused(.replyNeeded))
        bench.on(.retry(reason: "again"))
        try bench.end(.ok([1]))
        try bench.end(.failed(reason: "NO"))
        #expect(bench.saga.allowedVerbs == [.retry])
    }
}

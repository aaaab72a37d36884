// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// Forward steps retried after compensation began; late answers believed; errors swallowed.
@Suite("Bug class 6: nothing goes forward once a saga turns back") struct BugClass6Tests {
    /// A saga that is turned back while its nth call is in the air.
    private func turned(_ calls: Int) throws -> (Bench, SagaCall) {
        let bench = Bench.begun(choosing)
        let replies: [Outcome] = [.ok([1], facts: ["late"]), .ok([]), .ok([1], facts: ["unpaid"])]
        bench.on(.signal(id: "early", name: "stock", payload: []))
        for reply in replies.prefix(calls - 1) { try bench.end(reply) }
        let call = try #require(bench.saga.flight)
        bench.on(.cancel(reason: "BUYER"))
        #expect(bench.saga.state == .compensating)
        return (bench, call)
    }

    @Test(arguments: 1...3) func whateverComesNoForwardCallLeaves(calls: Int) throws {
        let (bench, late) = try self.turned(calls)
        let before = bench.calls.count
        for event: SagaEvent in [
            .outcome(late, .ok([1], facts: ["short"])), .timer, .retry(reason: "now"),
            .signal(id: "1", name: "paid", payload: []),
            .signal(id: "2", name: "less", payload: []), .cancel(reason: "AGAIN"),
            .outcome(late, .failed(reason: "LATE")), .resume, .start,
        ] {
            bench.on(event)
            #expect(bench.saga.state == .compensating)
        }
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        bench.on(.outcome(late, .ok([1])))
        try bench.passTimer()
        try bench.restart()
        while !bench.saga.state.isEnded { try bench.end(.ok([])) }
        #expect(bench.calls.dropFirst(before - 1).filter { $0.operation == .forward }.isEmpty)
        #expect(bench.saga.state == .compensated)
    }

    @Test(arguments: 1...3) func aLateAnswerTeachesNothing(calls: Int) throws {
        let (bench, late) = try self.turned(calls)
        let before = bench.saga
        let answer = bench.on(.outcome(late, .ok([1], facts: ["short"])))
        #expect(answer == .ignored(.lateOutcome))
        #expect(bench.saga == before)
    }

    @Test func aLateAnswerRevivesNoSagaThatIsUndoneWithoutACall() throws {
        let bench = Bench.begun(shipping)
        let begin = try #require(bench.saga.flight)
        bench.on(.cancel(reason: "BUYER"))
        #expect(bench.saga.state == .compensated)
        #expect(bench.on(.outcome(begin, .ok([]))) == .ignored(.lateOutcome))
        #expect(bench.saga.state == .compensated)
        #expect(bench.story == ["begin"])
    }

    @Test(arguments: 1...3) func everyStepThatMayHaveHappenedEndsUndoneOrParked(
        calls: Int
    ) throws {
        for stuck in ["pay", "queue", "reserve", "accept"] {
            let (bench, _) = try self.turned(calls)
            while let call = bench.saga.flight {
                let isStuck = choosing.steps[call.step].name == stuck
                bench.on(.outcome(call, isStuck ? .failed(reason: "STUCK") : .ok([])))
                if bench.saga.flight == nil, bench.saga.retryAt != nil { try bench.passTimer() }
            }
            for (step, status) in zip(choosing.steps, bench.saga.steps)
            where step.compensation != nil {
                let isCalled = bench.story.contains(step.name) || step.action == nil
                let isParked = isCalled && step.name == stuck
                let end: StepState = isParked ? .parked : isCalled ? .compensated : .skipped
                #expect(status.state == end, "\(step.name), \(stuck) stuck")
            }
            let isParked = bench.saga.steps.contains { $0.state == .parked }
            #expect(bench.saga.state == (isParked ? .parkedCompensation : .compensated))
        }
    }
}

/// Hot loops and back-off without an end.
@Suite("Bug class 7: a step that fails is tried ever less often, then parked") struct BugClass7Tests
{
    @Test func retriesAreCappedAndEndInAPark() throws {
        let bench = Bench.begun(buying)
        for _ in 0..<3 { try bench.end(.ok([])) }
        var tries = 0
        var longest: Int64 = 0
        while bench.saga.state != .parkedForward, tries < 100_000 {
            try bench.end(.unknown(reason: "INTERNAL"))
            tries += 1
            guard let next = bench.saga.nextWake else { continue }
            longest = max(longest, next.milliseconds - bench.now.milliseconds)
            try bench.passTimer()
        }
        #expect(bench.saga.parkReason == .retriesExhausted)
        // A day, at the cap of 30 seconds with full jitter: some 5,800.
        #expect((4000...9000).contains(tries))
        #expect(longest > 25_000 && longest <= 30_000)
        #expect(bench.saga.nextWake == nil)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// Signals and operators.
@Suite struct OutsideTests {
    @Test func anEarlySignalIsKeptUntilItsWait() throws {
        let bench = Bench.begun(shipping)
        #expect(bench.on(.signal(id: "1", name: "packed", payload: [9])) == .accepted)
        #expect(bench.isLastPersistDurable)
        try bench.end(.ok([]))
        #expect(bench.story == ["begin", "capture"])
        #expect(bench.saga.steps[1].reply == [9])
    }

    @Test func aSignalIsTakenOncePerID() throws {
        let bench = Bench.begun(shipping)
        try bench.end(.ok([]))
        bench.on(.signal(id: "1", name: "packed", payload: []))
        let again = bench.on(.signal(id: "1", name: "handed-over", payload: []))
        #expect(again == .ignored(.duplicateSignal))
        #expect(bench.last.isEmpty)
        try bench.end(.ok([]))
        #expect(bench.saga.state == .waiting)
    }

    @Test func aSignalAfterThePivotSkipsWhatItsConditionSays() throws {
        let bench = Bench.begun(shipping)
        try bench.end(.ok([]))
        bench.on(.signal(id: "1", name: "packed", payload: []))
        bench.on(.signal(id: "2", name: "cancelled", payload: []))
        #expect(bench.story.last == "capture")
        try bench.end(.ok([]))
        #expect(bench.saga.state == .completed)
        #expect(bench.saga.steps[4].state == .skipped)
    }

    @Test func signalsAreBounded() {
        let bench = Bench.begun(shipping)
        for id in 0..<SagaInstance.signalsMax {
            #expect(bench.on(.signal(id: "\(id)", name: "noise", payload: [])) == .accepted)
        }
        let one = SagaEvent.signal(id: "more", name: "noise", payload: [])
        #expect(bench.on(one) == .refused(.signalLimit))
        let other = Bench.begun(shipping)
        let large = [UInt8](repeating: 0, count: SagaInstance.signalPayloadBytesMax + 1)
        let two = SagaEvent.signal(id: "large", name: "packed", payload: large)
        #expect(other.on(two) == .refused(.signalLimit))
    }

    @Test func anEndedSagaTakesNoSignal() throws {
        let bench = Bench.begun(buying)
        for _ in 0..<4 { try bench.end(.ok([])) }
        #expect(bench.on(.signal(id: "1", name: "cancel", payload: [])) == .ignored(.ended))
        #expect(bench.on(.cancel(reason: "x")) == .ignored(.ended))
        #expect(bench.on(.retry(reason: "x")) == .refused(.ended))
        #expect(bench.last.isEmpty)
    }

    @Test func aStepTriedForTooLongParksAndAnOperatorRetriesIt() throws {
        let definition = Self.impatient
        let bench = Bench.begun(definition)
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        try bench.passTimer()
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        #expect(bench.saga.parkReason == .unknownOutcome)
        #expect(bench.saga.allowedVerbs == [.retry, .resolveOK, .resolveFailed])
        #expect(bench.on(.retry(reason: "")) == .refused(.evidenceMissing))
        #expect(bench.on(.retry(reason: "stock is back")) == .accepted)
        try bench.end(.ok([]))
        #expect(bench.saga.state == .completed)
        #expect(bench.story == ["reserve", "reserve", "reserve"])
    }

    @Test(arguments: [true, false]) func anOperatorResolvesADoubt(ok: Bool) throws {
        let bench = Bench.begun(Self.impatient)
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        try bench.passTimer()
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        let blank = SagaEvent.resolve(step: "reserve", ok: ok, evidence: "")
        #expect(bench.on(blank) == .refused(.evidenceMissing))
        let other = SagaEvent.resolve(step: "nowhere", ok: ok, evidence: "seen")
        #expect(bench.on(other) == .refused(.noSuchStep))
        #expect(bench.on(.resolve(step: "reserve", ok: ok, evidence: "seen")) == .accepted)
        #expect(bench.saga.state == (ok ? .completed : .compensated))
        #expect(bench.saga.steps[0].state == (ok ? .done : .failed))
        #expect(bench.records.contains { $0.text == "seen" })
    }

    @Test func anOperatorSettlesAParkedCompensation() throws {
        let bench = Bench.begun(Self.impatient)
        bench.on(.cancel(reason: "NO"))
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        try bench.passTimer()
        try bench.end(.unknown(reason: "UNAVAILABLE"))
        #expect(bench.saga.state == .parkedCompensation)
        let wrong = SagaEvent.resolve(step: "reserve", ok: false, evidence: "seen")
        #expect(bench.on(wrong) == .refused(.alreadyCompensating))
        let retried = Bench(copying: bench)
        #expect(bench.on(.resolve(step: "reserve", ok: true, evidence: "seen")) == .accepted)
        #expect(bench.saga.state == .compensated)
        #expect(retried.on(.retry(reason: "up again")) == .accepted)
        try retried.end(.ok([]))
        #expect(retried.saga.state == .compensated)
    }

    @Test func onlyParkedStepsAreResolved() {
        let bench = Bench.begun(buying)
        let event = SagaEvent.resolve(step: "reserve", ok: true, evidence: "seen")
        #expect(bench.on(event) == .refused(.stepNotParked))
        #expect(bench.on(.retry(reason: "now")) == .refused(.nothingToRetry))
    }

    static let impatient = SagaDefinition(
        "impatient",
        steps: [
            .compensatable(
                "reserve",
                "stock.reserve",
                undo: "stock.release",
                retry: RetrySchedule(attemptsMax: 2)
            )
        ]
    )
}

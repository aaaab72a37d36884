// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Saga

/// What is stored, and what restarts make of it.
@Suite struct SnapshotTests {
    @Test func aRestartRepeatsTheCallInFlight() throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        try bench.restart()
        #expect(bench.story == ["reserve", "pay", "pay"])
        for _ in 0..<3 { try bench.end(.ok([])) }
        #expect(bench.saga.state == .completed)
    }

    @Test func aStaleSnapshotDefersACancelToThePivot() throws {
        let bench = Bench.begun(buying)
        let stale = bench.saga
        for _ in 0..<3 { try bench.end(.ok([])) }
        // The process dies after the pivot; what is on disk is older than that.
        bench.saga = stale
        try bench.restart()
        #expect(bench.on(.cancel(reason: "BUYER")) == .deferred)
        bench.now = Timestamp(milliseconds: 99_000_000)
        #expect(bench.on(.timer) == .ignored(.notDue))
        for _ in 0..<4 { try bench.end(.ok([])) }
        #expect(bench.saga.state == .completed)
        #expect(bench.records.contains { $0.kind == .cancelTooLate })
    }

    @Test func aCompensatingSagaGoesOnCompensating() throws {
        let bench = Bench.begun(buying)
        try bench.end(.ok([]))
        try bench.end(.failed(reason: "NO"))
        try bench.restart()
        #expect(bench.story == ["reserve", "pay", "-reserve", "-reserve"])
        #expect(bench.saga.reason == "NO")
    }

    @Test func aParkedOrWaitingSagaStaysAsItIs() throws {
        let bench = Bench.begun(shipping)
        try bench.end(.ok([]))
        try bench.restart()
        #expect(bench.last.isEmpty)
        #expect(bench.saga.state == .waiting)
        bench.on(.signal(id: "1", name: "packed", payload: []))
        #expect(bench.story.last == "capture")
    }

    @Test func anUnknownDefinitionIsToldNotTrapped() throws {
        let bench = Bench.begun(buying)
        let stored = try SagaInstance.decode(bench.saga.encoded()) { _, _ in nil }
        #expect(
            stored == .versionMissing(type: "buying", hash: buying.hash, state: .running)
        )
    }

    @Test func cutAndChangedBytesAreRefusedOrReadButNeverTrap() throws {
        let bench = Bench.begun(shipping)
        try bench.end(.ok([]))
        bench.on(.signal(id: "1", name: "packed", payload: [1, 2, 3]))
        let bytes = bench.saga.encoded()
        for count in 0..<bytes.count {
            #expect(throws: SnapshotError.malformed) {
                try SagaInstance.decode(Array(bytes[..<count])) { _, _ in shipping }
            }
        }
        var rng = SeededGenerator(seed: 3)
        for _ in 0..<20_000 {
            var changed = bytes
            let at = Int.random(in: changed.indices, using: &rng)
            changed[at] = UInt8.random(in: 0...255, using: &rng)
            let stored = try? SagaInstance.decode(changed) { _, _ in shipping }
            guard case .instance(var saga)? = stored else { continue }
            let now = Timestamp(milliseconds: 5)
            _ = saga.on(.resume, now: now, rng: &rng)
            _ = saga.on(.timer, now: now, rng: &rng)
            _ = saga.on(.retry(reason: "x"), now: now, rng: &rng)
            _ = saga.on(.cancel(reason: "x"), now: now, rng: &rng)
        }
    }

    @Test func historyIsReadAsItWasWritten() {
        var chunk: [UInt8] = []
        let records = SagaRecord.Kind.allCases.enumerated().map { index, kind in
            SagaRecord(
                at: Timestamp(milliseconds: Int64(index) * 1000 - 5),
                kind: kind,
                step: index == 0 ? nil : index,
                operation: index % 2 == 0 ? .forward : .compensate,
                attempt: UInt32(index),
                text: "çay \(index)"
            )
        }
        for record in records { record.encode(into: &chunk) }
        #expect(SagaRecord.decode(chunk: chunk) == records)
        #expect(SagaRecord.decode(chunk: chunk + [250, 1]) == records)
    }

    @Test func theHashFollowsMeaningNotPatience() {
        let step = SagaStep.pivot("a", "x.a")
        let patient = SagaStep.pivot("a", "x.a", retry: RetrySchedule(cap: .seconds(1)))
        let other = SagaStep.pivot("a", "x.b")
        let hash = SagaDefinition("d", steps: [step]).hash
        #expect(SagaDefinition("d", steps: [patient]).hash == hash)
        #expect(SagaDefinition("d", steps: [other]).hash != hash)
        #expect(SagaDefinition("d", version: 2, steps: [step]).hash != hash)
    }
}

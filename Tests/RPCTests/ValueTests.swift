// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Testing

@testable import RPC

/// Waits between attempts.
@Suite struct BackoffTests {
    @Test func boundsDoubleUpToTheMaximum() {
        var backoff = Backoff(initial: .milliseconds(100), maximum: .seconds(1))
        var generator = SeededGenerator(seed: 1)
        var bounds: [Int64] = []
        for _ in 0..<6 {
            bounds.append(backoff.bound / 1_000_000)
            _ = backoff.next(&generator)
        }
        #expect(bounds == [100, 200, 400, 800, 1000, 1000])
    }

    @Test func waitsAreSpreadFromZeroToTheBound() {
        var generator = SeededGenerator(seed: 2)
        let waits = (0..<1000).map { _ in
            var backoff = Backoff(initial: .milliseconds(100))
            return backoff.next(&generator)
        }
        #expect(waits.allSatisfy { $0 >= .zero && $0 <= .milliseconds(100) })
        // Even the first: a tenth of the clients in each tenth of the time, give or take a third.
        for tenth in 0..<10 {
            let from = Duration.milliseconds(10 * tenth)
            let count = waits.filter { $0 >= from && $0 < from + .milliseconds(10) }.count
            #expect((67...133).contains(count))
        }
    }

    @Test func aSuccessStartsOverAndNothingOverflows() {
        var backoff = Backoff(initial: .seconds(Int64.max / 1_000_000_000), maximum: .seconds(9))
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<100 { _ = backoff.next(&generator) }
        #expect(backoff.failures == 100)
        backoff.reset()
        #expect(backoff.failures == 0)
    }
}

/// What is repeated, and what is not.
@Suite struct RetryPolicyTests {
    private func decide(
        _ error: RPCError,
        attempt: Int = 1,
        mayRepeat: Bool = false,
        remaining: Duration = .seconds(5)
    ) -> RetryPolicy.Decision {
        var generator = SeededGenerator(seed: 4)
        return RetryPolicy.standard.decide(
            error,
            attempt: attempt,
            mayRepeat: mayRepeat,
            remaining: remaining,
            generator: &generator
        )
    }

    @Test(arguments: StatusCode.allCases)
    func onlyUnavailableIsRepeated(code: StatusCode) {
        let decision = self.decide(RPCError(code, "", processed: .no), mayRepeat: true)
        #expect((decision != .giveUp) == (code == .unavailable))
    }

    @Test(arguments: [Processed.no, .maybe, .yes], [true, false])
    func aCallThatMayHaveRunNeedsAKey(processed: Processed, hasKey: Bool) {
        let error = RPCError(.unavailable, "", processed: processed)
        let decision = self.decide(error, mayRepeat: hasKey)
        #expect((decision != .giveUp) == (hasKey || processed == .no))
    }

    @Test func theLastAttemptIsTheLast() {
        let error = RPCError(.unavailable, "", processed: .no)
        #expect(self.decide(error, attempt: 2) != .giveUp)
        #expect(self.decide(error, attempt: 3) == .giveUp)
    }

    @Test func aRetryWaitsAsLongAsTheServerAsksAndNotPastTheDeadline() {
        let error = RPCError(.unavailable, "", processed: .no, retryAfter: .seconds(1))
        #expect(self.decide(error) == .retry(after: .seconds(1)))
        #expect(self.decide(error, remaining: .seconds(1)) == .giveUp)
    }
}

/// Retries as a share of the calls.
@Suite struct RetryBudgetTests {
    @Test func stopsAtHalfAndFillsByTenths() {
        var budget = RetryBudget(tokens: 10)
        for _ in 0..<4 { budget.recordFailure() }
        #expect(budget.permitsRetry)
        budget.recordFailure()
        #expect(!budget.permitsRetry)
        for _ in 0..<100 { budget.recordFailure() }
        for _ in 0..<50 { budget.recordSuccess() }
        #expect(!budget.permitsRetry)
        budget.recordSuccess()
        #expect(budget.permitsRetry)
        for _ in 0..<1000 { budget.recordSuccess() }
        #expect(budget == RetryBudget(tokens: 10))
    }
}

/// Deadlines by coarse time.
@Suite struct DeadlineWheelTests {
    private static func at(_ nanoseconds: Int64) -> MonotonicInstant {
        MonotonicInstant(nanoseconds: nanoseconds)
    }

    @Test func expiresEveryDeadlineInItsTimeWhateverTheStep() {
        var generator = SeededGenerator(seed: 5)
        let tick: Int64 = 1 << 22
        for step in [1_000_000, tick, 50_000_000, 3_000_000_000, 20_000_000_000] as [Int64] {
            var now: Int64 = 77
            var wheel = DeadlineWheel(now: Self.at(now))
            var waiting: Set<ObjectIdentifier> = []
            var nodes: [DeadlineNode] = []
            for _ in 0..<300 {
                // From the past to three turns of the wheel ahead.
                let deadline = Int64.random(in: -5_000_000...30_000_000_000, using: &generator)
                let node = DeadlineNode(deadline: Self.at(now + deadline))
                wheel.insert(node)
                nodes.append(node)
                waiting.insert(ObjectIdentifier(node))
            }
            for node in nodes[..<100] {
                wheel.remove(node)
                wheel.remove(node)
                waiting.remove(ObjectIdentifier(node))
            }
            while wheel.count > 0, now < 100_000_000_000 {
                now += step
                for node in wheel.expire(at: Self.at(now)) {
                    #expect(node.deadline.nanoseconds <= now)
                    #expect(node.deadline.nanoseconds > now - step - tick - 5_000_000)
                    #expect(waiting.remove(ObjectIdentifier(node)) != nil)
                }
            }
            #expect(waiting.isEmpty)
        }
    }

    @Test func asksToBeLookedAtWhenTheNextIsDue() {
        var wheel = DeadlineWheel(now: Self.at(0))
        #expect(wheel.nextLook() == nil)
        let node = DeadlineNode(deadline: Self.at(1_000_000_000))
        wheel.insert(node)
        let look = wheel.nextLook()?.nanoseconds ?? 0
        #expect(look > 1_000_000_000 && look <= 1_000_000_000 + 1 << 22)
        let early = wheel.expire(at: Self.at(999_999_999))
        #expect(early.isEmpty)
        let due = wheel.expire(at: Self.at(look))
        #expect(due.count == 1)
        #expect(wheel.nextLook() == nil)
    }

    @Test func alwaysAsksForAFutureLook() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<200 {
            let now = Int64.random(in: 0...100_000_000_000, using: &generator)
            var wheel = DeadlineWheel(now: Self.at(now))
            let ahead = Int64.random(in: -1_000_000_000...60_000_000_000, using: &generator)
            wheel.insert(DeadlineNode(deadline: Self.at(now + ahead)))
            var time = now
            var looks = 0
            while let look = wheel.nextLook()?.nanoseconds {
                #expect(look > time)
                time = look
                looks += 1
                _ = wheel.expire(at: Self.at(look))
            }
            #expect(time >= now + ahead)
            #expect(looks <= 9)
        }
    }
}

/// The reasons of an error as bytes.
@Suite struct ErrorDetailsTests {
    private static let reasons = [
        ErrorReason("A", field: "lines[0]", value: "-1", remedy: "ask"), ErrorReason("B"),
        ErrorReason(""),
    ]

    private func decode(_ bytes: [UInt8]) -> [ErrorReason] {
        bytes.withUnsafeBytes { ErrorDetails.decode($0) }
    }

    @Test func areTheMessageOfTheContract() throws {
        let message = CommonV1.ErrorDetails(
            details: Self.reasons.map {
                CommonV1.ErrorDetail(
                    reason: $0.reason,
                    field: $0.field,
                    value: $0.value,
                    remedy: $0.remedy
                )
            }
        )
        #expect(ErrorDetails.encode(Self.reasons) == message.encoded())
        #expect(self.decode(message.encoded()) == Self.reasons)
    }

    @Test func staySmall() throws {
        let long = ErrorReason("X", value: String(repeating: "é", count: 1000))
        #expect(self.decode(ErrorDetails.encode([long])).first?.value.count == 120)
        let many = [ErrorReason](repeating: ErrorReason("REASON", field: "field"), count: 5000)
        let bytes = ErrorDetails.encode(many)
        #expect(bytes.count <= 8 << 10)
        #expect(bytes.count > 8000)
        let huge = ErrorReason("X", remedy: String(repeating: "x", count: 100_000))
        #expect(ErrorDetails.encode([huge]) == [])
    }

    @Test func cannotTrap() {
        var generator = SeededGenerator(seed: 7)
        let good = ErrorDetails.encode(Self.reasons)
        var longest = 0
        for _ in 0..<20_000 {
            var bytes = good
            for _ in 0..<Int.random(in: 0...4, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[index] = UInt8.random(in: 0 ... .max, using: &generator)
            }
            bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
            longest = max(longest, self.decode(bytes).count)
        }
        #expect((1...good.count).contains(longest))
        #expect(self.decode([0x0A, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1]) == [])
        #expect(self.decode([UInt8](repeating: 0xFF, count: 8 << 10)) == [])
    }
}

/// Small things.
@Suite struct RPCValueTests {
    @Test func codesHaveTheNamesAndNumbersOfTheSpecification() {
        #expect(StatusCode.allCases.map(\.rawValue) == Array(0...16))
        #expect(StatusCode.invalidArgument.name == "INVALID_ARGUMENT")
        #expect(StatusCode.internalError.name == "INTERNAL")
        #expect(Set(StatusCode.allCases.map(\.name)).count == 17)
    }

    @Test func anErrorThatSaysOKIsNoSuccess() {
        #expect(RPCError(.ok, "odd").end.code == StatusCode.internalError.rawValue)
    }

    @Test func logsABurstAndThenTenLinesASecond() {
        var limit = LogLimit(now: MonotonicInstant(nanoseconds: 0))
        let burst = (0..<100).filter { _ in limit.permits(at: MonotonicInstant(nanoseconds: 1)) }
        #expect(burst.count == 10)
        var later = 0
        for millisecond in Int64(1)...1000
        where limit.permits(at: MonotonicInstant(nanoseconds: millisecond * 1_000_000)) {
            later += 1
        }
        #expect((9...11).contains(later))
    }
}

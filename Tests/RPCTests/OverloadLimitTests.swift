// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import RPC

/// What a server that is behind refuses, on a clock moved by hand.
@Suite struct OverloadLimitTests {
    private let clock = ManualTime()

    private func limit(free: Int = 2, max: Int = 100) -> OverloadLimit {
        OverloadLimit(runningMax: max, runningFree: free, clock: self.clock) { $0 == "slow" }
    }

    private func refusal(_ limit: OverloadLimit, _ method: String = "slow") -> RPCError? {
        var context = CallContext(method: method)
        do throws(RPCError) {
            try limit.admit(&context)
            return nil
        } catch {
            return error
        }
    }

    private func end(_ limit: OverloadLimit, _ code: StatusCode = .ok) {
        limit.ended(
            EndedCall(
                method: "slow",
                peer: "",
                requestID: "",
                traceID: 0,
                attempt: 1,
                code: code,
                duration: .zero
            )
        )
    }

    /// Lets a call in and end so much later, so often that the pace is known.
    private func learn(_ limit: OverloadLimit, _ gap: Duration) {
        for _ in 0..<400 {
            #expect(self.refusal(limit) == nil)
            self.clock.advance(by: gap)
            self.end(limit)
        }
    }

    private func admitted(_ limit: OverloadLimit) -> Int {
        (0..<1000).first { _ in self.refusal(limit) != nil } ?? 1000
    }

    @Test func letsInWhatEndsWithinTheWait() {
        let limit = self.limit()
        self.learn(limit, .milliseconds(5))
        // 20 × 5 ms are not more than 100 ms; one more would be.
        #expect(self.admitted(limit) == 21)
    }

    @Test func saysThatNothingWasDoneAndWhenToComeBack() throws {
        let limit = self.limit(free: 1, max: 1)
        #expect(self.refusal(limit) == nil)
        let error = try #require(self.refusal(limit))
        #expect(error.code == .unavailable)
        #expect(error.processed == .no)
        #expect(error.retryAfter == .milliseconds(100))
    }

    @Test func boundsTheCallsWhateverTheirPace() {
        #expect(self.admitted(self.limit(max: 30)) == 30)
    }

    @Test func letsAFewInHoweverSlowAndFindsOutThatItIsFastAgain() {
        let limit = self.limit(free: 2)
        self.learn(limit, .seconds(1))
        #expect(self.admitted(limit) == 2)
        self.end(limit)
        self.end(limit)
        self.learn(limit, .milliseconds(1))
        #expect(self.admitted(limit) > 50)
    }

    @Test func refusesWhileNothingEnds() {
        let limit = self.limit()
        self.learn(limit, .milliseconds(1))
        for _ in 0..<10 { #expect(self.refusal(limit) == nil) }
        self.clock.advance(by: .milliseconds(200))
        #expect(self.refusal(limit) != nil)
    }

    @Test func doesNotTakeThePaceFromCallsThatNobodyWaitedFor() {
        let limit = self.limit()
        self.learn(limit, .milliseconds(5))
        for _ in 0..<20 { #expect(self.refusal(limit) == nil) }
        for _ in 0..<20 { self.end(limit, .deadlineExceeded) }
        #expect(self.admitted(limit) == 21)
    }

    @Test func leavesOtherMethodsAlone() {
        let limit = self.limit(free: 1, max: 1)
        #expect(self.refusal(limit) == nil)
        #expect(self.refusal(limit) != nil)
        for _ in 0..<10 { #expect(self.refusal(limit, "quick") == nil) }
    }
}

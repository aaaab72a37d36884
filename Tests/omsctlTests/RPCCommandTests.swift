// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import omsctl

/// `omsctl rpc`: figures as people read them.
@Suite struct RPCCommandTests {
    @Test(
        arguments: [
            ([], "-", "-"), ([(64, 1)], "< 64 µs", "< 64 µs"),
            ([(64, 50), (128, 50)], "< 64 µs", "< 128 µs"),
            ([(64, 49), (2048, 51)], "< 2.0 ms", "< 2.0 ms"),
            ([(1, 99), (0, 1)], "< 1 µs", "< 1 µs"),
            ([(1, 98), (0, 2)], "< 1 µs", "8.4 s or more"),
            ([(1_048_576, 1)], "< 1.0 s", "< 1.0 s"),
            ([(8_388_608, Int64.max)], "< 8.3 s", "< 8.3 s"),
        ] as [([(Int64, Int64)], String, String)]
    )
    func percentilesAreTheLimitsOfTheirBuckets(
        buckets: [(Int64, Int64)],
        half: String,
        most: String
    ) {
        let latency = buckets.map { CommonV1.LatencyBucket(belowUs: $0.0, count: $0.1) }
        #expect(LatencyText.percentile(50, of: latency) == half)
        #expect(LatencyText.percentile(99, of: latency) == most)
    }

    @Test func aMethodIsARow() {
        let stats = CommonV1.MethodStats(
            path: "a.B/C",
            started: 10,
            succeeded: 7,
            failed: 2,
            failures: [.init(status: "NOT_FOUND", count: 2)],
            latency: [.init(belowUs: 32, count: 9)]
        )
        let text = RPCCommands.table(of: [.init(process: .order, message: stats)])
        #expect(
            text == """
                SERVICE  METHOD  CALLS  OK  FAILED  OPEN      P50      P99  FAILURES
                order    a.B/C      10   7       2     1  < 32 µs  < 32 µs  2 NOT_FOUND

                """
        )
    }

    @Test func aConnectionIsARow() {
        let stats = CommonV1.ConnectionStats(
            id: 3,
            address: "127.0.0.1:5",
            ageMs: 61_000,
            callsStarted: 1,
            bytesSent: 70
        )
        let text = RPCCommands.table(of: [.init(process: .billing, message: stats)])
        #expect(text.contains("billing   3  -     127.0.0.1:5  1 min 1 s"), "\(text)")
        #expect(text.contains("70 B"), "\(text)")
    }
}

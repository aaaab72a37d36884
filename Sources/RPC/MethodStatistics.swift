// SPDX-License-Identifier: MIT
import Ambient

/// Counts how the calls of each method go; touched on the scheduler's thread only.
///
/// One row of plain integers per method, made when the routes are: counting a call allocates nothing.
struct MethodStatistics {
    // A row: calls started, ended by code, durations by bucket.
    private static let codes = 1
    private static let buckets = Self.codes + StatusCode.allCases.count
    private static let rowSize = Self.buckets + LatencyHistogram.bucketCount

    private var counts: [Int]

    init(methods: Int) {
        self.counts = Array(repeating: 0, count: methods * Self.rowSize)
    }

    /// A call came that gets a handler.
    mutating func began(_ method: Int) {
        self.counts[method * Self.rowSize] += 1
    }

    /// It ended.
    mutating func ended(_ method: Int, _ code: StatusCode, after nanoseconds: Int64) {
        let row = method * Self.rowSize
        self.counts[row + Self.codes + Int(code.rawValue)] += 1
        let bucket = LatencyHistogram.bucket(nanoseconds: nanoseconds)
        self.counts[row + Self.buckets + bucket] += 1
    }

    /// A call came and was refused before there was a handler: it took no time worth counting.
    mutating func refused(_ method: Int, _ code: StatusCode) {
        let row = method * Self.rowSize
        self.counts[row] += 1
        self.counts[row + Self.codes + Int(code.rawValue)] += 1
    }

    func snapshot(_ method: Int, of route: ServerCore.Route) -> MethodSnapshot {
        let row = self.counts[(method * Self.rowSize)..<((method + 1) * Self.rowSize)]
        let start = row.startIndex
        var ended: [StatusCode: Int] = [:]
        for code in StatusCode.allCases {
            let count = row[start + Self.codes + Int(code.rawValue)]
            if count > 0 { ended[code] = count }
        }
        return MethodSnapshot(
            path: route.path,
            kind: route.kind,
            started: row[start],
            ended: ended,
            latency: LatencyHistogram(row[(start + Self.buckets)...])
        )
    }
}

/// Counts how one connection does; touched on the scheduler's thread only.
struct ConnectionStatistics {
    let id: UInt64
    let opened: MonotonicInstant
    var started = 0
    var succeeded = 0
    var failed = 0
    var messagesSent = 0

    mutating func ended(_ code: StatusCode) {
        if code == .ok { self.succeeded += 1 } else { self.failed += 1 }
    }
}

// SPDX-License-Identifier: MIT
public import Ambient

/// What a server knows of its calls and connections at one moment.
///
/// In the manner of gRPC's channelz.
public struct ServerSnapshot: Sendable {
    /// When it was taken.
    public let at: MonotonicInstant
    /// Whether the server takes no new calls.
    public let isDraining: Bool
    /// The methods that are bound, in the order in which they were bound.
    public let methods: [MethodSnapshot]
    /// The connections that are open, in the order in which they came.
    public let connections: [ConnectionSnapshot]
}

/// How the calls of one method went.
public struct MethodSnapshot: Sendable {
    /// The full name: `oms.order.v1.OrderService/PlaceOrder`.
    public let path: String
    /// How many messages it answers with.
    public let kind: MethodKind
    /// Calls that arrived, those refused before their handler included.
    public let started: Int
    /// Calls that ended, by the code they ended with; CANCELLED when their connection was lost.
    public let ended: [StatusCode: Int]
    /// How long the calls took that had a handler, from their request to their end.
    public let latency: LatencyHistogram

    /// Calls that have not ended.
    public var open: Int { self.started - self.ended.values.reduce(0, +) }
}

/// How one connection does.
public struct ConnectionSnapshot: Sendable {
    /// A number that no other connection of the server has; from 1, in the order they came.
    public let id: UInt64
    /// What the peer calls itself, not proven; nil before its HELLO.
    public let identity: String?
    /// Where the peer is.
    public let address: String
    /// When the connection was accepted.
    public let opened: MonotonicInstant
    /// When the last bytes came; when it was accepted if none did.
    public let lastReceived: MonotonicInstant
    /// Calls that had a handler, and how those of them ended that have.
    public let started, succeeded, failed: Int
    /// Messages that were sent: replies and those of streams.
    public let messagesSent: Int
    /// Bytes that came and that went, frames and all.
    public let bytesReceived, bytesSent: Int
    /// Bytes that wait for the peer to read.
    public let outputBytes: Int
    /// Whether no more calls are to come on it.
    public let isDraining: Bool

    /// Calls that have not ended.
    public var open: Int { self.started - self.succeeded - self.failed }
}

/// Counts of durations in buckets whose limits double, from 1 µs.
public struct LatencyHistogram: Hashable, Sendable {
    /// How many buckets there are; the last one, from 8.4 s, has no upper limit.
    public static let bucketCount = 25

    /// The counts, shortest first.
    public private(set) var counts: [Int]

    /// Nothing is counted yet.
    init() {
        self.counts = Array(repeating: 0, count: Self.bucketCount)
    }

    init(_ counts: ArraySlice<Int>) {
        self.counts = Array(counts)
    }

    /// Counts a duration.
    mutating func add(_ duration: Duration) {
        self.counts[Self.bucket(nanoseconds: duration.clampedNanoseconds)] += 1
    }

    /// How many durations were counted.
    public var total: Int { self.counts.reduce(0, +) }

    /// What the durations of a bucket are shorter than; nil for the last, which has no limit.
    public static func limit(ofBucket index: Int) -> Duration? {
        index < self.bucketCount - 1 ? .microseconds(1 << index) : nil
    }

    /// The bucket of a duration.
    static func bucket(nanoseconds: Int64) -> Int {
        let microseconds = UInt64(max(0, nanoseconds)) / 1000
        return min(64 - microseconds.leadingZeroBitCount, Self.bucketCount - 1)
    }
}

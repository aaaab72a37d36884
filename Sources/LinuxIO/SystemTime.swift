// SPDX-License-Identifier: MIT
import Ambient
import Glibc

/// The machine's clocks.
public struct SystemTime: TimeSource {
    /// Makes a reader of the clocks.
    public init() {}

    /// CLOCK_MONOTONIC: the same for all processes of this machine, still while it sleeps.
    public var monotonic: MonotonicInstant {
        MonotonicInstant(nanoseconds: Self.read(CLOCK_MONOTONIC))
    }

    /// CLOCK_REALTIME, cut to milliseconds.
    public var now: Timestamp {
        Timestamp(milliseconds: Self.read(CLOCK_REALTIME) / 1_000_000)
    }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        let result = clock_gettime(clock, &time)
        precondition(result == 0, "clock_gettime(\(clock)) failed with errno \(errno)")
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Synchronization

/// Writes a line for every call that failed by a fault of this side or took long; at most ten a
/// second.
///
/// A refusal that the caller can mend (NOT_FOUND, INVALID_ARGUMENT …) is no fault and is not written.
public final class CallLog: ClientInterceptor, ServerInterceptor {
    private let slow: Duration
    private let clock: any TimeSource
    private let write: @Sendable (String) -> Void
    private let limit: Mutex<LogLimit>

    /// Makes a log.
    ///
    /// - Parameters:
    ///   - slow: Calls that take at least this long are written whatever their status.
    ///   - clock: For the limit of lines a second.
    ///   - write: Gets each line, on the scheduler's thread.
    public init(
        slowerThan slow: Duration,
        clock: any TimeSource,
        _ write: @escaping @Sendable (String) -> Void
    ) {
        self.slow = slow
        self.clock = clock
        self.write = write
        self.limit = Mutex(LogLimit(now: clock.monotonic))
    }

    /// Writes a line if the call deserves one.
    public func ended(_ call: EndedCall) {
        guard call.code.isFault || call.duration >= self.slow,
            self.limit.withLock({ $0.permits(at: self.clock.monotonic) })
        else { return }
        let microseconds = call.duration.clampedNanoseconds / 1000
        self.write(
            "\(call.method) of \(call.peer): \(call.code.name) after \(microseconds) us,"
                + " attempt \(call.attempt), trace \(call.traceID)"
        )
    }
}

extension StatusCode {
    /// Whether it tells of a fault at the server rather than of a request that cannot be granted.
    var isFault: Bool {
        switch self {
        case .unknown, .deadlineExceeded, .internalError, .unavailable, .dataLoss,
            .resourceExhausted:
            true
        default: false
        }
    }
}

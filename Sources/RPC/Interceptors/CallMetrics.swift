// SPDX-License-Identifier: MIT
import Ambient
import Synchronization

/// Counts calls by method and status, and how long they took.
public final class CallMetrics: ClientInterceptor, ServerInterceptor {
    /// What is known of one method.
    public struct Method: Hashable, Sendable {
        /// Ended calls by status code.
        public var calls: [StatusCode: Int] = [:]
        /// Ended calls by duration: in place n those under 2^n microseconds and not under half of it.
        ///
        /// The last place holds all that are longer.
        public var durations = [Int](repeating: 0, count: Method.places)

        /// Places of `durations`; the last begins at 2^30 µs, 18 minutes.
        public static let places = 32
    }

    private let methods = Mutex<[String: Method]>([:])

    /// Counts from zero.
    public init() {}

    /// What has been counted so far, by the full name of the method.
    public var snapshot: [String: Method] { self.methods.withLock { $0 } }

    /// Counts a call.
    public func ended(_ call: EndedCall) {
        let microseconds = UInt64(clamping: call.duration.clampedNanoseconds / 1000)
        let place = min(Method.places - 1, 64 - microseconds.leadingZeroBitCount)
        self.methods.withLock { methods in
            methods[call.method, default: Method()].calls[call.code, default: 0] += 1
            methods[call.method, default: Method()].durations[place] += 1
        }
    }
}

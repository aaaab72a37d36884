// SPDX-License-Identifier: MIT
import Synchronization

/// Counts calls by method and status, and how long they took.
///
/// A server counts the same by itself (`Server.snapshot`); this is for channels, and for servers whose
/// counts should cover more than one of them.
public final class CallMetrics: ClientInterceptor, ServerInterceptor {
    /// What is known of one method.
    public struct Method: Hashable, Sendable {
        /// Ended calls by status code.
        public internal(set) var calls: [StatusCode: Int] = [:]
        /// How long they took.
        public internal(set) var latency = LatencyHistogram()
    }

    private let methods = Mutex<[String: Method]>([:])

    /// Counts from zero.
    public init() {}

    /// What has been counted so far, by the full name of the method.
    public var snapshot: [String: Method] { self.methods.withLock { $0 } }

    /// Counts a call.
    public func ended(_ call: EndedCall) {
        self.methods.withLock { methods in
            methods[call.method, default: Method()].calls[call.code, default: 0] += 1
            methods[call.method, default: Method()].latency.add(call.duration)
        }
    }
}

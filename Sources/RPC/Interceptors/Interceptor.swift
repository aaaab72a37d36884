// SPDX-License-Identifier: MIT
import Ambient

/// Learns of every call that is over; see `ClientInterceptor` and `ServerInterceptor`.
public protocol Interceptor: Sendable {
    /// A call has ended, whatever way; on the scheduler's thread, once for each call.
    func ended(_ call: EndedCall)
}

extension Interceptor {
    /// Does nothing.
    public func ended(_ call: EndedCall) {}
}

/// Looks at every call of a channel before it begins and after it has ended.
///
/// Interceptors run in the order of `ChannelOptions.interceptors`. They must be quick and must not
/// block: one costs every call.
public protocol ClientInterceptor: Interceptor {
    /// A call is about to begin; on the caller's thread.
    ///
    /// `options` may be changed: a shorter deadline, an actor, a trace id, a retry policy.
    ///
    /// - Parameters:
    ///   - method: The full name: `oms.order.v1.OrderService/PlaceOrder`.
    ///   - options: What goes with the call.
    /// - Throws: What the call ends with instead of being sent; later interceptors do not see it.
    func prepare(_ method: String, _ options: inout CallOptions) throws(RPCError)
}

/// Looks at every call of a server before its handler runs and after it has ended.
///
/// Interceptors run in the order of `ServerOptions.interceptors`, on the scheduler's thread. They
/// must be quick and must not block. A call that one of them refuses has no `ended`.
public protocol ServerInterceptor: Interceptor {
    /// A request has come that a handler is there for.
    ///
    /// - Parameter call: What is known of it; its deadline may be brought forward with
    ///   `limitTime(to:)`.
    /// - Throws: What the caller is told instead of an answer; the handler does not run. Say
    ///   `processed: .no`, so that the caller may repeat it freely.
    func admit(_ call: inout CallContext) throws(RPCError)
}

/// What an interceptor learns of a call that is over.
public struct EndedCall: Hashable, Sendable {
    /// The full name: `oms.order.v1.OrderService/PlaceOrder`.
    public let method: String
    /// At a server, what the caller calls itself; at a channel, where it leads.
    public let peer: String
    /// The idempotency key; may be empty.
    public let requestID: String
    /// Ties the calls of one cause together; 0 is none.
    public let traceID: UInt64
    /// Which try this was, from 1; at a channel the last one.
    public let attempt: UInt32
    /// How it ended.
    public let code: StatusCode
    /// From its beginning at this side to its end, queues and retries included.
    public let duration: Duration
}

extension ClientInterceptor {
    /// Lets every call pass.
    public func prepare(_ method: String, _ options: inout CallOptions) throws(RPCError) {}
}

extension ServerInterceptor {
    /// Lets every call pass.
    public func admit(_ call: inout CallContext) throws(RPCError) {}
}

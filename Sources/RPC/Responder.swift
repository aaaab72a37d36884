// SPDX-License-Identifier: MIT

/// The way back to one caller.
///
/// Any thread may use it; the first end wins, later ones do nothing.
///
/// The server itself answers DEADLINE_EXCEEDED when the time is up.
public final class Responder: Sendable {
    /// Answers a unary call.
    public func reply(_ payload: [UInt8]) {}

    /// Refuses the call, or breaks a stream off.
    public func fail(_ error: RPCError) {}

    /// Refuses the call with any error: one that is not `RPCErrorConvertible` is logged under a call
    /// id, and the caller learns only the id.
    public func fail(_ error: any Error) {}

    /// Sends one message of a stream; false asks to wait for `onWritable` before the next.
    ///
    /// A message given in spite of false is kept, up to 1 MiB in all; then the stream is broken off
    /// with RESOURCE_EXHAUSTED.
    @discardableResult
    public func send(_ payload: [UInt8]) -> Bool { true }

    /// Ends a stream with OK, after what was sent.
    public func finish() {}

    /// Calls `handler` on the loop's thread whenever `send` takes messages again.
    public func onWritable(_ handler: @escaping @Sendable () -> Void) {}

    /// Calls `handler` once on the loop's thread when nobody waits for the answer any more:
    /// cancelled, out of time, or the connection is gone.
    ///
    /// At once if that was so already.
    public func onCancel(_ handler: @escaping @Sendable () -> Void) {}

    /// Whether nobody waits for the answer any more.
    public var isCancelled: Bool { false }
}

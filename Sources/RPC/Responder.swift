// SPDX-License-Identifier: MIT

/// The way back to one caller.
///
/// Any thread may use it; the first end wins, later ones do nothing.
///
/// The server itself answers DEADLINE_EXCEEDED when the time is up.
public struct Responder: Sendable {
    let call: ServerCall

    /// Answers a unary call.
    public func reply(_ payload: [UInt8]) {
        self.call.answer(.reply(payload))
    }

    /// Refuses the call, or breaks a stream off.
    public func fail(_ error: RPCError) {
        self.call.answer(.failure(error))
    }

    /// Refuses the call with any error.
    ///
    /// One that is not `RPCErrorConvertible` is logged under a call id; the caller learns only the
    /// id, with INTERNAL.
    public func fail(_ error: any Error) {
        if let known = error as? any RPCErrorConvertible {
            self.call.answer(.failure(known.rpcError))
        } else {
            self.call.answer(.failure(self.call.server.concealed(error, method: self.call.path)))
        }
    }

    /// Sends one message of a stream; false asks to wait for `onWritable` before the next.
    ///
    /// A message given in spite of false is kept, up to 1 MiB in all; then the stream is broken off
    /// with RESOURCE_EXHAUSTED.
    @discardableResult
    public func send(_ payload: [UInt8]) -> Bool {
        self.call.send(payload)
    }

    /// Ends a stream with OK, after what was sent.
    public func finish() {
        self.call.answer(.finish)
    }

    /// Calls `handler` on the loop's thread whenever `send` takes messages again after a false.
    public func onWritable(_ handler: @escaping @Sendable () -> Void) {
        self.call.setOnWritable(handler)
    }

    /// Calls `handler` once on the loop's thread when nobody waits for the answer any more.
    ///
    /// That is: cancelled, out of time, or the connection is gone. At once, on the caller's thread,
    /// when that is so already. Not called when the answer came first.
    public func onCancel(_ handler: @escaping @Sendable () -> Void) {
        self.call.setOnCancel(handler)
    }

    /// Whether nobody waits for the answer any more.
    public var isCancelled: Bool { self.call.isCancelled }
}

// SPDX-License-Identifier: MIT
public import Protobuf

// Handlers that see messages rather than bytes.
extension Server {
    /// Binds a handler to a unary method that it answers at once.
    ///
    /// It runs on the loop's thread and must not block. What it throws is told as `Responder.fail`
    /// says. Before `listen` and `inProcessChannel` only.
    public func handle<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ handler: @escaping @Sendable (Request, CallContext) throws -> Reply
    ) {
        self.bind(method) { request, context, responder in
            do {
                responder.reply(try handler(request, context).encoded())
            } catch {
                responder.fail(error)
            }
        }
    }

    /// Binds a handler that answers later, from any thread, or many times: a stream.
    ///
    /// It runs on the loop's thread and must not block. Before `listen` and `inProcessChannel` only.
    public func handle<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ handler: @escaping @Sendable (Request, CallContext, Replies<Reply>) -> Void
    ) {
        self.bind(method) { request, context, responder in
            handler(request, context, Replies(responder: responder))
        }
    }

    private func bind<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ handler: @escaping @Sendable (Request, CallContext, Responder) -> Void
    ) {
        self.handle(path: method.path, kind: method.kind) { context, bytes, responder in
            do throws(DecodingError) {
                handler(try Request.decode(bytes), context, responder)
            } catch {
                responder.fail(RPCError(undecodable: error))
            }
        }
    }
}

/// The way back to one caller, for messages of one type; see `Responder`.
public struct Replies<Reply: Message>: Sendable {
    /// The same way for bytes.
    public let responder: Responder

    init(responder: Responder) {
        self.responder = responder
    }

    /// Answers a unary call.
    public func reply(_ reply: Reply) {
        self.responder.reply(reply.encoded())
    }

    /// Sends one message of a stream; false asks to wait for `onWritable` before the next.
    @discardableResult
    public func send(_ reply: Reply) -> Bool {
        self.responder.send(reply.encoded())
    }

    /// Ends a stream with OK, after what was sent.
    public func finish() {
        self.responder.finish()
    }

    /// Refuses the call, or breaks a stream off; see `Responder.fail`.
    public func fail(_ error: any Error) {
        self.responder.fail(error)
    }

    /// Calls `handler` on the loop's thread whenever `send` takes messages again after a false.
    public func onWritable(_ handler: @escaping @Sendable () -> Void) {
        self.responder.onWritable(handler)
    }

    /// Calls `handler` once when nobody waits for the answer any more; see `Responder.onCancel`.
    public func onCancel(_ handler: @escaping @Sendable () -> Void) {
        self.responder.onCancel(handler)
    }
}

// SPDX-License-Identifier: MIT
import Protobuf
import RPC
import Synchronization

/// A peer that answers as a test tells it, and remembers what it was asked.
public final class StubPeer: Sendable {
    /// One call that came.
    public struct Call: Sendable {
        /// The method's path.
        public let method: String
        /// Who called, under which key, for whom.
        public let context: CallContext
        /// The encoded request.
        public let payload: [UInt8]
    }

    /// The name it has on the network.
    public let name: String
    private let server: Server
    private let received = Mutex<[Call]>([])

    init(name: String, server: Server) {
        self.name = name
        self.server = server
    }

    /// The calls so far, oldest first.
    public var calls: [Call] { self.received.withLock { $0 } }

    /// The requests of one method so far, oldest first.
    public func requests<Request, Reply>(of method: Method<Request, Reply>) -> [Request] {
        self.calls.filter { $0.method == method.path }.compactMap { try? .decode($0.payload) }
    }

    /// Answers a method; what `answer` throws is the refusal.
    public func on<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ answer: @escaping @Sendable (Request, CallContext) throws -> Reply
    ) {
        self.server.handle(path: method.path, kind: method.kind) { context, bytes, responder in
            let call = Call(method: method.path, context: context, payload: Array(bytes))
            self.received.withLock { $0.append(call) }
            do {
                responder.reply(try answer(try Request.decode(bytes), context).encoded())
            } catch {
                responder.fail(error)
            }
        }
    }

    /// Never answers a method, as a peer that hangs.
    public func ignore<Request, Reply>(_ method: Method<Request, Reply>) {
        self.server.handle(path: method.path, kind: method.kind) { context, bytes, _ in
            let call = Call(method: method.path, context: context, payload: Array(bytes))
            self.received.withLock { $0.append(call) }
        }
    }
}

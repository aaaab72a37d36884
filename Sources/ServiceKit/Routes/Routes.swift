// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import Store

/// Whether a compensation needs its action to have come here first.
public enum CompensationRule: Hashable, Sendable {
    /// The barrier's rule: without its action, or after its refusal, there is nothing to undo; the
    /// handler does not run, and an action that comes late is refused.
    case needsForward
    /// For steps whose action makes no call to this service: the handler always runs, once.
    case always
}

/// The table of a service's methods, filled by `Service.register(in:)`.
///
/// Requests are decoded on the event loop's thread; a request that is not the method's message
/// never reaches a handler.
///
/// Made for a `FileQueries` it keeps the queries alone, and everything else that is bound is left out.
public final class Routes {
    /// Who answers what is bound.
    private enum Target {
        case server(Server, RouteResources)
        case file(FileQueries)
    }

    private let target: Target
    private(set) var bound: Set<String> = []

    init(server: Server, kit: RouteResources) {
        self.target = .server(server, kit)
    }

    init(for queries: FileQueries) {
        self.target = .file(queries)
    }

    /// The server and what its routes share; nil when there is only a file.
    var serving: (server: Server, kit: RouteResources)? {
        guard case .server(let server, let kit) = self.target else { return nil }
        return (server, kit)
    }

    /// Binds a method that changes something.
    ///
    /// `handler` runs on the writer thread, inside a transaction, once per key: the request id, or
    /// the saga step when the call is one. A repetition gets the stored answer, or what `onReplay`
    /// makes of it; `onReplay` may look and wait (`.hold`), not perform.
    public func mutation<Request, Reply>(
        _ method: Method<Request, Reply>,
        compensation: CompensationRule = .needsForward,
        onReplay: (@Sendable (Request, Reply, Transaction) throws -> Answer<Reply>)? = nil,
        _ handler: @escaping @Sendable (Request, Transaction, CallContext) throws -> Answer<Reply>
    ) {
        guard let (_, kit) = self.serving else { return }
        let mutation = Mutation(
            path: method.path,
            compensation: compensation,
            handler: handler,
            onReplay: onReplay,
            counters: kit.counters.counters(for: method.path)
        )
        self.bind(method) { context, bytes, responder in
            guard let request: Request = Self.decode(bytes, responder, mutation.counters) else {
                return
            }
            guard let key = BarrierKey(context, compensation) else {
                mutation.counters.refused.add()
                return responder.fail(.requestIDRequired)
            }
            MutationCall(
                mutation,
                kit: kit,
                request: request,
                context: context,
                key: key,
                fingerprint: Fingerprint(method: mutation.path, body: bytes),
                responder: responder
            ).start()
        }
    }

    /// Binds a method that only reads: `handler` runs on a reader thread, over a snapshot.
    public func query<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ handler: @escaping @Sendable (Request, Reader, CallContext) throws -> Reply
    ) {
        if case .file(let queries) = self.target { return queries.bind(method, handler) }
        guard let (_, kit) = self.serving else { return }
        let counters = kit.counters.counters(for: method.path)
        self.bind(method) { context, bytes, responder in
            guard let request: Request = Self.decode(bytes, responder, counters) else { return }
            kit.store.read(
                { reader in
                    guard kit.time.monotonic < context.deadline else { throw CallExpired() }
                    return try handler(request, reader, context).encoded()
                },
                completion: { result in
                    switch result {
                    case .success(let reply):
                        counters.ok.add()
                        responder.reply(reply)
                    case .failure(let error):
                        responder.fail(kit.failure(error, of: method.path, counters, context))
                    }
                }
            )
        }
    }

    /// Binds the stream of the service's change feed.
    ///
    /// Events come in order of their sequence, at most a page ahead of the reader; with `follow`
    /// the stream stays open until the caller, its deadline or the service ends it. A place of another
    /// generation, or one beyond the end, is refused: events would be passed over in silence.
    public func watch(_ method: Method<CommonV1.WatchRequest, CommonV1.Event>) {
        guard let (_, kit) = self.serving else { return }
        let counters = kit.counters.counters(for: method.path)
        self.bind(method) { context, bytes, responder in
            guard
                let request: CommonV1.WatchRequest = Self.decode(bytes, responder, counters)
            else { return }
            guard request.fromSequence >= 0 else {
                counters.refused.add()
                return responder.fail(.negativeSequence(request.fromSequence))
            }
            let present = kit.store.generations.current
            guard request.generation == 0 || request.generation == present else {
                counters.refused.add()
                return responder.fail(
                    RPCError.generationLeft(request.generation, present: present)
                )
            }
            counters.ok.add()
            FeedStream(request, kit: kit, context: context, responder: responder).start()
        }
    }

    /// Binds a method that answers by its own means, without a key and without a transaction.
    ///
    /// `handler` runs on the event loop's thread and must not block; it calls its last argument
    /// exactly once, from any thread.
    public func raw<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ handler:
            @escaping @Sendable (
                Request, CallContext, @escaping @Sendable (Result<Reply, RPCError>) -> Void
            ) -> Void
    ) {
        guard let (_, kit) = self.serving else { return }
        let counters = kit.counters.counters(for: method.path)
        self.bind(method) { context, bytes, responder in
            guard let request: Request = Self.decode(bytes, responder, counters) else { return }
            handler(request, context) { result in
                switch result {
                case .success(let reply):
                    counters.ok.add()
                    responder.reply(reply.encoded())
                case .failure(let error):
                    counters.refused.add()
                    responder.fail(error)
                }
            }
        }
    }

    /// Binds a stream that sends by its own means, without a transaction.
    ///
    /// `handler` runs on the event loop's thread and must not block; the stream stays open until the
    /// responder, the caller, its deadline or a drain ends it.
    func stream<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ handler: @escaping @Sendable (Request, Responder) -> Void
    ) {
        guard let (_, kit) = self.serving else { return }
        let counters = kit.counters.counters(for: method.path)
        self.bind(method) { context, bytes, responder in
            guard let request: Request = Self.decode(bytes, responder, counters) else { return }
            counters.ok.add()
            handler(request, responder)
        }
    }

    private func bind<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ handler: @escaping Server.Handler
    ) {
        guard let (server, kit) = self.serving else { return }
        precondition(
            self.bound.insert(method.path).inserted,
            "the method \(method.path) is bound twice"
        )
        let counters = kit.counters.counters(for: method.path)
        server.handle(path: method.path, kind: method.kind) { context, bytes, responder in
            counters.started.add()
            handler(context, bytes, responder)
        }
    }

    private static func decode<Request: Message>(
        _ bytes: UnsafeRawBufferPointer,
        _ responder: Responder,
        _ counters: MethodCounters
    ) -> Request? {
        do {
            return try Request.decode(bytes)
        } catch {
            counters.refused.add()
            responder.fail(RPCError(undecodable: error))
            return nil
        }
    }
}

extension BarrierKey {
    /// The key of a call; nil when it has none.
    init?(_ context: CallContext, _ compensation: CompensationRule) {
        guard let saga = context.saga else {
            guard !context.requestID.isEmpty else { return nil }
            self = .request(context.requestID)
            return
        }
        switch (saga.operation, compensation) {
        case (.forward, _):
            self = .forward(saga: saga.sagaID, step: saga.step, epoch: saga.epoch)
        case (.compensate, .needsForward):
            self = .compensate(saga: saga.sagaID, step: saga.step, epoch: saga.epoch)
        case (.compensate, .always):
            // A step of its own in the barrier's eyes, so that no action is looked for.
            self = .forward(saga: saga.sagaID, step: "\(saga.step)/undo", epoch: saga.epoch)
        }
    }
}

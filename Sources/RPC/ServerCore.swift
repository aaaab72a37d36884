// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Synchronization
import Wire

/// What a server does, on its scheduler's thread.
///
/// Safe to send because what is not a constant, an atomic or under a lock is touched only on the
/// scheduler's thread.
final class ServerCore: DeadlineOwner, @unchecked Sendable {
    struct Route {
        let path: String
        let kind: MethodKind
        let handler: Server.Handler
    }

    /// What a handler asks for, from whatever thread.
    enum Command {
        case answer(ServerCall, ServerCall.Answer)
        case message(ServerCall, [UInt8])
    }

    let scheduler: any Scheduler
    let options: ServerOptions
    let identity: String
    let log: @Sendable (String) -> Void
    let counters = ServerCounters()
    private let routes: Mutex<[Route]?> = Mutex([])
    private let commands = Mutex<[Command]>([])
    private let callIDs = Atomic<UInt64>(1)

    private var table = MethodTable([])
    private var bound: [Route] = []
    var statistics = MethodStatistics(methods: 0)
    /// Connections accepted so far, which numbers them.
    var connectionNumber: UInt64 = 0
    /// Whether commands of other threads are being performed; what comes meanwhile waits its turn.
    private var isPerforming = false
    var connections: [ObjectIdentifier: ServerConnection] = [:]
    /// In the order they came; those that have said HELLO since are passed over.
    var handshaking: [ServerConnection] = []
    var connectionsByIdentity: [String: Int] = [:]
    var heldBytes = 0
    var isClosingGreedy = false
    var logLimit: LogLimit
    var generator: SeededGenerator
    private var drained: [@Sendable () -> Void] = []
    /// Of connections that are over, whose last bytes are still to be written.
    var leaving: [ObjectIdentifier: ConnectionDriver] = [:]
    private(set) var isDraining = false
    let deadlines: Deadlines

    init(
        scheduler: any Scheduler,
        identity: String,
        options: ServerOptions,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.scheduler = scheduler
        self.deadlines = Deadlines(scheduler: scheduler)
        self.identity = identity
        self.options = options
        self.log = log
        self.logLimit = LogLimit(now: scheduler.now)
        self.generator = SeededGenerator(seed: options.seed ?? .random(in: 0 ... .max))
    }

    // MARK: Any thread

    func handle(_ route: Route) {
        self.routes.withLock { routes in
            precondition(routes != nil, "\(route.path) was bound after the server had started")
            let isNew = routes?.allSatisfy { $0.path != route.path } ?? false
            precondition(isNew, "\(route.path) is bound twice")
            routes?.append(route)
        }
    }

    /// Performs a command on the scheduler's thread, in the order in which they are given.
    ///
    /// At once when this is that thread and nothing given earlier waits: a stream's message may not
    /// overtake those that another thread has sent before it.
    func perform(_ command: Command) {
        if self.scheduler.isCurrent, !self.isPerforming, self.commands.withLock({ $0.isEmpty }) {
            return self.performNow(command)
        }
        let isFirst = self.commands.withLock { commands in
            commands.append(command)
            return commands.count == 1
        }
        if isFirst { self.scheduler.execute { self.performAll() } }
    }

    /// Keeps an unknown error from the caller: what it says may be nobody else's business.
    func concealed(_ error: any Error, method: String) -> RPCError {
        let number = self.callIDs.wrappingAdd(1, ordering: .relaxed).oldValue
        let id = "\(self.identity)-\(number)"
        self.log("call \(id) of \(method) failed: \(error)")
        return RPCError(.internalError, "internal error, call id \(id)", processed: .maybe)
    }

    // MARK: Calls, on the scheduler's thread

    /// Freezes the routes.
    ///
    /// Must come before the first connection.
    func freeze() {
        guard let routes = self.routes.withLock({ $0.take() }) else { return }
        self.bound = routes
        self.table = MethodTable(routes.map(\.path))
        self.statistics = MethodStatistics(methods: routes.count)
    }

    private func performAll() {
        let commands = self.commands.withLock { commands in
            var taken: [Command] = []
            swap(&taken, &commands)
            return taken
        }
        self.isPerforming = true
        for command in commands { self.performNow(command) }
        self.isPerforming = false
    }

    private func performNow(_ command: Command) {
        switch command {
        case .answer(let call, let answer): call.connection.answered(call, answer)
        case .message(let call, let payload): call.sendNow(payload)
        }
    }

    func dispatch(
        _ stream: StreamID,
        _ head: RequestHead,
        _ payload: UnsafeRawBufferPointer,
        from connection: ServerConnection,
        at now: MonotonicInstant
    ) {
        guard let index = self.table.index(of: head.method) else {
            let name = String(decoding: head.method, as: UTF8.self)
            return connection.refuse(
                stream,
                RPCError(.unimplemented, "there is no method \(name)", processed: .no)
            )
        }
        let route = self.bound[index]
        if let refusal = self.refusal(head, from: connection, at: now) {
            self.statistics.refused(index, refusal.code)
            return connection.refuse(stream, refusal)
        }
        let longest =
            route.kind == .unary ? CallOptions.unaryTimeoutMax : CallOptions.streamTimeoutMax
        var context = CallContext(
            method: route.path,
            head: head,
            deadline: min(head.deadline, now + longest),
            peer: connection.identity ?? "",
            clock: self.scheduler
        )
        if let refusal = self.interceptorsRefuse(&context) {
            self.statistics.refused(index, refusal.code)
            return connection.refuse(stream, refusal)
        }
        let call = ServerCall(
            server: self,
            connection: connection,
            stream: stream,
            path: route.path,
            kind: route.kind,
            method: index,
            began: now,
            deadline: context.deadline
        )
        if !self.options.interceptors.isEmpty { call.seen = context }
        connection.began(call)
        self.deadlines.insert(call, for: self)
        self.counters.calls.add(1, ordering: .relaxed)
        context.call = call
        route.handler(context, payload, Responder(call: call))
    }

    private func interceptorsRefuse(_ context: inout CallContext) -> RPCError? {
        do throws(RPCError) {
            for interceptor in self.options.interceptors { try interceptor.admit(&context) }
            return nil
        } catch {
            self.counters.refused.add(1, ordering: .relaxed)
            return error
        }
    }

    /// Tells the interceptors, once, that a call is over.
    func tellInterceptors(_ call: ServerCall, _ code: StatusCode, at now: MonotonicInstant) {
        guard let seen = call.seen.take() else { return }
        let ended = EndedCall(
            method: seen.method,
            peer: seen.peer,
            requestID: seen.requestID,
            traceID: seen.traceID,
            attempt: seen.attempt,
            code: code,
            duration: now - call.began
        )
        for interceptor in self.options.interceptors { interceptor.ended(ended) }
    }

    private func refusal(
        _ head: RequestHead,
        from connection: ServerConnection,
        at now: MonotonicInstant
    ) -> RPCError? {
        if head.deadline <= now {
            self.counters.expired.add(1, ordering: .relaxed)
            return RPCError(.deadlineExceeded, "the time was up on arrival", processed: .no)
        }
        if connection.callsRunning < 2 * self.options.limits.streamsMax { return nil }
        self.counters.refused.add(1, ordering: .relaxed)
        return RPCError(
            .unavailable,
            "the server is overloaded",
            processed: .no,
            retryAfter: .milliseconds(100)
        )
    }

    func expired(_ node: DeadlineNode) {
        guard let call = node as? ServerCall else { return }
        self.counters.expired.add(1, ordering: .relaxed)
        call.connection.expired(call)
    }

    // MARK: Statistics

    func snapshot() -> ServerSnapshot {
        ServerSnapshot(
            at: self.scheduler.now,
            isDraining: self.isDraining,
            methods: self.bound.indices.map { self.statistics.snapshot($0, of: self.bound[$0]) },
            connections: self.connections.values.compactMap(\.snapshot).sorted { $0.id < $1.id }
        )
    }

    // MARK: The end

    func drain(grace: Duration, completion: @escaping @Sendable () -> Void) {
        self.isDraining = true
        self.drained.append(completion)
        for connection in self.sortedConnections() {
            connection.endStreams()
            guard let driver = connection.driver else { continue }
            driver.connection.drain(now: driver.now)
            driver.touch()
        }
        self.scheduler.schedule(at: self.scheduler.now + grace) { self.cutOff() }
        self.tellWhenDrained()
    }

    func cutOff() {
        self.isDraining = true
        for connection in self.sortedConnections() {
            connection.driver?.abort("the server was closed")
        }
        for driver in self.leaving.values.sorted(by: { $0.peerName < $1.peerName }) {
            driver.abort("the server was closed")
        }
        self.letGo()
    }

    /// Drops the handlers and the timer, which keep this server alive in a circle.
    private func letGo() {
        self.deadlines.stop()
        self.routes.withLock { $0 = nil }
        self.bound = []
        self.handshaking = []
        self.table = MethodTable([])
    }

    /// In the order of their peers' names, for the same run from the same seed.
    private func sortedConnections() -> [ServerConnection] {
        self.connections.values.sorted {
            ($0.driver?.peerName ?? "") < ($1.driver?.peerName ?? "")
        }
    }

    func tellWhenDrained() {
        guard self.isDraining, self.connections.isEmpty, self.leaving.isEmpty else { return }
        let drained = self.drained
        self.drained = []
        for completion in drained { completion() }
    }
}

extension CloseReason {
    /// What the peer did wrong; nil when nothing.
    var offence: String? {
        switch self {
        case .drained, .endOfInput, .here(.noError, _): nil
        case .notThisProtocol: "it does not speak this protocol"
        case .unsupportedVersion(let major): "it speaks version \(major)"
        case .here(let code, let text): "\(code): \(text)"
        case .peer(let goAway): goAway.code == .noError ? nil : "it says \(goAway.code)"
        }
    }
}

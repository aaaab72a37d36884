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
    private let identity: String
    private let log: @Sendable (String) -> Void
    let counters = ServerCounters()
    private let routes: Mutex<[Route]?> = Mutex([])
    private let commands = Mutex<[Command]>([])
    private let callIDs = Atomic<UInt64>(1)

    private var table = MethodTable([])
    private var bound: [Route] = []
    var statistics = MethodStatistics(methods: 0)
    /// Connections accepted so far, which numbers them.
    private var connectionNumber: UInt64 = 0
    /// Whether commands of other threads are being performed; what comes meanwhile waits its turn.
    private var isPerforming = false
    private var connections: [ObjectIdentifier: ServerConnection] = [:]
    /// In the order they came; those that have said HELLO since are passed over.
    private var handshaking: [ServerConnection] = []
    private var connectionsByIdentity: [String: Int] = [:]
    private var heldBytes = 0
    private var isClosingGreedy = false
    private var logLimit: LogLimit
    private var generator: SeededGenerator
    private var drained: [@Sendable () -> Void] = []
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

    // MARK: Connections, on the scheduler's thread

    func accept(_ link: any Link) {
        self.counters.connections.add(1, ordering: .relaxed)
        let isFull = self.connections.count >= self.options.connectionsMax
        if self.isDraining || (isFull && !self.makeRoom(among: { _ in true })) {
            self.counters.connectionsRefused.add(1, ordering: .relaxed)
            self.logRarely("refused a connection from \(link.peerName): too many are open")
            return link.abort()
        }
        self.makeRoomForHandshake()
        self.connectionNumber += 1
        let connection = ServerConnection(
            server: self,
            number: self.connectionNumber,
            now: self.scheduler.now
        )
        let driver = ConnectionDriver(
            role: .server,
            limits: self.limitsWithJitteredAge(),
            hello: Hello(identity: self.identity, limits: self.options.limits),
            link: link,
            owner: connection,
            scheduler: self.scheduler
        )
        self.connections[ObjectIdentifier(connection)] = connection
        self.handshaking.append(connection)
        connection.start(driver)
    }

    /// Connections made together are not to end together.
    private func limitsWithJitteredAge() -> WireLimits {
        var limits = self.options.limits
        guard let age = limits.ageMax?.clampedNanoseconds else { return limits }
        let spread = age / 10
        let jitter = Int64.random(in: -spread...spread, using: &self.generator)
        limits.ageMax = .nanoseconds(age) + .nanoseconds(jitter)
        return limits
    }

    /// The oldest that has not said HELLO goes: a real client needs a moment, a stalling one forever.
    private func makeRoomForHandshake() {
        if self.handshaking.count < self.options.handshakesMax { return }
        self.handshaking.removeAll { $0.identity != nil || $0.driver == nil }
        if self.handshaking.count < self.options.handshakesMax { return }
        let oldest = self.handshaking.removeFirst()
        self.counters.connectionsRefused.add(1, ordering: .relaxed)
        oldest.driver?.abort("made room for a newer connection")
    }

    func opened(_ connection: ServerConnection) {
        let identity = connection.identity ?? ""
        let count = self.connectionsByIdentity[identity, default: 0] + 1
        self.connectionsByIdentity[identity] = count
        guard count > self.options.connectionsPerIdentityMax, let driver = connection.driver
        else { return }
        let namesakes = { (other: ServerConnection) in
            other !== connection && other.identity == identity
        }
        if self.makeRoom(among: namesakes) { return }
        self.counters.connectionsRefused.add(1, ordering: .relaxed)
        self.logRarely("refused a connection of \(identity): \(count - 1) are open")
        driver.connection.close(.enhanceYourCalm, "too many connections", now: driver.now)
        driver.touch()
    }

    /// Closes the connection longest without a call, so that who has named itself and does nothing
    /// keeps nobody out; false when all have calls.
    private func makeRoom(among candidates: (ServerConnection) -> Bool) -> Bool {
        let idle = self.connections.values.filter { $0.isIdle && candidates($0) }
        let longest = idle.min { $0.idleOrder < $1.idleOrder }
        guard let driver = longest?.driver else { return false }
        self.counters.connectionsRefused.add(1, ordering: .relaxed)
        driver.connection.close(.noError, "made room for another connection", now: driver.now)
        driver.touch()
        return true
    }

    /// A connection holds more or less than it has told before.
    func heldBytes(changedBy bytes: Int) {
        self.heldBytes += bytes
        guard self.heldBytes > self.options.heldBytesMax, !self.isClosingGreedy else { return }
        self.isClosingGreedy = true
        // Not within the turn of a connection, which may be the one.
        self.scheduler.execute { self.closeGreedy() }
    }

    private func closeGreedy() {
        self.isClosingGreedy = false
        while self.heldBytes > self.options.heldBytesMax {
            let most = self.connections.values.max { $0.greedOrder < $1.greedOrder }
            guard let most, most.heldBytes > 0, let driver = most.driver else { return }
            self.counters.connectionsRefused.add(1, ordering: .relaxed)
            self.logRarely("closed the connection of \(driver.peerName): it holds most memory")
            driver.abort("the server's memory for messages is full")
        }
    }

    func closed(_ connection: ServerConnection, _ driver: ConnectionDriver) {
        self.connections[ObjectIdentifier(connection)] = nil
        if let identity = connection.identity {
            let count = self.connectionsByIdentity[identity, default: 1] - 1
            self.connectionsByIdentity[identity] = count > 0 ? count : nil
        }
        self.counters.closed(CloseCause(driver.connection.closeReason))
        if let offence = driver.connection.closeReason?.offence {
            self.counters.protocolErrors.add(1, ordering: .relaxed)
            self.logRarely("closed the connection of \(driver.peerName): \(offence)")
        }
        self.tellWhenDrained()
    }

    var openConnections: Int { self.connections.count }

    private func logRarely(_ line: @autoclosure () -> String) {
        if self.logLimit.permits(at: self.scheduler.now) { self.log(line()) }
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

    private func tellWhenDrained() {
        guard self.isDraining, self.connections.isEmpty else { return }
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

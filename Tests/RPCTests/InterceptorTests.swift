// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Synchronization
import Testing

@testable import RPC

/// What sees every call, at both sides.
@Suite(.timeLimit(.minutes(20))) struct InterceptorTests {
    @Test(arguments: Transport.allCases)
    func seeEachCallBeginAndEndOnce(transport: Transport) async throws {
        let client = Recorder()
        let server = Recorder()
        try await withHarness(transport, server: .seen(by: server), channel: .seen(by: client)) {
            harness in
            var options = CallOptions.patient
            options.requestID = "key"
            options.traceID = 7
            #expect(await harness.call(Harness.echo, [1], options) == .success([1]))
            for recorder in [client, server] {
                let ended = await recorder.ended.next()
                #expect(ended.method == Harness.echo)
                #expect(ended.code == .ok)
                #expect(ended.requestID == "key")
                #expect(ended.traceID == 7)
                #expect(ended.attempt == 1)
                #expect(ended.duration >= .zero)
                #expect(recorder.began == [Harness.echo])
            }
        }
        #expect(client.ended.count == 0)
        #expect(server.ended.count == 0)
    }

    @Test func areToldHowACallFailed() async throws {
        let client = Recorder()
        let server = Recorder()
        try await withHarness(server: .seen(by: server), channel: .seen(by: client)) { harness in
            let outcome = harness.start(Harness.hold, [], .patient).outcomes
            await harness.held.next().responder.fail(RPCError(.notFound, "none"))
            #expect(await outcome.next().failure?.code == .notFound)
            #expect(await client.ended.next().code == .notFound)
            #expect(await server.ended.next().code == .notFound)
        }
    }

    @Test func areToldOfACallWhoseConnectionIsLost() async throws {
        let server = Recorder()
        try await withHarness(server: .seen(by: server)) { harness in
            _ = harness.start(Harness.hold, [], .patient).outcomes
            _ = await harness.held.next()
            harness.channel.close()
            let code = await server.ended.next().code
            #expect(code == .cancelled || code == .unavailable)
        }
    }

    @Test func aChannelsInterceptorRefusesWithoutSending() async throws {
        let client = Recorder(refusal: RPCError(.permissionDenied, "not now", processed: .no))
        try await withHarness(channel: .seen(by: client)) { harness in
            let failure = await harness.call(Harness.hold).failure
            #expect(failure == RPCError(.permissionDenied, "not now", processed: .no))
            #expect(harness.server.counters.callCount == 0)
        }
    }

    @Test func aServersInterceptorRefusesBeforeTheHandler() async throws {
        let server = Recorder(refusal: RPCError(.permissionDenied, "not you", processed: .no))
        try await withHarness(server: .seen(by: server)) { harness in
            #expect(await harness.call(Harness.hold).failure?.code == .permissionDenied)
            #expect(harness.held.count == 0)
            #expect(harness.server.counters.refusedCount == 1)
        }
        #expect(server.ended.count == 0)
    }

    @Test func theTimeLimitIsTheLongestAServerGrants() async throws {
        var options = ServerOptions()
        options.interceptors = [TimeLimit(.milliseconds(20), clock: SystemTime())]
        try await withHarness(server: options) { harness in
            let failure = await harness.call(Harness.hold, [], .patient).failure
            #expect(failure?.code == .deadlineExceeded)
            let context = await harness.held.next().context
            #expect(context.deadline <= harness.loop.now)
        }
    }

    @Test(arguments: [nil, MonotonicInstant(nanoseconds: .max)])
    func theTimeLimitIsTheLongestAChannelAsksFor(deadline: MonotonicInstant?) throws {
        let time = ManualTime()
        var options = CallOptions(timeout: .seconds(60))
        options.deadline = deadline
        try TimeLimit(.seconds(2), clock: time).prepare("a/b", &options)
        #expect(options.timeout == .seconds(2))
        #expect(options.deadline == deadline.map { _ in time.monotonic + .seconds(2) })
        // A shorter wish stays.
        options = CallOptions(timeout: .seconds(1))
        try TimeLimit(.seconds(2), clock: time).prepare("a/b", &options)
        #expect(options.timeout == .seconds(1))
    }

    private func ended(_ code: StatusCode, _ duration: Duration) -> EndedCall {
        EndedCall(
            method: "a/b",
            peer: "p",
            requestID: "",
            traceID: 9,
            attempt: 2,
            code: code,
            duration: duration
        )
    }

    @Test func theLogTellsOfFaultsAndSlowCallsAlone() {
        let lines = Lines()
        let log = CallLog(slowerThan: .seconds(1), clock: ManualTime()) { lines.append($0) }
        log.ended(self.ended(.ok, .milliseconds(999)))
        log.ended(self.ended(.notFound, .zero))
        #expect(lines.all.isEmpty)
        log.ended(self.ended(.ok, .seconds(1)))
        log.ended(self.ended(.internalError, .microseconds(5)))
        #expect(lines.all.count == 2)
        #expect(lines.all.last == "a/b of p: INTERNAL after 5 us, attempt 2, trace 9")
        for _ in 0..<100 { log.ended(self.ended(.internalError, .zero)) }
        #expect(lines.all.count == 10)
    }

    @Test func metricsCountByMethodStatusAndDuration() {
        let metrics = CallMetrics()
        metrics.ended(self.ended(.ok, .microseconds(3)))
        metrics.ended(self.ended(.aborted, .seconds(1 << 40)))
        #expect(metrics.snapshot.keys.sorted() == ["a/b"])
        let method = metrics.snapshot["a/b"]
        #expect(method?.calls == [.ok: 1, .aborted: 1])
        #expect(method?.latency.counts[2] == 1)
        #expect(method?.latency.counts.last == 1)
        #expect(method?.latency.total == 2)
    }
}

/// Writes down what it sees; refuses every call if told to.
final class Recorder: ClientInterceptor, ServerInterceptor {
    private let names = Mutex<[String]>([])
    private let refusal: RPCError?
    let ended = Mailbox<EndedCall>()

    init(refusal: RPCError? = nil) {
        self.refusal = refusal
    }

    var began: [String] { self.names.withLock { $0 } }

    func prepare(_ method: String, _ options: inout CallOptions) throws(RPCError) {
        self.names.withLock { $0.append(method) }
        if let refusal { throw refusal }
    }

    func admit(_ call: inout CallContext) throws(RPCError) {
        let method = call.method
        self.names.withLock { $0.append(method) }
        if let refusal { throw refusal }
    }

    func ended(_ call: EndedCall) {
        self.ended.put(call)
    }
}

extension ServerOptions {
    static func seen(by interceptor: any ServerInterceptor) -> Self {
        var options = Self()
        options.interceptors = [interceptor]
        return options
    }

    /// Refuses calls while `wait` gives a duration, which is told as retry-after.
    static func gated(_ wait: @escaping @Sendable () -> Duration?) -> Self {
        Self.seen(by: Gate(wait: wait))
    }
}

extension ChannelOptions {
    static func seen(by interceptor: any ClientInterceptor) -> Self {
        var options = Self()
        options.interceptors = [interceptor]
        return options
    }
}

private struct Gate: ServerInterceptor {
    let wait: @Sendable () -> Duration?

    func admit(_ call: inout CallContext) throws(RPCError) {
        guard let wait = self.wait() else { return }
        throw RPCError(.unavailable, "come later", processed: .no, retryAfter: wait)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Protobuf
import RPC
import ServiceKit

/// What calls of the world outside have in common: keys, patience, and a journal of every answer.
///
/// Safe to send because a simulation has one thread.
final class Caller: @unchecked Sendable {
    /// How a call ended for good.
    enum Outcome<Reply> {
        case done(Reply)
        case refused(RPCError)
    }

    /// Nobody repeats a call more often; the run has failed long before.
    private static let attemptsMax: UInt32 = 5_000
    /// Pauses between repeats, in milliseconds.
    private static let pauseFirst: Int64 = 20
    private static let pauseMax: Int64 = 4_000

    let world: World
    let process: VirtualProcess
    let name: String
    private(set) var journal = Journal()
    /// Calls under way, repeats included.
    private(set) var open = 0
    private var channels: [String: Channel] = [:]
    private var generator: SeededGenerator

    init(_ name: String, _ cluster: Cluster, clock: NodeClock) {
        self.name = name
        self.world = cluster.world
        let process = VirtualProcess(name, in: cluster.world, clock: clock)
        self.process = process
        self.generator = cluster.world.generator(for: "caller \(name)")
        let machine = cluster.network.machine(named: name)
        for service in Cluster.names {
            self.channels[service] = cluster.channel(from: process, machine, to: service)
        }
    }

    /// Draws a number below `count`.
    func draw(_ count: Int) -> Int { Int.random(in: 0..<max(1, count), using: &self.generator) }

    func after(_ wait: Duration, _ work: @escaping () -> Void) {
        self.world.after(wait, for: self.process, work)
    }

    // MARK: Calls

    /// Calls once; what comes of it is known or is not.
    func ask<Request, Reply>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request,
        key: String = "",
        attempt: UInt32 = 1,
        timeout: Duration = .seconds(5),
        _ done: @escaping (Result<Reply, RPCError>) -> Void
    ) {
        var options = CallOptions(timeout: timeout, requestID: key)
        options.attempt = attempt
        options.actor = self.name
        options.waitForReady = self.draw(2) == 0
        if self.draw(3) == 0 { options.retry = .standard }
        let done = Unchecked(done)
        self.channels[service]?.call(method, request, options: options) { done.value($0) }
    }

    /// Calls and lets the world go on until it is answered, at most a minute; what a connection that
    /// was lost under a fault long ago takes with it is asked for again.
    ///
    /// Only between events.
    func waitRaw(
        _ service: String,
        path: String,
        _ request: [UInt8]
    ) -> Result<[UInt8], RPCError> {
        let box = Box()
        var options = CallOptions(timeout: .seconds(50))
        options.isIdempotent = true
        options.retry = RetryPolicy(attemptsMax: 4)
        self.channels[service]?.callRaw(path: path, payload: request, options: options) {
            box.result = $0
        }
        self.world.run(until: self.world.now + .seconds(60)) { box.result == nil }
        let result = box.result ?? .failure(RPCError(.deadlineExceeded, "never answered"))
        return result.mapError { RPCError($0.code, "\(service), \(path): \($0.message)") }
    }

    /// Safe to send because a simulation has one thread.
    private final class Box: @unchecked Sendable {
        var result: Result<[UInt8], RPCError>?
    }

    /// Calls under one key until the outcome is known, however often that takes.
    func settle<Request, Reply>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request,
        key: String,
        _ done: @escaping (Outcome<Reply>) -> Void
    ) {
        self.open += 1
        self.attempt(service, method, request, key, 1) { outcome in
            self.open -= 1
            done(outcome)
        }
    }

    private func attempt<Request, Reply>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request,
        _ key: String,
        _ number: UInt32,
        _ done: @escaping (Outcome<Reply>) -> Void
    ) {
        let timeout = Duration.milliseconds([400, 2_000, 5_000, 10_000][self.draw(4)])
        self.ask(service, method, request, key: key, attempt: number, timeout: timeout) { result in
            switch result {
            case .success(let reply):
                self.journal.answered(key, method.path, reply.encoded())
                return done(.done(reply))
            case .failure(let error) where error.isFinal:
                self.journal.refused(key, method.path, error)
                return done(.refused(error))
            case .failure(let error):
                self.journal.failed(method.path, error)
                guard number < Self.attemptsMax else { return done(.refused(error)) }
                let bound = min(Self.pauseMax, Self.pauseFirst << Int64(min(number, 10)))
                let pause = max(
                    .milliseconds(Int64(self.draw(Int(bound)))),
                    error.retryAfter ?? .zero
                )
                self.after(pause) {
                    self.attempt(service, method, request, key, number + 1, done)
                }
            }
        }
    }
}

extension RPCError {
    /// The word of the first detail.
    var reason: String { self.details.first?.reason ?? "" }
}

// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store
import Testing

/// Runs `body` with a toy service and a sink for its outbox, on a clock that stands still.
func withToy(
    sink: (StubPeer) -> Void = { $0.on(OrderV1.OrderService.markCancelled) { _, _ in .init() } },
    _ body: (ServiceNetwork, ServiceHost<ToyService>, StubPeer) async throws -> Void
) async throws {
    let network = try ServiceNetwork()
    defer { network.close() }
    let stub = network.stub("sink", sink)
    try await body(network, try network.host(ToyService.self), stub)
}

/// Waits, giving way to other tasks, until a condition holds that another thread brings about.
func eventually(
    _ what: Comment,
    _ condition: () throws -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
) async throws {
    // Long, because every test of the run shares two threads; only a hang ever takes it.
    let end = ContinuousClock.now + .seconds(600)
    while ContinuousClock.now < end {
        if try condition() { return }
        await Task.yield()
    }
    Issue.record(what, sourceLocation: sourceLocation)
}

extension ServiceHost {
    /// Calls a method under a request id.
    func call<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        id: String = "",
        saga: SagaStepKey? = nil,
        timeout: Duration = .seconds(5)
    ) async throws(RPCError) -> Reply {
        var options = CallOptions(timeout: timeout, requestID: id)
        options.saga = saga
        options.actor = "tester"
        return try await self.channel.unary(method, request, options: options)
    }
}

extension CustomerV1.UpsertCustomerRequest {
    static func named(_ name: String, id: String = "c1") -> Self {
        .init(customer: .init(customerID: id, name: name))
    }
}

extension RPCError {
    var reason: String? { self.details.first?.reason }
}

/// The error a call ends with; nil when it succeeds.
func failure<Reply>(_ call: () async throws(RPCError) -> Reply) async -> RPCError? {
    do throws(RPCError) {
        _ = try await call()
        return nil
    } catch {
        return error
    }
}

/// A door that one thread opens and another waits at.
final class Gate: Sendable {
    private let opened = OneShot<Void>()

    /// The writer of `store` stands at a new gate when this returns.
    static func holdingTheWriter(of store: Store) -> Gate {
        let gate = Gate()
        let arrived = Gate()
        store.write(
            { _ in
                arrived.open()
                gate.wait()
            },
            completion: { _ in }
        )
        arrived.wait()
        return gate
    }

    func wait() { self.opened.wait() }
    func open() { self.opened.set(()) }
}

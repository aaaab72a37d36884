// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Testing

@testable import OrchestratorService

// What a client of the orchestrator does.
extension Shop {
    /// Starts place-order for an order; whether it attached.
    @discardableResult
    func place(_ order: String = "SO-1") async throws -> Bool {
        try await self.start("place-order", order, Paths.placeInput(order))
    }

    @discardableResult
    func ship(_ shipment: String = "SH-1-1") async throws -> Bool {
        try await self.start("shipment", shipment, Paths.shipmentInput(shipment))
    }

    @discardableResult
    func cancelOrder(_ order: String = "SO-1") async throws -> Bool {
        let input = OrchestratorV1.CancelOrderInput(orderID: order, reason: "changed my mind")
        return try await self.start("cancel-order", order, input.encoded())
    }

    func start(_ type: String, _ key: String, _ input: [UInt8]) async throws -> Bool {
        let request = OrchestratorV1.StartRequest(type: type, businessKey: key, input: input)
        let method = OrchestratorV1.OrchestratorService.start
        return try await self.channel.unary(method, request, options: self.options()).attached
    }

    @discardableResult
    func signal(_ saga: String, _ signal: SagaPath.Signal) async throws -> Bool {
        let request = OrchestratorV1.SignalRequest(
            sagaID: saga,
            name: signal.name,
            signalID: signal.name,
            payload: signal.payload
        )
        let method = OrchestratorV1.OrchestratorService.signal
        return try await self.channel.unary(method, request, options: self.options()).accepted
    }

    @discardableResult
    func signal(
        _ saga: String,
        _ name: String,
        at time: Int64 = 0,
        id: String? = nil
    ) async throws -> Bool {
        let request = OrchestratorV1.SignalRequest(
            sagaID: saga,
            name: name,
            signalID: id ?? "\(saga)/\(name)",
            payload: OrchestratorV1.ShipmentSignal(occurredAtMs: time).encoded()
        )
        let method = OrchestratorV1.OrchestratorService.signal
        return try await self.channel.unary(method, request, options: self.options()).accepted
    }

    func get(_ saga: String) async throws -> OrchestratorV1.GetSagaReply {
        try await self.channel.unary(
            OrchestratorV1.OrchestratorService.getSaga,
            OrchestratorV1.GetSagaRequest(sagaID: saga),
            options: self.options()
        )
    }

    func retry(
        _ saga: String,
        reason: String = "fixed",
        id: String = "retry-1"
    ) async throws -> OrchestratorV1.Saga? {
        try await self.channel.unary(
            OrchestratorV1.OrchestratorService.retrySaga,
            OrchestratorV1.RetrySagaRequest(sagaID: saga, reason: reason),
            options: self.options(id)
        ).saga
    }

    func resolve(
        _ saga: String,
        _ step: String,
        _ outcome: OrchestratorV1.ResolveStepRequest.Outcome,
        evidence: String = "seen"
    ) async throws -> OrchestratorV1.Saga? {
        try await self.channel.unary(
            OrchestratorV1.OrchestratorService.resolveStep,
            OrchestratorV1.ResolveStepRequest(
                sagaID: saga,
                step: step,
                outcome: outcome,
                evidence: evidence
            ),
            options: self.options("resolve-\(step)-\(outcome.rawValue)-\(evidence)")
        ).saga
    }

    func list(
        _ request: OrchestratorV1.ListSagasRequest
    ) async throws -> OrchestratorV1.ListSagasReply {
        let method = OrchestratorV1.OrchestratorService.listSagas
        return try await self.channel.unary(method, request, options: self.options())
    }

    func groups() async throws -> [OrchestratorV1.SagaGroup] {
        try await self.channel.unary(
            OrchestratorV1.OrchestratorService.groupSagas,
            OrchestratorV1.GroupSagasRequest(),
            options: self.options()
        ).groups
    }

    func counts() async throws -> [OrchestratorV1.SagaState: Int64] {
        let reply = try await self.channel.unary(
            OrchestratorV1.OrchestratorService.countSagas,
            OrchestratorV1.CountSagasRequest(),
            options: self.options()
        )
        var counts: [OrchestratorV1.SagaState: Int64] = [:]
        for count in reply.counts { counts[count.state, default: 0] += count.count }
        return counts
    }

    func options(_ id: String = "") -> CallOptions {
        var options = CallOptions(timeout: .seconds(60))
        options.requestID = id
        options.waitForReady = true
        options.actor = "ada"
        return options
    }

    /// Asks for a saga, moving the clock a little each time, until it is in a state.
    @discardableResult
    func reach(
        _ saga: String,
        _ states: OrchestratorV1.SagaState...,
        step: Duration = .milliseconds(50)
    ) async throws -> OrchestratorV1.Saga {
        for _ in 0..<5000 {
            let found = try #require(try await self.get(saga).saga)
            if states.contains(found.state) { return found }
            self.network.advance(by: step)
        }
        let found = try await self.get(saga)
        throw NeverReached(saga: "\(found)", states: states)
    }

    /// Waits until a step was called, without moving the clock more than needed.
    func reachCall(_ step: String, times: Int = 1) async throws {
        for _ in 0..<5000 {
            if self.story.count(where: { $0 == step }) >= times { return }
            self.network.advance(by: .milliseconds(10))
        }
        throw NeverReached(saga: step, states: [])
    }

    /// Waits until so much was told beside the sagas.
    func reachTold<Request: Message, Reply>(
        _ method: Method<Request, Reply>,
        _ count: Int
    ) async throws {
        for _ in 0..<5000 {
            if try self.told(method).count >= count { return }
            await Task.yield()
            self.network.advance(by: .milliseconds(10))
        }
        throw NeverReached(saga: method.path, states: [])
    }

    struct NeverReached: Error {
        let saga: String
        let states: [OrchestratorV1.SagaState]
    }
}

extension OrchestratorV1.Saga {
    func step(_ name: String) -> OrchestratorV1.SagaStep? { self.steps.first { $0.name == name } }
}

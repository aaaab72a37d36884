// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store
import Synchronization
import Testing

@testable import FulfillmentService

typealias Contract = FulfillmentV1.FulfillmentService

/// A running fulfillment service and the words the tests speak to it.
///
/// The orchestrator is away, so the outbox keeps what it would be told.
struct Fulfillment: Sendable {
    let channel: Channel
    let store: Store

    private static let keys = Keys()

    func call<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        key: String? = nil
    ) async throws(RPCError) -> Reply {
        var options = CallOptions()
        options.requestID = key ?? "test-\(Self.keys.next())"
        options.actor = "tester"
        return try await self.channel.unary(method, request, options: options)
    }

    func carrier(_ id: String, _ kind: FulfillmentV1.CarrierKind) async throws(RPCError) {
        let carrier = FulfillmentV1.Carrier(carrierID: id, name: "Carrier \(id)", kind: kind)
        _ = try await self.call(Contract.upsertCarrier, .init(carrier: carrier))
    }

    @discardableResult
    func plan(
        order: String = "SO-100001",
        carrier: String = "SPEEDY",
        key: String? = nil,
        _ change: (inout FulfillmentV1.PlanShipmentsRequest) -> Void = { _ in }
    ) async throws(RPCError) -> [String] {
        var request = planRequest(order: order, carrier: carrier)
        change(&request)
        return try await self.call(Contract.planShipments, request, key: key).shipmentIDs
    }

    /// A plan after the order's first, which leaves out what that one gave.
    @discardableResult
    func planMore(
        _ planID: String,
        _ lines: [FulfillmentV1.PlannedLine] = [.init(sku: "CHAI", location: "MAIN", quantity: 1)],
        order: String = "SO-100001"
    ) async throws(RPCError) -> [String] {
        let request = FulfillmentV1.PlanShipmentsRequest(
            orderID: order,
            lines: lines,
            planID: planID
        )
        return try await self.call(Contract.planShipments, request).shipmentIDs
    }

    @discardableResult
    func pick(
        _ id: String = "SH-100001-1",
        short: [FulfillmentV1.ShipmentLine] = []
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.PickRequest(shipmentID: id, shortLines: short)
        return try await self.call(Contract.pick, request).shipment ?? .init()
    }

    @discardableResult
    func pack(
        _ id: String = "SH-100001-1",
        at: Int64 = 0
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.PackRequest(
            shipmentID: id,
            boxes: 2,
            weightGrams: 1500,
            occurredAtMs: at
        )
        return try await self.call(Contract.pack, request).shipment ?? .init()
    }

    @discardableResult
    func markReady(
        _ id: String = "SH-100001-1"
    ) async throws(RPCError) -> FulfillmentV1.ShipmentState {
        try await self.call(Contract.markReady, .init(shipmentID: id)).state
    }

    @discardableResult
    func handOver(
        _ id: String = "SH-100001-1",
        tracking: String = "",
        driver: String = "",
        at: Int64 = 0
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.HandOverRequest(
            shipmentID: id,
            trackingNumber: tracking,
            driver: driver,
            occurredAtMs: at
        )
        return try await self.call(Contract.handOver, request).shipment ?? .init()
    }

    @discardableResult
    func deliver(
        _ id: String = "SH-100001-1",
        proof: String = "signed by Ana",
        at: Int64 = 0
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.DeliverRequest(
            shipmentID: id,
            proofOfDelivery: proof,
            occurredAtMs: at
        )
        return try await self.call(Contract.deliver, request).shipment ?? .init()
    }

    @discardableResult
    func cancel(
        order: String = "SO-100001",
        open: Bool = false
    ) async throws(RPCError) -> [String] {
        let request = FulfillmentV1.CancelShipmentsRequest(
            orderID: order,
            reason: "changed mind",
            hasOpenUnits: open
        )
        return try await self.call(Contract.cancelShipments, request).shipmentIDs
    }

    func event(
        _ id: String,
        _ status: FulfillmentV1.ShipmentState,
        at: Int64,
        tracking: String = "TRK-100001-1",
        carrier: String = "SPEEDY"
    ) async throws(RPCError) -> FulfillmentV1.CarrierEventReply {
        try await self.call(
            Contract.carrierEvent,
            .init(
                carrierID: carrier,
                eventID: id,
                trackingNumber: tracking,
                status: status,
                occurredAtMs: at
            )
        )
    }

    func shipment(
        _ id: String = "SH-100001-1"
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        try await self.call(Contract.getShipment, .init(shipmentID: id)).shipment ?? .init()
    }

    /// Brings a new shipment to a state along the shortest way.
    func bring(to state: ShipmentState, carrier: String = "SPEEDY") async throws {
        try await self.plan(carrier: carrier)
        if state == .planned { return }
        if state == .cancelled {
            try await self.cancel()
            return
        }
        try await self.pick()
        if state == .picked { return }
        try await self.pack()
        if state == .packed { return }
        try await self.markReady()
        if state == .ready { return }
        try await self.handOver(driver: carrier == "TRUCK" ? "Ana" : "", at: 100)
        switch state {
        case .handedOver: break
        case .inTransit: _ = try await self.event("e-1", .inTransit, at: 200)
        case .outForDelivery: _ = try await self.event("e-1", .outForDelivery, at: 200)
        case .exception: try await self.report(carrier: carrier)
        case .returning, .returned:
            try await self.report(carrier: carrier)
            try await self.resolve(.returnToSender, at: 300)
            if state == .returned { try await self.returned(at: 400) }
        case .lost:
            try await self.report(carrier: carrier)
            try await self.resolve(.lost, at: 300)
        default: try await self.deliver(at: 200)
        }
    }

    @discardableResult
    func report(
        _ kind: String = "ADDRESS",
        note: String = "no such street",
        at: Int64 = 200,
        carrier: String = "SPEEDY"
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.ReportExceptionRequest(
            shipmentID: "SH-100001-1",
            kind: kind,
            note: note,
            occurredAtMs: at
        )
        return try await self.call(Contract.reportException, request).shipment ?? .init()
    }

    @discardableResult
    func resolve(
        _ resolution: FulfillmentV1.ResolveExceptionRequest.Resolution,
        shipTo: CommonV1.Address? = nil,
        at: Int64 = 0
    ) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.ResolveExceptionRequest(
            shipmentID: "SH-100001-1",
            resolution: resolution,
            shipTo: shipTo,
            occurredAtMs: at
        )
        return try await self.call(Contract.resolveException, request).shipment ?? .init()
    }

    @discardableResult
    func returned(at: Int64 = 0) async throws(RPCError) -> FulfillmentV1.Shipment {
        let request = FulfillmentV1.RecordReturnedRequest(
            shipmentID: "SH-100001-1",
            occurredAtMs: at
        )
        return try await self.call(Contract.recordReturned, request).shipment ?? .init()
    }

    @discardableResult
    func hold(order: String = "SO-100001") async throws(RPCError) -> [String] {
        let request = FulfillmentV1.HoldShipmentsRequest(orderID: order, reason: "fraud?")
        return try await self.call(Contract.holdShipments, request).shipmentIDs
    }

    @discardableResult
    func release(order: String = "SO-100001") async throws(RPCError) -> [String] {
        try await self.call(Contract.releaseShipments, .init(orderID: order)).shipmentIDs
    }

    func label(
        _ id: String = "SH-100001-1",
        carrier: String = ""
    ) async throws(RPCError) -> FulfillmentV1.CreateLabelReply {
        try await self.call(Contract.createLabel, .init(shipmentID: id, carrierID: carrier))
    }

    /// A carrier that takes 5.00 and 1.50 for each started kilogram.
    func ratedCarrier(
        _ id: String = "SPEEDY",
        _ kind: FulfillmentV1.CarrierKind = .thirdParty
    ) async throws(RPCError) {
        let carrier = FulfillmentV1.Carrier(
            carrierID: id,
            name: "Carrier \(id)",
            kind: kind,
            baseCost: .init(minorUnits: 500, currency: "USD"),
            costPerKg: .init(minorUnits: 150, currency: "USD")
        )
        _ = try await self.call(Contract.upsertCarrier, .init(carrier: carrier))
    }

    /// The types of the events about an order.
    func types(of subject: String = "SO-100001") throws -> [String] {
        try self.store.readAndWait { try $0.feed(subject: subject, limit: 1000) }.map(\.type)
    }

    /// What the outbox holds for the orchestrator: a saga's start, or a signal with its time.
    func outbox() throws -> [String] {
        try self.messages(to: "orchestrator").map { message in
            if message.method == OrchestratorV1.OrchestratorService.start.path {
                let start = try OrchestratorV1.StartRequest.decode(message.payload)
                #expect(message.orderingKey == start.businessKey)
                return "start \(start.type):\(start.businessKey)"
            }
            let signal = try OrchestratorV1.SignalRequest.decode(message.payload)
            #expect(signal.sagaID == "shipment:\(message.orderingKey)")
            #expect(signal.signalID == signal.name)
            return signal.name
        }
    }

    /// What the outbox holds for a peer, oldest first.
    func messages(to peer: String) throws -> [OutboxMessage] {
        try self.store.readAndWait { try $0.pendingOutbox(after: 0, limit: 1000) }
            .filter { $0.peer == peer }
    }

    /// The input of the one saga of a type that was started.
    func input<Input: Message>(of type: String, as: Input.Type) throws -> Input {
        let starts = try self.messages(to: "orchestrator")
            .filter { $0.method == OrchestratorV1.OrchestratorService.start.path }
            .map { try OrchestratorV1.StartRequest.decode($0.payload) }
            .filter { $0.type == type }
        #expect(starts.count == 1)
        return try Input.decode(starts.first?.input ?? [])
    }
}

func planRequest(order: String, carrier: String) -> FulfillmentV1.PlanShipmentsRequest {
    .init(
        orderID: order,
        customerID: "ALFKI",
        carrierID: carrier,
        shipTo: .init(name: "Alfreds", street: "Obere Str. 57", city: "Berlin", country: "DE"),
        lines: [
            .init(sku: "CHAI", location: "MAIN", quantity: 3),
            .init(sku: "TOFU", location: "MAIN", quantity: 1),
        ],
        terms: OrchestratorV1.ShipmentTerms(
            orderID: order,
            customerID: "ALFKI",
            billTo: .init(name: "Maria Anders", city: "Berlin", country: "DE")
        ).encoded(),
        planID: "place"
    )
}

/// Runs `body` against a fulfillment service of its own, with a carrier of each kind.
func withFulfillment(
    carriers: Bool = true,
    _ body: (Fulfillment) async throws -> Void
) async throws {
    let network = try ServiceNetwork(time: ManualTime())
    defer { network.close() }
    let host = try network.host(FulfillmentService.self)
    let fulfillment = Fulfillment(channel: host.channel, store: host.store)
    if carriers {
        try await fulfillment.carrier("SPEEDY", .thirdParty)
        try await fulfillment.carrier("TRUCK", .ownFleet)
    }
    try await body(fulfillment)
}

/// Expects a refusal with this reason.
func refuses<T>(
    _ code: StatusCode,
    _ reason: String,
    _ sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> T
) async {
    do {
        _ = try await body()
        Issue.record("was not refused", sourceLocation: sourceLocation)
    } catch let error as RPCError {
        #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
        #expect(error.details.first?.reason == reason, sourceLocation: sourceLocation)
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
    }
}

/// Request ids that are used once.
private final class Keys: Sendable {
    private let count = Atomic<Int>(0)

    func next() -> Int { self.count.add(1, ordering: .relaxed).newValue }
}

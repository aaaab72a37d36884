// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import Store

/// What the sagas of a shipment are told, in the transaction of the fact and in the order of the facts.
enum SagaOutbox {
    /// The pick starts the shipment's saga, with the terms the order's plan brought along.
    static func start(_ shipment: Shipment, in tx: Transaction) throws {
        let input = OrchestratorV1.ShipmentInput(
            shipmentID: shipment.id.description,
            terms: try OrderPlanTable.terms(of: shipment.id.order, in: tx),
            lines: shipment.lines.stockLines,
            location: shipment.location,
            carrierID: shipment.carrierID
        )
        try self.start("shipment", input.encoded(), shipment, tx)
    }

    /// What was not on the shelf is sought elsewhere.
    static func startShortPick(_ shipment: Shipment, in tx: Transaction) throws {
        let input = OrchestratorV1.ShortPickInput(
            orderID: shipment.id.order.description,
            shipmentID: shipment.id.description,
            location: shipment.location,
            lines: shipment.shortLines.stockLines
        )
        try self.start("short-pick", input.encoded(), shipment, tx)
    }

    /// Tells the saga what it waits for: `packed`, `handed-over`, `delivered`, `lost`, `returned`,
    /// `cancelled`.
    static func signal(
        _ name: String,
        _ shipment: Shipment,
        at time: Timestamp,
        in tx: Transaction
    ) throws {
        var payload = OrchestratorV1.ShipmentSignal(occurredAtMs: time.milliseconds)
        if name == "handed-over" {
            payload.trackingNumber = shipment.trackingNumber
            payload.carrierID = shipment.carrierID
        }
        let request = OrchestratorV1.SignalRequest(
            sagaID: "shipment:\(shipment.id)",
            name: name,
            signalID: name,
            payload: payload.encoded()
        )
        try self.enqueue(
            OrchestratorV1.OrchestratorService.signal.path,
            request.encoded(),
            shipment,
            tx
        )
    }

    private static func start(
        _ type: String,
        _ input: [UInt8],
        _ shipment: Shipment,
        _ tx: Transaction
    ) throws {
        let request = OrchestratorV1.StartRequest(
            type: type,
            businessKey: shipment.id.description,
            input: input
        )
        try self.enqueue(
            OrchestratorV1.OrchestratorService.start.path,
            request.encoded(),
            shipment,
            tx
        )
    }

    private static func enqueue(
        _ method: String,
        _ payload: [UInt8],
        _ shipment: Shipment,
        _ tx: Transaction
    ) throws {
        try tx.enqueue(
            OutboxMessage(
                peer: "orchestrator",
                method: method,
                orderingKey: shipment.id.description,
                payload: payload
            )
        )
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import Store

/// What the shipment's saga is told, in the transaction of the fact and in the order of the facts.
enum SagaOutbox {
    /// The pick starts the saga, with the terms the plan brought along.
    static func start(_ shipment: Shipment, in tx: Transaction) throws {
        let terms = try ShipmentTable.terms(of: shipment.id, in: tx)
        let input = OrchestratorV1.ShipmentInput(
            shipmentID: shipment.id.description,
            terms: try OrchestratorV1.ShipmentTerms.decode(terms)
        )
        let request = OrchestratorV1.StartRequest(
            type: "shipment",
            businessKey: shipment.id.description,
            input: input.encoded()
        )
        try self.enqueue(
            OrchestratorV1.OrchestratorService.start.path,
            request.encoded(),
            shipment,
            tx
        )
    }

    /// Tells the saga what it waits for: `packed`, `handed-over`, `delivered`, `cancelled`.
    static func signal(
        _ name: String,
        _ shipment: Shipment,
        at time: Timestamp,
        in tx: Transaction
    ) throws {
        let request = OrchestratorV1.SignalRequest(
            sagaID: "shipment:\(shipment.id)",
            name: name,
            signalID: name,
            payload: OrchestratorV1.ShipmentSignal(occurredAtMs: time.milliseconds).encoded()
        )
        try self.enqueue(
            OrchestratorV1.OrchestratorService.signal.path,
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

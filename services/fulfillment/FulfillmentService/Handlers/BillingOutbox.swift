// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import Store

/// What the books are told, in the transaction of the fact.
enum BillingOutbox {
    /// The hand-over makes us owe the carrier: 5100 freight out, 2000 payable.
    static func accrueFreight(
        _ shipment: Shipment,
        at time: Timestamp,
        in tx: Transaction
    ) throws {
        guard let cost = shipment.freightCost, cost.minorUnits > 0 else { return }
        let code = cost.currency.code
        let request = BillingV1.PostRequest(
            eventID: "shipment:\(shipment.id)",
            rule: "freight-accrued",
            lines: [
                .init(account: 5100, debitMinor: cost.minorUnits, currency: code),
                .init(account: 2000, creditMinor: cost.minorUnits, currency: code),
            ],
            memo: "freight of \(shipment.id) by \(shipment.carrierID)",
            occurredAtMs: time.milliseconds,
            orderID: shipment.id.order.description
        )
        try self.enqueue(BillingV1.BillingService.post.path, request.encoded(), shipment, tx)
    }

    /// The carrier accepted a claim, or paid it.
    static func recordClaim(
        _ claim: Claim,
        _ shipment: Shipment,
        at time: Timestamp,
        in tx: Transaction
    ) throws {
        let request = AccountingV1.RecordClaimRequest(
            shipmentID: shipment.id.description,
            amount: .init(claim.amount),
            paid: claim.state == .paid,
            occurredAtMs: time.milliseconds
        )
        try self.enqueue(
            AccountingV1.AccountingService.recordClaim.path,
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
                peer: "billing",
                method: method,
                orderingKey: shipment.id.description,
                payload: payload
            )
        )
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// Every way through shipment.
extension Paths {
    static func shipmentInput(_ shipment: String = "SH-1-1") -> [UInt8] {
        OrchestratorV1.ShipmentInput(
            shipmentID: shipment,
            terms: OrchestratorV1.ShipmentTerms(
                orderID: "SO-1",
                customerID: "C-1",
                paymentMethod: .card,
                billTo: CommonV1.Address(name: "Lord Byron")
            ),
            lines: [InventoryV1.StockLine(sku: "TEA", quantity: 2)],
            location: "EAST",
            carrierID: "DHL"
        ).encoded()
    }

    static func at(
        _ name: String,
        _ time: Int64,
        tracking: String = ""
    ) -> SagaPath.Signal {
        SagaPath.Signal(
            name: name,
            payload: OrchestratorV1.ShipmentSignal(
                occurredAtMs: time,
                trackingNumber: tracking
            ).encoded()
        )
    }

    static let charge = OrderV1.Charge(
        lines: [
            OrderV1.ChargeLine(
                lineNumber: 1,
                sku: "TEA",
                quantity: 2,
                unitPrice: eur(100),
                gross: eur(200),
                net: eur(199),
                taxRate: "0.2",
                tax: eur(33)
            )
        ],
        freight: eur(20),
        net: eur(199),
        tax: eur(33),
        total: eur(252)
    )

    static let shipping: [String: [UInt8]] = [
        "begin": OrderV1.BeginFulfillmentReply(charge: charge).encoded(),
        "issue": InventoryV1.IssueReply(cost: eur(77)).encoded(),
        "undelivered": OrderV1.RecordUndeliveredReply(charge: charge).encoded(),
        "credit": BillingV1.CreateCreditNoteReply(
            creditNote: BillingV1.CreditNote(creditNoteNumber: "CN-000001"),
            toPayOut: eur(252)
        ).encoded(),
    ]

    private static let packed = at("packed", 11)
    private static let handedOver = at("handed-over", 22, tracking: "JD-1")
    private static let out = ["begin", "capture", "ready", "shipped", "issue", "invoice"]

    private static func shipping(
        _ name: String,
        replies: [String: [UInt8]] = [:],
        refusals: [String: String] = [:],
        signals: [SagaPath.Signal],
        _ story: [String],
        _ end: OrchestratorV1.SagaState = .completed
    ) -> SagaPath {
        SagaPath(
            name: name,
            type: "shipment",
            key: "SH-1-1",
            input: shipmentInput(),
            replies: shipping.merging(replies) { $1 },
            refusals: refusals,
            signals: signals,
            story: story,
            end: end
        )
    }

    static let ship: [SagaPath] = [
        shipping("delivered", signals: [packed, handedOver, at("delivered", 33)], out + ["close"]),
        shipping(
            "lost",
            signals: [packed, handedOver, at("lost", 33)],
            out + ["undelivered", "loss", "credit", "refund"]
        ),
        shipping(
            "returned to its sender",
            signals: [packed, handedOver, at("returned", 33)],
            out + ["undelivered", "came-back", "restock", "credit", "refund"]
        ),
        shipping(
            "lost, at no cost and on account",
            replies: [
                "issue": [],
                "credit": BillingV1.CreateCreditNoteReply(
                    creditNote: BillingV1.CreditNote(creditNoteNumber: "CN-000001")
                ).encoded(),
            ],
            signals: [packed, handedOver, at("lost", 33)],
            out + ["undelivered", "credit"]
        ),
        shipping(
            "lost, and it was free",
            replies: ["undelivered": []],
            signals: [packed, handedOver, at("lost", 33)],
            out + ["undelivered", "loss"]
        ),
        shipping(
            "cancelled before the capture",
            signals: [at("cancelled", 9)],
            ["begin", "-begin"],
            .compensated
        ),
        shipping(
            "cancelled after the capture",
            signals: [packed, at("cancelled", 12)],
            ["begin", "capture", "ready"]
        ),
        shipping(
            "the capture is refused, then retried",
            refusals: ["capture": "CAPTURE_DECLINED"],
            signals: [packed, handedOver, at("delivered", 33)],
            ["begin", "capture", "capture~1", "ready", "shipped", "issue", "invoice", "close"]
        ),
        shipping(
            "the order is cancelled already",
            refusals: ["begin": "ILLEGAL_TRANSITION"],
            signals: [],
            ["begin"],
            .compensated
        ),
    ]
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// Every way through short-pick, fill-backorder, cancel-order and credit-freight.
extension Paths {
    static let reallocated = InventoryV1.ReallocateReply(
        held: [.init(sku: "TEA", location: "WEST", quantity: 1)],
        backordered: [.init(sku: "TEA", quantity: 1)]
    ).encoded()

    private static let shortPick = OrchestratorV1.ShortPickInput(
        orderID: "SO-1",
        shipmentID: "SH-1-1",
        location: "EAST",
        lines: [.init(sku: "TEA", quantity: 2)]
    ).encoded()

    private static let fill = OrchestratorV1.FillBackorderInput(
        fillID: "SO-1/2",
        orderID: "SO-1",
        lines: [.init(sku: "TEA", location: "EAST", quantity: 1)]
    ).encoded()

    static let cancelled = OrderV1.CancelUnitsReply(
        cancelled: [.init(sku: "TEA", quantity: 1)],
        total: eur(252),
        breakdown: breakdown
    ).encoded()

    /// Of 252.
    static let breakdown = CommonV1.TaxBreakdown(
        subtotals: [.init(taxRate: "0.16", net: eur(200), tax: eur(32))],
        freight: eur(20)
    )

    private static let cancel = OrchestratorV1.CancelOrderInput(
        orderID: "SO-1",
        reason: "changed my mind",
        hasOpenUnits: true
    ).encoded()

    private static let freight = OrchestratorV1.CreditFreightInput(
        orderID: "SO-1",
        customerID: "ALFKI",
        freight: eur(20)
    ).encoded()

    static let smaller: [SagaPath] = [
        SagaPath(
            name: "found elsewhere",
            type: "short-pick",
            key: "SH-1-1",
            input: shortPick,
            replies: ["reallocate": reallocated],
            story: ["reallocate", "plan"]
        ),
        SagaPath(
            name: "found nowhere",
            type: "short-pick",
            key: "SH-1-1",
            input: shortPick,
            story: ["reallocate", "plan"]
        ),
        SagaPath(
            name: "refused, then retried",
            type: "short-pick",
            key: "SH-1-1",
            input: shortPick,
            replies: ["reallocate": reallocated],
            refusals: ["reallocate": "NOT_RESERVED", "plan": "ORDER_CANCELLED"],
            story: ["reallocate", "reallocate~1", "plan"]
        ),
        SagaPath(
            name: "planned",
            type: "fill-backorder",
            key: "SO-1/2",
            input: fill,
            story: ["plan"]
        ),
        SagaPath(
            name: "the order was cancelled",
            type: "fill-backorder",
            key: "SO-1/2",
            input: fill,
            refusals: ["plan": "ORDER_CANCELLED"],
            story: ["plan"]
        ),
        SagaPath(
            name: "refused, then retried",
            type: "fill-backorder",
            key: "SO-1/2",
            input: fill,
            refusals: ["plan": "NO_CARRIER"],
            story: ["plan", "plan~1"]
        ),
        SagaPath(
            name: "nothing has left, or a part was handed over",
            type: "cancel-order",
            key: "SO-1",
            input: cancel,
            replies: [
                "stop": FulfillmentV1.CancelShipmentsReply(
                    handedOver: ["SH-1-1"],
                    committed: [.init(sku: "TEA", location: "EAST", quantity: 2)],
                    shortPicks: [
                        .init(
                            shipmentID: "SH-1-2",
                            location: "WEST",
                            lines: [.init(sku: "TEA", quantity: 1)]
                        )
                    ]
                ).encoded(),
                "units": cancelled,
            ],
            story: ["stop", "units", "shrink", "reduce", "finish"]
        ),
        SagaPath(
            name: "all was handed over",
            type: "cancel-order",
            key: "SO-1/2",
            input: cancel,
            refusals: ["stop": "NOT_STOPPABLE"],
            story: ["stop", "-accept"],
            end: .compensated
        ),
        SagaPath(
            name: "paid out",
            type: "credit-freight",
            key: "SO-1",
            input: freight,
            replies: [
                "credit": BillingV1.CreateCreditNoteReply(
                    creditNote: .init(creditNoteNumber: "CN-000002"),
                    toPayOut: eur(20)
                ).encoded()
            ],
            story: ["credit", "refund"]
        ),
        SagaPath(
            name: "it was still open",
            type: "credit-freight",
            key: "SO-1",
            input: freight,
            story: ["credit"]
        ),
        SagaPath(
            name: "refused, then retried",
            type: "credit-freight",
            key: "SO-1",
            input: freight,
            refusals: ["credit": "PERIOD_CLOSED"],
            story: ["credit", "credit~1"]
        ),
    ]
}

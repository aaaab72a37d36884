// SPDX-License-Identifier: MIT
import OMSProtos

// The ways through what follows a confirmed order.
extension Paths {
    // MARK: shipment

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

    // MARK: short-pick, fill-backorder, cancel-order

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
                    committed: [.init(sku: "TEA", location: "EAST", quantity: 2)]
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
    ]

    // MARK: change-order

    static let withdrawn = FulfillmentV1.WithdrawShipmentsReply(
        withdrawn: [.init(sku: "TEA", location: "EAST", quantity: 2)],
        committed: [.init(sku: "TEA", location: "MAIN", quantity: 1)]
    ).encoded()

    static let holding = InventoryV1.ShrinkReservationReply(
        held: [
            .init(sku: "TEA", location: "EAST", quantity: 2),
            .init(sku: "TEA", location: "MAIN", quantity: 1),
        ]
    ).encoded()

    private static func changing(
        _ name: String,
        more: Int64 = 0,
        less: Int64 = 0,
        total: Int64,
        refusals: [String: String] = [:],
        _ story: [String],
        _ end: OrchestratorV1.SagaState = .completed
    ) -> SagaPath {
        let lines: (Int64) -> [InventoryV1.StockLine] = {
            $0 == 0 ? [] : [InventoryV1.StockLine(sku: "TEA", quantity: $0)]
        }
        return SagaPath(
            name: name,
            type: "change-order",
            key: "SO-1/3",
            input: OrchestratorV1.ChangeOrderInput(
                changeID: "SO-1/3",
                orderID: "SO-1",
                increases: lines(more),
                decreases: lines(less),
                oldTotal: eur(369),
                newTotal: eur(total),
                shipTo: CommonV1.Address(name: "Ada King"),
                carrierID: "UPS",
                newBreakdown: breakdown
            ).encoded(),
            replies: [
                "pause-fills": InventoryV1.PauseFillsReply(fills: 3).encoded(),
                "withdraw": withdrawn, "look": holding, "shrink": holding,
            ],
            refusals: refusals,
            story: story,
            end: end
        )
    }

    static let changes: [SagaPath] = [
        changing(
            "up",
            more: 1,
            total: 469,
            [
                "reserve-more", "authorize-more", "pause-fills", "withdraw", "apply", "shrink",
                "resume-fills", "plan",
            ]
        ),
        changing(
            "down",
            less: 1,
            total: 252,
            [
                "pause-fills", "withdraw", "apply", "look", "shrink", "resume-fills", "reduce",
                "plan",
            ]
        ),
        changing(
            "another address",
            total: 369,
            ["pause-fills", "withdraw", "apply", "shrink", "resume-fills", "plan"]
        ),
        changing(
            "nothing more in stock",
            more: 1,
            total: 469,
            refusals: ["reserve-more": "INSUFFICIENT_STOCK"],
            ["reserve-more", "-accept"],
            .compensated
        ),
        changing(
            "declined",
            more: 1,
            total: 469,
            refusals: ["authorize-more": "PAYMENT_DECLINED"],
            ["reserve-more", "authorize-more", "-reserve-more", "-accept"],
            .compensated
        ),
        changing(
            "refused at withdraw",
            more: 1,
            total: 469,
            refusals: ["withdraw": "ORDER_CANCELLED"],
            ["reserve-more", "authorize-more", "pause-fills", "withdraw"]
                + ["-pause-fills", "-authorize-more", "-reserve-more", "-accept"],
            .compensated
        ),
        changing(
            "refused for its carrier",
            total: 369,
            refusals: ["withdraw": "UNKNOWN_CARRIER"],
            ["pause-fills", "withdraw", "-pause-fills", "-accept"],
            .compensated
        ),
        changing(
            "refused at apply",
            more: 1,
            total: 469,
            refusals: ["apply": "UNITS_COMMITTED"],
            ["reserve-more", "authorize-more", "pause-fills", "withdraw", "apply"]
                + ["-withdraw", "-pause-fills", "-authorize-more", "-reserve-more", "-accept"],
            .compensated
        ),
        changing(
            "less, refused at apply",
            less: 1,
            total: 252,
            refusals: ["apply": "UNITS_COMMITTED"],
            ["pause-fills", "withdraw", "apply", "-withdraw", "-pause-fills", "-accept"],
            .compensated
        ),
    ]

    // MARK: return-goods

    static let inspected = SagaPath.Signal(
        name: "inspected",
        payload: OrchestratorV1.InspectedSignal(
            restocked: [.init(sku: "TEA", quantity: 1)],
            rejected: [.init(sku: "TEA", quantity: 1)],
            occurredAtMs: 44
        ).encoded()
    )

    private static func returning(
        _ name: String,
        _ resolution: ReturnsV1.Resolution,
        credit: BillingV1.CreateCreditNoteReply = .init(
            creditNote: BillingV1.CreditNote(creditNoteNumber: "CN-000002"),
            toPayOut: eur(230)
        ),
        accepts: Bool = true,
        refusals: [String: String] = [:],
        _ story: [String]
    ) -> SagaPath {
        let settled = ReturnsV1.SettleReturnReply(
            charge: accepts ? charge : .init(total: eur(0)),
            restockingFee: eur(22)
        )
        return SagaPath(
            name: name,
            type: "return-goods",
            key: "RMA-100001",
            input: OrchestratorV1.ReturnInput(
                returnID: "RMA-100001",
                orderID: "SO-1",
                customerID: "C-1",
                location: "MAIN",
                lines: [.init(sku: "TEA", quantity: 2)],
                receivedAtMs: 40,
                resolution: resolution,
                reason: "too strong"
            ).encoded(),
            replies: ["settle": settled.encoded(), "credit": credit.encoded()],
            refusals: refusals,
            signals: [inspected],
            story: story
        )
    }

    private static let settled = ["receive", "dispose", "settle"]

    static let returns: [SagaPath] = [
        returning("refund", .refund, settled + ["credit", "refund", "close"]),
        returning(
            "refund of what was on account",
            .refund,
            credit: .init(creditNote: BillingV1.CreditNote(creditNoteNumber: "CN-000002")),
            settled + ["credit", "close"]
        ),
        returning("store credit", .storeCredit, settled + ["credit", "close"]),
        returning("exchange", .exchange, settled + ["credit", "exchange", "close"]),
        returning("nothing accepted", .refund, accepts: false, settled + ["close"]),
        returning(
            "nothing accepted for an exchange",
            .exchange,
            accepts: false,
            settled + ["close"]
        ),
        returning(
            "refused at the door, then retried",
            .refund,
            refusals: ["receive": "NO_SUCH_LOCATION"],
            ["receive", "receive~1", "dispose", "settle", "credit", "refund", "close"]
        ),
    ]
}

// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf

/// Every way through every saga.
enum Paths {
    static let all = place + ship + smaller + changes + returns

    static func eur(_ minorUnits: Int64) -> CommonV1.Money {
        CommonV1.Money(minorUnits: minorUnits, currency: "EUR")
    }

    // MARK: place-order

    static func placeInput(
        _ order: String = "SO-1",
        _ shortage: OrderV1.ShortagePolicy = .unspecified,
        invoice: OrderV1.InvoicePolicy = .unspecified,
        paid method: OrderV1.PaymentMethod = .card
    ) -> [UInt8] {
        OrchestratorV1.PlaceOrderInput(
            orderID: order,
            customerID: "C-1",
            lines: [
                BillingV1.InvoiceLine(
                    sku: "TEA",
                    quantity: 3,
                    unitPrice: eur(100),
                    gross: eur(300),
                    net: eur(299),
                    tax: eur(50)
                )
            ],
            freight: eur(20),
            total: eur(369),
            carrierID: "DHL",
            shipTo: CommonV1.Address(name: "Ada Lovelace", street: "St James's Square 12"),
            paymentMethod: method,
            paymentToken: "tok_visa",
            waitForPayment: true,
            shortagePolicy: shortage,
            invoicePolicy: invoice,
            preferredLocation: "EAST",
            billTo: CommonV1.Address(name: "Lord Byron")
        ).encoded()
    }

    /// Two of three units are there.
    static let short = InventoryV1.ReserveReply(
        held: [.init(sku: "TEA", location: "EAST", quantity: 2)],
        shortLines: [.init(sku: "TEA", quantity: 1)]
    ).encoded()

    static let dropped = [
        "reserve": short,
        "drop": InventoryV1.DropShortageReply(dropped: [.init(sku: "TEA", quantity: 1)]).encoded(),
        "reduce": OrderV1.ReduceOrderReply(total: eur(252)).encoded(),
        "commit-stock": InventoryV1.CommitReservationReply(
            held: [.init(sku: "TEA", location: "EAST", quantity: 2)]
        ).encoded(),
    ]

    static let committed = InventoryV1.CommitReservationReply(
        held: [
            .init(sku: "TEA", location: "EAST", quantity: 2),
            .init(sku: "TEA", location: "MAIN", quantity: 1),
        ]
    ).encoded()

    static let held = BillingV1.AuthorizeReply(
        state: .held,
        holdKind: .risk,
        rules: ["NEW_CUSTOMER", "LARGE_ORDER"]
    ).encoded()

    static let awaiting = BillingV1.AuthorizeReply(
        state: .awaiting,
        declineCode: "INSUFFICIENT_FUNDS"
    ).encoded()

    private static let end = ["commit-stock", "confirm", "plan"]
    private static let less = ["drop", "reduce", "authorize"] + end
    private static let later = ["await-stock", "restocked", "authorize"] + end

    private static func placing(
        _ name: String,
        short shortage: OrderV1.ShortagePolicy = .unspecified,
        invoice: OrderV1.InvoicePolicy = .unspecified,
        paid method: OrderV1.PaymentMethod = .card,
        replies: [String: [UInt8]] = [:],
        refusals: [String: String] = [:],
        signals: [String] = [],
        _ story: [String],
        _ end: OrchestratorV1.SagaState = .completed
    ) -> SagaPath {
        SagaPath(
            name: name,
            type: "place-order",
            key: "SO-1",
            input: placeInput("SO-1", shortage, invoice: invoice, paid: method),
            replies: ["commit-stock": committed].merging(replies) { $1 },
            refusals: refusals,
            signals: signals.map { SagaPath.Signal(name: $0) },
            story: story,
            end: end
        )
    }

    static let place: [SagaPath] = [
        placing("all is there", ["reserve", "authorize"] + end),
        placing(
            "rejected when short",
            short: .reject,
            refusals: ["reserve": "INSUFFICIENT_STOCK"],
            ["reserve", "-accept"],
            .compensated
        ),
        placing("partial", short: .partial, replies: dropped, ["reserve"] + less),
        placing(
            "partial, and nothing is there",
            short: .partial,
            refusals: ["reserve": "INSUFFICIENT_STOCK"],
            ["reserve", "-accept"],
            .compensated
        ),
        placing(
            "backorder",
            short: .backorder,
            replies: ["reserve": short],
            ["reserve", "authorize"] + end
        ),
        placing(
            "waits for stock",
            short: .wait,
            replies: ["reserve": short],
            signals: ["stock"],
            ["reserve"] + later
        ),
        placing(
            "waits for stock and is cancelled",
            short: .wait,
            replies: ["reserve": short],
            signals: ["cancel"],
            ["reserve", "await-stock", "-reserve", "-accept"],
            .compensated
        ),
        placing(
            "asks: partial",
            short: .ask,
            replies: dropped,
            signals: ["choose-partial"],
            ["reserve", "ask"] + less
        ),
        placing(
            "asks: backorder",
            short: .ask,
            replies: ["reserve": short],
            signals: ["choose-backorder"],
            ["reserve", "ask", "backorder", "authorize"] + end
        ),
        placing(
            "asks: wait",
            short: .ask,
            replies: ["reserve": short],
            signals: ["choose-wait", "stock"],
            ["reserve", "ask", "backorder"] + later
        ),
        placing(
            "asks: cancel, or no answer in time",
            short: .ask,
            replies: ["reserve": short],
            signals: ["cancel"],
            ["reserve", "ask", "-reserve", "-accept"],
            .compensated
        ),
        placing("asks, and all is there", short: .ask, ["reserve", "authorize"] + end),
        placing(
            "held and released",
            replies: ["authorize": held],
            signals: ["released"],
            ["reserve", "authorize", "hold", "approve"] + end
        ),
        placing(
            "held and cancelled",
            replies: ["authorize": held],
            signals: ["cancel"],
            ["reserve", "authorize", "hold", "-authorize", "-reserve", "-accept"],
            .compensated
        ),
        placing(
            "held, released and declined",
            replies: ["authorize": held],
            refusals: ["approve": "PAYMENT_DECLINED"],
            signals: ["released"],
            ["reserve", "authorize", "hold", "approve", "-authorize", "-reserve", "-accept"],
            .compensated
        ),
        placing(
            "held, released and paid later",
            replies: [
                "authorize": held,
                "approve": BillingV1.ApprovePaymentReply(
                    state: .awaiting,
                    declineCode: "EXPIRED_CARD"
                ).encoded(),
            ],
            signals: ["released", "paid"],
            ["reserve", "authorize", "hold", "approve", "await-payment", "settled"] + end
        ),
        placing(
            "declined",
            refusals: ["authorize": "PAYMENT_DECLINED"],
            ["reserve", "authorize", "-reserve", "-accept"],
            .compensated
        ),
        placing(
            "awaiting and paid",
            replies: ["authorize": awaiting],
            signals: ["paid"],
            ["reserve", "authorize", "await-payment", "settled"] + end
        ),
        placing(
            "awaiting and cancelled, or not paid in time",
            replies: ["authorize": awaiting],
            signals: ["cancel"],
            ["reserve", "authorize", "await-payment", "-authorize", "-reserve", "-accept"],
            .compensated
        ),
        placing(
            "the reservation is gone",
            refusals: ["commit-stock": "RESERVATION_EXPIRED"],
            ["reserve", "authorize", "commit-stock", "-authorize", "-reserve", "-accept"],
            .compensated
        ),
        placing(
            "the pivot refuses",
            refusals: ["confirm": "ORDER_CANCELLING"],
            ["reserve", "authorize", "commit-stock", "confirm"]
                + ["-commit-stock", "-authorize", "-reserve", "-accept"],
            .compensated
        ),
        placing(
            "a backorder that the pivot refuses: a fill of it waits for no plan",
            short: .backorder,
            replies: ["reserve": short],
            refusals: ["confirm": "ORDER_CANCELLING"],
            ["reserve", "authorize", "commit-stock", "confirm"]
                + ["-commit-stock", "-fills", "-authorize", "-reserve", "-accept"],
            .compensated
        ),
        placing(
            "cancelled before it was invoiced first",
            invoice: .onConfirmation,
            paid: .onAccount,
            refusals: ["invoice": "ORDER_CANCELLED", "plan": "ORDER_CANCELLED"],
            ["reserve", "authorize", "commit-stock", "confirm", "invoice", "plan"]
        ),
        placing(
            "invoiced first",
            invoice: .onConfirmation,
            paid: .onAccount,
            ["reserve", "authorize", "commit-stock", "confirm", "invoice", "plan"]
        ),
        placing(
            "paid at once, and so invoiced with its shipments",
            invoice: .onConfirmation,
            ["reserve", "authorize"] + end
        ),
        placing(
            "less, and invoiced first",
            short: .partial,
            invoice: .onConfirmation,
            paid: .onAccount,
            replies: dropped,
            [
                "reserve", "drop", "reduce", "authorize", "commit-stock", "confirm", "invoice",
                "plan",
            ]
        ),
        placing(
            "stopped before it was planned",
            refusals: ["plan": "ORDER_CANCELLED"],
            ["reserve", "authorize"] + end
        ),
        placing(
            "asks, holds and awaits",
            short: .ask,
            replies: dropped.merging(["authorize": held]) { $1 },
            signals: ["choose-partial", "released"],
            ["reserve", "ask", "drop", "reduce", "authorize", "hold", "approve"] + end
        ),
    ]
}

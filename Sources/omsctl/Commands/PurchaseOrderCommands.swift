// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl purchase order`.
enum PurchaseOrderCommands {
    static let all = [
        create, list, show, approve, send, acknowledge, receive, cancel, close, returnGoods,
    ]

    private static let order = Positional(name: "PO", help: "such as PO-100001")

    static let create = Command.verb(
        "purchase order create",
        "Write a purchase order by hand",
        [Positional(name: "SUPPLIER", help: "whom to order from")],
        [
            Option(
                name: "line",
                value: "SKU:QTY[:PRICE]",
                help: "what is ordered; without PRICE at the product's cost",
                isRequired: true,
                isRepeated: true
            ),
            .currency, .location,
            Option(
                name: "requisition",
                value: "ID",
                help: "an approved requisition it covers",
                isRepeated: true
            ),
        ],
        .inventory,
        PurchasingV1.PurchasingService.createPurchaseOrder
    ) { run in
        PurchasingV1.CreatePurchaseOrderRequest(
            supplierID: run.positional(0),
            lines: try run.values("line").map { try Self.line($0, run) },
            requisitionIDs: run.values("requisition")
        )
    } show: { reply in
        Self.page(reply.purchaseOrder)
    }

    private static func line(
        _ text: String,
        _ run: Invocation
    ) throws -> PurchasingV1.PurchaseOrderLine {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard (2...3).contains(parts.count), let quantity = Int64(parts[1]) else {
            throw Failure.usage("--line cannot be '\(text)'", remedy: "write SKU:QTY[:PRICE]")
        }
        return PurchasingV1.PurchaseOrderLine(
            sku: parts[0],
            quantity: quantity,
            unitPrice: parts.count > 2
                ? try Amounts.parse(
                    parts[2],
                    currency: run.text("currency"),
                    "the price of --line"
                ) : nil,
            location: run.text("location")
        )
    }

    static let list = Command.list(
        "purchase order list",
        "List purchase orders",
        [],
        [
            .word("state", PurchasingV1.PurchaseOrderState.self, "only in this state"),
            Option(name: "supplier", value: "ID", help: "only to this supplier"),
            .flag("late", "only those whose promised date has passed"),
        ],
        .inventory,
        PurchasingV1.PurchasingService.listPurchaseOrders
    ) { run, page in
        PurchasingV1.ListPurchaseOrdersRequest(
            page: page,
            state: run.word("state", PurchasingV1.PurchaseOrderState.self),
            supplierID: run.text("supplier"),
            lateOnly: run.flag("late")
        )
    } rows: { reply in
        (reply.purchaseOrders, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("PO"), .left("STATE"), .left("SUPPLIER"), .right("ORDERED"),
                .right("RECEIVED"), .right("TOTAL"), .left("SENT"), .left("PROMISED"),
            ],
            rows
        ) { row in
            [
                row.purchaseOrderID, Show.word(row.state.name), row.supplierID,
                String(row.lines.reduce(0) { $0 + $1.quantity }),
                String(row.lines.reduce(0) { $0 + $1.received }), Show.money(row.total),
                Show.time(row.sentAtMs), Show.time(row.promisedAtMs),
            ]
        }.text
    }

    static let show = Command.verb(
        "purchase order show",
        "Show a purchase order and its receipts",
        [order],
        [],
        .inventory,
        PurchasingV1.PurchasingService.getPurchaseOrder
    ) { run in
        PurchasingV1.GetPurchaseOrderRequest(purchaseOrderID: run.positional(0))
    } show: { reply in
        Self.page(reply.purchaseOrder) + reply.receipts.map { "\n" + Self.page($0) }.joined()
    }

    static let approve = Command.verb(
        "purchase order approve",
        "Approve a purchase order",
        [order],
        [],
        .inventory,
        PurchasingV1.PurchasingService.approvePurchaseOrder
    ) { run in
        PurchasingV1.ApprovePurchaseOrderRequest(purchaseOrderID: run.positional(0))
    } show: { reply in
        Self.page(reply.purchaseOrder)
    }

    static let send = Command.verb(
        "purchase order send",
        "Record that a purchase order was sent to its supplier",
        [order],
        [],
        .inventory,
        PurchasingV1.PurchasingService.sendPurchaseOrder
    ) { run in
        PurchasingV1.SendPurchaseOrderRequest(purchaseOrderID: run.positional(0))
    } show: { reply in
        Self.page(reply.purchaseOrder)
    }

    static let acknowledge = Command.verb(
        "purchase order ack",
        "Record the date that the supplier promised",
        [order],
        [Option(name: "promised", value: "DATE", help: "when it will come", isRequired: true)],
        .inventory,
        PurchasingV1.PurchasingService.acknowledgePurchaseOrder
    ) { run in
        PurchasingV1.AcknowledgePurchaseOrderRequest(
            purchaseOrderID: run.positional(0),
            promisedAtMs: try run.date("promised")
        )
    } show: { reply in
        Self.page(reply.purchaseOrder)
    }

    static let receive = Command.verb(
        "purchase order receive",
        "Receive goods of a purchase order; backorders are served first",
        [order],
        [
            .units("line", "what came", isRequired: true),
            .text("delivery-note", "the supplier's delivery note", isRequired: true), .at,
        ],
        .inventory,
        PurchasingV1.PurchasingService.receivePurchaseOrder
    ) { run in
        PurchasingV1.ReceivePurchaseOrderRequest(
            purchaseOrderID: run.positional(0),
            lines: try run.units("line").map {
                PurchasingV1.ReceiptLine(sku: $0.sku, quantity: $0.quantity)
            },
            deliveryNote: run.text("delivery-note"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        Self.page(reply.receipt ?? PurchasingV1.Receipt())
    }

    static let cancel = Command.verb(
        "purchase order cancel",
        "Cancel a purchase order of which nothing came yet",
        [order],
        [.reason],
        .inventory,
        PurchasingV1.PurchasingService.cancelPurchaseOrder
    ) { run in
        PurchasingV1.CancelPurchaseOrderRequest(
            purchaseOrderID: run.positional(0),
            reason: run.text("reason")
        )
    } show: { reply in
        Self.page(reply.purchaseOrder)
    }

    static let close = Command.verb(
        "purchase order short-close",
        "Close a purchase order whose rest will not come",
        [order],
        [.reason],
        .inventory,
        PurchasingV1.PurchasingService.shortClosePurchaseOrder
    ) { run in
        PurchasingV1.ShortClosePurchaseOrderRequest(
            purchaseOrderID: run.positional(0),
            reason: run.text("reason")
        )
    } show: { reply in
        Self.page(reply.purchaseOrder)
    }

    static let returnGoods = Command.verb(
        "purchase order return",
        "Send received goods back to their supplier",
        [order],
        [
            .units("line", "what goes back", isRequired: true), .reason,
            .text("reference", "unique per supplier", isRequired: true), .at,
        ],
        .inventory,
        PurchasingV1.PurchasingService.returnToSupplier
    ) { run in
        PurchasingV1.ReturnToSupplierRequest(
            purchaseOrderID: run.positional(0),
            lines: try run.units("line").map {
                PurchasingV1.ReceiptLine(sku: $0.sku, quantity: $0.quantity)
            },
            reason: run.text("reason"),
            reference: run.text("reference"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        Self.page(reply.purchaseOrder) + "Credit expected: \(Show.money(reply.credit))\n"
    }

    static func page(_ order: PurchasingV1.PurchaseOrder?) -> String {
        let order = order ?? PurchasingV1.PurchaseOrder()
        return Show.facts([
            ("Purchase order", order.purchaseOrderID), ("State", Show.word(order.state.name)),
            ("Supplier", order.supplierID), ("Quote", Show.dash(order.quoteID)),
            ("Sent", Show.time(order.sentAtMs)), ("Promised", Show.time(order.promisedAtMs)),
            ("Total", Show.money(order.total)), ("Reason", Show.dash(order.reason)),
        ]) + "\n"
            + Table(
                [
                    .left("SKU"), .right("ORDERED"), .right("RECEIVED"), .right("RETURNED"),
                    .right("UNIT PRICE"), .left("LOCATION"), .left("FOR"),
                ],
                order.lines
            ) { line in
                [
                    line.sku, String(line.quantity), String(line.received), String(line.returned),
                    Show.money(line.unitPrice), line.location,
                    Show.dash(line.requisitionIDs.joined(separator: ", ")),
                ]
            }.text
            + NextStep.list(
                order.allowedVerbs.map { NextStep.purchaseOrder($0, order.purchaseOrderID) }
            )
    }

    private static func page(_ receipt: PurchasingV1.Receipt) -> String {
        var text = Show.facts([
            ("Receipt", receipt.receiptID), ("Delivery note", receipt.deliveryNote),
            ("Received", Show.time(receipt.receivedAtMs)),
            ("Goods", receipt.lines.map { "\($0.quantity) × \($0.sku)" }.joined(separator: ", ")),
        ])
        for rescued in receipt.rescued {
            text += "Rescued: \(rescued.orderID) got \(rescued.quantity) × \(rescued.sku)"
            text += rescued.complete ? " and waits for nothing more\n" : "\n"
        }
        return text
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl stock` that correct and move stock, and those of the backorder queue.
enum StockChangeCommands {
    static let all = [transfer, count, adjust, low, backorders, prioritise, reservations]

    static let transfer = Command.verb(
        "stock transfer",
        "Move stock between locations, all lines or none; only what is not reserved",
        [],
        [
            Option(name: "from", value: "NAME", help: "the location it leaves", isRequired: true),
            Option(name: "to", value: "NAME", help: "the location it goes to", isRequired: true),
            .units("line", "what is moved", isRequired: true), .reason, .at,
        ],
        .inventory,
        InventoryV1.InventoryService.transfer
    ) { run in
        InventoryV1.TransferRequest(
            from: run.text("from"),
            to: run.text("to"),
            lines: try run.units("line").map(\.stockLine),
            reason: run.text("reason"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        StockCommands.table(reply.levels)
    }

    static let count = Command.verb(
        "stock count",
        "Set what is on hand to what was counted",
        [],
        [.units("line", "what was counted", isRequired: true), .location, .reason, .at],
        .inventory,
        InventoryV1.InventoryService.count
    ) { run in
        InventoryV1.CountRequest(
            location: run.text("location"),
            lines: try run.units("line").map {
                InventoryV1.CountedStock(sku: $0.sku, counted: $0.quantity)
            },
            reason: run.text("reason"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        StockCommands.table(reply.levels)
    }

    static let adjust = Command.verb(
        "stock adjust",
        "Change what is on hand by a number of units",
        [
            Positional(name: "SKU", help: "the product"),
            Positional(name: "DELTA", help: "units, such as 3 or -3"),
        ],
        [.location, .reason, .at],
        examples: ["omsctl stock adjust TEA-EARL -2 --reason damaged"],
        .inventory,
        InventoryV1.InventoryService.adjust
    ) { run in
        InventoryV1.AdjustRequest(
            sku: run.positional(0),
            location: run.text("location"),
            delta: try run.integer(at: 1, "DELTA", in: -1_000_000_000...1_000_000_000),
            reason: run.text("reason"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        StockCommands.table(reply.level.map { [$0] } ?? [])
    }

    static let low = Command.list(
        "stock low",
        "List products at or below their reorder point",
        [],
        [],
        .inventory,
        InventoryV1.InventoryService.lowStock
    ) { _, page in
        InventoryV1.LowStockRequest(page: page)
    } rows: { reply in
        (reply.lines, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("SKU"), .left("NAME"), .right("AVAILABLE"), .right("BACKORDERED"),
                .right("INCOMING"), .right("REORDER AT"), .right("SUGGESTED"),
            ],
            rows
        ) { row in
            [
                row.sku, row.name, String(row.available), String(row.backordered),
                String(row.incoming), String(row.reorderLevel), String(row.suggested),
            ]
        }.text
    }

    static let backorders = Command.list(
        "stock backorders",
        "List what orders wait for, in the order in which they will be served",
        [Positional(name: "SKU", help: "only of this product", isRequired: false)],
        [Option(name: "order", value: "ID", help: "only of this order")],
        .inventory,
        InventoryV1.InventoryService.listBackorders
    ) { run, page in
        InventoryV1.ListBackordersRequest(
            page: page,
            sku: run.positional(0),
            orderID: run.text("order")
        )
    } rows: { reply in
        (reply.backorders, reply.nextPageToken)
    } table: { rows in
        Self.table(rows)
    }

    static let prioritise = Command.verb(
        "stock prioritise",
        "Change an order's place in the backorder queue; lower ranks come first, 100 is usual",
        [
            Positional(name: "ORDER", help: "an order id"),
            Positional(name: "RANK", help: "0 or more"),
        ],
        [.reason],
        .inventory,
        InventoryV1.InventoryService.prioritise
    ) { run in
        InventoryV1.PrioritiseRequest(
            orderID: run.positional(0),
            rank: UInt32(clamping: try run.integer(at: 1, "RANK", in: 0...1_000_000)),
            reason: run.text("reason")
        )
    } show: { reply in
        Self.table(reply.backorders)
    }

    static let reservations = Command.list(
        "stock reservations",
        "List what is set aside for orders",
        [],
        [
            .word("state", InventoryV1.ReservationState.self, "only in this state"),
            Option(name: "order", value: "ID", help: "only of this order"),
        ],
        .inventory,
        InventoryV1.InventoryService.listReservations
    ) { run, page in
        InventoryV1.ListReservationsRequest(
            page: page,
            state: run.word("state", InventoryV1.ReservationState.self),
            orderID: run.text("order")
        )
    } rows: { reply in
        (reply.reservations, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("RESERVATION"), .left("ORDER"), .left("STATE"), .left("HELD"),
                .left("BACKORDERED"),
            ],
            rows
        ) { row in
            let held = row.held.map { "\($0.quantity) × \($0.sku) at \($0.location)" }
            let waiting = row.backordered.map { "\($0.quantity) × \($0.sku)" }
            return [
                row.reservationID, row.orderID, Show.word(row.state.name),
                Show.dash(held.joined(separator: ", ")),
                Show.dash(waiting.joined(separator: ", ")),
            ]
        }.text
    }

    private static func table(_ rows: [InventoryV1.BackorderLine]) -> String {
        Table(
            [
                .left("ORDER"), .left("SKU"), .right("WAITING"), .right("RANK"), .left("SINCE"),
                .left("PROMISED"),
            ],
            rows
        ) { row in
            [
                row.orderID, row.sku, String(row.quantity - row.filled), String(row.rank),
                Show.time(row.createdAtMs), Show.time(row.promisedAtMs),
            ]
        }.text
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl stock`.
enum StockCommands {
    static let all = [show, receive, movements]

    static let show = Command(
        path: ["stock", "show"],
        summary: "Show what is on hand, reserved and available",
        method: InventoryV1.InventoryService.getStock.path,
        positionals: [Positional(name: "SKU", help: "only this product", isRequired: false)],
        options: [
            Option(name: "location", value: "NAME", help: "only at this location"),
            Option(name: "limit", value: "N", help: "at most so many rows", defaultValue: "1000"),
        ]
    ) { run in
        let levels = try await run.listing { (reply: InventoryV1.GetStockReply) in
            (reply.levels, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.GetStockRequest(
                sku: run.positional(0),
                location: run.value("location") ?? "",
                page: page
            )
            return try await run.call(.inventory, InventoryV1.InventoryService.getStock, request)
        }
        run.show(levels) { Self.table(levels) }
    }

    static let receive = Command(
        path: ["stock", "receive"],
        summary: "Receive goods into a location",
        method: InventoryV1.InventoryService.receive.path,
        positionals: [
            Positional(name: "SKU", help: "the product"), Positional(name: "QTY", help: "units"),
        ],
        options: [
            Option(name: "location", value: "NAME", help: "where", defaultValue: "MAIN"),
            Option(name: "reference", value: "TEXT", help: "the delivery note", isRequired: true),
        ]
    ) { run in
        guard let quantity = Int64(run.positional(1)) else {
            throw Failure.usage(
                "QTY cannot be '\(run.positional(1))'",
                remedy: "give a whole number"
            )
        }
        let request = InventoryV1.ReceiveRequest(
            location: run.value("location") ?? "",
            lines: [InventoryV1.StockLine(sku: run.positional(0), quantity: quantity)],
            reference: run.value("reference") ?? ""
        )
        let reply = try await run.call(.inventory, InventoryV1.InventoryService.receive, request)
        run.show(reply) { Self.table(reply.levels) }
    }

    static let movements = Command(
        path: ["stock", "movements"],
        summary: "List stock movements with the balance after each",
        method: InventoryV1.InventoryService.listMovements.path,
        positionals: [Positional(name: "SKU", help: "only of this product", isRequired: false)],
        options: [
            Option(
                name: "reference",
                value: "TEXT",
                help: "only of this order, shipment or receipt"
            ),
            .limit,
        ]
    ) { run in
        let rows = try await run.listing { (reply: InventoryV1.ListMovementsReply) in
            (reply.movements, reply.nextPageToken)
        } fetch: { page in
            let request = InventoryV1.ListMovementsRequest(
                page: page,
                sku: run.positional(0),
                reference: run.value("reference") ?? ""
            )
            return try await run.call(
                .inventory,
                InventoryV1.InventoryService.listMovements,
                request
            )
        }
        run.show(rows) {
            var table = Table([
                .left("TIME"), .left("KIND"), .left("SKU"), .left("LOCATION"),
                .right("ON HAND +/-"),
                .right("RESERVED +/-"), .right("ON HAND"), .right("RESERVED"), .left("REFERENCE"),
            ])
            for row in rows {
                table.add(
                    Show.time(row.occurredAtMs),
                    row.kind,
                    row.sku,
                    row.location,
                    String(row.onHandDelta),
                    String(row.reservedDelta),
                    String(row.onHand),
                    String(row.reserved),
                    row.reference
                )
            }
            return table.text
        }
    }

    static func table(_ levels: [InventoryV1.StockLevel]) -> String {
        Table(
            [
                .left("SKU"), .left("LOCATION"), .right("ON HAND"), .right("RESERVED"),
                .right("AVAILABLE"), .right("QUARANTINE"), .right("INCOMING"),
                .right("BACKORDERED"),
            ],
            levels
        ) { level in
            [
                level.sku, level.location, String(level.onHand), String(level.reserved),
                String(level.available), String(level.quarantine), String(level.incoming),
                String(level.backordered),
            ]
        }.text
    }
}

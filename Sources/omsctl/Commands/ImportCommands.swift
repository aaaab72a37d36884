// SPDX-License-Identifier: MIT
import Glibc
import OMSProtos

/// The verbs of `omsctl import`.
enum ImportCommands {
    static let all = [northwind, files]

    static let files = Command(
        path: ["import"],
        summary: "Import a shop from CSV files (docs/IMPORT.md)",
        positionals: [Positional(name: "DIR", help: "the folder with the files")]
    ) { run in
        let directory = run.positional(0)
        let shop = try ShopData.read(CSVFolder(directory)) { name in
            access("\(directory)/\(name)", F_OK) == 0
        }
        let importer = Importer(run: run, shop: shop)
        try await importer.checkReferences()
        try await importer.sendMasterData()
        try await importer.each("orders", shop.orders, concurrency: 16) { order in
            _ = try await importer.place(order, waitMs: 10_000)
        }
        var summary = JSONObject()
        summary.add("customers", shop.customers.count)
        summary.add("suppliers", shop.suppliers.count)
        summary.add("products", shop.products.count)
        summary.add("carriers", shop.carriers.count)
        summary.add("orders", shop.orders.count)
        run.terminal.write(
            run.wantsJSON
                ? summary.text + "\n"
                : "Imported \(shop.customers.count) customers, \(shop.suppliers.count) suppliers, "
                    + "\(shop.products.count) products, \(shop.carriers.count) carriers, "
                    + "\(shop.orders.count) orders.\n"
        )
    }

    static let northwind = Command(
        path: ["import", "northwind"],
        summary: "Import the Northwind database and play its history",
        positionals: [
            Positional(
                name: "DIR",
                help: "the folder with the seven files \(Northwind.files.joined(separator: ", "))"
            )
        ],
        options: [
            .flag("returns", "then let every 20th delivered order come back, every 50th exchanged"),
            Poll.option,
        ]
    ) { run in
        let shop = try Northwind.read(CSVFolder(run.positional(0)))
        let importer = Importer(run: run, shop: shop)
        try await importer.checkReferences()
        try await importer.sendMasterData()
        try await Self.play(importer)
        let references = Set(shop.orders.map(\.request.clientReference))
        let returns =
            run.flag("returns")
            ? try await ReturnsDriver(importer: importer, references: references).drive() : nil
        let report = try await NorthwindReport(
            run,
            shop,
            references: references,
            returns: returns
        )
        run.terminal.write(run.wantsJSON ? report.json + "\n" : report.table)
        guard report.isConsistent else {
            throw Failure(
                status: .internalError,
                message: "stock or books are not what the history leaves",
                details: report.disagreements
            )
        }
    }

    /// Places the shipped orders by date and delivers them, then the open ones by number, each decided
    /// before the next is placed.
    private static func play(_ importer: Importer) async throws {
        let shipped = importer.shop.orders.filter { $0.shippedAtMs != nil }
        var shippedAt: [String: Int64] = [:]
        var bar = ProgressBar(
            "shipped orders",
            total: shipped.count,
            terminal: importer.run.terminal,
            time: importer.run.time
        )
        for (index, order) in shipped.enumerated() {
            let reply = try await importer.place(order, waitMs: 0)
            shippedAt[reply.orderID] = order.shippedAtMs
            bar.update(index + 1)
        }
        try await DeliveryDriver(importer: importer, shippedAt: shippedAt).drive()
        let open = importer.shop.orders.filter { $0.shippedAtMs == nil }
        try await importer.each("open orders", open, concurrency: 1) { order in
            let reply = try await importer.place(order, waitMs: 30_000)
            guard reply.state != .pending else {
                throw Failure(
                    status: .temporary,
                    message:
                        "order \(order.request.clientReference) (\(reply.orderID)) is not decided after 30 s",
                    remedy:
                        "'omsctl saga show \(reply.sagaID)' shows what it waits for; then import again"
                )
            }
        }
    }
}

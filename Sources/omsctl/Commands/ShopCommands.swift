// SPDX-License-Identifier: MIT
import OMSProtos

extension Invocation {
    /// Refuses a location that does not exist, for services that know locations by key only.
    func requireLocation(_ wanted: String) async throws {
        guard !wanted.isEmpty else { return }
        let method = InventoryV1.InventoryService.listLocations
        let known = try await self.call(.inventory, method, InventoryV1.ListLocationsRequest())
            .locations.map(\.location)
        guard known.contains(wanted) else {
            throw Failure(
                status: .refused,
                message: "no location '\(wanted)' (UNKNOWN_LOCATION)",
                remedy: "use one of \(known.joined(separator: ", ")), or 'omsctl location add'"
            )
        }
    }
}

/// The verbs of `omsctl tax`, `omsctl location`, `omsctl supplier` and `omsctl mail`.
enum ShopCommands {
    static let all = [
        taxSet, taxList, locationAdd, locationList, supplierAdd, supplierList, mailList,
    ]

    static let taxSet = Command.verb(
        "tax set",
        "Add a tax class, or change its rate for orders placed from now on",
        [
            Positional(name: "CLASS", help: "its key, such as STANDARD"),
            Positional(name: "RATE", help: "a fraction, such as 0.2"),
        ],
        [.text("name", "what it is called")],
        .order,
        OrderV1.OrderService.upsertTaxClass
    ) { run in
        OrderV1.UpsertTaxClassRequest(
            taxClass: OrderV1.TaxClass(
                taxClass: run.positional(0),
                name: run.text("name"),
                rate: run.positional(1)
            )
        )
    } show: { reply in
        "\(reply.taxClass?.taxClass ?? "") \(reply.created ? "added" : "stored")\n"
    }

    static let taxList = Command(
        path: ["tax", "list"],
        summary: "List the tax classes",
        method: OrderV1.OrderService.listTaxClasses.path
    ) { run in
        let request = OrderV1.ListTaxClassesRequest()
        let reply = try await run.call(.order, OrderV1.OrderService.listTaxClasses, request)
        run.show(reply.taxClasses) {
            Table([.left("CLASS"), .left("NAME"), .right("RATE")], reply.taxClasses) {
                [$0.taxClass, $0.name, $0.rate]
            }.text
        }
    }

    static let locationAdd = Command.verb(
        "location add",
        "Add a location, or change the one with this key",
        [Positional(name: "LOCATION", help: "its key, such as MAIN")],
        [
            .text("name", "what it is called", isRequired: true),
            Option(
                name: "rank",
                value: "N",
                help: "reservations take lower ranks first",
                defaultValue: "100"
            ),
        ],
        .inventory,
        InventoryV1.InventoryService.upsertLocation
    ) { run in
        InventoryV1.UpsertLocationRequest(
            location: InventoryV1.Location(
                location: run.positional(0),
                name: run.text("name"),
                rank: UInt32(clamping: try run.integer("rank", in: 0...1_000_000) ?? 100)
            )
        )
    } show: { reply in
        "\(reply.location?.location ?? "") \(reply.created ? "added" : "stored")\n"
    }

    static let locationList = Command(
        path: ["location", "list"],
        summary: "List the locations in the order in which stock is taken",
        method: InventoryV1.InventoryService.listLocations.path
    ) { run in
        let request = InventoryV1.ListLocationsRequest()
        let method = InventoryV1.InventoryService.listLocations
        let reply = try await run.call(.inventory, method, request)
        run.show(reply.locations) {
            Table([.left("LOCATION"), .left("NAME"), .right("RANK")], reply.locations) {
                [$0.location, $0.name, String($0.rank)]
            }.text
        }
    }

    static let supplierAdd = Command.verb(
        "supplier add",
        "Add a supplier, or change the one with this key",
        [Positional(name: "SUPPLIER", help: "its key")],
        [
            .text("name", "what it is called", isRequired: true),
            .text("contact", "whom to ask for"),
            Option(name: "phone", value: "NUMBER", help: "telephone"),
        ],
        .inventory,
        InventoryV1.InventoryService.upsertSupplier
    ) { run in
        InventoryV1.UpsertSupplierRequest(
            supplier: InventoryV1.Supplier(
                supplierID: run.positional(0),
                name: run.text("name"),
                contact: run.text("contact"),
                phone: run.text("phone")
            )
        )
    } show: { reply in
        "\(reply.supplier?.supplierID ?? "") \(reply.created ? "added" : "stored")\n"
    }

    static let supplierList = Command(
        path: ["supplier", "list"],
        summary: "List suppliers",
        method: InventoryV1.InventoryService.listSuppliers.path
    ) { run in
        let suppliers = try await run.suppliers()
        run.show(suppliers) {
            Table([.left("SUPPLIER"), .left("NAME"), .left("CONTACT"), .left("PHONE")], suppliers) {
                [$0.supplierID, $0.name, Show.dash($0.contact), Show.dash($0.phone)]
            }.text
        }
    }

    static let mailList = Command.list(
        "mail list",
        "List what was told to customers, and where the message was dropped",
        [],
        [
            Option(name: "customer", value: "ID", help: "only to this customer"),
            Option(name: "subject", value: "ID", help: "only of this order, invoice or return"),
            .flag("unsent", "only what could not be dropped yet"),
        ],
        .order,
        OrderV1.OrderService.listMail
    ) { run, page in
        OrderV1.ListMailRequest(
            page: page,
            customerID: run.text("customer"),
            subjectID: run.text("subject"),
            unsentOnly: run.flag("unsent")
        )
    } rows: { reply in
        (reply.messages, reply.nextPageToken)
    } table: { messages in
        Table(
            [
                .right("MAIL"), .left("QUEUED"), .left("KIND"), .left("SUBJECT"), .left("TO"),
                .left("LANGUAGE"), .left("TITLE"), .left("FILE"),
            ],
            messages
        ) { mail in
            [
                String(mail.mailID), Show.time(mail.queuedAtMs), mail.kind, mail.subjectID,
                mail.to, mail.language, mail.title,
                mail.file.isEmpty
                    ? "not yet\(mail.lastError.isEmpty ? "" : ": \(mail.lastError)")" : mail.file,
            ]
        }.text
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl customer`.
enum CustomerCommands {
    static let all = [add, show, list, history, block, unblock, merge, anonymise]

    private static let customer = Positional(name: "CUSTOMER", help: "the customer's key")

    static let add = Command(
        path: ["customer", "add"],
        summary: "Add a customer, or change what is given of the one with this key",
        method: CustomerV1.CustomerService.upsertCustomer.path,
        positionals: [Positional(name: "CUSTOMER", help: "the shop's key, without spaces")],
        options: [
            .text("name", "the name on invoices; required for a new customer"),
            .text("contact", "whom to ask for"),
            Option(name: "email", value: "ADDRESS", help: "e-mail address"),
            Option(name: "phone", value: "NUMBER", help: "telephone"),
            .text("street", "street and number"), .text("city", "city"),
            .text("region", "state or region"), .text("postal-code", "postal code"),
            .text("country", "country"),
            Option(
                name: "payment",
                value: "METHOD",
                help: "preferred payment",
                choices: ShopData.paymentMethods.map(\.0)
            ),
            Option(
                name: "language",
                value: "CODE",
                help: "of messages to the customer",
                choices: ["en", "tr"]
            ),
            Option(
                name: "address",
                value: "LABEL=NAME|STREET|CITY|REGION|CODE|COUNTRY",
                help: "a further place to ship to",
                isRepeated: true
            ),
        ]
    ) { run in
        let request = CustomerV1.UpsertCustomerRequest(
            customer: try await Self.profile(run)
        )
        let reply = try await run.call(.order, CustomerV1.CustomerService.upsertCustomer, request)
        run.show(reply) { "\(run.positional(0)) \(reply.created ? "added" : "stored")\n" }
    }

    /// The profile as it is, with what the options give; a new one from nothing.
    private static func profile(_ run: Invocation) async throws -> CustomerV1.Customer {
        let id = run.positional(0)
        let known = try await run.ifKnown {
            let request = CustomerV1.GetCustomerRequest(customerID: id)
            let method = CustomerV1.CustomerService.getCustomer
            return try await run.call(.order, method, request).customer
        }
        guard known != nil || run.value("name") != nil else {
            throw Failure.usage("a new customer needs --name")
        }
        var customer = known ?? CustomerV1.Customer(customerID: id)
        // Not the version that was read: the same line must always be the same request.
        customer.version = 0
        run.overlay("name", &customer.name)
        run.overlay("contact", &customer.contact)
        run.overlay("email", &customer.email)
        run.overlay("phone", &customer.phone)
        run.overlay("language", &customer.language)
        var address = customer.address ?? CommonV1.Address(name: customer.name)
        run.overlay("name", &address.name)
        run.overlay("street", &address.street)
        run.overlay("city", &address.city)
        run.overlay("region", &address.region)
        run.overlay("postal-code", &address.postalCode)
        run.overlay("country", &address.country)
        customer.address = address
        if let payment = run.value("payment") {
            customer.preferredPayment =
                ShopData.paymentMethods.first { $0.0 == payment }?.1 ?? .unspecified
        }
        for labelled in try run.values("address").map(Self.labelled) {
            customer.addresses.removeAll { $0.label == labelled.label }
            customer.addresses.append(labelled)
        }
        return customer
    }

    private static func labelled(_ text: String) throws -> CustomerV1.LabelledAddress {
        guard let equals = text.firstIndex(of: "=") else {
            throw Failure.usage(
                "--address cannot be '\(text)'",
                remedy: "write LABEL=NAME|STREET|CITY|REGION|CODE|COUNTRY"
            )
        }
        return CustomerV1.LabelledAddress(
            label: String(text[..<equals]),
            address: try OrderDecisionCommands.address(String(text[text.index(after: equals)...]))
        )
    }

    static let show = Command.verb(
        "customer show",
        "Show a customer with the number and volume of orders",
        [customer],
        [],
        .order,
        CustomerV1.CustomerService.getCustomer
    ) { run in
        CustomerV1.GetCustomerRequest(customerID: run.positional(0))
    } show: { reply in
        Self.page(reply.customer)
            + Show.facts([
                ("Orders", String(reply.orders)),
                ("Volume", Show.dash(reply.volume.map { Show.money($0) }.joined(separator: ", "))),
            ])
    }

    static let list = Command(
        path: ["customer", "list"],
        summary: "List customers",
        method: CustomerV1.CustomerService.listCustomers.path,
        options: [
            .text("text", "only whose key, name, contact, e-mail or phone holds this"), .limit,
        ]
    ) { run in
        let limit = try run.integer("limit", in: 1...1_000_000)
        let customers = try await run.customers(text: run.text("text"), limit: limit)
        run.show(customers) {
            Table(
                [
                    .left("CUSTOMER"), .left("NAME"), .left("CITY"), .left("COUNTRY"),
                    .left("PAYMENT"), .left("STANDING"),
                ],
                customers
            ) { customer in
                [
                    customer.customerID, customer.name, customer.address?.city ?? "",
                    customer.address?.country ?? "", Show.word(customer.preferredPayment.name),
                    Self.standing(customer),
                ]
            }.text
        }
    }

    static let history = Command.verb(
        "customer history",
        "Show a customer's orders, volume and returns month by month, and how they were paid",
        [customer],
        [.from, .before],
        .order,
        CustomerV1.CustomerService.customerHistory
    ) { run in
        CustomerV1.CustomerHistoryRequest(
            customerID: run.positional(0),
            fromMs: try run.date("from"),
            beforeMs: try run.date("before")
        )
    } show: { reply in
        let methods = reply.methods.map { "\(Show.word($0.method.name)) \($0.orders)" }
        return Show.facts([
            ("Customer", reply.customer?.customerID ?? ""), ("Name", reply.customer?.name ?? ""),
            ("Orders", String(reply.orders)), ("Returns", String(reply.returns)),
            ("First order", Show.time(reply.firstOrderAtMs)),
            ("Last order", Show.time(reply.lastOrderAtMs)),
            ("Paid by", Show.dash(methods.joined(separator: ", "))),
        ]) + "\n"
            + Table(
                [
                    .left("MONTH"), .right("ORDERS"), .right("UNITS"), .right("NET"),
                    .right("RETURNED"),
                ],
                reply.months
            ) { month in
                [
                    month.period, String(month.orders), String(month.units),
                    Show.minor(month.netMinor, month.currency),
                    Show.minor(month.returnedNetMinor, month.currency),
                ]
            }.text
    }

    static let block = Command.verb(
        "customer block",
        "Take no orders from a customer any more",
        [customer],
        [.reason],
        .order,
        CustomerV1.CustomerService.blockCustomer
    ) { run in
        CustomerV1.BlockCustomerRequest(customerID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        Self.page(reply.customer)
    }

    static let unblock = Command.verb(
        "customer unblock",
        "Take orders from a customer again",
        [customer],
        [.reason],
        .order,
        CustomerV1.CustomerService.unblockCustomer
    ) { run in
        CustomerV1.UnblockCustomerRequest(customerID: run.positional(0), reason: run.text("reason"))
    } show: { reply in
        Self.page(reply.customer)
    }

    static let merge = Command.verb(
        "customer merge",
        "Make one customer of two: the duplicate's orders, returns and accounts become the other's",
        [
            Positional(name: "DUPLICATE", help: "who goes"),
            Positional(name: "INTO", help: "who stays"),
        ],
        [.reason],
        .order,
        CustomerV1.CustomerService.mergeCustomers
    ) { run in
        CustomerV1.MergeCustomersRequest(
            duplicateID: run.positional(0),
            intoID: run.positional(1),
            reason: run.text("reason")
        )
    } show: { reply in
        "\(reply.ordersMoved) orders moved to \(reply.customer?.customerID ?? "")\n"
    }

    static let anonymise = Command.verb(
        "customer anonymise",
        "Erase a customer's personal data everywhere; quantities and amounts stay",
        [customer],
        [.reason],
        .order,
        CustomerV1.CustomerService.anonymiseCustomer
    ) { run in
        CustomerV1.AnonymiseCustomerRequest(
            customerID: run.positional(0),
            reason: run.text("reason")
        )
    } show: { reply in
        Self.page(reply.customer)
    }

    private static func standing(_ customer: CustomerV1.Customer) -> String {
        if customer.anonymised { return "anonymised" }
        if !customer.mergedInto.isEmpty { return "merged into \(customer.mergedInto)" }
        return customer.blocked ? "blocked: \(customer.blockReason)" : "good"
    }

    private static func page(_ customer: CustomerV1.Customer?) -> String {
        let customer = customer ?? CustomerV1.Customer()
        return Show.facts(
            [
                ("Customer", customer.customerID), ("Name", customer.name),
                ("Standing", Self.standing(customer)),
                ("Contact", Show.dash(customer.contact)), ("E-mail", Show.dash(customer.email)),
                ("Phone", Show.dash(customer.phone)), ("Address", Show.address(customer.address)),
            ]
                + customer.addresses.map { ("Address \($0.label)", Show.address($0.address)) }
                + [
                    ("Payment", Show.word(customer.preferredPayment.name)),
                    ("Language", Show.dash(customer.language)),
                ]
        )
    }
}

extension Invocation {
    /// Refuses a customer that does not exist, for services that know customers by key only.
    func requireCustomer(_ id: String) async throws {
        let request = CustomerV1.GetCustomerRequest(customerID: id)
        _ = try await self.call(.order, CustomerV1.CustomerService.getCustomer, request)
    }

    /// Customers whose key or name holds the text; all for "".
    func customers(text: String, limit: Int64? = nil) async throws -> [CustomerV1.Customer] {
        try await self.pages(limit: limit) { (reply: CustomerV1.ListCustomersReply) in
            (reply.customers, reply.nextPageToken)
        } fetch: { page in
            let request = CustomerV1.ListCustomersRequest(page: page, text: text)
            return try await self.call(.order, CustomerV1.CustomerService.listCustomers, request)
        }
    }
}

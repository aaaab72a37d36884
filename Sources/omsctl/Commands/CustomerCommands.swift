// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl customer`.
enum CustomerCommands {
    static let all = [add, show, list]

    static let add = Command(
        path: ["customer", "add"],
        summary: "Add a customer, or change the one with this key",
        positionals: [Positional(name: "CUSTOMER", help: "the shop's key, without spaces")],
        options: [
            Option(name: "name", value: "TEXT", help: "the name on invoices", isRequired: true),
            Option(name: "contact", value: "TEXT", help: "whom to ask for"),
            Option(name: "email", value: "ADDRESS", help: "e-mail address"),
            Option(name: "phone", value: "NUMBER", help: "telephone"),
            Option(name: "street", value: "TEXT", help: "street and number"),
            Option(name: "city", value: "TEXT", help: "city"),
            Option(name: "region", value: "TEXT", help: "state or region"),
            Option(name: "postal-code", value: "TEXT", help: "postal code"),
            Option(name: "country", value: "TEXT", help: "country"),
            Option(
                name: "payment",
                value: "METHOD",
                help: "preferred payment",
                choices: ShopData.paymentMethods.map(\.0)
            ),
        ]
    ) { run in
        let name = run.value("name") ?? ""
        let customer = CustomerV1.Customer(
            customerID: run.positional(0),
            name: name,
            contact: run.value("contact") ?? "",
            email: run.value("email") ?? "",
            phone: run.value("phone") ?? "",
            address: CommonV1.Address(
                name: name,
                street: run.value("street") ?? "",
                city: run.value("city") ?? "",
                region: run.value("region") ?? "",
                postalCode: run.value("postal-code") ?? "",
                country: run.value("country") ?? ""
            ),
            preferredPayment: ShopData.paymentMethods.first { $0.0 == run.value("payment") }?.1
                ?? .unspecified
        )
        let request = CustomerV1.UpsertCustomerRequest(customer: customer)
        let reply = try await run.call(.order, CustomerV1.CustomerService.upsertCustomer, request)
        run.show(reply) { "\(run.positional(0)) \(reply.created ? "added" : "stored")\n" }
    }

    static let show = Command(
        path: ["customer", "show"],
        summary: "Show a customer with the number and volume of orders",
        positionals: [Positional(name: "CUSTOMER", help: "the customer's key")]
    ) { run in
        let request = CustomerV1.GetCustomerRequest(customerID: run.positional(0))
        let reply = try await run.call(.order, CustomerV1.CustomerService.getCustomer, request)
        let customer = reply.customer ?? CustomerV1.Customer()
        run.show(reply) {
            Show.facts([
                ("Customer", customer.customerID), ("Name", customer.name),
                ("Contact", Show.dash(customer.contact)), ("E-mail", Show.dash(customer.email)),
                ("Phone", Show.dash(customer.phone)), ("Address", Show.address(customer.address)),
                ("Payment", Show.word(customer.preferredPayment.name)),
                ("Orders", String(reply.orders)),
                ("Volume", reply.volume.map { Show.money($0) }.joined(separator: ", ")),
            ])
        }
    }

    static let list = Command(
        path: ["customer", "list"],
        summary: "List customers",
        options: [
            Option(name: "text", value: "TEXT", help: "only whose key or name holds this"),
            Option(name: "limit", value: "N", help: "at most so many rows", defaultValue: "100"),
        ]
    ) { run in
        let limit = try run.integer("limit", in: 1...1_000_000)
        let customers = try await run.customers(text: run.value("text") ?? "", limit: limit)
        run.show(customers) {
            var table = Table([
                .left("CUSTOMER"), .left("NAME"), .left("CITY"), .left("COUNTRY"), .left("PAYMENT"),
            ])
            for customer in customers {
                table.add(
                    customer.customerID,
                    customer.name,
                    customer.address?.city ?? "",
                    customer.address?.country ?? "",
                    Show.word(customer.preferredPayment.name)
                )
            }
            return table.text
        }
    }
}

extension Invocation {
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

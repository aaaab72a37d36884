// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// Profiles, and what operators decide about customers.
@Suite struct CustomerCareTests {
    typealias Methods = CustomerV1.CustomerService

    @Test func keepsLanguageAndLabelledAddresses() async throws {
        try await withOrders { orders in
            let depot = CommonV1.Address(street: "Depot 1", city: "Ankara", country: "TR")
            try await orders.change("ALFKI") {
                $0.language = "tr"
                $0.addresses = [
                    .init(label: "warehouse", address: depot),
                    .init(label: "branch", address: .init(city: "İzmir", country: "TR")),
                ]
            }
            let customer = try await orders.customer("ALFKI")
            #expect(customer.language == "tr" && customer.version == 2)
            #expect(customer.addresses.map(\.label) == ["branch", "warehouse"])
            #expect(customer.addresses.last?.address == depot)
            try await orders.change("ALFKI") { $0.addresses.removeAll { $0.label == "branch" } }
            #expect(try await orders.customer("ALFKI").addresses.map(\.label) == ["warehouse"])
        }
    }

    static let refusals: [(String, CustomerV1.Customer)] = [
        ("customer.language", .init(customerID: "a", name: "x", language: "de")),
        (
            "customer.addresses[0].label",
            .init(customerID: "a", name: "x", addresses: [.init(label: "a b")])
        ),
        (
            "customer.addresses[1].label",
            .init(customerID: "a", name: "x", addresses: [.init(label: "a"), .init(label: "a")])
        ),
        (
            "customer.addresses",
            .init(
                customerID: "a",
                name: "x",
                addresses: (0...20).map { .init(label: "l\($0)") }
            )
        ),
    ]

    /// Texts that no part of a profile takes: lines, an escape, a C1 control, a delete.
    static let unprintable = ["a\nb", "a\r\nb", "a\u{1B}[31mb", "a\u{85}b", "\u{7F}", "a\tb"]

    @Test(arguments: unprintable)
    func refusesControlCharacters(text: String) async throws {
        try await withOrders { orders in
            let address = CommonV1.Address(city: text)
            let profiles: [(String, CustomerV1.Customer)] = [
                ("customer.name", .init(name: text)),
                ("customer.contact", .init(name: "x", contact: text)),
                ("customer.email", .init(name: "x", email: text + "@x.example")),
                ("customer.phone", .init(name: "x", phone: text)),
                ("customer.address.name", .init(name: "x", address: .init(name: text))),
                ("customer.address.city", .init(name: "x", address: address)),
                ("customer.address.region", .init(name: "x", address: .init(region: text))),
                (
                    "customer.address.postal_code",
                    .init(name: "x", address: .init(postalCode: text))
                ),
                ("customer.address.country", .init(name: "x", address: .init(country: text))),
                (
                    "customer.addresses[0].address.city",
                    .init(name: "x", addresses: [.init(label: "a", address: address)])
                ),
            ]
            for (field, profile) in profiles {
                var customer = profile
                customer.customerID = "NEW"
                let error = try await orders.refusal(
                    Methods.upsertCustomer,
                    .init(customer: customer)
                )
                #expect(error.reason == "INVALID" && error.field == field)
            }
            let street = try await orders.refusal(
                Methods.upsertCustomer,
                .init(
                    customer: .init(
                        customerID: "NEW",
                        name: "x",
                        address: .init(street: "\u{1B}\(text)")
                    )
                )
            )
            #expect(street.field == "customer.address.street")
        }
    }

    @Test func takesAStreetOfTwoLinesAndNamesInEveryScript() async throws {
        try await withOrders { orders in
            try await orders.change("ALFKI") {
                ($0.name, $0.email) = ("Şükrü Öğüt 株式会社", "şükrü@örnek.example")
                $0.address?.street = "Garden House\nCrowther Way"
            }
            let customer = try await orders.customer("ALFKI")
            #expect(customer.address?.street == "Garden House\nCrowther Way")
            #expect(customer.email == "şükrü@örnek.example")
            try await orders.change("ALFKI") { $0.email = "" }
            #expect(try await orders.customer("ALFKI").email == "")
        }
    }

    @Test(arguments: [
        "ana", "@", "ana@", "@x", "a@b@c", "a na@x", "ana@x ", "a@b, c@d", "ana@\u{A0}x",
    ])
    func refusesWhatIsNoEmailAddress(email: String) async throws {
        try await withOrders { orders in
            let error = try await orders.refusal(
                Methods.upsertCustomer,
                .init(customer: .init(customerID: "NEW", name: "x", email: email))
            )
            #expect(error.code == .invalidArgument && error.field == "customer.email")
            #expect(error.details.first?.value == email)
        }
    }

    @Test(arguments: refusals.indices)
    func refusesABadProfile(index: Int) async throws {
        try await withOrders { orders in
            let (field, customer) = Self.refusals[index]
            let error = try await orders.refusal(
                Methods.upsertCustomer,
                .init(customer: customer)
            )
            #expect(error.code == .invalidArgument && error.field == field)
        }
    }

    @Test func aRepetitionReadsTheProfileAnew() async throws {
        try await withOrders { orders in
            let customer = CustomerV1.Customer(customerID: "NEW", name: "Old Name")
            let request = CustomerV1.UpsertCustomerRequest(customer: customer)
            let first = try await orders.call(Methods.upsertCustomer, request, key: "k")
            #expect(first.created && first.customer?.name == "Old Name")
            try await orders.change("NEW") { $0.name = "New Name" }
            let again = try await orders.call(Methods.upsertCustomer, request, key: "k")
            #expect(again.created && again.customer?.name == "New Name")
        }
    }

    @Test func findsByContactEmailAndPhone() async throws {
        try await withOrders { orders in
            try await orders.change("ALFKI") {
                ($0.contact, $0.email, $0.phone) = ("Maria Anders", "maria@alfki.de", "030-0074321")
            }
            for text in ["anders", "@ALFKI", "0074"] {
                let found = try await orders.call(Methods.listCustomers, .init(text: text))
                #expect(found.customers.map(\.customerID) == ["ALFKI"], "\(text)")
            }
            let none = try await orders.call(Methods.listCustomers, .init(text: "nobody"))
            #expect(none.customers.isEmpty)
        }
    }

    private func standing(_ orders: Orders, _ id: String) throws -> CustomerStanding? {
        try orders.host.store.readAndWait { try CustomerTable.standing(of: id, in: $0) }
    }

    @Test func blocksAndUnblocksForAReason() async throws {
        try await withOrders { orders in
            #expect(try self.standing(orders, "ALFKI") == .good)
            let blocked = try await orders.call(
                Methods.blockCustomer,
                .init(customerID: "ALFKI", reason: "does not pay")
            )
            #expect(blocked.customer?.blocked == true && blocked.customer?.version == 2)
            #expect(try self.standing(orders, "ALFKI") == .blocked(reason: "does not pay"))
            // A change of the profile does not unblock.
            try await orders.change("ALFKI") { $0.blocked = false }
            #expect(try await orders.customer("ALFKI").blocked)
            let free = try await orders.call(
                Methods.unblockCustomer,
                .init(customerID: "ALFKI", reason: "paid")
            )
            #expect(free.customer?.blocked == false && free.customer?.blockReason == "")
            #expect(try self.standing(orders, "ALFKI") == .good)
            #expect(
                try orders.events("ALFKI")
                    == ["customer.created", "customer.blocked", "customer.unblocked"]
            )
        }
    }

    @Test func blocksNobodyWithoutAReason() async throws {
        try await withOrders { orders in
            let silent = try await orders.refusal(
                Methods.blockCustomer,
                .init(customerID: "ALFKI", reason: " ")
            )
            #expect(silent.field == "reason")
            let nobody = try await orders.refusal(
                Methods.blockCustomer,
                .init(customerID: "NOBODY", reason: "x")
            )
            #expect(nobody.reason == "UNKNOWN_CUSTOMER")
            #expect(try self.standing(orders, "NOBODY") == nil)
        }
    }

    @Test func mergesEverythingOfTheDuplicate() async throws {
        try await withOrders { orders in
            let id = try await orders.delivered()
            _ = try await orders.openReturn(id, [("TEA", 1)])
            for subject in ["ALFKI", id] {
                _ = try await orders.call(
                    OrderV1.OrderService.addNote,
                    .init(subject: subject, text: "a note")
                )
            }
            _ = try await orders.call(
                OrderV1.OrderService.createDraft,
                .init(order: .sample("D"))
            )
            let merged = try await orders.call(
                Methods.mergeCustomers,
                .init(duplicateID: "ALFKI", intoID: "BONAP", reason: "same house")
            )
            #expect(merged.ordersMoved == 1 && merged.customer?.customerID == "BONAP")
            #expect(try await orders.customer("ALFKI").mergedInto == "BONAP")
            #expect(try self.standing(orders, "ALFKI") == .merged(into: "BONAP"))
            #expect(try await orders.order(id).customerID == "BONAP")
            let rma = try await orders.call(
                ReturnsV1.ReturnService.listReturns,
                .init(customerID: "BONAP")
            )
            #expect(rma.returns.count == 1)
            let notes = try await orders.call(
                OrderV1.OrderService.listNotes,
                .init(subject: "BONAP")
            )
            #expect(notes.notes.map(\.text) == ["a note"])
            let draft = try await orders.call(
                OrderV1.OrderService.getDraft,
                .init(draftID: "DR-1")
            )
            #expect(draft.draft?.order?.customerID == "BONAP")
            let billing = try orders.queued(AccountingV1.AccountingService.mergeAccounts)
            #expect(billing == [.init(duplicateID: "ALFKI", intoID: "BONAP")])
            let house = try orders.queued(FulfillmentV1.FulfillmentService.mergeCustomers)
            #expect(house == [.init(duplicateID: "ALFKI", intoID: "BONAP")])
        }
    }

    @Test func mergesOnlyTheLiving() async throws {
        try await withOrders { orders in
            func refused(_ duplicate: String, _ into: String) async throws -> RPCError {
                try await orders.refusal(
                    Methods.mergeCustomers,
                    .init(duplicateID: duplicate, intoID: into, reason: "x")
                )
            }
            #expect(try await refused("ALFKI", "ALFKI").field == "into_id")
            #expect(try await refused("ALFKI", "NOBODY").reason == "UNKNOWN_CUSTOMER")
            _ = try await orders.call(
                Methods.mergeCustomers,
                .init(duplicateID: "ALFKI", intoID: "BONAP", reason: "x")
            )
            #expect(try await refused("BONAP", "ALFKI").reason == "CUSTOMER_MERGED")
            #expect(try await refused("ALFKI", "BONAP").reason == "CUSTOMER_MERGED")
            let change = try await orders.refusal(
                Methods.upsertCustomer,
                .init(customer: .init(customerID: "ALFKI", name: "x"))
            )
            #expect(change.reason == "CUSTOMER_MERGED")
            _ = try await orders.call(
                Methods.anonymiseCustomer,
                .init(customerID: "BONAP", reason: "asked")
            )
            let customer = CustomerV1.Customer(customerID: "NEW", name: "x")
            _ = try await orders.call(Methods.upsertCustomer, .init(customer: customer))
            #expect(try await refused("NEW", "BONAP").reason == "CUSTOMER_ANONYMISED")
        }
    }

    /// What a person left in this customer's records.
    private static let traces = ["Ottilie", "Gasse", "ottilie@", "0555", "tok_secret", "Whispered"]

    private func leaveTraces(_ orders: Orders) async throws -> String {
        try await orders.change("ALFKI") {
            ($0.name, $0.contact) = ("Ottilie", "Ottilie")
            ($0.email, $0.phone) = ("ottilie@example.org", "0555")
            $0.address = .init(name: "Ottilie", street: "Gasse 1", city: "Wien", country: "AT")
            $0.addresses = [.init(label: "home", address: .init(street: "Gasse 2"))]
        }
        let id = try await orders.delivered("WEB-1") {
            $0.shipTo = .init(name: "Ottilie", street: "Gasse 3", city: "Wien", country: "AT")
            $0.paymentToken = "tok_secret"
        }
        _ = try await orders.call(
            OrderV1.OrderService.addNote,
            .init(subject: id, text: "Whispered")
        )
        _ = try await orders.call(
            OrderV1.OrderService.createDraft,
            .init(
                order: OrderV1.PlaceOrderRequest.sample("D").with {
                    $0.shipTo = .init(street: "Gasse 4")
                    $0.paymentToken = "tok_secret"
                },
                note: "Whispered"
            )
        )
        for number in ["1", "2"] {
            _ = try await orders.call(
                OrderV1.OrderService.queueMail,
                .init(customerID: "ALFKI", subjectID: number, kind: "order-shipped")
            )
            if number == "1" { try orders.host.runChores() }
        }
        return id
    }

    /// The tables that say a word, outside of the outbox, whose messages leave.
    private func tables(holding text: String, _ orders: Orders) throws -> [String] {
        try orders.host.store.readAndWait { reader in
            let tables = try reader.all(
                """
                SELECT name FROM sqlite_master WHERE type = 'table'
                    AND name NOT IN ('outbox') AND name NOT LIKE 'sqlite_%'
                """
            ) { $0.text(0) }
            return try tables.filter { table in
                let columns = try reader.all(
                    .init(composed: "SELECT name FROM pragma_table_info('\(table)')")
                ) { $0.text(0) }
                let hit = columns.map { "instr(CAST(\($0) AS TEXT), '\(text)') > 0" }
                    .joined(separator: " OR ")
                return try reader.first(
                    .init(composed: "SELECT COUNT(*) FROM \(table) WHERE \(hit)")
                ) { $0.int(0) } ?? 0 > 0
            }
        }
    }

    @Test func anonymisingLeavesNoTrace() async throws {
        try await withOrders { orders in
            let id = try await self.leaveTraces(orders)
            let dropped = try #require(try await orders.mail(.init(subjectID: "1")).first)
            #expect(try orders.content(of: dropped).contains("ottilie@"))
            let reply = try await orders.call(
                Methods.anonymiseCustomer,
                .init(customerID: "ALFKI", reason: "asked to be forgotten")
            )
            #expect(reply.customer?.anonymised == true && reply.customer?.name == "")
            #expect(reply.customer?.address == .init(country: "AT"))
            #expect(try self.standing(orders, "ALFKI") == .anonymised)
            try orders.host.runChores()
            for text in Self.traces {
                #expect(try self.tables(holding: text, orders) == [], "\(text)")
            }
            // The file is gone, and the one that was not dropped never comes.
            #expect(throws: (any Error).self) { try orders.content(of: dropped) }
            #expect(try await orders.mail().allSatisfy { $0.file.isEmpty && $0.to.isEmpty })
            let order = try await orders.order(id)
            #expect(order.shipTo == .init(country: "AT") && order.lines.count == 2)
            let billing = try orders.queued(AccountingV1.AccountingService.eraseCustomer)
            #expect(billing == [.init(customerID: "ALFKI")])
            let house = try orders.queued(FulfillmentV1.FulfillmentService.eraseCustomer)
            #expect(house == [.init(customerID: "ALFKI")])
        }
    }

    @Test func anonymisesTheSignpostsToo() async throws {
        try await withOrders { orders in
            try await orders.change("ALFKI") { $0.email = "maria@alfki.de" }
            _ = try await orders.call(
                Methods.mergeCustomers,
                .init(duplicateID: "ALFKI", intoID: "BONAP", reason: "same house")
            )
            _ = try await orders.call(
                Methods.anonymiseCustomer,
                .init(customerID: "BONAP", reason: "asked")
            )
            #expect(try await orders.customer("ALFKI").email == "")
            #expect(try orders.queued(AccountingV1.AccountingService.eraseCustomer).count == 2)
        }
    }

    @Test func anonymisesNobodyWithSomethingOpen() async throws {
        try await withOrders { orders in
            let id = try await orders.delivered()
            let rma = try await orders.openReturn(id, [("TEA", 1)])
            let request = CustomerV1.AnonymiseCustomerRequest(customerID: "ALFKI", reason: "x")
            let open = try await orders.refusal(Methods.anonymiseCustomer, request)
            #expect(open.reason == "CUSTOMER_IN_USE" && open.code == .failedPrecondition)
            #expect(open.details.first?.value == rma.returnID)
            _ = try await orders.call(
                ReturnsV1.ReturnService.denyReturn,
                .init(returnID: rma.returnID, reason: "late")
            )
            let pending = try await orders.place("WEB-2")
            let busy = try await orders.refusal(Methods.anonymiseCustomer, request)
            #expect(busy.details.first?.value == pending)
            _ = try await orders.call(
                OrderV1.OrderService.rejectOrder,
                .init(orderID: pending, reason: "x")
            )
            _ = try await orders.call(Methods.anonymiseCustomer, request)
            let again = try await orders.refusal(Methods.anonymiseCustomer, request)
            #expect(again.reason == "CUSTOMER_ANONYMISED")
        }
    }

    @Test func tellsTheHistoryByMonth() async throws {
        try await withOrders { orders in
            let id = try await orders.delivered("1")
            _ = try await orders.delivered("2") {
                $0.orderedAtMs = 1_604_188_800_000  // 2020-11-01
                $0.paymentMethod = .onAccount
                $0.paymentToken = ""
            }
            _ = try await orders.place("3", until: .rejected)
            let rma = try await orders.inspected(id, [("TEA", 1)])
            _ = try await orders.call(
                ReturnsV1.ReturnService.settleReturn,
                .init(returnID: rma.returnID)
            )
            let history = try await orders.call(
                Methods.customerHistory,
                .init(customerID: "ALFKI")
            )
            #expect(
                history.months == [
                    .init(
                        period: "2020-09",
                        currency: "USD",
                        orders: 1,
                        units: 5,
                        netMinor: 5798,
                        returnedNetMinor: 1400
                    ),
                    .init(period: "2020-11", currency: "USD", orders: 1, units: 5, netMinor: 5798),
                ]
            )
            #expect(history.methods.map(\.method) == [.card, .onAccount])
            #expect(history.methods.map(\.orders) == [2, 1])
            #expect(history.orders == 3 && history.returns == 1)
            #expect(history.firstOrderAtMs == 1_600_000_000_000)
            #expect(history.lastOrderAtMs == 1_604_188_800_000)
            let later = try await orders.call(
                Methods.customerHistory,
                .init(customerID: "ALFKI", fromMs: 1_604_188_800_000)
            )
            #expect(later.months.map(\.period) == ["2020-11"] && later.orders == 1)
        }
    }

    @Test func tellsNoHistoryOfNobodyOrOfNoTime() async throws {
        try await withOrders { orders in
            let nobody = try await orders.refusal(
                Methods.customerHistory,
                .init(customerID: "NOBODY")
            )
            #expect(nobody.reason == "UNKNOWN_CUSTOMER")
            let noTime = try await orders.refusal(
                Methods.customerHistory,
                .init(customerID: "ALFKI", fromMs: 10, beforeMs: 10)
            )
            #expect(noTime.field == "before_ms")
        }
    }
}

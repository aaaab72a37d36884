// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService
/// Customers who are to be forgotten.
@Suite struct AnonymisingTests {
    typealias Methods = CustomerV1.CustomerService

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
            #expect(try orders.standing(of: "ALFKI") == .anonymised)
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
}

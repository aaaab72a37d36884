// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService
/// What operators decide about customers.
@Suite struct CustomerCareTests {
    typealias Methods = CustomerV1.CustomerService

    @Test func blocksAndUnblocksForAReason() async throws {
        try await withOrders { orders in
            #expect(try orders.standing(of: "ALFKI") == .good)
            let blocked = try await orders.call(
                Methods.blockCustomer,
                .init(customerID: "ALFKI", reason: "does not pay")
            )
            #expect(blocked.customer?.blocked == true && blocked.customer?.version == 2)
            #expect(try orders.standing(of: "ALFKI") == .blocked(reason: "does not pay"))
            // A change of the profile does not unblock.
            try await orders.change("ALFKI") { $0.blocked = false }
            #expect(try await orders.customer("ALFKI").blocked)
            let free = try await orders.call(
                Methods.unblockCustomer,
                .init(customerID: "ALFKI", reason: "paid")
            )
            #expect(free.customer?.blocked == false && free.customer?.blockReason == "")
            #expect(try orders.standing(of: "ALFKI") == .good)
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
            #expect(try orders.standing(of: "NOBODY") == nil)
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
            #expect(try orders.standing(of: "ALFKI") == .merged(into: "BONAP"))
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
}

extension Orders {
    /// Whether business may be done with a customer; nil for nobody.
    func standing(of id: String) throws -> CustomerStanding? {
        try self.host.store.readAndWait { try CustomerTable.standing(of: id, in: $0) }
    }
}

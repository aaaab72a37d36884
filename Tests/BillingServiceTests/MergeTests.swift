// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Two customers were one, and sagas that began before go on in the duplicate's name.
@Suite struct MergeTests {
    @Test func whatComesInTheNameOfADuplicateIsTheOthers() async throws {
        try await withBilling { billing in
            try await billing.merge("ALFKI", into: "BONAP")
            try await billing.authorize(1000)
            #expect(try await billing.payment().customerID == "BONAP")
            try await billing.capture(1000)
            let invoice = try await billing.invoice(1000, method: .card)
            #expect(invoice.customerID == "BONAP")
            let note = try await billing.creditNote(400, to: .storeCredit)
            #expect(note.creditNote?.customerID == "BONAP")
            #expect(try await billing.grant(30) == 430)
            let receipt = try await billing.receive(50, keep: true)
            #expect(receipt.customerID == "BONAP")
            #expect(try await billing.standings(of: "ALFKI") == [])
            let standing = try await billing.standings(of: "BONAP").first
            #expect(standing?.storeCreditMinor == 430 && standing?.unappliedMinor == 50)
            // Nobody else's is touched.
            try await billing.invoice(100, order: "SO-2", shipment: "SH-2", customer: "CHOPS")
            #expect(try await billing.standings(of: "CHOPS").first?.receivableMinor == 100)
            try billing.expectAgreement()
        }
    }

    /// The order service tells of each merger in the order of the customer it went into, so that of
    /// two customers in no order at all.
    @Test(arguments: [
        [("ALFKI", "BONAP"), ("BONAP", "CHOPS")], [("BONAP", "CHOPS"), ("ALFKI", "BONAP")],
    ])
    func mergersInARowLeadToTheLast(_ mergers: [(String, String)]) async throws {
        try await withBilling { billing in
            try await billing.grant(70)
            for (duplicate, other) in mergers { try await billing.merge(duplicate, into: other) }
            try await billing.grant(5)
            #expect(try await billing.standings(of: "CHOPS").first?.storeCreditMinor == 75)
            for customer in ["ALFKI", "BONAP"] {
                let left = try await billing.standings(of: customer)
                #expect(left.allSatisfy { $0.storeCreditMinor == 0 })
            }
        }
    }

    @Test func aDuplicateTakesNobodyOver() async throws {
        try await withBilling { billing in
            try await billing.authorize(100)
            try await billing.merge("ALFKI", into: "BONAP")
            await refuses(.invalidArgument, "INVALID") {
                try await billing.merge("BONAP", into: "ALFKI")
            }
            #expect(try await billing.payment().customerID == "BONAP")
            try await billing.merge("CHOPS", into: "ALFKI")
            #expect(try await billing.grant(5, customer: "CHOPS") == 5)
            #expect(try await billing.standings(of: "BONAP").first?.storeCreditMinor == 5)
        }
    }
}

extension Billing {
    fileprivate func merge(_ duplicate: String, into other: String) async throws(RPCError) {
        _ = try await self.call(
            Accounting.mergeAccounts,
            .init(duplicateID: duplicate, intoID: other)
        )
    }

    fileprivate func standings(
        of customer: String
    ) async throws(RPCError) -> [AccountingV1.AccountStanding] {
        try await self.call(Accounting.getAccount, .init(customerID: customer)).standings
    }
}

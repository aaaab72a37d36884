// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Invoices and what they post.
@Suite struct InvoiceTests {
    /// Two lines, 3 × 14.00 at 15 % off and 1 × 9.80, with 3.25 freight: 45.50 net, 48.75 in all.
    private func request(
        shipment: String = "SH-100001-1",
        order: String = "SO-100001",
        method: OrderV1.PaymentMethod = .onAccount
    ) -> BillingV1.CreateInvoiceRequest {
        .init(
            orderID: order,
            shipmentID: shipment,
            customerID: "ALFKI",
            lines: [
                .init(
                    sku: "CHAI",
                    quantity: 3,
                    unitPrice: usd(1400),
                    discount: "0.15",
                    gross: usd(4200),
                    net: usd(3570)
                ),
                .init(
                    sku: "TOFU",
                    quantity: 1,
                    unitPrice: usd(980),
                    discount: "",
                    gross: usd(980),
                    net: usd(980)
                ),
            ],
            freight: usd(325),
            method: method,
            cost: usd(2000)
        )
    }

    private func create(
        _ billing: Billing,
        _ request: BillingV1.CreateInvoiceRequest,
        key: String? = nil
    ) async throws(RPCError) -> BillingV1.Invoice {
        let reply = try await billing.call(
            BillingV1.BillingService.createInvoice,
            request,
            key: key
        )
        return reply.invoice ?? .init()
    }

    @Test func goodsMayHaveCostAnotherCurrencyThanTheySellIn() async throws {
        try await withBilling { billing in
            var request = self.request()
            request.cost = .init(minorUnits: 1500, currency: "EUR")
            #expect(try await self.create(billing, request).total == usd(4875))
            let reply = try await billing.call(BillingV1.BillingService.trialBalance, .init())
            let cost = reply.accounts.filter { $0.account == 5000 || $0.account == 1200 }
            #expect(cost.allSatisfy { $0.currency == "EUR" })
            #expect(cost.map(\.balanceMinor).sorted() == [-1500, 1500])
            #expect(reply.differenceMinor == 0)
        }
    }

    @Test func makesAReceivableOfASaleOnAccount() async throws {
        try await withBilling { billing in
            var request = self.request()
            request.issuedAtMs = 836_524_800_000
            let invoice = try await self.create(billing, request)
            #expect(invoice.invoiceNumber == "INV-000001")
            #expect(invoice.net == usd(4550))
            #expect(invoice.freight == usd(325))
            #expect(invoice.total == usd(4875))
            #expect(invoice.issuedAtMs == 836_524_800_000)
            #expect(
                try await billing.balances()
                    == [1100: 4875, 4110: 630, 4000: -5180, 4010: -325, 5000: 2000, 1200: -2000]
            )
            let journal = try await billing.call(
                BillingV1.BillingService.listJournal,
                .init(eventID: "INV-000001")
            )
            #expect(journal.entries.map(\.rule) == ["sale-on-account"])
            #expect(journal.entries.map(\.postedAtMs) == [836_524_800_000])
            let read = try await billing.call(
                BillingV1.BillingService.getInvoice,
                .init(invoiceNumber: "INV-000001")
            )
            #expect(read.invoice == invoice)
            await refuses(.notFound, "INVOICE_NOT_FOUND") {
                try await billing.call(
                    BillingV1.BillingService.getInvoice,
                    .init(invoiceNumber: "INV-000002")
                )
            }
        }
    }

    @Test func turnsADepositIntoRevenue() async throws {
        try await withBilling { billing in
            try await billing.authorize(4875)
            try await billing.capture(4875)
            _ = try await self.create(billing, self.request(method: .card))
            #expect(
                try await billing.balances()
                    == [1010: 4875, 4110: 630, 4000: -5180, 4010: -325, 5000: 2000, 1200: -2000]
            )
            // Money back after the invoice is a return, not a deposit given back.
            try await billing.refund(1000)
            #expect(try await billing.balances()[4100] == 1000)
            #expect(try await billing.balances()[2200] == nil)
        }
    }

    @Test func refusesAPrepaidInvoiceOfMoreThanWasPaidIn() async throws {
        try await withBilling { billing in
            await refuses(.notFound, "PAYMENT_NOT_FOUND") {
                try await self.create(billing, self.request(method: .card))
            }
            try await billing.authorize(4875)
            try await billing.capture(4874)
            await refuses(.failedPrecondition, "INVOICE_EXCEEDS_PAYMENT") {
                try await self.create(billing, self.request(method: .card))
            }
            #expect(try await billing.balances() == [1010: 4874, 2200: -4874])
        }
    }

    @Test func isTheSameInvoiceForTheSameShipment() async throws {
        try await withBilling { billing in
            let first = try await self.create(billing, self.request(), key: "one")
            #expect(try await self.create(billing, self.request(), key: "one") == first)
            #expect(try await self.create(billing, self.request(), key: "two") == first)
            var other = self.request()
            other.freight = usd(326)
            await refuses(.alreadyExists, "INVOICE_DIFFERS") {
                try await self.create(billing, other)
            }
            #expect(try await billing.balances()[1100] == 4875)
        }
    }

    @Test func takesSharesWhoseRoundingOnlyTheOrderKnows() async throws {
        try await withBilling { billing in
            var request = self.request()
            request.lines[0].net = usd(3571)
            request.lines[0].gross = usd(4201)
            let invoice = try await self.create(billing, request)
            #expect(invoice.net == usd(4551))
        }
    }

    @Test func refusesWrongRequests() async throws {
        try await withBilling { billing in
            let changes: [(inout BillingV1.CreateInvoiceRequest) -> Void] = [
                { $0.lines = [] },
                { $0.lines = Array(repeating: $0.lines[0], count: 501) },
                { $0.lines[0].quantity = 0 },
                { $0.lines[0].quantity = 2_147_483_648 },
                { $0.lines[0].unitPrice = usd(-1) },
                { $0.lines[0].unitPrice = usd(.max) },
                { $0.lines[1].unitPrice = .init(minorUnits: 980, currency: "EUR") },
                { $0.lines[0].discount = "1.01" },
                { $0.lines[0].net = usd(4201) },
                { $0.lines[0].net = usd(-1) },
                { $0.lines[0].tax = usd(-1) },
                { $0.lines[0].tax = .init(minorUnits: 1, currency: "EUR") },
                { $0.lines[0].taxRate = "18" },
                { $0.billTo = .init(name: String(repeating: "a", count: 501)) },
                {
                    $0.beforeShipment = true; $0.shipmentID = ""
                },
                { $0.lines[0].sku = "" },
                { $0.freight = usd(-1) },
                { $0.freight = usd(.max) },
                { $0.cost = .init(minorUnits: -1, currency: "EUR") },
                { $0.method = .unspecified },
                { $0.orderID = "" },
                { $0.shipmentID = "" },
                { $0.customerID = "a b" },
                { $0.issuedAtMs = -1 },
            ]
            for change in changes {
                var request = self.request()
                change(&request)
                await refuses(.invalidArgument, "INVALID") {
                    try await self.create(billing, request)
                }
            }
            let balances = try await billing.balances()
            #expect(balances.isEmpty)
            #expect(try await self.create(billing, self.request()).invoiceNumber == "INV-000001")
        }
    }

    @Test func numbersWithoutAGapUnderConcurrencyAndRefusals() async throws {
        try await withBilling { billing in
            let issued = await withTaskGroup(of: String?.self) { group in
                for number in 1...96 {
                    group.addTask {
                        var request = self.request(
                            shipment: "SH-\(number)-1",
                            order: "SO-\(number)",
                            // A third is refused: their orders have paid nothing in.
                            method: number % 3 == 0 ? .card : .onAccount
                        )
                        if number % 5 == 0 { request.lines[0].net = usd(4201) }
                        return try? await self.create(billing, request).invoiceNumber
                    }
                }
                return await group.reduce(into: [String]()) { $0 += $1.map { [$0] } ?? [] }
            }
            let expected = (1...96).count { $0 % 3 != 0 && $0 % 5 != 0 }
            let numbers = (1...expected).map { "INV-" + String(1_000_000 + $0).dropFirst() }
            #expect(issued.sorted() == numbers)
            let listed = try await billing.call(
                BillingV1.BillingService.listInvoices,
                .init(page: .init(pageSize: 1000))
            )
            #expect(listed.invoices.map(\.invoiceNumber) == numbers)
        }
    }

    @Test func listsByOrderAndCustomer() async throws {
        try await withBilling { billing in
            for number in 1...4 {
                var request = self.request(
                    shipment: "SH-\(number)-1",
                    order: "SO-\(number % 2 + 1)"
                )
                request.customerID = number == 4 ? "BONAP" : "ALFKI"
                _ = try await self.create(billing, request)
            }
            func numbers(_ request: BillingV1.ListInvoicesRequest) async throws -> [String] {
                try await billing.call(BillingV1.BillingService.listInvoices, request)
                    .invoices.map(\.invoiceNumber)
            }
            #expect(try await numbers(.init(orderID: "SO-1")) == ["INV-000002", "INV-000004"])
            #expect(try await numbers(.init(customerID: "BONAP")) == ["INV-000004"])
            #expect(
                try await numbers(.init(orderID: "SO-1", customerID: "ALFKI")) == ["INV-000002"]
            )
            #expect(try await numbers(.init(customerID: "NOBODY")).isEmpty)
        }
    }
}

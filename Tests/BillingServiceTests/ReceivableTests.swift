// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// What customers pay of their invoices, and what they still owe.
@Suite struct ReceivableTests {
    private static let day: Int64 = 86_400_000

    private func allocation(_ number: String, _ amount: Int64) -> AccountingV1.Allocation {
        .init(invoiceNumber: number, amount: usd(amount))
    }

    /// Two invoices of 10.00, the second one the older.
    private func invoiceTwice(_ billing: Billing) async throws {
        try await billing.invoice(1000, at: 2000)
        try await billing.invoice(1000, order: "SO-2", shipment: "SH-2-1", at: 1000)
    }

    @Test func theOldestInvoiceIsPaidFirst() async throws {
        try await withBilling { billing in
            try await self.invoiceTwice(billing)
            let payment = try await billing.receive(1500)
            #expect(payment.paymentID == "RCP-1")
            #expect(
                payment.allocations
                    == [self.allocation("INV-000001", 500), self.allocation("INV-000002", 1000)]
            )
            #expect(payment.unapplied == usd(0))
            let open = try await billing.call(
                BillingV1.BillingService.listInvoices,
                .init(customerID: "ALFKI", openOnly: true)
            )
            #expect(open.invoices.map(\.invoiceNumber) == ["INV-000001"])
            #expect(open.invoices.first?.settled == usd(500))
        }
    }

    @Test func aReferenceCountsOnce() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            let payment = try await billing.receive(400)
            #expect(try await billing.receive(400) == payment)
            await refuses(.alreadyExists, "KEY_CONFLICT") { try await billing.receive(401) }
            #expect(try await billing.balances()[1000] == 400)
        }
    }

    @Test func whatIsKeptCanBeAllocatedAndTakenBack() async throws {
        try await withBilling { billing in
            try await self.invoiceTwice(billing)
            let kept = try await billing.receive(1200, keep: true)
            #expect(kept.unapplied == usd(1200))
            let chosen = try await billing.call(
                Accounting.allocate,
                .init(paymentID: "RCP-1", allocations: [self.allocation("INV-000001", 900)])
            )
            #expect(chosen.payment?.unapplied == usd(300))
            // Nothing chosen takes the oldest first.
            let rest = try await billing.call(Accounting.allocate, .init(paymentID: "RCP-1"))
            #expect(rest.payment?.unapplied == usd(0))
            #expect(try await billing.balances() == [1000: 1200, 1100: 800, 4000: -2000])
            let back = try await billing.call(
                Accounting.unapply,
                .init(paymentID: "RCP-1", invoiceNumber: "INV-000001", reason: "the wrong one")
            )
            #expect(back.payment?.unapplied == usd(900))
            #expect(try await billing.readInvoice().settled == usd(0))
            #expect(
                try await billing.balances() == [1000: 1200, 1100: 1700, 2200: -900, 4000: -2000]
            )
            await refuses(.notFound, "ALLOCATION_NOT_FOUND") {
                try await billing.call(
                    Accounting.unapply,
                    .init(paymentID: "RCP-1", invoiceNumber: "INV-000001", reason: "again")
                )
            }
            let listed = try await billing.call(
                Accounting.listCustomerPayments,
                .init(customerID: "ALFKI", unappliedOnly: true)
            )
            #expect(listed.payments == [back.payment ?? .init()])
        }
    }

    @Test func refusesMoreThanIsOpenOrCameIn() async throws {
        try await withBilling { billing in
            try await self.invoiceTwice(billing)
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") {
                try await billing.receive(
                    2000,
                    allocations: [self.allocation("INV-000001", 1001)]
                )
            }
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") {
                try await billing.receive(999, allocations: [self.allocation("INV-000001", 1000)])
            }
            let wrong: [() async throws -> Void] = [
                { try await billing.receive(0) },
                { try await billing.receive(5, reference: "") },
                { try await billing.receive(5, rounding: 101) },
                { try await billing.receive(5, keep: true, currency: "ZZZ") },
                {
                    try await billing.receive(
                        5,
                        customer: "BONAP",
                        allocations: [self.allocation("INV-000001", 5)]
                    )
                },
                {
                    try await billing.receive(
                        5,
                        allocations: [self.allocation("INV-000001", 5)],
                        keep: true
                    )
                },
            ]
            for call in wrong { await refuses(.invalidArgument, "INVALID") { try await call() } }
            #expect(try await billing.balances()[1000] == nil)
        }
    }

    @Test func roundingClosesAnInvoiceAndComesBackWithItsPayment() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            try await billing.receive(990, rounding: 10)
            #expect(try await billing.balances() == [1000: 990, 5900: 10, 4000: -1000])
            _ = try await billing.call(
                Accounting.unapply,
                .init(paymentID: "RCP-1", invoiceNumber: "INV-000001", reason: "bounced")
            )
            #expect(
                try await billing.balances() == [1000: 990, 1100: 1000, 2200: -990, 4000: -1000]
            )
            // A larger difference stays open.
            try await billing.receive(980, reference: "BANK 2", rounding: 19)
            #expect(try await billing.balances()[1100] == 20)
        }
    }

    @Test func anOrdersMoneyIsItsDeposit() async throws {
        try await withBilling { billing in
            try await billing.authorize(600, order: "SO-9", method: .bankTransfer, waits: true)
            let payment = try await billing.receive(700, order: "SO-9")
            #expect(payment.orderID == "SO-9" && payment.unapplied == usd(100))
            #expect(try await billing.payment(order: "SO-9").captured == usd(600))
            #expect(try await billing.balances() == [1000: 700, 2200: -700])
        }
    }

    @Test func moneyForAnOrderThatIsNotKnownIsTheCustomers() async throws {
        try await withBilling { billing in
            let payment = try await billing.receive(700, order: "SO-9")
            #expect(payment.orderID == "SO-9" && payment.unapplied == usd(700))
            #expect(try await billing.balances() == [1000: 700, 2200: -700])
        }
    }

    @Test func writesOffWhatIsOpenAndNothingTwice() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            try await billing.receive(400)
            let request = AccountingV1.WriteOffRequest(
                invoiceNumber: "INV-000001",
                reason: "bankrupt"
            )
            #expect(try await billing.call(Accounting.writeOff, request).amount == usd(600))
            await refuses(.failedPrecondition, "NOTHING_OPEN") {
                try await billing.call(Accounting.writeOff, request)
            }
            await refuses(.invalidArgument, "INVALID") {
                try await billing.call(
                    Accounting.writeOff,
                    .init(invoiceNumber: "INV-000001", reason: " ")
                )
            }
        }
    }

    @Test func aStatementRunsFromItsOpeningBalance() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, at: 1000)
            try await billing.receive(300, at: 2000)
            try await billing.creditNote(200, at: 3000)
            let reply = try await billing.call(
                Accounting.statement,
                .init(customerID: "ALFKI", fromMs: 2000)
            )
            #expect(reply.rows.map(\.kind) == ["PAYMENT", "CREDIT_NOTE"])
            #expect(reply.rows.map(\.reference) == ["RCP-1", "CN-000001"])
            #expect(reply.rows.map(\.balanceMinor) == [700, 500])
            #expect(reply.closing == [usd(500)])
            let whole = try await billing.call(
                Accounting.statement,
                .init(customerID: "ALFKI", beforeMs: 2000)
            )
            #expect(whole.rows.map(\.kind) == ["INVOICE"])
            #expect(whole.rows.map(\.debitMinor) == [1000])
            #expect(whole.closing == [usd(1000)])
        }
    }

    @Test(arguments: [
        (days: Int64(29), bucket: 0), (30, 0), (31, 1), (60, 1), (61, 2), (91, 3), (121, 4),
    ])
    func agesByTheDaysPastDue(days: Int64, bucket: Int) async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, at: Self.day)
            let reply = try await billing.call(
                Accounting.aging,
                .init(asOfMs: (days + 1) * Self.day)
            )
            let row = reply.rows.first ?? .init()
            let buckets = [
                row.notDueMinor, row.days130Minor, row.days3160Minor, row.days6190Minor,
                row.over90Minor,
            ]
            #expect(buckets.firstIndex(of: 1000) == bucket)
            #expect(row.totalMinor == 1000 && row.customerID == "ALFKI")
        }
    }

    /// Whatever happened in whatever order, and was dated back: what is aged is what is booked.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func agingIsTheBalanceOfReceivablesAtAnyTime(seed: UInt64) async throws {
        try await withBilling { billing in
            var random = SeededGenerator(seed: seed)
            for step in 1...60 {
                let time = Int64.random(in: 1...100, using: &random) * Self.day
                let amount = Int64.random(in: 1...900, using: &random)
                let number = documentText(Int64.random(in: 1...20, using: &random), prefix: "INV-")
                let customer = ["ALFKI", "BONAP"][step % 2]
                switch Int.random(in: 0..<8, using: &random) {
                case 0..<3:
                    _ = try await billing.invoice(
                        amount,
                        order: "SO-\(step)",
                        shipment: "SH-\(step)",
                        customer: customer,
                        at: time
                    )
                case 3, 4:
                    _ = try? await billing.receive(
                        amount,
                        reference: "BANK \(step)",
                        customer: customer,
                        at: time,
                        rounding: 50
                    )
                case 5:
                    _ = try? await billing.creditNote(
                        amount / 3 + 1,
                        order: "SO-\(Int.random(in: 1...step, using: &random))",
                        reference: "RMA-\(step)",
                        at: time
                    )
                case 6:
                    _ = try? await billing.call(
                        Accounting.writeOff,
                        .init(invoiceNumber: number, reason: "lost", occurredAtMs: time)
                    )
                default:
                    _ = try? await billing.call(
                        Accounting.unapply,
                        .init(
                            paymentID: "RCP-\(Int.random(in: 1...9, using: &random))",
                            invoiceNumber: number,
                            reason: "wrong"
                        )
                    )
                }
            }
            for day in [0, 1, 20, 50, 77, 101] as [Int64] {
                let reply = try await billing.call(
                    Accounting.aging,
                    .init(asOfMs: day * Self.day)
                )
                let total = reply.rows.reduce(0) { $0 + $1.totalMinor }
                let balance = try await billing.balance(1100, asOf: day * Self.day)
                #expect(total == balance, "day \(day)")
            }
        }
    }

    @Test func taxIsReportedByRateLessWhatWasCredited() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, tax: 180, at: 1000)
            try await billing.invoice(500, order: "SO-2", shipment: "SH-2-1", at: 1000)
            try await billing.creditNote(100, tax: 18, at: 1500)
            try await billing.creditNote(100, tax: 18, reference: "RMA-2", at: 3000)
            let reply = try await billing.call(
                Accounting.taxReport,
                .init(fromMs: 1000, beforeMs: 2000)
            )
            #expect(reply.rows.map(\.taxRate) == ["0", "0.18"])
            #expect(reply.rows.map(\.netMinor) == [500, 900])
            #expect(reply.rows.map(\.taxMinor) == [0, 162])
            #expect(reply.inputTaxMinor == 0)
        }
    }

    @Test func aCustomersOpenSumIsThatOfTheInvoices() async throws {
        try await withBilling { billing in
            try await self.invoiceTwice(billing)
            try await billing.receive(300)
            let sums = try billing.store.readAndWait { reader in
                try ["ALFKI", "BONAP"].map {
                    try Receivables.open(customer: $0, currency: testUSD, in: reader)
                }
            }
            #expect(sums == [1700, 0])
            let (overdue, kept, currencies) = try billing.store.readAndWait { reader in
                (
                    try Receivables.overdue(
                        customer: "ALFKI",
                        currency: testUSD,
                        at: .init(milliseconds: 1001 + 30 * Self.day),
                        in: reader
                    ),
                    try Receivables.unapplied(customer: "ALFKI", currency: testUSD, in: reader),
                    try Receivables.currencies(customer: "ALFKI", in: reader)
                )
            }
            #expect(overdue == 700 && kept == 0 && currencies == [testUSD])
        }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Invoices before shipment: the article's order of steps.
@Suite struct AdvanceInvoiceTests {
    @Test func everyShipmentAnswersTheOneInvoiceAndCountsOnce() async throws {
        try await withBilling { billing in
            let invoice = try await billing.invoice(1000, tax: 180, beforeShipment: true)
            #expect(invoice.beforeShipment && invoice.shipmentID.isEmpty)
            #expect(try await billing.invoice(1000, tax: 180, beforeShipment: true) == invoice)
            for _ in 0..<2 {
                let part = try await billing.invoice(400, tax: 72, cost: 100)
                #expect(part.invoiceNumber == invoice.invoiceNumber)
            }
            await refuses(.alreadyExists, "INVOICE_DIFFERS") {
                try await billing.invoice(401, tax: 72, cost: 100)
            }
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") {
                try await billing.invoice(601, tax: 108, shipment: "SH-100001-2")
            }
            try await billing.invoice(600, tax: 108, shipment: "SH-100001-2")
            #expect(
                try await billing.balances()
                    == [1100: 1180, 4000: -1000, 2100: -180, 5000: 100, 1200: -100]
            )
        }
    }

    @Test func refusesAnOrderThatWasInvoicedByShipment() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            await refuses(.alreadyExists, "KEY_CONFLICT") {
                try await billing.invoice(1000, beforeShipment: true)
            }
            await refuses(.invalidArgument, "INVALID") {
                try await billing.invoice(10, order: "SO-2", method: .card, beforeShipment: true)
            }
            await refuses(.invalidArgument, "INVALID") {
                try await billing.invoice(10, cost: 1, order: "SO-2", beforeShipment: true)
            }
        }
    }

    private func reduce(_ billing: Billing, to total: Int64) throws {
        try billing.store.writeAndWait { tx in
            _ = try Invoicing.reduceBeforeShipment(
                of: try stored(PaymentTable.find(order: "SO-100001", in: tx), "payment"),
                by: Invoicing.Reduction(
                    change: "CHG-\(total)",
                    total: Money(minorUnits: total, currency: testUSD),
                    breakdown: nil
                ),
                actor: "tester",
                in: tx
            )
        }
    }

    @Test func anOrderThatCostsLessIsCredited() async throws {
        try await withBilling { billing in
            try await billing.authorize(1200, method: .onAccount)
            try await billing.invoice(1000, tax: 180, freight: 20, beforeShipment: true)
            try self.reduce(billing, to: 600)
            try self.reduce(billing, to: 600)
            let credit = try await billing.posted("advance-credited")
            #expect(credit[1100] == -600)
            #expect(try await billing.readInvoice().settled == usd(600))
            // What is left is shipped, and no account keeps anything of it.
            try await billing.invoice(500, tax: 90, freight: 10)
            let balances = try await billing.balances()
            #expect(balances[1100] == 600 && balances[2200] == nil)
            #expect(balances[4000] == -500 && balances[4010] == -10 && balances[2100] == -90)
        }
    }

    @Test func anOrderThatIsCancelledIsCreditedWhole() async throws {
        try await withBilling { billing in
            try await billing.authorize(1200, method: .onAccount)
            try await billing.invoice(1000, tax: 180, freight: 20, beforeShipment: true)
            try await billing.receive(200)
            try self.reduce(billing, to: 0)
            let balances = try await billing.balances()
            // What was paid already is owed.
            #expect(balances == [1000: 200, 2220: -200])
        }
    }

    /// The change takes the taxed line; the other one stays, and can be credited whole later.
    @Test func whatBecameLessOfEachRateIsCredited() async throws {
        try await withBilling { billing in
            try await billing.authorize(1720, method: .onAccount)
            try await billing.invoiceTwoRates()
            try await billing.reduce(
                to: 1120,
                .init(
                    subtotals: [
                        .init(taxRate: "0", net: usd(1000), tax: usd(0)),
                        .init(taxRate: "0.2", net: usd(0), tax: usd(0)),
                    ],
                    freight: usd(120)
                )
            )
            let note = try #require(try await billing.creditNotes().first)
            #expect(note.lines.map(\.taxRate) == ["0.2"])
            #expect(note.net == usd(500) && note.tax == usd(100) && note.freight == usd(0))
            try await billing.invoice(1000, freight: 120)
            try await billing.creditNote(1000, freight: 120)
            #expect(try await billing.balances()[2200] == nil)
        }
    }

    @Test func aBreakdownComesToItsTotalAndNamesEachRateOnce() async throws {
        try await withBilling { billing in
            try await billing.authorize(1720, method: .onAccount)
            try await billing.invoiceTwoRates()
            let zero = CommonV1.TaxSubtotal(taxRate: "0", net: usd(500), tax: usd(0))
            let bad = CommonV1.TaxSubtotal(taxRate: "x", net: usd(1000))
            for subtotals in [[zero], [zero, zero], [bad]] {
                await refuses(.invalidArgument, "INVALID") {
                    try await billing.reduce(to: 1000, .init(subtotals: subtotals))
                }
            }
            #expect(try await billing.creditNotes().isEmpty)
        }
    }

    @Test func anOrderThatWasCancelledIsNotInvoicedAnyMore() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180, method: .onAccount)
            try await billing.reduce(to: 0)
            await refuses(.failedPrecondition, "ORDER_CANCELLED") {
                try await billing.invoice(1000, tax: 180, beforeShipment: true)
            }
            #expect(try await billing.balances().isEmpty)
        }
    }

    @Test func whatWasChargedOnAccountAndDidNotLeaveIsNotKeptAfterACancel() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180, method: .onAccount)
            try await billing.invoice(1000, tax: 180, beforeShipment: true)
            try await billing.capture(480)
            try await billing.capture(700, shipment: "SH-100001-2")
            try await billing.invoice(400, tax: 80)
            // The first has left; the second is charged, and cancelled before it leaves.
            try await billing.reduce(to: 480)
            let payment = try await billing.payment()
            #expect(payment.authorized == usd(1180) && payment.voided == usd(700))
            #expect(try await billing.balances()[1100] == 480)
            await refuses(.failedPrecondition, "AMOUNT_EXCEEDS") {
                try await billing.reduce(to: 0, change: "two")
            }
            #expect(try await billing.payment() == payment)
        }
    }

    /// What a change gave up was credited with the invoice, and is none of what left.
    @Test func whatWasChargedAfterAChangeIsNotKeptAfterACancel() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180, method: .onAccount)
            try await billing.invoice(1000, tax: 180, beforeShipment: true)
            try await billing.reduce(to: 1000, change: "one")
            try await billing.capture(1000)
            try await billing.reduce(to: 0, change: "two")
            let payment = try await billing.payment()
            #expect(payment.voided == usd(1180) && payment.state == .voided)
            #expect(try await billing.balances().isEmpty)
        }
    }

    @Test func cannotCreditWhatWasShipped() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180, method: .onAccount)
            try await billing.invoice(1000, tax: 180, beforeShipment: true)
            try await billing.invoice(400, tax: 72)
            #expect(throws: BooksError.self) { try self.reduce(billing, to: 471) }
            try self.reduce(billing, to: 472)
            #expect(try await billing.balances()[2200] == nil)
            try self.reduce(billing, to: 472)
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5] as [UInt64])
    func noDepositIsLeftWhateverWasReducedAndShipped(seed: UInt64) async throws {
        try await withBilling { billing in
            var random = SeededGenerator(seed: seed)
            let net = Int64.random(in: 500...5000, using: &random)
            let tax = Int64.random(in: 0...900, using: &random)
            let freight = Int64.random(in: 0...100, using: &random)
            try await billing.authorize(net + tax + freight, method: .onAccount)
            try await billing.invoice(net, tax: tax, freight: freight, beforeShipment: true)
            var total = net + tax + freight
            for step in 1...6 {
                let part = Int64.random(in: 0...(total / 3), using: &random)
                if step.isMultiple(of: 2) {
                    let partTax = part / 7
                    try await billing.invoice(part - partTax, tax: partTax, shipment: "SH-\(step)")
                    total -= part
                } else {
                    try billing.reduce(by: part)
                    total -= part
                }
            }
            try await billing.invoice(total - total / 7, tax: total / 7, shipment: "SH-LAST")
            #expect(try await billing.balances()[2200] == nil)
        }
    }
}

extension Billing {
    fileprivate func creditNotes() async throws(RPCError) -> [BillingV1.CreditNote] {
        try await self.call(BillingV1.BillingService.listCreditNotes, .init()).creditNotes
    }

    /// 1000 without tax, 500 at a fifth, and a freight of 120.
    fileprivate func invoiceTwoRates() async throws {
        _ = try await self.call(
            BillingV1.BillingService.createInvoice,
            .init(
                orderID: "SO-100001",
                customerID: "ALFKI",
                lines: [
                    .init(
                        sku: "TEA",
                        quantity: 1,
                        unitPrice: usd(1000),
                        gross: usd(1000),
                        net: usd(1000)
                    ),
                    .init(
                        sku: "CUP",
                        quantity: 1,
                        unitPrice: usd(500),
                        gross: usd(500),
                        net: usd(500),
                        taxRate: "0.2",
                        tax: usd(100)
                    ),
                ],
                freight: usd(120),
                method: .onAccount,
                beforeShipment: true
            )
        )
    }

    fileprivate func reduce(
        to total: Int64,
        _ breakdown: CommonV1.TaxBreakdown
    ) async throws(RPCError) {
        _ = try await self.call(
            BillingV1.BillingService.reduceAuthorization,
            .init(
                orderID: "SO-100001",
                changeID: "CHG-2",
                total: usd(total),
                breakdown: breakdown
            )
        )
    }

    /// Reduces the order's invoice before shipment by an amount.
    fileprivate func reduce(by amount: Int64) throws {
        try self.store.writeAndWait { tx in
            let invoice = try stored(
                try InvoiceTable.find(advanceOf: "SO-100001", in: tx),
                "invoice"
            )
            let rest = try AdvanceTable.rest(of: invoice.number, in: tx)
            let shipped = try AdvanceTable.shipped(of: invoice.number, in: tx)
            _ = try Invoicing.reduceBeforeShipment(
                of: try stored(PaymentTable.find(order: "SO-100001", in: tx), "payment"),
                by: Invoicing.Reduction(
                    change: "CHG-\(rest.total)",
                    total: invoice.money(rest.total + shipped.total - amount),
                    breakdown: nil
                ),
                actor: "tester",
                in: tx
            )
        }
    }
}

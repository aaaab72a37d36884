// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Whatever money does in whatever order, the accounts are what the tables say.
@Suite struct BooksPropertyTests {
    /// One order after the other and all at once: a walk through every command that moves money.
    private struct Walk {
        let billing: Billing
        var random: SeededGenerator
        var step = 0

        static let orders = (1...6).map { "SO-\($0)" }

        mutating func pick<T>(_ values: [T]) -> T {
            values[Int.random(in: values.indices, using: &self.random)]
        }

        mutating func amount(_ most: Int64 = 300) -> Int64 {
            Int64.random(in: 1...most, using: &self.random)
        }

        /// Takes one step, which may be refused but never fails; returns what it was.
        mutating func advance() async throws -> String {
            self.step += 1
            let order = self.pick(Self.orders)
            do {
                switch Int.random(in: 0..<8, using: &self.random) {
                case 0: return try await self.pay(order)
                case 1..<4: return try await self.ship(order)
                case 4..<7: return try await self.giveBack()
                default: return try await self.receive(order)
                }
            } catch let error as RPCError {
                #expect(error.code != .internalError, "\(error)")
                return "\(error.details.first?.reason ?? "")"
            }
        }

        private mutating func pay(_ order: String) async throws -> String {
            let (amount, change) = (self.amount(), "CHG-\(self.step)")
            switch Int.random(in: 0..<8, using: &self.random) {
            case 0:
                try await self.billing.void(order: order)
                return "void"
            case 1:
                try await self.billing.pay(self.pick([.card, .storeCredit]), order: order)
                return "pay"
            case 2:
                try await self.billing.approve(order: order)
                return "approve"
            case 3, 4:
                try await self.billing.authorizeMore(amount, change: change, order: order)
                return "more"
            case 5:
                try await self.billing.reduce(to: amount * 5, change: change, order: order)
                return "reduce"
            default:
                let sign: Int64 = amount.isMultiple(of: 3) ? -1 : 1
                _ = try await self.billing.grant(sign * amount)
                return "grant"
            }
        }

        private mutating func ship(_ order: String) async throws -> String {
            let amount = self.amount()
            let shipment = "SH-\(self.pick(Array(1...self.step)))"
            switch Int.random(in: 0..<8, using: &self.random) {
            case 0..<4:
                try await self.billing.capture(amount, order: order, shipment: "SH-\(self.step)")
                return "capture"
            case 4 where order == "SO-6":
                try await self.billing.invoice(
                    900,
                    tax: 100,
                    order: order,
                    beforeShipment: true
                )
                return "invoice first"
            default:
                try await self.billing.invoice(
                    amount,
                    tax: amount / 5,
                    freight: amount / 10,
                    cost: amount / 2,
                    order: order,
                    shipment: shipment,
                    method: ["SO-4", "SO-6"].contains(order) ? .onAccount : .mixed
                )
                return "invoice"
            }
        }

        private mutating func giveBack() async throws -> String {
            let invoices = try await self.invoices(openOnly: false)
            guard let order = invoices.randomElement(using: &self.random)?.orderID else {
                return ""
            }
            let amount = self.amount(60)
            switch Int.random(in: 0..<8, using: &self.random) {
            case 0..<3:
                try await self.billing.creditNote(
                    amount,
                    tax: amount / 5,
                    freight: amount / 20,
                    fee: amount / 10,
                    order: order,
                    reference: "RMA-\(self.step)",
                    to: self.pick([.refund, .refund, .storeCredit])
                )
                return "credit note"
            case 3..<6:
                let notes = try await self.billing.call(
                    BillingV1.BillingService.listCreditNotes,
                    .init(orderID: order)
                ).creditNotes
                guard !notes.isEmpty else { return "" }
                _ = try await self.billing.call(
                    BillingV1.BillingService.refund,
                    .init(
                        orderID: order,
                        amount: amount.isMultiple(of: 2) ? usd(amount) : nil,
                        creditNoteNumber: self.pick(notes).creditNoteNumber
                    )
                )
                return "refund of a credit note"
            case 6:
                try await self.billing.refund(amount, order: order)
                return "refund"
            default:
                try await self.billing.chargeBack(
                    amount,
                    reference: "DISPUTE \(self.step)",
                    order: order
                )
                return "chargeback"
            }
        }

        private mutating func receive(_ order: String) async throws -> String {
            let amount = self.amount()
            switch Int.random(in: 0..<9, using: &self.random) {
            case 0..<3:
                try await self.billing.receive(
                    amount,
                    reference: "BANK \(self.step)",
                    order: order
                )
                return "paid in"
            case 3:
                try await self.billing.receive(
                    amount,
                    reference: "BANK \(self.step)",
                    rounding: UInt32(amount / 50)
                )
                return "paid"
            case 4:
                try await self.billing.receive(
                    amount,
                    reference: "BANK \(self.step)",
                    keep: true
                )
                return "kept"
            case 5, 6: return try await self.allocate()
            case 7:
                let open = try await self.invoices(openOnly: true)
                guard let invoice = open.randomElement(using: &self.random) else { return "" }
                _ = try await self.billing.call(
                    Accounting.writeOff,
                    .init(invoiceNumber: invoice.invoiceNumber, reason: "bankrupt")
                )
                return "write-off"
            default:
                let payout = try await self.billing.call(
                    Accounting.recordPayout,
                    .init(
                        amount: usd(amount),
                        fee: usd(amount / 30),
                        reference: "PAYOUT \(self.step)"
                    )
                )
                if amount.isMultiple(of: 4) {
                    _ = try await self.billing.call(
                        Accounting.reverse,
                        .init(entryID: payout.entryID, reason: "a mistake")
                    )
                }
                return "payout"
            }
        }

        private func invoices(openOnly: Bool) async throws -> [BillingV1.Invoice] {
            try await self.billing.call(
                BillingV1.BillingService.listInvoices,
                .init(customerID: "ALFKI", openOnly: openOnly)
            ).invoices
        }

        private mutating func allocate() async throws -> String {
            let payments = try await self.billing.call(
                Accounting.listCustomerPayments,
                .init(customerID: "ALFKI")
            ).payments
            guard let payment = payments.randomElement(using: &self.random) else { return "" }
            if let paid = payment.allocations.first, self.step.isMultiple(of: 2) {
                _ = try await self.billing.call(
                    Accounting.unapply,
                    .init(
                        paymentID: payment.paymentID,
                        invoiceNumber: paid.invoiceNumber,
                        reason: "bounced"
                    )
                )
                return "unapply"
            }
            _ = try await self.billing.call(
                Accounting.allocate,
                .init(paymentID: payment.paymentID)
            )
            return "allocate"
        }
    }

    private func open(_ billing: Billing) async throws {
        try await billing.grant(900)
        try await billing.authorizeMixed(
            1500,
            [(.card, 400), (.storeCredit, 300), (.bankTransfer, 400), (.onAccount, nil)],
            order: "SO-1"
        )
        try await billing.authorizeMixed(
            1500,
            [(.storeCredit, 300), (.cash, 300), (.card, nil)],
            order: "SO-2",
            token: "tok_decline",
            waits: true
        )
        try await billing.authorizeMixed(
            1500,
            [(.card, 700), (.bankTransfer, nil)],
            order: "SO-3",
            waits: true
        )
        try await billing.authorize(1500, order: "SO-4", method: .onAccount)
        try await billing.authorize(1500, order: "SO-5")
        try await billing.authorize(1000, order: "SO-6", method: .onAccount)
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func accountsAreWhatTheTablesSay(seed: UInt64) async throws {
        try await withBilling { billing in
            try await self.open(billing)
            var walk = Walk(billing: billing, random: SeededGenerator(seed: seed))
            var history: [String] = []
            for _ in 0..<250 {
                history.append(try await walk.advance())
                try billing.expectAgreement("after \(history.suffix(3)), seed \(seed)")
            }
            _ = try await billing.balances()
            // The walk is worth little unless most of it is taken.
            #expect(
                Set(history).isSuperset(of: [
                    "capture", "invoice", "credit note", "refund of a credit note", "paid in",
                ])
            )
        }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// What comes back for goods that come back in parts, to the minor unit.
@Suite struct ReturnMoneyTests {
    /// Credits a part of the order, less a fee, and pays out what is owed for it.
    ///
    /// - Returns: What was to be paid out.
    @discardableResult
    private func giveBack(
        _ billing: Billing,
        _ line: BillingV1.InvoiceLine,
        fee: Int64 = 0,
        reference: String
    ) async throws -> Int64 {
        let reply = try await billing.call(
            BillingV1.BillingService.createCreditNote,
            .init(
                orderID: "SO-100001",
                customerID: "ALFKI",
                reference: reference,
                lines: [line],
                fee: usd(fee),
                creditTo: .refund
            )
        )
        let owed = reply.toPayOut?.minorUnits ?? -1
        let number = reply.creditNote?.creditNoteNumber ?? ""
        if owed > 0 {
            _ = try await billing.call(
                BillingV1.BillingService.refund,
                .init(orderID: "SO-100001", amount: usd(owed), creditNoteNumber: number)
            )
        }
        let note = try await billing.call(
            BillingV1.BillingService.getCreditNote,
            .init(creditNoteNumber: number)
        ).creditNote
        #expect(note?.paidOut == usd(owed))
        try billing.expectAgreement(reference)
        return owed
    }

    @Test func aPartlyPaidInvoiceOwesWhatIsOpenFirstAndThenWhatWasPaid() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180, method: .onAccount)
            try await billing.capture(1180)
            try await billing.invoice(1000, tax: 180)
            try await billing.receive(700)
            // Three units of one line, each in a return of its own: 393, 393 and 394; 480 are open.
            var owed: [Int64] = []
            for (number, part) in [(333, 60), (333, 60), (334, 60)].enumerated() {
                owed.append(
                    try await self.giveBack(
                        billing,
                        line(Int64(part.0), tax: Int64(part.1)),
                        reference: "RMA-\(number)"
                    )
                )
            }
            #expect(owed == [0, 306, 394])
            let balances = try await billing.balances()
            #expect(balances == [4000: -1000, 4100: 1000])
            await refuses(.failedPrecondition, "CREDIT_EXCEEDS_INVOICED") {
                try await self.giveBack(billing, line(1), reference: "RMA-9")
            }
        }
    }

    @Test func aMixedPaymentComesBackInPartsLessTheFee() async throws {
        try await withBilling { billing in
            try await billing.grant(300)
            try await billing.authorizeMixed(
                1000,
                [(.storeCredit, 300), (.card, 400), (.onAccount, nil)]
            )
            try await billing.capture(1000)
            try await billing.invoice(847, tax: 153, method: .mixed)
            let owed = [
                try await self.giveBack(billing, line(282, tax: 51), reference: "RMA-1"),
                try await self.giveBack(billing, line(282, tax: 51), fee: 50, reference: "RMA-2"),
                try await self.giveBack(billing, line(283, tax: 51), reference: "RMA-3"),
            ]
            // What was on account goes first; the card is full before the store credit.
            #expect(owed == [33, 283, 334])
            #expect(try await billing.standing().storeCreditMinor == 250)
            #expect(
                try await billing.balances()
                    == [4000: -847, 4100: 847 + 300, 4120: -50, 2210: -250]
            )
        }
    }

    @Test func aMixedPaymentWhoseRestWasPaidOnTheInvoiceComesBackEachByItsWay() async throws {
        try await withBilling { billing in
            try await billing.authorizeMixed(1000, [(.card, 400), (.onAccount, nil)])
            try await billing.capture(1000)
            try await billing.invoice(847, tax: 153, method: .mixed)
            try await billing.receive(250)
            let owed = [
                try await self.giveBack(billing, line(500, tax: 90), reference: "RMA-1"),
                try await self.giveBack(billing, line(347, tax: 63), fee: 10, reference: "RMA-2"),
            ]
            #expect(owed == [240, 400])
            // 400 by card, and 240 of the 250 by transfer: the fee is kept.
            #expect(try await billing.payment().refunded == usd(400))
            #expect(
                try await billing.balances() == [1000: 10, 4000: -847, 4100: 847, 4120: -10]
            )
        }
    }

    @Test func aFeeOfAllThatIsCreditedLeavesNothingToPayOut() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180)
            try await billing.capture(1180)
            try await billing.invoice(1000, tax: 180, method: .card)
            let owed = try await self.giveBack(
                billing,
                line(1000, tax: 180),
                fee: 1180,
                reference: "RMA-1"
            )
            #expect(owed == 0)
            // The tax of the goods goes back to the buyer, who pays all of it as the fee.
            #expect(
                try await billing.balances()
                    == [1010: 1180, 4000: -1000, 4100: 1000, 4120: -1180]
            )
        }
    }

    /// A line with a discount, with or without tax in its price, in any split into shipments and
    /// returns, paid in any way: what came in and did not go back is the fees.
    @Test(arguments: UInt64(1)...60)
    func everySplitSumsToWhatWasPaid(seed: UInt64) async throws {
        var random = SeededGenerator(seed: seed)
        let story = try Story(&random)
        try await withBilling { billing in
            try await billing.grant(10_000)
            try await story.sell(billing)
            var returned: Int64 = 0
            while returned < story.quantity {
                let units = Int64.random(in: 1...(story.quantity - returned), using: &random)
                let part = try story.line(units, after: returned)
                let worth = (part.net?.minorUnits ?? 0) + (part.tax?.minorUnits ?? 0)
                let fee =
                    Bool.random(using: &random) ? 0 : Int64.random(in: 0...worth, using: &random)
                try await self.giveBack(billing, part, fee: fee, reference: "RMA-\(returned)")
                returned += units
                story.fees += fee
            }
            let balances = try await billing.balances()
            func balance(_ account: UInt32) -> Int64 { balances[account, default: 0] }
            // Neither tax, nor revenue, nor a debt to the buyer is left.
            #expect(balance(2100) == 0 && balance(2200) == 0 && balance(2220) == 0)
            #expect(balance(4000) + balance(4110) + balance(4100) - 10_000 == 0)
            #expect(balance(4120) == -story.fees)
            // The buyer has paid the fees, or owes them.
            let kept = balance(1000) + balance(1010) + balance(1100) + balance(2210) + 10_000
            #expect(kept == story.fees)
            let taxes = try await billing.call(Accounting.taxReport, .init()).rows
            #expect(taxes.allSatisfy { $0.taxMinor == 0 && $0.netMinor == 0 })
        }
    }
}

/// An order of one line as it is sold.
private final class Story {
    let quantity: Int64
    let gross: Int64
    let net: Int64
    let tax: Int64
    let discount: String
    let method: OrderV1.PaymentMethod
    /// The units of each shipment.
    let shipments: [Int64]
    /// What of a receivable is paid, in per cent.
    let paid: Int64
    var fees: Int64 = 0

    var total: Int64 { self.net + self.tax }

    init(_ random: inout SeededGenerator) throws {
        self.quantity = Int64.random(in: 1...7, using: &random)
        self.discount = ["0", "0.15", "0.333333333"].randomElement(using: &random) ?? "0"
        let rate = try #require(DecimalFraction("0.18"))
        let fraction = try #require(DecimalFraction(self.discount))
        let price = Int64.random(in: 1...999, using: &random) * self.quantity
        let paid = price - Self.part(price, fraction)
        if Bool.random(using: &random) {
            // The price includes the tax: so does the discount.
            self.net = Self.without(rate, paid)
            self.tax = paid - self.net
            self.gross = max(self.net, Self.without(rate, price))
        } else {
            (self.net, self.gross) = (paid, price)
            self.tax = Self.part(paid, rate)
        }
        let methods: [OrderV1.PaymentMethod] = [
            .card, .cash, .storeCredit, .onAccount, .bankTransfer, .mixed,
        ]
        let method = methods.randomElement(using: &random) ?? .card
        // Each of three tenders is something.
        self.method = method == .mixed && self.net + self.tax < 3 ? .card : method
        var (shipments, left) = ([Int64](), self.quantity)
        while left > 0 {
            shipments.append(Int64.random(in: 1...left, using: &random))
            left -= shipments.last ?? left
        }
        self.shipments = shipments
        self.paid = Int64.random(in: 0...100, using: &random)
    }

    private static func part(_ amount: Int64, _ fraction: DecimalFraction) -> Int64 {
        (amount * fraction.billionths + 500_000_000) / 1_000_000_000
    }

    private static func without(_ rate: DecimalFraction, _ amount: Int64) -> Int64 {
        let whole = 1_000_000_000 + rate.billionths
        return (amount * 1_000_000_000 + whole / 2) / whole
    }

    /// The share of some of the units.
    func line(_ units: Int64, after before: Int64) throws -> BillingV1.InvoiceLine {
        func part(_ amount: Int64) throws -> CommonV1.Money {
            usd(try share(of: amount, units: units, of: self.quantity, after: before))
        }
        let net = try part(self.net)
        return .init(
            sku: "CHAI",
            quantity: units,
            unitPrice: usd(self.gross / self.quantity),
            discount: self.discount,
            gross: usd(max(net.minorUnits, try part(self.gross).minorUnits)),
            net: net,
            taxRate: "0.18",
            tax: try part(self.tax)
        )
    }

    /// Authorizes, captures and invoices each shipment, and pays some of what is open.
    func sell(_ billing: Billing) async throws {
        if self.method == .mixed {
            try await billing.authorizeMixed(
                self.total,
                [(.storeCredit, self.total / 3), (.card, self.total / 3), (.onAccount, nil)]
            )
        } else {
            try await billing.authorize(self.total, method: self.method)
        }
        var shipped: Int64 = 0
        for units in self.shipments {
            let part = try self.line(units, after: shipped)
            let amount = (part.net?.minorUnits ?? 0) + (part.tax?.minorUnits ?? 0)
            let shipment = "SH-100001-\(shipped + 1)"
            try await billing.capture(amount, shipment: shipment)
            _ = try await billing.call(
                BillingV1.BillingService.createInvoice,
                .init(
                    orderID: "SO-100001",
                    shipmentID: shipment,
                    customerID: "ALFKI",
                    lines: [part],
                    method: self.method
                )
            )
            shipped += units
        }
        let open = try await billing.balances()[1100] ?? 0
        if open * self.paid / 100 > 0 { try await billing.receive(open * self.paid / 100) }
        try billing.expectAgreement("sold")
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Every row of the table of postings, by its number in the domain's model.
@Suite struct PostingTableTests {
    @Test func row1AnOrderThatIsOnlyAuthorizedPostsNothing() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180)
            let balances = try await billing.balances()
            #expect(balances.isEmpty)
        }
    }

    @Test func row2ACaptureBeforeShipmentIsADeposit() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180)
            try await billing.capture(1180)
            #expect(try await billing.posted("capture-card") == [1010: 1180, 2200: -1180])
        }
    }

    @Test func row3ACashSaleIsCashAgainstSalesAndTax() async throws {
        try await withBilling { billing in
            try await billing.authorize(1180, method: .cash)
            try await billing.capture(1180)
            try await billing.invoice(1000, tax: 180, method: .cash)
            #expect(try await billing.balances() == [1000: 1180, 4000: -1000, 2100: -180])
        }
    }

    @Test func row4APrepaidShipmentTurnsTheDepositIntoSales() async throws {
        try await withBilling { billing in
            try await billing.authorize(1205)
            try await billing.capture(1205)
            try await billing.invoice(1000, tax: 180, freight: 25, method: .card)
            #expect(
                try await billing.posted("sale-prepaid")
                    == [2200: 1205, 4000: -1000, 4010: -25, 2100: -180]
            )
        }
    }

    @Test func row5AShipmentOnAccountIsAReceivable() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, tax: 180, freight: 25)
            #expect(
                try await billing.posted("sale-on-account")
                    == [1100: 1205, 4000: -1000, 4010: -25, 2100: -180]
            )
        }
    }

    @Test func row6AnInvoiceBeforeShipmentWaitsForItsGoods() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, tax: 180, freight: 25, beforeShipment: true)
            #expect(
                try await billing.posted("invoiced-in-advance")
                    == [1100: 1205, 2200: -1025, 2100: -180]
            )
            try await billing.invoice(1000, tax: 180, freight: 25)
            #expect(
                try await billing.posted("advance-shipped") == [2200: 1025, 4000: -1000, 4010: -25]
            )
        }
    }

    @Test func row7GoodsIssuedAreCost() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000, cost: 400)
            #expect(try await billing.posted("goods-issued") == [5000: 400, 1200: -400])
        }
    }

    @Test func row8MoneyOnAccountPaysInvoicesAndTheRestIsKept() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            try await billing.receive(1200)
            #expect(
                try await billing.posted("payment-received") == [
                    1000: 1200, 1100: -1000, 2200: -200,
                ]
            )
        }
    }

    @Test func row9APayoutKeepsAFee() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000)
            try await billing.capture(1000)
            _ = try await billing.call(
                Accounting.recordPayout,
                .init(amount: usd(970), fee: usd(30), reference: "PO 1")
            )
            #expect(try await billing.posted("payout") == [1000: 970, 5200: 30, 1010: -1000])
        }
    }

    @Test func row10AVoidPostsNothing() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000)
            try await billing.void()
            let balances = try await billing.balances()
            #expect(balances.isEmpty)
        }
    }

    @Test func row11And14MoneyOfACancelledOrderIsOwedThenPaidOut() async throws {
        try await withBilling { billing in
            try await billing.authorize(1000)
            try await billing.capture(1000)
            try await billing.refund()
            #expect(
                try await billing.posted("cancelled-after-capture") == [2200: 1000, 2220: -1000]
            )
            #expect(try await billing.posted("refund-card") == [2220: 1000, 1010: -1000])
        }
    }

    @Test(arguments: [
        (to: BillingV1.CreditTo.refund, method: OrderV1.PaymentMethod.card, account: UInt32(2220)),
        (.storeCredit, .card, 2210), (.refund, .onAccount, 1100),
    ])
    func row12AReturnIsCredited(
        to: BillingV1.CreditTo,
        method: OrderV1.PaymentMethod,
        account: UInt32
    ) async throws {
        try await withBilling { billing in
            if method == .card {
                try await billing.authorize(1180)
                try await billing.capture(1180)
            }
            try await billing.invoice(1000, tax: 180, method: method)
            try await billing.creditNote(500, tax: 90, fee: 40, to: to)
            #expect(
                try await billing.posted("credit-note")
                    == [4100: 500, 2100: 90, 4120: -40, account: -550]
            )
        }
    }

    /// What inventory and fulfillment send with its lines.
    @Test(arguments: [
        (row: "13 counted in", rule: "return-received", debit: UInt32(1210), credit: UInt32(5000)),
        ("13 restocked", "return-restocked", 1200, 1210),
        ("13 scrapped", "return-scrapped", 5020, 1210),
        ("17 freight accrued", "freight-accrued", 5100, 2000),
        ("21 counted down", "adjusted-down", 5020, 1200),
        ("21 counted up", "adjusted-up", 1200, 5020),
        ("21a parcel lost", "parcel-lost", 5020, 5000),
    ])
    func rowsOfOtherServicesComeThroughPost(
        row: String,
        rule: String,
        debit debited: UInt32,
        credit credited: UInt32
    ) async throws {
        try await withBilling { billing in
            let lines = [debit(debited, 70), credit(credited, 70)]
            let id = try await billing.post("fact:1", rule, lines, order: "SO-100001")
            #expect(try await billing.post("fact:1", rule, lines, order: "SO-100001") == id)
            #expect(try await billing.journal("SO-100001").map(\.orderID) == ["SO-100001"])
            await refuses(.alreadyExists, "KEY_CONFLICT") {
                try await billing.post("fact:1", rule, [debit(debited, 71), credit(credited, 71)])
            }
            #expect(try await billing.balances() == [debited: 70, credited: -70], "\(row)")
        }
    }

    @Test func row17FreightIsPaid() async throws {
        try await withBilling { billing in
            try await billing.post("shipment:SH-1", "freight", [debit(5100, 90), credit(2000, 90)])
            _ = try await billing.call(
                Accounting.paySupplier,
                .init(supplierID: "3", amount: usd(90), reference: "TR 1")
            )
            #expect(try await billing.posted("supplier-paid") == [2000: 90, 1000: -90])
        }
    }

    @Test func rows18To20GoodsAreReceivedBilledAndPaid() async throws {
        try await withBilling { billing in
            _ = try await billing.call(
                Accounting.recordReceipt,
                .init(
                    receiptID: "R-1",
                    purchaseOrderID: "PO-1",
                    supplierID: "3",
                    lines: [.init(sku: "CHAI", quantity: 10, unitPrice: usd(50))],
                    standardCost: usd(480)
                )
            )
            #expect(
                try await billing.posted("goods-received") == [1200: 480, 5010: 20, 2010: -500]
            )
            _ = try await billing.call(
                Accounting.recordVendorBill,
                .init(
                    supplierID: "3",
                    billNumber: "B 1",
                    purchaseOrderID: "PO-1",
                    lines: [.init(sku: "CHAI", quantity: 10, unitPrice: usd(50))],
                    tax: usd(90)
                )
            )
            #expect(try await billing.posted("vendor-bill") == [2010: 500, 1300: 90, 2000: -590])
            _ = try await billing.call(
                Accounting.payVendorBill,
                .init(billID: "BILL-1", reference: "TR 1")
            )
            #expect(try await billing.posted("bill-paid") == [2000: 590, 1000: -590])
        }
    }

    @Test func row21aACarrierAcceptsAClaimAndPaysIt() async throws {
        try await withBilling { billing in
            let claim = AccountingV1.RecordClaimRequest(shipmentID: "SH-1", amount: usd(60))
            _ = try await billing.call(Accounting.recordClaim, claim)
            #expect(try await billing.posted("claim-accepted") == [1120: 60, 5020: -60])
            var paid = claim
            paid.paid = true
            _ = try await billing.call(Accounting.recordClaim, paid)
            #expect(try await billing.posted("claim-paid") == [1000: 60, 1120: -60])
        }
    }

    @Test func row22ABadDebtIsWrittenOffAndAChargebackIsLost() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            _ = try await billing.call(
                Accounting.writeOff,
                .init(invoiceNumber: "INV-000001", reason: "bankrupt")
            )
            #expect(try await billing.posted("write-off") == [5300: 1000, 1100: -1000])
            try await billing.authorize(500, order: "SO-2")
            try await billing.capture(500, order: "SO-2", shipment: "SH-2-1")
            _ = try await billing.call(
                Accounting.recordChargeback,
                .init(orderID: "SO-2", amount: usd(500), reference: "CB 1")
            )
            #expect(try await billing.posted("chargeback") == [5310: 500, 1010: -500])
        }
    }

    @Test func row23ASmallDifferenceIsRounding() async throws {
        try await withBilling { billing in
            try await billing.invoice(1000)
            try await billing.receive(997, rounding: 5)
            #expect(
                try await billing.posted("payment-received") == [1000: 997, 5900: 3, 1100: -1000]
            )
            try await billing.invoice(1000, order: "SO-2", shipment: "SH-2-1")
            try await billing.receive(1004, reference: "BANK 2", rounding: 5)
            #expect(
                try await billing.posted("payment-received") == [1000: 1004, 5900: -4, 1100: -1000]
            )
        }
    }

    @Test func everyRuleHasANameOfItsOwnAndTwoSides() {
        #expect(Set(PostingRule.all.map(\.name)).count == PostingRule.all.count)
        for rule in PostingRule.all {
            #expect(!rule.debits.isEmpty && !rule.credits.isEmpty, "\(rule.name)")
            #expect(rule.reversal.reversal.debits == rule.debits)
        }
    }
}

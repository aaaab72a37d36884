// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import Testing

@testable import BillingService

/// Receipts of purchase orders and the bills for them.
@Suite struct PayableTests {
    private func receive(
        _ billing: Billing,
        _ units: Int64,
        id: String = "R-1",
        price: Int64 = 50,
        standard: Int64? = nil,
        isReturn: Bool = false
    ) async throws {
        _ = try await billing.call(
            Accounting.recordReceipt,
            .init(
                receiptID: id,
                purchaseOrderID: "PO-1",
                supplierID: "3",
                lines: [.init(sku: "CHAI", quantity: units, unitPrice: usd(price))],
                standardCost: usd(standard ?? units * price),
                isReturn: isReturn
            )
        )
    }

    private func bill(
        _ billing: Billing,
        _ units: Int64,
        number: String = "B 1",
        price: Int64 = 50
    ) async throws -> AccountingV1.VendorBill {
        try await billing.call(
            Accounting.recordVendorBill,
            .init(
                supplierID: "3",
                billNumber: number,
                purchaseOrderID: "PO-1",
                lines: [.init(sku: "CHAI", quantity: units, unitPrice: usd(price))],
                tax: usd(9)
            )
        ).bill ?? .init()
    }

    private func decide(
        _ billing: Billing,
        _ accept: Bool
    ) async throws -> AccountingV1.VendorBill {
        try await billing.call(
            Accounting.decideVendorBill,
            .init(billID: "BILL-1", accept: accept, reason: "agreed by telephone")
        ).bill ?? .init()
    }

    @Test func aReceiptCountsOnceAndARefundedOneIsTakenBack() async throws {
        try await withBilling { billing in
            try await self.receive(billing, 10, standard: 520)
            try await self.receive(billing, 10, standard: 520)
            #expect(try await billing.balances() == [1200: 520, 5010: -20, 2010: -500])
            await refuses(.alreadyExists, "KEY_CONFLICT") {
                try await self.receive(billing, 11, standard: 520)
            }
            try await self.receive(billing, 4, id: "R-2", standard: 208, isReturn: true)
            #expect(try await billing.balances() == [1200: 312, 5010: -12, 2010: -300])
            await refuses(.failedPrecondition, "UNITS_EXCEED_RECEIVED") {
                try await self.receive(billing, 7, id: "R-3", isReturn: true)
            }
        }
    }

    @Test func aBillThatAgreesIsBookedAndPaidOnce() async throws {
        try await withBilling { billing in
            try await self.receive(billing, 10)
            let first = try await self.bill(billing, 6)
            #expect(first.billID == "BILL-1" && first.state == .matched)
            #expect(first.total == usd(309) && first.variances.isEmpty)
            #expect(try await self.bill(billing, 6) == first)
            await refuses(.alreadyExists, "KEY_CONFLICT") { try await self.bill(billing, 5) }
            #expect(try await self.bill(billing, 4, number: "B 2").state == .matched)
            #expect(try await billing.balances()[2010] == nil)
            let pay = AccountingV1.PayVendorBillRequest(billID: "BILL-1", reference: "TR 1")
            #expect(try await billing.call(Accounting.payVendorBill, pay).bill?.state == .paid)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await billing.call(Accounting.payVendorBill, pay)
            }
            #expect(try await billing.balances()[2000] == -209)
            let paid = try await billing.call(
                Accounting.listVendorBills,
                .init(state: .paid, supplierID: "3", purchaseOrderID: "PO-1")
            )
            #expect(paid.bills.map(\.billID) == ["BILL-1"])
        }
    }

    @Test func aBillOfAnotherPriceWaitsAndPostsItsDifferenceWhenAccepted() async throws {
        try await withBilling { billing in
            try await self.receive(billing, 10)
            let bill = try await self.bill(billing, 10, price: 52)
            #expect(bill.state == .variance)
            #expect(bill.variances == ["CHAI: 10 billed at 5.20 USD, ordered at 5.00 USD"])
            #expect(try billing.events().contains("alert.bill_variance"))
            #expect(try await billing.balances()[2000] == nil)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await billing.call(
                    Accounting.payVendorBill,
                    .init(billID: "BILL-1", reference: "TR 1")
                )
            }
            let accepted = try await self.decide(billing, true)
            #expect(accepted.state == .matched && accepted.variance == usd(20))
            #expect(try await billing.posted("vendor-bill")[5010] == 20)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await self.decide(billing, false)
            }
        }
    }

    @Test func aBillOfMoreUnitsThanWereReceivedWaits() async throws {
        try await withBilling { billing in
            try await self.receive(billing, 8)
            let bill = try await self.bill(billing, 10)
            #expect(bill.variances == ["CHAI: 10 billed, 8 received and not billed"])
            #expect(try await self.decide(billing, false).state == .rejected)
            #expect(try await billing.balances()[2000] == nil)
            // What was rejected counts for nothing.
            #expect(try await self.bill(billing, 8, number: "B 2").state == .matched)
            #expect(try await self.bill(billing, 1, number: "B 3").state == .variance)
        }
    }

    @Test func aBillOfGoodsThatNeverCameHasEverythingAsDifference() async throws {
        try await withBilling { billing in
            let bill = try await self.bill(billing, 2)
            #expect(bill.state == .variance)
            #expect(try await self.decide(billing, true).variance == usd(100))
            #expect(try await billing.balances() == [5010: 100, 1300: 9, 2000: -109])
        }
    }

    @Test func everyBillStateHasAWayOnOrIsAnEnd() {
        for state in BillState.allCases {
            #expect(state.next.isEmpty == (state == .paid || state == .rejected))
        }
    }

    @Test func billsOfAnySizesRelieveExactlyWhatWasReceived() throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            var goods = ReceivedGoods()
            goods.received = Int64.random(in: 1...40, using: &random)
            goods.receivedValue = Int64.random(in: 0...10_000, using: &random)
            while goods.billable > 0 {
                let units = Int64.random(in: 1...goods.billable, using: &random)
                goods.billedValue += goods.value(of: units)
                goods.billed += units
            }
            #expect(goods.billedValue == goods.receivedValue)
        }
    }
}

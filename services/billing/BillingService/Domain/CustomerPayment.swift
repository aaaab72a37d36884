// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// Money that came in from a customer, outside of a card payment.
struct CustomerPayment: Hashable, Sendable {
    static let prefix = "RCP-"

    /// A part of it that pays an invoice.
    struct Share: Hashable, Sendable {
        let invoice: Int64
        let amount: Int64
    }

    let number: Int64
    let customerID: String
    let amount: Money
    let method: PaymentMethod
    let reference: String
    /// The order it paid in advance; empty for none.
    let orderID: String
    let receivedAt: Timestamp
    var unapplied: Int64
    var shares: [Share] = []

    var paymentID: String { "\(Self.prefix)\(self.number)" }
    var currency: Currency { self.amount.currency }

    func money(_ minorUnits: Int64) -> Money {
        Money(minorUnits: minorUnits, currency: self.currency)
    }

    var message: AccountingV1.CustomerPayment {
        AccountingV1.CustomerPayment(
            paymentID: self.paymentID,
            customerID: self.customerID,
            amount: CommonV1.Money(self.amount),
            method: self.method.message,
            reference: self.reference,
            receivedAtMs: self.receivedAt.milliseconds,
            allocations: self.shares.map { share in
                AccountingV1.Allocation(
                    invoiceNumber: documentText(share.invoice, prefix: Invoice.prefix),
                    amount: CommonV1.Money(self.money(share.amount))
                )
            },
            unapplied: CommonV1.Money(self.money(self.unapplied)),
            orderID: self.orderID
        )
    }
}

/// A checked wish to record a payment.
struct PaymentReceipt: Hashable, Sendable {
    static let allocationsMax = 500
    static let roundingMax: UInt32 = 100

    var customerID: String
    let amount: Money
    let method: PaymentMethod
    let reference: String
    let orderID: String
    let rounding: Int64
    let keepsUnapplied: Bool

    init(_ request: AccountingV1.RecordPaymentRequest) throws(BillingError) {
        self.customerID = try checkedKey(request.customerID, "customer_id")
        self.amount = try checkedAmount(request.amount, "amount")
        self.method = try checkedMethod(request.method, "method")
        self.reference = try checkedReference(request.reference, "reference")
        self.orderID = request.orderID.isEmpty ? "" : try checkedKey(request.orderID, "order_id")
        self.keepsUnapplied = request.keepUnapplied
        // What pays something has the currency of that.
        guard self.amount.currency.isListed || !self.keepsUnapplied else {
            throw .invalid(
                field: "amount.currency",
                value: self.amount.currency.code,
                remedy: "a code that ISO 4217 lists is required, such as USD"
            )
        }
        guard self.method == .cash || self.method == .bankTransfer else {
            throw .invalid(
                field: "method",
                value: self.method.rawValue,
                remedy: "CASH or BANK_TRANSFER is required"
            )
        }
        guard request.roundingMinorMax <= Self.roundingMax else {
            throw .invalid(
                field: "rounding_minor_max",
                value: String(request.roundingMinorMax),
                remedy: "at most \(Self.roundingMax) minor units may be rounded away"
            )
        }
        self.rounding = Int64(request.roundingMinorMax)
        guard request.allocations.isEmpty || !(self.keepsUnapplied || !self.orderID.isEmpty) else {
            throw .invalid(
                field: "allocations",
                value: String(request.allocations.count),
                remedy: "give allocations, an order, or keep it unapplied: one of them"
            )
        }
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// What a customer may owe, and how long.
///
/// Table: credit_terms, one row for each customer who has any.
struct CreditTerms: Hashable, Sendable {
    static let paymentDaysDefault: Int64 = 30
    static let paymentDaysMax: Int64 = 3650

    let customerID: String
    /// Nil means no limit.
    var limit: Money?
    var paymentDays = Self.paymentDaysDefault
    var isOnHold = false
    var holdReason = ""
    var version: Int64 = 0

    /// The terms of somebody with whom nothing was agreed.
    init(customerID: String) {
        self.customerID = customerID
    }

    init(_ message: AccountingV1.CreditTerms) throws(BillingError) {
        self.customerID = try checkedKey(message.customerID, "terms.customer_id")
        if let limit = message.creditLimit, limit != CommonV1.Money() {
            self.limit = try checkedMoney(limit, "terms.credit_limit")
        }
        guard Int64(message.paymentDays) <= Self.paymentDaysMax else {
            throw .invalid(
                field: "terms.payment_days",
                value: String(message.paymentDays),
                remedy: "at most \(Self.paymentDaysMax) days, or 0 for 30"
            )
        }
        if message.paymentDays > 0 { self.paymentDays = Int64(message.paymentDays) }
        self.isOnHold = message.onHold
        self.holdReason = try checkedText(message.holdReason, "terms.hold_reason")
        guard message.version >= 0 else {
            throw .invalid(
                field: "terms.version",
                value: String(message.version),
                remedy: "the version that was read is required, or 0 for any"
            )
        }
        self.version = message.version
    }

    var message: AccountingV1.CreditTerms {
        AccountingV1.CreditTerms(
            customerID: self.customerID,
            creditLimit: self.limit.map { CommonV1.Money($0) },
            paymentDays: UInt32(clamping: self.paymentDays),
            onHold: self.isOnHold,
            holdReason: self.holdReason,
            version: self.version
        )
    }

    /// Which rules forbid `amount` more on account, `exposure` being what is owed and promised.
    ///
    /// A limit is in one currency: it leaves no credit in another.
    func rulesBroken(by amount: Money, exposure: Int64) -> [String] {
        var rules: [String] = []
        if self.isOnHold { rules.append("credit-on-hold") }
        guard let limit = self.limit else { return rules }
        let (sum, overflow) = exposure.addingReportingOverflow(amount.minorUnits)
        if limit.currency != amount.currency || overflow || sum > limit.minorUnits {
            rules.append("credit-limit")
        }
        return rules
    }
}

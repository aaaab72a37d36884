// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// When an order is held for a person, beside its customer's credit.
///
/// Table: screening, one row or none.
struct ScreeningRules: Hashable, Sendable {
    static let ordersPerHourMaxMax: Int64 = 1_000_000

    /// Orders of more than this; nil means none.
    var reviewAbove: Money?
    /// A customer's orders within the last hour, this one included; 0 means any number.
    var ordersPerHourMax: Int64 = 0
    var version: Int64 = 0

    /// No rules: nothing is held.
    init() {}

    init(_ message: AccountingV1.ScreeningRules) throws(BillingError) {
        if let above = message.reviewAbove, above != CommonV1.Money() {
            self.reviewAbove = try checkedMoney(above, "rules.review_above")
        }
        self.ordersPerHourMax = Int64(message.ordersPerHourMax)
        guard self.ordersPerHourMax <= Self.ordersPerHourMaxMax else {
            throw .invalid(
                field: "rules.orders_per_hour_max",
                value: String(message.ordersPerHourMax),
                remedy: "at most \(Self.ordersPerHourMaxMax) are allowed, or 0 for any number"
            )
        }
        guard message.version >= 0 else {
            throw .invalid(
                field: "rules.version",
                value: String(message.version),
                remedy: "the version that was read is required, or 0 for any"
            )
        }
        self.version = message.version
    }

    var message: AccountingV1.ScreeningRules {
        AccountingV1.ScreeningRules(
            reviewAbove: self.reviewAbove.map { CommonV1.Money($0) },
            ordersPerHourMax: UInt32(clamping: self.ordersPerHourMax),
            version: self.version
        )
    }

    /// Whether two sets of rules say the same, whatever their versions.
    func isSame(as other: Self) -> Bool {
        self.reviewAbove == other.reviewAbove && self.ordersPerHourMax == other.ordersPerHourMax
    }

    /// Which rules hold an order of `total`; `orders` counts the customer's of the last hour.
    func rulesBroken(by total: Money, orders: () throws -> Int64) rethrows -> [String] {
        var rules: [String] = []
        if let above = self.reviewAbove, above.currency == total.currency,
            total.minorUnits > above.minorUnits
        {
            rules.append("review-above")
        }
        if self.ordersPerHourMax > 0, try orders() > self.ordersPerHourMax {
            rules.append("orders-per-hour")
        }
        return rules
    }
}

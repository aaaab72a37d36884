// SPDX-License-Identifier: MIT
import Commerce
import SQLite
import Store

/// Table: credit_terms, one row for each customer who has any.
enum CreditTermsTable {
    /// The terms of a customer; those of somebody with whom nothing was agreed when there are none.
    static func find(customer: String, in queries: some Queries) throws -> CreditTerms {
        try queries.first(
            """
            SELECT limit_minor, limit_currency, payment_days, on_hold, hold_reason, version
            FROM credit_terms WHERE customer_id = $1
            """,
            customer
        ) { row in
            var terms = CreditTerms(customerID: customer)
            terms.limit = try storedMoney(row.int(0), row.text(1), "credit_terms.limit_currency")
            terms.paymentDays = row.int(2)
            terms.isOnHold = row.bool(3)
            terms.holdReason = row.text(4)
            terms.version = row.int(5)
            return terms
        } ?? CreditTerms(customerID: customer)
    }

    /// Writes the terms under their version.
    static func save(_ terms: CreditTerms, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO credit_terms (customer_id, limit_minor, limit_currency, payment_days,
                on_hold, hold_reason, version)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (customer_id) DO UPDATE SET limit_minor = excluded.limit_minor,
                limit_currency = excluded.limit_currency, payment_days = excluded.payment_days,
                on_hold = excluded.on_hold, hold_reason = excluded.hold_reason,
                version = excluded.version
            """,
            terms.customerID,
            terms.limit?.minorUnits ?? 0,
            terms.limit?.currency.code ?? "",
            terms.paymentDays,
            terms.isOnHold,
            terms.holdReason,
            terms.version
        )
    }
}

/// Table: screening, one row or none.
enum ScreeningTable {
    static func find(in queries: some Queries) throws -> ScreeningRules {
        try queries.first(
            """
            SELECT above_minor, above_currency, orders_per_hour_max, version FROM screening
            WHERE id = 1
            """
        ) { row in
            var rules = ScreeningRules()
            rules.reviewAbove = try storedMoney(
                row.int(0),
                row.text(1),
                "screening.above_currency"
            )
            rules.ordersPerHourMax = row.int(2)
            rules.version = row.int(3)
            return rules
        } ?? ScreeningRules()
    }

    /// Writes the rules under their version.
    static func save(_ rules: ScreeningRules, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO screening (id, above_minor, above_currency, orders_per_hour_max, version)
            VALUES (1, $1, $2, $3, $4)
            ON CONFLICT (id) DO UPDATE SET above_minor = excluded.above_minor,
                above_currency = excluded.above_currency,
                orders_per_hour_max = excluded.orders_per_hour_max, version = excluded.version
            """,
            rules.reviewAbove?.minorUnits ?? 0,
            rules.reviewAbove?.currency.code ?? "",
            rules.ordersPerHourMax,
            rules.version
        )
    }
}

/// An amount whose currency is empty when there is none.
private func storedMoney(
    _ minorUnits: Int64,
    _ currency: String,
    _ column: String
) throws -> Money? {
    if currency.isEmpty { return nil }
    return Money(minorUnits: minorUnits, currency: try stored(Currency(currency), column))
}

/// Table: payment_change, what lowered a payment.
enum PaymentChangeTable {
    /// To what a change lowered a payment; nil when it did not.
    static func total(
        of change: String,
        _ payment: Payment,
        in queries: some Queries
    ) throws -> Int64? {
        try queries.first(
            "SELECT total FROM payment_change WHERE payment_number = $1 AND change_id = $2",
            payment.number,
            change
        ) { $0.int(0) }
    }

    /// Notes a change that was not noted before.
    static func insert(
        _ change: String,
        of payment: Payment,
        total: Int64,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO payment_change (payment_number, change_id, total) VALUES ($1, $2, $3)
            """,
            payment.number,
            change,
            total
        )
    }
}

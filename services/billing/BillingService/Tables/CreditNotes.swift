// SPDX-License-Identifier: MIT
import Commerce
import Store

/// What is owed back to buyers for goods invoiced.
enum CreditNotes {
    /// The order of a credit note and what of it is to be paid out in all, whatever was already;
    /// nil when there is none of this number.
    static func payable(
        number: String,
        in queries: some Queries
    ) throws -> (order: String, amount: Money)? {
        nil
    }
}

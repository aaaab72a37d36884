// SPDX-License-Identifier: MIT
import Store

/// What a customer may owe, and how long.
enum CreditTermsTable {
    /// Days from invoice to due date.
    static func paymentDays(customer: String, in queries: some Queries) throws -> Int { 30 }
}

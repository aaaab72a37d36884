// SPDX-License-Identifier: MIT
import OMSProtos
import Store

/// What placing an order needs to know of its customer, read in one statement.
struct Buyer: Sendable {
    let name: String
    let home: CommonV1.Address
    /// Blocked, merged or anonymised; `CustomerTable.standing` tells which.
    let isRefused: Bool

    /// Where the invoice goes: the customer's address under the customer's name.
    var billTo: CommonV1.Address {
        var billTo = self.home
        billTo.name = self.name
        return billTo
    }

    /// The customer of an id; nil when there is none.
    static func find(_ id: String, in queries: some Queries) throws -> Buyer? {
        try queries.first(
            """
            SELECT addressee, street, city, region, postal_code, country, name,
                blocked <> 0 OR merged_into <> '' OR anonymised <> 0
            FROM customers WHERE customer_id = $1
            """,
            id
        ) { Buyer(name: $0.text(6), home: address($0, from: 0), isRefused: $0.bool(7)) }
    }
}

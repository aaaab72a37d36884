// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// Table: customers, one row per customer id.
enum CustomerTable {
    private static func customer(_ row: Row) -> CustomerV1.Customer {
        CustomerV1.Customer(
            customerID: row.text(0),
            name: row.text(1),
            contact: row.text(2),
            email: row.text(3),
            phone: row.text(4),
            address: address(row, from: 5),
            preferredPayment: OrderV1.PaymentMethod(
                rawValue: Int32(truncatingIfNeeded: row.int(11))
            ),
            version: row.int(12),
            createdAtMs: row.int(13)
        )
    }

    /// The customer of this id.
    static func find(_ id: String, in queries: some Queries) throws -> CustomerV1.Customer? {
        try queries.first(
            """
            SELECT customer_id, name, contact, email, phone, addressee, street, city, region,
                postal_code, country, preferred_payment, version, created_at_ms
            FROM customers WHERE customer_id = $1
            """,
            id
        ) { self.customer($0) }
    }

    /// How a customer stands; nil when there is no such customer.
    static func standing(of id: String, in queries: some Queries) throws -> CustomerStanding? {
        try queries.first(
            """
            SELECT blocked, block_reason, merged_into, anonymised
            FROM customers WHERE customer_id = $1
            """,
            id
        ) { row in
            if !row.text(2).isEmpty { return .merged(into: row.text(2)) }
            if row.bool(3) { return .anonymised }
            return row.bool(0) ? .blocked(reason: row.text(1)) : .good
        }
    }

    /// Writes the customer as it is, new or not.
    static func save(_ customer: CustomerV1.Customer, in tx: Transaction) throws {
        let address = customer.address ?? CommonV1.Address()
        try tx.run(
            """
            INSERT INTO customers (
                customer_id, name, contact, email, phone, addressee, street, city, region,
                postal_code, country, preferred_payment, version, created_at_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
            ON CONFLICT (customer_id) DO UPDATE SET
                name = excluded.name, contact = excluded.contact, email = excluded.email,
                phone = excluded.phone, addressee = excluded.addressee, street = excluded.street,
                city = excluded.city, region = excluded.region,
                postal_code = excluded.postal_code, country = excluded.country,
                preferred_payment = excluded.preferred_payment, version = excluded.version
            """,
            customer.customerID,
            customer.name,
            customer.contact,
            customer.email,
            customer.phone,
            address.name,
            address.street,
            address.city,
            address.region,
            address.postalCode,
            address.country,
            Int64(customer.preferredPayment.rawValue),
            customer.version,
            customer.createdAtMs
        )
    }

    /// Up to `limit` customers after the key `after`, by key; `text` is looked for in key and name.
    static func page(
        after: String,
        text: String,
        limit: Int,
        in reader: some Queries
    ) throws -> [CustomerV1.Customer] {
        if text.isEmpty {
            return try reader.all(
                """
                SELECT customer_id, name, contact, email, phone, addressee, street, city, region,
                postal_code, country, preferred_payment, version, created_at_ms
                FROM customers
                WHERE customer_id > $1 ORDER BY customer_id LIMIT $2
                """,
                after,
                limit
            ) { self.customer($0) }
        }
        return try reader.all(
            """
            SELECT customer_id, name, contact, email, phone, addressee, street, city, region,
                postal_code, country, preferred_payment, version, created_at_ms
                FROM customers
            WHERE customer_id > $1
              AND (lower(customer_id) LIKE lower($3) ESCAPE '\\'
                OR lower(name) LIKE lower($3) ESCAPE '\\')
            ORDER BY customer_id LIMIT $2
            """,
            after,
            limit,
            likePattern(holding: text)
        ) { self.customer($0) }
    }

    /// How many orders a customer placed, and the net of those neither rejected nor cancelled, by
    /// currency.
    ///
    /// A sum beyond 64 bits is held at the largest amount.
    static func history(
        of id: String,
        in reader: some Queries
    ) throws -> (orders: Int64, volume: [CommonV1.Money]) {
        let orders =
            try reader.first("SELECT COUNT(*) FROM orders WHERE customer_id = $1", id) {
                $0.int(0)
            } ?? 0
        // Summed in two halves: SQLite refuses a sum that does not fit, and one hostile price must
        // not make a customer unreadable.
        let volume = try reader.all(
            """
            SELECT currency, SUM(net / 1000000000), SUM(net % 1000000000)
            FROM orders WHERE customer_id = $1 AND state NOT IN ($2, $3)
            GROUP BY currency ORDER BY currency
            """,
            id,
            OrderState.rejected.rawValue,
            OrderState.cancelled.rawValue
        ) { row in
            let exact = Int128(row.int(1)) * 1_000_000_000 + Int128(row.int(2))
            return CommonV1.Money(
                minorUnits: Int64(clamping: exact),
                currency: row.text(0)
            )
        }
        return (orders, volume)
    }
}

/// Whether a customer may place orders.
enum CustomerStanding: Hashable, Sendable {
    case good
    case blocked(reason: String)
    case merged(into: String)
    case anonymised
}

/// The six columns of an address, the first at `column`.
func address(_ row: Row, from column: Int) -> CommonV1.Address {
    CommonV1.Address(
        name: row.text(column),
        street: row.text(column + 1),
        city: row.text(column + 2),
        region: row.text(column + 3),
        postalCode: row.text(column + 4),
        country: row.text(column + 5)
    )
}

/// A LIKE pattern for texts that hold `text` literally, with `\` as the escape character.
func likePattern(holding text: String) -> String {
    var pattern = "%"
    for character in text {
        if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
        pattern.append(character)
    }
    return pattern + "%"
}

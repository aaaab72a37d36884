// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// Tables: customers, one row per customer id, and customer_addresses, their labelled addresses.
enum CustomerTable {
    private static let columns = """
        customer_id, name, contact, email, phone, addressee, street, city, region, postal_code,
        country, preferred_payment, version, created_at_ms, language, blocked, block_reason,
        merged_into, anonymised
        """
    private static let one = SQL(
        composed: "SELECT \(columns) FROM customers WHERE customer_id = $1"
    )
    private static let all = SQL(
        composed: """
            SELECT \(columns) FROM customers
            WHERE customer_id > $1 ORDER BY customer_id LIMIT $2
            """
    )
    private static let holding = SQL(
        composed: """
            SELECT \(columns) FROM customers
            WHERE customer_id > $1
              AND (lower(customer_id) LIKE lower($3) ESCAPE '\\'
                OR lower(name) LIKE lower($3) ESCAPE '\\'
                OR lower(contact) LIKE lower($3) ESCAPE '\\'
                OR lower(email) LIKE lower($3) ESCAPE '\\'
                OR lower(phone) LIKE lower($3) ESCAPE '\\')
            ORDER BY customer_id LIMIT $2
            """
    )

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
            createdAtMs: row.int(13),
            language: row.text(14),
            blocked: row.int(15) != 0,
            blockReason: row.text(16),
            mergedInto: row.text(17),
            anonymised: row.int(18) != 0
        )
    }

    /// The customer of this id, with its addresses.
    static func find(_ id: String, in queries: some Queries) throws -> CustomerV1.Customer? {
        guard var customer = try queries.first(self.one, id, row: { self.customer($0) }) else {
            return nil
        }
        customer.addresses = try queries.all(
            """
            SELECT label, addressee, street, city, region, postal_code, country
            FROM customer_addresses WHERE customer_id = $1 ORDER BY label
            """,
            id
        ) { CustomerV1.LabelledAddress(label: $0.text(0), address: address($0, from: 1)) }
        return customer
    }

    /// Whether a customer may place orders; nil when there is no such customer.
    static func standing(of id: String, in queries: some Queries) throws -> CustomerStanding? {
        try self.placer(id, in: queries)?.standing
    }

    /// All that placing an order needs of a customer, in one statement; nil when there is none.
    static func placer(
        _ id: String,
        in queries: some Queries
    ) throws -> (standing: CustomerStanding, address: CommonV1.Address)? {
        try queries.first(
            """
            SELECT addressee, street, city, region, postal_code, country, blocked, block_reason,
                merged_into, anonymised
            FROM customers WHERE customer_id = $1
            """,
            id
        ) { row in
            let standing: CustomerStanding =
                if row.int(9) != 0 {
                    .anonymised
                } else if case let into = row.text(8), !into.isEmpty {
                    .merged(into: into)
                } else if row.int(6) != 0 {
                    .blocked(reason: row.text(7))
                } else {
                    .good
                }
            return (standing, address(row, from: 0))
        }
    }

    /// Writes the customer as it is, new or not, with all of its addresses.
    static func save(_ customer: CustomerV1.Customer, in tx: Transaction) throws {
        let address = customer.address ?? CommonV1.Address()
        try tx.run(
            """
            INSERT INTO customers (
                customer_id, name, contact, email, phone, addressee, street, city, region,
                postal_code, country, preferred_payment, version, created_at_ms, language,
                blocked, block_reason, merged_into, anonymised)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
                $18, $19)
            ON CONFLICT (customer_id) DO UPDATE SET
                name = excluded.name, contact = excluded.contact, email = excluded.email,
                phone = excluded.phone, addressee = excluded.addressee, street = excluded.street,
                city = excluded.city, region = excluded.region,
                postal_code = excluded.postal_code, country = excluded.country,
                preferred_payment = excluded.preferred_payment, version = excluded.version,
                language = excluded.language, blocked = excluded.blocked,
                block_reason = excluded.block_reason, merged_into = excluded.merged_into,
                anonymised = excluded.anonymised
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
            customer.createdAtMs,
            customer.language,
            customer.blocked,
            customer.blockReason,
            customer.mergedInto,
            customer.anonymised
        )
        try tx.run(
            "DELETE FROM customer_addresses WHERE customer_id = $1",
            customer.customerID
        )
        for labelled in customer.addresses {
            try self.add(labelled, to: customer.customerID, in: tx)
        }
    }

    private static func add(
        _ labelled: CustomerV1.LabelledAddress,
        to id: String,
        in tx: Transaction
    ) throws {
        let address = labelled.address ?? CommonV1.Address()
        try tx.run(
            """
            INSERT INTO customer_addresses (
                customer_id, label, addressee, street, city, region, postal_code, country)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            id,
            labelled.label,
            address.name,
            address.street,
            address.city,
            address.region,
            address.postalCode,
            address.country
        )
    }

    /// Up to `limit` customers after the key `after`, by key, without their labelled addresses.
    ///
    /// `text` is looked for in key, name, contact, email and phone.
    static func page(
        after: String,
        text: String,
        limit: Int,
        in reader: some Queries
    ) throws -> [CustomerV1.Customer] {
        if text.isEmpty {
            return try reader.all(self.all, after, limit) { self.customer($0) }
        }
        return try reader.all(self.holding, after, limit, likePattern(holding: text)) {
            self.customer($0)
        }
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
        let volume = try reader.all(
            """
            SELECT currency, SUM(net / 1000000000), SUM(net % 1000000000)
            FROM orders WHERE customer_id = $1 AND state NOT IN ($2, $3)
            GROUP BY currency ORDER BY currency
            """,
            id,
            OrderState.rejected.rawValue,
            OrderState.cancelled.rawValue
        ) { CommonV1.Money(minorUnits: $0.halves(1), currency: $0.text(0)) }
        return (orders, volume)
    }
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

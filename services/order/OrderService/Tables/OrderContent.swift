// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Store

/// Table: orders and order_lines, as what was placed and what a change replaced of it.
extension OrderTable {
    /// What was placed, for comparison with a placement of the same reference.
    static func content(of id: OrderID, in queries: some Queries) throws -> PlacedContent? {
        let keys = self.lineKeys(of: id.number)
        let lines = try queries.all(
            """
            SELECT sku, quantity, unit_price, discount_billionths, tax_class FROM order_lines
            WHERE line_key BETWEEN $1 AND $2 AND added_by = 0 ORDER BY line_key
            """,
            keys.lowerBound,
            keys.upperBound
        ) { row in
            PlacedContent.Line(
                sku: row.text(0),
                quantity: row.int(1),
                unitPrice: row.int(2),
                discountBillionths: row.int(3),
                taxClass: row.text(4)
            )
        }
        return try queries.first(
            """
            SELECT customer_id, payment_method, payment_token, carrier_id, currency,
                placed_freight, addressee, street, city, region, postal_code, country,
                ordered_at_ms, shortage_policy, invoice_policy, ship_complete, prices_include_tax,
                wait_for_payment, counter_sale, preferred_location, tenders, replaced
            FROM orders WHERE order_number = $1
            """,
            id.number
        ) { row in
            PlacedContent(
                customerID: row.text(0),
                method: row.int(1),
                paymentToken: row.text(2),
                carrierID: row.text(3),
                currency: row.text(4),
                freight: row.int(5),
                shipTo: address(row, from: 6),
                orderedAtMs: row.int(12),
                shortage: row.int(13),
                invoice: row.int(14),
                shipComplete: row.bool(15),
                pricesIncludeTax: row.bool(16),
                waitForPayment: row.bool(17),
                counterSale: row.bool(18),
                preferredLocation: row.text(19),
                tenders: try .init(column: row.bytes(20)),
                replaced: row.int(21),
                lines: lines
            )
        }
    }

    /// Replaces where an order is sent and by whom; nil and empty leave what is there.
    static func redirect(
        _ id: OrderID,
        shipTo: CommonV1.Address?,
        carrierID: String,
        in tx: Transaction
    ) throws {
        if let shipTo {
            try tx.run(
                """
                UPDATE orders SET addressee = $2, street = $3, city = $4, region = $5,
                    postal_code = $6, country = $7, replaced = replaced | $8
                WHERE order_number = $1
                """,
                id.number,
                shipTo.name,
                shipTo.street,
                shipTo.city,
                shipTo.region,
                shipTo.postalCode,
                shipTo.country,
                PlacedContent.Replaced.shipTo.rawValue
            )
        }
        if !carrierID.isEmpty {
            try tx.run(
                "UPDATE orders SET carrier_id = $2, replaced = replaced | $3 WHERE order_number = $1",
                id.number,
                carrierID,
                PlacedContent.Replaced.carrier.rawValue
            )
        }
    }

    /// What a change must know of an order besides its lines.
    static func terms(of id: OrderID, in queries: some Queries) throws -> OrderTerms {
        let terms = try queries.first(
            """
            SELECT prices_include_tax, counter_sale, invoice_policy, carrier_id,
                addressee, street, city, region, postal_code, country
            FROM orders WHERE order_number = $1
            """,
            id.number
        ) { row in
            OrderTerms(
                pricesIncludeTax: row.bool(0),
                counterSale: row.bool(1),
                invoicedBeforeShipment: row.int(2)
                    == OrderV1.InvoicePolicy.onConfirmation.rawValue,
                carrierID: row.text(3),
                shipTo: address(row, from: 4)
            )
        }
        guard let terms else { throw CorruptRow() }
        return terms
    }
}

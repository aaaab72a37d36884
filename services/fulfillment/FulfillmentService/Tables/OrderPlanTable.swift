// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Protobuf
import SQLite
import Store

/// Table: order_plan, one row per order that was planned.
enum OrderPlanTable {
    /// Adds an order's first plan; false when there is one, or the order is stopped.
    ///
    /// The customer is the one of the plan or, when that was merged since the order was placed, the
    /// one that took its place. One statement, for it is on the way of every order; the caller finds
    /// out why it did nothing.
    static func insert(_ plan: OrderPlan, of order: OrderID, in tx: Transaction) throws -> Bool {
        try tx.run(
            """
            INSERT INTO order_plan (order_number, plan_id, customer_id, carrier_id, addressee,
                street, city, region, postal_code, country, terms)
            SELECT $1, $2,
                coalesce((SELECT customer_id FROM signpost WHERE duplicate_id = $3), $3),
                $4, $5, $6, $7, $8, $9, $10, $11
            WHERE NOT EXISTS (SELECT 1 FROM stopped_order WHERE order_number = $1)
            ON CONFLICT (order_number) DO NOTHING
            """,
            order.number,
            plan.planID,
            plan.customerID,
            plan.carrierID,
            plan.shipTo.name,
            plan.shipTo.street,
            plan.shipTo.city,
            plan.shipTo.region,
            plan.shipTo.postalCode,
            plan.shipTo.country,
            plan.terms
        ) == 1
    }

    static func find(_ order: OrderID, in queries: some Queries) throws -> OrderPlan? {
        try queries.first(
            """
            SELECT plan_id, customer_id, carrier_id, addressee, street, city, region, postal_code,
                country, terms
            FROM order_plan WHERE order_number = $1
            """,
            order.number
        ) { row in
            OrderPlan(
                planID: row.text(0),
                customerID: row.text(1),
                carrierID: row.text(2),
                shipTo: CommonV1.Address(
                    name: row.text(3),
                    street: row.text(4),
                    city: row.text(5),
                    region: row.text(6),
                    postalCode: row.text(7),
                    country: row.text(8)
                ),
                terms: row.bytes(9)
            )
        }
    }

    /// Writes what a later plan may give.
    static func save(_ plan: OrderPlan, of order: OrderID, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE order_plan SET carrier_id = $2, addressee = $3, street = $4, city = $5,
                region = $6, postal_code = $7, country = $8, terms = $9
            WHERE order_number = $1
            """,
            order.number,
            plan.carrierID,
            plan.shipTo.name,
            plan.shipTo.street,
            plan.shipTo.city,
            plan.shipTo.region,
            plan.shipTo.postalCode,
            plan.shipTo.country,
            plan.terms
        )
    }

    /// What an order's sagas are to be given, with the customer whose order it is now.
    static func terms(
        of order: OrderID,
        in queries: some Queries
    ) throws -> OrchestratorV1.ShipmentTerms {
        let row = try queries.first(
            "SELECT terms, customer_id FROM order_plan WHERE order_number = $1",
            order.number
        ) { ($0.bytes(0), $0.text(1)) }
        let (bytes, customer) = try stored(row, "order_plan.order_number")
        var terms = try OrchestratorV1.ShipmentTerms.decode(bytes)
        terms.customerID = customer
        return terms
    }

    // MARK: Customers

    /// The orders of a customer.
    static func orders(of customer: String, in queries: some Queries) throws -> [OrderID] {
        try queries.all(
            "SELECT order_number FROM order_plan WHERE customer_id = $1 ORDER BY order_number",
            customer
        ) { try stored(OrderID(number: $0.int(0)), "order_plan.order_number") }
    }

    /// Gives the orders of one customer to another; how many they are.
    static func move(
        from duplicate: String,
        to customer: String,
        in tx: Transaction
    ) throws -> Int {
        try tx.run(
            "UPDATE order_plan SET customer_id = $2 WHERE customer_id = $1",
            duplicate,
            customer
        )
    }
}

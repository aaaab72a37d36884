// SPDX-License-Identifier: MIT
import SQLite
import Store
import Testing

@testable import FulfillmentService

/// Lists walk an index, and what people work on is found without what is long done.
@Suite struct QueryPlanTests {
    @Test func walksTheIndexOfStatesWheneverAStateIsAskedFor() async throws {
        try await withFulfillment { fulfillment in
            let filters = [
                ShipmentFilter(state: .planned),
                ShipmentFilter(state: .planned, location: "EAST"),
                ShipmentFilter(state: .ready, carrier: "SPEEDY"),
                ShipmentFilter(state: .ready, carrier: "SPEEDY", location: "EAST"),
            ]
            for filter in filters {
                let plan = try Self.plan(of: ShipmentTable.pageText(filter), fulfillment)
                #expect(
                    plan.contains("INDEX shipment_state (state=? AND shipment_key>?"),
                    "\(plan)"
                )
                #expect(!plan.contains("TEMP B-TREE"))
            }
            let ready = try Self.plan(of: ShipmentTable.readyText, fulfillment)
            #expect(ready.contains("INDEX shipment_ready (carrier_id=?"), "\(ready)")
            #expect(!ready.contains("TEMP B-TREE"))
            let board = try Self.plan(of: ShipmentTable.boardText, fulfillment)
            #expect(board.contains("INDEX shipment_state (state=?"), "\(board)")
            for (filter, index) in [
                (ShipmentFilter(location: "EAST"), "shipment_location"),
                (ShipmentFilter(carrier: "SPEEDY"), "shipment_carrier"),
            ] {
                let plan = try Self.plan(of: ShipmentTable.pageText(filter), fulfillment)
                #expect(plan.contains("INDEX \(index) ("), "\(plan)")
            }
        }
    }

    /// How SQLite would run a statement, which takes up to six values.
    private static func plan(of text: String, _ fulfillment: Fulfillment) throws -> String {
        let count = (1...6).last { text.contains("$\($0)") } ?? 0
        // The values do not matter to the plan: as text they need no parameter.
        let literal = (1...6).prefix(count).reduce(text) {
            $0.replacing("$\($1)", with: "'\($1)'")
        }
        let sql = SQL(composed: "EXPLAIN QUERY PLAN \(literal)")
        return try fulfillment.store.readAndWait { reader in
            try reader.all(sql) { $0.text(3) }.joined(separator: "; ")
        }
    }
}

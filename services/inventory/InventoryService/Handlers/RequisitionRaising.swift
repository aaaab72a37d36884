// SPDX-License-Identifier: MIT
import SQLite
import Store

/// Why units are to be bought.
enum RequisitionCause: Int64, Sendable {
    case shortage = 1
    case reorderPoint = 2
}

/// The needs that stock tells purchasing of.
enum Requisitions {
    /// Raises a requisition; does nothing while one of this SKU and cause is open.
    static func raise(
        sku: String,
        quantity: Int64,
        location: String,
        cause: RequisitionCause,
        orderIDs: [String],
        _ tx: Transaction,
        actor: String
    ) throws {}
}

/// What stock asks of the requisitions.
enum RequisitionTable {
    /// Whether a requisition of this SKU and cause is neither rejected nor closed.
    static func isOpen(
        sku: String,
        cause: RequisitionCause,
        in queries: some Queries
    ) throws -> Bool { false }
}

/// What stock asks of the purchase orders.
enum PurchaseTable {
    /// The earliest promised date of an order that still owes units of the SKU, in milliseconds.
    static func promised(sku: String, in queries: some Queries) throws -> Int64? { nil }

    /// The units of a SKU that suppliers still owe for a location.
    static func incoming(
        sku: String,
        location: String,
        in queries: some Queries
    ) throws -> Int64 { 0 }
}

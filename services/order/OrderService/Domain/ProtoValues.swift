// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

extension Money {
    /// The amount as the contract carries it.
    var proto: CommonV1.Money {
        CommonV1.Money(minorUnits: self.minorUnits, currency: self.currency.code)
    }
}

extension PlacedLine {
    /// The line as the sagas, billing and the warehouse need it.
    var invoiceLine: BillingV1.InvoiceLine {
        BillingV1.InvoiceLine(
            sku: self.sku.description,
            quantity: self.quantity.units,
            unitPrice: self.unitPrice.proto,
            discount: self.discount.description,
            gross: self.amount.gross.proto,
            net: self.amount.net.proto
        )
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// A checked invoice that has no number yet.
struct InvoiceDraft: Hashable, Sendable {
    let orderID: String
    /// Empty for the invoice before anything is shipped.
    let shipmentID: String
    var customerID: String
    let method: PaymentMethod
    let content: InvoicedLines
    let freight: Money
    let cost: Money
    let billTo: BillTo

    var currency: Currency { self.content.currency }
    var isBeforeShipment: Bool { self.shipmentID.isEmpty }
    // 500 lines of at most 10^13 and a freight: the sum fits.
    var total: Money {
        self.content.money(self.content.net + self.content.tax + self.freight.minorUnits)
    }

    init(_ request: BillingV1.CreateInvoiceRequest) throws(BillingError) {
        self.orderID = try checkedKey(request.orderID, "order_id")
        self.shipmentID =
            request.beforeShipment && request.shipmentID.isEmpty
            ? "" : try checkedKey(request.shipmentID, "shipment_id")
        self.customerID = try checkedKey(request.customerID, "customer_id")
        self.method = try checkedMethod(request.method, "method")
        self.content = try InvoicedLines(request.lines)
        let currency = self.content.currency
        self.freight = try checkedMoney(request.freight, "freight", orZeroIn: currency)
        // Goods may have been bought in another currency than they are sold in.
        self.cost =
            if let cost = request.cost, cost != CommonV1.Money() {
                try checkedMoney(cost, "cost")
            } else {
                Money(minorUnits: 0, currency: currency)
            }
        self.billTo = try BillTo(request.billTo)
        if self.isBeforeShipment {
            guard self.cost.minorUnits == 0 else {
                throw .invalid(
                    field: "cost",
                    value: String(self.cost.minorUnits),
                    remedy: "before shipment nothing was issued; send the cost with the shipment"
                )
            }
            guard self.method == .onAccount else {
                throw .invalid(
                    field: "method",
                    value: self.method.rawValue,
                    remedy: "an invoice before shipment is on account"
                )
            }
        }
    }

    /// What each part of the postings of a sale carries.
    func amounts(deposit: Int64) -> [PostingRule.Part: Int64] {
        [
            .gross: self.content.gross,
            // 0 <= net <= gross on every line.
            .discount: self.content.gross - self.content.net,
            .freight: self.freight.minorUnits,
            .tax: self.content.tax,
            .deposit: deposit,
            .receivable: self.total.minorUnits - deposit,
            .cost: self.cost.minorUnits,
        ]
    }
}

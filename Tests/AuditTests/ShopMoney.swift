// SPDX-License-Identifier: MIT
import OMSProtos

@testable import Audit

/// What is captured, invoiced, credited and given back.
extension Shop {
    /// What the shipment is worth: the units behind those that left before.
    func charge(_ id: String) -> [BillingV1.InvoiceLine] {
        let shipment = self.snapshot.shipments[self.shipment(id)]
        let order = self.snapshot.orders[self.order(shipment.orderID)]
        return shipment.lines.compactMap { part in
            guard let line = order.lines.first(where: { $0.sku == part.sku }) else { return nil }
            let (from, to) = (line.shipped, line.shipped + part.quantity)
            return BillingV1.InvoiceLine(
                sku: part.sku,
                quantity: part.quantity,
                net: Self.usd(Self.share(line.net, to, line) - Self.share(line.net, from, line)),
                tax: Self.usd(Self.share(line.tax, to, line) - Self.share(line.tax, from, line))
            )
        }
    }

    func freight(of order: String) -> Int64 {
        self.snapshot.invoices.contains { $0.orderID == order }
            ? 0 : self.snapshot.orders[self.order(order)].freight.minor
    }

    mutating func capture(_ id: String) {
        let order = self.snapshot.shipments[self.shipment(id)].orderID
        var left = self.charge(id).sum { $0.net.minor + $0.tax.minor } + self.freight(of: order)
        guard
            let index = self.snapshot.payments.firstIndex(where: { $0.orderID == order })
        else { return }
        var payment = self.snapshot.payments[index]
        for tender in payment.tenders.indices where payment.tenders[tender].method != .onAccount {
            let open =
                payment.tenders[tender].authorized.minor - payment.tenders[tender].captured.minor
                - payment.tenders[tender].voided.minor
            let taken = min(left, open)
            let captured = payment.tenders[tender].captured.minor + taken
            payment.tenders[tender].captured = Self.usd(captured)
            payment.captured = Self.usd(payment.captured.minor + taken)
            let account: UInt32 = payment.tenders[tender].method == .storeCredit ? 2210 : 1010
            self.post("capture:\(id)", "capture", [(account, taken), (2200, -taken)])
            if account == 2210 {
                self.changeStanding(payment.customerID) { $0.storeCreditMinor -= taken }
            }
            left -= taken
        }
        self.snapshot.payments[index] = payment
    }

    /// Invoices lines of an order; without a shipment it is the invoice before shipment.
    mutating func invoice(_ id: String, _ shipment: String, _ lines: [BillingV1.InvoiceLine]) {
        let order = self.snapshot.orders[self.order(id)]
        let number = "INV-00000\(self.snapshot.invoices.count + 1)"
        let (net, tax) = (lines.sum(\.net.minor), lines.sum(\.tax.minor))
        let freight = self.freight(of: id)
        let total = net + tax + freight
        let payment = self.snapshot.payments.first { $0.orderID == id }
        let used = self.snapshot.invoices.filter { $0.orderID == id }.sum(\.total.minor)
        let deposit = min(
            total,
            max(0, payment?.captured.minor ?? 0) - min(used, payment?.captured.minor ?? 0)
        )
        let receivable = total - deposit
        self.snapshot.invoices.append(
            BillingV1.Invoice(
                invoiceNumber: number,
                orderID: id,
                shipmentID: shipment,
                customerID: order.customerID,
                lines: lines,
                net: Self.usd(net),
                freight: Self.usd(freight),
                total: Self.usd(total),
                method: order.paymentMethod,
                tax: Self.usd(tax),
                dueAtMs: receivable > 0 ? 1 : 0,
                settled: Self.usd(0),
                beforeShipment: shipment.isEmpty
            )
        )
        self.changeStanding(order.customerID) { $0.receivableMinor += receivable }
        self.post(
            "invoice:\(number)",
            "sale",
            order: id,
            [(2200, deposit), (1100, receivable), (4000, -net - freight), (2100, -tax)]
        )
    }

    /// Credits units of an order and pays them out, or gives store credit.
    @discardableResult
    mutating func credit(
        _ id: String,
        for reference: String,
        net: Int64,
        tax: Int64,
        freight: Int64 = 0,
        fee: Int64 = 0,
        to: BillingV1.CreditTo = .refund
    ) -> String {
        let order = self.snapshot.orders[self.order(id)]
        let total = net + tax + freight - fee
        let number = "CN-00000\(self.snapshot.creditNotes.count + 1)"
        self.snapshot.creditNotes.append(
            BillingV1.CreditNote(
                creditNoteNumber: number,
                orderID: id,
                customerID: order.customerID,
                reference: reference,
                lines: [BillingV1.InvoiceLine(net: Self.usd(net), tax: Self.usd(tax))],
                net: Self.usd(net),
                tax: Self.usd(tax),
                freight: Self.usd(freight),
                fee: Self.usd(fee),
                total: Self.usd(total),
                creditTo: to,
                paidOut: Self.usd(to == .refund ? total : 0)
            )
        )
        let account: UInt32 = to == .storeCredit ? 2210 : 2220
        self.post(
            "credit-note:\(number)",
            "credit-note",
            [(4100, net + freight), (2100, tax), (4120, -fee), (account, -total)]
        )
        if to == .storeCredit {
            self.changeStanding(order.customerID) { $0.storeCreditMinor += total }
        } else {
            self.refund(id, total)
            self.post("refund:\(number)", "refund-card", [(2220, total), (1010, -total)])
        }
        return number
    }

    /// Gives money back by the first tender.
    mutating func refund(_ id: String, _ amount: Int64) {
        guard
            let index = self.snapshot.payments.firstIndex(where: { $0.orderID == id })
        else { return }
        let refunded = self.snapshot.payments[index].refunded.minor + amount
        self.snapshot.payments[index].refunded = Self.usd(refunded)
        self.snapshot.payments[index].tenders[0].refunded = Self.usd(refunded)
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// What was placed under a (channel, client reference) before, as far as it can differ.
struct PlacedContent: Sendable {
    struct Line: Hashable, Sendable {
        let sku: String
        let quantity: Int64
        let unitPrice: Int64
        let discountBillionths: Int64
        let taxClass: String
    }

    /// Which parts of an order a change may have replaced since; the raw value is a bit.
    enum Replaced: Int64 {
        case shipTo = 1
        case carrier = 2
    }

    let customerID: String
    let method: Int64
    let paymentToken: String
    let carrierID: String
    let currency: String
    let freight: Int64
    let shipTo: CommonV1.Address
    let orderedAtMs: Int64
    let shortage: Int64
    let invoice: Int64
    let shipComplete: Bool
    let pricesIncludeTax: Bool
    let waitForPayment: Bool
    let counterSale: Bool
    let preferredLocation: String
    let tenders: [OrderV1.Tender]
    /// What a change replaced is not compared.
    let replaced: Int64
    let lines: [Line]

    /// The first field in which `placement` differs and what it holds; nil when it is the same order.
    ///
    /// What a placement leaves open (ship-to, time) was filled in the first time and is not compared.
    func conflict(with placement: Placement) -> (field: String, value: String)? {
        if placement.customerID != self.customerID {
            return ("customer_id", placement.customerID)
        }
        if placement.currency.code != self.currency {
            return ("lines[0].unit_price.currency", placement.currency.code)
        }
        if let conflict = self.lineConflict(with: placement.lines) { return conflict }
        if placement.freight.minorUnits != self.freight {
            return ("freight.minor_units", String(placement.freight.minorUnits))
        }
        if !self.was(.carrier), placement.carrierID != self.carrierID {
            return ("carrier_id", placement.carrierID)
        }
        if !self.was(.shipTo), let shipTo = placement.shipTo, shipTo != self.shipTo {
            return ("ship_to", "\(shipTo.name), \(shipTo.city)")
        }
        let payment = placement.payment
        if Int64(payment.method.rawValue) != self.method {
            return ("payment_method", payment.method.name)
        }
        // A token may be a secret: it is compared, never repeated.
        if payment.token != self.paymentToken { return ("payment_token", "") }
        if payment.tenders != self.tenders {
            return ("tenders", "\(payment.tenders.count) tenders")
        }
        if let orderedAt = placement.orderedAt, orderedAt.milliseconds != self.orderedAtMs {
            return ("ordered_at_ms", String(orderedAt.milliseconds))
        }
        if placement.pricesIncludeTax != self.pricesIncludeTax {
            return ("prices_include_tax", String(placement.pricesIncludeTax))
        }
        return self.policyConflict(with: placement.policies)
    }

    private func was(_ part: Replaced) -> Bool { self.replaced & part.rawValue != 0 }

    private func policyConflict(with policies: Policies) -> (field: String, value: String)? {
        if Int64(policies.shortage.rawValue) != self.shortage {
            return ("shortage_policy", policies.shortage.name)
        }
        if Int64(policies.invoice.rawValue) != self.invoice {
            return ("invoice_policy", policies.invoice.name)
        }
        if policies.shipComplete != self.shipComplete {
            return ("ship_complete", String(policies.shipComplete))
        }
        if policies.waitForPayment != self.waitForPayment {
            return ("wait_for_payment", String(policies.waitForPayment))
        }
        if policies.counterSale != self.counterSale {
            return ("counter_sale", String(policies.counterSale))
        }
        if policies.preferredLocation != self.preferredLocation {
            return ("preferred_location", policies.preferredLocation)
        }
        return nil
    }

    private func lineConflict(with placed: [PlacedLine]) -> (field: String, value: String)? {
        guard placed.count == self.lines.count else {
            return ("lines", "\(placed.count) lines, before \(self.lines.count)")
        }
        for (index, (now, before)) in zip(placed, self.lines).enumerated() {
            let path = "lines[\(index)]"
            if now.sku.description != before.sku { return ("\(path).sku", now.sku.description) }
            if now.quantity.units != before.quantity {
                return ("\(path).quantity", String(now.quantity.units))
            }
            if now.unitPrice.minorUnits != before.unitPrice {
                return ("\(path).unit_price.minor_units", String(now.unitPrice.minorUnits))
            }
            if now.discount.billionths != before.discountBillionths {
                return ("\(path).discount", now.discount.description)
            }
            if now.taxClass != before.taxClass { return ("\(path).tax_class", now.taxClass) }
        }
        return nil
    }
}

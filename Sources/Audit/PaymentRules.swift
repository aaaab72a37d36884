// SPDX-License-Identifier: MIT
import OMSProtos

let paymentRules = [
    Rule(
        .charges,
        name: "payment-caps",
        demand:
            "captured + voided <= authorized and refunded <= captured, of a payment and of each "
            + "tender; tenders sum to their payment"
    ) { snapshot in
        snapshot.payments.flatMap { payment -> [(String, String)] in
            var faults: [(String, String)] = []
            let whole = Caps(
                payment.authorized.minor,
                payment.captured.minor,
                payment.voided.minor,
                payment.refunded.minor
            )
            let parts = payment.tenders.map {
                Caps(
                    $0.authorized.minor,
                    $0.captured.minor,
                    $0.voided.minor,
                    $0.refunded.minor
                )
            }
            for caps in [whole] + parts where !caps.hold {
                faults.append((payment.orderID, "\(payment.paymentID): \(caps)"))
            }
            if !parts.isEmpty, parts.reduce(Caps(0, 0, 0, 0), +) != whole {
                faults.append(
                    (payment.orderID, "\(payment.paymentID): its tenders do not sum to it")
                )
            }
            return faults
        }
    },
    Rule(
        .agreement,
        name: "payments-orders",
        demand: "an order has one payment; nothing is kept of one that was rejected or cancelled "
            + "whole, and no money is held for one that has ended"
    ) { snapshot in
        let orders = snapshot.ordersByID
        var seen: Set<String> = []
        var faults: [(String, String)] = []
        for payment in snapshot.payments {
            guard seen.insert(payment.orderID).inserted else {
                faults.append((payment.orderID, "\(payment.paymentID) is a second payment"))
                continue
            }
            guard let order = orders[payment.orderID] else {
                faults.append(
                    (payment.orderID, "\(payment.paymentID) is for an order that does not exist")
                )
                continue
            }
            let kept = order.isUndone ? payment.captured.minor &- payment.refunded.minor : 0
            let held =
                order.isUndone
                ? payment.held : order.state == .completed ? payment.heldInAdvance : 0
            guard kept != 0 || held != 0 else { continue }
            faults.append(
                (
                    payment.orderID,
                    "is \(order.state.name), but \(payment.paymentID) keeps \(kept) and holds "
                        + "\(held)"
                )
            )
        }
        for order in snapshot.orders where order.isConfirmed && !seen.contains(order.orderID) {
            faults.append((order.orderID, "is \(order.state.name) without a payment"))
        }
        return faults
    },
    Rule(
        .agreement,
        name: "payments-totals",
        demand: "what is authorized for a confirmed order, less what was given up or given back "
            + "because it costs less, is its total"
    ) { snapshot in
        let orders = snapshot.ordersByID
        let paidOut = snapshot.creditNotes.sums { ($0.orderID, $0.paidOut.minor) }
        return snapshot.payments.compactMap { payment in
            guard let order = orders[payment.orderID], order.isConfirmed else { return nil }
            // Goods that came back are paid out by their credit note, and change no promise.
            let goods = min(paidOut[payment.orderID] ?? 0, payment.refunded.minor)
            let found =
                payment.authorized.minor &- payment.voided.minor
                &- (payment.refunded.minor &- goods)
            return found == order.total.minor
                ? nil
                : (
                    payment.orderID,
                    "\(payment.paymentID) stands for \(found), the order's total is "
                        + "\(order.total.minor)"
                )
        }
    },
    Rule(
        .charges,
        name: "payments-invoices",
        demand: "what was captured for an order, less what was given back, is what its invoices "
            + "took of it, less what credit notes paid out; more only before all of it has left"
    ) { snapshot in
        let orders = snapshot.ordersByID
        let receivables = snapshot.receivables
        let taken = snapshot.invoices.filter { !$0.beforeShipment }.sums {
            ($0.orderID, $0.total.minor &- (receivables[$0.invoiceNumber] ?? 0))
        }
        let paidOut = snapshot.creditNotes.sums { ($0.orderID, $0.paidOut.minor) }
        return snapshot.payments.compactMap { payment in
            guard let order = orders[payment.orderID] else { return nil }
            let back = min(paidOut[payment.orderID] ?? 0, payment.refunded.minor)
            let kept = payment.captured.minor &- payment.refunded.minor &+ back
            let owed = taken[payment.orderID] ?? 0
            let mayBeMore = !order.isUndone && !OrderUnits(order).isAllShipped
            guard kept < owed || kept > owed && !mayBeMore else { return nil }
            return (payment.orderID, "paid \(kept) before credits, invoices took \(owed)")
        }
    },
]

extension BillingV1.Payment {
    /// What is authorized and neither captured nor given up.
    fileprivate var held: Int64 {
        self.authorized.minor &- self.captured.minor &- self.voided.minor
    }

    /// The same, without what is on account: that is never captured.
    fileprivate var heldInAdvance: Int64 {
        guard self.tenders.isEmpty else {
            return self.tenders.filter { $0.method != .onAccount }.sum {
                $0.authorized.minor &- $0.captured.minor &- $0.voided.minor
            }
        }
        return self.method == .onAccount ? 0 : self.held
    }
}

/// The four amounts of a payment or a tender.
private struct Caps: Hashable, CustomStringConvertible {
    let authorized: Int64
    let captured: Int64
    let voided: Int64
    let refunded: Int64

    init(_ authorized: Int64, _ captured: Int64, _ voided: Int64, _ refunded: Int64) {
        self.authorized = authorized
        self.captured = captured
        self.voided = voided
        self.refunded = refunded
    }

    var hold: Bool {
        [self.authorized, self.captured, self.voided, self.refunded].allSatisfy { $0 >= 0 }
            && self.captured &+ self.voided <= self.authorized && self.refunded <= self.captured
    }

    static func + (lhs: Caps, rhs: Caps) -> Caps {
        Caps(
            lhs.authorized &+ rhs.authorized,
            lhs.captured &+ rhs.captured,
            lhs.voided &+ rhs.voided,
            lhs.refunded &+ rhs.refunded
        )
    }

    var description: String {
        "authorized \(self.authorized), captured \(self.captured), voided \(self.voided), "
            + "refunded \(self.refunded)"
    }
}

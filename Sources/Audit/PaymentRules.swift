// SPDX-License-Identifier: MIT
import OMSProtos

let paymentRules = [
    Rule(
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
        name: "payments-orders",
        demand: "nothing is kept of an order that was rejected or cancelled whole, and no money is "
            + "held for it"
    ) { snapshot in
        let states = Dictionary(
            snapshot.orders.map { ($0.orderID, $0.state) },
            uniquingKeysWith: { first, _ in first }
        )
        return snapshot.payments.compactMap { payment in
            guard let state = states[payment.orderID] else {
                return (payment.orderID, "\(payment.paymentID) is for an order that does not exist")
            }
            guard state == .rejected || state == .cancelled else { return nil }
            let kept = payment.captured.minor &- payment.refunded.minor
            let held =
                payment.authorized.minor &- payment.captured.minor &- payment.voided.minor
            guard kept != 0 || held != 0 else { return nil }
            return (
                payment.orderID,
                "is \(state.name), but \(payment.paymentID) keeps \(kept) and holds \(held)"
            )
        }
    },
    Rule(
        name: "payments-invoices",
        demand:
            "what a prepaid order paid, less what was given back, is what it was invoiced, less "
            + "what was credited"
    ) { snapshot in
        let invoiced = snapshot.invoices.sums { ($0.orderID, $0.total.minor) }
        let paidOut = snapshot.creditNotes.sums { ($0.orderID, $0.paidOut.minor) }
        let packed = Set(snapshot.shipments.filter { $0.state == .ready }.map(\.orderID))
        return snapshot.payments.compactMap { payment in
            let methods = [payment.method] + payment.tenders.map(\.method)
            guard !methods.contains(.onAccount), !packed.contains(payment.orderID) else {
                return nil
            }
            let kept =
                payment.captured.minor &- payment.refunded.minor
                &+ (paidOut[payment.orderID] ?? 0)
            let owed = invoiced[payment.orderID] ?? 0
            return kept == owed
                ? nil : (payment.orderID, "paid \(kept) before credits, invoiced \(owed)")
        }
    },
]

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

// SPDX-License-Identifier: MIT
import OMSProtos

let customerRules = [
    Rule(
        .agreement,
        name: "customers-orders",
        demand: "the payment, the invoices and the credit notes of an order are of its customer"
    ) { snapshot in
        let orders = snapshot.ordersByID
        let papers =
            snapshot.payments.map { ($0.orderID, $0.paymentID, $0.customerID) }
            + snapshot.invoices.map { ($0.orderID, $0.invoiceNumber, $0.customerID) }
            + snapshot.creditNotes.map { ($0.orderID, $0.creditNoteNumber, $0.customerID) }
        return papers.compactMap { order, paper, customer in
            guard let owner = orders[order]?.customerID, owner != customer else { return nil }
            return (order, "is of '\(owner)', its \(paper) of '\(customer)'")
        }
    },
    Rule(
        .agreement,
        name: "customers-merged",
        demand: "a customer that was merged into another has no order, no money and no debt left"
    ) { snapshot in
        let merged = snapshot.mergedInto
        let owned =
            snapshot.orders.map { ($0.customerID, $0.orderID) }
            + snapshot.customerPayments.map { ($0.customerID, $0.paymentID) }
            + snapshot.accounts.flatMap { account in
                account.standings.filter(\.isSomething).map {
                    (account.terms?.customerID ?? "", "an account in \($0.currency)")
                }
            }
        return owned.compactMap { customer, thing in
            guard let other = merged[customer] else { return nil }
            return (customer, "was merged into \(other) and has \(thing)")
        }
    },
]

extension AccountingV1.AccountStanding {
    /// Whether the customer owes anything, or is owed.
    fileprivate var isSomething: Bool {
        self.receivableMinor != 0 || self.committedMinor != 0 || self.unappliedMinor != 0
            || self.storeCreditMinor != 0 || self.storeCreditHeldMinor != 0
    }
}

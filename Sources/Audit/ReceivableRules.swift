// SPDX-License-Identifier: MIT
import OMSProtos

let receivableRules = [
    Rule(
        .ledger,
        name: "ledger-documents",
        demand: "every invoice and credit note is posted, at its total"
    ) { snapshot in
        let (paid, owed) = (snapshot.posted([1100, 2200], .debit), snapshot.receivables)
        let credited = snapshot.posted([1100, 2210, 2220], .credit)
        var faults: [(String, String)] = []
        for invoice in snapshot.invoices {
            let number = invoice.invoiceNumber
            let (found, receivable) = (paid["invoice:\(number)"] ?? 0, owed[number] ?? 0)
            let isWhole = invoice.beforeShipment || invoice.method == .onAccount
            if found != invoice.total.minor {
                faults.append((number, "posted \(found), its total is \(invoice.total.minor)"))
            } else if isWhole ? receivable != found : (receivable != 0) != (invoice.dueAtMs != 0) {
                faults.append(
                    (
                        number,
                        "\(receivable) of \(found) is a receivable, but it is "
                            + (isWhole
                                ? "on account" : invoice.dueAtMs == 0 ? "never due" : "due later")
                    )
                )
            }
        }
        for note in snapshot.creditNotes {
            let found = credited["credit-note:\(note.creditNoteNumber)"] ?? 0
            guard found != note.total.minor else { continue }
            faults.append(
                (note.creditNoteNumber, "posted \(found), its total is \(note.total.minor)")
            )
        }
        return faults
    },
    Rule(
        .ledger,
        name: "ledger-receivables",
        demand: "account 1100 is what customers still owe on their invoices"
    ) { snapshot in
        let receivables = snapshot.receivables
        let open = snapshot.invoices.sums {
            ($0.total?.currency ?? "", (receivables[$0.invoiceNumber] ?? 0) &- $0.settled.minor)
        }
        return differences(snapshot.balances(of: 1100), open).map {
            ("account 1100 \($0.key)", "is \($0.found), invoices are open for \($0.expected)")
        }
    },
    Rule(
        .ledger,
        name: "ledger-store-credit",
        demand: "account 2210 is the store credit of all customers"
    ) { snapshot in
        let credit = snapshot.accounts.flatMap(\.standings).sums {
            ($0.currency, $0.storeCreditMinor &+ $0.storeCreditHeldMinor)
        }
        let balance = snapshot.balances(of: 2210).mapValues { 0 &- $0 }
        return differences(balance, credit).map {
            ("account 2210 \($0.key)", "is \($0.found), customers have \($0.expected)")
        }
    },
    Rule(
        .ledger,
        name: "receipts-invoices",
        demand: "money that came in pays invoices, an order, or is kept; an invoice is settled for "
            + "at least what was paid on it and at most what was owed"
    ) { snapshot in
        var faults = snapshot.customerPayments.compactMap(\.fault)
        let paid = snapshot.customerPayments.flatMap(\.allocations).sums {
            ($0.invoiceNumber, $0.amount.minor)
        }
        let receivables = snapshot.receivables
        for invoice in snapshot.invoices {
            let (settled, low) = (invoice.settled.minor, paid[invoice.invoiceNumber] ?? 0)
            let high = receivables[invoice.invoiceNumber] ?? 0
            guard settled < low || settled > high || settled < 0 else { continue }
            faults.append(
                (
                    invoice.invoiceNumber,
                    "settled for \(settled), paid \(low), a receivable of \(high)"
                )
            )
        }
        let known = Set(snapshot.invoices.map(\.invoiceNumber))
        for number in paid.keys.filter({ !known.contains($0) }).sorted() {
            faults.append((number, "was paid, but there is no such invoice"))
        }
        return faults
    },
    Rule(
        .ledger,
        name: "accounts-receivables",
        demand: "what a customer owes, and what is kept for one, is what the invoices and payments "
            + "of that customer say"
    ) { snapshot in
        let receivables = snapshot.receivables
        let open = snapshot.invoices.sums {
            (
                Account(customer: $0.customerID, currency: $0.total?.currency ?? ""),
                (receivables[$0.invoiceNumber] ?? 0) &- $0.settled.minor
            )
        }
        let kept = snapshot.customerPayments.sums {
            (
                Account(customer: $0.customerID, currency: $0.amount?.currency ?? ""),
                $0.unapplied.minor
            )
        }
        var faults: [(String, String)] = []
        for account in snapshot.accounts {
            let customer = account.terms?.customerID ?? ""
            for standing in account.standings {
                let key = Account(customer: customer, currency: standing.currency)
                let (owes, has) = (open[key] ?? 0, kept[key] ?? 0)
                guard standing.receivableMinor != owes || standing.unappliedMinor != has else {
                    continue
                }
                faults.append(
                    (
                        customer,
                        "owes \(standing.receivableMinor) and has \(standing.unappliedMinor) "
                            + "unapplied \(standing.currency), invoices say \(owes), payments \(has)"
                    )
                )
            }
        }
        return faults
    },
]

/// A customer's account in a currency.
private struct Account: Hashable {
    let customer: String
    let currency: String
}

/// A side of a posting.
enum Side: Sendable { case debit, credit }

extension Snapshot {
    /// What each event put on one side of some accounts.
    fileprivate func posted(_ accounts: Set<UInt32>, _ side: Side) -> [String: Int64] {
        var sums: [String: Int64] = [:]
        for entry in self.entries {
            for line in entry.lines where accounts.contains(line.account) {
                sums[entry.eventID, default: 0] &+=
                    side == .debit ? line.debitMinor : line.creditMinor
            }
        }
        return sums
    }

    /// What is paid after each invoice, as its posting says: an invoice of a mixed payment takes what
    /// was paid before first.
    var receivables: [String: Int64] {
        var amounts: [String: Int64] = [:]
        for (event, amount) in self.posted([1100], .debit) where event.hasPrefix("invoice:") {
            amounts[String(event.dropFirst("invoice:".count))] = amount
        }
        return amounts
    }
}

extension AccountingV1.CustomerPayment {
    /// At most so much of a payment is rounded away.
    private static let roundingMax: Int64 = 100

    /// Nil when it is spent on what it says.
    fileprivate var fault: (String, String)? {
        let (amount, kept) = (self.amount.minor, self.unapplied.minor)
        let spent = self.allocations.sum(\.amount.minor) &+ kept
        let isSound =
            kept >= 0 && spent <= amount
            && (!self.orderID.isEmpty || amount &- spent <= Self.roundingMax)
        guard !isSound else { return nil }
        return (self.paymentID, "of \(amount), \(spent &- kept) on invoices and \(kept) kept")
    }
}

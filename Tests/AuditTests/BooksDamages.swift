// SPDX-License-Identifier: MIT
import OMSProtos

@testable import Audit

/// Of payments, documents, the ledger, returns and sagas.
extension Damage {
    static let payments = [
        Damage("payment-caps", "SO-6", "authorized 1702, captured 0, voided 1703, refunded 0") {
            $0.giveUp("SO-6", 1703)
        },
        Damage("payment-caps", "SO-2", "its tenders do not sum to it") {
            $0.change(payment: "SO-2") { $0.tenders[0].captured = Shop.usd(0) }
        },
        Damage("payments-orders", "SO-5", "is REJECTED, but PAY-5 keeps 0 and holds 1") {
            $0.giveUp("SO-5", -1)
        },
        Damage("payments-orders", "SO-16", "is CONFIRMED without a payment") {
            $0.snapshot.payments.removeAll { $0.orderID == "SO-16" }
        },
        Damage("payments-orders", "SO-99", "PAY-99 is for an order that does not exist") {
            $0.snapshot.payments.append(BillingV1.Payment(paymentID: "PAY-99", orderID: "SO-99"))
        },
        Damage("payments-totals", "SO-16", "PAY-16 stands for 1701, the order's total is 1702") {
            $0.giveUp("SO-16", 1)
        },
        Damage("payments-invoices", "SO-12", "paid 1701 before credits, invoices took 1702") {
            $0.change(payment: "SO-12") {
                $0.method = .onAccount
                $0.tenders[0].method = .onAccount
                $0.captured = Shop.usd(1701)
                $0.tenders[0].captured = Shop.usd(1701)
            }
        },
    ]

    static let documents = [
        Damage("invoice-numbers", "INV-0000012", "comes where number 9 of its series should be") {
            for index in $0.snapshot.invoices.indices
            where $0.snapshot.invoices[index].invoiceNumber == "INV-000009" {
                $0.snapshot.invoices[index].invoiceNumber = "INV-0000012"
            }
            for index in $0.snapshot.entries.indices
            where $0.snapshot.entries[index].eventID == "invoice:INV-000009" {
                $0.snapshot.entries[index].eventID = "invoice:INV-0000012"
            }
        },
        Damage("invoice-totals", "INV-000001", "its parts come to net 2003, tax 400, total 2903") {
            $0.snapshot.invoices[0].lines[0].net = Shop.usd(2003)
        },
        Damage("invoice-totals", "CN-000001", "its parts come to") {
            $0.snapshot.creditNotes[0].net = Shop.usd(0)
        },
        Damage("invoices-shipments", "INV-000001", "TEA: 3 invoiced, 2 shipped") {
            $0.snapshot.invoices[0].lines[0].quantity = 3
        },
        Damage("invoices-shipments", "SH-9-1", "is invoiced and was not handed over") {
            $0.snapshot.invoices[0].shipmentID = "SH-9-1"
        },
        Damage("invoices-orders", "SO-13", "invoiced 2403, all of it left and its total is 2402") {
            shop in
            shop.change("SO-13") {
                $0.freight = Shop.usd(-1)
                $0.total = Shop.usd(2402)
            }
            shop.giveUp("SO-13", 1)
        },
        Damage("freight-arrivals", "SO-12", "nothing of it arrived, and its freight of 500 is") {
            shop in
            shop.change("SO-12") {
                $0.lines[0].lost = $0.lines[0].delivered
                $0.lines[0].delivered = 0
                $0.delivered = .none
            }
            shop.snapshot.shipments[shop.shipment("SH-12-1")].state = .lost
        },
        Damage("credits-invoices", "SO-1", "freight: credited 501, invoiced 500") {
            $0.snapshot.creditNotes[1].freight = Shop.usd(501)
            $0.snapshot.creditNotes[1].fee = Shop.usd($0.snapshot.creditNotes[1].fee.minor + 501)
        },
        Damage("credits-invoices", "CN-000003", "paid out 1, at most 0 may be") {
            $0.snapshot.creditNotes[2].paidOut = Shop.usd(1)
            $0.change(payment: "SO-3") {
                $0.refunded = Shop.usd(1)
                $0.tenders[0].refunded = Shop.usd(1)
            }
        },
    ]

    static let ledger = [
        Damage("ledger-entries", "entry 1", "debits less credits are 1 USD, of goodwill:C-1") {
            $0.snapshot.entries[0].lines[0].debitMinor += 1
            $0.snapshot.balances[0].balanceMinor += 1
        },
        Damage("ledger-entries", "entry 1", "debits 9001 and credits 1 of account 4100") {
            $0.snapshot.entries[0].lines[0].debitMinor += 1
            $0.snapshot.entries[0].lines[0].creditMinor += 1
        },
        Damage("ledger-facts", "entry 2", "posts goodwill:C-1 by goodwill, as entry 1 did") {
            $0.snapshot.entries[1].eventID = "goodwill:C-1"
            $0.snapshot.entries[1].rule = "goodwill"
        },
        Damage("ledger-facts", "entry 2", "takes back entry 1, but is not its mirror") {
            $0.snapshot.entries[1].reverses = 1
        },
        Damage("ledger-balances", "account 4000 USD", "its lines come to") { shop in
            for index in shop.snapshot.balances.indices
            where shop.snapshot.balances[index].account == 4000 {
                shop.snapshot.balances[index].balanceMinor += 1
            }
        },
        Damage("ledger-documents", "CN-000001", "posted 0, its total is") {
            for index in $0.snapshot.entries.indices
            where $0.snapshot.entries[index].eventID == "credit-note:CN-000001" {
                $0.snapshot.entries[index].eventID = "other"
            }
        },
        Damage("ledger-documents", "INV-000001", "is a receivable, but it is due later") {
            $0.snapshot.invoices[0].dueAtMs = 5
        },
        Damage("ledger-receivables", "account 1100 USD", "invoices are open for") {
            $0.post("odd", "odd", [(1100, 5), (4000, -5)])
        },
        Damage("ledger-store-credit", "account 2210 USD", "customers have") {
            $0.post("odd", "odd", [(2210, 5), (4000, -5)])
        },
        Damage("ledger-inventory", "account 1200 USD", "the goods cost") {
            $0.post("odd", "odd", [(1200, 5), (4000, -5)])
        },
        Damage("ledger-inventory", "account 1210 USD", "is 305, the goods cost 300") {
            $0.post("odd", "odd", [(1210, 5), (4000, -5)])
        },
    ]

    static let rest = [
        Damage("messages-refused", "inventory", "2 messages were refused") {
            $0.snapshot.refusedMessages = ["billing": 0, "inventory": 2]
        },
        Damage("receipts-invoices", "RCP-1", "of 3000, 2000 on invoices and 700 kept") {
            $0.snapshot.customerPayments[0].unapplied = Shop.usd(700)
            $0.changeStanding("C-2") { $0.unappliedMinor = 700 }
        },
        Damage("receipts-invoices", "INV-99", "was paid, but there is no such invoice") {
            $0.snapshot.customerPayments[0].allocations[0].invoiceNumber = "INV-99"
        },
        Damage("accounts-receivables", "C-2", "unapplied USD, invoices say") {
            $0.changeStanding("C-2") { $0.receivableMinor += 1 }
        },
        Damage("customers-orders", "SO-16", "is of 'C-1', its PAY-16 of 'C-2'") {
            $0.change(payment: "SO-16") { $0.customerID = "C-2" }
        },
        Damage("customers-merged", "C-2", "was merged into C-1 and has an account in USD") {
            $0.snapshot.mergedInto["C-2"] = "C-1"
        },
        Damage("return-lines", "RMA-2", "line 1: 2 announced, 1 received, 1 restocked") {
            $0.snapshot.returns[1].lines[0].restocked = 1
        },
        Damage("returns-orders", "SO-1", "line 1: 1 returned, returns accepted 2") {
            $0.snapshot.returns[0].lines[0].restocked = 2
            $0.snapshot.returns[0].lines[0].received = 2
        },
        Damage("returns-credits", "RMA-1", "credited 7 with 'CN-000002', its credit notes are") {
            $0.snapshot.returns[0].credited = Shop.usd(7)
        },
        Damage("returns-credits", "RMA-2", "is RECEIVED and credited already") {
            $0.snapshot.creditNotes[0].reference = "RMA-2"
        },
        Damage("sagas-orders", "SO-6", "is AWAITING_PAYMENT and no saga works on it") {
            $0.snapshot.openSagas.removeAll { $0.businessKey == "SO-6" }
        },
        Damage("sagas-orders", "SO-4", "is CANCELLED and a saga works on it") {
            $0.saga("cancel-order", "SO-4/3", .waiting)
        },
        Damage("sagas-shipments", "SH-2-2", "is READY and no saga works on it") {
            $0.snapshot.openSagas.removeAll { $0.businessKey == "SH-2-2" }
        },
        Damage("sagas-returns", "RMA-2", "is RECEIVED and no saga works on it") {
            $0.snapshot.openSagas.removeAll { $0.businessKey == "RMA-2" }
        },
    ]
}

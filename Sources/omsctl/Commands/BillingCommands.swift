// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// The verbs of `omsctl invoice` and `omsctl ledger`.
enum BillingCommands {
    static let all = [invoiceList, invoiceShow, balance, journal]

    static let invoiceList = Command(
        path: ["invoice", "list"],
        summary: "List invoices",
        options: [
            Option(name: "order", value: "ID", help: "only of this order"),
            Option(name: "customer", value: "ID", help: "only to this customer"),
            Option(name: "limit", value: "N", help: "at most so many rows", defaultValue: "100"),
        ]
    ) { run in
        let limit = try run.integer("limit", in: 1...1_000_000)
        let invoices = try await run.pages(limit: limit) { (reply: BillingV1.ListInvoicesReply) in
            (reply.invoices, reply.nextPageToken)
        } fetch: { page in
            let request = BillingV1.ListInvoicesRequest(
                page: page,
                orderID: run.value("order") ?? "",
                customerID: run.value("customer") ?? ""
            )
            return try await run.call(.billing, BillingV1.BillingService.listInvoices, request)
        }
        run.show(invoices) {
            var table = Table([
                .left("INVOICE"), .left("ISSUED"), .left("ORDER"), .left("CUSTOMER"), .right("NET"),
                .right("FREIGHT"), .right("TOTAL"),
            ])
            for invoice in invoices {
                table.add(
                    invoice.invoiceNumber,
                    Show.time(invoice.issuedAtMs),
                    invoice.orderID,
                    invoice.customerID,
                    Show.money(invoice.net),
                    Show.money(invoice.freight),
                    Show.money(invoice.total)
                )
            }
            return table.text
        }
    }

    static let invoiceShow = Command(
        path: ["invoice", "show"],
        summary: "Show an invoice with its lines",
        positionals: [Positional(name: "INVOICE", help: "a number such as INV-000001")]
    ) { run in
        let request = BillingV1.GetInvoiceRequest(invoiceNumber: run.positional(0))
        let reply = try await run.call(.billing, BillingV1.BillingService.getInvoice, request)
        let invoice = reply.invoice ?? BillingV1.Invoice()
        run.show(invoice) {
            var table = Table([
                .left("SKU"), .right("QTY"), .right("UNIT PRICE"), .right("DISCOUNT"),
                .right("NET"),
            ])
            for line in invoice.lines {
                table.add(
                    line.sku,
                    String(line.quantity),
                    Show.money(line.unitPrice),
                    Show.dash(line.discount),
                    Show.money(line.net)
                )
            }
            return Show.facts([
                ("Invoice", invoice.invoiceNumber), ("Issued", Show.time(invoice.issuedAtMs)),
                ("Order", "\(invoice.orderID), shipment \(invoice.shipmentID)"),
                ("Customer", invoice.customerID), ("Payment", Show.word(invoice.method.name)),
                ("Net", Show.money(invoice.net)), ("Freight", Show.money(invoice.freight)),
                ("Total", Show.money(invoice.total)),
            ]) + "\n" + table.text
        }
    }

    static let balance = Command(
        path: ["ledger", "balance"],
        summary: "Show the trial balance"
    ) { run in
        let request = BillingV1.TrialBalanceRequest()
        let reply = try await run.call(.billing, BillingV1.BillingService.trialBalance, request)
        run.show(reply) {
            var table = Table([
                .left("ACCOUNT"), .left("NAME"), .right("DEBIT"), .right("CREDIT"),
                .right("BALANCE"),
            ])
            for row in reply.accounts {
                table.add(
                    String(row.account),
                    row.name,
                    Self.amount(row.debitMinor, row.currency),
                    Self.amount(row.creditMinor, row.currency),
                    Self.amount(row.balanceMinor, row.currency)
                )
            }
            return table.text + "\nDebits less credits: \(reply.differenceMinor)\n"
        }
    }

    static let journal = Command(
        path: ["ledger", "journal"],
        summary: "List journal entries",
        options: [
            Option(name: "account", value: "NUMBER", help: "only entries that touch this account"),
            Option(name: "event", value: "ID", help: "only entries of this fact"),
            Option(name: "limit", value: "N", help: "at most so many entries", defaultValue: "100"),
        ]
    ) { run in
        let limit = try run.integer("limit", in: 1...1_000_000)
        let account = try run.integer("account", in: 1...9999) ?? 0
        let entries = try await run.pages(limit: limit) { (reply: BillingV1.ListJournalReply) in
            (reply.entries, reply.nextPageToken)
        } fetch: { page in
            let request = BillingV1.ListJournalRequest(
                page: page,
                eventID: run.value("event") ?? "",
                account: UInt32(clamping: account)
            )
            return try await run.call(.billing, BillingV1.BillingService.listJournal, request)
        }
        run.show(entries) {
            var table = Table([
                .right("ENTRY"), .left("POSTED"), .left("RULE"), .left("EVENT"), .left("ACCOUNT"),
                .right("DEBIT"), .right("CREDIT"),
            ])
            for entry in entries {
                for line in entry.lines {
                    table.add(
                        String(entry.entryID),
                        Show.time(entry.postedAtMs),
                        entry.rule,
                        entry.eventID,
                        String(line.account),
                        line.debitMinor == 0 ? "" : Self.amount(line.debitMinor, line.currency),
                        line.creditMinor == 0 ? "" : Self.amount(line.creditMinor, line.currency)
                    )
                }
            }
            return table.text
        }
    }

    private static func amount(_ minorUnits: Int64, _ currency: String) -> String {
        Show.money(CommonV1.Money(minorUnits: minorUnits, currency: currency))
    }
}

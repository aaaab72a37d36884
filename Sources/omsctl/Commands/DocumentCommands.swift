// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl invoice` and `omsctl credit-note`.
enum DocumentCommands {
    static let all = [
        invoiceList, invoiceShow, invoicePrint, invoiceSend, writeOff, creditList, creditShow,
        creditPrint,
    ]

    private static let invoice = Positional(name: "INVOICE", help: "such as INV-000001")
    private static let note = Positional(name: "NOTE", help: "such as CN-000001")
    private static let printOptions = [
        Option(
            name: "format",
            value: "FORMAT",
            help: "text, or a page that any browser prints",
            choices: ["text", "html"],
            defaultValue: "text"
        ),
        Option(
            name: "language",
            value: "CODE",
            help: "of the document; default: the customer's",
            choices: ["en", "tr"]
        ),
    ]

    static let invoiceList = Command.list(
        "invoice list",
        "List invoices",
        [],
        [
            Option(name: "order", value: "ID", help: "only of this order"),
            Option(name: "customer", value: "ID", help: "only to this customer"),
            .flag("open", "only receivables that are not settled"),
            .flag("unsent", "only those that were not sent"),
        ],
        .billing,
        BillingV1.BillingService.listInvoices
    ) { run, page in
        BillingV1.ListInvoicesRequest(
            page: page,
            orderID: run.text("order"),
            customerID: run.text("customer"),
            openOnly: run.flag("open"),
            unsentOnly: run.flag("unsent")
        )
    } rows: { reply in
        (reply.invoices, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("INVOICE"), .left("ISSUED"), .left("ORDER"), .left("CUSTOMER"), .right("NET"),
                .right("TAX"), .right("FREIGHT"), .right("TOTAL"), .right("SETTLED"), .left("DUE"),
            ],
            rows
        ) { row in
            [
                row.invoiceNumber, Show.time(row.issuedAtMs), row.orderID, row.customerID,
                Show.money(row.net), Show.money(row.tax), Show.money(row.freight),
                Show.money(row.total),
                row.dueAtMs == 0 ? "prepaid" : Show.money(row.settled),
                Show.time(row.dueAtMs),
            ]
        }.text
    }

    static let invoiceShow = Command(
        path: ["invoice", "show"],
        summary: "Show an invoice with its lines",
        method: BillingV1.BillingService.getInvoice.path,
        positionals: [invoice]
    ) { run in
        let request = BillingV1.GetInvoiceRequest(invoiceNumber: run.positional(0))
        let reply = try await run.call(.billing, BillingV1.BillingService.getInvoice, request)
        let invoice = reply.invoice ?? BillingV1.Invoice()
        run.show(invoice) {
            Show.facts([
                ("Invoice", invoice.invoiceNumber), ("Issued", Show.time(invoice.issuedAtMs)),
                (
                    "Order",
                    invoice.beforeShipment
                        ? "\(invoice.orderID), before shipment"
                        : "\(invoice.orderID), shipment \(invoice.shipmentID)"
                ),
                ("Customer", invoice.customerID), ("Bill to", Show.address(invoice.billTo)),
                ("Payment", Show.word(invoice.method.name)), ("Due", Show.time(invoice.dueAtMs)),
                ("Sent", Show.time(invoice.sentAtMs)), ("Net", Show.money(invoice.net)),
                ("Tax", Show.money(invoice.tax)), ("Freight", Show.money(invoice.freight)),
                ("Total", Show.money(invoice.total)), ("Settled", Show.money(invoice.settled)),
            ]) + "\n" + Self.lines(invoice.lines)
        }
    }

    static let invoicePrint = Command(
        path: ["invoice", "print"],
        summary: "Print an invoice as the buyer gets it",
        positionals: [invoice],
        options: printOptions
    ) { run in try await Self.print(run) }

    static let invoiceSend = Command.verb(
        "invoice send",
        "Send an invoice to the buyer again",
        [invoice],
        [],
        .billing,
        BillingV1.BillingService.sendInvoice
    ) { run in
        BillingV1.SendInvoiceRequest(invoiceNumber: run.positional(0))
    } show: { reply in
        "\(reply.invoice?.invoiceNumber ?? "") is on its way; see 'omsctl mail list'\n"
    }

    static let writeOff = Command.verb(
        "invoice write-off",
        "Give up what a buyer still owes on an invoice: a bad debt",
        [invoice],
        [.reason, .at],
        .billing,
        AccountingV1.AccountingService.writeOff
    ) { run in
        AccountingV1.WriteOffRequest(
            invoiceNumber: run.positional(0),
            reason: run.text("reason"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        "\(Show.money(reply.amount)) written off as entry \(reply.entryID)\n"
    }

    static let creditList = Command.list(
        "credit-note list",
        "List credit notes",
        [],
        [
            Option(name: "order", value: "ID", help: "only of this order"),
            Option(name: "customer", value: "ID", help: "only to this customer"),
        ],
        .billing,
        BillingV1.BillingService.listCreditNotes
    ) { run, page in
        BillingV1.ListCreditNotesRequest(
            page: page,
            orderID: run.text("order"),
            customerID: run.text("customer")
        )
    } rows: { reply in
        (reply.creditNotes, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("NOTE"), .left("ISSUED"), .left("ORDER"), .left("FOR"), .left("CUSTOMER"),
                .right("TOTAL"), .left("CREDITED TO"), .right("PAID OUT"),
            ],
            rows
        ) { row in
            [
                row.creditNoteNumber, Show.time(row.issuedAtMs), row.orderID, row.reference,
                row.customerID, Show.money(row.total), Show.word(row.creditTo.name),
                Show.money(row.paidOut),
            ]
        }.text
    }

    static let creditShow = Command.verb(
        "credit-note show",
        "Show a credit note with its lines",
        [note],
        [],
        .billing,
        BillingV1.BillingService.getCreditNote
    ) { run in
        BillingV1.GetCreditNoteRequest(creditNoteNumber: run.positional(0))
    } show: { reply in
        let note = reply.creditNote ?? BillingV1.CreditNote()
        return Show.facts([
            ("Credit note", note.creditNoteNumber), ("Issued", Show.time(note.issuedAtMs)),
            ("Order", "\(note.orderID), for \(note.reference)"), ("Customer", note.customerID),
            ("Net", Show.money(note.net)), ("Tax", Show.money(note.tax)),
            ("Freight", Show.money(note.freight)), ("Fee kept", Show.money(note.fee)),
            ("Total", Show.money(note.total)), ("Credited to", Show.word(note.creditTo.name)),
            ("Paid out", Show.money(note.paidOut)), ("Reason", Show.dash(note.reason)),
        ]) + "\n" + Self.lines(note.lines)
    }

    static let creditPrint = Command(
        path: ["credit-note", "print"],
        summary: "Print a credit note as the buyer gets it",
        positionals: [note],
        options: printOptions
    ) { run in try await Self.print(run) }

    private static func print(_ run: Invocation) async throws {
        let request = BillingV1.RenderDocumentRequest(
            number: run.positional(0),
            format: run.text("format") == "html" ? .html : .text,
            language: try await Self.language(run)
        )
        let reply = try await run.call(.billing, BillingV1.BillingService.renderDocument, request)
        guard !run.wantsJSON else { return run.show(reply) { "" } }
        run.terminal.write(String(decoding: reply.content, as: UTF8.self))
    }

    /// `--language`, else that of the customer the document is for.
    private static func language(_ run: Invocation) async throws -> String {
        if let given = run.value("language") { return given }
        let number = run.positional(0)
        let customer: String?
        if number.hasPrefix("CN-") {
            let request = BillingV1.GetCreditNoteRequest(creditNoteNumber: number)
            customer = try await run.call(.billing, BillingV1.BillingService.getCreditNote, request)
                .creditNote?.customerID
        } else {
            let request = BillingV1.GetInvoiceRequest(invoiceNumber: number)
            customer = try await run.call(.billing, BillingV1.BillingService.getInvoice, request)
                .invoice?.customerID
        }
        let request = CustomerV1.GetCustomerRequest(customerID: customer ?? "")
        let method = CustomerV1.CustomerService.getCustomer
        return try await run.call(.order, method, request).customer?.language ?? ""
    }

    private static func lines(_ lines: [BillingV1.InvoiceLine]) -> String {
        Table(
            [
                .left("SKU"), .right("QTY"), .right("UNIT PRICE"), .right("DISCOUNT"),
                .right("NET"), .right("TAX RATE"), .right("TAX"),
            ],
            lines
        ) { line in
            [
                line.sku, String(line.quantity), Show.money(line.unitPrice),
                Show.dash(line.discount), Show.money(line.net), Show.dash(line.taxRate),
                Show.money(line.tax),
            ]
        }.text
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl pay`: what buyers pay, and what becomes of the money.
enum ReceivableCommands {
    static let all = [
        show, list, record, allocate, unapply, receipts, payout, chargeback, statement,
    ]

    private static let receipt = Positional(name: "RECEIPT", help: "such as RCP-1")
    private static let to = Option(
        name: "invoice",
        value: "NUMBER:AMOUNT",
        help: "an invoice it pays",
        isRepeated: true
    )

    static let show = Command.verb(
        "pay show",
        "Show an order's payment, tender by tender",
        [Positional(name: "ORDER", help: "an order id")],
        [],
        .billing,
        BillingV1.BillingService.getPayment
    ) { run in
        BillingV1.GetPaymentRequest(orderID: run.positional(0))
    } show: { reply in
        let payment = reply.payment ?? BillingV1.Payment()
        var facts = [
            ("Payment", payment.paymentID), ("Order", payment.orderID),
            ("State", Show.word(payment.state.name)), ("Method", Show.word(payment.method.name)),
            ("Authorized", Show.money(payment.authorized)),
            ("Captured", Show.money(payment.captured)), ("Voided", Show.money(payment.voided)),
            ("Refunded", Show.money(payment.refunded)),
        ]
        if !payment.declineCode.isEmpty { facts.append(("Declined", payment.declineCode)) }
        if payment.holdKind != .unspecified {
            facts.append(
                (
                    "Held",
                    "\(Show.word(payment.holdKind.name)): \(payment.rules.joined(separator: ", "))"
                )
            )
        }
        guard payment.tenders.count > 1 else { return Show.facts(facts) }
        return Show.facts(facts) + "\n"
            + Table(
                [
                    .left("TENDER"), .right("AUTHORIZED"), .right("CAPTURED"), .right("VOIDED"),
                    .right("REFUNDED"),
                ],
                payment.tenders
            ) { tender in
                [
                    Show.word(tender.method.name), Show.money(tender.authorized),
                    Show.money(tender.captured), Show.money(tender.voided),
                    Show.money(tender.refunded),
                ]
            }.text
    }

    static let list = Command.list(
        "pay list",
        "List the payments of orders",
        [],
        [.word("state", BillingV1.PaymentState.self, "only in this state")],
        .billing,
        BillingV1.BillingService.listPayments
    ) { run, page in
        BillingV1.ListPaymentsRequest(
            page: page,
            state: run.word("state", BillingV1.PaymentState.self)
        )
    } rows: { reply in
        (reply.payments, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("PAYMENT"), .left("ORDER"), .left("STATE"), .left("METHOD"),
                .right("AUTHORIZED"), .right("CAPTURED"), .right("REFUNDED"),
            ],
            rows
        ) { row in
            [
                row.paymentID, row.orderID, Show.word(row.state.name), Show.word(row.method.name),
                Show.money(row.authorized), Show.money(row.captured), Show.money(row.refunded),
            ]
        }.text
    }

    static let record = Command.verb(
        "pay record",
        "Record money that came in from a customer; without invoices it pays the oldest first",
        [
            Positional(name: "CUSTOMER", help: "who paid"),
            Positional(name: "AMOUNT", help: "how much"),
        ],
        [
            .currency,
            Option(
                name: "payment",
                value: "METHOD",
                help: "how it came",
                choices: ["cash", "bank_transfer"],
                defaultValue: "bank_transfer"
            ),
            .text("reference", "the bank's reference, unique", isRequired: true), to,
            Option(name: "order", value: "ID", help: "an order that waits for its payment"),
            Option(
                name: "rounding",
                value: "N",
                help: "close an invoice over a difference of at most so many minor units"
            ),
            .flag("keep", "keep all of it for later"), .at,
        ],
        .billing,
        AccountingV1.AccountingService.recordPayment
    ) { run in
        try await run.requireCustomer(run.positional(0))
        return AccountingV1.RecordPaymentRequest(
            customerID: run.positional(0),
            amount: try run.amount(at: 1, "AMOUNT"),
            method: run.text("payment") == "cash" ? .cash : .bankTransfer,
            reference: run.text("reference"),
            allocations: try Self.allocations(run),
            receivedAtMs: try run.date("at"),
            orderID: run.text("order"),
            roundingMinorMax: UInt32(clamping: try run.integer("rounding", in: 0...100) ?? 0),
            keepUnapplied: run.flag("keep")
        )
    } show: { reply in
        Self.page(reply.payment)
    }

    static let allocate = Command.verb(
        "pay allocate",
        "Use money that was kept for a customer for invoices",
        [receipt],
        [to, .currency],
        .billing,
        AccountingV1.AccountingService.allocate
    ) { run in
        AccountingV1.AllocateRequest(
            paymentID: run.positional(0),
            allocations: try Self.allocations(run)
        )
    } show: { reply in
        Self.page(reply.payment)
    }

    static let unapply = Command.verb(
        "pay unapply",
        "Take an allocation back: the money is the customer's again, the invoice open",
        [receipt, Positional(name: "INVOICE", help: "such as INV-000001")],
        [.reason],
        .billing,
        AccountingV1.AccountingService.unapply
    ) { run in
        AccountingV1.UnapplyRequest(
            paymentID: run.positional(0),
            invoiceNumber: run.positional(1),
            reason: run.text("reason")
        )
    } show: { reply in
        Self.page(reply.payment)
    }

    static let receipts = Command.list(
        "pay receipts",
        "List money that came in",
        [],
        [
            Option(name: "customer", value: "ID", help: "only from this customer"),
            .flag("unapplied", "only what is not used up"),
        ],
        .billing,
        AccountingV1.AccountingService.listCustomerPayments
    ) { run, page in
        AccountingV1.ListCustomerPaymentsRequest(
            page: page,
            customerID: run.text("customer"),
            unappliedOnly: run.flag("unapplied")
        )
    } rows: { reply in
        (reply.payments, reply.nextPageToken)
    } table: { rows in
        Table(
            [
                .left("RECEIPT"), .left("RECEIVED"), .left("CUSTOMER"), .right("AMOUNT"),
                .left("METHOD"), .left("REFERENCE"), .left("INVOICES"), .right("UNAPPLIED"),
            ],
            rows
        ) { row in
            [
                row.paymentID, Show.time(row.receivedAtMs), row.customerID, Show.money(row.amount),
                Show.word(row.method.name), row.reference,
                Show.dash(row.allocations.map(\.invoiceNumber).joined(separator: ", ")),
                Show.money(row.unapplied),
            ]
        }.text
    }

    static let payout = Command.verb(
        "pay payout",
        "Record that the payment provider paid out what was captured, less its fee",
        [Positional(name: "AMOUNT", help: "what came in")],
        [
            .currency, .amount("fee", "what the provider kept"),
            .text("reference", "the provider's reference, unique", isRequired: true), .at,
        ],
        .billing,
        AccountingV1.AccountingService.recordPayout
    ) { run in
        AccountingV1.RecordPayoutRequest(
            amount: try run.amount(at: 0, "AMOUNT"),
            fee: try run.amount("fee"),
            reference: run.text("reference"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        "posted as entry \(reply.entryID)\n"
    }

    static let chargeback = Command.verb(
        "pay chargeback",
        "Record that a card payment was disputed and lost",
        [
            Positional(name: "ORDER", help: "an order id"),
            Positional(name: "AMOUNT", help: "what was taken back"),
        ],
        [.currency, .text("reference", "the provider's number, unique", isRequired: true), .at],
        .billing,
        AccountingV1.AccountingService.recordChargeback
    ) { run in
        AccountingV1.RecordChargebackRequest(
            orderID: run.positional(0),
            amount: try run.amount(at: 1, "AMOUNT"),
            reference: run.text("reference"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        "posted as entry \(reply.entryID)\n"
    }

    static let statement = Command(
        path: ["pay", "statement"],
        summary: "Print a customer's statement: what was invoiced, paid, credited, and is kept",
        positionals: [Positional(name: "CUSTOMER", help: "the customer's key")],
        options: [.from, .before]
    ) { run in
        typealias Accounting = AccountingV1.AccountingService
        let customer = run.positional(0)
        let request = AccountingV1.StatementRequest(
            customerID: customer,
            fromMs: try run.date("from"),
            beforeMs: try run.date("before")
        )
        let reply = try await run.call(.billing, Accounting.statement, request)
        if reply.rows.isEmpty { try await KnownNames.require(run) }
        let account = AccountingV1.GetAccountRequest(customerID: customer)
        let standings = try await run.call(.billing, Accounting.getAccount, account).standings
        let kept = standings.filter { $0.unappliedMinor > 0 }.map {
            Show.minor($0.unappliedMinor, $0.currency)
        }
        run.show(reply) {
            Self.table(reply)
                + "\nClosing: "
                + Show.dash(reply.closing.map { Show.money($0) }.joined(separator: ", "))
                + "\nKept for the customer now: \(Show.dash(kept.joined(separator: ", ")))\n"
        }
    }

    private static func table(_ reply: AccountingV1.StatementReply) -> String {
        Table(
            [
                .left("TIME"), .left("KIND"), .left("REFERENCE"), .right("DEBIT"),
                .right("CREDIT"), .right("BALANCE"),
            ],
            reply.rows
        ) { row in
            [
                Show.time(row.atMs), Show.word(row.kind), row.reference,
                row.debitMinor == 0 ? "" : Show.minor(row.debitMinor, row.currency),
                row.creditMinor == 0 ? "" : Show.minor(row.creditMinor, row.currency),
                Show.minor(row.balanceMinor, row.currency),
            ]
        }.text
    }

    private static func allocations(_ run: Invocation) throws -> [AccountingV1.Allocation] {
        try run.values("invoice").map { text in
            guard let colon = text.lastIndex(of: ":") else {
                throw Failure.usage(
                    "--invoice cannot be '\(text)'",
                    remedy: "write NUMBER:AMOUNT, for example INV-000001:12.50"
                )
            }
            return AccountingV1.Allocation(
                invoiceNumber: String(text[..<colon]),
                amount: try Amounts.parse(
                    String(text[text.index(after: colon)...]),
                    currency: run.text("currency"),
                    "the amount of --invoice"
                )
            )
        }
    }

    private static func page(_ payment: AccountingV1.CustomerPayment?) -> String {
        let payment = payment ?? AccountingV1.CustomerPayment()
        return Show.facts([
            ("Receipt", payment.paymentID), ("Customer", payment.customerID),
            ("Amount", Show.money(payment.amount)), ("Reference", payment.reference),
            ("Unapplied", Show.money(payment.unapplied)),
        ])
            + payment.allocations.map {
                "Paid: \($0.invoiceNumber) \(Show.money($0.amount))\n"
            }.joined()
    }
}

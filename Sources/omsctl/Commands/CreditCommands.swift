// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl credit` (what customers may owe, and what we owe them) and `omsctl screening`.
enum CreditCommands {
    static let all = [show, terms, grant, screening, setScreening]

    private static let customer = Positional(name: "CUSTOMER", help: "the customer's key")

    static let show = Command.verb(
        "credit show",
        "Show where a customer stands: limit, receivables, overdue, unapplied, store credit",
        [customer],
        [],
        .billing,
        AccountingV1.AccountingService.getAccount,
        isEmpty: \AccountingV1.GetAccountReply.standings.isEmpty
    ) { run in
        AccountingV1.GetAccountRequest(customerID: run.positional(0))
    } show: { reply in
        Self.page(reply.terms)
            + "\n"
            + Table(
                [
                    .left("CURRENCY"), .right("RECEIVABLE"), .right("OVERDUE"), .right("COMMITTED"),
                    .right("UNAPPLIED"), .right("STORE CREDIT"), .right("SET ASIDE"),
                    .right("AVAILABLE"),
                ],
                reply.standings
            ) { row in
                [
                    row.currency, Show.minor(row.receivableMinor, row.currency),
                    Show.minor(row.overdueMinor, row.currency),
                    Show.minor(row.committedMinor, row.currency),
                    Show.minor(row.unappliedMinor, row.currency),
                    Show.minor(row.storeCreditMinor, row.currency),
                    Show.minor(row.storeCreditHeldMinor, row.currency),
                    Self.isUnlimited(reply.terms)
                        ? "any" : Show.minor(row.availableMinor, row.currency),
                ]
            }.text
    }

    static let terms = Command.verb(
        "credit terms",
        "Change what a customer may owe, how long, and whether credit is on hold",
        [customer],
        [
            .amount("limit", "how much may be owed"), .flag("no-limit", "any amount may be owed"),
            .currency, Option(name: "days", value: "N", help: "from invoice to due date"),
            .flag("hold", "nothing on account without approval"),
            .flag("no-hold", "on account again"),
            .text("hold-reason", "why it is on hold"),
        ],
        .billing,
        AccountingV1.AccountingService.setTerms
    ) { run in
        try await run.requireCustomer(run.positional(0))
        let account = AccountingV1.GetAccountRequest(customerID: run.positional(0))
        let method = AccountingV1.AccountingService.getAccount
        var terms = try await run.call(.billing, method, account).terms ?? .init()
        terms.customerID = run.positional(0)
        terms.version = 0
        terms.creditLimit =
            run.flag("no-limit") ? nil : try run.amount("limit") ?? terms.creditLimit
        if let days = try run.integer("days", in: 1...3650) {
            terms.paymentDays = UInt32(clamping: days)
        }
        if run.flag("hold") { terms.onHold = true }
        run.overlay("hold-reason", &terms.holdReason)
        if run.flag("no-hold") { (terms.onHold, terms.holdReason) = (false, "") }
        return AccountingV1.SetTermsRequest(terms: terms)
    } show: { reply in
        Self.page(reply.terms)
    }

    static let grant = Command.verb(
        "credit grant",
        "Give store credit to a customer; a negative amount takes it back",
        [customer, Positional(name: "AMOUNT", help: "how much")],
        [.currency, .reason],
        .billing,
        AccountingV1.AccountingService.grantStoreCredit
    ) { run in
        try await run.requireCustomer(run.positional(0))
        return AccountingV1.GrantStoreCreditRequest(
            customerID: run.positional(0),
            amount: try run.amount(at: 1, "AMOUNT"),
            reason: run.text("reason")
        )
    } show: { reply in
        "store credit is now \(Show.money(reply.balance))\n"
    }

    static let screening = Command.verb(
        "screening show",
        "Show when an order is held for a person",
        [],
        [],
        .billing,
        AccountingV1.AccountingService.getScreening
    ) { _ in
        AccountingV1.GetScreeningRequest()
    } show: { reply in
        Self.page(reply.rules)
    }

    static let setScreening = Command.verb(
        "screening set",
        "Say when an order is held for a person; what is not given is no rule",
        [],
        [
            .amount("review-above", "orders of more than this"), .currency,
            Option(name: "orders-per-hour", value: "N", help: "more orders of one customer"),
        ],
        .billing,
        AccountingV1.AccountingService.setScreening
    ) { run in
        AccountingV1.SetScreeningRequest(
            rules: AccountingV1.ScreeningRules(
                reviewAbove: try run.amount("review-above"),
                ordersPerHourMax: UInt32(
                    clamping: try run.integer("orders-per-hour", in: 1...1_000_000) ?? 0
                )
            )
        )
    } show: { reply in
        Self.page(reply.rules)
    }

    private static func isUnlimited(_ terms: AccountingV1.CreditTerms?) -> Bool {
        terms?.creditLimit?.currency.isEmpty ?? true
    }

    private static func page(_ terms: AccountingV1.CreditTerms?) -> String {
        let terms = terms ?? AccountingV1.CreditTerms()
        return Show.facts([
            ("Customer", terms.customerID),
            (
                "Credit limit",
                Self.isUnlimited(terms) ? "none" : Show.money(terms.creditLimit)
            ),
            ("Payment", "within \(terms.paymentDays == 0 ? 30 : terms.paymentDays) days"),
            ("Credit", terms.onHold ? "on hold: \(terms.holdReason)" : "open"),
        ])
    }

    private static func page(_ rules: AccountingV1.ScreeningRules?) -> String {
        let most = rules?.ordersPerHourMax ?? 0
        return Show.facts([
            ("Review above", Show.money(rules?.reviewAbove)),
            ("Orders per hour", most == 0 ? "any number" : "at most \(most)"),
        ])
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// The verbs of `omsctl ledger`.
enum LedgerCommands {
    static let all = [balance, journal, account, post, reverse, close, period, tax]

    static let balance = Command.verb(
        "ledger balance",
        "Show the trial balance",
        [],
        [Option(name: "as-of", value: "DATE", help: "only what was posted before")],
        .billing,
        BillingV1.BillingService.trialBalance
    ) { run in
        BillingV1.TrialBalanceRequest(asOfMs: try run.date("as-of"))
    } show: { reply in
        Table(
            [
                .left("ACCOUNT"), .left("NAME"), .right("DEBIT"), .right("CREDIT"),
                .right("BALANCE"),
            ],
            reply.accounts
        ) { row in
            [
                String(row.account), row.name, Show.minor(row.debitMinor, row.currency),
                Show.minor(row.creditMinor, row.currency),
                Show.minor(row.balanceMinor, row.currency),
            ]
        }.text + "\nDebits less credits: \(reply.differenceMinor)\n"
    }

    private static let limit = Option(
        name: "limit",
        value: "N",
        help: "at most so many entries",
        defaultValue: "100"
    )

    static let journal = Command(
        path: ["ledger", "journal"],
        summary: "List journal entries",
        method: BillingV1.BillingService.listJournal.path,
        options: [
            Option(name: "account", value: "NUMBER", help: "only entries that touch this account"),
            Option(name: "event", value: "ID", help: "only entries of this fact"), limit,
        ]
    ) { run in
        let account = try run.integer("account", in: 1...9999) ?? 0
        try await Self.entries(run, event: run.text("event"), account: UInt32(clamping: account))
    }

    static let account = Command(
        path: ["ledger", "account"],
        summary: "List the entries of one account",
        positionals: [Positional(name: "ACCOUNT", help: "a number such as 1100")],
        options: [limit]
    ) { run in
        let number = try run.integer(at: 0, "ACCOUNT", in: 1...9999)
        try await Self.entries(run, event: "", account: UInt32(clamping: number))
    }

    private static func entries(_ run: Invocation, event: String, account: UInt32) async throws {
        let limit = try run.integer("limit", in: 1...1_000_000)
        let entries = try await run.pages(limit: limit) { (reply: BillingV1.ListJournalReply) in
            (reply.entries, reply.nextPageToken)
        } fetch: { page in
            let request = BillingV1.ListJournalRequest(page: page, eventID: event, account: account)
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
                        line.debitMinor == 0 ? "" : Show.minor(line.debitMinor, line.currency),
                        line.creditMinor == 0 ? "" : Show.minor(line.creditMinor, line.currency)
                    )
                }
            }
            return table.text
        }
    }

    static let post = Command.verb(
        "ledger post",
        "Post an entry by hand; refused unless debits equal credits",
        [Positional(name: "EVENT", help: "the fact behind it, such as rent:2026-11")],
        [
            Option(
                name: "rule",
                value: "WORD",
                help: "with the event unique",
                defaultValue: "manual"
            ),
            Option(
                name: "debit",
                value: "ACCOUNT:AMOUNT",
                help: "a debit",
                isRequired: true,
                isRepeated: true
            ),
            Option(
                name: "credit",
                value: "ACCOUNT:AMOUNT",
                help: "a credit",
                isRequired: true,
                isRepeated: true
            ),
            .currency, .text("memo", "what it is for", isRequired: true), .at,
        ],
        examples: [
            "omsctl ledger post rent:2026-11 --debit 5100:900 --credit 1000:900 --memo rent"
        ],
        .billing,
        BillingV1.BillingService.post
    ) { run in
        BillingV1.PostRequest(
            eventID: run.positional(0),
            rule: run.text("rule"),
            lines: try Self.lines(run, "debit", isDebit: true)
                + Self.lines(run, "credit", isDebit: false),
            memo: run.text("memo"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        "posted as entry \(reply.entryID)\n"
    }

    private static func lines(
        _ run: Invocation,
        _ option: String,
        isDebit: Bool
    ) throws -> [BillingV1.JournalLine] {
        try run.values(option).map { text in
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let account = UInt32(parts[0]) else {
                throw Failure.usage(
                    "--\(option) cannot be '\(text)'",
                    remedy: "write ACCOUNT:AMOUNT"
                )
            }
            let amount = try Amounts.parse(
                parts[1],
                currency: run.text("currency"),
                "the amount of --\(option)"
            )
            return BillingV1.JournalLine(
                account: account,
                debitMinor: isDebit ? amount.minorUnits : 0,
                creditMinor: isDebit ? 0 : amount.minorUnits,
                currency: amount.currency
            )
        }
    }

    static let reverse = Command.verb(
        "ledger reverse",
        "Take an entry back with a mirrored one",
        [Positional(name: "ENTRY", help: "its number")],
        [.reason, .at],
        .billing,
        AccountingV1.AccountingService.reverse
    ) { run in
        AccountingV1.ReverseRequest(
            entryID: try run.integer(at: 0, "ENTRY", in: 1...Int64.max),
            reason: run.text("reason"),
            occurredAtMs: try run.date("at")
        )
    } show: { reply in
        "posted as entry \(reply.entryID)\n"
    }

    static let close = Command.verb(
        "ledger close",
        "Close the books before a date: nothing can be posted there any more",
        [Positional(name: "DATE", help: "exclusive, such as 2026-11-01")],
        [],
        .billing,
        AccountingV1.AccountingService.closePeriod
    ) { run in
        guard let time = Dates.milliseconds(run.positional(0)) else {
            throw Failure.usage(
                "DATE cannot be '\(run.positional(0))'",
                remedy: "give a date such as 2026-11-01"
            )
        }
        return AccountingV1.ClosePeriodRequest(beforeMs: time)
    } show: { reply in
        "the books are closed before \(Show.time(reply.closedBeforeMs))\n"
    }

    static let period = Command.verb(
        "ledger period",
        "Show up to when the books are closed",
        [],
        [],
        .billing,
        AccountingV1.AccountingService.getPeriod
    ) { _ in
        AccountingV1.GetPeriodRequest()
    } show: { reply in
        reply.closedBeforeMs == 0
            ? "no period is closed\n"
            : "the books are closed before \(Show.time(reply.closedBeforeMs))\n"
    }

    static let tax = Command.verb(
        "ledger tax",
        "Show the tax of a period by rate",
        [],
        [.from, .before],
        .billing,
        AccountingV1.AccountingService.taxReport
    ) { run in
        AccountingV1.TaxReportRequest(
            fromMs: try run.date("from"),
            beforeMs: try run.date("before")
        )
    } show: { reply in
        Table([.right("RATE"), .right("NET"), .right("TAX")], reply.rows) { row in
            [
                row.taxRate, Show.minor(row.netMinor, row.currency),
                Show.minor(row.taxMinor, row.currency),
            ]
        }.text + "\nInput tax, minor units: \(reply.inputTaxMinor)\n"
    }
}

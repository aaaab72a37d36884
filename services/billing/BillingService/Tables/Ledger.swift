// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Store

/// The double-entry journal and the balances kept beside it.
///
/// Tables: journal_entry and journal_line, which triggers keep from being changed, and
/// account_balance, the sums of the lines, updated in the transaction that writes them.
enum Ledger {
    static func lineKey(entry: Int64, _ position: Int64) -> Int64 { entry * 128 + position }

    /// Writes a checked entry, once per event and rule.
    ///
    /// A repeat with the same lines is the entry there is; with other lines it is refused, and so is
    /// a new entry at a time of a closed period: this is the one place that sees to both.
    @discardableResult
    static func post(
        _ entry: JournalEntry,
        in tx: Transaction
    ) throws -> (id: Int64, isNew: Bool) {
        try entry.check()
        guard let id = try Self.insert(entry, in: tx) else {
            return (try Self.repeated(entry, tx), false)
        }
        try PeriodTable.requireOpen(entry.postedAt, in: tx)
        for (position, line) in entry.lines.enumerated() {
            try tx.run(
                """
                INSERT INTO journal_line (line_key, account, debit, credit, currency)
                VALUES ($1, $2, $3, $4, $5)
                """,
                Self.lineKey(entry: id, Int64(position)),
                Int64(line.account),
                line.debit,
                line.credit,
                line.currency.code
            )
            try Self.add(line, in: tx)
        }
        return (id, true)
    }

    /// Writes what a rule says of these amounts; nothing, and nil, when all of them are zero.
    @discardableResult
    static func post(
        _ rule: PostingRule,
        event: String,
        order: String,
        _ amounts: [PostingRule.Part: Int64],
        _ currency: Currency,
        memo: String,
        at time: Timestamp,
        in tx: Transaction
    ) throws -> (id: Int64, isNew: Bool)? {
        let lines = rule.lines(amounts, currency)
        if lines.isEmpty { return nil }
        return try Self.post(
            JournalEntry(
                eventID: event,
                rule: rule.name,
                orderID: order,
                lines: lines,
                memo: memo,
                postedAt: time
            ),
            in: tx
        )
    }

    private static func insert(_ entry: JournalEntry, in tx: Transaction) throws -> Int64? {
        try tx.first(
            """
            INSERT INTO journal_entry (entry_id, event_id, rule, order_id, memo, posted_at_ms,
                by_hand, reverses)
            VALUES ((SELECT coalesce(max(entry_id), 0) + 1 FROM journal_entry),
                $1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (event_id, rule) DO NOTHING
            RETURNING entry_id
            """,
            entry.eventID,
            entry.rule,
            entry.orderID,
            entry.memo,
            entry.postedAt,
            entry.isByHand,
            entry.reverses
        ) { $0.int(0) }
    }

    private static func repeated(_ entry: JournalEntry, _ tx: Transaction) throws -> Int64 {
        let id = try tx.first(
            "SELECT entry_id FROM journal_entry WHERE event_id = $1 AND rule = $2",
            entry.eventID,
            entry.rule
        ) { $0.int(0) }
        guard let id, try Self.lines(of: id, in: tx) == entry.lines else {
            throw BillingError.entryDiffers(event: entry.eventID, rule: entry.rule)
        }
        return id
    }

    /// The lines of an entry, in the order they were written.
    static func lines(of id: Int64, in queries: some Queries) throws -> [JournalLine] {
        try queries.all(
            """
            SELECT account, debit, credit, currency FROM journal_line
            WHERE line_key >= $1 AND line_key < $2 ORDER BY line_key
            """,
            Self.lineKey(entry: id, 0),
            Self.lineKey(entry: id + 1, 0)
        ) { row in
            JournalLine(
                account: UInt32(truncatingIfNeeded: row.int(0)),
                debit: row.int(1),
                credit: row.int(2),
                currency: try stored(Currency(row.text(3)), "journal_line.currency")
            )
        }
    }

    /// Debit less credit of an account in a currency.
    static func balance(
        of account: Account,
        _ currency: Currency,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            "SELECT debit - credit FROM account_balance WHERE account = $1 AND currency = $2",
            account.rawValue,
            currency.code
        ) { $0.int(0) } ?? 0
    }

    /// Throws `ledgerOverflow` when an account could not take its line as things are now.
    static func requireRoom(for lines: [JournalLine], in queries: some Queries) throws {
        for line in lines {
            let full = try queries.first(
                """
                SELECT 1 FROM account_balance WHERE account = $1 AND currency = $2
                AND (debit > 9223372036854775807 - $3 OR credit > 9223372036854775807 - $4)
                """,
                Int64(line.account),
                line.currency.code,
                line.debit,
                line.credit
            ) { $0.int(0) }
            guard full == nil else { throw BillingError.ledgerOverflow(account: line.account) }
        }
    }

    /// Adds a line to its account's balance; an update that would leave 64 bits changes no row.
    private static func add(_ line: JournalLine, in tx: Transaction) throws {
        let changed = try tx.run(
            """
            INSERT INTO account_balance (account, currency, debit, credit)
            VALUES ($1, $2, $3, $4)
            ON CONFLICT (account, currency) DO UPDATE SET
              debit = account_balance.debit + excluded.debit,
              credit = account_balance.credit + excluded.credit
            WHERE account_balance.debit <= 9223372036854775807 - excluded.debit
              AND account_balance.credit <= 9223372036854775807 - excluded.credit
            """,
            Int64(line.account),
            line.currency.code,
            line.debit,
            line.credit
        )
        guard changed == 1 else { throw BillingError.ledgerOverflow(account: line.account) }
    }
}

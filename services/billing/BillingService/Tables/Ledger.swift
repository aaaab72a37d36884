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
            if let known = try Self.repeated(entry, tx) { return (known, false) }
            try PeriodTable.requireOpen(entry.postedAt, in: tx)
            throw StoredValueError(column: "closed_period.closed_before_ms")
        }
        try Self.write(entry.lines, of: id, in: tx)
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

    /// The new entry's number; nil when there is one of this event and rule, or its time is closed.
    private static func insert(_ entry: JournalEntry, in tx: Transaction) throws -> Int64? {
        try tx.first(
            """
            INSERT INTO journal_entry (entry_id, event_id, rule, order_id, memo, posted_at_ms,
                by_hand, reverses)
            SELECT (SELECT coalesce(max(entry_id), 0) + 1 FROM journal_entry),
                $1, $2, $3, $4, $5, CAST($6 AS INTEGER), CAST($7 AS BIGINT)
            WHERE NOT EXISTS (SELECT 1 FROM closed_period WHERE closed_before_ms > $5)
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

    /// The entry there is; nil when there is none.
    private static func repeated(_ entry: JournalEntry, _ tx: Transaction) throws -> Int64? {
        let id = try tx.first(
            "SELECT entry_id FROM journal_entry WHERE event_id = $1 AND rule = $2",
            entry.eventID,
            entry.rule
        ) { $0.int(0) }
        guard let id else { return nil }
        guard try Self.lines(of: id, in: tx) == entry.lines else {
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

    /// Throws what posting the two lines at a time would, as things are now.
    static func requireRoom(
        for lines: [JournalLine],
        at time: Timestamp,
        in queries: some Queries
    ) throws {
        guard let debit = lines.first, let credit = lines.last else { return }
        let (full, isClosed) =
            try queries.first(
                """
                SELECT coalesce((SELECT min(account) FROM account_balance WHERE currency = $1
                    AND (account = $2 AND debit > 9223372036854775807 - $3
                        OR account = $4 AND credit > 9223372036854775807 - $5)), 0),
                    EXISTS (SELECT 1 FROM closed_period WHERE closed_before_ms > $6)
                """,
                debit.currency.code,
                debit.account,
                debit.debit,
                credit.account,
                credit.credit,
                time
            ) { ($0.int(0), $0.bool(1)) } ?? (0, false)
        if full != 0 {
            throw BillingError.ledgerOverflow(account: UInt32(truncatingIfNeeded: full))
        }
        if isClosed { try PeriodTable.requireOpen(time, in: queries) }
    }
}

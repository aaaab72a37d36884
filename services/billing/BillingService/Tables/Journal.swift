// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import SQLite
import Store

/// Reads the books: entries by page, balances by account.
enum Journal {
    private static let columns = """
        entry_id, posted_at_ms, event_id, rule, memo, order_id, coalesce(reverses, 0),
        coalesce((SELECT later.entry_id FROM journal_entry AS later
            WHERE later.reverses = journal_entry.entry_id), 0)
        """

    /// Up to `limit` entries after the id `after`; an empty fact and account 0 mean any.
    ///
    /// A fact is an order, a whole event id, or the document or shipment that an event id ends with.
    static func page(
        after: Int64,
        fact: String,
        account: Int64,
        limit: Int,
        in queries: some Queries
    ) throws -> [BillingV1.JournalEntry] {
        if !fact.isEmpty { return try self.page(after, fact, account, limit, queries) }
        if account != 0 { return try self.page(after, account: account, limit, queries) }
        return try queries.all(
            SQL(
                composed: """
                    SELECT \(self.columns) FROM journal_entry
                    WHERE entry_id > $1 ORDER BY entry_id LIMIT $2
                    """
            ),
            after,
            limit
        ) { try self.entry($0, queries) }
    }

    private static func page(
        _ after: Int64,
        _ fact: String,
        _ account: Int64,
        _ limit: Int,
        _ queries: some Queries
    ) throws -> [BillingV1.JournalEntry] {
        try queries.all(
            SQL(
                composed: """
                    SELECT \(self.columns) FROM journal_entry
                    WHERE (order_id = $1
                        OR event_id IN ($1, 'invoice:' || $1, 'issue:' || $1, 'capture:' || $1,
                        'shipment:' || $1, 'credit-note:' || $1, 'payment:' || $1, 'bill:' || $1,
                        'receipt:' || $1))
                      AND entry_id > $2
                      AND ($3 = 0 OR EXISTS (
                        SELECT 1 FROM journal_line WHERE account = $3
                        AND line_key >= entry_id * 128 AND line_key < entry_id * 128 + 128))
                    ORDER BY entry_id LIMIT $4
                    """
            ),
            fact,
            after,
            account,
            limit
        ) { try self.entry($0, queries) }
    }

    /// Steps from entry to entry along the account's index.
    private static func page(
        _ after: Int64,
        account: Int64,
        _ limit: Int,
        _ queries: some Queries
    ) throws -> [BillingV1.JournalEntry] {
        var entries: [BillingV1.JournalEntry] = []
        var after = after
        while entries.count < limit {
            let entry = try queries.first(
                SQL(
                    composed: """
                        SELECT \(self.columns) FROM journal_entry
                        WHERE entry_id = (
                            SELECT line_key / 128 FROM journal_line
                            WHERE account = $1 AND line_key >= $2 ORDER BY line_key LIMIT 1)
                        """
                ),
                account,
                Ledger.lineKey(entry: after + 1, 0)
            ) { try self.entry($0, queries) }
            guard let entry else { break }
            entries.append(entry)
            after = entry.entryID
        }
        return entries
    }

    private static func entry(
        _ row: Row,
        _ queries: some Queries
    ) throws -> BillingV1.JournalEntry {
        let id = row.int(0)
        return BillingV1.JournalEntry(
            entryID: id,
            postedAtMs: row.int(1),
            eventID: row.text(2),
            rule: row.text(3),
            lines: try Ledger.lines(of: id, in: queries).map { line in
                BillingV1.JournalLine(
                    account: line.account,
                    debitMinor: line.debit,
                    creditMinor: line.credit,
                    currency: line.currency.code
                )
            },
            memo: row.text(4),
            reverses: row.int(6),
            reversedBy: row.int(7),
            orderID: row.text(5)
        )
    }

    /// An entry by its number, and whether it came through Post.
    static func find(
        entry: Int64,
        in queries: some Queries
    ) throws -> (entry: BillingV1.JournalEntry, isByHand: Bool)? {
        try queries.first(
            SQL(composed: "SELECT \(self.columns), by_hand FROM journal_entry WHERE entry_id = $1"),
            entry
        ) { (try self.entry($0, queries), $0.bool(8)) }
    }

    /// The lines of the entry of an event by a rule; nil when there is none.
    static func lines(
        event: String,
        rule: PostingRule,
        in queries: some Queries
    ) throws -> [JournalLine]? {
        let id = try queries.first(
            "SELECT entry_id FROM journal_entry WHERE event_id = $1 AND rule = $2",
            event,
            rule.name
        ) { $0.int(0) }
        return try id.map { try Ledger.lines(of: $0, in: queries) }
    }

    /// The balance of every account that was posted to, by number, then currency.
    ///
    /// Of what was posted before `time`, when there is one: the present balances less what came
    /// since.
    static func balances(
        before time: Timestamp?,
        in queries: some Queries
    ) throws -> [BillingV1.AccountBalance] {
        let since = try time.map { try self.sums(since: $0, in: queries) } ?? [:]
        return try queries.all(
            "SELECT account, currency, debit, credit FROM account_balance ORDER BY account, currency"
        ) { row in
            let account = UInt32(truncatingIfNeeded: row.int(0))
            let later = since["\(account) \(row.text(1))"] ?? (0, 0)
            let (debit, credit) = (row.int(2) - later.debit, row.int(3) - later.credit)
            return BillingV1.AccountBalance(
                account: account,
                name: Account(rawValue: account)?.name ?? "",
                currency: row.text(1),
                debitMinor: debit,
                creditMinor: credit,
                // Both are zero or more, so the difference fits.
                balanceMinor: debit - credit
            )
        }.filter { time == nil || $0.debitMinor != 0 || $0.creditMinor != 0 }
    }

    /// What was posted at `time` or later, by account and currency.
    private static func sums(
        since time: Timestamp,
        in queries: some Queries
    ) throws -> [String: (debit: Int64, credit: Int64)] {
        let rows = try queries.all(
            """
            SELECT account, currency, sum(debit), sum(credit)
            FROM journal_entry JOIN journal_line
              ON line_key >= entry_id * 128 AND line_key < entry_id * 128 + 128
            WHERE posted_at_ms >= $1 GROUP BY account, currency
            """,
            time
        ) { ("\($0.int(0)) \($0.text(1))", (debit: $0.int(2), credit: $0.int(3))) }
        return Dictionary(uniqueKeysWithValues: rows)
    }

    /// Debits less credits of an account over a time, over all currencies.
    static func movement(
        of account: Account,
        from: Timestamp,
        before: Timestamp,
        in queries: some Queries
    ) throws -> Int64 {
        try queries.first(
            """
            SELECT coalesce(sum(debit - credit), 0)
            FROM journal_entry JOIN journal_line
              ON line_key >= entry_id * 128 AND line_key < entry_id * 128 + 128
            WHERE posted_at_ms >= $1 AND posted_at_ms < $2 AND account = $3
            """,
            from,
            before,
            account.rawValue
        ) { $0.int(0) } ?? 0
    }
}

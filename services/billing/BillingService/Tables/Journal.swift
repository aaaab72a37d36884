// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// Reads the books: entries by page, balances by account.
enum Journal {
    /// Up to `limit` entries after the id `after`; an empty fact and account 0 mean any.
    ///
    /// A fact is an order, a whole event id, or the invoice or shipment that an event id ends with.
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
            """
            SELECT entry_id, posted_at_ms, event_id, rule, memo FROM journal_entry
            WHERE entry_id > $1 ORDER BY entry_id LIMIT $2
            """,
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
            """
            SELECT entry_id, posted_at_ms, event_id, rule, memo FROM journal_entry
            WHERE (order_id = $1
                OR event_id IN ($1, 'invoice:' || $1, 'issue:' || $1, 'capture:' || $1))
              AND entry_id > $2
              AND ($3 = 0 OR EXISTS (
                SELECT 1 FROM journal_line WHERE account = $3
                AND line_key >= entry_id * 128 AND line_key < entry_id * 128 + 128))
            ORDER BY entry_id LIMIT $4
            """,
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
                """
                SELECT entry_id, posted_at_ms, event_id, rule, memo FROM journal_entry
                WHERE entry_id = (
                    SELECT line_key / 128 FROM journal_line
                    WHERE account = $1 AND line_key >= $2 ORDER BY line_key LIMIT 1)
                """,
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
            memo: row.text(4)
        )
    }

    /// The balance of every account that was posted to, by number, then currency.
    static func balances(in queries: some Queries) throws -> [BillingV1.AccountBalance] {
        try queries.all(
            "SELECT account, currency, debit, credit FROM account_balance ORDER BY account, currency"
        ) { row in
            let account = UInt32(truncatingIfNeeded: row.int(0))
            return BillingV1.AccountBalance(
                account: account,
                name: Account(rawValue: account)?.name ?? "",
                currency: row.text(1),
                debitMinor: row.int(2),
                creditMinor: row.int(3),
                // Both are zero or more, so the difference fits.
                balanceMinor: row.int(2) - row.int(3)
            )
        }
    }
}

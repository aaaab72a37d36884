// SPDX-License-Identifier: MIT
import Store

/// The lines of a new entry, and the balances that go with them.
///
/// Two lines at a time, where they are of two accounts: most entries have no more.
extension Ledger {
    static func write(_ lines: [JournalLine], of id: Int64, in tx: Transaction) throws {
        var position: Int64 = 0
        var rest = lines[...]
        while let line = rest.popFirst() {
            let key = Self.lineKey(entry: id, position)
            if let next = rest.first, next.account != line.account {
                rest.removeFirst()
                try Self.insert(line, next, at: key, in: tx)
                try Self.add(line, next, in: tx)
                position += 2
            } else {
                try Self.insert(line, at: key, in: tx)
                try Self.add(line, in: tx)
                position += 1
            }
        }
    }

    private static func insert(
        _ line: JournalLine,
        at key: Int64,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO journal_line (line_key, account, debit, credit, currency)
            VALUES ($1, $2, $3, $4, $5)
            """,
            key,
            line.account,
            line.debit,
            line.credit,
            line.currency.code
        )
    }

    private static func insert(
        _ line: JournalLine,
        _ next: JournalLine,
        at key: Int64,
        in tx: Transaction
    ) throws {
        try tx.run(
            """
            INSERT INTO journal_line (line_key, account, debit, credit, currency)
            VALUES ($1, $2, $3, $4, $5), ($1 + 1, $6, $7, $8, $9)
            """,
            key,
            line.account,
            line.debit,
            line.credit,
            line.currency.code,
            next.account,
            next.debit,
            next.credit,
            next.currency.code
        )
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

    /// Adds two lines of different accounts to their balances.
    private static func add(
        _ line: JournalLine,
        _ next: JournalLine,
        in tx: Transaction
    ) throws {
        let changed = try tx.run(
            """
            INSERT INTO account_balance (account, currency, debit, credit)
            VALUES ($1, $2, $3, $4), ($5, $6, $7, $8)
            ON CONFLICT (account, currency) DO UPDATE SET
              debit = account_balance.debit + excluded.debit,
              credit = account_balance.credit + excluded.credit
            WHERE account_balance.debit <= 9223372036854775807 - excluded.debit
              AND account_balance.credit <= 9223372036854775807 - excluded.credit
            """,
            line.account,
            line.currency.code,
            line.debit,
            line.credit,
            next.account,
            next.currency.code,
            next.debit,
            next.credit
        )
        guard changed == 2 else {
            throw BillingError.ledgerOverflow(account: try Self.fuller(of: line, next, tx))
        }
    }

    /// Which of two accounts has no room for its line.
    private static func fuller(
        of line: JournalLine,
        _ next: JournalLine,
        _ tx: Transaction
    ) throws -> UInt32 {
        let full = try tx.first(
            """
            SELECT 1 FROM account_balance WHERE account = $1 AND currency = $2
            AND (debit > 9223372036854775807 - $3 OR credit > 9223372036854775807 - $4)
            """,
            line.account,
            line.currency.code,
            line.debit,
            line.credit
        ) { $0.int(0) }
        return full == nil ? next.account : line.account
    }
}

// SPDX-License-Identifier: MIT

/// The journal, its balances, and the end of the last closed period.
let ledgerTables: [String] =
    [
        // reverses is the entry this one takes back, or NULL; an entry is taken back once.
        """
        CREATE TABLE journal_entry (
            entry_id INTEGER PRIMARY KEY,
            event_id TEXT NOT NULL,
            rule TEXT NOT NULL,
            order_id TEXT NOT NULL,
            memo TEXT NOT NULL,
            posted_at_ms BIGINT NOT NULL,
            by_hand INTEGER NOT NULL,
            reverses BIGINT,
            UNIQUE (event_id, rule)
        )
        """,
        "CREATE INDEX journal_entry_order ON journal_entry (order_id, entry_id)",
        "CREATE INDEX journal_entry_time ON journal_entry (posted_at_ms)",
        """
        CREATE UNIQUE INDEX journal_entry_reverses ON journal_entry (reverses)
        WHERE reverses IS NOT NULL
        """,
        // line_key is entry_id * 128 + position.
        """
        CREATE TABLE journal_line (
            line_key INTEGER PRIMARY KEY,
            account BIGINT NOT NULL,
            debit BIGINT NOT NULL CHECK (debit >= 0),
            credit BIGINT NOT NULL CHECK (credit >= 0),
            currency TEXT NOT NULL,
            CHECK ((debit > 0) <> (credit > 0))
        )
        """,
        "CREATE INDEX journal_line_account ON journal_line (account, line_key)",
        """
        CREATE TABLE account_balance (
            account BIGINT NOT NULL,
            currency TEXT NOT NULL,
            debit BIGINT NOT NULL CHECK (debit >= 0),
            credit BIGINT NOT NULL CHECK (credit >= 0),
            PRIMARY KEY (account, currency)
        )
        """,
        // One row once a period was closed: nothing is posted before it any more.
        """
        CREATE TABLE closed_period (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            closed_before_ms BIGINT NOT NULL
        )
        """,
    ] + ["journal_entry", "journal_line"].flatMap(immutable)

/// Triggers that keep a table's rows as they were written. (Triggers have no spelling that SQLite
/// and PostgreSQL share.)
func immutable(_ table: String) -> [String] {
    ["UPDATE", "DELETE"].map { verb in
        """
        CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
        BEGIN SELECT raise(ABORT, 'the journal is never changed: post a reversal'); END
        """
    }
}

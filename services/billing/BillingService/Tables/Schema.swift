// SPDX-License-Identifier: MIT
import Store

/// The billing service's tables, oldest change first; a released migration is never edited.
///
/// All amounts are minor units of the row's currency.
let billingMigrations = [
    Migration(version: 1, statements: paymentTables + invoiceTables + ledgerTables)
]

private let invoiceTables: [String] = [
    """
    CREATE TABLE invoice (
        invoice_number INTEGER PRIMARY KEY,
        order_id TEXT NOT NULL,
        shipment_id TEXT NOT NULL UNIQUE,
        customer_id TEXT NOT NULL,
        method TEXT NOT NULL,
        currency TEXT NOT NULL,
        net BIGINT NOT NULL CHECK (net >= 0),
        freight BIGINT NOT NULL CHECK (freight >= 0),
        total BIGINT NOT NULL CHECK (total = net + freight),
        cost BIGINT NOT NULL CHECK (cost >= 0),
        issued_at_ms BIGINT NOT NULL
    )
    """,
    "CREATE INDEX invoice_order ON invoice (order_id, invoice_number)",
    "CREATE INDEX invoice_customer ON invoice (customer_id, invoice_number)",
    // line_key is invoice_number * 1024 + position, so that an invoice's lines lie side by side.
    """
    CREATE TABLE invoice_line (
        line_key INTEGER PRIMARY KEY,
        sku TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        unit_price BIGINT NOT NULL CHECK (unit_price >= 0),
        discount_billionths BIGINT NOT NULL,
        gross BIGINT NOT NULL CHECK (gross >= 0),
        net BIGINT NOT NULL CHECK (net >= 0 AND net <= gross)
    )
    """,
]

private let ledgerTables: [String] =
    [
        """
        CREATE TABLE journal_entry (
            entry_id INTEGER PRIMARY KEY,
            event_id TEXT NOT NULL,
            rule TEXT NOT NULL,
            order_id TEXT NOT NULL,
            memo TEXT NOT NULL,
            posted_at_ms BIGINT NOT NULL,
            UNIQUE (event_id, rule)
        )
        """,
        "CREATE INDEX journal_entry_order ON journal_entry (order_id, entry_id)",
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

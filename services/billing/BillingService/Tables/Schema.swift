// SPDX-License-Identifier: MIT
import Store

/// The billing service's tables, oldest change first; a released migration is never edited.
///
/// All amounts are minor units of the row's currency.
let billingMigrations = [
    Migration(version: 1, statements: paymentTables + invoiceTables + ledgerTables)
]

private let paymentTables: [String] = [
    // payment_number is what follows PAY-. The caps stand here too, whatever the code does.
    """
    CREATE TABLE payment (
        payment_number INTEGER PRIMARY KEY,
        order_id TEXT NOT NULL UNIQUE,
        customer_id TEXT NOT NULL,
        method TEXT NOT NULL,
        currency TEXT NOT NULL,
        token TEXT NOT NULL,
        state TEXT NOT NULL,
        requested BIGINT NOT NULL CHECK (requested >= 0),
        authorized BIGINT NOT NULL CHECK (authorized >= 0 AND authorized <= requested),
        captured BIGINT NOT NULL CHECK (captured >= 0),
        capturing BIGINT NOT NULL CHECK (capturing >= 0),
        voided BIGINT NOT NULL CHECK (voided >= 0),
        voiding INTEGER NOT NULL,
        refunded BIGINT NOT NULL CHECK (refunded >= 0),
        refunding BIGINT NOT NULL CHECK (refunding >= 0),
        receivable BIGINT NOT NULL CHECK (receivable >= 0),
        deposit BIGINT NOT NULL CHECK (deposit >= 0 AND deposit <= captured),
        decline_code TEXT NOT NULL,
        refund_count BIGINT NOT NULL,
        version BIGINT NOT NULL,
        CHECK (captured + capturing + receivable + voided <= authorized),
        CHECK (refunded + refunding <= captured)
    )
    """,
    "CREATE INDEX payment_state ON payment (state, payment_number)",
    // What was asked of the provider after the authorization, and what became of it. reference is
    // the shipment of a capture and the request of a refund: the same one begins nothing new.
    """
    CREATE TABLE payment_operation (
        provider_key TEXT PRIMARY KEY,
        payment_number BIGINT NOT NULL,
        kind TEXT NOT NULL,
        reference TEXT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0 OR kind = 'void'),
        from_deposit BIGINT NOT NULL CHECK (from_deposit >= 0 AND from_deposit <= amount),
        occurred_at_ms BIGINT NOT NULL,
        state TEXT NOT NULL,
        code TEXT NOT NULL,
        UNIQUE (payment_number, kind, reference)
    )
    """,
    "CREATE INDEX payment_operation_open ON payment_operation (provider_key) WHERE state = 'open'",
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
private func immutable(_ table: String) -> [String] {
    ["UPDATE", "DELETE"].map { verb in
        """
        CREATE TRIGGER \(table)_no_\(verb.lowercased()) BEFORE \(verb) ON \(table)
        BEGIN SELECT raise(ABORT, 'the journal is never changed: post a reversal'); END
        """
    }
}

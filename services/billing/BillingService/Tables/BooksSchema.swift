// SPDX-License-Identifier: MIT

/// The tables of the books: documents, receivables, payables, the journal.
///
/// All amounts are minor units of the row's currency.
let bookTables = documentTables + receivableTables + payableTables + ledgerTables

private let billTo = """
    bill_name TEXT NOT NULL,
        bill_street TEXT NOT NULL,
        bill_city TEXT NOT NULL,
        bill_region TEXT NOT NULL,
        bill_postal_code TEXT NOT NULL,
        bill_country TEXT NOT NULL
    """

/// Keyed by document number * 1024 + position, so that a document's lines lie side by side.
private func lines(_ document: String) -> String {
    """
    CREATE TABLE \(document)_line (
        line_key INTEGER PRIMARY KEY,
        sku TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        unit_price BIGINT NOT NULL CHECK (unit_price >= 0),
        discount_billionths BIGINT NOT NULL,
        gross BIGINT NOT NULL CHECK (gross >= 0),
        net BIGINT NOT NULL CHECK (net >= 0 AND net <= gross),
        tax_rate_billionths BIGINT NOT NULL,
        tax BIGINT NOT NULL CHECK (tax >= 0)
    )
    """
}

private let documentTables: [String] = [
    // receivable is the part of the total that is paid after the invoice; due_at_ms is 0 without.
    // An invoice before shipment has no shipment_id.
    """
    CREATE TABLE invoice (
        invoice_number INTEGER PRIMARY KEY,
        order_id TEXT NOT NULL,
        shipment_id TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        method TEXT NOT NULL,
        currency TEXT NOT NULL,
        net BIGINT NOT NULL CHECK (net >= 0),
        tax BIGINT NOT NULL CHECK (tax >= 0),
        freight BIGINT NOT NULL CHECK (freight >= 0),
        total BIGINT NOT NULL CHECK (total = net + tax + freight),
        cost BIGINT NOT NULL CHECK (cost >= 0),
        receivable BIGINT NOT NULL CHECK (receivable >= 0 AND receivable <= total),
        settled BIGINT NOT NULL CHECK (settled >= 0 AND settled <= receivable),
        issued_at_ms BIGINT NOT NULL,
        due_at_ms BIGINT NOT NULL CHECK (due_at_ms > 0 OR receivable = 0),
        sent_at_ms BIGINT NOT NULL,
        \(billTo)
    )
    """,
    "CREATE INDEX invoice_order ON invoice (order_id, invoice_number)",
    "CREATE INDEX invoice_customer ON invoice (customer_id, invoice_number)",
    "CREATE INDEX invoice_issued ON invoice (issued_at_ms)",
    "CREATE UNIQUE INDEX invoice_shipment ON invoice (shipment_id) WHERE shipment_id <> ''",
    "CREATE UNIQUE INDEX invoice_advance ON invoice (order_id) WHERE shipment_id = ''",
    """
    CREATE INDEX invoice_open ON invoice (customer_id, currency, issued_at_ms, invoice_number)
    WHERE settled < receivable
    """,
    "CREATE INDEX invoice_unsettled ON invoice (invoice_number) WHERE settled < receivable",
    "CREATE INDEX invoice_unsent ON invoice (invoice_number) WHERE sent_at_ms = 0",
    lines("invoice"),
    // What is still to be shipped of an invoice before shipment: deposit of account 2200, and total.
    """
    CREATE TABLE advance_invoice (
        invoice_number INTEGER PRIMARY KEY,
        deposit_left BIGINT NOT NULL CHECK (deposit_left >= 0),
        total_left BIGINT NOT NULL CHECK (total_left >= deposit_left)
    )
    """,
    // The shipments whose revenue was booked out of an invoice before shipment.
    """
    CREATE TABLE advance_shipment (
        shipment_id TEXT PRIMARY KEY,
        invoice_number BIGINT NOT NULL,
        gross BIGINT NOT NULL,
        net BIGINT NOT NULL,
        tax BIGINT NOT NULL,
        freight BIGINT NOT NULL,
        cost BIGINT NOT NULL
    )
    """,
    // owed + to_receivable + to_store_credit is the total.
    """
    CREATE TABLE credit_note (
        credit_note_number INTEGER PRIMARY KEY,
        order_id TEXT NOT NULL,
        customer_id TEXT NOT NULL,
        reference TEXT NOT NULL UNIQUE,
        currency TEXT NOT NULL,
        net BIGINT NOT NULL CHECK (net >= 0),
        tax BIGINT NOT NULL CHECK (tax >= 0),
        freight BIGINT NOT NULL CHECK (freight >= 0),
        fee BIGINT NOT NULL CHECK (fee >= 0),
        total BIGINT NOT NULL CHECK (total >= 0 AND total = net + tax + freight - fee),
        credit_to TEXT NOT NULL,
        owed BIGINT NOT NULL CHECK (owed >= 0 AND owed <= total),
        paid_out BIGINT NOT NULL CHECK (paid_out >= 0 AND paid_out <= owed),
        reason TEXT NOT NULL,
        issued_at_ms BIGINT NOT NULL,
        \(billTo)
    )
    """,
    "CREATE INDEX credit_note_order ON credit_note (order_id, credit_note_number)",
    "CREATE INDEX credit_note_customer ON credit_note (customer_id, credit_note_number)",
    "CREATE INDEX credit_note_issued ON credit_note (issued_at_ms)",
    lines("credit_note"),
    // One row: up to which message, and which time of death, somebody was told of mails.
    """
    CREATE TABLE mail_watch (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        waiting_id BIGINT NOT NULL,
        dead_ms BIGINT NOT NULL
    )
    """,
]

private let receivableTables: [String] = [
    // Whatever takes from what an invoice leaves to be paid; below zero what is put back.
    """
    CREATE TABLE settlement (
        settlement_id INTEGER PRIMARY KEY,
        invoice_number BIGINT NOT NULL,
        customer_id TEXT NOT NULL,
        currency TEXT NOT NULL,
        kind TEXT NOT NULL,
        reference TEXT NOT NULL,
        payment_number BIGINT,
        amount BIGINT NOT NULL CHECK (amount <> 0),
        at_ms BIGINT NOT NULL
    )
    """,
    "CREATE INDEX settlement_invoice ON settlement (invoice_number, at_ms)",
    "CREATE INDEX settlement_customer ON settlement (customer_id, at_ms)",
    "CREATE INDEX settlement_time ON settlement (at_ms)",
    """
    CREATE INDEX settlement_payment ON settlement (payment_number, invoice_number)
    WHERE payment_number IS NOT NULL
    """,
    """
    CREATE TABLE customer_payment (
        payment_number INTEGER PRIMARY KEY,
        customer_id TEXT NOT NULL,
        currency TEXT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0),
        unapplied BIGINT NOT NULL CHECK (unapplied >= 0 AND unapplied <= amount),
        method TEXT NOT NULL,
        reference TEXT NOT NULL UNIQUE,
        order_id TEXT NOT NULL,
        received_at_ms BIGINT NOT NULL
    )
    """,
    "CREATE INDEX customer_payment_customer ON customer_payment (customer_id, payment_number)",
    """
    CREATE INDEX customer_payment_unapplied ON customer_payment (customer_id, payment_number)
    WHERE unapplied > 0
    """,
    """
    CREATE INDEX customer_payment_kept ON customer_payment (payment_number)
    WHERE unapplied > 0
    """,
    // Card payments that were disputed and lost.
    """
    CREATE TABLE chargeback (
        reference TEXT PRIMARY KEY,
        order_id TEXT NOT NULL,
        currency TEXT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0)
    )
    """,
    "CREATE INDEX chargeback_order ON chargeback (order_id)",
]

private let payableTables: [String] = [
    """
    CREATE TABLE goods_receipt (
        receipt_id TEXT PRIMARY KEY,
        purchase_order_id TEXT NOT NULL,
        content TEXT NOT NULL
    )
    """,
    // What was received and billed of a purchase order, at the order's prices.
    """
    CREATE TABLE received_goods (
        purchase_order_id TEXT NOT NULL,
        sku TEXT NOT NULL,
        supplier_id TEXT NOT NULL,
        currency TEXT NOT NULL,
        received BIGINT NOT NULL CHECK (received >= 0),
        received_value BIGINT NOT NULL CHECK (received_value >= 0),
        billed BIGINT NOT NULL CHECK (billed >= 0),
        billed_value BIGINT NOT NULL CHECK (billed_value >= 0),
        PRIMARY KEY (purchase_order_id, sku)
    )
    """,
    """
    CREATE TABLE vendor_bill (
        bill_number INTEGER PRIMARY KEY,
        supplier_id TEXT NOT NULL,
        supplier_number TEXT NOT NULL,
        purchase_order_id TEXT NOT NULL,
        currency TEXT NOT NULL,
        net BIGINT NOT NULL CHECK (net >= 0),
        tax BIGINT NOT NULL CHECK (tax >= 0),
        state TEXT NOT NULL,
        variances TEXT NOT NULL,
        variance BIGINT NOT NULL,
        received_at_ms BIGINT NOT NULL,
        due_at_ms BIGINT NOT NULL,
        paid_at_ms BIGINT NOT NULL,
        reason TEXT NOT NULL,
        UNIQUE (supplier_id, supplier_number)
    )
    """,
    "CREATE INDEX vendor_bill_state ON vendor_bill (state, bill_number)",
    "CREATE INDEX vendor_bill_supplier ON vendor_bill (supplier_id, bill_number)",
    "CREATE INDEX vendor_bill_order ON vendor_bill (purchase_order_id, bill_number)",
    // line_key is bill_number * 1024 + position.
    """
    CREATE TABLE vendor_bill_line (
        line_key INTEGER PRIMARY KEY,
        sku TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        unit_price BIGINT NOT NULL CHECK (unit_price >= 0)
    )
    """,
]

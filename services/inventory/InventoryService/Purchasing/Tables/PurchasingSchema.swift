// SPDX-License-Identifier: MIT

/// The tables of purchasing; numbers are what follows the prefix of an id, and 0 stands for none.
let purchasingTables = [
    """
    CREATE TABLE requisitions (
        requisition_number INTEGER PRIMARY KEY,
        state BIGINT NOT NULL,
        sku TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        location TEXT NOT NULL,
        cause BIGINT NOT NULL,
        note TEXT NOT NULL,
        raised_at_ms BIGINT NOT NULL,
        need_by_ms BIGINT NOT NULL,
        rfq_number BIGINT NOT NULL,
        purchase_order_number BIGINT NOT NULL,
        version BIGINT NOT NULL
    )
    """,
    "CREATE INDEX requisitions_state ON requisitions (state, requisition_number)",
    "CREATE INDEX requisitions_sku ON requisitions (sku, requisition_number)",
    // What the reorder point asks each time stock falls; closed ones would make it long.
    """
    CREATE INDEX requisitions_open ON requisitions (sku, cause, state)
    WHERE state IN (1, 2, 4, 5)
    """,
    """
    CREATE TABLE requisition_orders (
        requisition_number BIGINT NOT NULL,
        order_id TEXT NOT NULL,
        PRIMARY KEY (requisition_number, order_id)
    )
    """,
    """
    CREATE TABLE rfqs (
        rfq_number INTEGER PRIMARY KEY,
        state BIGINT NOT NULL,
        awarded_quote BIGINT NOT NULL,
        sent_at_ms BIGINT NOT NULL
    )
    """,
    "CREATE INDEX rfqs_state ON rfqs (state, rfq_number)",
    """
    CREATE TABLE rfq_lines (
        rfq_number BIGINT NOT NULL,
        sku TEXT NOT NULL,
        location TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (rfq_number, sku, location)
    )
    """,
    """
    CREATE TABLE rfq_suppliers (
        rfq_number BIGINT NOT NULL,
        supplier_id TEXT NOT NULL,
        PRIMARY KEY (rfq_number, supplier_id)
    )
    """,
    // Also of RFQs that ended: a requisition's own row knows only where it is now.
    """
    CREATE TABLE rfq_requisitions (
        rfq_number BIGINT NOT NULL,
        requisition_number BIGINT NOT NULL,
        PRIMARY KEY (rfq_number, requisition_number)
    )
    """,
    """
    CREATE TABLE quotes (
        quote_number INTEGER PRIMARY KEY,
        rfq_number BIGINT NOT NULL,
        supplier_id TEXT NOT NULL,
        reference TEXT NOT NULL,
        currency TEXT NOT NULL,
        lead_time_days BIGINT NOT NULL,
        valid_until_ms BIGINT NOT NULL,
        recorded_at_ms BIGINT NOT NULL,
        UNIQUE (supplier_id, reference)
    )
    """,
    "CREATE INDEX quotes_rfq ON quotes (rfq_number, quote_number)",
    """
    CREATE TABLE quote_lines (
        quote_number BIGINT NOT NULL,
        sku TEXT NOT NULL,
        unit_price BIGINT NOT NULL CHECK (unit_price >= 0),
        minimum_quantity BIGINT NOT NULL CHECK (minimum_quantity > 0),
        PRIMARY KEY (quote_number, sku)
    )
    """,
    // due_at_ms is the promised date while the order can be received, else 0.
    """
    CREATE TABLE purchase_orders (
        purchase_order_number INTEGER PRIMARY KEY,
        state BIGINT NOT NULL,
        supplier_id TEXT NOT NULL,
        currency TEXT NOT NULL,
        quote_number BIGINT NOT NULL,
        created_at_ms BIGINT NOT NULL,
        sent_at_ms BIGINT NOT NULL,
        promised_at_ms BIGINT NOT NULL,
        due_at_ms BIGINT NOT NULL,
        late_told BIGINT NOT NULL,
        reason TEXT NOT NULL,
        version BIGINT NOT NULL
    )
    """,
    "CREATE INDEX purchase_orders_state ON purchase_orders (state, purchase_order_number)",
    "CREATE INDEX purchase_orders_supplier ON purchase_orders (supplier_id, purchase_order_number)",
    """
    CREATE INDEX purchase_orders_due ON purchase_orders (late_told, due_at_ms)
    WHERE due_at_ms > 0
    """,
    // line_key is purchase_order_number * 1024 + place. expected is what the supplier still owes:
    // quantity - received while the order can be received, else 0.
    """
    CREATE TABLE purchase_order_lines (
        line_key INTEGER PRIMARY KEY,
        sku TEXT NOT NULL,
        location TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        unit_price BIGINT NOT NULL CHECK (unit_price >= 0),
        received BIGINT NOT NULL CHECK (received >= 0 AND received <= quantity),
        returned BIGINT NOT NULL CHECK (returned >= 0 AND returned <= received),
        expected BIGINT NOT NULL CHECK (expected >= 0 AND expected <= quantity - received)
    )
    """,
    """
    CREATE INDEX purchase_order_lines_expected ON purchase_order_lines (sku, location, expected)
    WHERE expected > 0
    """,
    """
    CREATE TABLE purchase_order_requisitions (
        purchase_order_number BIGINT NOT NULL,
        requisition_number BIGINT NOT NULL,
        PRIMARY KEY (purchase_order_number, requisition_number)
    )
    """,
    """
    CREATE TABLE receipts (
        receipt_number INTEGER PRIMARY KEY,
        purchase_order_number BIGINT NOT NULL,
        supplier_id TEXT NOT NULL,
        delivery_note TEXT NOT NULL,
        received_at_ms BIGINT NOT NULL,
        UNIQUE (supplier_id, delivery_note)
    )
    """,
    "CREATE INDEX receipts_order ON receipts (purchase_order_number, receipt_number)",
    """
    CREATE TABLE receipt_lines (
        receipt_number BIGINT NOT NULL,
        sku TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (receipt_number, sku)
    )
    """,
    """
    CREATE TABLE receipt_rescues (
        receipt_number BIGINT NOT NULL,
        place BIGINT NOT NULL,
        order_id TEXT NOT NULL,
        sku TEXT NOT NULL,
        quantity BIGINT NOT NULL,
        complete BIGINT NOT NULL,
        PRIMARY KEY (receipt_number, place)
    )
    """,
    // An empty reference is no reference, of which there may be many.
    """
    CREATE TABLE supplier_returns (
        return_number INTEGER PRIMARY KEY,
        purchase_order_number BIGINT NOT NULL,
        supplier_id TEXT NOT NULL,
        reference TEXT NOT NULL,
        reason TEXT NOT NULL,
        credit BIGINT NOT NULL,
        returned_at_ms BIGINT NOT NULL
    )
    """,
    """
    CREATE UNIQUE INDEX supplier_returns_reference ON supplier_returns (supplier_id, reference)
    WHERE reference <> ''
    """,
    """
    CREATE TABLE supplier_return_lines (
        return_number BIGINT NOT NULL,
        sku TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        PRIMARY KEY (return_number, sku)
    )
    """,
]

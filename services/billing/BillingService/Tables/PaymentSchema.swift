// SPDX-License-Identifier: MIT

/// The tables of payments, store credit, terms and screening.
let paymentTables = paymentRows + tenderRows + operationRows + storeCreditRows + settingRows

private let paymentRows: [String] = [
    // payment_number is what follows PAY-. The amounts are the sums of the tenders; the caps stand
    // here too, whatever the code does.
    """
    CREATE TABLE payment (
        payment_number INTEGER PRIMARY KEY,
        order_id TEXT NOT NULL UNIQUE,
        customer_id TEXT NOT NULL,
        method TEXT NOT NULL,
        currency TEXT NOT NULL,
        asked BIGINT NOT NULL CHECK (asked >= 0),
        waits INTEGER NOT NULL,
        created_at_ms BIGINT NOT NULL,
        state TEXT NOT NULL,
        requested BIGINT NOT NULL CHECK (requested >= 0),
        authorized BIGINT NOT NULL CHECK (authorized >= 0 AND authorized <= requested),
        captured BIGINT NOT NULL CHECK (captured >= 0),
        capturing BIGINT NOT NULL CHECK (capturing >= 0),
        voided BIGINT NOT NULL CHECK (voided >= 0),
        releasing BIGINT NOT NULL CHECK (releasing >= 0),
        refunded BIGINT NOT NULL CHECK (refunded >= 0),
        refunding BIGINT NOT NULL CHECK (refunding >= 0),
        receivable BIGINT NOT NULL CHECK (receivable >= 0),
        committed BIGINT NOT NULL CHECK (committed >= 0),
        deposit BIGINT NOT NULL CHECK (deposit >= 0),
        deposit_refunded BIGINT NOT NULL CHECK (deposit_refunded >= 0),
        decline_code TEXT NOT NULL,
        hold_kind TEXT NOT NULL,
        rules TEXT NOT NULL,
        awaited INTEGER NOT NULL,
        has_awaited INTEGER NOT NULL,
        authorization_count BIGINT NOT NULL,
        refund_count BIGINT NOT NULL,
        release_count BIGINT NOT NULL,
        version BIGINT NOT NULL,
        CHECK (captured + capturing + receivable + voided + releasing <= authorized),
        CHECK (refunded + refunding + deposit <= captured)
    )
    """,
    "CREATE INDEX payment_state ON payment (state, payment_number)",
    "CREATE INDEX payment_customer ON payment (customer_id, created_at_ms)",
    """
    CREATE INDEX payment_committed ON payment (customer_id, currency) WHERE committed > 0
    """,
]

private let tenderRows: [String] = [
    """
    CREATE TABLE payment_tender (
        payment_number BIGINT NOT NULL,
        position BIGINT NOT NULL,
        change_id TEXT NOT NULL,
        method TEXT NOT NULL,
        token TEXT NOT NULL,
        state TEXT NOT NULL,
        authorization_number BIGINT NOT NULL,
        requested BIGINT NOT NULL CHECK (requested >= 0),
        authorized BIGINT NOT NULL CHECK (authorized >= 0 AND authorized <= requested),
        captured BIGINT NOT NULL CHECK (captured >= 0),
        capturing BIGINT NOT NULL CHECK (capturing >= 0),
        voided BIGINT NOT NULL CHECK (voided >= 0),
        releasing BIGINT NOT NULL CHECK (releasing >= 0),
        voiding INTEGER NOT NULL,
        refunded BIGINT NOT NULL CHECK (refunded >= 0),
        refunding BIGINT NOT NULL CHECK (refunding >= 0),
        receivable BIGINT NOT NULL CHECK (receivable >= 0),
        invoiced BIGINT NOT NULL CHECK (invoiced >= 0 AND invoiced <= authorized),
        unassigned BIGINT NOT NULL CHECK (unassigned >= 0),
        lost BIGINT NOT NULL CHECK (lost >= 0),
        CHECK (captured + capturing + receivable + voided + releasing <= authorized),
        CHECK (refunded + refunding + lost + unassigned <= captured),
        PRIMARY KEY (payment_number, position)
    ) WITHOUT ROWID
    """,
    // Those whom the provider's word is due to.
    """
    CREATE INDEX payment_tender_undecided ON payment_tender (payment_number, position)
    WHERE state IN ('authorizing', 'unknown')
    """,
    // What lowered or raised a payment: the same change does nothing new.
    """
    CREATE TABLE payment_change (
        payment_number BIGINT NOT NULL,
        change_id TEXT NOT NULL,
        total BIGINT NOT NULL CHECK (total >= 0),
        PRIMARY KEY (payment_number, change_id)
    )
    """,
]

private let operationRows: [String] = [
    // What was asked of the provider after the authorization, and what became of it. reference is
    // the shipment of a capture and the request of a refund: the same one begins nothing new.
    """
    CREATE TABLE payment_operation (
        provider_key TEXT PRIMARY KEY,
        payment_number BIGINT NOT NULL,
        kind TEXT NOT NULL,
        reference TEXT NOT NULL,
        tender BIGINT NOT NULL,
        amount BIGINT NOT NULL CHECK (amount > 0 OR (amount = 0 AND kind = 'void')),
        from_deposit BIGINT NOT NULL CHECK (from_deposit >= 0 AND from_deposit <= amount),
        credit_note TEXT NOT NULL,
        occurred_at_ms BIGINT NOT NULL,
        state TEXT NOT NULL,
        code TEXT NOT NULL,
        UNIQUE (payment_number, kind, reference, tender)
    )
    """,
    "CREATE INDEX payment_operation_open ON payment_operation (provider_key) WHERE state = 'open'",
    """
    CREATE INDEX payment_operation_credit_note ON payment_operation (credit_note)
    WHERE credit_note <> ''
    """,
]

private let storeCreditRows: [String] =
    [
        // What the company owes a customer, and how much of it authorized payments hold.
        """
        CREATE TABLE store_credit (
            customer_id TEXT NOT NULL,
            currency TEXT NOT NULL,
            balance BIGINT NOT NULL CHECK (balance >= 0),
            held BIGINT NOT NULL CHECK (held >= 0 AND held <= balance),
            PRIMARY KEY (customer_id, currency)
        )
        """,
        // reference is the fact that moved it: a credit note, a capture, a refund, a grant.
        """
        CREATE TABLE store_credit_entry (
            entry_id INTEGER PRIMARY KEY,
            reference TEXT NOT NULL UNIQUE,
            customer_id TEXT NOT NULL,
            currency TEXT NOT NULL,
            amount BIGINT NOT NULL CHECK (amount <> 0),
            balance BIGINT NOT NULL CHECK (balance >= 0),
            at_ms BIGINT NOT NULL
        )
        """,
        """
        CREATE INDEX store_credit_entry_customer
        ON store_credit_entry (customer_id, currency, entry_id)
        """,
    ] + immutable("store_credit_entry")

private let settingRows: [String] = [
    """
    CREATE TABLE credit_terms (
        customer_id TEXT PRIMARY KEY,
        limit_minor BIGINT NOT NULL,
        limit_currency TEXT NOT NULL,
        payment_days BIGINT NOT NULL CHECK (payment_days > 0),
        on_hold INTEGER NOT NULL,
        hold_reason TEXT NOT NULL,
        version BIGINT NOT NULL
    )
    """,
    """
    CREATE TABLE screening (
        id INTEGER PRIMARY KEY CHECK (id = 1),
        above_minor BIGINT NOT NULL,
        above_currency TEXT NOT NULL,
        orders_per_hour_max BIGINT NOT NULL,
        version BIGINT NOT NULL
    )
    """,
]

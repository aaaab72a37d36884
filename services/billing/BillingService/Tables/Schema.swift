// SPDX-License-Identifier: MIT
import Store

/// The billing service's tables, oldest change first; a released migration is never edited.
///
/// All amounts are minor units of the row's currency.
let billingMigrations = [
    Migration(version: 1, statements: paymentTables + bookTables)
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

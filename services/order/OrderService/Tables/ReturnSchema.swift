// SPDX-License-Identifier: MIT

/// The tables of returns.
let returnTables = [
    // return_number is what follows RMA-. exchange_lines is an encoded OpenReturnRequest that holds
    // nothing else. settled_at_ms is 0 until the order's lines know of the return.
    """
    CREATE TABLE returns (
        return_number INTEGER PRIMARY KEY,
        order_number BIGINT NOT NULL,
        customer_id TEXT NOT NULL,
        state BIGINT NOT NULL,
        resolution BIGINT NOT NULL,
        currency TEXT NOT NULL,
        exchange_lines BYTEA NOT NULL,
        payment_method BIGINT NOT NULL,
        payment_token TEXT NOT NULL,
        reason TEXT NOT NULL,
        fee BIGINT NOT NULL DEFAULT 0 CHECK (fee >= 0),
        credit_note_number TEXT NOT NULL DEFAULT '',
        exchange_order_number BIGINT NOT NULL DEFAULT 0,
        requested_at_ms BIGINT NOT NULL,
        expires_at_ms BIGINT NOT NULL DEFAULT 0,
        settled_at_ms BIGINT NOT NULL DEFAULT 0,
        version BIGINT NOT NULL DEFAULT 1
    )
    """,
    "CREATE INDEX returns_order ON returns (order_number, return_number)",
    "CREATE INDEX returns_customer ON returns (customer_id, return_number)",
    "CREATE INDEX returns_state ON returns (state, return_number)",
    "CREATE INDEX returns_expiry ON returns (expires_at_ms) WHERE state = 3",
    "CREATE INDEX returns_requested_at ON returns (requested_at_ms)",
    // return_key is return_number * 1024 + the line's place in the return, from 1. order_line_key is
    // the order's line.
    """
    CREATE TABLE return_lines (
        return_key INTEGER PRIMARY KEY,
        order_line_key BIGINT NOT NULL,
        sku TEXT NOT NULL,
        quantity BIGINT NOT NULL CHECK (quantity > 0),
        reason TEXT NOT NULL,
        received BIGINT NOT NULL DEFAULT 0 CHECK (received >= 0 AND received <= quantity),
        restocked BIGINT NOT NULL DEFAULT 0 CHECK (restocked >= 0),
        scrapped BIGINT NOT NULL DEFAULT 0 CHECK (scrapped >= 0),
        rejected BIGINT NOT NULL DEFAULT 0 CHECK (rejected >= 0),
        net BIGINT NOT NULL DEFAULT 0 CHECK (net >= 0),
        tax BIGINT NOT NULL DEFAULT 0 CHECK (tax >= 0),
        CHECK (restocked + scrapped + rejected <= received)
    )
    """,
]

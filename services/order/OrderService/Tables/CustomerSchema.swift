// SPDX-License-Identifier: MIT

/// The tables of customers.
let customerTables = [
    // A row with merged_into is the signpost that a merged duplicate leaves.
    """
    CREATE TABLE customers (
        customer_id TEXT PRIMARY KEY,
        name TEXT NOT NULL, contact TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
        addressee TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
        region TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL,
        preferred_payment BIGINT NOT NULL,
        language TEXT NOT NULL DEFAULT '',
        blocked BIGINT NOT NULL DEFAULT 0 CHECK (blocked IN (0, 1)),
        block_reason TEXT NOT NULL DEFAULT '',
        merged_into TEXT NOT NULL DEFAULT '' CHECK (merged_into <> customer_id),
        anonymised BIGINT NOT NULL DEFAULT 0 CHECK (anonymised IN (0, 1)),
        version BIGINT NOT NULL,
        created_at_ms BIGINT NOT NULL
    )
    """,
    "CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into <> ''",
    """
    CREATE TABLE customer_addresses (
        customer_id TEXT NOT NULL,
        label TEXT NOT NULL,
        addressee TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
        region TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL,
        PRIMARY KEY (customer_id, label)
    )
    """,
]

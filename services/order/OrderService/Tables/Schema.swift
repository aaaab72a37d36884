// SPDX-License-Identifier: MIT
import Store

/// The order service's tables, oldest change first; a released migration is never edited.
let orderMigrations = [
    Migration(
        version: 1,
        statements: [
            """
            CREATE TABLE customers (
                customer_id TEXT PRIMARY KEY,
                name TEXT NOT NULL, contact TEXT NOT NULL, email TEXT NOT NULL, phone TEXT NOT NULL,
                addressee TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
                region TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL,
                preferred_payment BIGINT NOT NULL,
                version BIGINT NOT NULL,
                created_at_ms BIGINT NOT NULL
            )
            """,
            // order_number is what follows SO-. interrupted_state is 0 unless a cancellation began.
            """
            CREATE TABLE orders (
                order_number INTEGER PRIMARY KEY,
                channel BIGINT NOT NULL,
                client_reference TEXT NOT NULL,
                customer_id TEXT NOT NULL,
                state BIGINT NOT NULL,
                interrupted_state BIGINT NOT NULL DEFAULT 0,
                cancellations BIGINT NOT NULL DEFAULT 0,
                reason TEXT NOT NULL DEFAULT '',
                currency TEXT NOT NULL,
                net BIGINT NOT NULL CHECK (net >= 0),
                freight BIGINT NOT NULL CHECK (freight >= 0),
                total BIGINT NOT NULL CHECK (total = net + freight),
                carrier_id TEXT NOT NULL,
                addressee TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
                region TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL,
                payment_method BIGINT NOT NULL,
                payment_token TEXT NOT NULL,
                ordered_at_ms BIGINT NOT NULL,
                placed_at_ms BIGINT NOT NULL,
                decided_at_ms BIGINT NOT NULL DEFAULT 0,
                completed_at_ms BIGINT NOT NULL DEFAULT 0,
                version BIGINT NOT NULL DEFAULT 1,
                UNIQUE (client_reference, channel)
            )
            """,
            "CREATE INDEX orders_customer ON orders (customer_id, order_number)",
            "CREATE INDEX orders_state ON orders (state, order_number)",
            "CREATE INDEX orders_channel ON orders (channel, order_number)",
            "CREATE INDEX orders_carrier ON orders (carrier_id, order_number)",
            "CREATE INDEX orders_ordered_at ON orders (ordered_at_ms)",
            // line_key is order_number * 1024 + line_number: an order's lines lie side by side, and
            // the key needs no index of its own.
            """
            CREATE TABLE order_lines (
                line_key INTEGER PRIMARY KEY,
                sku TEXT NOT NULL,
                quantity BIGINT NOT NULL CHECK (quantity > 0),
                unit_price BIGINT NOT NULL CHECK (unit_price >= 0),
                discount_billionths BIGINT NOT NULL,
                net BIGINT NOT NULL,
                delivered BIGINT NOT NULL DEFAULT 0
                    CHECK (delivered >= 0 AND delivered <= quantity)
            )
            """,
            "CREATE INDEX order_lines_sku ON order_lines (sku, line_key)",
        ]
    )
]

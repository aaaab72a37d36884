// SPDX-License-Identifier: MIT
import Store

/// The order service's tables, oldest change first; a released migration is never edited.
let orderMigrations = [
    Migration(
        version: 1,
        statements: customerTables + returnTables + deskTables + [
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
                tax BIGINT NOT NULL DEFAULT 0 CHECK (tax >= 0),
                total BIGINT NOT NULL CHECK (total = net + tax + freight),
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
                net BIGINT NOT NULL CHECK (net >= 0),
                tax_class TEXT NOT NULL DEFAULT '',
                tax_rate_billionths BIGINT NOT NULL DEFAULT 0,
                tax BIGINT NOT NULL DEFAULT 0 CHECK (tax >= 0),
                -- Where the units are; what is in none of these is open.
                in_shipment BIGINT NOT NULL DEFAULT 0 CHECK (in_shipment >= 0),
                shipped BIGINT NOT NULL DEFAULT 0 CHECK (shipped >= 0),
                cancelled BIGINT NOT NULL DEFAULT 0 CHECK (cancelled >= 0),
                delivered BIGINT NOT NULL DEFAULT 0 CHECK (delivered >= 0),
                lost BIGINT NOT NULL DEFAULT 0 CHECK (lost >= 0),
                returned BIGINT NOT NULL DEFAULT 0
                    CHECK (returned >= 0 AND returned <= delivered),
                -- What the shipped units were invoiced for, and what was credited of it.
                invoiced_net BIGINT NOT NULL DEFAULT 0 CHECK (invoiced_net >= 0),
                invoiced_tax BIGINT NOT NULL DEFAULT 0 CHECK (invoiced_tax >= 0),
                credited_net BIGINT NOT NULL DEFAULT 0
                    CHECK (credited_net >= 0 AND credited_net <= invoiced_net),
                credited_tax BIGINT NOT NULL DEFAULT 0
                    CHECK (credited_tax >= 0 AND credited_tax <= invoiced_tax),
                CHECK (in_shipment + shipped + cancelled <= quantity),
                CHECK (delivered + lost <= shipped)
            )
            """,
            "CREATE INDEX order_lines_sku ON order_lines (sku, line_key)",
        ]
    )
]

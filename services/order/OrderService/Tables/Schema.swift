// SPDX-License-Identifier: MIT
import Store

/// The order service's tables, oldest change first; a released migration is never edited.
let orderMigrations = [
    Migration(
        version: 1,
        statements: customerTables + returnTables + deskTables + [
            // order_number is what follows SO-. interrupted_state is 0 unless a cancellation began,
            // held_from and hold_kind are 0 unless a hold stops the order, awaiting_since_ms is 0
            // in any state that waits for nobody. net, tax, freight and total are of what is not
            // cancelled; placed_freight is as placed. replaced has the bits of what a change
            // replaced: 1 ship-to, 2 carrier.
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
                tenders BLOB NOT NULL DEFAULT x'',
                shortage_policy BIGINT NOT NULL,
                invoice_policy BIGINT NOT NULL,
                ship_complete BIGINT NOT NULL,
                prices_include_tax BIGINT NOT NULL,
                wait_for_payment BIGINT NOT NULL,
                counter_sale BIGINT NOT NULL,
                preferred_location TEXT NOT NULL,
                placed_freight BIGINT NOT NULL,
                exchange_of TEXT NOT NULL DEFAULT '',
                held_from BIGINT NOT NULL DEFAULT 0,
                hold_kind BIGINT NOT NULL DEFAULT 0,
                hold_reason TEXT NOT NULL DEFAULT '',
                awaiting_since_ms BIGINT NOT NULL DEFAULT 0,
                changes BIGINT NOT NULL DEFAULT 0,
                changing BIGINT NOT NULL DEFAULT 0,
                replaced BIGINT NOT NULL DEFAULT 0,
                change_sequence BIGINT NOT NULL,
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
            "CREATE INDEX orders_change ON orders (change_sequence)",
            """
            CREATE INDEX orders_awaiting ON orders (state, awaiting_since_ms)
            WHERE awaiting_since_ms > 0
            """,
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
                -- What the units in shipment are to be charged.
                packing_net BIGINT NOT NULL DEFAULT 0 CHECK (packing_net >= 0),
                packing_tax BIGINT NOT NULL DEFAULT 0 CHECK (packing_tax >= 0),
                -- 0 for a line as placed, else the change that added it.
                added_by BIGINT NOT NULL DEFAULT 0,
                -- What the shipped units were invoiced for, and what was credited of it.
                invoiced_net BIGINT NOT NULL DEFAULT 0 CHECK (invoiced_net >= 0),
                invoiced_tax BIGINT NOT NULL DEFAULT 0 CHECK (invoiced_tax >= 0),
                credited_net BIGINT NOT NULL DEFAULT 0
                    CHECK (credited_net >= 0 AND credited_net <= invoiced_net),
                credited_tax BIGINT NOT NULL DEFAULT 0
                    CHECK (credited_tax >= 0 AND credited_tax <= invoiced_tax),
                CHECK (in_shipment + shipped + cancelled <= quantity),
                CHECK (delivered + lost <= shipped),
                CHECK (packing_net + invoiced_net <= net),
                CHECK (packing_tax + invoiced_tax <= tax)
            )
            """,
            "CREATE INDEX order_lines_sku ON order_lines (sku, line_key)",
            // One row per shipment that was begun; stage is a ShipmentStage. freight is what the
            // shipment carries of it, credited_freight what was given back when it did not arrive.
            """
            CREATE TABLE order_shipments (
                shipment_id TEXT PRIMARY KEY,
                order_number BIGINT NOT NULL,
                stage BIGINT NOT NULL,
                freight BIGINT NOT NULL CHECK (freight >= 0),
                credited_freight BIGINT NOT NULL DEFAULT 0 CHECK (credited_freight >= 0)
            )
            """,
            "CREATE INDEX order_shipments_order ON order_shipments (order_number, shipment_id)",
            // What a shipment holds of each line, what that is charged, and what was given back
            // when it did not arrive.
            """
            CREATE TABLE shipment_charges (
                shipment_id TEXT NOT NULL,
                line_key BIGINT NOT NULL,
                quantity BIGINT NOT NULL CHECK (quantity > 0),
                net BIGINT NOT NULL CHECK (net >= 0),
                tax BIGINT NOT NULL CHECK (tax >= 0),
                discount BIGINT NOT NULL CHECK (discount >= 0),
                credited_net BIGINT NOT NULL DEFAULT 0 CHECK (credited_net >= 0),
                credited_tax BIGINT NOT NULL DEFAULT 0 CHECK (credited_tax >= 0),
                PRIMARY KEY (shipment_id, line_key)
            ) WITHOUT ROWID
            """,
            // change_number counts per order; state is a ChangeState of the contract, content an
            // OrderChange.
            """
            CREATE TABLE order_changes (
                order_number BIGINT NOT NULL,
                change_number BIGINT NOT NULL,
                state BIGINT NOT NULL,
                reason TEXT NOT NULL,
                content BLOB NOT NULL,
                tax_rates BLOB NOT NULL,
                old_total BIGINT NOT NULL,
                new_total BIGINT NOT NULL,
                currency TEXT NOT NULL,
                asked_at_ms BIGINT NOT NULL,
                PRIMARY KEY (order_number, change_number)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE tax_classes (
                tax_class TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                rate_billionths BIGINT NOT NULL
                    CHECK (rate_billionths BETWEEN 0 AND 1000000000),
                version BIGINT NOT NULL
            )
            """,
        ]
    )
]

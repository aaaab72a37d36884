// SPDX-License-Identifier: MIT
import Store

/// The inventory service's tables, oldest change first; a released migration is never edited.
let inventoryMigrations = [
    Migration(
        version: 1,
        statements: [
            """
            CREATE TABLE suppliers (
                supplier_id TEXT PRIMARY KEY,
                name TEXT NOT NULL, contact TEXT NOT NULL, phone TEXT NOT NULL,
                addressee TEXT NOT NULL, street TEXT NOT NULL, city TEXT NOT NULL,
                region TEXT NOT NULL, postal_code TEXT NOT NULL, country TEXT NOT NULL,
                version BIGINT NOT NULL
            )
            """,
            // An empty currency means that the amount is not known.
            """
            CREATE TABLE products (
                sku TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                category TEXT NOT NULL,
                supplier_id TEXT NOT NULL,
                price BIGINT NOT NULL CHECK (price >= 0),
                price_currency TEXT NOT NULL,
                cost BIGINT NOT NULL CHECK (cost >= 0),
                cost_currency TEXT NOT NULL,
                unit TEXT NOT NULL,
                reorder_level BIGINT NOT NULL CHECK (reorder_level >= 0),
                discontinued BIGINT NOT NULL,
                tax_class TEXT NOT NULL,
                reorder_quantity BIGINT NOT NULL CHECK (reorder_quantity >= 0),
                weight_grams BIGINT NOT NULL CHECK (weight_grams >= 0),
                version BIGINT NOT NULL
            )
            """,
            // The low-stock list reads only products that have a reorder point.
            "CREATE INDEX products_reorder ON products (sku) WHERE reorder_level > 0",
            """
            CREATE TABLE locations (
                location TEXT PRIMARY KEY,
                name TEXT NOT NULL,
                rank BIGINT NOT NULL CHECK (rank >= 0),
                version BIGINT NOT NULL
            )
            """,
            "INSERT INTO locations (location, name, rank, version) VALUES ('MAIN', 'Main', 0, 1)",
            // The hard rule of the house, held by the table itself as the last resort.
            """
            CREATE TABLE stock (
                sku TEXT NOT NULL,
                location TEXT NOT NULL,
                on_hand BIGINT NOT NULL,
                reserved BIGINT NOT NULL CHECK (reserved >= 0 AND reserved <= on_hand),
                quarantine BIGINT NOT NULL CHECK (quarantine >= 0),
                version BIGINT NOT NULL,
                PRIMARY KEY (sku, location)
            )
            """,
            // reservation_number is what follows RES-. One reservation per order, for ever. was_short
            // spares those that never wanted more than was there a look at the backorders; fills
            // counts the fill-backorder sagas.
            """
            CREATE TABLE reservations (
                reservation_number INTEGER PRIMARY KEY,
                order_id TEXT NOT NULL UNIQUE,
                state BIGINT NOT NULL,
                location TEXT NOT NULL,
                expires_at_ms BIGINT NOT NULL,
                ship_complete BIGINT NOT NULL,
                was_short BIGINT NOT NULL DEFAULT 0,
                fills BIGINT NOT NULL DEFAULT 0
            )
            """,
            "CREATE INDEX reservations_state ON reservations (state, reservation_number)",
            "CREATE INDEX reservations_held ON reservations (expires_at_ms) WHERE state = 1",
            // line_key is reservation_number * 65536 + place: a reservation's lines lie side by side.
            // One per SKU and location. unplanned is what the planning of shipments was not told yet.
            """
            CREATE TABLE reservation_lines (
                line_key INTEGER PRIMARY KEY,
                sku TEXT NOT NULL,
                location TEXT NOT NULL,
                quantity BIGINT NOT NULL CHECK (quantity > 0),
                issued BIGINT NOT NULL DEFAULT 0 CHECK (issued >= 0 AND issued <= quantity),
                unplanned BIGINT NOT NULL DEFAULT 0
                    CHECK (unplanned >= 0 AND unplanned <= quantity - issued)
            )
            """,
            // What reservations want and do not have, one row per order and SKU; deleted when it is
            // filled. Only what is QUEUED (state 2) is served.
            """
            CREATE TABLE backorders (
                backorder_id INTEGER PRIMARY KEY,
                order_id TEXT NOT NULL,
                sku TEXT NOT NULL,
                state BIGINT NOT NULL,
                quantity BIGINT NOT NULL,
                filled BIGINT NOT NULL CHECK (filled >= 0 AND filled < quantity),
                rank BIGINT NOT NULL,
                created_at_ms BIGINT NOT NULL
            )
            """,
            "CREATE UNIQUE INDEX backorders_order ON backorders (order_id, sku)",
            """
            CREATE INDEX backorders_queue ON backorders (sku, rank, created_at_ms, backorder_id)
            WHERE state = 2
            """,
            // Changes of reservations that were made, so that each is made once: kind 1 is an
            // extension, 2 a shrinking.
            """
            CREATE TABLE reservation_changes (
                order_id TEXT NOT NULL,
                change_id TEXT NOT NULL,
                kind BIGINT NOT NULL,
                PRIMARY KEY (order_id, change_id, kind)
            )
            """,
            // What an extension took, for the compensation that gives exactly that back.
            """
            CREATE TABLE extended_units (
                order_id TEXT NOT NULL,
                change_id TEXT NOT NULL,
                sku TEXT NOT NULL,
                location TEXT NOT NULL,
                units BIGINT NOT NULL,
                PRIMARY KEY (order_id, change_id, sku, location)
            )
            """,
            // Append-only: nothing here is ever changed or deleted.
            """
            CREATE TABLE movements (
                movement_id INTEGER PRIMARY KEY,
                occurred_at_ms BIGINT NOT NULL,
                kind BIGINT NOT NULL,
                sku TEXT NOT NULL,
                location TEXT NOT NULL,
                on_hand_delta BIGINT NOT NULL,
                reserved_delta BIGINT NOT NULL,
                on_hand BIGINT NOT NULL,
                reserved BIGINT NOT NULL,
                reference TEXT NOT NULL,
                actor TEXT NOT NULL,
                quarantine_delta BIGINT NOT NULL,
                quarantine BIGINT NOT NULL,
                reason TEXT NOT NULL
            )
            """,
            // For turnover; what reserves and releases does not pay for it.
            """
            CREATE INDEX movements_time ON movements (occurred_at_ms) WHERE on_hand_delta <> 0
            """,
            "CREATE INDEX movements_sku ON movements (sku, movement_id)",
            "CREATE INDEX movements_reference ON movements (reference, movement_id)",
        ] + purchasingTables
    )
]

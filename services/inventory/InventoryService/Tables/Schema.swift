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
                version BIGINT NOT NULL
            )
            """,
            // The hard rule of the house, held by the table itself as the last resort.
            """
            CREATE TABLE stock (
                sku TEXT NOT NULL,
                location TEXT NOT NULL,
                on_hand BIGINT NOT NULL,
                reserved BIGINT NOT NULL CHECK (reserved >= 0 AND reserved <= on_hand),
                version BIGINT NOT NULL,
                PRIMARY KEY (sku, location)
            )
            """,
            // reservation_number is what follows RES-. One reservation per order, for ever.
            """
            CREATE TABLE reservations (
                reservation_number INTEGER PRIMARY KEY,
                order_id TEXT NOT NULL UNIQUE,
                state BIGINT NOT NULL,
                location TEXT NOT NULL,
                expires_at_ms BIGINT NOT NULL
            )
            """,
            "CREATE INDEX reservations_state ON reservations (state, reservation_number)",
            "CREATE INDEX reservations_held ON reservations (expires_at_ms) WHERE state = 1",
            // line_key is reservation_number * 1024 + place: a reservation's lines lie side by side.
            """
            CREATE TABLE reservation_lines (
                line_key INTEGER PRIMARY KEY,
                sku TEXT NOT NULL,
                quantity BIGINT NOT NULL CHECK (quantity > 0),
                issued BIGINT NOT NULL DEFAULT 0 CHECK (issued >= 0 AND issued <= quantity)
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
                actor TEXT NOT NULL
            )
            """,
            "CREATE INDEX movements_sku ON movements (sku, movement_id)",
            "CREATE INDEX movements_reference ON movements (reference, movement_id)",
        ] + purchasingTables
    )
]

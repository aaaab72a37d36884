// SPDX-License-Identifier: MIT
import Store

/// The billing service's tables, oldest change first; a released migration is never edited.
///
/// All amounts are minor units of the row's currency.
let billingMigrations = [
    Migration(version: 1, statements: paymentTables + bookTables),
    // Who took the place of a customer that was merged.
    Migration(
        version: 2,
        statements: [
            """
            CREATE TABLE signpost (
                duplicate_id TEXT PRIMARY KEY,
                customer_id TEXT NOT NULL CHECK (customer_id <> duplicate_id)
            )
            """,
            "CREATE INDEX signpost_customer ON signpost (customer_id)",
        ]
    ),
]

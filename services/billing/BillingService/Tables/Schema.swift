// SPDX-License-Identifier: MIT
import Store

/// The billing service's tables, oldest change first; a released migration is never edited.
///
/// All amounts are minor units of the row's currency.
let billingMigrations = [
    Migration(version: 1, statements: paymentTables + bookTables)
]

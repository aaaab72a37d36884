// SPDX-License-Identifier: MIT
import ServiceKit
import Store

/// The billing service's tables, oldest change first; a released migration is never edited.
///
/// All amounts are minor units of the row's currency.
let billingMigrations = [
    Migration(version: 1, statements: paymentTables + bookTables),
    // Who took the place of a customer that was merged.
    Migration(version: 2, statements: Signposts.tables),
]

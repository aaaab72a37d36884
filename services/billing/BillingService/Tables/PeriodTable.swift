// SPDX-License-Identifier: MIT
import Ambient
import Store

/// Table: closed_period, one row: the books are open from its time on.
enum PeriodTable {
    /// The end of the last closed period; nil when none was closed.
    static func closedBefore(in queries: some Queries) throws -> Timestamp? {
        try queries.first("SELECT closed_before_ms FROM closed_period WHERE id = 1") { $0.time(0) }
    }

    static func close(before time: Timestamp, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO closed_period (id, closed_before_ms) VALUES (1, $1)
            ON CONFLICT (id) DO UPDATE SET closed_before_ms = excluded.closed_before_ms
            """,
            time
        )
    }

    /// Throws `periodClosed` for a time that nothing can be posted at any more.
    static func requireOpen(_ time: Timestamp, in queries: some Queries) throws {
        guard let end = try self.closedBefore(in: queries), time < end else { return }
        throw BillingError.periodClosed(time, openFrom: end)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Store

/// How many shipments of one location are in one state.
struct BoardCount: Hashable, Sendable {
    let location: String
    let state: ShipmentState
    let shipments: Int64
    let units: Int64
    let held: Int64
    /// Since when the oldest of them is in its state.
    let oldestSince: Timestamp
}

extension ShipmentTable {
    static let boardText = """
        SELECT location, state, count(*), sum(units), sum(held), min(state_since_ms)
        FROM shipment
        WHERE state IN (\(Self.open.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
          AND ($1 = '' OR location = $1)
        GROUP BY location, state
        """
    private static let countsByState = SQL(composed: Self.boardText)
    /// Where there is something to do or to wait for.
    private static let open = ShipmentState.allCases.filter { !$0.isEnd }

    /// Counts what has not ended, by location and in the order of the states.
    ///
    /// Walks the index of states, over the shipments that are under way and none that has ended.
    static func board(location: String, in queries: some Queries) throws -> [BoardCount] {
        let counts = try queries.all(self.countsByState, location) { row in
            BoardCount(
                location: row.text(0),
                state: try stored(ShipmentState(rawValue: row.text(1)), "shipment.state"),
                shipments: row.int(2),
                units: row.int(3),
                held: row.int(4),
                oldestSince: row.time(5)
            )
        }
        let rank = Dictionary(
            uniqueKeysWithValues: ShipmentState.allCases.enumerated().map { ($1, $0) }
        )
        return counts.sorted {
            ($0.location, rank[$0.state] ?? 0) < ($1.location, rank[$1.state] ?? 0)
        }
    }
}

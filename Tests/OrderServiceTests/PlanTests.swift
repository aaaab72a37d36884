// SPDX-License-Identifier: MIT
import SQLite
import Store
import Testing

@testable import OrderService

/// How the statements of lists, reports and chores find their rows.
@Suite struct PlanTests {
    /// The tables that a statement walks from end to end.
    private func scans(_ text: String, _ orders: Orders) throws -> [String] {
        try orders.host.store.readAndWait { reader in
            try reader.all(SQL(composed: "EXPLAIN QUERY PLAN \(text)")) { $0.text(3) }
                .filter { plan in
                    [
                        "SCAN returns", "SCAN mail", "SCAN o", "SCAN l", "SCAN r",
                        "SCAN return_lines",
                    ]
                    .contains { plan == $0 || plan.hasPrefix("\($0) ") }
                }
        }
    }

    /// The statement with numbers for its values.
    private func filled(_ text: String, _ count: Int) -> String {
        (1...count).reduce(text) { text, place in
            String(
                text.split(separator: "$\(place)", omittingEmptySubsequences: false)
                    .joined(separator: "\(place)")
            )
        }
    }

    @Test func everyListAndReportWalksAnIndex() async throws {
        try await withOrders { orders in
            let lists = ReturnTable.pages.flatMap { [$0.returns, $0.lines] } + MailList.pages
            #expect(!lists.isEmpty)
            for text in lists.map({ self.filled($0, 5) }) {
                let scans = try self.scans(text, orders)
                #expect(scans == [], "\(text)")
            }
            let reports =
                SalesReport.statements + ReturnReport.statements + ServiceReport.fates
                + ServiceReport.cycles
            #expect(!reports.isEmpty)
            for text in reports.map({ self.filled($0, 3) }) {
                let scans = try self.scans(text, orders)
                #expect(scans == [], "\(text)")
            }
        }
    }

    @Test func theTestSeesAScan() async throws {
        try await withOrders { orders in
            let found = try self.scans("SELECT * FROM mail WHERE title = 'x'", orders)
            #expect(found == ["SCAN mail"])
        }
    }
}

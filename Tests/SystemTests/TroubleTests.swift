// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// What once stranded an order, left the books apart, or told too much; each cluster ends with fsck.
@Suite(.serialized) struct TroubleTests {
    private static let shop = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../scripts/sample-shop").standardizedFileURL.path

    /// Runs commands that must all end with 0.
    private func run(_ cluster: Cluster, _ lines: String...) throws {
        for line in lines {
            let (child, out, err) = try cluster.start(MissionTests.Line.split(line))
            let run = cluster.finish(child, out, err)
            #expect(run.status == 0, "\(line)\n\(run.output)\(run.errors)")
        }
    }

    private func withShop(_ body: (Cluster) throws -> Void) throws {
        try withCluster { cluster in
            #expect(try cluster.omsctl("import", Self.shop).status == 0)
            try body(cluster)
        }
    }

    /// From planned to delivered.
    private func deliver(_ cluster: Cluster, _ order: String, at: String = "") throws {
        let shipment = order.replacing("SO-", with: "SH-") + "-1"
        try self.run(
            cluster,
            "ship wait \(order) --for planned",
            "ship pick \(shipment)",
            "ship pack \(shipment)",
            "ship wait \(order) --for ready",
            "ship handover \(shipment) --driver Derya \(at)",
            "ship deliver \(shipment) --proof signed",
            "order wait \(order) --for completed"
        )
    }

    @Test func aReturnOfAnInvoiceThatIsPaidIsPaidBack() throws {
        try self.withShop { cluster in
            try self.run(
                cluster,
                "order place --customer C-1003 --line TEA-MINT:2 --payment on_account"
            )
            try self.deliver(cluster, "SO-100001")
            try self.run(
                cluster,
                "pay record C-1003 12.80 --reference B-1",
                "return open SO-100001 --line TEA-MINT:1 --resolution refund",
                "return authorize RMA-100001",
                "return receive RMA-100001",
                "return inspect RMA-100001",
                "return wait RMA-100001 --for closed"
            )
            let note = try cluster.omsctl("credit-note show CN-000001 --output json")
            #expect(note.output.contains(#""paid_out":{"minor_units":640"#), "\(note.output)")
        }
    }

    @Test func anUnknownCarrierRefusesAChangeAndMovesNothing() throws {
        try self.withShop { cluster in
            try self.run(
                cluster,
                "order place --customer C-1002 --line TEA-MINT:2 --token tok_approve"
            )
            let change = try cluster.omsctl("order change SO-100001 --carrier NOPE --reason x")
            #expect(change.status == 1)
            #expect(change.errors.contains("UNKNOWN_CARRIER"), "\(change.errors)")
            try self.deliver(cluster, "SO-100001")
        }
    }

    @Test func factsOfAClosedPeriodArePostedInTheOpenOneAndPeopleAreRefused() throws {
        try self.withShop { cluster in
            try self.run(
                cluster,
                "order place --customer C-1003 --line TEA-MINT:2 --payment on_account",
                "ledger close 2026-01-01",
                "stock adjust TEA-MINT 1 --reason found --at 2025-06-01",
                "stock receive TEA-MINT 5 --reference late"
            )
            try self.deliver(cluster, "SO-100001", at: "--at 2025-06-01")
            let refused = try cluster.omsctl(
                "pay record C-1003 5 --reference B-1 --at 2025-06-01"
            )
            #expect(refused.status == 1)
            #expect(refused.errors.contains("PERIOD_CLOSED"), "\(refused.errors)")
        }
    }

    @Test func goodsSoldInAnotherCurrencyThanTheirCostAreInvoiced() throws {
        try self.withShop { cluster in
            try self.run(
                cluster,
                "order place --customer C-1002 --line TEA-EARL:1:8 --currency EUR --token tok_approve"
            )
            try self.deliver(cluster, "SO-100001")
        }
    }

    @Test func aBankTransferIsNotPaidBeforeTheMoneyIsThere() throws {
        try self.withShop { cluster in
            try self.run(
                cluster,
                "order place --customer C-1005 --line TEA-MINT:2 --payment bank_transfer",
                "order wait SO-100001 --for awaiting-payment",
                "pay record C-1005 12.80 --reference B-1 --order SO-100001",
                "order wait SO-100001 --for confirmed"
            )
            try self.deliver(cluster, "SO-100001")
        }
    }

    @Test func aRepetitionTellsNothingOfACustomerWhoWasErased() throws {
        try self.withShop { cluster in
            try self.run(
                cluster,
                "customer add PRIV --name 'Petra Geheim' --street 'Geheimweg 7' --city Bonn",
                "order place --customer PRIV --line TEA-MINT:1 --token tok_approve",
                "ship wait SO-100001 --for planned",
                "ship pick SH-100001-1 --request-id RQ1",
                "ship pack SH-100001-1",
                "ship wait SO-100001 --for ready",
                "ship handover SH-100001-1 --driver Derya",
                "ship deliver SH-100001-1 --proof 'signed P. Geheim'",
                "order wait SO-100001 --for completed",
                "customer anonymise PRIV --reason 'asked by letter'",
                "fsck"
            )
            let again = try cluster.omsctl("ship pick SH-100001-1 --request-id RQ1")
            #expect(again.status == 0)
            for line in ["ship pick SH-100001-1 --request-id RQ1", "ship show SH-100001-1"] {
                let run = try cluster.omsctl(line)
                #expect(!run.output.contains("Geheim"), "\(line): \(run.output)")
            }
        }
    }
}

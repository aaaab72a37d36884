// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import Testing

/// What an operator sees of a real cluster.
@Suite(.serialized) struct OperatorTests {
    private static let shop = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../scripts/sample-shop").standardizedFileURL.path

    @Test func importingTheSampleShopTwiceChangesNothing() throws {
        try withCluster { cluster in
            let first = try cluster.omsctl("import", Self.shop)
            #expect(first.status == 0, "\(first.errors)")
            let stock = try cluster.omsctl("stock show --output json").output
            let second = try cluster.omsctl("import", Self.shop)
            #expect(second.status == 0, "\(second.errors)")
            #expect(try cluster.omsctl("stock show --output json").output == stock)
        }
    }

    @Test func anOrderGoesFromThePhoneToDelivered() throws {
        try withCluster { cluster in
            #expect(try cluster.omsctl("import", Self.shop).status == 0)
            let placed = try cluster.omsctl(
                "order place --channel phone --customer C-1001 --line "
                    + "TEA-EARL:12::0.1 --freight 7.50 --carrier OWN-TRUCK --output json"
            )
            #expect(placed.status == 0, "\(placed.errors)")
            #expect(placed.field("state") == "CONFIRMED")
            let order = try #require(placed.field("order_id"))
            let shipment = order.replacing("SO-", with: "SH-") + "-1"
            for step in [
                "ship wait \(order) --for planned", "ship pick \(shipment)",
                "ship pack \(shipment)",
                "ship wait \(order) --for ready", "ship handover \(shipment) --driver Derya",
                "ship deliver \(shipment) --proof signed", "order wait \(order) --for completed",
            ] {
                let run = try cluster.omsctl(step)
                #expect(run.status == 0, "\(step): \(run.errors)")
            }
            let invoice = try cluster.omsctl("invoice show INV-000001")
            // 12 × 8.50 less 10 %, and freight.
            #expect(invoice.output.contains("99.30 USD"), "\(invoice.output)")
            let balance = try cluster.omsctl("ledger balance --output json")
            #expect(balance.field("difference_minor") == "0")
        }
    }

    @Test func aRefusedOrderSaysWhyAndHoldsNothing() throws {
        try withCluster { cluster in
            #expect(try cluster.omsctl("import", Self.shop).status == 0)
            let short = try cluster.omsctl(
                "order place --customer C-1002 --line COF-GEISHA:20 --token tok_approve"
            )
            #expect(short.status == 1)
            #expect(short.errors.contains("INSUFFICIENT_STOCK"), "\(short.errors)")
            let unknown = try cluster.omsctl(
                "order place --customer nobody --line COF-GEISHA:1 --token tok_approve"
            )
            #expect(unknown.status == 1)
            #expect(unknown.errors.contains("nobody"), "\(unknown.errors)")
        }
    }

    @Test(.timeLimit(.minutes(1))) func aServiceThatIsDownIsNamedWithinTheTimeAllowed() throws {
        try withCluster { cluster in
            // Without its supervisor nobody starts billing again.
            let supervisor = try cluster.supervisor()
            let billing = try cluster.pid(of: "billing")
            #expect(kill(supervisor, SIGKILL) == 0)
            #expect(kill(billing, SIGKILL) == 0)
            let run = try cluster.omsctl("invoice list --timeout 2")
            #expect(run.status == 69, "\(run.status) \(run.errors)")
            #expect(run.errors.contains("billing"), "\(run.errors)")
            let status = try cluster.omsctl("status")
            #expect(status.status == 69)
            #expect(status.errors.contains("not serving: billing"), "\(status.errors)")
        }
    }
}

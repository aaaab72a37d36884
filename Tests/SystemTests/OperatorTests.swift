// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
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

    @Test func aRowThatMentionsAStrangerStopsTheImportBeforeAnythingIsSent() throws {
        try withCluster { cluster in
            let folder = "\(cluster.directory)/shop"
            try FileManager.default.copyItem(atPath: Self.shop, toPath: folder)
            let order = "client_reference,channel,customer_id,payment_method,currency\n"
            let line = "client_reference,sku,quantity,unit_price\nR1,TEA-EARL,1,8.50\n"
            try (order + "R1,online,C-LATE,cash,USD\n")
                .write(toFile: "\(folder)/orders.csv", atomically: true, encoding: .utf8)
            try line.write(toFile: "\(folder)/order_lines.csv", atomically: true, encoding: .utf8)
            let refused = try cluster.omsctl("import", folder)
            #expect(refused.status == 65)
            #expect(
                refused.errors.contains("orders.csv:2: customer_id 'C-LATE'"),
                "\(refused.errors)"
            )
            #expect(try cluster.omsctl("customer list --output json").output == "[]\n")

            #expect(try cluster.omsctl("customer add C-LATE --name Late").status == 0)
            let taken = try cluster.omsctl("import", folder)
            #expect(taken.status == 0, "\(taken.errors)")
            #expect(try cluster.omsctl("order list").output.contains("R1"))
        }
    }

    @Test func upTakesOverWhatAKilledSupervisorLeft() throws {
        try withCluster { cluster in
            let orphan = try cluster.pid(of: "order")
            #expect(kill(try cluster.supervisor(), SIGKILL) == 0)
            let warned = try cluster.omsctl("status")
            #expect(warned.errors.contains("Nobody supervises"), "\(warned.errors)")
            let up = try cluster.omsctl("up")
            #expect(up.status == 0, "\(up.errors)")
            #expect(try cluster.pid(of: "order") != orphan)
            #expect(try cluster.omsctl("order list").status == 0)
        }
    }

    /// A supervisor that is killed as it starts a service has not written down which process it is.
    @Test func upTakesOverAServiceThatWasNotWrittenDown() throws {
        try withCluster { cluster in
            let orphan = try cluster.pid(of: "order")
            let file = "\(cluster.directory)/cluster"
            let text = try String(contentsOfFile: file, encoding: .utf8)
            #expect(kill(try cluster.supervisor(), SIGKILL) == 0)
            try text.replacing(" \(orphan) ", with: " 0 ")
                .write(toFile: file, atomically: true, encoding: .utf8)
            let up = try cluster.omsctl("up --wait 20")
            #expect(up.status == 0, "\(up.errors)")
            #expect(ProcessStats.program(of: orphan) == nil)
            #expect(try cluster.omsctl("order list").status == 0)
        }
    }

    /// As after a restart of the machine: the numbers in the cluster file are others' by now.
    @Test func processesThatHaveTheNumbersOfOursByNowAreLeftAlone() throws {
        try withCluster { stranger in
            let other = try stranger.pid(of: "order")
            let sleeper = try ChildProcess("/bin/sleep", .init(arguments: ["600"]))
            defer {
                sleeper.kill(SIGKILL)
                _ = sleeper.wait()
            }
            try withCluster { cluster in
                for verb in ["down", "up"] {
                    try Self.loseTheMachine(cluster, supervisor: sleeper.pid, order: other)
                    let run = try cluster.omsctl(verb)
                    #expect(run.status == 0, "\(verb): \(run.output)\(run.errors)")
                    #expect(sleeper.poll() == nil, "\(verb) ended a stranger")
                    #expect(try stranger.pid(of: "order") == other)
                    #expect(try stranger.omsctl("status").status == 0)
                    if verb == "down" { #expect(try cluster.omsctl("up").status == 0) }
                }
            }
        }
    }

    /// Ends everything at once, and gives two of its numbers to others.
    private static func loseTheMachine(
        _ cluster: Cluster,
        supervisor: Int32,
        order: Int32
    ) throws {
        let file = "\(cluster.directory)/cluster"
        let own = try cluster.supervisor()
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        kill(own, SIGKILL)
        let changed = lines.map { line -> String in
            var words = line.split(separator: " ").map(String.init)
            if words[0] == "supervisor" { return "supervisor \(supervisor)" }
            if let pid = Int32(words[3]), pid > 0 { kill(pid, SIGKILL) }
            if words[1] == "order" { words[3] = String(order) }
            return words.joined(separator: " ")
        }
        try (changed.joined(separator: "\n") + "\n")
            .write(toFile: file, atomically: true, encoding: .utf8)
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

    @Test(.timeLimit(.minutes(20))) func aServiceThatIsDownIsNamedWithinTheTimeAllowed() throws {
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
            // Nobody will start it: no word of the opposite.
            #expect(status.errors.contains("nobody starts it again"), "\(status.errors)")
            #expect(status.errors.contains("'omsctl up' starts what is down"), "\(status.errors)")
            #expect(!status.errors.contains("by itself"), "\(status.errors)")
            let json = try cluster.omsctl("status --output json")
            #expect(json.output.contains(#""pid":0,"restarts":0,"state":"DOWN""#), "\(json.output)")
        }
    }
}

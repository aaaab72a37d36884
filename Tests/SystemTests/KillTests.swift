// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
import Testing

/// One service is killed while orders are placed; nothing acknowledged is lost, nothing is done twice.
///
/// The audit of `withCluster` follows: every accepted order decided as it was told, no payment taken
/// twice, stock and ledger add up.
@Suite(.serialized) struct KillTests {
    private static let orders = 2000

    @Test(arguments: ["order", "inventory", "billing", "fulfillment", "orchestrator"])
    func everyOrderIsDecidedOnceAfterAServiceWasKilled(service: String) throws {
        try withCluster { cluster in
            let acks = "\(cluster.directory)/\(service).acks"
            let (load, out, err) = try cluster.start([
                "load", "--orders", "\(Self.orders)", "--concurrency", "64", "--run", service,
                "--journal", acks, "--output", "json",
            ])
            try poll("a quarter of the orders") {
                let size = try? FileManager.default.attributesOfItem(atPath: acks)[.size] as? Int
                return (size ?? 0) > Self.orders / 4 * 20
            }
            let before = try cluster.pid(of: service)
            #expect(kill(before, SIGKILL) == 0)

            let run = cluster.finish(load, out, err)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            let decided = Int(run.field("confirmed") ?? "").map {
                $0 + (Int(run.field("rejected") ?? "") ?? 0)
            }
            #expect(decided == Self.orders, "\(run.output)")
            #expect(try cluster.pid(of: service) != before)
            let open = try cluster.omsctl("saga list --open --output json")
            #expect(open.output == "[]\n", "\(open.output)")
        }
    }
}

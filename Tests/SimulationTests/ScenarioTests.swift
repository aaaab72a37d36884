// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Testing

@testable import Simulation

/// Stories that fail at a place of theirs; `scripts/failpoint-sweep` goes through all of them.
@Suite(.serialized) struct ScenarioTests {
    private static func run(_ scenario: Scenario, _ failpoints: String = "") throws -> RunReport {
        var options = RunOptions(seed: 1)
        options.scenario = scenario
        options.failpoints = try FailpointSetting.parse(failpoints)
        return try Simulation(options).run()
    }

    @Test(arguments: Scenario.allCases) func aStoryComesToItsEnd(scenario: Scenario) throws {
        let report = try Self.run(scenario)
        #expect(report.findings == [])
        #expect(report.strikes == 0 && !report.passes.isEmpty)
    }

    @Test func aServiceMayBeKilledAtAnyPlaceOfAnOrder() throws {
        let places = try Self.run(.completes).passes
        for (place, count) in places.sorted(by: { $0.key < $1.key }) {
            let failpoint = "\(place):kill@\((count + 1) / 2)"
            let report = try Self.run(.completes, failpoint)
            #expect(report.strikes == 1, "\(failpoint)")
            #expect(report.findings == [], "\(failpoint)")
        }
    }

    @Test func whatIsRefusedOrStandsStillIsMadeUpFor() throws {
        let failpoints = [
            "billing/commit.before:error@2", "order/transaction:error@3",
            "inventory/reply.before:stall",
            "fulfillment/outbox.send:kill,fulfillment/recover.after:kill",
        ]
        for failpoint in failpoints {
            let report = try Self.run(.completes, failpoint)
            #expect(report.strikes > 0, "\(failpoint)")
            #expect(report.findings == [], "\(failpoint)")
        }
    }
}

// SPDX-License-Identifier: MIT
import LinuxIO
import Testing

@testable import Simulation

/// The whole cluster from a seed.
@Suite(.serialized) struct SimulationTests {
    @Test func aCalmRunFindsNothing() throws {
        let report = try Self.run(seed: 1, faults: [])
        #expect(report.findings == [])
        #expect(report.outcomes["told CONFIRMED", default: 0] > 0)
        #expect(report.faults.isEmpty)
    }

    @Test(arguments: FaultKind.allCases.filter(\.isDrawn))
    func nothingIsFoundUnder(kind: FaultKind) throws {
        let report = try Self.run(seed: 3, faults: [kind])
        #expect(report.findings == [])
    }

    @Test(arguments: 1...4 as ClosedRange<UInt64>) func nothingIsFoundInASwarm(seed: UInt64) throws
    {
        #expect(try Self.run(seed: seed, faults: nil).findings == [])
    }

    @Test func theCanaryIsFound() throws {
        var options = RunOptions(seed: 1)
        options.orders = 5
        options.faults = []
        options.isCanary = true
        let report = try Simulation(options).run()
        #expect(report.findings.contains { $0.rule == "stock-moves" })
    }

    @Test func anAuditorOfAnotherHouseIsHeard() throws {
        var options = RunOptions(seed: 1)
        options.orders = 5
        options.faults = []
        let finding = SimulationFinding(rule: "test", subject: "all", words: "as told")
        let report = try Simulation(options).run { evidence in
            let order = try #require(try evidence.saveFiles()["order"])
            #expect(Files.exists(order))
            return [finding]
        }
        #expect(report.findings == [finding])
    }

    private static func run(seed: UInt64, faults: [FaultKind]?) throws -> RunReport {
        var options = RunOptions(seed: seed)
        options.orders = 25
        options.faults = faults
        return try Simulation(options).run()
    }
}

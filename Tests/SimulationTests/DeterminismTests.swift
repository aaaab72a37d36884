// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import Testing

/// The program `simulate`, run as its users do.
@Suite struct DeterminismTests {
    private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "simulate").path

    @Test func twoProcessesDoTheSame() throws {
        let one = try Self.run(["--seed", "5", "--orders", "25", "--once"])
        let other = try Self.run(["--seed", "5", "--orders", "25", "--once"])
        #expect(one.status == 0, "\(one.output)")
        #expect(one.output.hasPrefix("seed 5, 25 orders, trace "))
        #expect(one.output == other.output)
    }

    @Test func anotherSeedDoesSomethingElse() throws {
        let one = try Self.run(["--seed", "5", "--orders", "10", "--once"])
        let other = try Self.run(["--seed", "6", "--orders", "10", "--once"])
        #expect(one.output.split(separator: "\n")[1] != other.output.split(separator: "\n")[1])
    }

    @Test func aFindingEndsWithTheCommandThatShowsItAgain() throws {
        let run = try Self.run(["--seed", "2", "--orders", "5", "--faults", "none", "--canary"])
        #expect(run.status == 1)
        let line = "swift run -c release simulate --seed 2 --orders 5 --faults none --canary\n"
        #expect(run.output.hasSuffix(line))
    }

    @Test func aCampaignSumsUp() throws {
        let run = try Self.run(["--seeds", "1..3", "--orders", "5", "--faults", "none"])
        #expect(run.status == 0, "\(run.output)")
        #expect(run.output.contains("3 seeds, 15 orders"))
        #expect(run.output.contains("nothing found"))
    }

    @Test(arguments: [["--seed", "x"], ["--seeds", "3..1"], ["--faults", "rain"], ["--orders"]])
    func refusesWhatMakesNoSense(arguments: [String]) throws {
        #expect(try Self.run(arguments).status == 64)
    }

    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let path = FileManager.default.temporaryDirectory.path + "/simulate-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: path) }
        var options = ChildProcess.Options(arguments: arguments)
        options.output = .append(path: path)
        options.errors = .append(path: "/dev/null")
        let child = try ChildProcess(Self.program, options)
        let ended = child.wait()
        let output = String(decoding: try Files.read(path), as: UTF8.self)
        guard case .exited(let status) = ended else { return (-1, output) }
        return (status, output)
    }
}

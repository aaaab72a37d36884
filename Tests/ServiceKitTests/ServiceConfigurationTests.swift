// SPDX-License-Identifier: MIT
import LinuxIO
import Store
import Testing

@testable import ServiceKit

/// The command line of a service.
@Suite struct ServiceConfigurationTests {
    @Test func readsEveryOption() throws {
        let request = try ServiceConfiguration.parse(
            [
                "--data", "/tmp/x", "--listen", "127.0.0.1:7001", "--log-level=debug",
                "--peer", "orchestrator=127.0.0.1:7005", "--create", "--cluster", "c1",
                "--at-least", "1/4711",
            ],
            peers: ["orchestrator"]
        )
        let expected = ServiceConfiguration(
            dataDirectory: "/tmp/x",
            listen: .loopback(port: 7001),
            peers: ["orchestrator": .loopback(port: 7005)],
            logLevel: .debug,
            cluster: "c1",
            creates: true,
            atLeast: StorePosition(generation: 1, feedSequence: 4711)
        )
        #expect(request == .run(expected))
    }

    @Test func listensOnAnyFreePortOfTheLoopbackByDefault() throws {
        let request = try ServiceConfiguration.parse(["--data", "d"], peers: [])
        guard case .run(let configuration) = request else {
            Issue.record("not a run")
            return
        }
        #expect(configuration.listen == .loopback(port: 0))
        #expect(configuration.logLevel == .info)
        #expect(!configuration.creates && configuration.atLeast == nil)
    }

    @Test(arguments: [
        ([], "--data is missing"),
        (["--data"], "--data needs a value"),
        (["--data", ""], "--data must name a folder"),
        (["--data", "d"], "--peer orchestrator is missing; add --peer orchestrator=HOST:PORT"),
        (["--listen", "here"], "--listen here must be a numeric address and a port"),
        (["--listen", "127.0.0.1:65536"], "--listen 127.0.0.1:65536 must be"),
        (["--peer", "orchestrator"], "--peer orchestrator must be NAME=HOST:PORT"),
        (["--peer", "bank=127.0.0.1:1"], "names no peer of this service: orchestrator"),
        (["--log-level", "loud"], "--log-level loud must be one of debug, info, warning, error"),
        (["--at-least", "7"], "--at-least 7 must be a generation and a sequence"),
        (["--at-least", "0/1"], "--at-least 0/1 must be a generation and a sequence"),
        (["--cluster", "a b"], #"--cluster "a b" must be 1 to 64 visible characters"#),
        (["--colour"], "--colour is not an option of this service; see --help"),
        (["--bad\nname"], #"--bad\nname is not an option"#),
        (
            ["--peer", "orchestrator=127.0.0.1:1", "--peer", "orchestrator=127.0.0.1:2"],
            "was given twice"
        ),
    ])
    func refusesWithOptionValueAndRemedy(arguments: [String], text: String) {
        let error = #expect(throws: ConfigurationError.self) {
            try ServiceConfiguration.parse(arguments, peers: ["orchestrator"])
        }
        #expect(error?.description.contains(text) == true, "\(String(describing: error))")
    }

    @Test func helpAndVersionNeedNothingElse() throws {
        #expect(try ServiceConfiguration.parse(["--help"], peers: ["a"]) == .help)
        #expect(try ServiceConfiguration.parse(["--version"], peers: ["a"]) == .version)
        let help = ServiceConfiguration.help(service: "order", peers: ["orchestrator"])
        #expect(help.contains("--create") && help.contains("--cluster ID"))
        #expect(help.contains("usage: order-service --data DIR"))
        #expect(help.contains("--peer orchestrator=HOST:PORT"))
        #expect(!ServiceConfiguration.help(service: "billing", peers: []).contains("--peer"))
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Audit
import OMSProtos

/// `omsctl fsck`: what the five services hold, compared with each other.
enum FsckCommand {
    static let all = [fsck]

    static let fsck = Command(
        path: ["fsck"],
        summary:
            "Compare orders, stock, shipments, payments, invoices and ledger over all services",
        options: [
            Option(
                name: "wait",
                value: "SECONDS",
                help: "how long to wait until nothing is on its way between the services",
                defaultValue: "30"
            ),
            .flag("rules", "only list the rules"),
        ]
    ) { run in
        guard !run.flag("rules") else { return Self.showRules(run) }
        let snapshot = try await Self.quietSnapshot(run)
        let findings = snapshot.findings
        if run.wantsJSON {
            run.terminal.write(JSONArray.text(findings.map(Self.json)))
        } else if findings.isEmpty {
            run.terminal.write("\(Rule.all.count) rules over five services: nothing found.\n")
        } else {
            let table = Table([.left("RULE"), .left("SUBJECT"), .left("FOUND")], findings) {
                [$0.rule, $0.subject, $0.words]
            }
            run.terminal.write(table.text)
        }
        guard findings.isEmpty else {
            throw Failure(
                status: .refused,
                message: Show.count(findings.count, "finding"),
                remedy: "'omsctl fsck --rules' says what each rule demands",
                details: Self.excuse(snapshot)
            )
        }
    }

    /// A parked saga has done one half of something: the other half is found missing.
    private static func excuse(_ snapshot: Snapshot) -> [String] {
        let parked = snapshot.openSagas.filter {
            $0.state == .parkedForward || $0.state == .parkedCompensation
        }
        return parked.isEmpty
            ? []
            : [
                "\(parked.count) parked sagas have not done all of their work, which may be what was "
                    + "found; 'omsctl parked' lists them"
            ]
    }

    private static func showRules(_ run: Invocation) {
        guard run.wantsJSON else {
            return run.terminal.write(
                Table([.left("RULE"), .left("DEMANDS")], Rule.all) { [$0.name, $0.demand] }.text
            )
        }
        run.terminal.write(
            JSONArray.text(
                Rule.all.map { rule in
                    var object = JSONObject()
                    object.add("rule", rule.name)
                    object.add("demands", rule.demand)
                    return object
                }
            )
        )
    }

    private static func json(_ finding: Finding) -> JSONObject {
        var object = JSONObject()
        object.add("rule", finding.rule)
        object.add("subject", finding.subject)
        object.add("found", finding.words)
        return object
    }

    /// Reads everything between two moments at which nothing was on its way and nothing happened.
    private static func quietSnapshot(_ run: Invocation) async throws -> Snapshot {
        let seconds = try run.integer("wait", in: 0...3600) ?? 30
        let limit = run.time.monotonic + .seconds(seconds)
        while true {
            let before = try await Self.pulse(run)
            if before.isQuiet {
                let snapshot = try await SnapshotReader(run).read()
                if try await Self.pulse(run) == before { return snapshot }
            }
            guard run.time.monotonic < limit else {
                throw Failure(
                    status: .temporary,
                    message: "the services were not quiet for a moment within \(seconds) s",
                    remedy: "wait longer with --wait, or stop what places orders"
                )
            }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// How far the services have come, and whether anything is on its way.
    private struct Pulse: Equatable {
        var feeds: [ServiceName: Int64] = [:]
        var isQuiet = true
    }

    private static func pulse(_ run: Invocation) async throws -> Pulse {
        var pulse = Pulse()
        for service in ServiceName.allCases {
            let health = try await run.health(service)
            pulse.feeds[service] = health.feedSequence
            if health.outboxPending > 0 || health.writerQueue > 0 { pulse.isQuiet = false }
        }
        if try await SnapshotReader(run).openSagas().contains(where: { $0.isUnderWay }) {
            pulse.isQuiet = false
        }
        return pulse
    }
}

extension OrchestratorV1.Saga {
    /// Whether it will act by itself, rather than wait for a signal or an operator.
    fileprivate var isUnderWay: Bool { self.state == .running || self.state == .compensating }
}

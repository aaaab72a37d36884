// SPDX-License-Identifier: MIT
import Ambient

/// All cases of a run, as a table for people and a line of JSON for programs.
struct Report {
    let isFull: Bool
    let seed: UInt64
    let missing: [Capability: String]
    var outcomes: [Outcome] = []
    var seconds = 0.0

    var passes: Bool { self.findings.isEmpty }

    private var notRun: [String] { self.named(\.notRun) }
    private var late: [String] { self.named(\.late) }
    private var findings: [String] { self.named(\.findings) }

    /// Texts of all cases, each with the name of its case.
    private func named(_ texts: KeyPath<Outcome, [String]>) -> [String] {
        self.outcomes.flatMap { outcome in
            outcome[keyPath: texts].map { "\(outcome.name): \($0)" }
        }
    }

    private func sum(_ count: KeyPath<Outcome, Int>) -> Int {
        self.outcomes.reduce(0) { $0 + $1[keyPath: count] }
    }

    // MARK: For people

    private static let casesTable = TextTable(widths: [12, 8, 7, 8, 9, 8, 18, 8, 7])
    private static let recoveryTable = TextTable(widths: [12, 32, 6, 8, 8])

    func show() {
        tell("")
        self.showCases()
        tell("")
        self.showRecoveries()
        tell("")
        for outcome in self.outcomes where !outcome.faults.isEmpty || !outcome.figures.isEmpty {
            let faults = outcome.faults.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }
            let figures = outcome.figures.map { "\($0.name) \($0.value.short)" }
            tell("\(outcome.name): \((faults + figures).joined(separator: ", "))")
        }
        tell("")
        for text in self.notRun { tell("NOT RUN  \(text)") }
        for text in self.late { tell("LATE     \(text)") }
        for text in self.findings { tell("FINDING  \(text)") }
        tell(
            "\n\(self.sum(\.faultCount)) faults, \(self.sum(\.accepted)) orders accepted, "
                + "\(self.sum(\.decided)) decided, \(self.findings.count) findings; "
                + "\(self.seconds.short) s, seed \(self.seed)."
        )
        tell(self.json)
    }

    private func showCases() {
        let table = Self.casesTable
        tell(
            table.row(
                "CASE",
                "RESULT",
                "FAULTS",
                "PLACED",
                "ACCEPTED",
                "DECIDED",
                "RECOVERED p50/max",
                "QUIET",
                "SECONDS"
            )
        )
        for outcome in self.outcomes {
            let times = outcome.recoveryTimes
            tell(
                table.row(
                    outcome.name,
                    outcome.verdict.rawValue,
                    String(outcome.faultCount),
                    String(outcome.placed),
                    String(outcome.accepted),
                    String(outcome.decided),
                    times.count == 0
                        ? "-" : "\(times.median.seconds.short) / \(times.max.seconds.short) s",
                    outcome.quiet.max().map { "\($0.seconds.short) s" } ?? "-",
                    outcome.seconds.short
                )
            )
        }
    }

    private func showRecoveries() {
        let table = Self.recoveryTable
        tell(table.row("CASE", "RECOVERED FROM", "TIMES", "MEDIAN", "LONGEST"))
        for outcome in self.outcomes {
            for (fault, times) in outcome.recoveriesByFault {
                tell(
                    table.row(
                        outcome.name,
                        fault,
                        String(times.count),
                        "\(times.median.seconds.short) s",
                        "\(times.max.seconds.short) s"
                    )
                )
            }
        }
    }

    // MARK: For programs

    private var json: String {
        let missing = self.missing.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.rawValue.quoted):\($0.value.quoted)" }
        return """
            {"chaos":[\(self.outcomes.map(Self.json).joined(separator: ","))],\
            "full":\(self.isFull),"seed":\(self.seed),"seconds":\(self.seconds),\
            "faults":\(self.sum(\.faultCount)),"accepted":\(self.sum(\.accepted)),\
            "missing":{\(missing.joined(separator: ","))},\
            "not_run":\(self.notRun.json),"late":\(self.late.json),\
            "findings":\(self.findings.json)}
            """
    }

    private static func json(_ outcome: Outcome) -> String {
        let faults = outcome.faults.sorted { $0.key < $1.key }
            .map { "\($0.key.quoted):\($0.value)" }.joined(separator: ",")
        let figures = outcome.figures.map { "\($0.name.quoted):\($0.value)" }
            .joined(separator: ",")
        let recoveries = outcome.recoveriesByFault.map { fault, times in
            "{\"fault\":\(fault.quoted),\"times\":\(times.count),"
                + "\"median_s\":\(times.median.seconds),\"max_s\":\(times.max.seconds)}"
        }
        return """
            {"case":"\(outcome.name)","result":"\(outcome.verdict.rawValue)",\
            "faults":{\(faults)},"placed":\(outcome.placed),"accepted":\(outcome.accepted),\
            "decided":\(outcome.decided),"delivered":\(outcome.delivered),\
            "repetitions":\(outcome.repetitions),\
            "recovered_max_s":\(outcome.recoveryTimes.max.seconds),\
            "recoveries":[\(recoveries.joined(separator: ","))],\
            "quiet_s":\(outcome.quiet.max()?.seconds ?? 0),\
            "figures":{\(figures)},"findings":\(outcome.findings.count),\
            "seconds":\(outcome.seconds)}
            """
    }
}

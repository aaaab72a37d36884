// SPDX-License-Identifier: MIT

/// All cases of a run, as a table for people and a line of JSON for programs.
struct Report {
    let isFull: Bool
    let seed: UInt64
    let missing: [Capability: String]
    var outcomes: [Outcome] = []
    var seconds = 0.0

    var passes: Bool { self.outcomes.allSatisfy { $0.findings.isEmpty } }

    private var notRun: [String] {
        self.outcomes.flatMap { outcome in outcome.notRun.map { "\(outcome.name): \($0)" } }
    }

    private var findings: [String] {
        self.outcomes.flatMap { outcome in outcome.findings.map { "\(outcome.name): \($0)" } }
    }

    func show() {
        tell("")
        tell(
            Self.row(
                "CASE",
                "RESULT",
                "FAULTS",
                "PLACED",
                "DECIDED",
                "RECOVERED p50/max",
                "QUIET",
                "SECONDS"
            )
        )
        for outcome in self.outcomes { tell(Self.row(outcome)) }
        tell("")
        for outcome in self.outcomes where !outcome.faults.isEmpty || !outcome.figures.isEmpty {
            let faults = outcome.faults.sorted { $0.key < $1.key }.map { "\($0.value) × \($0.key)" }
            let figures = outcome.figures.map { "\($0.name) \(Self.short($0.value))" }
            tell("\(outcome.name): \((faults + figures).joined(separator: ", "))")
        }
        for text in self.notRun { tell("NOT RUN  \(text)") }
        for text in self.findings { tell("FINDING  \(text)") }
        let count = self.findings.count
        tell("\n\(count == 0 ? "No findings" : "\(count) findings"); seed \(self.seed).")
        tell(self.json)
    }

    private static func row(_ words: String...) -> String {
        let widths = [12, 8, 7, 8, 8, 18, 7, 8]
        return zip(words, widths).map { word, width in
            word + String(repeating: " ", count: max(1, width + 1 - word.count))
        }.joined()
    }

    private static func row(_ outcome: Outcome) -> String {
        let recovered =
            outcome.recoveries.isEmpty
            ? "-"
            : "\(Self.short(outcome.recovery(percent: 50))) / \(Self.short(outcome.recovery(percent: 100))) s"
        let quiet = outcome.quiet.max().map { "\(Self.short($0.seconds)) s" } ?? "-"
        return Self.row(
            outcome.name,
            outcome.verdict.rawValue,
            String(outcome.faultCount),
            String(outcome.placed),
            String(outcome.decided),
            recovered,
            quiet,
            Self.short(outcome.seconds)
        )
    }

    /// With one decimal.
    private static func short(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }

    // MARK: JSON

    private var json: String {
        let cases = self.outcomes.map { outcome in
            let faults = outcome.faults.sorted { $0.key < $1.key }
                .map { "\(Self.quoted($0.key)):\($0.value)" }.joined(separator: ",")
            let figures = outcome.figures.map { "\(Self.quoted($0.name)):\($0.value)" }
                .joined(separator: ",")
            let quiet = outcome.quiet.max()?.seconds ?? 0
            return """
                {"case":"\(outcome.name)","result":"\(outcome.verdict.rawValue)",\
                "faults":{\(faults)},"placed":\(outcome.placed),"decided":\(outcome.decided),\
                "delivered":\(outcome.delivered),"repetitions":\(outcome.repetitions),\
                "recovered_p50_s":\(outcome.recovery(percent: 50)),\
                "recovered_max_s":\(outcome.recovery(percent: 100)),\
                "recoveries":\(outcome.recoveries.count),"quiet_s":\(quiet),\
                "figures":{\(figures)},"findings":\(outcome.findings.count),\
                "seconds":\(outcome.seconds)}
                """
        }
        let missing = self.missing.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\(Self.quoted($0.key.rawValue)):\(Self.quoted($0.value))" }
        return """
            {"chaos":[\(cases.joined(separator: ","))],"full":\(self.isFull),"seed":\(self.seed),\
            "seconds":\(self.seconds),"missing":{\(missing.joined(separator: ","))},\
            "not_run":[\(self.notRun.map(Self.quoted).joined(separator: ","))],\
            "findings":[\(self.findings.map(Self.quoted).joined(separator: ","))]}
            """
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\u{0}"..."\u{1F}": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

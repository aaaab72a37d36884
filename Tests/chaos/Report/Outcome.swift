// SPDX-License-Identifier: MIT

/// What came of one case.
struct Outcome {
    enum Verdict: String { case pass, fail = "FAIL", notRun = "NOT RUN" }

    let name: String
    /// Faults injected, by kind.
    var faults: [String: Int] = [:]
    var placed = 0
    var decided = 0
    var delivered = 0
    var repetitions = 0
    /// From a fault, or its end, to nine tenths of the decisions a second there were before.
    var recoveries: [Duration] = []
    /// From the end of the load to nothing being under way.
    var quiet: [Duration] = []
    /// Other figures of the case.
    var figures: [(name: String, value: Double)] = []
    /// What must not be; none when all is well.
    var findings: [String] = []
    /// Parts, or the whole, that were not run, and why.
    var notRun: [String] = []
    var seconds = 0.0

    var faultCount: Int { self.faults.values.reduce(0, +) }

    var verdict: Verdict {
        if !self.findings.isEmpty { return .fail }
        return self.faults.isEmpty ? .notRun : .pass
    }

    init(_ name: String) {
        self.name = name
    }

    /// The value that so many hundredths of the recoveries do not exceed, in seconds.
    func recovery(percent: Int) -> Double {
        let sorted = self.recoveries.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, sorted.count * percent / 100)].seconds
    }
}

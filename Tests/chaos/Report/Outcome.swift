// SPDX-License-Identifier: MIT

/// What came of one case.
struct Outcome {
    enum Verdict: String {
        case pass
        case fail = "FAIL"
        case notRun = "NOT RUN"
    }

    let name: String
    /// Faults injected, by kind.
    var faults: [String: Int] = [:]
    var placed = 0
    /// Orders whose buyers were told a number.
    var accepted = 0
    var decided = 0
    var delivered = 0
    var repetitions = 0
    /// From each single fault, or its end, to nine tenths of the decisions a second there were before.
    var recoveries: [(fault: String, time: Duration)] = []
    /// Recoveries that took longer than they should, where that is no finding.
    var late: [String] = []
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

    /// The recoveries by what they were from, in the order of its first.
    var recoveriesByFault: [(fault: String, times: Durations)] {
        var groups: [(fault: String, times: Durations)] = []
        for recovery in self.recoveries {
            if let at = groups.firstIndex(where: { $0.fault == recovery.fault }) {
                groups[at].times.add(recovery.time)
            } else {
                groups.append((recovery.fault, Durations([recovery.time])))
            }
        }
        return groups
    }

    var recoveryTimes: Durations { Durations(self.recoveries.map(\.time)) }
}

/// Durations in order of length.
struct Durations {
    private var sorted: [Duration]

    init(_ durations: [Duration]) {
        self.sorted = durations.sorted()
    }

    mutating func add(_ duration: Duration) {
        self.sorted.append(duration)
        self.sorted.sort()
    }

    var count: Int { self.sorted.count }
    var max: Duration { self.sorted.last ?? .zero }

    /// The one that half of them do not exceed.
    var median: Duration {
        self.sorted.isEmpty ? .zero : self.sorted[(self.sorted.count - 1) / 2]
    }
}

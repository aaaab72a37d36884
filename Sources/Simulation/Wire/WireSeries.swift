// SPDX-License-Identifier: MIT

/// What a soak of the wire held at each look, and whether it grew.
public struct WireSeries: Sendable {
    /// What the process may grow by from the first quarter of the looks to the last, in KiB.
    static let growthMaxKiB = 4096.0
    /// The same of connections.
    static let growthMaxConnections = 1.0

    private var values: [(name: String, growthMax: Double, values: [Double])]

    /// Begins without a look.
    ///
    /// Of calls, and of events for them, the load of a second comes and goes with each silence.
    ///
    /// - Parameter rate: Calls per second.
    public init(rate: Int) {
        let rate = Double(rate)
        self.values = [
            ("resident KiB", Self.growthMaxKiB, []), ("open calls", rate, []),
            ("served calls", rate, []), ("connections", Self.growthMaxConnections, []),
            ("pending events", rate, []),
        ]
    }

    /// Takes a look into account, and the memory of the process at it.
    public mutating func add(_ look: WireSoak.Look, residentBytes: Int64) {
        let held = [look.openCalls, look.servedCalls, look.connections, look.pendingEvents]
        let all = [Double(residentBytes) / 1024] + held.map(Double.init)
        for (index, value) in all.enumerated() { self.values[index].values.append(value) }
    }

    /// A line for each: the means of the first and of the last quarter.
    public var rows: [String] {
        self.values.map { name, _, values in
            let (first, last) = Self.quarters(values)
            return "\(name): \(Self.text(first)) at first, \(Self.text(last)) at last"
        }
    }

    /// What grew by more than it may; at most one finding for each.
    public var findings: [SimulationFinding] {
        zip(self.values, self.rows).compactMap { series, row in
            let (first, last) = Self.quarters(series.values)
            return last - first > series.growthMax ? WireSoak.finding("flat", row) : nil
        }
    }

    private static func quarters(_ values: [Double]) -> (first: Double, last: Double) {
        let length = max(1, values.count / 4)
        let sums = [values.prefix(length), values.suffix(length)].map { $0.reduce(0, +) }
        return (sums[0] / Double(length), sums[1] / Double(length))
    }

    /// With one digit behind the point.
    private static func text(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}

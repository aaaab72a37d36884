// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos

/// CPU time of the five services and of this program, in milliseconds since each started.
struct CPUReading: Sendable {
    private(set) var milliseconds: [String: Int64] = [:]

    /// Asks every service; one that does not answer is left out.
    init(_ run: Invocation) async throws {
        for name in ServiceName.allCases {
            let health = try? await run.health(name)
            self.milliseconds[name.rawValue] = health?.cpuMs
        }
        self.milliseconds["load"] = ProcessStats.ownCPU.wholeMilliseconds
    }

    /// The time spent since an earlier reading; a service restarted meanwhile counts from its start.
    func since(_ earlier: CPUReading) -> [(name: String, milliseconds: Int64)] {
        self.milliseconds.sorted { $0.key < $1.key }.map { name, value in
            let before = earlier.milliseconds[name] ?? 0
            return (name, value >= before ? value - before : value)
        }
    }
}

/// The figures of a load run.
struct LoadReport {
    let orders: Int
    let concurrency: Int
    let result: LoadRun.Result
    /// Until the last answer.
    let placed: Duration
    /// Until the last saga had ended.
    let decided: Duration
    let cpu: [(name: String, milliseconds: Int64)]

    /// Orders per second, in thousandths.
    private func rate(_ time: Duration) -> Int64 {
        Int64(self.orders) * 1_000_000_000 / max(1, time.clampedNanoseconds / 1000)
    }

    /// The latency that so many thousandths of the orders did not exceed, in microseconds.
    private func latency(perMille: Int) -> Int64 {
        let sorted = self.result.latencies.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, sorted.count * perMille / 1000)] / 1000
    }

    var json: String {
        var object = JSONObject()
        object.add("orders", self.orders)
        object.add("concurrency", self.concurrency)
        object.add("confirmed", self.result.confirmed)
        object.add("rejected", self.result.rejected)
        object.add("pending", self.result.pending)
        object.add("failed", self.result.failures.values.reduce(0, +))
        object.add("retries", self.result.retries)
        object.add("seconds", thousandths: self.decided.wholeMilliseconds)
        object.add("placed_per_second", thousandths: self.rate(self.placed))
        object.add("decided_per_second", thousandths: self.rate(self.decided))
        object.add("p50_ms", thousandths: self.latency(perMille: 500))
        object.add("p99_ms", thousandths: self.latency(perMille: 990))
        object.add("p999_ms", thousandths: self.latency(perMille: 999))
        var cpu = JSONObject()
        for (name, milliseconds) in self.cpu {
            cpu.add(name, thousandths: self.cpuPerThousand(milliseconds))
        }
        cpu.add(
            "total",
            thousandths: self.cpuPerThousand(self.cpu.reduce(0) { $0 + $1.milliseconds })
        )
        object.add("cpu_seconds_per_1000_orders", cpu)
        return object.text
    }

    private func cpuPerThousand(_ milliseconds: Int64) -> Int64 {
        milliseconds * 1000 / Int64(max(1, self.orders))
    }

    var table: String {
        func decimal(_ thousandths: Int64) -> String {
            let rest = String(thousandths % 1000)
            return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
        }
        let cpu = self.cpu.map { "\($0.name) \(decimal(self.cpuPerThousand($0.milliseconds)))" }
        return Show.facts([
            ("Orders", "\(self.orders), \(self.concurrency) outstanding"),
            ("Confirmed", String(self.result.confirmed)),
            ("Rejected", String(self.result.rejected)), ("Retries", String(self.result.retries)),
            ("Decided", "\(decimal(self.rate(self.decided))) orders/s"),
            (
                "Latency",
                "p50 \(decimal(self.latency(perMille: 500))) ms, p99 \(decimal(self.latency(perMille: 990))) ms, "
                    + "p99.9 \(decimal(self.latency(perMille: 999))) ms"
            ), ("CPU s per 1,000", cpu.joined(separator: ", ")),
        ])
    }
}

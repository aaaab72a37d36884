// SPDX-License-Identifier: MIT
import Simulation

/// Many seeds, in the order of their numbers.
final class Campaign {
    private let seeds: ClosedRange<UInt64>
    private let command: Arguments
    private var total = Total()

    /// What all runs come to.
    private struct Total {
        var seeds = 0
        var orders = 0
        var virtualSeconds = 0
        var events = 0
        var faults: [String: Int] = [:]
        var found: [(seed: UInt64, words: String)] = []
        var failed: [UInt64] = []
    }

    init(_ seeds: ClosedRange<UInt64>, _ command: Arguments) {
        self.seeds = seeds
        self.command = command
    }

    func run() -> Int32 {
        let clock = ContinuousClock()
        let started = clock.now
        let pool = ProcessPool(limit: self.command.jobs, arguments: self.arguments)
        let isRun = pool.run(self.seeds, isOver: { self.isOver }) { seed, ended in
            self.tell(seed, ended)
            self.progress(clock.now - started)
        }
        guard isRun else { return 70 }
        self.summarise(clock.now - started)
        return self.total.found.isEmpty && self.total.failed.isEmpty ? 0 : 1
    }

    /// Whether what was looked for was found.
    private var isOver: Bool {
        self.command.endsWhenFound && !(self.total.found.isEmpty && self.total.failed.isEmpty)
    }

    private func arguments(_ seed: UInt64) -> [String] {
        var words = ["--seed", "\(seed)", "--orders", "\(self.command.orders)", "--terse"]
        if !self.command.runsTwice { words.append("--once") }
        if let bug = self.command.bug { words += ["--bug", bug] }
        if self.command.isCanary { words.append("--canary") }
        if let faults = self.command.faults {
            let names = faults.map(\.rawValue).joined(separator: ",")
            words += ["--faults", names.isEmpty ? "none" : names]
        }
        return words
    }

    private func tell(_ seed: UInt64, _ ended: ProcessPool<UInt64>.Ended) {
        defer { flushOutput() }
        var isWhole = false
        for words in ended.lines {
            if words.count == 6, words[0] == "run" {
                self.add(words)
                isWhole = true
            } else if words.count == 3, words[0] == "found" {
                self.total.found.append((seed, String(words[2])))
                print("\nseed \(seed): \(words[2])")
            }
        }
        if !isWhole {
            self.total.failed.append(seed)
            print("\nseed \(seed): the process ended with \(ended.end)")
            print(ended.text.suffix(2_000))
        }
    }

    private func add(_ words: [Substring]) {
        self.total.seeds += 1
        self.total.orders += Int(words[2]) ?? 0
        self.total.virtualSeconds += Int(words[3]) ?? 0
        self.total.events += Int(words[4]) ?? 0
        for pair in words[5].split(separator: ",") {
            let parts = pair.split(separator: "=")
            guard parts.count == 2, let count = Int(parts[1]) else { continue }
            self.total.faults[String(parts[0]), default: 0] += count
        }
    }

    private func progress(_ time: Duration) {
        let done = self.total.seeds + self.total.failed.count
        let all = Int(self.seeds.upperBound - self.seeds.lowerBound) + 1
        let found = Set(self.total.found.map(\.seed)).count + self.total.failed.count
        let line = "\r\(done)/\(all) seeds, \(self.total.orders) orders, \(found) with findings, "
        writeToStandardError(line + "\(time.components.seconds) s ")
    }

    private func summarise(_ time: Duration) {
        let total = self.total
        let seconds = max(1, Int(time.components.seconds))
        print("\n\(total.seeds) seeds, \(total.orders) orders, \(total.events) events")
        print("virtual time \(total.virtualSeconds / 3600) h, real time \(seconds) s")
        let runs = self.command.runsTwice ? 2 : 1
        print("\(total.orders * runs / seconds) simulated orders/s (each seed \(runs) times)")
        for (name, count) in total.faults.sorted(by: { $0.key < $1.key }) {
            print("  \(name): \(count)")
        }
        let seeds = Set(total.found.map(\.seed)).union(total.failed).sorted()
        print(seeds.isEmpty ? "nothing found" : "\(seeds.count) seeds with findings:")
        for seed in seeds.prefix(50) { print("  " + Repro.line(seed: seed, self.command)) }
    }
}

// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import Simulation

/// Many seeds, each in a process of its own, a few at a time: its start costs less than a run, and what
/// a run leaks ends with it.
///
/// What they say is taken in the order of the seeds, so that the report does not depend on how many
/// there are at a time.
final class Campaign {
    private static let aheadMax: UInt64 = 1_000

    private let seeds: ClosedRange<UInt64>
    private let command: Arguments
    /// The seed that is started next.
    private var next: UInt64
    /// The seed whose end is told next.
    private var told: UInt64
    /// Runs that ended before one of a lower seed.
    private var ended: [UInt64: Ended] = [:]
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

    /// A process at work on a seed.
    private struct Worker {
        let seed: UInt64
        let child: ChildProcess
        let output: String
    }

    /// What a process left.
    private struct Ended {
        let end: ProcessEnd
        let text: String
    }

    init(_ seeds: ClosedRange<UInt64>, _ command: Arguments) {
        self.seeds = seeds
        self.command = command
        self.next = seeds.lowerBound
        self.told = seeds.lowerBound
    }

    func run() -> Int32 {
        let clock = ContinuousClock()
        let started = clock.now
        var workers: [Worker] = []
        while true {
            while workers.count < self.command.jobs, self.hasNext {
                guard let worker = self.start(self.next) else {
                    self.drop(workers)
                    return 70
                }
                workers.append(worker)
                self.next += 1
            }
            if workers.isEmpty || self.isOver { break }
            self.collect(Self.waitForOne(of: &workers))
            self.progress(clock.now - started)
        }
        self.drop(workers)
        self.summarise(clock.now - started)
        return self.total.found.isEmpty && self.total.failed.isEmpty ? 0 : 1
    }

    /// Whether what was looked for was found.
    private var isOver: Bool {
        self.command.endsWhenFound && !(self.total.found.isEmpty && self.total.failed.isEmpty)
    }

    /// Seeds are not run far ahead of one that takes long: what they say has to be kept till then.
    private var hasNext: Bool {
        !self.isOver && self.next <= self.seeds.upperBound
            && self.next - self.told < Self.aheadMax
    }

    /// Lets those that are no longer of interest end: a killed one would leave its files.
    private func drop(_ workers: [Worker]) {
        for worker in workers {
            _ = worker.child.wait()
            try? Files.remove(worker.output)
        }
    }

    /// Takes the first that has ended out of the list.
    private static func waitForOne(of workers: inout [Worker]) -> Worker {
        while true {
            var info = siginfo_t()
            // Without reaping: that is the worker's own.
            guard waitid(P_ALL, 0, &info, WEXITED | WNOWAIT) == 0 else {
                precondition(errno == EINTR, "processes cannot be waited for: \(errno)")
                continue
            }
            if let index = workers.firstIndex(where: { $0.child.poll() != nil }) {
                return workers.remove(at: index)
            }
        }
    }

    /// Tells of a run, and of those that waited for it to be told of.
    private func collect(_ worker: Worker) {
        let text = (try? Files.read(worker.output)).map { String(decoding: $0, as: UTF8.self) }
        try? Files.remove(worker.output)
        self.ended[worker.seed] = Ended(end: worker.child.wait(), text: text ?? "")
        while !self.isOver, let ended = self.ended.removeValue(forKey: self.told) {
            self.tell(self.told, ended)
            self.told += 1
        }
    }

    private func start(_ seed: UInt64) -> Worker? {
        let output = "/dev/shm/simulate-\(getpid())-\(seed).out"
        var words = ["--seed", "\(seed)", "--orders", "\(self.command.orders)", "--terse"]
        if !self.command.runsTwice { words.append("--once") }
        if let bug = self.command.bug { words += ["--bug", bug] }
        if self.command.isCanary { words.append("--canary") }
        if let faults = self.command.faults {
            let names = faults.map(\.rawValue).joined(separator: ",")
            words += ["--faults", names.isEmpty ? "none" : names]
        }
        var options = ChildProcess.Options(arguments: words)
        options.output = .append(path: output)
        options.errors = .append(path: output)
        do {
            let child = try ChildProcess("/proc/self/exe", options)
            return Worker(seed: seed, child: child, output: output)
        } catch {
            writeToStandardError("simulate: cannot start a process: \(error)\n")
            return nil
        }
    }

    private func tell(_ seed: UInt64, _ ended: Ended) {
        defer { flushOutput() }
        var isWhole = false
        for line in ended.text.split(separator: "\n") {
            let words = line.split(separator: "\t", omittingEmptySubsequences: false)
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

// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import RPC

/// The load tests: a server in a process of its own, the load in this one.
enum Load {
    /// Nothing that a load test starts outlives this.
    static let lifeSeconds: UInt32 = 270

    static func run(_ words: [String]) throws {
        if words.first == "soak" { return try Self.runSoak(minutes: words.dropFirst().first) }
        alarm(Self.lifeSeconds)
        let isFull = words.dropFirst().first == "full"
        let report: LoadReport
        switch words.first {
        case "idle": report = try idle(connections: isFull ? 10_000 : 2000, isFull: isFull)
        case "churn": report = try churn(seconds: isFull ? 30 : 3)
        case "unread": report = try unread(seconds: isFull ? 30 : 3)
        case "stopped": report = try stopped(seconds: isFull ? 20 : 3)
        case "overload": report = try overload(seconds: isFull ? 60 : 4)
        case "descriptors": report = try descriptors(seconds: isFull ? 10 : 3)
        case "dropped": report = try dropped(isFull: isFull)
        default: Options.fail("no load test \(words.first ?? "")")
        }
        report.show(isFull: isFull)
        exit(report.passes ? 0 : 1)
    }

    private static func runSoak(minutes word: String?) throws {
        // At most a week: beyond it nobody waits for the figures.
        guard let minutes = Int(word ?? "1"), (1...10_080).contains(minutes) else {
            Options.fail("no number of minutes: \(word ?? "")")
        }
        let life = UInt32(minutes * 60) + Self.lifeSeconds
        alarm(life)
        let report = try Self.soak(minutes: minutes, lifeSeconds: life)
        report.show(isFull: minutes > 1)
        exit(report.passes ? 0 : 1)
    }

    static func pause(_ time: Duration) {
        usleep(UInt32(clamping: time.clampedNanoseconds / 1000))
    }

    /// Looks until it is so; the seconds that took, nil when it is not so in time.
    static func wait(atMost time: Duration, until isSo: () -> Bool) -> Double? {
        let begin = Measure.now
        while Measure.now < begin + time {
            if isSo() { return Double(Measure.now.nanoseconds - begin.nanoseconds) / 1e9 }
            Self.pause(.milliseconds(20))
        }
        return nil
    }

    static func residentKiB(_ pid: Int32) -> Double {
        Double(ProcessStats(pid: pid)?.residentBytes ?? 0) / 1024
    }

    /// How many descriptors a process has open; -1 when it is gone.
    static func descriptors(_ pid: Int32) -> Int {
        guard let folder = opendir("/proc/\(pid)/fd") else { return -1 }
        defer { closedir(folder) }
        // Two of the entries are the folder and its parent.
        var count = -2
        while readdir(folder) != nil { count += 1 }
        return count
    }

    /// How often the calls of another caller take longer than they did, and whether that is too much.
    ///
    /// Two processors carry load, server and caller at once, so the bound is a generous one.
    static func ratio(_ now: OpenLoop.Tally, to before: OpenLoop.Tally) -> (Double, isFair: Bool) {
        let ratio = now.p99 / max(0.001, before.p99)
        return (ratio, ratio <= 10 || now.p99 <= 25)
    }
}

/// The figures of a load test, and what was asked of them.
struct LoadReport {
    let name: String
    private var figures: [(name: String, value: Double)] = []
    private var broken: [String] = []

    init(_ name: String) {
        self.name = name
    }

    var passes: Bool { self.broken.isEmpty }

    mutating func add(_ name: String, _ value: Double) {
        self.figures.append((name, (value * 100).rounded() / 100))
    }

    mutating func add(_ name: String, _ value: Int) { self.add(name, Double(value)) }

    /// Asks something of the figures.
    mutating func expect(_ isSo: Bool, _ text: String) {
        if !isSo { self.broken.append(text) }
    }

    /// Prints a row for people and a line of JSON for programs.
    func show(isFull: Bool) {
        let row = self.figures.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
        let name = self.name + String(repeating: " ", count: max(0, 12 - self.name.count))
        tell("\(name) \(self.passes ? "pass" : "FAIL")  \(row)")
        for text in self.broken { tell("             not so: \(text)") }
        let figures = self.figures.map { "\"\($0.name)\":\($0.value)" }.joined(separator: ",")
        let broken = self.broken.map { "\"\($0)\"" }.joined(separator: ",")
        tell(
            """
            {"load":"\(self.name)","full":\(isFull),"pass":\(self.passes),"figures":{\(figures)},\
            "not_so":[\(broken)]}
            """
        )
    }
}

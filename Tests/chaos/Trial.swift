// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// One run of one case: what it may use, and what came of it so far.
///
/// Used by the main thread alone.
final class Trial {
    let isFull: Bool
    let seed: UInt64
    let capabilities: Capabilities
    let cleanup: Cleanup
    /// A folder of the case's own.
    let folder: String
    var generator: SeededGenerator
    var outcome: Outcome
    /// How many clusters were made so far.
    var scenes = 0
    /// When a full run has done enough of the case.
    private let deadline: MonotonicInstant

    /// How fast a service must decide again as it did before, after any single fault.
    static let recoveryMax = Duration.seconds(10)
    /// How long what is under way may take to end after the last fault.
    static let quietMax = Duration.seconds(120)
    /// How long a service that is not touched may take to answer; it stands still no longer than that
    /// on any machine, unless it waits for what was done to another.
    static let answerMax = Duration.seconds(5)
    /// No service needs so much memory, whatever happens.
    static let residentMax: Int64 = 512 << 20

    init(
        _ name: String,
        _ arguments: Arguments,
        _ capabilities: Capabilities,
        _ cleanup: Cleanup,
        folder: String,
        time: Duration
    ) {
        self.isFull = arguments.isFull
        self.seed = arguments.seed
        self.capabilities = capabilities
        self.cleanup = cleanup
        self.folder = folder
        // Cases draw independently of each other: one alone does what it does among all.
        self.generator = SeededGenerator(seed: arguments.seed ^ Trial.hash(name))
        self.outcome = Outcome(name)
        self.deadline = Clock.now + time
    }

    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    // MARK: Time

    /// Rounds of a case, numbered from 1: so many in a quick run, in a full one as many as there is time
    /// for, but one, and no more than `full`.
    func rounds(quick: Int, full: Int = .max, _ body: (Int) throws -> Void) rethrows {
        var round = 0
        repeat {
            round += 1
            try body(round)
        } while self.isFull ? round < full && self.hasTime() : round < quick
    }

    /// Whether the time of a full run suffices for something that takes so long.
    func hasTime(for time: Duration = .zero) -> Bool { Clock.now + time < self.deadline }

    // MARK: What happened

    func fault(_ kind: String, _ count: Int = 1) { self.outcome.faults[kind, default: 0] += count }

    /// Counts processes that were killed: one fault may end several.
    func killed(_ count: Int) { self.figure("processes killed", Double(count)) }

    func find(_ text: String) {
        tell("  finding: \(text)")
        self.outcome.findings.append(text)
    }

    /// Notes a recovery.
    ///
    /// A late one is a finding in a full run, which is for quiet machines; a quick one
    /// must not depend on how fast a machine is.
    func recovered(_ fault: String, _ name: String, after time: Duration) {
        self.outcome.recoveries.append((fault, time))
        guard time > Self.recoveryMax else { return }
        let text = "\(name): recovered only after \(time.seconds) s"
        if self.isFull { self.find(text) } else { self.outcome.late.append(text) }
    }

    func expect(_ isSo: Bool, _ text: @autoclosure () -> String) {
        if !isSo { self.find(text()) }
    }

    /// Adds to a figure of the case.
    func figure(_ name: String, _ value: Double) {
        if let at = self.outcome.figures.firstIndex(where: { $0.name == name }) {
            self.outcome.figures[at].value += value
        } else {
            self.outcome.figures.append((name, value))
        }
    }

    func add(_ tally: OrderLoad.Tally) {
        self.outcome.placed += tally.placed
        self.outcome.accepted += tally.accepted
        self.outcome.decided += tally.decided
        self.outcome.delivered += tally.delivered
        self.outcome.repetitions += tally.repetitions
        for (text, count) in tally.failures.sorted(by: { $0.key < $1.key }) {
            self.find("\(count) × \(text)")
        }
        self.expect(tally.open == 0, "\(tally.open) orders or errands have no end")
    }

    // MARK: Chance

    /// A duration between two.
    func draw(_ range: ClosedRange<Int>) -> Duration {
        .milliseconds(Int64(Int.random(in: range, using: &self.generator)))
    }

    func drawService() -> Service {
        Service.allCases[Int.random(in: 0..<Service.allCases.count, using: &self.generator)]
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// A cluster with buyers in it, from its start to its audit: what most cases play in.
final class Scene {
    struct Options {
        /// Orders a second.
        var rate = 60
        /// The cluster's folder; nil makes one.
        var data: String?
        /// See `Programs.folder`.
        var wrap: [Service: String] = [:]
        var environment: [String]?
        /// Ends of processes that belong to the case, besides its own SIGKILL and orderly ends.
        var endsAllowed: Set<String> = []
        /// Sagas that may be parked in the end.
        var parkedAllowed: Int64 = 0
    }

    let trial: Trial
    let cluster: Cluster
    let load: OrderLoad
    let quiet: Quiet
    let acks: Acknowledgements
    let options: Options
    /// Nine tenths of the decisions a second before the first fault.
    private(set) var goal = 0.0
    private let token: Cleanup.Token

    /// Every orderly end: drained; and the end that cases make.
    private static let endsUsual: Set<String> = ["exited(0)", "signalled(9)"]
    private static let warmUp = Duration.milliseconds(1500)
    private static let baseline = Duration.milliseconds(1500)

    /// Starts everything and lets the buyers come, for long enough to know how it is without faults.
    init(_ trial: Trial, _ options: Options = Options()) throws {
        self.trial = trial
        self.options = options
        trial.scenes += 1
        let number = trial.scenes
        let folder = "\(trial.folder)/scene-\(number)"
        try Files.makeDirectory(folder)
        let data = options.data ?? "\(folder)/data"
        try Files.makeDirectory(data)
        try Programs.folder("\(folder)/bin", wrap: options.wrap)
        let cluster = Cluster(
            data: data,
            programs: "\(folder)/bin",
            environment: options.environment
        )
        self.cluster = cluster
        self.token = trial.cleanup.add { cluster.killAll() }
        try cluster.up()
        try Shop.open(cluster)
        self.acks = try Acknowledgements("\(folder)/buyers.acks")
        self.quiet = try Quiet(cluster)
        self.load = try OrderLoad(
            cluster,
            rate: options.rate,
            run: "\(trial.outcome.name)\(number)",
            seed: trial.seed,
            acks: self.acks
        )
        self.load.run()
        Clock.pause(Self.warmUp)
        let begin = Clock.now
        Clock.pause(Self.baseline)
        let usual = self.load.decisions().rate(from: begin, to: Clock.now)
        self.goal = 0.9 * min(usual, Double(options.rate))
        if usual < Double(options.rate) / 2 {
            throw Trouble("only \(Int(usual)) orders a second are decided before any fault")
        }
    }

    /// Waits until as much is decided as before the fault, and notes how long after `fault` that was.
    func recover(from fault: MonotonicInstant, _ what: String) {
        let time = Clock.wait(atMost: Trial.recoveryMax * 3, every: .milliseconds(50)) {
            self.recovery(after: fault) != nil
        }
        guard time != nil, let recovery = self.recovery(after: fault) else {
            let tally = self.load.look()
            return self.trial.find(
                "\(what): no recovery after \((Clock.now - fault).seconds) s, "
                    + "\(tally.open) open, \(self.quiet.look())"
            )
        }
        self.trial.outcome.recoveries.append(recovery)
        if recovery > Trial.recoveryMax {
            self.trial.find("\(what): recovered only after \(recovery.seconds) s")
        }
    }

    private func recovery(after fault: MonotonicInstant) -> Duration? {
        self.load.decisions().recovery(after: fault, perSecond: self.goal, now: Clock.now)
    }

    // MARK: The end

    /// Ends everything as it is, without asking what came of it.
    func abandon() {
        self.load.close()
        self.quiet.close()
        self.trial.cleanup.undo(self.token)
    }

    /// No more buyers; all must come to its end, agree, and be on the disk.
    func end() throws {
        self.settle()
        let fsck = try self.cluster.omsctl(["fsck", "--wait", "30"])
        self.trial.expect(fsck.status == 0, "fsck: \(fsck.brief)")
        self.quiet.close()
        try self.cluster.down()
        self.checkEnds()
        self.audit()
        self.trial.cleanup.undo(self.token)
    }

    /// Stops the buyers and waits until nothing is under way.
    func settle() {
        let begin = Clock.now
        _ = self.load.finish(atMost: Trial.quietMax)
        self.trial.add(self.load.look())
        let isQuiet = Clock.wait(atMost: Trial.quietMax, every: .milliseconds(50)) {
            self.quiet.look().isQuiet
        }
        let state = self.quiet.look()
        self.trial.outcome.quiet.append(Clock.now - begin)
        self.trial.expect(isQuiet != nil, "not quiet after \(Trial.quietMax.seconds) s: \(state)")
        self.trial.expect(
            state.parked <= self.options.parkedAllowed,
            "\(state.parked) sagas are parked"
        )
        self.trial.expect(
            state.residentMax < Trial.residentMax,
            "a service has \(state.residentMax >> 20) MiB"
        )
        self.load.close()
    }

    /// A service may only end as the case meant it to: never by a trap.
    private func checkEnds() {
        let allowed = Self.endsUsual.union(self.options.endsAllowed)
        for (service, end) in self.cluster.ends where !allowed.contains(end) {
            self.trial.find("\(service.rawValue) ended: \(end)")
        }
    }

    private func audit() {
        // Beside the files, as the judge expects them.
        try? Tool.need("cp", [self.acks.path, self.cluster.data])
        for finding in Oracle.examine(self.cluster.data) { self.trial.find("audit: \(finding)") }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// A cluster with buyers in it, from its start to its audit: what most cases play in.
final class Scene {
    struct Options {
        /// Orders a second.
        var rate = 60
        /// How many buyers may wait at once.
        var openMax = 4000
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
    /// How many orders a second are offered now.
    private var pace: Int
    /// Nine tenths of the decisions a second before the first fault.
    private(set) var goal = 0.0
    private let token: Cleanup.Token

    /// Every orderly end: drained; and the end that cases make.
    private static let endsUsual: Set<String> = ["exited(0)", "signalled(9)"]
    private static let warmUp = Duration.milliseconds(1500)
    private static let baseline = Duration.milliseconds(1500)
    /// Fewer orders a second are no load.
    private static let paceMin = 5
    /// How long a recovery is waited for at one pace.
    private static let patience = Duration.seconds(30)

    /// Starts everything and lets the buyers come, for long enough to know how it is without faults.
    init(_ trial: Trial, _ options: Options = Options()) throws {
        self.trial = trial
        self.options = options
        self.pace = options.rate
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
            openMax: options.openMax,
            run: "\(trial.outcome.name)\(number)",
            seed: trial.seed,
            acks: self.acks
        )
        self.load.run()
        try self.findGoal()
    }

    /// Comes down to what the machine carries, and learns how it is without faults.
    private func findGoal() throws {
        while true {
            Clock.pause(Self.warmUp)
            let begin = Clock.now
            Clock.pause(Self.baseline)
            let usual = self.load.decisions().rate(from: begin, to: Clock.now)
            self.goal = 0.9 * min(usual, Double(self.pace))
            if usual >= Double(self.pace) / 2 { return }
            guard self.slowDown() else {
                throw Trouble("only \(Int(usual)) orders a second are decided before any fault")
            }
        }
    }

    /// Offers, and asks for, half as much; false when that is nearly nothing.
    private func slowDown() -> Bool {
        guard self.pace / 2 >= Self.paceMin else { return false }
        self.pace /= 2
        self.goal = min(self.goal, 0.9 * Double(self.pace))
        self.load.run(pace: self.pace)
        return true
    }

    /// Offers what was usual again, after a case did otherwise.
    func resume() { self.load.run(pace: self.pace) }

    // MARK: Faults and recovery

    /// Waits until as much is decided as before the fault, and notes how long after `fault` that was.
    ///
    /// `kind` is what the fault was, `name` the single one, if it has a name of its own. A machine that
    /// became slower meanwhile is offered less, so that what is found is a cluster that stands still.
    func recover(from fault: MonotonicInstant, _ kind: String, _ name: String? = nil) {
        let name = name ?? kind
        repeat {
            let time = Clock.wait(atMost: Self.patience, every: .milliseconds(50)) {
                self.recovery(after: fault) != nil
            }
            if time != nil, let recovery = self.recovery(after: fault) {
                return self.trial.recovered(kind, name, after: recovery)
            }
        } while self.slowDown()
        let tally = self.load.look()
        self.trial.find(
            "\(name): no recovery after \((Clock.now - fault).seconds) s, "
                + "\(tally.open) open, \(self.quiet.look())"
        )
    }

    private func recovery(after fault: MonotonicInstant) -> Duration? {
        self.load.decisions().recovery(after: fault, perSecond: self.goal, now: Clock.now)
    }

    /// Whether a service that nothing was done to answers, while another suffers.
    func expectServing(_ service: Service, while what: @autoclosure () -> String) {
        let name = service.rawValue
        self.trial.expect(
            self.quiet.serves(service, within: Trial.answerMax),
            "\(name) does not answer while \(what())"
        )
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

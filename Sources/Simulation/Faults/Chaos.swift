// SPDX-License-Identifier: MIT
import Ambient
import SimulatedDisk

/// Lets things go wrong: which, how often and when is drawn from the seed.
///
/// Of all kinds a run has a few (swarm testing, Groce et al. 2012): with everything at once, one
/// fault hides what another would have shown.
final class Chaos {
    /// One fault of a kind in so many milliseconds, on the mean.
    private static let gaps: [FaultKind: ClosedRange<Int64>] = [
        .diskError: 2_000...20_000, .diskFull: 3_000...20_000, .kill: 2_000...20_000,
        .powerLoss: 4_000...30_000, .restart: 4_000...30_000,
        .pause: 1_500...15_000, .partition: 3_000...20_000, .oneWay: 3_000...20_000,
        .stall: 300...5_000, .reset: 200...4_000, .lateBytes: 500...6_000,
        .clockJump: 3_000...20_000, .clockLeap: 3_000...20_000,
        .slowDisk: 3_000...20_000,
    ]

    /// A fact may be dated a day ahead of whoever is told of it, and no more: two clocks half a day
    /// off in opposite directions are at the end of what services tolerate.
    private static let jumpMax: Int64 = 11 * 3_600_000
    private static let leapMax: Int64 = 30 * 86_400_000

    private let cluster: Cluster
    private let ghosts: Ghosts
    private let end: MonotonicInstant
    /// The kinds of this run.
    let kinds: [FaultKind]
    private(set) var counts: [FaultKind: Int] = [:]
    private var generator: SeededGenerator

    /// Draws the kinds of a run whose faults end at an instant.
    init(
        _ cluster: Cluster,
        _ ghosts: Ghosts,
        until end: MonotonicInstant,
        only: [FaultKind]? = nil
    ) {
        self.cluster = cluster
        self.ghosts = ghosts
        self.end = end
        var generator = cluster.world.generator(for: "chaos")
        let share = Int.random(in: 1...5, using: &generator)
        let drawn = FaultKind.allCases.filter {
            !$0.isDrawnApart && Int.random(in: 0..<6, using: &generator) < share && $0.isDrawn
        }
        var apart = cluster.world.generator(for: "chaos apart")
        let more = FaultKind.allCases.filter {
            $0.isDrawnApart && Int.random(in: 0..<4, using: &apart) == 0
        }
        self.kinds = only ?? drawn + more
        self.generator = generator
    }

    func begin() {
        for kind in self.kinds { self.begin(kind) }
        self.cluster.world.at(self.end) { self.cease() }
    }

    private func begin(_ kind: FaultKind) {
        switch kind {
        case .ghosts: self.ghosts.oneIn = [4, 10, 40][self.draw(3)]
        case .lateStep: self.ghosts.stragglers.oneIn = 10
        case .slices:
            self.cluster.network.quality.slices = true
            self.counts[kind] = 1
        case .corruption:
            self.cluster.network.quality.corruptOneIn = [100, 500, 2_000][self.draw(3)]
        case .slowParcels:
            self.cluster.network.quality.slowOneIn = [20, 100, 500][self.draw(3)]
            self.counts[kind] = 1
        case .bank:
            self.spoilBank()
            self.counts[kind] = 1
        default:
            guard let gaps = Self.gaps[kind] else { return }
            let mean = Int64.random(in: gaps, using: &self.generator)
            self.next(kind, mean)
        }
    }

    private func next(_ kind: FaultKind, _ mean: Int64) {
        let wait = Duration.milliseconds(Int64.random(in: 1...2 * mean, using: &self.generator))
        guard self.cluster.world.now + wait < self.end else { return }
        self.cluster.world.after(wait) {
            if self.strike(kind) { self.counts[kind, default: 0] += 1 }
            self.next(kind, mean)
        }
    }

    /// The end of all faults: what is cut is mended, what is broken stays broken.
    private func cease() {
        self.cluster.network.heal()
        self.cluster.network.quality = VirtualNetwork.Quality()
        self.ghosts.oneIn = 0
        self.ghosts.stragglers.oneIn = 0
        self.cluster.bank.habits = Bank.Habits()
        for node in self.cluster.nodes {
            self.setPace(Pace(), of: node)
            node.clock.offset = 0
            node.disk.heal()
            node.disk.limit(bytes: nil)
            node.isDiskSpoiled = false
        }
    }

    // MARK: One fault

    /// Does one; false when there was nothing to do it to.
    private func strike(_ kind: FaultKind) -> Bool {
        switch kind {
        case .kill:
            guard let node = self.runningNode() else { return false }
            self.cluster.kill(node, tellsPeers: true, restartAfter: self.time(20...8_000))
        case .powerLoss:
            guard let node = self.runningNode() else { return false }
            self.cutPower(node)
        case .diskError:
            guard let node = self.runningNode() else { return false }
            self.spoilDisk(node)
        case .diskFull:
            guard let node = self.runningNode() else { return false }
            self.fillDisk(node)
        case .restart:
            guard let node = self.runningNode() else { return false }
            self.cluster.restartGracefully(node, after: self.time(10...3_000))
        case .pause:
            guard let node = self.runningNode() else { return false }
            node.running?.process.pause(for: self.time(50...12_000))
        case .clockJump:
            guard let node = self.runningNode() else { return false }
            self.jump(node, by: Self.jumpMax)
        case .clockLeap:
            guard let node = self.runningNode() else { return false }
            self.jump(node, by: Self.leapMax)
        case .slowDisk:
            guard let node = self.runningNode() else { return false }
            self.slowDisk(node)
        case .partition, .oneWay: self.cut(bothWays: kind == .partition)
        case .stall, .reset, .lateBytes: return self.trouble(kind)
        case .ghosts, .lateStep, .slices, .corruption, .slowParcels, .bank: return false
        }
        return true
    }

    private func runningNode() -> Node? {
        let running = self.cluster.nodes.filter { $0.running != nil }
        return running.isEmpty ? nil : running[self.draw(running.count)]
    }

    /// Back as often as forth, minutes as often as the most.
    private func jump(_ node: Node, by most: Int64) {
        let reach = self.draw(2) == 0 ? most : 600_000
        node.clock.offset = Int64.random(in: -reach...reach, using: &self.generator)
    }

    /// Now, between two commits, or in the middle of one.
    private func cutPower(_ node: Node) {
        guard self.draw(2) == 0 else {
            self.cluster.tell(node, "will lose its power at some write")
            return node.disk.cutPower(after: self.draw(200))
        }
        self.cluster.kill(node, tellsPeers: false, restartAfter: self.time(20...8_000))
    }

    private func spoilDisk(_ node: Node) {
        let operations: [SimulatedDisk.Operation] = [.read, .write, .sync, .sync, .truncate]
        let operation = operations[self.draw(operations.count)]
        node.isDiskSpoiled = true
        self.cluster.tell(node, "has a disk that will fail to \(operation)")
        node.disk.fail(
            operation,
            on: 1 + self.draw(40),
            times: self.draw(3) == 0 ? 5 : 1
        )
    }

    private func fillDisk(_ node: Node) {
        let paths = ["", "-wal", "-shm"].map { node.databasePath + $0 }
        let used = paths.reduce(0) { $0 + node.disk.size(of: $1) }
        node.isDiskSpoiled = true
        self.cluster.tell(node, "has a disk that is nearly full")
        node.disk.limit(bytes: used + self.draw(200_000))
        self.cluster.world.after(self.time(200...8_000)) { node.disk.limit(bytes: nil) }
    }

    private func slowDisk(_ node: Node) {
        var pace = Pace()
        pace.sync = 50_000...500_000
        pace.read = 1_000...50_000
        self.setPace(pace, of: node)
        self.cluster.world.after(self.time(500...8_000)) { self.setPace(Pace(), of: node) }
    }

    private func setPace(_ pace: Pace, of node: Node) {
        node.pace = pace
        node.running?.process.pace = pace
    }

    private func cut(bothWays: Bool) {
        let network = self.cluster.network
        let names = Cluster.names + ["shop"]
        let first = network.machine(named: names[self.draw(names.count)])
        let second = network.machine(named: names[self.draw(names.count)])
        let healed = self.time(100...15_000)
        let ways = bothWays ? [(first, second), (second, first)] : [(first, second)]
        for (from, to) in ways where from != to { network.setCut(true, from: from, to: to) }
        self.cluster.world.after(healed) {
            for (from, to) in ways { network.setCut(false, from: from, to: to) }
        }
    }

    private func trouble(_ kind: FaultKind) -> Bool {
        let open = self.cluster.network.connections
        guard !open.isEmpty else { return false }
        let connection = open[self.draw(open.count)]
        switch kind {
        case .stall:
            let side = self.draw(3)
            connection.stall(self.time(50...20_000), toServer: side != 0, toClient: side != 1)
        case .reset: connection.breakAfter(bytes: self.draw(4_000))
        default: connection.resetClient(serverAfter: self.time(10...30_000))
        }
        return true
    }

    private func spoilBank() {
        var habits = Bank.Habits()
        habits.unheard = self.draw(60)
        habits.unanswered = self.draw(80)
        habits.late = self.draw(40)
        habits.busy = self.draw(60)
        habits.capturesRefused = self.draw(3) == 0 ? self.draw(40) : 0
        if self.draw(3) == 0 { habits.time = 50_000...2_500_000 }
        self.cluster.bank.habits = habits
    }

    private func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self.generator) }

    /// A time in milliseconds, short ones as often as long ones.
    private func time(_ range: ClosedRange<Int64>) -> Duration {
        var high = range.lowerBound
        while high < range.upperBound, self.draw(3) > 0 { high *= 2 }
        high = min(max(high, range.lowerBound + 1), range.upperBound)
        return .milliseconds(Int64.random(in: range.lowerBound...high, using: &self.generator))
    }
}

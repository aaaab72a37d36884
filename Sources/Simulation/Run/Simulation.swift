// SPDX-License-Identifier: MIT
import Ambient
import Audit
import LinuxIO
import OMSProtos
import RPC
import ServiceKit
import SimulatedDisk
import Store

/// A run of the whole cluster from a seed: orders under faults, then calm, then the audit.
///
/// First the shop is opened, without faults. Then orders come while things go wrong. Then nothing
/// goes wrong any more, and everything must come to an end by itself within `patience`. Last, an
/// auditor holds the records of all parties against each other.
public final class Simulation {
    /// How many orders come in a second.
    private static let ordersPerSecond = 10
    /// Between two deliveries once faults have ended.
    private static let restockPause: Duration = .seconds(30)
    /// How long setting up may take.
    private static let setUpMax: Duration = .seconds(60)

    private let options: RunOptions
    private let directory: String
    private let world: World
    private let cluster: Cluster
    private let ghosts: Ghosts
    private let shopCaller: Caller
    private let opening: Opening
    private let buyers: Buyers
    private let clerk: Clerk
    private let carrier: Carrier
    private let warehouse: Warehouse
    private let failpoints: FailpointWatch
    private var findings: [SimulationFinding] = []
    private var isAtRest = false

    /// Tells SQLite that it needs no locks: the first call of a process that does nothing but
    /// simulate, which takes one thread.
    public static func claimProcess() { SimulatedDisk.useOneThread() }

    /// Makes a world for one run.
    ///
    /// - Throws: `SystemError` when there is no room for its files.
    public init(_ options: RunOptions) throws {
        self.options = options
        SimulatedDisk.seedSQLite(UInt32(truncatingIfNeeded: options.seed))
        self.directory = try TemporaryDirectory.make(in: options.directory)
        self.world = World(seed: options.seed)
        let bank = Bank(self.world)
        self.cluster = Cluster(self.world, directory: self.directory, bank: bank)
        self.cluster.log = options.log
        let clock = NodeClock(self.world)
        self.ghosts = Ghosts(self.cluster.network, clock: clock)
        self.cluster.network.tapping = self.ghosts
        self.shopCaller = Caller("shop", self.cluster, clock: clock)
        self.opening = Opening(self.shopCaller)
        let habits = options.scenario == nil ? Habits(self.world) : Habits()
        self.buyers = Buyers(self.shopCaller, Shop(self.world, habits, options.scenario))
        self.clerk = Clerk(self.shopCaller)
        self.carrier = Carrier(self.shopCaller, fate: options.scenario?.fate)
        self.warehouse = Warehouse(
            self.shopCaller,
            self.carrier,
            shortPicks: options.scenario?.shortPicks
        )
        self.failpoints = FailpointWatch(options.failpoints)
        self.watch(habits)
    }

    private func watch(_ habits: Habits) {
        if habits.hasSecondThoughts {
            self.warehouse.onHandOver = { [unowned self] in self.buyers.thinkAgain($0) }
        }
        self.ghosts.onFencedAct = { [unowned self] service in
            let words = "did a step of an orchestrator that it knew to be replaced"
            self.cluster.note("fenced-stay-out", service, words)
        }
    }

    /// Lets it run to its end.
    ///
    /// - Parameter auditor: Judges what is left.
    /// - Returns: What happened.
    /// - Throws: When the services cannot be started, or their data not be read.
    public func run(auditor: RunAuditor? = nil) throws -> RunReport {
        defer { self.end() }
        try self.cluster.startAll()
        try self.openShop()
        self.cluster.failpoints = self.failpoints
        let orders = self.options.scenario?.orders ?? self.options.orders
        let span = Duration.milliseconds(Int64(orders) * 1000 / Int64(Self.ordersPerSecond))
        var generator = self.world.generator(for: "phases")
        let faultsEnd =
            self.world.now + span + .seconds(Int64.random(in: 5...60, using: &generator))
        let kinds = self.options.scenario == nil ? self.options.faults : []
        let chaos = Chaos(self.cluster, self.ghosts, until: faultsEnd, only: kinds)
        chaos.begin()
        self.clerk.begin()
        self.warehouse.begin()
        self.carrier.onDelivery = { [unowned self] in self.buyers.delivered($0) }
        self.buyers.order(orders, within: span)
        self.world.run(until: faultsEnd)
        self.restock()
        if self.options.scenario == .carrierRefuses { self.opening.hire(Shop.lateCarrier) }
        self.comeToRest()
        // The audit asks for what is the simulating process's own: its memory and its time.
        let trace = self.world.trace.value
        if self.options.isCanary { try self.spoil() }
        try self.audit(auditor ?? OutsideAudit.audit)
        return self.report(chaos, trace)
    }

    private func end() {
        self.cluster.closeAll()
        self.world.clear()
        guard self.options.keepsFiles else { return TemporaryDirectory.remove(self.directory) }
        for node in self.cluster.nodes { try? node.saveFiles() }
    }

    // MARK: Phases

    private func openShop() throws {
        self.opening.begin()
        self.world.run(until: self.world.now + Self.setUpMax) { !self.opening.isDone }
        if !self.opening.isDone { throw OpeningFailed() }
    }

    /// Enough of everything, again and again, so that whoever waits is served.
    private func restock(_ number: Int = 1) {
        guard !self.isAtRest else { return }
        let request = InventoryV1.ReceiveRequest(
            lines: (0..<Shop.products).map {
                InventoryV1.StockLine(sku: Shop.sku($0), quantity: 1_000)
            },
            reference: "late delivery \(number)"
        )
        typealias Inventory = InventoryV1.InventoryService
        let key = "late-delivery-\(number)"
        self.shopCaller.settle("inventory", Inventory.receive, request, key: key) { _ in
            self.shopCaller.after(Self.restockPause) { self.restock(number + 1) }
        }
    }

    /// Without faults, everything must end by itself.
    private func comeToRest() {
        let end = self.world.now + self.options.patience
        let rest = Rest(self.cluster)
        var open = ["nothing was looked at"]
        while !open.isEmpty, self.world.now < end {
            self.world.run(until: self.world.now + .seconds(1))
            open = rest.whatIsOpen()
            if !self.buyers.areDone {
                open.append("buyers wait for \(self.shopCaller.open) answers")
            }
            if !self.carrier.isDone { open.append("parcels are on their way") }
        }
        for what in open {
            self.findings.append(
                SimulationFinding(
                    rule: "liveness",
                    subject: what,
                    words: "after \(self.options.patience)"
                )
            )
        }
        self.isAtRest = true
        self.cluster.failpoints = nil
        self.clerk.stop()
        self.warehouse.stop()
        // What the last polls asked is answered, and idle stores have their quiet moment.
        self.world.run(until: self.world.now + .seconds(15))
    }

    /// Does what no service may do, so that an audit that sees nothing shows itself.
    private func spoil() throws {
        guard let store = self.cluster.node("inventory")?.running?.store else { return }
        _ = try store.writeAndWait { try $0.run("UPDATE stock SET on_hand = on_hand + 1") }
    }

    private func audit(_ auditor: RunAuditor) throws {
        self.findings += self.cluster.troubles
        for (what, count) in self.shopCaller.journal.refusals.sorted(by: { $0.key < $1.key })
        where what.contains("KEY_CONFLICT") || what.contains("INTERNAL") {
            self.findings.append(
                SimulationFinding(rule: "honest-errors", subject: what, words: "\(count) times")
            )
        }
        var stores: [String: Store] = [:]
        for node in self.cluster.nodes { stores[node.name] = node.running?.store }
        guard stores.count == Cluster.names.count else {
            self.findings.append(
                SimulationFinding(
                    rule: "services-up",
                    subject: "cluster",
                    words: "a service is down"
                )
            )
            return
        }
        self.findings += try auditor(
            Evidence(
                nodes: self.cluster.nodes,
                stores: stores,
                bank: self.cluster.bank.journal,
                carrier: self.carrier,
                buyers: self.buyers
            )
        )
        self.findings += try self.answers()
    }

    /// What the services say of themselves; at rest, they must say it at once.
    ///
    /// A connection whose other end lost its power while nobody used it is noticed by the first call on
    /// it; that one is made again, as any client would.
    private func answers(again: Bool = false) throws -> [SimulationFinding] {
        do {
            let snapshot = try Snapshot.read(through: self.shopCaller)
            let rules = snapshot.findings.map {
                SimulationFinding(rule: $0.rule, subject: $0.subject, words: $0.words)
            }
            return rules + (try SagaHistories(self.shopCaller).findings())
        } catch let error as RPCError where error.code == .unavailable && !again {
            return try self.answers(again: true)
        } catch let error as RPCError {
            let words = error.description
            return [SimulationFinding(rule: "answers-at-rest", subject: "cluster", words: words)]
        }
    }

    private func report(_ chaos: Chaos, _ trace: UInt64) -> RunReport {
        var faults: [String: Int] = [:]
        for (kind, count) in chaos.counts { faults[kind.rawValue] = count }
        for kind in chaos.kinds where faults[kind.rawValue] == nil { faults[kind.rawValue] = 0 }
        if self.ghosts.sent > 0 { faults[FaultKind.ghosts.rawValue] = self.ghosts.sent }
        let late = self.ghosts.stragglers.count
        if late > 0 { faults[FaultKind.lateStep.rawValue] = late }
        let corrupted = self.cluster.network.corruptedParcels
        if corrupted > 0 { faults[FaultKind.corruption.rawValue] = corrupted }
        for (what, count) in self.cluster.bank.counts {
            faults["bank: \(what)", default: 0] += count
        }
        var outcomes: [String: Int] = [:]
        for told in self.buyers.acknowledged {
            outcomes["told \(told.state.name)", default: 0] += 1
        }
        for (what, count) in self.shopCaller.journal.refusals {
            outcomes["refused \(what)"] = count
        }
        for (what, count) in self.shopCaller.journal.failures { outcomes["failed \(what)"] = count }
        for parcel in self.carrier.parcels.values {
            outcomes["parcel \(parcel.fate)", default: 0] += 1
        }
        return RunReport(
            seed: self.options.seed,
            orders: self.options.orders,
            trace: trace,
            virtualTime: self.world.now - MonotonicInstant(nanoseconds: 0),
            events: self.world.eventCount,
            faults: faults,
            outcomes: outcomes,
            passes: self.failpoints.passes,
            strikes: self.failpoints.strikes,
            files: self.options.keepsFiles ? self.directory : nil,
            findings: self.findings
        )
    }
}

/// The shop could not be opened, without any fault.
struct OpeningFailed: Error {}

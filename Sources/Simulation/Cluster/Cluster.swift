// SPDX-License-Identifier: MIT
import Ambient
import BillingService
import FulfillmentService
import InventoryService
import LinuxIO
import OrchestratorService
import OrderService
import RPC
import ServiceKit
import SimulatedDisk
import Store

/// The five services, each on a machine of its own, on a virtual network.
///
/// Their code is the product's; the clock, the loop, the links, the threads and the world outside
/// are not.
///
/// Safe to send because a simulation has one thread.
final class Cluster: @unchecked Sendable {
    /// The services, in the order in which they are started.
    static let names = ["inventory", "billing", "fulfillment", "order", "orchestrator"]
    /// Between a failed start and the next, as the supervisor waits.
    private static let startPause: Duration = .seconds(1)
    private static let startTriesMax = 30
    /// How long a process stands still at a failpoint of kind `stall`.
    private static let stallTime: Duration = .seconds(30)

    let world: World
    let network: VirtualNetwork
    let bank: Bank
    private(set) var nodes: [Node] = []
    /// What went wrong that no fault explains.
    private(set) var troubles: [SimulationFinding] = []
    /// Where services log; nil drops it.
    var log: (@Sendable (String) -> Void)?
    /// What happens at failpoints; nil is nothing.
    var failpoints: FailpointWatch?
    private var generator: SeededGenerator

    init(_ world: World, directory: String, bank: Bank) {
        self.world = world
        self.bank = bank
        self.network = VirtualNetwork(world)
        self.generator = world.generator(for: "cluster")
        self.add(InventoryService.self, directory) { try InventoryService($0) }
        self.add(BillingService.self, directory) { BillingService($0, provider: bank) }
        self.add(FulfillmentService.self, directory) { FulfillmentService($0) }
        self.add(OrderService.self, directory) { try OrderService($0) }
        self.add(OrchestratorService.self, directory) { try OrchestratorService($0) }
    }

    func node(_ name: String) -> Node? { self.nodes.first { $0.name == name } }

    private func add<S: Service>(
        _ type: S.Type,
        _ directory: String,
        _ make: @escaping (ServiceEnvironment) throws -> S
    ) {
        let node = Node(
            name: S.name,
            machine: self.network.machine(named: S.name),
            directory: "\(directory)/\(S.name)",
            world: self.world
        ) { [unowned self] node, process in
            try self.open(type, on: node, in: process, make)
        }
        self.nodes.append(node)
    }

    // MARK: Starting

    /// Starts every service that does not run.
    func startAll() throws {
        for node in self.nodes where node.running == nil { try self.start(node) }
    }

    private func start(_ node: Node) throws {
        let process = VirtualProcess(node.name, in: self.world, clock: node.clock)
        process.pace = node.pace
        node.disk.setTime(node.clock.now)
        do {
            let running = try node.open(node, process)
            // A process that gave up while it was being started is not one that runs.
            if node.failed === process {
                running.crash()
                throw ProcessGaveUp()
            }
            node.running = running
            node.starts += 1
            self.tell(node, "runs")
            self.network.listen(node.name, running.server, process)
            if node.name == "billing" { self.bank.customer = process }
        } catch {
            self.tell(node, "does not start: \(error)")
            process.die()
            // What it had open and locked went with it, as with any process that ends.
            if node.disk.hasPower { node.disk.kill() }
            self.power(node)
            throw error
        }
    }

    /// Turns a machine on whose power went; what was not synced is lost, or not.
    private func power(_ node: Node) {
        guard !node.disk.hasPower else { return }
        let ways = SimulatedDisk.Survival.allCases
        let way = ways[Int.random(in: 0..<ways.count, using: &self.generator)]
        self.tell(node, "has power again, of what was not synced \(way) is there")
        node.disk.restart(way)
    }

    /// A line of what happens to a machine, beside what its service logs.
    func tell(_ node: Node, _ what: String) {
        guard let log = self.log else { return }
        let time = Double(self.world.now.nanoseconds / 1_000_000) / 1000
        log("\(time) \(node.name) \(what)\n")
    }

    private func open<S: Service>(
        _ type: S.Type,
        on node: Node,
        in process: VirtualProcess,
        _ make: (ServiceEnvironment) throws -> S
    ) throws -> any Running {
        var serverOptions = ServerOptions()
        serverOptions.seed = process.draw()
        let server = Server(scheduler: process, identity: S.name, options: serverOptions)
        var peers: [String: Channel] = [:]
        for peer in S.peers { peers[peer] = self.channel(from: process, node.machine, to: peer) }
        let runtime = try ServiceRuntime(
            type,
            directory: node.directory,
            time: node.clock,
            scheduler: process,
            server: server,
            peers: peers,
            log: self.log(of: node),
            seed: process.draw(),
            options: self.storeOptions(node, process),
            make: make
        )
        return RunningService(process: process, server: server, runtime: runtime)
    }

    private func storeOptions(_ node: Node, _ process: VirtualProcess) -> StoreOptions {
        var options = StoreOptions()
        options.executor = process
        options.disk = node.disk
        // Small and uneven: more batches, more checkpoints, less memory to fill.
        options.batchCommandsMax = [1, 2, 8, 256][Int.random(in: 0...3, using: &self.generator)]
        options.checkpointFrames = [40, 400, 8192][Int.random(in: 0...2, using: &self.generator)]
        options.writerCacheBytes = 1 << 20
        options.readerCacheBytes = 1 << 20
        options.failpoints = Failpoints {
            [unowned self] failpoint throws(FailpointError) in
            try self.reached(failpoint, node, process)
        }
        options.fatal = { [unowned self] reason in self.gaveUp(node, process, reason) }
        return options
    }

    /// A process ends itself, because its disk did not do what it was told.
    private func gaveUp(_ node: Node, _ process: VirtualProcess, _ reason: String) {
        node.failed = process
        // Before that it is being started, and the start fails.
        guard node.running?.process === process else { return }
        self.tell(node, "gave up: \(reason)")
        // One that is dead already only finds its disk gone.
        if node.disk.hasPower, !node.isDiskSpoiled, process.isAlive {
            self.note("fatal", node.name, reason)
        }
        self.kill(node, tellsPeers: node.disk.hasPower, restartAfter: .milliseconds(200))
    }

    private func log(of node: Node) -> Log {
        guard let log = self.log else { return .silent(time: node.clock) }
        return Log(level: .info, time: node.clock) { log("\(node.name): \($0)") }
    }

    /// A channel of a process, from its machine.
    func channel(
        from process: VirtualProcess,
        _ machine: Int,
        to name: String,
        identity: String? = nil
    ) -> Channel {
        var options = ChannelOptions()
        options.seed = process.draw()
        let connector = VirtualConnector(
            network: self.network,
            process: process,
            machine: machine,
            destination: name
        )
        return Channel(
            through: connector,
            scheduler: process,
            identity: identity ?? process.name,
            options: options
        )
    }

    // MARK: Ending

    /// Kills a process; it is started again after a while.
    ///
    /// - Parameters:
    ///   - node: Whose.
    ///   - tellsPeers: Whether its system still resets the connections: not when its machine dies,
    ///     which also loses what was not synced.
    ///   - restartAfter: How long it is down.
    func kill(_ node: Node, tellsPeers: Bool, restartAfter: Duration) {
        guard let running = node.running else { return }
        self.tell(node, tellsPeers ? "is killed" : "loses its power")
        node.running = nil
        if !tellsPeers { node.disk.cutPower() }
        self.network.died(running.process, tellsPeers: tellsPeers)
        running.process.die()
        running.crash()
        self.power(node)
        self.restart(node, after: restartAfter, triesLeft: Self.startTriesMax)
    }

    /// A process is at a failpoint.
    private func reached(
        _ failpoint: Failpoint,
        _ node: Node,
        _ process: VirtualProcess
    ) throws(FailpointError) {
        guard process.isAlive, let watch = self.failpoints else { return }
        switch watch.pass(FailpointPlace(service: node.name, failpoint: failpoint)) {
        case nil: break
        case .error: throw FailpointError(failpoint)
        case .stall: process.pause(for: Self.stallTime)
        case .kill:
            self.tell(node, "is killed at \(failpoint.rawValue)")
            self.killWithin(node, process)
        }
    }

    /// Kills a process in the middle of what it does.
    ///
    /// Its code runs on to the end of the turn, but nothing comes of it: its disk, its connections and
    /// its timers are dead.
    private func killWithin(_ node: Node, _ process: VirtualProcess) {
        node.failed = process
        node.disk.kill()
        self.network.died(process, tellsPeers: true)
        process.die()
        self.world.after(.zero) {
            guard node.running?.process === process else { return }
            self.kill(node, tellsPeers: true, restartAfter: .milliseconds(200))
        }
    }

    /// Asks a process to end, waits for that, and starts it again.
    func restartGracefully(_ node: Node, after wait: Duration) {
        guard let running = node.running else { return }
        self.tell(node, "is asked to end")
        let box = Unchecked(running)
        running.drain { [unowned self] in
            // Off the loop, as `run` does it.
            self.world.after(.zero) { self.close(node, box.value, wait) }
        }
    }

    private func close(_ node: Node, _ running: any Running, _ wait: Duration) {
        // It may have been killed while it drained.
        guard node.running === running else { return }
        node.running = nil
        self.network.stopListening(node.name)
        running.close()
        // Its loop still sends its last words.
        self.world.after(.milliseconds(5)) {
            self.network.died(running.process, tellsPeers: true)
            running.process.die()
        }
        self.restart(node, after: max(wait, .milliseconds(10)), triesLeft: Self.startTriesMax)
    }

    private func restart(_ node: Node, after wait: Duration, triesLeft: Int) {
        self.world.after(wait) {
            guard node.running == nil else { return }
            do {
                try self.start(node)
            } catch {
                if triesLeft == 1 { self.note("start", node.name, "\(error)") }
                guard triesLeft > 1 else { return }
                self.restart(node, after: Self.startPause, triesLeft: triesLeft - 1)
            }
        }
    }

    /// Ends every process properly, for whoever reads the files.
    func closeAll() {
        for node in self.nodes {
            guard let running = node.running else { continue }
            node.running = nil
            self.network.stopListening(node.name)
            running.close()
            self.network.died(running.process, tellsPeers: false)
            running.process.die()
        }
    }

    /// Notes what should not have happened.
    func note(_ rule: String, _ subject: String, _ words: String) {
        self.troubles.append(SimulationFinding(rule: rule, subject: subject, words: words))
    }
}

/// A process ended itself while it was being started.
struct ProcessGaveUp: Error {}

/// Carries a value of the simulation's one thread into a closure.
struct Unchecked<Value>: @unchecked Sendable {
    let value: Value

    init(_ value: Value) {
        self.value = value
    }
}

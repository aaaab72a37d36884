// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import RPC

/// What connects the machines: latencies, ways that are cut, and the connections there are.
///
/// Safe to send because a simulation has one thread.
final class VirtualNetwork: @unchecked Sendable {
    /// How bytes are on their way.
    struct Quality {
        /// Microseconds from one machine to another.
        var latency: ClosedRange<Int64> = 50...400
        /// Now and then, in 1 of so many parcels, one takes as long as a retransmission; 0 is never.
        var slowOneIn = 0
        var slow: ClosedRange<Int64> = 200_000...1_500_000
        /// In 1 of so many parcels a bit is turned over; 0 is never.
        var corruptOneIn = 0
        /// Cuts bytes into pieces where a read of the other side would not.
        var slices = false
        /// In 1 of so many writes the first bytes go one by one; 0 is never.
        var singlesOneIn = 0
    }

    /// Who takes connections to a name.
    private struct Listener {
        let server: Server
        let process: VirtualProcess
    }

    /// How often a client's system tries to connect, and how long apart.
    private static let connectTries = 4
    private static let connectPause: Duration = .seconds(1)
    /// The most bytes of a write that go one by one.
    private static let singlesMax = 300

    let world: World
    var quality = Quality()
    /// Records requests, for repeating them later.
    var tapping: Ghosts?
    private(set) var corruptedParcels = 0
    /// Bytes that went alone.
    private(set) var singleBytes = 0
    private var machines: [String: Int] = [:]
    private var listeners: [Int: Listener] = [:]
    private var cuts: Set<Int> = []
    private var open: [VirtualConnection] = []
    private var nextNumber: UInt64 = 1
    private var generator: SeededGenerator

    init(_ world: World) {
        self.world = world
        self.generator = world.generator(for: "network")
    }

    /// The number of a machine; a new name is a new machine.
    func machine(named name: String) -> Int {
        if let machine = self.machines[name] { return machine }
        let machine = self.machines.count
        self.machines[name] = machine
        return machine
    }

    /// Connections that have not ended at both ends, oldest first.
    var connections: [VirtualConnection] { self.open }

    // MARK: Ways

    private func key(_ from: Int, _ to: Int) -> Int { from << 16 | to }

    func isCut(from: Int, to: Int) -> Bool { self.cuts.contains(self.key(from, to)) }

    /// Cuts a way, or lets it through again.
    func setCut(_ isCut: Bool, from: Int, to: Int) {
        if isCut {
            self.cuts.insert(self.key(from, to))
        } else if self.cuts.remove(self.key(from, to)) != nil {
            for connection in self.open { connection.release() }
        }
    }

    /// Lets everything through.
    func heal() {
        self.cuts = []
        for connection in self.open {
            connection.willNotBreak()
            connection.release()
        }
    }

    func latency(from: Int, to: Int) -> Duration {
        let quality = self.quality
        var wait = Int64.random(in: quality.latency, using: &self.generator)
        if quality.slowOneIn > 0, Int.random(in: 0..<quality.slowOneIn, using: &self.generator) == 0
        {
            wait += Int64.random(in: quality.slow, using: &self.generator)
        }
        return .microseconds(from == to ? wait / 8 : wait)
    }

    /// The bytes as they come out at the other end.
    func passed(_ bytes: [UInt8]) -> [UInt8] {
        let oneIn = self.quality.corruptOneIn
        guard oneIn > 0, Int.random(in: 0..<oneIn, using: &self.generator) == 0 else {
            return bytes
        }
        var bytes = bytes
        let bit = Int.random(in: 0..<8 * bytes.count, using: &self.generator)
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        self.corruptedParcels += 1
        return bytes
    }

    func sliceLength(of count: Int) -> Int {
        guard self.quality.slices, count > 1 else { return count }
        return Int.random(in: 1...count, using: &self.generator)
    }

    /// How many of the first bytes of a write go one by one.
    func singles(of count: Int) -> Int {
        let oneIn = self.quality.singlesOneIn
        guard oneIn > 0, Int.random(in: 0..<oneIn, using: &self.generator) == 0 else { return 0 }
        let singles = min(count, Int.random(in: 1...Self.singlesMax, using: &self.generator))
        self.singleBytes += singles
        return singles
    }

    // MARK: Connecting

    /// A service's process takes connections from now on.
    func listen(_ name: String, _ server: Server, _ process: VirtualProcess) {
        self.listeners[self.machine(named: name)] = Listener(server: server, process: process)
    }

    func hasListener(_ machine: Int) -> Bool {
        self.listeners[machine]?.process.isAlive ?? false
    }

    /// It takes no more, and those who try are refused.
    func stopListening(_ name: String) { self.listeners[self.machine(named: name)] = nil }

    func connect(from process: VirtualProcess, machine: Int, to name: String) -> VirtualEnd {
        let connection = VirtualConnection(self.nextNumber, to: name, on: self)
        self.nextNumber += 1
        let client = VirtualEnd(connection, process, machine: machine, peer: name)
        connection.open(client: client)
        connection.tap = self.tapping?.tap(connection)
        self.open.append(connection)
        self.knock(connection, client, triesLeft: Self.connectTries)
        return client
    }

    private func knock(_ connection: VirtualConnection, _ client: VirtualEnd, triesLeft: Int) {
        let target = self.machine(named: connection.destination)
        let wait = self.latency(from: client.machine, to: target)
        self.world.after(wait) {
            guard !client.isOver, client.process.isAlive else { return }
            let isLost =
                self.isCut(from: client.machine, to: target)
                || self.isCut(from: target, to: client.machine)
            if isLost {
                guard triesLeft > 1 else { return }
                self.world.after(Self.connectPause, for: client.process) {
                    self.knock(connection, client, triesLeft: triesLeft - 1)
                }
            } else if let listener = self.listeners[target], listener.process.isAlive {
                self.accept(connection, client, listener, target)
            } else {
                let back = self.latency(from: target, to: client.machine)
                self.world.after(back, for: client.process) {
                    client.process.turn { client.refuse("connection refused") }
                    self.forgetIfOver(connection)
                }
            }
        }
    }

    private func accept(
        _ connection: VirtualConnection,
        _ client: VirtualEnd,
        _ listener: Listener,
        _ machine: Int
    ) {
        self.world.after(.zero, for: listener.process) {
            let server = VirtualEnd(
                connection,
                listener.process,
                machine: machine,
                peer: "\(client.process.name)#\(connection.number)"
            )
            listener.process.turn { listener.server.accept(server) }
            connection.accept(server: server)
        }
    }

    // MARK: The end of connections

    func forgetIfOver(_ connection: VirtualConnection) {
        guard connection.isOver else { return }
        self.open.removeAll { $0 === connection }
    }

    /// A process has died; with its machine, nobody is told.
    func died(_ process: VirtualProcess, tellsPeers: Bool) {
        for (machine, listener) in self.listeners where listener.process === process {
            self.listeners[machine] = nil
        }
        for connection in self.open { connection.died(process, tellsPeer: tellsPeers) }
        self.open.removeAll { $0.isOver }
    }
}

/// Connects a process to whoever has a name at that moment.
struct VirtualConnector: Connector {
    let network: VirtualNetwork
    let process: VirtualProcess
    let machine: Int
    let destination: String

    func connect() throws(SystemError) -> any Link {
        self.network.connect(from: self.process, machine: self.machine, to: self.destination)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import RPC

/// Channels and a server, without any service, through hours of trouble in virtual time.
///
/// A steady load of small calls, slow ones, large replies and streams, on connections of which each
/// meets a fate (`WireTrouble`). Every call must end once, by its deadline, with what was asked for; and
/// what is held must not grow (`look`).
///
/// Safe to send because a simulation has one thread.
public final class WireSoak: @unchecked Sendable {
    /// How the calls went.
    public struct Tally: Hashable, Sendable {
        /// Calls that were begun.
        public var started = 0
        /// Those that got what they asked for.
        public var succeeded = 0
        /// Those that ended otherwise, by code.
        public var failed: [StatusCode: Int] = [:]
        /// How long after its begin the latest of them ended.
        public var latest: Duration = .zero
    }

    /// What is held at one moment, on both sides.
    public struct Look: Hashable, Sendable {
        /// Calls that have not ended at their caller.
        public var openCalls = 0
        /// Calls that have not ended at the server.
        public var servedCalls = 0
        /// The server's connections.
        public var connections = 0
        /// Timers, and bytes under way.
        public var pendingEvents = 0
    }

    static let timeout: Duration = .seconds(5)
    private static let channelCount = 8

    private let world: World
    private let network: VirtualNetwork
    private let client: VirtualProcess
    private let server: Server
    private let trouble: WireTrouble
    private let calls: WireCalls
    private var channels: [Channel] = []
    private let pause: Duration
    private var isLoaded = true
    private var latestLook = Look()

    /// Makes the world; nothing happens before `run`.
    ///
    /// - Parameters:
    ///   - seed: Where everything random comes from.
    ///   - callsPerSecond: The load, 1 to 10,000.
    ///   - isCanary: Whether the server gives one wrong answer, which must be found.
    public init(seed: UInt64, callsPerSecond: Int, isCanary: Bool = false) {
        let world = World(seed: seed)
        self.world = world
        self.network = VirtualNetwork(world)
        let clock = NodeClock(world)
        self.client = VirtualProcess("client", in: world, clock: clock)
        let process = VirtualProcess("server", in: world, clock: clock)
        var options = ServerOptions()
        options.seed = seed
        self.server = Server(scheduler: process, identity: "server", options: options)
        self.trouble = WireTrouble(self.network)
        self.calls = WireCalls(world)
        self.pause = .nanoseconds(1_000_000_000 / Int64(min(max(callsPerSecond, 1), 10_000)))
        WireCalls.serve(on: self.server, process, isCanary: isCanary)
        self.network.listen("server", self.server, process)
        self.connect(seed)
        world.after(.zero) { self.next() }
    }

    private func connect(_ seed: UInt64) {
        let connector = VirtualConnector(
            network: self.network,
            process: self.client,
            machine: self.network.machine(named: "client"),
            destination: "server"
        )
        self.channels = (0..<Self.channelCount).map { number in
            var options = ChannelOptions()
            options.seed = seed &+ UInt64(number)
            return Channel(
                through: TroubledConnector(inner: connector, trouble: self.trouble),
                scheduler: self.client,
                identity: "client-\(number)",
                options: options
            )
        }
    }

    private func next() {
        guard self.isLoaded else { return }
        self.calls.begin(on: self.channels[self.calls.tally.started % self.channels.count])
        self.world.after(self.pause) { self.next() }
    }

    /// Lets so much virtual time pass under load.
    public func run(for time: Duration) { self.world.run(until: self.world.now + time) }

    /// Lets the callers' process stand still, so that no call of theirs ends.
    func stopClients(for time: Duration) { self.client.pause(for: time) }

    /// How the calls went so far.
    public var tally: Tally { self.calls.tally }

    /// Connections that met each fate, by its name, and bytes that went alone.
    public var troubles: [String: Int] {
        var counts = ["single-bytes": self.network.singleBytes]
        for fate in WireTrouble.Fate.allCases {
            counts[fate.rawValue] = self.trouble.counts[fate, default: 0]
        }
        return counts
    }

    /// A number for all that happened: the same for the same seed, load and time.
    public var trace: UInt64 { self.world.trace.value }

    /// What is held now; takes a virtual millisecond.
    public func look() -> Look {
        self.server.snapshot { [self] snapshot in
            self.latestLook = Look(
                openCalls: self.calls.open.count,
                servedCalls: snapshot.methods.map(\.open).reduce(0, +),
                connections: snapshot.connections.count,
                pendingEvents: self.world.pendingEvents
            )
        }
        self.run(for: .milliseconds(1))
        return self.latestLook
    }

    /// Ends load and trouble, lets every deadline pass, closes the channels and tells what is wrong.
    ///
    /// - Returns: Empty when every call ended once and in time and nothing is left on either side.
    public func end() -> [SimulationFinding] {
        self.isLoaded = false
        self.trouble.cease()
        self.run(for: Self.timeout + .seconds(5))
        var findings = self.calls.findings
        let open = self.calls.open.count
        if open > 0 { findings.append(Self.finding("liveness", "\(open) calls have not ended")) }
        let sum = self.tally.succeeded + self.tally.failed.values.reduce(0, +)
        if sum + open != self.tally.started {
            findings.append(Self.finding("sum", "\(self.tally.started) begun, \(sum) ended"))
        }
        for channel in self.channels { channel.close() }
        // The longest silence, and the keep-alive that ends what nobody closes.
        self.run(for: WireTrouble.silence + .seconds(60))
        let rest = self.look()
        if rest != Look() { findings.append(Self.finding("leak", "left behind: \(rest)")) }
        return findings
    }

    static func finding(_ rule: String, _ words: String) -> SimulationFinding {
        SimulationFinding(rule: rule, subject: "wire", words: words)
    }
}

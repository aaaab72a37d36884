// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC

/// What befalls the connections of a soak of the wire: each meets one fate, minutes after it was opened.
///
/// Safe to send because a simulation has one thread.
final class WireTrouble: @unchecked Sendable {
    /// How a connection ends when it does not end by itself.
    enum Fate: String, CaseIterable, Sendable {
        /// Both sides get a reset, after a few bytes more.
        case reset
        /// The server hears that the client says no more, and the client of it seconds later.
        case clientEnds = "client-ends"
        /// The same the other way round.
        case serverEnds = "server-ends"
        /// The client gets a reset; what it had sent comes to the server later.
        case lateBytes = "late-bytes"
        /// It stands still for seconds, and goes on.
        case stall
        /// Nothing passes any more, and nobody is told.
        case silence
    }

    /// How long a silent connection holds what was sent on it: longer than either side waits for it.
    static let silence: Duration = .seconds(600)

    private let network: VirtualNetwork
    private var generator: SeededGenerator
    private var isOver = false
    private(set) var counts: [Fate: Int] = [:]

    /// Troubles every connection from now on, and lets bytes come late, in pieces and one by one.
    init(_ network: VirtualNetwork) {
        self.network = network
        self.generator = network.world.generator(for: "wire trouble")
        network.quality.slices = true
        network.quality.singlesOneIn = 50
        network.quality.slowOneIn = 2000
    }

    /// Nothing goes wrong from now on but what has begun.
    func cease() {
        self.isOver = true
        self.network.quality = VirtualNetwork.Quality()
    }

    /// Gives a new connection its fate.
    func befall(_ connection: VirtualConnection) {
        let wait = Int64.random(in: 1...300_000, using: &self.generator)
        let fates = Fate.allCases
        let fate = fates[Int.random(in: 0..<fates.count, using: &self.generator)]
        self.network.world.after(.milliseconds(wait)) { [weak connection] in
            guard !self.isOver, let connection, !connection.isOver else { return }
            self.counts[fate, default: 0] += 1
            self.strike(connection, fate)
        }
    }

    private func strike(_ connection: VirtualConnection, _ fate: Fate) {
        switch fate {
        case .reset: connection.breakAfter(bytes: self.draw(1...5000))
        case .clientEnds: connection.end(toServer: true, otherAfter: self.seconds(0...5))
        case .serverEnds: connection.end(toServer: false, otherAfter: self.seconds(0...5))
        case .lateBytes: connection.resetClient(serverAfter: self.seconds(0...30))
        case .stall:
            connection.stall(self.seconds(1...20), toServer: true, toClient: true)
            // A stall is no end: its fate is still to come.
            self.befall(connection)
        case .silence: connection.stall(Self.silence, toServer: true, toClient: true)
        }
    }

    private func draw(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &self.generator)
    }

    private func seconds(_ range: ClosedRange<Int64>) -> Duration {
        let milliseconds = 1000 * range.lowerBound...1000 * range.upperBound
        return .milliseconds(Int64.random(in: milliseconds, using: &self.generator))
    }
}

/// Opens connections that meet a fate.
struct TroubledConnector: Connector {
    let inner: VirtualConnector
    let trouble: WireTrouble

    var destination: String { self.inner.destination }

    func connect() throws(SystemError) -> any Link {
        let link = try self.inner.connect()
        if let connection = self.inner.network.connections.last { self.trouble.befall(connection) }
        return link
    }
}

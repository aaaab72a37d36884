// SPDX-License-Identifier: MIT
import Ambient
import RPC

/// Requests that come again on connections of their own, after the original or in its place.
///
/// A network may keep a segment for a long time, and a client that lost patience sends again what
/// then comes twice: late, out of order, after its own retry or behind the compensation of what it
/// asks for. Whatever a ghost says was said by a client once, byte for byte.
final class Ghosts {
    private struct Recorded {
        let destination: String
        let greeting: [UInt8]
        let frame: [UInt8]
    }

    /// Ghosts that may be on their way at once.
    private static let waitingMax = 256

    private let network: VirtualNetwork
    private let process: VirtualProcess
    private let machine: Int
    private var generator: SeededGenerator
    /// One request in so many comes again; 0 is none.
    var oneIn = 0
    /// How much later, in microseconds.
    var delay: ClosedRange<Int64> = 1_000...60_000_000
    private(set) var sent = 0
    private var waiting = 0

    init(_ network: VirtualNetwork, clock: NodeClock) {
        self.network = network
        self.process = VirtualProcess("ghost", in: network.world, clock: clock)
        self.machine = network.machine(named: "ghost")
        self.generator = network.world.generator(for: "ghosts")
    }

    /// What listens to a new connection; nil to a ghost's own.
    func tap(_ connection: VirtualConnection) -> RequestTap? {
        guard connection.client?.process !== self.process else { return nil }
        let destination = connection.destination
        return RequestTap { [weak self] greeting, frame in
            self?.consider(Recorded(destination: destination, greeting: greeting, frame: frame))
        }
    }

    private func consider(_ recorded: Recorded) {
        guard self.oneIn > 0, self.waiting < Self.waitingMax,
            Int.random(in: 0..<self.oneIn, using: &self.generator) == 0
        else { return }
        // Most come soon, some very late: the exponent is drawn, not the time.
        let low = max(1, self.delay.lowerBound)
        let doublings = Self.doublings(from: low, to: self.delay.upperBound)
        let shift = Int.random(in: 0...doublings, using: &self.generator)
        let wait = Int64.random(in: low...(low << shift), using: &self.generator)
        self.waiting += 1
        self.network.world.after(.microseconds(wait)) {
            self.waiting -= 1
            self.appear(recorded)
        }
    }

    private static func doublings(from low: Int64, to high: Int64) -> Int {
        var count = 0
        while low << (count + 1) <= high { count += 1 }
        return count
    }

    private func appear(_ recorded: Recorded) {
        self.sent += 1
        self.process.turn {
            let end = self.network.connect(
                from: self.process,
                machine: self.machine,
                to: recorded.destination
            )
            Ghost(end, recorded.greeting, RequestTap.asFirst(recorded.frame)).begin()
        }
    }
}

/// One connection of a ghost: greets, asks, and leaves when it has been answered.
private final class Ghost: LinkOwner {
    private let end: VirtualEnd
    private let greeting: [UInt8]
    private var request: [UInt8]?
    private var heard = 0

    init(_ end: VirtualEnd, _ greeting: [UInt8], _ request: [UInt8]) {
        self.end = end
        self.greeting = greeting
        self.request = request
    }

    func begin() {
        self.end.start(owner: self)
        _ = self.greeting.withUnsafeBytes { self.end.write($0) }
    }

    func linkReceived(_ bytes: UnsafeRawBufferPointer) {
        // The server has greeted: now it may be asked. What it answers then is nobody's.
        if let request = self.request.take() {
            _ = request.withUnsafeBytes { self.end.write($0) }
            return
        }
        self.heard += 1
        if self.heard > 1 { self.end.abort() }
    }

    func linkWritable() {}

    func linkEnded(_ reason: String?) {}
}

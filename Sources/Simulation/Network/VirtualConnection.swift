// SPDX-License-Identifier: MIT
import Ambient

/// A connection: two ends, and what is on its way in either direction.
///
/// Bytes come in order and whole, cut anywhere, each piece after a latency of its own; while its
/// way is cut, or the connection stalled, they wait, as TCP would send them again.
final class VirtualConnection {
    /// One direction.
    private struct Way {
        var lastArrival = MonotonicInstant(nanoseconds: 0)
        var waiting: [Parcel] = []
        var stallsUntil = MonotonicInstant(nanoseconds: .min)
        /// Bytes that still come before the connection breaks; nil while it does not.
        var bytesUntilReset: Int?
    }

    let number: UInt64
    /// The name of the service at the server's end.
    let destination: String
    unowned let network: VirtualNetwork
    private(set) var client: VirtualEnd?
    private(set) var server: VirtualEnd?
    private var ways = [Way(), Way()]
    /// Sees what the client sends.
    var tap: RequestTap?

    init(_ number: UInt64, to destination: String, on network: VirtualNetwork) {
        self.number = number
        self.destination = destination
        self.network = network
    }

    func open(client: VirtualEnd) { self.client = client }

    /// The server takes the connection; what the client has sent meanwhile follows.
    func accept(server: VirtualEnd) {
        self.server = server
        self.release(0)
    }

    var isOver: Bool { (self.client?.isOver ?? true) && (self.server?.isOver ?? true) }

    private func way(from end: VirtualEnd) -> Int { end === self.client ? 0 : 1 }

    private func receiver(_ way: Int) -> VirtualEnd? { way == 0 ? self.server : self.client }

    private func sender(_ way: Int) -> VirtualEnd? { way == 0 ? self.client : self.server }

    // MARK: Sending

    func send(_ bytes: UnsafeRawBufferPointer, from end: VirtualEnd) {
        let way = self.way(from: end)
        if way == 0 { self.tap?.sent(bytes) }
        var rest = bytes[...]
        let singlesEnd = self.network.singles(of: bytes.count)
        while !rest.isEmpty {
            let isSingle = rest.startIndex < singlesEnd
            let piece = rest.prefix(isSingle ? 1 : self.network.sliceLength(of: rest.count))
            rest = rest.dropFirst(piece.count)
            self.carry(.bytes(self.network.passed(Array(piece))), way)
        }
    }

    func send(_ last: Parcel, from end: VirtualEnd) { self.carry(last, self.way(from: end)) }

    private func carry(_ parcel: Parcel, _ way: Int) {
        guard let sender = self.sender(way) else { return }
        let wait = self.network.latency(from: sender.machine, to: self.target(way))
        let arrival = max(self.network.world.now + wait, self.ways[way].lastArrival)
        self.ways[way].lastArrival = arrival
        // The network carries it whoever lives; who gets it must be alive then.
        self.network.world.at(arrival, for: self.receiver(way)?.process) {
            self.arrive(parcel, way)
        }
    }

    private func target(_ way: Int) -> Int {
        way == 0 ? self.network.machine(named: self.destination) : self.client?.machine ?? 0
    }

    private func arrive(_ parcel: Parcel, _ way: Int) {
        let isHeld = !self.ways[way].waiting.isEmpty || self.isHeld(way)
        if isHeld { return self.ways[way].waiting.append(parcel) }
        self.hand(parcel, way)
    }

    private func isHeld(_ way: Int) -> Bool {
        guard let sender = self.sender(way), let receiver = self.receiver(way) else { return true }
        return self.network.isCut(from: sender.machine, to: receiver.machine)
            || self.ways[way].stallsUntil > self.network.world.now
    }

    /// Gives the receiver what came.
    private func hand(_ parcel: Parcel, _ way: Int) {
        guard let receiver = self.receiver(way) else { return }
        guard receiver.process.isAlive else {
            // Its machine is up again and knows nothing of the connection.
            if self.network.hasListener(receiver.machine) { self.tellReset(self.sender(way)) }
            return
        }
        var parcel = parcel
        var breaks = false
        if case .bytes(let bytes) = parcel, let left = self.ways[way].bytesUntilReset {
            breaks = bytes.count >= left
            parcel = .bytes(Array(bytes.prefix(left)))
            self.ways[way].bytesUntilReset = max(0, left - bytes.count)
        }
        if case .bytes(let bytes) = parcel {
            bytes.withUnsafeBytes { self.network.world.trace.mix($0) }
        } else {
            self.network.world.trace.mix(self.number)
        }
        receiver.process.turn { receiver.take(parcel) }
        if breaks { self.reset() }
    }

    /// The receiver's owner has read: the sender has room, once it hears of it.
    func wasRead(_ count: Int, by end: VirtualEnd) {
        guard let sender = self.sender(1 - self.way(from: end)) else { return }
        let wait = self.network.latency(from: end.machine, to: sender.machine)
        self.network.world.after(wait, for: sender.process) {
            sender.process.turn { sender.roomCame(count) }
        }
    }

    func ended() { self.network.forgetIfOver(self) }

    // MARK: Trouble

    /// Lets what waits go on, if nothing holds it any more.
    func release() {
        self.release(0)
        self.release(1)
    }

    private func release(_ way: Int) {
        guard !self.ways[way].waiting.isEmpty, let receiver = self.receiver(way) else { return }
        // For the receiver, which may stand still.
        self.network.world.after(.zero, for: receiver.process) {
            // At once: what is still on its way must not come before what has waited here.
            while !self.ways[way].waiting.isEmpty, !self.isHeld(way) {
                self.hand(self.ways[way].waiting.removeFirst(), way)
            }
        }
    }

    /// Nothing comes through for a while; one way, or both.
    func stall(_ time: Duration, toServer: Bool, toClient: Bool) {
        let end = self.network.world.now + time
        if toServer { self.ways[0].stallsUntil = max(self.ways[0].stallsUntil, end) }
        if toClient { self.ways[1].stallsUntil = max(self.ways[1].stallsUntil, end) }
        self.network.world.at(end) { self.release() }
    }

    /// Breaks once so many more bytes have come, in whichever direction that is first.
    func breakAfter(bytes count: Int) {
        for way in 0...1 { self.ways[way].bytesUntilReset = count }
    }

    /// What `breakAfter` asked for and has not come about is called off.
    func willNotBreak() {
        for way in 0...1 { self.ways[way].bytesUntilReset = nil }
    }

    /// Both sides hear that it is broken; what is on its way is lost.
    func reset() {
        for end in [self.client, self.server] { self.tellReset(end) }
    }

    /// The client hears that the connection is broken, and the server does not yet: what the client
    /// has sent comes to it after `time`, when the client has long been sending elsewhere.
    func resetClient(serverAfter time: Duration) {
        self.stall(time, toServer: true, toClient: true)
        self.tellReset(self.client)
        if let client { self.carry(.end, self.way(from: client)) }
    }

    /// One side hears that the other has no more to say, and the other of the first after `time`: each
    /// may send until it hears of the end.
    func end(toServer: Bool, otherAfter time: Duration) {
        let first = toServer ? 0 : 1
        self.carry(.end, first)
        self.network.world.after(time) { self.carry(.end, 1 - first) }
    }

    private func tellReset(_ end: VirtualEnd?) {
        guard let end, end.process.isAlive, !end.isOver else { return }
        self.network.world.after(.zero, for: end.process) {
            end.process.turn { end.take(.reset) }
        }
    }

    /// A process has died: its end is gone; the other hears of it, or does not.
    func died(_ process: VirtualProcess, tellsPeer: Bool) {
        for way in 0...1 {
            guard let end = self.sender(way), end.process === process, !end.isOver else { continue }
            end.drop()
            if tellsPeer { self.carry(.reset, way) }
        }
        self.ended()
    }
}

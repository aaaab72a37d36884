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

        /// The life of the orchestrator that said it; nil when it is no step of a saga.
        var epoch: Int64? { SagaStamp(self.frame)?.epoch }
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
    /// Holds up requests as they are sent first.
    let stragglers: Stragglers
    /// The newest life of the orchestrator of which each service has done a step, as ghosts know.
    private var newestEpochs: [String: Int64] = [:]
    /// Told of a service that did a step of an older one since.
    var onFencedAct: (_ service: String) -> Void = { _ in }
    private(set) var sent = 0
    private var waiting = 0

    init(_ network: VirtualNetwork, clock: NodeClock) {
        self.network = network
        self.process = VirtualProcess("ghost", in: network.world, clock: clock)
        self.machine = network.machine(named: "ghost")
        self.generator = network.world.generator(for: "ghosts")
        self.stragglers = Stragglers(network.world)
    }

    /// What listens to a new connection; nil to a ghost's own.
    func tap(_ connection: VirtualConnection) -> RequestTap? {
        guard connection.client?.process !== self.process else { return nil }
        let destination = connection.destination
        return RequestTap { [weak self, weak connection] greeting, frame in
            if let connection { self?.stragglers.consider(frame, on: connection) }
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

    /// What a service does of a life of the orchestrator, it does of no older one from then on.
    private func watch(_ ghost: Ghost, _ epoch: Int64, at service: String) {
        let newest = self.newestEpochs[service] ?? .min
        ghost.onDone = {
            if epoch < newest { self.onFencedAct(service) }
            self.newestEpochs[service] = max(epoch, self.newestEpochs[service] ?? .min)
        }
    }

    private func appear(_ recorded: Recorded) {
        self.sent += 1
        self.process.turn {
            let end = self.network.connect(
                from: self.process,
                machine: self.machine,
                to: recorded.destination
            )
            let ghost = Ghost(end, recorded.greeting, RequestTap.asFirst(recorded.frame))
            if let epoch = recorded.epoch { self.watch(ghost, epoch, at: recorded.destination) }
            ghost.begin()
        }
    }
}

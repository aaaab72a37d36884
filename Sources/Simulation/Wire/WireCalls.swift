// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

/// The calls of a soak of the wire: what they ask for, and how each must end.
///
/// Safe to send because a simulation has one thread.
final class WireCalls: @unchecked Sendable {
    private typealias Note = CustomerV1.GetCustomerRequest

    private static let echo = "soak.Wire/Echo"
    private static let slow = "soak.Wire/Slow"
    private static let large = "soak.Wire/Large"
    private static let feed = Method<Note, Note>(path: "soak.Wire/Feed", kind: .serverStreaming)
    private static let slowTime: Duration = .milliseconds(100)
    private static let largeBytes = 100_000
    private static let feedMessages = 20
    /// A deadline is kept to within a slot of the channel's wheel, 4.2 ms.
    private static let lateness: Duration = .milliseconds(5)
    /// More of one kind tell nothing new.
    private static let findingsMax = 20

    private let world: World
    private(set) var tally = WireSoak.Tally()
    private(set) var findings: [SimulationFinding] = []
    /// Calls that have not ended, by number.
    private(set) var open: Set<Int> = []

    init(_ world: World) {
        self.world = world
    }

    /// Begins the next call: of a hundred, three are slow, two have a large reply and one is a stream.
    func begin(on channel: Channel) {
        let number = self.tally.started
        self.tally.started += 1
        self.open.insert(number)
        let options = CallOptions(timeout: WireSoak.timeout)
        switch number % 100 {
        case 0: self.beginFeed(number, on: channel, options)
        case 10, 60: self.begin(Self.large, number, on: channel, options) { $0 == Self.largeReply }
        case 20, 40, 80:
            self.begin(Self.slow, number, on: channel, options) { $0 == Self.payload(number) }
        default: self.begin(Self.echo, number, on: channel, options) { $0 == Self.payload(number) }
        }
        self.world.after(WireSoak.timeout + Self.lateness) { [self] in
            guard self.open.contains(number) else { return }
            self.find("deadline", "call \(number) is open after its deadline")
        }
    }

    private func begin(
        _ path: String,
        _ number: Int,
        on channel: Channel,
        _ options: CallOptions,
        isRight: @escaping @Sendable ([UInt8]) -> Bool
    ) {
        let begun = self.world.now
        channel.callRaw(path: path, payload: Self.payload(number), options: options) { result in
            self.end(number, begun, result.map(isRight))
        }
    }

    private func beginFeed(_ number: Int, on channel: Channel, _ options: CallOptions) {
        let begun = self.world.now
        let feed = Feed()
        channel.stream(Self.feed, Note(customerID: "\(number)"), options: options) { note in
            feed.notes.append(note.customerID)
        } onEnd: { result in
            let expected = (0..<Self.feedMessages).map { "\(number)/\($0)" }
            self.end(number, begun, result.map { feed.notes == expected })
        }
    }

    private func end(_ number: Int, _ begun: MonotonicInstant, _ result: Result<Bool, RPCError>) {
        guard self.open.remove(number) != nil else {
            return self.find("once", "call \(number) ended twice")
        }
        self.tally.latest = max(
            self.tally.latest,
            .nanoseconds(self.world.now.nanoseconds - begun.nanoseconds)
        )
        switch result {
        case .success(true): self.tally.succeeded += 1
        case .success(false):
            self.tally.succeeded += 1
            self.find("content", "call \(number) got something else than it asked for")
        case .failure(let error):
            self.tally.failed[error.code, default: 0] += 1
            if !Self.isExplained(error.code) {
                self.find("code", "call \(number) ended as \(error.code.name): \(error.message)")
            }
        }
    }

    /// Whether trouble with connections is a reason for it.
    private static func isExplained(_ code: StatusCode) -> Bool {
        code == .unavailable || code == .deadlineExceeded || code == .resourceExhausted
    }

    private func find(_ rule: String, _ words: String) {
        guard self.findings.count < Self.findingsMax else { return }
        self.findings.append(WireSoak.finding(rule, words))
    }

    /// Safe to send because a simulation has one thread.
    private final class Feed: @unchecked Sendable {
        var notes: [String] = []
    }

    // MARK: What is answered

    /// About a hundred bytes that no other call sends.
    private static func payload(_ number: Int) -> [UInt8] {
        Array("call \(number)".utf8) + [UInt8](repeating: UInt8(number % 251), count: 88)
    }

    private static let largeReply = (0..<WireCalls.largeBytes).map { UInt8(truncatingIfNeeded: $0) }

    /// Binds the methods that the calls ask for; the canary's server gives one wrong answer.
    static func serve(on server: Server, _ process: VirtualProcess, isCanary: Bool) {
        server.handle(path: Self.echo, kind: .unary) { _, request, responder in
            var reply = Array(request)
            if isCanary, reply == Self.payload(77) { reply[0] ^= 1 }
            responder.reply(reply)
        }
        server.handle(path: Self.slow, kind: .unary) { _, request, responder in
            let reply = Array(request)
            process.schedule(at: process.now + Self.slowTime) { responder.reply(reply) }
        }
        server.handle(path: Self.large, kind: .unary) { _, _, responder in
            responder.reply(Self.largeReply)
        }
        server.handle(path: Self.feed.path, kind: Self.feed.kind) { _, request, responder in
            let name = (try? Note.decode(request))?.customerID ?? "?"
            for number in 0..<Self.feedMessages {
                responder.send(Note(customerID: "\(name)/\(number)").encoded())
            }
            responder.finish()
        }
    }
}

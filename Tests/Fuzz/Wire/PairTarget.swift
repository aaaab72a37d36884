// SPDX-License-Identifier: MIT
import Ambient
import FuzzKit

@testable import Wire

/// A client and a server joined, both with owners that keep the contract; bytes may be damaged.
///
/// As long as they are not: neither side breaks a rule, and what one sends the other gets.
enum PairTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Finding) {
        let pair = JoinedPair(input)
        try pair.play()
    }
}

private final class JoinedPair {
    private var choices: Choices
    private let client: Owner
    private let server: Owner
    private var toServer: [UInt8] = []
    private var toClient: [UInt8] = []
    private var wasDamaged = false

    // What must arrive: lengths of requests, and of replies in order, by stream.
    private var requested: [UInt32: Int] = [:]
    private var replies: [UInt32: [Int]] = [:]
    private var received: [UInt32: Int] = [:]
    private var discarded: Set<UInt32> = []
    private var delivered: Set<UInt32> = []
    private var unprocessed: Set<UInt32> = []

    /// What only a client itself ends calls with, when a server broke a rule.
    private static let internalError: UInt8 = 13

    init(_ input: UnsafeRawBufferPointer) {
        self.choices = Choices(input)
        self.client = Owner(.client, Self.limits(self.choices.byte()))
        self.server = Owner(.server, Self.limits(self.choices.byte()))
        self.client.onOutput = { [unowned self] in self.toServer.append(contentsOf: $0) }
        self.server.onOutput = { [unowned self] in self.toClient.append(contentsOf: $0) }
        self.server.onRequest = { [unowned self] (id, payload) throws(Finding) in
            try self.came(request: id, payload)
        }
        self.client.onMessage = { [unowned self] (id, message) throws(Finding) in
            try self.came(message: id, message)
        }
        self.client.onEnd = { [unowned self] (id, head, message) throws(Finding) in
            try self.came(end: id, head, message)
        }
    }

    /// Rates that no script of this length can pass; the rest as tight as elsewhere.
    private static func limits(_ choice: UInt8) -> WireLimits {
        var limits = ConnectionTarget.limits(choice & 7)
        limits.cancelsMax = 10_000
        limits.idleFramesMax = 10_000
        limits.pingBurstMax = 1000
        return limits
    }

    func play() throws(Finding) {
        for _ in 0..<400 where !self.choices.isEmpty { try self.act() }
        // A client that closed or was cut off says so by the end of its bytes.
        for _ in 0..<200 where !(self.client.isClosed && self.server.isClosed) {
            try self.client.takeOutput(.max)
            try self.server.takeOutput(.max)
            if self.toServer.isEmpty && self.toClient.isEmpty { break }
            try self.move(.max, .max)
        }
        try self.checkRules()
        let overlap = self.unprocessed.intersection(self.delivered)
        try require(
            self.wasDamaged || overlap.isEmpty,
            "processed = no, and the server got them: \(overlap)"
        )
        try self.client.endOfInput()
        try self.server.endOfInput()
        try self.client.finish()
        try self.server.finish()
    }

    private func act() throws(Finding) {
        let choice = self.choices.byte()
        switch choice & 31 {
        case 0..<4: self.open(streaming: choice & 1 == 1)
        case 4, 5: try self.sendMessage()
        case 6, 7: self.reply()
        case 8: self.end()
        case 9:
            let id = self.client.stream(self.choices.byte())
            self.client.consumed(self.choices.size(), on: id)
        case 10: self.client.cancel(self.client.stream(self.choices.byte()))
        case 11: self.client.abandon(self.client.stream(self.choices.byte()))
        case 12: self.client.ping()
        case 13: self.server.ping()
        case 14: if self.choices.byte() & 7 == 0 { self.client.drain() }
        case 15: if self.choices.byte() & 7 == 0 { self.server.drain() }
        case 16: if self.choices.byte() & 15 == 0 { self.client.close() }
        case 17: if self.choices.byte() & 15 == 0 { self.server.close() }
        case 18: try self.client.takeOutput(self.choices.size())
        case 19: try self.server.takeOutput(self.choices.size())
        case 20: try self.move(self.choices.size(), 0)
        case 21: try self.move(0, self.choices.size())
        case 22, 23: try self.advance(.milliseconds(self.choices.number() * 20))
        case 24: self.damage()
        case 25: try self.advance(.seconds(self.choices.number() & 63))
        default:
            try self.client.takeOutput(.max)
            try self.server.takeOutput(.max)
            try self.move(.max, .max)
        }
        try self.client.takeEvents()
        try self.server.takeEvents()
        try self.checkRules()
    }

    // MARK: commands

    private func open(streaming: Bool) {
        let size = self.choices.size()
        let id = self.client.open(size, streaming: streaming, timeout: .seconds(30))
        if let id { self.requested[id] = size }
    }

    private func sendMessage() throws(Finding) {
        let id = self.server.stream(self.choices.byte())
        let size = self.choices.size()
        let count = self.replies[id]?.count ?? 0
        if try self.server.send(size, UInt8(truncatingIfNeeded: count), on: id) {
            self.replies[id, default: []].append(size)
        }
    }

    private func reply() {
        let id = self.server.stream(self.choices.byte())
        let size = self.choices.size()
        let most = min(self.client.limits.messageBytesMax, self.server.limits.messageBytesMax)
        if self.server.requests[id] != nil && size <= most {
            let count = self.replies[id]?.count ?? 0
            self.replies[id, default: []].append(size)
            self.server.reply(id, size, UInt8(truncatingIfNeeded: count))
        }
    }

    private func end() {
        let id = self.server.stream(self.choices.byte())
        let choice = self.choices.byte()
        let code = choice & 15 == Self.internalError ? 2 : choice & 15
        let meta = EndMeta(code: code, message: "over", processed: .yes)
        if choice & 32 != 0 { self.discarded.insert(id) }
        self.server.end(id, meta, discarding: choice & 32 != 0)
    }

    // MARK: the way between

    /// Moves bytes; not all, so that frames are cut anywhere.
    private func move(_ up: Int, _ down: Int) throws(Finding) {
        try Self.move(&self.toServer, up, self.server)
        try Self.move(&self.toClient, down, self.client)
    }

    private static func move(_ bytes: inout [UInt8], _ most: Int, _ side: Owner) throws(Finding) {
        let taken = Array(bytes.prefix(most))
        bytes.removeFirst(taken.count)
        if taken.isEmpty || side.isClosed { return }
        try taken.withBytes { (bytes) throws(Finding) in try side.feed(bytes) }
    }

    private func advance(_ duration: Duration) throws(Finding) {
        try self.client.tick(after: duration)
        try self.server.tick(after: duration)
    }

    private func damage() {
        let place = Int(self.choices.byte()) << 8 | Int(self.choices.byte())
        let mask = self.choices.byte()
        let isUp = mask & 1 == 0
        let count = isUp ? self.toServer.count : self.toClient.count
        guard count > 0 else { return }
        self.wasDamaged = true
        if isUp {
            self.toServer[place % count] ^= mask | 1
        } else {
            self.toClient[place % count] ^= mask | 1
        }
    }

    // MARK: what must hold

    /// Two sides that obey never blame each other; only time may be up.
    private func checkRules() throws(Finding) {
        if self.wasDamaged { return }
        for side in [self.client, self.server] {
            if case .here(let code, let text) = side.connection.closeReason {
                try require(
                    code == .noError || code == .timeout,
                    "the \(side.role) blames an honest peer: \(text)"
                )
            }
        }
    }

    private func came(request id: UInt32, _ payload: UnsafeRawBufferPointer) throws(Finding) {
        self.delivered.insert(id)
        // The client judges whether there was credit.
        self.server.output.given[id] = .max / 2
        guard !self.wasDamaged else { return }
        let seed = UInt8(truncatingIfNeeded: id)
        try require(
            self.requested[id].map { Pattern.fits(payload, $0, seed) } ?? false,
            "not the request that was sent on \(id)"
        )
    }

    private func came(message id: UInt32, _ message: UnsafeRawBufferPointer) throws(Finding) {
        guard !self.wasDamaged else { return }
        let index = self.received[id, default: 0]
        let sent = self.replies[id] ?? []
        try require(index < sent.count, "a message on \(id) that was not sent")
        try require(
            Pattern.fits(message, sent[index], UInt8(truncatingIfNeeded: index)),
            "not the message \(index) that was sent on \(id)"
        )
        self.received[id] = index + 1
    }

    private func came(
        end id: UInt32,
        _ head: EndHead,
        _ message: UnsafeRawBufferPointer?
    ) throws(Finding) {
        if head.processed == .no { self.unprocessed.insert(id) }
        if let message { try self.came(message: id, message) }
        guard !self.wasDamaged, !self.discarded.contains(id) else { return }
        try require(
            head.code != Self.internalError,
            "call \(id): \(String(decoding: head.message, as: UTF8.self))"
        )
        guard head.code == 0 else { return }
        let sent = self.replies[id]?.count ?? 0
        try require(
            self.received[id, default: 0] == sent,
            "an OK end of \(id) behind \(self.received[id, default: 0]) of \(sent) messages"
        )
    }
}

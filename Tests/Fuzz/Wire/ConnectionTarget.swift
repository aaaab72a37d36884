// SPDX-License-Identifier: MIT
import Ambient
import FuzzKit

@testable import Wire

/// One connection between a peer that does anything and an owner that keeps the contract.
///
/// The input is a script: frames of the peer (well made, or of any bytes), commands, time.
enum ConnectionTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Finding) {
        var script = Script(input)
        try script.play()
    }

    /// Limits that are soon met, and the defaults.
    static func limits(_ choice: UInt8) -> WireLimits {
        var limits = WireLimits()
        limits.checksumsBodies = choice & 4 == 0
        if choice & 3 == 0 { return limits }
        limits.frameBytesMax = 32 << 10
        limits.messageBytesMax = choice & 1 == 0 ? 30_000 : 2000
        limits.streamsMax = 3
        limits.initialCredit = 100
        limits.fragmentBytes = 1 << 10
        limits.assemblyBytesMax = choice & 1 == 0 ? 40_000 : 3000
        limits.outputBytesMax = 4000
        limits.streamQueueBytesMax = 1500
        limits.cancelsMax = 4
        limits.idleFramesMax = 4
        limits.pingBurstMax = 2
        limits.timeoutMax = .seconds(60)
        if choice & 2 == 0 {
            limits.idleTimeout = nil
            limits.ageMax = nil
        }
        return limits
    }
}

/// The script of one connection.
private struct Script {
    private var choices: Choices
    private let owner: Owner
    private let endsBySilence: Bool
    private let step: Int
    /// What the peer said; CREDIT in it counts as given once it was fed.
    private var peer = FrameScan()
    private var nextStream: UInt32 = 1

    init(_ input: UnsafeRawBufferPointer) {
        self.choices = Choices(input)
        let first = self.choices.byte()
        let second = self.choices.byte()
        self.owner = Owner(
            first & 1 == 0 ? .server : .client,
            ConnectionTarget.limits(first >> 1 & 7)
        )
        self.endsBySilence = first & 16 != 0
        self.step = second < 128 ? .max : Int(second & 63) + 1
        self.isGreeted = first & 32 == 0
    }

    private let isGreeted: Bool
    /// More than an END takes, and cut in the middle of a character.
    private static let longText = "x" + String(repeating: "é", count: 700)

    mutating func play() throws(Finding) {
        if self.isGreeted {
            var builder = FrameBuilder()
            let tight = self.choices.bool()
            builder.hello(
                frame: tight ? 32 << 10 : 1 << 20,
                streams: tight ? 2 : 128,
                credit: tight ? 60 : 1 << 18
            )
            try self.feed(builder)
        }
        for _ in 0..<400 where !self.choices.isEmpty && !self.owner.isClosed { try self.act() }
        try self.owner.takeEvents()
        if self.endsBySilence { return try self.owner.waitForTheEnd() }
        try self.owner.endOfInput()
        try self.owner.finish()
    }

    private mutating func act() throws(Finding) {
        let choice = self.choices.byte()
        switch choice & 31 {
        case 0..<13:
            var builder = FrameBuilder()
            self.frame(choice & 31, &builder)
            try self.feed(builder)
        case 13: try self.owner.tick(after: .milliseconds(self.choices.number()))
        case 14: try self.owner.tick(after: .milliseconds(self.choices.number() * 50))
        case 15: try self.owner.tick(after: .seconds(self.choices.number()))
        case 16: try self.owner.takeOutput(self.choices.number())
        case 17: try self.owner.takeOutput(self.choices.number() << 8)
        case 18: try self.owner.takeOutput(.max)
        case 19: self.owner.ping()
        case 20: if self.choices.byte() & 3 == 0 { self.owner.drain() }
        case 21: if self.choices.byte() & 15 == 0 { self.owner.close() }
        case 22: if self.choices.byte() & 15 == 0 { try self.owner.endOfInput() }
        default:
            if self.owner.role == .client {
                self.commandOfAClient(choice & 7)
            } else {
                try self.commandOfAServer(choice & 7)
            }
        }
        try self.owner.takeEvents()
    }

    // MARK: commands

    private mutating func commandOfAClient(_ choice: UInt8) {
        switch choice {
        case 0, 1, 2:
            let size = self.choices.size()
            _ = self.owner.open(size, streaming: choice != 0, timeout: .seconds(5))
        case 3, 4:
            let id = self.owner.stream(self.choices.byte())
            self.owner.consumed(self.choices.size(), on: id)
        case 5, 6: self.owner.cancel(self.owner.stream(self.choices.byte()))
        default: self.owner.abandon(self.owner.stream(self.choices.byte()))
        }
    }

    private mutating func commandOfAServer(_ choice: UInt8) throws(Finding) {
        let id = self.owner.stream(self.choices.byte())
        switch choice {
        case 0, 1, 2: _ = try self.owner.send(self.choices.size(), 7, on: id)
        case 3, 4: self.owner.reply(id, self.choices.size(), 9)
        case 5: self.owner.end(id, .ok, discarding: false)
        default:
            let meta = EndMeta(
                code: self.choices.byte() % 17,
                message: self.choices.bool() ? Self.longText : "over",
                details: Array(Pattern.bytes(self.choices.number() * 33, 0)),
                processed: .maybe,
                retryAfter: .milliseconds(self.choices.number())
            )
            self.owner.end(id, meta, discarding: choice == 6)
        }
    }

    // MARK: frames of the peer

    private mutating func frame(_ choice: UInt8, _ builder: inout FrameBuilder) {
        switch choice {
        case 0, 1, 2:
            if self.owner.role == .server {
                self.request(choice, &builder)
            } else {
                self.endFrame(choice, &builder)
            }
        case 3, 4: self.data(choice, &builder)
        case 5:
            builder.frame(5, stream: self.owner.stream(self.choices.byte()), checksum: false)
        case 6:
            let id = self.owner.stream(self.choices.byte())
            let amount = UInt32(self.choices.byte()) << UInt32(self.choices.byte() & 31)
            builder.frame(6, stream: id, payload: { $0.add(amount) })
        case 7, 8:
            let token = UInt64(self.choices.byte())
            builder.frame(choice, payload: { $0.add(token) })
        case 9:
            let code = self.choices.byte() % 12
            let last = self.choices.byte()
            builder.frame(9) { meta in
                meta.number(1, code)
                meta.number(2, last == 255 ? 0x7FFF_FFFD : UInt32(last))
                meta.field(3, "bye".utf8)
            }
        case 10: self.anyFrame(&builder)
        case 11: builder.raw(self.choices.bytes(self.choices.number()))
        default:
            // Half a frame that may never become whole.
            builder.frame(3, stream: 1, payload: { $0.fill(100, 0) })
            builder.bytes.removeLast(min(builder.bytes.count, self.choices.number() % 116 + 1))
        }
    }

    private mutating func request(_ choice: UInt8, _ builder: inout FrameBuilder) {
        let gap = self.choices.byte()
        let id = self.nextStream &+ UInt32(gap < 240 ? 0 : gap - 240) << (gap == 255 ? 27 : 0)
        self.nextStream = id &+ 2
        let extra = self.choices.byte()
        let timeout = extra & 3 == 0 ? Int64(0x7000_0000_0000_0000) : Int64(extra) << 16
        let flags = choice == 0 ? RawHeader.endStream : choice == 1 ? RawHeader.more : extra & 3
        let size = self.choices.size()
        builder.frame(
            2,
            flags,
            stream: id,
            meta: { meta in
                meta.field(1, "oms.fuzz.v1.Fuzz/Call".utf8)
                meta.number(2, timeout)
                if extra & 64 != 0 { meta.field(3, "key".utf8) }
                if extra & 128 != 0 {
                    meta.field(7, "saga".utf8)
                    meta.field(8, (extra & 32 != 0 ? "" : "step").utf8)
                    meta.number(9, extra >> 4 & 3)
                }
            },
            payload: { $0.fill(size, 3) }
        )
    }

    private mutating func data(_ choice: UInt8, _ builder: inout FrameBuilder) {
        let selection = self.choices.byte()
        // A server's unfinished requests are known to nobody but the peer: the last one, mostly.
        let id =
            self.owner.role == .server && selection < 200
            ? self.nextStream &- 2 &- UInt32(selection & 3) * 2 : self.owner.stream(selection)
        let flags: UInt8 =
            choice == 3 ? RawHeader.more : self.owner.role == .server ? RawHeader.endStream : 0
        let size = self.choices.size()
        builder.frame(3, flags, stream: id, payload: { $0.fill(size, 5) })
    }

    private mutating func endFrame(_ choice: UInt8, _ builder: inout FrameBuilder) {
        let id = self.owner.stream(self.choices.byte())
        let status = choice == 0 ? 0 : self.choices.byte() % 20
        let size = choice == 2 ? 0 : self.choices.size()
        builder.frame(
            4,
            choice == 2 ? 0 : RawHeader.message,
            stream: id,
            meta: { meta in
                if status > 0 {
                    meta.number(1, status)
                    meta.field(2, "why".utf8)
                }
            },
            payload: { $0.fill(size, 5) }
        )
    }

    private mutating func anyFrame(_ builder: inout FrameBuilder) {
        let type = self.choices.byte() % 12
        let flags = self.choices.byte()
        let selection = self.choices.byte()
        let id = selection < 128 ? 0 : self.owner.stream(selection &- 128)
        let meta = self.choices.bytes(self.choices.number() & 63)
        let payload = self.choices.bytes(self.choices.number() & 63)
        builder.frame(
            type,
            flags & ~RawHeader.bodyCRC,
            stream: id,
            checksum: flags & RawHeader.bodyCRC != 0,
            meta: { $0.raw(meta) },
            payload: { $0.raw(payload) }
        )
    }

    private mutating func feed(_ builder: FrameBuilder) throws(Finding) {
        self.noteCredit(builder)
        try builder.bytes.withBytes { (bytes) throws(Finding) in
            var rest = bytes
            while !rest.isEmpty && !self.owner.isClosed {
                let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(self.step))
                rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
                try self.owner.feed(piece)
            }
        }
    }

    private mutating func noteCredit(_ builder: FrameBuilder) {
        guard self.owner.role == .server else { return }
        builder.bytes.withUnsafeBytes { self.peer.add($0) }
        while let frame = self.peer.next() {
            guard frame.header.type == 6, frame.payload.count == 4 else { continue }
            let amount = frame.payload.withUnsafeBytes { $0.number(0, 4) }
            self.owner.output.given[frame.header.stream, default: 0] += Int64(amount)
        }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// The frame header and what may stand in it.
@Suite struct FrameTests {
    private let sample = FrameHeader(
        bodyBytes: 0x0001_0203,
        metaBytes: 0x0405,
        type: 3,
        flags: [.more, .bodyCRC],
        stream: 0x0A0B_0C0D
    )

    private func encoded(_ header: FrameHeader) -> [UInt8] {
        var bytes = [UInt8](repeating: 0xEE, count: 16)
        bytes.withUnsafeMutableBytes { buffer in
            if let start = buffer.baseAddress { header.write(to: start) }
        }
        return bytes
    }

    private func decoded(_ bytes: [UInt8]) -> FrameHeader? {
        bytes.withUnsafeBytes { buffer in buffer.baseAddress.flatMap { FrameHeader.read($0) } }
    }

    @Test func theHeaderIsBigEndianAndComesBack() {
        let bytes = self.encoded(self.sample)
        #expect(bytes.prefix(12) == [0, 1, 2, 3, 4, 5, 3, 6, 0x0A, 0x0B, 0x0C, 0x0D])
        #expect(self.decoded(bytes) == self.sample)
    }

    @Test func everySingleFlippedBitIsSeen() {
        let bytes = self.encoded(self.sample)
        for bit in 0..<128 {
            var damaged = bytes
            damaged[bit / 8] ^= 1 << (bit % 8)
            #expect(self.decoded(damaged) == nil)
        }
    }

    /// A frame a server cannot take, and the code it closes with.
    static let broken: [(String, [UInt8], ErrorCode)] = [
        ("body of 4 GiB - 1", Raw.header(2, body: .max, meta: 0, stream: 1), .frameTooLarge),
        ("body of 16 MiB", Raw.header(2, body: 1 << 24, meta: 0, stream: 1), .frameTooLarge),
        ("one byte over", Raw.header(3, body: (1 << 20) + 1, meta: 0, stream: 1), .frameTooLarge),
        ("meta over body", Raw.header(2, body: 4, meta: 5, stream: 1), .protocolError),
        ("meta over its cap", Raw.header(2, body: 8192, meta: 4097, stream: 1), .protocolError),
        ("meta of DATA", Raw.header(3, body: 4, meta: 1, stream: 1), .protocolError),
        ("CRC flag without room", Raw.frame(3, 0x04, stream: 1, payload: [1]), .protocolError),
        ("unknown type", Raw.frame(10), .protocolError),
        ("type 0", Raw.frame(0), .protocolError),
        ("reserved flag", Raw.frame(7, 0x10, payload: Raw.number(UInt64(1))), .protocolError),
        ("reserved flag, ignorable", Raw.frame(10, 0xA0), .protocolError),
        ("END_STREAM on PING", Raw.frame(7, 1, payload: Raw.number(UInt64(1))), .protocolError),
        ("ignorable on DATA", Raw.frame(3, 0x81, stream: 1), .protocolError),
        ("PING of 7 bytes", Raw.frame(7, payload: [1, 2, 3, 4, 5, 6, 7]), .protocolError),
        ("CREDIT of 8 bytes", Raw.frame(6, stream: 1, payload: Raw.number(1)), .protocolError),
        ("CANCEL with body", Raw.frame(5, stream: 1, payload: [0]), .protocolError),
        (
            "PING on a stream", Raw.frame(7, stream: 1, payload: [0, 0, 0, 0, 0, 0, 0, 1]),
            .protocolError
        ),
        ("REQUEST on stream 0", Raw.request(0), .protocolError),
        ("REQUEST on an even stream", Raw.request(2), .protocolError),
        ("END from a client", Raw.end(1), .protocolError),
        ("GOAWAY without code", Raw.frame(9), .protocolError),
        ("a second HELLO", Raw.hello(), .protocolError),
    ]

    @Test(arguments: Self.broken)
    func aBrokenFrameClosesTheConnection(name: String, bytes: [UInt8], code: ErrorCode) {
        let server = Side.server()
        #expect(server.feed(bytes) == [.closed])
        #expect(server.failure == code)
        let client = Side.client()
        client.feed(server.take())
        #expect(client.seen == [.closed])
        guard case .peer(let goAway)? = client.connection.closeReason else {
            Issue.record("no GOAWAY")
            return
        }
        #expect(goAway.code == code)
        #expect(server.isFinished)
    }

    @Test func nothingIsReservedForAnAnnouncedLength() {
        let server = Side.server()
        server.feed(Raw.header(2, body: 1 << 20, meta: 0, stream: 1))
        #expect(server.connection.unfinishedBytes == 16)
        #expect(server.connection.partial.capacity <= 512)
        #expect(!server.isClosing)
    }

    @Test func anUnknownIgnorableFrameIsSkipped() {
        let server = Side.server()
        server.feed(Raw.frame(10, 0x80, stream: 7, meta: [1, 2], payload: [3]) + Raw.request(1))
        #expect(server.seen.count == 1)
        #expect(!server.isClosing)
    }

    @Test func aDamagedRequestBodyClosesAndIsNotRun() throws {
        let pair = Pair()
        try pair.client.open([1, 2, 3, 4])
        var bytes = pair.client.take()
        bytes[bytes.count - 6] ^= 1
        #expect(pair.server.feed(bytes) == [.closed])
        #expect(pair.server.failure == .checksumMismatch)
    }

    @Test func aDamagedReplyIsDataLossForItsCallOnly() throws {
        let pair = Pair()
        let damaged = try pair.client.open([1]).rawValue
        let other = try pair.client.open([2]).rawValue
        pair.pump()
        pair.server.reply(damaged, [7, 7, 7])
        var bytes = pair.server.take()
        bytes[bytes.count - 5] ^= 0x80
        let seen = pair.client.feed(bytes)
        #expect(seen.count == 3)
        #expect(Self.end(seen[0])?.code == Status.dataLoss)
        #expect(seen[0].stream == damaged && seen[1].stream == other)
        #expect(Self.end(seen[1])?.code == Status.unavailable)
        #expect(Self.end(seen[1])?.processed == .maybe)
        #expect(seen[2] == .closed)
    }

    static func end(_ seen: Seen) -> EndMeta? {
        if case .end(_, let meta, _) = seen { return meta }
        return nil
    }

    @Test func framesWithoutBodyChecksumAreTaken() {
        var limits = WireLimits()
        limits.checksumsBodies = false
        let server = Side.server(limits)
        server.feed(Raw.request(1, payload: [5]))
        server.reply(1, [6])
        #expect(server.take() == Raw.frame(4, 8, stream: 1, payload: [6]))
    }
}

extension Seen {
    /// The stream that the event is about.
    var stream: UInt32? {
        switch self {
        case .request(let id, _, _), .message(let id, _), .end(let id, _, _), .cancelled(let id),
            .writable(let id):
            id
        case .opened, .goAway, .pong, .closed: nil
        }
    }
}

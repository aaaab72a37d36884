// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// What a server makes of a client that does not keep the rules of streams.
@Suite struct ServerRuleTests {
    /// Frames after HELLO that close the connection.
    static let closing: [(String, [UInt8], ErrorCode)] = [
        ("a stream reused", Raw.request(3) + Raw.request(3), .protocolError),
        ("a stream out of order", Raw.request(5) + Raw.request(3), .protocolError),
        ("a stream past the last", Raw.request(0x7FFF_FFFF), .protocolError),
        ("DATA for a stream not opened", Raw.data(1, flags: 1), .protocolError),
        ("DATA after END_STREAM", Raw.request(1) + Raw.data(1, flags: 1), .protocolError),
        ("CREDIT for a stream not opened", Raw.credit(1, 5), .protocolError),
        ("REQUEST that ends and goes on", Raw.request(1, flags: 3), .protocolError),
        (
            "DATA that ends and goes on", Raw.request(1, flags: 2) + Raw.data(1, flags: 3),
            .protocolError
        ),
        ("meta field past the end", Raw.request(1, meta: [1, 0, 9, 65]), .protocolError),
        ("meta cut in a field head", Raw.request(1, meta: [1, 0]), .protocolError),
        (
            "meta fields out of order", Raw.request(1, meta: Raw.field(3, []) + Raw.field(1, [65])),
            .protocolError
        ),
        (
            "a meta field twice", Raw.request(1, meta: Raw.field(1, [65]) + Raw.field(1, [65])),
            .protocolError
        ),
        (
            "a time-out of four bytes", Raw.request(1, meta: Raw.field(2, [0, 0, 0, 1])),
            .protocolError
        ),
        ("credit beyond 2^31 - 1", Raw.request(1) + Raw.credit(1, 0x7FFF_FFFF), .flowControl),
        ("credit of 2^32 - 1", Raw.request(1) + Raw.credit(1, .max), .flowControl),
        ("GOAWAY without fields", Raw.frame(9, meta: [1]), .protocolError),
    ]

    @Test(arguments: Self.closing)
    func thisClosesTheConnection(name: String, bytes: [UInt8], code: ErrorCode) {
        let server = Side.server()
        server.feed(bytes)
        #expect(server.seen.last == .closed)
        #expect(server.failure == code)
        // Whatever had begun is told to stop, and can still be ended without effect.
        #expect(server.seen.dropLast().allSatisfy { $0.stream != nil })
        server.end(1)
        server.reply(3, [1])
        #expect(server.takeEnds() == [])
    }

    /// A request that is answered at once with this code, not processed, and never seen.
    static let refused: [(String, [UInt8], UInt8)] = [
        ("no time-out", Raw.request(1, meta: Raw.requestMeta(timeout: nil)), 3),
        ("time-out 0", Raw.request(1, meta: Raw.requestMeta(timeout: 0)), 4),
        ("time-out -1", Raw.request(1, meta: Raw.requestMeta(timeout: -1)), 4),
        ("time-out -2^63", Raw.request(1, meta: Raw.requestMeta(timeout: .min)), 4),
        ("no method", Raw.request(1, meta: Raw.requestMeta(method: [])), 3),
        (
            "method of 257 bytes",
            Raw.request(1, meta: Raw.requestMeta(method: [UInt8](repeating: 65, count: 257))), 3
        ),
        ("NUL in the method", Raw.request(1, meta: Raw.requestMeta(method: [65, 0, 66])), 3),
        ("line break in the method", Raw.request(1, meta: Raw.requestMeta(method: [65, 10])), 3),
        ("method not UTF-8", Raw.request(1, meta: Raw.requestMeta(method: [0xC0, 0x80])), 3),
        (
            "request id of 129 bytes",
            Raw.request(
                1,
                meta: Raw.requestMeta(more: Raw.field(3, [UInt8](repeating: 65, count: 129)))
            ), 3
        ),
        (
            "request id not UTF-8",
            Raw.request(1, meta: Raw.requestMeta(more: Raw.field(3, [0xFF]))), 3
        ),
        (
            "actor of 129 bytes",
            Raw.request(
                1,
                meta: Raw.requestMeta(more: Raw.field(6, [UInt8](repeating: 65, count: 129)))
            ), 3
        ),
        (
            "saga key without operation",
            Raw.request(1, meta: Raw.requestMeta(more: Raw.field(7, [65]) + Raw.field(8, [66]))), 3
        ),
        (
            "saga key without step",
            Raw.request(1, meta: Raw.requestMeta(more: Raw.field(7, [65]) + Raw.field(9, [1]))), 3
        ),
        (
            "saga operation 3",
            Raw.request(
                1,
                meta: Raw.requestMeta(
                    more: Raw.field(7, [65]) + Raw.field(8, [66]) + Raw.field(9, [3])
                )
            ), 3
        ),
        (
            "step of 65 bytes",
            Raw.request(
                1,
                meta: Raw.requestMeta(
                    more: Raw.field(7, [65]) + Raw.field(8, [UInt8](repeating: 66, count: 65))
                        + Raw.field(9, [1])
                )
            ), 3
        ),
        ("a second request message", Raw.request(1, flags: 0), 12),
        ("a second message in DATA", Raw.request(1, flags: 2) + Raw.data(1, flags: 0), 12),
        ("cancelled while it comes in", Raw.request(1, flags: 2) + Raw.cancel(1), 1),
    ]

    @Test(arguments: Self.refused)
    func thisIsRefusedOnItsStreamOnly(name: String, bytes: [UInt8], code: UInt8) {
        let server = Side.server()
        server.feed(bytes)
        #expect(server.seen == [])
        #expect(server.takeEnds() == [EndFrame(1, code, .no)])
        #expect(server.connection.openStreams == 0)
        #expect(server.connection.unfinishedBytes == 0)
        #expect(server.feed(Raw.request(3)).count == 1)
    }

    @Test(arguments: [Int64(1), 1000, .max])
    func aPositiveTimeoutIsTakenAndCutToAnHour(micros: Int64) {
        let server = Side.server()
        server.feed(Raw.request(1, meta: Raw.requestMeta(timeout: micros)))
        let cut = min(micros, 3_600_000_000)
        let meta = RequestMeta(method: "a/B", timeout: .microseconds(cut))
        #expect(server.seen == [.request(1, meta, [])])
    }

    @Test func textsAtTheirLimitsAreTaken() {
        let server = Side.server()
        let text = [UInt8](repeating: 65, count: 256)
        let meta = Raw.requestMeta(
            method: text,
            more: Raw.field(3, Array(text.prefix(128))) + Raw.field(6, Array(text.prefix(128)))
                + Raw.field(7, Array(text.prefix(128))) + Raw.field(8, Array(text.prefix(64)))
                + Raw.field(9, [2]) + Raw.field(77, [1, 2, 3])
        )
        #expect(server.feed(Raw.request(1, meta: meta)).count == 1)
    }

    @Test func aRequestOfExactlyTheLimitIsTakenAndOneByteMoreIsNot() {
        var limits = WireLimits()
        limits.messageBytesMax = 1000
        let server = Side.server(limits)
        let piece = [UInt8](repeating: 1, count: 500)
        server.feed(Raw.request(1, flags: 2, payload: piece) + Raw.data(1, flags: 1, piece))
        server.feed(Raw.request(3, flags: 2, payload: piece) + Raw.data(3, flags: 2, piece))
        server.feed(Raw.data(3, flags: 2, [9]))
        // What was under way of the refused request is passed over.
        server.feed(Raw.data(3, flags: 1, [9]))
        #expect(server.seen.map(\.stream) == [1])
        #expect(server.takeEnds() == [EndFrame(3, 8, .no)])
        #expect(!server.isClosing)
        #expect(server.connection.unfinishedBytes == 0)
    }

    @Test func unfinishedRequestsShareABound() {
        var limits = WireLimits()
        limits.assemblyBytesMax = 1000
        let server = Side.server(limits)
        let piece = [UInt8](repeating: 1, count: 400)
        server.feed(Raw.request(1, flags: 2, payload: piece))
        server.feed(Raw.request(3, flags: 2, payload: piece))
        server.feed(Raw.request(5, flags: 2, payload: piece))
        #expect(server.takeEnds() == [EndFrame(5, 8, .no)])
        server.feed(Raw.data(3, flags: 2, piece))
        #expect(server.takeEnds() == [EndFrame(3, 8, .no)])
        server.feed(Raw.data(1, flags: 1, piece))
        #expect(server.seen.map(\.stream) == [1])
    }

    @Test func aCallTooManyIsRefusedAndNotProcessed() {
        var limits = WireLimits()
        limits.streamsMax = 2
        let server = Side.server(limits)
        server.feed(Raw.request(1) + Raw.request(3) + Raw.request(5))
        #expect(server.seen.map(\.stream) == [1, 3])
        #expect(server.takeEnds() == [EndFrame(5, 8, .no)])
        server.end(1)
        #expect(server.feed(Raw.request(7)).count == 1)
    }

    @Test func aCancelledCallHoldsItsSlotUntilItEnds() {
        var limits = WireLimits()
        limits.streamsMax = 1
        let server = Side.server(limits)
        server.feed(Raw.request(1) + Raw.cancel(1) + Raw.cancel(1) + Raw.request(3))
        #expect(server.seen.map(\.stream) == [1, 1])
        #expect(server.seen.last == .cancelled(1))
        #expect(server.takeEnds() == [EndFrame(3, 8, .no)])
        #expect(server.send([1], on: 1) == .streamGone)
        server.reply(1, [1])
        #expect(server.takeEnds().map(\.stream) == [1])
        #expect(server.feed(Raw.request(5)).count == 1)
    }

    @Test func framesForAStreamThatIsOverAreIgnored() {
        let server = Side.server()
        server.feed(Raw.request(1))
        server.reply(1, [1])
        _ = server.take()
        server.feed(Raw.cancel(1) + Raw.credit(1, 5) + Raw.data(1, flags: 1) + Raw.cancel(99))
        #expect(server.seen.count == 1)
        #expect(!server.hasOutput)
        #expect(!server.isClosing)
    }

    @Test func onlyTheFirstEndIsSent() {
        let server = Side.server()
        server.feed(Raw.request(1))
        server.reply(1, [1])
        server.reply(1, [2])
        server.end(1, EndMeta(code: 13, processed: .maybe))
        #expect(server.takeEnds() == [EndFrame(1, 0, .yes)])
    }

    @Test func aPartialRequestIsForgottenWithItsConnection() {
        for cut in 1..<60 {
            let server = Side.server()
            server.feed(Array(Raw.request(1, payload: [1, 2, 3, 4]).prefix(cut)))
            guard server.seen.isEmpty else { continue }
            server.connection.receivedEndOfInput(now: server.now)
            #expect(server.events() == [.closed])
            #expect(server.isFinished)
        }
    }

    @Test func atTheEndOfInputRunningCallsAreCancelled() {
        let server = Side.server()
        server.feed(Raw.request(1) + Raw.request(3, flags: 2) + Raw.request(5))
        server.seen = []
        server.connection.receivedEndOfInput(now: server.now)
        #expect(server.events() == [.cancelled(1), .cancelled(5), .closed])
        #expect(server.connection.closeReason == .endOfInput)
        #expect(server.connection.openStreams == 0)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// What a client makes of a server that does not keep the rules of streams.
@Suite struct ClientRuleTests {
    /// Frames that answer call 1, unary, and close the connection.
    static let closing: [(String, [UInt8])] = [
        ("END for a call not opened", Raw.end(3)),
        ("DATA for a call not opened", Raw.data(3)),
        ("END twice", Raw.end(1, flags: 8) + Raw.end(1, flags: 8)),
        ("DATA after END", Raw.end(1, flags: 8) + Raw.data(1)),
        ("END_STREAM from a server", Raw.data(1, flags: 1)),
        ("a payload that is no message", Raw.end(1, [1])),
        ("end meta cut", Raw.frame(4, stream: 1, meta: [1, 0])),
        ("a status of two bytes", Raw.frame(4, stream: 1, meta: Raw.field(1, [0, 0]))),
        ("a REQUEST", Raw.request(1)),
        ("a CANCEL", Raw.cancel(1)),
        ("a CREDIT", Raw.credit(1, 1)),
    ]

    @Test(arguments: Self.closing)
    func thisClosesAndTheCallEndsOnce(name: String, bytes: [UInt8]) throws {
        let client = Side.client()
        try client.open()
        client.feed(bytes)
        #expect(client.seen.last == .closed)
        #expect(client.failure == .protocolError)
        #expect(client.seen.filter { $0.stream == 1 }.count == 1)
    }

    @Test func aUnaryOkWithoutMessageIsAnError() throws {
        let client = Side.client()
        try client.open()
        client.feed(Raw.end(1))
        #expect(client.seen.compactMap(FrameTests.end).map(\.code) == [Status.unimplemented])
        #expect(!client.isClosing)
    }

    @Test func aUnaryReplyOfTwoMessagesIsAnError() throws {
        let client = Side.client()
        try client.open()
        _ = client.take()
        client.feed(Raw.data(1) + Raw.data(1))
        #expect(client.seen.compactMap(FrameTests.end).map(\.code) == [Status.unimplemented])
        #expect(client.take() == Raw.cancel(1))
        #expect(client.connection.openStreams == 1)
        client.feed(Raw.data(1) + Raw.end(1))
        #expect(client.seen.count == 1)
        #expect(client.connection.openStreams == 0)
    }

    @Test func aUnaryReplyMayComeAsDataAndEnd() throws {
        let client = Side.client()
        try client.open()
        client.feed(Raw.data(1, flags: 2, [1]) + Raw.data(1, [2]) + Raw.end(1))
        #expect(client.seen == [.end(1, .ok, [1, 2])])
        #expect(client.connection.unfinishedBytes == 0)
    }

    @Test func aReplyCutOffInTheMiddleIsAnErrorUnlessTheCallFailed() throws {
        let client = Side.client()
        try client.open()
        client.feed(Raw.data(1, flags: 2, [1]) + Raw.end(1))
        #expect(client.seen.compactMap(FrameTests.end).map(\.code) == [Status.internalError])
        try client.open()
        client.feed(
            Raw.data(3, flags: 2, [1]) + Raw.frame(4, stream: 3, meta: Raw.field(1, [10]))
        )
        #expect(client.seen.compactMap(FrameTests.end).map(\.code) == [13, 10])
        #expect(client.connection.unfinishedBytes == 0)
    }

    @Test func anUnknownStatusArrivesAsUnknown() throws {
        let client = Side.client()
        try client.open()
        client.feed(Raw.frame(4, stream: 1, meta: Raw.field(1, [17]) + Raw.field(4, [9])))
        #expect(client.seen == [.end(1, EndMeta(code: 2, processed: .maybe), nil)])
    }

    @Test func aReplyOverTheLimitEndsItsCallOnly() throws {
        var limits = WireLimits()
        limits.messageBytesMax = 1000
        let client = Side.client(limits)
        let piece = [UInt8](repeating: 1, count: 500)
        try client.open()
        try client.open()
        client.feed(Raw.data(1, flags: 2, piece) + Raw.end(1, flags: 8, piece + [1]))
        client.feed(Raw.data(3, flags: 2, piece) + Raw.end(3, flags: 8, piece))
        #expect(client.seen.compactMap(FrameTests.end).map(\.code) == [8, 0])
    }

    @Test func aCancelledCallTellsNothingMoreAndFreesItsSlotAtItsEnd() throws {
        let client = Side.client(hello: Raw.hello(streams: 1))
        let id = try client.open([1])
        let request = client.take()
        client.connection.cancel(id, now: client.now)
        client.connection.cancel(id, now: client.now)
        #expect(client.take() == Raw.cancel(1))
        #expect(request.count > 16)
        #expect(throws: ConnectionRefusal.tooManyStreams(limit: 1)) { try client.open() }
        #expect(client.feed(Raw.data(1, [1]) + Raw.end(1, flags: 8, [2])) == [])
        #expect(try client.open().rawValue == 3)
    }

    @Test func anAbandonedCallIsNotCancelledUnlessHalfSent() throws {
        let client = Side.client()
        let small = try client.open([1])
        let large = try client.open([UInt8](repeating: 1, count: 1 << 20))
        _ = client.take(40_000)
        client.connection.abandon(small, now: client.now)
        client.connection.abandon(large, now: client.now)
        #expect(Array(client.take().suffix(16)) == Raw.cancel(3))
        #expect(!client.hasOutput)
    }

    @Test func oversizeCallsFailAloneBeforeTheyAreSent() throws {
        let client = Side.client(hello: Raw.hello(message: 1000))
        #expect(throws: ConnectionRefusal.messageTooLarge(limitBytes: 1000)) {
            try client.open([UInt8](repeating: 1, count: 1001))
        }
        #expect(!client.hasOutput)
        try client.open([UInt8](repeating: 1, count: 1000))
    }

    @Test func aTextThatMayNotTravelIsRefusedHere() {
        let client = Side.client()
        let bad: [(RequestMeta, String, ClosedRange<Int>)] = [
            (RequestMeta(method: "", timeout: .seconds(1)), "method", 1...256),
            (RequestMeta(method: "a\0b", timeout: .seconds(1)), "method", 1...256),
            (RequestMeta(method: "m", timeout: .zero, requestID: "a\nb"), "request id", 0...128),
            (
                RequestMeta(
                    method: "m",
                    timeout: .zero,
                    actor: String(repeating: "a", count: 129)
                ), "actor", 0...128
            ),
            (
                RequestMeta(
                    method: "m",
                    timeout: .zero,
                    saga: SagaStepKey(sagaID: "", step: "s", operation: .forward, epoch: 1)
                ), "saga id", 1...128
            ),
        ]
        for (meta, field, bytes) in bad {
            #expect(throws: ConnectionRefusal.invalidMeta(field: field, bytes: bytes)) {
                try client.open(meta: meta)
            }
        }
        #expect(!client.hasOutput)
    }

    @Test func theNumbersOfStreamsRunOut() throws {
        let client = Side.client()
        client.connection.nextStream = StreamID.last.rawValue
        #expect(try client.open() == .last)
        #expect(!client.canOpen)
        #expect(throws: ConnectionRefusal.streamIDsExhausted) { try client.open() }
    }

    @Test func aServerThatDoesNotReadStopsNewCallsNotMemory() throws {
        let client = Side.client()
        let message = [UInt8](repeating: 1, count: 10_000)
        #expect(throws: ConnectionRefusal.outputFull) {
            for _ in 0..<1000 { try client.open(message) }
        }
        #expect(client.connection.openStreams == 105)
        #expect(client.acceptsInput)
        _ = client.take()
        #expect(client.canOpen)
    }

    @Test func aLargeRequestOnItsWayLeavesRoomForCalls() throws {
        let client = Side.client()
        let large = [UInt8](repeating: 1, count: 4 << 20)
        try client.open(large)
        #expect(client.canOpen)
        try client.open(large)
        #expect(!client.canOpen)
        #expect(throws: ConnectionRefusal.outputFull) { try client.open([1]) }
        _ = client.take(4 << 20)
        #expect(client.canOpen)
    }

    @Test func aSmallRequestDoesNotStandBehindTheBeginningsOfManyLargeOnes() throws {
        let pair = Pair()
        for _ in 0..<40 { try pair.client.open([UInt8](repeating: 1, count: 100_000)) }
        let small = try pair.client.open([2]).rawValue
        pair.server.feed(pair.client.take(100_000))
        #expect(pair.server.seen.contains { $0.stream == small })
    }

    @Test func largeRequestsAtOnceStayWithinWhatAServerAssembles() throws {
        let pair = Pair()
        let large = [UInt8](repeating: 1, count: 4 << 20)
        var opened = 0
        while opened < 12 {
            while opened < 12, pair.client.canOpen {
                try pair.client.open(large)
                opened += 1
            }
            pair.server.feed(pair.client.take(16 << 10))
        }
        pair.pump()
        #expect(pair.server.seen.count == 12)
        #expect(pair.client.seen.isEmpty)
    }
}

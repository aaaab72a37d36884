// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// Credit, queues, and who is written first.
@Suite struct FlowTests {
    private func limits(credit: Int) -> WireLimits {
        var limits = WireLimits()
        limits.initialCredit = credit
        return limits
    }

    /// A pair with one streaming call open, stream 1.
    private func streaming(credit: Int) throws -> Pair {
        let pair = Pair(client: self.limits(credit: credit))
        try pair.client.open(streaming: true)
        pair.pump()
        pair.server.seen = []
        return pair
    }

    @Test func aServerStopsWithoutCreditAndGoesOnWithIt() throws {
        let pair = try self.streaming(credit: 100)
        // Each message costs 50 + 16: the second begins with credit left, the third may not.
        let message = [UInt8](repeating: 7, count: 50)
        #expect(pair.server.send(message, on: 1) == .sent)
        #expect(pair.server.send(message, on: 1) == .sent)
        #expect(pair.server.send(message, on: 1) == .queued(bytes: 58))
        pair.pump()
        #expect(pair.client.seen == [.message(1, message), .message(1, message)])
        #expect(pair.server.seen == [])
        pair.client.connection.consumed(50, on: StreamID(rawValue: 1))
        pair.pump()
        #expect(pair.client.seen.count == 3)
        #expect(pair.server.seen == [.writable(1)])
    }

    @Test func emptyMessagesCostCreditToo() throws {
        let pair = try self.streaming(credit: 32)
        #expect(pair.server.send([], on: 1) == .sent)
        #expect(pair.server.send([], on: 1) == .sent)
        #expect(pair.server.send([], on: 1) == .queued(bytes: 8))
    }

    @Test func aMessageLargerThanTheCreditStillTravels() throws {
        let pair = try self.streaming(credit: 1)
        let large = [UInt8](repeating: 3, count: 100_000)
        #expect(pair.server.send(large, on: 1) == .queued(bytes: 100_008))
        pair.pump()
        #expect(pair.client.seen == [.message(1, large)])
    }

    @Test func aClientThatNeverReadsCostsTheServerABoundedQueue() throws {
        let pair = try self.streaming(credit: 1000)
        var taken = 0
        let message = [UInt8](repeating: 7, count: 1000)
        for _ in 0..<10_000 {
            if case .overflow = pair.server.send(message, on: 1) { continue }
            taken += 1
            pair.pump()
        }
        #expect(taken < 300)
        // Other calls do not notice, and the server reads on.
        #expect(pair.server.acceptsInput)
        let unary = try pair.client.open([1]).rawValue
        pair.pump()
        pair.server.reply(unary, [2])
        pair.pump()
        #expect(pair.client.seen.last == .end(unary, .ok, [2]))
    }

    @Test func theEndWaitsBehindTheMessages() throws {
        let pair = try self.streaming(credit: 1)
        #expect(pair.server.send([1], on: 1) == .sent)
        #expect(pair.server.send([2], on: 1) == .queued(bytes: 9))
        pair.server.end(1)
        #expect(pair.server.send([3], on: 1) == .streamGone)
        pair.pump()
        #expect(pair.client.seen == [.message(1, [1])])
        pair.client.connection.consumed(1, on: StreamID(rawValue: 1))
        pair.pump()
        #expect(pair.client.seen == [.message(1, [1]), .message(1, [2]), .end(1, .ok, nil)])
        #expect(pair.server.connection.openStreams == 0)
    }

    @Test func waitingMessagesCanBeDiscardedForAnError() throws {
        let pair = try self.streaming(credit: 1)
        #expect(pair.server.send([1], on: 1) == .sent)
        #expect(pair.server.send([2], on: 1) == .queued(bytes: 9))
        let late = EndMeta(code: 4, processed: .maybe)
        pair.server.end(1, late, discardingQueued: true)
        pair.pump()
        #expect(pair.client.seen == [.message(1, [1]), .end(1, late, nil)])
    }

    @Test func anEndedReplyThatNobodyTakesEndsAtItsDeadline() throws {
        let pair = try self.streaming(credit: 1)
        _ = pair.server.send([1], on: 1)
        _ = pair.server.send([2], on: 1)
        pair.server.end(1)
        pair.pump()
        #expect(pair.server.connection.nextDeadline == pair.server.now + .seconds(5))
        pair.server.advance(.seconds(5))
        pair.pump()
        #expect(pair.client.seen.compactMap(FrameTests.end).map(\.code) == [4])
        #expect(pair.server.connection.openStreams == 0)
    }

    @Test func aMessageWithoutCreditEndsItsCallOnly() throws {
        let client = Side.client(self.limits(credit: 10))
        try client.open(streaming: true)
        _ = client.take()
        client.feed(Raw.data(1, [1]) + Raw.data(1, [2]))
        #expect(client.seen.count == 2)
        #expect(client.seen.compactMap(FrameTests.end).map(\.code) == [Status.internalError])
        #expect(client.take() == Raw.cancel(1))
        #expect(!client.isClosing)
    }

    @Test func creditOfZeroAndForEndedStreamsIsIgnored() {
        let server = Side.server()
        server.feed(Raw.request(1) + Raw.credit(1, 0))
        server.reply(1, [1])
        server.feed(Raw.credit(1, 1 << 30))
        #expect(!server.isClosing)
    }

    @Test func creditIsGivenBackByTheHalfWindow() throws {
        let pair = try self.streaming(credit: 1000)
        for _ in 0..<5 { _ = pair.server.send([UInt8](repeating: 0, count: 84), on: 1) }
        pair.pump()
        for _ in 0..<4 { pair.client.connection.consumed(84, on: StreamID(rawValue: 1)) }
        #expect(!pair.client.hasOutput)
        pair.client.connection.consumed(84, on: StreamID(rawValue: 1))
        #expect(pair.client.take().count == 16 + 4 + 4)
    }

    @Test func anOwnerThatCountsTwiceGivesNoMoreCreditThanThereWas() throws {
        let pair = try self.streaming(credit: 1000)
        for _ in 0..<100 { pair.client.connection.consumed(5000, on: StreamID(rawValue: 1)) }
        #expect(!pair.client.hasOutput)
    }

    @Test func smallCallsSlipBetweenThePiecesOfALargeReply() throws {
        let pair = Pair()
        let large = try pair.client.open([1]).rawValue
        let small = try pair.client.open([2]).rawValue
        pair.pump()
        pair.server.reply(large, [UInt8](repeating: 9, count: 4 << 20))
        // The socket has taken some of it when the small reply is ready.
        pair.client.feed(pair.server.take(100_000))
        pair.server.reply(small, [5])
        pair.client.feed(pair.server.take(2 * OutputQueue.refillBytes))
        #expect(pair.client.seen == [.end(small, .ok, [5])])
        pair.pump()
        #expect(pair.client.seen.map(\.stream) == [small, large])
    }

    @Test func largeRepliesShareTheLine() throws {
        let pair = Pair()
        let first = try pair.client.open([1]).rawValue
        let second = try pair.client.open([2]).rawValue
        pair.pump()
        pair.server.reply(first, [UInt8](repeating: 1, count: 2 << 20))
        pair.server.reply(second, [UInt8](repeating: 2, count: 1 << 20))
        pair.pump()
        // The shorter is through first, although it began second.
        #expect(pair.client.seen.map(\.stream) == [second, first])
    }

    @Test func repliesThatNobodyReadsAreBounded() throws {
        let pair = Pair()
        let large = [UInt8](repeating: 9, count: 3 << 20)
        let streams = try (0..<20).map { _ in try pair.client.open([1]).rawValue }
        pair.pump()
        for stream in streams { pair.server.reply(stream, large) }
        let limits = WireLimits()
        #expect(
            pair.server.connection.heldBytes <= limits.repliesBytesMax + 2 * OutputQueue.refillBytes
        )
        pair.pump()
        let outcomes = pair.client.seen
        #expect(outcomes.count == 20)
        let whole = streams.filter { outcomes.contains(.end($0, .ok, large)) }
        #expect(whole.count == 5)
        // Its hands free again, it answers as before; nothing is held.
        let next = try pair.client.open([2]).rawValue
        pair.pump()
        pair.server.reply(next, large)
        pair.pump()
        #expect(pair.client.seen.last == .end(next, .ok, large))
        #expect(pair.server.connection.heldBytes == 0)
    }

    @Test func controlFramesOvertakeWhatWaits() throws {
        let pair = Pair()
        for _ in 0..<64 { try pair.client.open([1]) }
        pair.pump()
        for id in 0..<64 {
            pair.server.reply(UInt32(id * 2 + 1), [UInt8](repeating: 1, count: 10_000))
        }
        // Part of a frame is out when the ping comes.
        let begun = pair.server.take(100)
        #expect(pair.client.ping())
        pair.server.feed(pair.client.take())
        pair.client.feed(begun + pair.server.take(11_000))
        #expect(pair.client.seen.contains(.pong(.zero)))
        #expect(pair.client.seen.count == 2)
        pair.pump()
        #expect(pair.client.seen.count == 65)
    }

    @Test func aServerStopsReadingWhileItsRepliesAreNotRead() throws {
        let pair = Pair()
        for _ in 0..<110 { try pair.client.open([1]) }
        pair.pump()
        #expect(pair.server.acceptsInput)
        for id in 0..<110 {
            pair.server.reply(UInt32(id * 2 + 1), [UInt8](repeating: 1, count: 10_000))
        }
        #expect(!pair.server.acceptsInput)
        pair.pump()
        #expect(pair.server.acceptsInput)
        #expect(pair.client.seen.count == 110)
    }

    @Test func aLargeReplyOnItsWayDoesNotStopTheReadingOfRequests() throws {
        let pair = Pair()
        let large = try pair.client.open([1]).rawValue
        pair.pump()
        pair.server.reply(large, [UInt8](repeating: 9, count: 4 << 20))
        #expect(pair.server.acceptsInput)
    }

    @Test func manyLargeRepliesOnTheirWayStopIt() throws {
        let pair = Pair()
        let streams = try (0..<2).map { _ in try pair.client.open([1]).rawValue }
        pair.pump()
        for stream in streams {
            pair.server.reply(stream, [UInt8](repeating: 9, count: 4 << 20))
        }
        #expect(!pair.server.acceptsInput)
        _ = pair.server.take(4 << 20)
        #expect(pair.server.acceptsInput)
    }

    @Test func anOversizeReplyFailsItsCallOnly() throws {
        var limits = WireLimits()
        limits.messageBytesMax = 1000
        let pair = Pair(client: limits)
        let unary = try pair.client.open([1]).rawValue
        let stream = try pair.client.open([1], streaming: true).rawValue
        pair.pump()
        let large = [UInt8](repeating: 1, count: 1001)
        pair.server.reply(unary, large)
        #expect(pair.server.send(large, on: stream) == .tooLarge(limitBytes: 1000))
        pair.pump()
        #expect(pair.client.seen.compactMap(FrameTests.end).map(\.code) == [8])
        #expect(pair.client.seen.compactMap(FrameTests.end).map(\.processed) == [.yes])
    }

    @Test func longTextsAndDetailsAreCutToTheirLimits() throws {
        let pair = Pair()
        try pair.client.open()
        pair.pump()
        let end = EndMeta(
            code: 13,
            message: String(repeating: "ä", count: 1000) + "x",
            details: [UInt8](repeating: 1, count: 8193),
            processed: .yes
        )
        pair.server.end(1, end)
        pair.pump()
        let got = pair.client.seen.compactMap(FrameTests.end).first
        #expect(got?.message == String(repeating: "ä", count: 512))
        #expect(got?.details == [])
        #expect(got?.processed == .yes)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// Drains, losses, keep-alive and rates.
@Suite struct LifeTests {
    @Test func aDrainLosesNoRequestOnItsWay() throws {
        let pair = Pair()
        let before = try pair.client.open([1]).rawValue
        pair.pump()
        pair.server.connection.drain(now: pair.server.now)
        // This one was written before the client could know.
        let crossing = try pair.client.open([2]).rawValue
        pair.pump()
        #expect(pair.client.seen == [.goAway])
        #expect(throws: ConnectionRefusal.draining) { try pair.client.open([3]) }
        #expect(pair.server.seen.map(\.stream) == [before, crossing])
        #expect(!pair.server.isClosing)
        pair.server.reply(before, [1])
        pair.server.reply(crossing, [2])
        pair.pump()
        #expect(
            pair.client.seen == [
                .goAway, .end(before, .ok, [1]), .end(crossing, .ok, [2]), .closed,
            ]
        )
        #expect(pair.server.seen.last == .closed)
        #expect(pair.server.connection.closeReason == .drained)
        #expect(pair.client.connection.closeReason == .drained)
        #expect(pair.server.isFinished)
    }

    @Test func aDrainEndsEvenIfThePingIsNotAnswered() throws {
        let server = Side.server()
        server.feed(Raw.request(1))
        server.connection.drain(now: server.now)
        server.reply(1, [1])
        #expect(!server.isClosing)
        #expect(server.connection.nextDeadline == server.now + .seconds(1))
        server.advance(.seconds(1))
        #expect(server.seen.last == .closed)
    }

    @Test func requestsAfterTheNamedLastStreamAreNotProcessed() throws {
        let pair = Pair()
        pair.server.connection.drain(now: pair.server.now)
        let notice = pair.server.take()
        pair.server.advance(.seconds(1))
        // With no call left the server is done; what crosses now was never looked at.
        let late = try pair.client.open([1]).rawValue
        pair.client.feed(notice + pair.server.take())
        #expect(pair.client.seen.first == .goAway)
        #expect(pair.client.seen.compactMap(FrameTests.end).map(\.processed) == [.no])
        #expect(pair.client.seen.map(\.stream).contains(late))
        #expect(pair.client.seen.last == .closed)
    }

    @Test func aServerPastItsLastStreamIgnoresTheRest() {
        let server = Side.server()
        server.feed(Raw.request(1))
        server.connection.drain(now: server.now)
        server.advance(.seconds(1))
        _ = server.take()
        server.feed(
            Raw.request(3, flags: 2) + Raw.data(3, flags: 1) + Raw.credit(3, 5) + Raw.cancel(3)
        )
        #expect(server.seen.map(\.stream) == [1])
        #expect(!server.hasOutput)
        #expect(!server.isClosing)
    }

    @Test func aClientLeavesInOrder() throws {
        let pair = Pair()
        let id = try pair.client.open([1]).rawValue
        pair.client.connection.drain(now: pair.client.now)
        pair.pump()
        #expect(pair.server.seen == [.request(id, .test, [1]), .goAway])
        pair.server.reply(id, [2])
        pair.pump()
        #expect(pair.client.seen == [.end(id, .ok, [2]), .closed])
        #expect(pair.server.seen.last == .closed)
    }

    @Test func nearTheLastNumberAServerDrains() {
        let server = Side.server()
        server.feed(Raw.request(0x7FFF_0001))
        #expect(server.isDraining)
    }

    @Test func whatWasNeverWrittenWasNotProcessed() throws {
        let pair = Pair()
        try pair.client.open([1])
        _ = pair.client.take()
        try pair.client.open([2])
        _ = pair.client.take(20)
        try pair.client.open([3])
        let large = [UInt8](repeating: 4, count: 1 << 20)
        try pair.client.open(large)
        pair.client.connection.receivedEndOfInput(now: pair.client.now)
        let ends = pair.client.events().compactMap(FrameTests.end)
        #expect(ends.map(\.code) == [14, 14, 14, 14])
        #expect(ends.map(\.processed) == [.maybe, .no, .no, .no])
        #expect(pair.client.seen.last == .closed)
    }

    @Test func aClientThatClosesWithdrawsWhatIsNotWritten() throws {
        let pair = Pair()
        try pair.client.open([1])
        let begun = pair.client.take(20)
        try pair.client.open([2])
        pair.client.connection.close(.noError, "bye", now: pair.client.now)
        let ends = pair.client.events().compactMap(FrameTests.end)
        // The begun frame must be finished, so that call may run; the other will not.
        #expect(ends.map(\.processed) == [.maybe, .no])
        pair.server.feed(begun + pair.client.take())
        #expect(pair.server.seen.map(\.stream) == [1, nil])
        #expect(pair.server.seen.last == .goAway)
    }

    @Test func repliesWrittenBeforeAnErrorStillArrive() throws {
        let pair = Pair()
        try pair.client.open([1])
        pair.pump()
        pair.server.reply(1, [2])
        pair.server.connection.close(.internalError, "bug", now: pair.server.now)
        pair.pump()
        #expect(pair.client.seen == [.end(1, .ok, [2]), .closed])
    }

    @Test func aGoAwayWithAnErrorEndsCallsByItsLastStream() throws {
        let client = Side.client()
        try client.open()
        try client.open()
        _ = client.take()
        client.feed(Raw.goAway(8, last: 1))
        let ends = client.seen.compactMap(FrameTests.end)
        #expect(ends.map(\.processed) == [.maybe, .no])
        #expect(client.seen.last == .closed)
    }

    @Test func silenceIsAnsweredByAPingAndThenByLeaving() {
        let pair = Pair()
        pair.client.advance(.seconds(29))
        #expect(!pair.client.hasOutput)
        pair.client.advance(.seconds(1))
        #expect(pair.client.hasOutput)
        pair.pump()
        #expect(pair.client.seen == [.pong(.zero)])
        pair.client.advance(.seconds(30))
        _ = pair.client.take()
        pair.client.advance(.milliseconds(9999))
        #expect(!pair.client.isClosing)
        pair.client.advance(.milliseconds(1))
        #expect(pair.client.failure == .timeout)
    }

    @Test func anySignOfLifeIsEnough() {
        let client = Side.client()
        client.advance(.seconds(30))
        client.advance(.seconds(9))
        client.feed(Raw.ping(1))
        client.advance(.seconds(9))
        #expect(!client.isClosing)
        client.advance(.seconds(1))
        #expect(client.failure == .timeout)
    }

    @Test func noPingIsSentOftenerThanThePeerPermits() {
        let pair = Pair()
        #expect(pair.client.ping())
        #expect(!pair.client.ping())
        pair.pump()
        #expect(!pair.client.ping())
        pair.advance(.seconds(5))
        #expect(pair.client.ping())
    }

    @Test func pingsInThePermittedRhythmAreNeverPunished() {
        let server = Side.server()
        var random = SeededGenerator(seed: 42)
        for token in 0..<1000 {
            server.now = server.now + .milliseconds(Int64.random(in: 4500...5500, using: &random))
            server.feed(Raw.ping(UInt64(token)))
        }
        #expect(!server.isClosing)
    }

    @Test func aPingFloodEndsTheConnection() {
        let server = Side.server()
        for token in 0..<10 { server.feed(Raw.ping(UInt64(token))) }
        #expect(!server.isClosing)
        server.feed(Raw.ping(11))
        #expect(server.failure == .enhanceYourCalm)
    }

    @Test func rapidResetsEndTheConnection() {
        let server = Side.server()
        var stream: UInt32 = 1
        while !server.isClosing && stream < 100_000 {
            server.feed(Raw.request(stream) + Raw.cancel(stream))
            server.end(stream)
            stream += 2
        }
        #expect(server.failure == .enhanceYourCalm)
        #expect((stream - 1) / 2 == 201)
    }

    @Test func twoHundredCancelsInThirtySecondsAreAllowedForEver() {
        let server = Side.server()
        var stream: UInt32 = 1
        for _ in 0..<2000 {
            server.now = server.now + .milliseconds(150)
            server.feed(Raw.request(stream) + Raw.cancel(stream))
            server.end(stream)
            stream += 2
        }
        #expect(!server.isClosing)
    }

    @Test(arguments: [
        Raw.frame(10, 0x80), Raw.frame(8, payload: Raw.number(UInt64(7))), Raw.credit(1, 0),
        Raw.data(3, flags: 2),
    ])
    func framesWithoutEffectAreCounted(frame: [UInt8]) {
        let server = Side.server()
        server.feed(Raw.request(1) + Raw.request(3, flags: 2))
        for _ in 0..<1000 { server.feed(frame) }
        #expect(!server.isClosing)
        server.feed(frame)
        #expect(server.failure == .enhanceYourCalm)
    }

    @Test func aFrameThatDripsEndsTheConnection() {
        let server = Side.server()
        let request = Raw.request(1, payload: [1, 2, 3, 4])
        server.feed(Array(request.prefix(5)))
        #expect(server.connection.nextDeadline == server.now + .seconds(10))
        for byte in request[5..<14] {
            server.advance(.seconds(1))
            server.feed([byte])
        }
        #expect(!server.isClosing)
        server.advance(.seconds(1))
        #expect(server.failure == .timeout)
    }

    @Test func aRequestThatNeverBecomesWholeEndsAtItsDeadline() {
        let server = Side.server()
        server.feed(Raw.request(1, flags: 2, payload: [1]))
        #expect(server.connection.nextDeadline == server.now + .seconds(5))
        server.advance(.seconds(5))
        #expect(server.takeEnds() == [EndFrame(1, 4, .no)])
        #expect(server.connection.openStreams == 0)
        #expect(server.connection.unfinishedBytes == 0)
    }

    @Test func anIdleServerDrains() {
        let pair = Pair()
        for _ in 0..<30 {
            pair.advance(.seconds(10))
            pair.pump()
        }
        // The client has nothing left to do and closes; the server need not wait for its pong.
        #expect(pair.client.connection.closeReason == .drained)
        #expect(pair.server.isDraining)
        pair.server.connection.receivedEndOfInput(now: pair.server.now)
        #expect(pair.server.events() == [.closed])
        #expect(pair.server.connection.closeReason == .drained)
    }

    @Test func anOldServerConnectionDrains() throws {
        let pair = Pair()
        for minute in 0..<60 {
            let id = UInt32(minute * 2 + 1)
            try pair.client.open()
            pair.pump()
            pair.server.reply(id)
            pair.pump()
            #expect(!pair.server.isClosing)
            pair.advance(.seconds(60))
        }
        #expect(pair.server.isDraining)
        pair.pump()
        #expect(pair.client.connection.closeReason == .drained)
    }

    @Test func nothingHappensAfterTheEnd() throws {
        let client = Side.client()
        try client.open()
        client.feed(Raw.end(3))
        let seen = client.seen.count
        client.feed(Raw.end(1))
        client.connection.receivedEndOfInput(now: client.now)
        client.connection.close(now: client.now)
        client.connection.drain(now: client.now)
        client.advance(.seconds(1000))
        #expect(client.connection.nextDeadline == nil)
        #expect(client.seen.count == seen)
        #expect(throws: ConnectionRefusal.draining) { try client.open() }
    }
}

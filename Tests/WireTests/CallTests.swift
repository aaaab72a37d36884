// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// Calls between two connections that keep the rules.
@Suite struct CallTests {
    @Test func aUnaryCallIsOneFrameEachWay() throws {
        let pair = Pair()
        let id = try pair.client.open([1, 2, 3]).rawValue
        pair.pump()
        #expect(pair.server.seen == [.request(id, .test, [1, 2, 3])])
        pair.server.reply(id, [4, 5])
        let bytes = pair.server.take()
        #expect(bytes.count == 16 + 2 + 4)
        pair.client.feed(bytes)
        #expect(pair.client.seen == [.end(id, .ok, [4, 5])])
        #expect(pair.client.connection.openStreams == 0)
        #expect(pair.server.connection.openStreams == 0)
    }

    @Test func anEmptyMessageIsAMessage() throws {
        let pair = Pair()
        let unary = try pair.client.open([]).rawValue
        let stream = try pair.client.open([], streaming: true).rawValue
        pair.pump()
        #expect(pair.server.seen == [.request(unary, .test, []), .request(stream, .test, [])])
        pair.server.reply(unary, [])
        #expect(pair.server.send([], on: stream) == .sent)
        pair.server.end(stream)
        pair.pump()
        #expect(
            pair.client.seen == [
                .end(unary, .ok, []), .message(stream, []), .end(stream, .ok, nil),
            ]
        )
    }

    @Test func everyFieldOfTheMetaArrives() throws {
        let pair = Pair()
        let meta = RequestMeta(
            method: "oms.order.v1.OrderService/PlaceOrder",
            timeout: .milliseconds(1500),
            requestID: "web-1",
            attempt: 3,
            traceID: 0xFEED_0000_0000_0001,
            actor: "Zoë",
            saga: SagaStepKey(
                sagaID: "place-order:SO-1",
                step: "reserve",
                operation: .compensate,
                epoch: 7
            )
        )
        let id = try pair.client.open([9], meta: meta).rawValue
        pair.pump()
        #expect(pair.server.seen == [.request(id, meta, [9])])
        let end = EndMeta(
            code: 9,
            message: "no",
            details: [1, 2],
            processed: .no,
            retryAfter: .milliseconds(20)
        )
        pair.server.end(id, end)
        pair.pump()
        #expect(pair.client.seen == [.end(id, end, nil)])
    }

    @Test(arguments: [16 << 10, (16 << 10) + 1, 314_159, 4 << 20])
    func aLargeMessageTravelsInPieces(size: Int) throws {
        let pair = Pair()
        let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let id = try pair.client.open(bytes).rawValue
        pair.pump()
        #expect(pair.server.seen == [.request(id, .test, bytes)])
        pair.server.reply(id, bytes)
        pair.pump()
        #expect(pair.client.seen == [.end(id, .ok, bytes)])
    }

    /// Only what is left of a deadline travels, so no clock of another machine matters.
    @Test func aRequestSaysNothingOfTheClock() throws {
        let early = Side.client()
        let late = Side.client()
        late.now = late.now + .seconds(3600)
        try early.open([1])
        try late.open([1])
        #expect(early.take() == late.take())
        try early.open(
            [1],
            meta: RequestMeta(method: "oms.test.v1.Test/Echo", timeout: .seconds(4))
        )
        try late.open([1])
        #expect(early.take() != late.take())
    }
}

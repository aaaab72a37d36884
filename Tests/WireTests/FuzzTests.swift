// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// Input nobody meant: no trap, no hang, no memory by announced length, one end for each call.
@Suite struct FuzzTests {
    /// A client in the same state as the session's, for the server's bytes to be fed to.
    private func busyClient() throws -> Side {
        let client = Side.client()
        _ = try client.open([1, 2, 3])
        _ = try client.open([4], streaming: true)
        _ = try client.open([UInt8](repeating: 5, count: 40_000))
        _ = try client.open([6])
        _ = client.take()
        return client
    }

    @Test(arguments: 0..<8)
    func randomBytesAfterAGoodStartAreSurvived(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        for _ in 0..<300 {
            let side = seed % 2 == 0 ? Side.server() : try self.busyClient()
            let count = Int.random(in: 1...400, using: &random)
            side.feed((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
            self.check(side)
        }
    }

    /// Frames with a good header and body of chance: the deeper rules are reached.
    @Test(arguments: 0..<16)
    func randomFramesAreSurvived(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(1000 + seed))
        for _ in 0..<200 {
            let side = seed % 2 == 0 ? Side.server() : try self.busyClient()
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...40, using: &random) {
                bytes += self.randomFrame(&random)
            }
            while !bytes.isEmpty {
                let count = Int.random(in: 1...bytes.count, using: &random)
                side.feed(Array(bytes.prefix(count)))
                bytes.removeFirst(count)
                self.act(on: side, &random)
            }
            self.check(side)
            side.connection.receivedEndOfInput(now: side.now)
            side.events()
            self.check(side)
            #expect(side.connection.openStreams == 0)
        }
    }

    private func randomFrame(_ random: inout SeededGenerator) -> [UInt8] {
        let flags: [UInt8] = [0, 0, 1, 1, 2, 3, 8, 0x80, 0x10]
        let stream = UInt32.random(in: 0...9, using: &random)
        let type = UInt8.random(in: 1...10, using: &random)
        var meta: [UInt8] = []
        if type == 2 && Int.random(in: 0...3, using: &random) > 0 { meta = Raw.requestMeta() }
        while Int.random(in: 0...2, using: &random) == 0 {
            let value = (0..<(1 << Int.random(in: 0...3, using: &random))).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            meta += Raw.field(UInt8.random(in: 1...12, using: &random), value)
        }
        if type != 1 && type != 2 && type != 4 && type != 9 { meta = [] }
        let size =
            switch type {
            case 6: 4
            case 7, 8: 8
            case 2, 3, 4: Int.random(in: 0...60, using: &random)
            default: 0
            }
        let payload = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
        return Raw.frame(
            type,
            flags.randomElement(using: &random) ?? 0,
            stream: stream,
            meta: meta,
            payload: payload
        )
    }

    /// Commands of chance between the frames, to streams that may or may not be there.
    private func act(on side: Side, _ random: inout SeededGenerator) {
        let stream = UInt32.random(in: 0...9, using: &random)
        switch Int.random(in: 0...9, using: &random) {
        case 0: _ = side.send([1, 2], on: stream)
        case 1: side.reply(stream, [UInt8](repeating: 1, count: 40_000))
        case 2: side.end(stream, discardingQueued: Bool.random(using: &random))
        case 3: side.connection.cancel(StreamID(rawValue: stream), now: side.now)
        case 4: side.connection.consumed(100_000, on: StreamID(rawValue: stream))
        case 5: side.advance(.milliseconds(Int64.random(in: 0...3000, using: &random)))
        case 6: _ = side.take(Int.random(in: 1...50_000, using: &random))
        case 7: _ = try? side.open([1])
        case 8: side.connection.abandon(StreamID(rawValue: stream), now: side.now)
        default: if stream == 9 { side.connection.drain(now: side.now) }
        }
        side.events()
    }

    /// What must hold whatever came in.
    private func check(_ side: Side) {
        let ended = side.seen.filter { if case .end = $0 { true } else { false } }.map(\.stream)
        #expect(Set(ended).count == ended.count)
        #expect(side.seen.filter { $0 == .closed }.count == (side.isClosing ? 1 : 0))
        #expect(side.connection.unfinishedBytes < 100_000)
        #expect(side.connection.out.roundBytes >= 0)
        if side.isClosing { #expect(side.seen.last == .closed) }
    }
}

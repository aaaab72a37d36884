// SPDX-License-Identifier: MIT
import Ambient
import Testing

@testable import Wire

/// A session that is cut or damaged: no trap, no hang, one end for each call.
///
/// Random bytes, frames and commands are the fuzz targets' (`Tests/Fuzz`).
@Suite struct FuzzTests {
    /// All that a client says in a busy session, and what the server saw of it.
    private func session() throws -> (fromClient: [UInt8], fromServer: [UInt8]) {
        let client = Side(.client)
        let server = Side(.server)
        var fromClient: [UInt8] = []
        var fromServer: [UInt8] = []
        func pump() {
            while client.hasOutput || server.hasOutput {
                let out = client.take()
                server.feed(out)
                let back = server.take()
                client.feed(back)
                fromClient += out
                fromServer += back
            }
        }
        pump()
        let unary = try client.open([1, 2, 3]).rawValue
        let stream = try client.open([4], streaming: true).rawValue
        let large = try client.open([UInt8](repeating: 5, count: 40_000)).rawValue
        let cancelled = try client.open([6])
        pump()
        server.reply(unary, [7])
        _ = server.send([8, 8], on: stream)
        _ = server.send([], on: stream)
        pump()
        client.connection.consumed(200_000, on: StreamID(rawValue: stream))
        client.connection.cancel(cancelled, now: client.now)
        _ = client.ping()
        pump()
        server.end(cancelled.rawValue)
        server.reply(large, [UInt8](repeating: 9, count: 20_000))
        server.end(stream, EndMeta(code: 9, message: "nö", details: [1], processed: .no))
        client.connection.drain(now: client.now)
        pump()
        server.events()
        #expect(client.seen.last == .closed && server.seen.last == .closed)
        return (fromClient, fromServer)
    }

    @Test func everySplitOfASessionGivesTheSameEvents() throws {
        let (bytes, _) = try self.session()
        let whole = Side(.server)
        whole.feed(bytes)
        #expect(whole.seen.count == 7)
        // Every cut near a frame's start matters; in the middle of a large piece some suffice.
        for cut in 1..<bytes.count where cut < 700 || cut % 97 == 0 || cut > bytes.count - 200 {
            let parts = Side(.server)
            parts.feed(Array(bytes[..<cut]))
            parts.feed(Array(bytes[cut...]))
            #expect(parts.seen == whole.seen)
        }
        let bytewise = Side(.server)
        for byte in bytes { bytewise.feed([byte]) }
        #expect(bytewise.seen == whole.seen)
    }

    @Test func everyFlippedBitOfASessionIsSurvived() throws {
        let (bytes, _) = try self.session()
        for position in 0..<min(bytes.count, 420) {
            for bit in 0..<8 {
                var damaged = bytes
                damaged[position] ^= 1 << bit
                let server = Side(.server)
                server.feed(damaged)
                server.connection.receivedEndOfInput(now: server.now)
                server.events()
                self.check(server)
            }
        }
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

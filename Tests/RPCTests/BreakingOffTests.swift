// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Testing
import WireCases

@testable import RPC

/// Connections that end, or are reset, at every byte there is.
@Suite(.timeLimit(.minutes(20))) struct BreakingOffTests {
    /// Requests of one frame and of two, and how many bytes there are when each is whole.
    private static func requests() throws -> (bytes: [UInt8], ends: [Int]) {
        let first = try WireCase.bytes(
            "REQUEST 1 END_STREAM BODY_CRC method=test.Control/Hold payload=01"
        )
        let second = try WireCase.bytes(
            "REQUEST 3 MORE BODY_CRC method=test.Control/Hold payload=02 ; "
                + "DATA 3 END_STREAM BODY_CRC payload=03"
        )
        let greeting = WireCase.handshake.count
        return (
            WireCase.handshake + first + second,
            [greeting + first.count, greeting + first.count + second.count]
        )
    }

    @Test(arguments: [false, true])
    func aServerRunsNothingOfARequestThatIsNotWhole(isReset: Bool) async throws {
        let (bytes, ends) = try Self.requests()
        try await withHarness { harness in
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            let core = harness.server.core
            for offset in 0...bytes.count {
                let peer = try TCPPeer(to: harness.endpoint)
                peer.send(Array(bytes[..<offset]))
                peer.end(isReset: isReset)
                let accepted = offset + 2
                let isOver = await eventually {
                    harness.server.counters.connectionCount == accepted
                        && harness.loop.runAndWait { core.openConnections } == 1
                }
                try #require(isOver, "the connection stays open after \(offset) bytes")
                let whole = ends.filter { $0 <= offset }.count
                let run = harness.held.count
                // A reset may take back bytes that had not been read.
                #expect(isReset ? run <= whole : run == whole, "\(offset) bytes")
                for number in 0..<run {
                    let held = await harness.held.next()
                    #expect(held.request == [[1], [2, 3]][number])
                    #expect(held.context.isCancelled)
                    // An answer that comes too late has no effect.
                    held.responder.reply([9])
                }
            }
            #expect(await harness.call(Harness.echo, [2]) == .success([2]))
            let counters = harness.server.counters
            #expect(counters.closedCount(.endOfInput) == bytes.count + 1)
            #expect(counters.protocolErrorCount == 0)
        }
    }

    @Test(arguments: [false, true])
    func aChannelEndsEachCallOnceAndBelievesOnlyWholeReplies(isReset: Bool) async throws {
        let first = try WireCase.bytes("END 1 MESSAGE BODY_CRC payload=07")
        let second = try WireCase.bytes(
            "DATA 3 MORE BODY_CRC payload=08 ; END 3 MESSAGE BODY_CRC payload=09"
        )
        let replies = first + second
        let listener = try Socket.listen(on: .loopback(port: 0))
        let endpoint = try Socket.localEndpoint(of: listener)
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        for offset in 0...(WireCase.handshake.count + replies.count) {
            let channel = Channel(to: endpoint, loop: loop, identity: "test")
            let outcomes = [Mailbox<Result<[UInt8], RPCError>>(), Mailbox()]
            for outcome in outcomes {
                channel.callRaw(path: "a/b", payload: [1], options: .patient) { outcome.put($0) }
            }
            let peer = try TCPPeer(acceptedFrom: listener)
            peer.send(Array(WireCase.handshake.prefix(offset)))
            let rest = offset - WireCase.handshake.count
            if rest >= 0 {
                var reader = FrameReader()
                while let frame = await peer.nextFrame(&reader), frame != "REQUEST 3 whole" {
                    try #require(!frame.hasPrefix("NOTHING"))
                }
                peer.send(Array(replies.prefix(rest)))
            }
            peer.end(isReset: isReset)
            let results = [await outcomes[0].next(), await outcomes[1].next()]
            let truths: [[UInt8]] = [[7], [8, 9]]
            let isWhole = [rest >= first.count, rest >= replies.count]
            for (index, result) in results.enumerated() {
                if let reply = result.value {
                    #expect(isWhole[index] && reply == truths[index], "\(offset) bytes")
                } else {
                    #expect(result.failure?.code == .unavailable, "\(offset) bytes")
                    #expect(result.failure?.processed == (rest < 0 ? .no : .maybe))
                    // Only a reset may take back what was sent.
                    #expect(isReset || !isWhole[index], "\(offset) bytes")
                }
            }
            channel.close()
            for _ in 0..<4 { loop.runAndWait {} }
            #expect(outcomes.allSatisfy { $0.count == 0 })
        }
    }
}

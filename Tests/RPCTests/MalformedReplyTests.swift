// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import RPC

/// A server whose replies are no messages, or ones only to cost memory: what a server is sent in rows 20
/// to 22 of docs/WIRE-CASES.md, sent to a client.
@Suite(.timeLimit(.minutes(20))) struct MalformedReplyTests {
    private static let method = Method<CommonV1.Money, CommonV1.Money>(
        path: Harness.hold,
        kind: .unary
    )
    private static let stream = Method<CommonV1.Money, CommonV1.Money>(
        path: Harness.holdStream,
        kind: .serverStreaming
    )

    static let replies: [(String, [UInt8])] = [
        ("a varint cut off", [0x08, 0x80]),
        ("a varint of eleven bytes", [0x08] + [UInt8](repeating: 0x80, count: 10) + [0x01]),
        ("a length past the end", [0x12, 0x7F, 0x01]),
        ("a length of 2^63", [0x12] + [UInt8](repeating: 0xFF, count: 9) + [0x01]),
        ("wire type 3", [0x0B]), ("wire type 4", [0x0C]), ("wire type 6", [0x0E]),
        ("wire type 7", [0x0F]), ("field number 0", [0x00, 0x00]),
        ("a text that is no UTF-8", [0x12, 0x01, 0xFF]),
        ("a text with a NUL", [0x12, 0x02, 0x41, 0x00]),
        (
            "unknown fields, two million",
            (0..<(4 << 20)).map { UInt8($0 & 1 == 0 ? 0x78 : 1) }
        ),
    ]

    @Test(arguments: Self.replies)
    func aReplyThatIsNoMessageFailsItsCallAlone(name: String, bytes: [UInt8]) async throws {
        try await withHarness { harness in
            let outcomes = Mailbox<Result<CommonV1.Money, RPCError>>()
            harness.channel.call(Self.method, CommonV1.Money(), options: .patient) {
                outcomes.put($0)
            }
            await harness.held.next().responder.reply(bytes)
            let error = await outcomes.next().failure
            // Not to be repeated as if nothing had happened: the server did its work.
            #expect(error?.code == .internalError, "\(name)")
            #expect(error?.processed == .yes, "\(name)")
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            #expect(harness.server.counters.connectionCount == 1)
            #expect(outcomes.count == 0)
        }
    }

    // Without the largest, which a server does not queue behind another item.
    @Test(arguments: Self.replies.dropLast())
    func anItemThatIsNoMessageEndsItsStreamAlone(name: String, bytes: [UInt8]) async throws {
        try await withHarness { harness in
            let replies = harness.channel.stream(Self.stream, CommonV1.Money(), options: .patient)
            let reader = Task {
                var whole = 0
                do {
                    for try await _ in replies { whole += 1 }
                    return (whole, nil as RPCError?)
                } catch {
                    return (whole, error as? RPCError)
                }
            }
            let held = await harness.held.next()
            _ = held.responder.send([0x08, 0x05])
            _ = held.responder.send(bytes)
            held.responder.finish()
            let (whole, error) = await reader.value
            #expect(whole == 1, "\(name)")
            #expect(error?.code == .internalError, "\(name)")
            #expect(await harness.call(Harness.echo, [1]) == .success([1]))
            #expect(harness.server.counters.connectionCount == 1)
        }
    }

    @Test func aReplyWithFieldsOfANewerContractIsTaken() async throws {
        try await withHarness { harness in
            let outcomes = Mailbox<Result<CommonV1.Money, RPCError>>()
            harness.channel.call(Self.method, CommonV1.Money(), options: .patient) {
                outcomes.put($0)
            }
            await harness.held.next().responder.reply([0x08, 0x05, 0x78, 0x01])
            #expect(await outcomes.next().value?.minorUnits == 5)
        }
    }
}

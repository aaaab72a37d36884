// SPDX-License-Identifier: MIT
import RPC
import Synchronization
import TestProtos
import Testing

typealias Control = TestingV1.ControlRequest

extension ServerCase {
    /// Every kind of call, at servers that differ in what the document leaves to them.
    static let calls: [Self] = [
        ServerCase(name: "plain") { ground in
            try await everyKind(ground)
            try await everyStatus(ground)
            try await largest(ground)
            try await manyAtOnce(ground)
            try await metadata(ground)
        },
        ServerCase(name: "no_body_crc", run: everyKind),
        ServerCase(name: "newer_minor_version") { ground in
            try await everyKind(ground)
            try await everyStatus(ground)
        },
        ServerCase(name: "last_message_in_end") { ground in
            try await everyKind(ground)
            try await everyStatus(ground)
        },
        ServerCase(name: "unary_reply_in_data", run: everyKind),
        ServerCase(name: "unknown_status") { ground in
            ground.fails(await ground.control(), .unknown, .maybe)
        },
    ]
}

/// gRPC's empty_unary, large_unary, server_streaming, empty_stream, unimplemented_method and
/// unimplemented_service; and messages of length 0.
@Sendable private func everyKind(_ ground: ServerGround) async throws {
    try await ground.echo(TestingV1.Order())
    let large = Control(payload: [UInt8](repeating: 7, count: 271828), replyBytes: [314159])
    let reply = try await ground.control(large).get()
    #expect(reply.payload == large.payload)
    #expect(reply.filling.count == 314159)

    let sizes: [UInt32] = [31415, 9, 2653, 58979]
    let streamed = await ground.stream(Control(replyBytes: sizes))
    #expect(streamed.replies.map { UInt32($0.filling.count) } == sizes)
    #expect(streamed.error == nil)
    let empty = await ground.stream()
    #expect(empty.replies.isEmpty && empty.error == nil)
    let zeros = await ground.stream(Control(replyBytes: [0, 0, 5, 0]))
    #expect(zeros.replies.map(\.filling.count) == [0, 0, 5, 0])
    #expect(zeros.error == nil)

    for path in ["oms.testing.v1.TestService/Missing", "oms.testing.v1.Missing/Echo"] {
        let missing = Method<Control, TestingV1.ControlReply>(path: path, kind: .unary)
        let error = await #expect(throws: RPCError.self) {
            try await ground.channel.unary(missing, Control(), options: .patient)
        }
        #expect(error?.code == .unimplemented)
        #expect(error?.processed == .no)
    }
}

/// gRPC's status_code_and_message and special_status_message, with details and retry-after, and each
/// code; a stream fails after its replies.
private func everyStatus(_ ground: ServerGround) async throws {
    let reasons = [
        ErrorReason("SHORT", field: "lines[3]", value: "12 Stück", remedy: "fewer"),
        ErrorReason("OTHER"),
    ]
    let text = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"
    for code in StatusCode.allCases where code != .ok {
        let request = Control(
            replyBytes: [1, 2],
            statusCode: UInt32(code.rawValue),
            statusMessage: text,
            statusDetails: encodedDetails(reasons),
            retryAfterMs: 1234
        )
        let expected = RPCError(code, text, details: reasons, retryAfter: .milliseconds(1234))
        #expect(await ground.control(request) == .failure(expected))
        let streamed = await ground.stream(request)
        #expect(streamed.replies.map(\.filling.count) == [1, 2])
        #expect(streamed.error == expected)
    }
}

/// Messages of exactly 4 MiB go in pieces, both ways; one byte more is not sent.
private func largest(_ ground: ServerGround) async throws {
    let most = 4 << 20
    let order = TestingV1.Order(orderID: String(repeating: "x", count: most - 5))
    #expect(order.encoded().count == most)
    try await ground.echo(order)
    let longer = TestingV1.Order(orderID: order.orderID + "x")
    let error = await #expect(throws: RPCError.self) { try await ground.echo(longer) }
    #expect(error?.code == .resourceExhausted)
    #expect(error?.processed == .no)
}

/// 64 calls on one connection, whose replies come in another order.
private func manyAtOnce(_ ground: ServerGround) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
        for number in UInt32(0)..<64 {
            group.addTask {
                let request = Control(
                    payload: Array("\(number)".utf8),
                    replyBytes: [number * 1000],
                    delayMs: 64 - number
                )
                let reply = try await ground.control(request).get()
                #expect(reply.payload == request.payload)
                #expect(reply.filling.count == Int(number) * 1000)
            }
        }
        try await group.waitForAll()
    }
}

/// gRPC's custom_metadata: all that goes with a request.
private func metadata(_ ground: ServerGround) async throws {
    var options = CallOptions(timeout: .seconds(50), requestID: "request-ü")
    options.attempt = 7
    options.traceID = .max - 1
    options.actor = "an actor"
    options.saga = SagaStepKey(
        sagaID: "place-order:SO-1",
        step: "reserve",
        operation: .compensate,
        epoch: -5
    )
    let reply = try await ground.control(Control(echoCall: true), options).get()
    var seen = try #require(reply.call)
    #expect((1...50_000_000).contains(seen.timeoutUs))
    seen.timeoutUs = 0
    let expected = TestingV1.SeenCall(
        method: TestingV1.TestService.control.path,
        requestID: "request-ü",
        attempt: 7,
        traceID: .max - 1,
        actor: "an actor",
        peer: "swift",
        sagaID: "place-order:SO-1",
        sagaStep: "reserve",
        sagaOperation: 2,
        sagaEpoch: -5
    )
    #expect(seen == expected)

    let bare = try #require(try await ground.control(Control(echoCall: true)).get().call)
    #expect(bare.attempt == 1 && bare.requestID.isEmpty && bare.traceID == 0)
    #expect(bare.actor.isEmpty && bare.sagaID.isEmpty && bare.sagaOperation == 0)
}

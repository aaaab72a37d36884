// SPDX-License-Identifier: MIT
import Glibc
import RPC
import TestProtos
import TestService

private typealias Control = TestingV1.ControlRequest

/// Each way a call can go, after gRPC's interop tests.
enum InteropCases {
    typealias Body = @Sendable (InteropGround) async throws -> Void

    static let all: [(name: String, body: Body)] = [
        ("empty_unary", { try await $0.echo(TestingV1.Order()) }),
        ("small_unary", { try await $0.echo(TestService.order) }),
        ("large_unary", largeUnary), ("largest_message", largestMessage),
        ("server_streaming", serverStreaming), ("slow_reader", slowReader),
        ("many_at_once", manyAtOnce), ("custom_metadata", customMetadata),
        ("every_status", everyStatus), ("unimplemented_method", unimplementedMethod),
        ("deadline", deadline), ("cancel", cancel), ("drain", drain),
    ]

    private static func largeUnary(_ ground: InteropGround) async throws {
        let payload = [UInt8](repeating: 7, count: 271_828)
        let reply = try await ground.control(Control(payload: payload, replyBytes: [314_159]))
        try expect(reply.payload == payload && reply.filling.count == 314_159, "other bytes")
    }

    /// 4 MiB both ways; what is longer is refused before it is sent.
    private static func largestMessage(_ ground: InteropGround) async throws {
        let most = 4 << 20
        let order = TestingV1.Order(orderID: String(repeating: "x", count: most - 5))
        try expect(order.encoded().count == most, "not the largest message")
        try await ground.echo(order)
        let longer = Control(payload: [UInt8](repeating: 1, count: most))
        _ = try await ground.fails(.resourceExhausted, longer)
    }

    private static func serverStreaming(_ ground: InteropGround) async throws {
        for sizes in [[31415, 9, 2653, 58979], [], [0, 0, 5, 0]] as [[UInt32]] {
            let seen = try await ground.streamed(Control(replyBytes: sizes))
            try expect(seen == sizes.map { Int($0) }, "sizes \(seen)")
        }
    }

    /// 8 MiB in 1000 messages: many times the credit, given back as they are read.
    private static func slowReader(_ ground: InteropGround) async throws {
        let sizes = [UInt32](repeating: 8192, count: 1000)
        var count = 0
        let method = TestingV1.TestService.controlStream
        let request = Control(replyBytes: sizes)
        for try await _ in ground.channel.stream(method, request, options: InteropGround.patient) {
            count += 1
            // Others are served meanwhile.
            if count % 100 == 0 { try await ground.echo(TestService.order) }
        }
        try expect(count == sizes.count, "\(count) messages")
    }

    private static func manyAtOnce(_ ground: InteropGround) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in UInt32(0)..<300 {
                group.addTask {
                    let request = Control(
                        payload: Array("\(number)".utf8),
                        replyBytes: [number * 100],
                        delayMs: number % 20
                    )
                    let reply = try await ground.control(request)
                    let isRight =
                        reply.payload == request.payload
                        && reply.filling.count == Int(number) * 100
                    try expect(isRight, "the reply of another call")
                }
            }
            try await group.waitForAll()
        }
    }

    private static func customMetadata(_ ground: InteropGround) async throws {
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
        let reply = try await ground.control(Control(echoCall: true), options)
        guard let call = reply.call else { throw InteropFailure("the call was not echoed") }
        try expect((1...50_000_000).contains(call.timeoutUs), "time left: \(call.timeoutUs)")
        let isAll =
            call.requestID == "request-ü" && call.attempt == 7 && call.traceID == .max - 1
            && call.actor == "an actor" && call.peer == "interop-client"
            && call.sagaID == "place-order:SO-1" && call.sagaStep == "reserve"
            && call.sagaOperation == 2 && call.sagaEpoch == -5
        try expect(isAll, "the server saw \(call)")
    }

    private static func everyStatus(_ ground: InteropGround) async throws {
        let text = "\t\ntest with whitespace\r\nand Unicode BMP ☺ and non-BMP 😈\t\n"
        for code in StatusCode.allCases where code != .ok {
            let request = Control(
                replyBytes: [1, 2],
                statusCode: UInt32(code.rawValue),
                statusMessage: text,
                retryAfterMs: 1234
            )
            let error = try await ground.fails(code, request)
            try expect(error.message == text, "message \(error.message)")
            try expect(error.retryAfter == .milliseconds(1234), "retry after another time")
            do {
                _ = try await ground.streamed(request)
                throw InteropFailure("the stream did not fail")
            } catch let error as RPCError {
                try expect(error.code == code, "the stream failed with \(error)")
            }
        }
    }

    private static func unimplementedMethod(_ ground: InteropGround) async throws {
        let path = "oms.testing.v1.TestService/Missing"
        let missing = Method<Control, TestingV1.ControlReply>(path: path, kind: .unary)
        do {
            _ = try await ground.channel.unary(missing, Control(), options: InteropGround.patient)
            throw InteropFailure("it was answered")
        } catch let error as RPCError {
            try expect(error.code == .unimplemented && error.processed == .no, "\(error)")
        }
    }

    private static func deadline(_ ground: InteropGround) async throws {
        let brief = CallOptions(timeout: .milliseconds(50))
        _ = try await ground.fails(.deadlineExceeded, Control(delayMs: 60_000), brief)
        try await ground.echo(TestService.order)
    }

    private static func cancel(_ ground: InteropGround) async throws {
        let task = Task { try await ground.control(Control(delayMs: 60_000)) }
        // It is under way when a later one has been answered.
        try await ground.echo(TestService.order)
        task.cancel()
        do {
            _ = try await task.value
            throw InteropFailure("it was answered")
        } catch let error as RPCError {
            try expect(error.code == .cancelled, "\(error)")
        }
        try await ground.echo(TestService.order)
    }

    /// SIGTERM: what is under way ends well, what comes later is certainly not processed.
    private static func drain(_ ground: InteropGround) async throws {
        let underWay = (0..<50).map { _ in
            Task { try await ground.control(Control(delayMs: 500)) }
        }
        try await ground.echo(TestService.order)
        try expect(ground.serverPID > 0 && kill(ground.serverPID, SIGTERM) == 0, "no server")
        for task in underWay { _ = try await task.value }
        let error = try await ground.fails(.unavailable, Control())
        try expect(error.processed == .no, "processed: \(error.processed)")
    }
}

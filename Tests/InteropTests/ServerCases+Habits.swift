// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Synchronization
import TestProtos
import Testing
import Wire

/// The reasons as a handler of `Control` wants them: an `oms.common.v1.ErrorDetails`.
func encodedDetails(_ reasons: [ErrorReason]) -> [UInt8] {
    CommonV1.ErrorDetails(
        details: reasons.map {
            CommonV1.ErrorDetail(
                reason: $0.reason,
                field: $0.field,
                value: $0.value,
                remedy: $0.remedy
            )
        }
    ).encoded()
}

extension ServerCase {
    /// Limits, credit, cancels and deadlines.
    static let habits: [Self] = [
        ServerCase(name: "small") { ground in
            // Two at once, says its HELLO: the others wait at the channel.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in UInt8(0)..<8 {
                    group.addTask {
                        let request = Control(payload: [number], delayMs: 5)
                        let reply = try await ground.control(request).get()
                        #expect(reply.payload == [number])
                    }
                }
                try await group.waitForAll()
            }
            // And 65536 bytes: a payload of 65532 takes four more.
            let most = Control(payload: [UInt8](repeating: 1, count: 65532))
            #expect(most.encoded().count == 65536)
            #expect(try await ground.control(most).get().payload == most.payload)
            let more = Control(payload: [UInt8](repeating: 1, count: 65533))
            ground.fails(await ground.control(more), .resourceExhausted, .no)
        },
        ServerCase(name: "cancelled") { ground in
            let seen = Mutex(0)
            let method = TestingV1.TestService.controlStream
            let request = Control(replyBytes: [UInt32](repeating: 10, count: 1000), delayMs: 20)
            // gRPC's cancel_after_first_response: letting go of a stream cancels it.
            for try await _ in ground.channel.stream(method, request, options: .patient) {
                seen.withLock { $0 += 1 }
                break
            }
            #expect(seen.withLock { $0 } == 1)
            try await ground.works()
        },
        ServerCase(name: "cancelled_after_begin") { ground in
            // gRPC's cancel_after_begin. The second call shows that the first is under way.
            let outcome = Mailbox<Result<TestingV1.ControlReply, RPCError>>()
            let call = ground.channel.call(
                TestingV1.TestService.control,
                Control(delayMs: 60_000),
                options: .patient,
                completion: outcome.put
            )
            try await ground.works()
            call.cancel()
            ground.fails(await outcome.next(), .cancelled, .maybe)
            try await ground.works()
        },
        ServerCase(name: "silent") { ground in
            let late = await ground.control(Control(), CallOptions(timeout: .milliseconds(50)))
            ground.fails(late, .deadlineExceeded, .maybe)
            let stream = await ground.stream(Control(), CallOptions(timeout: .milliseconds(50)))
            #expect(stream.error?.code == .deadlineExceeded)
            try await ground.works()
        },
        ServerCase(name: "late") { ground in
            let late = await ground.control(Control(), CallOptions(timeout: .milliseconds(50)))
            ground.fails(late, .deadlineExceeded, .maybe)
            // Its END comes while this one waits for its own, and troubles nobody.
            let again = await ground.control(Control(), CallOptions(timeout: .milliseconds(100)))
            ground.fails(again, .deadlineExceeded, .maybe)
            try await ground.works()
        },
        ServerCase(name: "server_keeps_deadline") { ground in
            let late = Control(delayMs: 60_000)
            let result = await ground.control(late, CallOptions(timeout: .milliseconds(50)))
            ground.fails(result, .deadlineExceeded, .maybe)
            try await ground.works()
        },
        ServerCase(name: "slow_reader", limits: credit(of: 1000)) { ground in
            let method = TestingV1.TestService.controlStream
            let request = Control(replyBytes: [UInt32](repeating: 300, count: 20))
            var count = 0
            for try await reply in ground.channel.stream(method, request, options: .patient) {
                #expect(reply.filling.count == 300)
                count += 1
                // Others are served while the stream waits for its reader.
                try await ground.works()
            }
            #expect(count == 20)
        },
        ServerCase(name: "beyond_credit", limits: credit(of: 1000)) { ground in
            let method = TestingV1.TestService.controlStream
            var count = 0
            let stream = ground.channel.stream(method, Control(), options: .patient)
            // None is taken before all have come, so no credit is given for any.
            try await ground.works()
            let error = await #expect(throws: RPCError.self) {
                for try await _ in stream { count += 1 }
            }
            #expect(error?.code == .internalError)
            #expect(error?.message.contains("flow control") == true)
            #expect(count == 4)
            try await ground.works()
        },
        ServerCase(name: "over_clients_limit", limits: messages(of: 1000)) { ground in
            ground.fails(await ground.control(), .resourceExhausted, .maybe)
            try await ground.works()
        },
    ]

    private static func credit(of bytes: Int) -> WireLimits {
        var limits = WireLimits()
        limits.initialCredit = bytes
        return limits
    }

    private static func messages(of bytes: Int) -> WireLimits {
        var limits = WireLimits()
        limits.messageBytesMax = bytes
        return limits
    }
}

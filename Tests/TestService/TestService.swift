// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
public import RPC
public import TestProtos

/// `oms.testing.v1.TestService` as the comments of its `.proto` say it: what tests, benchmarks and
/// load call.
public enum TestService {
    /// The order that `Feed` sends again and again; about 100 bytes.
    public static let order = TestingV1.Order(
        orderID: "SO-100001",
        customerID: "C-4711",
        items: (1...3).map {
            TestingV1.LineItem(sku: "SKU-10000\($0)", quantity: $0, unitPriceMinor: 1999)
        }
    )

    /// Binds all four methods; before the server listens.
    ///
    /// - Parameters:
    ///   - server: Whose methods they become.
    ///   - loop: The server's, on whose clock delays run.
    public static func install(on server: Server, loop: any Scheduler) {
        let methods = TestingV1.TestService.self
        server.handle(methods.echo) { order, _ in order }
        server.handle(methods.feed) { request, _, replies in
            Self.feed(request, replies.responder, loop)
        }
        server.handle(methods.control) { request, context, replies in
            Self.control(request, Instructions(request, context), replies.responder, loop)
        }
        server.handle(methods.controlStream) { request, context, replies in
            let responder = replies.responder
            let instructions = Instructions(request, context)
            let sizes = request.replyBytes
            let producer = ReplyProducer(
                responder,
                scheduler: loop,
                delay: .milliseconds(Int64(request.delayMs)),
                count: sizes.count,
                reply: { instructions.reply(Int(sizes[$0])) },
                end: {
                    if let refusal = instructions.refusal { return responder.fail(refusal) }
                    responder.finish()
                }
            )
            producer.start()
        }
    }

    private static func control(
        _ request: TestingV1.ControlRequest,
        _ instructions: Instructions,
        _ responder: Responder,
        _ loop: any Scheduler
    ) {
        let answer: @Sendable () -> Void = {
            if let refusal = instructions.refusal { return responder.fail(refusal) }
            responder.reply(instructions.reply(Int(request.replyBytes.first ?? 0)))
        }
        if request.delayMs == 0 { return answer() }
        let timer = loop.schedule(
            at: loop.now + .milliseconds(Int64(request.delayMs)),
            answer
        )
        responder.onCancel {
            loop.cancel(timer)
            responder.fail(RPCError(.cancelled, "cancelled by the caller", processed: .maybe))
        }
    }

    private static func feed(
        _ request: TestingV1.FeedRequest,
        _ responder: Responder,
        _ loop: any Scheduler
    ) {
        let message = Self.order.encoded()
        let replies = ReplyProducer(
            responder,
            scheduler: loop,
            count: request.maxMessages == 0 ? .max : Int(clamping: request.maxMessages),
            reply: { _ in message },
            end: { responder.finish() }
        )
        let limit = Duration.milliseconds(Int64(request.maxMillis))
        replies.start(limit: limit == .zero ? nil : limit)
    }
}

/// How a `ControlRequest` wants its call to be answered.
struct Instructions: Sendable {
    private let request: TestingV1.ControlRequest
    private let seen: TestingV1.SeenCall?

    init(_ request: TestingV1.ControlRequest, _ context: CallContext) {
        self.request = request
        self.seen = request.echoCall ? TestingV1.SeenCall(context) : nil
    }

    /// The status that is not OK, if one is wanted.
    var refusal: RPCError? {
        let request = self.request
        if request.statusCode == 0 { return nil }
        let details = request.statusDetails.withUnsafeBytes {
            (try? CommonV1.ErrorDetails.decode($0))?.details ?? []
        }
        return RPCError(
            StatusCode(rawValue: UInt8(clamping: request.statusCode)) ?? .unknown,
            request.statusMessage,
            details: details.map {
                ErrorReason($0.reason, field: $0.field, value: $0.value, remedy: $0.remedy)
            },
            retryAfter: request.retryAfterMs == 0 ? nil : .milliseconds(request.retryAfterMs)
        )
    }

    /// An encoded reply with a filling of this length.
    func reply(_ fillingBytes: Int) -> [UInt8] {
        TestingV1.ControlReply(
            payload: self.request.payload,
            filling: [UInt8](repeating: 0, count: fillingBytes),
            call: self.seen
        ).encoded()
    }
}

extension TestingV1.SeenCall {
    /// What the server sees of a call as its handler begins.
    init(_ context: CallContext) {
        self.init(
            method: context.method,
            timeoutUs: context.remaining.clampedNanoseconds / 1000,
            requestID: context.requestID,
            attempt: context.attempt,
            traceID: context.traceID,
            actor: context.actor,
            peer: context.peer,
            sagaID: context.saga?.sagaID ?? "",
            sagaStep: context.saga?.step ?? "",
            sagaOperation: UInt32(context.saga?.operation.rawValue ?? 0),
            sagaEpoch: context.saga?.epoch ?? 0
        )
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Testing

private let confirm = OrderV1.OrderService.confirmOrder
private let reject = OrderV1.OrderService.rejectOrder

/// Saga steps and their compensations at the barrier.
@Suite struct SagaBarrierTests {
    @Test func sagaStepIsItsOwnKey() async throws {
        try await withToy { _, toy, _ in
            for _ in 1...2 {
                let reply = try await toy.call(
                    confirm,
                    .init(orderID: "o1"),
                    saga: key("confirm", .forward)
                )
                #expect(reply.state == .confirmed)
            }
        }
    }

    @Test func compensationUndoesItsAction() async throws {
        try await withToy { _, toy, _ in
            _ = try await toy.call(confirm, .init(orderID: "o1"), saga: key("confirm", .forward))
            let undone = try await toy.call(
                reject,
                .init(orderID: "o1"),
                saga: key("confirm", .compensate)
            )
            #expect(undone.state == .rejected)
        }
    }

    @Test func compensationBeforeItsActionDoesNothingAndTheLateActionIsRefused() async throws {
        try await withToy { _, toy, _ in
            let undone = try await toy.call(
                reject,
                .init(orderID: "o1"),
                saga: key("confirm", .compensate)
            )
            #expect(undone == .init())
            let error = await failure { () async throws(RPCError) in
                try await toy.call(confirm, .init(orderID: "o1"), saga: key("confirm", .forward))
            }
            #expect(error?.code == .failedPrecondition)
            #expect(error?.reason == "TOMBSTONED")
        }
    }

    @Test func compensationThatNeedsNoActionRunsItsHandler() async throws {
        try await withToy { _, toy, _ in
            let resumed = try await toy.call(
                OrderV1.OrderService.resumeOrder,
                .init(orderID: "o1"),
                saga: key("accept", .compensate)
            )
            #expect(resumed.state == .confirmed)
        }
    }

    @Test func olderOrchestratorIsFenced() async throws {
        try await withToy { _, toy, _ in
            _ = try await toy.call(
                confirm,
                .init(orderID: "o1"),
                saga: key("confirm", .forward, epoch: 2)
            )
            let error = await failure { () async throws(RPCError) in
                try await toy.call(
                    confirm,
                    .init(orderID: "o2"),
                    saga: key("other", .forward, epoch: 1)
                )
            }
            #expect(error?.reason == "FENCED")
        }
    }

    private func key(
        _ step: String,
        _ operation: SagaStepKey.Operation,
        epoch: Int64 = 1
    ) -> SagaStepKey {
        SagaStepKey(sagaID: "toy:1", step: step, operation: operation, epoch: epoch)
    }
}

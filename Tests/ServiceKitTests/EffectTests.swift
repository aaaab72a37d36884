// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Testing

private let cancel = OrderV1.OrderService.cancelOrder

/// Effects between two transactions.
@Suite struct EffectTests {
    @Test func outcomeIsTheReply() async throws {
        try await withToy { _, toy, _ in
            async let reply = toy.call(cancel, .init(orderID: "o1"), id: "x1")
            try await asked(toy, 1)
            #expect(try intent(toy) == "open")
            toy.service.provider.answer("done")
            #expect(try await reply.state == .cancelled)
            #expect(try intent(toy) == "done")
            // The repetition does not ask again.
            #expect(try await toy.call(cancel, .init(orderID: "o1"), id: "x1").state == .cancelled)
            #expect(toy.service.provider.asked == ["o1"])
        }
    }

    @Test func repetitionMeanwhileIsToldToComeBack() async throws {
        try await withToy { _, toy, _ in
            async let reply = toy.call(cancel, .init(orderID: "o1"), id: "x1")
            try await asked(toy, 1)
            let error = await failure { () async throws(RPCError) in
                try await toy.call(cancel, .init(orderID: "o1"), id: "x1")
            }
            #expect(error?.code == .aborted)
            #expect(error?.reason == "IN_PROGRESS")
            #expect(error?.retryAfter == .milliseconds(50))
            #expect(error?.processed == .maybe)
            toy.service.provider.answer("done")
            #expect(try await reply.state == .cancelled)
        }
    }

    @Test func otherRequestUnderTheKeyIsStillAConflict() async throws {
        try await withToy { _, toy, _ in
            async let reply = toy.call(cancel, .init(orderID: "o1"), id: "x1")
            try await asked(toy, 1)
            let error = await failure { () async throws(RPCError) in
                try await toy.call(cancel, .init(orderID: "o2"), id: "x1")
            }
            #expect(error?.reason == "KEY_CONFLICT")
            toy.service.provider.answer("done")
            _ = try await reply
        }
    }

    @Test func refusedOutcomeIsStoredAndItsWritesAreTakenBack() async throws {
        try await withToy { _, toy, _ in
            async let first = failure { () async throws(RPCError) in
                try await toy.call(cancel, .init(orderID: "o1"), id: "x1")
            }
            try await asked(toy, 1)
            toy.service.provider.answer("refused")
            #expect(await first?.reason == "PROVIDER_REFUSED")
            #expect(try intent(toy) == "open")
            let again = await failure { () async throws(RPCError) in
                try await toy.call(cancel, .init(orderID: "o1"), id: "x1")
            }
            #expect(again?.reason == "PROVIDER_REFUSED")
            #expect(toy.service.provider.asked == ["o1"])
        }
    }

    @Test func unknownOutcomeIsKeptAndTheRepetitionAsksAgain() async throws {
        try await withToy { _, toy, _ in
            async let first = failure { () async throws(RPCError) in
                try await toy.call(cancel, .init(orderID: "o1"), id: "x1")
            }
            try await asked(toy, 1)
            toy.service.provider.answer("unknown")
            #expect(await first?.code == .unavailable)
            #expect(try intent(toy) == "unknown")
            async let second = toy.call(cancel, .init(orderID: "o1"), id: "x1")
            try await asked(toy, 2)
            toy.service.provider.answer("done")
            #expect(try await second.state == .cancelled)
        }
    }

    @Test func crashBetweenIntentAndOutcomeLetsTheRepetitionGoOn() async throws {
        try await withToy { network, toy, _ in
            async let lost = failure { () async throws(RPCError) in
                try await toy.call(cancel, .init(orderID: "o1"), id: "x1")
            }
            try await asked(toy, 1)
            toy.close()
            #expect(await lost != nil)

            let again = try network.host(ToyService.self)
            #expect(try intent(again) == "open")
            // The fingerprint is still held against the key.
            let conflict = await failure { () async throws(RPCError) in
                try await again.call(cancel, .init(orderID: "o2"), id: "x1")
            }
            #expect(conflict?.reason == "KEY_CONFLICT")
            async let reply = again.call(cancel, .init(orderID: "o1"), id: "x1")
            try await asked(again, 2)
            // The outcome of the dead process's effect goes nowhere.
            again.service.provider.answer("done")
            again.service.provider.answer("done")
            #expect(try await reply.state == .cancelled)
        }
    }

    @Test func compensationOfAnActionInProgressIsItsHandlersToDecide() async throws {
        try await withToy { _, toy, _ in
            async let action = toy.call(
                cancel,
                .init(orderID: "o1"),
                saga: .init(sagaID: "toy:1", step: "cancel", operation: .forward, epoch: 1)
            )
            try await asked(toy, 1)
            let undone = try await toy.call(
                OrderV1.OrderService.rejectOrder,
                .init(orderID: "o1"),
                saga: .init(sagaID: "toy:1", step: "cancel", operation: .compensate, epoch: 1)
            )
            // The handler's own reply, not the empty one of "nothing to undo".
            #expect(undone.state == .rejected)
            toy.service.provider.answer("done")
            #expect(try await action.state == .cancelled)
        }
    }

    @Test func repetitionByTheNextOrchestratorMeetsTheEffectThatRuns() async throws {
        try await withToy { _, toy, _ in
            async let action = toy.call(
                cancel,
                .init(orderID: "o1"),
                saga: .init(sagaID: "toy:1", step: "cancel", operation: .forward, epoch: 1)
            )
            try await asked(toy, 1)
            let error = await failure { () async throws(RPCError) in
                try await toy.call(
                    cancel,
                    .init(orderID: "o1"),
                    saga: .init(sagaID: "toy:1", step: "cancel", operation: .forward, epoch: 2)
                )
            }
            #expect(error?.reason == "IN_PROGRESS")
            toy.service.provider.answer("done")
            #expect(try await action.state == .cancelled)
        }
    }

    private func asked(_ toy: ServiceHost<ToyService>, _ count: Int) async throws {
        try await eventually("the provider is asked") {
            toy.service.provider.asked.count == count
        }
    }

    private func intent(_ toy: ServiceHost<ToyService>) throws -> String? {
        try toy.store.readAndWait { reader in
            try reader.first("SELECT state FROM intent WHERE id = 'o1'") { $0.text(0) }
        }
    }
}

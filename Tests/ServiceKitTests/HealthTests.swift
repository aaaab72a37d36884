// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Synchronization
import Testing

@testable import ServiceKit

private typealias State = CommonV1.HealthReply.State

/// Health in the manner of grpc.health.v1: by contract, asked for once or watched.
@Suite struct HealthTests {
    private static let contract = ToyService.contracts[0].name

    @Test(arguments: ["", HealthTests.contract, "oms.common.v1.Health"])
    func checkAnswersForTheProcessAndItsContracts(name: String) async throws {
        try await withToy { _, toy, _ in
            let reply = try await toy.call(CommonV1.Health.check, .init(service: name))
            #expect(reply.state == .serving)
            #expect(reply.service == "toy")
        }
    }

    @Test(arguments: ["oms.order.v1.OrderServic", "toy", "OrderService"])
    func checkOfAContractServedElsewhereIsNotFound(name: String) async throws {
        try await withToy { _, toy, _ in
            let error = await failure { () async throws(RPCError) in
                try await toy.call(CommonV1.Health.check, .init(service: name))
            }
            #expect(error?.code == .notFound)
            #expect(error?.reason == "NO_CONTRACT")
            #expect(error?.details.first?.value == name)
        }
    }

    @Test(arguments: ["", HealthTests.contract])
    func watchTellsTheStateAtOnceAndTheDrainBeforeTheEnd(name: String) async throws {
        try await withToy { network, toy, _ in
            network.advance(by: .seconds(3))
            var states = toy.channel.stream(CommonV1.Health.watch, .init(service: name))
                .makeAsyncIterator()
            let first = try await states.next()
            #expect(first?.state == .serving)
            #expect(first?.service == "toy")
            #expect(first?.uptimeMs == 3000)
            toy.drain()
            try await self.expectNext(&states, .draining)
            let end = await failure { () async throws(RPCError) in try await states.next() }
            #expect(end?.code == .unavailable)
        }
    }

    @Test func watchOfAContractServedElsewhereSaysSoAndStaysOpen() async throws {
        try await withToy { _, toy, _ in
            var states = toy.channel.stream(CommonV1.Health.watch, .init(service: "nobody's"))
                .makeAsyncIterator()
            try await self.expectNext(&states, .serviceUnknown)
            toy.drain()
            // Not the process's own state: nobody asked for that.
            let end = await failure { () async throws(RPCError) in try await states.next() }
            #expect(end?.code == .unavailable)
        }
    }

    private func expectNext(
        _ states: inout ReplyStream<CommonV1.HealthReply>.AsyncIterator,
        _ state: CommonV1.HealthReply.State,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let reply = try await states.next()
        #expect(reply?.state == state, sourceLocation: sourceLocation)
    }

    @Test func aWatcherThatLeavesIsForgotten() async throws {
        try await withToy { _, toy, _ in
            let told = Mutex<[State]>([])
            let call = toy.channel.stream(
                CommonV1.Health.watch,
                .init(),
                onMessage: { reply in told.withLock { $0.append(reply.state) } },
                onEnd: { _ in }
            )
            try await eventually("the state comes") { told.withLock { $0 } == [.serving] }
            #expect(toy.healthWatcherCount == 1)
            call.cancel()
            try await eventually("it is forgotten") { toy.healthWatcherCount == 0 }
        }
    }
}

/// Who is told what, without a server.
@Suite struct HealthBoardTests {
    private func withBoard(
        _ body: (HealthBoard, ManualScheduler, @escaping @Sendable () -> [State]) throws -> Void
    ) throws {
        let scheduler = try ManualScheduler(time: ManualTime())
        defer { scheduler.stop() }
        let board = HealthBoard(.recovering, scheduler: scheduler)
        let told = Told()
        scheduler.execute { told.number.withLock { $0 = board.watch { told.add($0) } } }
        scheduler.settle()
        try body(board, scheduler) { told.states.withLock { $0 } }
        if let number = told.number.withLock({ $0 }) { board.forget(number) }
        let before = told.states.withLock { $0 }
        board.set(.recovering)
        scheduler.settle()
        #expect(told.states.withLock { $0 } == before, "told after it was forgotten")
    }

    private final class Told: Sendable {
        let states = Mutex<[State]>([])
        let number = Mutex<UInt64?>(nil)

        func add(_ state: State) { self.states.withLock { $0.append(state) } }
    }

    @Test func tellsEveryChangeInOrder() throws {
        try self.withBoard { board, scheduler, told in
            board.set(.serving)
            scheduler.settle()
            board.set(.draining)
            scheduler.settle()
            #expect(told() == [.recovering, .serving, .draining])
            #expect(board.state == .draining)
        }
    }

    @Test func tellsNothingTwice() throws {
        try self.withBoard { board, scheduler, told in
            board.set(.serving)
            board.set(.serving)
            scheduler.settle()
            #expect(told() == [.recovering, .serving])
        }
    }
}

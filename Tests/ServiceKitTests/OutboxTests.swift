// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Synchronization
import Testing

private let deliver = OrderV1.OrderService.recordDelivery
private let sunk = OrderV1.OrderService.markCancelled

/// The relay between a service's outbox and its peers.
@Suite struct OutboxTests {
    @Test func messagesOfAKeyArriveInOrderAndAreDeleted() async throws {
        try await withToy { network, toy, sink in
            try await send(toy, order: "o1", count: 20)
            try await eventually("all arrived") { sink.calls.count == 20 }
            #expect(sink.requests(of: sunk).map(\.orderID) == (1...20).map { "m\($0)" })
            #expect(sink.calls.first?.context.requestID == "outbox/toy/1")
            #expect(sink.calls.first?.context.actor == "tester")
            #expect(sink.calls.first?.context.peer == "toy")
            try await emptied(network, toy)
        }
    }

    @Test func failedMessageIsRepeatedUnderItsKeyAndHoldsBackItsOwnKeyOnly() async throws {
        let failures = Mutex(3)
        try await withToy(
            sink: { stub in
                stub.on(sunk) { request, _ in
                    guard request.orderID == "m1" else { return .init() }
                    let fails = failures.withLock { left in
                        defer { left = max(0, left - 1) }
                        return left > 0
                    }
                    if fails { throw RPCError(.unavailable, "later", processed: .no) }
                    return .init()
                }
            }
        ) { network, toy, sink in
            try await send(toy, order: "o1", count: 2)
            try await send(toy, order: "o2", names: ["other"])
            try await eventually("the other key went ahead") {
                sink.requests(of: sunk).contains { $0.orderID == "other" }
            }
            #expect(!sink.requests(of: sunk).contains { $0.orderID == "m2" })
            try await eventually("the repetition succeeded") {
                network.advance(by: .seconds(1))
                return sink.requests(of: sunk).contains { $0.orderID == "m2" }
            }
            let first = sink.calls.filter { $0.context.requestID == "outbox/toy/1" }
            #expect(first.map(\.context.attempt) == [1, 2, 3, 4])
            try await emptied(network, toy)
        }
    }

    /// In a rolling restart the orchestrator is the last to know a new type.
    @Test func startOfASagaThatIsNotKnownYetIsRepeated() async throws {
        let old = Mutex((isThere: true, refusals: 0))
        try await withToy(
            sink: { stub in
                stub.on(sunk) { _, _ in
                    let refuses = old.withLock { old in
                        if old.isThere { old.refusals += 1 }
                        return old.isThere
                    }
                    guard !refuses else {
                        throw Refusal(.invalidArgument, "no saga type", reason: "UNKNOWN_SAGA_TYPE")
                    }
                    return .init()
                }
            }
        ) { network, toy, sink in
            try await send(toy, order: "o1", count: 1)
            try await eventually("it was refused") { old.withLock { $0.refusals } > 0 }
            old.withLock { $0.isThere = false }
            try await eventually("the repetition succeeded") {
                network.advance(by: .seconds(1))
                return sink.calls.count > 1
            }
            try await emptied(network, toy)
            let dead = try toy.store.readAndWait { try $0.deadOutbox(after: 0, limit: 10).count }
            #expect(dead == 0)
        }
    }

    @Test func refusedMessageIsBuriedAndTold() async throws {
        try await withToy(
            sink: { stub in
                stub.on(sunk) { request, _ in
                    if request.orderID == "m1" {
                        throw Refusal(.failedPrecondition, "never", reason: "NEVER")
                    }
                    return .init()
                }
            }
        ) { network, toy, sink in
            try await send(toy, order: "o1", count: 2)
            try await eventually("the next one went on") { sink.calls.count == 2 }
            try await emptied(network, toy)
            let dead = try toy.store.readAndWait { reader in
                try reader.deadOutbox(after: 0, limit: 10).map { ($0.message.id, $0.reason) }
            }
            #expect(dead.map(\.0) == [1])
            #expect(dead.first?.1.contains("never") == true)
            let events = try toy.store.readAndWait { try $0.feed(after: 0, limit: 10) }
            #expect(events.map(\.type) == ["outbox.refused"])
            #expect(events.first?.subject == "o1")
        }
    }

    @Test func restartGoesOnFromTheTable() async throws {
        try await withToy(sink: { $0.ignore(sunk) }) { network, toy, sink in
            try await send(toy, order: "o1", count: 3)
            try await eventually("the first was sent") { sink.calls.count == 1 }
            toy.close()
            let next = network.stub("sink") { $0.on(sunk) { _, _ in .init() } }
            let again = try network.host(ToyService.self)
            try await eventually("all were sent again") {
                network.advance(by: .milliseconds(100))
                return next.calls.count == 3
            }
            #expect(next.calls.first?.context.requestID == "outbox/toy/1")
            try await emptied(network, again)
        }
    }

    @Test func backlogBeyondMemoryIsReadFromTheTable() async throws {
        try await withToy { network, toy, sink in
            try await send(toy, order: "", count: 6000)
            try await eventually("all arrived") {
                network.advance(by: .milliseconds(50))
                return sink.calls.count >= 6000
            }
            let ids = Set(sink.calls.map(\.context.requestID))
            #expect(ids.count == 6000)
            try await emptied(network, toy)
        }
    }

    private func send(
        _ toy: ServiceHost<ToyService>,
        order: String,
        count: Int
    ) async throws {
        try await self.send(toy, order: order, names: (1...count).map { "m\($0)" })
    }

    private func send(
        _ toy: ServiceHost<ToyService>,
        order: String,
        names: [String]
    ) async throws {
        let lines = names.map { OrderV1.UnitLine(sku: $0, quantity: 1) }
        _ = try await toy.call(deliver, .init(orderID: order, lines: lines), id: "send-\(order)")
    }

    /// Answered messages leave the table, once the group's time is over.
    private func emptied(_ network: ServiceNetwork, _ toy: ServiceHost<ToyService>) async throws {
        try await eventually("the outbox is empty") {
            network.advance(by: .milliseconds(20))
            return try toy.store.readAndWait { try $0.pendingOutbox(after: 0, limit: 1) }.isEmpty
        }
    }
}

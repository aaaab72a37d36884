// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Testing

private let place = OrderV1.OrderService.placeOrder
private let confirm = OrderV1.OrderService.confirmOrder

/// Callers that wait until a subject is decided.
@Suite struct HoldTests {
    @Test func resolveReleasesTheCaller() async throws {
        try await withToy { _, toy, _ in
            async let placed = toy.call(place, .init(clientReference: "o1"), id: "p1")
            try await eventually("the caller is held") { toy.heldCount == 1 }
            _ = try await toy.call(confirm, .init(orderID: "o1"), id: "c1")
            #expect(try await placed.state == .confirmed)
            #expect(toy.heldCount == 0)
        }
    }

    @Test func resolveOfAnotherSubjectDoesNot() async throws {
        try await withToy { network, toy, _ in
            async let placed = toy.call(place, .init(clientReference: "o1"), id: "p1")
            try await eventually("the caller is held") { toy.heldCount == 1 }
            _ = try await toy.call(confirm, .init(orderID: "o2"), id: "c2")
            #expect(toy.heldCount == 1)
            network.advance(by: .seconds(2))
            #expect(try await placed.state == .pending)
        }
    }

    @Test func timeLimitGivesTheStoredReply() async throws {
        try await withToy { network, toy, _ in
            async let placed = toy.call(place, .init(clientReference: "o1"), id: "p1")
            try await eventually("the caller is held") { toy.heldCount == 1 }
            network.advance(by: .milliseconds(1999))
            #expect(toy.heldCount == 1)
            network.advance(by: .milliseconds(1))
            #expect(try await placed.state == .pending)
        }
    }

    @Test func answerComesBeforeTheCallersDeadline() async throws {
        try await withToy { network, toy, _ in
            async let placed = toy.call(
                place,
                .init(clientReference: "o1"),
                id: "p1",
                timeout: .seconds(1)
            )
            try await eventually("the caller is held") { toy.heldCount == 1 }
            network.advance(by: .milliseconds(950))
            #expect(try await placed.state == .pending)
        }
    }

    @Test func repetitionWaitsToo() async throws {
        try await withToy { _, toy, _ in
            async let first = toy.call(place, .init(clientReference: "o1"), id: "p1")
            try await eventually("the first is held") { toy.heldCount == 1 }
            async let second = toy.call(place, .init(clientReference: "o1"), id: "p1")
            try await eventually("the second is held") { toy.heldCount == 2 }
            _ = try await toy.call(confirm, .init(orderID: "o1"), id: "c1")
            #expect(try await first.state == .confirmed)
            #expect(try await second.state == .confirmed)
        }
    }

    @Test func repetitionAfterTheDecisionGetsThePresentState() async throws {
        try await withToy { network, toy, _ in
            async let placed = toy.call(place, .init(clientReference: "o1"), id: "p1")
            try await eventually("the caller is held") { toy.heldCount == 1 }
            network.advance(by: .seconds(3))
            #expect(try await placed.state == .pending)
            _ = try await toy.call(confirm, .init(orderID: "o1"), id: "c1")
            let again = try await toy.call(place, .init(clientReference: "o1"), id: "p1")
            #expect(again.state == .confirmed)
            #expect(again.attached)
        }
    }

    @Test func drainGivesTheStoredReplyAtOnce() async throws {
        try await withToy { _, toy, _ in
            async let placed = toy.call(place, .init(clientReference: "o1"), id: "p1")
            try await eventually("the caller is held") { toy.heldCount == 1 }
            toy.drain()
            #expect(try await placed.state == .pending)
        }
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// Changes that are refused.
@Suite struct ChangeRefusalTests {
    typealias Methods = OrderV1.OrderService
    typealias Request = OrderV1.ChangeOrderRequest

    @Test(arguments: [OrderState.pending, .onHold, .awaitingStock, .completed, .cancelling])
    func refusesToChangeWhatIsNotUnderWay(state: OrderState) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: state)
            let error = try await orders.refusal(Methods.changeOrder, Request.moreGuests(id))
            #expect(error.code == .failedPrecondition && error.reason == "ILLEGAL_TRANSITION")
            #expect(error.details.first?.value.contains("from \(state.name)") == true)
        }
    }

    @Test func refusesAChangeOfAnOldVersion() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            var request = Request.moreGuests(id)
            request.expectedVersion = 1
            let error = try await orders.refusal(Methods.changeOrder, request)
            #expect(error.code == .aborted && error.reason == "VERSION_CONFLICT")
            request.expectedVersion = try await orders.order(id).version
            #expect(try await orders.call(Methods.changeOrder, request).state == .applying)
        }
    }

    static let refusals: [(String, OrderV1.OrderChange)] = [
        ("change.lines[0].line_number", .init(lines: [.init(lineNumber: 3, quantity: 1)])),
        (
            "change.lines[1].line_number",
            .init(lines: [.init(lineNumber: 1, quantity: 1), .init(lineNumber: 1, quantity: 2)])
        ),
        ("change.lines[0].quantity", .init(lines: [.init(lineNumber: 1, quantity: -1)])),
        ("change.lines[0].quantity", .init(lines: [.init(lineNumber: 1, quantity: 4)])),
        ("change.added[0].unit_price", .init(added: [.init(sku: "A", quantity: 1)])),
        (
            "change.added[0].unit_price.currency",
            .init(
                added: [
                    .init(sku: "A", quantity: 1, unitPrice: .init(minorUnits: 1, currency: "EUR"))
                ]
            )
        ),
        (
            "change.added[0].tax_class",
            .init(added: [.init(sku: "A", quantity: 1, unitPrice: .usd(1), taxClass: "T")])
        ),
        (
            "change",
            .init(added: [.init(sku: "A", quantity: 1, unitPrice: .usd(10_000_000_000_000))])
        ),
        (
            "change",
            .init(
                added: Array(
                    repeating: .init(sku: "A", quantity: 1, unitPrice: .usd(1)),
                    count: 499
                )
            )
        ),
        ("change.ship_to.name", .init(shipTo: .init(name: PlacementTests.long))),
        ("change.carrier_id", .init(carrierID: "A B")),
    ]

    @Test(arguments: refusals.indices)
    func namesTheFieldAtFault(index: Int) async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let (field, change) = Self.refusals[index]
            let error = try await orders.refusal(
                Methods.changeOrder,
                Request(orderID: id, change: change)
            )
            #expect(error.code == .invalidArgument && error.field == field)
            #expect(try await orders.order(id).version == 2)
        }
    }

    @Test func refusesWhatChangesNothing() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let before = try await orders.order(id)
            let same: [OrderV1.OrderChange] = [
                .init(),
                .init(shipTo: before.shipTo, carrierID: before.carrierID),
                .init(lines: [.init(lineNumber: 1, quantity: 3)], carrierID: "SPEEDY"),
            ]
            for change in same {
                let error = try await orders.refusal(
                    Methods.changeOrder,
                    Request(orderID: id, change: change, dryRun: true)
                )
                #expect(error.reason == "NOTHING_CHANGES" && error.field == "change")
                #expect(error.details.first?.remedy.contains("added line") == true)
            }
            #expect(try await orders.order(id) == before)
            // One line as it is and another carrier is a change.
            let other = OrderV1.OrderChange(
                lines: [.init(lineNumber: 1, quantity: 3)],
                carrierID: "SLOW"
            )
            let reply = try await orders.call(
                Methods.changeOrder,
                Request(orderID: id, change: other)
            )
            #expect(reply.state == .applying && reply.newTotal == reply.oldTotal)
        }
    }

    @Test func leavesSomethingOfTheOrder() async throws {
        try await withOrders { orders in
            let id = try await orders.place(until: .confirmed)
            let none = OrderV1.OrderChange(
                lines: [.init(lineNumber: 1, quantity: 0), .init(lineNumber: 2, quantity: 0)]
            )
            let error = try await orders.refusal(
                Methods.changeOrder,
                Request(orderID: id, change: none)
            )
            #expect(error.reason == "NOTHING_LEFT")
        }
    }
}

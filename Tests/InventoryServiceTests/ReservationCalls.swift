// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC

@testable import InventoryService

/// The words on the reservation of SO-1 after it was made.
extension Warehouse {
    /// Reserves and commits, and waits for what is not there.
    func committed(_ lines: [(String, Int64)]) async throws {
        _ = try await self.reserve("SO-1", lines, .backorder)
        _ = try await self.commit("SO-1")
    }

    func extend(
        _ lines: [(String, Int64)],
        change: String = "CH-1"
    ) async throws(RPCError) -> [String] {
        try await self.call(
            Methods.extendReservation,
            .init(orderID: "SO-1", changeID: change, lines: Self.lines(lines))
        ).held.map(\.text)
    }

    func shrink(
        _ lines: [(String, Int64)],
        change: String = "CH-1",
        sparing committed: [InventoryV1.AllocatedLine] = []
    ) async throws(RPCError) -> InventoryV1.ShrinkReservationReply {
        try await self.call(
            Methods.shrinkReservation,
            .init(
                orderID: "SO-1",
                changeID: change,
                lines: Self.lines(lines),
                committed: committed
            )
        )
    }

    /// Gives units up as a cancellation does that knows of the short pick of `SH-1`.
    func giveUp(
        _ lines: [(String, Int64)],
        short: [(String, Int64)],
        sparing committed: [InventoryV1.AllocatedLine] = []
    ) async throws(RPCError) -> InventoryV1.ShrinkReservationReply {
        try await self.call(
            Methods.shrinkReservation,
            .init(
                orderID: "SO-1",
                changeID: "cancel-order:SO-1",
                lines: Self.lines(lines),
                committed: committed,
                shortPicks: [
                    .init(shipmentID: "SH-1", location: "MAIN", lines: Self.lines(short))
                ]
            )
        )
    }

    func reallocate(
        _ lines: [(String, Int64)],
        of shipment: String = "SH-1",
        at location: String = "MAIN"
    ) async throws(RPCError) -> InventoryV1.ReallocateReply {
        try await self.call(
            Methods.reallocate,
            .init(
                orderID: "SO-1",
                shipmentID: shipment,
                location: location,
                lines: Self.lines(lines)
            )
        )
    }

    /// Does the step `reserve-more` of the change CH-1 as its saga would.
    func reserveMore(
        _ lines: [(String, Int64)]
    ) async throws(RPCError) -> InventoryV1.ExtendReservationReply {
        try await self.step(
            .forward,
            Methods.extendReservation,
            .init(orderID: "SO-1", changeID: "CH-1", lines: Self.lines(lines))
        )
    }

    /// Undoes it.
    @discardableResult
    func undoReserveMore(
        _ lines: [(String, Int64)]
    ) async throws(RPCError) -> InventoryV1.ShrinkReservationReply {
        try await self.step(
            .compensate,
            Methods.shrinkReservation,
            .init(orderID: "SO-1", changeID: "CH-1", lines: Self.lines(lines))
        )
    }

    private func step<Request: Message, Reply: Message>(
        _ operation: SagaStepKey.Operation,
        _ method: Method<Request, Reply>,
        _ request: Request
    ) async throws(RPCError) -> Reply {
        var options = CallOptions(timeout: .seconds(30))
        options.saga = SagaStepKey(
            sagaID: "change-order:CH-1",
            step: "reserve-more",
            operation: operation,
            epoch: 1
        )
        return try await self.host.channel.unary(method, request, options: options)
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// An order that waits for units is changed: what comes meanwhile is neither the old order's nor the
/// new one's.
///
/// Its units are planned by a saga of their own. Between the change's look at the shipments and its
/// own plan they would be given up by the one and shipped by the other.
extension InventoryService {
    /// Sets nothing aside for the order until the change is through, and tells what was so far.
    func pauseFills(
        _ request: InventoryV1.PauseFillsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.PauseFillsReply> {
        let change = try key(request.changeID, field: "change_id")
        let reservation = try self.reservation(of: request.orderID, tx)
        _ = try ChangeTable.add(.pause, change, of: reservation.orderID, in: tx)
        try BackorderTable.pause(order: reservation.orderID, in: tx)
        return .reply(InventoryV1.PauseFillsReply(fills: UInt32(clamping: reservation.fills)))
    }

    /// Serves the order again, with what became available meanwhile and nobody before it wants.
    func resumeFills(
        _ request: InventoryV1.ResumeFillsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ResumeFillsReply> {
        let change = try key(request.changeID, field: "change_id")
        let reservation = try self.reservation(of: request.orderID, tx)
        let order = reservation.orderID
        guard try ChangeTable.delete(.pause, change, of: order, in: tx),
            try !ChangeTable.contains(.pause, of: order, in: tx)
        else { return .reply(InventoryV1.ResumeFillsReply()) }
        try BackorderTable.resume(order: order, in: tx)
        let waited = try self.queued(of: reservation, tx).map(\.sku)
        try self.serve(waited, tx, actor: actor(context))
        return .reply(InventoryV1.ResumeFillsReply())
    }
}

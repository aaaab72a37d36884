// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// What reservations want and do not have.
extension InventoryService {
    /// Puts the rest of a reservation on the queue.
    ///
    /// Units that became available since it was found short are set aside at once.
    func backorder(
        _ request: InventoryV1.BackorderRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.BackorderReply> {
        let reservation = try self.live(request.orderID, for: .committed, tx)
        let undecided = try self.backorders(of: reservation, tx).filter { $0.state == .undecided }
        if !undecided.isEmpty {
            try BackorderTable.enqueue(order: reservation.orderID, in: tx)
            try self.serve(undecided.map(\.sku), tx, actor: actor(context))
            let queued = try self.backorders(of: reservation, tx)
            try self.announce(queued.map(\.units), of: reservation, tx, actor: actor(context))
        }
        let queued = try self.queued(of: reservation, tx)
        return .reply(InventoryV1.BackorderReply(backordered: queued.map(\.proto)))
    }

    /// Forgets what is wanted and not held; refused when nothing is held.
    func dropShortage(
        _ request: InventoryV1.DropShortageRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.DropShortageReply> {
        let reservation = try self.live(request.orderID, for: .committed, tx)
        let dropped = try self.backorders(of: reservation, tx)
        guard !dropped.isEmpty else { return .reply(InventoryV1.DropShortageReply()) }
        guard try !ReservationLineTable.of(reservation.number, in: tx).isEmpty else {
            throw InventoryError.insufficientStock(
                order: reservation.orderID,
                dropped.map { Shortage(sku: $0.sku, wanted: $0.missing, available: 0) }
            )
        }
        try BackorderTable.delete(order: reservation.orderID, in: tx)
        let sum = dropped.reduce(0) { $0 + $1.missing }
        try tx.publish(
            type: "stock.shortage_dropped",
            subject: reservation.orderID,
            summary: "\(reservation.id) wants \(sum) units no longer",
            actor: actor(context)
        )
        return .reply(InventoryV1.DropShortageReply(dropped: dropped.map(\.units.proto)))
    }

    /// The queues, by SKU in the order of serving, a page at a time.
    func listBackorders(
        _ request: InventoryV1.ListBackordersRequest,
        _ reader: Reader
    ) throws -> InventoryV1.ListBackordersReply {
        let size = request.page.size()
        var rows = try BackorderTable.page(
            sku: try boundedText(request.sku, field: "sku"),
            order: try boundedText(request.orderID, field: "order_id"),
            after: try Self.position(request.page?.pageToken ?? ""),
            limit: size + 1,
            in: reader
        )
        if !request.orderID.isEmpty, !request.sku.isEmpty {
            rows.removeAll { $0.sku != request.sku }
        }
        let last = cut(&rows, to: size) ? rows.last : nil
        return InventoryV1.ListBackordersReply(
            backorders: try self.proto(rows, reader),
            nextPageToken: last.map {
                "\($0.rank) \($0.createdAt.milliseconds) \($0.id) \($0.sku)"
            } ?? ""
        )
    }

    /// Lets an order be served before or after others.
    func prioritise(
        _ request: InventoryV1.PrioritiseRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.PrioritiseReply> {
        let reason = try reason(request.reason, isRequired: true)
        let reservation = try self.live(request.orderID, for: .committed, tx)
        let before = try self.backorders(of: reservation, tx)
        guard !before.isEmpty else {
            throw InventoryError.invalid(
                field: "order_id",
                value: reservation.orderID,
                remedy: "Name an order that waits for stock; ListBackorders tells them."
            )
        }
        try BackorderTable.rank(order: reservation.orderID, Int64(request.rank), in: tx)
        try tx.publish(
            type: "backorder.prioritised",
            subject: reservation.orderID,
            summary: "Order \(reservation.orderID) waits at rank \(request.rank), before "
                + "\(before[0].rank): \(reason)",
            actor: actor(context)
        )
        let after = try self.backorders(of: reservation, tx)
        return .reply(InventoryV1.PrioritiseReply(backorders: try self.proto(after, tx)))
    }

    // MARK: What other handlers use

    /// What a reservation wants and does not have, by SKU.
    func backorders(of reservation: Reservation, _ queries: some Queries) throws -> [Backorder] {
        guard reservation.wasShort else { return [] }
        return try BackorderTable.of(order: reservation.orderID, in: queries)
    }

    /// What a reservation waits for, by SKU.
    func queued(of reservation: Reservation, _ queries: some Queries) throws -> [StockUnits] {
        try self.backorders(of: reservation, queries).filter(\.state.isWaited).map(\.units)
    }

    /// Whether a reservation waits for anything.
    func isWaiting(_ reservation: Reservation, _ queries: some Queries) throws -> Bool {
        try !self.queued(of: reservation, queries).isEmpty
    }

    /// Leaves units to a reservation that it wants and does not have.
    func leave(
        _ missing: [StockUnits],
        to reservation: inout Reservation,
        _ state: BackorderState,
        _ tx: Transaction,
        actor: String
    ) throws {
        guard !missing.isEmpty else { return }
        for units in missing {
            try BackorderTable.add(units, for: reservation.orderID, state, in: tx)
        }
        if try ChangeTable.contains(.pause, of: reservation.orderID, in: tx) {
            try BackorderTable.pause(order: reservation.orderID, in: tx)
        }
        if !reservation.wasShort {
            reservation.wasShort = true
            try ReservationTable.updateWaiting(reservation, in: tx)
        }
        if state == .queued { try self.announce(missing, of: reservation, tx, actor: actor) }
    }

    /// Tells the feed and purchasing of units that are now in the queue.
    private func announce(
        _ queued: [StockUnits],
        of reservation: Reservation,
        _ tx: Transaction,
        actor: String
    ) throws {
        guard !queued.isEmpty else { return }
        let sum = queued.reduce(0) { $0 + $1.units }
        try tx.publish(
            type: "stock.backordered",
            subject: reservation.orderID,
            summary: "\(reservation.id) waits for \(sum) units of \(queued.count) products",
            actor: actor
        )
        for units in queued {
            try Requisitions.raise(
                sku: units.sku,
                quantity: units.units,
                location: reservation.location.isEmpty ? defaultLocation : reservation.location,
                cause: .shortage,
                orderIDs: [reservation.orderID],
                tx,
                actor: actor
            )
        }
    }

    /// The reservation of an order, which must hold stock; `next` is what the caller leads to.
    func live(
        _ order: String,
        for next: ReservationState,
        _ tx: Transaction
    ) throws -> Reservation {
        let reservation = try self.reservation(of: order, tx)
        guard reservation.state.holdsStock else {
            throw InventoryError.illegalTransition(
                order: order,
                from: reservation.state,
                to: next
            )
        }
        return reservation
    }

    private func proto(
        _ backorders: [Backorder],
        _ queries: some Queries
    ) throws -> [InventoryV1.BackorderLine] {
        var promised: [String: Int64] = [:]
        return try backorders.map { backorder in
            let sku = backorder.sku
            if promised[sku] == nil {
                promised[sku] = try PurchaseTable.promised(sku: sku, in: queries) ?? 0
            }
            return InventoryV1.BackorderLine(
                backorderID: backorder.id,
                orderID: backorder.orderID,
                sku: sku,
                quantity: backorder.quantity,
                filled: backorder.filled,
                rank: UInt32(clamping: backorder.rank),
                createdAtMs: backorder.createdAt.milliseconds,
                promisedAtMs: promised[sku] ?? 0
            )
        }
    }

    // The SKU comes last: it may hold any character but spaces.
    private static func position(
        _ token: String
    ) throws(InventoryError) -> BackorderTable.Position {
        if token.isEmpty { return BackorderTable.Position() }
        let parts = try boundedText(token, field: "page.page_token")
            .split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, let rank = Int64(parts[0]), let createdAt = Int64(parts[1]),
            let id = Int64(parts[2])
        else { throw badToken(token) }
        return BackorderTable.Position(
            sku: String(parts[3]),
            rank: rank,
            createdAt: createdAt,
            id: id
        )
    }
}

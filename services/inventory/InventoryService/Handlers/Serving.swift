// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import ServiceKit
import Store

/// What an order got of the units it waited for.
struct RescuedUnits: Hashable, Sendable {
    let orderID: String
    let sku: String
    let units: Int64
    /// Nothing of the order is backordered any more.
    let isComplete: Bool
}

/// The backorder queues are served before stock becomes available to anybody else.
extension InventoryService {
    /// Sets aside what is available of these SKUs for the orders that wait for it, lower ranks and
    /// then older ones first, and tells their sagas.
    ///
    /// Whatever makes stock available calls it in the same transaction, after the state of its own
    /// reservation is written. One look-up for a SKU nobody waits for.
    @discardableResult
    func serve(
        _ skus: some Sequence<String>,
        _ tx: Transaction,
        actor: String
    ) throws -> [RescuedUnits] {
        var served: [(order: String, units: AllocatedUnits)] = []
        for sku in skus {
            while let backorder = try BackorderTable.next(sku, in: tx) {
                let reservation = try self.reservation(of: backorder.orderID, tx)
                let plan = try self.plan(
                    [backorder.units],
                    preferring: reservation.location,
                    tx
                )
                guard !plan.takes.isEmpty else { break }
                let taken = try self.take(plan, for: backorder.orderID, tx, actor: actor)
                try BackorderTable.fill(backorder, plan.units(0), in: tx)
                served += taken.map { (backorder.orderID, $0) }
            }
        }
        guard !served.isEmpty else { return [] }
        var complete: [String: Bool] = [:]
        let units = Dictionary(grouping: served, by: \.order).mapValues { $0.map(\.units) }
        // In the order in which they were served first.
        for (order, _) in served where complete[order] == nil {
            complete[order] = try self.fill(order, units[order] ?? [], tx, actor: actor)
        }
        return Self.rescued(served, complete)
    }

    /// One for each order and SKU, in the order of serving.
    private static func rescued(
        _ served: [(order: String, units: AllocatedUnits)],
        _ complete: [String: Bool]
    ) -> [RescuedUnits] {
        var rescued: [RescuedUnits] = []
        for (order, units) in served {
            var sum = units.units
            if let last = rescued.last, last.orderID == order, last.sku == units.sku {
                sum += rescued.removeLast().units
            }
            rescued.append(
                RescuedUnits(
                    orderID: order,
                    sku: units.sku,
                    units: sum,
                    isComplete: complete[order] ?? false
                )
            )
        }
        return rescued
    }

    /// Adds units to a reservation that waited for them; true when it waits for nothing more.
    private func fill(
        _ order: String,
        _ units: [AllocatedUnits],
        _ tx: Transaction,
        actor: String
    ) throws -> Bool {
        var reservation = try self.reservation(of: order, tx)
        let isComplete = try !self.isWaiting(reservation, tx)
        let isLater = reservation.state == .committed && reservation.shipComplete
        try ReservationLineTable.add(
            units,
            to: reservation.number,
            isPlanned: !isLater,
            in: tx
        )
        let sum = units.reduce(0) { $0 + $1.units }
        try tx.publish(
            type: "stock.filled",
            subject: order,
            summary: "\(reservation.id) got \(sum) units it waited for"
                + (isComplete ? "; it waits for nothing more" : ""),
            actor: actor
        )
        switch reservation.state {
        case .held:
            if isComplete { try self.signalStock(order, tx, actor: actor) }
        case .committed:
            if !isLater {
                try self.startFill(of: &reservation, units, tx, actor: actor)
            } else if isComplete {
                let lines = try self.planAll(reservation, tx)
                try self.startFill(of: &reservation, lines, tx, actor: actor)
            }
        case .released, .expired, .issued:
            // Their backorders were taken out of the queue with the state.
            throw CorruptRow()
        }
        return isComplete
    }

    /// Marks everything set aside as told to the planning of shipments; returns what was not before.
    func planAll(_ reservation: Reservation, _ tx: Transaction) throws -> [AllocatedUnits] {
        var told: [AllocatedUnits] = []
        for var line in try ReservationLineTable.of(reservation.number, in: tx)
        where line.unplanned > 0 {
            told.append(
                AllocatedUnits(sku: line.sku, location: line.location, units: line.unplanned)
            )
            line.unplanned = 0
            try ReservationLineTable.update(line, in: tx)
        }
        return told
    }

    // MARK: What the sagas are told

    private func signalStock(_ order: String, _ tx: Transaction, actor: String) throws {
        let request = OrchestratorV1.SignalRequest(
            sagaID: "place-order:\(order)",
            name: "stock",
            signalID: "stock"
        )
        try Self.tell(
            OrchestratorV1.OrchestratorService.signal.path,
            request.encoded(),
            of: order,
            tx,
            actor: actor
        )
    }

    /// Starts the saga that plans the shipments of units an order has got.
    func startFill(
        of reservation: inout Reservation,
        _ lines: [AllocatedUnits],
        _ tx: Transaction,
        actor: String
    ) throws {
        reservation.fills += 1
        try ReservationTable.updateWaiting(reservation, in: tx)
        let fill = "\(reservation.orderID)/\(reservation.fills)"
        let input = OrchestratorV1.FillBackorderInput(
            fillID: fill,
            orderID: reservation.orderID,
            lines: lines.map(\.proto)
        )
        let request = OrchestratorV1.StartRequest(
            type: "fill-backorder",
            businessKey: fill,
            input: input.encoded()
        )
        try Self.tell(
            OrchestratorV1.OrchestratorService.start.path,
            request.encoded(),
            of: reservation.orderID,
            tx,
            actor: actor
        )
    }

    private static func tell(
        _ method: String,
        _ payload: [UInt8],
        of order: String,
        _ tx: Transaction,
        actor: String
    ) throws {
        try tx.enqueue(
            OutboxMessage(
                peer: "orchestrator",
                method: method,
                orderingKey: order,
                payload: payload,
                actor: actor
            )
        )
    }
}

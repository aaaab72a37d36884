// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// An order changes: what nobody has picked is taken back, and planned again when the change fails.
enum Withdrawal {
    /// Takes back what is PLANNED, once per change; a repeat tells what it took.
    ///
    /// Refused before anything is taken back when the order was cancelled, or the carrier that the
    /// change wants is unknown: what follows the change could not be planned. To be tried again while
    /// a plan made before the change has not come: it would ship what the change gave up.
    static func withdraw(
        _ request: FulfillmentV1.WithdrawShipmentsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.WithdrawShipmentsReply> {
        let order = try checkedOrder(request.orderID)
        let change = try checkedKey(request.changeID, "change_id")
        let carrier =
            request.carrierID.isEmpty ? "" : try checkedKey(request.carrierID, "carrier_id")
        var shipments = try ShipmentTable.ofOrder(order, in: tx)
        switch try WithdrawalTable.takenBack(change, of: order, in: tx) {
        case true?: throw FulfillmentError.changeRefused(change: change)
        case false?: break
        case nil:
            guard try !StoppedOrderTable.contains(order, in: tx) else {
                throw FulfillmentError.orderCancelled(order: order.description)
            }
            guard try carrier.isEmpty || CarrierTable.find(carrier, in: tx) != nil else {
                throw FulfillmentError.unknownCarrier(carrier)
            }
            let fills = try checkedFills(request.fills)
            try self.checkNothingOutstanding(of: order, shipments, fills: fills, in: tx)
            try WithdrawalTable.save(change, of: order, takenBack: false, in: tx)
            for index in shipments.indices where shipments[index].state == .planned {
                try shipments[index].withdraw(for: change, at: tx.time)
                try ShipmentTable.save(&shipments[index], in: tx)
                try tx.publish(shipments[index], "withdrawn for the change \(change)", context)
            }
        }
        let withdrawn = shipments.filter { $0.withdrawnBy == change }
        let committed = shipments.filter { $0.state != .planned && $0.state != .cancelled }
        return .reply(
            .init(
                shipmentIDs: withdrawn.map(\.id.description),
                withdrawn: withdrawn.lines,
                committed: committed.lines
            )
        )
    }

    /// Refuses to take back anything before the first plan of the order has come, that of each
    /// earlier change, of each short pick and of each fill.
    private static func checkNothingOutstanding(
        of order: OrderID,
        _ shipments: [Shipment],
        fills: Int,
        in tx: Transaction
    ) throws {
        guard try OrderPlanTable.find(order, in: tx) != nil else {
            throw FulfillmentError.noFirstPlan(order: order.description)
        }
        var expected = try WithdrawalTable.standing(of: order, in: tx)
        expected += shipments.compactMap(\.shortPickPlan)
        expected += (0..<fills).map { "fill:\($0 + 1)" }
        for plan in expected where try !LaterPlanTable.contains(plan, of: order, in: tx) {
            throw FulfillmentError.planOutstanding(order: order.description, plan: plan)
        }
    }

    /// Plans again what the change withdrew, as it was; a change that is unknown is kept from
    /// withdrawing anything later.
    ///
    /// Nothing is planned again of an order that was cancelled meanwhile.
    static func restore(
        _ request: FulfillmentV1.RestoreShipmentsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.RestoreShipmentsReply> {
        let order = try checkedOrder(request.orderID)
        let change = try checkedKey(request.changeID, "change_id")
        var shipments = try ShipmentTable.ofOrder(order, in: tx)
        let withdrawn = shipments.filter { $0.withdrawnBy == change }
        let isNew = try WithdrawalTable.takenBack(change, of: order, in: tx) != true
        if isNew {
            try WithdrawalTable.save(change, of: order, takenBack: true, in: tx)
        }
        if isNew, try !StoppedOrderTable.contains(order, in: tx) {
            for old in withdrawn {
                let shipment = try self.copy(
                    old,
                    index: (shipments.last?.id.index ?? 0) + 1,
                    tx
                )
                try Planning.add(shipment, "planned again, as \(old.id),", tx, context)
                shipments.append(shipment)
            }
        }
        let taken = Set(withdrawn.map(\.id))
        let restored = shipments.filter { $0.restores.map(taken.contains) ?? false }
        return .reply(.init(shipmentIDs: restored.map(\.id.description)))
    }

    private static func copy(
        _ old: Shipment,
        index: Int64,
        _ tx: Transaction
    ) throws -> Shipment {
        var shipment = Shipment(
            id: try Planning.id(old.id.order, index),
            planID: old.planID,
            location: old.location,
            isCounterSale: old.isCounterSale,
            carrierID: old.carrierID,
            shipTo: old.shipTo,
            lines: old.lines,
            at: tx.time
        )
        shipment.restores = old.id
        return shipment
    }
}

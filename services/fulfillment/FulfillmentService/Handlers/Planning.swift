// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Orders become shipments.
enum Planning {
    /// Plans an order, or a part of it, once per plan id: a repeat is the shipments there are.
    ///
    /// Of a cancelled order nothing is planned: only a plan without lines, which asks for none, is
    /// answered.
    static func plan(
        _ request: FulfillmentV1.PlanShipmentsRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<FulfillmentV1.PlanShipmentsReply> {
        let plan = try ShipmentPlan(request)
        if plan.given.canBeFirst,
            try OrderPlanTable.insert(plan.given, of: plan.order, in: tx)
        {
            return .reply(try self.make(plan, plan.given, after: 0, tx, context))
        }
        let isStopped = try StoppedOrderTable.contains(plan.order, in: tx)
        if isStopped, plan.parts.isEmpty { return .reply(.init()) }
        guard var order = try OrderPlanTable.find(plan.order, in: tx) else {
            let id = plan.order.description
            throw isStopped
                ? FulfillmentError.orderCancelled(order: id) : .noFirstPlan(order: id)
        }
        let planned = try ShipmentTable.ofOrder(plan.order, in: tx)
        let isRepeat =
            try order.planID == plan.planID
            || LaterPlanTable.contains(plan.planID, of: plan.order, in: tx)
        if isRepeat {
            let own = planned.filter { $0.planID == plan.planID }
            return .reply(.init(shipmentIDs: own.map(\.id.description)))
        }
        guard !isStopped else {
            throw FulfillmentError.orderCancelled(order: plan.order.description)
        }
        try LaterPlanTable.insert(plan.planID, of: plan.order, in: tx)
        if order.take(plan.given) { try OrderPlanTable.save(order, of: plan.order, in: tx) }
        return .reply(
            try self.make(plan, order, after: planned.last?.id.index ?? 0, tx, context)
        )
    }

    /// One shipment for each location; a plan without lines only had something to store.
    private static func make(
        _ plan: ShipmentPlan,
        _ order: OrderPlan,
        after index: Int64,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> FulfillmentV1.PlanShipmentsReply {
        guard !plan.parts.isEmpty else {
            guard try order.carrierID.isEmpty || CarrierTable.find(order.carrierID, in: tx) != nil
            else { throw FulfillmentError.unknownCarrier(order.carrierID) }
            return .init()
        }
        let carrier = try self.carrier(order, isCounterSale: plan.isCounterSale, in: tx)
        var reply = FulfillmentV1.PlanShipmentsReply()
        for (offset, part) in plan.parts.enumerated() {
            let shipment = Shipment(
                id: try self.id(plan.order, index + 1 + Int64(offset)),
                planID: plan.planID,
                location: part.location,
                isCounterSale: plan.isCounterSale,
                carrierID: carrier,
                shipTo: order.shipTo,
                lines: part.lines,
                at: tx.time
            )
            try self.add(shipment, "planned", tx, context)
            reply.shipmentIDs.append(shipment.id.description)
        }
        return reply
    }

    /// The order's carrier, else any; what goes over the counter needs none.
    private static func carrier(
        _ order: OrderPlan,
        isCounterSale: Bool,
        in tx: Transaction
    ) throws -> String {
        if !order.carrierID.isEmpty || isCounterSale { return order.carrierID }
        guard let any = try CarrierTable.defaultID(in: tx) else { throw FulfillmentError.noCarrier }
        return any
    }

    static func id(_ order: OrderID, _ index: Int64) throws(FulfillmentError) -> ShipmentID {
        guard let id = ShipmentID(order: order, index: index) else {
            throw .tooManyShipments(order: order.description)
        }
        return id
    }

    /// Adds a shipment; one over the counter is picked and packed by whoever sells it.
    ///
    /// A counter sale of a held order waits on the shelf like any other.
    static func add(
        _ planned: Shipment,
        _ word: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        var shipment = planned
        let isSoldNow =
            try shipment.isCounterSale
            && !HeldOrderTable.contains(shipment.id.order, in: tx)
        if isSoldNow {
            try shipment.pick(short: .none, at: tx.time)
            try shipment.pack(boxes: 0, weightGrams: 0, at: tx.time)
        }
        guard try ShipmentTable.insert(shipment, in: tx) else {
            throw FulfillmentError.unknownCarrier(shipment.carrierID)
        }
        let way =
            shipment.isCounterSale ? "over the counter" : "with carrier \(shipment.carrierID)"
        let count = shipment.lines.messages.count
        try tx.publish(
            planned,
            "\(word) at \(shipment.location) \(way), \(count == 1 ? "1 line" : "\(count) lines")",
            context
        )
        if isSoldNow {
            try SagaOutbox.start(shipment, in: tx)
            try SagaOutbox.signal("packed", shipment, at: tx.time, in: tx)
            try tx.publish(shipment, "picked and packed at the counter", context)
        }
    }
}

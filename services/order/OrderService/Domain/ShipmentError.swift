// SPDX-License-Identifier: MIT
import Commerce
import RPC
import ServiceKit

/// Why units of an order could not be moved.
///
/// Nothing changed.
enum ShipmentError: Error, Hashable {
    /// Fewer units of a SKU can take a step than should.
    case shortOfUnits(OrderID, UnitMove, ShortOfUnits)
    /// No shipment of this id was begun for the order.
    case unknownShipment(OrderID, String)
    /// The shipment was abandoned, stopped or lost: nothing more can be recorded of it.
    case shipmentEnded(String, ShipmentStage)
    /// What is reported of a shipment is not what is in it.
    case otherUnits(String, told: String, inShipment: String)
    /// No unit of the order would be left.
    case nothingLeft(OrderID)
    /// Units are open that a cancellation has to cancel first.
    case openUnits(OrderID, Int64)
}

extension ShipmentError: RPCErrorConvertible {
    /// The status and the reason a client sees.
    var rpcError: RPCError {
        switch self {
        case .shortOfUnits(let order, let move, let short):
            Refusal(
                .failedPrecondition,
                "Order \(order) has \(short.there) of \(short.sku) to \(move), not \(short.wanted)",
                reason: "SHORT_OF_UNITS",
                field: short.sku,
                value: "wanted \(short.wanted), there \(short.there)",
                remedy: "Read the order's lines with GetOrder and send what is there."
            ).rpcError
        case .unknownShipment(let order, let shipment):
            Refusal(
                .notFound,
                "Order \(order) has no shipment \(shipment.prefix(64))",
                reason: "UNKNOWN_SHIPMENT",
                field: "shipment_id",
                value: shipment,
                remedy: "Begin the shipment with BeginFulfillment, or correct the id."
            ).rpcError
        case .shipmentEnded(let shipment, let stage):
            Refusal(
                .failedPrecondition,
                "Shipment \(shipment) is \(stage.words) and stays so",
                reason: "SHIPMENT_ENDED",
                field: "shipment_id",
                value: shipment,
                remedy: "Compare it with GetShipment, and let a person decide."
            ).rpcError
        case .otherUnits(let shipment, let told, let inShipment):
            Refusal(
                .failedPrecondition,
                "Shipment \(shipment) holds \(inShipment), not \(told)",
                reason: "OTHER_UNITS",
                field: "lines",
                value: told,
                remedy: "Send the units of the shipment, or no lines for all of it."
            ).rpcError
        case .nothingLeft(let order):
            Refusal(
                .failedPrecondition,
                "Nothing of order \(order) would be left",
                reason: "NOTHING_LEFT",
                field: "order_id",
                value: order.description,
                remedy: "Cancel the order instead."
            ).rpcError
        case .openUnits(let order, let count):
            Refusal(
                .failedPrecondition,
                "Order \(order) has \(count) units that are not cancelled yet",
                reason: "OPEN_UNITS",
                field: "order_id",
                value: order.description,
                remedy: "Call CancelUnits first."
            ).rpcError
        }
    }
}

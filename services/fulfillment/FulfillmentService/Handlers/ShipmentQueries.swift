// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Store

/// What is known of shipments.
enum ShipmentQueries {
    static func get(
        _ request: FulfillmentV1.GetShipmentRequest,
        _ reader: Reader
    ) throws -> FulfillmentV1.GetShipmentReply {
        .init(shipment: try ShipmentHandlers.shipment(request.shipmentID, in: reader).message)
    }

    static func list(
        _ request: FulfillmentV1.ListShipmentsRequest,
        _ reader: Reader
    ) throws -> FulfillmentV1.ListShipmentsReply {
        let page = Page(request.page)
        let state = ShipmentState(request.state)
        guard state != nil || request.state == .unspecified else {
            throw FulfillmentError.invalid(
                field: "state",
                value: request.state.name,
                remedy:
                    "use one of \(ShipmentState.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        let shipments = try ShipmentTable.page(
            after: try page.shipment()?.key ?? 0,
            filter: ShipmentFilter(
                state: state,
                carrier: request.carrierID,
                location: request.location,
                order: request.orderID.isEmpty ? nil : try checkedOrder(request.orderID)
            ),
            limit: page.size,
            in: reader
        )
        return .init(
            shipments: shipments.map(\.message),
            nextPageToken: page.nextToken(shipments.map(\.id.description))
        )
    }

    /// Where the work is: what has not ended, by location and state.
    static func board(
        _ request: FulfillmentV1.BoardRequest,
        _ reader: Reader
    ) throws -> FulfillmentV1.BoardReply {
        let counts = try ShipmentTable.board(location: request.location, in: reader)
        return .init(
            rows: counts.map { count in
                FulfillmentV1.BoardRow(
                    location: count.location,
                    state: count.state.message,
                    shipments: count.shipments,
                    units: count.units,
                    held: count.held,
                    oldestSinceMs: count.oldestSince.milliseconds
                )
            }
        )
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos
import ServiceKit
import Store

/// The calls that only read stock.
extension InventoryService {
    /// Stock by SKU and location, a page at a time.
    func getStock(
        _ request: InventoryV1.GetStockRequest,
        _ reader: Reader
    ) throws -> InventoryV1.GetStockReply {
        let sku = try boundedText(request.sku, field: "sku")
        let size = request.page.size()
        var levels = try StockTable.page(
            sku: sku,
            location: try boundedText(request.location, field: "location"),
            after: try Self.position(request.page?.pageToken ?? ""),
            limit: size + 1,
            in: reader
        )
        if levels.isEmpty, !sku.isEmpty, try !ProductTable.exists(sku, in: reader) {
            throw InventoryError.unknownSKUs([sku])
        }
        let last = cut(&levels, to: size) ? levels.last : nil
        for index in levels.indices {
            levels[index].incoming = try PurchaseTable.incoming(
                sku: levels[index].sku,
                location: levels[index].location,
                in: reader
            )
        }
        return InventoryV1.GetStockReply(
            levels: levels,
            nextPageToken: last.map { Self.token($0.sku, $0.location) } ?? ""
        )
    }

    /// Reservations by number, a page at a time.
    func listReservations(
        _ request: InventoryV1.ListReservationsRequest,
        _ reader: Reader
    ) throws -> InventoryV1.ListReservationsReply {
        // 100 reservations of 500 lines stay below the largest message.
        let size = request.page.size(atMost: 100)
        let state = Int64(request.state.rawValue)
        var rows: [Reservation]
        if request.orderID.isEmpty {
            rows = try ReservationTable.page(
                state: state,
                after: try numberToken(request.page),
                limit: size + 1,
                in: reader
            )
        } else {
            let found = try ReservationTable.find(order: request.orderID, in: reader)
            rows = found.map { [$0] } ?? []
            rows.removeAll { state != 0 && $0.state.rawValue != state }
        }
        let last = cut(&rows, to: size) ? rows.last : nil
        return InventoryV1.ListReservationsReply(
            reservations: try rows.map { try self.proto($0, reader) },
            nextPageToken: last.map { String($0.number) } ?? ""
        )
    }

    /// Movements, oldest first, a page at a time.
    func listMovements(
        _ request: InventoryV1.ListMovementsRequest,
        _ reader: Reader
    ) throws -> InventoryV1.ListMovementsReply {
        try reader.expect(generation: request.generation)
        let size = request.page.size()
        var movements = try MovementTable.page(
            sku: try boundedText(request.sku, field: "sku"),
            reference: try boundedText(request.reference, field: "reference"),
            after: try numberToken(request.page),
            limit: size + 1,
            in: reader
        )
        let last = cut(&movements, to: size) ? movements.last : nil
        return InventoryV1.ListMovementsReply(
            movements: movements,
            nextPageToken: last.map { String($0.movementID) } ?? ""
        )
    }

    private func proto(
        _ reservation: Reservation,
        _ reader: Reader
    ) throws -> InventoryV1.Reservation {
        let lines = try ReservationLineTable.of(reservation.number, in: reader)
        let backorders = try self.backorders(of: reservation, reader)
        let wanted = bySKU(
            lines.map { StockUnits(sku: $0.sku, units: $0.quantity) } + backorders.map(\.units)
        )
        let open = reservation.state.holdsStock ? lines.filter { $0.open > 0 } : []
        let places = Set(lines.map(\.location))
        return InventoryV1.Reservation(
            reservationID: reservation.id,
            orderID: reservation.orderID,
            state: reservation.state.proto,
            location: places.count == 1 ? places.first ?? "" : "",
            lines: wanted.map(\.proto),
            expiresAtMs: reservation.state == .held ? reservation.expiresAt.milliseconds : 0,
            held: open.map {
                AllocatedUnits(sku: $0.sku, location: $0.location, units: $0.open).proto
            },
            backordered: backorders.filter(\.state.isWaited).map(\.units.proto)
        )
    }

    // A SKU may hold any character but spaces, so a space parts it from the location.
    private static func token(_ sku: String, _ location: String) -> String { "\(sku) \(location)" }

    private static func position(
        _ token: String
    ) throws(InventoryError) -> (sku: String, location: String) {
        if token.isEmpty { return ("", "") }
        let parts = try boundedText(token, field: "page.page_token")
            .split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2 else { throw badToken(token) }
        return (String(parts[0]), String(parts[1]))
    }
}

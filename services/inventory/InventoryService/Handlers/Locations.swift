// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store

/// The places where stock lies.
extension InventoryService {
    /// The most locations there can be, so that all of them fit in one answer.
    static let locationsMax: Int64 = 1000

    func upsertLocation(
        _ request: InventoryV1.UpsertLocationRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.UpsertLocationReply> {
        var location = request.location ?? InventoryV1.Location()
        _ = try key(location.location, field: "location.location")
        _ = try named(location.name, field: "location.name")
        let before = try LocationTable.find(location.location, in: tx)
        location.version = try current(location.version, before?.version, "location.version")
        if location != before {
            if before == nil, try LocationTable.count(in: tx) >= Self.locationsMax {
                throw InventoryError.invalid(
                    field: "location.location",
                    value: location.location,
                    remedy: "There are \(Self.locationsMax) locations; use one of them."
                )
            }
            location.version += 1
            try LocationTable.save(location, in: tx)
            let event = before == nil ? "created" : "updated"
            try tx.publish(
                type: "location.\(event)",
                subject: location.location,
                summary: "Location \(location.location) \(event): \(location.name), rank "
                    + "\(location.rank)",
                actor: actor(context)
            )
        }
        return .reply(
            InventoryV1.UpsertLocationReply(location: location, created: before == nil)
        )
    }

    func listLocations(_ reader: Reader) throws -> InventoryV1.ListLocationsReply {
        InventoryV1.ListLocationsReply(locations: try LocationTable.all(in: reader))
    }
}

/// The location a request names, MAIN when it names none; throws `unknownLocation`.
func location(
    _ text: String,
    field: String = "location",
    in queries: some Queries
) throws -> String {
    let location = text.isEmpty ? defaultLocation : try key(text, field: field)
    if location == defaultLocation { return location }
    guard try LocationTable.find(location, in: queries) != nil else {
        throw InventoryError.unknownLocation(field: field, location)
    }
    return location
}

// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// Shipments that a carrier took at once.
///
/// Table: manifest, one row; its shipments name it.
struct Manifest: Hashable, Sendable {
    static let shipmentsMax = 500

    let number: Int64
    let carrierID: String
    let driver: String
    let handedOverAt: Timestamp
    var shipments: [ShipmentID] = []

    /// `MAN-7`.
    static func id(_ number: Int64) -> String { "MAN-\(number)" }

    /// Reads `MAN-7`; nil for any other spelling.
    static func number(_ id: String) -> Int64? {
        guard let number = Int64(id.dropFirst(4)), number >= 1, Self.id(number) == id else {
            return nil
        }
        return number
    }

    var message: FulfillmentV1.Manifest {
        FulfillmentV1.Manifest(
            manifestID: Self.id(self.number),
            carrierID: self.carrierID,
            driver: self.driver,
            shipmentIDs: self.shipments.map(\.description),
            handedOverAtMs: self.handedOverAt.milliseconds
        )
    }
}

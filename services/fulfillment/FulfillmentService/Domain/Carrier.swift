// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// Who carries shipments.
///
/// Table: carrier, one row.
struct Carrier: Hashable, Sendable {
    enum Kind: String, CaseIterable, Sendable {
        /// A shipper whose events move the shipment.
        case thirdParty = "THIRD_PARTY"
        /// The company's own trucks: a driver takes it and brings back the proof of delivery.
        case ownFleet = "OWN_FLEET"
    }

    let id: String
    let name: String
    let kind: Kind
    let phone: String
    var version: Int64

    init(id: String, name: String, kind: Kind, phone: String, version: Int64) {
        self.id = id
        self.name = name
        self.kind = kind
        self.phone = phone
        self.version = version
    }

    /// Checks what a caller sent; its version is not looked at.
    init(_ message: FulfillmentV1.Carrier?) throws(FulfillmentError) {
        let message = message ?? FulfillmentV1.Carrier()
        self.id = try checkedKey(message.carrierID, "carrier.carrier_id")
        guard isLabel(message.name) else {
            throw .invalid(
                field: "carrier.name",
                value: message.name,
                remedy: "1 to 64 characters are required"
            )
        }
        guard let kind = Kind(rawValue: message.kind.name) else {
            throw .invalid(
                field: "carrier.kind",
                value: message.kind.name,
                remedy: "THIRD_PARTY or OWN_FLEET is required"
            )
        }
        guard message.phone.isEmpty || isLabel(message.phone) else {
            throw .invalid(
                field: "carrier.phone",
                value: message.phone,
                remedy: "at most 64 characters are allowed"
            )
        }
        self.name = message.name
        self.kind = kind
        self.phone = message.phone
        self.version = 1
    }

    var message: FulfillmentV1.Carrier {
        FulfillmentV1.Carrier(
            carrierID: self.id,
            name: self.name,
            kind: self.kind == .ownFleet ? .ownFleet : .thirdParty,
            phone: self.phone,
            version: self.version
        )
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// The label of a shipment: its carrier, its tracking number, and what the carrier takes.
///
/// A shipment in the house has a tracking number only when it has a label.
extension Shipment {
    /// Whether a label may be made or voided now.
    var isLabelTime: Bool { self.state == .packed || self.state == .ready }

    var hasLabel: Bool { self.isLabelTime && !self.trackingNumber.isEmpty }

    /// Refuses what cannot have a label now.
    func checkLabelTime() throws(FulfillmentError) {
        guard !self.isCounterSale else { throw .counterSale(shipment: self.id.description) }
        guard self.isLabelTime else {
            throw .notPacked(shipment: self.id.description, state: self.state)
        }
    }

    /// Makes the label; the number is ours, and no label of the shipment had it before.
    mutating func label(with carrier: Carrier) throws(FulfillmentError) {
        try self.checkLabelTime()
        guard !self.hasLabel else {
            throw .labelled(shipment: self.id.description, number: self.trackingNumber)
        }
        self.carrierID = carrier.id
        self.trackingNumber = self.makeTrackingNumber(carrier.kind)
        self.freightCost = carrier.rate?.cost(weightGrams: self.weightGrams)
    }

    mutating func voidLabel() throws(FulfillmentError) {
        try self.checkLabelTime()
        guard self.hasLabel else { throw .noLabel(shipment: self.id.description) }
        self.trackingNumber = ""
        self.freightCost = nil
    }

    /// A number made of the shipment's id, which no other shipment has.
    mutating func makeTrackingNumber(_ kind: Carrier.Kind) -> String {
        self.numbersMade += 1
        let number = "\(kind.trackingPrefix)-\(self.id.description.dropFirst(3))"
        return self.numbersMade == 1 ? number : "\(number)-\(self.numbersMade)"
    }

    /// The label to be printed: 40 columns at most for what is ours, the address as it is.
    var labelText: String {
        let address = self.shipTo
        let place = [address.postalCode, address.city].filter { !$0.isEmpty }
        let grams = String(self.weightGrams % 1000)
        let weight =
            "\(self.weightGrams / 1000)."
            + String(repeating: "0", count: 3 - grams.count) + "\(grams) kg"
        let street = address.street.split(separator: "\n").map(String.init)
        let receiver =
            [address.name] + street + [place.joined(separator: " "), address.region]
            + [address.country]
        return
            ([
                "\(self.carrierID)  \(self.trackingNumber)",
                "\(self.id)  \(self.boxes) boxes  \(weight)",
                "FROM \(self.location)",
                "TO",
            ]
            + receiver.map(Self.printable).filter { !$0.isEmpty }.map { "  \($0)" })
            .joined(separator: "\n") + "\n"
    }

    /// Without what a printer would act upon.
    private static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
            )
        )
    }
}

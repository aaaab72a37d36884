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

        /// What its tracking numbers begin with when we make them.
        var trackingPrefix: String { self == .ownFleet ? "LTL" : "TRK" }
    }

    let id: String
    let name: String
    let kind: Kind
    let phone: String
    /// What it costs us; nil when nothing is accrued.
    let rate: CarrierRate?
    var version: Int64

    init(id: String, name: String, kind: Kind, phone: String, rate: CarrierRate?, version: Int64) {
        self.id = id
        self.name = name
        self.kind = kind
        self.phone = phone
        self.rate = rate
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
        self.rate = try CarrierRate(base: message.baseCost, perKilogram: message.costPerKg)
        self.version = 1
    }

    var message: FulfillmentV1.Carrier {
        FulfillmentV1.Carrier(
            carrierID: self.id,
            name: self.name,
            kind: self.kind == .ownFleet ? .ownFleet : .thirdParty,
            phone: self.phone,
            version: self.version,
            baseCost: self.rate.map { CommonV1.Money($0.base) },
            costPerKg: self.rate.map { CommonV1.Money($0.perKilogram) }
        )
    }
}

/// What a carrier takes for a shipment: a base, and so much for each started kilogram.
struct CarrierRate: Hashable, Sendable {
    /// 10 billion of the main unit of a currency with two decimals.
    static let baseMax: Int64 = 1_000_000_000_000
    static let perKilogramMax: Int64 = 10_000_000

    let base: Money
    /// In the currency of `base`.
    let perKilogram: Money

    init(base: Int64, perKilogram: Int64, currency: Currency) {
        self.base = Money(minorUnits: base, currency: currency)
        self.perKilogram = Money(minorUnits: perKilogram, currency: currency)
    }

    /// Checks what a caller sent; nil when both are empty, and what alone is empty is zero.
    init?(base: CommonV1.Money?, perKilogram: CommonV1.Money?) throws(FulfillmentError) {
        let empty = CommonV1.Money()
        let given = [base ?? empty, perKilogram ?? empty].filter { $0 != empty }
        guard let first = given.first else { return nil }
        guard let currency = Currency(first.currency),
            given.allSatisfy({ $0.currency == first.currency })
        else {
            throw .invalid(
                field: "carrier.base_cost.currency",
                value: given.map(\.currency).joined(separator: ", "),
                remedy: "one ISO 4217 code for base_cost and cost_per_kg is required"
            )
        }
        self.init(
            base: try Self.checked(base, "carrier.base_cost", max: Self.baseMax),
            perKilogram: try Self.checked(
                perKilogram,
                "carrier.cost_per_kg",
                max: Self.perKilogramMax
            ),
            currency: currency
        )
    }

    private static func checked(
        _ money: CommonV1.Money?,
        _ field: String,
        max: Int64
    ) throws(FulfillmentError) -> Int64 {
        let amount = money?.minorUnits ?? 0
        guard (0...max).contains(amount) else {
            throw .invalid(
                field: "\(field).minor_units",
                value: String(amount),
                remedy: "0 to \(max) are allowed"
            )
        }
        return amount
    }

    /// What a shipment of this weight costs.
    ///
    /// Within the bounds of a rate and of `Shipment.weightGramsMax` it is far from what 64 bits hold.
    func cost(weightGrams: Int64) -> Money {
        let kilograms = weightGrams / 1000 + (weightGrams % 1000 > 0 ? 1 : 0)
        return Money(
            minorUnits: self.base.minorUnits + self.perKilogram.minorUnits * kilograms,
            currency: self.base.currency
        )
    }
}

extension CommonV1.Money {
    /// The amount as the contract has it.
    init(_ money: Money) {
        self.init(minorUnits: money.minorUnits, currency: money.currency.code)
    }
}

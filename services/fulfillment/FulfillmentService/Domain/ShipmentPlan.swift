// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Protobuf

/// A checked wish to ship an order, or a part of it: one shipment for each location.
struct ShipmentPlan: Hashable, Sendable {
    static let linesMax = 500
    static let termsBytesMax = 256 << 10
    /// Where goods are when a line does not say.
    static let defaultLocation = "MAIN"

    /// What leaves one location.
    struct Part: Hashable, Sendable {
        let location: String
        var lines: ShipmentLines
    }

    let order: OrderID
    /// Unique per order.
    let planID: String
    let isCounterSale: Bool
    /// In the order the locations were first named.
    private(set) var parts: [Part] = []
    /// What the order's plan has been given, which this one may leave empty.
    let given: OrderPlan

    init(_ request: FulfillmentV1.PlanShipmentsRequest) throws(FulfillmentError) {
        self.order = try checkedOrder(request.orderID)
        self.planID = try checkedKey(request.planID, "plan_id")
        self.isCounterSale = request.counterSale
        self.given = OrderPlan(
            planID: self.planID,
            customerID: request.customerID.isEmpty
                ? "" : try checkedKey(request.customerID, "customer_id"),
            carrierID: request.carrierID.isEmpty
                ? "" : try checkedKey(request.carrierID, "carrier_id"),
            shipTo: try checkedAddress(request.shipTo ?? .init(), "ship_to"),
            terms: request.terms
        )
        guard request.terms.count <= Self.termsBytesMax,
            (try? OrchestratorV1.ShipmentTerms.decode(request.terms)) != nil
        else {
            throw .invalid(
                field: "terms",
                value: "\(request.terms.count) bytes",
                remedy: "an oms.orchestrator.v1.ShipmentTerms is required"
            )
        }
        guard request.lines.count <= Self.linesMax else {
            throw .invalid(
                field: "lines",
                value: String(request.lines.count),
                remedy: "at most \(Self.linesMax) lines are allowed"
            )
        }
        for (index, line) in request.lines.enumerated() {
            try self.add(line, "lines[\(index)]")
        }
    }

    private mutating func add(
        _ line: FulfillmentV1.PlannedLine,
        _ field: String
    ) throws(FulfillmentError) {
        let location =
            line.location.isEmpty
            ? Self.defaultLocation : try checkedKey(line.location, "\(field).location")
        let index = self.parts.firstIndex { $0.location == location } ?? self.parts.count
        if index == self.parts.count { self.parts.append(Part(location: location, lines: .none)) }
        guard isKey(line.sku), self.parts[index].lines.add(line.sku, line.quantity) else {
            throw .badLine(field, line.sku, line.quantity)
        }
    }
}

/// What all shipments of an order have in common.
///
/// Table: order_plan, one row per order, from its first plan on.
struct OrderPlan: Hashable, Sendable {
    /// Of the first plan.
    let planID: String
    var customerID: String
    /// Empty: any carrier.
    var carrierID: String
    var shipTo: CommonV1.Address
    /// What the sagas of the shipments will be given, as it came.
    var terms: [UInt8]

    /// Whether an order can begin with it: a later plan names neither customer nor terms.
    var canBeFirst: Bool { !self.customerID.isEmpty && !self.terms.isEmpty }

    /// Takes what a later plan gives, for it and for the plans after it; false when it gives nothing.
    ///
    /// The customer stays: only a merge changes whose order it is.
    mutating func take(_ later: OrderPlan) -> Bool {
        let before = self
        if !later.carrierID.isEmpty { self.carrierID = later.carrierID }
        if later.shipTo != CommonV1.Address() { self.shipTo = later.shipTo }
        if !later.terms.isEmpty { self.terms = later.terms }
        return self != before
    }
}

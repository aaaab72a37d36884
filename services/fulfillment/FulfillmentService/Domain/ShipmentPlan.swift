// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Protobuf

/// A checked wish to ship an order: one shipment for now.
struct ShipmentPlan: Hashable, Sendable {
    static let linesMax = 500
    static let termsBytesMax = 256 << 10

    let id: ShipmentID
    /// Empty: any carrier.
    let carrierID: String
    let shipTo: CommonV1.Address
    let lines: [FulfillmentV1.ShipmentLine]
    /// What the shipment's saga will be given, as it came.
    let terms: [UInt8]

    init(_ request: FulfillmentV1.PlanShipmentsRequest) throws(FulfillmentError) {
        guard let order = OrderID(request.orderID), let id = ShipmentID(order: order, index: 1)
        else {
            throw .invalid(
                field: "order_id",
                value: request.orderID,
                remedy: "an order's id such as SO-100001 is required"
            )
        }
        self.id = id
        self.carrierID = request.carrierID
        self.shipTo = request.shipTo ?? CommonV1.Address()
        self.terms = request.terms
        guard (1...Self.linesMax).contains(request.lines.count) else {
            throw .invalid(
                field: "lines",
                value: String(request.lines.count),
                remedy: "1 to \(Self.linesMax) lines are required"
            )
        }
        for (index, line) in request.lines.enumerated() {
            guard isKey(line.sku), Quantity(line.quantity) != nil else {
                throw .invalid(
                    field: "lines[\(index)]",
                    value: "\(line.sku) × \(line.quantity)",
                    remedy: "a SKU and 1 to \(Quantity.max) units are required"
                )
            }
        }
        self.lines = request.lines
        guard self.terms.count <= Self.termsBytesMax,
            (try? OrchestratorV1.ShipmentTerms.decode(self.terms)) != nil
        else {
            throw .invalid(
                field: "terms",
                value: "\(self.terms.count) bytes",
                remedy: "an oms.orchestrator.v1.ShipmentTerms is required"
            )
        }
    }
}

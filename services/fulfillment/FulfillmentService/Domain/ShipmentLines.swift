// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// Units by SKU, each SKU once, in the order they were first named.
///
/// Stored as text, one `QUANTITY SKU` a line: a SKU has neither a space nor a line feed.
struct ShipmentLines: Hashable, Sendable {
    private(set) var messages: [FulfillmentV1.ShipmentLine] = []

    static let none = ShipmentLines()

    /// How many units there are.
    ///
    /// Each quantity is at most 2^31 − 1 and there are at most 500, so the sum fits.
    var units: Int64 { self.messages.reduce(0) { $0 + $1.quantity } }

    var isEmpty: Bool { self.messages.isEmpty }

    func quantity(of sku: String) -> Int64 {
        self.messages.first { $0.sku == sku }?.quantity ?? 0
    }

    /// Adds units; false, and nothing added, when the sum is no quantity.
    mutating func add(_ sku: String, _ quantity: Int64) -> Bool {
        guard Quantity(quantity) != nil else { return false }
        guard let index = self.messages.firstIndex(where: { $0.sku == sku }) else {
            self.messages.append(.init(sku: sku, quantity: quantity))
            return true
        }
        guard let sum = Quantity(self.messages[index].quantity + quantity) else { return false }
        self.messages[index].quantity = sum.units
        return true
    }

    /// What is left without `others`, which are all within these.
    func without(_ others: ShipmentLines) -> ShipmentLines {
        var rest = ShipmentLines()
        for line in self.messages {
            _ = rest.add(line.sku, line.quantity - others.quantity(of: line.sku))
        }
        return rest
    }

    /// Reads what a caller sent, merged by SKU; at most `linesMax` of them.
    init(
        _ lines: [FulfillmentV1.ShipmentLine],
        field: String
    ) throws(FulfillmentError) {
        guard lines.count <= ShipmentPlan.linesMax else {
            throw .invalid(
                field: field,
                value: String(lines.count),
                remedy: "at most \(ShipmentPlan.linesMax) lines are allowed"
            )
        }
        for (index, line) in lines.enumerated() {
            guard isKey(line.sku), self.add(line.sku, line.quantity) else {
                throw .badLine("\(field)[\(index)]", line.sku, line.quantity)
            }
        }
    }

    init() {}

    var stockLines: [InventoryV1.StockLine] {
        self.messages.map { InventoryV1.StockLine(sku: $0.sku, quantity: $0.quantity) }
    }

    // MARK: As text

    /// Reads the text of a column; nil for anything this type did not write.
    init?(text: String) {
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, let quantity = Int64(parts[0]),
                self.add(String(parts[1]), quantity)
            else { return nil }
        }
    }

    var text: String {
        self.messages.map { "\($0.quantity) \($0.sku)" }.joined(separator: "\n")
    }
}

extension FulfillmentError {
    /// A line that is no SKU with a number of units.
    static func badLine(_ field: String, _ sku: String, _ quantity: Int64) -> Self {
        .invalid(
            field: field,
            value: "\(sku) × \(quantity)",
            remedy: "a SKU and 1 to \(Quantity.max) units are required"
        )
    }
}

extension [Shipment] {
    /// Their units by location and SKU, each pair once.
    var lines: [FulfillmentV1.PlannedLine] {
        var lines: [FulfillmentV1.PlannedLine] = []
        for shipment in self {
            for line in shipment.lines.messages {
                let known = lines.firstIndex {
                    $0.sku == line.sku && $0.location == shipment.location
                }
                if let known {
                    lines[known].quantity += line.quantity
                } else {
                    lines.append(
                        .init(
                            sku: line.sku,
                            location: shipment.location,
                            quantity: line.quantity
                        )
                    )
                }
            }
        }
        return lines
    }
}

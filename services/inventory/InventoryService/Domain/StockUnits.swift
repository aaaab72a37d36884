// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// Units of one SKU.
struct StockUnits: Hashable, Sendable {
    let sku: String
    let units: Int64

    /// The line as the contract carries it.
    var proto: InventoryV1.StockLine {
        InventoryV1.StockLine(sku: self.sku, quantity: self.units)
    }
}

/// Units of one SKU at one location.
struct AllocatedUnits: Hashable, Sendable {
    let sku: String
    let location: String
    let units: Int64

    /// The units, wherever they are.
    var stock: StockUnits { StockUnits(sku: self.sku, units: self.units) }

    /// The line as the contract carries it.
    var proto: InventoryV1.AllocatedLine {
        InventoryV1.AllocatedLine(sku: self.sku, location: self.location, quantity: self.units)
    }
}

/// The sum of the units of each SKU, in the byte order of the SKUs.
func bySKU(_ units: some Sequence<StockUnits>) -> [StockUnits] {
    Dictionary(units.map { ($0.sku, $0.units) }, uniquingKeysWith: +)
        .map { StockUnits(sku: $0.key, units: $0.value) }
        .sorted { $0.sku.utf8.lexicographicallyPrecedes($1.sku.utf8) }
}

/// The lines of a request with each SKU once, in the byte order of the SKUs.
///
/// Merging before anything is taken is what makes two lines of one SKU compete for the same stock;
/// the order is that of the stock table, so that a store with row locks could not deadlock.
func merged(
    _ lines: [InventoryV1.StockLine],
    atMost linesMax: Int,
    field: String = "lines"
) throws(InventoryError) -> [StockUnits] {
    guard (1...linesMax).contains(lines.count) else {
        throw .invalid(
            field: field,
            value: "\(lines.count) lines",
            remedy: "Send 1 to \(linesMax) lines."
        )
    }
    var sorted: [(sku: SKU, units: Int64)] = []
    sorted.reserveCapacity(lines.count)
    for (index, line) in lines.enumerated() {
        guard let sku = SKU(line.sku) else {
            throw .invalid(
                field: "\(field)[\(index)].sku",
                value: line.sku,
                remedy: "Send 1 to 64 characters without spaces."
            )
        }
        guard let quantity = Quantity(line.quantity) else {
            throw .invalid(
                field: "\(field)[\(index)].quantity",
                value: String(line.quantity),
                remedy: "Send 1 to \(Quantity.max)."
            )
        }
        sorted.append((sku, quantity.units))
    }
    sorted.sort { $0.sku < $1.sku }
    var merged: [StockUnits] = []
    merged.reserveCapacity(sorted.count)
    for (sku, units) in sorted {
        guard let last = merged.last, last.sku == sku.description else {
            merged.append(StockUnits(sku: sku.description, units: units))
            continue
        }
        let (sum, overflow) = last.units.addingReportingOverflow(units)
        guard !overflow else {
            throw .invalid(
                field: field,
                value: last.sku,
                remedy: "Send fewer units of this SKU."
            )
        }
        merged[merged.count - 1] = StockUnits(sku: last.sku, units: sum)
    }
    return merged
}

/// The units of a request by location, each SKU and location once; none is fine.
func placed(
    _ lines: [InventoryV1.AllocatedLine],
    field: String
) throws(InventoryError) -> [AllocatedUnits] {
    guard lines.count <= placedLinesMax else {
        throw .invalid(
            field: field,
            value: "\(lines.count) lines",
            remedy: "Send at most \(placedLinesMax) lines."
        )
    }
    var placed: [AllocatedUnits] = []
    var seen: Set<[String]> = []
    for (index, line) in lines.enumerated() {
        guard (1...placedUnitsMax).contains(line.quantity) else {
            throw .invalid(
                field: "\(field)[\(index)].quantity",
                value: String(line.quantity),
                remedy: "Send 1 to \(placedUnitsMax)."
            )
        }
        guard seen.insert([line.sku, line.location]).inserted else {
            throw .invalid(
                field: "\(field)[\(index)]",
                value: "\(line.sku) at \(line.location)",
                remedy: "Name each SKU and location once."
            )
        }
        placed.append(
            AllocatedUnits(sku: line.sku, location: line.location, units: line.quantity)
        )
    }
    return placed
}

/// The most SKUs at locations that an order may be spread over: 500 lines, at several each.
private let placedLinesMax = 4000
/// Several lines of an order may be of one SKU.
private let placedUnitsMax = Quantity.max * 500

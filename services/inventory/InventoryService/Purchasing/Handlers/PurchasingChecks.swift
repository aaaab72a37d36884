// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import Store

/// The last millisecond of the year 9999, the end of RFC 3339.
private let instantMax: Int64 = 253_402_300_799_999

/// An instant a request may leave out: nil for 0.
func instant(_ milliseconds: Int64, field: String) throws(InventoryError) -> Timestamp? {
    guard (0...instantMax).contains(milliseconds) else {
        throw .invalid(
            field: field,
            value: String(milliseconds),
            remedy: "Send milliseconds since 1970, or 0 for none."
        )
    }
    return milliseconds == 0 ? nil : Timestamp(milliseconds: milliseconds)
}

/// The units of a line: 1 to `Quantity.max`.
func quantity(_ units: Int64, field: String) throws(InventoryError) -> Int64 {
    guard let quantity = Quantity(units) else {
        throw .invalid(field: field, value: String(units), remedy: "Send 1 to \(Quantity.max).")
    }
    return quantity.units
}

/// The number of another house's paper, which must be there.
func label(_ text: String, field: String) throws(InventoryError) -> String {
    guard isLabel(text) else {
        throw .invalid(
            field: field,
            value: text,
            remedy: "Send 1 to 64 characters without control characters."
        )
    }
    return text
}

/// The number of a state to filter by: 0 for any, else one that the contract names.
func known<State: RawRepresentable>(
    _ state: Int64,
    _ type: State.Type
) throws(InventoryError) -> Int64 where State.RawValue == Int64 {
    guard state == 0 || State(rawValue: state) != nil else {
        throw .invalid(
            field: "state",
            value: String(state),
            remedy: "Send a state of the contract, or none for all."
        )
    }
    return state
}

/// Distinct ids in their first order, at most `max` of them.
func distinct(_ ids: [String], atMost max: Int, field: String) throws(InventoryError) -> [String] {
    var seen: Set<String> = []
    let distinct = ids.filter { seen.insert($0).inserted }
    guard distinct.count <= max else {
        throw .invalid(
            field: field,
            value: "\(distinct.count) of them",
            remedy: "Send at most \(max)."
        )
    }
    return distinct
}

/// The lines of a delivery with each SKU once, as the stock wants them.
func merged(_ lines: [PurchasingV1.ReceiptLine]) throws(InventoryError) -> [StockUnits] {
    try merged(
        lines.map { InventoryV1.StockLine(sku: $0.sku, quantity: $0.quantity) },
        atMost: InventoryService.receiveLinesMax
    )
}

/// The supplier's id, when there is such a supplier.
func knownSupplier(_ id: String, _ queries: some Queries) throws -> String {
    guard try SupplierTable.find(id, in: queries) != nil else {
        throw PurchasingError.unknownSupplier(id)
    }
    return id
}

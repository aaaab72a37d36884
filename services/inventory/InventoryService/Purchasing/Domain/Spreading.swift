// SPDX-License-Identifier: MIT

/// Units that fall on one line of a purchase order.
struct TakenUnits: Hashable, Sendable {
    /// The line's place in the order.
    let line: Int
    let units: Int64
}

/// Units of one SKU beyond what the order's lines have room for.
struct ExcessUnits: Hashable, Sendable {
    let sku: String
    let wanted: Int64
    let room: Int64
}

/// Spreads units over the lines of their SKU, filling the first line first.
///
/// `room` says how many units a line takes. A SKU that does not fit is in `excess`.
func spread(
    _ units: [StockUnits],
    over lines: [PurchaseLine],
    room: (PurchaseLine) -> Int64
) -> (taken: [TakenUnits], excess: [ExcessUnits]) {
    var taken: [TakenUnits] = []
    var excess: [ExcessUnits] = []
    let places = Dictionary(grouping: lines.indices) { lines[$0].sku }
    for wanted in units {
        var left = wanted.units
        for place in places[wanted.sku] ?? [] where left > 0 {
            let part = min(left, room(lines[place]))
            guard part > 0 else { continue }
            taken.append(TakenUnits(line: place, units: part))
            left -= part
        }
        guard left > 0 else { continue }
        let room = wanted.units - left
        excess.append(ExcessUnits(sku: wanted.sku, wanted: wanted.units, room: room))
    }
    return (taken, excess)
}

extension [TakenUnits] {
    /// The units by location, in the byte order of the locations, for moving stock.
    func byLocation(of lines: [PurchaseLine]) -> [(location: String, units: [StockUnits])] {
        Dictionary(grouping: self) { lines[$0.line].location }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .map { location, taken in
                (location, taken.map { StockUnits(sku: lines[$0.line].sku, units: $0.units) })
            }
    }
}

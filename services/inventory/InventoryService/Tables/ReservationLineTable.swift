// SPDX-License-Identifier: MIT
import OMSProtos
import SQLite
import Store

/// What a reservation has of one SKU at one location.
struct ReservedLine: Hashable, Sendable {
    let key: Int64
    let sku: String
    let location: String
    var quantity: Int64
    var issued: Int64
    /// Set aside, and kept from the planning of shipments until the order is complete.
    var unplanned: Int64 = 0

    /// What is reserved and has not left the house.
    var open: Int64 { self.quantity - self.issued }

    /// What is open and may be shipped.
    var planned: AllocatedUnits {
        AllocatedUnits(sku: self.sku, location: self.location, units: self.open - self.unplanned)
    }
}

extension [ReservedLine] {
    /// How many of the open units of each line are given up; less than `units` when there are fewer.
    ///
    /// What was added last goes first, as it is the least likely to be in a shipment. Units that are
    /// in `committed`, which are in shipments that go on, are given up after all others: elsewhere
    /// their shipment would not find them. What was issued is in such a shipment as well.
    func parts(of units: Int64, sparing committed: [AllocatedUnits]) -> [Int64] {
        var missing = units
        var parts = [Int64](repeating: 0, count: self.count)
        for isSparing in [true, false] {
            for (index, line) in self.enumerated().reversed() {
                let spared =
                    isSparing
                    ? committed.first { $0.sku == line.sku && $0.location == line.location } : nil
                let free = line.quantity - (spared?.units ?? 0)
                let part = Swift.min(missing, Swift.min(line.open, free) - parts[index])
                guard part > 0 else { continue }
                parts[index] += part
                missing -= part
            }
        }
        return parts
    }
}

extension Sequence<ReservedLine> {
    /// What is open and may be shipped, by location.
    var planned: [AllocatedUnits] { self.map(\.planned).filter { $0.units > 0 } }

    /// What left the house, by line.
    var issued: [AllocatedUnits] {
        self.filter { $0.issued > 0 }.map {
            AllocatedUnits(sku: $0.sku, location: $0.location, units: $0.issued)
        }
    }

    /// What the planning of shipments was not told, by SKU.
    var unplanned: [StockUnits] {
        bySKU(
            self.filter { $0.unplanned > 0 }.map { StockUnits(sku: $0.sku, units: $0.unplanned) }
        )
    }
}

/// Table: reservation_lines.
///
/// Invariant: per SKU and location, the sum of `open` over reservations that hold stock is the
/// `reserved` of the stock.
enum ReservationLineTable {
    /// How far apart the line keys of neighbouring reservations are.
    static let stride: Int64 = 65536

    /// Adds the lines of a reservation that has none.
    static func insert(_ units: [AllocatedUnits], of number: Int64, in tx: Transaction) throws {
        for (index, units) in units.enumerated() {
            try self.insert(units, key: number * self.stride + Int64(index), in: tx)
        }
    }

    private static func insert(_ units: AllocatedUnits, key: Int64, in tx: Transaction) throws {
        try tx.run(
            "INSERT INTO reservation_lines (line_key, sku, location, quantity) VALUES ($1, $2, $3, $4)",
            key,
            units.sku,
            units.location,
            units.units
        )
    }

    /// Adds units to a reservation that may have lines.
    ///
    /// With `isPlanned` false they are kept from the planning of shipments. Throws `overflow` when
    /// there is no place for a line.
    static func add(
        _ units: [AllocatedUnits],
        to number: Int64,
        isPlanned: Bool = true,
        in tx: Transaction
    ) throws {
        var lines = try self.of(number, in: tx)
        for units in units {
            let index = lines.firstIndex { $0.sku == units.sku && $0.location == units.location }
            var line: ReservedLine
            if let index {
                line = lines[index]
                line.quantity += units.units
            } else {
                let key = lines.last.map { $0.key + 1 } ?? number * self.stride
                guard key < (number + 1) * self.stride else {
                    throw InventoryError.overflow(field: "lines", value: units.sku)
                }
                line = ReservedLine(
                    key: key,
                    sku: units.sku,
                    location: units.location,
                    quantity: units.units,
                    issued: 0
                )
                try self.insert(units, key: key, in: tx)
            }
            if !isPlanned { line.unplanned += units.units }
            if index != nil || !isPlanned { try self.update(line, in: tx) }
            if let index { lines[index] = line } else { lines.append(line) }
        }
    }

    /// The lines of a reservation, in the order in which they were added.
    static func of(_ number: Int64, in queries: some Queries) throws -> [ReservedLine] {
        try queries.all(
            """
            SELECT line_key, sku, location, quantity, issued, unplanned FROM reservation_lines
            WHERE line_key BETWEEN $1 AND $2 ORDER BY line_key
            """,
            number * self.stride,
            number * self.stride + self.stride - 1,
            row: self.line
        )
    }

    /// Writes a line, or forgets it when nothing is left of it.
    static func update(_ line: ReservedLine, in tx: Transaction) throws {
        guard line.quantity > 0 else {
            try tx.run("DELETE FROM reservation_lines WHERE line_key = $1", line.key)
            return
        }
        try tx.run(
            """
            UPDATE reservation_lines SET quantity = $2, issued = $3, unplanned = $4
            WHERE line_key = $1
            """,
            line.key,
            line.quantity,
            line.issued,
            line.unplanned
        )
    }

    /// Forgets the lines of a reservation of which nothing is set aside.
    static func delete(of number: Int64, in tx: Transaction) throws {
        try tx.run(
            "DELETE FROM reservation_lines WHERE line_key BETWEEN $1 AND $2",
            number * self.stride,
            number * self.stride + self.stride - 1
        )
    }

    private static func line(_ row: Row) -> ReservedLine {
        ReservedLine(
            key: row.int(0),
            sku: row.text(1),
            location: row.text(2),
            quantity: row.int(3),
            issued: row.int(4),
            unplanned: row.int(5)
        )
    }
}

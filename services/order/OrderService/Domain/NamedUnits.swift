// SPDX-License-Identifier: MIT
import Commerce
import ServiceKit

/// Units of a line that a request names by the line's number, or by SKU.
struct NamedUnits: Hashable, Sendable {
    let lineNumber: UInt32
    let sku: String
    let quantity: Int64

    /// The most lines one request about a return has.
    static let linesMax = 500
}

/// A line and how many units of it can be taken.
struct LineRoom: Hashable, Sendable {
    let number: UInt32
    let sku: String
    var room: Int64
}

/// Units taken of one line; both are places in the lists they came from.
struct Taken: Hashable, Sendable {
    let request: Int
    let line: Int
    let quantity: Int64
}

/// Takes the units that a request names from the lines they are of.
///
/// Units named by SKU are spread over the lines of the SKU in order. All or nothing; the error
/// names the first line of the request that does not fit, under the word `excess` when there are
/// too few units.
func take(
    _ units: [NamedUnits],
    from lines: [LineRoom],
    zeroAllowed: Bool = false,
    excess: String
) throws -> [Taken] {
    guard (1...NamedUnits.linesMax).contains(units.count) else {
        throw OrderError.invalid(
            field: "lines",
            value: "\(units.count) lines",
            remedy: "Send 1 to \(NamedUnits.linesMax) lines."
        )
    }
    var rooms = lines.map(\.room)
    var taken: [Taken] = []
    for (index, named) in units.enumerated() {
        guard ((zeroAllowed ? 0 : 1)...Quantity.max).contains(named.quantity) else {
            throw OrderError.invalid(
                field: "lines[\(index)].quantity",
                value: String(named.quantity),
                remedy: "Send \(zeroAllowed ? 0 : 1) to \(Quantity.max)."
            )
        }
        let meant = lines.indices.filter { named.means(lines[$0]) }
        guard !meant.isEmpty else { throw named.unknown(index) }
        var left = named.quantity
        for line in meant where left > 0 && rooms[line] > 0 {
            let quantity = min(left, rooms[line])
            rooms[line] -= quantity
            left -= quantity
            taken.append(Taken(request: index, line: line, quantity: quantity))
        }
        guard left == 0 else {
            throw Refusal(
                .failedPrecondition,
                "lines[\(index)] names \(named.quantity) of \(named.label), "
                    + "of which only \(named.quantity - left) are left",
                reason: excess,
                field: "lines[\(index)].quantity",
                value: "wanted \(named.quantity), left \(named.quantity - left)",
                remedy: "Send at most \(named.quantity - left)."
            )
        }
    }
    return taken
}

extension NamedUnits {
    fileprivate var label: String {
        self.lineNumber == 0 ? String(self.sku.prefix(64)) : "line \(self.lineNumber)"
    }

    fileprivate func means(_ line: LineRoom) -> Bool {
        if self.lineNumber == 0 { return line.sku == self.sku }
        return line.number == self.lineNumber && (self.sku.isEmpty || line.sku == self.sku)
    }

    fileprivate func unknown(_ index: Int) -> OrderError {
        .invalid(
            field: self.lineNumber == 0 ? "lines[\(index)].sku" : "lines[\(index)].line_number",
            value: self.lineNumber == 0 ? self.sku : "\(self.lineNumber) \(self.sku)",
            remedy: "Name a line by its number, or by a SKU it has."
        )
    }
}

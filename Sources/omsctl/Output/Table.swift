// SPDX-License-Identifier: MIT
import Ambient

/// Rows for people: columns as wide as their widest cell, numbers to the right.
struct Table {
    struct Column {
        let title: String
        var alignsRight = false

        static func left(_ title: String) -> Column { Column(title: title) }
        static func right(_ title: String) -> Column { Column(title: title, alignsRight: true) }
    }

    let columns: [Column]
    private(set) var rows: [[String]] = []

    init(_ columns: [Column]) {
        self.columns = columns
    }

    mutating func add(_ cells: String...) {
        self.rows.append(cells.map(Self.printable))
    }

    /// A table of these rows.
    init<Row>(_ columns: [Column], _ rows: [Row], cells: (Row) -> [String]) {
        self.columns = columns
        self.rows = rows.map { cells($0).map(Self.printable) }
    }

    /// The table as lines; the title row is there even when nothing follows it.
    var text: String {
        let widths = self.columns.indices.map { index in
            self.rows.reduce(self.columns[index].title.count) { width, row in
                max(width, index < row.count ? row[index].count : 0)
            }
        }
        let lines = [self.columns.map(\.title)] + self.rows
        return lines.map { cells in
            let padded = cells.indices.map { index in
                let gap = String(repeating: " ", count: max(0, widths[index] - cells[index].count))
                return self.columns[index].alignsRight ? gap + cells[index] : cells[index] + gap
            }
            var line = padded.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }.joined(separator: "\n") + "\n"
    }

    /// Foreign text must not steer a terminal: each character that could becomes a blank.
    static func printable(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: \.steersTerminals) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.steersTerminals ? " " : $0 })
        )
    }
}

// SPDX-License-Identifier: MIT
import Commerce

/// A document in columns of fixed width, for a terminal or a plain letter.
///
/// What could move the cursor or pass for another line is shown as a space.
struct DocumentText {
    private static let labelWidth = 12
    private static let itemWidth = 24
    private static let widths = [9, 14, 11, 8, 16]
    private static let lineWidth = itemWidth + widths.reduce(0, +)

    private let document: Document
    private let words: DocumentWords

    init(_ document: Document, _ words: DocumentWords) {
        self.document = document
        self.words = words
    }

    var text: String {
        let blocks = [
            [self.words.title(self.document.kind).uppercased(in: self.words)], self.facts,
            self.billTo, self.lines + self.totals,
        ]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
            .joined(separator: "\n\n") + "\n"
    }

    private var facts: [String] {
        self.words.facts(self.document).map { label, value in
            Self.padded(label, Self.labelWidth) + plain(value)
        }
    }

    private var billTo: [String] {
        self.document.billTo.isEmpty
            ? [] : [self.words.billTo] + self.document.billTo.map { "  " + plain($0) }
    }

    private var lines: [String] {
        let head = Self.row(
            self.words.item,
            [
                self.words.quantity, self.words.price, self.words.discount, self.words.taxRate,
                self.words.net,
            ]
        )
        let rule = String(repeating: "-", count: Self.lineWidth)
        let rows = self.document.lines.map { line in
            Self.row(
                plain(line.sku),
                [
                    String(line.quantity), line.unitPrice.decimal, line.discount, line.taxRate,
                    line.net.decimal,
                ]
            )
        }
        return [head, rule] + rows + [rule]
    }

    private var totals: [String] {
        self.document.totals.map { part, amount in
            let label = self.words.label(part, self.document.kind)
            let sign = part == .fee ? "-" : ""
            let unit = part == .total ? " \(amount.currency)" : ""
            return Self.padded(label, Self.itemWidth)
                + Self.padded(
                    sign + amount.decimal,
                    Self.lineWidth - Self.itemWidth,
                    isRight: true
                ) + unit
        }
    }

    private static func row(_ item: String, _ cells: [String]) -> String {
        let padded = zip(cells, self.widths).map { self.padded($0, $1, isRight: true) }
        return self.padded(item, self.itemWidth) + padded.joined()
    }

    /// Fills up to the width; what is wider keeps a space before its neighbour.
    private static func padded(_ text: String, _ width: Int, isRight: Bool = false) -> String {
        let gap = String(repeating: " ", count: max(1, width - text.count))
        return isRight ? gap + text : text + gap
    }
}

/// A text of one line: control characters and line ends of any script are spaces.
private func plain(_ text: String) -> String {
    String(
        String.UnicodeScalarView(
            text.unicodeScalars.map { scalar in
                switch scalar.properties.generalCategory {
                case .control, .format, .lineSeparator, .paragraphSeparator: " "
                default: scalar
                }
            }
        )
    )
}

extension String {
    /// Capitals as the language writes them: a Turkish i keeps its dot.
    fileprivate func uppercased(in words: DocumentWords) -> String {
        guard words.language == "tr" else { return self.uppercased() }
        return self.replacing("i", with: "İ").replacing("ı", with: "I").uppercased()
    }
}

// SPDX-License-Identifier: MIT
import Commerce

/// A document as one self-contained page that prints on A4: any browser makes the PDF.
///
/// Nothing is loaded and nothing runs; every text that comes from outside is escaped.
struct DocumentHTML {
    private let document: Document
    private let words: DocumentWords

    init(_ document: Document, _ words: DocumentWords) {
        self.document = document
        self.words = words
    }

    var text: String {
        let title = "\(self.words.title(self.document.kind)) \(self.document.number)"
        return """
            <!DOCTYPE html>
            <html lang="\(self.words.language)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src 'unsafe-inline'">
            <title>\(escaped(title))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <h1>\(escaped(self.words.title(self.document.kind)))</h1>
            \(self.facts)\(self.billTo)<table class="lines">
            <thead>\(self.head)</thead>
            <tbody>
            \(self.lines)</tbody>
            </table>
            <table class="totals">
            \(self.totals)</table>
            </body>
            </html>

            """
    }

    private static let style = """
        @page { size: A4; margin: 20mm; }
        body { font: 10pt/1.4 sans-serif; color: #000; max-width: 170mm; margin: 0 auto; }
        h1 { font-size: 16pt; }
        dl { display: grid; grid-template-columns: max-content auto; gap: 0 6mm; }
        dd { margin: 0; }
        address { font-style: normal; margin: 6mm 0; }
        table { border-collapse: collapse; }
        .lines { width: 100%; }
        thead { display: table-header-group; }
        tr { break-inside: avoid; }
        th, td { padding: 1mm 2mm; text-align: right; }
        th:first-child, td:first-child { text-align: left; overflow-wrap: anywhere; }
        .lines th { border-bottom: 1px solid #000; }
        .lines td { border-bottom: 1px solid #ccc; }
        .totals { margin: 4mm 0 0 auto; }
        .total { font-weight: bold; border-top: 1px solid #000; }
        """

    private var facts: String {
        let rows = self.words.facts(self.document).map { label, value in
            "<dt>\(escaped(label))</dt><dd>\(escaped(value))</dd>\n"
        }
        return "<dl>\n\(rows.joined())</dl>\n"
    }

    private var billTo: String {
        if self.document.billTo.isEmpty { return "" }
        let lines = self.document.billTo.map(escaped).joined(separator: "<br>\n")
        return
            "<address>\n<strong>\(escaped(self.words.billTo))</strong><br>\n\(lines)\n</address>\n"
    }

    private var head: String {
        Self.row(
            "th",
            [
                self.words.item, self.words.quantity, self.words.price, self.words.discount,
                self.words.taxRate, self.words.net,
            ]
        )
    }

    private var lines: String {
        self.document.lines.map { line in
            Self.row(
                "td",
                [
                    line.sku, String(line.quantity), line.unitPrice.decimal, line.discount,
                    line.taxRate, line.net.decimal,
                ]
            ) + "\n"
        }.joined()
    }

    private var totals: String {
        self.document.totals.map { part, amount in
            let label = self.words.label(part, self.document.kind)
            let sign = part == .fee ? "-" : ""
            return "<tr\(part == .total ? " class=\"total\"" : "")><td>\(escaped(label))</td>"
                + "<td>\(escaped(sign + amount.description))</td></tr>\n"
        }.joined()
    }

    private static func row(_ tag: String, _ cells: [String]) -> String {
        "<tr>" + cells.map { "<\(tag)>\(escaped($0))</\(tag)>" }.joined() + "</tr>"
    }
}

/// A text that is only text wherever it stands in a page: between tags or in an attribute.
private func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": escaped += "&amp;"
        case "<": escaped += "&lt;"
        case ">": escaped += "&gt;"
        case "\"": escaped += "&quot;"
        case "'": escaped += "&#39;"
        default: escaped.unicodeScalars.append(scalar)
        }
    }
    return escaped
}

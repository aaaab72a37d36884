// SPDX-License-Identifier: MIT

/// Columns of fixed widths.
struct TextTable {
    let widths: [Int]

    func row(_ words: String...) -> String {
        zip(words, self.widths).map { word, width in
            word + String(repeating: " ", count: max(1, width + 1 - word.count))
        }.joined()
    }
}

extension Double {
    /// With at most one decimal.
    var short: String {
        let tenths = Int((self * 10).rounded())
        return tenths % 10 == 0 ? String(tenths / 10) : "\(tenths / 10).\(abs(tenths % 10))"
    }
}

extension String {
    /// As a string of JSON.
    var quoted: String {
        var quoted = "\""
        for scalar in self.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\u{0}"..."\u{1F}": quoted += " "
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

extension [String] {
    /// As an array of JSON.
    var json: String { "[\(self.map(\.quoted).joined(separator: ","))]" }
}

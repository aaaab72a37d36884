// SPDX-License-Identifier: MIT

/// Rows as RFC 4180 text.
enum CSVText {
    /// One row, ended by a line feed; fields with commas, quotes or line ends are quoted.
    static func row(_ fields: [String]) -> String {
        fields.map(self.field).joined(separator: ",") + "\n"
    }

    private static func field(_ text: String) -> String {
        let mustQuote = text.utf8.contains { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
        }
        guard mustQuote else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

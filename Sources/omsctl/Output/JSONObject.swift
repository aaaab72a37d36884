// SPDX-License-Identifier: MIT

/// A JSON object built field by field, on one line, in the order of the calls.
struct JSONObject {
    private var fields: [String] = []

    mutating func add(_ name: String, _ value: some BinaryInteger) {
        self.fields.append("\(Self.quoted(name)):\(value)")
    }

    mutating func add(_ name: String, _ value: String) {
        self.fields.append("\(Self.quoted(name)):\(Self.quoted(value))")
    }

    mutating func add(_ name: String, _ value: Bool) {
        self.fields.append("\(Self.quoted(name)):\(value)")
    }

    mutating func add(_ name: String, _ value: JSONObject) {
        self.fields.append("\(Self.quoted(name)):\(value.text)")
    }

    mutating func add(_ name: String, _ values: [String]) {
        let items = values.map(Self.quoted).joined(separator: ",")
        self.fields.append("\(Self.quoted(name)):[\(items)]")
    }

    mutating func add(_ name: String, _ values: [JSONObject]) {
        let items = values.map(\.text).joined(separator: ",")
        self.fields.append("\(Self.quoted(name)):[\(items)]")
    }

    /// A number with three decimals, given in thousandths.
    mutating func add(_ name: String, thousandths: Int64) {
        let digits = String(abs(thousandths))
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let sign = thousandths < 0 ? "-" : ""
        self.fields.append("\(Self.quoted(name)):\(sign)\(padded.dropLast(3)).\(padded.suffix(3))")
    }

    var text: String { "{" + self.fields.joined(separator: ",") + "}" }

    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case _ where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

/// JSON objects as one array, one a line.
enum JSONArray {
    static func text(_ objects: [JSONObject]) -> String {
        let lines = objects.map { "  " + $0.text }
        return lines.isEmpty ? "[]\n" : "[\n\(lines.joined(separator: ",\n"))\n]\n"
    }
}

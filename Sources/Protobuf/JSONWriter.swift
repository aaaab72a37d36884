// SPDX-License-Identifier: MIT
import Ambient

/// Writes JSON member by member; commas, line feeds and indentation are its own business.
public struct JSONWriter {
    /// What was written.
    public private(set) var text = ""
    private let isPretty: Bool
    private var depth = 0
    private var isFirst = true

    /// Starts a text; a pretty one has each member on a line of its own, indented by two.
    public init(isPretty: Bool) {
        self.isPretty = isPretty
    }

    /// Begins an object or an array: `{` or `[`.
    public mutating func open(_ bracket: Character) {
        self.text.append(bracket)
        self.depth += 1
        self.isFirst = true
    }

    /// Ends it: `}` or `]`.
    public mutating func close(_ bracket: Character) {
        self.depth -= 1
        if !self.isFirst { self.newLine() }
        self.text.append(bracket)
        self.isFirst = false
    }

    /// Begins a member of an object; its value follows.
    public mutating func key(_ name: String) {
        self.element()
        self.text += Self.quoted(name) + (self.isPretty ? ": " : ":")
    }

    /// Begins an element of an array; its value follows.
    public mutating func element() {
        if !self.isFirst { self.text.append(",") }
        self.newLine()
        self.isFirst = false
    }

    /// Writes a value that is JSON already, such as `17` or what `quoted` gave.
    public mutating func value(_ json: String) {
        self.text += json
    }

    private mutating func newLine() {
        guard self.isPretty else { return }
        self.text += "\n" + String(repeating: "  ", count: self.depth)
    }

    /// Text as a JSON string.
    ///
    /// Control characters are escaped, and those of Unicode that break lines or turn their
    /// direction: what is printed cannot steer a terminal.
    public static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where scalar.steersTerminals:
                let hex = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}

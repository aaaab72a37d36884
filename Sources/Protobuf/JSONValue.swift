// SPDX-License-Identifier: MIT

/// A JSON value as it was written.
///
/// Numbers stay text, for a 64-bit integer does not fit a floating-point number; the members of an
/// object stay in their order.
public indirect enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number in the grammar of JSON, as it was written: `-17`, `1.5e3`.
    case number(String)
    /// A string, its escapes resolved.
    case text(String)
    /// An array.
    case array([JSONValue])
    /// An object; no name occurs twice.
    case object([Member])

    /// One member of an object.
    public struct Member: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// Its value.
        public let value: JSONValue

        /// Makes a member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// Reads one JSON text: a value and nothing after it but blanks.
    ///
    /// Strict as RFC 8259: no comments, no trailing commas, no lone surrogates; a name that occurs
    /// twice in an object is refused, as nobody could tell which is meant.
    ///
    /// - Parameters:
    ///   - bytes: The text, in UTF-8.
    ///   - limits: How large and how deep it may be.
    /// - Throws: `JSONSyntaxError` with the place of the fault.
    public init(
        parsing bytes: [UInt8],
        limits: JSONLimits = JSONLimits()
    ) throws(JSONSyntaxError) {
        var parser = JSONParser(bytes, limits: limits)
        self = try parser.document()
    }

    /// The value as one line of JSON, cut to `characters` for a message to people.
    func excerpt(_ characters: Int = 120) -> String {
        var writer = JSONWriter(isPretty: false)
        self.write(to: &writer, atMost: characters)
        let text = writer.text
        return text.count <= characters ? text : text.prefix(characters) + "…"
    }

    private func write(to writer: inout JSONWriter, atMost characters: Int) {
        // Enough is written already; the rest would be cut off.
        if writer.text.utf8.count > 4 * characters { return }
        switch self {
        case .null: writer.value("null")
        case .bool(let value): writer.value(value ? "true" : "false")
        case .number(let number): writer.value(number)
        case .text(let text): writer.value(JSONWriter.quoted(String(text.prefix(characters))))
        case .array(let elements):
            writer.open("[")
            for element in elements {
                writer.element()
                element.write(to: &writer, atMost: characters)
            }
            writer.close("]")
        case .object(let members):
            writer.open("{")
            for member in members {
                writer.key(member.name)
                member.value.write(to: &writer, atMost: characters)
            }
            writer.close("}")
        }
    }
}

/// How large a JSON text may be.
public struct JSONLimits: Hashable, Sendable {
    /// Bytes in all.
    public var bytesMax = 16 << 20
    /// Arrays and objects inside each other.
    public var depthMax = 64

    /// 16 MiB, 64 deep.
    public init() {}
}

/// A text that is not JSON, and where it goes wrong.
public struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public let problem: String
    /// The line, from 1.
    public let line: Int
    /// The byte in the line, from 1.
    public let column: Int

    /// `line 1, column 7: a comma or '}' is missing`.
    public var description: String { "line \(self.line), column \(self.column): \(self.problem)" }
}

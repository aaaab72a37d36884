// SPDX-License-Identifier: MIT

/// Reads JSON of RFC 8259 from bytes, one value after the other.
struct JSONParser {
    private let bytes: [UInt8]
    private let limits: JSONLimits
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8], limits: JSONLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The one value of the text.
    mutating func document() throws(JSONSyntaxError) -> JSONValue {
        guard self.bytes.count <= self.limits.bytesMax else {
            throw self.error("the text is longer than \(self.limits.bytesMax) bytes")
        }
        let value = try self.value()
        self.skipBlanks()
        guard self.position == self.bytes.count else {
            throw self.error("something follows the value")
        }
        return value
    }

    private mutating func value() throws(JSONSyntaxError) -> JSONValue {
        self.skipBlanks()
        guard let first = self.peek else { throw self.error("a value is missing at the end") }
        switch first {
        case UInt8(ascii: "{"):
            return try self.nested { (parser) throws(JSONSyntaxError) in try parser.object() }
        case UInt8(ascii: "["):
            return try self.nested { (parser) throws(JSONSyntaxError) in try parser.array() }
        case UInt8(ascii: "\""): return .text(try self.string())
        case UInt8(ascii: "t"): return try self.word("true", .bool(true))
        case UInt8(ascii: "f"): return try self.word("false", .bool(false))
        case UInt8(ascii: "n"): return try self.word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try self.number()
        default: throw self.error("no value begins like this")
        }
    }

    private mutating func nested(
        _ body: (inout Self) throws(JSONSyntaxError) -> JSONValue
    ) throws(JSONSyntaxError) -> JSONValue {
        guard self.depth < self.limits.depthMax else {
            throw self.error("nested deeper than \(self.limits.depthMax)")
        }
        self.depth += 1
        defer { self.depth -= 1 }
        self.position += 1
        return try body(&self)
    }

    private mutating func object() throws(JSONSyntaxError) -> JSONValue {
        var members: [JSONValue.Member] = []
        var names: Set<String> = []
        if self.take("}") { return .object([]) }
        repeat {
            self.skipBlanks()
            guard self.peek == UInt8(ascii: "\"") else {
                throw self.error("a name in quotes is missing")
            }
            let start = self.position
            let name = try self.string()
            guard names.insert(name).inserted else {
                throw self.error("the name \(JSONWriter.quoted(name)) occurs twice", at: start)
            }
            guard self.take(":") else { throw self.error("a colon is missing") }
            members.append(JSONValue.Member(name, try self.value()))
        } while self.take(",")
        guard self.take("}") else { throw self.error("a comma or '}' is missing") }
        return .object(members)
    }

    private mutating func array() throws(JSONSyntaxError) -> JSONValue {
        var elements: [JSONValue] = []
        if self.take("]") { return .array([]) }
        repeat { elements.append(try self.value()) } while self.take(",")
        guard self.take("]") else { throw self.error("a comma or ']' is missing") }
        return .array(elements)
    }

    private mutating func word(
        _ word: String,
        _ value: JSONValue
    ) throws(JSONSyntaxError) -> JSONValue {
        guard self.bytes[self.position...].starts(with: word.utf8) else {
            throw self.error("no value begins like this")
        }
        self.position += word.utf8.count
        return value
    }

    private mutating func number() throws(JSONSyntaxError) -> JSONValue {
        let start = self.position
        _ = self.takeByte("-")
        let isZero = self.takeByte("0")
        guard isZero || self.digits() > 0 else { throw self.error("a digit is missing") }
        if isZero, self.digits() > 0 { throw self.error("a number begins with 0", at: start) }
        if self.takeByte("."), self.digits() == 0 { throw self.error("a digit is missing") }
        if self.takeByte("e") || self.takeByte("E") {
            _ = self.takeByte("+") || self.takeByte("-")
            guard self.digits() > 0 else { throw self.error("a digit is missing") }
        }
        return .number(String(decoding: self.bytes[start..<self.position], as: UTF8.self))
    }

    private mutating func digits() -> Int {
        let start = self.position
        while let byte = self.peek, (0x30...0x39).contains(byte) { self.position += 1 }
        return self.position - start
    }

    // MARK: Strings

    private mutating func string() throws(JSONSyntaxError) -> String {
        let start = self.position
        self.position += 1
        var text: [UInt8] = []
        while let byte = self.peek, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw self.error("a control character is not escaped") }
            if byte == UInt8(ascii: "\\") {
                text += try self.escape()
            } else {
                text.append(byte)
                self.position += 1
            }
        }
        guard self.takeByte("\"") else { throw self.error("the string has no end", at: start) }
        guard let text = String(validating: text, as: UTF8.self) else {
            throw self.error("the string is not UTF-8", at: start)
        }
        return text
    }

    private mutating func escape() throws(JSONSyntaxError) -> String.UTF8View {
        let start = self.position
        self.position += 2
        switch self.position <= self.bytes.count ? self.bytes[start + 1] : 0 {
        case UInt8(ascii: "\""): return "\"".utf8
        case UInt8(ascii: "\\"): return "\\".utf8
        case UInt8(ascii: "/"): return "/".utf8
        case UInt8(ascii: "b"): return "\u{8}".utf8
        case UInt8(ascii: "f"): return "\u{C}".utf8
        case UInt8(ascii: "n"): return "\n".utf8
        case UInt8(ascii: "r"): return "\r".utf8
        case UInt8(ascii: "t"): return "\t".utf8
        case UInt8(ascii: "u"): return String(try self.scalar(from: start)).utf8
        default: throw self.error("there is no such escape", at: start)
        }
    }

    /// The character of `\uXXXX`, or of two such that are a pair of surrogates.
    private mutating func scalar(from start: Int) throws(JSONSyntaxError) -> Character {
        let unit = try self.hexadecimal(from: start)
        if let scalar = Unicode.Scalar(unit) { return Character(scalar) }
        guard unit < 0xDC00, self.takeByte("\\"), self.takeByte("u") else {
            throw self.error("half a pair of surrogates", at: start)
        }
        let low = try self.hexadecimal(from: start)
        guard (0xDC00...0xDFFF).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        else { throw self.error("half a pair of surrogates", at: start) }
        return Character(scalar)
    }

    private mutating func hexadecimal(from start: Int) throws(JSONSyntaxError) -> UInt32 {
        let digits = self.bytes.dropFirst(self.position).prefix(4)
        self.position += digits.count
        guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        else { throw self.error("four hexadecimal digits are missing", at: start) }
        return value
    }

    // MARK: Bytes

    private var peek: UInt8? {
        self.position < self.bytes.count ? self.bytes[self.position] : nil
    }

    private mutating func skipBlanks() {
        while let byte = self.peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            self.position += 1
        }
    }

    private mutating func takeByte(_ character: Unicode.Scalar) -> Bool {
        guard self.peek == UInt8(ascii: character) else { return false }
        self.position += 1
        return true
    }

    /// Steps over a character that blanks may precede; false when another comes.
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        self.skipBlanks()
        return self.takeByte(character)
    }

    private func error(_ problem: String, at position: Int? = nil) -> JSONSyntaxError {
        let before = self.bytes.prefix(position ?? self.position)
        let line = before.count { $0 == 0x0A } + 1
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return JSONSyntaxError(problem: problem, line: line, column: before.count - lineStart + 1)
    }
}

// SPDX-License-Identifier: MIT

extension FieldType {
    /// The type in the words of a .proto file: `int64`, `string`, or the full name of a type.
    public var name: String {
        switch self {
        case .double: "double"
        case .float: "float"
        case .int32: "int32"
        case .int64: "int64"
        case .uint32: "uint32"
        case .uint64: "uint64"
        case .sint32: "sint32"
        case .sint64: "sint64"
        case .fixed32: "fixed32"
        case .fixed64: "fixed64"
        case .sfixed32: "sfixed32"
        case .sfixed64: "sfixed64"
        case .bool: "bool"
        case .text: "string"
        case .bytes: "bytes"
        case .message(let descriptor): descriptor.name
        case .enumeration(let descriptor): descriptor.name
        }
    }

    /// A scalar given as JSON, as it is encoded; nil when the value is not of this type, or out of
    /// its range.
    func scalar(_ value: JSONValue) -> FieldReader.Value? {
        switch self {
        case .int32, .sint32, .sfixed32:
            integer(value, Int32.self).map { self.encoded(Int64($0)) }
        case .int64, .sint64, .sfixed64: integer(value, Int64.self).map(self.encoded)
        case .uint32: integer(value, UInt32.self).map { .varint(UInt64($0)) }
        case .uint64: integer(value, UInt64.self).map { .varint($0) }
        case .fixed32: integer(value, UInt32.self).map { .fixed32($0) }
        case .fixed64: integer(value, UInt64.self).map { .fixed64($0) }
        case .double: fraction(value, Double.self).map { .fixed64($0.bitPattern) }
        case .float: fraction(value, Float.self).map { .fixed32($0.bitPattern) }
        case .bool: if case .bool(let bool) = value { .varint(bool ? 1 : 0) } else { nil }
        case .text: self.text(value)
        case .bytes:
            if case .text(let text) = value {
                Base64.decode(text).map { .bytes($0[...]) }
            } else {
                nil
            }
        case .enumeration(let descriptor):
            descriptor.number(value).map { .varint(UInt64(bitPattern: Int64($0))) }
        case .message: nil
        }
    }

    private func encoded(_ number: Int64) -> FieldReader.Value {
        switch self {
        case .sint32, .sint64: .varint(UInt64(bitPattern: number << 1 ^ number >> 63))
        case .sfixed32: .fixed32(UInt32(truncatingIfNeeded: number))
        case .sfixed64: .fixed64(UInt64(bitPattern: number))
        default: .varint(UInt64(bitPattern: number))
        }
    }

    /// Text without NUL: what the decoder would refuse is refused here, where its field is known.
    private func text(_ value: JSONValue) -> FieldReader.Value? {
        guard case .text(let text) = value, !text.utf8.contains(0) else { return nil }
        return .bytes(Array(text.utf8)[...])
    }
}

extension EnumDescriptor {
    /// The prefix that the names of the enum's values have in the contract: `ORDER_STATE_`.
    ///
    /// A run of capitals is one word, as for protoc-gen-oms, which took the prefix away.
    private var prefix: String {
        var prefix = ""
        var wasUpper = true
        for character in self.name.split(separator: ".").last ?? "" {
            if character.isUppercase, !wasUpper { prefix += "_" }
            prefix += character.uppercased()
            wasUpper = character.isUppercase
        }
        return prefix + "_"
    }

    /// The number of a value given by name or number; a number needs no name, as on the wire.
    fileprivate func number(_ value: JSONValue) -> Int32? {
        guard case .text(let text) = value else { return integer(value, Int32.self) }
        let bare = text.hasPrefix(self.prefix) ? text.dropFirst(self.prefix.count) : text[...]
        return self.values.first { $0.name == text || $0.name == bare }?.number
    }
}

/// A whole number given as a number or as text; nil when it is none or does not fit.
private func integer<Number: FixedWidthInteger>(
    _ value: JSONValue,
    _ type: Number.Type
) -> Number? {
    switch value {
    case .number(let text): wholeNumber(text)
    case .text(let text):
        // The same grammar as without quotes: no blanks, no plus sign.
        if case .number(let number)? = try? JSONValue(parsing: Array(text.utf8)), number == text {
            wholeNumber(text)
        } else {
            nil
        }
    default: nil
    }
}

/// `17`, `-17.0`, `1.7e1`: exactly, however it is written.
private func wholeNumber<Number: FixedWidthInteger>(_ text: String) -> Number? {
    if let number = Number(text) { return number }
    let parts = text.lowercased().split(separator: "e")
    guard let mantissa = parts.first, let exponent = parts.count < 2 ? 0 : Int(parts[1]),
        abs(exponent) <= 1000
    else { return nil }
    let halves = mantissa.split(separator: ".")
    var digits = halves.joined()
    var shift = exponent - (halves.count < 2 ? 0 : halves[1].count)
    while shift < 0, digits.last == "0" {
        digits.removeLast()
        shift += 1
    }
    let isZero = digits.allSatisfy { $0 == "0" || $0 == "-" }
    if isZero { return 0 }
    return shift < 0 ? nil : Number(digits + String(repeating: "0", count: shift))
}

/// A number, or one of the words for what JSON has no number for; nil when it does not fit.
private func fraction<Number: BinaryFloatingPoint & LosslessStringConvertible>(
    _ value: JSONValue,
    _ type: Number.Type
) -> Number? {
    switch value {
    case .number(let text): return Number(text).flatMap { $0.isFinite ? $0 : nil }
    case .text("NaN"): return .nan
    case .text("Infinity"): return .infinity
    case .text("-Infinity"): return -.infinity
    case .text(let text):
        guard case .number(text)? = try? JSONValue(parsing: Array(text.utf8)) else { return nil }
        return Number(text).flatMap { $0.isFinite ? $0 : nil }
    default: return nil
    }
}

// SPDX-License-Identifier: MIT

extension Message {
    /// The message as one line of JSON; see `json(pretty:)`.
    public var json: String { self.json(pretty: false) }

    /// The message as JSON.
    ///
    /// Fields have their names of the contract. Every scalar and every list is written, even at its
    /// default, so that a program finds it; a message that is absent is left out. 64-bit integers
    /// are numbers, bytes are base64, an enum is its name without the enum's prefix, or its
    /// number when it has no name. Control characters are escaped.
    ///
    /// - Parameter pretty: Whether to put each member on a line of its own, indented by two.
    /// - Returns: The JSON, without a line feed at the end.
    public func json(pretty: Bool) -> String {
        do {
            return try Self.descriptor.json(self.encoded(), pretty: pretty)
        } catch {
            preconditionFailure("\(Self.descriptor.name) does not read its own bytes: \(error)")
        }
    }
}

extension MessageDescriptor {
    /// An encoded message as JSON, in the form of `Message.json(pretty:)`.
    ///
    /// - Parameters:
    ///   - bytes: The encoded message. Fields the contract does not know are left out.
    ///   - pretty: Whether to put each member on a line of its own.
    ///   - defaults: Whether to write fields that were not sent, at their default.
    /// - Returns: The JSON.
    /// - Throws: `malformed` or `invalidText`.
    public func json(
        _ bytes: [UInt8],
        pretty: Bool = false,
        defaults: Bool = true
    ) throws(DecodingError) -> String {
        var writer = JSONWriter(isPretty: pretty)
        try self.write(bytes[...], defaults: defaults, to: &writer)
        return writer.text
    }

    fileprivate func write(
        _ bytes: ArraySlice<UInt8>,
        defaults: Bool,
        to writer: inout JSONWriter
    ) throws(DecodingError) {
        var values: [Int: [FieldReader.Value]] = [:]
        var reader = FieldReader(bytes)
        while let (number, value) = reader.next() { values[number, default: []].append(value) }
        guard !reader.isMalformed else { throw .malformed }
        writer.open("{")
        for field in self.fields {
            let given = values[field.number] ?? []
            if given.isEmpty, !defaults { continue }
            try field.write(given, defaults: defaults, to: &writer)
        }
        writer.close("}")
    }
}

extension FieldDescriptor {
    fileprivate func write(
        _ values: [FieldReader.Value],
        defaults: Bool,
        to writer: inout JSONWriter
    ) throws(DecodingError) {
        guard self.label == .repeated else {
            if case .message = self.type, values.isEmpty { return }
            writer.key(self.name)
            let value = values.last ?? self.type.defaultValue
            return try self.write(value, defaults: defaults, to: &writer)
        }
        writer.key(self.name)
        writer.open("[")
        for value in values {
            for element in try self.type.unpacked(value) {
                writer.element()
                try self.write(element, defaults: defaults, to: &writer)
            }
        }
        writer.close("]")
    }

    private func write(
        _ value: FieldReader.Value,
        defaults: Bool,
        to writer: inout JSONWriter
    ) throws(DecodingError) {
        switch (self.type, value) {
        case (.message(let descriptor), .bytes(let bytes)):
            try descriptor.write(bytes, defaults: defaults, to: &writer)
        case (.text, .bytes(let bytes)):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .invalidText(field: self.name)
            }
            writer.value(JSONWriter.quoted(text))
        case (.bytes, .bytes(let bytes)): writer.value("\"\(Base64.encode(bytes))\"")
        default:
            guard let literal = self.type.literal(value) else { throw .malformed }
            writer.value(literal)
        }
    }
}

extension FieldType {
    /// What stands for a field that was not sent.
    fileprivate var defaultValue: FieldReader.Value {
        switch self {
        case .text, .bytes, .message: .bytes([])
        case .double, .fixed64, .sfixed64: .fixed64(0)
        case .float, .fixed32, .sfixed32: .fixed32(0)
        default: .varint(0)
        }
    }

    /// The elements of a packed list; a value that is not packed stands for itself.
    fileprivate func unpacked(
        _ value: FieldReader.Value
    ) throws(DecodingError) -> [FieldReader.Value] {
        if case .bytes = self.defaultValue { return [value] }
        guard case .bytes(let bytes) = value else { return [value] }
        var reader = FieldReader(bytes)
        var elements: [FieldReader.Value] = []
        while !reader.rest.isEmpty {
            guard let element = self.number(from: &reader) else { throw .malformed }
            elements.append(element)
        }
        return elements
    }

    private func number(from reader: inout FieldReader) -> FieldReader.Value? {
        switch self.defaultValue {
        case .bytes: nil
        case .varint: reader.varint().map { .varint($0) }
        case .fixed64: reader.fixed(width: 8).map { .fixed64($0) }
        case .fixed32: reader.fixed(width: 4).map { .fixed32(UInt32(truncatingIfNeeded: $0)) }
        }
    }

    /// A number, `true`, `false`, or the quoted name of an enum's value; nil when `value` is not of
    /// this type.
    fileprivate func literal(_ value: FieldReader.Value) -> String? {
        switch (self, value) {
        case (.int32, .varint(let bits)): String(Int32(truncatingIfNeeded: bits))
        case (.int64, .varint(let bits)): String(Int64(bitPattern: bits))
        case (.uint32, .varint(let bits)): String(UInt32(truncatingIfNeeded: bits))
        case (.uint64, .varint(let bits)): String(bits)
        case (.sint32, .varint(let bits)): String(Int32(truncatingIfNeeded: unZigZag(bits)))
        case (.sint64, .varint(let bits)): String(unZigZag(bits))
        case (.bool, .varint(let bits)): bits == 0 ? "false" : "true"
        case (.enumeration(let descriptor), .varint(let bits)):
            descriptor.literal(Int32(truncatingIfNeeded: bits))
        case (.fixed32, .fixed32(let bits)): String(bits)
        case (.sfixed32, .fixed32(let bits)): String(Int32(bitPattern: bits))
        case (.float, .fixed32(let bits)): decimal(Float(bitPattern: bits))
        case (.fixed64, .fixed64(let bits)): String(bits)
        case (.sfixed64, .fixed64(let bits)): String(Int64(bitPattern: bits))
        case (.double, .fixed64(let bits)): decimal(Double(bitPattern: bits))
        default: nil
        }
    }
}

extension EnumDescriptor {
    fileprivate func literal(_ number: Int32) -> String {
        self.values.first { $0.number == number }.map { "\"\($0.name)\"" } ?? String(number)
    }
}

private func unZigZag(_ bits: UInt64) -> Int64 {
    Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
}

/// JSON has no infinities; they are text, as in protobuf's own mapping.
private func decimal<Number: BinaryFloatingPoint & CustomStringConvertible>(
    _ number: Number
) -> String {
    if number.isNaN { return "\"NaN\"" }
    if number.isInfinite { return number < 0 ? "\"-Infinity\"" : "\"Infinity\"" }
    return number.description
}

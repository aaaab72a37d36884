// SPDX-License-Identifier: MIT

/// Why JSON is not the message it should be; names the field, what was given and what is near.
public struct JSONFieldError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The field at fault, as a path: `lines[3].quantity`; empty for the message itself.
    public let field: String
    /// What was given, as JSON, cut to 120 characters.
    public let value: String
    /// What is wrong with it.
    public let problem: String
    /// The known name that is most like the one given; nil when none is.
    public var suggestion: String?

    /// `lines[3].quantity: "x" is no int64`.
    public var description: String {
        let place = self.field.isEmpty ? "" : "\(self.field): "
        return "\(place)\(self.value) \(self.problem)"
    }
}

extension MessageDescriptor {
    /// A message given as JSON, encoded: the other direction of `json(_:pretty:)`.
    ///
    /// The JSON mapping of proto3: names of fields in `snake_case` or `lowerCamelCase`; 64-bit
    /// integers as numbers or as text; an enum's value by its name, with or without the enum's
    /// prefix, or by its number; bytes in base64; `null` stands for an absent field. What the
    /// contract does not know is refused.
    ///
    /// - Parameter value: The JSON.
    /// - Returns: The bytes, fields in number order, as `Message.encoded()` gives them for the same
    ///   message, but for lists of numbers that the contract does not pack.
    /// - Throws: `JSONFieldError` for the first field at fault.
    public func encoded(json value: JSONValue) throws(JSONFieldError) -> [UInt8] {
        try self.encode(value, at: "")
    }

    fileprivate func encode(
        _ value: JSONValue,
        at path: String
    ) throws(JSONFieldError) -> [UInt8] {
        guard case .object(let members) = value else {
            throw JSONFieldError(
                field: path,
                value: value.excerpt(),
                problem: "is no object, as \(self.name) needs"
            )
        }
        var given: [Int: JSONValue] = [:]
        for member in members {
            let field = try self.field(of: member, at: path)
            guard given.updateValue(member.value, forKey: field.number) == nil else {
                throw JSONFieldError(
                    field: Self.join(path, field.name),
                    value: member.value.excerpt(),
                    problem: "is given a second time, under the field's other name"
                )
            }
        }
        var writer = FieldWriter()
        for field in self.fields {
            guard let value = given[field.number], value != .null else { continue }
            try field.encode(value, at: Self.join(path, field.name), to: &writer)
        }
        return writer.bytes
    }

    private func field(
        of member: JSONValue.Member,
        at path: String
    ) throws(JSONFieldError) -> FieldDescriptor {
        if let field = self.fields.first(where: {
            $0.name == member.name || $0.jsonName == member.name
        }) {
            return field
        }
        throw JSONFieldError(
            field: Self.join(path, member.name),
            value: member.value.excerpt(),
            problem: "is given, but \(self.name) has no such field",
            suggestion: Spelling.nearest(to: member.name, of: self.fields.map(\.name))
        )
    }

    private static func join(_ path: String, _ name: String) -> String {
        path.isEmpty ? name : "\(path).\(name)"
    }
}

extension FieldDescriptor {
    /// The name in the JSON mapping of proto3: `order_id` is `orderId`.
    public var jsonName: String {
        let words = self.name.split(separator: "_", omittingEmptySubsequences: false)
        return (words.first.map(String.init) ?? "")
            + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    fileprivate func encode(
        _ value: JSONValue,
        at path: String,
        to writer: inout FieldWriter
    ) throws(JSONFieldError) {
        guard self.label == .repeated else {
            let element = try self.type.element(value, at: path)
            // Proto3 does not send what is at its default, but a message that is there is sent.
            if !element.isDefault(of: self.type) { writer.field(self.number, element) }
            return
        }
        guard case .array(let values) = value else {
            throw JSONFieldError(field: path, value: value.excerpt(), problem: "is no array")
        }
        var elements: [FieldReader.Value] = []
        for (index, value) in values.enumerated() {
            elements.append(try self.type.element(value, at: "\(path)[\(index)]"))
        }
        switch self.type {
        case .message, .text, .bytes:
            for element in elements { writer.field(self.number, element) }
        default:
            if !elements.isEmpty { writer.packed(self.number, elements) }
        }
    }
}

extension FieldReader.Value {
    fileprivate func isDefault(of type: FieldType) -> Bool {
        switch self {
        case .varint(let bits), .fixed64(let bits): return bits == 0
        case .fixed32(let bits): return bits == 0
        case .bytes(let bytes):
            if case .message = type { return false }
            return bytes.isEmpty
        }
    }
}

extension FieldType {
    /// One value of a field, as it is encoded.
    fileprivate func element(
        _ value: JSONValue,
        at path: String
    ) throws(JSONFieldError) -> FieldReader.Value {
        if case .message(let descriptor) = self {
            return .bytes(try descriptor.encode(value, at: path)[...])
        }
        if let scalar = self.scalar(value) { return scalar }
        let holdsNUL = if case .text(let text) = value { text.utf8.contains(0) } else { false }
        var error = JSONFieldError(
            field: path,
            value: value.excerpt(),
            problem: holdsNUL ? "holds a NUL, as no \(self.name) does" : "is no \(self.name)"
        )
        if case .enumeration(let descriptor) = self, case .text(let name) = value {
            error.suggestion = Spelling.nearest(to: name, of: descriptor.values.map(\.name))
        }
        throw error
    }
}

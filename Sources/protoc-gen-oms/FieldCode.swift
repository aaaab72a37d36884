// SPDX-License-Identifier: MIT

/// The Swift source of one field: its type, its default, and both ways between Swift and C.
struct FieldCode {
    let field: SchemaField
    let types: TypeTable

    /// The property, with back-ticks where needed.
    var property: String { Names.escaped(Names.lowerCamel(self.field.name)) }

    /// For example `String`, `CommonV1.Money?` or `[Int64]`.
    var type: String {
        if self.field.isRepeated { return "[\(self.element)]" }
        if case .message = self.field.kind { return self.element + "?" }
        return self.element
    }

    /// The value of a field that was not sent.
    var defaultValue: String {
        if self.field.isRepeated { return "[]" }
        return switch self.field.kind {
        case .scalar(.text): "\"\""
        case .scalar(.bytes): "[]"
        case .scalar(.bool): "false"
        case .scalar: "0"
        case .message: "nil"
        case .enumeration(let name): ".\(self.types.zeroCase(name))"
        }
    }

    /// The field's entry in its message's descriptor.
    var descriptor: String {
        let type =
            switch self.field.kind {
            case .scalar(let scalar): ".\(scalar)"
            case .message: ".message(\(self.element).descriptor)"
            case .enumeration: ".enumeration(\(self.element).descriptor)"
            }
        let label = self.field.isRepeated ? ".repeated" : ".single"
        return "FieldDescriptor(\"\(self.field.name)\", \(self.field.number), \(label), \(type))"
    }

    /// The statement that copies the field out of the C struct `c`.
    var decoding: String {
        if self.field.isRepeated { return self.listDecoding }
        let value = "c.pointee.\(self.cField)"
        if case .message = self.field.kind {
            return
                "if let value = \(value) { self.\(self.property) = try \(self.element)(c: value) }"
        }
        let isThrowing = self.field.kind == .scalar(.text)
        return "self.\(self.property) = \(isThrowing ? "try " : "")\(self.fromC(value))"
    }

    /// The statements that copy the field into the C struct `c`.
    var encoding: [String] {
        let value = "self.\(self.property)"
        if self.field.isRepeated {
            return [
                "c.pointee.n_\(self.cField) = \(value).count",
                "c.pointee.\(self.cField) = \(self.listEncoding)",
            ]
        }
        guard case .message(let name) = self.field.kind else {
            return ["c.pointee.\(self.cField) = \(self.toC(value, arena: "arena"))"]
        }
        return [
            "if let value = \(value) {",
            "    let message = arena.make(\(Names.cType(name)).self)",
            "    value.fill(message, &arena)",
            "    c.pointee.\(self.cField) = message",
            "}",
        ]
    }

    private var cField: String { Names.cField(self.field.name) }

    private var element: String {
        switch self.field.kind {
        case .message(let name), .enumeration(let name): self.types.swiftName(name)
        case .scalar(.text): "String"
        case .scalar(.bytes): "[UInt8]"
        case .scalar(.bool): "Bool"
        case .scalar(.double): "Double"
        case .scalar(.float): "Float"
        case .scalar(.int32), .scalar(.sint32), .scalar(.sfixed32): "Int32"
        case .scalar(.int64), .scalar(.sint64), .scalar(.sfixed64): "Int64"
        case .scalar(.uint32), .scalar(.fixed32): "UInt32"
        case .scalar(.uint64), .scalar(.fixed64): "UInt64"
        }
    }

    private var listDecoding: String {
        let (function, make) =
            switch self.field.kind {
            case .message: ("messages", "try \(self.element)(c: $0)")
            case .scalar(.text): ("list", "try \(self.fromC("$0"))")
            default: ("list", self.fromC("$0"))
            }
        return "self.\(self.property) = try Unpacking.\(function)"
            + "(c.pointee.n_\(self.cField), c.pointee.\(self.cField)) "
            + (make.hasPrefix("try ")
                ? "{ (value) throws(DecodingError) in "
                    + make.replacing("$0", with: "value") + " }" : "{ \(make) }")
    }

    private var listEncoding: String {
        let value = "self.\(self.property)"
        return switch self.field.kind {
        case .message(let name):
            "arena.messages(\(value), as: \(Names.cType(name)).self) { $0.fill($1, &$2) }"
        default:
            "arena.list(\(value)) { \(self.needsArena ? "" : "value, _ in ")"
                + self.toC(self.needsArena ? "$0" : "value", arena: "$1") + " }"
        }
    }

    private var needsArena: Bool {
        self.field.kind == .scalar(.text) || self.field.kind == .scalar(.bytes)
    }

    private func fromC(_ value: String) -> String {
        switch self.field.kind {
        case .scalar(.text): "Unpacking.text(\(value), \"\(self.field.name)\")"
        case .scalar(.bytes): "Unpacking.bytes(\(value))"
        case .scalar(.bool): "\(value) != 0"
        case .scalar: value
        case .enumeration:
            "\(self.element)(rawValue: Int32(truncatingIfNeeded: \(value).rawValue))"
        case .message: preconditionFailure("messages are copied by their own init(c:)")
        }
    }

    private func toC(_ value: String, arena: String) -> String {
        switch self.field.kind {
        case .scalar(.text): "\(arena).text(\(value))"
        case .scalar(.bytes): "\(arena).bytes(\(value))"
        case .scalar(.bool): "\(value) ? 1 : 0"
        case .scalar: value
        case .enumeration(let name):
            "\(Names.cType(name))(rawValue: .init(truncatingIfNeeded: \(value).rawValue))"
        case .message: preconditionFailure("messages are copied by their own fill(_:_:)")
        }
    }
}

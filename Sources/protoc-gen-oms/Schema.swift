// SPDX-License-Identifier: MIT

/// What the generator must know of a .proto file; names as in the file unless said otherwise.
struct SchemaFile: Equatable {
    /// The path protoc knows it by, for example `oms/order/v1/order.proto`.
    var path: String
    /// For example `oms.order.v1`.
    var package: String
    var messages: [SchemaMessage]
    var enums: [SchemaEnum]
    var services: [SchemaService]
}

struct SchemaMessage: Equatable {
    var name: String
    /// With the package and the messages around it, without a leading dot.
    var fullName: String
    var comment: String
    /// In number order.
    var fields: [SchemaField]
    var messages: [SchemaMessage]
    var enums: [SchemaEnum]
}

struct SchemaField: Equatable {
    enum Kind: Equatable {
        case scalar(Scalar)
        /// A full name without a leading dot.
        case message(String)
        /// A full name without a leading dot.
        case enumeration(String)
    }

    var name: String
    var number: Int
    var isRepeated: Bool
    var kind: Kind
    var comment: String
}

/// The scalar types of proto3, named as `FieldType` of module Protobuf names them.
enum Scalar: String {
    case double, float, int32, int64, uint32, uint64, sint32, sint64
    case fixed32, fixed64, sfixed32, sfixed64
    case bool, text, bytes
}

struct SchemaEnum: Equatable {
    struct Value: Equatable {
        var name: String
        var number: Int32
        var comment: String
    }

    var name: String
    /// With the package and the messages around it, without a leading dot.
    var fullName: String
    var comment: String
    var values: [Value]
}

struct SchemaService: Equatable {
    struct Method: Equatable {
        var name: String
        /// A full name without a leading dot.
        var request: String
        /// A full name without a leading dot.
        var reply: String
        var isStreaming: Bool
        var comment: String
    }

    var name: String
    var fullName: String
    var comment: String
    var methods: [Method]
}

/// Why the generator makes nothing: the contract uses what this project does not support.
struct Refusal: Error, Equatable, CustomStringConvertible {
    /// File, element, and what to do about it.
    var description: String

    init(_ description: String) {
        self.description = description
    }
}

// SPDX-License-Identifier: MIT

/// What the contract says of one message.
public struct MessageDescriptor: Hashable, Sendable {
    /// The full name, for example `oms.order.v1.PlaceOrderRequest`.
    public let name: String
    /// The fields, in number order.
    public let fields: [FieldDescriptor]

    /// Describes a message; generated code calls this.
    public init(_ name: String, _ fields: [FieldDescriptor]) {
        self.name = name
        self.fields = fields
    }

    /// The field of that number, if the contract has one.
    public func field(number: Int) -> FieldDescriptor? {
        self.fields.first { $0.number == number }
    }
}

/// What the contract says of one field.
public struct FieldDescriptor: Hashable, Sendable {
    /// The name as in the contract, for example `order_id`.
    public let name: String
    /// The number on the wire.
    public let number: Int
    /// One value, or a list of them.
    public let label: FieldLabel
    /// What a value is.
    public let type: FieldType

    /// Describes a field; generated code calls this.
    public init(_ name: String, _ number: Int, _ label: FieldLabel, _ type: FieldType) {
        self.name = name
        self.number = number
        self.label = label
        self.type = type
    }
}

/// How often a field may occur.
public enum FieldLabel: Hashable, Sendable {
    /// One value; a message may be absent, a scalar that is not sent is zero or empty.
    case single
    /// Any number of values, in order.
    case repeated
}

/// The type of a field, in the words of proto3; `text` is its `string`.
public indirect enum FieldType: Hashable, Sendable {
    /// Scalars.
    case double, float, int32, int64, uint32, uint64, sint32, sint64
    /// Scalars of fixed width.
    case fixed32, fixed64, sfixed32, sfixed64
    /// True or false, UTF-8 text without NUL, any bytes.
    case bool, text, bytes
    /// A message.
    case message(MessageDescriptor)
    /// A name out of a list.
    case enumeration(EnumDescriptor)
}

/// What the contract says of one enum.
public struct EnumDescriptor: Hashable, Sendable {
    /// The full name, for example `oms.order.v1.OrderState`.
    public let name: String
    /// The values, in the order of the contract.
    public let values: [EnumValueDescriptor]

    /// Describes an enum; generated code calls this.
    public init(_ name: String, _ values: [EnumValueDescriptor]) {
        self.name = name
        self.values = values
    }
}

/// A named value of an enum.
public struct EnumValueDescriptor: Hashable, Sendable {
    /// The name without the enum's prefix, for example `IN_FULFILLMENT`.
    public let name: String
    /// The number on the wire.
    public let number: Int32

    /// Describes a value; generated code calls this.
    public init(_ name: String, _ number: Int32) {
        self.name = name
        self.number = number
    }
}

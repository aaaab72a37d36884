// DO NOT EDIT.
// swift-format-ignore-file
// Source: Tests/ProtobufTests/Fixtures/contract/oms/fixture/v1/fixture.proto by scripts/generate-protos.sh

internal import FixtureProtosC
public import Protobuf
public import RPC

/// The package `oms.fixture.v1`.
public enum FixtureV1 {}

extension FixtureV1 {
    /// An enum with a negative number, a name without the prefix, and a keyword.
    public enum Mood: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `IN_FULFILLMENT`.
        case inFulfillment
        /// Below zero.
        case gloomy
        /// `CHEERFUL`.
        case cheerful
        /// `DEFAULT`.
        case `default`
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .inFulfillment, .gloomy, .cheerful, .`default`]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.fixture.v1.Mood", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("IN_FULFILLMENT", 1),
            EnumValueDescriptor("GLOOMY", -2),
            EnumValueDescriptor("CHEERFUL", 3),
            EnumValueDescriptor("DEFAULT", 4)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .inFulfillment
            case -2: self = .gloomy
            case 3: self = .cheerful
            case 4: self = .`default`
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .inFulfillment: 1
            case .gloomy: -2
            case .cheerful: 3
            case .`default`: 4
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .inFulfillment: "IN_FULFILLMENT"
            case .gloomy: "GLOOMY"
            case .cheerful: "CHEERFUL"
            case .`default`: "DEFAULT"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension FixtureV1 {
    /// Every scalar type once.
    public struct Scalars: Hashable, Sendable {
        /// The field `double_value`.
        public var doubleValue: Double = 0
        /// The field `float_value`.
        public var floatValue: Float = 0
        /// The field `int32_value`.
        public var int32Value: Int32 = 0
        /// The field `int64_value`.
        public var int64Value: Int64 = 0
        /// The field `uint32_value`.
        public var uint32Value: UInt32 = 0
        /// The field `uint64_value`.
        public var uint64Value: UInt64 = 0
        /// The field `sint32_value`.
        public var sint32Value: Int32 = 0
        /// The field `sint64_value`.
        public var sint64Value: Int64 = 0
        /// The field `fixed32_value`.
        public var fixed32Value: UInt32 = 0
        /// The field `fixed64_value`.
        public var fixed64Value: UInt64 = 0
        /// The field `sfixed32_value`.
        public var sfixed32Value: Int32 = 0
        /// The field `sfixed64_value`.
        public var sfixed64Value: Int64 = 0
        /// The field `bool_value`.
        public var boolValue: Bool = false
        /// Text; a paragraph
        ///
        /// and another.
        public var textValue: String = ""
        /// The field `bytes_value`.
        public var bytesValue: [UInt8] = []
        /// The field `mood`.
        public var mood: FixtureV1.Mood = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            doubleValue: Double = 0,
            floatValue: Float = 0,
            int32Value: Int32 = 0,
            int64Value: Int64 = 0,
            uint32Value: UInt32 = 0,
            uint64Value: UInt64 = 0,
            sint32Value: Int32 = 0,
            sint64Value: Int64 = 0,
            fixed32Value: UInt32 = 0,
            fixed64Value: UInt64 = 0,
            sfixed32Value: Int32 = 0,
            sfixed64Value: Int64 = 0,
            boolValue: Bool = false,
            textValue: String = "",
            bytesValue: [UInt8] = [],
            mood: FixtureV1.Mood = .unspecified
        ) {
            self.doubleValue = doubleValue
            self.floatValue = floatValue
            self.int32Value = int32Value
            self.int64Value = int64Value
            self.uint32Value = uint32Value
            self.uint64Value = uint64Value
            self.sint32Value = sint32Value
            self.sint64Value = sint64Value
            self.fixed32Value = fixed32Value
            self.fixed64Value = fixed64Value
            self.sfixed32Value = sfixed32Value
            self.sfixed64Value = sfixed64Value
            self.boolValue = boolValue
            self.textValue = textValue
            self.bytesValue = bytesValue
            self.mood = mood
        }
    }
}

extension FixtureV1.Scalars: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fixture.v1.Scalars", [
        FieldDescriptor("double_value", 1, .single, .double),
        FieldDescriptor("float_value", 2, .single, .float),
        FieldDescriptor("int32_value", 3, .single, .int32),
        FieldDescriptor("int64_value", 4, .single, .int64),
        FieldDescriptor("uint32_value", 5, .single, .uint32),
        FieldDescriptor("uint64_value", 6, .single, .uint64),
        FieldDescriptor("sint32_value", 7, .single, .sint32),
        FieldDescriptor("sint64_value", 8, .single, .sint64),
        FieldDescriptor("fixed32_value", 9, .single, .fixed32),
        FieldDescriptor("fixed64_value", 10, .single, .fixed64),
        FieldDescriptor("sfixed32_value", 11, .single, .sfixed32),
        FieldDescriptor("sfixed64_value", 12, .single, .sfixed64),
        FieldDescriptor("bool_value", 13, .single, .bool),
        FieldDescriptor("text_value", 14, .single, .text),
        FieldDescriptor("bytes_value", 15, .single, .bytes),
        FieldDescriptor("mood", 16, .single, .enumeration(FixtureV1.Mood.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fixture__v1__scalars__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fixture__v1__scalars__get_packed_size, pack: oms__fixture__v1__scalars__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fixture__V1__Scalars>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.doubleValue = c.pointee.double_value
        self.floatValue = c.pointee.float_value
        self.int32Value = c.pointee.int32_value
        self.int64Value = c.pointee.int64_value
        self.uint32Value = c.pointee.uint32_value
        self.uint64Value = c.pointee.uint64_value
        self.sint32Value = c.pointee.sint32_value
        self.sint64Value = c.pointee.sint64_value
        self.fixed32Value = c.pointee.fixed32_value
        self.fixed64Value = c.pointee.fixed64_value
        self.sfixed32Value = c.pointee.sfixed32_value
        self.sfixed64Value = c.pointee.sfixed64_value
        self.boolValue = c.pointee.bool_value != 0
        self.textValue = try Unpacking.text(c.pointee.text_value, "text_value")
        self.bytesValue = Unpacking.bytes(c.pointee.bytes_value)
        self.mood = FixtureV1.Mood(rawValue: Int32(truncatingIfNeeded: c.pointee.mood.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fixture__V1__Scalars>, _ arena: inout Arena) {
        oms__fixture__v1__scalars__init(c)
        c.pointee.double_value = self.doubleValue
        c.pointee.float_value = self.floatValue
        c.pointee.int32_value = self.int32Value
        c.pointee.int64_value = self.int64Value
        c.pointee.uint32_value = self.uint32Value
        c.pointee.uint64_value = self.uint64Value
        c.pointee.sint32_value = self.sint32Value
        c.pointee.sint64_value = self.sint64Value
        c.pointee.fixed32_value = self.fixed32Value
        c.pointee.fixed64_value = self.fixed64Value
        c.pointee.sfixed32_value = self.sfixed32Value
        c.pointee.sfixed64_value = self.sfixed64Value
        c.pointee.bool_value = self.boolValue ? 1 : 0
        c.pointee.text_value = arena.text(self.textValue)
        c.pointee.bytes_value = arena.bytes(self.bytesValue)
        c.pointee.mood = Oms__Fixture__V1__Mood(rawValue: .init(truncatingIfNeeded: self.mood.rawValue))
    }
}

extension FixtureV1 {
    /// Every type of list.
    public struct Lists: Hashable, Sendable {
        /// The field `double_values`.
        public var doubleValues: [Double] = []
        /// The field `float_values`.
        public var floatValues: [Float] = []
        /// The field `int32_values`.
        public var int32Values: [Int32] = []
        /// The field `int64_values`.
        public var int64Values: [Int64] = []
        /// The field `uint32_values`.
        public var uint32Values: [UInt32] = []
        /// The field `uint64_values`.
        public var uint64Values: [UInt64] = []
        /// The field `sint32_values`.
        public var sint32Values: [Int32] = []
        /// The field `sint64_values`.
        public var sint64Values: [Int64] = []
        /// The field `fixed32_values`.
        public var fixed32Values: [UInt32] = []
        /// The field `fixed64_values`.
        public var fixed64Values: [UInt64] = []
        /// The field `sfixed32_values`.
        public var sfixed32Values: [Int32] = []
        /// The field `sfixed64_values`.
        public var sfixed64Values: [Int64] = []
        /// The field `bool_values`.
        public var boolValues: [Bool] = []
        /// The field `text_values`.
        public var textValues: [String] = []
        /// The field `bytes_values`.
        public var bytesValues: [[UInt8]] = []
        /// The field `moods`.
        public var moods: [FixtureV1.Mood] = []
        /// The field `scalars`.
        public var scalars: [FixtureV1.Scalars] = []
        /// Not packed, as an older peer may send it.
        public var looseValues: [Int64] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            doubleValues: [Double] = [],
            floatValues: [Float] = [],
            int32Values: [Int32] = [],
            int64Values: [Int64] = [],
            uint32Values: [UInt32] = [],
            uint64Values: [UInt64] = [],
            sint32Values: [Int32] = [],
            sint64Values: [Int64] = [],
            fixed32Values: [UInt32] = [],
            fixed64Values: [UInt64] = [],
            sfixed32Values: [Int32] = [],
            sfixed64Values: [Int64] = [],
            boolValues: [Bool] = [],
            textValues: [String] = [],
            bytesValues: [[UInt8]] = [],
            moods: [FixtureV1.Mood] = [],
            scalars: [FixtureV1.Scalars] = [],
            looseValues: [Int64] = []
        ) {
            self.doubleValues = doubleValues
            self.floatValues = floatValues
            self.int32Values = int32Values
            self.int64Values = int64Values
            self.uint32Values = uint32Values
            self.uint64Values = uint64Values
            self.sint32Values = sint32Values
            self.sint64Values = sint64Values
            self.fixed32Values = fixed32Values
            self.fixed64Values = fixed64Values
            self.sfixed32Values = sfixed32Values
            self.sfixed64Values = sfixed64Values
            self.boolValues = boolValues
            self.textValues = textValues
            self.bytesValues = bytesValues
            self.moods = moods
            self.scalars = scalars
            self.looseValues = looseValues
        }
    }
}

extension FixtureV1.Lists: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fixture.v1.Lists", [
        FieldDescriptor("double_values", 1, .repeated, .double),
        FieldDescriptor("float_values", 2, .repeated, .float),
        FieldDescriptor("int32_values", 3, .repeated, .int32),
        FieldDescriptor("int64_values", 4, .repeated, .int64),
        FieldDescriptor("uint32_values", 5, .repeated, .uint32),
        FieldDescriptor("uint64_values", 6, .repeated, .uint64),
        FieldDescriptor("sint32_values", 7, .repeated, .sint32),
        FieldDescriptor("sint64_values", 8, .repeated, .sint64),
        FieldDescriptor("fixed32_values", 9, .repeated, .fixed32),
        FieldDescriptor("fixed64_values", 10, .repeated, .fixed64),
        FieldDescriptor("sfixed32_values", 11, .repeated, .sfixed32),
        FieldDescriptor("sfixed64_values", 12, .repeated, .sfixed64),
        FieldDescriptor("bool_values", 13, .repeated, .bool),
        FieldDescriptor("text_values", 14, .repeated, .text),
        FieldDescriptor("bytes_values", 15, .repeated, .bytes),
        FieldDescriptor("moods", 16, .repeated, .enumeration(FixtureV1.Mood.descriptor)),
        FieldDescriptor("scalars", 17, .repeated, .message(FixtureV1.Scalars.descriptor)),
        FieldDescriptor("loose_values", 18, .repeated, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fixture__v1__lists__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fixture__v1__lists__get_packed_size, pack: oms__fixture__v1__lists__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fixture__V1__Lists>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.doubleValues = try Unpacking.list(c.pointee.n_double_values, c.pointee.double_values) { $0 }
        self.floatValues = try Unpacking.list(c.pointee.n_float_values, c.pointee.float_values) { $0 }
        self.int32Values = try Unpacking.list(c.pointee.n_int32_values, c.pointee.int32_values) { $0 }
        self.int64Values = try Unpacking.list(c.pointee.n_int64_values, c.pointee.int64_values) { $0 }
        self.uint32Values = try Unpacking.list(c.pointee.n_uint32_values, c.pointee.uint32_values) { $0 }
        self.uint64Values = try Unpacking.list(c.pointee.n_uint64_values, c.pointee.uint64_values) { $0 }
        self.sint32Values = try Unpacking.list(c.pointee.n_sint32_values, c.pointee.sint32_values) { $0 }
        self.sint64Values = try Unpacking.list(c.pointee.n_sint64_values, c.pointee.sint64_values) { $0 }
        self.fixed32Values = try Unpacking.list(c.pointee.n_fixed32_values, c.pointee.fixed32_values) { $0 }
        self.fixed64Values = try Unpacking.list(c.pointee.n_fixed64_values, c.pointee.fixed64_values) { $0 }
        self.sfixed32Values = try Unpacking.list(c.pointee.n_sfixed32_values, c.pointee.sfixed32_values) { $0 }
        self.sfixed64Values = try Unpacking.list(c.pointee.n_sfixed64_values, c.pointee.sfixed64_values) { $0 }
        self.boolValues = try Unpacking.list(c.pointee.n_bool_values, c.pointee.bool_values) { $0 != 0 }
        self.textValues = try Unpacking.list(c.pointee.n_text_values, c.pointee.text_values) { (value) throws(DecodingError) in try Unpacking.text(value, "text_values") }
        self.bytesValues = try Unpacking.list(c.pointee.n_bytes_values, c.pointee.bytes_values) { Unpacking.bytes($0) }
        self.moods = try Unpacking.list(c.pointee.n_moods, c.pointee.moods) { FixtureV1.Mood(rawValue: Int32(truncatingIfNeeded: $0.rawValue)) }
        self.scalars = try Unpacking.messages(c.pointee.n_scalars, c.pointee.scalars) { (value) throws(DecodingError) in try FixtureV1.Scalars(c: value) }
        self.looseValues = try Unpacking.list(c.pointee.n_loose_values, c.pointee.loose_values) { $0 }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fixture__V1__Lists>, _ arena: inout Arena) {
        oms__fixture__v1__lists__init(c)
        c.pointee.n_double_values = self.doubleValues.count
        c.pointee.double_values = arena.list(self.doubleValues) { value, _ in value }
        c.pointee.n_float_values = self.floatValues.count
        c.pointee.float_values = arena.list(self.floatValues) { value, _ in value }
        c.pointee.n_int32_values = self.int32Values.count
        c.pointee.int32_values = arena.list(self.int32Values) { value, _ in value }
        c.pointee.n_int64_values = self.int64Values.count
        c.pointee.int64_values = arena.list(self.int64Values) { value, _ in value }
        c.pointee.n_uint32_values = self.uint32Values.count
        c.pointee.uint32_values = arena.list(self.uint32Values) { value, _ in value }
        c.pointee.n_uint64_values = self.uint64Values.count
        c.pointee.uint64_values = arena.list(self.uint64Values) { value, _ in value }
        c.pointee.n_sint32_values = self.sint32Values.count
        c.pointee.sint32_values = arena.list(self.sint32Values) { value, _ in value }
        c.pointee.n_sint64_values = self.sint64Values.count
        c.pointee.sint64_values = arena.list(self.sint64Values) { value, _ in value }
        c.pointee.n_fixed32_values = self.fixed32Values.count
        c.pointee.fixed32_values = arena.list(self.fixed32Values) { value, _ in value }
        c.pointee.n_fixed64_values = self.fixed64Values.count
        c.pointee.fixed64_values = arena.list(self.fixed64Values) { value, _ in value }
        c.pointee.n_sfixed32_values = self.sfixed32Values.count
        c.pointee.sfixed32_values = arena.list(self.sfixed32Values) { value, _ in value }
        c.pointee.n_sfixed64_values = self.sfixed64Values.count
        c.pointee.sfixed64_values = arena.list(self.sfixed64Values) { value, _ in value }
        c.pointee.n_bool_values = self.boolValues.count
        c.pointee.bool_values = arena.list(self.boolValues) { value, _ in value ? 1 : 0 }
        c.pointee.n_text_values = self.textValues.count
        c.pointee.text_values = arena.list(self.textValues) { $1.text($0) }
        c.pointee.n_bytes_values = self.bytesValues.count
        c.pointee.bytes_values = arena.list(self.bytesValues) { $1.bytes($0) }
        c.pointee.n_moods = self.moods.count
        c.pointee.moods = arena.list(self.moods) { value, _ in Oms__Fixture__V1__Mood(rawValue: .init(truncatingIfNeeded: value.rawValue)) }
        c.pointee.n_scalars = self.scalars.count
        c.pointee.scalars = arena.messages(self.scalars, as: Oms__Fixture__V1__Scalars.self) { $0.fill($1, &$2) }
        c.pointee.n_loose_values = self.looseValues.count
        c.pointee.loose_values = arena.list(self.looseValues) { value, _ in value }
    }
}

extension FixtureV1 {
    /// Names that need care, fields out of order, types inside types.
    public struct Names: Hashable, Sendable {
        /// The field `user_ids`.
        public var userIDs: [String] = []
        /// The field `id`.
        public var id: Int64 = 0
        /// The field `user_id`.
        public var userID: String = ""
        /// The field `sent_at_ms`.
        public var sentAtMs: Int64 = 0
        /// A keyword of Swift and of C.
        public var `case`: String = ""
        /// The field `default`.
        public var `default`: String = ""
        /// A keyword of Swift alone, and one of C alone.
        public var `in`: String = ""
        /// The field `double`.
        public var double: String = ""
        /// The field `inner`.
        public var inner: FixtureV1.Names.Inner? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            userIDs: [String] = [],
            id: Int64 = 0,
            userID: String = "",
            sentAtMs: Int64 = 0,
            `case`: String = "",
            `default`: String = "",
            `in`: String = "",
            double: String = "",
            inner: FixtureV1.Names.Inner? = nil
        ) {
            self.userIDs = userIDs
            self.id = id
            self.userID = userID
            self.sentAtMs = sentAtMs
            self.`case` = `case`
            self.`default` = `default`
            self.`in` = `in`
            self.double = double
            self.inner = inner
        }
    }
}

extension FixtureV1.Names: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fixture.v1.Names", [
        FieldDescriptor("user_ids", 1, .repeated, .text),
        FieldDescriptor("id", 2, .single, .int64),
        FieldDescriptor("user_id", 3, .single, .text),
        FieldDescriptor("sent_at_ms", 4, .single, .int64),
        FieldDescriptor("case", 5, .single, .text),
        FieldDescriptor("default", 6, .single, .text),
        FieldDescriptor("in", 7, .single, .text),
        FieldDescriptor("double", 8, .single, .text),
        FieldDescriptor("inner", 1000, .single, .message(FixtureV1.Names.Inner.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fixture__v1__names__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fixture__v1__names__get_packed_size, pack: oms__fixture__v1__names__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fixture__V1__Names>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.userIDs = try Unpacking.list(c.pointee.n_user_ids, c.pointee.user_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "user_ids") }
        self.id = c.pointee.id
        self.userID = try Unpacking.text(c.pointee.user_id, "user_id")
        self.sentAtMs = c.pointee.sent_at_ms
        self.`case` = try Unpacking.text(c.pointee.case_, "case")
        self.`default` = try Unpacking.text(c.pointee.default_, "default")
        self.`in` = try Unpacking.text(c.pointee.in, "in")
        self.double = try Unpacking.text(c.pointee.double_, "double")
        if let value = c.pointee.inner { self.inner = try FixtureV1.Names.Inner(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fixture__V1__Names>, _ arena: inout Arena) {
        oms__fixture__v1__names__init(c)
        c.pointee.n_user_ids = self.userIDs.count
        c.pointee.user_ids = arena.list(self.userIDs) { $1.text($0) }
        c.pointee.id = self.id
        c.pointee.user_id = arena.text(self.userID)
        c.pointee.sent_at_ms = self.sentAtMs
        c.pointee.case_ = arena.text(self.`case`)
        c.pointee.default_ = arena.text(self.`default`)
        c.pointee.in = arena.text(self.`in`)
        c.pointee.double_ = arena.text(self.double)
        if let value = self.inner {
            let message = arena.make(Oms__Fixture__V1__Names__Inner.self)
            value.fill(message, &arena)
            c.pointee.inner = message
        }
    }
}

extension FixtureV1.Names {
    /// The message `oms.fixture.v1.Names.Inner`.
    public struct Inner: Hashable, Sendable {
        /// The field `kind`.
        public var kind: FixtureV1.Names.Inner.Kind = .unspecified
        /// The field `innermost`.
        public var innermost: FixtureV1.Names.Inner.Innermost? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            kind: FixtureV1.Names.Inner.Kind = .unspecified,
            innermost: FixtureV1.Names.Inner.Innermost? = nil
        ) {
            self.kind = kind
            self.innermost = innermost
        }
    }
}

extension FixtureV1.Names.Inner: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fixture.v1.Names.Inner", [
        FieldDescriptor("kind", 1, .single, .enumeration(FixtureV1.Names.Inner.Kind.descriptor)),
        FieldDescriptor("innermost", 2, .single, .message(FixtureV1.Names.Inner.Innermost.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fixture__v1__names__inner__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fixture__v1__names__inner__get_packed_size, pack: oms__fixture__v1__names__inner__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fixture__V1__Names__Inner>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.kind = FixtureV1.Names.Inner.Kind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
        if let value = c.pointee.innermost { self.innermost = try FixtureV1.Names.Inner.Innermost(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fixture__V1__Names__Inner>, _ arena: inout Arena) {
        oms__fixture__v1__names__inner__init(c)
        c.pointee.kind = Oms__Fixture__V1__Names__Inner__Kind(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
        if let value = self.innermost {
            let message = arena.make(Oms__Fixture__V1__Names__Inner__Innermost.self)
            value.fill(message, &arena)
            c.pointee.innermost = message
        }
    }
}

extension FixtureV1.Names.Inner {
    /// The enum `oms.fixture.v1.Names.Inner.Kind`.
    public enum Kind: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `LARGE`.
        case large
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .large]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.fixture.v1.Names.Inner.Kind", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("LARGE", 1)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .large
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .large: 1
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .large: "LARGE"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension FixtureV1.Names.Inner {
    /// The message `oms.fixture.v1.Names.Inner.Innermost`.
    public struct Innermost: Hashable, Sendable {
        /// The field `label`.
        public var label: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            label: String = ""
        ) {
            self.label = label
        }
    }
}

extension FixtureV1.Names.Inner.Innermost: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fixture.v1.Names.Inner.Innermost", [
        FieldDescriptor("label", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fixture__v1__names__inner__innermost__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fixture__v1__names__inner__innermost__get_packed_size, pack: oms__fixture__v1__names__inner__innermost__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fixture__V1__Names__Inner__Innermost>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.label = try Unpacking.text(c.pointee.label, "label")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fixture__V1__Names__Inner__Innermost>, _ arena: inout Arena) {
        oms__fixture__v1__names__inner__innermost__init(c)
        c.pointee.label = arena.text(self.label)
    }
}

extension FixtureV1 {
    /// The message `oms.fixture.v1.Nothing`.
    public struct Nothing: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension FixtureV1.Nothing: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fixture.v1.Nothing", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fixture__v1__nothing__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fixture__v1__nothing__get_packed_size, pack: oms__fixture__v1__nothing__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fixture__V1__Nothing>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fixture__V1__Nothing>, _ arena: inout Arena) {
        oms__fixture__v1__nothing__init(c)
    }
}

extension FixtureV1 {
    /// A method may have the name of a C type or of a Swift keyword.
    public enum FixtureService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.fixture.v1.FixtureService", methods: [
            AnyMethod(Self.void),
            AnyMethod(Self.`import`)
        ])

        /// The method `Void`.
        public static let void = Method<FixtureV1.Nothing, FixtureV1.Scalars>(
            path: "oms.fixture.v1.FixtureService/Void",
            kind: .unary
        )

        /// Streams.
        public static let `import` = Method<FixtureV1.Lists, FixtureV1.Names>(
            path: "oms.fixture.v1.FixtureService/Import",
            kind: .serverStreaming
        )
    }
}

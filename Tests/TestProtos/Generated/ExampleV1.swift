// DO NOT EDIT.
// swift-format-ignore-file
// Source: Tests/Protos/oms/example/v1/greeter.proto by scripts/generate-protos.sh

internal import TestProtosC
public import Protobuf
public import RPC

/// The package `oms.example.v1`.
public enum ExampleV1 {}

extension ExampleV1 {
    /// The message `oms.example.v1.GreetRequest`.
    public struct GreetRequest: Hashable, Sendable {
        /// The field `name`.
        public var name: String = ""
        /// The field `times`.
        public var times: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            name: String = "",
            times: UInt32 = 0
        ) {
            self.name = name
            self.times = times
        }
    }
}

extension ExampleV1.GreetRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.example.v1.GreetRequest", [
        FieldDescriptor("name", 1, .single, .text),
        FieldDescriptor("times", 2, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__example__v1__greet_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__example__v1__greet_request__get_packed_size, pack: oms__example__v1__greet_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Example__V1__GreetRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.times = c.pointee.times
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Example__V1__GreetRequest>, _ arena: inout Arena) {
        oms__example__v1__greet_request__init(c)
        c.pointee.name = arena.text(self.name)
        c.pointee.times = self.times
    }
}

extension ExampleV1 {
    /// The message `oms.example.v1.Greeting`.
    public struct Greeting: Hashable, Sendable {
        /// The field `text`.
        public var text: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            text: String = ""
        ) {
            self.text = text
        }
    }
}

extension ExampleV1.Greeting: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.example.v1.Greeting", [
        FieldDescriptor("text", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__example__v1__greeting__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__example__v1__greeting__get_packed_size, pack: oms__example__v1__greeting__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Example__V1__Greeting>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.text = try Unpacking.text(c.pointee.text, "text")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Example__V1__Greeting>, _ arena: inout Arena) {
        oms__example__v1__greeting__init(c)
        c.pointee.text = arena.text(self.text)
    }
}

extension ExampleV1 {
    /// The service `oms.example.v1.Greeter`.
    public enum Greeter {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.example.v1.Greeter", methods: [
            AnyMethod(Self.greet),
            AnyMethod(Self.greetOften)
        ])

        /// The method `Greet`.
        public static let greet = Method<ExampleV1.GreetRequest, ExampleV1.Greeting>(
            path: "oms.example.v1.Greeter/Greet",
            kind: .unary
        )

        /// The method `GreetOften`.
        public static let greetOften = Method<ExampleV1.GreetRequest, ExampleV1.Greeting>(
            path: "oms.example.v1.Greeter/GreetOften",
            kind: .serverStreaming
        )
    }
}

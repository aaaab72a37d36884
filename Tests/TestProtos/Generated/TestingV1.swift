// DO NOT EDIT.
// swift-format-ignore-file
// Source: Tests/Protos/oms/testing/v1/testing.proto by scripts/generate-protos.sh

internal import TestProtosC
public import Protobuf
public import RPC

/// The package `oms.testing.v1`.
public enum TestingV1 {}

extension TestingV1 {
    /// The message of the RPC benchmark: three lines of it are about 100 bytes.
    public struct LineItem: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int32 = 0
        /// The field `unit_price_minor`.
        public var unitPriceMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int32 = 0,
            unitPriceMinor: Int64 = 0
        ) {
            self.sku = sku
            self.quantity = quantity
            self.unitPriceMinor = unitPriceMinor
        }
    }
}

extension TestingV1.LineItem: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.testing.v1.LineItem", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int32),
        FieldDescriptor("unit_price_minor", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__testing__v1__line_item__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__testing__v1__line_item__get_packed_size, pack: oms__testing__v1__line_item__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Testing__V1__LineItem>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        self.unitPriceMinor = c.pointee.unit_price_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Testing__V1__LineItem>, _ arena: inout Arena) {
        oms__testing__v1__line_item__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        c.pointee.unit_price_minor = self.unitPriceMinor
    }
}

extension TestingV1 {
    /// The message `oms.testing.v1.Order`.
    public struct Order: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `items`.
        public var items: [TestingV1.LineItem] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            customerID: String = "",
            items: [TestingV1.LineItem] = []
        ) {
            self.orderID = orderID
            self.customerID = customerID
            self.items = items
        }
    }
}

extension TestingV1.Order: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.testing.v1.Order", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("items", 3, .repeated, .message(TestingV1.LineItem.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__testing__v1__order__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__testing__v1__order__get_packed_size, pack: oms__testing__v1__order__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Testing__V1__Order>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.items = try Unpacking.messages(c.pointee.n_items, c.pointee.items) { (value) throws(DecodingError) in try TestingV1.LineItem(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Testing__V1__Order>, _ arena: inout Arena) {
        oms__testing__v1__order__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.n_items = self.items.count
        c.pointee.items = arena.messages(self.items, as: Oms__Testing__V1__LineItem.self) { $0.fill($1, &$2) }
    }
}

extension TestingV1 {
    /// The server ends a feed by itself, at whichever bound comes first; 0 is no bound.
    public struct FeedRequest: Hashable, Sendable {
        /// The field `max_messages`.
        public var maxMessages: UInt64 = 0
        /// The field `max_millis`.
        public var maxMillis: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            maxMessages: UInt64 = 0,
            maxMillis: UInt32 = 0
        ) {
            self.maxMessages = maxMessages
            self.maxMillis = maxMillis
        }
    }
}

extension TestingV1.FeedRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.testing.v1.FeedRequest", [
        FieldDescriptor("max_messages", 1, .single, .uint64),
        FieldDescriptor("max_millis", 2, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__testing__v1__feed_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__testing__v1__feed_request__get_packed_size, pack: oms__testing__v1__feed_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Testing__V1__FeedRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.maxMessages = c.pointee.max_messages
        self.maxMillis = c.pointee.max_millis
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Testing__V1__FeedRequest>, _ arena: inout Arena) {
        oms__testing__v1__feed_request__init(c)
        c.pointee.max_messages = self.maxMessages
        c.pointee.max_millis = self.maxMillis
    }
}

extension TestingV1 {
    /// Tells the server how to answer, so that a client can meet every way a call can go.
    public struct ControlRequest: Hashable, Sendable {
        /// Echoed in every reply, before the filling.
        public var payload: [UInt8] = []
        /// The replies' filling in bytes, one reply each; a unary call uses the first, none is one reply of 0.
        public var replyBytes: [UInt32] = []
        /// The time before each reply, and before the end of a stream.
        public var delayMs: UInt32 = 0
        /// One of the 17 status codes; another than 0 ends the call with it, a stream after its replies.
        public var statusCode: UInt32 = 0
        /// The field `status_message`.
        public var statusMessage: String = ""
        /// An encoded oms.common.v1.ErrorDetails.
        public var statusDetails: [UInt8] = []
        /// Sent with the status; 0 sends none.
        public var retryAfterMs: UInt32 = 0
        /// Whether the replies tell what the server saw of the call.
        public var echoCall: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            payload: [UInt8] = [],
            replyBytes: [UInt32] = [],
            delayMs: UInt32 = 0,
            statusCode: UInt32 = 0,
            statusMessage: String = "",
            statusDetails: [UInt8] = [],
            retryAfterMs: UInt32 = 0,
            echoCall: Bool = false
        ) {
            self.payload = payload
            self.replyBytes = replyBytes
            self.delayMs = delayMs
            self.statusCode = statusCode
            self.statusMessage = statusMessage
            self.statusDetails = statusDetails
            self.retryAfterMs = retryAfterMs
            self.echoCall = echoCall
        }
    }
}

extension TestingV1.ControlRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.testing.v1.ControlRequest", [
        FieldDescriptor("payload", 1, .single, .bytes),
        FieldDescriptor("reply_bytes", 2, .repeated, .uint32),
        FieldDescriptor("delay_ms", 3, .single, .uint32),
        FieldDescriptor("status_code", 4, .single, .uint32),
        FieldDescriptor("status_message", 5, .single, .text),
        FieldDescriptor("status_details", 6, .single, .bytes),
        FieldDescriptor("retry_after_ms", 7, .single, .uint32),
        FieldDescriptor("echo_call", 8, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__testing__v1__control_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__testing__v1__control_request__get_packed_size, pack: oms__testing__v1__control_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Testing__V1__ControlRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.payload = Unpacking.bytes(c.pointee.payload)
        self.replyBytes = try Unpacking.list(c.pointee.n_reply_bytes, c.pointee.reply_bytes) { $0 }
        self.delayMs = c.pointee.delay_ms
        self.statusCode = c.pointee.status_code
        self.statusMessage = try Unpacking.text(c.pointee.status_message, "status_message")
        self.statusDetails = Unpacking.bytes(c.pointee.status_details)
        self.retryAfterMs = c.pointee.retry_after_ms
        self.echoCall = c.pointee.echo_call != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Testing__V1__ControlRequest>, _ arena: inout Arena) {
        oms__testing__v1__control_request__init(c)
        c.pointee.payload = arena.bytes(self.payload)
        c.pointee.n_reply_bytes = self.replyBytes.count
        c.pointee.reply_bytes = arena.list(self.replyBytes) { value, _ in value }
        c.pointee.delay_ms = self.delayMs
        c.pointee.status_code = self.statusCode
        c.pointee.status_message = arena.text(self.statusMessage)
        c.pointee.status_details = arena.bytes(self.statusDetails)
        c.pointee.retry_after_ms = self.retryAfterMs
        c.pointee.echo_call = self.echoCall ? 1 : 0
    }
}

extension TestingV1 {
    /// The message `oms.testing.v1.ControlReply`.
    public struct ControlReply: Hashable, Sendable {
        /// The field `payload`.
        public var payload: [UInt8] = []
        /// As many zeros as was asked for.
        public var filling: [UInt8] = []
        /// The field `call`.
        public var call: TestingV1.SeenCall? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            payload: [UInt8] = [],
            filling: [UInt8] = [],
            call: TestingV1.SeenCall? = nil
        ) {
            self.payload = payload
            self.filling = filling
            self.call = call
        }
    }
}

extension TestingV1.ControlReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.testing.v1.ControlReply", [
        FieldDescriptor("payload", 1, .single, .bytes),
        FieldDescriptor("filling", 2, .single, .bytes),
        FieldDescriptor("call", 3, .single, .message(TestingV1.SeenCall.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__testing__v1__control_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__testing__v1__control_reply__get_packed_size, pack: oms__testing__v1__control_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Testing__V1__ControlReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.payload = Unpacking.bytes(c.pointee.payload)
        self.filling = Unpacking.bytes(c.pointee.filling)
        if let value = c.pointee.call { self.call = try TestingV1.SeenCall(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Testing__V1__ControlReply>, _ arena: inout Arena) {
        oms__testing__v1__control_reply__init(c)
        c.pointee.payload = arena.bytes(self.payload)
        c.pointee.filling = arena.bytes(self.filling)
        if let value = self.call {
            let message = arena.make(Oms__Testing__V1__SeenCall.self)
            value.fill(message, &arena)
            c.pointee.call = message
        }
    }
}

extension TestingV1 {
    /// What the server saw of a call besides its request.
    public struct SeenCall: Hashable, Sendable {
        /// The field `method`.
        public var method: String = ""
        /// The time that was left when the request came in.
        public var timeoutUs: Int64 = 0
        /// The field `request_id`.
        public var requestID: String = ""
        /// The field `attempt`.
        public var attempt: UInt32 = 0
        /// The field `trace_id`.
        public var traceID: UInt64 = 0
        /// The field `actor`.
        public var actor: String = ""
        /// The field `peer`.
        public var peer: String = ""
        /// The saga key; empty and 0 when the call had none.
        public var sagaID: String = ""
        /// The field `saga_step`.
        public var sagaStep: String = ""
        /// 1 forward, 2 compensate.
        public var sagaOperation: UInt32 = 0
        /// The field `saga_epoch`.
        public var sagaEpoch: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            method: String = "",
            timeoutUs: Int64 = 0,
            requestID: String = "",
            attempt: UInt32 = 0,
            traceID: UInt64 = 0,
            actor: String = "",
            peer: String = "",
            sagaID: String = "",
            sagaStep: String = "",
            sagaOperation: UInt32 = 0,
            sagaEpoch: Int64 = 0
        ) {
            self.method = method
            self.timeoutUs = timeoutUs
            self.requestID = requestID
            self.attempt = attempt
            self.traceID = traceID
            self.actor = actor
            self.peer = peer
            self.sagaID = sagaID
            self.sagaStep = sagaStep
            self.sagaOperation = sagaOperation
            self.sagaEpoch = sagaEpoch
        }
    }
}

extension TestingV1.SeenCall: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.testing.v1.SeenCall", [
        FieldDescriptor("method", 1, .single, .text),
        FieldDescriptor("timeout_us", 2, .single, .int64),
        FieldDescriptor("request_id", 3, .single, .text),
        FieldDescriptor("attempt", 4, .single, .uint32),
        FieldDescriptor("trace_id", 5, .single, .uint64),
        FieldDescriptor("actor", 6, .single, .text),
        FieldDescriptor("peer", 7, .single, .text),
        FieldDescriptor("saga_id", 8, .single, .text),
        FieldDescriptor("saga_step", 9, .single, .text),
        FieldDescriptor("saga_operation", 10, .single, .uint32),
        FieldDescriptor("saga_epoch", 11, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__testing__v1__seen_call__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__testing__v1__seen_call__get_packed_size, pack: oms__testing__v1__seen_call__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Testing__V1__SeenCall>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.method = try Unpacking.text(c.pointee.method, "method")
        self.timeoutUs = c.pointee.timeout_us
        self.requestID = try Unpacking.text(c.pointee.request_id, "request_id")
        self.attempt = c.pointee.attempt
        self.traceID = c.pointee.trace_id
        self.actor = try Unpacking.text(c.pointee.actor, "actor")
        self.peer = try Unpacking.text(c.pointee.peer, "peer")
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
        self.sagaStep = try Unpacking.text(c.pointee.saga_step, "saga_step")
        self.sagaOperation = c.pointee.saga_operation
        self.sagaEpoch = c.pointee.saga_epoch
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Testing__V1__SeenCall>, _ arena: inout Arena) {
        oms__testing__v1__seen_call__init(c)
        c.pointee.method = arena.text(self.method)
        c.pointee.timeout_us = self.timeoutUs
        c.pointee.request_id = arena.text(self.requestID)
        c.pointee.attempt = self.attempt
        c.pointee.trace_id = self.traceID
        c.pointee.actor = arena.text(self.actor)
        c.pointee.peer = arena.text(self.peer)
        c.pointee.saga_id = arena.text(self.sagaID)
        c.pointee.saga_step = arena.text(self.sagaStep)
        c.pointee.saga_operation = self.sagaOperation
        c.pointee.saga_epoch = self.sagaEpoch
    }
}

extension TestingV1 {
    /// The service `oms.testing.v1.TestService`.
    public enum TestService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.testing.v1.TestService", methods: [
            AnyMethod(Self.echo),
            AnyMethod(Self.feed),
            AnyMethod(Self.control),
            AnyMethod(Self.controlStream)
        ])

        /// Sends the order back.
        public static let echo = Method<TestingV1.Order, TestingV1.Order>(
            path: "oms.testing.v1.TestService/Echo",
            kind: .unary
        )

        /// Sends one and the same order again and again.
        public static let feed = Method<TestingV1.FeedRequest, TestingV1.Order>(
            path: "oms.testing.v1.TestService/Feed",
            kind: .serverStreaming
        )

        /// Answers once, as told.
        public static let control = Method<TestingV1.ControlRequest, TestingV1.ControlReply>(
            path: "oms.testing.v1.TestService/Control",
            kind: .unary
        )

        /// Answers as often as told.
        public static let controlStream = Method<TestingV1.ControlRequest, TestingV1.ControlReply>(
            path: "oms.testing.v1.TestService/ControlStream",
            kind: .serverStreaming
        )
    }
}

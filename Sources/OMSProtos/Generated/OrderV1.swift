// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/order/v1/order.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.order.v1`.
public enum OrderV1 {}

extension OrderV1 {
    /// The enum `oms.order.v1.Channel`.
    public enum Channel: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `ONLINE`.
        case online
        /// `STORE`.
        case store
        /// `PHONE`.
        case phone
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .online, .store, .phone]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.Channel", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("ONLINE", 1),
            EnumValueDescriptor("STORE", 2),
            EnumValueDescriptor("PHONE", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .online
            case 2: self = .store
            case 3: self = .phone
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .online: 1
            case .store: 2
            case .phone: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .online: "ONLINE"
            case .store: "STORE"
            case .phone: "PHONE"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The enum `oms.order.v1.PaymentMethod`.
    public enum PaymentMethod: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `CARD`.
        case card
        /// `CASH`.
        case cash
        /// `BANK_TRANSFER`.
        case bankTransfer
        /// Delivered against an invoice that is paid later: a receivable.
        case onAccount
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .card, .cash, .bankTransfer, .onAccount]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.PaymentMethod", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("CARD", 1),
            EnumValueDescriptor("CASH", 2),
            EnumValueDescriptor("BANK_TRANSFER", 3),
            EnumValueDescriptor("ON_ACCOUNT", 4)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .card
            case 2: self = .cash
            case 3: self = .bankTransfer
            case 4: self = .onAccount
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .card: 1
            case .cash: 2
            case .bankTransfer: 3
            case .onAccount: 4
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .card: "CARD"
            case .cash: "CASH"
            case .bankTransfer: "BANK_TRANSFER"
            case .onAccount: "ON_ACCOUNT"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The enum `oms.order.v1.OrderState`.
    public enum OrderState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// The place-order saga decides; edits are refused, a cancel is accepted.
        case pending
        /// `CONFIRMED`.
        case confirmed
        /// `IN_FULFILLMENT`.
        case inFulfillment
        /// `COMPLETED`.
        case completed
        /// `CANCELLING`.
        case cancelling
        /// `CANCELLED`.
        case cancelled
        /// `REJECTED`.
        case rejected
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .pending, .confirmed, .inFulfillment, .completed, .cancelling, .cancelled, .rejected]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.OrderState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("PENDING", 1),
            EnumValueDescriptor("CONFIRMED", 2),
            EnumValueDescriptor("IN_FULFILLMENT", 3),
            EnumValueDescriptor("COMPLETED", 4),
            EnumValueDescriptor("CANCELLING", 5),
            EnumValueDescriptor("CANCELLED", 6),
            EnumValueDescriptor("REJECTED", 7)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .pending
            case 2: self = .confirmed
            case 3: self = .inFulfillment
            case 4: self = .completed
            case 5: self = .cancelling
            case 6: self = .cancelled
            case 7: self = .rejected
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .pending: 1
            case .confirmed: 2
            case .inFulfillment: 3
            case .completed: 4
            case .cancelling: 5
            case .cancelled: 6
            case .rejected: 7
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .pending: "PENDING"
            case .confirmed: "CONFIRMED"
            case .inFulfillment: "IN_FULFILLMENT"
            case .completed: "COMPLETED"
            case .cancelling: "CANCELLING"
            case .cancelled: "CANCELLED"
            case .rejected: "REJECTED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.Customer`.
    public struct Customer: Hashable, Sendable {
        /// The shop's own key, 1 to 64 characters without spaces.
        public var customerID: String = ""
        /// The field `name`.
        public var name: String = ""
        /// The field `contact`.
        public var contact: String = ""
        /// The field `email`.
        public var email: String = ""
        /// The field `phone`.
        public var phone: String = ""
        /// The field `address`.
        public var address: CommonV1.Address? = nil
        /// The field `preferred_payment`.
        public var preferredPayment: OrderV1.PaymentMethod = .unspecified
        /// The field `version`.
        public var version: Int64 = 0
        /// The field `created_at_ms`.
        public var createdAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            name: String = "",
            contact: String = "",
            email: String = "",
            phone: String = "",
            address: CommonV1.Address? = nil,
            preferredPayment: OrderV1.PaymentMethod = .unspecified,
            version: Int64 = 0,
            createdAtMs: Int64 = 0
        ) {
            self.customerID = customerID
            self.name = name
            self.contact = contact
            self.email = email
            self.phone = phone
            self.address = address
            self.preferredPayment = preferredPayment
            self.version = version
            self.createdAtMs = createdAtMs
        }
    }
}

extension OrderV1.Customer: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.Customer", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("contact", 3, .single, .text),
        FieldDescriptor("email", 4, .single, .text),
        FieldDescriptor("phone", 5, .single, .text),
        FieldDescriptor("address", 6, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("preferred_payment", 7, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("version", 8, .single, .int64),
        FieldDescriptor("created_at_ms", 9, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__customer__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__customer__get_packed_size, pack: oms__order__v1__customer__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__Customer>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.contact = try Unpacking.text(c.pointee.contact, "contact")
        self.email = try Unpacking.text(c.pointee.email, "email")
        self.phone = try Unpacking.text(c.pointee.phone, "phone")
        if let value = c.pointee.address { self.address = try CommonV1.Address(c: value) }
        self.preferredPayment = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.preferred_payment.rawValue))
        self.version = c.pointee.version
        self.createdAtMs = c.pointee.created_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__Customer>, _ arena: inout Arena) {
        oms__order__v1__customer__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.name = arena.text(self.name)
        c.pointee.contact = arena.text(self.contact)
        c.pointee.email = arena.text(self.email)
        c.pointee.phone = arena.text(self.phone)
        if let value = self.address {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.address = message
        }
        c.pointee.preferred_payment = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.preferredPayment.rawValue))
        c.pointee.version = self.version
        c.pointee.created_at_ms = self.createdAtMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.UpsertCustomerRequest`.
    public struct UpsertCustomerRequest: Hashable, Sendable {
        /// The field `customer`.
        public var customer: OrderV1.Customer? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: OrderV1.Customer? = nil
        ) {
            self.customer = customer
        }
    }
}

extension OrderV1.UpsertCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.UpsertCustomerRequest", [
        FieldDescriptor("customer", 1, .single, .message(OrderV1.Customer.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__upsert_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__upsert_customer_request__get_packed_size, pack: oms__order__v1__upsert_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__UpsertCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try OrderV1.Customer(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__UpsertCustomerRequest>, _ arena: inout Arena) {
        oms__order__v1__upsert_customer_request__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Order__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.UpsertCustomerReply`.
    public struct UpsertCustomerReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: OrderV1.Customer? = nil
        /// The field `created`.
        public var created: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: OrderV1.Customer? = nil,
            created: Bool = false
        ) {
            self.customer = customer
            self.created = created
        }
    }
}

extension OrderV1.UpsertCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.UpsertCustomerReply", [
        FieldDescriptor("customer", 1, .single, .message(OrderV1.Customer.descriptor)),
        FieldDescriptor("created", 2, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__upsert_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__upsert_customer_reply__get_packed_size, pack: oms__order__v1__upsert_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__UpsertCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try OrderV1.Customer(c: value) }
        self.created = c.pointee.created != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__UpsertCustomerReply>, _ arena: inout Arena) {
        oms__order__v1__upsert_customer_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Order__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
        c.pointee.created = self.created ? 1 : 0
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.GetCustomerRequest`.
    public struct GetCustomerRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = ""
        ) {
            self.customerID = customerID
        }
    }
}

extension OrderV1.GetCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.GetCustomerRequest", [
        FieldDescriptor("customer_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__get_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__get_customer_request__get_packed_size, pack: oms__order__v1__get_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__GetCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__GetCustomerRequest>, _ arena: inout Arena) {
        oms__order__v1__get_customer_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.GetCustomerReply`.
    public struct GetCustomerReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: OrderV1.Customer? = nil
        /// The field `orders`.
        public var orders: Int64 = 0
        /// Net of discount, by currency, over orders that were not rejected or cancelled.
        public var volume: [CommonV1.Money] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: OrderV1.Customer? = nil,
            orders: Int64 = 0,
            volume: [CommonV1.Money] = []
        ) {
            self.customer = customer
            self.orders = orders
            self.volume = volume
        }
    }
}

extension OrderV1.GetCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.GetCustomerReply", [
        FieldDescriptor("customer", 1, .single, .message(OrderV1.Customer.descriptor)),
        FieldDescriptor("orders", 2, .single, .int64),
        FieldDescriptor("volume", 3, .repeated, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__get_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__get_customer_reply__get_packed_size, pack: oms__order__v1__get_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__GetCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try OrderV1.Customer(c: value) }
        self.orders = c.pointee.orders
        self.volume = try Unpacking.messages(c.pointee.n_volume, c.pointee.volume) { (value) throws(DecodingError) in try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__GetCustomerReply>, _ arena: inout Arena) {
        oms__order__v1__get_customer_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Order__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
        c.pointee.orders = self.orders
        c.pointee.n_volume = self.volume.count
        c.pointee.volume = arena.messages(self.volume, as: Oms__Common__V1__Money.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListCustomersRequest`.
    public struct ListCustomersRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// When set, customers whose key or name holds this text.
        public var text: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            text: String = ""
        ) {
            self.page = page
            self.text = text
        }
    }
}

extension OrderV1.ListCustomersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListCustomersRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("text", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_customers_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_customers_request__get_packed_size, pack: oms__order__v1__list_customers_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListCustomersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.text = try Unpacking.text(c.pointee.text, "text")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListCustomersRequest>, _ arena: inout Arena) {
        oms__order__v1__list_customers_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.text = arena.text(self.text)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListCustomersReply`.
    public struct ListCustomersReply: Hashable, Sendable {
        /// The field `customers`.
        public var customers: [OrderV1.Customer] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customers: [OrderV1.Customer] = [],
            nextPageToken: String = ""
        ) {
            self.customers = customers
            self.nextPageToken = nextPageToken
        }
    }
}

extension OrderV1.ListCustomersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListCustomersReply", [
        FieldDescriptor("customers", 1, .repeated, .message(OrderV1.Customer.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_customers_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_customers_reply__get_packed_size, pack: oms__order__v1__list_customers_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListCustomersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customers = try Unpacking.messages(c.pointee.n_customers, c.pointee.customers) { (value) throws(DecodingError) in try OrderV1.Customer(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListCustomersReply>, _ arena: inout Arena) {
        oms__order__v1__list_customers_reply__init(c)
        c.pointee.n_customers = self.customers.count
        c.pointee.customers = arena.messages(self.customers, as: Oms__Order__V1__Customer.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.OrderLine`.
    public struct OrderLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// 1 to 2,147,483,647.
        public var quantity: Int64 = 0
        /// The field `unit_price`.
        public var unitPrice: CommonV1.Money? = nil
        /// An exact decimal fraction of the line, `0` to `1`, at most nine decimals; empty means 0.
        public var discount: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int64 = 0,
            unitPrice: CommonV1.Money? = nil,
            discount: String = ""
        ) {
            self.sku = sku
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.discount = discount
        }
    }
}

extension OrderV1.OrderLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.OrderLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64),
        FieldDescriptor("unit_price", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("discount", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__order_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__order_line__get_packed_size, pack: oms__order__v1__order_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__OrderLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        if let value = c.pointee.unit_price { self.unitPrice = try CommonV1.Money(c: value) }
        self.discount = try Unpacking.text(c.pointee.discount, "discount")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__OrderLine>, _ arena: inout Arena) {
        oms__order__v1__order_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        if let value = self.unitPrice {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.unit_price = message
        }
        c.pointee.discount = arena.text(self.discount)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.PlaceOrderRequest`.
    public struct PlaceOrderRequest: Hashable, Sendable {
        /// The field `channel`.
        public var channel: OrderV1.Channel = .unspecified
        /// The field `customer_id`.
        public var customerID: String = ""
        /// 1 to 500 lines, all of one currency.
        public var lines: [OrderV1.OrderLine] = []
        /// Empty means no freight; else the lines' currency.
        public var freight: CommonV1.Money? = nil
        /// Empty lets fulfillment take its first carrier.
        public var carrierID: String = ""
        /// Empty means the customer's own address.
        public var shipTo: CommonV1.Address? = nil
        /// The field `payment_method`.
        public var paymentMethod: OrderV1.PaymentMethod = .unspecified
        /// Required for card: the provider's token, never a card number.
        public var paymentToken: String = ""
        /// Unique per channel, 1 to 64 characters: the shop's own order number. Placing it again attaches.
        public var clientReference: String = ""
        /// When the buyer ordered; 0 means now.
        public var orderedAtMs: Int64 = 0
        /// How long to hold the answer until the saga has decided; 0 answers at once.
        public var waitMs: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            channel: OrderV1.Channel = .unspecified,
            customerID: String = "",
            lines: [OrderV1.OrderLine] = [],
            freight: CommonV1.Money? = nil,
            carrierID: String = "",
            shipTo: CommonV1.Address? = nil,
            paymentMethod: OrderV1.PaymentMethod = .unspecified,
            paymentToken: String = "",
            clientReference: String = "",
            orderedAtMs: Int64 = 0,
            waitMs: UInt32 = 0
        ) {
            self.channel = channel
            self.customerID = customerID
            self.lines = lines
            self.freight = freight
            self.carrierID = carrierID
            self.shipTo = shipTo
            self.paymentMethod = paymentMethod
            self.paymentToken = paymentToken
            self.clientReference = clientReference
            self.orderedAtMs = orderedAtMs
            self.waitMs = waitMs
        }
    }
}

extension OrderV1.PlaceOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.PlaceOrderRequest", [
        FieldDescriptor("channel", 1, .single, .enumeration(OrderV1.Channel.descriptor)),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(OrderV1.OrderLine.descriptor)),
        FieldDescriptor("freight", 4, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("carrier_id", 5, .single, .text),
        FieldDescriptor("ship_to", 6, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("payment_method", 7, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("payment_token", 8, .single, .text),
        FieldDescriptor("client_reference", 9, .single, .text),
        FieldDescriptor("ordered_at_ms", 10, .single, .int64),
        FieldDescriptor("wait_ms", 11, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__place_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__place_order_request__get_packed_size, pack: oms__order__v1__place_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__PlaceOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.channel = OrderV1.Channel(rawValue: Int32(truncatingIfNeeded: c.pointee.channel.rawValue))
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try OrderV1.OrderLine(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        if let value = c.pointee.ship_to { self.shipTo = try CommonV1.Address(c: value) }
        self.paymentMethod = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.payment_method.rawValue))
        self.paymentToken = try Unpacking.text(c.pointee.payment_token, "payment_token")
        self.clientReference = try Unpacking.text(c.pointee.client_reference, "client_reference")
        self.orderedAtMs = c.pointee.ordered_at_ms
        self.waitMs = c.pointee.wait_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__PlaceOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__place_order_request__init(c)
        c.pointee.channel = Oms__Order__V1__Channel(rawValue: .init(truncatingIfNeeded: self.channel.rawValue))
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Order__V1__OrderLine.self) { $0.fill($1, &$2) }
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
        c.pointee.carrier_id = arena.text(self.carrierID)
        if let value = self.shipTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.ship_to = message
        }
        c.pointee.payment_method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.paymentMethod.rawValue))
        c.pointee.payment_token = arena.text(self.paymentToken)
        c.pointee.client_reference = arena.text(self.clientReference)
        c.pointee.ordered_at_ms = self.orderedAtMs
        c.pointee.wait_ms = self.waitMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.PlaceOrderReply`.
    public struct PlaceOrderReply: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified
        /// The field `saga_id`.
        public var sagaID: String = ""
        /// For REJECTED: why, in the words of ErrorDetail.reason.
        public var reason: String = ""
        /// The field `net`.
        public var net: CommonV1.Money? = nil
        /// The field `total`.
        public var total: CommonV1.Money? = nil
        /// True when the client reference was placed before and this call changed nothing.
        public var attached: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            state: OrderV1.OrderState = .unspecified,
            sagaID: String = "",
            reason: String = "",
            net: CommonV1.Money? = nil,
            total: CommonV1.Money? = nil,
            attached: Bool = false
        ) {
            self.orderID = orderID
            self.state = state
            self.sagaID = sagaID
            self.reason = reason
            self.net = net
            self.total = total
            self.attached = attached
        }
    }
}

extension OrderV1.PlaceOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.PlaceOrderReply", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(OrderV1.OrderState.descriptor)),
        FieldDescriptor("saga_id", 3, .single, .text),
        FieldDescriptor("reason", 4, .single, .text),
        FieldDescriptor("net", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("total", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("attached", 7, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__place_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__place_order_reply__get_packed_size, pack: oms__order__v1__place_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__PlaceOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        self.attached = c.pointee.attached != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__PlaceOrderReply>, _ arena: inout Arena) {
        oms__order__v1__place_order_reply__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.saga_id = arena.text(self.sagaID)
        c.pointee.reason = arena.text(self.reason)
        if let value = self.net {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.net = message
        }
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
        c.pointee.attached = self.attached ? 1 : 0
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.Line`.
    public struct Line: Hashable, Sendable {
        /// The field `line_number`.
        public var lineNumber: UInt32 = 0
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `unit_price`.
        public var unitPrice: CommonV1.Money? = nil
        /// The field `discount`.
        public var discount: String = ""
        /// Unit price x quantity x (1 - discount), rounded half up to the minor unit.
        public var net: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lineNumber: UInt32 = 0,
            sku: String = "",
            quantity: Int64 = 0,
            unitPrice: CommonV1.Money? = nil,
            discount: String = "",
            net: CommonV1.Money? = nil
        ) {
            self.lineNumber = lineNumber
            self.sku = sku
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.discount = discount
            self.net = net
        }
    }
}

extension OrderV1.Line: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.Line", [
        FieldDescriptor("line_number", 1, .single, .uint32),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("quantity", 3, .single, .int64),
        FieldDescriptor("unit_price", 4, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("discount", 5, .single, .text),
        FieldDescriptor("net", 6, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__line__get_packed_size, pack: oms__order__v1__line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__Line>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lineNumber = c.pointee.line_number
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        if let value = c.pointee.unit_price { self.unitPrice = try CommonV1.Money(c: value) }
        self.discount = try Unpacking.text(c.pointee.discount, "discount")
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__Line>, _ arena: inout Arena) {
        oms__order__v1__line__init(c)
        c.pointee.line_number = self.lineNumber
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        if let value = self.unitPrice {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.unit_price = message
        }
        c.pointee.discount = arena.text(self.discount)
        if let value = self.net {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.net = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.Order`.
    public struct Order: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `channel`.
        public var channel: OrderV1.Channel = .unspecified
        /// The field `client_reference`.
        public var clientReference: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified
        /// The field `reason`.
        public var reason: String = ""
        /// The field `lines`.
        public var lines: [OrderV1.Line] = []
        /// The field `net`.
        public var net: CommonV1.Money? = nil
        /// The field `freight`.
        public var freight: CommonV1.Money? = nil
        /// The field `total`.
        public var total: CommonV1.Money? = nil
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `ship_to`.
        public var shipTo: CommonV1.Address? = nil
        /// The field `payment_method`.
        public var paymentMethod: OrderV1.PaymentMethod = .unspecified
        /// The field `ordered_at_ms`.
        public var orderedAtMs: Int64 = 0
        /// The field `placed_at_ms`.
        public var placedAtMs: Int64 = 0
        /// The field `decided_at_ms`.
        public var decidedAtMs: Int64 = 0
        /// The field `completed_at_ms`.
        public var completedAtMs: Int64 = 0
        /// The field `version`.
        public var version: Int64 = 0
        /// The field `saga_id`.
        public var sagaID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            channel: OrderV1.Channel = .unspecified,
            clientReference: String = "",
            customerID: String = "",
            state: OrderV1.OrderState = .unspecified,
            reason: String = "",
            lines: [OrderV1.Line] = [],
            net: CommonV1.Money? = nil,
            freight: CommonV1.Money? = nil,
            total: CommonV1.Money? = nil,
            carrierID: String = "",
            shipTo: CommonV1.Address? = nil,
            paymentMethod: OrderV1.PaymentMethod = .unspecified,
            orderedAtMs: Int64 = 0,
            placedAtMs: Int64 = 0,
            decidedAtMs: Int64 = 0,
            completedAtMs: Int64 = 0,
            version: Int64 = 0,
            sagaID: String = ""
        ) {
            self.orderID = orderID
            self.channel = channel
            self.clientReference = clientReference
            self.customerID = customerID
            self.state = state
            self.reason = reason
            self.lines = lines
            self.net = net
            self.freight = freight
            self.total = total
            self.carrierID = carrierID
            self.shipTo = shipTo
            self.paymentMethod = paymentMethod
            self.orderedAtMs = orderedAtMs
            self.placedAtMs = placedAtMs
            self.decidedAtMs = decidedAtMs
            self.completedAtMs = completedAtMs
            self.version = version
            self.sagaID = sagaID
        }
    }
}

extension OrderV1.Order: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.Order", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("channel", 2, .single, .enumeration(OrderV1.Channel.descriptor)),
        FieldDescriptor("client_reference", 3, .single, .text),
        FieldDescriptor("customer_id", 4, .single, .text),
        FieldDescriptor("state", 5, .single, .enumeration(OrderV1.OrderState.descriptor)),
        FieldDescriptor("reason", 6, .single, .text),
        FieldDescriptor("lines", 7, .repeated, .message(OrderV1.Line.descriptor)),
        FieldDescriptor("net", 8, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("freight", 9, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("total", 10, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("carrier_id", 11, .single, .text),
        FieldDescriptor("ship_to", 12, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("payment_method", 13, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("ordered_at_ms", 14, .single, .int64),
        FieldDescriptor("placed_at_ms", 15, .single, .int64),
        FieldDescriptor("decided_at_ms", 16, .single, .int64),
        FieldDescriptor("completed_at_ms", 17, .single, .int64),
        FieldDescriptor("version", 18, .single, .int64),
        FieldDescriptor("saga_id", 19, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__order__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__order__get_packed_size, pack: oms__order__v1__order__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__Order>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.channel = OrderV1.Channel(rawValue: Int32(truncatingIfNeeded: c.pointee.channel.rawValue))
        self.clientReference = try Unpacking.text(c.pointee.client_reference, "client_reference")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try OrderV1.Line(c: value) }
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        if let value = c.pointee.ship_to { self.shipTo = try CommonV1.Address(c: value) }
        self.paymentMethod = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.payment_method.rawValue))
        self.orderedAtMs = c.pointee.ordered_at_ms
        self.placedAtMs = c.pointee.placed_at_ms
        self.decidedAtMs = c.pointee.decided_at_ms
        self.completedAtMs = c.pointee.completed_at_ms
        self.version = c.pointee.version
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__Order>, _ arena: inout Arena) {
        oms__order__v1__order__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.channel = Oms__Order__V1__Channel(rawValue: .init(truncatingIfNeeded: self.channel.rawValue))
        c.pointee.client_reference = arena.text(self.clientReference)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.reason = arena.text(self.reason)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Order__V1__Line.self) { $0.fill($1, &$2) }
        if let value = self.net {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.net = message
        }
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
        c.pointee.carrier_id = arena.text(self.carrierID)
        if let value = self.shipTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.ship_to = message
        }
        c.pointee.payment_method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.paymentMethod.rawValue))
        c.pointee.ordered_at_ms = self.orderedAtMs
        c.pointee.placed_at_ms = self.placedAtMs
        c.pointee.decided_at_ms = self.decidedAtMs
        c.pointee.completed_at_ms = self.completedAtMs
        c.pointee.version = self.version
        c.pointee.saga_id = arena.text(self.sagaID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.GetOrderRequest`.
    public struct GetOrderRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// When order_id is empty: the order of this reference in this channel.
        public var channel: OrderV1.Channel = .unspecified
        /// The field `client_reference`.
        public var clientReference: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            channel: OrderV1.Channel = .unspecified,
            clientReference: String = ""
        ) {
            self.orderID = orderID
            self.channel = channel
            self.clientReference = clientReference
        }
    }
}

extension OrderV1.GetOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.GetOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("channel", 2, .single, .enumeration(OrderV1.Channel.descriptor)),
        FieldDescriptor("client_reference", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__get_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__get_order_request__get_packed_size, pack: oms__order__v1__get_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__GetOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.channel = OrderV1.Channel(rawValue: Int32(truncatingIfNeeded: c.pointee.channel.rawValue))
        self.clientReference = try Unpacking.text(c.pointee.client_reference, "client_reference")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__GetOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__get_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.channel = Oms__Order__V1__Channel(rawValue: .init(truncatingIfNeeded: self.channel.rawValue))
        c.pointee.client_reference = arena.text(self.clientReference)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.GetOrderReply`.
    public struct GetOrderReply: Hashable, Sendable {
        /// The field `order`.
        public var order: OrderV1.Order? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            order: OrderV1.Order? = nil
        ) {
            self.order = order
        }
    }
}

extension OrderV1.GetOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.GetOrderReply", [
        FieldDescriptor("order", 1, .single, .message(OrderV1.Order.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__get_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__get_order_reply__get_packed_size, pack: oms__order__v1__get_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__GetOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.order { self.order = try OrderV1.Order(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__GetOrderReply>, _ arena: inout Arena) {
        oms__order__v1__get_order_reply__init(c)
        if let value = self.order {
            let message = arena.make(Oms__Order__V1__Order.self)
            value.fill(message, &arena)
            c.pointee.order = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListOrdersRequest`.
    public struct ListOrdersRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified
        /// The field `channel`.
        public var channel: OrderV1.Channel = .unspecified
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// Half-open period of ordered_at; 0 means unbounded.
        public var orderedFromMs: Int64 = 0
        /// The field `ordered_before_ms`.
        public var orderedBeforeMs: Int64 = 0
        /// The field `include_lines`.
        public var includeLines: Bool = false
        /// The field `sku`.
        public var sku: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: OrderV1.OrderState = .unspecified,
            channel: OrderV1.Channel = .unspecified,
            customerID: String = "",
            carrierID: String = "",
            orderedFromMs: Int64 = 0,
            orderedBeforeMs: Int64 = 0,
            includeLines: Bool = false,
            sku: String = ""
        ) {
            self.page = page
            self.state = state
            self.channel = channel
            self.customerID = customerID
            self.carrierID = carrierID
            self.orderedFromMs = orderedFromMs
            self.orderedBeforeMs = orderedBeforeMs
            self.includeLines = includeLines
            self.sku = sku
        }
    }
}

extension OrderV1.ListOrdersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListOrdersRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(OrderV1.OrderState.descriptor)),
        FieldDescriptor("channel", 3, .single, .enumeration(OrderV1.Channel.descriptor)),
        FieldDescriptor("customer_id", 4, .single, .text),
        FieldDescriptor("carrier_id", 5, .single, .text),
        FieldDescriptor("ordered_from_ms", 6, .single, .int64),
        FieldDescriptor("ordered_before_ms", 7, .single, .int64),
        FieldDescriptor("include_lines", 8, .single, .bool),
        FieldDescriptor("sku", 9, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_orders_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_orders_request__get_packed_size, pack: oms__order__v1__list_orders_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListOrdersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.channel = OrderV1.Channel(rawValue: Int32(truncatingIfNeeded: c.pointee.channel.rawValue))
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.orderedFromMs = c.pointee.ordered_from_ms
        self.orderedBeforeMs = c.pointee.ordered_before_ms
        self.includeLines = c.pointee.include_lines != 0
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListOrdersRequest>, _ arena: inout Arena) {
        oms__order__v1__list_orders_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.channel = Oms__Order__V1__Channel(rawValue: .init(truncatingIfNeeded: self.channel.rawValue))
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.ordered_from_ms = self.orderedFromMs
        c.pointee.ordered_before_ms = self.orderedBeforeMs
        c.pointee.include_lines = self.includeLines ? 1 : 0
        c.pointee.sku = arena.text(self.sku)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListOrdersReply`.
    public struct ListOrdersReply: Hashable, Sendable {
        /// The field `orders`.
        public var orders: [OrderV1.Order] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orders: [OrderV1.Order] = [],
            nextPageToken: String = ""
        ) {
            self.orders = orders
            self.nextPageToken = nextPageToken
        }
    }
}

extension OrderV1.ListOrdersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListOrdersReply", [
        FieldDescriptor("orders", 1, .repeated, .message(OrderV1.Order.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_orders_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_orders_reply__get_packed_size, pack: oms__order__v1__list_orders_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListOrdersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orders = try Unpacking.messages(c.pointee.n_orders, c.pointee.orders) { (value) throws(DecodingError) in try OrderV1.Order(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListOrdersReply>, _ arena: inout Arena) {
        oms__order__v1__list_orders_reply__init(c)
        c.pointee.n_orders = self.orders.count
        c.pointee.orders = arena.messages(self.orders, as: Oms__Order__V1__Order.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.TimelineRequest`.
    public struct TimelineRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = ""
        ) {
            self.orderID = orderID
        }
    }
}

extension OrderV1.TimelineRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.TimelineRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__timeline_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__timeline_request__get_packed_size, pack: oms__order__v1__timeline_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__TimelineRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__TimelineRequest>, _ arena: inout Arena) {
        oms__order__v1__timeline_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.TimelineReply`.
    public struct TimelineReply: Hashable, Sendable {
        /// The field `events`.
        public var events: [CommonV1.Event] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            events: [CommonV1.Event] = []
        ) {
            self.events = events
        }
    }
}

extension OrderV1.TimelineReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.TimelineReply", [
        FieldDescriptor("events", 1, .repeated, .message(CommonV1.Event.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__timeline_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__timeline_reply__get_packed_size, pack: oms__order__v1__timeline_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__TimelineReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.events = try Unpacking.messages(c.pointee.n_events, c.pointee.events) { (value) throws(DecodingError) in try CommonV1.Event(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__TimelineReply>, _ arena: inout Arena) {
        oms__order__v1__timeline_reply__init(c)
        c.pointee.n_events = self.events.count
        c.pointee.events = arena.messages(self.events, as: Oms__Common__V1__Event.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.CancelOrderRequest`.
    public struct CancelOrderRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            reason: String = ""
        ) {
            self.orderID = orderID
            self.reason = reason
        }
    }
}

extension OrderV1.CancelOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.CancelOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__cancel_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__cancel_order_request__get_packed_size, pack: oms__order__v1__cancel_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__CancelOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__CancelOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__cancel_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.CancelOrderReply`.
    public struct CancelOrderReply: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified
        /// The field `saga_id`.
        public var sagaID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            state: OrderV1.OrderState = .unspecified,
            sagaID: String = ""
        ) {
            self.orderID = orderID
            self.state = state
            self.sagaID = sagaID
        }
    }
}

extension OrderV1.CancelOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.CancelOrderReply", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(OrderV1.OrderState.descriptor)),
        FieldDescriptor("saga_id", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__cancel_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__cancel_order_reply__get_packed_size, pack: oms__order__v1__cancel_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__CancelOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__CancelOrderReply>, _ arena: inout Arena) {
        oms__order__v1__cancel_order_reply__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.saga_id = arena.text(self.sagaID)
    }
}

extension OrderV1 {
    /// The saga's own calls. Each is keyed by (saga, step, operation).
    public struct ConfirmOrderRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = ""
        ) {
            self.orderID = orderID
        }
    }
}

extension OrderV1.ConfirmOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ConfirmOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__confirm_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__confirm_order_request__get_packed_size, pack: oms__order__v1__confirm_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ConfirmOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ConfirmOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__confirm_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ConfirmOrderReply`.
    public struct ConfirmOrderReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension OrderV1.ConfirmOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ConfirmOrderReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__confirm_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__confirm_order_reply__get_packed_size, pack: oms__order__v1__confirm_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ConfirmOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ConfirmOrderReply>, _ arena: inout Arena) {
        oms__order__v1__confirm_order_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.RejectOrderRequest`.
    public struct RejectOrderRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            reason: String = ""
        ) {
            self.orderID = orderID
            self.reason = reason
        }
    }
}

extension OrderV1.RejectOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RejectOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__reject_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__reject_order_request__get_packed_size, pack: oms__order__v1__reject_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RejectOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RejectOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__reject_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.RejectOrderReply`.
    public struct RejectOrderReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension OrderV1.RejectOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RejectOrderReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__reject_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__reject_order_reply__get_packed_size, pack: oms__order__v1__reject_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RejectOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RejectOrderReply>, _ arena: inout Arena) {
        oms__order__v1__reject_order_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.BeginFulfillmentRequest`.
    public struct BeginFulfillmentRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = ""
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
        }
    }
}

extension OrderV1.BeginFulfillmentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.BeginFulfillmentRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__begin_fulfillment_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__begin_fulfillment_request__get_packed_size, pack: oms__order__v1__begin_fulfillment_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__BeginFulfillmentRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__BeginFulfillmentRequest>, _ arena: inout Arena) {
        oms__order__v1__begin_fulfillment_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.BeginFulfillmentReply`.
    public struct BeginFulfillmentReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension OrderV1.BeginFulfillmentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.BeginFulfillmentReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__begin_fulfillment_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__begin_fulfillment_reply__get_packed_size, pack: oms__order__v1__begin_fulfillment_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__BeginFulfillmentReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__BeginFulfillmentReply>, _ arena: inout Arena) {
        oms__order__v1__begin_fulfillment_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.RecordDeliveryRequest`.
    public struct RecordDeliveryRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `lines`.
        public var lines: [OrderV1.DeliveredLine] = []
        /// The field `delivered_at_ms`.
        public var deliveredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            lines: [OrderV1.DeliveredLine] = [],
            deliveredAtMs: Int64 = 0
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.lines = lines
            self.deliveredAtMs = deliveredAtMs
        }
    }
}

extension OrderV1.RecordDeliveryRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RecordDeliveryRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(OrderV1.DeliveredLine.descriptor)),
        FieldDescriptor("delivered_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__record_delivery_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__record_delivery_request__get_packed_size, pack: oms__order__v1__record_delivery_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RecordDeliveryRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try OrderV1.DeliveredLine(c: value) }
        self.deliveredAtMs = c.pointee.delivered_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RecordDeliveryRequest>, _ arena: inout Arena) {
        oms__order__v1__record_delivery_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Order__V1__DeliveredLine.self) { $0.fill($1, &$2) }
        c.pointee.delivered_at_ms = self.deliveredAtMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.DeliveredLine`.
    public struct DeliveredLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int64 = 0
        ) {
            self.sku = sku
            self.quantity = quantity
        }
    }
}

extension OrderV1.DeliveredLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.DeliveredLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__delivered_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__delivered_line__get_packed_size, pack: oms__order__v1__delivered_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__DeliveredLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__DeliveredLine>, _ arena: inout Arena) {
        oms__order__v1__delivered_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.RecordDeliveryReply`.
    public struct RecordDeliveryReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension OrderV1.RecordDeliveryReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RecordDeliveryReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__record_delivery_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__record_delivery_reply__get_packed_size, pack: oms__order__v1__record_delivery_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RecordDeliveryReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RecordDeliveryReply>, _ arena: inout Arena) {
        oms__order__v1__record_delivery_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.MarkCancelledRequest`.
    public struct MarkCancelledRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = ""
        ) {
            self.orderID = orderID
        }
    }
}

extension OrderV1.MarkCancelledRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.MarkCancelledRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__mark_cancelled_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__mark_cancelled_request__get_packed_size, pack: oms__order__v1__mark_cancelled_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__MarkCancelledRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__MarkCancelledRequest>, _ arena: inout Arena) {
        oms__order__v1__mark_cancelled_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.MarkCancelledReply`.
    public struct MarkCancelledReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension OrderV1.MarkCancelledReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.MarkCancelledReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__mark_cancelled_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__mark_cancelled_reply__get_packed_size, pack: oms__order__v1__mark_cancelled_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__MarkCancelledReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__MarkCancelledReply>, _ arena: inout Arena) {
        oms__order__v1__mark_cancelled_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// The cancellation could not be done: the order goes back to where it was.
    public struct ResumeOrderRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            reason: String = ""
        ) {
            self.orderID = orderID
            self.reason = reason
        }
    }
}

extension OrderV1.ResumeOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ResumeOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__resume_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__resume_order_request__get_packed_size, pack: oms__order__v1__resume_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ResumeOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ResumeOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__resume_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ResumeOrderReply`.
    public struct ResumeOrderReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension OrderV1.ResumeOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ResumeOrderReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__resume_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__resume_order_reply__get_packed_size, pack: oms__order__v1__resume_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ResumeOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ResumeOrderReply>, _ arena: inout Arena) {
        oms__order__v1__resume_order_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// The service `oms.order.v1.OrderService`.
    public enum OrderService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.order.v1.OrderService", methods: [
            AnyMethod(Self.upsertCustomer),
            AnyMethod(Self.getCustomer),
            AnyMethod(Self.listCustomers),
            AnyMethod(Self.placeOrder),
            AnyMethod(Self.getOrder),
            AnyMethod(Self.listOrders),
            AnyMethod(Self.timeline),
            AnyMethod(Self.cancelOrder),
            AnyMethod(Self.watch),
            AnyMethod(Self.confirmOrder),
            AnyMethod(Self.rejectOrder),
            AnyMethod(Self.beginFulfillment),
            AnyMethod(Self.recordDelivery),
            AnyMethod(Self.markCancelled),
            AnyMethod(Self.resumeOrder)
        ])

        /// The method `UpsertCustomer`.
        public static let upsertCustomer = Method<OrderV1.UpsertCustomerRequest, OrderV1.UpsertCustomerReply>(
            path: "oms.order.v1.OrderService/UpsertCustomer",
            kind: .unary
        )

        /// The method `GetCustomer`.
        public static let getCustomer = Method<OrderV1.GetCustomerRequest, OrderV1.GetCustomerReply>(
            path: "oms.order.v1.OrderService/GetCustomer",
            kind: .unary
        )

        /// The method `ListCustomers`.
        public static let listCustomers = Method<OrderV1.ListCustomersRequest, OrderV1.ListCustomersReply>(
            path: "oms.order.v1.OrderService/ListCustomers",
            kind: .unary
        )

        /// The method `PlaceOrder`.
        public static let placeOrder = Method<OrderV1.PlaceOrderRequest, OrderV1.PlaceOrderReply>(
            path: "oms.order.v1.OrderService/PlaceOrder",
            kind: .unary
        )

        /// The method `GetOrder`.
        public static let getOrder = Method<OrderV1.GetOrderRequest, OrderV1.GetOrderReply>(
            path: "oms.order.v1.OrderService/GetOrder",
            kind: .unary
        )

        /// The method `ListOrders`.
        public static let listOrders = Method<OrderV1.ListOrdersRequest, OrderV1.ListOrdersReply>(
            path: "oms.order.v1.OrderService/ListOrders",
            kind: .unary
        )

        /// The method `Timeline`.
        public static let timeline = Method<OrderV1.TimelineRequest, OrderV1.TimelineReply>(
            path: "oms.order.v1.OrderService/Timeline",
            kind: .unary
        )

        /// The method `CancelOrder`.
        public static let cancelOrder = Method<OrderV1.CancelOrderRequest, OrderV1.CancelOrderReply>(
            path: "oms.order.v1.OrderService/CancelOrder",
            kind: .unary
        )

        /// The method `Watch`.
        public static let watch = Method<CommonV1.WatchRequest, CommonV1.Event>(
            path: "oms.order.v1.OrderService/Watch",
            kind: .serverStreaming
        )

        /// The method `ConfirmOrder`.
        public static let confirmOrder = Method<OrderV1.ConfirmOrderRequest, OrderV1.ConfirmOrderReply>(
            path: "oms.order.v1.OrderService/ConfirmOrder",
            kind: .unary
        )

        /// The method `RejectOrder`.
        public static let rejectOrder = Method<OrderV1.RejectOrderRequest, OrderV1.RejectOrderReply>(
            path: "oms.order.v1.OrderService/RejectOrder",
            kind: .unary
        )

        /// The method `BeginFulfillment`.
        public static let beginFulfillment = Method<OrderV1.BeginFulfillmentRequest, OrderV1.BeginFulfillmentReply>(
            path: "oms.order.v1.OrderService/BeginFulfillment",
            kind: .unary
        )

        /// The method `RecordDelivery`.
        public static let recordDelivery = Method<OrderV1.RecordDeliveryRequest, OrderV1.RecordDeliveryReply>(
            path: "oms.order.v1.OrderService/RecordDelivery",
            kind: .unary
        )

        /// The method `MarkCancelled`.
        public static let markCancelled = Method<OrderV1.MarkCancelledRequest, OrderV1.MarkCancelledReply>(
            path: "oms.order.v1.OrderService/MarkCancelled",
            kind: .unary
        )

        /// The method `ResumeOrder`.
        public static let resumeOrder = Method<OrderV1.ResumeOrderRequest, OrderV1.ResumeOrderReply>(
            path: "oms.order.v1.OrderService/ResumeOrder",
            kind: .unary
        )
    }
}

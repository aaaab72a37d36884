// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/customer/v1/customer.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.customer.v1`.
public enum CustomerV1 {}

extension CustomerV1 {
    /// The message `oms.customer.v1.Customer`.
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
        /// Where the invoice goes, and the goods unless an order says otherwise.
        public var address: CommonV1.Address? = nil
        /// The field `preferred_payment`.
        public var preferredPayment: OrderV1.PaymentMethod = .unspecified
        /// The field `version`.
        public var version: Int64 = 0
        /// The field `created_at_ms`.
        public var createdAtMs: Int64 = 0
        /// The language of messages: en or tr; empty means en.
        public var language: String = ""
        /// Further places to ship to, each under a label; at most 20.
        public var addresses: [CustomerV1.LabelledAddress] = []
        /// Places no orders; set with BlockCustomer.
        public var blocked: Bool = false
        /// The field `block_reason`.
        public var blockReason: String = ""
        /// The customer this one was merged into; it places no orders any more.
        public var mergedInto: String = ""
        /// The field `anonymised`.
        public var anonymised: Bool = false

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
            createdAtMs: Int64 = 0,
            language: String = "",
            addresses: [CustomerV1.LabelledAddress] = [],
            blocked: Bool = false,
            blockReason: String = "",
            mergedInto: String = "",
            anonymised: Bool = false
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
            self.language = language
            self.addresses = addresses
            self.blocked = blocked
            self.blockReason = blockReason
            self.mergedInto = mergedInto
            self.anonymised = anonymised
        }
    }
}

extension CustomerV1.Customer: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.Customer", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("contact", 3, .single, .text),
        FieldDescriptor("email", 4, .single, .text),
        FieldDescriptor("phone", 5, .single, .text),
        FieldDescriptor("address", 6, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("preferred_payment", 7, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("version", 8, .single, .int64),
        FieldDescriptor("created_at_ms", 9, .single, .int64),
        FieldDescriptor("language", 10, .single, .text),
        FieldDescriptor("addresses", 11, .repeated, .message(CustomerV1.LabelledAddress.descriptor)),
        FieldDescriptor("blocked", 12, .single, .bool),
        FieldDescriptor("block_reason", 13, .single, .text),
        FieldDescriptor("merged_into", 14, .single, .text),
        FieldDescriptor("anonymised", 15, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__customer__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__customer__get_packed_size, pack: oms__customer__v1__customer__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__Customer>) throws(DecodingError) {
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
        self.language = try Unpacking.text(c.pointee.language, "language")
        self.addresses = try Unpacking.messages(c.pointee.n_addresses, c.pointee.addresses) { (value) throws(DecodingError) in try CustomerV1.LabelledAddress(c: value) }
        self.blocked = c.pointee.blocked != 0
        self.blockReason = try Unpacking.text(c.pointee.block_reason, "block_reason")
        self.mergedInto = try Unpacking.text(c.pointee.merged_into, "merged_into")
        self.anonymised = c.pointee.anonymised != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__Customer>, _ arena: inout Arena) {
        oms__customer__v1__customer__init(c)
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
        c.pointee.language = arena.text(self.language)
        c.pointee.n_addresses = self.addresses.count
        c.pointee.addresses = arena.messages(self.addresses, as: Oms__Customer__V1__LabelledAddress.self) { $0.fill($1, &$2) }
        c.pointee.blocked = self.blocked ? 1 : 0
        c.pointee.block_reason = arena.text(self.blockReason)
        c.pointee.merged_into = arena.text(self.mergedInto)
        c.pointee.anonymised = self.anonymised ? 1 : 0
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.LabelledAddress`.
    public struct LabelledAddress: Hashable, Sendable {
        /// 1 to 64 characters without spaces, for example warehouse.
        public var label: String = ""
        /// The field `address`.
        public var address: CommonV1.Address? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            label: String = "",
            address: CommonV1.Address? = nil
        ) {
            self.label = label
            self.address = address
        }
    }
}

extension CustomerV1.LabelledAddress: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.LabelledAddress", [
        FieldDescriptor("label", 1, .single, .text),
        FieldDescriptor("address", 2, .single, .message(CommonV1.Address.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__labelled_address__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__labelled_address__get_packed_size, pack: oms__customer__v1__labelled_address__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__LabelledAddress>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.label = try Unpacking.text(c.pointee.label, "label")
        if let value = c.pointee.address { self.address = try CommonV1.Address(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__LabelledAddress>, _ arena: inout Arena) {
        oms__customer__v1__labelled_address__init(c)
        c.pointee.label = arena.text(self.label)
        if let value = self.address {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.address = message
        }
    }
}

extension CustomerV1 {
    /// Changes everything but blocked, merged_into and anonymised.
    public struct UpsertCustomerRequest: Hashable, Sendable {
        /// The field `customer`.
        public var customer: CustomerV1.Customer? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: CustomerV1.Customer? = nil
        ) {
            self.customer = customer
        }
    }
}

extension CustomerV1.UpsertCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.UpsertCustomerRequest", [
        FieldDescriptor("customer", 1, .single, .message(CustomerV1.Customer.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__upsert_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__upsert_customer_request__get_packed_size, pack: oms__customer__v1__upsert_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__UpsertCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try CustomerV1.Customer(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__UpsertCustomerRequest>, _ arena: inout Arena) {
        oms__customer__v1__upsert_customer_request__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Customer__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.UpsertCustomerReply`.
    public struct UpsertCustomerReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: CustomerV1.Customer? = nil
        /// The field `created`.
        public var created: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: CustomerV1.Customer? = nil,
            created: Bool = false
        ) {
            self.customer = customer
            self.created = created
        }
    }
}

extension CustomerV1.UpsertCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.UpsertCustomerReply", [
        FieldDescriptor("customer", 1, .single, .message(CustomerV1.Customer.descriptor)),
        FieldDescriptor("created", 2, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__upsert_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__upsert_customer_reply__get_packed_size, pack: oms__customer__v1__upsert_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__UpsertCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try CustomerV1.Customer(c: value) }
        self.created = c.pointee.created != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__UpsertCustomerReply>, _ arena: inout Arena) {
        oms__customer__v1__upsert_customer_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Customer__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
        c.pointee.created = self.created ? 1 : 0
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.GetCustomerRequest`.
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

extension CustomerV1.GetCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.GetCustomerRequest", [
        FieldDescriptor("customer_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__get_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__get_customer_request__get_packed_size, pack: oms__customer__v1__get_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__GetCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__GetCustomerRequest>, _ arena: inout Arena) {
        oms__customer__v1__get_customer_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.GetCustomerReply`.
    public struct GetCustomerReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: CustomerV1.Customer? = nil
        /// The field `orders`.
        public var orders: Int64 = 0
        /// Net of discount, by currency, over orders that were not rejected or cancelled.
        public var volume: [CommonV1.Money] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: CustomerV1.Customer? = nil,
            orders: Int64 = 0,
            volume: [CommonV1.Money] = []
        ) {
            self.customer = customer
            self.orders = orders
            self.volume = volume
        }
    }
}

extension CustomerV1.GetCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.GetCustomerReply", [
        FieldDescriptor("customer", 1, .single, .message(CustomerV1.Customer.descriptor)),
        FieldDescriptor("orders", 2, .single, .int64),
        FieldDescriptor("volume", 3, .repeated, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__get_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__get_customer_reply__get_packed_size, pack: oms__customer__v1__get_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__GetCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try CustomerV1.Customer(c: value) }
        self.orders = c.pointee.orders
        self.volume = try Unpacking.messages(c.pointee.n_volume, c.pointee.volume) { (value) throws(DecodingError) in try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__GetCustomerReply>, _ arena: inout Arena) {
        oms__customer__v1__get_customer_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Customer__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
        c.pointee.orders = self.orders
        c.pointee.n_volume = self.volume.count
        c.pointee.volume = arena.messages(self.volume, as: Oms__Common__V1__Money.self) { $0.fill($1, &$2) }
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.ListCustomersRequest`.
    public struct ListCustomersRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// When set, customers whose key, name, contact, email or phone holds this text.
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

extension CustomerV1.ListCustomersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.ListCustomersRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("text", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__list_customers_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__list_customers_request__get_packed_size, pack: oms__customer__v1__list_customers_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__ListCustomersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.text = try Unpacking.text(c.pointee.text, "text")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__ListCustomersRequest>, _ arena: inout Arena) {
        oms__customer__v1__list_customers_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.text = arena.text(self.text)
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.ListCustomersReply`.
    public struct ListCustomersReply: Hashable, Sendable {
        /// The field `customers`.
        public var customers: [CustomerV1.Customer] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customers: [CustomerV1.Customer] = [],
            nextPageToken: String = ""
        ) {
            self.customers = customers
            self.nextPageToken = nextPageToken
        }
    }
}

extension CustomerV1.ListCustomersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.ListCustomersReply", [
        FieldDescriptor("customers", 1, .repeated, .message(CustomerV1.Customer.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__list_customers_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__list_customers_reply__get_packed_size, pack: oms__customer__v1__list_customers_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__ListCustomersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customers = try Unpacking.messages(c.pointee.n_customers, c.pointee.customers) { (value) throws(DecodingError) in try CustomerV1.Customer(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__ListCustomersReply>, _ arena: inout Arena) {
        oms__customer__v1__list_customers_reply__init(c)
        c.pointee.n_customers = self.customers.count
        c.pointee.customers = arena.messages(self.customers, as: Oms__Customer__V1__Customer.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.BlockCustomerRequest`.
    public struct BlockCustomerRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            reason: String = ""
        ) {
            self.customerID = customerID
            self.reason = reason
        }
    }
}

extension CustomerV1.BlockCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.BlockCustomerRequest", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__block_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__block_customer_request__get_packed_size, pack: oms__customer__v1__block_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__BlockCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__BlockCustomerRequest>, _ arena: inout Arena) {
        oms__customer__v1__block_customer_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.BlockCustomerReply`.
    public struct BlockCustomerReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: CustomerV1.Customer? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: CustomerV1.Customer? = nil
        ) {
            self.customer = customer
        }
    }
}

extension CustomerV1.BlockCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.BlockCustomerReply", [
        FieldDescriptor("customer", 1, .single, .message(CustomerV1.Customer.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__block_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__block_customer_reply__get_packed_size, pack: oms__customer__v1__block_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__BlockCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try CustomerV1.Customer(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__BlockCustomerReply>, _ arena: inout Arena) {
        oms__customer__v1__block_customer_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Customer__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.UnblockCustomerRequest`.
    public struct UnblockCustomerRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            reason: String = ""
        ) {
            self.customerID = customerID
            self.reason = reason
        }
    }
}

extension CustomerV1.UnblockCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.UnblockCustomerRequest", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__unblock_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__unblock_customer_request__get_packed_size, pack: oms__customer__v1__unblock_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__UnblockCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__UnblockCustomerRequest>, _ arena: inout Arena) {
        oms__customer__v1__unblock_customer_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.UnblockCustomerReply`.
    public struct UnblockCustomerReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: CustomerV1.Customer? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: CustomerV1.Customer? = nil
        ) {
            self.customer = customer
        }
    }
}

extension CustomerV1.UnblockCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.UnblockCustomerReply", [
        FieldDescriptor("customer", 1, .single, .message(CustomerV1.Customer.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__unblock_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__unblock_customer_reply__get_packed_size, pack: oms__customer__v1__unblock_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__UnblockCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try CustomerV1.Customer(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__UnblockCustomerReply>, _ arena: inout Arena) {
        oms__customer__v1__unblock_customer_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Customer__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
    }
}

extension CustomerV1 {
    /// The duplicate's orders, returns and notes become the other's; the duplicate stays as a signpost.
    public struct MergeCustomersRequest: Hashable, Sendable {
        /// The field `duplicate_id`.
        public var duplicateID: String = ""
        /// The field `into_id`.
        public var intoID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            duplicateID: String = "",
            intoID: String = "",
            reason: String = ""
        ) {
            self.duplicateID = duplicateID
            self.intoID = intoID
            self.reason = reason
        }
    }
}

extension CustomerV1.MergeCustomersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.MergeCustomersRequest", [
        FieldDescriptor("duplicate_id", 1, .single, .text),
        FieldDescriptor("into_id", 2, .single, .text),
        FieldDescriptor("reason", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__merge_customers_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__merge_customers_request__get_packed_size, pack: oms__customer__v1__merge_customers_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__MergeCustomersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.duplicateID = try Unpacking.text(c.pointee.duplicate_id, "duplicate_id")
        self.intoID = try Unpacking.text(c.pointee.into_id, "into_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__MergeCustomersRequest>, _ arena: inout Arena) {
        oms__customer__v1__merge_customers_request__init(c)
        c.pointee.duplicate_id = arena.text(self.duplicateID)
        c.pointee.into_id = arena.text(self.intoID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.MergeCustomersReply`.
    public struct MergeCustomersReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: CustomerV1.Customer? = nil
        /// The field `orders_moved`.
        public var ordersMoved: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: CustomerV1.Customer? = nil,
            ordersMoved: Int64 = 0
        ) {
            self.customer = customer
            self.ordersMoved = ordersMoved
        }
    }
}

extension CustomerV1.MergeCustomersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.MergeCustomersReply", [
        FieldDescriptor("customer", 1, .single, .message(CustomerV1.Customer.descriptor)),
        FieldDescriptor("orders_moved", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__merge_customers_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__merge_customers_reply__get_packed_size, pack: oms__customer__v1__merge_customers_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__MergeCustomersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try CustomerV1.Customer(c: value) }
        self.ordersMoved = c.pointee.orders_moved
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__MergeCustomersReply>, _ arena: inout Arena) {
        oms__customer__v1__merge_customers_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Customer__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
        c.pointee.orders_moved = self.ordersMoved
    }
}

extension CustomerV1 {
    /// Personal data goes, in every service; quantities and amounts stay. Refused while an order is open.
    public struct AnonymiseCustomerRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            reason: String = ""
        ) {
            self.customerID = customerID
            self.reason = reason
        }
    }
}

extension CustomerV1.AnonymiseCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.AnonymiseCustomerRequest", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__anonymise_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__anonymise_customer_request__get_packed_size, pack: oms__customer__v1__anonymise_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__AnonymiseCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__AnonymiseCustomerRequest>, _ arena: inout Arena) {
        oms__customer__v1__anonymise_customer_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.AnonymiseCustomerReply`.
    public struct AnonymiseCustomerReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: CustomerV1.Customer? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: CustomerV1.Customer? = nil
        ) {
            self.customer = customer
        }
    }
}

extension CustomerV1.AnonymiseCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.AnonymiseCustomerReply", [
        FieldDescriptor("customer", 1, .single, .message(CustomerV1.Customer.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__anonymise_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__anonymise_customer_reply__get_packed_size, pack: oms__customer__v1__anonymise_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__AnonymiseCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try CustomerV1.Customer(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__AnonymiseCustomerReply>, _ arena: inout Arena) {
        oms__customer__v1__anonymise_customer_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Customer__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.CustomerHistoryRequest`.
    public struct CustomerHistoryRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `from_ms`.
        public var fromMs: Int64 = 0
        /// Exclusive; 0 means unbounded.
        public var beforeMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            fromMs: Int64 = 0,
            beforeMs: Int64 = 0
        ) {
            self.customerID = customerID
            self.fromMs = fromMs
            self.beforeMs = beforeMs
        }
    }
}

extension CustomerV1.CustomerHistoryRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.CustomerHistoryRequest", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("from_ms", 2, .single, .int64),
        FieldDescriptor("before_ms", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__customer_history_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__customer_history_request__get_packed_size, pack: oms__customer__v1__customer_history_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__CustomerHistoryRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.fromMs = c.pointee.from_ms
        self.beforeMs = c.pointee.before_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__CustomerHistoryRequest>, _ arena: inout Arena) {
        oms__customer__v1__customer_history_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.from_ms = self.fromMs
        c.pointee.before_ms = self.beforeMs
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.CustomerHistoryReply`.
    public struct CustomerHistoryReply: Hashable, Sendable {
        /// The field `customer`.
        public var customer: CustomerV1.Customer? = nil
        /// The field `months`.
        public var months: [CustomerV1.PeriodVolume] = []
        /// How the customer paid, most often first.
        public var methods: [CustomerV1.MethodUse] = []
        /// The field `orders`.
        public var orders: Int64 = 0
        /// The field `returns`.
        public var returns: Int64 = 0
        /// The field `first_order_at_ms`.
        public var firstOrderAtMs: Int64 = 0
        /// The field `last_order_at_ms`.
        public var lastOrderAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customer: CustomerV1.Customer? = nil,
            months: [CustomerV1.PeriodVolume] = [],
            methods: [CustomerV1.MethodUse] = [],
            orders: Int64 = 0,
            returns: Int64 = 0,
            firstOrderAtMs: Int64 = 0,
            lastOrderAtMs: Int64 = 0
        ) {
            self.customer = customer
            self.months = months
            self.methods = methods
            self.orders = orders
            self.returns = returns
            self.firstOrderAtMs = firstOrderAtMs
            self.lastOrderAtMs = lastOrderAtMs
        }
    }
}

extension CustomerV1.CustomerHistoryReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.CustomerHistoryReply", [
        FieldDescriptor("customer", 1, .single, .message(CustomerV1.Customer.descriptor)),
        FieldDescriptor("months", 2, .repeated, .message(CustomerV1.PeriodVolume.descriptor)),
        FieldDescriptor("methods", 3, .repeated, .message(CustomerV1.MethodUse.descriptor)),
        FieldDescriptor("orders", 4, .single, .int64),
        FieldDescriptor("returns", 5, .single, .int64),
        FieldDescriptor("first_order_at_ms", 6, .single, .int64),
        FieldDescriptor("last_order_at_ms", 7, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__customer_history_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__customer_history_reply__get_packed_size, pack: oms__customer__v1__customer_history_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__CustomerHistoryReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.customer { self.customer = try CustomerV1.Customer(c: value) }
        self.months = try Unpacking.messages(c.pointee.n_months, c.pointee.months) { (value) throws(DecodingError) in try CustomerV1.PeriodVolume(c: value) }
        self.methods = try Unpacking.messages(c.pointee.n_methods, c.pointee.methods) { (value) throws(DecodingError) in try CustomerV1.MethodUse(c: value) }
        self.orders = c.pointee.orders
        self.returns = c.pointee.returns
        self.firstOrderAtMs = c.pointee.first_order_at_ms
        self.lastOrderAtMs = c.pointee.last_order_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__CustomerHistoryReply>, _ arena: inout Arena) {
        oms__customer__v1__customer_history_reply__init(c)
        if let value = self.customer {
            let message = arena.make(Oms__Customer__V1__Customer.self)
            value.fill(message, &arena)
            c.pointee.customer = message
        }
        c.pointee.n_months = self.months.count
        c.pointee.months = arena.messages(self.months, as: Oms__Customer__V1__PeriodVolume.self) { $0.fill($1, &$2) }
        c.pointee.n_methods = self.methods.count
        c.pointee.methods = arena.messages(self.methods, as: Oms__Customer__V1__MethodUse.self) { $0.fill($1, &$2) }
        c.pointee.orders = self.orders
        c.pointee.returns = self.returns
        c.pointee.first_order_at_ms = self.firstOrderAtMs
        c.pointee.last_order_at_ms = self.lastOrderAtMs
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.PeriodVolume`.
    public struct PeriodVolume: Hashable, Sendable {
        /// 1998-05.
        public var period: String = ""
        /// The field `currency`.
        public var currency: String = ""
        /// The field `orders`.
        public var orders: Int64 = 0
        /// The field `units`.
        public var units: Int64 = 0
        /// The field `net_minor`.
        public var netMinor: Int64 = 0
        /// The field `returned_net_minor`.
        public var returnedNetMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            period: String = "",
            currency: String = "",
            orders: Int64 = 0,
            units: Int64 = 0,
            netMinor: Int64 = 0,
            returnedNetMinor: Int64 = 0
        ) {
            self.period = period
            self.currency = currency
            self.orders = orders
            self.units = units
            self.netMinor = netMinor
            self.returnedNetMinor = returnedNetMinor
        }
    }
}

extension CustomerV1.PeriodVolume: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.PeriodVolume", [
        FieldDescriptor("period", 1, .single, .text),
        FieldDescriptor("currency", 2, .single, .text),
        FieldDescriptor("orders", 3, .single, .int64),
        FieldDescriptor("units", 4, .single, .int64),
        FieldDescriptor("net_minor", 5, .single, .int64),
        FieldDescriptor("returned_net_minor", 6, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__period_volume__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__period_volume__get_packed_size, pack: oms__customer__v1__period_volume__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__PeriodVolume>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.period = try Unpacking.text(c.pointee.period, "period")
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
        self.orders = c.pointee.orders
        self.units = c.pointee.units
        self.netMinor = c.pointee.net_minor
        self.returnedNetMinor = c.pointee.returned_net_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__PeriodVolume>, _ arena: inout Arena) {
        oms__customer__v1__period_volume__init(c)
        c.pointee.period = arena.text(self.period)
        c.pointee.currency = arena.text(self.currency)
        c.pointee.orders = self.orders
        c.pointee.units = self.units
        c.pointee.net_minor = self.netMinor
        c.pointee.returned_net_minor = self.returnedNetMinor
    }
}

extension CustomerV1 {
    /// The message `oms.customer.v1.MethodUse`.
    public struct MethodUse: Hashable, Sendable {
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// The field `orders`.
        public var orders: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            method: OrderV1.PaymentMethod = .unspecified,
            orders: Int64 = 0
        ) {
            self.method = method
            self.orders = orders
        }
    }
}

extension CustomerV1.MethodUse: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.customer.v1.MethodUse", [
        FieldDescriptor("method", 1, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("orders", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__customer__v1__method_use__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__customer__v1__method_use__get_packed_size, pack: oms__customer__v1__method_use__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Customer__V1__MethodUse>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        self.orders = c.pointee.orders
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Customer__V1__MethodUse>, _ arena: inout Arena) {
        oms__customer__v1__method_use__init(c)
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        c.pointee.orders = self.orders
    }
}

extension CustomerV1 {
    /// The service `oms.customer.v1.CustomerService`.
    public enum CustomerService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.customer.v1.CustomerService", methods: [
            AnyMethod(Self.upsertCustomer),
            AnyMethod(Self.getCustomer),
            AnyMethod(Self.listCustomers),
            AnyMethod(Self.blockCustomer),
            AnyMethod(Self.unblockCustomer),
            AnyMethod(Self.mergeCustomers),
            AnyMethod(Self.anonymiseCustomer),
            AnyMethod(Self.customerHistory)
        ])

        /// The method `UpsertCustomer`.
        public static let upsertCustomer = Method<CustomerV1.UpsertCustomerRequest, CustomerV1.UpsertCustomerReply>(
            path: "oms.customer.v1.CustomerService/UpsertCustomer",
            kind: .unary
        )

        /// The method `GetCustomer`.
        public static let getCustomer = Method<CustomerV1.GetCustomerRequest, CustomerV1.GetCustomerReply>(
            path: "oms.customer.v1.CustomerService/GetCustomer",
            kind: .unary
        )

        /// The method `ListCustomers`.
        public static let listCustomers = Method<CustomerV1.ListCustomersRequest, CustomerV1.ListCustomersReply>(
            path: "oms.customer.v1.CustomerService/ListCustomers",
            kind: .unary
        )

        /// The method `BlockCustomer`.
        public static let blockCustomer = Method<CustomerV1.BlockCustomerRequest, CustomerV1.BlockCustomerReply>(
            path: "oms.customer.v1.CustomerService/BlockCustomer",
            kind: .unary
        )

        /// The method `UnblockCustomer`.
        public static let unblockCustomer = Method<CustomerV1.UnblockCustomerRequest, CustomerV1.UnblockCustomerReply>(
            path: "oms.customer.v1.CustomerService/UnblockCustomer",
            kind: .unary
        )

        /// The method `MergeCustomers`.
        public static let mergeCustomers = Method<CustomerV1.MergeCustomersRequest, CustomerV1.MergeCustomersReply>(
            path: "oms.customer.v1.CustomerService/MergeCustomers",
            kind: .unary
        )

        /// The method `AnonymiseCustomer`.
        public static let anonymiseCustomer = Method<CustomerV1.AnonymiseCustomerRequest, CustomerV1.AnonymiseCustomerReply>(
            path: "oms.customer.v1.CustomerService/AnonymiseCustomer",
            kind: .unary
        )

        /// The method `CustomerHistory`.
        public static let customerHistory = Method<CustomerV1.CustomerHistoryRequest, CustomerV1.CustomerHistoryReply>(
            path: "oms.customer.v1.CustomerService/CustomerHistory",
            kind: .unary
        )
    }
}

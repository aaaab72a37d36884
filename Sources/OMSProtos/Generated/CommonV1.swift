// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/common/v1/common.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.common.v1`.
public enum CommonV1 {}

extension CommonV1 {
    /// An amount in the minor unit of its currency (cents of USD), as ISO 4217 defines them.
    public struct Money: Hashable, Sendable {
        /// The field `minor_units`.
        public var minorUnits: Int64 = 0
        /// Three capital letters, ISO 4217.
        public var currency: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            minorUnits: Int64 = 0,
            currency: String = ""
        ) {
            self.minorUnits = minorUnits
            self.currency = currency
        }
    }
}

extension CommonV1.Money: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.Money", [
        FieldDescriptor("minor_units", 1, .single, .int64),
        FieldDescriptor("currency", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__money__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__money__get_packed_size, pack: oms__common__v1__money__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__Money>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.minorUnits = c.pointee.minor_units
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__Money>, _ arena: inout Arena) {
        oms__common__v1__money__init(c)
        c.pointee.minor_units = self.minorUnits
        c.pointee.currency = arena.text(self.currency)
    }
}

extension CommonV1 {
    /// What the lines of one tax rate come to.
    public struct TaxSubtotal: Hashable, Sendable {
        /// A decimal, 0 to 1.
        public var taxRate: String = ""
        /// The field `net`.
        public var net: CommonV1.Money? = nil
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            taxRate: String = "",
            net: CommonV1.Money? = nil,
            tax: CommonV1.Money? = nil
        ) {
            self.taxRate = taxRate
            self.net = net
            self.tax = tax
        }
    }
}

extension CommonV1.TaxSubtotal: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.TaxSubtotal", [
        FieldDescriptor("tax_rate", 1, .single, .text),
        FieldDescriptor("net", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("tax", 3, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__tax_subtotal__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__tax_subtotal__get_packed_size, pack: oms__common__v1__tax_subtotal__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__TaxSubtotal>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.taxRate = try Unpacking.text(c.pointee.tax_rate, "tax_rate")
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__TaxSubtotal>, _ arena: inout Arena) {
        oms__common__v1__tax_subtotal__init(c)
        c.pointee.tax_rate = arena.text(self.taxRate)
        if let value = self.net {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.net = message
        }
        if let value = self.tax {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.tax = message
        }
    }
}

extension CommonV1 {
    /// How the total of an order splits up: each rate once, and the freight.
    public struct TaxBreakdown: Hashable, Sendable {
        /// The field `subtotals`.
        public var subtotals: [CommonV1.TaxSubtotal] = []
        /// The field `freight`.
        public var freight: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            subtotals: [CommonV1.TaxSubtotal] = [],
            freight: CommonV1.Money? = nil
        ) {
            self.subtotals = subtotals
            self.freight = freight
        }
    }
}

extension CommonV1.TaxBreakdown: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.TaxBreakdown", [
        FieldDescriptor("subtotals", 1, .repeated, .message(CommonV1.TaxSubtotal.descriptor)),
        FieldDescriptor("freight", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__tax_breakdown__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__tax_breakdown__get_packed_size, pack: oms__common__v1__tax_breakdown__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__TaxBreakdown>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.subtotals = try Unpacking.messages(c.pointee.n_subtotals, c.pointee.subtotals) { (value) throws(DecodingError) in try CommonV1.TaxSubtotal(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__TaxBreakdown>, _ arena: inout Arena) {
        oms__common__v1__tax_breakdown__init(c)
        c.pointee.n_subtotals = self.subtotals.count
        c.pointee.subtotals = arena.messages(self.subtotals, as: Oms__Common__V1__TaxSubtotal.self) { $0.fill($1, &$2) }
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.Address`.
    public struct Address: Hashable, Sendable {
        /// The field `name`.
        public var name: String = ""
        /// Street and house number; lines are separated by a line feed.
        public var street: String = ""
        /// The field `city`.
        public var city: String = ""
        /// The field `region`.
        public var region: String = ""
        /// The field `postal_code`.
        public var postalCode: String = ""
        /// Country as the shop writes it; ISO 3166-1 alpha-2 is recommended, names are accepted.
        public var country: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            name: String = "",
            street: String = "",
            city: String = "",
            region: String = "",
            postalCode: String = "",
            country: String = ""
        ) {
            self.name = name
            self.street = street
            self.city = city
            self.region = region
            self.postalCode = postalCode
            self.country = country
        }
    }
}

extension CommonV1.Address: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.Address", [
        FieldDescriptor("name", 1, .single, .text),
        FieldDescriptor("street", 2, .single, .text),
        FieldDescriptor("city", 3, .single, .text),
        FieldDescriptor("region", 4, .single, .text),
        FieldDescriptor("postal_code", 5, .single, .text),
        FieldDescriptor("country", 6, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__address__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__address__get_packed_size, pack: oms__common__v1__address__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__Address>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.street = try Unpacking.text(c.pointee.street, "street")
        self.city = try Unpacking.text(c.pointee.city, "city")
        self.region = try Unpacking.text(c.pointee.region, "region")
        self.postalCode = try Unpacking.text(c.pointee.postal_code, "postal_code")
        self.country = try Unpacking.text(c.pointee.country, "country")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__Address>, _ arena: inout Arena) {
        oms__common__v1__address__init(c)
        c.pointee.name = arena.text(self.name)
        c.pointee.street = arena.text(self.street)
        c.pointee.city = arena.text(self.city)
        c.pointee.region = arena.text(self.region)
        c.pointee.postal_code = arena.text(self.postalCode)
        c.pointee.country = arena.text(self.country)
    }
}

extension CommonV1 {
    /// A page of a list. Lists are ordered by their key, ascending.
    public struct PageRequest: Hashable, Sendable {
        /// 0 means 100. More than a list's limit, 1000 for most, gives its limit.
        public var pageSize: UInt32 = 0
        /// Empty for the first page, else the `next_page_token` of the page before.
        public var pageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            pageSize: UInt32 = 0,
            pageToken: String = ""
        ) {
            self.pageSize = pageSize
            self.pageToken = pageToken
        }
    }
}

extension CommonV1.PageRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.PageRequest", [
        FieldDescriptor("page_size", 1, .single, .uint32),
        FieldDescriptor("page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__page_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__page_request__get_packed_size, pack: oms__common__v1__page_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__PageRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.pageSize = c.pointee.page_size
        self.pageToken = try Unpacking.text(c.pointee.page_token, "page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__PageRequest>, _ arena: inout Arena) {
        oms__common__v1__page_request__init(c)
        c.pointee.page_size = self.pageSize
        c.pointee.page_token = arena.text(self.pageToken)
    }
}

extension CommonV1 {
    /// One fact of a service's change feed. `sequence` has no gaps within a service.
    public struct Event: Hashable, Sendable {
        /// The field `sequence`.
        public var sequence: Int64 = 0
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0
        /// For example `order.confirmed`.
        public var type: String = ""
        /// The aggregate the fact is about, for example `SO-100001`.
        public var subject: String = ""
        /// What happened, in words for an operator.
        public var summary: String = ""
        /// Who caused it: an operator, `saga:ID`, or a service.
        public var actor: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sequence: Int64 = 0,
            occurredAtMs: Int64 = 0,
            type: String = "",
            subject: String = "",
            summary: String = "",
            actor: String = ""
        ) {
            self.sequence = sequence
            self.occurredAtMs = occurredAtMs
            self.type = type
            self.subject = subject
            self.summary = summary
            self.actor = actor
        }
    }
}

extension CommonV1.Event: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.Event", [
        FieldDescriptor("sequence", 1, .single, .int64),
        FieldDescriptor("occurred_at_ms", 2, .single, .int64),
        FieldDescriptor("type", 3, .single, .text),
        FieldDescriptor("subject", 4, .single, .text),
        FieldDescriptor("summary", 5, .single, .text),
        FieldDescriptor("actor", 6, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__event__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__event__get_packed_size, pack: oms__common__v1__event__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__Event>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sequence = c.pointee.sequence
        self.occurredAtMs = c.pointee.occurred_at_ms
        self.type = try Unpacking.text(c.pointee.type, "type")
        self.subject = try Unpacking.text(c.pointee.subject, "subject")
        self.summary = try Unpacking.text(c.pointee.summary, "summary")
        self.actor = try Unpacking.text(c.pointee.actor, "actor")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__Event>, _ arena: inout Arena) {
        oms__common__v1__event__init(c)
        c.pointee.sequence = self.sequence
        c.pointee.occurred_at_ms = self.occurredAtMs
        c.pointee.type = arena.text(self.type)
        c.pointee.subject = arena.text(self.subject)
        c.pointee.summary = arena.text(self.summary)
        c.pointee.actor = arena.text(self.actor)
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.WatchRequest`.
    public struct WatchRequest: Hashable, Sendable {
        /// The first sequence to send; 0 or 1 means from the beginning.
        public var fromSequence: Int64 = 0
        /// When set, only events of this subject.
        public var subject: String = ""
        /// When true the stream stays open and follows; else it ends at the present end.
        public var follow: Bool = false
        /// The generation of the database that from_sequence is of (HealthReply.generation): of another one
        /// the stream is refused, FAILED_PRECONDITION with the reason GENERATION_LEFT, for its sequences were
        /// handed out anew. 0 lets from_sequence stand for whatever has it now; who keeps it gives this.
        public var generation: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            fromSequence: Int64 = 0,
            subject: String = "",
            follow: Bool = false,
            generation: Int64 = 0
        ) {
            self.fromSequence = fromSequence
            self.subject = subject
            self.follow = follow
            self.generation = generation
        }
    }
}

extension CommonV1.WatchRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.WatchRequest", [
        FieldDescriptor("from_sequence", 1, .single, .int64),
        FieldDescriptor("subject", 2, .single, .text),
        FieldDescriptor("follow", 3, .single, .bool),
        FieldDescriptor("generation", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__watch_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__watch_request__get_packed_size, pack: oms__common__v1__watch_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__WatchRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fromSequence = c.pointee.from_sequence
        self.subject = try Unpacking.text(c.pointee.subject, "subject")
        self.follow = c.pointee.follow != 0
        self.generation = c.pointee.generation
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__WatchRequest>, _ arena: inout Arena) {
        oms__common__v1__watch_request__init(c)
        c.pointee.from_sequence = self.fromSequence
        c.pointee.subject = arena.text(self.subject)
        c.pointee.follow = self.follow ? 1 : 0
        c.pointee.generation = self.generation
    }
}

extension CommonV1 {
    /// One journalled reason why a call was refused; travels in the details of a status.
    public struct ErrorDetail: Hashable, Sendable {
        /// A stable word in capitals, for example `INSUFFICIENT_STOCK`.
        public var reason: String = ""
        /// The field at fault, as a path: `lines[3].quantity`.
        public var field: String = ""
        /// The value at fault, cut to 120 characters.
        public var value: String = ""
        /// What to do next.
        public var remedy: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reason: String = "",
            field: String = "",
            value: String = "",
            remedy: String = ""
        ) {
            self.reason = reason
            self.field = field
            self.value = value
            self.remedy = remedy
        }
    }
}

extension CommonV1.ErrorDetail: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ErrorDetail", [
        FieldDescriptor("reason", 1, .single, .text),
        FieldDescriptor("field", 2, .single, .text),
        FieldDescriptor("value", 3, .single, .text),
        FieldDescriptor("remedy", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__error_detail__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__error_detail__get_packed_size, pack: oms__common__v1__error_detail__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ErrorDetail>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.field = try Unpacking.text(c.pointee.field, "field")
        self.value = try Unpacking.text(c.pointee.value, "value")
        self.remedy = try Unpacking.text(c.pointee.remedy, "remedy")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ErrorDetail>, _ arena: inout Arena) {
        oms__common__v1__error_detail__init(c)
        c.pointee.reason = arena.text(self.reason)
        c.pointee.field = arena.text(self.field)
        c.pointee.value = arena.text(self.value)
        c.pointee.remedy = arena.text(self.remedy)
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.ErrorDetails`.
    public struct ErrorDetails: Hashable, Sendable {
        /// The field `details`.
        public var details: [CommonV1.ErrorDetail] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            details: [CommonV1.ErrorDetail] = []
        ) {
            self.details = details
        }
    }
}

extension CommonV1.ErrorDetails: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ErrorDetails", [
        FieldDescriptor("details", 1, .repeated, .message(CommonV1.ErrorDetail.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__error_details__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__error_details__get_packed_size, pack: oms__common__v1__error_details__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ErrorDetails>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.details = try Unpacking.messages(c.pointee.n_details, c.pointee.details) { (value) throws(DecodingError) in try CommonV1.ErrorDetail(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ErrorDetails>, _ arena: inout Arena) {
        oms__common__v1__error_details__init(c)
        c.pointee.n_details = self.details.count
        c.pointee.details = arena.messages(self.details, as: Oms__Common__V1__ErrorDetail.self) { $0.fill($1, &$2) }
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.HealthRequest`.
    public struct HealthRequest: Hashable, Sendable {
        /// Whose health: empty for the process, else the full name of a contract, for example
        /// `oms.order.v1.OrderService`.
        public var service: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            service: String = ""
        ) {
            self.service = service
        }
    }
}

extension CommonV1.HealthRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.HealthRequest", [
        FieldDescriptor("service", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__health_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__health_request__get_packed_size, pack: oms__common__v1__health_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__HealthRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.service = try Unpacking.text(c.pointee.service, "service")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__HealthRequest>, _ arena: inout Arena) {
        oms__common__v1__health_request__init(c)
        c.pointee.service = arena.text(self.service)
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.HealthReply`.
    public struct HealthReply: Hashable, Sendable {
        /// The field `state`.
        public var state: CommonV1.HealthReply.State = .unspecified
        /// The field `service`.
        public var service: String = ""
        /// The field `pid`.
        public var pid: Int64 = 0
        /// The field `uptime_ms`.
        public var uptimeMs: Int64 = 0
        /// The field `resident_bytes`.
        public var residentBytes: Int64 = 0
        /// User and system time since the start of the process.
        public var cpuMs: Int64 = 0
        /// Commands that wait for the writer.
        public var writerQueue: Int64 = 0
        /// The last sequence of the change feed.
        public var feedSequence: Int64 = 0
        /// Outbox messages not yet acknowledged.
        public var outboxPending: Int64 = 0
        /// Outbox messages that their receiver refused for good; the feed tells why as outbox.refused.
        public var outboxRefused: Int64 = 0
        /// The generation of the database: 1, and another number from each restore on. What is kept of a
        /// service's numbers (sequences, the ends of lists) is of the generation it was told in.
        public var generation: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: CommonV1.HealthReply.State = .unspecified,
            service: String = "",
            pid: Int64 = 0,
            uptimeMs: Int64 = 0,
            residentBytes: Int64 = 0,
            cpuMs: Int64 = 0,
            writerQueue: Int64 = 0,
            feedSequence: Int64 = 0,
            outboxPending: Int64 = 0,
            outboxRefused: Int64 = 0,
            generation: Int64 = 0
        ) {
            self.state = state
            self.service = service
            self.pid = pid
            self.uptimeMs = uptimeMs
            self.residentBytes = residentBytes
            self.cpuMs = cpuMs
            self.writerQueue = writerQueue
            self.feedSequence = feedSequence
            self.outboxPending = outboxPending
            self.outboxRefused = outboxRefused
            self.generation = generation
        }
    }
}

extension CommonV1.HealthReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.HealthReply", [
        FieldDescriptor("state", 1, .single, .enumeration(CommonV1.HealthReply.State.descriptor)),
        FieldDescriptor("service", 2, .single, .text),
        FieldDescriptor("pid", 3, .single, .int64),
        FieldDescriptor("uptime_ms", 4, .single, .int64),
        FieldDescriptor("resident_bytes", 5, .single, .int64),
        FieldDescriptor("cpu_ms", 6, .single, .int64),
        FieldDescriptor("writer_queue", 7, .single, .int64),
        FieldDescriptor("feed_sequence", 8, .single, .int64),
        FieldDescriptor("outbox_pending", 9, .single, .int64),
        FieldDescriptor("outbox_refused", 10, .single, .int64),
        FieldDescriptor("generation", 11, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__health_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__health_reply__get_packed_size, pack: oms__common__v1__health_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__HealthReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = CommonV1.HealthReply.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.service = try Unpacking.text(c.pointee.service, "service")
        self.pid = c.pointee.pid
        self.uptimeMs = c.pointee.uptime_ms
        self.residentBytes = c.pointee.resident_bytes
        self.cpuMs = c.pointee.cpu_ms
        self.writerQueue = c.pointee.writer_queue
        self.feedSequence = c.pointee.feed_sequence
        self.outboxPending = c.pointee.outbox_pending
        self.outboxRefused = c.pointee.outbox_refused
        self.generation = c.pointee.generation
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__HealthReply>, _ arena: inout Arena) {
        oms__common__v1__health_reply__init(c)
        c.pointee.state = Oms__Common__V1__HealthReply__State(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.service = arena.text(self.service)
        c.pointee.pid = self.pid
        c.pointee.uptime_ms = self.uptimeMs
        c.pointee.resident_bytes = self.residentBytes
        c.pointee.cpu_ms = self.cpuMs
        c.pointee.writer_queue = self.writerQueue
        c.pointee.feed_sequence = self.feedSequence
        c.pointee.outbox_pending = self.outboxPending
        c.pointee.outbox_refused = self.outboxRefused
        c.pointee.generation = self.generation
    }
}

extension CommonV1.HealthReply {
    /// The enum `oms.common.v1.HealthReply.State`.
    public enum State: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `SERVING`.
        case serving
        /// Calls under way are finished, new ones are not taken.
        case draining
        /// `RECOVERING`.
        case recovering
        /// Of Watch alone: the process does not serve that contract.
        case serviceUnknown
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .serving, .draining, .recovering, .serviceUnknown]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.common.v1.HealthReply.State", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("SERVING", 1),
            EnumValueDescriptor("DRAINING", 2),
            EnumValueDescriptor("RECOVERING", 3),
            EnumValueDescriptor("SERVICE_UNKNOWN", 4)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .serving
            case 2: self = .draining
            case 3: self = .recovering
            case 4: self = .serviceUnknown
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .serving: 1
            case .draining: 2
            case .recovering: 3
            case .serviceUnknown: 4
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .serving: "SERVING"
            case .draining: "DRAINING"
            case .recovering: "RECOVERING"
            case .serviceUnknown: "SERVICE_UNKNOWN"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.GetServerRequest`.
    public struct GetServerRequest: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension CommonV1.GetServerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.GetServerRequest", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__get_server_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__get_server_request__get_packed_size, pack: oms__common__v1__get_server_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__GetServerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__GetServerRequest>, _ arena: inout Arena) {
        oms__common__v1__get_server_request__init(c)
    }
}

extension CommonV1 {
    /// The process as a server, since its start.
    public struct GetServerReply: Hashable, Sendable {
        /// The field `service`.
        public var service: String = ""
        /// The field `pid`.
        public var pid: Int64 = 0
        /// The field `uptime_ms`.
        public var uptimeMs: Int64 = 0
        /// The field `draining`.
        public var draining: Bool = false
        /// The field `calls_started`.
        public var callsStarted: Int64 = 0
        /// The field `calls_succeeded`.
        public var callsSucceeded: Int64 = 0
        /// The field `calls_failed`.
        public var callsFailed: Int64 = 0
        /// The field `connections_open`.
        public var connectionsOpen: Int64 = 0
        /// The field `connections_accepted`.
        public var connectionsAccepted: Int64 = 0
        /// Closed because a limit was reached.
        public var connectionsRefused: Int64 = 0
        /// Closed because the peer broke a rule of the protocol.
        public var protocolErrors: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            service: String = "",
            pid: Int64 = 0,
            uptimeMs: Int64 = 0,
            draining: Bool = false,
            callsStarted: Int64 = 0,
            callsSucceeded: Int64 = 0,
            callsFailed: Int64 = 0,
            connectionsOpen: Int64 = 0,
            connectionsAccepted: Int64 = 0,
            connectionsRefused: Int64 = 0,
            protocolErrors: Int64 = 0
        ) {
            self.service = service
            self.pid = pid
            self.uptimeMs = uptimeMs
            self.draining = draining
            self.callsStarted = callsStarted
            self.callsSucceeded = callsSucceeded
            self.callsFailed = callsFailed
            self.connectionsOpen = connectionsOpen
            self.connectionsAccepted = connectionsAccepted
            self.connectionsRefused = connectionsRefused
            self.protocolErrors = protocolErrors
        }
    }
}

extension CommonV1.GetServerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.GetServerReply", [
        FieldDescriptor("service", 1, .single, .text),
        FieldDescriptor("pid", 2, .single, .int64),
        FieldDescriptor("uptime_ms", 3, .single, .int64),
        FieldDescriptor("draining", 4, .single, .bool),
        FieldDescriptor("calls_started", 5, .single, .int64),
        FieldDescriptor("calls_succeeded", 6, .single, .int64),
        FieldDescriptor("calls_failed", 7, .single, .int64),
        FieldDescriptor("connections_open", 8, .single, .int64),
        FieldDescriptor("connections_accepted", 9, .single, .int64),
        FieldDescriptor("connections_refused", 10, .single, .int64),
        FieldDescriptor("protocol_errors", 11, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__get_server_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__get_server_reply__get_packed_size, pack: oms__common__v1__get_server_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__GetServerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.service = try Unpacking.text(c.pointee.service, "service")
        self.pid = c.pointee.pid
        self.uptimeMs = c.pointee.uptime_ms
        self.draining = c.pointee.draining != 0
        self.callsStarted = c.pointee.calls_started
        self.callsSucceeded = c.pointee.calls_succeeded
        self.callsFailed = c.pointee.calls_failed
        self.connectionsOpen = c.pointee.connections_open
        self.connectionsAccepted = c.pointee.connections_accepted
        self.connectionsRefused = c.pointee.connections_refused
        self.protocolErrors = c.pointee.protocol_errors
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__GetServerReply>, _ arena: inout Arena) {
        oms__common__v1__get_server_reply__init(c)
        c.pointee.service = arena.text(self.service)
        c.pointee.pid = self.pid
        c.pointee.uptime_ms = self.uptimeMs
        c.pointee.draining = self.draining ? 1 : 0
        c.pointee.calls_started = self.callsStarted
        c.pointee.calls_succeeded = self.callsSucceeded
        c.pointee.calls_failed = self.callsFailed
        c.pointee.connections_open = self.connectionsOpen
        c.pointee.connections_accepted = self.connectionsAccepted
        c.pointee.connections_refused = self.connectionsRefused
        c.pointee.protocol_errors = self.protocolErrors
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.ListMethodsRequest`.
    public struct ListMethodsRequest: Hashable, Sendable {
        /// Only this contract, by its full name; empty for all that are served here.
        public var service: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            service: String = ""
        ) {
            self.service = service
        }
    }
}

extension CommonV1.ListMethodsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ListMethodsRequest", [
        FieldDescriptor("service", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__list_methods_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__list_methods_request__get_packed_size, pack: oms__common__v1__list_methods_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ListMethodsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.service = try Unpacking.text(c.pointee.service, "service")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ListMethodsRequest>, _ arena: inout Arena) {
        oms__common__v1__list_methods_request__init(c)
        c.pointee.service = arena.text(self.service)
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.ListMethodsReply`.
    public struct ListMethodsReply: Hashable, Sendable {
        /// The field `methods`.
        public var methods: [CommonV1.MethodStats] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            methods: [CommonV1.MethodStats] = []
        ) {
            self.methods = methods
        }
    }
}

extension CommonV1.ListMethodsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ListMethodsReply", [
        FieldDescriptor("methods", 1, .repeated, .message(CommonV1.MethodStats.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__list_methods_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__list_methods_reply__get_packed_size, pack: oms__common__v1__list_methods_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ListMethodsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.methods = try Unpacking.messages(c.pointee.n_methods, c.pointee.methods) { (value) throws(DecodingError) in try CommonV1.MethodStats(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ListMethodsReply>, _ arena: inout Arena) {
        oms__common__v1__list_methods_reply__init(c)
        c.pointee.n_methods = self.methods.count
        c.pointee.methods = arena.messages(self.methods, as: Oms__Common__V1__MethodStats.self) { $0.fill($1, &$2) }
    }
}

extension CommonV1 {
    /// How the calls of one method went since the start of the process.
    public struct MethodStats: Hashable, Sendable {
        /// For example `oms.order.v1.OrderService/PlaceOrder`.
        public var path: String = ""
        /// The field `stream`.
        public var stream: Bool = false
        /// Those refused before their handler included.
        public var started: Int64 = 0
        /// The field `succeeded`.
        public var succeeded: Int64 = 0
        /// The field `failed`.
        public var failed: Int64 = 0
        /// Calls that failed, by the name of their status.
        public var failures: [CommonV1.StatusCount] = []
        /// How long calls took from request to end; empty buckets are left out.
        public var latency: [CommonV1.LatencyBucket] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            path: String = "",
            stream: Bool = false,
            started: Int64 = 0,
            succeeded: Int64 = 0,
            failed: Int64 = 0,
            failures: [CommonV1.StatusCount] = [],
            latency: [CommonV1.LatencyBucket] = []
        ) {
            self.path = path
            self.stream = stream
            self.started = started
            self.succeeded = succeeded
            self.failed = failed
            self.failures = failures
            self.latency = latency
        }
    }
}

extension CommonV1.MethodStats: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.MethodStats", [
        FieldDescriptor("path", 1, .single, .text),
        FieldDescriptor("stream", 2, .single, .bool),
        FieldDescriptor("started", 3, .single, .int64),
        FieldDescriptor("succeeded", 4, .single, .int64),
        FieldDescriptor("failed", 5, .single, .int64),
        FieldDescriptor("failures", 6, .repeated, .message(CommonV1.StatusCount.descriptor)),
        FieldDescriptor("latency", 7, .repeated, .message(CommonV1.LatencyBucket.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__method_stats__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__method_stats__get_packed_size, pack: oms__common__v1__method_stats__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__MethodStats>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.path = try Unpacking.text(c.pointee.path, "path")
        self.stream = c.pointee.stream != 0
        self.started = c.pointee.started
        self.succeeded = c.pointee.succeeded
        self.failed = c.pointee.failed
        self.failures = try Unpacking.messages(c.pointee.n_failures, c.pointee.failures) { (value) throws(DecodingError) in try CommonV1.StatusCount(c: value) }
        self.latency = try Unpacking.messages(c.pointee.n_latency, c.pointee.latency) { (value) throws(DecodingError) in try CommonV1.LatencyBucket(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__MethodStats>, _ arena: inout Arena) {
        oms__common__v1__method_stats__init(c)
        c.pointee.path = arena.text(self.path)
        c.pointee.stream = self.stream ? 1 : 0
        c.pointee.started = self.started
        c.pointee.succeeded = self.succeeded
        c.pointee.failed = self.failed
        c.pointee.n_failures = self.failures.count
        c.pointee.failures = arena.messages(self.failures, as: Oms__Common__V1__StatusCount.self) { $0.fill($1, &$2) }
        c.pointee.n_latency = self.latency.count
        c.pointee.latency = arena.messages(self.latency, as: Oms__Common__V1__LatencyBucket.self) { $0.fill($1, &$2) }
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.StatusCount`.
    public struct StatusCount: Hashable, Sendable {
        /// For example `NOT_FOUND`.
        public var status: String = ""
        /// The field `count`.
        public var count: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            status: String = "",
            count: Int64 = 0
        ) {
            self.status = status
            self.count = count
        }
    }
}

extension CommonV1.StatusCount: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.StatusCount", [
        FieldDescriptor("status", 1, .single, .text),
        FieldDescriptor("count", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__status_count__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__status_count__get_packed_size, pack: oms__common__v1__status_count__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__StatusCount>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.status = try Unpacking.text(c.pointee.status, "status")
        self.count = c.pointee.count
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__StatusCount>, _ arena: inout Arena) {
        oms__common__v1__status_count__init(c)
        c.pointee.status = arena.text(self.status)
        c.pointee.count = self.count
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.LatencyBucket`.
    public struct LatencyBucket: Hashable, Sendable {
        /// Calls of this bucket took less, and not less than half of it; 0 for those of 8.4 s and more.
        public var belowUs: Int64 = 0
        /// The field `count`.
        public var count: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            belowUs: Int64 = 0,
            count: Int64 = 0
        ) {
            self.belowUs = belowUs
            self.count = count
        }
    }
}

extension CommonV1.LatencyBucket: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.LatencyBucket", [
        FieldDescriptor("below_us", 1, .single, .int64),
        FieldDescriptor("count", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__latency_bucket__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__latency_bucket__get_packed_size, pack: oms__common__v1__latency_bucket__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__LatencyBucket>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.belowUs = c.pointee.below_us
        self.count = c.pointee.count
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__LatencyBucket>, _ arena: inout Arena) {
        oms__common__v1__latency_bucket__init(c)
        c.pointee.below_us = self.belowUs
        c.pointee.count = self.count
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.ListConnectionsRequest`.
    public struct ListConnectionsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil
        ) {
            self.page = page
        }
    }
}

extension CommonV1.ListConnectionsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ListConnectionsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__list_connections_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__list_connections_request__get_packed_size, pack: oms__common__v1__list_connections_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ListConnectionsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ListConnectionsRequest>, _ arena: inout Arena) {
        oms__common__v1__list_connections_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.ListConnectionsReply`.
    public struct ListConnectionsReply: Hashable, Sendable {
        /// The field `connections`.
        public var connections: [CommonV1.ConnectionStats] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            connections: [CommonV1.ConnectionStats] = [],
            nextPageToken: String = ""
        ) {
            self.connections = connections
            self.nextPageToken = nextPageToken
        }
    }
}

extension CommonV1.ListConnectionsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ListConnectionsReply", [
        FieldDescriptor("connections", 1, .repeated, .message(CommonV1.ConnectionStats.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__list_connections_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__list_connections_reply__get_packed_size, pack: oms__common__v1__list_connections_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ListConnectionsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.connections = try Unpacking.messages(c.pointee.n_connections, c.pointee.connections) { (value) throws(DecodingError) in try CommonV1.ConnectionStats(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ListConnectionsReply>, _ arena: inout Arena) {
        oms__common__v1__list_connections_reply__init(c)
        c.pointee.n_connections = self.connections.count
        c.pointee.connections = arena.messages(self.connections, as: Oms__Common__V1__ConnectionStats.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension CommonV1 {
    /// How one open connection does.
    public struct ConnectionStats: Hashable, Sendable {
        /// From 1, in the order in which they were accepted.
        public var id: Int64 = 0
        /// What the peer calls itself, not proven; empty before it said so.
        public var peer: String = ""
        /// The field `address`.
        public var address: String = ""
        /// The field `age_ms`.
        public var ageMs: Int64 = 0
        /// Since the last bytes came.
        public var idleMs: Int64 = 0
        /// The field `calls_started`.
        public var callsStarted: Int64 = 0
        /// The field `calls_succeeded`.
        public var callsSucceeded: Int64 = 0
        /// The field `calls_failed`.
        public var callsFailed: Int64 = 0
        /// The field `messages_sent`.
        public var messagesSent: Int64 = 0
        /// The field `bytes_received`.
        public var bytesReceived: Int64 = 0
        /// The field `bytes_sent`.
        public var bytesSent: Int64 = 0
        /// Bytes that wait for the peer to read.
        public var outputBytes: Int64 = 0
        /// The field `draining`.
        public var draining: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            id: Int64 = 0,
            peer: String = "",
            address: String = "",
            ageMs: Int64 = 0,
            idleMs: Int64 = 0,
            callsStarted: Int64 = 0,
            callsSucceeded: Int64 = 0,
            callsFailed: Int64 = 0,
            messagesSent: Int64 = 0,
            bytesReceived: Int64 = 0,
            bytesSent: Int64 = 0,
            outputBytes: Int64 = 0,
            draining: Bool = false
        ) {
            self.id = id
            self.peer = peer
            self.address = address
            self.ageMs = ageMs
            self.idleMs = idleMs
            self.callsStarted = callsStarted
            self.callsSucceeded = callsSucceeded
            self.callsFailed = callsFailed
            self.messagesSent = messagesSent
            self.bytesReceived = bytesReceived
            self.bytesSent = bytesSent
            self.outputBytes = outputBytes
            self.draining = draining
        }
    }
}

extension CommonV1.ConnectionStats: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ConnectionStats", [
        FieldDescriptor("id", 1, .single, .int64),
        FieldDescriptor("peer", 2, .single, .text),
        FieldDescriptor("address", 3, .single, .text),
        FieldDescriptor("age_ms", 4, .single, .int64),
        FieldDescriptor("idle_ms", 5, .single, .int64),
        FieldDescriptor("calls_started", 6, .single, .int64),
        FieldDescriptor("calls_succeeded", 7, .single, .int64),
        FieldDescriptor("calls_failed", 8, .single, .int64),
        FieldDescriptor("messages_sent", 9, .single, .int64),
        FieldDescriptor("bytes_received", 10, .single, .int64),
        FieldDescriptor("bytes_sent", 11, .single, .int64),
        FieldDescriptor("output_bytes", 12, .single, .int64),
        FieldDescriptor("draining", 13, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__connection_stats__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__connection_stats__get_packed_size, pack: oms__common__v1__connection_stats__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ConnectionStats>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.id = c.pointee.id
        self.peer = try Unpacking.text(c.pointee.peer, "peer")
        self.address = try Unpacking.text(c.pointee.address, "address")
        self.ageMs = c.pointee.age_ms
        self.idleMs = c.pointee.idle_ms
        self.callsStarted = c.pointee.calls_started
        self.callsSucceeded = c.pointee.calls_succeeded
        self.callsFailed = c.pointee.calls_failed
        self.messagesSent = c.pointee.messages_sent
        self.bytesReceived = c.pointee.bytes_received
        self.bytesSent = c.pointee.bytes_sent
        self.outputBytes = c.pointee.output_bytes
        self.draining = c.pointee.draining != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ConnectionStats>, _ arena: inout Arena) {
        oms__common__v1__connection_stats__init(c)
        c.pointee.id = self.id
        c.pointee.peer = arena.text(self.peer)
        c.pointee.address = arena.text(self.address)
        c.pointee.age_ms = self.ageMs
        c.pointee.idle_ms = self.idleMs
        c.pointee.calls_started = self.callsStarted
        c.pointee.calls_succeeded = self.callsSucceeded
        c.pointee.calls_failed = self.callsFailed
        c.pointee.messages_sent = self.messagesSent
        c.pointee.bytes_received = self.bytesReceived
        c.pointee.bytes_sent = self.bytesSent
        c.pointee.output_bytes = self.outputBytes
        c.pointee.draining = self.draining ? 1 : 0
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.BeginBackupRequest`.
    public struct BeginBackupRequest: Hashable, Sendable {
        /// Names the backup, 8 to 64 letters, digits and hyphens; its other calls repeat it.
        public var backupID: String = ""
        /// How long the writer stands still at most: 1 to 1000, 0 means 500.
        public var holdMs: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            backupID: String = "",
            holdMs: UInt32 = 0
        ) {
            self.backupID = backupID
            self.holdMs = holdMs
        }
    }
}

extension CommonV1.BeginBackupRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.BeginBackupRequest", [
        FieldDescriptor("backup_id", 1, .single, .text),
        FieldDescriptor("hold_ms", 2, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__begin_backup_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__begin_backup_request__get_packed_size, pack: oms__common__v1__begin_backup_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__BeginBackupRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.backupID = try Unpacking.text(c.pointee.backup_id, "backup_id")
        self.holdMs = c.pointee.hold_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__BeginBackupRequest>, _ arena: inout Arena) {
        oms__common__v1__begin_backup_request__init(c)
        c.pointee.backup_id = arena.text(self.backupID)
        c.pointee.hold_ms = self.holdMs
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.BeginBackupReply`.
    public struct BeginBackupReply: Hashable, Sendable {
        /// The field `facts`.
        public var facts: CommonV1.StoreFacts? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            facts: CommonV1.StoreFacts? = nil
        ) {
            self.facts = facts
        }
    }
}

extension CommonV1.BeginBackupReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.BeginBackupReply", [
        FieldDescriptor("facts", 1, .single, .message(CommonV1.StoreFacts.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__begin_backup_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__begin_backup_reply__get_packed_size, pack: oms__common__v1__begin_backup_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__BeginBackupReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.facts { self.facts = try CommonV1.StoreFacts(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__BeginBackupReply>, _ arena: inout Arena) {
        oms__common__v1__begin_backup_reply__init(c)
        if let value = self.facts {
            let message = arena.make(Oms__Common__V1__StoreFacts.self)
            value.fill(message, &arena)
            c.pointee.facts = message
        }
    }
}

extension CommonV1 {
    /// Whose a database is and how far it had come.
    public struct StoreFacts: Hashable, Sendable {
        /// The field `service`.
        public var service: String = ""
        /// Empty for a database of no cluster.
        public var clusterID: String = ""
        /// 1, and another number from each restore on.
        public var generation: Int64 = 0
        /// The field `feed_sequence`.
        public var feedSequence: Int64 = 0
        /// Versions of the tables that every service has, and of the service's own.
        public var storeSchema: Int64 = 0
        /// The field `service_schema`.
        public var serviceSchema: Int64 = 0
        /// The field `program_version`.
        public var programVersion: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            service: String = "",
            clusterID: String = "",
            generation: Int64 = 0,
            feedSequence: Int64 = 0,
            storeSchema: Int64 = 0,
            serviceSchema: Int64 = 0,
            programVersion: String = ""
        ) {
            self.service = service
            self.clusterID = clusterID
            self.generation = generation
            self.feedSequence = feedSequence
            self.storeSchema = storeSchema
            self.serviceSchema = serviceSchema
            self.programVersion = programVersion
        }
    }
}

extension CommonV1.StoreFacts: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.StoreFacts", [
        FieldDescriptor("service", 1, .single, .text),
        FieldDescriptor("cluster_id", 2, .single, .text),
        FieldDescriptor("generation", 3, .single, .int64),
        FieldDescriptor("feed_sequence", 4, .single, .int64),
        FieldDescriptor("store_schema", 5, .single, .int64),
        FieldDescriptor("service_schema", 6, .single, .int64),
        FieldDescriptor("program_version", 7, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__store_facts__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__store_facts__get_packed_size, pack: oms__common__v1__store_facts__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__StoreFacts>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.service = try Unpacking.text(c.pointee.service, "service")
        self.clusterID = try Unpacking.text(c.pointee.cluster_id, "cluster_id")
        self.generation = c.pointee.generation
        self.feedSequence = c.pointee.feed_sequence
        self.storeSchema = c.pointee.store_schema
        self.serviceSchema = c.pointee.service_schema
        self.programVersion = try Unpacking.text(c.pointee.program_version, "program_version")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__StoreFacts>, _ arena: inout Arena) {
        oms__common__v1__store_facts__init(c)
        c.pointee.service = arena.text(self.service)
        c.pointee.cluster_id = arena.text(self.clusterID)
        c.pointee.generation = self.generation
        c.pointee.feed_sequence = self.feedSequence
        c.pointee.store_schema = self.storeSchema
        c.pointee.service_schema = self.serviceSchema
        c.pointee.program_version = arena.text(self.programVersion)
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.ReleaseBackupRequest`.
    public struct ReleaseBackupRequest: Hashable, Sendable {
        /// The field `backup_id`.
        public var backupID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            backupID: String = ""
        ) {
            self.backupID = backupID
        }
    }
}

extension CommonV1.ReleaseBackupRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ReleaseBackupRequest", [
        FieldDescriptor("backup_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__release_backup_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__release_backup_request__get_packed_size, pack: oms__common__v1__release_backup_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ReleaseBackupRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.backupID = try Unpacking.text(c.pointee.backup_id, "backup_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ReleaseBackupRequest>, _ arena: inout Arena) {
        oms__common__v1__release_backup_request__init(c)
        c.pointee.backup_id = arena.text(self.backupID)
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.ReleaseBackupReply`.
    public struct ReleaseBackupReply: Hashable, Sendable {
        /// Whether the writer stood still until this call; if not, the snapshot may be older than others.
        public var held: Bool = false
        /// The field `held_us`.
        public var heldUs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            held: Bool = false,
            heldUs: Int64 = 0
        ) {
            self.held = held
            self.heldUs = heldUs
        }
    }
}

extension CommonV1.ReleaseBackupReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.ReleaseBackupReply", [
        FieldDescriptor("held", 1, .single, .bool),
        FieldDescriptor("held_us", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__release_backup_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__release_backup_reply__get_packed_size, pack: oms__common__v1__release_backup_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__ReleaseBackupReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.held = c.pointee.held != 0
        self.heldUs = c.pointee.held_us
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__ReleaseBackupReply>, _ arena: inout Arena) {
        oms__common__v1__release_backup_reply__init(c)
        c.pointee.held = self.held ? 1 : 0
        c.pointee.held_us = self.heldUs
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.CopyBackupRequest`.
    public struct CopyBackupRequest: Hashable, Sendable {
        /// The field `backup_id`.
        public var backupID: String = ""
        /// An absolute path on the machine of the service, with a file `backup-BACKUP_ID` in it.
        public var directory: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            backupID: String = "",
            directory: String = ""
        ) {
            self.backupID = backupID
            self.directory = directory
        }
    }
}

extension CommonV1.CopyBackupRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.CopyBackupRequest", [
        FieldDescriptor("backup_id", 1, .single, .text),
        FieldDescriptor("directory", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__copy_backup_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__copy_backup_request__get_packed_size, pack: oms__common__v1__copy_backup_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__CopyBackupRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.backupID = try Unpacking.text(c.pointee.backup_id, "backup_id")
        self.directory = try Unpacking.text(c.pointee.directory, "directory")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__CopyBackupRequest>, _ arena: inout Arena) {
        oms__common__v1__copy_backup_request__init(c)
        c.pointee.backup_id = arena.text(self.backupID)
        c.pointee.directory = arena.text(self.directory)
    }
}

extension CommonV1 {
    /// How far a copy is; the last one names the files.
    public struct CopyBackupReply: Hashable, Sendable {
        /// The field `bytes_done`.
        public var bytesDone: Int64 = 0
        /// The field `bytes_total`.
        public var bytesTotal: Int64 = 0
        /// Within the folder: the database, and what else belongs to the service's state.
        public var files: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            bytesDone: Int64 = 0,
            bytesTotal: Int64 = 0,
            files: [String] = []
        ) {
            self.bytesDone = bytesDone
            self.bytesTotal = bytesTotal
            self.files = files
        }
    }
}

extension CommonV1.CopyBackupReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.CopyBackupReply", [
        FieldDescriptor("bytes_done", 1, .single, .int64),
        FieldDescriptor("bytes_total", 2, .single, .int64),
        FieldDescriptor("files", 3, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__copy_backup_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__copy_backup_reply__get_packed_size, pack: oms__common__v1__copy_backup_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__CopyBackupReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.bytesDone = c.pointee.bytes_done
        self.bytesTotal = c.pointee.bytes_total
        self.files = try Unpacking.list(c.pointee.n_files, c.pointee.files) { (value) throws(DecodingError) in try Unpacking.text(value, "files") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__CopyBackupReply>, _ arena: inout Arena) {
        oms__common__v1__copy_backup_reply__init(c)
        c.pointee.bytes_done = self.bytesDone
        c.pointee.bytes_total = self.bytesTotal
        c.pointee.n_files = self.files.count
        c.pointee.files = arena.list(self.files) { $1.text($0) }
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.EndBackupRequest`.
    public struct EndBackupRequest: Hashable, Sendable {
        /// The field `backup_id`.
        public var backupID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            backupID: String = ""
        ) {
            self.backupID = backupID
        }
    }
}

extension CommonV1.EndBackupRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.EndBackupRequest", [
        FieldDescriptor("backup_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__end_backup_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__end_backup_request__get_packed_size, pack: oms__common__v1__end_backup_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__EndBackupRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.backupID = try Unpacking.text(c.pointee.backup_id, "backup_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__EndBackupRequest>, _ arena: inout Arena) {
        oms__common__v1__end_backup_request__init(c)
        c.pointee.backup_id = arena.text(self.backupID)
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.EndBackupReply`.
    public struct EndBackupReply: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension CommonV1.EndBackupReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.EndBackupReply", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__end_backup_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__end_backup_reply__get_packed_size, pack: oms__common__v1__end_backup_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__EndBackupReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__EndBackupReply>, _ arena: inout Arena) {
        oms__common__v1__end_backup_reply__init(c)
    }
}

extension CommonV1 {
    /// What a backup's folder says of itself; `manifest.json` is its JSON.
    public struct BackupManifest: Hashable, Sendable {
        /// 1.
        public var format: UInt32 = 0
        /// The field `backup_id`.
        public var backupID: String = ""
        /// The field `cluster_id`.
        public var clusterID: String = ""
        /// The moment of the cut: everything acknowledged before is in the backup, nothing begun after.
        public var takenAtMs: Int64 = 0
        /// How long writers stood still for the cut, the longest of the five.
        public var heldUs: Int64 = 0
        /// The field `stores`.
        public var stores: [CommonV1.StoreFacts] = []
        /// The field `files`.
        public var files: [CommonV1.BackupFile] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            format: UInt32 = 0,
            backupID: String = "",
            clusterID: String = "",
            takenAtMs: Int64 = 0,
            heldUs: Int64 = 0,
            stores: [CommonV1.StoreFacts] = [],
            files: [CommonV1.BackupFile] = []
        ) {
            self.format = format
            self.backupID = backupID
            self.clusterID = clusterID
            self.takenAtMs = takenAtMs
            self.heldUs = heldUs
            self.stores = stores
            self.files = files
        }
    }
}

extension CommonV1.BackupManifest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.BackupManifest", [
        FieldDescriptor("format", 1, .single, .uint32),
        FieldDescriptor("backup_id", 2, .single, .text),
        FieldDescriptor("cluster_id", 3, .single, .text),
        FieldDescriptor("taken_at_ms", 4, .single, .int64),
        FieldDescriptor("held_us", 5, .single, .int64),
        FieldDescriptor("stores", 6, .repeated, .message(CommonV1.StoreFacts.descriptor)),
        FieldDescriptor("files", 7, .repeated, .message(CommonV1.BackupFile.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__backup_manifest__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__backup_manifest__get_packed_size, pack: oms__common__v1__backup_manifest__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__BackupManifest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.format = c.pointee.format
        self.backupID = try Unpacking.text(c.pointee.backup_id, "backup_id")
        self.clusterID = try Unpacking.text(c.pointee.cluster_id, "cluster_id")
        self.takenAtMs = c.pointee.taken_at_ms
        self.heldUs = c.pointee.held_us
        self.stores = try Unpacking.messages(c.pointee.n_stores, c.pointee.stores) { (value) throws(DecodingError) in try CommonV1.StoreFacts(c: value) }
        self.files = try Unpacking.messages(c.pointee.n_files, c.pointee.files) { (value) throws(DecodingError) in try CommonV1.BackupFile(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__BackupManifest>, _ arena: inout Arena) {
        oms__common__v1__backup_manifest__init(c)
        c.pointee.format = self.format
        c.pointee.backup_id = arena.text(self.backupID)
        c.pointee.cluster_id = arena.text(self.clusterID)
        c.pointee.taken_at_ms = self.takenAtMs
        c.pointee.held_us = self.heldUs
        c.pointee.n_stores = self.stores.count
        c.pointee.stores = arena.messages(self.stores, as: Oms__Common__V1__StoreFacts.self) { $0.fill($1, &$2) }
        c.pointee.n_files = self.files.count
        c.pointee.files = arena.messages(self.files, as: Oms__Common__V1__BackupFile.self) { $0.fill($1, &$2) }
    }
}

extension CommonV1 {
    /// The message `oms.common.v1.BackupFile`.
    public struct BackupFile: Hashable, Sendable {
        /// Within the folder.
        public var path: String = ""
        /// The field `service`.
        public var service: String = ""
        /// The field `bytes`.
        public var bytes: Int64 = 0
        /// In hexadecimal.
        public var sha256: String = ""
        /// Of a file that somebody else appends to: how long it was at the cut; else 0.
        public var bytesAtCut: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            path: String = "",
            service: String = "",
            bytes: Int64 = 0,
            sha256: String = "",
            bytesAtCut: Int64 = 0
        ) {
            self.path = path
            self.service = service
            self.bytes = bytes
            self.sha256 = sha256
            self.bytesAtCut = bytesAtCut
        }
    }
}

extension CommonV1.BackupFile: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.common.v1.BackupFile", [
        FieldDescriptor("path", 1, .single, .text),
        FieldDescriptor("service", 2, .single, .text),
        FieldDescriptor("bytes", 3, .single, .int64),
        FieldDescriptor("sha256", 4, .single, .text),
        FieldDescriptor("bytes_at_cut", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__common__v1__backup_file__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__common__v1__backup_file__get_packed_size, pack: oms__common__v1__backup_file__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Common__V1__BackupFile>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.path = try Unpacking.text(c.pointee.path, "path")
        self.service = try Unpacking.text(c.pointee.service, "service")
        self.bytes = c.pointee.bytes
        self.sha256 = try Unpacking.text(c.pointee.sha256, "sha256")
        self.bytesAtCut = c.pointee.bytes_at_cut
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Common__V1__BackupFile>, _ arena: inout Arena) {
        oms__common__v1__backup_file__init(c)
        c.pointee.path = arena.text(self.path)
        c.pointee.service = arena.text(self.service)
        c.pointee.bytes = self.bytes
        c.pointee.sha256 = arena.text(self.sha256)
        c.pointee.bytes_at_cut = self.bytesAtCut
    }
}

extension CommonV1 {
    /// Every service serves this one beside its own; the manner is that of grpc.health.v1.
    public enum Health {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.common.v1.Health", methods: [
            AnyMethod(Self.check),
            AnyMethod(Self.watch)
        ])

        /// NOT_FOUND when the process does not serve the contract asked for.
        public static let check = Method<CommonV1.HealthRequest, CommonV1.HealthReply>(
            path: "oms.common.v1.Health/Check",
            kind: .unary
        )

        /// Sends the present state at once, and again on each change until the caller leaves or the
        /// process ends: a drain sends DRAINING before it ends the stream. Of the figures only `service`,
        /// `pid` and `uptime_ms` are set. A contract that is not served here has SERVICE_UNKNOWN.
        public static let watch = Method<CommonV1.HealthRequest, CommonV1.HealthReply>(
            path: "oms.common.v1.Health/Watch",
            kind: .serverStreaming
        )
    }
}

extension CommonV1 {
    /// What a process knows of its calls and connections, in the manner of gRPC's channelz; every service
    /// serves it beside its own.
    public enum Channelz {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.common.v1.Channelz", methods: [
            AnyMethod(Self.getServer),
            AnyMethod(Self.listMethods),
            AnyMethod(Self.listConnections)
        ])

        /// The method `GetServer`.
        public static let getServer = Method<CommonV1.GetServerRequest, CommonV1.GetServerReply>(
            path: "oms.common.v1.Channelz/GetServer",
            kind: .unary
        )

        /// The method `ListMethods`.
        public static let listMethods = Method<CommonV1.ListMethodsRequest, CommonV1.ListMethodsReply>(
            path: "oms.common.v1.Channelz/ListMethods",
            kind: .unary
        )

        /// The method `ListConnections`.
        public static let listConnections = Method<CommonV1.ListConnectionsRequest, CommonV1.ListConnectionsReply>(
            path: "oms.common.v1.Channelz/ListConnections",
            kind: .unary
        )
    }
}

extension CommonV1 {
    /// What an operator does with a service's database as a whole; every service serves it beside its own.
    ///
    /// A backup of a cluster is one moment of all services: BeginBackup of each lets its writer finish the
    /// transaction it is in, stand still, and opens a snapshot; when all stand still, ReleaseBackup of each
    /// lets them go on; CopyBackup writes the snapshot. A service holds one backup at a time.
    public enum Maintenance {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.common.v1.Maintenance", methods: [
            AnyMethod(Self.beginBackup),
            AnyMethod(Self.releaseBackup),
            AnyMethod(Self.copyBackup),
            AnyMethod(Self.endBackup)
        ])

        /// FAILED_PRECONDITION while another backup is under way.
        public static let beginBackup = Method<CommonV1.BeginBackupRequest, CommonV1.BeginBackupReply>(
            path: "oms.common.v1.Maintenance/BeginBackup",
            kind: .unary
        )

        /// NOT_FOUND for a backup that was not begun, or was given up.
        public static let releaseBackup = Method<CommonV1.ReleaseBackupRequest, CommonV1.ReleaseBackupReply>(
            path: "oms.common.v1.Maintenance/ReleaseBackup",
            kind: .unary
        )

        /// Sends how far it is until the copy is on the disk. Never replaces a file.
        public static let copyBackup = Method<CommonV1.CopyBackupRequest, CommonV1.CopyBackupReply>(
            path: "oms.common.v1.Maintenance/CopyBackup",
            kind: .serverStreaming
        )

        /// Lets go of the snapshot, copied or not; a backup that is not known is none of its business.
        public static let endBackup = Method<CommonV1.EndBackupRequest, CommonV1.EndBackupReply>(
            path: "oms.common.v1.Maintenance/EndBackup",
            kind: .unary
        )
    }
}

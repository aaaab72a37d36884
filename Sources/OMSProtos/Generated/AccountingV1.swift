// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/accounting/v1/accounting.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.accounting.v1`.
public enum AccountingV1 {}

extension AccountingV1 {
    /// The enum `oms.accounting.v1.BillState`.
    public enum BillState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// Agrees with order and receipt; may be paid.
        case matched
        /// Differs in price or quantity; somebody decides.
        case variance
        /// `PAID`.
        case paid
        /// `REJECTED`.
        case rejected
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .matched, .variance, .paid, .rejected]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.accounting.v1.BillState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("MATCHED", 1),
            EnumValueDescriptor("VARIANCE", 2),
            EnumValueDescriptor("PAID", 3),
            EnumValueDescriptor("REJECTED", 4)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .matched
            case 2: self = .variance
            case 3: self = .paid
            case 4: self = .rejected
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .matched: 1
            case .variance: 2
            case .paid: 3
            case .rejected: 4
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .matched: "MATCHED"
            case .variance: "VARIANCE"
            case .paid: "PAID"
            case .rejected: "REJECTED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension AccountingV1 {
    /// What a customer may owe, and how long.
    public struct CreditTerms: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// Empty means no limit.
        public var creditLimit: CommonV1.Money? = nil
        /// Days from invoice to due date; 0 means 30.
        public var paymentDays: UInt32 = 0
        /// No order on account is authorized without approval.
        public var onHold: Bool = false
        /// The field `hold_reason`.
        public var holdReason: String = ""
        /// The field `version`.
        public var version: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            creditLimit: CommonV1.Money? = nil,
            paymentDays: UInt32 = 0,
            onHold: Bool = false,
            holdReason: String = "",
            version: Int64 = 0
        ) {
            self.customerID = customerID
            self.creditLimit = creditLimit
            self.paymentDays = paymentDays
            self.onHold = onHold
            self.holdReason = holdReason
            self.version = version
        }
    }
}

extension AccountingV1.CreditTerms: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.CreditTerms", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("credit_limit", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("payment_days", 3, .single, .uint32),
        FieldDescriptor("on_hold", 4, .single, .bool),
        FieldDescriptor("hold_reason", 5, .single, .text),
        FieldDescriptor("version", 6, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__credit_terms__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__credit_terms__get_packed_size, pack: oms__accounting__v1__credit_terms__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__CreditTerms>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        if let value = c.pointee.credit_limit { self.creditLimit = try CommonV1.Money(c: value) }
        self.paymentDays = c.pointee.payment_days
        self.onHold = c.pointee.on_hold != 0
        self.holdReason = try Unpacking.text(c.pointee.hold_reason, "hold_reason")
        self.version = c.pointee.version
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__CreditTerms>, _ arena: inout Arena) {
        oms__accounting__v1__credit_terms__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        if let value = self.creditLimit {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.credit_limit = message
        }
        c.pointee.payment_days = self.paymentDays
        c.pointee.on_hold = self.onHold ? 1 : 0
        c.pointee.hold_reason = arena.text(self.holdReason)
        c.pointee.version = self.version
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.SetTermsRequest`.
    public struct SetTermsRequest: Hashable, Sendable {
        /// The field `terms`.
        public var terms: AccountingV1.CreditTerms? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            terms: AccountingV1.CreditTerms? = nil
        ) {
            self.terms = terms
        }
    }
}

extension AccountingV1.SetTermsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.SetTermsRequest", [
        FieldDescriptor("terms", 1, .single, .message(AccountingV1.CreditTerms.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__set_terms_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__set_terms_request__get_packed_size, pack: oms__accounting__v1__set_terms_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__SetTermsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.terms { self.terms = try AccountingV1.CreditTerms(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__SetTermsRequest>, _ arena: inout Arena) {
        oms__accounting__v1__set_terms_request__init(c)
        if let value = self.terms {
            let message = arena.make(Oms__Accounting__V1__CreditTerms.self)
            value.fill(message, &arena)
            c.pointee.terms = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.SetTermsReply`.
    public struct SetTermsReply: Hashable, Sendable {
        /// The field `terms`.
        public var terms: AccountingV1.CreditTerms? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            terms: AccountingV1.CreditTerms? = nil
        ) {
            self.terms = terms
        }
    }
}

extension AccountingV1.SetTermsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.SetTermsReply", [
        FieldDescriptor("terms", 1, .single, .message(AccountingV1.CreditTerms.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__set_terms_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__set_terms_reply__get_packed_size, pack: oms__accounting__v1__set_terms_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__SetTermsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.terms { self.terms = try AccountingV1.CreditTerms(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__SetTermsReply>, _ arena: inout Arena) {
        oms__accounting__v1__set_terms_reply__init(c)
        if let value = self.terms {
            let message = arena.make(Oms__Accounting__V1__CreditTerms.self)
            value.fill(message, &arena)
            c.pointee.terms = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.GetAccountRequest`.
    public struct GetAccountRequest: Hashable, Sendable {
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

extension AccountingV1.GetAccountRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.GetAccountRequest", [
        FieldDescriptor("customer_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__get_account_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__get_account_request__get_packed_size, pack: oms__accounting__v1__get_account_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__GetAccountRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__GetAccountRequest>, _ arena: inout Arena) {
        oms__accounting__v1__get_account_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
    }
}

extension AccountingV1 {
    /// Where a customer stands, by currency.
    public struct AccountStanding: Hashable, Sendable {
        /// The field `currency`.
        public var currency: String = ""
        /// The field `receivable_minor`.
        public var receivableMinor: Int64 = 0
        /// The field `overdue_minor`.
        public var overdueMinor: Int64 = 0
        /// Authorized on account and not invoiced yet.
        public var committedMinor: Int64 = 0
        /// Paid in and not allocated.
        public var unappliedMinor: Int64 = 0
        /// What is free: the balance less what open orders have set aside.
        public var storeCreditMinor: Int64 = 0
        /// Limit - receivable - committed + unapplied; 0 with no limit.
        public var availableMinor: Int64 = 0
        /// Store credit that open orders have set aside; with what is free it is the balance.
        public var storeCreditHeldMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            currency: String = "",
            receivableMinor: Int64 = 0,
            overdueMinor: Int64 = 0,
            committedMinor: Int64 = 0,
            unappliedMinor: Int64 = 0,
            storeCreditMinor: Int64 = 0,
            availableMinor: Int64 = 0,
            storeCreditHeldMinor: Int64 = 0
        ) {
            self.currency = currency
            self.receivableMinor = receivableMinor
            self.overdueMinor = overdueMinor
            self.committedMinor = committedMinor
            self.unappliedMinor = unappliedMinor
            self.storeCreditMinor = storeCreditMinor
            self.availableMinor = availableMinor
            self.storeCreditHeldMinor = storeCreditHeldMinor
        }
    }
}

extension AccountingV1.AccountStanding: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.AccountStanding", [
        FieldDescriptor("currency", 1, .single, .text),
        FieldDescriptor("receivable_minor", 2, .single, .int64),
        FieldDescriptor("overdue_minor", 3, .single, .int64),
        FieldDescriptor("committed_minor", 4, .single, .int64),
        FieldDescriptor("unapplied_minor", 5, .single, .int64),
        FieldDescriptor("store_credit_minor", 6, .single, .int64),
        FieldDescriptor("available_minor", 7, .single, .int64),
        FieldDescriptor("store_credit_held_minor", 8, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__account_standing__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__account_standing__get_packed_size, pack: oms__accounting__v1__account_standing__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__AccountStanding>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
        self.receivableMinor = c.pointee.receivable_minor
        self.overdueMinor = c.pointee.overdue_minor
        self.committedMinor = c.pointee.committed_minor
        self.unappliedMinor = c.pointee.unapplied_minor
        self.storeCreditMinor = c.pointee.store_credit_minor
        self.availableMinor = c.pointee.available_minor
        self.storeCreditHeldMinor = c.pointee.store_credit_held_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__AccountStanding>, _ arena: inout Arena) {
        oms__accounting__v1__account_standing__init(c)
        c.pointee.currency = arena.text(self.currency)
        c.pointee.receivable_minor = self.receivableMinor
        c.pointee.overdue_minor = self.overdueMinor
        c.pointee.committed_minor = self.committedMinor
        c.pointee.unapplied_minor = self.unappliedMinor
        c.pointee.store_credit_minor = self.storeCreditMinor
        c.pointee.available_minor = self.availableMinor
        c.pointee.store_credit_held_minor = self.storeCreditHeldMinor
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.GetAccountReply`.
    public struct GetAccountReply: Hashable, Sendable {
        /// The field `terms`.
        public var terms: AccountingV1.CreditTerms? = nil
        /// The field `standings`.
        public var standings: [AccountingV1.AccountStanding] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            terms: AccountingV1.CreditTerms? = nil,
            standings: [AccountingV1.AccountStanding] = []
        ) {
            self.terms = terms
            self.standings = standings
        }
    }
}

extension AccountingV1.GetAccountReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.GetAccountReply", [
        FieldDescriptor("terms", 1, .single, .message(AccountingV1.CreditTerms.descriptor)),
        FieldDescriptor("standings", 2, .repeated, .message(AccountingV1.AccountStanding.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__get_account_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__get_account_reply__get_packed_size, pack: oms__accounting__v1__get_account_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__GetAccountReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.terms { self.terms = try AccountingV1.CreditTerms(c: value) }
        self.standings = try Unpacking.messages(c.pointee.n_standings, c.pointee.standings) { (value) throws(DecodingError) in try AccountingV1.AccountStanding(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__GetAccountReply>, _ arena: inout Arena) {
        oms__accounting__v1__get_account_reply__init(c)
        if let value = self.terms {
            let message = arena.make(Oms__Accounting__V1__CreditTerms.self)
            value.fill(message, &arena)
            c.pointee.terms = message
        }
        c.pointee.n_standings = self.standings.count
        c.pointee.standings = arena.messages(self.standings, as: Oms__Accounting__V1__AccountStanding.self) { $0.fill($1, &$2) }
    }
}

extension AccountingV1 {
    /// When an order is held for a person, in the currency of `amount`.
    public struct ScreeningRules: Hashable, Sendable {
        /// Orders of more than this; empty means none.
        public var reviewAbove: CommonV1.Money? = nil
        /// A customer's orders within the last hour, this one included; 0 means any number.
        public var ordersPerHourMax: UInt32 = 0
        /// The field `version`.
        public var version: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reviewAbove: CommonV1.Money? = nil,
            ordersPerHourMax: UInt32 = 0,
            version: Int64 = 0
        ) {
            self.reviewAbove = reviewAbove
            self.ordersPerHourMax = ordersPerHourMax
            self.version = version
        }
    }
}

extension AccountingV1.ScreeningRules: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ScreeningRules", [
        FieldDescriptor("review_above", 1, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("orders_per_hour_max", 2, .single, .uint32),
        FieldDescriptor("version", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__screening_rules__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__screening_rules__get_packed_size, pack: oms__accounting__v1__screening_rules__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ScreeningRules>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.review_above { self.reviewAbove = try CommonV1.Money(c: value) }
        self.ordersPerHourMax = c.pointee.orders_per_hour_max
        self.version = c.pointee.version
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ScreeningRules>, _ arena: inout Arena) {
        oms__accounting__v1__screening_rules__init(c)
        if let value = self.reviewAbove {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.review_above = message
        }
        c.pointee.orders_per_hour_max = self.ordersPerHourMax
        c.pointee.version = self.version
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.SetScreeningRequest`.
    public struct SetScreeningRequest: Hashable, Sendable {
        /// The field `rules`.
        public var rules: AccountingV1.ScreeningRules? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rules: AccountingV1.ScreeningRules? = nil
        ) {
            self.rules = rules
        }
    }
}

extension AccountingV1.SetScreeningRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.SetScreeningRequest", [
        FieldDescriptor("rules", 1, .single, .message(AccountingV1.ScreeningRules.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__set_screening_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__set_screening_request__get_packed_size, pack: oms__accounting__v1__set_screening_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__SetScreeningRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rules { self.rules = try AccountingV1.ScreeningRules(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__SetScreeningRequest>, _ arena: inout Arena) {
        oms__accounting__v1__set_screening_request__init(c)
        if let value = self.rules {
            let message = arena.make(Oms__Accounting__V1__ScreeningRules.self)
            value.fill(message, &arena)
            c.pointee.rules = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.SetScreeningReply`.
    public struct SetScreeningReply: Hashable, Sendable {
        /// The field `rules`.
        public var rules: AccountingV1.ScreeningRules? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rules: AccountingV1.ScreeningRules? = nil
        ) {
            self.rules = rules
        }
    }
}

extension AccountingV1.SetScreeningReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.SetScreeningReply", [
        FieldDescriptor("rules", 1, .single, .message(AccountingV1.ScreeningRules.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__set_screening_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__set_screening_reply__get_packed_size, pack: oms__accounting__v1__set_screening_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__SetScreeningReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rules { self.rules = try AccountingV1.ScreeningRules(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__SetScreeningReply>, _ arena: inout Arena) {
        oms__accounting__v1__set_screening_reply__init(c)
        if let value = self.rules {
            let message = arena.make(Oms__Accounting__V1__ScreeningRules.self)
            value.fill(message, &arena)
            c.pointee.rules = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.GetScreeningRequest`.
    public struct GetScreeningRequest: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension AccountingV1.GetScreeningRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.GetScreeningRequest", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__get_screening_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__get_screening_request__get_packed_size, pack: oms__accounting__v1__get_screening_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__GetScreeningRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__GetScreeningRequest>, _ arena: inout Arena) {
        oms__accounting__v1__get_screening_request__init(c)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.GetScreeningReply`.
    public struct GetScreeningReply: Hashable, Sendable {
        /// The field `rules`.
        public var rules: AccountingV1.ScreeningRules? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rules: AccountingV1.ScreeningRules? = nil
        ) {
            self.rules = rules
        }
    }
}

extension AccountingV1.GetScreeningReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.GetScreeningReply", [
        FieldDescriptor("rules", 1, .single, .message(AccountingV1.ScreeningRules.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__get_screening_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__get_screening_reply__get_packed_size, pack: oms__accounting__v1__get_screening_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__GetScreeningReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rules { self.rules = try AccountingV1.ScreeningRules(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__GetScreeningReply>, _ arena: inout Arena) {
        oms__accounting__v1__get_screening_reply__init(c)
        if let value = self.rules {
            let message = arena.make(Oms__Accounting__V1__ScreeningRules.self)
            value.fill(message, &arena)
            c.pointee.rules = message
        }
    }
}

extension AccountingV1 {
    /// Money that came in from a customer, outside of a card payment.
    public struct CustomerPayment: Hashable, Sendable {
        /// RCP-1, RCP-2, …
        public var paymentID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// The bank's reference, unique; the same again attaches.
        public var reference: String = ""
        /// The field `received_at_ms`.
        public var receivedAtMs: Int64 = 0
        /// The field `allocations`.
        public var allocations: [AccountingV1.Allocation] = []
        /// Kept for the customer.
        public var unapplied: CommonV1.Money? = nil
        /// The order it paid in advance.
        public var orderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            paymentID: String = "",
            customerID: String = "",
            amount: CommonV1.Money? = nil,
            method: OrderV1.PaymentMethod = .unspecified,
            reference: String = "",
            receivedAtMs: Int64 = 0,
            allocations: [AccountingV1.Allocation] = [],
            unapplied: CommonV1.Money? = nil,
            orderID: String = ""
        ) {
            self.paymentID = paymentID
            self.customerID = customerID
            self.amount = amount
            self.method = method
            self.reference = reference
            self.receivedAtMs = receivedAtMs
            self.allocations = allocations
            self.unapplied = unapplied
            self.orderID = orderID
        }
    }
}

extension AccountingV1.CustomerPayment: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.CustomerPayment", [
        FieldDescriptor("payment_id", 1, .single, .text),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("amount", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("method", 4, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("reference", 5, .single, .text),
        FieldDescriptor("received_at_ms", 6, .single, .int64),
        FieldDescriptor("allocations", 7, .repeated, .message(AccountingV1.Allocation.descriptor)),
        FieldDescriptor("unapplied", 8, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("order_id", 9, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__customer_payment__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__customer_payment__get_packed_size, pack: oms__accounting__v1__customer_payment__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__CustomerPayment>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.paymentID = try Unpacking.text(c.pointee.payment_id, "payment_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.receivedAtMs = c.pointee.received_at_ms
        self.allocations = try Unpacking.messages(c.pointee.n_allocations, c.pointee.allocations) { (value) throws(DecodingError) in try AccountingV1.Allocation(c: value) }
        if let value = c.pointee.unapplied { self.unapplied = try CommonV1.Money(c: value) }
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__CustomerPayment>, _ arena: inout Arena) {
        oms__accounting__v1__customer_payment__init(c)
        c.pointee.payment_id = arena.text(self.paymentID)
        c.pointee.customer_id = arena.text(self.customerID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        c.pointee.reference = arena.text(self.reference)
        c.pointee.received_at_ms = self.receivedAtMs
        c.pointee.n_allocations = self.allocations.count
        c.pointee.allocations = arena.messages(self.allocations, as: Oms__Accounting__V1__Allocation.self) { $0.fill($1, &$2) }
        if let value = self.unapplied {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.unapplied = message
        }
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.Allocation`.
    public struct Allocation: Hashable, Sendable {
        /// The field `invoice_number`.
        public var invoiceNumber: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoiceNumber: String = "",
            amount: CommonV1.Money? = nil
        ) {
            self.invoiceNumber = invoiceNumber
            self.amount = amount
        }
    }
}

extension AccountingV1.Allocation: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.Allocation", [
        FieldDescriptor("invoice_number", 1, .single, .text),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__allocation__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__allocation__get_packed_size, pack: oms__accounting__v1__allocation__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__Allocation>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.invoiceNumber = try Unpacking.text(c.pointee.invoice_number, "invoice_number")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__Allocation>, _ arena: inout Arena) {
        oms__accounting__v1__allocation__init(c)
        c.pointee.invoice_number = arena.text(self.invoiceNumber)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.RecordPaymentRequest`.
    public struct RecordPaymentRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// CASH or BANK_TRANSFER.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// The field `reference`.
        public var reference: String = ""
        /// Empty pays the oldest invoices first.
        public var allocations: [AccountingV1.Allocation] = []
        /// The field `received_at_ms`.
        public var receivedAtMs: Int64 = 0
        /// Pays for an order that waits for its bank transfer.
        public var orderID: String = ""
        /// A difference of at most this closes an invoice, posted to 5900; at most 100 minor units.
        public var roundingMinorMax: UInt32 = 0
        /// Keeps all of it unapplied.
        public var keepUnapplied: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            amount: CommonV1.Money? = nil,
            method: OrderV1.PaymentMethod = .unspecified,
            reference: String = "",
            allocations: [AccountingV1.Allocation] = [],
            receivedAtMs: Int64 = 0,
            orderID: String = "",
            roundingMinorMax: UInt32 = 0,
            keepUnapplied: Bool = false
        ) {
            self.customerID = customerID
            self.amount = amount
            self.method = method
            self.reference = reference
            self.allocations = allocations
            self.receivedAtMs = receivedAtMs
            self.orderID = orderID
            self.roundingMinorMax = roundingMinorMax
            self.keepUnapplied = keepUnapplied
        }
    }
}

extension AccountingV1.RecordPaymentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordPaymentRequest", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("method", 3, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("reference", 4, .single, .text),
        FieldDescriptor("allocations", 5, .repeated, .message(AccountingV1.Allocation.descriptor)),
        FieldDescriptor("received_at_ms", 6, .single, .int64),
        FieldDescriptor("order_id", 7, .single, .text),
        FieldDescriptor("rounding_minor_max", 8, .single, .uint32),
        FieldDescriptor("keep_unapplied", 9, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_payment_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_payment_request__get_packed_size, pack: oms__accounting__v1__record_payment_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordPaymentRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.allocations = try Unpacking.messages(c.pointee.n_allocations, c.pointee.allocations) { (value) throws(DecodingError) in try AccountingV1.Allocation(c: value) }
        self.receivedAtMs = c.pointee.received_at_ms
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.roundingMinorMax = c.pointee.rounding_minor_max
        self.keepUnapplied = c.pointee.keep_unapplied != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordPaymentRequest>, _ arena: inout Arena) {
        oms__accounting__v1__record_payment_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        c.pointee.reference = arena.text(self.reference)
        c.pointee.n_allocations = self.allocations.count
        c.pointee.allocations = arena.messages(self.allocations, as: Oms__Accounting__V1__Allocation.self) { $0.fill($1, &$2) }
        c.pointee.received_at_ms = self.receivedAtMs
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.rounding_minor_max = self.roundingMinorMax
        c.pointee.keep_unapplied = self.keepUnapplied ? 1 : 0
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.RecordPaymentReply`.
    public struct RecordPaymentReply: Hashable, Sendable {
        /// The field `payment`.
        public var payment: AccountingV1.CustomerPayment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            payment: AccountingV1.CustomerPayment? = nil
        ) {
            self.payment = payment
        }
    }
}

extension AccountingV1.RecordPaymentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordPaymentReply", [
        FieldDescriptor("payment", 1, .single, .message(AccountingV1.CustomerPayment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_payment_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_payment_reply__get_packed_size, pack: oms__accounting__v1__record_payment_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordPaymentReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.payment { self.payment = try AccountingV1.CustomerPayment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordPaymentReply>, _ arena: inout Arena) {
        oms__accounting__v1__record_payment_reply__init(c)
        if let value = self.payment {
            let message = arena.make(Oms__Accounting__V1__CustomerPayment.self)
            value.fill(message, &arena)
            c.pointee.payment = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.AllocateRequest`.
    public struct AllocateRequest: Hashable, Sendable {
        /// The field `payment_id`.
        public var paymentID: String = ""
        /// The field `allocations`.
        public var allocations: [AccountingV1.Allocation] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            paymentID: String = "",
            allocations: [AccountingV1.Allocation] = []
        ) {
            self.paymentID = paymentID
            self.allocations = allocations
        }
    }
}

extension AccountingV1.AllocateRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.AllocateRequest", [
        FieldDescriptor("payment_id", 1, .single, .text),
        FieldDescriptor("allocations", 2, .repeated, .message(AccountingV1.Allocation.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__allocate_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__allocate_request__get_packed_size, pack: oms__accounting__v1__allocate_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__AllocateRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.paymentID = try Unpacking.text(c.pointee.payment_id, "payment_id")
        self.allocations = try Unpacking.messages(c.pointee.n_allocations, c.pointee.allocations) { (value) throws(DecodingError) in try AccountingV1.Allocation(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__AllocateRequest>, _ arena: inout Arena) {
        oms__accounting__v1__allocate_request__init(c)
        c.pointee.payment_id = arena.text(self.paymentID)
        c.pointee.n_allocations = self.allocations.count
        c.pointee.allocations = arena.messages(self.allocations, as: Oms__Accounting__V1__Allocation.self) { $0.fill($1, &$2) }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.AllocateReply`.
    public struct AllocateReply: Hashable, Sendable {
        /// The field `payment`.
        public var payment: AccountingV1.CustomerPayment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            payment: AccountingV1.CustomerPayment? = nil
        ) {
            self.payment = payment
        }
    }
}

extension AccountingV1.AllocateReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.AllocateReply", [
        FieldDescriptor("payment", 1, .single, .message(AccountingV1.CustomerPayment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__allocate_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__allocate_reply__get_packed_size, pack: oms__accounting__v1__allocate_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__AllocateReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.payment { self.payment = try AccountingV1.CustomerPayment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__AllocateReply>, _ arena: inout Arena) {
        oms__accounting__v1__allocate_reply__init(c)
        if let value = self.payment {
            let message = arena.make(Oms__Accounting__V1__CustomerPayment.self)
            value.fill(message, &arena)
            c.pointee.payment = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.UnapplyRequest`.
    public struct UnapplyRequest: Hashable, Sendable {
        /// The field `payment_id`.
        public var paymentID: String = ""
        /// The field `invoice_number`.
        public var invoiceNumber: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            paymentID: String = "",
            invoiceNumber: String = "",
            reason: String = ""
        ) {
            self.paymentID = paymentID
            self.invoiceNumber = invoiceNumber
            self.reason = reason
        }
    }
}

extension AccountingV1.UnapplyRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.UnapplyRequest", [
        FieldDescriptor("payment_id", 1, .single, .text),
        FieldDescriptor("invoice_number", 2, .single, .text),
        FieldDescriptor("reason", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__unapply_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__unapply_request__get_packed_size, pack: oms__accounting__v1__unapply_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__UnapplyRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.paymentID = try Unpacking.text(c.pointee.payment_id, "payment_id")
        self.invoiceNumber = try Unpacking.text(c.pointee.invoice_number, "invoice_number")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__UnapplyRequest>, _ arena: inout Arena) {
        oms__accounting__v1__unapply_request__init(c)
        c.pointee.payment_id = arena.text(self.paymentID)
        c.pointee.invoice_number = arena.text(self.invoiceNumber)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.UnapplyReply`.
    public struct UnapplyReply: Hashable, Sendable {
        /// The field `payment`.
        public var payment: AccountingV1.CustomerPayment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            payment: AccountingV1.CustomerPayment? = nil
        ) {
            self.payment = payment
        }
    }
}

extension AccountingV1.UnapplyReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.UnapplyReply", [
        FieldDescriptor("payment", 1, .single, .message(AccountingV1.CustomerPayment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__unapply_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__unapply_reply__get_packed_size, pack: oms__accounting__v1__unapply_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__UnapplyReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.payment { self.payment = try AccountingV1.CustomerPayment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__UnapplyReply>, _ arena: inout Arena) {
        oms__accounting__v1__unapply_reply__init(c)
        if let value = self.payment {
            let message = arena.make(Oms__Accounting__V1__CustomerPayment.self)
            value.fill(message, &arena)
            c.pointee.payment = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.ListCustomerPaymentsRequest`.
    public struct ListCustomerPaymentsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `unapplied_only`.
        public var unappliedOnly: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            customerID: String = "",
            unappliedOnly: Bool = false
        ) {
            self.page = page
            self.customerID = customerID
            self.unappliedOnly = unappliedOnly
        }
    }
}

extension AccountingV1.ListCustomerPaymentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ListCustomerPaymentsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("unapplied_only", 3, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__list_customer_payments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__list_customer_payments_request__get_packed_size, pack: oms__accounting__v1__list_customer_payments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ListCustomerPaymentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.unappliedOnly = c.pointee.unapplied_only != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ListCustomerPaymentsRequest>, _ arena: inout Arena) {
        oms__accounting__v1__list_customer_payments_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.unapplied_only = self.unappliedOnly ? 1 : 0
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.ListCustomerPaymentsReply`.
    public struct ListCustomerPaymentsReply: Hashable, Sendable {
        /// The field `payments`.
        public var payments: [AccountingV1.CustomerPayment] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            payments: [AccountingV1.CustomerPayment] = [],
            nextPageToken: String = ""
        ) {
            self.payments = payments
            self.nextPageToken = nextPageToken
        }
    }
}

extension AccountingV1.ListCustomerPaymentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ListCustomerPaymentsReply", [
        FieldDescriptor("payments", 1, .repeated, .message(AccountingV1.CustomerPayment.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__list_customer_payments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__list_customer_payments_reply__get_packed_size, pack: oms__accounting__v1__list_customer_payments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ListCustomerPaymentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.payments = try Unpacking.messages(c.pointee.n_payments, c.pointee.payments) { (value) throws(DecodingError) in try AccountingV1.CustomerPayment(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ListCustomerPaymentsReply>, _ arena: inout Arena) {
        oms__accounting__v1__list_customer_payments_reply__init(c)
        c.pointee.n_payments = self.payments.count
        c.pointee.payments = arena.messages(self.payments, as: Oms__Accounting__V1__CustomerPayment.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension AccountingV1 {
    /// Gives store credit to a customer out of goodwill, or takes it back with a negative amount.
    public struct GrantStoreCreditRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            amount: CommonV1.Money? = nil,
            reason: String = ""
        ) {
            self.customerID = customerID
            self.amount = amount
            self.reason = reason
        }
    }
}

extension AccountingV1.GrantStoreCreditRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.GrantStoreCreditRequest", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("reason", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__grant_store_credit_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__grant_store_credit_request__get_packed_size, pack: oms__accounting__v1__grant_store_credit_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__GrantStoreCreditRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__GrantStoreCreditRequest>, _ arena: inout Arena) {
        oms__accounting__v1__grant_store_credit_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.reason = arena.text(self.reason)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.GrantStoreCreditReply`.
    public struct GrantStoreCreditReply: Hashable, Sendable {
        /// The field `balance`.
        public var balance: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            balance: CommonV1.Money? = nil
        ) {
            self.balance = balance
        }
    }
}

extension AccountingV1.GrantStoreCreditReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.GrantStoreCreditReply", [
        FieldDescriptor("balance", 1, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__grant_store_credit_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__grant_store_credit_reply__get_packed_size, pack: oms__accounting__v1__grant_store_credit_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__GrantStoreCreditReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.balance { self.balance = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__GrantStoreCreditReply>, _ arena: inout Arena) {
        oms__accounting__v1__grant_store_credit_reply__init(c)
        if let value = self.balance {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.balance = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.WriteOffRequest`.
    public struct WriteOffRequest: Hashable, Sendable {
        /// The field `invoice_number`.
        public var invoiceNumber: String = ""
        /// The field `reason`.
        public var reason: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoiceNumber: String = "",
            reason: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.invoiceNumber = invoiceNumber
            self.reason = reason
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension AccountingV1.WriteOffRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.WriteOffRequest", [
        FieldDescriptor("invoice_number", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text),
        FieldDescriptor("occurred_at_ms", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__write_off_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__write_off_request__get_packed_size, pack: oms__accounting__v1__write_off_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__WriteOffRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.invoiceNumber = try Unpacking.text(c.pointee.invoice_number, "invoice_number")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__WriteOffRequest>, _ arena: inout Arena) {
        oms__accounting__v1__write_off_request__init(c)
        c.pointee.invoice_number = arena.text(self.invoiceNumber)
        c.pointee.reason = arena.text(self.reason)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.WriteOffReply`.
    public struct WriteOffReply: Hashable, Sendable {
        /// The field `entry_id`.
        public var entryID: Int64 = 0
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entryID: Int64 = 0,
            amount: CommonV1.Money? = nil
        ) {
            self.entryID = entryID
            self.amount = amount
        }
    }
}

extension AccountingV1.WriteOffReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.WriteOffReply", [
        FieldDescriptor("entry_id", 1, .single, .int64),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__write_off_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__write_off_reply__get_packed_size, pack: oms__accounting__v1__write_off_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__WriteOffReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__WriteOffReply>, _ arena: inout Arena) {
        oms__accounting__v1__write_off_reply__init(c)
        c.pointee.entry_id = self.entryID
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
    }
}

extension AccountingV1 {
    /// A card payment was disputed and lost.
    public struct RecordChargebackRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The provider's number, unique.
        public var reference: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            amount: CommonV1.Money? = nil,
            reference: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.orderID = orderID
            self.amount = amount
            self.reference = reference
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension AccountingV1.RecordChargebackRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordChargebackRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_chargeback_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_chargeback_request__get_packed_size, pack: oms__accounting__v1__record_chargeback_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordChargebackRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordChargebackRequest>, _ arena: inout Arena) {
        oms__accounting__v1__record_chargeback_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.reference = arena.text(self.reference)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.RecordChargebackReply`.
    public struct RecordChargebackReply: Hashable, Sendable {
        /// The field `entry_id`.
        public var entryID: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entryID: Int64 = 0
        ) {
            self.entryID = entryID
        }
    }
}

extension AccountingV1.RecordChargebackReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordChargebackReply", [
        FieldDescriptor("entry_id", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_chargeback_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_chargeback_reply__get_packed_size, pack: oms__accounting__v1__record_chargeback_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordChargebackReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordChargebackReply>, _ arena: inout Arena) {
        oms__accounting__v1__record_chargeback_reply__init(c)
        c.pointee.entry_id = self.entryID
    }
}

extension AccountingV1 {
    /// The payment provider paid out what was captured, less its fee.
    public struct RecordPayoutRequest: Hashable, Sendable {
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The field `fee`.
        public var fee: CommonV1.Money? = nil
        /// The field `reference`.
        public var reference: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            amount: CommonV1.Money? = nil,
            fee: CommonV1.Money? = nil,
            reference: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.amount = amount
            self.fee = fee
            self.reference = reference
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension AccountingV1.RecordPayoutRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordPayoutRequest", [
        FieldDescriptor("amount", 1, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("fee", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_payout_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_payout_request__get_packed_size, pack: oms__accounting__v1__record_payout_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordPayoutRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        if let value = c.pointee.fee { self.fee = try CommonV1.Money(c: value) }
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordPayoutRequest>, _ arena: inout Arena) {
        oms__accounting__v1__record_payout_request__init(c)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        if let value = self.fee {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.fee = message
        }
        c.pointee.reference = arena.text(self.reference)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.RecordPayoutReply`.
    public struct RecordPayoutReply: Hashable, Sendable {
        /// The field `entry_id`.
        public var entryID: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entryID: Int64 = 0
        ) {
            self.entryID = entryID
        }
    }
}

extension AccountingV1.RecordPayoutReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordPayoutReply", [
        FieldDescriptor("entry_id", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_payout_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_payout_reply__get_packed_size, pack: oms__accounting__v1__record_payout_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordPayoutReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordPayoutReply>, _ arena: inout Arena) {
        oms__accounting__v1__record_payout_reply__init(c)
        c.pointee.entry_id = self.entryID
    }
}

extension AccountingV1 {
    /// The carrier accepted a claim for a lost parcel; then paid it.
    public struct RecordClaimRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// False: accepted. True: the money came.
        public var paid: Bool = false
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            amount: CommonV1.Money? = nil,
            paid: Bool = false,
            occurredAtMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.amount = amount
            self.paid = paid
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension AccountingV1.RecordClaimRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordClaimRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("paid", 3, .single, .bool),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_claim_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_claim_request__get_packed_size, pack: oms__accounting__v1__record_claim_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordClaimRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.paid = c.pointee.paid != 0
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordClaimRequest>, _ arena: inout Arena) {
        oms__accounting__v1__record_claim_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.paid = self.paid ? 1 : 0
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.RecordClaimReply`.
    public struct RecordClaimReply: Hashable, Sendable {
        /// The field `entry_id`.
        public var entryID: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entryID: Int64 = 0
        ) {
            self.entryID = entryID
        }
    }
}

extension AccountingV1.RecordClaimReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordClaimReply", [
        FieldDescriptor("entry_id", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_claim_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_claim_reply__get_packed_size, pack: oms__accounting__v1__record_claim_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordClaimReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordClaimReply>, _ arena: inout Arena) {
        oms__accounting__v1__record_claim_reply__init(c)
        c.pointee.entry_id = self.entryID
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.StatementRequest`.
    public struct StatementRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `from_ms`.
        public var fromMs: Int64 = 0
        /// The field `before_ms`.
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

extension AccountingV1.StatementRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.StatementRequest", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("from_ms", 2, .single, .int64),
        FieldDescriptor("before_ms", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__statement_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__statement_request__get_packed_size, pack: oms__accounting__v1__statement_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__StatementRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.fromMs = c.pointee.from_ms
        self.beforeMs = c.pointee.before_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__StatementRequest>, _ arena: inout Arena) {
        oms__accounting__v1__statement_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.from_ms = self.fromMs
        c.pointee.before_ms = self.beforeMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.StatementRow`.
    public struct StatementRow: Hashable, Sendable {
        /// The field `at_ms`.
        public var atMs: Int64 = 0
        /// INVOICE, CREDIT_NOTE, PAYMENT, UNAPPLIED, WRITE_OFF, ROUNDING.
        public var kind: String = ""
        /// The field `reference`.
        public var reference: String = ""
        /// The field `debit_minor`.
        public var debitMinor: Int64 = 0
        /// The field `credit_minor`.
        public var creditMinor: Int64 = 0
        /// The field `balance_minor`.
        public var balanceMinor: Int64 = 0
        /// The field `currency`.
        public var currency: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            atMs: Int64 = 0,
            kind: String = "",
            reference: String = "",
            debitMinor: Int64 = 0,
            creditMinor: Int64 = 0,
            balanceMinor: Int64 = 0,
            currency: String = ""
        ) {
            self.atMs = atMs
            self.kind = kind
            self.reference = reference
            self.debitMinor = debitMinor
            self.creditMinor = creditMinor
            self.balanceMinor = balanceMinor
            self.currency = currency
        }
    }
}

extension AccountingV1.StatementRow: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.StatementRow", [
        FieldDescriptor("at_ms", 1, .single, .int64),
        FieldDescriptor("kind", 2, .single, .text),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("debit_minor", 4, .single, .int64),
        FieldDescriptor("credit_minor", 5, .single, .int64),
        FieldDescriptor("balance_minor", 6, .single, .int64),
        FieldDescriptor("currency", 7, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__statement_row__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__statement_row__get_packed_size, pack: oms__accounting__v1__statement_row__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__StatementRow>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.atMs = c.pointee.at_ms
        self.kind = try Unpacking.text(c.pointee.kind, "kind")
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.debitMinor = c.pointee.debit_minor
        self.creditMinor = c.pointee.credit_minor
        self.balanceMinor = c.pointee.balance_minor
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__StatementRow>, _ arena: inout Arena) {
        oms__accounting__v1__statement_row__init(c)
        c.pointee.at_ms = self.atMs
        c.pointee.kind = arena.text(self.kind)
        c.pointee.reference = arena.text(self.reference)
        c.pointee.debit_minor = self.debitMinor
        c.pointee.credit_minor = self.creditMinor
        c.pointee.balance_minor = self.balanceMinor
        c.pointee.currency = arena.text(self.currency)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.StatementReply`.
    public struct StatementReply: Hashable, Sendable {
        /// The field `rows`.
        public var rows: [AccountingV1.StatementRow] = []
        /// The field `closing`.
        public var closing: [CommonV1.Money] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rows: [AccountingV1.StatementRow] = [],
            closing: [CommonV1.Money] = []
        ) {
            self.rows = rows
            self.closing = closing
        }
    }
}

extension AccountingV1.StatementReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.StatementReply", [
        FieldDescriptor("rows", 1, .repeated, .message(AccountingV1.StatementRow.descriptor)),
        FieldDescriptor("closing", 2, .repeated, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__statement_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__statement_reply__get_packed_size, pack: oms__accounting__v1__statement_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__StatementReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rows = try Unpacking.messages(c.pointee.n_rows, c.pointee.rows) { (value) throws(DecodingError) in try AccountingV1.StatementRow(c: value) }
        self.closing = try Unpacking.messages(c.pointee.n_closing, c.pointee.closing) { (value) throws(DecodingError) in try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__StatementReply>, _ arena: inout Arena) {
        oms__accounting__v1__statement_reply__init(c)
        c.pointee.n_rows = self.rows.count
        c.pointee.rows = arena.messages(self.rows, as: Oms__Accounting__V1__StatementRow.self) { $0.fill($1, &$2) }
        c.pointee.n_closing = self.closing.count
        c.pointee.closing = arena.messages(self.closing, as: Oms__Common__V1__Money.self) { $0.fill($1, &$2) }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.AgingRequest`.
    public struct AgingRequest: Hashable, Sendable {
        /// 0 means now. Settlements after it do not count.
        public var asOfMs: Int64 = 0
        /// The field `customer_id`.
        public var customerID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            asOfMs: Int64 = 0,
            customerID: String = ""
        ) {
            self.asOfMs = asOfMs
            self.customerID = customerID
        }
    }
}

extension AccountingV1.AgingRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.AgingRequest", [
        FieldDescriptor("as_of_ms", 1, .single, .int64),
        FieldDescriptor("customer_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__aging_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__aging_request__get_packed_size, pack: oms__accounting__v1__aging_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__AgingRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.asOfMs = c.pointee.as_of_ms
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__AgingRequest>, _ arena: inout Arena) {
        oms__accounting__v1__aging_request__init(c)
        c.pointee.as_of_ms = self.asOfMs
        c.pointee.customer_id = arena.text(self.customerID)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.AgingRow`.
    public struct AgingRow: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `currency`.
        public var currency: String = ""
        /// The field `not_due_minor`.
        public var notDueMinor: Int64 = 0
        /// The field `days_1_30_minor`.
        public var days130Minor: Int64 = 0
        /// The field `days_31_60_minor`.
        public var days3160Minor: Int64 = 0
        /// The field `days_61_90_minor`.
        public var days6190Minor: Int64 = 0
        /// The field `over_90_minor`.
        public var over90Minor: Int64 = 0
        /// The field `total_minor`.
        public var totalMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            currency: String = "",
            notDueMinor: Int64 = 0,
            days130Minor: Int64 = 0,
            days3160Minor: Int64 = 0,
            days6190Minor: Int64 = 0,
            over90Minor: Int64 = 0,
            totalMinor: Int64 = 0
        ) {
            self.customerID = customerID
            self.currency = currency
            self.notDueMinor = notDueMinor
            self.days130Minor = days130Minor
            self.days3160Minor = days3160Minor
            self.days6190Minor = days6190Minor
            self.over90Minor = over90Minor
            self.totalMinor = totalMinor
        }
    }
}

extension AccountingV1.AgingRow: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.AgingRow", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("currency", 2, .single, .text),
        FieldDescriptor("not_due_minor", 3, .single, .int64),
        FieldDescriptor("days_1_30_minor", 4, .single, .int64),
        FieldDescriptor("days_31_60_minor", 5, .single, .int64),
        FieldDescriptor("days_61_90_minor", 6, .single, .int64),
        FieldDescriptor("over_90_minor", 7, .single, .int64),
        FieldDescriptor("total_minor", 8, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__aging_row__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__aging_row__get_packed_size, pack: oms__accounting__v1__aging_row__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__AgingRow>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
        self.notDueMinor = c.pointee.not_due_minor
        self.days130Minor = c.pointee.days_1_30_minor
        self.days3160Minor = c.pointee.days_31_60_minor
        self.days6190Minor = c.pointee.days_61_90_minor
        self.over90Minor = c.pointee.over_90_minor
        self.totalMinor = c.pointee.total_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__AgingRow>, _ arena: inout Arena) {
        oms__accounting__v1__aging_row__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.currency = arena.text(self.currency)
        c.pointee.not_due_minor = self.notDueMinor
        c.pointee.days_1_30_minor = self.days130Minor
        c.pointee.days_31_60_minor = self.days3160Minor
        c.pointee.days_61_90_minor = self.days6190Minor
        c.pointee.over_90_minor = self.over90Minor
        c.pointee.total_minor = self.totalMinor
    }
}

extension AccountingV1 {
    /// The sum of the totals is the balance of 1100.
    public struct AgingReply: Hashable, Sendable {
        /// The field `rows`.
        public var rows: [AccountingV1.AgingRow] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rows: [AccountingV1.AgingRow] = []
        ) {
            self.rows = rows
        }
    }
}

extension AccountingV1.AgingReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.AgingReply", [
        FieldDescriptor("rows", 1, .repeated, .message(AccountingV1.AgingRow.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__aging_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__aging_reply__get_packed_size, pack: oms__accounting__v1__aging_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__AgingReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rows = try Unpacking.messages(c.pointee.n_rows, c.pointee.rows) { (value) throws(DecodingError) in try AccountingV1.AgingRow(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__AgingReply>, _ arena: inout Arena) {
        oms__accounting__v1__aging_reply__init(c)
        c.pointee.n_rows = self.rows.count
        c.pointee.rows = arena.messages(self.rows, as: Oms__Accounting__V1__AgingRow.self) { $0.fill($1, &$2) }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.TaxReportRequest`.
    public struct TaxReportRequest: Hashable, Sendable {
        /// The field `from_ms`.
        public var fromMs: Int64 = 0
        /// The field `before_ms`.
        public var beforeMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            fromMs: Int64 = 0,
            beforeMs: Int64 = 0
        ) {
            self.fromMs = fromMs
            self.beforeMs = beforeMs
        }
    }
}

extension AccountingV1.TaxReportRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.TaxReportRequest", [
        FieldDescriptor("from_ms", 1, .single, .int64),
        FieldDescriptor("before_ms", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__tax_report_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__tax_report_request__get_packed_size, pack: oms__accounting__v1__tax_report_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__TaxReportRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fromMs = c.pointee.from_ms
        self.beforeMs = c.pointee.before_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__TaxReportRequest>, _ arena: inout Arena) {
        oms__accounting__v1__tax_report_request__init(c)
        c.pointee.from_ms = self.fromMs
        c.pointee.before_ms = self.beforeMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.TaxRow`.
    public struct TaxRow: Hashable, Sendable {
        /// The field `tax_rate`.
        public var taxRate: String = ""
        /// The field `currency`.
        public var currency: String = ""
        /// The field `net_minor`.
        public var netMinor: Int64 = 0
        /// The field `tax_minor`.
        public var taxMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            taxRate: String = "",
            currency: String = "",
            netMinor: Int64 = 0,
            taxMinor: Int64 = 0
        ) {
            self.taxRate = taxRate
            self.currency = currency
            self.netMinor = netMinor
            self.taxMinor = taxMinor
        }
    }
}

extension AccountingV1.TaxRow: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.TaxRow", [
        FieldDescriptor("tax_rate", 1, .single, .text),
        FieldDescriptor("currency", 2, .single, .text),
        FieldDescriptor("net_minor", 3, .single, .int64),
        FieldDescriptor("tax_minor", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__tax_row__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__tax_row__get_packed_size, pack: oms__accounting__v1__tax_row__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__TaxRow>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.taxRate = try Unpacking.text(c.pointee.tax_rate, "tax_rate")
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
        self.netMinor = c.pointee.net_minor
        self.taxMinor = c.pointee.tax_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__TaxRow>, _ arena: inout Arena) {
        oms__accounting__v1__tax_row__init(c)
        c.pointee.tax_rate = arena.text(self.taxRate)
        c.pointee.currency = arena.text(self.currency)
        c.pointee.net_minor = self.netMinor
        c.pointee.tax_minor = self.taxMinor
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.TaxReportReply`.
    public struct TaxReportReply: Hashable, Sendable {
        /// The field `rows`.
        public var rows: [AccountingV1.TaxRow] = []
        /// The field `input_tax_minor`.
        public var inputTaxMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rows: [AccountingV1.TaxRow] = [],
            inputTaxMinor: Int64 = 0
        ) {
            self.rows = rows
            self.inputTaxMinor = inputTaxMinor
        }
    }
}

extension AccountingV1.TaxReportReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.TaxReportReply", [
        FieldDescriptor("rows", 1, .repeated, .message(AccountingV1.TaxRow.descriptor)),
        FieldDescriptor("input_tax_minor", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__tax_report_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__tax_report_reply__get_packed_size, pack: oms__accounting__v1__tax_report_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__TaxReportReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rows = try Unpacking.messages(c.pointee.n_rows, c.pointee.rows) { (value) throws(DecodingError) in try AccountingV1.TaxRow(c: value) }
        self.inputTaxMinor = c.pointee.input_tax_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__TaxReportReply>, _ arena: inout Arena) {
        oms__accounting__v1__tax_report_reply__init(c)
        c.pointee.n_rows = self.rows.count
        c.pointee.rows = arena.messages(self.rows, as: Oms__Accounting__V1__TaxRow.self) { $0.fill($1, &$2) }
        c.pointee.input_tax_minor = self.inputTaxMinor
    }
}

extension AccountingV1 {
    /// Nothing can be posted before the end of a closed period any more.
    public struct ClosePeriodRequest: Hashable, Sendable {
        /// Exclusive end; must be later than the last one.
        public var beforeMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            beforeMs: Int64 = 0
        ) {
            self.beforeMs = beforeMs
        }
    }
}

extension AccountingV1.ClosePeriodRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ClosePeriodRequest", [
        FieldDescriptor("before_ms", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__close_period_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__close_period_request__get_packed_size, pack: oms__accounting__v1__close_period_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ClosePeriodRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.beforeMs = c.pointee.before_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ClosePeriodRequest>, _ arena: inout Arena) {
        oms__accounting__v1__close_period_request__init(c)
        c.pointee.before_ms = self.beforeMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.ClosePeriodReply`.
    public struct ClosePeriodReply: Hashable, Sendable {
        /// The field `closed_before_ms`.
        public var closedBeforeMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            closedBeforeMs: Int64 = 0
        ) {
            self.closedBeforeMs = closedBeforeMs
        }
    }
}

extension AccountingV1.ClosePeriodReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ClosePeriodReply", [
        FieldDescriptor("closed_before_ms", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__close_period_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__close_period_reply__get_packed_size, pack: oms__accounting__v1__close_period_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ClosePeriodReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.closedBeforeMs = c.pointee.closed_before_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ClosePeriodReply>, _ arena: inout Arena) {
        oms__accounting__v1__close_period_reply__init(c)
        c.pointee.closed_before_ms = self.closedBeforeMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.GetPeriodRequest`.
    public struct GetPeriodRequest: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension AccountingV1.GetPeriodRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.GetPeriodRequest", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__get_period_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__get_period_request__get_packed_size, pack: oms__accounting__v1__get_period_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__GetPeriodRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__GetPeriodRequest>, _ arena: inout Arena) {
        oms__accounting__v1__get_period_request__init(c)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.GetPeriodReply`.
    public struct GetPeriodReply: Hashable, Sendable {
        /// The field `closed_before_ms`.
        public var closedBeforeMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            closedBeforeMs: Int64 = 0
        ) {
            self.closedBeforeMs = closedBeforeMs
        }
    }
}

extension AccountingV1.GetPeriodReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.GetPeriodReply", [
        FieldDescriptor("closed_before_ms", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__get_period_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__get_period_reply__get_packed_size, pack: oms__accounting__v1__get_period_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__GetPeriodReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.closedBeforeMs = c.pointee.closed_before_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__GetPeriodReply>, _ arena: inout Arena) {
        oms__accounting__v1__get_period_reply__init(c)
        c.pointee.closed_before_ms = self.closedBeforeMs
    }
}

extension AccountingV1 {
    /// Takes an entry back with a mirrored one; once.
    public struct ReverseRequest: Hashable, Sendable {
        /// The field `entry_id`.
        public var entryID: Int64 = 0
        /// The field `reason`.
        public var reason: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entryID: Int64 = 0,
            reason: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.entryID = entryID
            self.reason = reason
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension AccountingV1.ReverseRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ReverseRequest", [
        FieldDescriptor("entry_id", 1, .single, .int64),
        FieldDescriptor("reason", 2, .single, .text),
        FieldDescriptor("occurred_at_ms", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__reverse_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__reverse_request__get_packed_size, pack: oms__accounting__v1__reverse_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ReverseRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ReverseRequest>, _ arena: inout Arena) {
        oms__accounting__v1__reverse_request__init(c)
        c.pointee.entry_id = self.entryID
        c.pointee.reason = arena.text(self.reason)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.ReverseReply`.
    public struct ReverseReply: Hashable, Sendable {
        /// The field `entry_id`.
        public var entryID: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entryID: Int64 = 0
        ) {
            self.entryID = entryID
        }
    }
}

extension AccountingV1.ReverseReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ReverseReply", [
        FieldDescriptor("entry_id", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__reverse_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__reverse_reply__get_packed_size, pack: oms__accounting__v1__reverse_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ReverseReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ReverseReply>, _ arena: inout Arena) {
        oms__accounting__v1__reverse_reply__init(c)
        c.pointee.entry_id = self.entryID
    }
}

extension AccountingV1 {
    /// What inventory received for a purchase order; its own call, through the outbox.
    public struct RecordReceiptRequest: Hashable, Sendable {
        /// The field `receipt_id`.
        public var receiptID: String = ""
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `lines`.
        public var lines: [AccountingV1.BilledLine] = []
        /// At standard cost, which is what the stock is worth from now on.
        public var standardCost: CommonV1.Money? = nil
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0
        /// Goods went back: everything is taken back.
        public var isReturn: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            receiptID: String = "",
            purchaseOrderID: String = "",
            supplierID: String = "",
            lines: [AccountingV1.BilledLine] = [],
            standardCost: CommonV1.Money? = nil,
            occurredAtMs: Int64 = 0,
            isReturn: Bool = false
        ) {
            self.receiptID = receiptID
            self.purchaseOrderID = purchaseOrderID
            self.supplierID = supplierID
            self.lines = lines
            self.standardCost = standardCost
            self.occurredAtMs = occurredAtMs
            self.isReturn = isReturn
        }
    }
}

extension AccountingV1.RecordReceiptRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordReceiptRequest", [
        FieldDescriptor("receipt_id", 1, .single, .text),
        FieldDescriptor("purchase_order_id", 2, .single, .text),
        FieldDescriptor("supplier_id", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(AccountingV1.BilledLine.descriptor)),
        FieldDescriptor("standard_cost", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("occurred_at_ms", 6, .single, .int64),
        FieldDescriptor("is_return", 7, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_receipt_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_receipt_request__get_packed_size, pack: oms__accounting__v1__record_receipt_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordReceiptRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.receiptID = try Unpacking.text(c.pointee.receipt_id, "receipt_id")
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try AccountingV1.BilledLine(c: value) }
        if let value = c.pointee.standard_cost { self.standardCost = try CommonV1.Money(c: value) }
        self.occurredAtMs = c.pointee.occurred_at_ms
        self.isReturn = c.pointee.is_return != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordReceiptRequest>, _ arena: inout Arena) {
        oms__accounting__v1__record_receipt_request__init(c)
        c.pointee.receipt_id = arena.text(self.receiptID)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Accounting__V1__BilledLine.self) { $0.fill($1, &$2) }
        if let value = self.standardCost {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.standard_cost = message
        }
        c.pointee.occurred_at_ms = self.occurredAtMs
        c.pointee.is_return = self.isReturn ? 1 : 0
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.RecordReceiptReply`.
    public struct RecordReceiptReply: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension AccountingV1.RecordReceiptReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordReceiptReply", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_receipt_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_receipt_reply__get_packed_size, pack: oms__accounting__v1__record_receipt_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordReceiptReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordReceiptReply>, _ arena: inout Arena) {
        oms__accounting__v1__record_receipt_reply__init(c)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.BilledLine`.
    public struct BilledLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `unit_price`.
        public var unitPrice: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int64 = 0,
            unitPrice: CommonV1.Money? = nil
        ) {
            self.sku = sku
            self.quantity = quantity
            self.unitPrice = unitPrice
        }
    }
}

extension AccountingV1.BilledLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.BilledLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64),
        FieldDescriptor("unit_price", 3, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__billed_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__billed_line__get_packed_size, pack: oms__accounting__v1__billed_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__BilledLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        if let value = c.pointee.unit_price { self.unitPrice = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__BilledLine>, _ arena: inout Arena) {
        oms__accounting__v1__billed_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        if let value = self.unitPrice {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.unit_price = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.VendorBill`.
    public struct VendorBill: Hashable, Sendable {
        /// BILL-1, BILL-2, …
        public var billID: String = ""
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The supplier's own number, unique per supplier.
        public var billNumber: String = ""
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `lines`.
        public var lines: [AccountingV1.BilledLine] = []
        /// The field `net`.
        public var net: CommonV1.Money? = nil
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil
        /// The field `total`.
        public var total: CommonV1.Money? = nil
        /// The field `state`.
        public var state: AccountingV1.BillState = .unspecified
        /// A sentence for each difference.
        public var variances: [String] = []
        /// Posted to 5010.
        public var variance: CommonV1.Money? = nil
        /// The field `received_at_ms`.
        public var receivedAtMs: Int64 = 0
        /// The field `due_at_ms`.
        public var dueAtMs: Int64 = 0
        /// The field `paid_at_ms`.
        public var paidAtMs: Int64 = 0
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            billID: String = "",
            supplierID: String = "",
            billNumber: String = "",
            purchaseOrderID: String = "",
            lines: [AccountingV1.BilledLine] = [],
            net: CommonV1.Money? = nil,
            tax: CommonV1.Money? = nil,
            total: CommonV1.Money? = nil,
            state: AccountingV1.BillState = .unspecified,
            variances: [String] = [],
            variance: CommonV1.Money? = nil,
            receivedAtMs: Int64 = 0,
            dueAtMs: Int64 = 0,
            paidAtMs: Int64 = 0,
            reason: String = ""
        ) {
            self.billID = billID
            self.supplierID = supplierID
            self.billNumber = billNumber
            self.purchaseOrderID = purchaseOrderID
            self.lines = lines
            self.net = net
            self.tax = tax
            self.total = total
            self.state = state
            self.variances = variances
            self.variance = variance
            self.receivedAtMs = receivedAtMs
            self.dueAtMs = dueAtMs
            self.paidAtMs = paidAtMs
            self.reason = reason
        }
    }
}

extension AccountingV1.VendorBill: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.VendorBill", [
        FieldDescriptor("bill_id", 1, .single, .text),
        FieldDescriptor("supplier_id", 2, .single, .text),
        FieldDescriptor("bill_number", 3, .single, .text),
        FieldDescriptor("purchase_order_id", 4, .single, .text),
        FieldDescriptor("lines", 5, .repeated, .message(AccountingV1.BilledLine.descriptor)),
        FieldDescriptor("net", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("tax", 7, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("total", 8, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("state", 9, .single, .enumeration(AccountingV1.BillState.descriptor)),
        FieldDescriptor("variances", 10, .repeated, .text),
        FieldDescriptor("variance", 11, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("received_at_ms", 12, .single, .int64),
        FieldDescriptor("due_at_ms", 13, .single, .int64),
        FieldDescriptor("paid_at_ms", 14, .single, .int64),
        FieldDescriptor("reason", 15, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__vendor_bill__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__vendor_bill__get_packed_size, pack: oms__accounting__v1__vendor_bill__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__VendorBill>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.billID = try Unpacking.text(c.pointee.bill_id, "bill_id")
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.billNumber = try Unpacking.text(c.pointee.bill_number, "bill_number")
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try AccountingV1.BilledLine(c: value) }
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        self.state = AccountingV1.BillState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.variances = try Unpacking.list(c.pointee.n_variances, c.pointee.variances) { (value) throws(DecodingError) in try Unpacking.text(value, "variances") }
        if let value = c.pointee.variance { self.variance = try CommonV1.Money(c: value) }
        self.receivedAtMs = c.pointee.received_at_ms
        self.dueAtMs = c.pointee.due_at_ms
        self.paidAtMs = c.pointee.paid_at_ms
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__VendorBill>, _ arena: inout Arena) {
        oms__accounting__v1__vendor_bill__init(c)
        c.pointee.bill_id = arena.text(self.billID)
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.bill_number = arena.text(self.billNumber)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Accounting__V1__BilledLine.self) { $0.fill($1, &$2) }
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
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
        c.pointee.state = Oms__Accounting__V1__BillState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.n_variances = self.variances.count
        c.pointee.variances = arena.list(self.variances) { $1.text($0) }
        if let value = self.variance {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.variance = message
        }
        c.pointee.received_at_ms = self.receivedAtMs
        c.pointee.due_at_ms = self.dueAtMs
        c.pointee.paid_at_ms = self.paidAtMs
        c.pointee.reason = arena.text(self.reason)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.RecordVendorBillRequest`.
    public struct RecordVendorBillRequest: Hashable, Sendable {
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `bill_number`.
        public var billNumber: String = ""
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `lines`.
        public var lines: [AccountingV1.BilledLine] = []
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil
        /// The field `received_at_ms`.
        public var receivedAtMs: Int64 = 0
        /// The field `due_at_ms`.
        public var dueAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            supplierID: String = "",
            billNumber: String = "",
            purchaseOrderID: String = "",
            lines: [AccountingV1.BilledLine] = [],
            tax: CommonV1.Money? = nil,
            receivedAtMs: Int64 = 0,
            dueAtMs: Int64 = 0
        ) {
            self.supplierID = supplierID
            self.billNumber = billNumber
            self.purchaseOrderID = purchaseOrderID
            self.lines = lines
            self.tax = tax
            self.receivedAtMs = receivedAtMs
            self.dueAtMs = dueAtMs
        }
    }
}

extension AccountingV1.RecordVendorBillRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordVendorBillRequest", [
        FieldDescriptor("supplier_id", 1, .single, .text),
        FieldDescriptor("bill_number", 2, .single, .text),
        FieldDescriptor("purchase_order_id", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(AccountingV1.BilledLine.descriptor)),
        FieldDescriptor("tax", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("received_at_ms", 6, .single, .int64),
        FieldDescriptor("due_at_ms", 7, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_vendor_bill_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_vendor_bill_request__get_packed_size, pack: oms__accounting__v1__record_vendor_bill_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordVendorBillRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.billNumber = try Unpacking.text(c.pointee.bill_number, "bill_number")
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try AccountingV1.BilledLine(c: value) }
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
        self.receivedAtMs = c.pointee.received_at_ms
        self.dueAtMs = c.pointee.due_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordVendorBillRequest>, _ arena: inout Arena) {
        oms__accounting__v1__record_vendor_bill_request__init(c)
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.bill_number = arena.text(self.billNumber)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Accounting__V1__BilledLine.self) { $0.fill($1, &$2) }
        if let value = self.tax {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.tax = message
        }
        c.pointee.received_at_ms = self.receivedAtMs
        c.pointee.due_at_ms = self.dueAtMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.RecordVendorBillReply`.
    public struct RecordVendorBillReply: Hashable, Sendable {
        /// The field `bill`.
        public var bill: AccountingV1.VendorBill? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            bill: AccountingV1.VendorBill? = nil
        ) {
            self.bill = bill
        }
    }
}

extension AccountingV1.RecordVendorBillReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.RecordVendorBillReply", [
        FieldDescriptor("bill", 1, .single, .message(AccountingV1.VendorBill.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__record_vendor_bill_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__record_vendor_bill_reply__get_packed_size, pack: oms__accounting__v1__record_vendor_bill_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__RecordVendorBillReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.bill { self.bill = try AccountingV1.VendorBill(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__RecordVendorBillReply>, _ arena: inout Arena) {
        oms__accounting__v1__record_vendor_bill_reply__init(c)
        if let value = self.bill {
            let message = arena.make(Oms__Accounting__V1__VendorBill.self)
            value.fill(message, &arena)
            c.pointee.bill = message
        }
    }
}

extension AccountingV1 {
    /// Accepts (posts the difference) or rejects a bill that differs.
    public struct DecideVendorBillRequest: Hashable, Sendable {
        /// The field `bill_id`.
        public var billID: String = ""
        /// The field `accept`.
        public var accept: Bool = false
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            billID: String = "",
            accept: Bool = false,
            reason: String = ""
        ) {
            self.billID = billID
            self.accept = accept
            self.reason = reason
        }
    }
}

extension AccountingV1.DecideVendorBillRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.DecideVendorBillRequest", [
        FieldDescriptor("bill_id", 1, .single, .text),
        FieldDescriptor("accept", 2, .single, .bool),
        FieldDescriptor("reason", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__decide_vendor_bill_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__decide_vendor_bill_request__get_packed_size, pack: oms__accounting__v1__decide_vendor_bill_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__DecideVendorBillRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.billID = try Unpacking.text(c.pointee.bill_id, "bill_id")
        self.accept = c.pointee.accept != 0
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__DecideVendorBillRequest>, _ arena: inout Arena) {
        oms__accounting__v1__decide_vendor_bill_request__init(c)
        c.pointee.bill_id = arena.text(self.billID)
        c.pointee.accept = self.accept ? 1 : 0
        c.pointee.reason = arena.text(self.reason)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.DecideVendorBillReply`.
    public struct DecideVendorBillReply: Hashable, Sendable {
        /// The field `bill`.
        public var bill: AccountingV1.VendorBill? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            bill: AccountingV1.VendorBill? = nil
        ) {
            self.bill = bill
        }
    }
}

extension AccountingV1.DecideVendorBillReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.DecideVendorBillReply", [
        FieldDescriptor("bill", 1, .single, .message(AccountingV1.VendorBill.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__decide_vendor_bill_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__decide_vendor_bill_reply__get_packed_size, pack: oms__accounting__v1__decide_vendor_bill_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__DecideVendorBillReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.bill { self.bill = try AccountingV1.VendorBill(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__DecideVendorBillReply>, _ arena: inout Arena) {
        oms__accounting__v1__decide_vendor_bill_reply__init(c)
        if let value = self.bill {
            let message = arena.make(Oms__Accounting__V1__VendorBill.self)
            value.fill(message, &arena)
            c.pointee.bill = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.PayVendorBillRequest`.
    public struct PayVendorBillRequest: Hashable, Sendable {
        /// The field `bill_id`.
        public var billID: String = ""
        /// The field `reference`.
        public var reference: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            billID: String = "",
            reference: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.billID = billID
            self.reference = reference
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension AccountingV1.PayVendorBillRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.PayVendorBillRequest", [
        FieldDescriptor("bill_id", 1, .single, .text),
        FieldDescriptor("reference", 2, .single, .text),
        FieldDescriptor("occurred_at_ms", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__pay_vendor_bill_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__pay_vendor_bill_request__get_packed_size, pack: oms__accounting__v1__pay_vendor_bill_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__PayVendorBillRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.billID = try Unpacking.text(c.pointee.bill_id, "bill_id")
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__PayVendorBillRequest>, _ arena: inout Arena) {
        oms__accounting__v1__pay_vendor_bill_request__init(c)
        c.pointee.bill_id = arena.text(self.billID)
        c.pointee.reference = arena.text(self.reference)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.PayVendorBillReply`.
    public struct PayVendorBillReply: Hashable, Sendable {
        /// The field `bill`.
        public var bill: AccountingV1.VendorBill? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            bill: AccountingV1.VendorBill? = nil
        ) {
            self.bill = bill
        }
    }
}

extension AccountingV1.PayVendorBillReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.PayVendorBillReply", [
        FieldDescriptor("bill", 1, .single, .message(AccountingV1.VendorBill.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__pay_vendor_bill_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__pay_vendor_bill_reply__get_packed_size, pack: oms__accounting__v1__pay_vendor_bill_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__PayVendorBillReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.bill { self.bill = try AccountingV1.VendorBill(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__PayVendorBillReply>, _ arena: inout Arena) {
        oms__accounting__v1__pay_vendor_bill_reply__init(c)
        if let value = self.bill {
            let message = arena.make(Oms__Accounting__V1__VendorBill.self)
            value.fill(message, &arena)
            c.pointee.bill = message
        }
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.ListVendorBillsRequest`.
    public struct ListVendorBillsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: AccountingV1.BillState = .unspecified
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: AccountingV1.BillState = .unspecified,
            supplierID: String = "",
            purchaseOrderID: String = ""
        ) {
            self.page = page
            self.state = state
            self.supplierID = supplierID
            self.purchaseOrderID = purchaseOrderID
        }
    }
}

extension AccountingV1.ListVendorBillsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ListVendorBillsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(AccountingV1.BillState.descriptor)),
        FieldDescriptor("supplier_id", 3, .single, .text),
        FieldDescriptor("purchase_order_id", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__list_vendor_bills_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__list_vendor_bills_request__get_packed_size, pack: oms__accounting__v1__list_vendor_bills_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ListVendorBillsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = AccountingV1.BillState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ListVendorBillsRequest>, _ arena: inout Arena) {
        oms__accounting__v1__list_vendor_bills_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Accounting__V1__BillState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.ListVendorBillsReply`.
    public struct ListVendorBillsReply: Hashable, Sendable {
        /// The field `bills`.
        public var bills: [AccountingV1.VendorBill] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            bills: [AccountingV1.VendorBill] = [],
            nextPageToken: String = ""
        ) {
            self.bills = bills
            self.nextPageToken = nextPageToken
        }
    }
}

extension AccountingV1.ListVendorBillsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.ListVendorBillsReply", [
        FieldDescriptor("bills", 1, .repeated, .message(AccountingV1.VendorBill.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__list_vendor_bills_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__list_vendor_bills_reply__get_packed_size, pack: oms__accounting__v1__list_vendor_bills_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__ListVendorBillsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.bills = try Unpacking.messages(c.pointee.n_bills, c.pointee.bills) { (value) throws(DecodingError) in try AccountingV1.VendorBill(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__ListVendorBillsReply>, _ arena: inout Arena) {
        oms__accounting__v1__list_vendor_bills_reply__init(c)
        c.pointee.n_bills = self.bills.count
        c.pointee.bills = arena.messages(self.bills, as: Oms__Accounting__V1__VendorBill.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension AccountingV1 {
    /// Pays what is owed without a bill, such as freight accrued at hand-over: 2000 / 1000.
    public struct PaySupplierRequest: Hashable, Sendable {
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The field `reference`.
        public var reference: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            supplierID: String = "",
            amount: CommonV1.Money? = nil,
            reference: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.supplierID = supplierID
            self.amount = amount
            self.reference = reference
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension AccountingV1.PaySupplierRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.PaySupplierRequest", [
        FieldDescriptor("supplier_id", 1, .single, .text),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__pay_supplier_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__pay_supplier_request__get_packed_size, pack: oms__accounting__v1__pay_supplier_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__PaySupplierRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__PaySupplierRequest>, _ arena: inout Arena) {
        oms__accounting__v1__pay_supplier_request__init(c)
        c.pointee.supplier_id = arena.text(self.supplierID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.reference = arena.text(self.reference)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.PaySupplierReply`.
    public struct PaySupplierReply: Hashable, Sendable {
        /// The field `entry_id`.
        public var entryID: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entryID: Int64 = 0
        ) {
            self.entryID = entryID
        }
    }
}

extension AccountingV1.PaySupplierReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.PaySupplierReply", [
        FieldDescriptor("entry_id", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__pay_supplier_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__pay_supplier_reply__get_packed_size, pack: oms__accounting__v1__pay_supplier_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__PaySupplierReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__PaySupplierReply>, _ arena: inout Arena) {
        oms__accounting__v1__pay_supplier_reply__init(c)
        c.pointee.entry_id = self.entryID
    }
}

extension AccountingV1 {
    /// The order service's own call: names and addresses of a customer are gone from documents.
    public struct EraseCustomerRequest: Hashable, Sendable {
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

extension AccountingV1.EraseCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.EraseCustomerRequest", [
        FieldDescriptor("customer_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__erase_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__erase_customer_request__get_packed_size, pack: oms__accounting__v1__erase_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__EraseCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__EraseCustomerRequest>, _ arena: inout Arena) {
        oms__accounting__v1__erase_customer_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.EraseCustomerReply`.
    public struct EraseCustomerReply: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension AccountingV1.EraseCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.EraseCustomerReply", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__erase_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__erase_customer_reply__get_packed_size, pack: oms__accounting__v1__erase_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__EraseCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__EraseCustomerReply>, _ arena: inout Arena) {
        oms__accounting__v1__erase_customer_reply__init(c)
    }
}

extension AccountingV1 {
    /// The order service's own call: what was the duplicate's is the other's.
    public struct MergeAccountsRequest: Hashable, Sendable {
        /// The field `duplicate_id`.
        public var duplicateID: String = ""
        /// The field `into_id`.
        public var intoID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            duplicateID: String = "",
            intoID: String = ""
        ) {
            self.duplicateID = duplicateID
            self.intoID = intoID
        }
    }
}

extension AccountingV1.MergeAccountsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.MergeAccountsRequest", [
        FieldDescriptor("duplicate_id", 1, .single, .text),
        FieldDescriptor("into_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__merge_accounts_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__merge_accounts_request__get_packed_size, pack: oms__accounting__v1__merge_accounts_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__MergeAccountsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.duplicateID = try Unpacking.text(c.pointee.duplicate_id, "duplicate_id")
        self.intoID = try Unpacking.text(c.pointee.into_id, "into_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__MergeAccountsRequest>, _ arena: inout Arena) {
        oms__accounting__v1__merge_accounts_request__init(c)
        c.pointee.duplicate_id = arena.text(self.duplicateID)
        c.pointee.into_id = arena.text(self.intoID)
    }
}

extension AccountingV1 {
    /// The message `oms.accounting.v1.MergeAccountsReply`.
    public struct MergeAccountsReply: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension AccountingV1.MergeAccountsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.accounting.v1.MergeAccountsReply", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__accounting__v1__merge_accounts_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__accounting__v1__merge_accounts_reply__get_packed_size, pack: oms__accounting__v1__merge_accounts_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Accounting__V1__MergeAccountsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Accounting__V1__MergeAccountsReply>, _ arena: inout Arena) {
        oms__accounting__v1__merge_accounts_reply__init(c)
    }
}

extension AccountingV1 {
    /// The service `oms.accounting.v1.AccountingService`.
    public enum AccountingService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.accounting.v1.AccountingService", methods: [
            AnyMethod(Self.setTerms),
            AnyMethod(Self.getAccount),
            AnyMethod(Self.setScreening),
            AnyMethod(Self.getScreening),
            AnyMethod(Self.recordPayment),
            AnyMethod(Self.allocate),
            AnyMethod(Self.unapply),
            AnyMethod(Self.listCustomerPayments),
            AnyMethod(Self.grantStoreCredit),
            AnyMethod(Self.writeOff),
            AnyMethod(Self.recordChargeback),
            AnyMethod(Self.recordPayout),
            AnyMethod(Self.recordClaim),
            AnyMethod(Self.statement),
            AnyMethod(Self.aging),
            AnyMethod(Self.taxReport),
            AnyMethod(Self.closePeriod),
            AnyMethod(Self.getPeriod),
            AnyMethod(Self.reverse),
            AnyMethod(Self.recordReceipt),
            AnyMethod(Self.recordVendorBill),
            AnyMethod(Self.decideVendorBill),
            AnyMethod(Self.payVendorBill),
            AnyMethod(Self.listVendorBills),
            AnyMethod(Self.paySupplier),
            AnyMethod(Self.eraseCustomer),
            AnyMethod(Self.mergeAccounts)
        ])

        /// The method `SetTerms`.
        public static let setTerms = Method<AccountingV1.SetTermsRequest, AccountingV1.SetTermsReply>(
            path: "oms.accounting.v1.AccountingService/SetTerms",
            kind: .unary
        )

        /// The method `GetAccount`.
        public static let getAccount = Method<AccountingV1.GetAccountRequest, AccountingV1.GetAccountReply>(
            path: "oms.accounting.v1.AccountingService/GetAccount",
            kind: .unary
        )

        /// The method `SetScreening`.
        public static let setScreening = Method<AccountingV1.SetScreeningRequest, AccountingV1.SetScreeningReply>(
            path: "oms.accounting.v1.AccountingService/SetScreening",
            kind: .unary
        )

        /// The method `GetScreening`.
        public static let getScreening = Method<AccountingV1.GetScreeningRequest, AccountingV1.GetScreeningReply>(
            path: "oms.accounting.v1.AccountingService/GetScreening",
            kind: .unary
        )

        /// The method `RecordPayment`.
        public static let recordPayment = Method<AccountingV1.RecordPaymentRequest, AccountingV1.RecordPaymentReply>(
            path: "oms.accounting.v1.AccountingService/RecordPayment",
            kind: .unary
        )

        /// The method `Allocate`.
        public static let allocate = Method<AccountingV1.AllocateRequest, AccountingV1.AllocateReply>(
            path: "oms.accounting.v1.AccountingService/Allocate",
            kind: .unary
        )

        /// The method `Unapply`.
        public static let unapply = Method<AccountingV1.UnapplyRequest, AccountingV1.UnapplyReply>(
            path: "oms.accounting.v1.AccountingService/Unapply",
            kind: .unary
        )

        /// The method `ListCustomerPayments`.
        public static let listCustomerPayments = Method<AccountingV1.ListCustomerPaymentsRequest, AccountingV1.ListCustomerPaymentsReply>(
            path: "oms.accounting.v1.AccountingService/ListCustomerPayments",
            kind: .unary
        )

        /// The method `GrantStoreCredit`.
        public static let grantStoreCredit = Method<AccountingV1.GrantStoreCreditRequest, AccountingV1.GrantStoreCreditReply>(
            path: "oms.accounting.v1.AccountingService/GrantStoreCredit",
            kind: .unary
        )

        /// The method `WriteOff`.
        public static let writeOff = Method<AccountingV1.WriteOffRequest, AccountingV1.WriteOffReply>(
            path: "oms.accounting.v1.AccountingService/WriteOff",
            kind: .unary
        )

        /// The method `RecordChargeback`.
        public static let recordChargeback = Method<AccountingV1.RecordChargebackRequest, AccountingV1.RecordChargebackReply>(
            path: "oms.accounting.v1.AccountingService/RecordChargeback",
            kind: .unary
        )

        /// The method `RecordPayout`.
        public static let recordPayout = Method<AccountingV1.RecordPayoutRequest, AccountingV1.RecordPayoutReply>(
            path: "oms.accounting.v1.AccountingService/RecordPayout",
            kind: .unary
        )

        /// The method `RecordClaim`.
        public static let recordClaim = Method<AccountingV1.RecordClaimRequest, AccountingV1.RecordClaimReply>(
            path: "oms.accounting.v1.AccountingService/RecordClaim",
            kind: .unary
        )

        /// The method `Statement`.
        public static let statement = Method<AccountingV1.StatementRequest, AccountingV1.StatementReply>(
            path: "oms.accounting.v1.AccountingService/Statement",
            kind: .unary
        )

        /// The method `Aging`.
        public static let aging = Method<AccountingV1.AgingRequest, AccountingV1.AgingReply>(
            path: "oms.accounting.v1.AccountingService/Aging",
            kind: .unary
        )

        /// The method `TaxReport`.
        public static let taxReport = Method<AccountingV1.TaxReportRequest, AccountingV1.TaxReportReply>(
            path: "oms.accounting.v1.AccountingService/TaxReport",
            kind: .unary
        )

        /// The method `ClosePeriod`.
        public static let closePeriod = Method<AccountingV1.ClosePeriodRequest, AccountingV1.ClosePeriodReply>(
            path: "oms.accounting.v1.AccountingService/ClosePeriod",
            kind: .unary
        )

        /// The method `GetPeriod`.
        public static let getPeriod = Method<AccountingV1.GetPeriodRequest, AccountingV1.GetPeriodReply>(
            path: "oms.accounting.v1.AccountingService/GetPeriod",
            kind: .unary
        )

        /// The method `Reverse`.
        public static let reverse = Method<AccountingV1.ReverseRequest, AccountingV1.ReverseReply>(
            path: "oms.accounting.v1.AccountingService/Reverse",
            kind: .unary
        )

        /// The method `RecordReceipt`.
        public static let recordReceipt = Method<AccountingV1.RecordReceiptRequest, AccountingV1.RecordReceiptReply>(
            path: "oms.accounting.v1.AccountingService/RecordReceipt",
            kind: .unary
        )

        /// The method `RecordVendorBill`.
        public static let recordVendorBill = Method<AccountingV1.RecordVendorBillRequest, AccountingV1.RecordVendorBillReply>(
            path: "oms.accounting.v1.AccountingService/RecordVendorBill",
            kind: .unary
        )

        /// The method `DecideVendorBill`.
        public static let decideVendorBill = Method<AccountingV1.DecideVendorBillRequest, AccountingV1.DecideVendorBillReply>(
            path: "oms.accounting.v1.AccountingService/DecideVendorBill",
            kind: .unary
        )

        /// The method `PayVendorBill`.
        public static let payVendorBill = Method<AccountingV1.PayVendorBillRequest, AccountingV1.PayVendorBillReply>(
            path: "oms.accounting.v1.AccountingService/PayVendorBill",
            kind: .unary
        )

        /// The method `ListVendorBills`.
        public static let listVendorBills = Method<AccountingV1.ListVendorBillsRequest, AccountingV1.ListVendorBillsReply>(
            path: "oms.accounting.v1.AccountingService/ListVendorBills",
            kind: .unary
        )

        /// The method `PaySupplier`.
        public static let paySupplier = Method<AccountingV1.PaySupplierRequest, AccountingV1.PaySupplierReply>(
            path: "oms.accounting.v1.AccountingService/PaySupplier",
            kind: .unary
        )

        /// The method `EraseCustomer`.
        public static let eraseCustomer = Method<AccountingV1.EraseCustomerRequest, AccountingV1.EraseCustomerReply>(
            path: "oms.accounting.v1.AccountingService/EraseCustomer",
            kind: .unary
        )

        /// The method `MergeAccounts`.
        public static let mergeAccounts = Method<AccountingV1.MergeAccountsRequest, AccountingV1.MergeAccountsReply>(
            path: "oms.accounting.v1.AccountingService/MergeAccounts",
            kind: .unary
        )
    }
}

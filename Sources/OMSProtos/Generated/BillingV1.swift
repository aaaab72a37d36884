// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/billing/v1/billing.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.billing.v1`.
public enum BillingV1 {}

extension BillingV1 {
    /// The enum `oms.billing.v1.PaymentState`.
    public enum PaymentState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `AUTHORIZING`.
        case authorizing
        /// `AUTHORIZED`.
        case authorized
        /// `DECLINED`.
        case declined
        /// Whether the provider acted is not known; resolved only by asking it under the same key.
        case unknown
        /// `CAPTURED`.
        case captured
        /// `VOIDED`.
        case voided
        /// `REFUNDED`.
        case refunded
        /// Screening or the credit limit wants a person to approve it first; nothing is authorized.
        case held
        /// Declined or not yet paid in; Pay or a recorded payment decides.
        case awaiting
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .authorizing, .authorized, .declined, .unknown, .captured, .voided, .refunded, .held, .awaiting]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.billing.v1.PaymentState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("AUTHORIZING", 1),
            EnumValueDescriptor("AUTHORIZED", 2),
            EnumValueDescriptor("DECLINED", 3),
            EnumValueDescriptor("UNKNOWN", 4),
            EnumValueDescriptor("CAPTURED", 5),
            EnumValueDescriptor("VOIDED", 6),
            EnumValueDescriptor("REFUNDED", 7),
            EnumValueDescriptor("HELD", 8),
            EnumValueDescriptor("AWAITING", 9)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .authorizing
            case 2: self = .authorized
            case 3: self = .declined
            case 4: self = .unknown
            case 5: self = .captured
            case 6: self = .voided
            case 7: self = .refunded
            case 8: self = .held
            case 9: self = .awaiting
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .authorizing: 1
            case .authorized: 2
            case .declined: 3
            case .unknown: 4
            case .captured: 5
            case .voided: 6
            case .refunded: 7
            case .held: 8
            case .awaiting: 9
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .authorizing: "AUTHORIZING"
            case .authorized: "AUTHORIZED"
            case .declined: "DECLINED"
            case .unknown: "UNKNOWN"
            case .captured: "CAPTURED"
            case .voided: "VOIDED"
            case .refunded: "REFUNDED"
            case .held: "HELD"
            case .awaiting: "AWAITING"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension BillingV1 {
    /// The enum `oms.billing.v1.CreditTo`.
    public enum CreditTo: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// Back the way it was paid: Refund pays it out; what was on account reduces the receivable first.
        case refund
        /// `STORE_CREDIT`.
        case storeCredit
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .refund, .storeCredit]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.billing.v1.CreditTo", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("REFUND", 1),
            EnumValueDescriptor("STORE_CREDIT", 2)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .refund
            case 2: self = .storeCredit
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .refund: 1
            case .storeCredit: 2
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .refund: "REFUND"
            case .storeCredit: "STORE_CREDIT"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension BillingV1 {
    /// The enum `oms.billing.v1.DocumentFormat`.
    public enum DocumentFormat: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `TEXT`.
        case text
        /// One printable page or more, A4, with print styles: any browser makes the PDF.
        case html
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .text, .html]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.billing.v1.DocumentFormat", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("TEXT", 1),
            EnumValueDescriptor("HTML", 2)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .text
            case 2: self = .html
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .text: 1
            case .html: 2
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .text: "TEXT"
            case .html: "HTML"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension BillingV1 {
    /// One tender of a payment.
    public struct TenderStatus: Hashable, Sendable {
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// The field `authorized`.
        public var authorized: CommonV1.Money? = nil
        /// The field `captured`.
        public var captured: CommonV1.Money? = nil
        /// The field `voided`.
        public var voided: CommonV1.Money? = nil
        /// The field `refunded`.
        public var refunded: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            method: OrderV1.PaymentMethod = .unspecified,
            authorized: CommonV1.Money? = nil,
            captured: CommonV1.Money? = nil,
            voided: CommonV1.Money? = nil,
            refunded: CommonV1.Money? = nil
        ) {
            self.method = method
            self.authorized = authorized
            self.captured = captured
            self.voided = voided
            self.refunded = refunded
        }
    }
}

extension BillingV1.TenderStatus: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.TenderStatus", [
        FieldDescriptor("method", 1, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("authorized", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("captured", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("voided", 4, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("refunded", 5, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__tender_status__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__tender_status__get_packed_size, pack: oms__billing__v1__tender_status__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__TenderStatus>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        if let value = c.pointee.authorized { self.authorized = try CommonV1.Money(c: value) }
        if let value = c.pointee.captured { self.captured = try CommonV1.Money(c: value) }
        if let value = c.pointee.voided { self.voided = try CommonV1.Money(c: value) }
        if let value = c.pointee.refunded { self.refunded = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__TenderStatus>, _ arena: inout Arena) {
        oms__billing__v1__tender_status__init(c)
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        if let value = self.authorized {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.authorized = message
        }
        if let value = self.captured {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.captured = message
        }
        if let value = self.voided {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.voided = message
        }
        if let value = self.refunded {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.refunded = message
        }
    }
}

extension BillingV1 {
    /// One payment intent per order: captured + voided <= authorized, refunded <= captured.
    public struct Payment: Hashable, Sendable {
        /// The field `payment_id`.
        public var paymentID: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified
        /// The field `authorized`.
        public var authorized: CommonV1.Money? = nil
        /// The field `captured`.
        public var captured: CommonV1.Money? = nil
        /// The field `voided`.
        public var voided: CommonV1.Money? = nil
        /// The field `refunded`.
        public var refunded: CommonV1.Money? = nil
        /// The field `decline_code`.
        public var declineCode: String = ""
        /// The field `version`.
        public var version: Int64 = 0
        /// The field `customer_id`.
        public var customerID: String = ""
        /// By part for a mixed payment, and one more for each increase.
        public var tenders: [BillingV1.TenderStatus] = []
        /// While HELD: CREDIT or RISK, and the rules that said so.
        public var holdKind: OrderV1.HoldKind = .unspecified
        /// The field `rules`.
        public var rules: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            paymentID: String = "",
            orderID: String = "",
            method: OrderV1.PaymentMethod = .unspecified,
            state: BillingV1.PaymentState = .unspecified,
            authorized: CommonV1.Money? = nil,
            captured: CommonV1.Money? = nil,
            voided: CommonV1.Money? = nil,
            refunded: CommonV1.Money? = nil,
            declineCode: String = "",
            version: Int64 = 0,
            customerID: String = "",
            tenders: [BillingV1.TenderStatus] = [],
            holdKind: OrderV1.HoldKind = .unspecified,
            rules: [String] = []
        ) {
            self.paymentID = paymentID
            self.orderID = orderID
            self.method = method
            self.state = state
            self.authorized = authorized
            self.captured = captured
            self.voided = voided
            self.refunded = refunded
            self.declineCode = declineCode
            self.version = version
            self.customerID = customerID
            self.tenders = tenders
            self.holdKind = holdKind
            self.rules = rules
        }
    }
}

extension BillingV1.Payment: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.Payment", [
        FieldDescriptor("payment_id", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("method", 3, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("state", 4, .single, .enumeration(BillingV1.PaymentState.descriptor)),
        FieldDescriptor("authorized", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("captured", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("voided", 7, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("refunded", 8, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("decline_code", 9, .single, .text),
        FieldDescriptor("version", 10, .single, .int64),
        FieldDescriptor("customer_id", 11, .single, .text),
        FieldDescriptor("tenders", 12, .repeated, .message(BillingV1.TenderStatus.descriptor)),
        FieldDescriptor("hold_kind", 13, .single, .enumeration(OrderV1.HoldKind.descriptor)),
        FieldDescriptor("rules", 14, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__payment__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__payment__get_packed_size, pack: oms__billing__v1__payment__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__Payment>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.paymentID = try Unpacking.text(c.pointee.payment_id, "payment_id")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        if let value = c.pointee.authorized { self.authorized = try CommonV1.Money(c: value) }
        if let value = c.pointee.captured { self.captured = try CommonV1.Money(c: value) }
        if let value = c.pointee.voided { self.voided = try CommonV1.Money(c: value) }
        if let value = c.pointee.refunded { self.refunded = try CommonV1.Money(c: value) }
        self.declineCode = try Unpacking.text(c.pointee.decline_code, "decline_code")
        self.version = c.pointee.version
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.tenders = try Unpacking.messages(c.pointee.n_tenders, c.pointee.tenders) { (value) throws(DecodingError) in try BillingV1.TenderStatus(c: value) }
        self.holdKind = OrderV1.HoldKind(rawValue: Int32(truncatingIfNeeded: c.pointee.hold_kind.rawValue))
        self.rules = try Unpacking.list(c.pointee.n_rules, c.pointee.rules) { (value) throws(DecodingError) in try Unpacking.text(value, "rules") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__Payment>, _ arena: inout Arena) {
        oms__billing__v1__payment__init(c)
        c.pointee.payment_id = arena.text(self.paymentID)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.authorized {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.authorized = message
        }
        if let value = self.captured {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.captured = message
        }
        if let value = self.voided {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.voided = message
        }
        if let value = self.refunded {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.refunded = message
        }
        c.pointee.decline_code = arena.text(self.declineCode)
        c.pointee.version = self.version
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.n_tenders = self.tenders.count
        c.pointee.tenders = arena.messages(self.tenders, as: Oms__Billing__V1__TenderStatus.self) { $0.fill($1, &$2) }
        c.pointee.hold_kind = Oms__Order__V1__HoldKind(rawValue: .init(truncatingIfNeeded: self.holdKind.rawValue))
        c.pointee.n_rules = self.rules.count
        c.pointee.rules = arena.list(self.rules) { $1.text($0) }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.AuthorizeRequest`.
    public struct AuthorizeRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// For card: what the simulator does is told by the token; see the billing service's README.
        public var paymentToken: String = ""
        /// For MIXED.
        public var tenders: [OrderV1.Tender] = []
        /// A decline answers AWAITING instead of a refusal; a bank transfer waits to be paid in.
        public var waitForPayment: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            customerID: String = "",
            amount: CommonV1.Money? = nil,
            method: OrderV1.PaymentMethod = .unspecified,
            paymentToken: String = "",
            tenders: [OrderV1.Tender] = [],
            waitForPayment: Bool = false
        ) {
            self.orderID = orderID
            self.customerID = customerID
            self.amount = amount
            self.method = method
            self.paymentToken = paymentToken
            self.tenders = tenders
            self.waitForPayment = waitForPayment
        }
    }
}

extension BillingV1.AuthorizeRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.AuthorizeRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("amount", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("method", 4, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("payment_token", 5, .single, .text),
        FieldDescriptor("tenders", 6, .repeated, .message(OrderV1.Tender.descriptor)),
        FieldDescriptor("wait_for_payment", 7, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__authorize_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__authorize_request__get_packed_size, pack: oms__billing__v1__authorize_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__AuthorizeRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        self.paymentToken = try Unpacking.text(c.pointee.payment_token, "payment_token")
        self.tenders = try Unpacking.messages(c.pointee.n_tenders, c.pointee.tenders) { (value) throws(DecodingError) in try OrderV1.Tender(c: value) }
        self.waitForPayment = c.pointee.wait_for_payment != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__AuthorizeRequest>, _ arena: inout Arena) {
        oms__billing__v1__authorize_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        c.pointee.payment_token = arena.text(self.paymentToken)
        c.pointee.n_tenders = self.tenders.count
        c.pointee.tenders = arena.messages(self.tenders, as: Oms__Order__V1__Tender.self) { $0.fill($1, &$2) }
        c.pointee.wait_for_payment = self.waitForPayment ? 1 : 0
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.AuthorizeReply`.
    public struct AuthorizeReply: Hashable, Sendable {
        /// The field `payment_id`.
        public var paymentID: String = ""
        /// AUTHORIZED, HELD or AWAITING; a decline is a refusal.
        public var state: BillingV1.PaymentState = .unspecified
        /// The field `decline_code`.
        public var declineCode: String = ""
        /// While HELD.
        public var holdKind: OrderV1.HoldKind = .unspecified
        /// The field `rules`.
        public var rules: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            paymentID: String = "",
            state: BillingV1.PaymentState = .unspecified,
            declineCode: String = "",
            holdKind: OrderV1.HoldKind = .unspecified,
            rules: [String] = []
        ) {
            self.paymentID = paymentID
            self.state = state
            self.declineCode = declineCode
            self.holdKind = holdKind
            self.rules = rules
        }
    }
}

extension BillingV1.AuthorizeReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.AuthorizeReply", [
        FieldDescriptor("payment_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(BillingV1.PaymentState.descriptor)),
        FieldDescriptor("decline_code", 3, .single, .text),
        FieldDescriptor("hold_kind", 4, .single, .enumeration(OrderV1.HoldKind.descriptor)),
        FieldDescriptor("rules", 5, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__authorize_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__authorize_reply__get_packed_size, pack: oms__billing__v1__authorize_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__AuthorizeReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.paymentID = try Unpacking.text(c.pointee.payment_id, "payment_id")
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.declineCode = try Unpacking.text(c.pointee.decline_code, "decline_code")
        self.holdKind = OrderV1.HoldKind(rawValue: Int32(truncatingIfNeeded: c.pointee.hold_kind.rawValue))
        self.rules = try Unpacking.list(c.pointee.n_rules, c.pointee.rules) { (value) throws(DecodingError) in try Unpacking.text(value, "rules") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__AuthorizeReply>, _ arena: inout Arena) {
        oms__billing__v1__authorize_reply__init(c)
        c.pointee.payment_id = arena.text(self.paymentID)
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.decline_code = arena.text(self.declineCode)
        c.pointee.hold_kind = Oms__Order__V1__HoldKind(rawValue: .init(truncatingIfNeeded: self.holdKind.rawValue))
        c.pointee.n_rules = self.rules.count
        c.pointee.rules = arena.list(self.rules) { $1.text($0) }
    }
}

extension BillingV1 {
    /// A person approved what was HELD: authorizes it without screening and without the credit limit.
    public struct ApprovePaymentRequest: Hashable, Sendable {
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

extension BillingV1.ApprovePaymentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ApprovePaymentRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__approve_payment_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__approve_payment_request__get_packed_size, pack: oms__billing__v1__approve_payment_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ApprovePaymentRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ApprovePaymentRequest>, _ arena: inout Arena) {
        oms__billing__v1__approve_payment_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ApprovePaymentReply`.
    public struct ApprovePaymentReply: Hashable, Sendable {
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified
        /// The field `decline_code`.
        public var declineCode: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: BillingV1.PaymentState = .unspecified,
            declineCode: String = ""
        ) {
            self.state = state
            self.declineCode = declineCode
        }
    }
}

extension BillingV1.ApprovePaymentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ApprovePaymentReply", [
        FieldDescriptor("state", 1, .single, .enumeration(BillingV1.PaymentState.descriptor)),
        FieldDescriptor("decline_code", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__approve_payment_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__approve_payment_reply__get_packed_size, pack: oms__billing__v1__approve_payment_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ApprovePaymentReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.declineCode = try Unpacking.text(c.pointee.decline_code, "decline_code")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ApprovePaymentReply>, _ arena: inout Arena) {
        oms__billing__v1__approve_payment_reply__init(c)
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.decline_code = arena.text(self.declineCode)
    }
}

extension BillingV1 {
    /// Another try for an AWAITING payment; when the money is there its saga is told. One that awaited
    /// and is paid by now answers its state, any other is refused.
    public struct PayRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// The field `payment_token`.
        public var paymentToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            method: OrderV1.PaymentMethod = .unspecified,
            paymentToken: String = ""
        ) {
            self.orderID = orderID
            self.method = method
            self.paymentToken = paymentToken
        }
    }
}

extension BillingV1.PayRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.PayRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("method", 2, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("payment_token", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__pay_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__pay_request__get_packed_size, pack: oms__billing__v1__pay_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__PayRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        self.paymentToken = try Unpacking.text(c.pointee.payment_token, "payment_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__PayRequest>, _ arena: inout Arena) {
        oms__billing__v1__pay_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        c.pointee.payment_token = arena.text(self.paymentToken)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.PayReply`.
    public struct PayReply: Hashable, Sendable {
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified
        /// The field `decline_code`.
        public var declineCode: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: BillingV1.PaymentState = .unspecified,
            declineCode: String = ""
        ) {
            self.state = state
            self.declineCode = declineCode
        }
    }
}

extension BillingV1.PayReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.PayReply", [
        FieldDescriptor("state", 1, .single, .enumeration(BillingV1.PaymentState.descriptor)),
        FieldDescriptor("decline_code", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__pay_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__pay_reply__get_packed_size, pack: oms__billing__v1__pay_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__PayReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.declineCode = try Unpacking.text(c.pointee.decline_code, "decline_code")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__PayReply>, _ arena: inout Arena) {
        oms__billing__v1__pay_reply__init(c)
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.decline_code = arena.text(self.declineCode)
    }
}

extension BillingV1 {
    /// The order costs more: a further tender of the same kind. Keyed by the change. Undone by
    /// ReduceAuthorization to the old amount.
    public struct AuthorizeMoreRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `change_id`.
        public var changeID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            changeID: String = "",
            amount: CommonV1.Money? = nil
        ) {
            self.orderID = orderID
            self.changeID = changeID
            self.amount = amount
        }
    }
}

extension BillingV1.AuthorizeMoreRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.AuthorizeMoreRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change_id", 2, .single, .text),
        FieldDescriptor("amount", 3, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__authorize_more_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__authorize_more_request__get_packed_size, pack: oms__billing__v1__authorize_more_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__AuthorizeMoreRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__AuthorizeMoreRequest>, _ arena: inout Arena) {
        oms__billing__v1__authorize_more_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.change_id = arena.text(self.changeID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.AuthorizeMoreReply`.
    public struct AuthorizeMoreReply: Hashable, Sendable {
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: BillingV1.PaymentState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension BillingV1.AuthorizeMoreReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.AuthorizeMoreReply", [
        FieldDescriptor("state", 1, .single, .enumeration(BillingV1.PaymentState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__authorize_more_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__authorize_more_reply__get_packed_size, pack: oms__billing__v1__authorize_more_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__AuthorizeMoreReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__AuthorizeMoreReply>, _ arena: inout Arena) {
        oms__billing__v1__authorize_more_reply__init(c)
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension BillingV1 {
    /// The order costs less: gives up what is held above `total`, and refunds what was taken above it.
    public struct ReduceAuthorizationRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `change_id`.
        public var changeID: String = ""
        /// The field `total`.
        public var total: CommonV1.Money? = nil
        /// `total` by tax rate: what an invoice before shipment is credited. Without it the credit is taken
        /// from all of the invoice in proportion.
        public var breakdown: CommonV1.TaxBreakdown? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            changeID: String = "",
            total: CommonV1.Money? = nil,
            breakdown: CommonV1.TaxBreakdown? = nil
        ) {
            self.orderID = orderID
            self.changeID = changeID
            self.total = total
            self.breakdown = breakdown
        }
    }
}

extension BillingV1.ReduceAuthorizationRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ReduceAuthorizationRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change_id", 2, .single, .text),
        FieldDescriptor("total", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("breakdown", 4, .single, .message(CommonV1.TaxBreakdown.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__reduce_authorization_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__reduce_authorization_request__get_packed_size, pack: oms__billing__v1__reduce_authorization_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ReduceAuthorizationRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        if let value = c.pointee.breakdown { self.breakdown = try CommonV1.TaxBreakdown(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ReduceAuthorizationRequest>, _ arena: inout Arena) {
        oms__billing__v1__reduce_authorization_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.change_id = arena.text(self.changeID)
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
        if let value = self.breakdown {
            let message = arena.make(Oms__Common__V1__TaxBreakdown.self)
            value.fill(message, &arena)
            c.pointee.breakdown = message
        }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ReduceAuthorizationReply`.
    public struct ReduceAuthorizationReply: Hashable, Sendable {
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: BillingV1.PaymentState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension BillingV1.ReduceAuthorizationReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ReduceAuthorizationReply", [
        FieldDescriptor("state", 1, .single, .enumeration(BillingV1.PaymentState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__reduce_authorization_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__reduce_authorization_reply__get_packed_size, pack: oms__billing__v1__reduce_authorization_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ReduceAuthorizationReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ReduceAuthorizationReply>, _ arena: inout Arena) {
        oms__billing__v1__reduce_authorization_reply__init(c)
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.CaptureRequest`.
    public struct CaptureRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            amount: CommonV1.Money? = nil,
            occurredAtMs: Int64 = 0
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.amount = amount
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension BillingV1.CaptureRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.CaptureRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("amount", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__capture_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__capture_request__get_packed_size, pack: oms__billing__v1__capture_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__CaptureRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__CaptureRequest>, _ arena: inout Arena) {
        oms__billing__v1__capture_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.CaptureReply`.
    public struct CaptureReply: Hashable, Sendable {
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified
        /// The field `captured`.
        public var captured: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: BillingV1.PaymentState = .unspecified,
            captured: CommonV1.Money? = nil
        ) {
            self.state = state
            self.captured = captured
        }
    }
}

extension BillingV1.CaptureReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.CaptureReply", [
        FieldDescriptor("state", 1, .single, .enumeration(BillingV1.PaymentState.descriptor)),
        FieldDescriptor("captured", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__capture_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__capture_reply__get_packed_size, pack: oms__billing__v1__capture_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__CaptureReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        if let value = c.pointee.captured { self.captured = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__CaptureReply>, _ arena: inout Arena) {
        oms__billing__v1__capture_reply__init(c)
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.captured {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.captured = message
        }
    }
}

extension BillingV1 {
    /// Gives up what is authorized and not captured. Nothing to void is success.
    public struct VoidRequest: Hashable, Sendable {
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

extension BillingV1.VoidRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.VoidRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__void_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__void_request__get_packed_size, pack: oms__billing__v1__void_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__VoidRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__VoidRequest>, _ arena: inout Arena) {
        oms__billing__v1__void_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.VoidReply`.
    public struct VoidReply: Hashable, Sendable {
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: BillingV1.PaymentState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension BillingV1.VoidReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.VoidReply", [
        FieldDescriptor("state", 1, .single, .enumeration(BillingV1.PaymentState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__void_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__void_reply__get_packed_size, pack: oms__billing__v1__void_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__VoidReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__VoidReply>, _ arena: inout Arena) {
        oms__billing__v1__void_reply__init(c)
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.RefundRequest`.
    public struct RefundRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// Empty means all that is captured and not refunded.
        public var amount: CommonV1.Money? = nil
        /// The field `reason`.
        public var reason: String = ""
        /// Pays out what this credit note owes; nothing new is owed then.
        public var creditNoteNumber: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            amount: CommonV1.Money? = nil,
            reason: String = "",
            creditNoteNumber: String = ""
        ) {
            self.orderID = orderID
            self.amount = amount
            self.reason = reason
            self.creditNoteNumber = creditNoteNumber
        }
    }
}

extension BillingV1.RefundRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.RefundRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("reason", 3, .single, .text),
        FieldDescriptor("credit_note_number", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__refund_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__refund_request__get_packed_size, pack: oms__billing__v1__refund_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__RefundRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.creditNoteNumber = try Unpacking.text(c.pointee.credit_note_number, "credit_note_number")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__RefundRequest>, _ arena: inout Arena) {
        oms__billing__v1__refund_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.reason = arena.text(self.reason)
        c.pointee.credit_note_number = arena.text(self.creditNoteNumber)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.RefundReply`.
    public struct RefundReply: Hashable, Sendable {
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified
        /// The field `refunded`.
        public var refunded: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: BillingV1.PaymentState = .unspecified,
            refunded: CommonV1.Money? = nil
        ) {
            self.state = state
            self.refunded = refunded
        }
    }
}

extension BillingV1.RefundReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.RefundReply", [
        FieldDescriptor("state", 1, .single, .enumeration(BillingV1.PaymentState.descriptor)),
        FieldDescriptor("refunded", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__refund_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__refund_reply__get_packed_size, pack: oms__billing__v1__refund_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__RefundReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        if let value = c.pointee.refunded { self.refunded = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__RefundReply>, _ arena: inout Arena) {
        oms__billing__v1__refund_reply__init(c)
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.refunded {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.refunded = message
        }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.GetPaymentRequest`.
    public struct GetPaymentRequest: Hashable, Sendable {
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

extension BillingV1.GetPaymentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.GetPaymentRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__get_payment_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__get_payment_request__get_packed_size, pack: oms__billing__v1__get_payment_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__GetPaymentRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__GetPaymentRequest>, _ arena: inout Arena) {
        oms__billing__v1__get_payment_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.GetPaymentReply`.
    public struct GetPaymentReply: Hashable, Sendable {
        /// The field `payment`.
        public var payment: BillingV1.Payment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            payment: BillingV1.Payment? = nil
        ) {
            self.payment = payment
        }
    }
}

extension BillingV1.GetPaymentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.GetPaymentReply", [
        FieldDescriptor("payment", 1, .single, .message(BillingV1.Payment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__get_payment_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__get_payment_reply__get_packed_size, pack: oms__billing__v1__get_payment_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__GetPaymentReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.payment { self.payment = try BillingV1.Payment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__GetPaymentReply>, _ arena: inout Arena) {
        oms__billing__v1__get_payment_reply__init(c)
        if let value = self.payment {
            let message = arena.make(Oms__Billing__V1__Payment.self)
            value.fill(message, &arena)
            c.pointee.payment = message
        }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ListPaymentsRequest`.
    public struct ListPaymentsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: BillingV1.PaymentState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: BillingV1.PaymentState = .unspecified
        ) {
            self.page = page
            self.state = state
        }
    }
}

extension BillingV1.ListPaymentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ListPaymentsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(BillingV1.PaymentState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__list_payments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__list_payments_request__get_packed_size, pack: oms__billing__v1__list_payments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ListPaymentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = BillingV1.PaymentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ListPaymentsRequest>, _ arena: inout Arena) {
        oms__billing__v1__list_payments_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Billing__V1__PaymentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ListPaymentsReply`.
    public struct ListPaymentsReply: Hashable, Sendable {
        /// The field `payments`.
        public var payments: [BillingV1.Payment] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            payments: [BillingV1.Payment] = [],
            nextPageToken: String = ""
        ) {
            self.payments = payments
            self.nextPageToken = nextPageToken
        }
    }
}

extension BillingV1.ListPaymentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ListPaymentsReply", [
        FieldDescriptor("payments", 1, .repeated, .message(BillingV1.Payment.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__list_payments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__list_payments_reply__get_packed_size, pack: oms__billing__v1__list_payments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ListPaymentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.payments = try Unpacking.messages(c.pointee.n_payments, c.pointee.payments) { (value) throws(DecodingError) in try BillingV1.Payment(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ListPaymentsReply>, _ arena: inout Arena) {
        oms__billing__v1__list_payments_reply__init(c)
        c.pointee.n_payments = self.payments.count
        c.pointee.payments = arena.messages(self.payments, as: Oms__Billing__V1__Payment.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.InvoiceLine`.
    public struct InvoiceLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `unit_price`.
        public var unitPrice: CommonV1.Money? = nil
        /// The field `discount`.
        public var discount: String = ""
        /// Before discount.
        public var gross: CommonV1.Money? = nil
        /// The field `net`.
        public var net: CommonV1.Money? = nil
        /// The field `tax_rate`.
        public var taxRate: String = ""
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int64 = 0,
            unitPrice: CommonV1.Money? = nil,
            discount: String = "",
            gross: CommonV1.Money? = nil,
            net: CommonV1.Money? = nil,
            taxRate: String = "",
            tax: CommonV1.Money? = nil
        ) {
            self.sku = sku
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.discount = discount
            self.gross = gross
            self.net = net
            self.taxRate = taxRate
            self.tax = tax
        }
    }
}

extension BillingV1.InvoiceLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.InvoiceLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64),
        FieldDescriptor("unit_price", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("discount", 4, .single, .text),
        FieldDescriptor("gross", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("net", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("tax_rate", 7, .single, .text),
        FieldDescriptor("tax", 8, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__invoice_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__invoice_line__get_packed_size, pack: oms__billing__v1__invoice_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__InvoiceLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        if let value = c.pointee.unit_price { self.unitPrice = try CommonV1.Money(c: value) }
        self.discount = try Unpacking.text(c.pointee.discount, "discount")
        if let value = c.pointee.gross { self.gross = try CommonV1.Money(c: value) }
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        self.taxRate = try Unpacking.text(c.pointee.tax_rate, "tax_rate")
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__InvoiceLine>, _ arena: inout Arena) {
        oms__billing__v1__invoice_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        if let value = self.unitPrice {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.unit_price = message
        }
        c.pointee.discount = arena.text(self.discount)
        if let value = self.gross {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.gross = message
        }
        if let value = self.net {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.net = message
        }
        c.pointee.tax_rate = arena.text(self.taxRate)
        if let value = self.tax {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.tax = message
        }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.Invoice`.
    public struct Invoice: Hashable, Sendable {
        /// Gapless: INV-000001, INV-000002, …
        public var invoiceNumber: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `issued_at_ms`.
        public var issuedAtMs: Int64 = 0
        /// The field `lines`.
        public var lines: [BillingV1.InvoiceLine] = []
        /// The field `net`.
        public var net: CommonV1.Money? = nil
        /// The field `freight`.
        public var freight: CommonV1.Money? = nil
        /// The field `total`.
        public var total: CommonV1.Money? = nil
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil
        /// When a receivable is due; 0 for a prepaid one.
        public var dueAtMs: Int64 = 0
        /// What was paid, credited or written off of a receivable.
        public var settled: CommonV1.Money? = nil
        /// The field `bill_to`.
        public var billTo: CommonV1.Address? = nil
        /// When it was given to the mail outbox; 0 when it was not.
        public var sentAtMs: Int64 = 0
        /// The whole order was invoiced when it was confirmed.
        public var beforeShipment: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoiceNumber: String = "",
            orderID: String = "",
            shipmentID: String = "",
            customerID: String = "",
            issuedAtMs: Int64 = 0,
            lines: [BillingV1.InvoiceLine] = [],
            net: CommonV1.Money? = nil,
            freight: CommonV1.Money? = nil,
            total: CommonV1.Money? = nil,
            method: OrderV1.PaymentMethod = .unspecified,
            tax: CommonV1.Money? = nil,
            dueAtMs: Int64 = 0,
            settled: CommonV1.Money? = nil,
            billTo: CommonV1.Address? = nil,
            sentAtMs: Int64 = 0,
            beforeShipment: Bool = false
        ) {
            self.invoiceNumber = invoiceNumber
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.customerID = customerID
            self.issuedAtMs = issuedAtMs
            self.lines = lines
            self.net = net
            self.freight = freight
            self.total = total
            self.method = method
            self.tax = tax
            self.dueAtMs = dueAtMs
            self.settled = settled
            self.billTo = billTo
            self.sentAtMs = sentAtMs
            self.beforeShipment = beforeShipment
        }
    }
}

extension BillingV1.Invoice: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.Invoice", [
        FieldDescriptor("invoice_number", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("shipment_id", 3, .single, .text),
        FieldDescriptor("customer_id", 4, .single, .text),
        FieldDescriptor("issued_at_ms", 5, .single, .int64),
        FieldDescriptor("lines", 6, .repeated, .message(BillingV1.InvoiceLine.descriptor)),
        FieldDescriptor("net", 7, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("freight", 8, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("total", 9, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("method", 10, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("tax", 11, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("due_at_ms", 12, .single, .int64),
        FieldDescriptor("settled", 13, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("bill_to", 14, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("sent_at_ms", 15, .single, .int64),
        FieldDescriptor("before_shipment", 16, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__invoice__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__invoice__get_packed_size, pack: oms__billing__v1__invoice__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__Invoice>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.invoiceNumber = try Unpacking.text(c.pointee.invoice_number, "invoice_number")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.issuedAtMs = c.pointee.issued_at_ms
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try BillingV1.InvoiceLine(c: value) }
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
        self.dueAtMs = c.pointee.due_at_ms
        if let value = c.pointee.settled { self.settled = try CommonV1.Money(c: value) }
        if let value = c.pointee.bill_to { self.billTo = try CommonV1.Address(c: value) }
        self.sentAtMs = c.pointee.sent_at_ms
        self.beforeShipment = c.pointee.before_shipment != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__Invoice>, _ arena: inout Arena) {
        oms__billing__v1__invoice__init(c)
        c.pointee.invoice_number = arena.text(self.invoiceNumber)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.issued_at_ms = self.issuedAtMs
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Billing__V1__InvoiceLine.self) { $0.fill($1, &$2) }
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
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        if let value = self.tax {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.tax = message
        }
        c.pointee.due_at_ms = self.dueAtMs
        if let value = self.settled {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.settled = message
        }
        if let value = self.billTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.bill_to = message
        }
        c.pointee.sent_at_ms = self.sentAtMs
        c.pointee.before_shipment = self.beforeShipment ? 1 : 0
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.CreateInvoiceRequest`.
    public struct CreateInvoiceRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `lines`.
        public var lines: [BillingV1.InvoiceLine] = []
        /// The field `freight`.
        public var freight: CommonV1.Money? = nil
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// Cost of the goods issued, posted to 5000 against 1200; empty means 0.
        public var cost: CommonV1.Money? = nil
        /// The field `issued_at_ms`.
        public var issuedAtMs: Int64 = 0
        /// The field `bill_to`.
        public var billTo: CommonV1.Address? = nil
        /// With an empty shipment_id: the order's one invoice, before anything was shipped; on account. A
        /// later call with a shipment of that order books the revenue of it and answers the same invoice.
        public var beforeShipment: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            customerID: String = "",
            lines: [BillingV1.InvoiceLine] = [],
            freight: CommonV1.Money? = nil,
            method: OrderV1.PaymentMethod = .unspecified,
            cost: CommonV1.Money? = nil,
            issuedAtMs: Int64 = 0,
            billTo: CommonV1.Address? = nil,
            beforeShipment: Bool = false
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.customerID = customerID
            self.lines = lines
            self.freight = freight
            self.method = method
            self.cost = cost
            self.issuedAtMs = issuedAtMs
            self.billTo = billTo
            self.beforeShipment = beforeShipment
        }
    }
}

extension BillingV1.CreateInvoiceRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.CreateInvoiceRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("customer_id", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(BillingV1.InvoiceLine.descriptor)),
        FieldDescriptor("freight", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("method", 6, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("cost", 7, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("issued_at_ms", 8, .single, .int64),
        FieldDescriptor("bill_to", 9, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("before_shipment", 10, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__create_invoice_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__create_invoice_request__get_packed_size, pack: oms__billing__v1__create_invoice_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__CreateInvoiceRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try BillingV1.InvoiceLine(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        if let value = c.pointee.cost { self.cost = try CommonV1.Money(c: value) }
        self.issuedAtMs = c.pointee.issued_at_ms
        if let value = c.pointee.bill_to { self.billTo = try CommonV1.Address(c: value) }
        self.beforeShipment = c.pointee.before_shipment != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__CreateInvoiceRequest>, _ arena: inout Arena) {
        oms__billing__v1__create_invoice_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Billing__V1__InvoiceLine.self) { $0.fill($1, &$2) }
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        if let value = self.cost {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.cost = message
        }
        c.pointee.issued_at_ms = self.issuedAtMs
        if let value = self.billTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.bill_to = message
        }
        c.pointee.before_shipment = self.beforeShipment ? 1 : 0
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.CreateInvoiceReply`.
    public struct CreateInvoiceReply: Hashable, Sendable {
        /// The field `invoice`.
        public var invoice: BillingV1.Invoice? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoice: BillingV1.Invoice? = nil
        ) {
            self.invoice = invoice
        }
    }
}

extension BillingV1.CreateInvoiceReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.CreateInvoiceReply", [
        FieldDescriptor("invoice", 1, .single, .message(BillingV1.Invoice.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__create_invoice_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__create_invoice_reply__get_packed_size, pack: oms__billing__v1__create_invoice_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__CreateInvoiceReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.invoice { self.invoice = try BillingV1.Invoice(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__CreateInvoiceReply>, _ arena: inout Arena) {
        oms__billing__v1__create_invoice_reply__init(c)
        if let value = self.invoice {
            let message = arena.make(Oms__Billing__V1__Invoice.self)
            value.fill(message, &arena)
            c.pointee.invoice = message
        }
    }
}

extension BillingV1 {
    /// Gives the invoice to the mail outbox again.
    public struct SendInvoiceRequest: Hashable, Sendable {
        /// The field `invoice_number`.
        public var invoiceNumber: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoiceNumber: String = ""
        ) {
            self.invoiceNumber = invoiceNumber
        }
    }
}

extension BillingV1.SendInvoiceRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.SendInvoiceRequest", [
        FieldDescriptor("invoice_number", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__send_invoice_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__send_invoice_request__get_packed_size, pack: oms__billing__v1__send_invoice_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__SendInvoiceRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.invoiceNumber = try Unpacking.text(c.pointee.invoice_number, "invoice_number")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__SendInvoiceRequest>, _ arena: inout Arena) {
        oms__billing__v1__send_invoice_request__init(c)
        c.pointee.invoice_number = arena.text(self.invoiceNumber)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.SendInvoiceReply`.
    public struct SendInvoiceReply: Hashable, Sendable {
        /// The field `invoice`.
        public var invoice: BillingV1.Invoice? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoice: BillingV1.Invoice? = nil
        ) {
            self.invoice = invoice
        }
    }
}

extension BillingV1.SendInvoiceReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.SendInvoiceReply", [
        FieldDescriptor("invoice", 1, .single, .message(BillingV1.Invoice.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__send_invoice_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__send_invoice_reply__get_packed_size, pack: oms__billing__v1__send_invoice_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__SendInvoiceReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.invoice { self.invoice = try BillingV1.Invoice(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__SendInvoiceReply>, _ arena: inout Arena) {
        oms__billing__v1__send_invoice_reply__init(c)
        if let value = self.invoice {
            let message = arena.make(Oms__Billing__V1__Invoice.self)
            value.fill(message, &arena)
            c.pointee.invoice = message
        }
    }
}

extension BillingV1 {
    /// What is owed back to a buyer for goods invoiced. Gapless: CN-000001, CN-000002, …
    public struct CreditNote: Hashable, Sendable {
        /// The field `credit_note_number`.
        public var creditNoteNumber: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The return, the lost shipment or the change it is for.
        public var reference: String = ""
        /// The field `issued_at_ms`.
        public var issuedAtMs: Int64 = 0
        /// The field `lines`.
        public var lines: [BillingV1.InvoiceLine] = []
        /// The field `net`.
        public var net: CommonV1.Money? = nil
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil
        /// The field `freight`.
        public var freight: CommonV1.Money? = nil
        /// The field `fee`.
        public var fee: CommonV1.Money? = nil
        /// net + tax + freight - fee.
        public var total: CommonV1.Money? = nil
        /// The field `credit_to`.
        public var creditTo: BillingV1.CreditTo = .unspecified
        /// The field `bill_to`.
        public var billTo: CommonV1.Address? = nil
        /// Of a credit to REFUND: what was paid out.
        public var paidOut: CommonV1.Money? = nil
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            creditNoteNumber: String = "",
            orderID: String = "",
            customerID: String = "",
            reference: String = "",
            issuedAtMs: Int64 = 0,
            lines: [BillingV1.InvoiceLine] = [],
            net: CommonV1.Money? = nil,
            tax: CommonV1.Money? = nil,
            freight: CommonV1.Money? = nil,
            fee: CommonV1.Money? = nil,
            total: CommonV1.Money? = nil,
            creditTo: BillingV1.CreditTo = .unspecified,
            billTo: CommonV1.Address? = nil,
            paidOut: CommonV1.Money? = nil,
            reason: String = ""
        ) {
            self.creditNoteNumber = creditNoteNumber
            self.orderID = orderID
            self.customerID = customerID
            self.reference = reference
            self.issuedAtMs = issuedAtMs
            self.lines = lines
            self.net = net
            self.tax = tax
            self.freight = freight
            self.fee = fee
            self.total = total
            self.creditTo = creditTo
            self.billTo = billTo
            self.paidOut = paidOut
            self.reason = reason
        }
    }
}

extension BillingV1.CreditNote: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.CreditNote", [
        FieldDescriptor("credit_note_number", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("customer_id", 3, .single, .text),
        FieldDescriptor("reference", 4, .single, .text),
        FieldDescriptor("issued_at_ms", 5, .single, .int64),
        FieldDescriptor("lines", 6, .repeated, .message(BillingV1.InvoiceLine.descriptor)),
        FieldDescriptor("net", 7, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("tax", 8, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("freight", 9, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("fee", 10, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("total", 11, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("credit_to", 12, .single, .enumeration(BillingV1.CreditTo.descriptor)),
        FieldDescriptor("bill_to", 13, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("paid_out", 14, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("reason", 15, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__credit_note__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__credit_note__get_packed_size, pack: oms__billing__v1__credit_note__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__CreditNote>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.creditNoteNumber = try Unpacking.text(c.pointee.credit_note_number, "credit_note_number")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.issuedAtMs = c.pointee.issued_at_ms
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try BillingV1.InvoiceLine(c: value) }
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
        if let value = c.pointee.fee { self.fee = try CommonV1.Money(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        self.creditTo = BillingV1.CreditTo(rawValue: Int32(truncatingIfNeeded: c.pointee.credit_to.rawValue))
        if let value = c.pointee.bill_to { self.billTo = try CommonV1.Address(c: value) }
        if let value = c.pointee.paid_out { self.paidOut = try CommonV1.Money(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__CreditNote>, _ arena: inout Arena) {
        oms__billing__v1__credit_note__init(c)
        c.pointee.credit_note_number = arena.text(self.creditNoteNumber)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.reference = arena.text(self.reference)
        c.pointee.issued_at_ms = self.issuedAtMs
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Billing__V1__InvoiceLine.self) { $0.fill($1, &$2) }
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
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
        if let value = self.fee {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.fee = message
        }
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
        c.pointee.credit_to = Oms__Billing__V1__CreditTo(rawValue: .init(truncatingIfNeeded: self.creditTo.rawValue))
        if let value = self.billTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.bill_to = message
        }
        if let value = self.paidOut {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.paid_out = message
        }
        c.pointee.reason = arena.text(self.reason)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.CreateCreditNoteRequest`.
    public struct CreateCreditNoteRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// One credit note per reference.
        public var reference: String = ""
        /// None only where freight alone is credited.
        public var lines: [BillingV1.InvoiceLine] = []
        /// The field `freight`.
        public var freight: CommonV1.Money? = nil
        /// The field `fee`.
        public var fee: CommonV1.Money? = nil
        /// The field `credit_to`.
        public var creditTo: BillingV1.CreditTo = .unspecified
        /// The field `reason`.
        public var reason: String = ""
        /// The field `issued_at_ms`.
        public var issuedAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            customerID: String = "",
            reference: String = "",
            lines: [BillingV1.InvoiceLine] = [],
            freight: CommonV1.Money? = nil,
            fee: CommonV1.Money? = nil,
            creditTo: BillingV1.CreditTo = .unspecified,
            reason: String = "",
            issuedAtMs: Int64 = 0
        ) {
            self.orderID = orderID
            self.customerID = customerID
            self.reference = reference
            self.lines = lines
            self.freight = freight
            self.fee = fee
            self.creditTo = creditTo
            self.reason = reason
            self.issuedAtMs = issuedAtMs
        }
    }
}

extension BillingV1.CreateCreditNoteRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.CreateCreditNoteRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(BillingV1.InvoiceLine.descriptor)),
        FieldDescriptor("freight", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("fee", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("credit_to", 7, .single, .enumeration(BillingV1.CreditTo.descriptor)),
        FieldDescriptor("reason", 8, .single, .text),
        FieldDescriptor("issued_at_ms", 9, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__create_credit_note_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__create_credit_note_request__get_packed_size, pack: oms__billing__v1__create_credit_note_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__CreateCreditNoteRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try BillingV1.InvoiceLine(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
        if let value = c.pointee.fee { self.fee = try CommonV1.Money(c: value) }
        self.creditTo = BillingV1.CreditTo(rawValue: Int32(truncatingIfNeeded: c.pointee.credit_to.rawValue))
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.issuedAtMs = c.pointee.issued_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__CreateCreditNoteRequest>, _ arena: inout Arena) {
        oms__billing__v1__create_credit_note_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.reference = arena.text(self.reference)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Billing__V1__InvoiceLine.self) { $0.fill($1, &$2) }
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
        if let value = self.fee {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.fee = message
        }
        c.pointee.credit_to = Oms__Billing__V1__CreditTo(rawValue: .init(truncatingIfNeeded: self.creditTo.rawValue))
        c.pointee.reason = arena.text(self.reason)
        c.pointee.issued_at_ms = self.issuedAtMs
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.CreateCreditNoteReply`.
    public struct CreateCreditNoteReply: Hashable, Sendable {
        /// The field `credit_note`.
        public var creditNote: BillingV1.CreditNote? = nil
        /// What Refund has to pay out: the part that was not on account.
        public var toPayOut: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            creditNote: BillingV1.CreditNote? = nil,
            toPayOut: CommonV1.Money? = nil
        ) {
            self.creditNote = creditNote
            self.toPayOut = toPayOut
        }
    }
}

extension BillingV1.CreateCreditNoteReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.CreateCreditNoteReply", [
        FieldDescriptor("credit_note", 1, .single, .message(BillingV1.CreditNote.descriptor)),
        FieldDescriptor("to_pay_out", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__create_credit_note_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__create_credit_note_reply__get_packed_size, pack: oms__billing__v1__create_credit_note_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__CreateCreditNoteReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.credit_note { self.creditNote = try BillingV1.CreditNote(c: value) }
        if let value = c.pointee.to_pay_out { self.toPayOut = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__CreateCreditNoteReply>, _ arena: inout Arena) {
        oms__billing__v1__create_credit_note_reply__init(c)
        if let value = self.creditNote {
            let message = arena.make(Oms__Billing__V1__CreditNote.self)
            value.fill(message, &arena)
            c.pointee.credit_note = message
        }
        if let value = self.toPayOut {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.to_pay_out = message
        }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.GetCreditNoteRequest`.
    public struct GetCreditNoteRequest: Hashable, Sendable {
        /// The field `credit_note_number`.
        public var creditNoteNumber: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            creditNoteNumber: String = ""
        ) {
            self.creditNoteNumber = creditNoteNumber
        }
    }
}

extension BillingV1.GetCreditNoteRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.GetCreditNoteRequest", [
        FieldDescriptor("credit_note_number", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__get_credit_note_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__get_credit_note_request__get_packed_size, pack: oms__billing__v1__get_credit_note_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__GetCreditNoteRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.creditNoteNumber = try Unpacking.text(c.pointee.credit_note_number, "credit_note_number")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__GetCreditNoteRequest>, _ arena: inout Arena) {
        oms__billing__v1__get_credit_note_request__init(c)
        c.pointee.credit_note_number = arena.text(self.creditNoteNumber)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.GetCreditNoteReply`.
    public struct GetCreditNoteReply: Hashable, Sendable {
        /// The field `credit_note`.
        public var creditNote: BillingV1.CreditNote? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            creditNote: BillingV1.CreditNote? = nil
        ) {
            self.creditNote = creditNote
        }
    }
}

extension BillingV1.GetCreditNoteReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.GetCreditNoteReply", [
        FieldDescriptor("credit_note", 1, .single, .message(BillingV1.CreditNote.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__get_credit_note_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__get_credit_note_reply__get_packed_size, pack: oms__billing__v1__get_credit_note_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__GetCreditNoteReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.credit_note { self.creditNote = try BillingV1.CreditNote(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__GetCreditNoteReply>, _ arena: inout Arena) {
        oms__billing__v1__get_credit_note_reply__init(c)
        if let value = self.creditNote {
            let message = arena.make(Oms__Billing__V1__CreditNote.self)
            value.fill(message, &arena)
            c.pointee.credit_note = message
        }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ListCreditNotesRequest`.
    public struct ListCreditNotesRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            orderID: String = "",
            customerID: String = ""
        ) {
            self.page = page
            self.orderID = orderID
            self.customerID = customerID
        }
    }
}

extension BillingV1.ListCreditNotesRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ListCreditNotesRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("customer_id", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__list_credit_notes_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__list_credit_notes_request__get_packed_size, pack: oms__billing__v1__list_credit_notes_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ListCreditNotesRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ListCreditNotesRequest>, _ arena: inout Arena) {
        oms__billing__v1__list_credit_notes_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ListCreditNotesReply`.
    public struct ListCreditNotesReply: Hashable, Sendable {
        /// The field `credit_notes`.
        public var creditNotes: [BillingV1.CreditNote] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            creditNotes: [BillingV1.CreditNote] = [],
            nextPageToken: String = ""
        ) {
            self.creditNotes = creditNotes
            self.nextPageToken = nextPageToken
        }
    }
}

extension BillingV1.ListCreditNotesReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ListCreditNotesReply", [
        FieldDescriptor("credit_notes", 1, .repeated, .message(BillingV1.CreditNote.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__list_credit_notes_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__list_credit_notes_reply__get_packed_size, pack: oms__billing__v1__list_credit_notes_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ListCreditNotesReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.creditNotes = try Unpacking.messages(c.pointee.n_credit_notes, c.pointee.credit_notes) { (value) throws(DecodingError) in try BillingV1.CreditNote(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ListCreditNotesReply>, _ arena: inout Arena) {
        oms__billing__v1__list_credit_notes_reply__init(c)
        c.pointee.n_credit_notes = self.creditNotes.count
        c.pointee.credit_notes = arena.messages(self.creditNotes, as: Oms__Billing__V1__CreditNote.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.RenderDocumentRequest`.
    public struct RenderDocumentRequest: Hashable, Sendable {
        /// An invoice or a credit note.
        public var number: String = ""
        /// The field `format`.
        public var format: BillingV1.DocumentFormat = .unspecified
        /// en or tr.
        public var language: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            number: String = "",
            format: BillingV1.DocumentFormat = .unspecified,
            language: String = ""
        ) {
            self.number = number
            self.format = format
            self.language = language
        }
    }
}

extension BillingV1.RenderDocumentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.RenderDocumentRequest", [
        FieldDescriptor("number", 1, .single, .text),
        FieldDescriptor("format", 2, .single, .enumeration(BillingV1.DocumentFormat.descriptor)),
        FieldDescriptor("language", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__render_document_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__render_document_request__get_packed_size, pack: oms__billing__v1__render_document_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__RenderDocumentRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.number = try Unpacking.text(c.pointee.number, "number")
        self.format = BillingV1.DocumentFormat(rawValue: Int32(truncatingIfNeeded: c.pointee.format.rawValue))
        self.language = try Unpacking.text(c.pointee.language, "language")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__RenderDocumentRequest>, _ arena: inout Arena) {
        oms__billing__v1__render_document_request__init(c)
        c.pointee.number = arena.text(self.number)
        c.pointee.format = Oms__Billing__V1__DocumentFormat(rawValue: .init(truncatingIfNeeded: self.format.rawValue))
        c.pointee.language = arena.text(self.language)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.RenderDocumentReply`.
    public struct RenderDocumentReply: Hashable, Sendable {
        /// The field `content`.
        public var content: [UInt8] = []
        /// The field `content_type`.
        public var contentType: String = ""
        /// The field `file_name`.
        public var fileName: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            content: [UInt8] = [],
            contentType: String = "",
            fileName: String = ""
        ) {
            self.content = content
            self.contentType = contentType
            self.fileName = fileName
        }
    }
}

extension BillingV1.RenderDocumentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.RenderDocumentReply", [
        FieldDescriptor("content", 1, .single, .bytes),
        FieldDescriptor("content_type", 2, .single, .text),
        FieldDescriptor("file_name", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__render_document_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__render_document_reply__get_packed_size, pack: oms__billing__v1__render_document_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__RenderDocumentReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.content = Unpacking.bytes(c.pointee.content)
        self.contentType = try Unpacking.text(c.pointee.content_type, "content_type")
        self.fileName = try Unpacking.text(c.pointee.file_name, "file_name")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__RenderDocumentReply>, _ arena: inout Arena) {
        oms__billing__v1__render_document_reply__init(c)
        c.pointee.content = arena.bytes(self.content)
        c.pointee.content_type = arena.text(self.contentType)
        c.pointee.file_name = arena.text(self.fileName)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.GetInvoiceRequest`.
    public struct GetInvoiceRequest: Hashable, Sendable {
        /// The field `invoice_number`.
        public var invoiceNumber: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoiceNumber: String = ""
        ) {
            self.invoiceNumber = invoiceNumber
        }
    }
}

extension BillingV1.GetInvoiceRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.GetInvoiceRequest", [
        FieldDescriptor("invoice_number", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__get_invoice_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__get_invoice_request__get_packed_size, pack: oms__billing__v1__get_invoice_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__GetInvoiceRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.invoiceNumber = try Unpacking.text(c.pointee.invoice_number, "invoice_number")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__GetInvoiceRequest>, _ arena: inout Arena) {
        oms__billing__v1__get_invoice_request__init(c)
        c.pointee.invoice_number = arena.text(self.invoiceNumber)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.GetInvoiceReply`.
    public struct GetInvoiceReply: Hashable, Sendable {
        /// The field `invoice`.
        public var invoice: BillingV1.Invoice? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoice: BillingV1.Invoice? = nil
        ) {
            self.invoice = invoice
        }
    }
}

extension BillingV1.GetInvoiceReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.GetInvoiceReply", [
        FieldDescriptor("invoice", 1, .single, .message(BillingV1.Invoice.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__get_invoice_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__get_invoice_reply__get_packed_size, pack: oms__billing__v1__get_invoice_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__GetInvoiceReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.invoice { self.invoice = try BillingV1.Invoice(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__GetInvoiceReply>, _ arena: inout Arena) {
        oms__billing__v1__get_invoice_reply__init(c)
        if let value = self.invoice {
            let message = arena.make(Oms__Billing__V1__Invoice.self)
            value.fill(message, &arena)
            c.pointee.invoice = message
        }
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ListInvoicesRequest`.
    public struct ListInvoicesRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// Receivables not settled.
        public var openOnly: Bool = false
        /// The field `unsent_only`.
        public var unsentOnly: Bool = false
        /// The generation of the database that page.page_token is of (HealthReply.generation), for a token
        /// that is kept as a cursor: of another one it is refused, FAILED_PRECONDITION with the reason
        /// GENERATION_LEFT, for its numbers were handed out anew. 0 is for a token of the page before.
        public var generation: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            orderID: String = "",
            customerID: String = "",
            openOnly: Bool = false,
            unsentOnly: Bool = false,
            generation: Int64 = 0
        ) {
            self.page = page
            self.orderID = orderID
            self.customerID = customerID
            self.openOnly = openOnly
            self.unsentOnly = unsentOnly
            self.generation = generation
        }
    }
}

extension BillingV1.ListInvoicesRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ListInvoicesRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("customer_id", 3, .single, .text),
        FieldDescriptor("open_only", 4, .single, .bool),
        FieldDescriptor("unsent_only", 5, .single, .bool),
        FieldDescriptor("generation", 6, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__list_invoices_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__list_invoices_request__get_packed_size, pack: oms__billing__v1__list_invoices_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ListInvoicesRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.openOnly = c.pointee.open_only != 0
        self.unsentOnly = c.pointee.unsent_only != 0
        self.generation = c.pointee.generation
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ListInvoicesRequest>, _ arena: inout Arena) {
        oms__billing__v1__list_invoices_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.open_only = self.openOnly ? 1 : 0
        c.pointee.unsent_only = self.unsentOnly ? 1 : 0
        c.pointee.generation = self.generation
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ListInvoicesReply`.
    public struct ListInvoicesReply: Hashable, Sendable {
        /// The field `invoices`.
        public var invoices: [BillingV1.Invoice] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            invoices: [BillingV1.Invoice] = [],
            nextPageToken: String = ""
        ) {
            self.invoices = invoices
            self.nextPageToken = nextPageToken
        }
    }
}

extension BillingV1.ListInvoicesReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ListInvoicesReply", [
        FieldDescriptor("invoices", 1, .repeated, .message(BillingV1.Invoice.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__list_invoices_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__list_invoices_reply__get_packed_size, pack: oms__billing__v1__list_invoices_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ListInvoicesReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.invoices = try Unpacking.messages(c.pointee.n_invoices, c.pointee.invoices) { (value) throws(DecodingError) in try BillingV1.Invoice(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ListInvoicesReply>, _ arena: inout Arena) {
        oms__billing__v1__list_invoices_reply__init(c)
        c.pointee.n_invoices = self.invoices.count
        c.pointee.invoices = arena.messages(self.invoices, as: Oms__Billing__V1__Invoice.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension BillingV1 {
    /// One side of a posting; exactly one of debit and credit is above zero.
    public struct JournalLine: Hashable, Sendable {
        /// A number of the chart of accounts, for example 1100.
        public var account: UInt32 = 0
        /// The field `debit_minor`.
        public var debitMinor: Int64 = 0
        /// The field `credit_minor`.
        public var creditMinor: Int64 = 0
        /// The field `currency`.
        public var currency: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            account: UInt32 = 0,
            debitMinor: Int64 = 0,
            creditMinor: Int64 = 0,
            currency: String = ""
        ) {
            self.account = account
            self.debitMinor = debitMinor
            self.creditMinor = creditMinor
            self.currency = currency
        }
    }
}

extension BillingV1.JournalLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.JournalLine", [
        FieldDescriptor("account", 1, .single, .uint32),
        FieldDescriptor("debit_minor", 2, .single, .int64),
        FieldDescriptor("credit_minor", 3, .single, .int64),
        FieldDescriptor("currency", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__journal_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__journal_line__get_packed_size, pack: oms__billing__v1__journal_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__JournalLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.account = c.pointee.account
        self.debitMinor = c.pointee.debit_minor
        self.creditMinor = c.pointee.credit_minor
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__JournalLine>, _ arena: inout Arena) {
        oms__billing__v1__journal_line__init(c)
        c.pointee.account = self.account
        c.pointee.debit_minor = self.debitMinor
        c.pointee.credit_minor = self.creditMinor
        c.pointee.currency = arena.text(self.currency)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.JournalEntry`.
    public struct JournalEntry: Hashable, Sendable {
        /// The field `entry_id`.
        public var entryID: Int64 = 0
        /// The field `posted_at_ms`.
        public var postedAtMs: Int64 = 0
        /// The fact that caused the posting, for example `invoice:INV-000001`; with `rule` unique.
        public var eventID: String = ""
        /// The posting rule, for example `sale-on-account`.
        public var rule: String = ""
        /// The field `lines`.
        public var lines: [BillingV1.JournalLine] = []
        /// The field `memo`.
        public var memo: String = ""
        /// The entry this one takes back, and the one that took this one back; 0 for none.
        public var reverses: Int64 = 0
        /// The field `reversed_by`.
        public var reversedBy: Int64 = 0
        /// The field `order_id`.
        public var orderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entryID: Int64 = 0,
            postedAtMs: Int64 = 0,
            eventID: String = "",
            rule: String = "",
            lines: [BillingV1.JournalLine] = [],
            memo: String = "",
            reverses: Int64 = 0,
            reversedBy: Int64 = 0,
            orderID: String = ""
        ) {
            self.entryID = entryID
            self.postedAtMs = postedAtMs
            self.eventID = eventID
            self.rule = rule
            self.lines = lines
            self.memo = memo
            self.reverses = reverses
            self.reversedBy = reversedBy
            self.orderID = orderID
        }
    }
}

extension BillingV1.JournalEntry: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.JournalEntry", [
        FieldDescriptor("entry_id", 1, .single, .int64),
        FieldDescriptor("posted_at_ms", 2, .single, .int64),
        FieldDescriptor("event_id", 3, .single, .text),
        FieldDescriptor("rule", 4, .single, .text),
        FieldDescriptor("lines", 5, .repeated, .message(BillingV1.JournalLine.descriptor)),
        FieldDescriptor("memo", 6, .single, .text),
        FieldDescriptor("reverses", 7, .single, .int64),
        FieldDescriptor("reversed_by", 8, .single, .int64),
        FieldDescriptor("order_id", 9, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__journal_entry__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__journal_entry__get_packed_size, pack: oms__billing__v1__journal_entry__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__JournalEntry>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
        self.postedAtMs = c.pointee.posted_at_ms
        self.eventID = try Unpacking.text(c.pointee.event_id, "event_id")
        self.rule = try Unpacking.text(c.pointee.rule, "rule")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try BillingV1.JournalLine(c: value) }
        self.memo = try Unpacking.text(c.pointee.memo, "memo")
        self.reverses = c.pointee.reverses
        self.reversedBy = c.pointee.reversed_by
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__JournalEntry>, _ arena: inout Arena) {
        oms__billing__v1__journal_entry__init(c)
        c.pointee.entry_id = self.entryID
        c.pointee.posted_at_ms = self.postedAtMs
        c.pointee.event_id = arena.text(self.eventID)
        c.pointee.rule = arena.text(self.rule)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Billing__V1__JournalLine.self) { $0.fill($1, &$2) }
        c.pointee.memo = arena.text(self.memo)
        c.pointee.reverses = self.reverses
        c.pointee.reversed_by = self.reversedBy
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.PostRequest`.
    public struct PostRequest: Hashable, Sendable {
        /// The field `event_id`.
        public var eventID: String = ""
        /// The field `rule`.
        public var rule: String = ""
        /// The field `lines`.
        public var lines: [BillingV1.JournalLine] = []
        /// The field `memo`.
        public var memo: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0
        /// Keys further documents by the order, when there is one.
        public var orderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            eventID: String = "",
            rule: String = "",
            lines: [BillingV1.JournalLine] = [],
            memo: String = "",
            occurredAtMs: Int64 = 0,
            orderID: String = ""
        ) {
            self.eventID = eventID
            self.rule = rule
            self.lines = lines
            self.memo = memo
            self.occurredAtMs = occurredAtMs
            self.orderID = orderID
        }
    }
}

extension BillingV1.PostRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.PostRequest", [
        FieldDescriptor("event_id", 1, .single, .text),
        FieldDescriptor("rule", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(BillingV1.JournalLine.descriptor)),
        FieldDescriptor("memo", 4, .single, .text),
        FieldDescriptor("occurred_at_ms", 5, .single, .int64),
        FieldDescriptor("order_id", 6, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__post_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__post_request__get_packed_size, pack: oms__billing__v1__post_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__PostRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.eventID = try Unpacking.text(c.pointee.event_id, "event_id")
        self.rule = try Unpacking.text(c.pointee.rule, "rule")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try BillingV1.JournalLine(c: value) }
        self.memo = try Unpacking.text(c.pointee.memo, "memo")
        self.occurredAtMs = c.pointee.occurred_at_ms
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__PostRequest>, _ arena: inout Arena) {
        oms__billing__v1__post_request__init(c)
        c.pointee.event_id = arena.text(self.eventID)
        c.pointee.rule = arena.text(self.rule)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Billing__V1__JournalLine.self) { $0.fill($1, &$2) }
        c.pointee.memo = arena.text(self.memo)
        c.pointee.occurred_at_ms = self.occurredAtMs
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.PostReply`.
    public struct PostReply: Hashable, Sendable {
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

extension BillingV1.PostReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.PostReply", [
        FieldDescriptor("entry_id", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__post_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__post_reply__get_packed_size, pack: oms__billing__v1__post_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__PostReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entryID = c.pointee.entry_id
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__PostReply>, _ arena: inout Arena) {
        oms__billing__v1__post_reply__init(c)
        c.pointee.entry_id = self.entryID
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ListJournalRequest`.
    public struct ListJournalRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// When set, entries whose event is of this order, invoice or other fact.
        public var eventID: String = ""
        /// The field `account`.
        public var account: UInt32 = 0
        /// The generation of the database that page.page_token is of (HealthReply.generation), for a token
        /// that is kept as a cursor: of another one it is refused, FAILED_PRECONDITION with the reason
        /// GENERATION_LEFT, for its numbers were handed out anew. 0 is for a token of the page before.
        public var generation: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            eventID: String = "",
            account: UInt32 = 0,
            generation: Int64 = 0
        ) {
            self.page = page
            self.eventID = eventID
            self.account = account
            self.generation = generation
        }
    }
}

extension BillingV1.ListJournalRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ListJournalRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("event_id", 2, .single, .text),
        FieldDescriptor("account", 3, .single, .uint32),
        FieldDescriptor("generation", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__list_journal_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__list_journal_request__get_packed_size, pack: oms__billing__v1__list_journal_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ListJournalRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.eventID = try Unpacking.text(c.pointee.event_id, "event_id")
        self.account = c.pointee.account
        self.generation = c.pointee.generation
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ListJournalRequest>, _ arena: inout Arena) {
        oms__billing__v1__list_journal_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.event_id = arena.text(self.eventID)
        c.pointee.account = self.account
        c.pointee.generation = self.generation
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.ListJournalReply`.
    public struct ListJournalReply: Hashable, Sendable {
        /// The field `entries`.
        public var entries: [BillingV1.JournalEntry] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            entries: [BillingV1.JournalEntry] = [],
            nextPageToken: String = ""
        ) {
            self.entries = entries
            self.nextPageToken = nextPageToken
        }
    }
}

extension BillingV1.ListJournalReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.ListJournalReply", [
        FieldDescriptor("entries", 1, .repeated, .message(BillingV1.JournalEntry.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__list_journal_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__list_journal_reply__get_packed_size, pack: oms__billing__v1__list_journal_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__ListJournalReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.entries = try Unpacking.messages(c.pointee.n_entries, c.pointee.entries) { (value) throws(DecodingError) in try BillingV1.JournalEntry(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__ListJournalReply>, _ arena: inout Arena) {
        oms__billing__v1__list_journal_reply__init(c)
        c.pointee.n_entries = self.entries.count
        c.pointee.entries = arena.messages(self.entries, as: Oms__Billing__V1__JournalEntry.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.TrialBalanceRequest`.
    public struct TrialBalanceRequest: Hashable, Sendable {
        /// Only what was posted before this time; 0 means everything.
        public var asOfMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            asOfMs: Int64 = 0
        ) {
            self.asOfMs = asOfMs
        }
    }
}

extension BillingV1.TrialBalanceRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.TrialBalanceRequest", [
        FieldDescriptor("as_of_ms", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__trial_balance_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__trial_balance_request__get_packed_size, pack: oms__billing__v1__trial_balance_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__TrialBalanceRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.asOfMs = c.pointee.as_of_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__TrialBalanceRequest>, _ arena: inout Arena) {
        oms__billing__v1__trial_balance_request__init(c)
        c.pointee.as_of_ms = self.asOfMs
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.AccountBalance`.
    public struct AccountBalance: Hashable, Sendable {
        /// The field `account`.
        public var account: UInt32 = 0
        /// The field `name`.
        public var name: String = ""
        /// The field `currency`.
        public var currency: String = ""
        /// The field `debit_minor`.
        public var debitMinor: Int64 = 0
        /// The field `credit_minor`.
        public var creditMinor: Int64 = 0
        /// debit - credit.
        public var balanceMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            account: UInt32 = 0,
            name: String = "",
            currency: String = "",
            debitMinor: Int64 = 0,
            creditMinor: Int64 = 0,
            balanceMinor: Int64 = 0
        ) {
            self.account = account
            self.name = name
            self.currency = currency
            self.debitMinor = debitMinor
            self.creditMinor = creditMinor
            self.balanceMinor = balanceMinor
        }
    }
}

extension BillingV1.AccountBalance: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.AccountBalance", [
        FieldDescriptor("account", 1, .single, .uint32),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("currency", 3, .single, .text),
        FieldDescriptor("debit_minor", 4, .single, .int64),
        FieldDescriptor("credit_minor", 5, .single, .int64),
        FieldDescriptor("balance_minor", 6, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__account_balance__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__account_balance__get_packed_size, pack: oms__billing__v1__account_balance__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__AccountBalance>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.account = c.pointee.account
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
        self.debitMinor = c.pointee.debit_minor
        self.creditMinor = c.pointee.credit_minor
        self.balanceMinor = c.pointee.balance_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__AccountBalance>, _ arena: inout Arena) {
        oms__billing__v1__account_balance__init(c)
        c.pointee.account = self.account
        c.pointee.name = arena.text(self.name)
        c.pointee.currency = arena.text(self.currency)
        c.pointee.debit_minor = self.debitMinor
        c.pointee.credit_minor = self.creditMinor
        c.pointee.balance_minor = self.balanceMinor
    }
}

extension BillingV1 {
    /// The message `oms.billing.v1.TrialBalanceReply`.
    public struct TrialBalanceReply: Hashable, Sendable {
        /// The field `accounts`.
        public var accounts: [BillingV1.AccountBalance] = []
        /// Sum of debits - sum of credits over all accounts and currencies: 0.
        public var differenceMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            accounts: [BillingV1.AccountBalance] = [],
            differenceMinor: Int64 = 0
        ) {
            self.accounts = accounts
            self.differenceMinor = differenceMinor
        }
    }
}

extension BillingV1.TrialBalanceReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.billing.v1.TrialBalanceReply", [
        FieldDescriptor("accounts", 1, .repeated, .message(BillingV1.AccountBalance.descriptor)),
        FieldDescriptor("difference_minor", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__billing__v1__trial_balance_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__billing__v1__trial_balance_reply__get_packed_size, pack: oms__billing__v1__trial_balance_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Billing__V1__TrialBalanceReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.accounts = try Unpacking.messages(c.pointee.n_accounts, c.pointee.accounts) { (value) throws(DecodingError) in try BillingV1.AccountBalance(c: value) }
        self.differenceMinor = c.pointee.difference_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Billing__V1__TrialBalanceReply>, _ arena: inout Arena) {
        oms__billing__v1__trial_balance_reply__init(c)
        c.pointee.n_accounts = self.accounts.count
        c.pointee.accounts = arena.messages(self.accounts, as: Oms__Billing__V1__AccountBalance.self) { $0.fill($1, &$2) }
        c.pointee.difference_minor = self.differenceMinor
    }
}

extension BillingV1 {
    /// The service `oms.billing.v1.BillingService`.
    public enum BillingService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.billing.v1.BillingService", methods: [
            AnyMethod(Self.authorize),
            AnyMethod(Self.capture),
            AnyMethod(Self.void),
            AnyMethod(Self.refund),
            AnyMethod(Self.getPayment),
            AnyMethod(Self.listPayments),
            AnyMethod(Self.createInvoice),
            AnyMethod(Self.getInvoice),
            AnyMethod(Self.listInvoices),
            AnyMethod(Self.post),
            AnyMethod(Self.listJournal),
            AnyMethod(Self.trialBalance),
            AnyMethod(Self.approvePayment),
            AnyMethod(Self.pay),
            AnyMethod(Self.authorizeMore),
            AnyMethod(Self.reduceAuthorization),
            AnyMethod(Self.sendInvoice),
            AnyMethod(Self.createCreditNote),
            AnyMethod(Self.getCreditNote),
            AnyMethod(Self.listCreditNotes),
            AnyMethod(Self.renderDocument),
            AnyMethod(Self.watch)
        ])

        /// The method `Authorize`.
        public static let authorize = Method<BillingV1.AuthorizeRequest, BillingV1.AuthorizeReply>(
            path: "oms.billing.v1.BillingService/Authorize",
            kind: .unary
        )

        /// The method `Capture`.
        public static let capture = Method<BillingV1.CaptureRequest, BillingV1.CaptureReply>(
            path: "oms.billing.v1.BillingService/Capture",
            kind: .unary
        )

        /// The method `Void`.
        public static let void = Method<BillingV1.VoidRequest, BillingV1.VoidReply>(
            path: "oms.billing.v1.BillingService/Void",
            kind: .unary
        )

        /// The method `Refund`.
        public static let refund = Method<BillingV1.RefundRequest, BillingV1.RefundReply>(
            path: "oms.billing.v1.BillingService/Refund",
            kind: .unary
        )

        /// The method `GetPayment`.
        public static let getPayment = Method<BillingV1.GetPaymentRequest, BillingV1.GetPaymentReply>(
            path: "oms.billing.v1.BillingService/GetPayment",
            kind: .unary
        )

        /// The method `ListPayments`.
        public static let listPayments = Method<BillingV1.ListPaymentsRequest, BillingV1.ListPaymentsReply>(
            path: "oms.billing.v1.BillingService/ListPayments",
            kind: .unary
        )

        /// The method `CreateInvoice`.
        public static let createInvoice = Method<BillingV1.CreateInvoiceRequest, BillingV1.CreateInvoiceReply>(
            path: "oms.billing.v1.BillingService/CreateInvoice",
            kind: .unary
        )

        /// The method `GetInvoice`.
        public static let getInvoice = Method<BillingV1.GetInvoiceRequest, BillingV1.GetInvoiceReply>(
            path: "oms.billing.v1.BillingService/GetInvoice",
            kind: .unary
        )

        /// The method `ListInvoices`.
        public static let listInvoices = Method<BillingV1.ListInvoicesRequest, BillingV1.ListInvoicesReply>(
            path: "oms.billing.v1.BillingService/ListInvoices",
            kind: .unary
        )

        /// The method `Post`.
        public static let post = Method<BillingV1.PostRequest, BillingV1.PostReply>(
            path: "oms.billing.v1.BillingService/Post",
            kind: .unary
        )

        /// The method `ListJournal`.
        public static let listJournal = Method<BillingV1.ListJournalRequest, BillingV1.ListJournalReply>(
            path: "oms.billing.v1.BillingService/ListJournal",
            kind: .unary
        )

        /// The method `TrialBalance`.
        public static let trialBalance = Method<BillingV1.TrialBalanceRequest, BillingV1.TrialBalanceReply>(
            path: "oms.billing.v1.BillingService/TrialBalance",
            kind: .unary
        )

        /// The method `ApprovePayment`.
        public static let approvePayment = Method<BillingV1.ApprovePaymentRequest, BillingV1.ApprovePaymentReply>(
            path: "oms.billing.v1.BillingService/ApprovePayment",
            kind: .unary
        )

        /// The method `Pay`.
        public static let pay = Method<BillingV1.PayRequest, BillingV1.PayReply>(
            path: "oms.billing.v1.BillingService/Pay",
            kind: .unary
        )

        /// The method `AuthorizeMore`.
        public static let authorizeMore = Method<BillingV1.AuthorizeMoreRequest, BillingV1.AuthorizeMoreReply>(
            path: "oms.billing.v1.BillingService/AuthorizeMore",
            kind: .unary
        )

        /// The method `ReduceAuthorization`.
        public static let reduceAuthorization = Method<BillingV1.ReduceAuthorizationRequest, BillingV1.ReduceAuthorizationReply>(
            path: "oms.billing.v1.BillingService/ReduceAuthorization",
            kind: .unary
        )

        /// The method `SendInvoice`.
        public static let sendInvoice = Method<BillingV1.SendInvoiceRequest, BillingV1.SendInvoiceReply>(
            path: "oms.billing.v1.BillingService/SendInvoice",
            kind: .unary
        )

        /// The method `CreateCreditNote`.
        public static let createCreditNote = Method<BillingV1.CreateCreditNoteRequest, BillingV1.CreateCreditNoteReply>(
            path: "oms.billing.v1.BillingService/CreateCreditNote",
            kind: .unary
        )

        /// The method `GetCreditNote`.
        public static let getCreditNote = Method<BillingV1.GetCreditNoteRequest, BillingV1.GetCreditNoteReply>(
            path: "oms.billing.v1.BillingService/GetCreditNote",
            kind: .unary
        )

        /// The method `ListCreditNotes`.
        public static let listCreditNotes = Method<BillingV1.ListCreditNotesRequest, BillingV1.ListCreditNotesReply>(
            path: "oms.billing.v1.BillingService/ListCreditNotes",
            kind: .unary
        )

        /// The method `RenderDocument`.
        public static let renderDocument = Method<BillingV1.RenderDocumentRequest, BillingV1.RenderDocumentReply>(
            path: "oms.billing.v1.BillingService/RenderDocument",
            kind: .unary
        )

        /// The method `Watch`.
        public static let watch = Method<CommonV1.WatchRequest, CommonV1.Event>(
            path: "oms.billing.v1.BillingService/Watch",
            kind: .serverStreaming
        )
    }
}

// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/returns/v1/returns.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.returns.v1`.
public enum ReturnsV1 {}

extension ReturnsV1 {
    /// The enum `oms.returns.v1.ReturnState`.
    public enum ReturnState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `REQUESTED`.
        case requested
        /// `DENIED`.
        case denied
        /// The buyer may send the goods.
        case authorized
        /// The goods did not come in time.
        case expired
        /// Counted in; in quarantine.
        case received
        /// Inspected; the saga credits, refunds or exchanges.
        case settling
        /// `CLOSED`.
        case closed
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .requested, .denied, .authorized, .expired, .received, .settling, .closed]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.returns.v1.ReturnState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("REQUESTED", 1),
            EnumValueDescriptor("DENIED", 2),
            EnumValueDescriptor("AUTHORIZED", 3),
            EnumValueDescriptor("EXPIRED", 4),
            EnumValueDescriptor("RECEIVED", 5),
            EnumValueDescriptor("SETTLING", 6),
            EnumValueDescriptor("CLOSED", 7)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .requested
            case 2: self = .denied
            case 3: self = .authorized
            case 4: self = .expired
            case 5: self = .received
            case 6: self = .settling
            case 7: self = .closed
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .requested: 1
            case .denied: 2
            case .authorized: 3
            case .expired: 4
            case .received: 5
            case .settling: 6
            case .closed: 7
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .requested: "REQUESTED"
            case .denied: "DENIED"
            case .authorized: "AUTHORIZED"
            case .expired: "EXPIRED"
            case .received: "RECEIVED"
            case .settling: "SETTLING"
            case .closed: "CLOSED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension ReturnsV1 {
    /// The enum `oms.returns.v1.Resolution`.
    public enum Resolution: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// Back the way it was paid.
        case refund
        /// `STORE_CREDIT`.
        case storeCredit
        /// Other goods for the same money; a difference is paid or kept as store credit.
        case exchange
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .refund, .storeCredit, .exchange]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.returns.v1.Resolution", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("REFUND", 1),
            EnumValueDescriptor("STORE_CREDIT", 2),
            EnumValueDescriptor("EXCHANGE", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .refund
            case 2: self = .storeCredit
            case 3: self = .exchange
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .refund: 1
            case .storeCredit: 2
            case .exchange: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .refund: "REFUND"
            case .storeCredit: "STORE_CREDIT"
            case .exchange: "EXCHANGE"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension ReturnsV1 {
    /// The enum `oms.returns.v1.Disposition`.
    public enum Disposition: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `RESTOCK`.
        case restock
        /// `SCRAP`.
        case scrap
        /// Not accepted: goes back to the buyer, nothing is credited.
        case reject
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .restock, .scrap, .reject]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.returns.v1.Disposition", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("RESTOCK", 1),
            EnumValueDescriptor("SCRAP", 2),
            EnumValueDescriptor("REJECT", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .restock
            case 2: self = .scrap
            case 3: self = .reject
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .restock: 1
            case .scrap: 2
            case .reject: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .restock: "RESTOCK"
            case .scrap: "SCRAP"
            case .reject: "REJECT"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension ReturnsV1 {
    /// The enum `oms.returns.v1.ReturnGrouping`.
    public enum ReturnGrouping: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `REASON`.
        case reason
        /// `SKU`.
        case sku
        /// `CUSTOMER`.
        case customer
        /// `MONTH`.
        case month
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .reason, .sku, .customer, .month]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.returns.v1.ReturnGrouping", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("REASON", 1),
            EnumValueDescriptor("SKU", 2),
            EnumValueDescriptor("CUSTOMER", 3),
            EnumValueDescriptor("MONTH", 4)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .reason
            case 2: self = .sku
            case 3: self = .customer
            case 4: self = .month
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .reason: 1
            case .sku: 2
            case .customer: 3
            case .month: 4
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .reason: "REASON"
            case .sku: "SKU"
            case .customer: "CUSTOMER"
            case .month: "MONTH"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.ReturnLine`.
    public struct ReturnLine: Hashable, Sendable {
        /// The field `line_number`.
        public var lineNumber: UInt32 = 0
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// Why: DAMAGED, WRONG_ITEM, NOT_AS_DESCRIBED, NO_LONGER_WANTED, OTHER.
        public var reason: String = ""
        /// The field `received`.
        public var received: Int64 = 0
        /// The field `restocked`.
        public var restocked: Int64 = 0
        /// The field `scrapped`.
        public var scrapped: Int64 = 0
        /// The field `rejected`.
        public var rejected: Int64 = 0
        /// What is credited for the units accepted: restocked + scrapped. From the stored allocation of the line.
        public var net: CommonV1.Money? = nil
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lineNumber: UInt32 = 0,
            sku: String = "",
            quantity: Int64 = 0,
            reason: String = "",
            received: Int64 = 0,
            restocked: Int64 = 0,
            scrapped: Int64 = 0,
            rejected: Int64 = 0,
            net: CommonV1.Money? = nil,
            tax: CommonV1.Money? = nil
        ) {
            self.lineNumber = lineNumber
            self.sku = sku
            self.quantity = quantity
            self.reason = reason
            self.received = received
            self.restocked = restocked
            self.scrapped = scrapped
            self.rejected = rejected
            self.net = net
            self.tax = tax
        }
    }
}

extension ReturnsV1.ReturnLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.ReturnLine", [
        FieldDescriptor("line_number", 1, .single, .uint32),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("quantity", 3, .single, .int64),
        FieldDescriptor("reason", 4, .single, .text),
        FieldDescriptor("received", 5, .single, .int64),
        FieldDescriptor("restocked", 6, .single, .int64),
        FieldDescriptor("scrapped", 7, .single, .int64),
        FieldDescriptor("rejected", 8, .single, .int64),
        FieldDescriptor("net", 9, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("tax", 10, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__return_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__return_line__get_packed_size, pack: oms__returns__v1__return_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__ReturnLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lineNumber = c.pointee.line_number
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.received = c.pointee.received
        self.restocked = c.pointee.restocked
        self.scrapped = c.pointee.scrapped
        self.rejected = c.pointee.rejected
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__ReturnLine>, _ arena: inout Arena) {
        oms__returns__v1__return_line__init(c)
        c.pointee.line_number = self.lineNumber
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        c.pointee.reason = arena.text(self.reason)
        c.pointee.received = self.received
        c.pointee.restocked = self.restocked
        c.pointee.scrapped = self.scrapped
        c.pointee.rejected = self.rejected
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

extension ReturnsV1 {
    /// The message `oms.returns.v1.Return`.
    public struct Return: Hashable, Sendable {
        /// RMA-100001, RMA-100002, …
        public var returnID: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `state`.
        public var state: ReturnsV1.ReturnState = .unspecified
        /// The field `resolution`.
        public var resolution: ReturnsV1.Resolution = .unspecified
        /// The field `lines`.
        public var lines: [ReturnsV1.ReturnLine] = []
        /// Kept back from the credit.
        public var restockingFee: CommonV1.Money? = nil
        /// Net + tax - fee, once inspected.
        public var credited: CommonV1.Money? = nil
        /// The field `credit_note_number`.
        public var creditNoteNumber: String = ""
        /// For an exchange: what is sent instead, and the order that sends it.
        public var exchangeLines: [OrderV1.OrderLine] = []
        /// The field `exchange_order_id`.
        public var exchangeOrderID: String = ""
        /// The field `reason`.
        public var reason: String = ""
        /// The field `requested_at_ms`.
        public var requestedAtMs: Int64 = 0
        /// The field `expires_at_ms`.
        public var expiresAtMs: Int64 = 0
        /// The field `version`.
        public var version: Int64 = 0
        /// The field `saga_id`.
        public var sagaID: String = ""
        /// The field `allowed_verbs`.
        public var allowedVerbs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = "",
            orderID: String = "",
            customerID: String = "",
            state: ReturnsV1.ReturnState = .unspecified,
            resolution: ReturnsV1.Resolution = .unspecified,
            lines: [ReturnsV1.ReturnLine] = [],
            restockingFee: CommonV1.Money? = nil,
            credited: CommonV1.Money? = nil,
            creditNoteNumber: String = "",
            exchangeLines: [OrderV1.OrderLine] = [],
            exchangeOrderID: String = "",
            reason: String = "",
            requestedAtMs: Int64 = 0,
            expiresAtMs: Int64 = 0,
            version: Int64 = 0,
            sagaID: String = "",
            allowedVerbs: [String] = []
        ) {
            self.returnID = returnID
            self.orderID = orderID
            self.customerID = customerID
            self.state = state
            self.resolution = resolution
            self.lines = lines
            self.restockingFee = restockingFee
            self.credited = credited
            self.creditNoteNumber = creditNoteNumber
            self.exchangeLines = exchangeLines
            self.exchangeOrderID = exchangeOrderID
            self.reason = reason
            self.requestedAtMs = requestedAtMs
            self.expiresAtMs = expiresAtMs
            self.version = version
            self.sagaID = sagaID
            self.allowedVerbs = allowedVerbs
        }
    }
}

extension ReturnsV1.Return: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.Return", [
        FieldDescriptor("return_id", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("customer_id", 3, .single, .text),
        FieldDescriptor("state", 4, .single, .enumeration(ReturnsV1.ReturnState.descriptor)),
        FieldDescriptor("resolution", 5, .single, .enumeration(ReturnsV1.Resolution.descriptor)),
        FieldDescriptor("lines", 6, .repeated, .message(ReturnsV1.ReturnLine.descriptor)),
        FieldDescriptor("restocking_fee", 7, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("credited", 8, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("credit_note_number", 9, .single, .text),
        FieldDescriptor("exchange_lines", 10, .repeated, .message(OrderV1.OrderLine.descriptor)),
        FieldDescriptor("exchange_order_id", 11, .single, .text),
        FieldDescriptor("reason", 12, .single, .text),
        FieldDescriptor("requested_at_ms", 13, .single, .int64),
        FieldDescriptor("expires_at_ms", 14, .single, .int64),
        FieldDescriptor("version", 15, .single, .int64),
        FieldDescriptor("saga_id", 16, .single, .text),
        FieldDescriptor("allowed_verbs", 17, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__return__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__return__get_packed_size, pack: oms__returns__v1__return__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__Return>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.state = ReturnsV1.ReturnState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.resolution = ReturnsV1.Resolution(rawValue: Int32(truncatingIfNeeded: c.pointee.resolution.rawValue))
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try ReturnsV1.ReturnLine(c: value) }
        if let value = c.pointee.restocking_fee { self.restockingFee = try CommonV1.Money(c: value) }
        if let value = c.pointee.credited { self.credited = try CommonV1.Money(c: value) }
        self.creditNoteNumber = try Unpacking.text(c.pointee.credit_note_number, "credit_note_number")
        self.exchangeLines = try Unpacking.messages(c.pointee.n_exchange_lines, c.pointee.exchange_lines) { (value) throws(DecodingError) in try OrderV1.OrderLine(c: value) }
        self.exchangeOrderID = try Unpacking.text(c.pointee.exchange_order_id, "exchange_order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.requestedAtMs = c.pointee.requested_at_ms
        self.expiresAtMs = c.pointee.expires_at_ms
        self.version = c.pointee.version
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
        self.allowedVerbs = try Unpacking.list(c.pointee.n_allowed_verbs, c.pointee.allowed_verbs) { (value) throws(DecodingError) in try Unpacking.text(value, "allowed_verbs") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__Return>, _ arena: inout Arena) {
        oms__returns__v1__return__init(c)
        c.pointee.return_id = arena.text(self.returnID)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.state = Oms__Returns__V1__ReturnState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.resolution = Oms__Returns__V1__Resolution(rawValue: .init(truncatingIfNeeded: self.resolution.rawValue))
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Returns__V1__ReturnLine.self) { $0.fill($1, &$2) }
        if let value = self.restockingFee {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.restocking_fee = message
        }
        if let value = self.credited {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.credited = message
        }
        c.pointee.credit_note_number = arena.text(self.creditNoteNumber)
        c.pointee.n_exchange_lines = self.exchangeLines.count
        c.pointee.exchange_lines = arena.messages(self.exchangeLines, as: Oms__Order__V1__OrderLine.self) { $0.fill($1, &$2) }
        c.pointee.exchange_order_id = arena.text(self.exchangeOrderID)
        c.pointee.reason = arena.text(self.reason)
        c.pointee.requested_at_ms = self.requestedAtMs
        c.pointee.expires_at_ms = self.expiresAtMs
        c.pointee.version = self.version
        c.pointee.saga_id = arena.text(self.sagaID)
        c.pointee.n_allowed_verbs = self.allowedVerbs.count
        c.pointee.allowed_verbs = arena.list(self.allowedVerbs) { $1.text($0) }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.OpenReturnRequest`.
    public struct OpenReturnRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// Lines name a line_number, or a SKU whose lines are then taken in order; at most 500.
        public var lines: [ReturnsV1.ReturnLine] = []
        /// The field `resolution`.
        public var resolution: ReturnsV1.Resolution = .unspecified
        /// Required for EXCHANGE.
        public var exchangeLines: [OrderV1.OrderLine] = []
        /// For an exchange that costs more: how the rest is paid.
        public var paymentMethod: OrderV1.PaymentMethod = .unspecified
        /// The field `payment_token`.
        public var paymentToken: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            lines: [ReturnsV1.ReturnLine] = [],
            resolution: ReturnsV1.Resolution = .unspecified,
            exchangeLines: [OrderV1.OrderLine] = [],
            paymentMethod: OrderV1.PaymentMethod = .unspecified,
            paymentToken: String = "",
            reason: String = ""
        ) {
            self.orderID = orderID
            self.lines = lines
            self.resolution = resolution
            self.exchangeLines = exchangeLines
            self.paymentMethod = paymentMethod
            self.paymentToken = paymentToken
            self.reason = reason
        }
    }
}

extension ReturnsV1.OpenReturnRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.OpenReturnRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(ReturnsV1.ReturnLine.descriptor)),
        FieldDescriptor("resolution", 3, .single, .enumeration(ReturnsV1.Resolution.descriptor)),
        FieldDescriptor("exchange_lines", 4, .repeated, .message(OrderV1.OrderLine.descriptor)),
        FieldDescriptor("payment_method", 5, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("payment_token", 6, .single, .text),
        FieldDescriptor("reason", 7, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__open_return_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__open_return_request__get_packed_size, pack: oms__returns__v1__open_return_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__OpenReturnRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try ReturnsV1.ReturnLine(c: value) }
        self.resolution = ReturnsV1.Resolution(rawValue: Int32(truncatingIfNeeded: c.pointee.resolution.rawValue))
        self.exchangeLines = try Unpacking.messages(c.pointee.n_exchange_lines, c.pointee.exchange_lines) { (value) throws(DecodingError) in try OrderV1.OrderLine(c: value) }
        self.paymentMethod = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.payment_method.rawValue))
        self.paymentToken = try Unpacking.text(c.pointee.payment_token, "payment_token")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__OpenReturnRequest>, _ arena: inout Arena) {
        oms__returns__v1__open_return_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Returns__V1__ReturnLine.self) { $0.fill($1, &$2) }
        c.pointee.resolution = Oms__Returns__V1__Resolution(rawValue: .init(truncatingIfNeeded: self.resolution.rawValue))
        c.pointee.n_exchange_lines = self.exchangeLines.count
        c.pointee.exchange_lines = arena.messages(self.exchangeLines, as: Oms__Order__V1__OrderLine.self) { $0.fill($1, &$2) }
        c.pointee.payment_method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.paymentMethod.rawValue))
        c.pointee.payment_token = arena.text(self.paymentToken)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.OpenReturnReply`.
    public struct OpenReturnReply: Hashable, Sendable {
        /// The field `rma`.
        public var rma: ReturnsV1.Return? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rma: ReturnsV1.Return? = nil
        ) {
            self.rma = rma
        }
    }
}

extension ReturnsV1.OpenReturnReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.OpenReturnReply", [
        FieldDescriptor("rma", 1, .single, .message(ReturnsV1.Return.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__open_return_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__open_return_reply__get_packed_size, pack: oms__returns__v1__open_return_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__OpenReturnReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rma { self.rma = try ReturnsV1.Return(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__OpenReturnReply>, _ arena: inout Arena) {
        oms__returns__v1__open_return_reply__init(c)
        if let value = self.rma {
            let message = arena.make(Oms__Returns__V1__Return.self)
            value.fill(message, &arena)
            c.pointee.rma = message
        }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.AuthorizeReturnRequest`.
    public struct AuthorizeReturnRequest: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""
        /// How long the goods may take; 0 means 30 days.
        public var days: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = "",
            days: UInt32 = 0
        ) {
            self.returnID = returnID
            self.days = days
        }
    }
}

extension ReturnsV1.AuthorizeReturnRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.AuthorizeReturnRequest", [
        FieldDescriptor("return_id", 1, .single, .text),
        FieldDescriptor("days", 2, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__authorize_return_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__authorize_return_request__get_packed_size, pack: oms__returns__v1__authorize_return_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__AuthorizeReturnRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
        self.days = c.pointee.days
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__AuthorizeReturnRequest>, _ arena: inout Arena) {
        oms__returns__v1__authorize_return_request__init(c)
        c.pointee.return_id = arena.text(self.returnID)
        c.pointee.days = self.days
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.AuthorizeReturnReply`.
    public struct AuthorizeReturnReply: Hashable, Sendable {
        /// The field `rma`.
        public var rma: ReturnsV1.Return? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rma: ReturnsV1.Return? = nil
        ) {
            self.rma = rma
        }
    }
}

extension ReturnsV1.AuthorizeReturnReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.AuthorizeReturnReply", [
        FieldDescriptor("rma", 1, .single, .message(ReturnsV1.Return.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__authorize_return_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__authorize_return_reply__get_packed_size, pack: oms__returns__v1__authorize_return_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__AuthorizeReturnReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rma { self.rma = try ReturnsV1.Return(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__AuthorizeReturnReply>, _ arena: inout Arena) {
        oms__returns__v1__authorize_return_reply__init(c)
        if let value = self.rma {
            let message = arena.make(Oms__Returns__V1__Return.self)
            value.fill(message, &arena)
            c.pointee.rma = message
        }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.DenyReturnRequest`.
    public struct DenyReturnRequest: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = "",
            reason: String = ""
        ) {
            self.returnID = returnID
            self.reason = reason
        }
    }
}

extension ReturnsV1.DenyReturnRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.DenyReturnRequest", [
        FieldDescriptor("return_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__deny_return_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__deny_return_request__get_packed_size, pack: oms__returns__v1__deny_return_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__DenyReturnRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__DenyReturnRequest>, _ arena: inout Arena) {
        oms__returns__v1__deny_return_request__init(c)
        c.pointee.return_id = arena.text(self.returnID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.DenyReturnReply`.
    public struct DenyReturnReply: Hashable, Sendable {
        /// The field `rma`.
        public var rma: ReturnsV1.Return? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rma: ReturnsV1.Return? = nil
        ) {
            self.rma = rma
        }
    }
}

extension ReturnsV1.DenyReturnReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.DenyReturnReply", [
        FieldDescriptor("rma", 1, .single, .message(ReturnsV1.Return.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__deny_return_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__deny_return_reply__get_packed_size, pack: oms__returns__v1__deny_return_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__DenyReturnReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rma { self.rma = try ReturnsV1.Return(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__DenyReturnReply>, _ arena: inout Arena) {
        oms__returns__v1__deny_return_reply__init(c)
        if let value = self.rma {
            let message = arena.make(Oms__Returns__V1__Return.self)
            value.fill(message, &arena)
            c.pointee.rma = message
        }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.CountedLine`.
    public struct CountedLine: Hashable, Sendable {
        /// The field `line_number`.
        public var lineNumber: UInt32 = 0
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lineNumber: UInt32 = 0,
            sku: String = "",
            quantity: Int64 = 0
        ) {
            self.lineNumber = lineNumber
            self.sku = sku
            self.quantity = quantity
        }
    }
}

extension ReturnsV1.CountedLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.CountedLine", [
        FieldDescriptor("line_number", 1, .single, .uint32),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("quantity", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__counted_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__counted_line__get_packed_size, pack: oms__returns__v1__counted_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__CountedLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lineNumber = c.pointee.line_number
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__CountedLine>, _ arena: inout Arena) {
        oms__returns__v1__counted_line__init(c)
        c.pointee.line_number = self.lineNumber
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
    }
}

extension ReturnsV1 {
    /// The goods came; fewer than announced is taken as it is, more is refused.
    public struct ReceiveReturnRequest: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""
        /// The field `lines`.
        public var lines: [ReturnsV1.CountedLine] = []
        /// Empty means MAIN.
        public var location: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = "",
            lines: [ReturnsV1.CountedLine] = [],
            location: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.returnID = returnID
            self.lines = lines
            self.location = location
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension ReturnsV1.ReceiveReturnRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.ReceiveReturnRequest", [
        FieldDescriptor("return_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(ReturnsV1.CountedLine.descriptor)),
        FieldDescriptor("location", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__receive_return_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__receive_return_request__get_packed_size, pack: oms__returns__v1__receive_return_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__ReceiveReturnRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try ReturnsV1.CountedLine(c: value) }
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__ReceiveReturnRequest>, _ arena: inout Arena) {
        oms__returns__v1__receive_return_request__init(c)
        c.pointee.return_id = arena.text(self.returnID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Returns__V1__CountedLine.self) { $0.fill($1, &$2) }
        c.pointee.location = arena.text(self.location)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.ReceiveReturnReply`.
    public struct ReceiveReturnReply: Hashable, Sendable {
        /// The field `rma`.
        public var rma: ReturnsV1.Return? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rma: ReturnsV1.Return? = nil
        ) {
            self.rma = rma
        }
    }
}

extension ReturnsV1.ReceiveReturnReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.ReceiveReturnReply", [
        FieldDescriptor("rma", 1, .single, .message(ReturnsV1.Return.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__receive_return_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__receive_return_reply__get_packed_size, pack: oms__returns__v1__receive_return_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__ReceiveReturnReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rma { self.rma = try ReturnsV1.Return(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__ReceiveReturnReply>, _ arena: inout Arena) {
        oms__returns__v1__receive_return_reply__init(c)
        if let value = self.rma {
            let message = arena.make(Oms__Returns__V1__Return.self)
            value.fill(message, &arena)
            c.pointee.rma = message
        }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.InspectedLine`.
    public struct InspectedLine: Hashable, Sendable {
        /// The field `line_number`.
        public var lineNumber: UInt32 = 0
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `disposition`.
        public var disposition: ReturnsV1.Disposition = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lineNumber: UInt32 = 0,
            sku: String = "",
            quantity: Int64 = 0,
            disposition: ReturnsV1.Disposition = .unspecified
        ) {
            self.lineNumber = lineNumber
            self.sku = sku
            self.quantity = quantity
            self.disposition = disposition
        }
    }
}

extension ReturnsV1.InspectedLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.InspectedLine", [
        FieldDescriptor("line_number", 1, .single, .uint32),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("quantity", 3, .single, .int64),
        FieldDescriptor("disposition", 4, .single, .enumeration(ReturnsV1.Disposition.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__inspected_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__inspected_line__get_packed_size, pack: oms__returns__v1__inspected_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__InspectedLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lineNumber = c.pointee.line_number
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        self.disposition = ReturnsV1.Disposition(rawValue: Int32(truncatingIfNeeded: c.pointee.disposition.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__InspectedLine>, _ arena: inout Arena) {
        oms__returns__v1__inspected_line__init(c)
        c.pointee.line_number = self.lineNumber
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        c.pointee.disposition = Oms__Returns__V1__Disposition(rawValue: .init(truncatingIfNeeded: self.disposition.rawValue))
    }
}

extension ReturnsV1 {
    /// Every unit received gets a disposition.
    public struct InspectReturnRequest: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""
        /// The field `lines`.
        public var lines: [ReturnsV1.InspectedLine] = []
        /// The field `restocking_fee`.
        public var restockingFee: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = "",
            lines: [ReturnsV1.InspectedLine] = [],
            restockingFee: CommonV1.Money? = nil
        ) {
            self.returnID = returnID
            self.lines = lines
            self.restockingFee = restockingFee
        }
    }
}

extension ReturnsV1.InspectReturnRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.InspectReturnRequest", [
        FieldDescriptor("return_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(ReturnsV1.InspectedLine.descriptor)),
        FieldDescriptor("restocking_fee", 3, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__inspect_return_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__inspect_return_request__get_packed_size, pack: oms__returns__v1__inspect_return_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__InspectReturnRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try ReturnsV1.InspectedLine(c: value) }
        if let value = c.pointee.restocking_fee { self.restockingFee = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__InspectReturnRequest>, _ arena: inout Arena) {
        oms__returns__v1__inspect_return_request__init(c)
        c.pointee.return_id = arena.text(self.returnID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Returns__V1__InspectedLine.self) { $0.fill($1, &$2) }
        if let value = self.restockingFee {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.restocking_fee = message
        }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.InspectReturnReply`.
    public struct InspectReturnReply: Hashable, Sendable {
        /// The field `rma`.
        public var rma: ReturnsV1.Return? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rma: ReturnsV1.Return? = nil
        ) {
            self.rma = rma
        }
    }
}

extension ReturnsV1.InspectReturnReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.InspectReturnReply", [
        FieldDescriptor("rma", 1, .single, .message(ReturnsV1.Return.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__inspect_return_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__inspect_return_reply__get_packed_size, pack: oms__returns__v1__inspect_return_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__InspectReturnReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rma { self.rma = try ReturnsV1.Return(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__InspectReturnReply>, _ arena: inout Arena) {
        oms__returns__v1__inspect_return_reply__init(c)
        if let value = self.rma {
            let message = arena.make(Oms__Returns__V1__Return.self)
            value.fill(message, &arena)
            c.pointee.rma = message
        }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.GetReturnRequest`.
    public struct GetReturnRequest: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = ""
        ) {
            self.returnID = returnID
        }
    }
}

extension ReturnsV1.GetReturnRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.GetReturnRequest", [
        FieldDescriptor("return_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__get_return_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__get_return_request__get_packed_size, pack: oms__returns__v1__get_return_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__GetReturnRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__GetReturnRequest>, _ arena: inout Arena) {
        oms__returns__v1__get_return_request__init(c)
        c.pointee.return_id = arena.text(self.returnID)
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.GetReturnReply`.
    public struct GetReturnReply: Hashable, Sendable {
        /// The field `rma`.
        public var rma: ReturnsV1.Return? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rma: ReturnsV1.Return? = nil
        ) {
            self.rma = rma
        }
    }
}

extension ReturnsV1.GetReturnReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.GetReturnReply", [
        FieldDescriptor("rma", 1, .single, .message(ReturnsV1.Return.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__get_return_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__get_return_reply__get_packed_size, pack: oms__returns__v1__get_return_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__GetReturnReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rma { self.rma = try ReturnsV1.Return(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__GetReturnReply>, _ arena: inout Arena) {
        oms__returns__v1__get_return_reply__init(c)
        if let value = self.rma {
            let message = arena.make(Oms__Returns__V1__Return.self)
            value.fill(message, &arena)
            c.pointee.rma = message
        }
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.ListReturnsRequest`.
    public struct ListReturnsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: ReturnsV1.ReturnState = .unspecified
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: ReturnsV1.ReturnState = .unspecified,
            orderID: String = "",
            customerID: String = ""
        ) {
            self.page = page
            self.state = state
            self.orderID = orderID
            self.customerID = customerID
        }
    }
}

extension ReturnsV1.ListReturnsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.ListReturnsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(ReturnsV1.ReturnState.descriptor)),
        FieldDescriptor("order_id", 3, .single, .text),
        FieldDescriptor("customer_id", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__list_returns_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__list_returns_request__get_packed_size, pack: oms__returns__v1__list_returns_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__ListReturnsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = ReturnsV1.ReturnState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__ListReturnsRequest>, _ arena: inout Arena) {
        oms__returns__v1__list_returns_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Returns__V1__ReturnState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.ListReturnsReply`.
    public struct ListReturnsReply: Hashable, Sendable {
        /// The field `returns`.
        public var returns: [ReturnsV1.Return] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returns: [ReturnsV1.Return] = [],
            nextPageToken: String = ""
        ) {
            self.returns = returns
            self.nextPageToken = nextPageToken
        }
    }
}

extension ReturnsV1.ListReturnsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.ListReturnsReply", [
        FieldDescriptor("returns", 1, .repeated, .message(ReturnsV1.Return.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__list_returns_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__list_returns_reply__get_packed_size, pack: oms__returns__v1__list_returns_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__ListReturnsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returns = try Unpacking.messages(c.pointee.n_returns, c.pointee.returns) { (value) throws(DecodingError) in try ReturnsV1.Return(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__ListReturnsReply>, _ arena: inout Arena) {
        oms__returns__v1__list_returns_reply__init(c)
        c.pointee.n_returns = self.returns.count
        c.pointee.returns = arena.messages(self.returns, as: Oms__Returns__V1__Return.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension ReturnsV1 {
    /// Books the accepted units as returned on the order's lines and gives what is to be credited.
    public struct SettleReturnRequest: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = ""
        ) {
            self.returnID = returnID
        }
    }
}

extension ReturnsV1.SettleReturnRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.SettleReturnRequest", [
        FieldDescriptor("return_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__settle_return_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__settle_return_request__get_packed_size, pack: oms__returns__v1__settle_return_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__SettleReturnRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__SettleReturnRequest>, _ arena: inout Arena) {
        oms__returns__v1__settle_return_request__init(c)
        c.pointee.return_id = arena.text(self.returnID)
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.SettleReturnReply`.
    public struct SettleReturnReply: Hashable, Sendable {
        /// The field `charge`.
        public var charge: OrderV1.Charge? = nil
        /// The field `restocking_fee`.
        public var restockingFee: CommonV1.Money? = nil
        /// The field `order_payment_method`.
        public var orderPaymentMethod: OrderV1.PaymentMethod = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            charge: OrderV1.Charge? = nil,
            restockingFee: CommonV1.Money? = nil,
            orderPaymentMethod: OrderV1.PaymentMethod = .unspecified
        ) {
            self.charge = charge
            self.restockingFee = restockingFee
            self.orderPaymentMethod = orderPaymentMethod
        }
    }
}

extension ReturnsV1.SettleReturnReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.SettleReturnReply", [
        FieldDescriptor("charge", 1, .single, .message(OrderV1.Charge.descriptor)),
        FieldDescriptor("restocking_fee", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("order_payment_method", 3, .single, .enumeration(OrderV1.PaymentMethod.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__settle_return_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__settle_return_reply__get_packed_size, pack: oms__returns__v1__settle_return_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__SettleReturnReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.charge { self.charge = try OrderV1.Charge(c: value) }
        if let value = c.pointee.restocking_fee { self.restockingFee = try CommonV1.Money(c: value) }
        self.orderPaymentMethod = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.order_payment_method.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__SettleReturnReply>, _ arena: inout Arena) {
        oms__returns__v1__settle_return_reply__init(c)
        if let value = self.charge {
            let message = arena.make(Oms__Order__V1__Charge.self)
            value.fill(message, &arena)
            c.pointee.charge = message
        }
        if let value = self.restockingFee {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.restocking_fee = message
        }
        c.pointee.order_payment_method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.orderPaymentMethod.rawValue))
    }
}

extension ReturnsV1 {
    /// Places the replacement, paid with the store credit; attaches when it was placed before.
    public struct PlaceExchangeRequest: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = ""
        ) {
            self.returnID = returnID
        }
    }
}

extension ReturnsV1.PlaceExchangeRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.PlaceExchangeRequest", [
        FieldDescriptor("return_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__place_exchange_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__place_exchange_request__get_packed_size, pack: oms__returns__v1__place_exchange_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__PlaceExchangeRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__PlaceExchangeRequest>, _ arena: inout Arena) {
        oms__returns__v1__place_exchange_request__init(c)
        c.pointee.return_id = arena.text(self.returnID)
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.PlaceExchangeReply`.
    public struct PlaceExchangeReply: Hashable, Sendable {
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

extension ReturnsV1.PlaceExchangeReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.PlaceExchangeReply", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__place_exchange_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__place_exchange_reply__get_packed_size, pack: oms__returns__v1__place_exchange_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__PlaceExchangeReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__PlaceExchangeReply>, _ arena: inout Arena) {
        oms__returns__v1__place_exchange_reply__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.CloseReturnRequest`.
    public struct CloseReturnRequest: Hashable, Sendable {
        /// The field `return_id`.
        public var returnID: String = ""
        /// The field `credit_note_number`.
        public var creditNoteNumber: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            returnID: String = "",
            creditNoteNumber: String = ""
        ) {
            self.returnID = returnID
            self.creditNoteNumber = creditNoteNumber
        }
    }
}

extension ReturnsV1.CloseReturnRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.CloseReturnRequest", [
        FieldDescriptor("return_id", 1, .single, .text),
        FieldDescriptor("credit_note_number", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__close_return_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__close_return_request__get_packed_size, pack: oms__returns__v1__close_return_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__CloseReturnRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.returnID = try Unpacking.text(c.pointee.return_id, "return_id")
        self.creditNoteNumber = try Unpacking.text(c.pointee.credit_note_number, "credit_note_number")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__CloseReturnRequest>, _ arena: inout Arena) {
        oms__returns__v1__close_return_request__init(c)
        c.pointee.return_id = arena.text(self.returnID)
        c.pointee.credit_note_number = arena.text(self.creditNoteNumber)
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.CloseReturnReply`.
    public struct CloseReturnReply: Hashable, Sendable {
        /// The field `state`.
        public var state: ReturnsV1.ReturnState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: ReturnsV1.ReturnState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension ReturnsV1.CloseReturnReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.CloseReturnReply", [
        FieldDescriptor("state", 1, .single, .enumeration(ReturnsV1.ReturnState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__close_return_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__close_return_reply__get_packed_size, pack: oms__returns__v1__close_return_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__CloseReturnReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = ReturnsV1.ReturnState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__CloseReturnReply>, _ arena: inout Arena) {
        oms__returns__v1__close_return_reply__init(c)
        c.pointee.state = Oms__Returns__V1__ReturnState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.ReportReturnsRequest`.
    public struct ReportReturnsRequest: Hashable, Sendable {
        /// The field `from_ms`.
        public var fromMs: Int64 = 0
        /// The field `before_ms`.
        public var beforeMs: Int64 = 0
        /// The field `group_by`.
        public var groupBy: ReturnsV1.ReturnGrouping = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            fromMs: Int64 = 0,
            beforeMs: Int64 = 0,
            groupBy: ReturnsV1.ReturnGrouping = .unspecified
        ) {
            self.fromMs = fromMs
            self.beforeMs = beforeMs
            self.groupBy = groupBy
        }
    }
}

extension ReturnsV1.ReportReturnsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.ReportReturnsRequest", [
        FieldDescriptor("from_ms", 1, .single, .int64),
        FieldDescriptor("before_ms", 2, .single, .int64),
        FieldDescriptor("group_by", 3, .single, .enumeration(ReturnsV1.ReturnGrouping.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__report_returns_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__report_returns_request__get_packed_size, pack: oms__returns__v1__report_returns_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__ReportReturnsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fromMs = c.pointee.from_ms
        self.beforeMs = c.pointee.before_ms
        self.groupBy = ReturnsV1.ReturnGrouping(rawValue: Int32(truncatingIfNeeded: c.pointee.group_by.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__ReportReturnsRequest>, _ arena: inout Arena) {
        oms__returns__v1__report_returns_request__init(c)
        c.pointee.from_ms = self.fromMs
        c.pointee.before_ms = self.beforeMs
        c.pointee.group_by = Oms__Returns__V1__ReturnGrouping(rawValue: .init(truncatingIfNeeded: self.groupBy.rawValue))
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.ReturnsRow`.
    public struct ReturnsRow: Hashable, Sendable {
        /// The field `key`.
        public var key: String = ""
        /// The field `currency`.
        public var currency: String = ""
        /// The field `returns`.
        public var returns: Int64 = 0
        /// The field `units`.
        public var units: Int64 = 0
        /// The field `restocked`.
        public var restocked: Int64 = 0
        /// The field `scrapped`.
        public var scrapped: Int64 = 0
        /// The field `rejected`.
        public var rejected: Int64 = 0
        /// The field `credited_minor`.
        public var creditedMinor: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            key: String = "",
            currency: String = "",
            returns: Int64 = 0,
            units: Int64 = 0,
            restocked: Int64 = 0,
            scrapped: Int64 = 0,
            rejected: Int64 = 0,
            creditedMinor: Int64 = 0
        ) {
            self.key = key
            self.currency = currency
            self.returns = returns
            self.units = units
            self.restocked = restocked
            self.scrapped = scrapped
            self.rejected = rejected
            self.creditedMinor = creditedMinor
        }
    }
}

extension ReturnsV1.ReturnsRow: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.ReturnsRow", [
        FieldDescriptor("key", 1, .single, .text),
        FieldDescriptor("currency", 2, .single, .text),
        FieldDescriptor("returns", 3, .single, .int64),
        FieldDescriptor("units", 4, .single, .int64),
        FieldDescriptor("restocked", 5, .single, .int64),
        FieldDescriptor("scrapped", 6, .single, .int64),
        FieldDescriptor("rejected", 7, .single, .int64),
        FieldDescriptor("credited_minor", 8, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__returns_row__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__returns_row__get_packed_size, pack: oms__returns__v1__returns_row__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__ReturnsRow>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.key = try Unpacking.text(c.pointee.key, "key")
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
        self.returns = c.pointee.returns
        self.units = c.pointee.units
        self.restocked = c.pointee.restocked
        self.scrapped = c.pointee.scrapped
        self.rejected = c.pointee.rejected
        self.creditedMinor = c.pointee.credited_minor
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__ReturnsRow>, _ arena: inout Arena) {
        oms__returns__v1__returns_row__init(c)
        c.pointee.key = arena.text(self.key)
        c.pointee.currency = arena.text(self.currency)
        c.pointee.returns = self.returns
        c.pointee.units = self.units
        c.pointee.restocked = self.restocked
        c.pointee.scrapped = self.scrapped
        c.pointee.rejected = self.rejected
        c.pointee.credited_minor = self.creditedMinor
    }
}

extension ReturnsV1 {
    /// The message `oms.returns.v1.ReportReturnsReply`.
    public struct ReportReturnsReply: Hashable, Sendable {
        /// The field `rows`.
        public var rows: [ReturnsV1.ReturnsRow] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rows: [ReturnsV1.ReturnsRow] = []
        ) {
            self.rows = rows
        }
    }
}

extension ReturnsV1.ReportReturnsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.returns.v1.ReportReturnsReply", [
        FieldDescriptor("rows", 1, .repeated, .message(ReturnsV1.ReturnsRow.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__returns__v1__report_returns_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__returns__v1__report_returns_reply__get_packed_size, pack: oms__returns__v1__report_returns_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Returns__V1__ReportReturnsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rows = try Unpacking.messages(c.pointee.n_rows, c.pointee.rows) { (value) throws(DecodingError) in try ReturnsV1.ReturnsRow(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Returns__V1__ReportReturnsReply>, _ arena: inout Arena) {
        oms__returns__v1__report_returns_reply__init(c)
        c.pointee.n_rows = self.rows.count
        c.pointee.rows = arena.messages(self.rows, as: Oms__Returns__V1__ReturnsRow.self) { $0.fill($1, &$2) }
    }
}

extension ReturnsV1 {
    /// The service `oms.returns.v1.ReturnService`.
    public enum ReturnService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.returns.v1.ReturnService", methods: [
            AnyMethod(Self.openReturn),
            AnyMethod(Self.authorizeReturn),
            AnyMethod(Self.denyReturn),
            AnyMethod(Self.receiveReturn),
            AnyMethod(Self.inspectReturn),
            AnyMethod(Self.getReturn),
            AnyMethod(Self.listReturns),
            AnyMethod(Self.reportReturns),
            AnyMethod(Self.settleReturn),
            AnyMethod(Self.placeExchange),
            AnyMethod(Self.closeReturn)
        ])

        /// The method `OpenReturn`.
        public static let openReturn = Method<ReturnsV1.OpenReturnRequest, ReturnsV1.OpenReturnReply>(
            path: "oms.returns.v1.ReturnService/OpenReturn",
            kind: .unary
        )

        /// The method `AuthorizeReturn`.
        public static let authorizeReturn = Method<ReturnsV1.AuthorizeReturnRequest, ReturnsV1.AuthorizeReturnReply>(
            path: "oms.returns.v1.ReturnService/AuthorizeReturn",
            kind: .unary
        )

        /// The method `DenyReturn`.
        public static let denyReturn = Method<ReturnsV1.DenyReturnRequest, ReturnsV1.DenyReturnReply>(
            path: "oms.returns.v1.ReturnService/DenyReturn",
            kind: .unary
        )

        /// The method `ReceiveReturn`.
        public static let receiveReturn = Method<ReturnsV1.ReceiveReturnRequest, ReturnsV1.ReceiveReturnReply>(
            path: "oms.returns.v1.ReturnService/ReceiveReturn",
            kind: .unary
        )

        /// The method `InspectReturn`.
        public static let inspectReturn = Method<ReturnsV1.InspectReturnRequest, ReturnsV1.InspectReturnReply>(
            path: "oms.returns.v1.ReturnService/InspectReturn",
            kind: .unary
        )

        /// The method `GetReturn`.
        public static let getReturn = Method<ReturnsV1.GetReturnRequest, ReturnsV1.GetReturnReply>(
            path: "oms.returns.v1.ReturnService/GetReturn",
            kind: .unary
        )

        /// The method `ListReturns`.
        public static let listReturns = Method<ReturnsV1.ListReturnsRequest, ReturnsV1.ListReturnsReply>(
            path: "oms.returns.v1.ReturnService/ListReturns",
            kind: .unary
        )

        /// The method `ReportReturns`.
        public static let reportReturns = Method<ReturnsV1.ReportReturnsRequest, ReturnsV1.ReportReturnsReply>(
            path: "oms.returns.v1.ReturnService/ReportReturns",
            kind: .unary
        )

        /// The method `SettleReturn`.
        public static let settleReturn = Method<ReturnsV1.SettleReturnRequest, ReturnsV1.SettleReturnReply>(
            path: "oms.returns.v1.ReturnService/SettleReturn",
            kind: .unary
        )

        /// The method `PlaceExchange`.
        public static let placeExchange = Method<ReturnsV1.PlaceExchangeRequest, ReturnsV1.PlaceExchangeReply>(
            path: "oms.returns.v1.ReturnService/PlaceExchange",
            kind: .unary
        )

        /// The method `CloseReturn`.
        public static let closeReturn = Method<ReturnsV1.CloseReturnRequest, ReturnsV1.CloseReturnReply>(
            path: "oms.returns.v1.ReturnService/CloseReturn",
            kind: .unary
        )
    }
}

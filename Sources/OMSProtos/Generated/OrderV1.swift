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
        /// Taken from what the company owes the customer.
        case storeCredit
        /// Several tenders; each names its own method.
        case mixed
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .card, .cash, .bankTransfer, .onAccount, .storeCredit, .mixed]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.PaymentMethod", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("CARD", 1),
            EnumValueDescriptor("CASH", 2),
            EnumValueDescriptor("BANK_TRANSFER", 3),
            EnumValueDescriptor("ON_ACCOUNT", 4),
            EnumValueDescriptor("STORE_CREDIT", 5),
            EnumValueDescriptor("MIXED", 6)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .card
            case 2: self = .cash
            case 3: self = .bankTransfer
            case 4: self = .onAccount
            case 5: self = .storeCredit
            case 6: self = .mixed
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
            case .storeCredit: 5
            case .mixed: 6
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
            case .storeCredit: "STORE_CREDIT"
            case .mixed: "MIXED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// What becomes of an order when not all of it is in stock.
    public enum ShortagePolicy: Enumeration {
        /// As REJECT.
        case unspecified
        /// The order is rejected whole.
        case reject
        /// What is there is delivered, the rest is cancelled; rejected when nothing is there.
        case partial
        /// What is there is delivered now, the rest when it arrives.
        case backorder
        /// The order waits until all of it is there; it is paid only then.
        case wait
        /// The customer is asked: partial, backorder, wait or cancel.
        case ask
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .reject, .partial, .backorder, .wait, .ask]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.ShortagePolicy", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("REJECT", 1),
            EnumValueDescriptor("PARTIAL", 2),
            EnumValueDescriptor("BACKORDER", 3),
            EnumValueDescriptor("WAIT", 4),
            EnumValueDescriptor("ASK", 5)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .reject
            case 2: self = .partial
            case 3: self = .backorder
            case 4: self = .wait
            case 5: self = .ask
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .reject: 1
            case .partial: 2
            case .backorder: 3
            case .wait: 4
            case .ask: 5
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .reject: "REJECT"
            case .partial: "PARTIAL"
            case .backorder: "BACKORDER"
            case .wait: "WAIT"
            case .ask: "ASK"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The enum `oms.order.v1.InvoicePolicy`.
    public enum InvoicePolicy: Enumeration {
        /// As ON_SHIPMENT.
        case unspecified
        /// An invoice for each shipment, when it is handed over.
        case onShipment
        /// One invoice for the order when it is confirmed; on account only.
        case onConfirmation
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .onShipment, .onConfirmation]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.InvoicePolicy", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("ON_SHIPMENT", 1),
            EnumValueDescriptor("ON_CONFIRMATION", 2)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .onShipment
            case 2: self = .onConfirmation
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .onShipment: 1
            case .onConfirmation: 2
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .onShipment: "ON_SHIPMENT"
            case .onConfirmation: "ON_CONFIRMATION"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The enum `oms.order.v1.HoldKind`.
    public enum HoldKind: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// Over the customer's credit limit, or the customer's credit is on hold.
        case credit
        /// A screening rule wants a person to look.
        case risk
        /// An operator said so.
        case `operator`
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .credit, .risk, .`operator`]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.HoldKind", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("CREDIT", 1),
            EnumValueDescriptor("RISK", 2),
            EnumValueDescriptor("OPERATOR", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .credit
            case 2: self = .risk
            case 3: self = .`operator`
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .credit: 1
            case .risk: 2
            case .`operator`: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .credit: "CREDIT"
            case .risk: "RISK"
            case .`operator`: "OPERATOR"
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
        /// Backordered, nothing is paid yet: goes on when the stock is there.
        case awaitingStock
        /// Short: the customer chooses what becomes of it.
        case awaitingCustomer
        /// Declined or not yet paid: goes on when the money is there.
        case awaitingPayment
        /// Stopped by a hold; goes back to where it was when the hold is released.
        case onHold
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .pending, .confirmed, .inFulfillment, .completed, .cancelling, .cancelled, .rejected, .awaitingStock, .awaitingCustomer, .awaitingPayment, .onHold]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.OrderState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("PENDING", 1),
            EnumValueDescriptor("CONFIRMED", 2),
            EnumValueDescriptor("IN_FULFILLMENT", 3),
            EnumValueDescriptor("COMPLETED", 4),
            EnumValueDescriptor("CANCELLING", 5),
            EnumValueDescriptor("CANCELLED", 6),
            EnumValueDescriptor("REJECTED", 7),
            EnumValueDescriptor("AWAITING_STOCK", 8),
            EnumValueDescriptor("AWAITING_CUSTOMER", 9),
            EnumValueDescriptor("AWAITING_PAYMENT", 10),
            EnumValueDescriptor("ON_HOLD", 11)
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
            case 8: self = .awaitingStock
            case 9: self = .awaitingCustomer
            case 10: self = .awaitingPayment
            case 11: self = .onHold
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
            case .awaitingStock: 8
            case .awaitingCustomer: 9
            case .awaitingPayment: 10
            case .onHold: 11
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
            case .awaitingStock: "AWAITING_STOCK"
            case .awaitingCustomer: "AWAITING_CUSTOMER"
            case .awaitingPayment: "AWAITING_PAYMENT"
            case .onHold: "ON_HOLD"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The facets of an order: pure functions of its quantities.
    public enum Extent: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `NONE`.
        case none
        /// `PARTIAL`.
        case partial
        /// `FULL`.
        case full
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .none, .partial, .full]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.Extent", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("NONE", 1),
            EnumValueDescriptor("PARTIAL", 2),
            EnumValueDescriptor("FULL", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .none
            case 2: self = .partial
            case 3: self = .full
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .none: 1
            case .partial: 2
            case .full: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .none: "NONE"
            case .partial: "PARTIAL"
            case .full: "FULL"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The enum `oms.order.v1.ChangeState`.
    public enum ChangeState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// Its saga reserves, authorizes and withdraws; the old content stays valid.
        case applying
        /// `APPLIED`.
        case applied
        /// `REFUSED`.
        case refused
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .applying, .applied, .refused]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.ChangeState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("APPLYING", 1),
            EnumValueDescriptor("APPLIED", 2),
            EnumValueDescriptor("REFUSED", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .applying
            case 2: self = .applied
            case 3: self = .refused
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .applying: 1
            case .applied: 2
            case .refused: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .applying: "APPLYING"
            case .applied: "APPLIED"
            case .refused: "REFUSED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The enum `oms.order.v1.DraftState`.
    public enum DraftState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `OPEN`.
        case open
        /// `SUBMITTED`.
        case submitted
        /// `DISCARDED`.
        case discarded
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .open, .submitted, .discarded]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.DraftState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("OPEN", 1),
            EnumValueDescriptor("SUBMITTED", 2),
            EnumValueDescriptor("DISCARDED", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .open
            case 2: self = .submitted
            case 3: self = .discarded
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .open: 1
            case .submitted: 2
            case .discarded: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .open: "OPEN"
            case .submitted: "SUBMITTED"
            case .discarded: "DISCARDED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The enum `oms.order.v1.SalesGrouping`.
    public enum SalesGrouping: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `DAY`.
        case day
        /// `MONTH`.
        case month
        /// `YEAR`.
        case year
        /// `CUSTOMER`.
        case customer
        /// `SKU`.
        case sku
        /// `CHANNEL`.
        case channel
        /// `CARRIER`.
        case carrier
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .day, .month, .year, .customer, .sku, .channel, .carrier]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.SalesGrouping", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("DAY", 1),
            EnumValueDescriptor("MONTH", 2),
            EnumValueDescriptor("YEAR", 3),
            EnumValueDescriptor("CUSTOMER", 4),
            EnumValueDescriptor("SKU", 5),
            EnumValueDescriptor("CHANNEL", 6),
            EnumValueDescriptor("CARRIER", 7)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .day
            case 2: self = .month
            case 3: self = .year
            case 4: self = .customer
            case 5: self = .sku
            case 6: self = .channel
            case 7: self = .carrier
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .day: 1
            case .month: 2
            case .year: 3
            case .customer: 4
            case .sku: 5
            case .channel: 6
            case .carrier: 7
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .day: "DAY"
            case .month: "MONTH"
            case .year: "YEAR"
            case .customer: "CUSTOMER"
            case .sku: "SKU"
            case .channel: "CHANNEL"
            case .carrier: "CARRIER"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// One part of a mixed payment. At most one tender of an order is by card.
    public struct Tender: Hashable, Sendable {
        /// The field `method`.
        public var method: OrderV1.PaymentMethod = .unspecified
        /// Empty on the last tender only: all that the others leave.
        public var amount: CommonV1.Money? = nil
        /// Required for card.
        public var paymentToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            method: OrderV1.PaymentMethod = .unspecified,
            amount: CommonV1.Money? = nil,
            paymentToken: String = ""
        ) {
            self.method = method
            self.amount = amount
            self.paymentToken = paymentToken
        }
    }
}

extension OrderV1.Tender: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.Tender", [
        FieldDescriptor("method", 1, .single, .enumeration(OrderV1.PaymentMethod.descriptor)),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("payment_token", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__tender__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__tender__get_packed_size, pack: oms__order__v1__tender__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__Tender>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.method = OrderV1.PaymentMethod(rawValue: Int32(truncatingIfNeeded: c.pointee.method.rawValue))
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.paymentToken = try Unpacking.text(c.pointee.payment_token, "payment_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__Tender>, _ arena: inout Arena) {
        oms__order__v1__tender__init(c)
        c.pointee.method = Oms__Order__V1__PaymentMethod(rawValue: .init(truncatingIfNeeded: self.method.rawValue))
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.payment_token = arena.text(self.paymentToken)
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
        /// The product's tax class; empty means untaxed. Its rate is kept with the order.
        public var taxClass: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int64 = 0,
            unitPrice: CommonV1.Money? = nil,
            discount: String = "",
            taxClass: String = ""
        ) {
            self.sku = sku
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.discount = discount
            self.taxClass = taxClass
        }
    }
}

extension OrderV1.OrderLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.OrderLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64),
        FieldDescriptor("unit_price", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("discount", 4, .single, .text),
        FieldDescriptor("tax_class", 5, .single, .text)
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
        self.taxClass = try Unpacking.text(c.pointee.tax_class, "tax_class")
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
        c.pointee.tax_class = arena.text(self.taxClass)
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
        /// How long to hold the answer until the saga has decided or waits for somebody; 0 answers at once.
        public var waitMs: UInt32 = 0
        /// The field `shortage_policy`.
        public var shortagePolicy: OrderV1.ShortagePolicy = .unspecified
        /// The field `invoice_policy`.
        public var invoicePolicy: OrderV1.InvoicePolicy = .unspecified
        /// Nothing leaves before all of the order is there.
        public var shipComplete: Bool = false
        /// Unit prices include the tax of their class.
        public var pricesIncludeTax: Bool = false
        /// Mixed payment; payment_method is then MIXED. At most 5.
        public var tenders: [OrderV1.Tender] = []
        /// When payment is declined the order waits for another one instead of being rejected. An order paid
        /// by bank transfer always waits for its money.
        public var waitForPayment: Bool = false
        /// Handed over at the counter at once; no carrier. Only in a store.
        public var counterSale: Bool = false
        /// The location to take goods from first; empty lets inventory choose.
        public var preferredLocation: String = ""

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
            waitMs: UInt32 = 0,
            shortagePolicy: OrderV1.ShortagePolicy = .unspecified,
            invoicePolicy: OrderV1.InvoicePolicy = .unspecified,
            shipComplete: Bool = false,
            pricesIncludeTax: Bool = false,
            tenders: [OrderV1.Tender] = [],
            waitForPayment: Bool = false,
            counterSale: Bool = false,
            preferredLocation: String = ""
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
            self.shortagePolicy = shortagePolicy
            self.invoicePolicy = invoicePolicy
            self.shipComplete = shipComplete
            self.pricesIncludeTax = pricesIncludeTax
            self.tenders = tenders
            self.waitForPayment = waitForPayment
            self.counterSale = counterSale
            self.preferredLocation = preferredLocation
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
        FieldDescriptor("wait_ms", 11, .single, .uint32),
        FieldDescriptor("shortage_policy", 12, .single, .enumeration(OrderV1.ShortagePolicy.descriptor)),
        FieldDescriptor("invoice_policy", 13, .single, .enumeration(OrderV1.InvoicePolicy.descriptor)),
        FieldDescriptor("ship_complete", 14, .single, .bool),
        FieldDescriptor("prices_include_tax", 15, .single, .bool),
        FieldDescriptor("tenders", 16, .repeated, .message(OrderV1.Tender.descriptor)),
        FieldDescriptor("wait_for_payment", 17, .single, .bool),
        FieldDescriptor("counter_sale", 18, .single, .bool),
        FieldDescriptor("preferred_location", 19, .single, .text)
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
        self.shortagePolicy = OrderV1.ShortagePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.shortage_policy.rawValue))
        self.invoicePolicy = OrderV1.InvoicePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.invoice_policy.rawValue))
        self.shipComplete = c.pointee.ship_complete != 0
        self.pricesIncludeTax = c.pointee.prices_include_tax != 0
        self.tenders = try Unpacking.messages(c.pointee.n_tenders, c.pointee.tenders) { (value) throws(DecodingError) in try OrderV1.Tender(c: value) }
        self.waitForPayment = c.pointee.wait_for_payment != 0
        self.counterSale = c.pointee.counter_sale != 0
        self.preferredLocation = try Unpacking.text(c.pointee.preferred_location, "preferred_location")
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
        c.pointee.shortage_policy = Oms__Order__V1__ShortagePolicy(rawValue: .init(truncatingIfNeeded: self.shortagePolicy.rawValue))
        c.pointee.invoice_policy = Oms__Order__V1__InvoicePolicy(rawValue: .init(truncatingIfNeeded: self.invoicePolicy.rawValue))
        c.pointee.ship_complete = self.shipComplete ? 1 : 0
        c.pointee.prices_include_tax = self.pricesIncludeTax ? 1 : 0
        c.pointee.n_tenders = self.tenders.count
        c.pointee.tenders = arena.messages(self.tenders, as: Oms__Order__V1__Tender.self) { $0.fill($1, &$2) }
        c.pointee.wait_for_payment = self.waitForPayment ? 1 : 0
        c.pointee.counter_sale = self.counterSale ? 1 : 0
        c.pointee.preferred_location = arena.text(self.preferredLocation)
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
        /// Unit price x quantity x (1 - discount), rounded half up to the minor unit; less the tax when
        /// prices include it. Of the quantity ordered, whatever was cancelled since.
        public var net: CommonV1.Money? = nil
        /// The field `tax_class`.
        public var taxClass: String = ""
        /// An exact decimal fraction, such as 0.2.
        public var taxRate: String = ""
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil
        /// Where the units are: quantity = open + in_shipment + shipped + cancelled,
        /// shipped = in transit + delivered + lost, returned <= delivered.
        public var open: Int64 = 0
        /// The field `in_shipment`.
        public var inShipment: Int64 = 0
        /// The field `shipped`.
        public var shipped: Int64 = 0
        /// The field `delivered`.
        public var delivered: Int64 = 0
        /// The field `cancelled`.
        public var cancelled: Int64 = 0
        /// The field `lost`.
        public var lost: Int64 = 0
        /// The field `returned`.
        public var returned: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lineNumber: UInt32 = 0,
            sku: String = "",
            quantity: Int64 = 0,
            unitPrice: CommonV1.Money? = nil,
            discount: String = "",
            net: CommonV1.Money? = nil,
            taxClass: String = "",
            taxRate: String = "",
            tax: CommonV1.Money? = nil,
            open: Int64 = 0,
            inShipment: Int64 = 0,
            shipped: Int64 = 0,
            delivered: Int64 = 0,
            cancelled: Int64 = 0,
            lost: Int64 = 0,
            returned: Int64 = 0
        ) {
            self.lineNumber = lineNumber
            self.sku = sku
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.discount = discount
            self.net = net
            self.taxClass = taxClass
            self.taxRate = taxRate
            self.tax = tax
            self.open = open
            self.inShipment = inShipment
            self.shipped = shipped
            self.delivered = delivered
            self.cancelled = cancelled
            self.lost = lost
            self.returned = returned
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
        FieldDescriptor("net", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("tax_class", 7, .single, .text),
        FieldDescriptor("tax_rate", 8, .single, .text),
        FieldDescriptor("tax", 9, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("open", 10, .single, .int64),
        FieldDescriptor("in_shipment", 11, .single, .int64),
        FieldDescriptor("shipped", 12, .single, .int64),
        FieldDescriptor("delivered", 13, .single, .int64),
        FieldDescriptor("cancelled", 14, .single, .int64),
        FieldDescriptor("lost", 15, .single, .int64),
        FieldDescriptor("returned", 16, .single, .int64)
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
        self.taxClass = try Unpacking.text(c.pointee.tax_class, "tax_class")
        self.taxRate = try Unpacking.text(c.pointee.tax_rate, "tax_rate")
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
        self.open = c.pointee.open
        self.inShipment = c.pointee.in_shipment
        self.shipped = c.pointee.shipped
        self.delivered = c.pointee.delivered
        self.cancelled = c.pointee.cancelled
        self.lost = c.pointee.lost
        self.returned = c.pointee.returned
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
        c.pointee.tax_class = arena.text(self.taxClass)
        c.pointee.tax_rate = arena.text(self.taxRate)
        if let value = self.tax {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.tax = message
        }
        c.pointee.open = self.open
        c.pointee.in_shipment = self.inShipment
        c.pointee.shipped = self.shipped
        c.pointee.delivered = self.delivered
        c.pointee.cancelled = self.cancelled
        c.pointee.lost = self.lost
        c.pointee.returned = self.returned
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
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil
        /// The field `shortage_policy`.
        public var shortagePolicy: OrderV1.ShortagePolicy = .unspecified
        /// The field `invoice_policy`.
        public var invoicePolicy: OrderV1.InvoicePolicy = .unspecified
        /// The field `ship_complete`.
        public var shipComplete: Bool = false
        /// The field `prices_include_tax`.
        public var pricesIncludeTax: Bool = false
        /// The field `counter_sale`.
        public var counterSale: Bool = false
        /// While ON_HOLD.
        public var holdKind: OrderV1.HoldKind = .unspecified
        /// The field `hold_reason`.
        public var holdReason: String = ""
        /// The field `shipped`.
        public var shipped: OrderV1.Extent = .unspecified
        /// The field `delivered`.
        public var delivered: OrderV1.Extent = .unspecified
        /// The field `returned`.
        public var returned: OrderV1.Extent = .unspecified
        /// The order whose returned goods this one replaces.
        public var exchangeOf: String = ""
        /// What may be done now, as verbs of the command line: cancel, hold, release, answer, change, pay.
        public var allowedVerbs: [String] = []
        /// The sequence of the last change of this order; grows with each change of any order.
        public var changeSequence: Int64 = 0
        /// The field `tenders`.
        public var tenders: [OrderV1.Tender] = []

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
            sagaID: String = "",
            tax: CommonV1.Money? = nil,
            shortagePolicy: OrderV1.ShortagePolicy = .unspecified,
            invoicePolicy: OrderV1.InvoicePolicy = .unspecified,
            shipComplete: Bool = false,
            pricesIncludeTax: Bool = false,
            counterSale: Bool = false,
            holdKind: OrderV1.HoldKind = .unspecified,
            holdReason: String = "",
            shipped: OrderV1.Extent = .unspecified,
            delivered: OrderV1.Extent = .unspecified,
            returned: OrderV1.Extent = .unspecified,
            exchangeOf: String = "",
            allowedVerbs: [String] = [],
            changeSequence: Int64 = 0,
            tenders: [OrderV1.Tender] = []
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
            self.tax = tax
            self.shortagePolicy = shortagePolicy
            self.invoicePolicy = invoicePolicy
            self.shipComplete = shipComplete
            self.pricesIncludeTax = pricesIncludeTax
            self.counterSale = counterSale
            self.holdKind = holdKind
            self.holdReason = holdReason
            self.shipped = shipped
            self.delivered = delivered
            self.returned = returned
            self.exchangeOf = exchangeOf
            self.allowedVerbs = allowedVerbs
            self.changeSequence = changeSequence
            self.tenders = tenders
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
        FieldDescriptor("saga_id", 19, .single, .text),
        FieldDescriptor("tax", 20, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("shortage_policy", 21, .single, .enumeration(OrderV1.ShortagePolicy.descriptor)),
        FieldDescriptor("invoice_policy", 22, .single, .enumeration(OrderV1.InvoicePolicy.descriptor)),
        FieldDescriptor("ship_complete", 23, .single, .bool),
        FieldDescriptor("prices_include_tax", 24, .single, .bool),
        FieldDescriptor("counter_sale", 25, .single, .bool),
        FieldDescriptor("hold_kind", 26, .single, .enumeration(OrderV1.HoldKind.descriptor)),
        FieldDescriptor("hold_reason", 27, .single, .text),
        FieldDescriptor("shipped", 28, .single, .enumeration(OrderV1.Extent.descriptor)),
        FieldDescriptor("delivered", 29, .single, .enumeration(OrderV1.Extent.descriptor)),
        FieldDescriptor("returned", 30, .single, .enumeration(OrderV1.Extent.descriptor)),
        FieldDescriptor("exchange_of", 31, .single, .text),
        FieldDescriptor("allowed_verbs", 32, .repeated, .text),
        FieldDescriptor("change_sequence", 33, .single, .int64),
        FieldDescriptor("tenders", 34, .repeated, .message(OrderV1.Tender.descriptor))
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
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
        self.shortagePolicy = OrderV1.ShortagePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.shortage_policy.rawValue))
        self.invoicePolicy = OrderV1.InvoicePolicy(rawValue: Int32(truncatingIfNeeded: c.pointee.invoice_policy.rawValue))
        self.shipComplete = c.pointee.ship_complete != 0
        self.pricesIncludeTax = c.pointee.prices_include_tax != 0
        self.counterSale = c.pointee.counter_sale != 0
        self.holdKind = OrderV1.HoldKind(rawValue: Int32(truncatingIfNeeded: c.pointee.hold_kind.rawValue))
        self.holdReason = try Unpacking.text(c.pointee.hold_reason, "hold_reason")
        self.shipped = OrderV1.Extent(rawValue: Int32(truncatingIfNeeded: c.pointee.shipped.rawValue))
        self.delivered = OrderV1.Extent(rawValue: Int32(truncatingIfNeeded: c.pointee.delivered.rawValue))
        self.returned = OrderV1.Extent(rawValue: Int32(truncatingIfNeeded: c.pointee.returned.rawValue))
        self.exchangeOf = try Unpacking.text(c.pointee.exchange_of, "exchange_of")
        self.allowedVerbs = try Unpacking.list(c.pointee.n_allowed_verbs, c.pointee.allowed_verbs) { (value) throws(DecodingError) in try Unpacking.text(value, "allowed_verbs") }
        self.changeSequence = c.pointee.change_sequence
        self.tenders = try Unpacking.messages(c.pointee.n_tenders, c.pointee.tenders) { (value) throws(DecodingError) in try OrderV1.Tender(c: value) }
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
        if let value = self.tax {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.tax = message
        }
        c.pointee.shortage_policy = Oms__Order__V1__ShortagePolicy(rawValue: .init(truncatingIfNeeded: self.shortagePolicy.rawValue))
        c.pointee.invoice_policy = Oms__Order__V1__InvoicePolicy(rawValue: .init(truncatingIfNeeded: self.invoicePolicy.rawValue))
        c.pointee.ship_complete = self.shipComplete ? 1 : 0
        c.pointee.prices_include_tax = self.pricesIncludeTax ? 1 : 0
        c.pointee.counter_sale = self.counterSale ? 1 : 0
        c.pointee.hold_kind = Oms__Order__V1__HoldKind(rawValue: .init(truncatingIfNeeded: self.holdKind.rawValue))
        c.pointee.hold_reason = arena.text(self.holdReason)
        c.pointee.shipped = Oms__Order__V1__Extent(rawValue: .init(truncatingIfNeeded: self.shipped.rawValue))
        c.pointee.delivered = Oms__Order__V1__Extent(rawValue: .init(truncatingIfNeeded: self.delivered.rawValue))
        c.pointee.returned = Oms__Order__V1__Extent(rawValue: .init(truncatingIfNeeded: self.returned.rawValue))
        c.pointee.exchange_of = arena.text(self.exchangeOf)
        c.pointee.n_allowed_verbs = self.allowedVerbs.count
        c.pointee.allowed_verbs = arena.list(self.allowedVerbs) { $1.text($0) }
        c.pointee.change_sequence = self.changeSequence
        c.pointee.n_tenders = self.tenders.count
        c.pointee.tenders = arena.messages(self.tenders, as: Oms__Order__V1__Tender.self) { $0.fill($1, &$2) }
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
        /// In the order of their last change instead; the page token is then the change_sequence of the
        /// last order, at the end of the list too, so that an export goes on where it stopped.
        public var byChange: Bool = false
        /// When set, orders whose id, reference, customer or addressee holds this text.
        public var text: String = ""
        /// The generation of the database that page.page_token is of (HealthReply.generation), for a token
        /// that is kept as a cursor: of another one it is refused, FAILED_PRECONDITION with the reason
        /// GENERATION_LEFT, for its numbers were handed out anew. 0 is for a token of the page before.
        public var generation: Int64 = 0

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
            sku: String = "",
            byChange: Bool = false,
            text: String = "",
            generation: Int64 = 0
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
            self.byChange = byChange
            self.text = text
            self.generation = generation
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
        FieldDescriptor("sku", 9, .single, .text),
        FieldDescriptor("by_change", 10, .single, .bool),
        FieldDescriptor("text", 11, .single, .text),
        FieldDescriptor("generation", 12, .single, .int64)
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
        self.byChange = c.pointee.by_change != 0
        self.text = try Unpacking.text(c.pointee.text, "text")
        self.generation = c.pointee.generation
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
        c.pointee.by_change = self.byChange ? 1 : 0
        c.pointee.text = arena.text(self.text)
        c.pointee.generation = self.generation
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
    /// Units of a SKU, whatever lines of the order they are of.
    public struct UnitLine: Hashable, Sendable {
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

extension OrderV1.UnitLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.UnitLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__unit_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__unit_line__get_packed_size, pack: oms__order__v1__unit_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__UnitLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__UnitLine>, _ arena: inout Arena) {
        oms__order__v1__unit_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.HoldOrderRequest`.
    public struct HoldOrderRequest: Hashable, Sendable {
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

extension OrderV1.HoldOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.HoldOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__hold_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__hold_order_request__get_packed_size, pack: oms__order__v1__hold_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__HoldOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__HoldOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__hold_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.HoldOrderReply`.
    public struct HoldOrderReply: Hashable, Sendable {
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

extension OrderV1.HoldOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.HoldOrderReply", [
        FieldDescriptor("order", 1, .single, .message(OrderV1.Order.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__hold_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__hold_order_reply__get_packed_size, pack: oms__order__v1__hold_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__HoldOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.order { self.order = try OrderV1.Order(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__HoldOrderReply>, _ arena: inout Arena) {
        oms__order__v1__hold_order_reply__init(c)
        if let value = self.order {
            let message = arena.make(Oms__Order__V1__Order.self)
            value.fill(message, &arena)
            c.pointee.order = message
        }
    }
}

extension OrderV1 {
    /// Approves what was held: credit, risk or operator. The order goes back to where it was.
    public struct ReleaseOrderRequest: Hashable, Sendable {
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

extension OrderV1.ReleaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ReleaseOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__release_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__release_order_request__get_packed_size, pack: oms__order__v1__release_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ReleaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ReleaseOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__release_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ReleaseOrderReply`.
    public struct ReleaseOrderReply: Hashable, Sendable {
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

extension OrderV1.ReleaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ReleaseOrderReply", [
        FieldDescriptor("order", 1, .single, .message(OrderV1.Order.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__release_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__release_order_reply__get_packed_size, pack: oms__order__v1__release_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ReleaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.order { self.order = try OrderV1.Order(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ReleaseOrderReply>, _ arena: inout Arena) {
        oms__order__v1__release_order_reply__init(c)
        if let value = self.order {
            let message = arena.make(Oms__Order__V1__Order.self)
            value.fill(message, &arena)
            c.pointee.order = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.AnswerChoiceRequest`.
    public struct AnswerChoiceRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `choice`.
        public var choice: OrderV1.AnswerChoiceRequest.Choice = .unspecified
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            choice: OrderV1.AnswerChoiceRequest.Choice = .unspecified,
            reason: String = ""
        ) {
            self.orderID = orderID
            self.choice = choice
            self.reason = reason
        }
    }
}

extension OrderV1.AnswerChoiceRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AnswerChoiceRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("choice", 2, .single, .enumeration(OrderV1.AnswerChoiceRequest.Choice.descriptor)),
        FieldDescriptor("reason", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__answer_choice_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__answer_choice_request__get_packed_size, pack: oms__order__v1__answer_choice_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AnswerChoiceRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.choice = OrderV1.AnswerChoiceRequest.Choice(rawValue: Int32(truncatingIfNeeded: c.pointee.choice.rawValue))
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AnswerChoiceRequest>, _ arena: inout Arena) {
        oms__order__v1__answer_choice_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.choice = Oms__Order__V1__AnswerChoiceRequest__Choice(rawValue: .init(truncatingIfNeeded: self.choice.rawValue))
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1.AnswerChoiceRequest {
    /// The enum `oms.order.v1.AnswerChoiceRequest.Choice`.
    public enum Choice: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `PARTIAL`.
        case partial
        /// `BACKORDER`.
        case backorder
        /// `WAIT`.
        case wait
        /// `CANCEL`.
        case cancel
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .partial, .backorder, .wait, .cancel]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.order.v1.AnswerChoiceRequest.Choice", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("PARTIAL", 1),
            EnumValueDescriptor("BACKORDER", 2),
            EnumValueDescriptor("WAIT", 3),
            EnumValueDescriptor("CANCEL", 4)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .partial
            case 2: self = .backorder
            case 3: self = .wait
            case 4: self = .cancel
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .partial: 1
            case .backorder: 2
            case .wait: 3
            case .cancel: 4
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .partial: "PARTIAL"
            case .backorder: "BACKORDER"
            case .wait: "WAIT"
            case .cancel: "CANCEL"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.AnswerChoiceReply`.
    public struct AnswerChoiceReply: Hashable, Sendable {
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

extension OrderV1.AnswerChoiceReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AnswerChoiceReply", [
        FieldDescriptor("order", 1, .single, .message(OrderV1.Order.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__answer_choice_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__answer_choice_reply__get_packed_size, pack: oms__order__v1__answer_choice_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AnswerChoiceReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.order { self.order = try OrderV1.Order(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AnswerChoiceReply>, _ arena: inout Arena) {
        oms__order__v1__answer_choice_reply__init(c)
        if let value = self.order {
            let message = arena.make(Oms__Order__V1__Order.self)
            value.fill(message, &arena)
            c.pointee.order = message
        }
    }
}

extension OrderV1 {
    /// What an order should become. Only units that no picked shipment holds can change.
    public struct OrderChange: Hashable, Sendable {
        /// New quantity of a line, at most what it has; 0 cancels it. More of it is an added line.
        public var lines: [OrderV1.LineChange] = []
        /// The field `added`.
        public var added: [OrderV1.OrderLine] = []
        /// Empty leaves it.
        public var shipTo: CommonV1.Address? = nil
        /// The field `carrier_id`.
        public var carrierID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lines: [OrderV1.LineChange] = [],
            added: [OrderV1.OrderLine] = [],
            shipTo: CommonV1.Address? = nil,
            carrierID: String = ""
        ) {
            self.lines = lines
            self.added = added
            self.shipTo = shipTo
            self.carrierID = carrierID
        }
    }
}

extension OrderV1.OrderChange: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.OrderChange", [
        FieldDescriptor("lines", 1, .repeated, .message(OrderV1.LineChange.descriptor)),
        FieldDescriptor("added", 2, .repeated, .message(OrderV1.OrderLine.descriptor)),
        FieldDescriptor("ship_to", 3, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("carrier_id", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__order_change__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__order_change__get_packed_size, pack: oms__order__v1__order_change__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__OrderChange>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try OrderV1.LineChange(c: value) }
        self.added = try Unpacking.messages(c.pointee.n_added, c.pointee.added) { (value) throws(DecodingError) in try OrderV1.OrderLine(c: value) }
        if let value = c.pointee.ship_to { self.shipTo = try CommonV1.Address(c: value) }
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__OrderChange>, _ arena: inout Arena) {
        oms__order__v1__order_change__init(c)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Order__V1__LineChange.self) { $0.fill($1, &$2) }
        c.pointee.n_added = self.added.count
        c.pointee.added = arena.messages(self.added, as: Oms__Order__V1__OrderLine.self) { $0.fill($1, &$2) }
        if let value = self.shipTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.ship_to = message
        }
        c.pointee.carrier_id = arena.text(self.carrierID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.LineChange`.
    public struct LineChange: Hashable, Sendable {
        /// The field `line_number`.
        public var lineNumber: UInt32 = 0
        /// What the line is to have, of what it has now: its quantity less what is cancelled.
        public var quantity: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lineNumber: UInt32 = 0,
            quantity: Int64 = 0
        ) {
            self.lineNumber = lineNumber
            self.quantity = quantity
        }
    }
}

extension OrderV1.LineChange: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.LineChange", [
        FieldDescriptor("line_number", 1, .single, .uint32),
        FieldDescriptor("quantity", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__line_change__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__line_change__get_packed_size, pack: oms__order__v1__line_change__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__LineChange>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lineNumber = c.pointee.line_number
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__LineChange>, _ arena: inout Arena) {
        oms__order__v1__line_change__init(c)
        c.pointee.line_number = self.lineNumber
        c.pointee.quantity = self.quantity
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ChangeOrderRequest`.
    public struct ChangeOrderRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `change`.
        public var change: OrderV1.OrderChange? = nil
        /// The field `reason`.
        public var reason: String = ""
        /// Only tell what it would come to.
        public var dryRun: Bool = false
        /// The version the change was made on; 0 does not check.
        public var expectedVersion: Int64 = 0
        /// How long to hold the answer until the change is decided.
        public var waitMs: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            change: OrderV1.OrderChange? = nil,
            reason: String = "",
            dryRun: Bool = false,
            expectedVersion: Int64 = 0,
            waitMs: UInt32 = 0
        ) {
            self.orderID = orderID
            self.change = change
            self.reason = reason
            self.dryRun = dryRun
            self.expectedVersion = expectedVersion
            self.waitMs = waitMs
        }
    }
}

extension OrderV1.ChangeOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ChangeOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change", 2, .single, .message(OrderV1.OrderChange.descriptor)),
        FieldDescriptor("reason", 3, .single, .text),
        FieldDescriptor("dry_run", 4, .single, .bool),
        FieldDescriptor("expected_version", 5, .single, .int64),
        FieldDescriptor("wait_ms", 6, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__change_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__change_order_request__get_packed_size, pack: oms__order__v1__change_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ChangeOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        if let value = c.pointee.change { self.change = try OrderV1.OrderChange(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.dryRun = c.pointee.dry_run != 0
        self.expectedVersion = c.pointee.expected_version
        self.waitMs = c.pointee.wait_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ChangeOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__change_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        if let value = self.change {
            let message = arena.make(Oms__Order__V1__OrderChange.self)
            value.fill(message, &arena)
            c.pointee.change = message
        }
        c.pointee.reason = arena.text(self.reason)
        c.pointee.dry_run = self.dryRun ? 1 : 0
        c.pointee.expected_version = self.expectedVersion
        c.pointee.wait_ms = self.waitMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ChangeOrderReply`.
    public struct ChangeOrderReply: Hashable, Sendable {
        /// ORDER/N, N from 1; empty for a dry run.
        public var changeID: String = ""
        /// The field `state`.
        public var state: OrderV1.ChangeState = .unspecified
        /// Why it was refused.
        public var reason: String = ""
        /// The field `old_total`.
        public var oldTotal: CommonV1.Money? = nil
        /// The field `new_total`.
        public var newTotal: CommonV1.Money? = nil
        /// The field `saga_id`.
        public var sagaID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            changeID: String = "",
            state: OrderV1.ChangeState = .unspecified,
            reason: String = "",
            oldTotal: CommonV1.Money? = nil,
            newTotal: CommonV1.Money? = nil,
            sagaID: String = ""
        ) {
            self.changeID = changeID
            self.state = state
            self.reason = reason
            self.oldTotal = oldTotal
            self.newTotal = newTotal
            self.sagaID = sagaID
        }
    }
}

extension OrderV1.ChangeOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ChangeOrderReply", [
        FieldDescriptor("change_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(OrderV1.ChangeState.descriptor)),
        FieldDescriptor("reason", 3, .single, .text),
        FieldDescriptor("old_total", 4, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("new_total", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("saga_id", 6, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__change_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__change_order_reply__get_packed_size, pack: oms__order__v1__change_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ChangeOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        self.state = OrderV1.ChangeState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        if let value = c.pointee.old_total { self.oldTotal = try CommonV1.Money(c: value) }
        if let value = c.pointee.new_total { self.newTotal = try CommonV1.Money(c: value) }
        self.sagaID = try Unpacking.text(c.pointee.saga_id, "saga_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ChangeOrderReply>, _ arena: inout Arena) {
        oms__order__v1__change_order_reply__init(c)
        c.pointee.change_id = arena.text(self.changeID)
        c.pointee.state = Oms__Order__V1__ChangeState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.reason = arena.text(self.reason)
        if let value = self.oldTotal {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.old_total = message
        }
        if let value = self.newTotal {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.new_total = message
        }
        c.pointee.saga_id = arena.text(self.sagaID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.GetChangeRequest`.
    public struct GetChangeRequest: Hashable, Sendable {
        /// The field `change_id`.
        public var changeID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            changeID: String = ""
        ) {
            self.changeID = changeID
        }
    }
}

extension OrderV1.GetChangeRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.GetChangeRequest", [
        FieldDescriptor("change_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__get_change_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__get_change_request__get_packed_size, pack: oms__order__v1__get_change_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__GetChangeRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__GetChangeRequest>, _ arena: inout Arena) {
        oms__order__v1__get_change_request__init(c)
        c.pointee.change_id = arena.text(self.changeID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.GetChangeReply`.
    public struct GetChangeReply: Hashable, Sendable {
        /// The field `change`.
        public var change: OrderV1.ChangeOrderReply? = nil
        /// The field `content`.
        public var content: OrderV1.OrderChange? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            change: OrderV1.ChangeOrderReply? = nil,
            content: OrderV1.OrderChange? = nil
        ) {
            self.change = change
            self.content = content
        }
    }
}

extension OrderV1.GetChangeReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.GetChangeReply", [
        FieldDescriptor("change", 1, .single, .message(OrderV1.ChangeOrderReply.descriptor)),
        FieldDescriptor("content", 2, .single, .message(OrderV1.OrderChange.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__get_change_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__get_change_reply__get_packed_size, pack: oms__order__v1__get_change_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__GetChangeReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.change { self.change = try OrderV1.ChangeOrderReply(c: value) }
        if let value = c.pointee.content { self.content = try OrderV1.OrderChange(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__GetChangeReply>, _ arena: inout Arena) {
        oms__order__v1__get_change_reply__init(c)
        if let value = self.change {
            let message = arena.make(Oms__Order__V1__ChangeOrderReply.self)
            value.fill(message, &arena)
            c.pointee.change = message
        }
        if let value = self.content {
            let message = arena.make(Oms__Order__V1__OrderChange.self)
            value.fill(message, &arena)
            c.pointee.content = message
        }
    }
}

extension OrderV1 {
    /// The pivot of a change; `committed` is what picked shipments hold, which no change may go below.
    public struct ApplyChangeRequest: Hashable, Sendable {
        /// The field `change_id`.
        public var changeID: String = ""
        /// The field `committed`.
        public var committed: [OrderV1.UnitLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            changeID: String = "",
            committed: [OrderV1.UnitLine] = []
        ) {
            self.changeID = changeID
            self.committed = committed
        }
    }
}

extension OrderV1.ApplyChangeRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ApplyChangeRequest", [
        FieldDescriptor("change_id", 1, .single, .text),
        FieldDescriptor("committed", 2, .repeated, .message(OrderV1.UnitLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__apply_change_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__apply_change_request__get_packed_size, pack: oms__order__v1__apply_change_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ApplyChangeRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        self.committed = try Unpacking.messages(c.pointee.n_committed, c.pointee.committed) { (value) throws(DecodingError) in try OrderV1.UnitLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ApplyChangeRequest>, _ arena: inout Arena) {
        oms__order__v1__apply_change_request__init(c)
        c.pointee.change_id = arena.text(self.changeID)
        c.pointee.n_committed = self.committed.count
        c.pointee.committed = arena.messages(self.committed, as: Oms__Order__V1__UnitLine.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ApplyChangeReply`.
    public struct ApplyChangeReply: Hashable, Sendable {
        /// The field `total`.
        public var total: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            total: CommonV1.Money? = nil
        ) {
            self.total = total
        }
    }
}

extension OrderV1.ApplyChangeReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ApplyChangeReply", [
        FieldDescriptor("total", 1, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__apply_change_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__apply_change_reply__get_packed_size, pack: oms__order__v1__apply_change_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ApplyChangeReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ApplyChangeReply>, _ arena: inout Arena) {
        oms__order__v1__apply_change_reply__init(c)
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.RefuseChangeRequest`.
    public struct RefuseChangeRequest: Hashable, Sendable {
        /// The field `change_id`.
        public var changeID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            changeID: String = "",
            reason: String = ""
        ) {
            self.changeID = changeID
            self.reason = reason
        }
    }
}

extension OrderV1.RefuseChangeRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RefuseChangeRequest", [
        FieldDescriptor("change_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__refuse_change_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__refuse_change_request__get_packed_size, pack: oms__order__v1__refuse_change_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RefuseChangeRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RefuseChangeRequest>, _ arena: inout Arena) {
        oms__order__v1__refuse_change_request__init(c)
        c.pointee.change_id = arena.text(self.changeID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.RefuseChangeReply`.
    public struct RefuseChangeReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.ChangeState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.ChangeState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension OrderV1.RefuseChangeReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RefuseChangeReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.ChangeState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__refuse_change_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__refuse_change_reply__get_packed_size, pack: oms__order__v1__refuse_change_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RefuseChangeReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.ChangeState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RefuseChangeReply>, _ arena: inout Arena) {
        oms__order__v1__refuse_change_reply__init(c)
        c.pointee.state = Oms__Order__V1__ChangeState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// An order that an agent is still writing; nothing of it is checked before it is submitted.
    public struct Draft: Hashable, Sendable {
        /// DR-1, DR-2, …
        public var draftID: String = ""
        /// The field `state`.
        public var state: OrderV1.DraftState = .unspecified
        /// The field `order`.
        public var order: OrderV1.PlaceOrderRequest? = nil
        /// The field `note`.
        public var note: String = ""
        /// The order it became.
        public var orderID: String = ""
        /// The field `created_at_ms`.
        public var createdAtMs: Int64 = 0
        /// The field `version`.
        public var version: Int64 = 0
        /// What would keep it from being submitted, a sentence each.
        public var problems: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draftID: String = "",
            state: OrderV1.DraftState = .unspecified,
            order: OrderV1.PlaceOrderRequest? = nil,
            note: String = "",
            orderID: String = "",
            createdAtMs: Int64 = 0,
            version: Int64 = 0,
            problems: [String] = []
        ) {
            self.draftID = draftID
            self.state = state
            self.order = order
            self.note = note
            self.orderID = orderID
            self.createdAtMs = createdAtMs
            self.version = version
            self.problems = problems
        }
    }
}

extension OrderV1.Draft: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.Draft", [
        FieldDescriptor("draft_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(OrderV1.DraftState.descriptor)),
        FieldDescriptor("order", 3, .single, .message(OrderV1.PlaceOrderRequest.descriptor)),
        FieldDescriptor("note", 4, .single, .text),
        FieldDescriptor("order_id", 5, .single, .text),
        FieldDescriptor("created_at_ms", 6, .single, .int64),
        FieldDescriptor("version", 7, .single, .int64),
        FieldDescriptor("problems", 8, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__draft__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__draft__get_packed_size, pack: oms__order__v1__draft__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__Draft>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.draftID = try Unpacking.text(c.pointee.draft_id, "draft_id")
        self.state = OrderV1.DraftState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        if let value = c.pointee.order { self.order = try OrderV1.PlaceOrderRequest(c: value) }
        self.note = try Unpacking.text(c.pointee.note, "note")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.createdAtMs = c.pointee.created_at_ms
        self.version = c.pointee.version
        self.problems = try Unpacking.list(c.pointee.n_problems, c.pointee.problems) { (value) throws(DecodingError) in try Unpacking.text(value, "problems") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__Draft>, _ arena: inout Arena) {
        oms__order__v1__draft__init(c)
        c.pointee.draft_id = arena.text(self.draftID)
        c.pointee.state = Oms__Order__V1__DraftState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.order {
            let message = arena.make(Oms__Order__V1__PlaceOrderRequest.self)
            value.fill(message, &arena)
            c.pointee.order = message
        }
        c.pointee.note = arena.text(self.note)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.created_at_ms = self.createdAtMs
        c.pointee.version = self.version
        c.pointee.n_problems = self.problems.count
        c.pointee.problems = arena.list(self.problems) { $1.text($0) }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.CreateDraftRequest`.
    public struct CreateDraftRequest: Hashable, Sendable {
        /// The field `order`.
        public var order: OrderV1.PlaceOrderRequest? = nil
        /// The field `note`.
        public var note: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            order: OrderV1.PlaceOrderRequest? = nil,
            note: String = ""
        ) {
            self.order = order
            self.note = note
        }
    }
}

extension OrderV1.CreateDraftRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.CreateDraftRequest", [
        FieldDescriptor("order", 1, .single, .message(OrderV1.PlaceOrderRequest.descriptor)),
        FieldDescriptor("note", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__create_draft_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__create_draft_request__get_packed_size, pack: oms__order__v1__create_draft_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__CreateDraftRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.order { self.order = try OrderV1.PlaceOrderRequest(c: value) }
        self.note = try Unpacking.text(c.pointee.note, "note")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__CreateDraftRequest>, _ arena: inout Arena) {
        oms__order__v1__create_draft_request__init(c)
        if let value = self.order {
            let message = arena.make(Oms__Order__V1__PlaceOrderRequest.self)
            value.fill(message, &arena)
            c.pointee.order = message
        }
        c.pointee.note = arena.text(self.note)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.CreateDraftReply`.
    public struct CreateDraftReply: Hashable, Sendable {
        /// The field `draft`.
        public var draft: OrderV1.Draft? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draft: OrderV1.Draft? = nil
        ) {
            self.draft = draft
        }
    }
}

extension OrderV1.CreateDraftReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.CreateDraftReply", [
        FieldDescriptor("draft", 1, .single, .message(OrderV1.Draft.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__create_draft_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__create_draft_reply__get_packed_size, pack: oms__order__v1__create_draft_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__CreateDraftReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.draft { self.draft = try OrderV1.Draft(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__CreateDraftReply>, _ arena: inout Arena) {
        oms__order__v1__create_draft_reply__init(c)
        if let value = self.draft {
            let message = arena.make(Oms__Order__V1__Draft.self)
            value.fill(message, &arena)
            c.pointee.draft = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.UpdateDraftRequest`.
    public struct UpdateDraftRequest: Hashable, Sendable {
        /// The field `draft_id`.
        public var draftID: String = ""
        /// The field `order`.
        public var order: OrderV1.PlaceOrderRequest? = nil
        /// The field `note`.
        public var note: String = ""
        /// The field `expected_version`.
        public var expectedVersion: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draftID: String = "",
            order: OrderV1.PlaceOrderRequest? = nil,
            note: String = "",
            expectedVersion: Int64 = 0
        ) {
            self.draftID = draftID
            self.order = order
            self.note = note
            self.expectedVersion = expectedVersion
        }
    }
}

extension OrderV1.UpdateDraftRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.UpdateDraftRequest", [
        FieldDescriptor("draft_id", 1, .single, .text),
        FieldDescriptor("order", 2, .single, .message(OrderV1.PlaceOrderRequest.descriptor)),
        FieldDescriptor("note", 3, .single, .text),
        FieldDescriptor("expected_version", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__update_draft_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__update_draft_request__get_packed_size, pack: oms__order__v1__update_draft_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__UpdateDraftRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.draftID = try Unpacking.text(c.pointee.draft_id, "draft_id")
        if let value = c.pointee.order { self.order = try OrderV1.PlaceOrderRequest(c: value) }
        self.note = try Unpacking.text(c.pointee.note, "note")
        self.expectedVersion = c.pointee.expected_version
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__UpdateDraftRequest>, _ arena: inout Arena) {
        oms__order__v1__update_draft_request__init(c)
        c.pointee.draft_id = arena.text(self.draftID)
        if let value = self.order {
            let message = arena.make(Oms__Order__V1__PlaceOrderRequest.self)
            value.fill(message, &arena)
            c.pointee.order = message
        }
        c.pointee.note = arena.text(self.note)
        c.pointee.expected_version = self.expectedVersion
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.UpdateDraftReply`.
    public struct UpdateDraftReply: Hashable, Sendable {
        /// The field `draft`.
        public var draft: OrderV1.Draft? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draft: OrderV1.Draft? = nil
        ) {
            self.draft = draft
        }
    }
}

extension OrderV1.UpdateDraftReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.UpdateDraftReply", [
        FieldDescriptor("draft", 1, .single, .message(OrderV1.Draft.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__update_draft_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__update_draft_reply__get_packed_size, pack: oms__order__v1__update_draft_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__UpdateDraftReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.draft { self.draft = try OrderV1.Draft(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__UpdateDraftReply>, _ arena: inout Arena) {
        oms__order__v1__update_draft_reply__init(c)
        if let value = self.draft {
            let message = arena.make(Oms__Order__V1__Draft.self)
            value.fill(message, &arena)
            c.pointee.draft = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.SubmitDraftRequest`.
    public struct SubmitDraftRequest: Hashable, Sendable {
        /// The field `draft_id`.
        public var draftID: String = ""
        /// The field `wait_ms`.
        public var waitMs: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draftID: String = "",
            waitMs: UInt32 = 0
        ) {
            self.draftID = draftID
            self.waitMs = waitMs
        }
    }
}

extension OrderV1.SubmitDraftRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.SubmitDraftRequest", [
        FieldDescriptor("draft_id", 1, .single, .text),
        FieldDescriptor("wait_ms", 2, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__submit_draft_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__submit_draft_request__get_packed_size, pack: oms__order__v1__submit_draft_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__SubmitDraftRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.draftID = try Unpacking.text(c.pointee.draft_id, "draft_id")
        self.waitMs = c.pointee.wait_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__SubmitDraftRequest>, _ arena: inout Arena) {
        oms__order__v1__submit_draft_request__init(c)
        c.pointee.draft_id = arena.text(self.draftID)
        c.pointee.wait_ms = self.waitMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.SubmitDraftReply`.
    public struct SubmitDraftReply: Hashable, Sendable {
        /// The field `draft`.
        public var draft: OrderV1.Draft? = nil
        /// The field `order`.
        public var order: OrderV1.PlaceOrderReply? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draft: OrderV1.Draft? = nil,
            order: OrderV1.PlaceOrderReply? = nil
        ) {
            self.draft = draft
            self.order = order
        }
    }
}

extension OrderV1.SubmitDraftReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.SubmitDraftReply", [
        FieldDescriptor("draft", 1, .single, .message(OrderV1.Draft.descriptor)),
        FieldDescriptor("order", 2, .single, .message(OrderV1.PlaceOrderReply.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__submit_draft_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__submit_draft_reply__get_packed_size, pack: oms__order__v1__submit_draft_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__SubmitDraftReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.draft { self.draft = try OrderV1.Draft(c: value) }
        if let value = c.pointee.order { self.order = try OrderV1.PlaceOrderReply(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__SubmitDraftReply>, _ arena: inout Arena) {
        oms__order__v1__submit_draft_reply__init(c)
        if let value = self.draft {
            let message = arena.make(Oms__Order__V1__Draft.self)
            value.fill(message, &arena)
            c.pointee.draft = message
        }
        if let value = self.order {
            let message = arena.make(Oms__Order__V1__PlaceOrderReply.self)
            value.fill(message, &arena)
            c.pointee.order = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.DiscardDraftRequest`.
    public struct DiscardDraftRequest: Hashable, Sendable {
        /// The field `draft_id`.
        public var draftID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draftID: String = "",
            reason: String = ""
        ) {
            self.draftID = draftID
            self.reason = reason
        }
    }
}

extension OrderV1.DiscardDraftRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.DiscardDraftRequest", [
        FieldDescriptor("draft_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__discard_draft_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__discard_draft_request__get_packed_size, pack: oms__order__v1__discard_draft_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__DiscardDraftRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.draftID = try Unpacking.text(c.pointee.draft_id, "draft_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__DiscardDraftRequest>, _ arena: inout Arena) {
        oms__order__v1__discard_draft_request__init(c)
        c.pointee.draft_id = arena.text(self.draftID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.DiscardDraftReply`.
    public struct DiscardDraftReply: Hashable, Sendable {
        /// The field `draft`.
        public var draft: OrderV1.Draft? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draft: OrderV1.Draft? = nil
        ) {
            self.draft = draft
        }
    }
}

extension OrderV1.DiscardDraftReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.DiscardDraftReply", [
        FieldDescriptor("draft", 1, .single, .message(OrderV1.Draft.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__discard_draft_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__discard_draft_reply__get_packed_size, pack: oms__order__v1__discard_draft_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__DiscardDraftReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.draft { self.draft = try OrderV1.Draft(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__DiscardDraftReply>, _ arena: inout Arena) {
        oms__order__v1__discard_draft_reply__init(c)
        if let value = self.draft {
            let message = arena.make(Oms__Order__V1__Draft.self)
            value.fill(message, &arena)
            c.pointee.draft = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.GetDraftRequest`.
    public struct GetDraftRequest: Hashable, Sendable {
        /// The field `draft_id`.
        public var draftID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draftID: String = ""
        ) {
            self.draftID = draftID
        }
    }
}

extension OrderV1.GetDraftRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.GetDraftRequest", [
        FieldDescriptor("draft_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__get_draft_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__get_draft_request__get_packed_size, pack: oms__order__v1__get_draft_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__GetDraftRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.draftID = try Unpacking.text(c.pointee.draft_id, "draft_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__GetDraftRequest>, _ arena: inout Arena) {
        oms__order__v1__get_draft_request__init(c)
        c.pointee.draft_id = arena.text(self.draftID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.GetDraftReply`.
    public struct GetDraftReply: Hashable, Sendable {
        /// The field `draft`.
        public var draft: OrderV1.Draft? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            draft: OrderV1.Draft? = nil
        ) {
            self.draft = draft
        }
    }
}

extension OrderV1.GetDraftReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.GetDraftReply", [
        FieldDescriptor("draft", 1, .single, .message(OrderV1.Draft.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__get_draft_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__get_draft_reply__get_packed_size, pack: oms__order__v1__get_draft_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__GetDraftReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.draft { self.draft = try OrderV1.Draft(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__GetDraftReply>, _ arena: inout Arena) {
        oms__order__v1__get_draft_reply__init(c)
        if let value = self.draft {
            let message = arena.make(Oms__Order__V1__Draft.self)
            value.fill(message, &arena)
            c.pointee.draft = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListDraftsRequest`.
    public struct ListDraftsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: OrderV1.DraftState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: OrderV1.DraftState = .unspecified
        ) {
            self.page = page
            self.state = state
        }
    }
}

extension OrderV1.ListDraftsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListDraftsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(OrderV1.DraftState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_drafts_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_drafts_request__get_packed_size, pack: oms__order__v1__list_drafts_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListDraftsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = OrderV1.DraftState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListDraftsRequest>, _ arena: inout Arena) {
        oms__order__v1__list_drafts_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Order__V1__DraftState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListDraftsReply`.
    public struct ListDraftsReply: Hashable, Sendable {
        /// The field `drafts`.
        public var drafts: [OrderV1.Draft] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            drafts: [OrderV1.Draft] = [],
            nextPageToken: String = ""
        ) {
            self.drafts = drafts
            self.nextPageToken = nextPageToken
        }
    }
}

extension OrderV1.ListDraftsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListDraftsReply", [
        FieldDescriptor("drafts", 1, .repeated, .message(OrderV1.Draft.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_drafts_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_drafts_reply__get_packed_size, pack: oms__order__v1__list_drafts_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListDraftsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.drafts = try Unpacking.messages(c.pointee.n_drafts, c.pointee.drafts) { (value) throws(DecodingError) in try OrderV1.Draft(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListDraftsReply>, _ arena: inout Arena) {
        oms__order__v1__list_drafts_reply__init(c)
        c.pointee.n_drafts = self.drafts.count
        c.pointee.drafts = arena.messages(self.drafts, as: Oms__Order__V1__Draft.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.Note`.
    public struct Note: Hashable, Sendable {
        /// The field `note_id`.
        public var noteID: Int64 = 0
        /// An order, a customer or a return.
        public var subject: String = ""
        /// The field `text`.
        public var text: String = ""
        /// The field `author`.
        public var author: String = ""
        /// The field `written_at_ms`.
        public var writtenAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            noteID: Int64 = 0,
            subject: String = "",
            text: String = "",
            author: String = "",
            writtenAtMs: Int64 = 0
        ) {
            self.noteID = noteID
            self.subject = subject
            self.text = text
            self.author = author
            self.writtenAtMs = writtenAtMs
        }
    }
}

extension OrderV1.Note: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.Note", [
        FieldDescriptor("note_id", 1, .single, .int64),
        FieldDescriptor("subject", 2, .single, .text),
        FieldDescriptor("text", 3, .single, .text),
        FieldDescriptor("author", 4, .single, .text),
        FieldDescriptor("written_at_ms", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__note__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__note__get_packed_size, pack: oms__order__v1__note__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__Note>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.noteID = c.pointee.note_id
        self.subject = try Unpacking.text(c.pointee.subject, "subject")
        self.text = try Unpacking.text(c.pointee.text, "text")
        self.author = try Unpacking.text(c.pointee.author, "author")
        self.writtenAtMs = c.pointee.written_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__Note>, _ arena: inout Arena) {
        oms__order__v1__note__init(c)
        c.pointee.note_id = self.noteID
        c.pointee.subject = arena.text(self.subject)
        c.pointee.text = arena.text(self.text)
        c.pointee.author = arena.text(self.author)
        c.pointee.written_at_ms = self.writtenAtMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.AddNoteRequest`.
    public struct AddNoteRequest: Hashable, Sendable {
        /// The field `subject`.
        public var subject: String = ""
        /// The field `text`.
        public var text: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            subject: String = "",
            text: String = ""
        ) {
            self.subject = subject
            self.text = text
        }
    }
}

extension OrderV1.AddNoteRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AddNoteRequest", [
        FieldDescriptor("subject", 1, .single, .text),
        FieldDescriptor("text", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__add_note_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__add_note_request__get_packed_size, pack: oms__order__v1__add_note_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AddNoteRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.subject = try Unpacking.text(c.pointee.subject, "subject")
        self.text = try Unpacking.text(c.pointee.text, "text")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AddNoteRequest>, _ arena: inout Arena) {
        oms__order__v1__add_note_request__init(c)
        c.pointee.subject = arena.text(self.subject)
        c.pointee.text = arena.text(self.text)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.AddNoteReply`.
    public struct AddNoteReply: Hashable, Sendable {
        /// The field `note`.
        public var note: OrderV1.Note? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            note: OrderV1.Note? = nil
        ) {
            self.note = note
        }
    }
}

extension OrderV1.AddNoteReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AddNoteReply", [
        FieldDescriptor("note", 1, .single, .message(OrderV1.Note.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__add_note_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__add_note_reply__get_packed_size, pack: oms__order__v1__add_note_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AddNoteReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.note { self.note = try OrderV1.Note(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AddNoteReply>, _ arena: inout Arena) {
        oms__order__v1__add_note_reply__init(c)
        if let value = self.note {
            let message = arena.make(Oms__Order__V1__Note.self)
            value.fill(message, &arena)
            c.pointee.note = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListNotesRequest`.
    public struct ListNotesRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `subject`.
        public var subject: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            subject: String = ""
        ) {
            self.page = page
            self.subject = subject
        }
    }
}

extension OrderV1.ListNotesRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListNotesRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("subject", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_notes_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_notes_request__get_packed_size, pack: oms__order__v1__list_notes_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListNotesRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.subject = try Unpacking.text(c.pointee.subject, "subject")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListNotesRequest>, _ arena: inout Arena) {
        oms__order__v1__list_notes_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.subject = arena.text(self.subject)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListNotesReply`.
    public struct ListNotesReply: Hashable, Sendable {
        /// The field `notes`.
        public var notes: [OrderV1.Note] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            notes: [OrderV1.Note] = [],
            nextPageToken: String = ""
        ) {
            self.notes = notes
            self.nextPageToken = nextPageToken
        }
    }
}

extension OrderV1.ListNotesReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListNotesReply", [
        FieldDescriptor("notes", 1, .repeated, .message(OrderV1.Note.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_notes_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_notes_reply__get_packed_size, pack: oms__order__v1__list_notes_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListNotesReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.notes = try Unpacking.messages(c.pointee.n_notes, c.pointee.notes) { (value) throws(DecodingError) in try OrderV1.Note(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListNotesReply>, _ arena: inout Arena) {
        oms__order__v1__list_notes_reply__init(c)
        c.pointee.n_notes = self.notes.count
        c.pointee.notes = arena.messages(self.notes, as: Oms__Order__V1__Note.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.TaxClass`.
    public struct TaxClass: Hashable, Sendable {
        /// 1 to 64 characters without spaces, for example STANDARD.
        public var taxClass: String = ""
        /// The field `name`.
        public var name: String = ""
        /// An exact decimal fraction from 0 to 1, such as 0.2.
        public var rate: String = ""
        /// The field `version`.
        public var version: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            taxClass: String = "",
            name: String = "",
            rate: String = "",
            version: Int64 = 0
        ) {
            self.taxClass = taxClass
            self.name = name
            self.rate = rate
            self.version = version
        }
    }
}

extension OrderV1.TaxClass: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.TaxClass", [
        FieldDescriptor("tax_class", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("rate", 3, .single, .text),
        FieldDescriptor("version", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__tax_class__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__tax_class__get_packed_size, pack: oms__order__v1__tax_class__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__TaxClass>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.taxClass = try Unpacking.text(c.pointee.tax_class, "tax_class")
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.rate = try Unpacking.text(c.pointee.rate, "rate")
        self.version = c.pointee.version
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__TaxClass>, _ arena: inout Arena) {
        oms__order__v1__tax_class__init(c)
        c.pointee.tax_class = arena.text(self.taxClass)
        c.pointee.name = arena.text(self.name)
        c.pointee.rate = arena.text(self.rate)
        c.pointee.version = self.version
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.UpsertTaxClassRequest`.
    public struct UpsertTaxClassRequest: Hashable, Sendable {
        /// The field `tax_class`.
        public var taxClass: OrderV1.TaxClass? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            taxClass: OrderV1.TaxClass? = nil
        ) {
            self.taxClass = taxClass
        }
    }
}

extension OrderV1.UpsertTaxClassRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.UpsertTaxClassRequest", [
        FieldDescriptor("tax_class", 1, .single, .message(OrderV1.TaxClass.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__upsert_tax_class_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__upsert_tax_class_request__get_packed_size, pack: oms__order__v1__upsert_tax_class_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__UpsertTaxClassRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.tax_class { self.taxClass = try OrderV1.TaxClass(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__UpsertTaxClassRequest>, _ arena: inout Arena) {
        oms__order__v1__upsert_tax_class_request__init(c)
        if let value = self.taxClass {
            let message = arena.make(Oms__Order__V1__TaxClass.self)
            value.fill(message, &arena)
            c.pointee.tax_class = message
        }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.UpsertTaxClassReply`.
    public struct UpsertTaxClassReply: Hashable, Sendable {
        /// The field `tax_class`.
        public var taxClass: OrderV1.TaxClass? = nil
        /// The field `created`.
        public var created: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            taxClass: OrderV1.TaxClass? = nil,
            created: Bool = false
        ) {
            self.taxClass = taxClass
            self.created = created
        }
    }
}

extension OrderV1.UpsertTaxClassReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.UpsertTaxClassReply", [
        FieldDescriptor("tax_class", 1, .single, .message(OrderV1.TaxClass.descriptor)),
        FieldDescriptor("created", 2, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__upsert_tax_class_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__upsert_tax_class_reply__get_packed_size, pack: oms__order__v1__upsert_tax_class_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__UpsertTaxClassReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.tax_class { self.taxClass = try OrderV1.TaxClass(c: value) }
        self.created = c.pointee.created != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__UpsertTaxClassReply>, _ arena: inout Arena) {
        oms__order__v1__upsert_tax_class_reply__init(c)
        if let value = self.taxClass {
            let message = arena.make(Oms__Order__V1__TaxClass.self)
            value.fill(message, &arena)
            c.pointee.tax_class = message
        }
        c.pointee.created = self.created ? 1 : 0
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListTaxClassesRequest`.
    public struct ListTaxClassesRequest: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension OrderV1.ListTaxClassesRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListTaxClassesRequest", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_tax_classes_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_tax_classes_request__get_packed_size, pack: oms__order__v1__list_tax_classes_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListTaxClassesRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListTaxClassesRequest>, _ arena: inout Arena) {
        oms__order__v1__list_tax_classes_request__init(c)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListTaxClassesReply`.
    public struct ListTaxClassesReply: Hashable, Sendable {
        /// The field `tax_classes`.
        public var taxClasses: [OrderV1.TaxClass] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            taxClasses: [OrderV1.TaxClass] = []
        ) {
            self.taxClasses = taxClasses
        }
    }
}

extension OrderV1.ListTaxClassesReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListTaxClassesReply", [
        FieldDescriptor("tax_classes", 1, .repeated, .message(OrderV1.TaxClass.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_tax_classes_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_tax_classes_reply__get_packed_size, pack: oms__order__v1__list_tax_classes_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListTaxClassesReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.taxClasses = try Unpacking.messages(c.pointee.n_tax_classes, c.pointee.tax_classes) { (value) throws(DecodingError) in try OrderV1.TaxClass(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListTaxClassesReply>, _ arena: inout Arena) {
        oms__order__v1__list_tax_classes_reply__init(c)
        c.pointee.n_tax_classes = self.taxClasses.count
        c.pointee.tax_classes = arena.messages(self.taxClasses, as: Oms__Order__V1__TaxClass.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// A message to a customer in its way to the mail drop directory.
    public struct MailMessage: Hashable, Sendable {
        /// The field `mail_id`.
        public var mailID: Int64 = 0
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The order, invoice or return it tells of.
        public var subjectID: String = ""
        /// order-confirmed, order-rejected, order-short, order-shipped, order-delivered, order-cancelled,
        /// payment-wanted, return-authorized, return-settled, invoice, credit-note, …
        public var kind: String = ""
        /// The field `language`.
        public var language: String = ""
        /// The field `to`.
        public var to: String = ""
        /// The field `title`.
        public var title: String = ""
        /// Where it was dropped; empty while it was not.
        public var file: String = ""
        /// The field `queued_at_ms`.
        public var queuedAtMs: Int64 = 0
        /// The field `sent_at_ms`.
        public var sentAtMs: Int64 = 0
        /// Why it could not be dropped the last time.
        public var lastError: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            mailID: Int64 = 0,
            customerID: String = "",
            subjectID: String = "",
            kind: String = "",
            language: String = "",
            to: String = "",
            title: String = "",
            file: String = "",
            queuedAtMs: Int64 = 0,
            sentAtMs: Int64 = 0,
            lastError: String = ""
        ) {
            self.mailID = mailID
            self.customerID = customerID
            self.subjectID = subjectID
            self.kind = kind
            self.language = language
            self.to = to
            self.title = title
            self.file = file
            self.queuedAtMs = queuedAtMs
            self.sentAtMs = sentAtMs
            self.lastError = lastError
        }
    }
}

extension OrderV1.MailMessage: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.MailMessage", [
        FieldDescriptor("mail_id", 1, .single, .int64),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("subject_id", 3, .single, .text),
        FieldDescriptor("kind", 4, .single, .text),
        FieldDescriptor("language", 5, .single, .text),
        FieldDescriptor("to", 6, .single, .text),
        FieldDescriptor("title", 7, .single, .text),
        FieldDescriptor("file", 8, .single, .text),
        FieldDescriptor("queued_at_ms", 9, .single, .int64),
        FieldDescriptor("sent_at_ms", 10, .single, .int64),
        FieldDescriptor("last_error", 11, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__mail_message__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__mail_message__get_packed_size, pack: oms__order__v1__mail_message__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__MailMessage>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.mailID = c.pointee.mail_id
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.subjectID = try Unpacking.text(c.pointee.subject_id, "subject_id")
        self.kind = try Unpacking.text(c.pointee.kind, "kind")
        self.language = try Unpacking.text(c.pointee.language, "language")
        self.to = try Unpacking.text(c.pointee.to, "to")
        self.title = try Unpacking.text(c.pointee.title, "title")
        self.file = try Unpacking.text(c.pointee.file, "file")
        self.queuedAtMs = c.pointee.queued_at_ms
        self.sentAtMs = c.pointee.sent_at_ms
        self.lastError = try Unpacking.text(c.pointee.last_error, "last_error")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__MailMessage>, _ arena: inout Arena) {
        oms__order__v1__mail_message__init(c)
        c.pointee.mail_id = self.mailID
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.subject_id = arena.text(self.subjectID)
        c.pointee.kind = arena.text(self.kind)
        c.pointee.language = arena.text(self.language)
        c.pointee.to = arena.text(self.to)
        c.pointee.title = arena.text(self.title)
        c.pointee.file = arena.text(self.file)
        c.pointee.queued_at_ms = self.queuedAtMs
        c.pointee.sent_at_ms = self.sentAtMs
        c.pointee.last_error = arena.text(self.lastError)
    }
}

extension OrderV1 {
    /// Lets another service send a document to a customer, in the customer's language.
    public struct QueueMailRequest: Hashable, Sendable {
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `subject_id`.
        public var subjectID: String = ""
        /// The field `kind`.
        public var kind: String = ""
        /// Values for the template, such as number and total.
        public var parameters: [OrderV1.MailParameter] = []
        /// Attached as they are, but for those of another language than the customer's.
        public var attachments: [OrderV1.MailAttachment] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            customerID: String = "",
            subjectID: String = "",
            kind: String = "",
            parameters: [OrderV1.MailParameter] = [],
            attachments: [OrderV1.MailAttachment] = []
        ) {
            self.customerID = customerID
            self.subjectID = subjectID
            self.kind = kind
            self.parameters = parameters
            self.attachments = attachments
        }
    }
}

extension OrderV1.QueueMailRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.QueueMailRequest", [
        FieldDescriptor("customer_id", 1, .single, .text),
        FieldDescriptor("subject_id", 2, .single, .text),
        FieldDescriptor("kind", 3, .single, .text),
        FieldDescriptor("parameters", 4, .repeated, .message(OrderV1.MailParameter.descriptor)),
        FieldDescriptor("attachments", 5, .repeated, .message(OrderV1.MailAttachment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__queue_mail_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__queue_mail_request__get_packed_size, pack: oms__order__v1__queue_mail_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__QueueMailRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.subjectID = try Unpacking.text(c.pointee.subject_id, "subject_id")
        self.kind = try Unpacking.text(c.pointee.kind, "kind")
        self.parameters = try Unpacking.messages(c.pointee.n_parameters, c.pointee.parameters) { (value) throws(DecodingError) in try OrderV1.MailParameter(c: value) }
        self.attachments = try Unpacking.messages(c.pointee.n_attachments, c.pointee.attachments) { (value) throws(DecodingError) in try OrderV1.MailAttachment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__QueueMailRequest>, _ arena: inout Arena) {
        oms__order__v1__queue_mail_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.subject_id = arena.text(self.subjectID)
        c.pointee.kind = arena.text(self.kind)
        c.pointee.n_parameters = self.parameters.count
        c.pointee.parameters = arena.messages(self.parameters, as: Oms__Order__V1__MailParameter.self) { $0.fill($1, &$2) }
        c.pointee.n_attachments = self.attachments.count
        c.pointee.attachments = arena.messages(self.attachments, as: Oms__Order__V1__MailAttachment.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.MailParameter`.
    public struct MailParameter: Hashable, Sendable {
        /// The field `name`.
        public var name: String = ""
        /// The field `value`.
        public var value: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            name: String = "",
            value: String = ""
        ) {
            self.name = name
            self.value = value
        }
    }
}

extension OrderV1.MailParameter: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.MailParameter", [
        FieldDescriptor("name", 1, .single, .text),
        FieldDescriptor("value", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__mail_parameter__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__mail_parameter__get_packed_size, pack: oms__order__v1__mail_parameter__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__MailParameter>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.value = try Unpacking.text(c.pointee.value, "value")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__MailParameter>, _ arena: inout Arena) {
        oms__order__v1__mail_parameter__init(c)
        c.pointee.name = arena.text(self.name)
        c.pointee.value = arena.text(self.value)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.MailAttachment`.
    public struct MailAttachment: Hashable, Sendable {
        /// The field `file_name`.
        public var fileName: String = ""
        /// The field `content_type`.
        public var contentType: String = ""
        /// The field `content`.
        public var content: [UInt8] = []
        /// When set, attached only for customers of this language.
        public var language: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            fileName: String = "",
            contentType: String = "",
            content: [UInt8] = [],
            language: String = ""
        ) {
            self.fileName = fileName
            self.contentType = contentType
            self.content = content
            self.language = language
        }
    }
}

extension OrderV1.MailAttachment: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.MailAttachment", [
        FieldDescriptor("file_name", 1, .single, .text),
        FieldDescriptor("content_type", 2, .single, .text),
        FieldDescriptor("content", 3, .single, .bytes),
        FieldDescriptor("language", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__mail_attachment__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__mail_attachment__get_packed_size, pack: oms__order__v1__mail_attachment__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__MailAttachment>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fileName = try Unpacking.text(c.pointee.file_name, "file_name")
        self.contentType = try Unpacking.text(c.pointee.content_type, "content_type")
        self.content = Unpacking.bytes(c.pointee.content)
        self.language = try Unpacking.text(c.pointee.language, "language")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__MailAttachment>, _ arena: inout Arena) {
        oms__order__v1__mail_attachment__init(c)
        c.pointee.file_name = arena.text(self.fileName)
        c.pointee.content_type = arena.text(self.contentType)
        c.pointee.content = arena.bytes(self.content)
        c.pointee.language = arena.text(self.language)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.QueueMailReply`.
    public struct QueueMailReply: Hashable, Sendable {
        /// The field `mail_id`.
        public var mailID: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            mailID: Int64 = 0
        ) {
            self.mailID = mailID
        }
    }
}

extension OrderV1.QueueMailReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.QueueMailReply", [
        FieldDescriptor("mail_id", 1, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__queue_mail_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__queue_mail_reply__get_packed_size, pack: oms__order__v1__queue_mail_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__QueueMailReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.mailID = c.pointee.mail_id
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__QueueMailReply>, _ arena: inout Arena) {
        oms__order__v1__queue_mail_reply__init(c)
        c.pointee.mail_id = self.mailID
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListMailRequest`.
    public struct ListMailRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `subject_id`.
        public var subjectID: String = ""
        /// The field `unsent_only`.
        public var unsentOnly: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            customerID: String = "",
            subjectID: String = "",
            unsentOnly: Bool = false
        ) {
            self.page = page
            self.customerID = customerID
            self.subjectID = subjectID
            self.unsentOnly = unsentOnly
        }
    }
}

extension OrderV1.ListMailRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListMailRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("subject_id", 3, .single, .text),
        FieldDescriptor("unsent_only", 4, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_mail_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_mail_request__get_packed_size, pack: oms__order__v1__list_mail_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListMailRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.subjectID = try Unpacking.text(c.pointee.subject_id, "subject_id")
        self.unsentOnly = c.pointee.unsent_only != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListMailRequest>, _ arena: inout Arena) {
        oms__order__v1__list_mail_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.subject_id = arena.text(self.subjectID)
        c.pointee.unsent_only = self.unsentOnly ? 1 : 0
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ListMailReply`.
    public struct ListMailReply: Hashable, Sendable {
        /// The field `messages`.
        public var messages: [OrderV1.MailMessage] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            messages: [OrderV1.MailMessage] = [],
            nextPageToken: String = ""
        ) {
            self.messages = messages
            self.nextPageToken = nextPageToken
        }
    }
}

extension OrderV1.ListMailReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ListMailReply", [
        FieldDescriptor("messages", 1, .repeated, .message(OrderV1.MailMessage.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__list_mail_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__list_mail_reply__get_packed_size, pack: oms__order__v1__list_mail_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ListMailReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.messages = try Unpacking.messages(c.pointee.n_messages, c.pointee.messages) { (value) throws(DecodingError) in try OrderV1.MailMessage(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ListMailReply>, _ arena: inout Arena) {
        oms__order__v1__list_mail_reply__init(c)
        c.pointee.n_messages = self.messages.count
        c.pointee.messages = arena.messages(self.messages, as: Oms__Order__V1__MailMessage.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension OrderV1 {
    /// Orders that were neither rejected nor cancelled, by the time they were ordered.
    public struct ReportSalesRequest: Hashable, Sendable {
        /// The field `from_ms`.
        public var fromMs: Int64 = 0
        /// Exclusive; 0 means unbounded.
        public var beforeMs: Int64 = 0
        /// The field `group_by`.
        public var groupBy: OrderV1.SalesGrouping = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            fromMs: Int64 = 0,
            beforeMs: Int64 = 0,
            groupBy: OrderV1.SalesGrouping = .unspecified
        ) {
            self.fromMs = fromMs
            self.beforeMs = beforeMs
            self.groupBy = groupBy
        }
    }
}

extension OrderV1.ReportSalesRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ReportSalesRequest", [
        FieldDescriptor("from_ms", 1, .single, .int64),
        FieldDescriptor("before_ms", 2, .single, .int64),
        FieldDescriptor("group_by", 3, .single, .enumeration(OrderV1.SalesGrouping.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__report_sales_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__report_sales_request__get_packed_size, pack: oms__order__v1__report_sales_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ReportSalesRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fromMs = c.pointee.from_ms
        self.beforeMs = c.pointee.before_ms
        self.groupBy = OrderV1.SalesGrouping(rawValue: Int32(truncatingIfNeeded: c.pointee.group_by.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ReportSalesRequest>, _ arena: inout Arena) {
        oms__order__v1__report_sales_request__init(c)
        c.pointee.from_ms = self.fromMs
        c.pointee.before_ms = self.beforeMs
        c.pointee.group_by = Oms__Order__V1__SalesGrouping(rawValue: .init(truncatingIfNeeded: self.groupBy.rawValue))
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.SalesRow`.
    public struct SalesRow: Hashable, Sendable {
        /// The field `key`.
        public var key: String = ""
        /// The field `currency`.
        public var currency: String = ""
        /// The field `orders`.
        public var orders: Int64 = 0
        /// The field `lines`.
        public var lines: Int64 = 0
        /// The field `units`.
        public var units: Int64 = 0
        /// Net of discount and of cancelled units.
        public var netMinor: Int64 = 0
        /// The field `tax_minor`.
        public var taxMinor: Int64 = 0
        /// The field `freight_minor`.
        public var freightMinor: Int64 = 0
        /// Net of what came back and was credited.
        public var returnedNetMinor: Int64 = 0
        /// The field `returned_units`.
        public var returnedUnits: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            key: String = "",
            currency: String = "",
            orders: Int64 = 0,
            lines: Int64 = 0,
            units: Int64 = 0,
            netMinor: Int64 = 0,
            taxMinor: Int64 = 0,
            freightMinor: Int64 = 0,
            returnedNetMinor: Int64 = 0,
            returnedUnits: Int64 = 0
        ) {
            self.key = key
            self.currency = currency
            self.orders = orders
            self.lines = lines
            self.units = units
            self.netMinor = netMinor
            self.taxMinor = taxMinor
            self.freightMinor = freightMinor
            self.returnedNetMinor = returnedNetMinor
            self.returnedUnits = returnedUnits
        }
    }
}

extension OrderV1.SalesRow: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.SalesRow", [
        FieldDescriptor("key", 1, .single, .text),
        FieldDescriptor("currency", 2, .single, .text),
        FieldDescriptor("orders", 3, .single, .int64),
        FieldDescriptor("lines", 4, .single, .int64),
        FieldDescriptor("units", 5, .single, .int64),
        FieldDescriptor("net_minor", 6, .single, .int64),
        FieldDescriptor("tax_minor", 7, .single, .int64),
        FieldDescriptor("freight_minor", 8, .single, .int64),
        FieldDescriptor("returned_net_minor", 9, .single, .int64),
        FieldDescriptor("returned_units", 10, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__sales_row__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__sales_row__get_packed_size, pack: oms__order__v1__sales_row__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__SalesRow>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.key = try Unpacking.text(c.pointee.key, "key")
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
        self.orders = c.pointee.orders
        self.lines = c.pointee.lines
        self.units = c.pointee.units
        self.netMinor = c.pointee.net_minor
        self.taxMinor = c.pointee.tax_minor
        self.freightMinor = c.pointee.freight_minor
        self.returnedNetMinor = c.pointee.returned_net_minor
        self.returnedUnits = c.pointee.returned_units
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__SalesRow>, _ arena: inout Arena) {
        oms__order__v1__sales_row__init(c)
        c.pointee.key = arena.text(self.key)
        c.pointee.currency = arena.text(self.currency)
        c.pointee.orders = self.orders
        c.pointee.lines = self.lines
        c.pointee.units = self.units
        c.pointee.net_minor = self.netMinor
        c.pointee.tax_minor = self.taxMinor
        c.pointee.freight_minor = self.freightMinor
        c.pointee.returned_net_minor = self.returnedNetMinor
        c.pointee.returned_units = self.returnedUnits
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ReportSalesReply`.
    public struct ReportSalesReply: Hashable, Sendable {
        /// The field `rows`.
        public var rows: [OrderV1.SalesRow] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rows: [OrderV1.SalesRow] = []
        ) {
            self.rows = rows
        }
    }
}

extension OrderV1.ReportSalesReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ReportSalesReply", [
        FieldDescriptor("rows", 1, .repeated, .message(OrderV1.SalesRow.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__report_sales_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__report_sales_reply__get_packed_size, pack: oms__order__v1__report_sales_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ReportSalesReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rows = try Unpacking.messages(c.pointee.n_rows, c.pointee.rows) { (value) throws(DecodingError) in try OrderV1.SalesRow(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ReportSalesReply>, _ arena: inout Arena) {
        oms__order__v1__report_sales_reply__init(c)
        c.pointee.n_rows = self.rows.count
        c.pointee.rows = arena.messages(self.rows, as: Oms__Order__V1__SalesRow.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// How orders fared, by the time they were ordered.
    public struct ReportServiceRequest: Hashable, Sendable {
        /// The field `from_ms`.
        public var fromMs: Int64 = 0
        /// The field `before_ms`.
        public var beforeMs: Int64 = 0
        /// The field `group_by`.
        public var groupBy: OrderV1.SalesGrouping = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            fromMs: Int64 = 0,
            beforeMs: Int64 = 0,
            groupBy: OrderV1.SalesGrouping = .unspecified
        ) {
            self.fromMs = fromMs
            self.beforeMs = beforeMs
            self.groupBy = groupBy
        }
    }
}

extension OrderV1.ReportServiceRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ReportServiceRequest", [
        FieldDescriptor("from_ms", 1, .single, .int64),
        FieldDescriptor("before_ms", 2, .single, .int64),
        FieldDescriptor("group_by", 3, .single, .enumeration(OrderV1.SalesGrouping.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__report_service_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__report_service_request__get_packed_size, pack: oms__order__v1__report_service_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ReportServiceRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fromMs = c.pointee.from_ms
        self.beforeMs = c.pointee.before_ms
        self.groupBy = OrderV1.SalesGrouping(rawValue: Int32(truncatingIfNeeded: c.pointee.group_by.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ReportServiceRequest>, _ arena: inout Arena) {
        oms__order__v1__report_service_request__init(c)
        c.pointee.from_ms = self.fromMs
        c.pointee.before_ms = self.beforeMs
        c.pointee.group_by = Oms__Order__V1__SalesGrouping(rawValue: .init(truncatingIfNeeded: self.groupBy.rawValue))
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ServiceRow`.
    public struct ServiceRow: Hashable, Sendable {
        /// The field `key`.
        public var key: String = ""
        /// The field `placed`.
        public var placed: Int64 = 0
        /// The field `open`.
        public var open: Int64 = 0
        /// The field `completed`.
        public var completed: Int64 = 0
        /// The field `rejected`.
        public var rejected: Int64 = 0
        /// The field `cancelled`.
        public var cancelled: Int64 = 0
        /// The field `units_ordered`.
        public var unitsOrdered: Int64 = 0
        /// The field `units_delivered`.
        public var unitsDelivered: Int64 = 0
        /// Of the lines of completed and rejected orders: delivered whole.
        public var lines: Int64 = 0
        /// The field `lines_delivered_whole`.
        public var linesDeliveredWhole: Int64 = 0
        /// From ordered to completed, over completed orders; 0 when there is none.
        public var cycleP50Ms: Int64 = 0
        /// The field `cycle_p90_ms`.
        public var cycleP90Ms: Int64 = 0
        /// The field `cycle_max_ms`.
        public var cycleMaxMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            key: String = "",
            placed: Int64 = 0,
            open: Int64 = 0,
            completed: Int64 = 0,
            rejected: Int64 = 0,
            cancelled: Int64 = 0,
            unitsOrdered: Int64 = 0,
            unitsDelivered: Int64 = 0,
            lines: Int64 = 0,
            linesDeliveredWhole: Int64 = 0,
            cycleP50Ms: Int64 = 0,
            cycleP90Ms: Int64 = 0,
            cycleMaxMs: Int64 = 0
        ) {
            self.key = key
            self.placed = placed
            self.open = open
            self.completed = completed
            self.rejected = rejected
            self.cancelled = cancelled
            self.unitsOrdered = unitsOrdered
            self.unitsDelivered = unitsDelivered
            self.lines = lines
            self.linesDeliveredWhole = linesDeliveredWhole
            self.cycleP50Ms = cycleP50Ms
            self.cycleP90Ms = cycleP90Ms
            self.cycleMaxMs = cycleMaxMs
        }
    }
}

extension OrderV1.ServiceRow: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ServiceRow", [
        FieldDescriptor("key", 1, .single, .text),
        FieldDescriptor("placed", 2, .single, .int64),
        FieldDescriptor("open", 3, .single, .int64),
        FieldDescriptor("completed", 4, .single, .int64),
        FieldDescriptor("rejected", 5, .single, .int64),
        FieldDescriptor("cancelled", 6, .single, .int64),
        FieldDescriptor("units_ordered", 7, .single, .int64),
        FieldDescriptor("units_delivered", 8, .single, .int64),
        FieldDescriptor("lines", 9, .single, .int64),
        FieldDescriptor("lines_delivered_whole", 10, .single, .int64),
        FieldDescriptor("cycle_p50_ms", 11, .single, .int64),
        FieldDescriptor("cycle_p90_ms", 12, .single, .int64),
        FieldDescriptor("cycle_max_ms", 13, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__service_row__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__service_row__get_packed_size, pack: oms__order__v1__service_row__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ServiceRow>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.key = try Unpacking.text(c.pointee.key, "key")
        self.placed = c.pointee.placed
        self.open = c.pointee.open
        self.completed = c.pointee.completed
        self.rejected = c.pointee.rejected
        self.cancelled = c.pointee.cancelled
        self.unitsOrdered = c.pointee.units_ordered
        self.unitsDelivered = c.pointee.units_delivered
        self.lines = c.pointee.lines
        self.linesDeliveredWhole = c.pointee.lines_delivered_whole
        self.cycleP50Ms = c.pointee.cycle_p50_ms
        self.cycleP90Ms = c.pointee.cycle_p90_ms
        self.cycleMaxMs = c.pointee.cycle_max_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ServiceRow>, _ arena: inout Arena) {
        oms__order__v1__service_row__init(c)
        c.pointee.key = arena.text(self.key)
        c.pointee.placed = self.placed
        c.pointee.open = self.open
        c.pointee.completed = self.completed
        c.pointee.rejected = self.rejected
        c.pointee.cancelled = self.cancelled
        c.pointee.units_ordered = self.unitsOrdered
        c.pointee.units_delivered = self.unitsDelivered
        c.pointee.lines = self.lines
        c.pointee.lines_delivered_whole = self.linesDeliveredWhole
        c.pointee.cycle_p50_ms = self.cycleP50Ms
        c.pointee.cycle_p90_ms = self.cycleP90Ms
        c.pointee.cycle_max_ms = self.cycleMaxMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ReportServiceReply`.
    public struct ReportServiceReply: Hashable, Sendable {
        /// The field `rows`.
        public var rows: [OrderV1.ServiceRow] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rows: [OrderV1.ServiceRow] = []
        ) {
            self.rows = rows
        }
    }
}

extension OrderV1.ReportServiceReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ReportServiceReply", [
        FieldDescriptor("rows", 1, .repeated, .message(OrderV1.ServiceRow.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__report_service_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__report_service_reply__get_packed_size, pack: oms__order__v1__report_service_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ReportServiceReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rows = try Unpacking.messages(c.pointee.n_rows, c.pointee.rows) { (value) throws(DecodingError) in try OrderV1.ServiceRow(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ReportServiceReply>, _ arena: inout Arena) {
        oms__order__v1__report_service_reply__init(c)
        c.pointee.n_rows = self.rows.count
        c.pointee.rows = arena.messages(self.rows, as: Oms__Order__V1__ServiceRow.self) { $0.fill($1, &$2) }
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
    /// The units of a shipment, picked; they become in_shipment, earlier lines of a SKU first.
    public struct BeginFulfillmentRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `lines`.
        public var lines: [OrderV1.UnitLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            lines: [OrderV1.UnitLine] = []
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.lines = lines
        }
    }
}

extension OrderV1.BeginFulfillmentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.BeginFulfillmentRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(OrderV1.UnitLine.descriptor))
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
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try OrderV1.UnitLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__BeginFulfillmentRequest>, _ arena: inout Arena) {
        oms__order__v1__begin_fulfillment_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Order__V1__UnitLine.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// What the shipment is worth: the stored shares of the order's amounts. All shipments of an order
    /// together come to exactly the order's total less what was cancelled.
    public struct BeginFulfillmentReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified
        /// The field `charge`.
        public var charge: OrderV1.Charge? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified,
            charge: OrderV1.Charge? = nil
        ) {
            self.state = state
            self.charge = charge
        }
    }
}

extension OrderV1.BeginFulfillmentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.BeginFulfillmentReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor)),
        FieldDescriptor("charge", 2, .single, .message(OrderV1.Charge.descriptor))
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
        if let value = c.pointee.charge { self.charge = try OrderV1.Charge(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__BeginFulfillmentReply>, _ arena: inout Arena) {
        oms__order__v1__begin_fulfillment_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.charge {
            let message = arena.make(Oms__Order__V1__Charge.self)
            value.fill(message, &arena)
            c.pointee.charge = message
        }
    }
}

extension OrderV1 {
    /// The amounts of some units of an order.
    public struct Charge: Hashable, Sendable {
        /// The field `lines`.
        public var lines: [OrderV1.ChargeLine] = []
        /// The first shipment carries the freight.
        public var freight: CommonV1.Money? = nil
        /// The field `net`.
        public var net: CommonV1.Money? = nil
        /// The field `tax`.
        public var tax: CommonV1.Money? = nil
        /// net + tax + freight.
        public var total: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lines: [OrderV1.ChargeLine] = [],
            freight: CommonV1.Money? = nil,
            net: CommonV1.Money? = nil,
            tax: CommonV1.Money? = nil,
            total: CommonV1.Money? = nil
        ) {
            self.lines = lines
            self.freight = freight
            self.net = net
            self.tax = tax
            self.total = total
        }
    }
}

extension OrderV1.Charge: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.Charge", [
        FieldDescriptor("lines", 1, .repeated, .message(OrderV1.ChargeLine.descriptor)),
        FieldDescriptor("freight", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("net", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("tax", 4, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("total", 5, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__charge__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__charge__get_packed_size, pack: oms__order__v1__charge__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__Charge>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try OrderV1.ChargeLine(c: value) }
        if let value = c.pointee.freight { self.freight = try CommonV1.Money(c: value) }
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__Charge>, _ arena: inout Arena) {
        oms__order__v1__charge__init(c)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Order__V1__ChargeLine.self) { $0.fill($1, &$2) }
        if let value = self.freight {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight = message
        }
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
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ChargeLine`.
    public struct ChargeLine: Hashable, Sendable {
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
        /// Before discount and without tax.
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
            lineNumber: UInt32 = 0,
            sku: String = "",
            quantity: Int64 = 0,
            unitPrice: CommonV1.Money? = nil,
            discount: String = "",
            gross: CommonV1.Money? = nil,
            net: CommonV1.Money? = nil,
            taxRate: String = "",
            tax: CommonV1.Money? = nil
        ) {
            self.lineNumber = lineNumber
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

extension OrderV1.ChargeLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ChargeLine", [
        FieldDescriptor("line_number", 1, .single, .uint32),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("quantity", 3, .single, .int64),
        FieldDescriptor("unit_price", 4, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("discount", 5, .single, .text),
        FieldDescriptor("gross", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("net", 7, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("tax_rate", 8, .single, .text),
        FieldDescriptor("tax", 9, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__charge_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__charge_line__get_packed_size, pack: oms__order__v1__charge_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ChargeLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lineNumber = c.pointee.line_number
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        if let value = c.pointee.unit_price { self.unitPrice = try CommonV1.Money(c: value) }
        self.discount = try Unpacking.text(c.pointee.discount, "discount")
        if let value = c.pointee.gross { self.gross = try CommonV1.Money(c: value) }
        if let value = c.pointee.net { self.net = try CommonV1.Money(c: value) }
        self.taxRate = try Unpacking.text(c.pointee.tax_rate, "tax_rate")
        if let value = c.pointee.tax { self.tax = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ChargeLine>, _ arena: inout Arena) {
        oms__order__v1__charge_line__init(c)
        c.pointee.line_number = self.lineNumber
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

extension OrderV1 {
    /// The shipment was not packed after all: its units are open again. Undoes BeginFulfillment.
    public struct AbandonShipmentRequest: Hashable, Sendable {
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

extension OrderV1.AbandonShipmentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AbandonShipmentRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__abandon_shipment_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__abandon_shipment_request__get_packed_size, pack: oms__order__v1__abandon_shipment_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AbandonShipmentRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AbandonShipmentRequest>, _ arena: inout Arena) {
        oms__order__v1__abandon_shipment_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.AbandonShipmentReply`.
    public struct AbandonShipmentReply: Hashable, Sendable {
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

extension OrderV1.AbandonShipmentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AbandonShipmentReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__abandon_shipment_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__abandon_shipment_reply__get_packed_size, pack: oms__order__v1__abandon_shipment_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AbandonShipmentReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AbandonShipmentReply>, _ arena: inout Arena) {
        oms__order__v1__abandon_shipment_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// The shipment was handed over: in_shipment becomes shipped, and the buyer is told.
    public struct RecordShippedRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `tracking_number`.
        public var trackingNumber: String = ""
        /// The field `shipped_at_ms`.
        public var shippedAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            carrierID: String = "",
            trackingNumber: String = "",
            shippedAtMs: Int64 = 0
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.carrierID = carrierID
            self.trackingNumber = trackingNumber
            self.shippedAtMs = shippedAtMs
        }
    }
}

extension OrderV1.RecordShippedRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RecordShippedRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("carrier_id", 3, .single, .text),
        FieldDescriptor("tracking_number", 4, .single, .text),
        FieldDescriptor("shipped_at_ms", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__record_shipped_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__record_shipped_request__get_packed_size, pack: oms__order__v1__record_shipped_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RecordShippedRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.trackingNumber = try Unpacking.text(c.pointee.tracking_number, "tracking_number")
        self.shippedAtMs = c.pointee.shipped_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RecordShippedRequest>, _ arena: inout Arena) {
        oms__order__v1__record_shipped_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.tracking_number = arena.text(self.trackingNumber)
        c.pointee.shipped_at_ms = self.shippedAtMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.RecordShippedReply`.
    public struct RecordShippedReply: Hashable, Sendable {
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

extension OrderV1.RecordShippedReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RecordShippedReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__record_shipped_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__record_shipped_reply__get_packed_size, pack: oms__order__v1__record_shipped_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RecordShippedReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RecordShippedReply>, _ arena: inout Arena) {
        oms__order__v1__record_shipped_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// A shipment that will not arrive: its units are lost. The charge is what the buyer gets back.
    public struct RecordUndeliveredRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// True: it came back to the house; false: it is lost.
        public var returnedToSender: Bool = false
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            returnedToSender: Bool = false,
            occurredAtMs: Int64 = 0
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.returnedToSender = returnedToSender
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension OrderV1.RecordUndeliveredRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RecordUndeliveredRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("returned_to_sender", 3, .single, .bool),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__record_undelivered_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__record_undelivered_request__get_packed_size, pack: oms__order__v1__record_undelivered_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RecordUndeliveredRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.returnedToSender = c.pointee.returned_to_sender != 0
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RecordUndeliveredRequest>, _ arena: inout Arena) {
        oms__order__v1__record_undelivered_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.returned_to_sender = self.returnedToSender ? 1 : 0
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.RecordUndeliveredReply`.
    public struct RecordUndeliveredReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified
        /// The field `charge`.
        public var charge: OrderV1.Charge? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified,
            charge: OrderV1.Charge? = nil
        ) {
            self.state = state
            self.charge = charge
        }
    }
}

extension OrderV1.RecordUndeliveredReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.RecordUndeliveredReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor)),
        FieldDescriptor("charge", 2, .single, .message(OrderV1.Charge.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__record_undelivered_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__record_undelivered_reply__get_packed_size, pack: oms__order__v1__record_undelivered_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__RecordUndeliveredReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        if let value = c.pointee.charge { self.charge = try OrderV1.Charge(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RecordUndeliveredReply>, _ arena: inout Arena) {
        oms__order__v1__record_undelivered_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.charge {
            let message = arena.make(Oms__Order__V1__Charge.self)
            value.fill(message, &arena)
            c.pointee.charge = message
        }
    }
}

extension OrderV1 {
    /// PENDING to AWAITING_CUSTOMER; the short lines are told to the buyer.
    public struct AskCustomerRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `short_lines`.
        public var shortLines: [OrderV1.UnitLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shortLines: [OrderV1.UnitLine] = []
        ) {
            self.orderID = orderID
            self.shortLines = shortLines
        }
    }
}

extension OrderV1.AskCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AskCustomerRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("short_lines", 2, .repeated, .message(OrderV1.UnitLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__ask_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__ask_customer_request__get_packed_size, pack: oms__order__v1__ask_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AskCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shortLines = try Unpacking.messages(c.pointee.n_short_lines, c.pointee.short_lines) { (value) throws(DecodingError) in try OrderV1.UnitLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AskCustomerRequest>, _ arena: inout Arena) {
        oms__order__v1__ask_customer_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_short_lines = self.shortLines.count
        c.pointee.short_lines = arena.messages(self.shortLines, as: Oms__Order__V1__UnitLine.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.AskCustomerReply`.
    public struct AskCustomerReply: Hashable, Sendable {
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

extension OrderV1.AskCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AskCustomerReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__ask_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__ask_customer_reply__get_packed_size, pack: oms__order__v1__ask_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AskCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AskCustomerReply>, _ arena: inout Arena) {
        oms__order__v1__ask_customer_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// PENDING to AWAITING_STOCK.
    public struct AwaitStockRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `short_lines`.
        public var shortLines: [OrderV1.UnitLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shortLines: [OrderV1.UnitLine] = []
        ) {
            self.orderID = orderID
            self.shortLines = shortLines
        }
    }
}

extension OrderV1.AwaitStockRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AwaitStockRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("short_lines", 2, .repeated, .message(OrderV1.UnitLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__await_stock_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__await_stock_request__get_packed_size, pack: oms__order__v1__await_stock_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AwaitStockRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shortLines = try Unpacking.messages(c.pointee.n_short_lines, c.pointee.short_lines) { (value) throws(DecodingError) in try OrderV1.UnitLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AwaitStockRequest>, _ arena: inout Arena) {
        oms__order__v1__await_stock_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_short_lines = self.shortLines.count
        c.pointee.short_lines = arena.messages(self.shortLines, as: Oms__Order__V1__UnitLine.self) { $0.fill($1, &$2) }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.AwaitStockReply`.
    public struct AwaitStockReply: Hashable, Sendable {
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

extension OrderV1.AwaitStockReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AwaitStockReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__await_stock_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__await_stock_reply__get_packed_size, pack: oms__order__v1__await_stock_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AwaitStockReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AwaitStockReply>, _ arena: inout Arena) {
        oms__order__v1__await_stock_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// PENDING to AWAITING_PAYMENT.
    public struct AwaitPaymentRequest: Hashable, Sendable {
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

extension OrderV1.AwaitPaymentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AwaitPaymentRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__await_payment_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__await_payment_request__get_packed_size, pack: oms__order__v1__await_payment_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AwaitPaymentRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AwaitPaymentRequest>, _ arena: inout Arena) {
        oms__order__v1__await_payment_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.AwaitPaymentReply`.
    public struct AwaitPaymentReply: Hashable, Sendable {
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

extension OrderV1.AwaitPaymentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.AwaitPaymentReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__await_payment_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__await_payment_reply__get_packed_size, pack: oms__order__v1__await_payment_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__AwaitPaymentReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__AwaitPaymentReply>, _ arena: inout Arena) {
        oms__order__v1__await_payment_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// What was awaited is there: back to PENDING.
    public struct ContinueOrderRequest: Hashable, Sendable {
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

extension OrderV1.ContinueOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ContinueOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__continue_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__continue_order_request__get_packed_size, pack: oms__order__v1__continue_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ContinueOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ContinueOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__continue_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ContinueOrderReply`.
    public struct ContinueOrderReply: Hashable, Sendable {
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

extension OrderV1.ContinueOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ContinueOrderReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__continue_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__continue_order_reply__get_packed_size, pack: oms__order__v1__continue_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ContinueOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ContinueOrderReply>, _ arena: inout Arena) {
        oms__order__v1__continue_order_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// PENDING to ON_HOLD, by a rule.
    public struct HoldBySagaRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `kind`.
        public var kind: OrderV1.HoldKind = .unspecified
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            kind: OrderV1.HoldKind = .unspecified,
            reason: String = ""
        ) {
            self.orderID = orderID
            self.kind = kind
            self.reason = reason
        }
    }
}

extension OrderV1.HoldBySagaRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.HoldBySagaRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("kind", 2, .single, .enumeration(OrderV1.HoldKind.descriptor)),
        FieldDescriptor("reason", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__hold_by_saga_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__hold_by_saga_request__get_packed_size, pack: oms__order__v1__hold_by_saga_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__HoldBySagaRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.kind = OrderV1.HoldKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__HoldBySagaRequest>, _ arena: inout Arena) {
        oms__order__v1__hold_by_saga_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.kind = Oms__Order__V1__HoldKind(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.HoldBySagaReply`.
    public struct HoldBySagaReply: Hashable, Sendable {
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

extension OrderV1.HoldBySagaReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.HoldBySagaReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__hold_by_saga_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__hold_by_saga_reply__get_packed_size, pack: oms__order__v1__hold_by_saga_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__HoldBySagaReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__HoldBySagaReply>, _ arena: inout Arena) {
        oms__order__v1__hold_by_saga_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension OrderV1 {
    /// Cancels units that cannot be had; the reply has the new amounts.
    public struct ReduceOrderRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `lines`.
        public var lines: [OrderV1.UnitLine] = []
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            lines: [OrderV1.UnitLine] = [],
            reason: String = ""
        ) {
            self.orderID = orderID
            self.lines = lines
            self.reason = reason
        }
    }
}

extension OrderV1.ReduceOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ReduceOrderRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(OrderV1.UnitLine.descriptor)),
        FieldDescriptor("reason", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__reduce_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__reduce_order_request__get_packed_size, pack: oms__order__v1__reduce_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ReduceOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try OrderV1.UnitLine(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ReduceOrderRequest>, _ arena: inout Arena) {
        oms__order__v1__reduce_order_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Order__V1__UnitLine.self) { $0.fill($1, &$2) }
        c.pointee.reason = arena.text(self.reason)
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.ReduceOrderReply`.
    public struct ReduceOrderReply: Hashable, Sendable {
        /// The field `state`.
        public var state: OrderV1.OrderState = .unspecified
        /// The field `total`.
        public var total: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: OrderV1.OrderState = .unspecified,
            total: CommonV1.Money? = nil
        ) {
            self.state = state
            self.total = total
        }
    }
}

extension OrderV1.ReduceOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.ReduceOrderReply", [
        FieldDescriptor("state", 1, .single, .enumeration(OrderV1.OrderState.descriptor)),
        FieldDescriptor("total", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__reduce_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__reduce_order_reply__get_packed_size, pack: oms__order__v1__reduce_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__ReduceOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = OrderV1.OrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__ReduceOrderReply>, _ arena: inout Arena) {
        oms__order__v1__reduce_order_reply__init(c)
        c.pointee.state = Oms__Order__V1__OrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
    }
}

extension OrderV1 {
    /// A cancellation: every unit that was not handed over is cancelled.
    public struct CancelUnitsRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// Shipments that are out of reach, though their hand-over may not be recorded here yet.
        public var handedOver: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            handedOver: [String] = []
        ) {
            self.orderID = orderID
            self.handedOver = handedOver
        }
    }
}

extension OrderV1.CancelUnitsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.CancelUnitsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("handed_over", 2, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__cancel_units_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__cancel_units_request__get_packed_size, pack: oms__order__v1__cancel_units_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__CancelUnitsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.handedOver = try Unpacking.list(c.pointee.n_handed_over, c.pointee.handed_over) { (value) throws(DecodingError) in try Unpacking.text(value, "handed_over") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__CancelUnitsRequest>, _ arena: inout Arena) {
        oms__order__v1__cancel_units_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_handed_over = self.handedOver.count
        c.pointee.handed_over = arena.list(self.handedOver) { $1.text($0) }
    }
}

extension OrderV1 {
    /// The message `oms.order.v1.CancelUnitsReply`.
    public struct CancelUnitsReply: Hashable, Sendable {
        /// The field `cancelled`.
        public var cancelled: [OrderV1.UnitLine] = []
        /// Of what is out of reach; zero when nothing is.
        public var total: CommonV1.Money? = nil
        /// The same by tax rate.
        public var breakdown: CommonV1.TaxBreakdown? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            cancelled: [OrderV1.UnitLine] = [],
            total: CommonV1.Money? = nil,
            breakdown: CommonV1.TaxBreakdown? = nil
        ) {
            self.cancelled = cancelled
            self.total = total
            self.breakdown = breakdown
        }
    }
}

extension OrderV1.CancelUnitsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.order.v1.CancelUnitsReply", [
        FieldDescriptor("cancelled", 1, .repeated, .message(OrderV1.UnitLine.descriptor)),
        FieldDescriptor("total", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("breakdown", 3, .single, .message(CommonV1.TaxBreakdown.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__order__v1__cancel_units_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__order__v1__cancel_units_reply__get_packed_size, pack: oms__order__v1__cancel_units_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Order__V1__CancelUnitsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.cancelled = try Unpacking.messages(c.pointee.n_cancelled, c.pointee.cancelled) { (value) throws(DecodingError) in try OrderV1.UnitLine(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        if let value = c.pointee.breakdown { self.breakdown = try CommonV1.TaxBreakdown(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__CancelUnitsReply>, _ arena: inout Arena) {
        oms__order__v1__cancel_units_reply__init(c)
        c.pointee.n_cancelled = self.cancelled.count
        c.pointee.cancelled = arena.messages(self.cancelled, as: Oms__Order__V1__UnitLine.self) { $0.fill($1, &$2) }
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

extension OrderV1 {
    /// The message `oms.order.v1.RecordDeliveryRequest`.
    public struct RecordDeliveryRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `lines`.
        public var lines: [OrderV1.UnitLine] = []
        /// The field `delivered_at_ms`.
        public var deliveredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            lines: [OrderV1.UnitLine] = [],
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
        FieldDescriptor("lines", 3, .repeated, .message(OrderV1.UnitLine.descriptor)),
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
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try OrderV1.UnitLine(c: value) }
        self.deliveredAtMs = c.pointee.delivered_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Order__V1__RecordDeliveryRequest>, _ arena: inout Arena) {
        oms__order__v1__record_delivery_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Order__V1__UnitLine.self) { $0.fill($1, &$2) }
        c.pointee.delivered_at_ms = self.deliveredAtMs
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
            AnyMethod(Self.placeOrder),
            AnyMethod(Self.getOrder),
            AnyMethod(Self.listOrders),
            AnyMethod(Self.timeline),
            AnyMethod(Self.cancelOrder),
            AnyMethod(Self.holdOrder),
            AnyMethod(Self.releaseOrder),
            AnyMethod(Self.answerChoice),
            AnyMethod(Self.changeOrder),
            AnyMethod(Self.getChange),
            AnyMethod(Self.createDraft),
            AnyMethod(Self.updateDraft),
            AnyMethod(Self.submitDraft),
            AnyMethod(Self.discardDraft),
            AnyMethod(Self.getDraft),
            AnyMethod(Self.listDrafts),
            AnyMethod(Self.addNote),
            AnyMethod(Self.listNotes),
            AnyMethod(Self.upsertTaxClass),
            AnyMethod(Self.listTaxClasses),
            AnyMethod(Self.queueMail),
            AnyMethod(Self.listMail),
            AnyMethod(Self.reportSales),
            AnyMethod(Self.reportService),
            AnyMethod(Self.watch),
            AnyMethod(Self.confirmOrder),
            AnyMethod(Self.rejectOrder),
            AnyMethod(Self.askCustomer),
            AnyMethod(Self.awaitStock),
            AnyMethod(Self.awaitPayment),
            AnyMethod(Self.continueOrder),
            AnyMethod(Self.holdBySaga),
            AnyMethod(Self.reduceOrder),
            AnyMethod(Self.cancelUnits),
            AnyMethod(Self.beginFulfillment),
            AnyMethod(Self.abandonShipment),
            AnyMethod(Self.recordShipped),
            AnyMethod(Self.recordDelivery),
            AnyMethod(Self.recordUndelivered),
            AnyMethod(Self.markCancelled),
            AnyMethod(Self.resumeOrder),
            AnyMethod(Self.applyChange),
            AnyMethod(Self.refuseChange)
        ])

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

        /// The method `HoldOrder`.
        public static let holdOrder = Method<OrderV1.HoldOrderRequest, OrderV1.HoldOrderReply>(
            path: "oms.order.v1.OrderService/HoldOrder",
            kind: .unary
        )

        /// The method `ReleaseOrder`.
        public static let releaseOrder = Method<OrderV1.ReleaseOrderRequest, OrderV1.ReleaseOrderReply>(
            path: "oms.order.v1.OrderService/ReleaseOrder",
            kind: .unary
        )

        /// The method `AnswerChoice`.
        public static let answerChoice = Method<OrderV1.AnswerChoiceRequest, OrderV1.AnswerChoiceReply>(
            path: "oms.order.v1.OrderService/AnswerChoice",
            kind: .unary
        )

        /// The method `ChangeOrder`.
        public static let changeOrder = Method<OrderV1.ChangeOrderRequest, OrderV1.ChangeOrderReply>(
            path: "oms.order.v1.OrderService/ChangeOrder",
            kind: .unary
        )

        /// The method `GetChange`.
        public static let getChange = Method<OrderV1.GetChangeRequest, OrderV1.GetChangeReply>(
            path: "oms.order.v1.OrderService/GetChange",
            kind: .unary
        )

        /// The method `CreateDraft`.
        public static let createDraft = Method<OrderV1.CreateDraftRequest, OrderV1.CreateDraftReply>(
            path: "oms.order.v1.OrderService/CreateDraft",
            kind: .unary
        )

        /// The method `UpdateDraft`.
        public static let updateDraft = Method<OrderV1.UpdateDraftRequest, OrderV1.UpdateDraftReply>(
            path: "oms.order.v1.OrderService/UpdateDraft",
            kind: .unary
        )

        /// The method `SubmitDraft`.
        public static let submitDraft = Method<OrderV1.SubmitDraftRequest, OrderV1.SubmitDraftReply>(
            path: "oms.order.v1.OrderService/SubmitDraft",
            kind: .unary
        )

        /// The method `DiscardDraft`.
        public static let discardDraft = Method<OrderV1.DiscardDraftRequest, OrderV1.DiscardDraftReply>(
            path: "oms.order.v1.OrderService/DiscardDraft",
            kind: .unary
        )

        /// The method `GetDraft`.
        public static let getDraft = Method<OrderV1.GetDraftRequest, OrderV1.GetDraftReply>(
            path: "oms.order.v1.OrderService/GetDraft",
            kind: .unary
        )

        /// The method `ListDrafts`.
        public static let listDrafts = Method<OrderV1.ListDraftsRequest, OrderV1.ListDraftsReply>(
            path: "oms.order.v1.OrderService/ListDrafts",
            kind: .unary
        )

        /// The method `AddNote`.
        public static let addNote = Method<OrderV1.AddNoteRequest, OrderV1.AddNoteReply>(
            path: "oms.order.v1.OrderService/AddNote",
            kind: .unary
        )

        /// The method `ListNotes`.
        public static let listNotes = Method<OrderV1.ListNotesRequest, OrderV1.ListNotesReply>(
            path: "oms.order.v1.OrderService/ListNotes",
            kind: .unary
        )

        /// The method `UpsertTaxClass`.
        public static let upsertTaxClass = Method<OrderV1.UpsertTaxClassRequest, OrderV1.UpsertTaxClassReply>(
            path: "oms.order.v1.OrderService/UpsertTaxClass",
            kind: .unary
        )

        /// The method `ListTaxClasses`.
        public static let listTaxClasses = Method<OrderV1.ListTaxClassesRequest, OrderV1.ListTaxClassesReply>(
            path: "oms.order.v1.OrderService/ListTaxClasses",
            kind: .unary
        )

        /// The method `QueueMail`.
        public static let queueMail = Method<OrderV1.QueueMailRequest, OrderV1.QueueMailReply>(
            path: "oms.order.v1.OrderService/QueueMail",
            kind: .unary
        )

        /// The method `ListMail`.
        public static let listMail = Method<OrderV1.ListMailRequest, OrderV1.ListMailReply>(
            path: "oms.order.v1.OrderService/ListMail",
            kind: .unary
        )

        /// The method `ReportSales`.
        public static let reportSales = Method<OrderV1.ReportSalesRequest, OrderV1.ReportSalesReply>(
            path: "oms.order.v1.OrderService/ReportSales",
            kind: .unary
        )

        /// The method `ReportService`.
        public static let reportService = Method<OrderV1.ReportServiceRequest, OrderV1.ReportServiceReply>(
            path: "oms.order.v1.OrderService/ReportService",
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

        /// The method `AskCustomer`.
        public static let askCustomer = Method<OrderV1.AskCustomerRequest, OrderV1.AskCustomerReply>(
            path: "oms.order.v1.OrderService/AskCustomer",
            kind: .unary
        )

        /// The method `AwaitStock`.
        public static let awaitStock = Method<OrderV1.AwaitStockRequest, OrderV1.AwaitStockReply>(
            path: "oms.order.v1.OrderService/AwaitStock",
            kind: .unary
        )

        /// The method `AwaitPayment`.
        public static let awaitPayment = Method<OrderV1.AwaitPaymentRequest, OrderV1.AwaitPaymentReply>(
            path: "oms.order.v1.OrderService/AwaitPayment",
            kind: .unary
        )

        /// The method `ContinueOrder`.
        public static let continueOrder = Method<OrderV1.ContinueOrderRequest, OrderV1.ContinueOrderReply>(
            path: "oms.order.v1.OrderService/ContinueOrder",
            kind: .unary
        )

        /// The method `HoldBySaga`.
        public static let holdBySaga = Method<OrderV1.HoldBySagaRequest, OrderV1.HoldBySagaReply>(
            path: "oms.order.v1.OrderService/HoldBySaga",
            kind: .unary
        )

        /// The method `ReduceOrder`.
        public static let reduceOrder = Method<OrderV1.ReduceOrderRequest, OrderV1.ReduceOrderReply>(
            path: "oms.order.v1.OrderService/ReduceOrder",
            kind: .unary
        )

        /// The method `CancelUnits`.
        public static let cancelUnits = Method<OrderV1.CancelUnitsRequest, OrderV1.CancelUnitsReply>(
            path: "oms.order.v1.OrderService/CancelUnits",
            kind: .unary
        )

        /// The method `BeginFulfillment`.
        public static let beginFulfillment = Method<OrderV1.BeginFulfillmentRequest, OrderV1.BeginFulfillmentReply>(
            path: "oms.order.v1.OrderService/BeginFulfillment",
            kind: .unary
        )

        /// The method `AbandonShipment`.
        public static let abandonShipment = Method<OrderV1.AbandonShipmentRequest, OrderV1.AbandonShipmentReply>(
            path: "oms.order.v1.OrderService/AbandonShipment",
            kind: .unary
        )

        /// The method `RecordShipped`.
        public static let recordShipped = Method<OrderV1.RecordShippedRequest, OrderV1.RecordShippedReply>(
            path: "oms.order.v1.OrderService/RecordShipped",
            kind: .unary
        )

        /// The method `RecordDelivery`.
        public static let recordDelivery = Method<OrderV1.RecordDeliveryRequest, OrderV1.RecordDeliveryReply>(
            path: "oms.order.v1.OrderService/RecordDelivery",
            kind: .unary
        )

        /// The method `RecordUndelivered`.
        public static let recordUndelivered = Method<OrderV1.RecordUndeliveredRequest, OrderV1.RecordUndeliveredReply>(
            path: "oms.order.v1.OrderService/RecordUndelivered",
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

        /// The method `ApplyChange`.
        public static let applyChange = Method<OrderV1.ApplyChangeRequest, OrderV1.ApplyChangeReply>(
            path: "oms.order.v1.OrderService/ApplyChange",
            kind: .unary
        )

        /// The method `RefuseChange`.
        public static let refuseChange = Method<OrderV1.RefuseChangeRequest, OrderV1.RefuseChangeReply>(
            path: "oms.order.v1.OrderService/RefuseChange",
            kind: .unary
        )
    }
}

// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/purchasing/v1/purchasing.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.purchasing.v1`.
public enum PurchasingV1 {}

extension PurchasingV1 {
    /// The enum `oms.purchasing.v1.RequisitionState`.
    public enum RequisitionState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `PROPOSED`.
        case proposed
        /// `APPROVED`.
        case approved
        /// `REJECTED`.
        case rejected
        /// Suppliers were asked for quotes.
        case rfqSent
        /// A purchase order has it.
        case ordered
        /// Received whole, or no longer needed.
        case closed
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .proposed, .approved, .rejected, .rfqSent, .ordered, .closed]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.purchasing.v1.RequisitionState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("PROPOSED", 1),
            EnumValueDescriptor("APPROVED", 2),
            EnumValueDescriptor("REJECTED", 3),
            EnumValueDescriptor("RFQ_SENT", 4),
            EnumValueDescriptor("ORDERED", 5),
            EnumValueDescriptor("CLOSED", 6)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .proposed
            case 2: self = .approved
            case 3: self = .rejected
            case 4: self = .rfqSent
            case 5: self = .ordered
            case 6: self = .closed
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .proposed: 1
            case .approved: 2
            case .rejected: 3
            case .rfqSent: 4
            case .ordered: 5
            case .closed: 6
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .proposed: "PROPOSED"
            case .approved: "APPROVED"
            case .rejected: "REJECTED"
            case .rfqSent: "RFQ_SENT"
            case .ordered: "ORDERED"
            case .closed: "CLOSED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension PurchasingV1 {
    /// The enum `oms.purchasing.v1.RfqState`.
    public enum RfqState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `SENT`.
        case sent
        /// `AWARDED`.
        case awarded
        /// `CANCELLED`.
        case cancelled
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .sent, .awarded, .cancelled]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.purchasing.v1.RfqState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("SENT", 1),
            EnumValueDescriptor("AWARDED", 2),
            EnumValueDescriptor("CANCELLED", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .sent
            case 2: self = .awarded
            case 3: self = .cancelled
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .sent: 1
            case .awarded: 2
            case .cancelled: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .sent: "SENT"
            case .awarded: "AWARDED"
            case .cancelled: "CANCELLED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension PurchasingV1 {
    /// The enum `oms.purchasing.v1.PurchaseOrderState`.
    public enum PurchaseOrderState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `DRAFT`.
        case draft
        /// `APPROVED`.
        case approved
        /// `SENT`.
        case sent
        /// The supplier promised a date.
        case acknowledged
        /// `PART_RECEIVED`.
        case partReceived
        /// `RECEIVED`.
        case received
        /// `CANCELLED`.
        case cancelled
        /// The rest will not come.
        case shortClosed
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .draft, .approved, .sent, .acknowledged, .partReceived, .received, .cancelled, .shortClosed]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.purchasing.v1.PurchaseOrderState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("DRAFT", 1),
            EnumValueDescriptor("APPROVED", 2),
            EnumValueDescriptor("SENT", 3),
            EnumValueDescriptor("ACKNOWLEDGED", 4),
            EnumValueDescriptor("PART_RECEIVED", 5),
            EnumValueDescriptor("RECEIVED", 6),
            EnumValueDescriptor("CANCELLED", 7),
            EnumValueDescriptor("SHORT_CLOSED", 8)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .draft
            case 2: self = .approved
            case 3: self = .sent
            case 4: self = .acknowledged
            case 5: self = .partReceived
            case 6: self = .received
            case 7: self = .cancelled
            case 8: self = .shortClosed
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .draft: 1
            case .approved: 2
            case .sent: 3
            case .acknowledged: 4
            case .partReceived: 5
            case .received: 6
            case .cancelled: 7
            case .shortClosed: 8
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .draft: "DRAFT"
            case .approved: "APPROVED"
            case .sent: "SENT"
            case .acknowledged: "ACKNOWLEDGED"
            case .partReceived: "PART_RECEIVED"
            case .received: "RECEIVED"
            case .cancelled: "CANCELLED"
            case .shortClosed: "SHORT_CLOSED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension PurchasingV1 {
    /// A need for units of one SKU.
    public struct Requisition: Hashable, Sendable {
        /// REQ-1, REQ-2, …
        public var requisitionID: String = ""
        /// The field `state`.
        public var state: PurchasingV1.RequisitionState = .unspecified
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `location`.
        public var location: String = ""
        /// SHORTAGE, REORDER_POINT or MANUAL.
        public var cause: String = ""
        /// The orders it was raised for, at most 100.
        public var orderIDs: [String] = []
        /// The field `note`.
        public var note: String = ""
        /// The field `raised_at_ms`.
        public var raisedAtMs: Int64 = 0
        /// The field `need_by_ms`.
        public var needByMs: Int64 = 0
        /// The field `rfq_id`.
        public var rfqID: String = ""
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `version`.
        public var version: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            requisitionID: String = "",
            state: PurchasingV1.RequisitionState = .unspecified,
            sku: String = "",
            quantity: Int64 = 0,
            location: String = "",
            cause: String = "",
            orderIDs: [String] = [],
            note: String = "",
            raisedAtMs: Int64 = 0,
            needByMs: Int64 = 0,
            rfqID: String = "",
            purchaseOrderID: String = "",
            version: Int64 = 0
        ) {
            self.requisitionID = requisitionID
            self.state = state
            self.sku = sku
            self.quantity = quantity
            self.location = location
            self.cause = cause
            self.orderIDs = orderIDs
            self.note = note
            self.raisedAtMs = raisedAtMs
            self.needByMs = needByMs
            self.rfqID = rfqID
            self.purchaseOrderID = purchaseOrderID
            self.version = version
        }
    }
}

extension PurchasingV1.Requisition: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.Requisition", [
        FieldDescriptor("requisition_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(PurchasingV1.RequisitionState.descriptor)),
        FieldDescriptor("sku", 3, .single, .text),
        FieldDescriptor("quantity", 4, .single, .int64),
        FieldDescriptor("location", 5, .single, .text),
        FieldDescriptor("cause", 6, .single, .text),
        FieldDescriptor("order_ids", 7, .repeated, .text),
        FieldDescriptor("note", 8, .single, .text),
        FieldDescriptor("raised_at_ms", 9, .single, .int64),
        FieldDescriptor("need_by_ms", 10, .single, .int64),
        FieldDescriptor("rfq_id", 11, .single, .text),
        FieldDescriptor("purchase_order_id", 12, .single, .text),
        FieldDescriptor("version", 13, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__requisition__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__requisition__get_packed_size, pack: oms__purchasing__v1__requisition__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__Requisition>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.requisitionID = try Unpacking.text(c.pointee.requisition_id, "requisition_id")
        self.state = PurchasingV1.RequisitionState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.cause = try Unpacking.text(c.pointee.cause, "cause")
        self.orderIDs = try Unpacking.list(c.pointee.n_order_ids, c.pointee.order_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "order_ids") }
        self.note = try Unpacking.text(c.pointee.note, "note")
        self.raisedAtMs = c.pointee.raised_at_ms
        self.needByMs = c.pointee.need_by_ms
        self.rfqID = try Unpacking.text(c.pointee.rfq_id, "rfq_id")
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.version = c.pointee.version
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__Requisition>, _ arena: inout Arena) {
        oms__purchasing__v1__requisition__init(c)
        c.pointee.requisition_id = arena.text(self.requisitionID)
        c.pointee.state = Oms__Purchasing__V1__RequisitionState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        c.pointee.location = arena.text(self.location)
        c.pointee.cause = arena.text(self.cause)
        c.pointee.n_order_ids = self.orderIDs.count
        c.pointee.order_ids = arena.list(self.orderIDs) { $1.text($0) }
        c.pointee.note = arena.text(self.note)
        c.pointee.raised_at_ms = self.raisedAtMs
        c.pointee.need_by_ms = self.needByMs
        c.pointee.rfq_id = arena.text(self.rfqID)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.version = self.version
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.OpenRequisitionRequest`.
    public struct OpenRequisitionRequest: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `location`.
        public var location: String = ""
        /// The field `need_by_ms`.
        public var needByMs: Int64 = 0
        /// The field `note`.
        public var note: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int64 = 0,
            location: String = "",
            needByMs: Int64 = 0,
            note: String = ""
        ) {
            self.sku = sku
            self.quantity = quantity
            self.location = location
            self.needByMs = needByMs
            self.note = note
        }
    }
}

extension PurchasingV1.OpenRequisitionRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.OpenRequisitionRequest", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64),
        FieldDescriptor("location", 3, .single, .text),
        FieldDescriptor("need_by_ms", 4, .single, .int64),
        FieldDescriptor("note", 5, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__open_requisition_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__open_requisition_request__get_packed_size, pack: oms__purchasing__v1__open_requisition_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__OpenRequisitionRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.needByMs = c.pointee.need_by_ms
        self.note = try Unpacking.text(c.pointee.note, "note")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__OpenRequisitionRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__open_requisition_request__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        c.pointee.location = arena.text(self.location)
        c.pointee.need_by_ms = self.needByMs
        c.pointee.note = arena.text(self.note)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.OpenRequisitionReply`.
    public struct OpenRequisitionReply: Hashable, Sendable {
        /// The field `requisition`.
        public var requisition: PurchasingV1.Requisition? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            requisition: PurchasingV1.Requisition? = nil
        ) {
            self.requisition = requisition
        }
    }
}

extension PurchasingV1.OpenRequisitionReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.OpenRequisitionReply", [
        FieldDescriptor("requisition", 1, .single, .message(PurchasingV1.Requisition.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__open_requisition_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__open_requisition_reply__get_packed_size, pack: oms__purchasing__v1__open_requisition_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__OpenRequisitionReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.requisition { self.requisition = try PurchasingV1.Requisition(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__OpenRequisitionReply>, _ arena: inout Arena) {
        oms__purchasing__v1__open_requisition_reply__init(c)
        if let value = self.requisition {
            let message = arena.make(Oms__Purchasing__V1__Requisition.self)
            value.fill(message, &arena)
            c.pointee.requisition = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ApproveRequisitionRequest`.
    public struct ApproveRequisitionRequest: Hashable, Sendable {
        /// The field `requisition_id`.
        public var requisitionID: String = ""
        /// Another quantity; 0 leaves it.
        public var quantity: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            requisitionID: String = "",
            quantity: Int64 = 0
        ) {
            self.requisitionID = requisitionID
            self.quantity = quantity
        }
    }
}

extension PurchasingV1.ApproveRequisitionRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ApproveRequisitionRequest", [
        FieldDescriptor("requisition_id", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__approve_requisition_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__approve_requisition_request__get_packed_size, pack: oms__purchasing__v1__approve_requisition_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ApproveRequisitionRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.requisitionID = try Unpacking.text(c.pointee.requisition_id, "requisition_id")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ApproveRequisitionRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__approve_requisition_request__init(c)
        c.pointee.requisition_id = arena.text(self.requisitionID)
        c.pointee.quantity = self.quantity
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ApproveRequisitionReply`.
    public struct ApproveRequisitionReply: Hashable, Sendable {
        /// The field `requisition`.
        public var requisition: PurchasingV1.Requisition? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            requisition: PurchasingV1.Requisition? = nil
        ) {
            self.requisition = requisition
        }
    }
}

extension PurchasingV1.ApproveRequisitionReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ApproveRequisitionReply", [
        FieldDescriptor("requisition", 1, .single, .message(PurchasingV1.Requisition.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__approve_requisition_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__approve_requisition_reply__get_packed_size, pack: oms__purchasing__v1__approve_requisition_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ApproveRequisitionReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.requisition { self.requisition = try PurchasingV1.Requisition(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ApproveRequisitionReply>, _ arena: inout Arena) {
        oms__purchasing__v1__approve_requisition_reply__init(c)
        if let value = self.requisition {
            let message = arena.make(Oms__Purchasing__V1__Requisition.self)
            value.fill(message, &arena)
            c.pointee.requisition = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.RejectRequisitionRequest`.
    public struct RejectRequisitionRequest: Hashable, Sendable {
        /// The field `requisition_id`.
        public var requisitionID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            requisitionID: String = "",
            reason: String = ""
        ) {
            self.requisitionID = requisitionID
            self.reason = reason
        }
    }
}

extension PurchasingV1.RejectRequisitionRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.RejectRequisitionRequest", [
        FieldDescriptor("requisition_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__reject_requisition_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__reject_requisition_request__get_packed_size, pack: oms__purchasing__v1__reject_requisition_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__RejectRequisitionRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.requisitionID = try Unpacking.text(c.pointee.requisition_id, "requisition_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__RejectRequisitionRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__reject_requisition_request__init(c)
        c.pointee.requisition_id = arena.text(self.requisitionID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.RejectRequisitionReply`.
    public struct RejectRequisitionReply: Hashable, Sendable {
        /// The field `requisition`.
        public var requisition: PurchasingV1.Requisition? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            requisition: PurchasingV1.Requisition? = nil
        ) {
            self.requisition = requisition
        }
    }
}

extension PurchasingV1.RejectRequisitionReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.RejectRequisitionReply", [
        FieldDescriptor("requisition", 1, .single, .message(PurchasingV1.Requisition.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__reject_requisition_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__reject_requisition_reply__get_packed_size, pack: oms__purchasing__v1__reject_requisition_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__RejectRequisitionReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.requisition { self.requisition = try PurchasingV1.Requisition(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__RejectRequisitionReply>, _ arena: inout Arena) {
        oms__purchasing__v1__reject_requisition_reply__init(c)
        if let value = self.requisition {
            let message = arena.make(Oms__Purchasing__V1__Requisition.self)
            value.fill(message, &arena)
            c.pointee.requisition = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ListRequisitionsRequest`.
    public struct ListRequisitionsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: PurchasingV1.RequisitionState = .unspecified
        /// The field `sku`.
        public var sku: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: PurchasingV1.RequisitionState = .unspecified,
            sku: String = ""
        ) {
            self.page = page
            self.state = state
            self.sku = sku
        }
    }
}

extension PurchasingV1.ListRequisitionsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ListRequisitionsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(PurchasingV1.RequisitionState.descriptor)),
        FieldDescriptor("sku", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__list_requisitions_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__list_requisitions_request__get_packed_size, pack: oms__purchasing__v1__list_requisitions_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ListRequisitionsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = PurchasingV1.RequisitionState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ListRequisitionsRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__list_requisitions_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Purchasing__V1__RequisitionState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.sku = arena.text(self.sku)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ListRequisitionsReply`.
    public struct ListRequisitionsReply: Hashable, Sendable {
        /// The field `requisitions`.
        public var requisitions: [PurchasingV1.Requisition] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            requisitions: [PurchasingV1.Requisition] = [],
            nextPageToken: String = ""
        ) {
            self.requisitions = requisitions
            self.nextPageToken = nextPageToken
        }
    }
}

extension PurchasingV1.ListRequisitionsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ListRequisitionsReply", [
        FieldDescriptor("requisitions", 1, .repeated, .message(PurchasingV1.Requisition.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__list_requisitions_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__list_requisitions_reply__get_packed_size, pack: oms__purchasing__v1__list_requisitions_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ListRequisitionsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.requisitions = try Unpacking.messages(c.pointee.n_requisitions, c.pointee.requisitions) { (value) throws(DecodingError) in try PurchasingV1.Requisition(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ListRequisitionsReply>, _ arena: inout Arena) {
        oms__purchasing__v1__list_requisitions_reply__init(c)
        c.pointee.n_requisitions = self.requisitions.count
        c.pointee.requisitions = arena.messages(self.requisitions, as: Oms__Purchasing__V1__Requisition.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.QuoteLine`.
    public struct QuoteLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `unit_price`.
        public var unitPrice: CommonV1.Money? = nil
        /// The least units the supplier sells; 0 means 1.
        public var minimumQuantity: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            unitPrice: CommonV1.Money? = nil,
            minimumQuantity: Int64 = 0
        ) {
            self.sku = sku
            self.unitPrice = unitPrice
            self.minimumQuantity = minimumQuantity
        }
    }
}

extension PurchasingV1.QuoteLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.QuoteLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("unit_price", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("minimum_quantity", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__quote_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__quote_line__get_packed_size, pack: oms__purchasing__v1__quote_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__QuoteLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        if let value = c.pointee.unit_price { self.unitPrice = try CommonV1.Money(c: value) }
        self.minimumQuantity = c.pointee.minimum_quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__QuoteLine>, _ arena: inout Arena) {
        oms__purchasing__v1__quote_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        if let value = self.unitPrice {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.unit_price = message
        }
        c.pointee.minimum_quantity = self.minimumQuantity
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.Quote`.
    public struct Quote: Hashable, Sendable {
        /// QT-1, QT-2, …
        public var quoteID: String = ""
        /// The field `rfq_id`.
        public var rfqID: String = ""
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `lines`.
        public var lines: [PurchasingV1.QuoteLine] = []
        /// The field `lead_time_days`.
        public var leadTimeDays: UInt32 = 0
        /// Exclusive; 0 means for ever.
        public var validUntilMs: Int64 = 0
        /// The field `reference`.
        public var reference: String = ""
        /// The field `recorded_at_ms`.
        public var recordedAtMs: Int64 = 0
        /// What the RFQ would cost by this quote, with minimum quantities; empty when it lacks a SKU.
        public var total: CommonV1.Money? = nil
        /// Covers every line and is valid now.
        public var eligible: Bool = false
        /// 1 is the cheapest eligible one, then the shorter lead time; 0 for the others.
        public var rank: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            quoteID: String = "",
            rfqID: String = "",
            supplierID: String = "",
            lines: [PurchasingV1.QuoteLine] = [],
            leadTimeDays: UInt32 = 0,
            validUntilMs: Int64 = 0,
            reference: String = "",
            recordedAtMs: Int64 = 0,
            total: CommonV1.Money? = nil,
            eligible: Bool = false,
            rank: UInt32 = 0
        ) {
            self.quoteID = quoteID
            self.rfqID = rfqID
            self.supplierID = supplierID
            self.lines = lines
            self.leadTimeDays = leadTimeDays
            self.validUntilMs = validUntilMs
            self.reference = reference
            self.recordedAtMs = recordedAtMs
            self.total = total
            self.eligible = eligible
            self.rank = rank
        }
    }
}

extension PurchasingV1.Quote: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.Quote", [
        FieldDescriptor("quote_id", 1, .single, .text),
        FieldDescriptor("rfq_id", 2, .single, .text),
        FieldDescriptor("supplier_id", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(PurchasingV1.QuoteLine.descriptor)),
        FieldDescriptor("lead_time_days", 5, .single, .uint32),
        FieldDescriptor("valid_until_ms", 6, .single, .int64),
        FieldDescriptor("reference", 7, .single, .text),
        FieldDescriptor("recorded_at_ms", 8, .single, .int64),
        FieldDescriptor("total", 9, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("eligible", 10, .single, .bool),
        FieldDescriptor("rank", 11, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__quote__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__quote__get_packed_size, pack: oms__purchasing__v1__quote__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__Quote>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.quoteID = try Unpacking.text(c.pointee.quote_id, "quote_id")
        self.rfqID = try Unpacking.text(c.pointee.rfq_id, "rfq_id")
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try PurchasingV1.QuoteLine(c: value) }
        self.leadTimeDays = c.pointee.lead_time_days
        self.validUntilMs = c.pointee.valid_until_ms
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.recordedAtMs = c.pointee.recorded_at_ms
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        self.eligible = c.pointee.eligible != 0
        self.rank = c.pointee.rank
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__Quote>, _ arena: inout Arena) {
        oms__purchasing__v1__quote__init(c)
        c.pointee.quote_id = arena.text(self.quoteID)
        c.pointee.rfq_id = arena.text(self.rfqID)
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Purchasing__V1__QuoteLine.self) { $0.fill($1, &$2) }
        c.pointee.lead_time_days = self.leadTimeDays
        c.pointee.valid_until_ms = self.validUntilMs
        c.pointee.reference = arena.text(self.reference)
        c.pointee.recorded_at_ms = self.recordedAtMs
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
        c.pointee.eligible = self.eligible ? 1 : 0
        c.pointee.rank = self.rank
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.RFQ`.
    public struct RFQ: Hashable, Sendable {
        /// RFQ-1, RFQ-2, …
        public var rfqID: String = ""
        /// The field `state`.
        public var state: PurchasingV1.RfqState = .unspecified
        /// The field `requisition_ids`.
        public var requisitionIDs: [String] = []
        /// The field `supplier_ids`.
        public var supplierIDs: [String] = []
        /// The field `lines`.
        public var lines: [PurchasingV1.RFQLine] = []
        /// The field `quotes`.
        public var quotes: [PurchasingV1.Quote] = []
        /// The field `awarded_quote_id`.
        public var awardedQuoteID: String = ""
        /// The field `sent_at_ms`.
        public var sentAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfqID: String = "",
            state: PurchasingV1.RfqState = .unspecified,
            requisitionIDs: [String] = [],
            supplierIDs: [String] = [],
            lines: [PurchasingV1.RFQLine] = [],
            quotes: [PurchasingV1.Quote] = [],
            awardedQuoteID: String = "",
            sentAtMs: Int64 = 0
        ) {
            self.rfqID = rfqID
            self.state = state
            self.requisitionIDs = requisitionIDs
            self.supplierIDs = supplierIDs
            self.lines = lines
            self.quotes = quotes
            self.awardedQuoteID = awardedQuoteID
            self.sentAtMs = sentAtMs
        }
    }
}

extension PurchasingV1.RFQ: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.RFQ", [
        FieldDescriptor("rfq_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(PurchasingV1.RfqState.descriptor)),
        FieldDescriptor("requisition_ids", 3, .repeated, .text),
        FieldDescriptor("supplier_ids", 4, .repeated, .text),
        FieldDescriptor("lines", 5, .repeated, .message(PurchasingV1.RFQLine.descriptor)),
        FieldDescriptor("quotes", 6, .repeated, .message(PurchasingV1.Quote.descriptor)),
        FieldDescriptor("awarded_quote_id", 7, .single, .text),
        FieldDescriptor("sent_at_ms", 8, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__rfq__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__rfq__get_packed_size, pack: oms__purchasing__v1__rfq__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__RFQ>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rfqID = try Unpacking.text(c.pointee.rfq_id, "rfq_id")
        self.state = PurchasingV1.RfqState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.requisitionIDs = try Unpacking.list(c.pointee.n_requisition_ids, c.pointee.requisition_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "requisition_ids") }
        self.supplierIDs = try Unpacking.list(c.pointee.n_supplier_ids, c.pointee.supplier_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "supplier_ids") }
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try PurchasingV1.RFQLine(c: value) }
        self.quotes = try Unpacking.messages(c.pointee.n_quotes, c.pointee.quotes) { (value) throws(DecodingError) in try PurchasingV1.Quote(c: value) }
        self.awardedQuoteID = try Unpacking.text(c.pointee.awarded_quote_id, "awarded_quote_id")
        self.sentAtMs = c.pointee.sent_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__RFQ>, _ arena: inout Arena) {
        oms__purchasing__v1__rfq__init(c)
        c.pointee.rfq_id = arena.text(self.rfqID)
        c.pointee.state = Oms__Purchasing__V1__RfqState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.n_requisition_ids = self.requisitionIDs.count
        c.pointee.requisition_ids = arena.list(self.requisitionIDs) { $1.text($0) }
        c.pointee.n_supplier_ids = self.supplierIDs.count
        c.pointee.supplier_ids = arena.list(self.supplierIDs) { $1.text($0) }
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Purchasing__V1__RFQLine.self) { $0.fill($1, &$2) }
        c.pointee.n_quotes = self.quotes.count
        c.pointee.quotes = arena.messages(self.quotes, as: Oms__Purchasing__V1__Quote.self) { $0.fill($1, &$2) }
        c.pointee.awarded_quote_id = arena.text(self.awardedQuoteID)
        c.pointee.sent_at_ms = self.sentAtMs
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.RFQLine`.
    public struct RFQLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `location`.
        public var location: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int64 = 0,
            location: String = ""
        ) {
            self.sku = sku
            self.quantity = quantity
            self.location = location
        }
    }
}

extension PurchasingV1.RFQLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.RFQLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64),
        FieldDescriptor("location", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__rfqline__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__rfqline__get_packed_size, pack: oms__purchasing__v1__rfqline__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__RFQLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        self.location = try Unpacking.text(c.pointee.location, "location")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__RFQLine>, _ arena: inout Arena) {
        oms__purchasing__v1__rfqline__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        c.pointee.location = arena.text(self.location)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.SendRFQRequest`.
    public struct SendRFQRequest: Hashable, Sendable {
        /// APPROVED ones; at most 100.
        public var requisitionIDs: [String] = []
        /// Empty means each product's own supplier.
        public var supplierIDs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            requisitionIDs: [String] = [],
            supplierIDs: [String] = []
        ) {
            self.requisitionIDs = requisitionIDs
            self.supplierIDs = supplierIDs
        }
    }
}

extension PurchasingV1.SendRFQRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.SendRFQRequest", [
        FieldDescriptor("requisition_ids", 1, .repeated, .text),
        FieldDescriptor("supplier_ids", 2, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__send_rfqrequest__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__send_rfqrequest__get_packed_size, pack: oms__purchasing__v1__send_rfqrequest__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__SendRFQRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.requisitionIDs = try Unpacking.list(c.pointee.n_requisition_ids, c.pointee.requisition_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "requisition_ids") }
        self.supplierIDs = try Unpacking.list(c.pointee.n_supplier_ids, c.pointee.supplier_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "supplier_ids") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__SendRFQRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__send_rfqrequest__init(c)
        c.pointee.n_requisition_ids = self.requisitionIDs.count
        c.pointee.requisition_ids = arena.list(self.requisitionIDs) { $1.text($0) }
        c.pointee.n_supplier_ids = self.supplierIDs.count
        c.pointee.supplier_ids = arena.list(self.supplierIDs) { $1.text($0) }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.SendRFQReply`.
    public struct SendRFQReply: Hashable, Sendable {
        /// The field `rfq`.
        public var rfq: PurchasingV1.RFQ? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfq: PurchasingV1.RFQ? = nil
        ) {
            self.rfq = rfq
        }
    }
}

extension PurchasingV1.SendRFQReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.SendRFQReply", [
        FieldDescriptor("rfq", 1, .single, .message(PurchasingV1.RFQ.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__send_rfqreply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__send_rfqreply__get_packed_size, pack: oms__purchasing__v1__send_rfqreply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__SendRFQReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rfq { self.rfq = try PurchasingV1.RFQ(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__SendRFQReply>, _ arena: inout Arena) {
        oms__purchasing__v1__send_rfqreply__init(c)
        if let value = self.rfq {
            let message = arena.make(Oms__Purchasing__V1__RFQ.self)
            value.fill(message, &arena)
            c.pointee.rfq = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.RecordQuoteRequest`.
    public struct RecordQuoteRequest: Hashable, Sendable {
        /// The field `rfq_id`.
        public var rfqID: String = ""
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `lines`.
        public var lines: [PurchasingV1.QuoteLine] = []
        /// The field `lead_time_days`.
        public var leadTimeDays: UInt32 = 0
        /// The field `valid_until_ms`.
        public var validUntilMs: Int64 = 0
        /// The supplier's own number, unique per supplier; the same again attaches.
        public var reference: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfqID: String = "",
            supplierID: String = "",
            lines: [PurchasingV1.QuoteLine] = [],
            leadTimeDays: UInt32 = 0,
            validUntilMs: Int64 = 0,
            reference: String = ""
        ) {
            self.rfqID = rfqID
            self.supplierID = supplierID
            self.lines = lines
            self.leadTimeDays = leadTimeDays
            self.validUntilMs = validUntilMs
            self.reference = reference
        }
    }
}

extension PurchasingV1.RecordQuoteRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.RecordQuoteRequest", [
        FieldDescriptor("rfq_id", 1, .single, .text),
        FieldDescriptor("supplier_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(PurchasingV1.QuoteLine.descriptor)),
        FieldDescriptor("lead_time_days", 4, .single, .uint32),
        FieldDescriptor("valid_until_ms", 5, .single, .int64),
        FieldDescriptor("reference", 6, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__record_quote_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__record_quote_request__get_packed_size, pack: oms__purchasing__v1__record_quote_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__RecordQuoteRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rfqID = try Unpacking.text(c.pointee.rfq_id, "rfq_id")
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try PurchasingV1.QuoteLine(c: value) }
        self.leadTimeDays = c.pointee.lead_time_days
        self.validUntilMs = c.pointee.valid_until_ms
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__RecordQuoteRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__record_quote_request__init(c)
        c.pointee.rfq_id = arena.text(self.rfqID)
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Purchasing__V1__QuoteLine.self) { $0.fill($1, &$2) }
        c.pointee.lead_time_days = self.leadTimeDays
        c.pointee.valid_until_ms = self.validUntilMs
        c.pointee.reference = arena.text(self.reference)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.RecordQuoteReply`.
    public struct RecordQuoteReply: Hashable, Sendable {
        /// The field `quote`.
        public var quote: PurchasingV1.Quote? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            quote: PurchasingV1.Quote? = nil
        ) {
            self.quote = quote
        }
    }
}

extension PurchasingV1.RecordQuoteReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.RecordQuoteReply", [
        FieldDescriptor("quote", 1, .single, .message(PurchasingV1.Quote.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__record_quote_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__record_quote_reply__get_packed_size, pack: oms__purchasing__v1__record_quote_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__RecordQuoteReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.quote { self.quote = try PurchasingV1.Quote(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__RecordQuoteReply>, _ arena: inout Arena) {
        oms__purchasing__v1__record_quote_reply__init(c)
        if let value = self.quote {
            let message = arena.make(Oms__Purchasing__V1__Quote.self)
            value.fill(message, &arena)
            c.pointee.quote = message
        }
    }
}

extension PurchasingV1 {
    /// Makes the purchase order of the winning quote, a draft.
    public struct AwardQuoteRequest: Hashable, Sendable {
        /// The field `quote_id`.
        public var quoteID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            quoteID: String = "",
            reason: String = ""
        ) {
            self.quoteID = quoteID
            self.reason = reason
        }
    }
}

extension PurchasingV1.AwardQuoteRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.AwardQuoteRequest", [
        FieldDescriptor("quote_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__award_quote_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__award_quote_request__get_packed_size, pack: oms__purchasing__v1__award_quote_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__AwardQuoteRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.quoteID = try Unpacking.text(c.pointee.quote_id, "quote_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__AwardQuoteRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__award_quote_request__init(c)
        c.pointee.quote_id = arena.text(self.quoteID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.AwardQuoteReply`.
    public struct AwardQuoteReply: Hashable, Sendable {
        /// The field `rfq`.
        public var rfq: PurchasingV1.RFQ? = nil
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfq: PurchasingV1.RFQ? = nil,
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        ) {
            self.rfq = rfq
            self.purchaseOrder = purchaseOrder
        }
    }
}

extension PurchasingV1.AwardQuoteReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.AwardQuoteReply", [
        FieldDescriptor("rfq", 1, .single, .message(PurchasingV1.RFQ.descriptor)),
        FieldDescriptor("purchase_order", 2, .single, .message(PurchasingV1.PurchaseOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__award_quote_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__award_quote_reply__get_packed_size, pack: oms__purchasing__v1__award_quote_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__AwardQuoteReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rfq { self.rfq = try PurchasingV1.RFQ(c: value) }
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__AwardQuoteReply>, _ arena: inout Arena) {
        oms__purchasing__v1__award_quote_reply__init(c)
        if let value = self.rfq {
            let message = arena.make(Oms__Purchasing__V1__RFQ.self)
            value.fill(message, &arena)
            c.pointee.rfq = message
        }
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.CancelRFQRequest`.
    public struct CancelRFQRequest: Hashable, Sendable {
        /// The field `rfq_id`.
        public var rfqID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfqID: String = "",
            reason: String = ""
        ) {
            self.rfqID = rfqID
            self.reason = reason
        }
    }
}

extension PurchasingV1.CancelRFQRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.CancelRFQRequest", [
        FieldDescriptor("rfq_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__cancel_rfqrequest__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__cancel_rfqrequest__get_packed_size, pack: oms__purchasing__v1__cancel_rfqrequest__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__CancelRFQRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rfqID = try Unpacking.text(c.pointee.rfq_id, "rfq_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__CancelRFQRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__cancel_rfqrequest__init(c)
        c.pointee.rfq_id = arena.text(self.rfqID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.CancelRFQReply`.
    public struct CancelRFQReply: Hashable, Sendable {
        /// The field `rfq`.
        public var rfq: PurchasingV1.RFQ? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfq: PurchasingV1.RFQ? = nil
        ) {
            self.rfq = rfq
        }
    }
}

extension PurchasingV1.CancelRFQReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.CancelRFQReply", [
        FieldDescriptor("rfq", 1, .single, .message(PurchasingV1.RFQ.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__cancel_rfqreply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__cancel_rfqreply__get_packed_size, pack: oms__purchasing__v1__cancel_rfqreply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__CancelRFQReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rfq { self.rfq = try PurchasingV1.RFQ(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__CancelRFQReply>, _ arena: inout Arena) {
        oms__purchasing__v1__cancel_rfqreply__init(c)
        if let value = self.rfq {
            let message = arena.make(Oms__Purchasing__V1__RFQ.self)
            value.fill(message, &arena)
            c.pointee.rfq = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.GetRFQRequest`.
    public struct GetRFQRequest: Hashable, Sendable {
        /// The field `rfq_id`.
        public var rfqID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfqID: String = ""
        ) {
            self.rfqID = rfqID
        }
    }
}

extension PurchasingV1.GetRFQRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.GetRFQRequest", [
        FieldDescriptor("rfq_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__get_rfqrequest__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__get_rfqrequest__get_packed_size, pack: oms__purchasing__v1__get_rfqrequest__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__GetRFQRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rfqID = try Unpacking.text(c.pointee.rfq_id, "rfq_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__GetRFQRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__get_rfqrequest__init(c)
        c.pointee.rfq_id = arena.text(self.rfqID)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.GetRFQReply`.
    public struct GetRFQReply: Hashable, Sendable {
        /// The field `rfq`.
        public var rfq: PurchasingV1.RFQ? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfq: PurchasingV1.RFQ? = nil
        ) {
            self.rfq = rfq
        }
    }
}

extension PurchasingV1.GetRFQReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.GetRFQReply", [
        FieldDescriptor("rfq", 1, .single, .message(PurchasingV1.RFQ.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__get_rfqreply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__get_rfqreply__get_packed_size, pack: oms__purchasing__v1__get_rfqreply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__GetRFQReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.rfq { self.rfq = try PurchasingV1.RFQ(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__GetRFQReply>, _ arena: inout Arena) {
        oms__purchasing__v1__get_rfqreply__init(c)
        if let value = self.rfq {
            let message = arena.make(Oms__Purchasing__V1__RFQ.self)
            value.fill(message, &arena)
            c.pointee.rfq = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ListRFQsRequest`.
    public struct ListRFQsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: PurchasingV1.RfqState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: PurchasingV1.RfqState = .unspecified
        ) {
            self.page = page
            self.state = state
        }
    }
}

extension PurchasingV1.ListRFQsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ListRFQsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(PurchasingV1.RfqState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__list_rfqs_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__list_rfqs_request__get_packed_size, pack: oms__purchasing__v1__list_rfqs_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ListRFQsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = PurchasingV1.RfqState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ListRFQsRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__list_rfqs_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Purchasing__V1__RfqState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ListRFQsReply`.
    public struct ListRFQsReply: Hashable, Sendable {
        /// The field `rfqs`.
        public var rfqs: [PurchasingV1.RFQ] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rfqs: [PurchasingV1.RFQ] = [],
            nextPageToken: String = ""
        ) {
            self.rfqs = rfqs
            self.nextPageToken = nextPageToken
        }
    }
}

extension PurchasingV1.ListRFQsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ListRFQsReply", [
        FieldDescriptor("rfqs", 1, .repeated, .message(PurchasingV1.RFQ.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__list_rfqs_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__list_rfqs_reply__get_packed_size, pack: oms__purchasing__v1__list_rfqs_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ListRFQsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rfqs = try Unpacking.messages(c.pointee.n_rfqs, c.pointee.rfqs) { (value) throws(DecodingError) in try PurchasingV1.RFQ(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ListRFQsReply>, _ arena: inout Arena) {
        oms__purchasing__v1__list_rfqs_reply__init(c)
        c.pointee.n_rfqs = self.rfqs.count
        c.pointee.rfqs = arena.messages(self.rfqs, as: Oms__Purchasing__V1__RFQ.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.PurchaseOrderLine`.
    public struct PurchaseOrderLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `unit_price`.
        public var unitPrice: CommonV1.Money? = nil
        /// The field `location`.
        public var location: String = ""
        /// The field `received`.
        public var received: Int64 = 0
        /// The field `requisition_ids`.
        public var requisitionIDs: [String] = []
        /// The field `returned`.
        public var returned: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            quantity: Int64 = 0,
            unitPrice: CommonV1.Money? = nil,
            location: String = "",
            received: Int64 = 0,
            requisitionIDs: [String] = [],
            returned: Int64 = 0
        ) {
            self.sku = sku
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.location = location
            self.received = received
            self.requisitionIDs = requisitionIDs
            self.returned = returned
        }
    }
}

extension PurchasingV1.PurchaseOrderLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.PurchaseOrderLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64),
        FieldDescriptor("unit_price", 3, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("location", 4, .single, .text),
        FieldDescriptor("received", 5, .single, .int64),
        FieldDescriptor("requisition_ids", 6, .repeated, .text),
        FieldDescriptor("returned", 7, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__purchase_order_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__purchase_order_line__get_packed_size, pack: oms__purchasing__v1__purchase_order_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__PurchaseOrderLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        if let value = c.pointee.unit_price { self.unitPrice = try CommonV1.Money(c: value) }
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.received = c.pointee.received
        self.requisitionIDs = try Unpacking.list(c.pointee.n_requisition_ids, c.pointee.requisition_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "requisition_ids") }
        self.returned = c.pointee.returned
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__PurchaseOrderLine>, _ arena: inout Arena) {
        oms__purchasing__v1__purchase_order_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        if let value = self.unitPrice {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.unit_price = message
        }
        c.pointee.location = arena.text(self.location)
        c.pointee.received = self.received
        c.pointee.n_requisition_ids = self.requisitionIDs.count
        c.pointee.requisition_ids = arena.list(self.requisitionIDs) { $1.text($0) }
        c.pointee.returned = self.returned
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.PurchaseOrder`.
    public struct PurchaseOrder: Hashable, Sendable {
        /// PO-100001, PO-100002, …
        public var purchaseOrderID: String = ""
        /// The field `state`.
        public var state: PurchasingV1.PurchaseOrderState = .unspecified
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `lines`.
        public var lines: [PurchasingV1.PurchaseOrderLine] = []
        /// The field `total`.
        public var total: CommonV1.Money? = nil
        /// The field `created_at_ms`.
        public var createdAtMs: Int64 = 0
        /// The field `sent_at_ms`.
        public var sentAtMs: Int64 = 0
        /// The field `promised_at_ms`.
        public var promisedAtMs: Int64 = 0
        /// The field `quote_id`.
        public var quoteID: String = ""
        /// The field `reason`.
        public var reason: String = ""
        /// The field `version`.
        public var version: Int64 = 0
        /// The field `allowed_verbs`.
        public var allowedVerbs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = "",
            state: PurchasingV1.PurchaseOrderState = .unspecified,
            supplierID: String = "",
            lines: [PurchasingV1.PurchaseOrderLine] = [],
            total: CommonV1.Money? = nil,
            createdAtMs: Int64 = 0,
            sentAtMs: Int64 = 0,
            promisedAtMs: Int64 = 0,
            quoteID: String = "",
            reason: String = "",
            version: Int64 = 0,
            allowedVerbs: [String] = []
        ) {
            self.purchaseOrderID = purchaseOrderID
            self.state = state
            self.supplierID = supplierID
            self.lines = lines
            self.total = total
            self.createdAtMs = createdAtMs
            self.sentAtMs = sentAtMs
            self.promisedAtMs = promisedAtMs
            self.quoteID = quoteID
            self.reason = reason
            self.version = version
            self.allowedVerbs = allowedVerbs
        }
    }
}

extension PurchasingV1.PurchaseOrder: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.PurchaseOrder", [
        FieldDescriptor("purchase_order_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(PurchasingV1.PurchaseOrderState.descriptor)),
        FieldDescriptor("supplier_id", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(PurchasingV1.PurchaseOrderLine.descriptor)),
        FieldDescriptor("total", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("created_at_ms", 6, .single, .int64),
        FieldDescriptor("sent_at_ms", 7, .single, .int64),
        FieldDescriptor("promised_at_ms", 8, .single, .int64),
        FieldDescriptor("quote_id", 9, .single, .text),
        FieldDescriptor("reason", 10, .single, .text),
        FieldDescriptor("version", 11, .single, .int64),
        FieldDescriptor("allowed_verbs", 12, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__purchase_order__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__purchase_order__get_packed_size, pack: oms__purchasing__v1__purchase_order__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__PurchaseOrder>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.state = PurchasingV1.PurchaseOrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try PurchasingV1.PurchaseOrderLine(c: value) }
        if let value = c.pointee.total { self.total = try CommonV1.Money(c: value) }
        self.createdAtMs = c.pointee.created_at_ms
        self.sentAtMs = c.pointee.sent_at_ms
        self.promisedAtMs = c.pointee.promised_at_ms
        self.quoteID = try Unpacking.text(c.pointee.quote_id, "quote_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.version = c.pointee.version
        self.allowedVerbs = try Unpacking.list(c.pointee.n_allowed_verbs, c.pointee.allowed_verbs) { (value) throws(DecodingError) in try Unpacking.text(value, "allowed_verbs") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__PurchaseOrder>, _ arena: inout Arena) {
        oms__purchasing__v1__purchase_order__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.state = Oms__Purchasing__V1__PurchaseOrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Purchasing__V1__PurchaseOrderLine.self) { $0.fill($1, &$2) }
        if let value = self.total {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.total = message
        }
        c.pointee.created_at_ms = self.createdAtMs
        c.pointee.sent_at_ms = self.sentAtMs
        c.pointee.promised_at_ms = self.promisedAtMs
        c.pointee.quote_id = arena.text(self.quoteID)
        c.pointee.reason = arena.text(self.reason)
        c.pointee.version = self.version
        c.pointee.n_allowed_verbs = self.allowedVerbs.count
        c.pointee.allowed_verbs = arena.list(self.allowedVerbs) { $1.text($0) }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.CreatePurchaseOrderRequest`.
    public struct CreatePurchaseOrderRequest: Hashable, Sendable {
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// A price left empty is the product's cost.
        public var lines: [PurchasingV1.PurchaseOrderLine] = []
        /// APPROVED ones that this order covers.
        public var requisitionIDs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            supplierID: String = "",
            lines: [PurchasingV1.PurchaseOrderLine] = [],
            requisitionIDs: [String] = []
        ) {
            self.supplierID = supplierID
            self.lines = lines
            self.requisitionIDs = requisitionIDs
        }
    }
}

extension PurchasingV1.CreatePurchaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.CreatePurchaseOrderRequest", [
        FieldDescriptor("supplier_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(PurchasingV1.PurchaseOrderLine.descriptor)),
        FieldDescriptor("requisition_ids", 3, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__create_purchase_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__create_purchase_order_request__get_packed_size, pack: oms__purchasing__v1__create_purchase_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__CreatePurchaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try PurchasingV1.PurchaseOrderLine(c: value) }
        self.requisitionIDs = try Unpacking.list(c.pointee.n_requisition_ids, c.pointee.requisition_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "requisition_ids") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__CreatePurchaseOrderRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__create_purchase_order_request__init(c)
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Purchasing__V1__PurchaseOrderLine.self) { $0.fill($1, &$2) }
        c.pointee.n_requisition_ids = self.requisitionIDs.count
        c.pointee.requisition_ids = arena.list(self.requisitionIDs) { $1.text($0) }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.CreatePurchaseOrderReply`.
    public struct CreatePurchaseOrderReply: Hashable, Sendable {
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        ) {
            self.purchaseOrder = purchaseOrder
        }
    }
}

extension PurchasingV1.CreatePurchaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.CreatePurchaseOrderReply", [
        FieldDescriptor("purchase_order", 1, .single, .message(PurchasingV1.PurchaseOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__create_purchase_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__create_purchase_order_reply__get_packed_size, pack: oms__purchasing__v1__create_purchase_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__CreatePurchaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__CreatePurchaseOrderReply>, _ arena: inout Arena) {
        oms__purchasing__v1__create_purchase_order_reply__init(c)
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ApprovePurchaseOrderRequest`.
    public struct ApprovePurchaseOrderRequest: Hashable, Sendable {
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = ""
        ) {
            self.purchaseOrderID = purchaseOrderID
        }
    }
}

extension PurchasingV1.ApprovePurchaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ApprovePurchaseOrderRequest", [
        FieldDescriptor("purchase_order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__approve_purchase_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__approve_purchase_order_request__get_packed_size, pack: oms__purchasing__v1__approve_purchase_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ApprovePurchaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ApprovePurchaseOrderRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__approve_purchase_order_request__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ApprovePurchaseOrderReply`.
    public struct ApprovePurchaseOrderReply: Hashable, Sendable {
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        ) {
            self.purchaseOrder = purchaseOrder
        }
    }
}

extension PurchasingV1.ApprovePurchaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ApprovePurchaseOrderReply", [
        FieldDescriptor("purchase_order", 1, .single, .message(PurchasingV1.PurchaseOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__approve_purchase_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__approve_purchase_order_reply__get_packed_size, pack: oms__purchasing__v1__approve_purchase_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ApprovePurchaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ApprovePurchaseOrderReply>, _ arena: inout Arena) {
        oms__purchasing__v1__approve_purchase_order_reply__init(c)
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.SendPurchaseOrderRequest`.
    public struct SendPurchaseOrderRequest: Hashable, Sendable {
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = ""
        ) {
            self.purchaseOrderID = purchaseOrderID
        }
    }
}

extension PurchasingV1.SendPurchaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.SendPurchaseOrderRequest", [
        FieldDescriptor("purchase_order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__send_purchase_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__send_purchase_order_request__get_packed_size, pack: oms__purchasing__v1__send_purchase_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__SendPurchaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__SendPurchaseOrderRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__send_purchase_order_request__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.SendPurchaseOrderReply`.
    public struct SendPurchaseOrderReply: Hashable, Sendable {
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        ) {
            self.purchaseOrder = purchaseOrder
        }
    }
}

extension PurchasingV1.SendPurchaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.SendPurchaseOrderReply", [
        FieldDescriptor("purchase_order", 1, .single, .message(PurchasingV1.PurchaseOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__send_purchase_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__send_purchase_order_reply__get_packed_size, pack: oms__purchasing__v1__send_purchase_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__SendPurchaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__SendPurchaseOrderReply>, _ arena: inout Arena) {
        oms__purchasing__v1__send_purchase_order_reply__init(c)
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.AcknowledgePurchaseOrderRequest`.
    public struct AcknowledgePurchaseOrderRequest: Hashable, Sendable {
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `promised_at_ms`.
        public var promisedAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = "",
            promisedAtMs: Int64 = 0
        ) {
            self.purchaseOrderID = purchaseOrderID
            self.promisedAtMs = promisedAtMs
        }
    }
}

extension PurchasingV1.AcknowledgePurchaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.AcknowledgePurchaseOrderRequest", [
        FieldDescriptor("purchase_order_id", 1, .single, .text),
        FieldDescriptor("promised_at_ms", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__acknowledge_purchase_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__acknowledge_purchase_order_request__get_packed_size, pack: oms__purchasing__v1__acknowledge_purchase_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__AcknowledgePurchaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.promisedAtMs = c.pointee.promised_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__AcknowledgePurchaseOrderRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__acknowledge_purchase_order_request__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.promised_at_ms = self.promisedAtMs
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.AcknowledgePurchaseOrderReply`.
    public struct AcknowledgePurchaseOrderReply: Hashable, Sendable {
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        ) {
            self.purchaseOrder = purchaseOrder
        }
    }
}

extension PurchasingV1.AcknowledgePurchaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.AcknowledgePurchaseOrderReply", [
        FieldDescriptor("purchase_order", 1, .single, .message(PurchasingV1.PurchaseOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__acknowledge_purchase_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__acknowledge_purchase_order_reply__get_packed_size, pack: oms__purchasing__v1__acknowledge_purchase_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__AcknowledgePurchaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__AcknowledgePurchaseOrderReply>, _ arena: inout Arena) {
        oms__purchasing__v1__acknowledge_purchase_order_reply__init(c)
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
    }
}

extension PurchasingV1 {
    /// Before anything was received.
    public struct CancelPurchaseOrderRequest: Hashable, Sendable {
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = "",
            reason: String = ""
        ) {
            self.purchaseOrderID = purchaseOrderID
            self.reason = reason
        }
    }
}

extension PurchasingV1.CancelPurchaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.CancelPurchaseOrderRequest", [
        FieldDescriptor("purchase_order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__cancel_purchase_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__cancel_purchase_order_request__get_packed_size, pack: oms__purchasing__v1__cancel_purchase_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__CancelPurchaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__CancelPurchaseOrderRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__cancel_purchase_order_request__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.CancelPurchaseOrderReply`.
    public struct CancelPurchaseOrderReply: Hashable, Sendable {
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        ) {
            self.purchaseOrder = purchaseOrder
        }
    }
}

extension PurchasingV1.CancelPurchaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.CancelPurchaseOrderReply", [
        FieldDescriptor("purchase_order", 1, .single, .message(PurchasingV1.PurchaseOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__cancel_purchase_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__cancel_purchase_order_reply__get_packed_size, pack: oms__purchasing__v1__cancel_purchase_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__CancelPurchaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__CancelPurchaseOrderReply>, _ arena: inout Arena) {
        oms__purchasing__v1__cancel_purchase_order_reply__init(c)
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ShortClosePurchaseOrderRequest`.
    public struct ShortClosePurchaseOrderRequest: Hashable, Sendable {
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = "",
            reason: String = ""
        ) {
            self.purchaseOrderID = purchaseOrderID
            self.reason = reason
        }
    }
}

extension PurchasingV1.ShortClosePurchaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ShortClosePurchaseOrderRequest", [
        FieldDescriptor("purchase_order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__short_close_purchase_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__short_close_purchase_order_request__get_packed_size, pack: oms__purchasing__v1__short_close_purchase_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ShortClosePurchaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ShortClosePurchaseOrderRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__short_close_purchase_order_request__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ShortClosePurchaseOrderReply`.
    public struct ShortClosePurchaseOrderReply: Hashable, Sendable {
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        ) {
            self.purchaseOrder = purchaseOrder
        }
    }
}

extension PurchasingV1.ShortClosePurchaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ShortClosePurchaseOrderReply", [
        FieldDescriptor("purchase_order", 1, .single, .message(PurchasingV1.PurchaseOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__short_close_purchase_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__short_close_purchase_order_reply__get_packed_size, pack: oms__purchasing__v1__short_close_purchase_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ShortClosePurchaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ShortClosePurchaseOrderReply>, _ arena: inout Arena) {
        oms__purchasing__v1__short_close_purchase_order_reply__init(c)
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.GetPurchaseOrderRequest`.
    public struct GetPurchaseOrderRequest: Hashable, Sendable {
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = ""
        ) {
            self.purchaseOrderID = purchaseOrderID
        }
    }
}

extension PurchasingV1.GetPurchaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.GetPurchaseOrderRequest", [
        FieldDescriptor("purchase_order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__get_purchase_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__get_purchase_order_request__get_packed_size, pack: oms__purchasing__v1__get_purchase_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__GetPurchaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__GetPurchaseOrderRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__get_purchase_order_request__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.GetPurchaseOrderReply`.
    public struct GetPurchaseOrderReply: Hashable, Sendable {
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        /// The field `receipts`.
        public var receipts: [PurchasingV1.Receipt] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil,
            receipts: [PurchasingV1.Receipt] = []
        ) {
            self.purchaseOrder = purchaseOrder
            self.receipts = receipts
        }
    }
}

extension PurchasingV1.GetPurchaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.GetPurchaseOrderReply", [
        FieldDescriptor("purchase_order", 1, .single, .message(PurchasingV1.PurchaseOrder.descriptor)),
        FieldDescriptor("receipts", 2, .repeated, .message(PurchasingV1.Receipt.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__get_purchase_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__get_purchase_order_reply__get_packed_size, pack: oms__purchasing__v1__get_purchase_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__GetPurchaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
        self.receipts = try Unpacking.messages(c.pointee.n_receipts, c.pointee.receipts) { (value) throws(DecodingError) in try PurchasingV1.Receipt(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__GetPurchaseOrderReply>, _ arena: inout Arena) {
        oms__purchasing__v1__get_purchase_order_reply__init(c)
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
        c.pointee.n_receipts = self.receipts.count
        c.pointee.receipts = arena.messages(self.receipts, as: Oms__Purchasing__V1__Receipt.self) { $0.fill($1, &$2) }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ListPurchaseOrdersRequest`.
    public struct ListPurchaseOrdersRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: PurchasingV1.PurchaseOrderState = .unspecified
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `late_only`.
        public var lateOnly: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: PurchasingV1.PurchaseOrderState = .unspecified,
            supplierID: String = "",
            lateOnly: Bool = false
        ) {
            self.page = page
            self.state = state
            self.supplierID = supplierID
            self.lateOnly = lateOnly
        }
    }
}

extension PurchasingV1.ListPurchaseOrdersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ListPurchaseOrdersRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(PurchasingV1.PurchaseOrderState.descriptor)),
        FieldDescriptor("supplier_id", 3, .single, .text),
        FieldDescriptor("late_only", 4, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__list_purchase_orders_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__list_purchase_orders_request__get_packed_size, pack: oms__purchasing__v1__list_purchase_orders_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ListPurchaseOrdersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = PurchasingV1.PurchaseOrderState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.lateOnly = c.pointee.late_only != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ListPurchaseOrdersRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__list_purchase_orders_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Purchasing__V1__PurchaseOrderState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.late_only = self.lateOnly ? 1 : 0
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ListPurchaseOrdersReply`.
    public struct ListPurchaseOrdersReply: Hashable, Sendable {
        /// The field `purchase_orders`.
        public var purchaseOrders: [PurchasingV1.PurchaseOrder] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrders: [PurchasingV1.PurchaseOrder] = [],
            nextPageToken: String = ""
        ) {
            self.purchaseOrders = purchaseOrders
            self.nextPageToken = nextPageToken
        }
    }
}

extension PurchasingV1.ListPurchaseOrdersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ListPurchaseOrdersReply", [
        FieldDescriptor("purchase_orders", 1, .repeated, .message(PurchasingV1.PurchaseOrder.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__list_purchase_orders_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__list_purchase_orders_reply__get_packed_size, pack: oms__purchasing__v1__list_purchase_orders_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ListPurchaseOrdersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrders = try Unpacking.messages(c.pointee.n_purchase_orders, c.pointee.purchase_orders) { (value) throws(DecodingError) in try PurchasingV1.PurchaseOrder(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ListPurchaseOrdersReply>, _ arena: inout Arena) {
        oms__purchasing__v1__list_purchase_orders_reply__init(c)
        c.pointee.n_purchase_orders = self.purchaseOrders.count
        c.pointee.purchase_orders = arena.messages(self.purchaseOrders, as: Oms__Purchasing__V1__PurchaseOrder.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ReceiptLine`.
    public struct ReceiptLine: Hashable, Sendable {
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

extension PurchasingV1.ReceiptLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ReceiptLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__receipt_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__receipt_line__get_packed_size, pack: oms__purchasing__v1__receipt_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ReceiptLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ReceiptLine>, _ arena: inout Arena) {
        oms__purchasing__v1__receipt_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.Receipt`.
    public struct Receipt: Hashable, Sendable {
        /// RCV-1, RCV-2, …
        public var receiptID: String = ""
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `delivery_note`.
        public var deliveryNote: String = ""
        /// The field `lines`.
        public var lines: [PurchasingV1.ReceiptLine] = []
        /// The field `received_at_ms`.
        public var receivedAtMs: Int64 = 0
        /// Orders that got units of it, backorders first.
        public var rescued: [PurchasingV1.RescuedOrder] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            receiptID: String = "",
            purchaseOrderID: String = "",
            deliveryNote: String = "",
            lines: [PurchasingV1.ReceiptLine] = [],
            receivedAtMs: Int64 = 0,
            rescued: [PurchasingV1.RescuedOrder] = []
        ) {
            self.receiptID = receiptID
            self.purchaseOrderID = purchaseOrderID
            self.deliveryNote = deliveryNote
            self.lines = lines
            self.receivedAtMs = receivedAtMs
            self.rescued = rescued
        }
    }
}

extension PurchasingV1.Receipt: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.Receipt", [
        FieldDescriptor("receipt_id", 1, .single, .text),
        FieldDescriptor("purchase_order_id", 2, .single, .text),
        FieldDescriptor("delivery_note", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(PurchasingV1.ReceiptLine.descriptor)),
        FieldDescriptor("received_at_ms", 5, .single, .int64),
        FieldDescriptor("rescued", 6, .repeated, .message(PurchasingV1.RescuedOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__receipt__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__receipt__get_packed_size, pack: oms__purchasing__v1__receipt__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__Receipt>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.receiptID = try Unpacking.text(c.pointee.receipt_id, "receipt_id")
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.deliveryNote = try Unpacking.text(c.pointee.delivery_note, "delivery_note")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try PurchasingV1.ReceiptLine(c: value) }
        self.receivedAtMs = c.pointee.received_at_ms
        self.rescued = try Unpacking.messages(c.pointee.n_rescued, c.pointee.rescued) { (value) throws(DecodingError) in try PurchasingV1.RescuedOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__Receipt>, _ arena: inout Arena) {
        oms__purchasing__v1__receipt__init(c)
        c.pointee.receipt_id = arena.text(self.receiptID)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.delivery_note = arena.text(self.deliveryNote)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Purchasing__V1__ReceiptLine.self) { $0.fill($1, &$2) }
        c.pointee.received_at_ms = self.receivedAtMs
        c.pointee.n_rescued = self.rescued.count
        c.pointee.rescued = arena.messages(self.rescued, as: Oms__Purchasing__V1__RescuedOrder.self) { $0.fill($1, &$2) }
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.RescuedOrder`.
    public struct RescuedOrder: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// Nothing of the order is backordered any more.
        public var complete: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            sku: String = "",
            quantity: Int64 = 0,
            complete: Bool = false
        ) {
            self.orderID = orderID
            self.sku = sku
            self.quantity = quantity
            self.complete = complete
        }
    }
}

extension PurchasingV1.RescuedOrder: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.RescuedOrder", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("quantity", 3, .single, .int64),
        FieldDescriptor("complete", 4, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__rescued_order__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__rescued_order__get_packed_size, pack: oms__purchasing__v1__rescued_order__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__RescuedOrder>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        self.complete = c.pointee.complete != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__RescuedOrder>, _ arena: inout Arena) {
        oms__purchasing__v1__rescued_order__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        c.pointee.complete = self.complete ? 1 : 0
    }
}

extension PurchasingV1 {
    /// More than is open on the order is refused (OVER_RECEIPT), all lines or none.
    public struct ReceivePurchaseOrderRequest: Hashable, Sendable {
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `lines`.
        public var lines: [PurchasingV1.ReceiptLine] = []
        /// Unique per supplier; the same again attaches.
        public var deliveryNote: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = "",
            lines: [PurchasingV1.ReceiptLine] = [],
            deliveryNote: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.purchaseOrderID = purchaseOrderID
            self.lines = lines
            self.deliveryNote = deliveryNote
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension PurchasingV1.ReceivePurchaseOrderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ReceivePurchaseOrderRequest", [
        FieldDescriptor("purchase_order_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(PurchasingV1.ReceiptLine.descriptor)),
        FieldDescriptor("delivery_note", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__receive_purchase_order_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__receive_purchase_order_request__get_packed_size, pack: oms__purchasing__v1__receive_purchase_order_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ReceivePurchaseOrderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try PurchasingV1.ReceiptLine(c: value) }
        self.deliveryNote = try Unpacking.text(c.pointee.delivery_note, "delivery_note")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ReceivePurchaseOrderRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__receive_purchase_order_request__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Purchasing__V1__ReceiptLine.self) { $0.fill($1, &$2) }
        c.pointee.delivery_note = arena.text(self.deliveryNote)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ReceivePurchaseOrderReply`.
    public struct ReceivePurchaseOrderReply: Hashable, Sendable {
        /// The field `receipt`.
        public var receipt: PurchasingV1.Receipt? = nil
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            receipt: PurchasingV1.Receipt? = nil,
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        ) {
            self.receipt = receipt
            self.purchaseOrder = purchaseOrder
        }
    }
}

extension PurchasingV1.ReceivePurchaseOrderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ReceivePurchaseOrderReply", [
        FieldDescriptor("receipt", 1, .single, .message(PurchasingV1.Receipt.descriptor)),
        FieldDescriptor("purchase_order", 2, .single, .message(PurchasingV1.PurchaseOrder.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__receive_purchase_order_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__receive_purchase_order_reply__get_packed_size, pack: oms__purchasing__v1__receive_purchase_order_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ReceivePurchaseOrderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.receipt { self.receipt = try PurchasingV1.Receipt(c: value) }
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ReceivePurchaseOrderReply>, _ arena: inout Arena) {
        oms__purchasing__v1__receive_purchase_order_reply__init(c)
        if let value = self.receipt {
            let message = arena.make(Oms__Purchasing__V1__Receipt.self)
            value.fill(message, &arena)
            c.pointee.receipt = message
        }
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
    }
}

extension PurchasingV1 {
    /// Received goods go back to the supplier; only what is on hand and not reserved.
    public struct ReturnToSupplierRequest: Hashable, Sendable {
        /// The field `purchase_order_id`.
        public var purchaseOrderID: String = ""
        /// The field `lines`.
        public var lines: [PurchasingV1.ReceiptLine] = []
        /// The field `reason`.
        public var reason: String = ""
        /// The field `reference`.
        public var reference: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrderID: String = "",
            lines: [PurchasingV1.ReceiptLine] = [],
            reason: String = "",
            reference: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.purchaseOrderID = purchaseOrderID
            self.lines = lines
            self.reason = reason
            self.reference = reference
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension PurchasingV1.ReturnToSupplierRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ReturnToSupplierRequest", [
        FieldDescriptor("purchase_order_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(PurchasingV1.ReceiptLine.descriptor)),
        FieldDescriptor("reason", 3, .single, .text),
        FieldDescriptor("reference", 4, .single, .text),
        FieldDescriptor("occurred_at_ms", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__return_to_supplier_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__return_to_supplier_request__get_packed_size, pack: oms__purchasing__v1__return_to_supplier_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ReturnToSupplierRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.purchaseOrderID = try Unpacking.text(c.pointee.purchase_order_id, "purchase_order_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try PurchasingV1.ReceiptLine(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ReturnToSupplierRequest>, _ arena: inout Arena) {
        oms__purchasing__v1__return_to_supplier_request__init(c)
        c.pointee.purchase_order_id = arena.text(self.purchaseOrderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Purchasing__V1__ReceiptLine.self) { $0.fill($1, &$2) }
        c.pointee.reason = arena.text(self.reason)
        c.pointee.reference = arena.text(self.reference)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension PurchasingV1 {
    /// The message `oms.purchasing.v1.ReturnToSupplierReply`.
    public struct ReturnToSupplierReply: Hashable, Sendable {
        /// The field `purchase_order`.
        public var purchaseOrder: PurchasingV1.PurchaseOrder? = nil
        /// The field `credit`.
        public var credit: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            purchaseOrder: PurchasingV1.PurchaseOrder? = nil,
            credit: CommonV1.Money? = nil
        ) {
            self.purchaseOrder = purchaseOrder
            self.credit = credit
        }
    }
}

extension PurchasingV1.ReturnToSupplierReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.purchasing.v1.ReturnToSupplierReply", [
        FieldDescriptor("purchase_order", 1, .single, .message(PurchasingV1.PurchaseOrder.descriptor)),
        FieldDescriptor("credit", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__purchasing__v1__return_to_supplier_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__purchasing__v1__return_to_supplier_reply__get_packed_size, pack: oms__purchasing__v1__return_to_supplier_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Purchasing__V1__ReturnToSupplierReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.purchase_order { self.purchaseOrder = try PurchasingV1.PurchaseOrder(c: value) }
        if let value = c.pointee.credit { self.credit = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Purchasing__V1__ReturnToSupplierReply>, _ arena: inout Arena) {
        oms__purchasing__v1__return_to_supplier_reply__init(c)
        if let value = self.purchaseOrder {
            let message = arena.make(Oms__Purchasing__V1__PurchaseOrder.self)
            value.fill(message, &arena)
            c.pointee.purchase_order = message
        }
        if let value = self.credit {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.credit = message
        }
    }
}

extension PurchasingV1 {
    /// The service `oms.purchasing.v1.PurchasingService`.
    public enum PurchasingService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.purchasing.v1.PurchasingService", methods: [
            AnyMethod(Self.openRequisition),
            AnyMethod(Self.approveRequisition),
            AnyMethod(Self.rejectRequisition),
            AnyMethod(Self.listRequisitions),
            AnyMethod(Self.sendRFQ),
            AnyMethod(Self.recordQuote),
            AnyMethod(Self.awardQuote),
            AnyMethod(Self.cancelRFQ),
            AnyMethod(Self.getRFQ),
            AnyMethod(Self.listRFQs),
            AnyMethod(Self.createPurchaseOrder),
            AnyMethod(Self.approvePurchaseOrder),
            AnyMethod(Self.sendPurchaseOrder),
            AnyMethod(Self.acknowledgePurchaseOrder),
            AnyMethod(Self.cancelPurchaseOrder),
            AnyMethod(Self.shortClosePurchaseOrder),
            AnyMethod(Self.getPurchaseOrder),
            AnyMethod(Self.listPurchaseOrders),
            AnyMethod(Self.receivePurchaseOrder),
            AnyMethod(Self.returnToSupplier)
        ])

        /// The method `OpenRequisition`.
        public static let openRequisition = Method<PurchasingV1.OpenRequisitionRequest, PurchasingV1.OpenRequisitionReply>(
            path: "oms.purchasing.v1.PurchasingService/OpenRequisition",
            kind: .unary
        )

        /// The method `ApproveRequisition`.
        public static let approveRequisition = Method<PurchasingV1.ApproveRequisitionRequest, PurchasingV1.ApproveRequisitionReply>(
            path: "oms.purchasing.v1.PurchasingService/ApproveRequisition",
            kind: .unary
        )

        /// The method `RejectRequisition`.
        public static let rejectRequisition = Method<PurchasingV1.RejectRequisitionRequest, PurchasingV1.RejectRequisitionReply>(
            path: "oms.purchasing.v1.PurchasingService/RejectRequisition",
            kind: .unary
        )

        /// The method `ListRequisitions`.
        public static let listRequisitions = Method<PurchasingV1.ListRequisitionsRequest, PurchasingV1.ListRequisitionsReply>(
            path: "oms.purchasing.v1.PurchasingService/ListRequisitions",
            kind: .unary
        )

        /// The method `SendRFQ`.
        public static let sendRFQ = Method<PurchasingV1.SendRFQRequest, PurchasingV1.SendRFQReply>(
            path: "oms.purchasing.v1.PurchasingService/SendRFQ",
            kind: .unary
        )

        /// The method `RecordQuote`.
        public static let recordQuote = Method<PurchasingV1.RecordQuoteRequest, PurchasingV1.RecordQuoteReply>(
            path: "oms.purchasing.v1.PurchasingService/RecordQuote",
            kind: .unary
        )

        /// The method `AwardQuote`.
        public static let awardQuote = Method<PurchasingV1.AwardQuoteRequest, PurchasingV1.AwardQuoteReply>(
            path: "oms.purchasing.v1.PurchasingService/AwardQuote",
            kind: .unary
        )

        /// The method `CancelRFQ`.
        public static let cancelRFQ = Method<PurchasingV1.CancelRFQRequest, PurchasingV1.CancelRFQReply>(
            path: "oms.purchasing.v1.PurchasingService/CancelRFQ",
            kind: .unary
        )

        /// The method `GetRFQ`.
        public static let getRFQ = Method<PurchasingV1.GetRFQRequest, PurchasingV1.GetRFQReply>(
            path: "oms.purchasing.v1.PurchasingService/GetRFQ",
            kind: .unary
        )

        /// The method `ListRFQs`.
        public static let listRFQs = Method<PurchasingV1.ListRFQsRequest, PurchasingV1.ListRFQsReply>(
            path: "oms.purchasing.v1.PurchasingService/ListRFQs",
            kind: .unary
        )

        /// The method `CreatePurchaseOrder`.
        public static let createPurchaseOrder = Method<PurchasingV1.CreatePurchaseOrderRequest, PurchasingV1.CreatePurchaseOrderReply>(
            path: "oms.purchasing.v1.PurchasingService/CreatePurchaseOrder",
            kind: .unary
        )

        /// The method `ApprovePurchaseOrder`.
        public static let approvePurchaseOrder = Method<PurchasingV1.ApprovePurchaseOrderRequest, PurchasingV1.ApprovePurchaseOrderReply>(
            path: "oms.purchasing.v1.PurchasingService/ApprovePurchaseOrder",
            kind: .unary
        )

        /// The method `SendPurchaseOrder`.
        public static let sendPurchaseOrder = Method<PurchasingV1.SendPurchaseOrderRequest, PurchasingV1.SendPurchaseOrderReply>(
            path: "oms.purchasing.v1.PurchasingService/SendPurchaseOrder",
            kind: .unary
        )

        /// The method `AcknowledgePurchaseOrder`.
        public static let acknowledgePurchaseOrder = Method<PurchasingV1.AcknowledgePurchaseOrderRequest, PurchasingV1.AcknowledgePurchaseOrderReply>(
            path: "oms.purchasing.v1.PurchasingService/AcknowledgePurchaseOrder",
            kind: .unary
        )

        /// The method `CancelPurchaseOrder`.
        public static let cancelPurchaseOrder = Method<PurchasingV1.CancelPurchaseOrderRequest, PurchasingV1.CancelPurchaseOrderReply>(
            path: "oms.purchasing.v1.PurchasingService/CancelPurchaseOrder",
            kind: .unary
        )

        /// The method `ShortClosePurchaseOrder`.
        public static let shortClosePurchaseOrder = Method<PurchasingV1.ShortClosePurchaseOrderRequest, PurchasingV1.ShortClosePurchaseOrderReply>(
            path: "oms.purchasing.v1.PurchasingService/ShortClosePurchaseOrder",
            kind: .unary
        )

        /// The method `GetPurchaseOrder`.
        public static let getPurchaseOrder = Method<PurchasingV1.GetPurchaseOrderRequest, PurchasingV1.GetPurchaseOrderReply>(
            path: "oms.purchasing.v1.PurchasingService/GetPurchaseOrder",
            kind: .unary
        )

        /// The method `ListPurchaseOrders`.
        public static let listPurchaseOrders = Method<PurchasingV1.ListPurchaseOrdersRequest, PurchasingV1.ListPurchaseOrdersReply>(
            path: "oms.purchasing.v1.PurchasingService/ListPurchaseOrders",
            kind: .unary
        )

        /// The method `ReceivePurchaseOrder`.
        public static let receivePurchaseOrder = Method<PurchasingV1.ReceivePurchaseOrderRequest, PurchasingV1.ReceivePurchaseOrderReply>(
            path: "oms.purchasing.v1.PurchasingService/ReceivePurchaseOrder",
            kind: .unary
        )

        /// The method `ReturnToSupplier`.
        public static let returnToSupplier = Method<PurchasingV1.ReturnToSupplierRequest, PurchasingV1.ReturnToSupplierReply>(
            path: "oms.purchasing.v1.PurchasingService/ReturnToSupplier",
            kind: .unary
        )
    }
}

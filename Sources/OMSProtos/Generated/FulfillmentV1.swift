// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/fulfillment/v1/fulfillment.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.fulfillment.v1`.
public enum FulfillmentV1 {}

extension FulfillmentV1 {
    /// The enum `oms.fulfillment.v1.CarrierKind`.
    public enum CarrierKind: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// A third-party shipper; its tracking events move the shipment.
        case thirdParty
        /// The company's own trucks (LTL): a driver hands over and brings proof of delivery.
        case ownFleet
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .thirdParty, .ownFleet]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.fulfillment.v1.CarrierKind", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("THIRD_PARTY", 1),
            EnumValueDescriptor("OWN_FLEET", 2)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .thirdParty
            case 2: self = .ownFleet
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .thirdParty: 1
            case .ownFleet: 2
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .thirdParty: "THIRD_PARTY"
            case .ownFleet: "OWN_FLEET"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension FulfillmentV1 {
    /// The enum `oms.fulfillment.v1.ShipmentState`.
    public enum ShipmentState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `PLANNED`.
        case planned
        /// `PICKED`.
        case picked
        /// `PACKED`.
        case packed
        /// Paid for or on account; may be handed over.
        case ready
        /// `HANDED_OVER`.
        case handedOver
        /// `IN_TRANSIT`.
        case inTransit
        /// `OUT_FOR_DELIVERY`.
        case outForDelivery
        /// `DELIVERED`.
        case delivered
        /// `CANCELLED`.
        case cancelled
        /// `EXCEPTION`.
        case exception
        /// On its way back to us.
        case returning
        /// Back in the house.
        case returned
        /// `LOST`.
        case lost
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .planned, .picked, .packed, .ready, .handedOver, .inTransit, .outForDelivery, .delivered, .cancelled, .exception, .returning, .returned, .lost]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.fulfillment.v1.ShipmentState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("PLANNED", 1),
            EnumValueDescriptor("PICKED", 2),
            EnumValueDescriptor("PACKED", 3),
            EnumValueDescriptor("READY", 4),
            EnumValueDescriptor("HANDED_OVER", 5),
            EnumValueDescriptor("IN_TRANSIT", 6),
            EnumValueDescriptor("OUT_FOR_DELIVERY", 7),
            EnumValueDescriptor("DELIVERED", 8),
            EnumValueDescriptor("CANCELLED", 9),
            EnumValueDescriptor("EXCEPTION", 10),
            EnumValueDescriptor("RETURNING", 11),
            EnumValueDescriptor("RETURNED", 12),
            EnumValueDescriptor("LOST", 13)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .planned
            case 2: self = .picked
            case 3: self = .packed
            case 4: self = .ready
            case 5: self = .handedOver
            case 6: self = .inTransit
            case 7: self = .outForDelivery
            case 8: self = .delivered
            case 9: self = .cancelled
            case 10: self = .exception
            case 11: self = .returning
            case 12: self = .returned
            case 13: self = .lost
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .planned: 1
            case .picked: 2
            case .packed: 3
            case .ready: 4
            case .handedOver: 5
            case .inTransit: 6
            case .outForDelivery: 7
            case .delivered: 8
            case .cancelled: 9
            case .exception: 10
            case .returning: 11
            case .returned: 12
            case .lost: 13
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .planned: "PLANNED"
            case .picked: "PICKED"
            case .packed: "PACKED"
            case .ready: "READY"
            case .handedOver: "HANDED_OVER"
            case .inTransit: "IN_TRANSIT"
            case .outForDelivery: "OUT_FOR_DELIVERY"
            case .delivered: "DELIVERED"
            case .cancelled: "CANCELLED"
            case .exception: "EXCEPTION"
            case .returning: "RETURNING"
            case .returned: "RETURNED"
            case .lost: "LOST"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.Carrier`.
    public struct Carrier: Hashable, Sendable {
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `name`.
        public var name: String = ""
        /// The field `kind`.
        public var kind: FulfillmentV1.CarrierKind = .unspecified
        /// The field `phone`.
        public var phone: String = ""
        /// The field `version`.
        public var version: Int64 = 0
        /// What a shipment costs us: base + per started kilogram; empty means nothing is accrued.
        public var baseCost: CommonV1.Money? = nil
        /// The field `cost_per_kg`.
        public var costPerKg: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            carrierID: String = "",
            name: String = "",
            kind: FulfillmentV1.CarrierKind = .unspecified,
            phone: String = "",
            version: Int64 = 0,
            baseCost: CommonV1.Money? = nil,
            costPerKg: CommonV1.Money? = nil
        ) {
            self.carrierID = carrierID
            self.name = name
            self.kind = kind
            self.phone = phone
            self.version = version
            self.baseCost = baseCost
            self.costPerKg = costPerKg
        }
    }
}

extension FulfillmentV1.Carrier: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.Carrier", [
        FieldDescriptor("carrier_id", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("kind", 3, .single, .enumeration(FulfillmentV1.CarrierKind.descriptor)),
        FieldDescriptor("phone", 4, .single, .text),
        FieldDescriptor("version", 5, .single, .int64),
        FieldDescriptor("base_cost", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("cost_per_kg", 7, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__carrier__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__carrier__get_packed_size, pack: oms__fulfillment__v1__carrier__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__Carrier>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.kind = FulfillmentV1.CarrierKind(rawValue: Int32(truncatingIfNeeded: c.pointee.kind.rawValue))
        self.phone = try Unpacking.text(c.pointee.phone, "phone")
        self.version = c.pointee.version
        if let value = c.pointee.base_cost { self.baseCost = try CommonV1.Money(c: value) }
        if let value = c.pointee.cost_per_kg { self.costPerKg = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__Carrier>, _ arena: inout Arena) {
        oms__fulfillment__v1__carrier__init(c)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.name = arena.text(self.name)
        c.pointee.kind = Oms__Fulfillment__V1__CarrierKind(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
        c.pointee.phone = arena.text(self.phone)
        c.pointee.version = self.version
        if let value = self.baseCost {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.base_cost = message
        }
        if let value = self.costPerKg {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.cost_per_kg = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.UpsertCarrierRequest`.
    public struct UpsertCarrierRequest: Hashable, Sendable {
        /// The field `carrier`.
        public var carrier: FulfillmentV1.Carrier? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            carrier: FulfillmentV1.Carrier? = nil
        ) {
            self.carrier = carrier
        }
    }
}

extension FulfillmentV1.UpsertCarrierRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.UpsertCarrierRequest", [
        FieldDescriptor("carrier", 1, .single, .message(FulfillmentV1.Carrier.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__upsert_carrier_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__upsert_carrier_request__get_packed_size, pack: oms__fulfillment__v1__upsert_carrier_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__UpsertCarrierRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.carrier { self.carrier = try FulfillmentV1.Carrier(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__UpsertCarrierRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__upsert_carrier_request__init(c)
        if let value = self.carrier {
            let message = arena.make(Oms__Fulfillment__V1__Carrier.self)
            value.fill(message, &arena)
            c.pointee.carrier = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.UpsertCarrierReply`.
    public struct UpsertCarrierReply: Hashable, Sendable {
        /// The field `carrier`.
        public var carrier: FulfillmentV1.Carrier? = nil
        /// The field `created`.
        public var created: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            carrier: FulfillmentV1.Carrier? = nil,
            created: Bool = false
        ) {
            self.carrier = carrier
            self.created = created
        }
    }
}

extension FulfillmentV1.UpsertCarrierReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.UpsertCarrierReply", [
        FieldDescriptor("carrier", 1, .single, .message(FulfillmentV1.Carrier.descriptor)),
        FieldDescriptor("created", 2, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__upsert_carrier_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__upsert_carrier_reply__get_packed_size, pack: oms__fulfillment__v1__upsert_carrier_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__UpsertCarrierReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.carrier { self.carrier = try FulfillmentV1.Carrier(c: value) }
        self.created = c.pointee.created != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__UpsertCarrierReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__upsert_carrier_reply__init(c)
        if let value = self.carrier {
            let message = arena.make(Oms__Fulfillment__V1__Carrier.self)
            value.fill(message, &arena)
            c.pointee.carrier = message
        }
        c.pointee.created = self.created ? 1 : 0
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ListCarriersRequest`.
    public struct ListCarriersRequest: Hashable, Sendable {
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

extension FulfillmentV1.ListCarriersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ListCarriersRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__list_carriers_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__list_carriers_request__get_packed_size, pack: oms__fulfillment__v1__list_carriers_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListCarriersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListCarriersRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__list_carriers_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ListCarriersReply`.
    public struct ListCarriersReply: Hashable, Sendable {
        /// The field `carriers`.
        public var carriers: [FulfillmentV1.Carrier] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            carriers: [FulfillmentV1.Carrier] = [],
            nextPageToken: String = ""
        ) {
            self.carriers = carriers
            self.nextPageToken = nextPageToken
        }
    }
}

extension FulfillmentV1.ListCarriersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ListCarriersReply", [
        FieldDescriptor("carriers", 1, .repeated, .message(FulfillmentV1.Carrier.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__list_carriers_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__list_carriers_reply__get_packed_size, pack: oms__fulfillment__v1__list_carriers_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListCarriersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.carriers = try Unpacking.messages(c.pointee.n_carriers, c.pointee.carriers) { (value) throws(DecodingError) in try FulfillmentV1.Carrier(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListCarriersReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__list_carriers_reply__init(c)
        c.pointee.n_carriers = self.carriers.count
        c.pointee.carriers = arena.messages(self.carriers, as: Oms__Fulfillment__V1__Carrier.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ShipmentLine`.
    public struct ShipmentLine: Hashable, Sendable {
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

extension FulfillmentV1.ShipmentLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ShipmentLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__shipment_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__shipment_line__get_packed_size, pack: oms__fulfillment__v1__shipment_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ShipmentLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ShipmentLine>, _ arena: inout Arena) {
        oms__fulfillment__v1__shipment_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.Claim`.
    public struct Claim: Hashable, Sendable {
        /// The field `state`.
        public var state: FulfillmentV1.Claim.State = .unspecified
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The field `reference`.
        public var reference: String = ""
        /// The field `note`.
        public var note: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: FulfillmentV1.Claim.State = .unspecified,
            amount: CommonV1.Money? = nil,
            reference: String = "",
            note: String = ""
        ) {
            self.state = state
            self.amount = amount
            self.reference = reference
            self.note = note
        }
    }
}

extension FulfillmentV1.Claim: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.Claim", [
        FieldDescriptor("state", 1, .single, .enumeration(FulfillmentV1.Claim.State.descriptor)),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("note", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__claim__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__claim__get_packed_size, pack: oms__fulfillment__v1__claim__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__Claim>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = FulfillmentV1.Claim.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.note = try Unpacking.text(c.pointee.note, "note")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__Claim>, _ arena: inout Arena) {
        oms__fulfillment__v1__claim__init(c)
        c.pointee.state = Oms__Fulfillment__V1__Claim__State(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.reference = arena.text(self.reference)
        c.pointee.note = arena.text(self.note)
    }
}

extension FulfillmentV1.Claim {
    /// The enum `oms.fulfillment.v1.Claim.State`.
    public enum State: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `FILED`.
        case filed
        /// `ACCEPTED`.
        case accepted
        /// `PAID`.
        case paid
        /// `DENIED`.
        case denied
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .filed, .accepted, .paid, .denied]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.fulfillment.v1.Claim.State", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("FILED", 1),
            EnumValueDescriptor("ACCEPTED", 2),
            EnumValueDescriptor("PAID", 3),
            EnumValueDescriptor("DENIED", 4)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .filed
            case 2: self = .accepted
            case 3: self = .paid
            case 4: self = .denied
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .filed: 1
            case .accepted: 2
            case .paid: 3
            case .denied: 4
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .filed: "FILED"
            case .accepted: "ACCEPTED"
            case .paid: "PAID"
            case .denied: "DENIED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.Shipment`.
    public struct Shipment: Hashable, Sendable {
        /// SH-100001-1 is the first shipment of order SO-100001.
        public var shipmentID: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `state`.
        public var state: FulfillmentV1.ShipmentState = .unspecified
        /// The field `ship_to`.
        public var shipTo: CommonV1.Address? = nil
        /// The field `lines`.
        public var lines: [FulfillmentV1.ShipmentLine] = []
        /// The field `tracking_number`.
        public var trackingNumber: String = ""
        /// The field `proof_of_delivery`.
        public var proofOfDelivery: String = ""
        /// The field `handed_over_at_ms`.
        public var handedOverAtMs: Int64 = 0
        /// The field `delivered_at_ms`.
        public var deliveredAtMs: Int64 = 0
        /// The field `version`.
        public var version: Int64 = 0
        /// The field `boxes`.
        public var boxes: UInt32 = 0
        /// The field `weight_grams`.
        public var weightGrams: Int64 = 0
        /// Where it leaves from.
        public var location: String = ""
        /// Stopped by a hold of its order: cannot be picked, packed or handed over.
        public var held: Bool = false
        /// Set aside by a short pick.
        public var shortLines: [FulfillmentV1.ShipmentLine] = []
        /// The field `manifest_id`.
        public var manifestID: String = ""
        /// What the carrier costs us; accrued at hand-over.
        public var freightCost: CommonV1.Money? = nil
        /// The field `exception_kind`.
        public var exceptionKind: String = ""
        /// The field `exception_note`.
        public var exceptionNote: String = ""
        /// The field `claim`.
        public var claim: FulfillmentV1.Claim? = nil
        /// The field `driver`.
        public var driver: String = ""
        /// The field `counter_sale`.
        public var counterSale: Bool = false
        /// The field `allowed_verbs`.
        public var allowedVerbs: [String] = []
        /// Since when it is in its state.
        public var stateSinceMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            orderID: String = "",
            carrierID: String = "",
            state: FulfillmentV1.ShipmentState = .unspecified,
            shipTo: CommonV1.Address? = nil,
            lines: [FulfillmentV1.ShipmentLine] = [],
            trackingNumber: String = "",
            proofOfDelivery: String = "",
            handedOverAtMs: Int64 = 0,
            deliveredAtMs: Int64 = 0,
            version: Int64 = 0,
            boxes: UInt32 = 0,
            weightGrams: Int64 = 0,
            location: String = "",
            held: Bool = false,
            shortLines: [FulfillmentV1.ShipmentLine] = [],
            manifestID: String = "",
            freightCost: CommonV1.Money? = nil,
            exceptionKind: String = "",
            exceptionNote: String = "",
            claim: FulfillmentV1.Claim? = nil,
            driver: String = "",
            counterSale: Bool = false,
            allowedVerbs: [String] = [],
            stateSinceMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.orderID = orderID
            self.carrierID = carrierID
            self.state = state
            self.shipTo = shipTo
            self.lines = lines
            self.trackingNumber = trackingNumber
            self.proofOfDelivery = proofOfDelivery
            self.handedOverAtMs = handedOverAtMs
            self.deliveredAtMs = deliveredAtMs
            self.version = version
            self.boxes = boxes
            self.weightGrams = weightGrams
            self.location = location
            self.held = held
            self.shortLines = shortLines
            self.manifestID = manifestID
            self.freightCost = freightCost
            self.exceptionKind = exceptionKind
            self.exceptionNote = exceptionNote
            self.claim = claim
            self.driver = driver
            self.counterSale = counterSale
            self.allowedVerbs = allowedVerbs
            self.stateSinceMs = stateSinceMs
        }
    }
}

extension FulfillmentV1.Shipment: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.Shipment", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("carrier_id", 3, .single, .text),
        FieldDescriptor("state", 4, .single, .enumeration(FulfillmentV1.ShipmentState.descriptor)),
        FieldDescriptor("ship_to", 5, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("lines", 6, .repeated, .message(FulfillmentV1.ShipmentLine.descriptor)),
        FieldDescriptor("tracking_number", 7, .single, .text),
        FieldDescriptor("proof_of_delivery", 8, .single, .text),
        FieldDescriptor("handed_over_at_ms", 9, .single, .int64),
        FieldDescriptor("delivered_at_ms", 10, .single, .int64),
        FieldDescriptor("version", 11, .single, .int64),
        FieldDescriptor("boxes", 12, .single, .uint32),
        FieldDescriptor("weight_grams", 13, .single, .int64),
        FieldDescriptor("location", 14, .single, .text),
        FieldDescriptor("held", 15, .single, .bool),
        FieldDescriptor("short_lines", 16, .repeated, .message(FulfillmentV1.ShipmentLine.descriptor)),
        FieldDescriptor("manifest_id", 17, .single, .text),
        FieldDescriptor("freight_cost", 18, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("exception_kind", 19, .single, .text),
        FieldDescriptor("exception_note", 20, .single, .text),
        FieldDescriptor("claim", 21, .single, .message(FulfillmentV1.Claim.descriptor)),
        FieldDescriptor("driver", 22, .single, .text),
        FieldDescriptor("counter_sale", 23, .single, .bool),
        FieldDescriptor("allowed_verbs", 24, .repeated, .text),
        FieldDescriptor("state_since_ms", 25, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__shipment__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__shipment__get_packed_size, pack: oms__fulfillment__v1__shipment__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__Shipment>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.state = FulfillmentV1.ShipmentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        if let value = c.pointee.ship_to { self.shipTo = try CommonV1.Address(c: value) }
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try FulfillmentV1.ShipmentLine(c: value) }
        self.trackingNumber = try Unpacking.text(c.pointee.tracking_number, "tracking_number")
        self.proofOfDelivery = try Unpacking.text(c.pointee.proof_of_delivery, "proof_of_delivery")
        self.handedOverAtMs = c.pointee.handed_over_at_ms
        self.deliveredAtMs = c.pointee.delivered_at_ms
        self.version = c.pointee.version
        self.boxes = c.pointee.boxes
        self.weightGrams = c.pointee.weight_grams
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.held = c.pointee.held != 0
        self.shortLines = try Unpacking.messages(c.pointee.n_short_lines, c.pointee.short_lines) { (value) throws(DecodingError) in try FulfillmentV1.ShipmentLine(c: value) }
        self.manifestID = try Unpacking.text(c.pointee.manifest_id, "manifest_id")
        if let value = c.pointee.freight_cost { self.freightCost = try CommonV1.Money(c: value) }
        self.exceptionKind = try Unpacking.text(c.pointee.exception_kind, "exception_kind")
        self.exceptionNote = try Unpacking.text(c.pointee.exception_note, "exception_note")
        if let value = c.pointee.claim { self.claim = try FulfillmentV1.Claim(c: value) }
        self.driver = try Unpacking.text(c.pointee.driver, "driver")
        self.counterSale = c.pointee.counter_sale != 0
        self.allowedVerbs = try Unpacking.list(c.pointee.n_allowed_verbs, c.pointee.allowed_verbs) { (value) throws(DecodingError) in try Unpacking.text(value, "allowed_verbs") }
        self.stateSinceMs = c.pointee.state_since_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__Shipment>, _ arena: inout Arena) {
        oms__fulfillment__v1__shipment__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.state = Oms__Fulfillment__V1__ShipmentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        if let value = self.shipTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.ship_to = message
        }
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Fulfillment__V1__ShipmentLine.self) { $0.fill($1, &$2) }
        c.pointee.tracking_number = arena.text(self.trackingNumber)
        c.pointee.proof_of_delivery = arena.text(self.proofOfDelivery)
        c.pointee.handed_over_at_ms = self.handedOverAtMs
        c.pointee.delivered_at_ms = self.deliveredAtMs
        c.pointee.version = self.version
        c.pointee.boxes = self.boxes
        c.pointee.weight_grams = self.weightGrams
        c.pointee.location = arena.text(self.location)
        c.pointee.held = self.held ? 1 : 0
        c.pointee.n_short_lines = self.shortLines.count
        c.pointee.short_lines = arena.messages(self.shortLines, as: Oms__Fulfillment__V1__ShipmentLine.self) { $0.fill($1, &$2) }
        c.pointee.manifest_id = arena.text(self.manifestID)
        if let value = self.freightCost {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.freight_cost = message
        }
        c.pointee.exception_kind = arena.text(self.exceptionKind)
        c.pointee.exception_note = arena.text(self.exceptionNote)
        if let value = self.claim {
            let message = arena.make(Oms__Fulfillment__V1__Claim.self)
            value.fill(message, &arena)
            c.pointee.claim = message
        }
        c.pointee.driver = arena.text(self.driver)
        c.pointee.counter_sale = self.counterSale ? 1 : 0
        c.pointee.n_allowed_verbs = self.allowedVerbs.count
        c.pointee.allowed_verbs = arena.list(self.allowedVerbs) { $1.text($0) }
        c.pointee.state_since_ms = self.stateSinceMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.PlannedLine`.
    public struct PlannedLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            location: String = "",
            quantity: Int64 = 0
        ) {
            self.sku = sku
            self.location = location
            self.quantity = quantity
        }
    }
}

extension FulfillmentV1.PlannedLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.PlannedLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("location", 2, .single, .text),
        FieldDescriptor("quantity", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__planned_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__planned_line__get_packed_size, pack: oms__fulfillment__v1__planned_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__PlannedLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__PlannedLine>, _ arena: inout Arena) {
        oms__fulfillment__v1__planned_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.location = arena.text(self.location)
        c.pointee.quantity = self.quantity
    }
}

extension FulfillmentV1 {
    /// One shipment for each location of the lines. What is not given (customer, carrier, address, terms) is
    /// as in the order's first plan, which may have no lines.
    public struct PlanShipmentsRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `customer_id`.
        public var customerID: String = ""
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `ship_to`.
        public var shipTo: CommonV1.Address? = nil
        /// The field `lines`.
        public var lines: [FulfillmentV1.PlannedLine] = []
        /// What the shipment saga will need, kept unread: an oms.orchestrator.v1.ShipmentTerms.
        public var terms: [UInt8] = []
        /// Unique per order, for example place, or the id of a change: a repeat attaches.
        public var planID: String = ""
        /// Picked, packed, handed over and delivered at once, as payment allows.
        public var counterSale: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            customerID: String = "",
            carrierID: String = "",
            shipTo: CommonV1.Address? = nil,
            lines: [FulfillmentV1.PlannedLine] = [],
            terms: [UInt8] = [],
            planID: String = "",
            counterSale: Bool = false
        ) {
            self.orderID = orderID
            self.customerID = customerID
            self.carrierID = carrierID
            self.shipTo = shipTo
            self.lines = lines
            self.terms = terms
            self.planID = planID
            self.counterSale = counterSale
        }
    }
}

extension FulfillmentV1.PlanShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.PlanShipmentsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("customer_id", 2, .single, .text),
        FieldDescriptor("carrier_id", 3, .single, .text),
        FieldDescriptor("ship_to", 4, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("lines", 5, .repeated, .message(FulfillmentV1.PlannedLine.descriptor)),
        FieldDescriptor("terms", 6, .single, .bytes),
        FieldDescriptor("plan_id", 7, .single, .text),
        FieldDescriptor("counter_sale", 8, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__plan_shipments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__plan_shipments_request__get_packed_size, pack: oms__fulfillment__v1__plan_shipments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__PlanShipmentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        if let value = c.pointee.ship_to { self.shipTo = try CommonV1.Address(c: value) }
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try FulfillmentV1.PlannedLine(c: value) }
        self.terms = Unpacking.bytes(c.pointee.terms)
        self.planID = try Unpacking.text(c.pointee.plan_id, "plan_id")
        self.counterSale = c.pointee.counter_sale != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__PlanShipmentsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__plan_shipments_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.customer_id = arena.text(self.customerID)
        c.pointee.carrier_id = arena.text(self.carrierID)
        if let value = self.shipTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.ship_to = message
        }
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Fulfillment__V1__PlannedLine.self) { $0.fill($1, &$2) }
        c.pointee.terms = arena.bytes(self.terms)
        c.pointee.plan_id = arena.text(self.planID)
        c.pointee.counter_sale = self.counterSale ? 1 : 0
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.PlanShipmentsReply`.
    public struct PlanShipmentsReply: Hashable, Sendable {
        /// The field `shipment_ids`.
        public var shipmentIDs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentIDs: [String] = []
        ) {
            self.shipmentIDs = shipmentIDs
        }
    }
}

extension FulfillmentV1.PlanShipmentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.PlanShipmentsReply", [
        FieldDescriptor("shipment_ids", 1, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__plan_shipments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__plan_shipments_reply__get_packed_size, pack: oms__fulfillment__v1__plan_shipments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__PlanShipmentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentIDs = try Unpacking.list(c.pointee.n_shipment_ids, c.pointee.shipment_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "shipment_ids") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__PlanShipmentsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__plan_shipments_reply__init(c)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
    }
}

extension FulfillmentV1 {
    /// Takes back the shipments of an order that nobody has picked, so that the order can change.
    /// ORDER_CANCELLED when the order was cancelled, also when a part of it had left.
    public struct WithdrawShipmentsRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `change_id`.
        public var changeID: String = ""
        /// The carrier the change wants; refused when there is none of this id.
        public var carrierID: String = ""
        /// The plans `fill:1` to `fill:N` are made before the change, and waited for.
        public var fills: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            changeID: String = "",
            carrierID: String = "",
            fills: UInt32 = 0
        ) {
            self.orderID = orderID
            self.changeID = changeID
            self.carrierID = carrierID
            self.fills = fills
        }
    }
}

extension FulfillmentV1.WithdrawShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.WithdrawShipmentsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change_id", 2, .single, .text),
        FieldDescriptor("carrier_id", 3, .single, .text),
        FieldDescriptor("fills", 4, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__withdraw_shipments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__withdraw_shipments_request__get_packed_size, pack: oms__fulfillment__v1__withdraw_shipments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__WithdrawShipmentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.fills = c.pointee.fills
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__WithdrawShipmentsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__withdraw_shipments_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.change_id = arena.text(self.changeID)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.fills = self.fills
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.WithdrawShipmentsReply`.
    public struct WithdrawShipmentsReply: Hashable, Sendable {
        /// The field `shipment_ids`.
        public var shipmentIDs: [String] = []
        /// The field `withdrawn`.
        public var withdrawn: [FulfillmentV1.PlannedLine] = []
        /// In shipments that are picked or further and not cancelled.
        public var committed: [FulfillmentV1.PlannedLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentIDs: [String] = [],
            withdrawn: [FulfillmentV1.PlannedLine] = [],
            committed: [FulfillmentV1.PlannedLine] = []
        ) {
            self.shipmentIDs = shipmentIDs
            self.withdrawn = withdrawn
            self.committed = committed
        }
    }
}

extension FulfillmentV1.WithdrawShipmentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.WithdrawShipmentsReply", [
        FieldDescriptor("shipment_ids", 1, .repeated, .text),
        FieldDescriptor("withdrawn", 2, .repeated, .message(FulfillmentV1.PlannedLine.descriptor)),
        FieldDescriptor("committed", 3, .repeated, .message(FulfillmentV1.PlannedLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__withdraw_shipments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__withdraw_shipments_reply__get_packed_size, pack: oms__fulfillment__v1__withdraw_shipments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__WithdrawShipmentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentIDs = try Unpacking.list(c.pointee.n_shipment_ids, c.pointee.shipment_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "shipment_ids") }
        self.withdrawn = try Unpacking.messages(c.pointee.n_withdrawn, c.pointee.withdrawn) { (value) throws(DecodingError) in try FulfillmentV1.PlannedLine(c: value) }
        self.committed = try Unpacking.messages(c.pointee.n_committed, c.pointee.committed) { (value) throws(DecodingError) in try FulfillmentV1.PlannedLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__WithdrawShipmentsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__withdraw_shipments_reply__init(c)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
        c.pointee.n_withdrawn = self.withdrawn.count
        c.pointee.withdrawn = arena.messages(self.withdrawn, as: Oms__Fulfillment__V1__PlannedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_committed = self.committed.count
        c.pointee.committed = arena.messages(self.committed, as: Oms__Fulfillment__V1__PlannedLine.self) { $0.fill($1, &$2) }
    }
}

extension FulfillmentV1 {
    /// The change was refused: the withdrawn shipments are planned again. Undoes WithdrawShipments.
    public struct RestoreShipmentsRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `change_id`.
        public var changeID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            changeID: String = ""
        ) {
            self.orderID = orderID
            self.changeID = changeID
        }
    }
}

extension FulfillmentV1.RestoreShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.RestoreShipmentsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__restore_shipments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__restore_shipments_request__get_packed_size, pack: oms__fulfillment__v1__restore_shipments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__RestoreShipmentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__RestoreShipmentsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__restore_shipments_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.change_id = arena.text(self.changeID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.RestoreShipmentsReply`.
    public struct RestoreShipmentsReply: Hashable, Sendable {
        /// The field `shipment_ids`.
        public var shipmentIDs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentIDs: [String] = []
        ) {
            self.shipmentIDs = shipmentIDs
        }
    }
}

extension FulfillmentV1.RestoreShipmentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.RestoreShipmentsReply", [
        FieldDescriptor("shipment_ids", 1, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__restore_shipments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__restore_shipments_reply__get_packed_size, pack: oms__fulfillment__v1__restore_shipments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__RestoreShipmentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentIDs = try Unpacking.list(c.pointee.n_shipment_ids, c.pointee.shipment_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "shipment_ids") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__RestoreShipmentsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__restore_shipments_reply__init(c)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
    }
}

extension FulfillmentV1 {
    /// The order service's own calls.
    public struct HoldShipmentsRequest: Hashable, Sendable {
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

extension FulfillmentV1.HoldShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.HoldShipmentsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__hold_shipments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__hold_shipments_request__get_packed_size, pack: oms__fulfillment__v1__hold_shipments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__HoldShipmentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__HoldShipmentsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__hold_shipments_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.HoldShipmentsReply`.
    public struct HoldShipmentsReply: Hashable, Sendable {
        /// The field `shipment_ids`.
        public var shipmentIDs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentIDs: [String] = []
        ) {
            self.shipmentIDs = shipmentIDs
        }
    }
}

extension FulfillmentV1.HoldShipmentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.HoldShipmentsReply", [
        FieldDescriptor("shipment_ids", 1, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__hold_shipments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__hold_shipments_reply__get_packed_size, pack: oms__fulfillment__v1__hold_shipments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__HoldShipmentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentIDs = try Unpacking.list(c.pointee.n_shipment_ids, c.pointee.shipment_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "shipment_ids") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__HoldShipmentsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__hold_shipments_reply__init(c)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ReleaseShipmentsRequest`.
    public struct ReleaseShipmentsRequest: Hashable, Sendable {
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

extension FulfillmentV1.ReleaseShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ReleaseShipmentsRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__release_shipments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__release_shipments_request__get_packed_size, pack: oms__fulfillment__v1__release_shipments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ReleaseShipmentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ReleaseShipmentsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__release_shipments_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ReleaseShipmentsReply`.
    public struct ReleaseShipmentsReply: Hashable, Sendable {
        /// The field `shipment_ids`.
        public var shipmentIDs: [String] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentIDs: [String] = []
        ) {
            self.shipmentIDs = shipmentIDs
        }
    }
}

extension FulfillmentV1.ReleaseShipmentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ReleaseShipmentsReply", [
        FieldDescriptor("shipment_ids", 1, .repeated, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__release_shipments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__release_shipments_reply__get_packed_size, pack: oms__fulfillment__v1__release_shipments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ReleaseShipmentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentIDs = try Unpacking.list(c.pointee.n_shipment_ids, c.pointee.shipment_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "shipment_ids") }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ReleaseShipmentsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__release_shipments_reply__init(c)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.EraseCustomerRequest`.
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

extension FulfillmentV1.EraseCustomerRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.EraseCustomerRequest", [
        FieldDescriptor("customer_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__erase_customer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__erase_customer_request__get_packed_size, pack: oms__fulfillment__v1__erase_customer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__EraseCustomerRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.customerID = try Unpacking.text(c.pointee.customer_id, "customer_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__EraseCustomerRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__erase_customer_request__init(c)
        c.pointee.customer_id = arena.text(self.customerID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.EraseCustomerReply`.
    public struct EraseCustomerReply: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension FulfillmentV1.EraseCustomerReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.EraseCustomerReply", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__erase_customer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__erase_customer_reply__get_packed_size, pack: oms__fulfillment__v1__erase_customer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__EraseCustomerReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__EraseCustomerReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__erase_customer_reply__init(c)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.MergeCustomersRequest`.
    public struct MergeCustomersRequest: Hashable, Sendable {
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

extension FulfillmentV1.MergeCustomersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.MergeCustomersRequest", [
        FieldDescriptor("duplicate_id", 1, .single, .text),
        FieldDescriptor("into_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__merge_customers_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__merge_customers_request__get_packed_size, pack: oms__fulfillment__v1__merge_customers_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__MergeCustomersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.duplicateID = try Unpacking.text(c.pointee.duplicate_id, "duplicate_id")
        self.intoID = try Unpacking.text(c.pointee.into_id, "into_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__MergeCustomersRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__merge_customers_request__init(c)
        c.pointee.duplicate_id = arena.text(self.duplicateID)
        c.pointee.into_id = arena.text(self.intoID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.MergeCustomersReply`.
    public struct MergeCustomersReply: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension FulfillmentV1.MergeCustomersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.MergeCustomersReply", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__merge_customers_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__merge_customers_reply__get_packed_size, pack: oms__fulfillment__v1__merge_customers_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__MergeCustomersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__MergeCustomersReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__merge_customers_reply__init(c)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.PickRequest`.
    public struct PickRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0
        /// Units that were not on the shelf. The shipment goes on without them; when nothing is left it is
        /// cancelled. They are sought elsewhere by the saga short-pick.
        public var shortLines: [FulfillmentV1.ShipmentLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            occurredAtMs: Int64 = 0,
            shortLines: [FulfillmentV1.ShipmentLine] = []
        ) {
            self.shipmentID = shipmentID
            self.occurredAtMs = occurredAtMs
            self.shortLines = shortLines
        }
    }
}

extension FulfillmentV1.PickRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.PickRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("occurred_at_ms", 2, .single, .int64),
        FieldDescriptor("short_lines", 3, .repeated, .message(FulfillmentV1.ShipmentLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__pick_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__pick_request__get_packed_size, pack: oms__fulfillment__v1__pick_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__PickRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.occurredAtMs = c.pointee.occurred_at_ms
        self.shortLines = try Unpacking.messages(c.pointee.n_short_lines, c.pointee.short_lines) { (value) throws(DecodingError) in try FulfillmentV1.ShipmentLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__PickRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__pick_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.occurred_at_ms = self.occurredAtMs
        c.pointee.n_short_lines = self.shortLines.count
        c.pointee.short_lines = arena.messages(self.shortLines, as: Oms__Fulfillment__V1__ShipmentLine.self) { $0.fill($1, &$2) }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.PickReply`.
    public struct PickReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.PickReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.PickReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__pick_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__pick_reply__get_packed_size, pack: oms__fulfillment__v1__pick_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__PickReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__PickReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__pick_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.PackRequest`.
    public struct PackRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `boxes`.
        public var boxes: UInt32 = 0
        /// The field `weight_grams`.
        public var weightGrams: Int64 = 0
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            boxes: UInt32 = 0,
            weightGrams: Int64 = 0,
            occurredAtMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.boxes = boxes
            self.weightGrams = weightGrams
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension FulfillmentV1.PackRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.PackRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("boxes", 2, .single, .uint32),
        FieldDescriptor("weight_grams", 3, .single, .int64),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__pack_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__pack_request__get_packed_size, pack: oms__fulfillment__v1__pack_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__PackRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.boxes = c.pointee.boxes
        self.weightGrams = c.pointee.weight_grams
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__PackRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__pack_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.boxes = self.boxes
        c.pointee.weight_grams = self.weightGrams
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.PackReply`.
    public struct PackReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.PackReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.PackReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__pack_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__pack_reply__get_packed_size, pack: oms__fulfillment__v1__pack_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__PackReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__PackReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__pack_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// The shipment saga's own call, once payment is settled. A cancelled shipment stays cancelled.
    public struct MarkReadyRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = ""
        ) {
            self.shipmentID = shipmentID
        }
    }
}

extension FulfillmentV1.MarkReadyRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.MarkReadyRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__mark_ready_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__mark_ready_request__get_packed_size, pack: oms__fulfillment__v1__mark_ready_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__MarkReadyRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__MarkReadyRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__mark_ready_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.MarkReadyReply`.
    public struct MarkReadyReply: Hashable, Sendable {
        /// The field `state`.
        public var state: FulfillmentV1.ShipmentState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: FulfillmentV1.ShipmentState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension FulfillmentV1.MarkReadyReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.MarkReadyReply", [
        FieldDescriptor("state", 1, .single, .enumeration(FulfillmentV1.ShipmentState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__mark_ready_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__mark_ready_reply__get_packed_size, pack: oms__fulfillment__v1__mark_ready_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__MarkReadyReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = FulfillmentV1.ShipmentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__MarkReadyReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__mark_ready_reply__init(c)
        c.pointee.state = Oms__Fulfillment__V1__ShipmentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.HandOverRequest`.
    public struct HandOverRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// Of the carrier; empty lets the service make one.
        public var trackingNumber: String = ""
        /// For own trucks.
        public var driver: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            trackingNumber: String = "",
            driver: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.trackingNumber = trackingNumber
            self.driver = driver
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension FulfillmentV1.HandOverRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.HandOverRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("tracking_number", 2, .single, .text),
        FieldDescriptor("driver", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__hand_over_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__hand_over_request__get_packed_size, pack: oms__fulfillment__v1__hand_over_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__HandOverRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.trackingNumber = try Unpacking.text(c.pointee.tracking_number, "tracking_number")
        self.driver = try Unpacking.text(c.pointee.driver, "driver")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__HandOverRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__hand_over_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.tracking_number = arena.text(self.trackingNumber)
        c.pointee.driver = arena.text(self.driver)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.HandOverReply`.
    public struct HandOverReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.HandOverReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.HandOverReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__hand_over_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__hand_over_reply__get_packed_size, pack: oms__fulfillment__v1__hand_over_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__HandOverReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__HandOverReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__hand_over_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.CarrierEventRequest`.
    public struct CarrierEventRequest: Hashable, Sendable {
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// Unique per carrier; a repeat changes nothing.
        public var eventID: String = ""
        /// The field `tracking_number`.
        public var trackingNumber: String = ""
        /// IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED, EXCEPTION, RETURNING or LOST.
        public var status: FulfillmentV1.ShipmentState = .unspecified
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0
        /// The field `note`.
        public var note: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            carrierID: String = "",
            eventID: String = "",
            trackingNumber: String = "",
            status: FulfillmentV1.ShipmentState = .unspecified,
            occurredAtMs: Int64 = 0,
            note: String = ""
        ) {
            self.carrierID = carrierID
            self.eventID = eventID
            self.trackingNumber = trackingNumber
            self.status = status
            self.occurredAtMs = occurredAtMs
            self.note = note
        }
    }
}

extension FulfillmentV1.CarrierEventRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CarrierEventRequest", [
        FieldDescriptor("carrier_id", 1, .single, .text),
        FieldDescriptor("event_id", 2, .single, .text),
        FieldDescriptor("tracking_number", 3, .single, .text),
        FieldDescriptor("status", 4, .single, .enumeration(FulfillmentV1.ShipmentState.descriptor)),
        FieldDescriptor("occurred_at_ms", 5, .single, .int64),
        FieldDescriptor("note", 6, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__carrier_event_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__carrier_event_request__get_packed_size, pack: oms__fulfillment__v1__carrier_event_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__CarrierEventRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.eventID = try Unpacking.text(c.pointee.event_id, "event_id")
        self.trackingNumber = try Unpacking.text(c.pointee.tracking_number, "tracking_number")
        self.status = FulfillmentV1.ShipmentState(rawValue: Int32(truncatingIfNeeded: c.pointee.status.rawValue))
        self.occurredAtMs = c.pointee.occurred_at_ms
        self.note = try Unpacking.text(c.pointee.note, "note")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CarrierEventRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__carrier_event_request__init(c)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.event_id = arena.text(self.eventID)
        c.pointee.tracking_number = arena.text(self.trackingNumber)
        c.pointee.status = Oms__Fulfillment__V1__ShipmentState(rawValue: .init(truncatingIfNeeded: self.status.rawValue))
        c.pointee.occurred_at_ms = self.occurredAtMs
        c.pointee.note = arena.text(self.note)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.CarrierEventReply`.
    public struct CarrierEventReply: Hashable, Sendable {
        /// The field `applied`.
        public var applied: Bool = false
        /// When not applied: why.
        public var ignoredBecause: String = ""
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            applied: Bool = false,
            ignoredBecause: String = "",
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.applied = applied
            self.ignoredBecause = ignoredBecause
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.CarrierEventReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CarrierEventReply", [
        FieldDescriptor("applied", 1, .single, .bool),
        FieldDescriptor("ignored_because", 2, .single, .text),
        FieldDescriptor("shipment", 3, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__carrier_event_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__carrier_event_reply__get_packed_size, pack: oms__fulfillment__v1__carrier_event_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__CarrierEventReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.applied = c.pointee.applied != 0
        self.ignoredBecause = try Unpacking.text(c.pointee.ignored_because, "ignored_because")
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CarrierEventReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__carrier_event_reply__init(c)
        c.pointee.applied = self.applied ? 1 : 0
        c.pointee.ignored_because = arena.text(self.ignoredBecause)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.DeliverRequest`.
    public struct DeliverRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `proof_of_delivery`.
        public var proofOfDelivery: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            proofOfDelivery: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.proofOfDelivery = proofOfDelivery
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension FulfillmentV1.DeliverRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.DeliverRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("proof_of_delivery", 2, .single, .text),
        FieldDescriptor("occurred_at_ms", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__deliver_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__deliver_request__get_packed_size, pack: oms__fulfillment__v1__deliver_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__DeliverRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.proofOfDelivery = try Unpacking.text(c.pointee.proof_of_delivery, "proof_of_delivery")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__DeliverRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__deliver_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.proof_of_delivery = arena.text(self.proofOfDelivery)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.DeliverReply`.
    public struct DeliverReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.DeliverReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.DeliverReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__deliver_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__deliver_reply__get_packed_size, pack: oms__fulfillment__v1__deliver_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__DeliverReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__DeliverReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__deliver_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// Stops every shipment of the order that was not handed over, and plans that come later. Refused
    /// when there is nothing to stop: all was handed over and the order has no open units.
    public struct CancelShipmentsRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `reason`.
        public var reason: String = ""
        /// The field `has_open_units`.
        public var hasOpenUnits: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            reason: String = "",
            hasOpenUnits: Bool = false
        ) {
            self.orderID = orderID
            self.reason = reason
            self.hasOpenUnits = hasOpenUnits
        }
    }
}

extension FulfillmentV1.CancelShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CancelShipmentsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text),
        FieldDescriptor("has_open_units", 3, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__cancel_shipments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__cancel_shipments_request__get_packed_size, pack: oms__fulfillment__v1__cancel_shipments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__CancelShipmentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.hasOpenUnits = c.pointee.has_open_units != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CancelShipmentsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__cancel_shipments_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
        c.pointee.has_open_units = self.hasOpenUnits ? 1 : 0
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.CancelShipmentsReply`.
    public struct CancelShipmentsReply: Hashable, Sendable {
        /// The field `shipment_ids`.
        public var shipmentIDs: [String] = []
        /// Those that were handed over: out of reach.
        public var handedOver: [String] = []
        /// The units in them.
        public var committed: [FulfillmentV1.PlannedLine] = []
        /// Whose plan has not come, and is refused from now on.
        public var shortPicks: [FulfillmentV1.ShortPick] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentIDs: [String] = [],
            handedOver: [String] = [],
            committed: [FulfillmentV1.PlannedLine] = [],
            shortPicks: [FulfillmentV1.ShortPick] = []
        ) {
            self.shipmentIDs = shipmentIDs
            self.handedOver = handedOver
            self.committed = committed
            self.shortPicks = shortPicks
        }
    }
}

extension FulfillmentV1.CancelShipmentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CancelShipmentsReply", [
        FieldDescriptor("shipment_ids", 1, .repeated, .text),
        FieldDescriptor("handed_over", 2, .repeated, .text),
        FieldDescriptor("committed", 3, .repeated, .message(FulfillmentV1.PlannedLine.descriptor)),
        FieldDescriptor("short_picks", 4, .repeated, .message(FulfillmentV1.ShortPick.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__cancel_shipments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__cancel_shipments_reply__get_packed_size, pack: oms__fulfillment__v1__cancel_shipments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__CancelShipmentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentIDs = try Unpacking.list(c.pointee.n_shipment_ids, c.pointee.shipment_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "shipment_ids") }
        self.handedOver = try Unpacking.list(c.pointee.n_handed_over, c.pointee.handed_over) { (value) throws(DecodingError) in try Unpacking.text(value, "handed_over") }
        self.committed = try Unpacking.messages(c.pointee.n_committed, c.pointee.committed) { (value) throws(DecodingError) in try FulfillmentV1.PlannedLine(c: value) }
        self.shortPicks = try Unpacking.messages(c.pointee.n_short_picks, c.pointee.short_picks) { (value) throws(DecodingError) in try FulfillmentV1.ShortPick(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CancelShipmentsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__cancel_shipments_reply__init(c)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
        c.pointee.n_handed_over = self.handedOver.count
        c.pointee.handed_over = arena.list(self.handedOver) { $1.text($0) }
        c.pointee.n_committed = self.committed.count
        c.pointee.committed = arena.messages(self.committed, as: Oms__Fulfillment__V1__PlannedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_short_picks = self.shortPicks.count
        c.pointee.short_picks = arena.messages(self.shortPicks, as: Oms__Fulfillment__V1__ShortPick.self) { $0.fill($1, &$2) }
    }
}

extension FulfillmentV1 {
    /// Units of a shipment that were not on the shelf.
    public struct ShortPick: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [FulfillmentV1.ShipmentLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            location: String = "",
            lines: [FulfillmentV1.ShipmentLine] = []
        ) {
            self.shipmentID = shipmentID
            self.location = location
            self.lines = lines
        }
    }
}

extension FulfillmentV1.ShortPick: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ShortPick", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("location", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(FulfillmentV1.ShipmentLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__short_pick__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__short_pick__get_packed_size, pack: oms__fulfillment__v1__short_pick__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ShortPick>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try FulfillmentV1.ShipmentLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ShortPick>, _ arena: inout Arena) {
        oms__fulfillment__v1__short_pick__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.location = arena.text(self.location)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Fulfillment__V1__ShipmentLine.self) { $0.fill($1, &$2) }
    }
}

extension FulfillmentV1 {
    /// A carrier's offer for a packed shipment.
    public struct Rate: Hashable, Sendable {
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `cost`.
        public var cost: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            carrierID: String = "",
            cost: CommonV1.Money? = nil
        ) {
            self.carrierID = carrierID
            self.cost = cost
        }
    }
}

extension FulfillmentV1.Rate: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.Rate", [
        FieldDescriptor("carrier_id", 1, .single, .text),
        FieldDescriptor("cost", 2, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__rate__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__rate__get_packed_size, pack: oms__fulfillment__v1__rate__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__Rate>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        if let value = c.pointee.cost { self.cost = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__Rate>, _ arena: inout Arena) {
        oms__fulfillment__v1__rate__init(c)
        c.pointee.carrier_id = arena.text(self.carrierID)
        if let value = self.cost {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.cost = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.QuoteRatesRequest`.
    public struct QuoteRatesRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = ""
        ) {
            self.shipmentID = shipmentID
        }
    }
}

extension FulfillmentV1.QuoteRatesRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.QuoteRatesRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__quote_rates_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__quote_rates_request__get_packed_size, pack: oms__fulfillment__v1__quote_rates_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__QuoteRatesRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__QuoteRatesRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__quote_rates_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.QuoteRatesReply`.
    public struct QuoteRatesReply: Hashable, Sendable {
        /// The field `rates`.
        public var rates: [FulfillmentV1.Rate] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rates: [FulfillmentV1.Rate] = []
        ) {
            self.rates = rates
        }
    }
}

extension FulfillmentV1.QuoteRatesReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.QuoteRatesReply", [
        FieldDescriptor("rates", 1, .repeated, .message(FulfillmentV1.Rate.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__quote_rates_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__quote_rates_reply__get_packed_size, pack: oms__fulfillment__v1__quote_rates_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__QuoteRatesReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rates = try Unpacking.messages(c.pointee.n_rates, c.pointee.rates) { (value) throws(DecodingError) in try FulfillmentV1.Rate(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__QuoteRatesReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__quote_rates_reply__init(c)
        c.pointee.n_rates = self.rates.count
        c.pointee.rates = arena.messages(self.rates, as: Oms__Fulfillment__V1__Rate.self) { $0.fill($1, &$2) }
    }
}

extension FulfillmentV1 {
    /// One label per shipment, by its id: a repeat gives the same one. Another carrier needs VoidLabel first.
    public struct CreateLabelRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// Empty means the shipment's carrier.
        public var carrierID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            carrierID: String = ""
        ) {
            self.shipmentID = shipmentID
            self.carrierID = carrierID
        }
    }
}

extension FulfillmentV1.CreateLabelRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CreateLabelRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("carrier_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__create_label_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__create_label_request__get_packed_size, pack: oms__fulfillment__v1__create_label_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__CreateLabelRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CreateLabelRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__create_label_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.carrier_id = arena.text(self.carrierID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.CreateLabelReply`.
    public struct CreateLabelReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil
        /// The field `label_text`.
        public var labelText: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil,
            labelText: String = ""
        ) {
            self.shipment = shipment
            self.labelText = labelText
        }
    }
}

extension FulfillmentV1.CreateLabelReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CreateLabelReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor)),
        FieldDescriptor("label_text", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__create_label_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__create_label_reply__get_packed_size, pack: oms__fulfillment__v1__create_label_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__CreateLabelReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
        self.labelText = try Unpacking.text(c.pointee.label_text, "label_text")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CreateLabelReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__create_label_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
        c.pointee.label_text = arena.text(self.labelText)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.VoidLabelRequest`.
    public struct VoidLabelRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            reason: String = ""
        ) {
            self.shipmentID = shipmentID
            self.reason = reason
        }
    }
}

extension FulfillmentV1.VoidLabelRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.VoidLabelRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__void_label_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__void_label_request__get_packed_size, pack: oms__fulfillment__v1__void_label_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__VoidLabelRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__VoidLabelRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__void_label_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.VoidLabelReply`.
    public struct VoidLabelReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.VoidLabelReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.VoidLabelReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__void_label_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__void_label_reply__get_packed_size, pack: oms__fulfillment__v1__void_label_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__VoidLabelReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__VoidLabelReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__void_label_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// Hands over many shipments at once; what cannot be handed over is rejected alone.
    public struct CreateManifestRequest: Hashable, Sendable {
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// Empty means every READY shipment of the carrier (at the location, when one is given).
        public var shipmentIDs: [String] = []
        /// The field `location`.
        public var location: String = ""
        /// The field `driver`.
        public var driver: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            carrierID: String = "",
            shipmentIDs: [String] = [],
            location: String = "",
            driver: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.carrierID = carrierID
            self.shipmentIDs = shipmentIDs
            self.location = location
            self.driver = driver
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension FulfillmentV1.CreateManifestRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CreateManifestRequest", [
        FieldDescriptor("carrier_id", 1, .single, .text),
        FieldDescriptor("shipment_ids", 2, .repeated, .text),
        FieldDescriptor("location", 3, .single, .text),
        FieldDescriptor("driver", 4, .single, .text),
        FieldDescriptor("occurred_at_ms", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__create_manifest_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__create_manifest_request__get_packed_size, pack: oms__fulfillment__v1__create_manifest_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__CreateManifestRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.shipmentIDs = try Unpacking.list(c.pointee.n_shipment_ids, c.pointee.shipment_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "shipment_ids") }
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.driver = try Unpacking.text(c.pointee.driver, "driver")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CreateManifestRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__create_manifest_request__init(c)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
        c.pointee.location = arena.text(self.location)
        c.pointee.driver = arena.text(self.driver)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ManifestReject`.
    public struct ManifestReject: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            reason: String = ""
        ) {
            self.shipmentID = shipmentID
            self.reason = reason
        }
    }
}

extension FulfillmentV1.ManifestReject: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ManifestReject", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__manifest_reject__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__manifest_reject__get_packed_size, pack: oms__fulfillment__v1__manifest_reject__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ManifestReject>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ManifestReject>, _ arena: inout Arena) {
        oms__fulfillment__v1__manifest_reject__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.Manifest`.
    public struct Manifest: Hashable, Sendable {
        /// MAN-1, MAN-2, …
        public var manifestID: String = ""
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `driver`.
        public var driver: String = ""
        /// The field `shipment_ids`.
        public var shipmentIDs: [String] = []
        /// The field `handed_over_at_ms`.
        public var handedOverAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            manifestID: String = "",
            carrierID: String = "",
            driver: String = "",
            shipmentIDs: [String] = [],
            handedOverAtMs: Int64 = 0
        ) {
            self.manifestID = manifestID
            self.carrierID = carrierID
            self.driver = driver
            self.shipmentIDs = shipmentIDs
            self.handedOverAtMs = handedOverAtMs
        }
    }
}

extension FulfillmentV1.Manifest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.Manifest", [
        FieldDescriptor("manifest_id", 1, .single, .text),
        FieldDescriptor("carrier_id", 2, .single, .text),
        FieldDescriptor("driver", 3, .single, .text),
        FieldDescriptor("shipment_ids", 4, .repeated, .text),
        FieldDescriptor("handed_over_at_ms", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__manifest__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__manifest__get_packed_size, pack: oms__fulfillment__v1__manifest__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__Manifest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.manifestID = try Unpacking.text(c.pointee.manifest_id, "manifest_id")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.driver = try Unpacking.text(c.pointee.driver, "driver")
        self.shipmentIDs = try Unpacking.list(c.pointee.n_shipment_ids, c.pointee.shipment_ids) { (value) throws(DecodingError) in try Unpacking.text(value, "shipment_ids") }
        self.handedOverAtMs = c.pointee.handed_over_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__Manifest>, _ arena: inout Arena) {
        oms__fulfillment__v1__manifest__init(c)
        c.pointee.manifest_id = arena.text(self.manifestID)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.driver = arena.text(self.driver)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
        c.pointee.handed_over_at_ms = self.handedOverAtMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.CreateManifestReply`.
    public struct CreateManifestReply: Hashable, Sendable {
        /// The field `manifest`.
        public var manifest: FulfillmentV1.Manifest? = nil
        /// The field `rejects`.
        public var rejects: [FulfillmentV1.ManifestReject] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            manifest: FulfillmentV1.Manifest? = nil,
            rejects: [FulfillmentV1.ManifestReject] = []
        ) {
            self.manifest = manifest
            self.rejects = rejects
        }
    }
}

extension FulfillmentV1.CreateManifestReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CreateManifestReply", [
        FieldDescriptor("manifest", 1, .single, .message(FulfillmentV1.Manifest.descriptor)),
        FieldDescriptor("rejects", 2, .repeated, .message(FulfillmentV1.ManifestReject.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__create_manifest_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__create_manifest_reply__get_packed_size, pack: oms__fulfillment__v1__create_manifest_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__CreateManifestReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.manifest { self.manifest = try FulfillmentV1.Manifest(c: value) }
        self.rejects = try Unpacking.messages(c.pointee.n_rejects, c.pointee.rejects) { (value) throws(DecodingError) in try FulfillmentV1.ManifestReject(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CreateManifestReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__create_manifest_reply__init(c)
        if let value = self.manifest {
            let message = arena.make(Oms__Fulfillment__V1__Manifest.self)
            value.fill(message, &arena)
            c.pointee.manifest = message
        }
        c.pointee.n_rejects = self.rejects.count
        c.pointee.rejects = arena.messages(self.rejects, as: Oms__Fulfillment__V1__ManifestReject.self) { $0.fill($1, &$2) }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ListManifestsRequest`.
    public struct ListManifestsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `carrier_id`.
        public var carrierID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            carrierID: String = ""
        ) {
            self.page = page
            self.carrierID = carrierID
        }
    }
}

extension FulfillmentV1.ListManifestsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ListManifestsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("carrier_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__list_manifests_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__list_manifests_request__get_packed_size, pack: oms__fulfillment__v1__list_manifests_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListManifestsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListManifestsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__list_manifests_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.carrier_id = arena.text(self.carrierID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ListManifestsReply`.
    public struct ListManifestsReply: Hashable, Sendable {
        /// The field `manifests`.
        public var manifests: [FulfillmentV1.Manifest] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            manifests: [FulfillmentV1.Manifest] = [],
            nextPageToken: String = ""
        ) {
            self.manifests = manifests
            self.nextPageToken = nextPageToken
        }
    }
}

extension FulfillmentV1.ListManifestsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ListManifestsReply", [
        FieldDescriptor("manifests", 1, .repeated, .message(FulfillmentV1.Manifest.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__list_manifests_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__list_manifests_reply__get_packed_size, pack: oms__fulfillment__v1__list_manifests_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListManifestsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.manifests = try Unpacking.messages(c.pointee.n_manifests, c.pointee.manifests) { (value) throws(DecodingError) in try FulfillmentV1.Manifest(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListManifestsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__list_manifests_reply__init(c)
        c.pointee.n_manifests = self.manifests.count
        c.pointee.manifests = arena.messages(self.manifests, as: Oms__Fulfillment__V1__Manifest.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ReportExceptionRequest`.
    public struct ReportExceptionRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// ADDRESS, DAMAGED, REFUSED, MISSED, OTHER.
        public var kind: String = ""
        /// The field `note`.
        public var note: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            kind: String = "",
            note: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.kind = kind
            self.note = note
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension FulfillmentV1.ReportExceptionRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ReportExceptionRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("kind", 2, .single, .text),
        FieldDescriptor("note", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__report_exception_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__report_exception_request__get_packed_size, pack: oms__fulfillment__v1__report_exception_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ReportExceptionRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.kind = try Unpacking.text(c.pointee.kind, "kind")
        self.note = try Unpacking.text(c.pointee.note, "note")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ReportExceptionRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__report_exception_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.kind = arena.text(self.kind)
        c.pointee.note = arena.text(self.note)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ReportExceptionReply`.
    public struct ReportExceptionReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.ReportExceptionReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ReportExceptionReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__report_exception_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__report_exception_reply__get_packed_size, pack: oms__fulfillment__v1__report_exception_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ReportExceptionReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ReportExceptionReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__report_exception_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ResolveExceptionRequest`.
    public struct ResolveExceptionRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `resolution`.
        public var resolution: FulfillmentV1.ResolveExceptionRequest.Resolution = .unspecified
        /// The field `ship_to`.
        public var shipTo: CommonV1.Address? = nil
        /// The field `note`.
        public var note: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            resolution: FulfillmentV1.ResolveExceptionRequest.Resolution = .unspecified,
            shipTo: CommonV1.Address? = nil,
            note: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.resolution = resolution
            self.shipTo = shipTo
            self.note = note
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension FulfillmentV1.ResolveExceptionRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ResolveExceptionRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("resolution", 2, .single, .enumeration(FulfillmentV1.ResolveExceptionRequest.Resolution.descriptor)),
        FieldDescriptor("ship_to", 3, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("note", 4, .single, .text),
        FieldDescriptor("occurred_at_ms", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__resolve_exception_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__resolve_exception_request__get_packed_size, pack: oms__fulfillment__v1__resolve_exception_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ResolveExceptionRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.resolution = FulfillmentV1.ResolveExceptionRequest.Resolution(rawValue: Int32(truncatingIfNeeded: c.pointee.resolution.rawValue))
        if let value = c.pointee.ship_to { self.shipTo = try CommonV1.Address(c: value) }
        self.note = try Unpacking.text(c.pointee.note, "note")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ResolveExceptionRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__resolve_exception_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.resolution = Oms__Fulfillment__V1__ResolveExceptionRequest__Resolution(rawValue: .init(truncatingIfNeeded: self.resolution.rawValue))
        if let value = self.shipTo {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.ship_to = message
        }
        c.pointee.note = arena.text(self.note)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension FulfillmentV1.ResolveExceptionRequest {
    /// The enum `oms.fulfillment.v1.ResolveExceptionRequest.Resolution`.
    public enum Resolution: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// Delivery is tried again, to another address when one is given.
        case retry
        /// `RETURN_TO_SENDER`.
        case returnToSender
        /// `LOST`.
        case lost
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .retry, .returnToSender, .lost]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.fulfillment.v1.ResolveExceptionRequest.Resolution", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("RETRY", 1),
            EnumValueDescriptor("RETURN_TO_SENDER", 2),
            EnumValueDescriptor("LOST", 3)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .retry
            case 2: self = .returnToSender
            case 3: self = .lost
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .retry: 1
            case .returnToSender: 2
            case .lost: 3
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .retry: "RETRY"
            case .returnToSender: "RETURN_TO_SENDER"
            case .lost: "LOST"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ResolveExceptionReply`.
    public struct ResolveExceptionReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.ResolveExceptionReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ResolveExceptionReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__resolve_exception_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__resolve_exception_reply__get_packed_size, pack: oms__fulfillment__v1__resolve_exception_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ResolveExceptionReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ResolveExceptionReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__resolve_exception_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// A RETURNING shipment is back in the house.
    public struct RecordReturnedRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension FulfillmentV1.RecordReturnedRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.RecordReturnedRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("occurred_at_ms", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__record_returned_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__record_returned_request__get_packed_size, pack: oms__fulfillment__v1__record_returned_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__RecordReturnedRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__RecordReturnedRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__record_returned_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.RecordReturnedReply`.
    public struct RecordReturnedReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.RecordReturnedReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.RecordReturnedReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__record_returned_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__record_returned_reply__get_packed_size, pack: oms__fulfillment__v1__record_returned_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__RecordReturnedReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__RecordReturnedReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__record_returned_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// Against the carrier of a LOST or damaged shipment.
    public struct FileClaimRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `amount`.
        public var amount: CommonV1.Money? = nil
        /// The field `reference`.
        public var reference: String = ""
        /// The field `note`.
        public var note: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            amount: CommonV1.Money? = nil,
            reference: String = "",
            note: String = ""
        ) {
            self.shipmentID = shipmentID
            self.amount = amount
            self.reference = reference
            self.note = note
        }
    }
}

extension FulfillmentV1.FileClaimRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.FileClaimRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("amount", 2, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("note", 4, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__file_claim_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__file_claim_request__get_packed_size, pack: oms__fulfillment__v1__file_claim_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__FileClaimRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        if let value = c.pointee.amount { self.amount = try CommonV1.Money(c: value) }
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.note = try Unpacking.text(c.pointee.note, "note")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__FileClaimRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__file_claim_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        if let value = self.amount {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.amount = message
        }
        c.pointee.reference = arena.text(self.reference)
        c.pointee.note = arena.text(self.note)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.FileClaimReply`.
    public struct FileClaimReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.FileClaimReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.FileClaimReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__file_claim_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__file_claim_reply__get_packed_size, pack: oms__fulfillment__v1__file_claim_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__FileClaimReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__FileClaimReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__file_claim_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.DecideClaimRequest`.
    public struct DecideClaimRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// ACCEPTED, PAID or DENIED.
        public var state: FulfillmentV1.Claim.State = .unspecified
        /// The field `note`.
        public var note: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            state: FulfillmentV1.Claim.State = .unspecified,
            note: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.shipmentID = shipmentID
            self.state = state
            self.note = note
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension FulfillmentV1.DecideClaimRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.DecideClaimRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(FulfillmentV1.Claim.State.descriptor)),
        FieldDescriptor("note", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__decide_claim_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__decide_claim_request__get_packed_size, pack: oms__fulfillment__v1__decide_claim_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__DecideClaimRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.state = FulfillmentV1.Claim.State(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.note = try Unpacking.text(c.pointee.note, "note")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__DecideClaimRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__decide_claim_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.state = Oms__Fulfillment__V1__Claim__State(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.note = arena.text(self.note)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.DecideClaimReply`.
    public struct DecideClaimReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.DecideClaimReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.DecideClaimReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__decide_claim_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__decide_claim_reply__get_packed_size, pack: oms__fulfillment__v1__decide_claim_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__DecideClaimReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__DecideClaimReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__decide_claim_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// Where the work is: shipments by location and state.
    public struct BoardRequest: Hashable, Sendable {
        /// The field `location`.
        public var location: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            location: String = ""
        ) {
            self.location = location
        }
    }
}

extension FulfillmentV1.BoardRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.BoardRequest", [
        FieldDescriptor("location", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__board_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__board_request__get_packed_size, pack: oms__fulfillment__v1__board_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__BoardRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.location = try Unpacking.text(c.pointee.location, "location")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__BoardRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__board_request__init(c)
        c.pointee.location = arena.text(self.location)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.BoardRow`.
    public struct BoardRow: Hashable, Sendable {
        /// The field `location`.
        public var location: String = ""
        /// The field `state`.
        public var state: FulfillmentV1.ShipmentState = .unspecified
        /// The field `shipments`.
        public var shipments: Int64 = 0
        /// The field `units`.
        public var units: Int64 = 0
        /// The field `held`.
        public var held: Int64 = 0
        /// Since when the oldest of them is in its state.
        public var oldestSinceMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            location: String = "",
            state: FulfillmentV1.ShipmentState = .unspecified,
            shipments: Int64 = 0,
            units: Int64 = 0,
            held: Int64 = 0,
            oldestSinceMs: Int64 = 0
        ) {
            self.location = location
            self.state = state
            self.shipments = shipments
            self.units = units
            self.held = held
            self.oldestSinceMs = oldestSinceMs
        }
    }
}

extension FulfillmentV1.BoardRow: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.BoardRow", [
        FieldDescriptor("location", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(FulfillmentV1.ShipmentState.descriptor)),
        FieldDescriptor("shipments", 3, .single, .int64),
        FieldDescriptor("units", 4, .single, .int64),
        FieldDescriptor("held", 5, .single, .int64),
        FieldDescriptor("oldest_since_ms", 6, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__board_row__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__board_row__get_packed_size, pack: oms__fulfillment__v1__board_row__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__BoardRow>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.state = FulfillmentV1.ShipmentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.shipments = c.pointee.shipments
        self.units = c.pointee.units
        self.held = c.pointee.held
        self.oldestSinceMs = c.pointee.oldest_since_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__BoardRow>, _ arena: inout Arena) {
        oms__fulfillment__v1__board_row__init(c)
        c.pointee.location = arena.text(self.location)
        c.pointee.state = Oms__Fulfillment__V1__ShipmentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.shipments = self.shipments
        c.pointee.units = self.units
        c.pointee.held = self.held
        c.pointee.oldest_since_ms = self.oldestSinceMs
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.BoardReply`.
    public struct BoardReply: Hashable, Sendable {
        /// The field `rows`.
        public var rows: [FulfillmentV1.BoardRow] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rows: [FulfillmentV1.BoardRow] = []
        ) {
            self.rows = rows
        }
    }
}

extension FulfillmentV1.BoardReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.BoardReply", [
        FieldDescriptor("rows", 1, .repeated, .message(FulfillmentV1.BoardRow.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__board_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__board_reply__get_packed_size, pack: oms__fulfillment__v1__board_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__BoardReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rows = try Unpacking.messages(c.pointee.n_rows, c.pointee.rows) { (value) throws(DecodingError) in try FulfillmentV1.BoardRow(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__BoardReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__board_reply__init(c)
        c.pointee.n_rows = self.rows.count
        c.pointee.rows = arena.messages(self.rows, as: Oms__Fulfillment__V1__BoardRow.self) { $0.fill($1, &$2) }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.GetShipmentRequest`.
    public struct GetShipmentRequest: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = ""
        ) {
            self.shipmentID = shipmentID
        }
    }
}

extension FulfillmentV1.GetShipmentRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.GetShipmentRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__get_shipment_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__get_shipment_request__get_packed_size, pack: oms__fulfillment__v1__get_shipment_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__GetShipmentRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__GetShipmentRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__get_shipment_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.GetShipmentReply`.
    public struct GetShipmentReply: Hashable, Sendable {
        /// The field `shipment`.
        public var shipment: FulfillmentV1.Shipment? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipment: FulfillmentV1.Shipment? = nil
        ) {
            self.shipment = shipment
        }
    }
}

extension FulfillmentV1.GetShipmentReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.GetShipmentReply", [
        FieldDescriptor("shipment", 1, .single, .message(FulfillmentV1.Shipment.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__get_shipment_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__get_shipment_reply__get_packed_size, pack: oms__fulfillment__v1__get_shipment_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__GetShipmentReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.shipment { self.shipment = try FulfillmentV1.Shipment(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__GetShipmentReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__get_shipment_reply__init(c)
        if let value = self.shipment {
            let message = arena.make(Oms__Fulfillment__V1__Shipment.self)
            value.fill(message, &arena)
            c.pointee.shipment = message
        }
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ListShipmentsRequest`.
    public struct ListShipmentsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: FulfillmentV1.ShipmentState = .unspecified
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `carrier_id`.
        public var carrierID: String = ""
        /// The field `location`.
        public var location: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: FulfillmentV1.ShipmentState = .unspecified,
            orderID: String = "",
            carrierID: String = "",
            location: String = ""
        ) {
            self.page = page
            self.state = state
            self.orderID = orderID
            self.carrierID = carrierID
            self.location = location
        }
    }
}

extension FulfillmentV1.ListShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ListShipmentsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(FulfillmentV1.ShipmentState.descriptor)),
        FieldDescriptor("order_id", 3, .single, .text),
        FieldDescriptor("carrier_id", 4, .single, .text),
        FieldDescriptor("location", 5, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__list_shipments_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__list_shipments_request__get_packed_size, pack: oms__fulfillment__v1__list_shipments_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListShipmentsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = FulfillmentV1.ShipmentState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.carrierID = try Unpacking.text(c.pointee.carrier_id, "carrier_id")
        self.location = try Unpacking.text(c.pointee.location, "location")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListShipmentsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__list_shipments_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Fulfillment__V1__ShipmentState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.location = arena.text(self.location)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.ListShipmentsReply`.
    public struct ListShipmentsReply: Hashable, Sendable {
        /// The field `shipments`.
        public var shipments: [FulfillmentV1.Shipment] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipments: [FulfillmentV1.Shipment] = [],
            nextPageToken: String = ""
        ) {
            self.shipments = shipments
            self.nextPageToken = nextPageToken
        }
    }
}

extension FulfillmentV1.ListShipmentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ListShipmentsReply", [
        FieldDescriptor("shipments", 1, .repeated, .message(FulfillmentV1.Shipment.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__fulfillment__v1__list_shipments_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__fulfillment__v1__list_shipments_reply__get_packed_size, pack: oms__fulfillment__v1__list_shipments_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListShipmentsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipments = try Unpacking.messages(c.pointee.n_shipments, c.pointee.shipments) { (value) throws(DecodingError) in try FulfillmentV1.Shipment(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__ListShipmentsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__list_shipments_reply__init(c)
        c.pointee.n_shipments = self.shipments.count
        c.pointee.shipments = arena.messages(self.shipments, as: Oms__Fulfillment__V1__Shipment.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension FulfillmentV1 {
    /// The service `oms.fulfillment.v1.FulfillmentService`.
    public enum FulfillmentService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.fulfillment.v1.FulfillmentService", methods: [
            AnyMethod(Self.upsertCarrier),
            AnyMethod(Self.listCarriers),
            AnyMethod(Self.planShipments),
            AnyMethod(Self.pick),
            AnyMethod(Self.pack),
            AnyMethod(Self.markReady),
            AnyMethod(Self.handOver),
            AnyMethod(Self.carrierEvent),
            AnyMethod(Self.deliver),
            AnyMethod(Self.cancelShipments),
            AnyMethod(Self.getShipment),
            AnyMethod(Self.listShipments),
            AnyMethod(Self.withdrawShipments),
            AnyMethod(Self.restoreShipments),
            AnyMethod(Self.holdShipments),
            AnyMethod(Self.releaseShipments),
            AnyMethod(Self.eraseCustomer),
            AnyMethod(Self.mergeCustomers),
            AnyMethod(Self.quoteRates),
            AnyMethod(Self.createLabel),
            AnyMethod(Self.voidLabel),
            AnyMethod(Self.createManifest),
            AnyMethod(Self.listManifests),
            AnyMethod(Self.reportException),
            AnyMethod(Self.resolveException),
            AnyMethod(Self.recordReturned),
            AnyMethod(Self.fileClaim),
            AnyMethod(Self.decideClaim),
            AnyMethod(Self.board),
            AnyMethod(Self.watch)
        ])

        /// The method `UpsertCarrier`.
        public static let upsertCarrier = Method<FulfillmentV1.UpsertCarrierRequest, FulfillmentV1.UpsertCarrierReply>(
            path: "oms.fulfillment.v1.FulfillmentService/UpsertCarrier",
            kind: .unary
        )

        /// The method `ListCarriers`.
        public static let listCarriers = Method<FulfillmentV1.ListCarriersRequest, FulfillmentV1.ListCarriersReply>(
            path: "oms.fulfillment.v1.FulfillmentService/ListCarriers",
            kind: .unary
        )

        /// The method `PlanShipments`.
        public static let planShipments = Method<FulfillmentV1.PlanShipmentsRequest, FulfillmentV1.PlanShipmentsReply>(
            path: "oms.fulfillment.v1.FulfillmentService/PlanShipments",
            kind: .unary
        )

        /// The method `Pick`.
        public static let pick = Method<FulfillmentV1.PickRequest, FulfillmentV1.PickReply>(
            path: "oms.fulfillment.v1.FulfillmentService/Pick",
            kind: .unary
        )

        /// The method `Pack`.
        public static let pack = Method<FulfillmentV1.PackRequest, FulfillmentV1.PackReply>(
            path: "oms.fulfillment.v1.FulfillmentService/Pack",
            kind: .unary
        )

        /// The method `MarkReady`.
        public static let markReady = Method<FulfillmentV1.MarkReadyRequest, FulfillmentV1.MarkReadyReply>(
            path: "oms.fulfillment.v1.FulfillmentService/MarkReady",
            kind: .unary
        )

        /// The method `HandOver`.
        public static let handOver = Method<FulfillmentV1.HandOverRequest, FulfillmentV1.HandOverReply>(
            path: "oms.fulfillment.v1.FulfillmentService/HandOver",
            kind: .unary
        )

        /// The method `CarrierEvent`.
        public static let carrierEvent = Method<FulfillmentV1.CarrierEventRequest, FulfillmentV1.CarrierEventReply>(
            path: "oms.fulfillment.v1.FulfillmentService/CarrierEvent",
            kind: .unary
        )

        /// The method `Deliver`.
        public static let deliver = Method<FulfillmentV1.DeliverRequest, FulfillmentV1.DeliverReply>(
            path: "oms.fulfillment.v1.FulfillmentService/Deliver",
            kind: .unary
        )

        /// The method `CancelShipments`.
        public static let cancelShipments = Method<FulfillmentV1.CancelShipmentsRequest, FulfillmentV1.CancelShipmentsReply>(
            path: "oms.fulfillment.v1.FulfillmentService/CancelShipments",
            kind: .unary
        )

        /// The method `GetShipment`.
        public static let getShipment = Method<FulfillmentV1.GetShipmentRequest, FulfillmentV1.GetShipmentReply>(
            path: "oms.fulfillment.v1.FulfillmentService/GetShipment",
            kind: .unary
        )

        /// The method `ListShipments`.
        public static let listShipments = Method<FulfillmentV1.ListShipmentsRequest, FulfillmentV1.ListShipmentsReply>(
            path: "oms.fulfillment.v1.FulfillmentService/ListShipments",
            kind: .unary
        )

        /// The method `WithdrawShipments`.
        public static let withdrawShipments = Method<FulfillmentV1.WithdrawShipmentsRequest, FulfillmentV1.WithdrawShipmentsReply>(
            path: "oms.fulfillment.v1.FulfillmentService/WithdrawShipments",
            kind: .unary
        )

        /// The method `RestoreShipments`.
        public static let restoreShipments = Method<FulfillmentV1.RestoreShipmentsRequest, FulfillmentV1.RestoreShipmentsReply>(
            path: "oms.fulfillment.v1.FulfillmentService/RestoreShipments",
            kind: .unary
        )

        /// The method `HoldShipments`.
        public static let holdShipments = Method<FulfillmentV1.HoldShipmentsRequest, FulfillmentV1.HoldShipmentsReply>(
            path: "oms.fulfillment.v1.FulfillmentService/HoldShipments",
            kind: .unary
        )

        /// The method `ReleaseShipments`.
        public static let releaseShipments = Method<FulfillmentV1.ReleaseShipmentsRequest, FulfillmentV1.ReleaseShipmentsReply>(
            path: "oms.fulfillment.v1.FulfillmentService/ReleaseShipments",
            kind: .unary
        )

        /// The method `EraseCustomer`.
        public static let eraseCustomer = Method<FulfillmentV1.EraseCustomerRequest, FulfillmentV1.EraseCustomerReply>(
            path: "oms.fulfillment.v1.FulfillmentService/EraseCustomer",
            kind: .unary
        )

        /// The method `MergeCustomers`.
        public static let mergeCustomers = Method<FulfillmentV1.MergeCustomersRequest, FulfillmentV1.MergeCustomersReply>(
            path: "oms.fulfillment.v1.FulfillmentService/MergeCustomers",
            kind: .unary
        )

        /// The method `QuoteRates`.
        public static let quoteRates = Method<FulfillmentV1.QuoteRatesRequest, FulfillmentV1.QuoteRatesReply>(
            path: "oms.fulfillment.v1.FulfillmentService/QuoteRates",
            kind: .unary
        )

        /// The method `CreateLabel`.
        public static let createLabel = Method<FulfillmentV1.CreateLabelRequest, FulfillmentV1.CreateLabelReply>(
            path: "oms.fulfillment.v1.FulfillmentService/CreateLabel",
            kind: .unary
        )

        /// The method `VoidLabel`.
        public static let voidLabel = Method<FulfillmentV1.VoidLabelRequest, FulfillmentV1.VoidLabelReply>(
            path: "oms.fulfillment.v1.FulfillmentService/VoidLabel",
            kind: .unary
        )

        /// The method `CreateManifest`.
        public static let createManifest = Method<FulfillmentV1.CreateManifestRequest, FulfillmentV1.CreateManifestReply>(
            path: "oms.fulfillment.v1.FulfillmentService/CreateManifest",
            kind: .unary
        )

        /// The method `ListManifests`.
        public static let listManifests = Method<FulfillmentV1.ListManifestsRequest, FulfillmentV1.ListManifestsReply>(
            path: "oms.fulfillment.v1.FulfillmentService/ListManifests",
            kind: .unary
        )

        /// The method `ReportException`.
        public static let reportException = Method<FulfillmentV1.ReportExceptionRequest, FulfillmentV1.ReportExceptionReply>(
            path: "oms.fulfillment.v1.FulfillmentService/ReportException",
            kind: .unary
        )

        /// The method `ResolveException`.
        public static let resolveException = Method<FulfillmentV1.ResolveExceptionRequest, FulfillmentV1.ResolveExceptionReply>(
            path: "oms.fulfillment.v1.FulfillmentService/ResolveException",
            kind: .unary
        )

        /// The method `RecordReturned`.
        public static let recordReturned = Method<FulfillmentV1.RecordReturnedRequest, FulfillmentV1.RecordReturnedReply>(
            path: "oms.fulfillment.v1.FulfillmentService/RecordReturned",
            kind: .unary
        )

        /// The method `FileClaim`.
        public static let fileClaim = Method<FulfillmentV1.FileClaimRequest, FulfillmentV1.FileClaimReply>(
            path: "oms.fulfillment.v1.FulfillmentService/FileClaim",
            kind: .unary
        )

        /// The method `DecideClaim`.
        public static let decideClaim = Method<FulfillmentV1.DecideClaimRequest, FulfillmentV1.DecideClaimReply>(
            path: "oms.fulfillment.v1.FulfillmentService/DecideClaim",
            kind: .unary
        )

        /// The method `Board`.
        public static let board = Method<FulfillmentV1.BoardRequest, FulfillmentV1.BoardReply>(
            path: "oms.fulfillment.v1.FulfillmentService/Board",
            kind: .unary
        )

        /// The method `Watch`.
        public static let watch = Method<CommonV1.WatchRequest, CommonV1.Event>(
            path: "oms.fulfillment.v1.FulfillmentService/Watch",
            kind: .serverStreaming
        )
    }
}

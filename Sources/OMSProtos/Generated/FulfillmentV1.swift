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
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .planned, .picked, .packed, .ready, .handedOver, .inTransit, .outForDelivery, .delivered, .cancelled, .exception]

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
            EnumValueDescriptor("EXCEPTION", 10)
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

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            carrierID: String = "",
            name: String = "",
            kind: FulfillmentV1.CarrierKind = .unspecified,
            phone: String = "",
            version: Int64 = 0
        ) {
            self.carrierID = carrierID
            self.name = name
            self.kind = kind
            self.phone = phone
            self.version = version
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
        FieldDescriptor("version", 5, .single, .int64)
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__Carrier>, _ arena: inout Arena) {
        oms__fulfillment__v1__carrier__init(c)
        c.pointee.carrier_id = arena.text(self.carrierID)
        c.pointee.name = arena.text(self.name)
        c.pointee.kind = Oms__Fulfillment__V1__CarrierKind(rawValue: .init(truncatingIfNeeded: self.kind.rawValue))
        c.pointee.phone = arena.text(self.phone)
        c.pointee.version = self.version
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
            weightGrams: Int64 = 0
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
        FieldDescriptor("weight_grams", 13, .single, .int64)
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
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.PlanShipmentsRequest`.
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
        public var lines: [FulfillmentV1.ShipmentLine] = []
        /// What the shipment saga will need, kept unread: an oms.orchestrator.v1.ShipmentTerms.
        public var terms: [UInt8] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            customerID: String = "",
            carrierID: String = "",
            shipTo: CommonV1.Address? = nil,
            lines: [FulfillmentV1.ShipmentLine] = [],
            terms: [UInt8] = []
        ) {
            self.orderID = orderID
            self.customerID = customerID
            self.carrierID = carrierID
            self.shipTo = shipTo
            self.lines = lines
            self.terms = terms
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
        FieldDescriptor("lines", 5, .repeated, .message(FulfillmentV1.ShipmentLine.descriptor)),
        FieldDescriptor("terms", 6, .single, .bytes)
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
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try FulfillmentV1.ShipmentLine(c: value) }
        self.terms = Unpacking.bytes(c.pointee.terms)
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
        c.pointee.lines = arena.messages(self.lines, as: Oms__Fulfillment__V1__ShipmentLine.self) { $0.fill($1, &$2) }
        c.pointee.terms = arena.bytes(self.terms)
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
    /// The message `oms.fulfillment.v1.PickRequest`.
    public struct PickRequest: Hashable, Sendable {
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

extension FulfillmentV1.PickRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.PickRequest", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("occurred_at_ms", 2, .single, .int64)
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__PickRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__pick_request__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.occurred_at_ms = self.occurredAtMs
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
        /// IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERED or EXCEPTION.
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
    /// Stops every shipment of the order that was not handed over; refused when one was.
    public struct CancelShipmentsRequest: Hashable, Sendable {
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

extension FulfillmentV1.CancelShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CancelShipmentsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CancelShipmentsRequest>, _ arena: inout Arena) {
        oms__fulfillment__v1__cancel_shipments_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension FulfillmentV1 {
    /// The message `oms.fulfillment.v1.CancelShipmentsReply`.
    public struct CancelShipmentsReply: Hashable, Sendable {
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

extension FulfillmentV1.CancelShipmentsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.CancelShipmentsReply", [
        FieldDescriptor("shipment_ids", 1, .repeated, .text)
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Fulfillment__V1__CancelShipmentsReply>, _ arena: inout Arena) {
        oms__fulfillment__v1__cancel_shipments_reply__init(c)
        c.pointee.n_shipment_ids = self.shipmentIDs.count
        c.pointee.shipment_ids = arena.list(self.shipmentIDs) { $1.text($0) }
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

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: FulfillmentV1.ShipmentState = .unspecified,
            orderID: String = "",
            carrierID: String = ""
        ) {
            self.page = page
            self.state = state
            self.orderID = orderID
            self.carrierID = carrierID
        }
    }
}

extension FulfillmentV1.ListShipmentsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.fulfillment.v1.ListShipmentsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(FulfillmentV1.ShipmentState.descriptor)),
        FieldDescriptor("order_id", 3, .single, .text),
        FieldDescriptor("carrier_id", 4, .single, .text)
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

        /// The method `Watch`.
        public static let watch = Method<CommonV1.WatchRequest, CommonV1.Event>(
            path: "oms.fulfillment.v1.FulfillmentService/Watch",
            kind: .serverStreaming
        )
    }
}

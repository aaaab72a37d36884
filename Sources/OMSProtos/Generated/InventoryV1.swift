// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/inventory/v1/inventory.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.inventory.v1`.
public enum InventoryV1 {}

extension InventoryV1 {
    /// What becomes of what is not there.
    public enum Shortage: Enumeration {
        /// As REFUSE.
        case unspecified
        /// Nothing is taken.
        case refuse
        /// What is there is held; refused when nothing is.
        case partial
        /// What is there is held, the rest is backordered.
        case backorder
        /// As PARTIAL, but not refused when nothing is there: somebody will choose.
        case hold
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .refuse, .partial, .backorder, .hold]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.inventory.v1.Shortage", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("REFUSE", 1),
            EnumValueDescriptor("PARTIAL", 2),
            EnumValueDescriptor("BACKORDER", 3),
            EnumValueDescriptor("HOLD", 4)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .refuse
            case 2: self = .partial
            case 3: self = .backorder
            case 4: self = .hold
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .refuse: 1
            case .partial: 2
            case .backorder: 3
            case .hold: 4
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .refuse: "REFUSE"
            case .partial: "PARTIAL"
            case .backorder: "BACKORDER"
            case .hold: "HOLD"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension InventoryV1 {
    /// The enum `oms.inventory.v1.ReservationState`.
    public enum ReservationState: Enumeration {
        /// `UNSPECIFIED`.
        case unspecified
        /// `HELD`.
        case held
        /// `COMMITTED`.
        case committed
        /// `RELEASED`.
        case released
        /// `EXPIRED`.
        case expired
        /// `ISSUED`.
        case issued
        /// A number this build has no name for; `init(rawValue:)` makes it, never by hand.
        case unrecognized(Int32)

        /// The values that have a name.
        public static let allCases: [Self] = [.unspecified, .held, .committed, .released, .expired, .issued]

        /// The enum in the contract.
        public static let descriptor = EnumDescriptor("oms.inventory.v1.ReservationState", [
            EnumValueDescriptor("UNSPECIFIED", 0),
            EnumValueDescriptor("HELD", 1),
            EnumValueDescriptor("COMMITTED", 2),
            EnumValueDescriptor("RELEASED", 3),
            EnumValueDescriptor("EXPIRED", 4),
            EnumValueDescriptor("ISSUED", 5)
        ])

        /// The value of a number.
        public init(rawValue: Int32) {
            switch rawValue {
            case 0: self = .unspecified
            case 1: self = .held
            case 2: self = .committed
            case 3: self = .released
            case 4: self = .expired
            case 5: self = .issued
            default: self = .unrecognized(rawValue)
            }
        }

        /// The number on the wire.
        public var rawValue: Int32 {
            switch self {
            case .unspecified: 0
            case .held: 1
            case .committed: 2
            case .released: 3
            case .expired: 4
            case .issued: 5
            case .unrecognized(let number): number
            }
        }

        /// The name in the contract without the enum's prefix.
        public var name: String {
            switch self {
            case .unspecified: "UNSPECIFIED"
            case .held: "HELD"
            case .committed: "COMMITTED"
            case .released: "RELEASED"
            case .expired: "EXPIRED"
            case .issued: "ISSUED"
            case .unrecognized(let number): String(number)
            }
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.Supplier`.
    public struct Supplier: Hashable, Sendable {
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// The field `name`.
        public var name: String = ""
        /// The field `contact`.
        public var contact: String = ""
        /// The field `phone`.
        public var phone: String = ""
        /// The field `address`.
        public var address: CommonV1.Address? = nil
        /// The field `version`.
        public var version: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            supplierID: String = "",
            name: String = "",
            contact: String = "",
            phone: String = "",
            address: CommonV1.Address? = nil,
            version: Int64 = 0
        ) {
            self.supplierID = supplierID
            self.name = name
            self.contact = contact
            self.phone = phone
            self.address = address
            self.version = version
        }
    }
}

extension InventoryV1.Supplier: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.Supplier", [
        FieldDescriptor("supplier_id", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("contact", 3, .single, .text),
        FieldDescriptor("phone", 4, .single, .text),
        FieldDescriptor("address", 5, .single, .message(CommonV1.Address.descriptor)),
        FieldDescriptor("version", 6, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__supplier__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__supplier__get_packed_size, pack: oms__inventory__v1__supplier__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__Supplier>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.contact = try Unpacking.text(c.pointee.contact, "contact")
        self.phone = try Unpacking.text(c.pointee.phone, "phone")
        if let value = c.pointee.address { self.address = try CommonV1.Address(c: value) }
        self.version = c.pointee.version
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__Supplier>, _ arena: inout Arena) {
        oms__inventory__v1__supplier__init(c)
        c.pointee.supplier_id = arena.text(self.supplierID)
        c.pointee.name = arena.text(self.name)
        c.pointee.contact = arena.text(self.contact)
        c.pointee.phone = arena.text(self.phone)
        if let value = self.address {
            let message = arena.make(Oms__Common__V1__Address.self)
            value.fill(message, &arena)
            c.pointee.address = message
        }
        c.pointee.version = self.version
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.Product`.
    public struct Product: Hashable, Sendable {
        /// The stock keeping unit: 1 to 64 characters without spaces.
        public var sku: String = ""
        /// The field `name`.
        public var name: String = ""
        /// The field `category`.
        public var category: String = ""
        /// The field `supplier_id`.
        public var supplierID: String = ""
        /// List price of one unit.
        public var price: CommonV1.Money? = nil
        /// Standard cost of one unit; empty means unknown and is posted as 0.
        public var cost: CommonV1.Money? = nil
        /// The field `unit`.
        public var unit: String = ""
        /// Reorder point; 0 means none.
        public var reorderLevel: Int64 = 0
        /// The field `discontinued`.
        public var discontinued: Bool = false
        /// The field `version`.
        public var version: Int64 = 0
        /// Of the order service; empty means untaxed.
        public var taxClass: String = ""
        /// How many to order when the reorder point is reached; 0 means twice the reorder point.
        public var reorderQuantity: Int64 = 0
        /// The field `weight_grams`.
        public var weightGrams: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            name: String = "",
            category: String = "",
            supplierID: String = "",
            price: CommonV1.Money? = nil,
            cost: CommonV1.Money? = nil,
            unit: String = "",
            reorderLevel: Int64 = 0,
            discontinued: Bool = false,
            version: Int64 = 0,
            taxClass: String = "",
            reorderQuantity: Int64 = 0,
            weightGrams: Int64 = 0
        ) {
            self.sku = sku
            self.name = name
            self.category = category
            self.supplierID = supplierID
            self.price = price
            self.cost = cost
            self.unit = unit
            self.reorderLevel = reorderLevel
            self.discontinued = discontinued
            self.version = version
            self.taxClass = taxClass
            self.reorderQuantity = reorderQuantity
            self.weightGrams = weightGrams
        }
    }
}

extension InventoryV1.Product: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.Product", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("category", 3, .single, .text),
        FieldDescriptor("supplier_id", 4, .single, .text),
        FieldDescriptor("price", 5, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("cost", 6, .single, .message(CommonV1.Money.descriptor)),
        FieldDescriptor("unit", 7, .single, .text),
        FieldDescriptor("reorder_level", 8, .single, .int64),
        FieldDescriptor("discontinued", 9, .single, .bool),
        FieldDescriptor("version", 10, .single, .int64),
        FieldDescriptor("tax_class", 11, .single, .text),
        FieldDescriptor("reorder_quantity", 12, .single, .int64),
        FieldDescriptor("weight_grams", 13, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__product__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__product__get_packed_size, pack: oms__inventory__v1__product__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__Product>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.category = try Unpacking.text(c.pointee.category, "category")
        self.supplierID = try Unpacking.text(c.pointee.supplier_id, "supplier_id")
        if let value = c.pointee.price { self.price = try CommonV1.Money(c: value) }
        if let value = c.pointee.cost { self.cost = try CommonV1.Money(c: value) }
        self.unit = try Unpacking.text(c.pointee.unit, "unit")
        self.reorderLevel = c.pointee.reorder_level
        self.discontinued = c.pointee.discontinued != 0
        self.version = c.pointee.version
        self.taxClass = try Unpacking.text(c.pointee.tax_class, "tax_class")
        self.reorderQuantity = c.pointee.reorder_quantity
        self.weightGrams = c.pointee.weight_grams
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__Product>, _ arena: inout Arena) {
        oms__inventory__v1__product__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.name = arena.text(self.name)
        c.pointee.category = arena.text(self.category)
        c.pointee.supplier_id = arena.text(self.supplierID)
        if let value = self.price {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.price = message
        }
        if let value = self.cost {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.cost = message
        }
        c.pointee.unit = arena.text(self.unit)
        c.pointee.reorder_level = self.reorderLevel
        c.pointee.discontinued = self.discontinued ? 1 : 0
        c.pointee.version = self.version
        c.pointee.tax_class = arena.text(self.taxClass)
        c.pointee.reorder_quantity = self.reorderQuantity
        c.pointee.weight_grams = self.weightGrams
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.Location`.
    public struct Location: Hashable, Sendable {
        /// 1 to 64 characters without spaces. MAIN is there from the start.
        public var location: String = ""
        /// The field `name`.
        public var name: String = ""
        /// Reservations take lower ranks first where stock allows a choice.
        public var rank: UInt32 = 0
        /// The field `version`.
        public var version: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            location: String = "",
            name: String = "",
            rank: UInt32 = 0,
            version: Int64 = 0
        ) {
            self.location = location
            self.name = name
            self.rank = rank
            self.version = version
        }
    }
}

extension InventoryV1.Location: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.Location", [
        FieldDescriptor("location", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("rank", 3, .single, .uint32),
        FieldDescriptor("version", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__location__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__location__get_packed_size, pack: oms__inventory__v1__location__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__Location>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.rank = c.pointee.rank
        self.version = c.pointee.version
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__Location>, _ arena: inout Arena) {
        oms__inventory__v1__location__init(c)
        c.pointee.location = arena.text(self.location)
        c.pointee.name = arena.text(self.name)
        c.pointee.rank = self.rank
        c.pointee.version = self.version
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.UpsertLocationRequest`.
    public struct UpsertLocationRequest: Hashable, Sendable {
        /// The field `location`.
        public var location: InventoryV1.Location? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            location: InventoryV1.Location? = nil
        ) {
            self.location = location
        }
    }
}

extension InventoryV1.UpsertLocationRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.UpsertLocationRequest", [
        FieldDescriptor("location", 1, .single, .message(InventoryV1.Location.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__upsert_location_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__upsert_location_request__get_packed_size, pack: oms__inventory__v1__upsert_location_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertLocationRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.location { self.location = try InventoryV1.Location(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertLocationRequest>, _ arena: inout Arena) {
        oms__inventory__v1__upsert_location_request__init(c)
        if let value = self.location {
            let message = arena.make(Oms__Inventory__V1__Location.self)
            value.fill(message, &arena)
            c.pointee.location = message
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.UpsertLocationReply`.
    public struct UpsertLocationReply: Hashable, Sendable {
        /// The field `location`.
        public var location: InventoryV1.Location? = nil
        /// The field `created`.
        public var created: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            location: InventoryV1.Location? = nil,
            created: Bool = false
        ) {
            self.location = location
            self.created = created
        }
    }
}

extension InventoryV1.UpsertLocationReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.UpsertLocationReply", [
        FieldDescriptor("location", 1, .single, .message(InventoryV1.Location.descriptor)),
        FieldDescriptor("created", 2, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__upsert_location_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__upsert_location_reply__get_packed_size, pack: oms__inventory__v1__upsert_location_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertLocationReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.location { self.location = try InventoryV1.Location(c: value) }
        self.created = c.pointee.created != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertLocationReply>, _ arena: inout Arena) {
        oms__inventory__v1__upsert_location_reply__init(c)
        if let value = self.location {
            let message = arena.make(Oms__Inventory__V1__Location.self)
            value.fill(message, &arena)
            c.pointee.location = message
        }
        c.pointee.created = self.created ? 1 : 0
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListLocationsRequest`.
    public struct ListLocationsRequest: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension InventoryV1.ListLocationsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListLocationsRequest", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_locations_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_locations_request__get_packed_size, pack: oms__inventory__v1__list_locations_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListLocationsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListLocationsRequest>, _ arena: inout Arena) {
        oms__inventory__v1__list_locations_request__init(c)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListLocationsReply`.
    public struct ListLocationsReply: Hashable, Sendable {
        /// The field `locations`.
        public var locations: [InventoryV1.Location] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            locations: [InventoryV1.Location] = []
        ) {
            self.locations = locations
        }
    }
}

extension InventoryV1.ListLocationsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListLocationsReply", [
        FieldDescriptor("locations", 1, .repeated, .message(InventoryV1.Location.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_locations_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_locations_reply__get_packed_size, pack: oms__inventory__v1__list_locations_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListLocationsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.locations = try Unpacking.messages(c.pointee.n_locations, c.pointee.locations) { (value) throws(DecodingError) in try InventoryV1.Location(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListLocationsReply>, _ arena: inout Arena) {
        oms__inventory__v1__list_locations_reply__init(c)
        c.pointee.n_locations = self.locations.count
        c.pointee.locations = arena.messages(self.locations, as: Oms__Inventory__V1__Location.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.UpsertSupplierRequest`.
    public struct UpsertSupplierRequest: Hashable, Sendable {
        /// The field `supplier`.
        public var supplier: InventoryV1.Supplier? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            supplier: InventoryV1.Supplier? = nil
        ) {
            self.supplier = supplier
        }
    }
}

extension InventoryV1.UpsertSupplierRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.UpsertSupplierRequest", [
        FieldDescriptor("supplier", 1, .single, .message(InventoryV1.Supplier.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__upsert_supplier_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__upsert_supplier_request__get_packed_size, pack: oms__inventory__v1__upsert_supplier_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertSupplierRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.supplier { self.supplier = try InventoryV1.Supplier(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertSupplierRequest>, _ arena: inout Arena) {
        oms__inventory__v1__upsert_supplier_request__init(c)
        if let value = self.supplier {
            let message = arena.make(Oms__Inventory__V1__Supplier.self)
            value.fill(message, &arena)
            c.pointee.supplier = message
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.UpsertSupplierReply`.
    public struct UpsertSupplierReply: Hashable, Sendable {
        /// The field `supplier`.
        public var supplier: InventoryV1.Supplier? = nil
        /// The field `created`.
        public var created: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            supplier: InventoryV1.Supplier? = nil,
            created: Bool = false
        ) {
            self.supplier = supplier
            self.created = created
        }
    }
}

extension InventoryV1.UpsertSupplierReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.UpsertSupplierReply", [
        FieldDescriptor("supplier", 1, .single, .message(InventoryV1.Supplier.descriptor)),
        FieldDescriptor("created", 2, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__upsert_supplier_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__upsert_supplier_reply__get_packed_size, pack: oms__inventory__v1__upsert_supplier_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertSupplierReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.supplier { self.supplier = try InventoryV1.Supplier(c: value) }
        self.created = c.pointee.created != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertSupplierReply>, _ arena: inout Arena) {
        oms__inventory__v1__upsert_supplier_reply__init(c)
        if let value = self.supplier {
            let message = arena.make(Oms__Inventory__V1__Supplier.self)
            value.fill(message, &arena)
            c.pointee.supplier = message
        }
        c.pointee.created = self.created ? 1 : 0
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListSuppliersRequest`.
    public struct ListSuppliersRequest: Hashable, Sendable {
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

extension InventoryV1.ListSuppliersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListSuppliersRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_suppliers_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_suppliers_request__get_packed_size, pack: oms__inventory__v1__list_suppliers_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListSuppliersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListSuppliersRequest>, _ arena: inout Arena) {
        oms__inventory__v1__list_suppliers_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListSuppliersReply`.
    public struct ListSuppliersReply: Hashable, Sendable {
        /// The field `suppliers`.
        public var suppliers: [InventoryV1.Supplier] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            suppliers: [InventoryV1.Supplier] = [],
            nextPageToken: String = ""
        ) {
            self.suppliers = suppliers
            self.nextPageToken = nextPageToken
        }
    }
}

extension InventoryV1.ListSuppliersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListSuppliersReply", [
        FieldDescriptor("suppliers", 1, .repeated, .message(InventoryV1.Supplier.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_suppliers_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_suppliers_reply__get_packed_size, pack: oms__inventory__v1__list_suppliers_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListSuppliersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.suppliers = try Unpacking.messages(c.pointee.n_suppliers, c.pointee.suppliers) { (value) throws(DecodingError) in try InventoryV1.Supplier(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListSuppliersReply>, _ arena: inout Arena) {
        oms__inventory__v1__list_suppliers_reply__init(c)
        c.pointee.n_suppliers = self.suppliers.count
        c.pointee.suppliers = arena.messages(self.suppliers, as: Oms__Inventory__V1__Supplier.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.UpsertProductRequest`.
    public struct UpsertProductRequest: Hashable, Sendable {
        /// The field `product`.
        public var product: InventoryV1.Product? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            product: InventoryV1.Product? = nil
        ) {
            self.product = product
        }
    }
}

extension InventoryV1.UpsertProductRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.UpsertProductRequest", [
        FieldDescriptor("product", 1, .single, .message(InventoryV1.Product.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__upsert_product_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__upsert_product_request__get_packed_size, pack: oms__inventory__v1__upsert_product_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertProductRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.product { self.product = try InventoryV1.Product(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertProductRequest>, _ arena: inout Arena) {
        oms__inventory__v1__upsert_product_request__init(c)
        if let value = self.product {
            let message = arena.make(Oms__Inventory__V1__Product.self)
            value.fill(message, &arena)
            c.pointee.product = message
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.UpsertProductReply`.
    public struct UpsertProductReply: Hashable, Sendable {
        /// The field `product`.
        public var product: InventoryV1.Product? = nil
        /// The field `created`.
        public var created: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            product: InventoryV1.Product? = nil,
            created: Bool = false
        ) {
            self.product = product
            self.created = created
        }
    }
}

extension InventoryV1.UpsertProductReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.UpsertProductReply", [
        FieldDescriptor("product", 1, .single, .message(InventoryV1.Product.descriptor)),
        FieldDescriptor("created", 2, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__upsert_product_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__upsert_product_reply__get_packed_size, pack: oms__inventory__v1__upsert_product_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertProductReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.product { self.product = try InventoryV1.Product(c: value) }
        self.created = c.pointee.created != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__UpsertProductReply>, _ arena: inout Arena) {
        oms__inventory__v1__upsert_product_reply__init(c)
        if let value = self.product {
            let message = arena.make(Oms__Inventory__V1__Product.self)
            value.fill(message, &arena)
            c.pointee.product = message
        }
        c.pointee.created = self.created ? 1 : 0
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.GetProductRequest`.
    public struct GetProductRequest: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = ""
        ) {
            self.sku = sku
        }
    }
}

extension InventoryV1.GetProductRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.GetProductRequest", [
        FieldDescriptor("sku", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__get_product_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__get_product_request__get_packed_size, pack: oms__inventory__v1__get_product_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__GetProductRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__GetProductRequest>, _ arena: inout Arena) {
        oms__inventory__v1__get_product_request__init(c)
        c.pointee.sku = arena.text(self.sku)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.GetProductReply`.
    public struct GetProductReply: Hashable, Sendable {
        /// The field `product`.
        public var product: InventoryV1.Product? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            product: InventoryV1.Product? = nil
        ) {
            self.product = product
        }
    }
}

extension InventoryV1.GetProductReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.GetProductReply", [
        FieldDescriptor("product", 1, .single, .message(InventoryV1.Product.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__get_product_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__get_product_reply__get_packed_size, pack: oms__inventory__v1__get_product_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__GetProductReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.product { self.product = try InventoryV1.Product(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__GetProductReply>, _ arena: inout Arena) {
        oms__inventory__v1__get_product_reply__init(c)
        if let value = self.product {
            let message = arena.make(Oms__Inventory__V1__Product.self)
            value.fill(message, &arena)
            c.pointee.product = message
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListProductsRequest`.
    public struct ListProductsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// When set, products whose SKU or name holds this text.
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

extension InventoryV1.ListProductsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListProductsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("text", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_products_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_products_request__get_packed_size, pack: oms__inventory__v1__list_products_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListProductsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.text = try Unpacking.text(c.pointee.text, "text")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListProductsRequest>, _ arena: inout Arena) {
        oms__inventory__v1__list_products_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.text = arena.text(self.text)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListProductsReply`.
    public struct ListProductsReply: Hashable, Sendable {
        /// The field `products`.
        public var products: [InventoryV1.Product] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            products: [InventoryV1.Product] = [],
            nextPageToken: String = ""
        ) {
            self.products = products
            self.nextPageToken = nextPageToken
        }
    }
}

extension InventoryV1.ListProductsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListProductsReply", [
        FieldDescriptor("products", 1, .repeated, .message(InventoryV1.Product.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_products_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_products_reply__get_packed_size, pack: oms__inventory__v1__list_products_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListProductsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.products = try Unpacking.messages(c.pointee.n_products, c.pointee.products) { (value) throws(DecodingError) in try InventoryV1.Product(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListProductsReply>, _ arena: inout Arena) {
        oms__inventory__v1__list_products_reply__init(c)
        c.pointee.n_products = self.products.count
        c.pointee.products = arena.messages(self.products, as: Oms__Inventory__V1__Product.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension InventoryV1 {
    /// The stock of one SKU at one location: 0 <= reserved <= on_hand. Quarantine is beside on_hand.
    public struct StockLevel: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `on_hand`.
        public var onHand: Int64 = 0
        /// The field `reserved`.
        public var reserved: Int64 = 0
        /// on_hand - reserved.
        public var available: Int64 = 0
        /// The field `version`.
        public var version: Int64 = 0
        /// Returned and not yet inspected.
        public var quarantine: Int64 = 0
        /// On purchase orders that are sent and not yet received, for this location.
        public var incoming: Int64 = 0
        /// Wanted by orders and not there; told with the first location of the SKU.
        public var backordered: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            location: String = "",
            onHand: Int64 = 0,
            reserved: Int64 = 0,
            available: Int64 = 0,
            version: Int64 = 0,
            quarantine: Int64 = 0,
            incoming: Int64 = 0,
            backordered: Int64 = 0
        ) {
            self.sku = sku
            self.location = location
            self.onHand = onHand
            self.reserved = reserved
            self.available = available
            self.version = version
            self.quarantine = quarantine
            self.incoming = incoming
            self.backordered = backordered
        }
    }
}

extension InventoryV1.StockLevel: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.StockLevel", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("location", 2, .single, .text),
        FieldDescriptor("on_hand", 3, .single, .int64),
        FieldDescriptor("reserved", 4, .single, .int64),
        FieldDescriptor("available", 5, .single, .int64),
        FieldDescriptor("version", 6, .single, .int64),
        FieldDescriptor("quarantine", 7, .single, .int64),
        FieldDescriptor("incoming", 8, .single, .int64),
        FieldDescriptor("backordered", 9, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__stock_level__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__stock_level__get_packed_size, pack: oms__inventory__v1__stock_level__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__StockLevel>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.onHand = c.pointee.on_hand
        self.reserved = c.pointee.reserved
        self.available = c.pointee.available
        self.version = c.pointee.version
        self.quarantine = c.pointee.quarantine
        self.incoming = c.pointee.incoming
        self.backordered = c.pointee.backordered
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__StockLevel>, _ arena: inout Arena) {
        oms__inventory__v1__stock_level__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.location = arena.text(self.location)
        c.pointee.on_hand = self.onHand
        c.pointee.reserved = self.reserved
        c.pointee.available = self.available
        c.pointee.version = self.version
        c.pointee.quarantine = self.quarantine
        c.pointee.incoming = self.incoming
        c.pointee.backordered = self.backordered
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.GetStockRequest`.
    public struct GetStockRequest: Hashable, Sendable {
        /// Empty means every SKU.
        public var sku: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            location: String = "",
            page: CommonV1.PageRequest? = nil
        ) {
            self.sku = sku
            self.location = location
            self.page = page
        }
    }
}

extension InventoryV1.GetStockRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.GetStockRequest", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("location", 2, .single, .text),
        FieldDescriptor("page", 3, .single, .message(CommonV1.PageRequest.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__get_stock_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__get_stock_request__get_packed_size, pack: oms__inventory__v1__get_stock_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__GetStockRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.location = try Unpacking.text(c.pointee.location, "location")
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__GetStockRequest>, _ arena: inout Arena) {
        oms__inventory__v1__get_stock_request__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.location = arena.text(self.location)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.GetStockReply`.
    public struct GetStockReply: Hashable, Sendable {
        /// The field `levels`.
        public var levels: [InventoryV1.StockLevel] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            levels: [InventoryV1.StockLevel] = [],
            nextPageToken: String = ""
        ) {
            self.levels = levels
            self.nextPageToken = nextPageToken
        }
    }
}

extension InventoryV1.GetStockReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.GetStockReply", [
        FieldDescriptor("levels", 1, .repeated, .message(InventoryV1.StockLevel.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__get_stock_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__get_stock_reply__get_packed_size, pack: oms__inventory__v1__get_stock_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__GetStockReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.levels = try Unpacking.messages(c.pointee.n_levels, c.pointee.levels) { (value) throws(DecodingError) in try InventoryV1.StockLevel(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__GetStockReply>, _ arena: inout Arena) {
        oms__inventory__v1__get_stock_reply__init(c)
        c.pointee.n_levels = self.levels.count
        c.pointee.levels = arena.messages(self.levels, as: Oms__Inventory__V1__StockLevel.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.StockLine`.
    public struct StockLine: Hashable, Sendable {
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

extension InventoryV1.StockLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.StockLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("quantity", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__stock_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__stock_line__get_packed_size, pack: oms__inventory__v1__stock_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__StockLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__StockLine>, _ arena: inout Arena) {
        oms__inventory__v1__stock_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReceiveRequest`.
    public struct ReceiveRequest: Hashable, Sendable {
        /// Empty means the default location, MAIN.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []
        /// Delivery note or other evidence.
        public var reference: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            location: String = "",
            lines: [InventoryV1.StockLine] = [],
            reference: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.location = location
            self.lines = lines
            self.reference = reference
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension InventoryV1.ReceiveRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReceiveRequest", [
        FieldDescriptor("location", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__receive_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__receive_request__get_packed_size, pack: oms__inventory__v1__receive_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReceiveRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReceiveRequest>, _ arena: inout Arena) {
        oms__inventory__v1__receive_request__init(c)
        c.pointee.location = arena.text(self.location)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.reference = arena.text(self.reference)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReceiveReply`.
    public struct ReceiveReply: Hashable, Sendable {
        /// The field `levels`.
        public var levels: [InventoryV1.StockLevel] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            levels: [InventoryV1.StockLevel] = []
        ) {
            self.levels = levels
        }
    }
}

extension InventoryV1.ReceiveReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReceiveReply", [
        FieldDescriptor("levels", 1, .repeated, .message(InventoryV1.StockLevel.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__receive_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__receive_reply__get_packed_size, pack: oms__inventory__v1__receive_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReceiveReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.levels = try Unpacking.messages(c.pointee.n_levels, c.pointee.levels) { (value) throws(DecodingError) in try InventoryV1.StockLevel(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReceiveReply>, _ arena: inout Arena) {
        oms__inventory__v1__receive_reply__init(c)
        c.pointee.n_levels = self.levels.count
        c.pointee.levels = arena.messages(self.levels, as: Oms__Inventory__V1__StockLevel.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReserveRequest`.
    public struct ReserveRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// Lines of one SKU are merged before any is taken.
        public var lines: [InventoryV1.StockLine] = []
        /// The location to take from first; empty lets the service choose: one location that has all of it,
        /// else as few as possible, lower ranks first.
        public var location: String = ""
        /// How long the hold lasts unless it is committed; 0 means 15 minutes.
        public var ttlMs: Int64 = 0
        /// The field `shortage`.
        public var shortage: InventoryV1.Shortage = .unspecified
        /// Backordered units are told to the orchestrator only when all of them are there.
        public var shipComplete: Bool = false

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            lines: [InventoryV1.StockLine] = [],
            location: String = "",
            ttlMs: Int64 = 0,
            shortage: InventoryV1.Shortage = .unspecified,
            shipComplete: Bool = false
        ) {
            self.orderID = orderID
            self.lines = lines
            self.location = location
            self.ttlMs = ttlMs
            self.shortage = shortage
            self.shipComplete = shipComplete
        }
    }
}

extension InventoryV1.ReserveRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReserveRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("location", 3, .single, .text),
        FieldDescriptor("ttl_ms", 4, .single, .int64),
        FieldDescriptor("shortage", 5, .single, .enumeration(InventoryV1.Shortage.descriptor)),
        FieldDescriptor("ship_complete", 6, .single, .bool)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__reserve_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__reserve_request__get_packed_size, pack: oms__inventory__v1__reserve_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReserveRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.ttlMs = c.pointee.ttl_ms
        self.shortage = InventoryV1.Shortage(rawValue: Int32(truncatingIfNeeded: c.pointee.shortage.rawValue))
        self.shipComplete = c.pointee.ship_complete != 0
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReserveRequest>, _ arena: inout Arena) {
        oms__inventory__v1__reserve_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.location = arena.text(self.location)
        c.pointee.ttl_ms = self.ttlMs
        c.pointee.shortage = Oms__Inventory__V1__Shortage(rawValue: .init(truncatingIfNeeded: self.shortage.rawValue))
        c.pointee.ship_complete = self.shipComplete ? 1 : 0
    }
}

extension InventoryV1 {
    /// Units set aside at a location.
    public struct AllocatedLine: Hashable, Sendable {
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

extension InventoryV1.AllocatedLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.AllocatedLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("location", 2, .single, .text),
        FieldDescriptor("quantity", 3, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__allocated_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__allocated_line__get_packed_size, pack: oms__inventory__v1__allocated_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__AllocatedLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.quantity = c.pointee.quantity
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__AllocatedLine>, _ arena: inout Arena) {
        oms__inventory__v1__allocated_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.location = arena.text(self.location)
        c.pointee.quantity = self.quantity
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReserveReply`.
    public struct ReserveReply: Hashable, Sendable {
        /// The field `reservation_id`.
        public var reservationID: String = ""
        /// The field `state`.
        public var state: InventoryV1.ReservationState = .unspecified
        /// The field `held`.
        public var held: [InventoryV1.AllocatedLine] = []
        /// Wanted and not held; with BACKORDER they are backordered.
        public var shortLines: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reservationID: String = "",
            state: InventoryV1.ReservationState = .unspecified,
            held: [InventoryV1.AllocatedLine] = [],
            shortLines: [InventoryV1.StockLine] = []
        ) {
            self.reservationID = reservationID
            self.state = state
            self.held = held
            self.shortLines = shortLines
        }
    }
}

extension InventoryV1.ReserveReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReserveReply", [
        FieldDescriptor("reservation_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(InventoryV1.ReservationState.descriptor)),
        FieldDescriptor("held", 3, .repeated, .message(InventoryV1.AllocatedLine.descriptor)),
        FieldDescriptor("short_lines", 4, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__reserve_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__reserve_reply__get_packed_size, pack: oms__inventory__v1__reserve_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReserveReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.reservationID = try Unpacking.text(c.pointee.reservation_id, "reservation_id")
        self.state = InventoryV1.ReservationState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.held = try Unpacking.messages(c.pointee.n_held, c.pointee.held) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
        self.shortLines = try Unpacking.messages(c.pointee.n_short_lines, c.pointee.short_lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReserveReply>, _ arena: inout Arena) {
        oms__inventory__v1__reserve_reply__init(c)
        c.pointee.reservation_id = arena.text(self.reservationID)
        c.pointee.state = Oms__Inventory__V1__ReservationState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.n_held = self.held.count
        c.pointee.held = arena.messages(self.held, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_short_lines = self.shortLines.count
        c.pointee.short_lines = arena.messages(self.shortLines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// Puts the rest of a reservation that holds less than was wanted on the backorder queue.
    public struct BackorderRequest: Hashable, Sendable {
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

extension InventoryV1.BackorderRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.BackorderRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__backorder_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__backorder_request__get_packed_size, pack: oms__inventory__v1__backorder_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__BackorderRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__BackorderRequest>, _ arena: inout Arena) {
        oms__inventory__v1__backorder_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.BackorderReply`.
    public struct BackorderReply: Hashable, Sendable {
        /// The field `backordered`.
        public var backordered: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            backordered: [InventoryV1.StockLine] = []
        ) {
            self.backordered = backordered
        }
    }
}

extension InventoryV1.BackorderReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.BackorderReply", [
        FieldDescriptor("backordered", 1, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__backorder_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__backorder_reply__get_packed_size, pack: oms__inventory__v1__backorder_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__BackorderReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.backordered = try Unpacking.messages(c.pointee.n_backordered, c.pointee.backordered) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__BackorderReply>, _ arena: inout Arena) {
        oms__inventory__v1__backorder_reply__init(c)
        c.pointee.n_backordered = self.backordered.count
        c.pointee.backordered = arena.messages(self.backordered, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The customer takes what is held: the rest is wanted no longer.
    public struct DropShortageRequest: Hashable, Sendable {
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

extension InventoryV1.DropShortageRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.DropShortageRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__drop_shortage_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__drop_shortage_request__get_packed_size, pack: oms__inventory__v1__drop_shortage_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__DropShortageRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__DropShortageRequest>, _ arena: inout Arena) {
        oms__inventory__v1__drop_shortage_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.DropShortageReply`.
    public struct DropShortageReply: Hashable, Sendable {
        /// The field `dropped`.
        public var dropped: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            dropped: [InventoryV1.StockLine] = []
        ) {
            self.dropped = dropped
        }
    }
}

extension InventoryV1.DropShortageReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.DropShortageReply", [
        FieldDescriptor("dropped", 1, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__drop_shortage_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__drop_shortage_reply__get_packed_size, pack: oms__inventory__v1__drop_shortage_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__DropShortageReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.dropped = try Unpacking.messages(c.pointee.n_dropped, c.pointee.dropped) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__DropShortageReply>, _ arena: inout Arena) {
        oms__inventory__v1__drop_shortage_reply__init(c)
        c.pointee.n_dropped = self.dropped.count
        c.pointee.dropped = arena.messages(self.dropped, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.CommitReservationRequest`.
    public struct CommitReservationRequest: Hashable, Sendable {
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

extension InventoryV1.CommitReservationRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.CommitReservationRequest", [
        FieldDescriptor("order_id", 1, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__commit_reservation_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__commit_reservation_request__get_packed_size, pack: oms__inventory__v1__commit_reservation_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__CommitReservationRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__CommitReservationRequest>, _ arena: inout Arena) {
        oms__inventory__v1__commit_reservation_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.CommitReservationReply`.
    public struct CommitReservationReply: Hashable, Sendable {
        /// The field `state`.
        public var state: InventoryV1.ReservationState = .unspecified
        /// What is set aside now; what is backordered follows by itself.
        public var held: [InventoryV1.AllocatedLine] = []
        /// The field `backordered`.
        public var backordered: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: InventoryV1.ReservationState = .unspecified,
            held: [InventoryV1.AllocatedLine] = [],
            backordered: [InventoryV1.StockLine] = []
        ) {
            self.state = state
            self.held = held
            self.backordered = backordered
        }
    }
}

extension InventoryV1.CommitReservationReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.CommitReservationReply", [
        FieldDescriptor("state", 1, .single, .enumeration(InventoryV1.ReservationState.descriptor)),
        FieldDescriptor("held", 2, .repeated, .message(InventoryV1.AllocatedLine.descriptor)),
        FieldDescriptor("backordered", 3, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__commit_reservation_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__commit_reservation_reply__get_packed_size, pack: oms__inventory__v1__commit_reservation_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__CommitReservationReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = InventoryV1.ReservationState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.held = try Unpacking.messages(c.pointee.n_held, c.pointee.held) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
        self.backordered = try Unpacking.messages(c.pointee.n_backordered, c.pointee.backordered) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__CommitReservationReply>, _ arena: inout Arena) {
        oms__inventory__v1__commit_reservation_reply__init(c)
        c.pointee.state = Oms__Inventory__V1__ReservationState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.n_held = self.held.count
        c.pointee.held = arena.messages(self.held, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_backordered = self.backordered.count
        c.pointee.backordered = arena.messages(self.backordered, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReleaseReservationRequest`.
    public struct ReleaseReservationRequest: Hashable, Sendable {
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

extension InventoryV1.ReleaseReservationRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReleaseReservationRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("reason", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__release_reservation_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__release_reservation_request__get_packed_size, pack: oms__inventory__v1__release_reservation_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReleaseReservationRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReleaseReservationRequest>, _ arena: inout Arena) {
        oms__inventory__v1__release_reservation_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.reason = arena.text(self.reason)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReleaseReservationReply`.
    public struct ReleaseReservationReply: Hashable, Sendable {
        /// The field `state`.
        public var state: InventoryV1.ReservationState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            state: InventoryV1.ReservationState = .unspecified
        ) {
            self.state = state
        }
    }
}

extension InventoryV1.ReleaseReservationReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReleaseReservationReply", [
        FieldDescriptor("state", 1, .single, .enumeration(InventoryV1.ReservationState.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__release_reservation_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__release_reservation_reply__get_packed_size, pack: oms__inventory__v1__release_reservation_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReleaseReservationReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.state = InventoryV1.ReservationState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReleaseReservationReply>, _ arena: inout Arena) {
        oms__inventory__v1__release_reservation_reply__init(c)
        c.pointee.state = Oms__Inventory__V1__ReservationState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
    }
}

extension InventoryV1 {
    /// More units for a committed reservation, all or none. Keyed by the change that wants them.
    public struct ExtendReservationRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `change_id`.
        public var changeID: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            changeID: String = "",
            lines: [InventoryV1.StockLine] = []
        ) {
            self.orderID = orderID
            self.changeID = changeID
            self.lines = lines
        }
    }
}

extension InventoryV1.ExtendReservationRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ExtendReservationRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__extend_reservation_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__extend_reservation_request__get_packed_size, pack: oms__inventory__v1__extend_reservation_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ExtendReservationRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ExtendReservationRequest>, _ arena: inout Arena) {
        oms__inventory__v1__extend_reservation_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.change_id = arena.text(self.changeID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ExtendReservationReply`.
    public struct ExtendReservationReply: Hashable, Sendable {
        /// The field `held`.
        public var held: [InventoryV1.AllocatedLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            held: [InventoryV1.AllocatedLine] = []
        ) {
            self.held = held
        }
    }
}

extension InventoryV1.ExtendReservationReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ExtendReservationReply", [
        FieldDescriptor("held", 1, .repeated, .message(InventoryV1.AllocatedLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__extend_reservation_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__extend_reservation_reply__get_packed_size, pack: oms__inventory__v1__extend_reservation_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ExtendReservationReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.held = try Unpacking.messages(c.pointee.n_held, c.pointee.held) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ExtendReservationReply>, _ arena: inout Arena) {
        oms__inventory__v1__extend_reservation_reply__init(c)
        c.pointee.n_held = self.held.count
        c.pointee.held = arena.messages(self.held, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// Fewer units: backordered ones first, then what is held and not issued. No lines only asks.
    /// As the compensation of ExtendReservation it takes exactly what that took.
    public struct ShrinkReservationRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `change_id`.
        public var changeID: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []
        /// Units in shipments that go on, issued or not: those at other locations are given up before them.
        public var committed: [InventoryV1.AllocatedLine] = []
        /// Short picks whose Reallocate may not have come: theirs are among the lines, and are no stock.
        public var shortPicks: [InventoryV1.ShortPick] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            changeID: String = "",
            lines: [InventoryV1.StockLine] = [],
            committed: [InventoryV1.AllocatedLine] = [],
            shortPicks: [InventoryV1.ShortPick] = []
        ) {
            self.orderID = orderID
            self.changeID = changeID
            self.lines = lines
            self.committed = committed
            self.shortPicks = shortPicks
        }
    }
}

extension InventoryV1.ShrinkReservationRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ShrinkReservationRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("committed", 4, .repeated, .message(InventoryV1.AllocatedLine.descriptor)),
        FieldDescriptor("short_picks", 5, .repeated, .message(InventoryV1.ShortPick.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__shrink_reservation_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__shrink_reservation_request__get_packed_size, pack: oms__inventory__v1__shrink_reservation_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ShrinkReservationRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.committed = try Unpacking.messages(c.pointee.n_committed, c.pointee.committed) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
        self.shortPicks = try Unpacking.messages(c.pointee.n_short_picks, c.pointee.short_picks) { (value) throws(DecodingError) in try InventoryV1.ShortPick(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ShrinkReservationRequest>, _ arena: inout Arena) {
        oms__inventory__v1__shrink_reservation_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.change_id = arena.text(self.changeID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.n_committed = self.committed.count
        c.pointee.committed = arena.messages(self.committed, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_short_picks = self.shortPicks.count
        c.pointee.short_picks = arena.messages(self.shortPicks, as: Oms__Inventory__V1__ShortPick.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// Units of a shipment that were not on the shelf.
    public struct ShortPick: Hashable, Sendable {
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            shipmentID: String = "",
            location: String = "",
            lines: [InventoryV1.StockLine] = []
        ) {
            self.shipmentID = shipmentID
            self.location = location
            self.lines = lines
        }
    }
}

extension InventoryV1.ShortPick: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ShortPick", [
        FieldDescriptor("shipment_id", 1, .single, .text),
        FieldDescriptor("location", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__short_pick__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__short_pick__get_packed_size, pack: oms__inventory__v1__short_pick__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ShortPick>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ShortPick>, _ arena: inout Arena) {
        oms__inventory__v1__short_pick__init(c)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.location = arena.text(self.location)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ShrinkReservationReply`.
    public struct ShrinkReservationReply: Hashable, Sendable {
        /// What is still set aside and not issued.
        public var held: [InventoryV1.AllocatedLine] = []
        /// The field `backordered`.
        public var backordered: [InventoryV1.StockLine] = []
        /// Absent only in replies of versions that did not tell.
        public var details: InventoryV1.ReservationDetails? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            held: [InventoryV1.AllocatedLine] = [],
            backordered: [InventoryV1.StockLine] = [],
            details: InventoryV1.ReservationDetails? = nil
        ) {
            self.held = held
            self.backordered = backordered
            self.details = details
        }
    }
}

extension InventoryV1.ShrinkReservationReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ShrinkReservationReply", [
        FieldDescriptor("held", 1, .repeated, .message(InventoryV1.AllocatedLine.descriptor)),
        FieldDescriptor("backordered", 2, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("details", 3, .single, .message(InventoryV1.ReservationDetails.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__shrink_reservation_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__shrink_reservation_reply__get_packed_size, pack: oms__inventory__v1__shrink_reservation_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ShrinkReservationReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.held = try Unpacking.messages(c.pointee.n_held, c.pointee.held) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
        self.backordered = try Unpacking.messages(c.pointee.n_backordered, c.pointee.backordered) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        if let value = c.pointee.details { self.details = try InventoryV1.ReservationDetails(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ShrinkReservationReply>, _ arena: inout Arena) {
        oms__inventory__v1__shrink_reservation_reply__init(c)
        c.pointee.n_held = self.held.count
        c.pointee.held = arena.messages(self.held, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_backordered = self.backordered.count
        c.pointee.backordered = arena.messages(self.backordered, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        if let value = self.details {
            let message = arena.make(Oms__Inventory__V1__ReservationDetails.self)
            value.fill(message, &arena)
            c.pointee.details = message
        }
    }
}

extension InventoryV1 {
    /// What the planning of an order's shipments must know beside what is set aside.
    public struct ReservationDetails: Hashable, Sendable {
        /// What left the house, by the lines of the reservation.
        public var issued: [InventoryV1.AllocatedLine] = []
        /// Of what is set aside, what this call gave a fill to plan.
        public var told: [InventoryV1.AllocatedLine] = []
        /// What this call gave up of what was set aside and no shipment was planned for.
        public var unplanned: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            issued: [InventoryV1.AllocatedLine] = [],
            told: [InventoryV1.AllocatedLine] = [],
            unplanned: [InventoryV1.StockLine] = []
        ) {
            self.issued = issued
            self.told = told
            self.unplanned = unplanned
        }
    }
}

extension InventoryV1.ReservationDetails: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReservationDetails", [
        FieldDescriptor("issued", 1, .repeated, .message(InventoryV1.AllocatedLine.descriptor)),
        FieldDescriptor("told", 2, .repeated, .message(InventoryV1.AllocatedLine.descriptor)),
        FieldDescriptor("unplanned", 3, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__reservation_details__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__reservation_details__get_packed_size, pack: oms__inventory__v1__reservation_details__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReservationDetails>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.issued = try Unpacking.messages(c.pointee.n_issued, c.pointee.issued) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
        self.told = try Unpacking.messages(c.pointee.n_told, c.pointee.told) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
        self.unplanned = try Unpacking.messages(c.pointee.n_unplanned, c.pointee.unplanned) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReservationDetails>, _ arena: inout Arena) {
        oms__inventory__v1__reservation_details__init(c)
        c.pointee.n_issued = self.issued.count
        c.pointee.issued = arena.messages(self.issued, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_told = self.told.count
        c.pointee.told = arena.messages(self.told, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_unplanned = self.unplanned.count
        c.pointee.unplanned = arena.messages(self.unplanned, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// A change of the order begins: nothing it waits for is set aside until ResumeFills, which also undoes it.
    public struct PauseFillsRequest: Hashable, Sendable {
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

extension InventoryV1.PauseFillsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.PauseFillsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__pause_fills_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__pause_fills_request__get_packed_size, pack: oms__inventory__v1__pause_fills_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__PauseFillsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__PauseFillsRequest>, _ arena: inout Arena) {
        oms__inventory__v1__pause_fills_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.change_id = arena.text(self.changeID)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.PauseFillsReply`.
    public struct PauseFillsReply: Hashable, Sendable {
        /// How many times units it waited for were set aside so far: `fill:1` to `fill:N` are planned, or will be.
        public var fills: UInt32 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            fills: UInt32 = 0
        ) {
            self.fills = fills
        }
    }
}

extension InventoryV1.PauseFillsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.PauseFillsReply", [
        FieldDescriptor("fills", 1, .single, .uint32)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__pause_fills_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__pause_fills_reply__get_packed_size, pack: oms__inventory__v1__pause_fills_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__PauseFillsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fills = c.pointee.fills
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__PauseFillsReply>, _ arena: inout Arena) {
        oms__inventory__v1__pause_fills_reply__init(c)
        c.pointee.fills = self.fills
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ResumeFillsRequest`.
    public struct ResumeFillsRequest: Hashable, Sendable {
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

extension InventoryV1.ResumeFillsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ResumeFillsRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("change_id", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__resume_fills_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__resume_fills_request__get_packed_size, pack: oms__inventory__v1__resume_fills_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ResumeFillsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.changeID = try Unpacking.text(c.pointee.change_id, "change_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ResumeFillsRequest>, _ arena: inout Arena) {
        oms__inventory__v1__resume_fills_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.change_id = arena.text(self.changeID)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ResumeFillsReply`.
    public struct ResumeFillsReply: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension InventoryV1.ResumeFillsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ResumeFillsReply", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__resume_fills_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__resume_fills_reply__get_packed_size, pack: oms__inventory__v1__resume_fills_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ResumeFillsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ResumeFillsReply>, _ arena: inout Arena) {
        oms__inventory__v1__resume_fills_reply__init(c)
    }
}

extension InventoryV1 {
    /// Units that were not on the shelf (short pick): the stock is corrected by a count, then other
    /// locations are tried, then the rest is backordered. Nothing is done when a ShrinkReservation named it.
    public struct ReallocateRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            location: String = "",
            lines: [InventoryV1.StockLine] = []
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.location = location
            self.lines = lines
        }
    }
}

extension InventoryV1.ReallocateRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReallocateRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("location", 3, .single, .text),
        FieldDescriptor("lines", 4, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__reallocate_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__reallocate_request__get_packed_size, pack: oms__inventory__v1__reallocate_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReallocateRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReallocateRequest>, _ arena: inout Arena) {
        oms__inventory__v1__reallocate_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.location = arena.text(self.location)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReallocateReply`.
    public struct ReallocateReply: Hashable, Sendable {
        /// The field `held`.
        public var held: [InventoryV1.AllocatedLine] = []
        /// The field `backordered`.
        public var backordered: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            held: [InventoryV1.AllocatedLine] = [],
            backordered: [InventoryV1.StockLine] = []
        ) {
            self.held = held
            self.backordered = backordered
        }
    }
}

extension InventoryV1.ReallocateReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReallocateReply", [
        FieldDescriptor("held", 1, .repeated, .message(InventoryV1.AllocatedLine.descriptor)),
        FieldDescriptor("backordered", 2, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__reallocate_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__reallocate_reply__get_packed_size, pack: oms__inventory__v1__reallocate_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReallocateReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.held = try Unpacking.messages(c.pointee.n_held, c.pointee.held) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
        self.backordered = try Unpacking.messages(c.pointee.n_backordered, c.pointee.backordered) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReallocateReply>, _ arena: inout Arena) {
        oms__inventory__v1__reallocate_reply__init(c)
        c.pointee.n_held = self.held.count
        c.pointee.held = arena.messages(self.held, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_backordered = self.backordered.count
        c.pointee.backordered = arena.messages(self.backordered, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.IssueRequest`.
    public struct IssueRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `shipment_id`.
        public var shipmentID: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0
        /// Where the shipment left from; empty means MAIN.
        public var location: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            lines: [InventoryV1.StockLine] = [],
            occurredAtMs: Int64 = 0,
            location: String = ""
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.lines = lines
            self.occurredAtMs = occurredAtMs
            self.location = location
        }
    }
}

extension InventoryV1.IssueRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.IssueRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64),
        FieldDescriptor("location", 5, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__issue_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__issue_request__get_packed_size, pack: oms__inventory__v1__issue_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__IssueRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.shipmentID = try Unpacking.text(c.pointee.shipment_id, "shipment_id")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.occurredAtMs = c.pointee.occurred_at_ms
        self.location = try Unpacking.text(c.pointee.location, "location")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__IssueRequest>, _ arena: inout Arena) {
        oms__inventory__v1__issue_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.occurred_at_ms = self.occurredAtMs
        c.pointee.location = arena.text(self.location)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.IssueReply`.
    public struct IssueReply: Hashable, Sendable {
        /// Standard cost of all that was issued.
        public var cost: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            cost: CommonV1.Money? = nil
        ) {
            self.cost = cost
        }
    }
}

extension InventoryV1.IssueReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.IssueReply", [
        FieldDescriptor("cost", 1, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__issue_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__issue_reply__get_packed_size, pack: oms__inventory__v1__issue_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__IssueReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.cost { self.cost = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__IssueReply>, _ arena: inout Arena) {
        oms__inventory__v1__issue_reply__init(c)
        if let value = self.cost {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.cost = message
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.Reservation`.
    public struct Reservation: Hashable, Sendable {
        /// The field `reservation_id`.
        public var reservationID: String = ""
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `state`.
        public var state: InventoryV1.ReservationState = .unspecified
        /// Empty when the units lie at several.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []
        /// The field `expires_at_ms`.
        public var expiresAtMs: Int64 = 0
        /// What is set aside and not issued, by location.
        public var held: [InventoryV1.AllocatedLine] = []
        /// The field `backordered`.
        public var backordered: [InventoryV1.StockLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reservationID: String = "",
            orderID: String = "",
            state: InventoryV1.ReservationState = .unspecified,
            location: String = "",
            lines: [InventoryV1.StockLine] = [],
            expiresAtMs: Int64 = 0,
            held: [InventoryV1.AllocatedLine] = [],
            backordered: [InventoryV1.StockLine] = []
        ) {
            self.reservationID = reservationID
            self.orderID = orderID
            self.state = state
            self.location = location
            self.lines = lines
            self.expiresAtMs = expiresAtMs
            self.held = held
            self.backordered = backordered
        }
    }
}

extension InventoryV1.Reservation: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.Reservation", [
        FieldDescriptor("reservation_id", 1, .single, .text),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("state", 3, .single, .enumeration(InventoryV1.ReservationState.descriptor)),
        FieldDescriptor("location", 4, .single, .text),
        FieldDescriptor("lines", 5, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("expires_at_ms", 6, .single, .int64),
        FieldDescriptor("held", 7, .repeated, .message(InventoryV1.AllocatedLine.descriptor)),
        FieldDescriptor("backordered", 8, .repeated, .message(InventoryV1.StockLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__reservation__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__reservation__get_packed_size, pack: oms__inventory__v1__reservation__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__Reservation>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.reservationID = try Unpacking.text(c.pointee.reservation_id, "reservation_id")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.state = InventoryV1.ReservationState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.expiresAtMs = c.pointee.expires_at_ms
        self.held = try Unpacking.messages(c.pointee.n_held, c.pointee.held) { (value) throws(DecodingError) in try InventoryV1.AllocatedLine(c: value) }
        self.backordered = try Unpacking.messages(c.pointee.n_backordered, c.pointee.backordered) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__Reservation>, _ arena: inout Arena) {
        oms__inventory__v1__reservation__init(c)
        c.pointee.reservation_id = arena.text(self.reservationID)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.state = Oms__Inventory__V1__ReservationState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.location = arena.text(self.location)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.expires_at_ms = self.expiresAtMs
        c.pointee.n_held = self.held.count
        c.pointee.held = arena.messages(self.held, as: Oms__Inventory__V1__AllocatedLine.self) { $0.fill($1, &$2) }
        c.pointee.n_backordered = self.backordered.count
        c.pointee.backordered = arena.messages(self.backordered, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListReservationsRequest`.
    public struct ListReservationsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `state`.
        public var state: InventoryV1.ReservationState = .unspecified
        /// The field `order_id`.
        public var orderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            state: InventoryV1.ReservationState = .unspecified,
            orderID: String = ""
        ) {
            self.page = page
            self.state = state
            self.orderID = orderID
        }
    }
}

extension InventoryV1.ListReservationsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListReservationsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("state", 2, .single, .enumeration(InventoryV1.ReservationState.descriptor)),
        FieldDescriptor("order_id", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_reservations_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_reservations_request__get_packed_size, pack: oms__inventory__v1__list_reservations_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListReservationsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.state = InventoryV1.ReservationState(rawValue: Int32(truncatingIfNeeded: c.pointee.state.rawValue))
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListReservationsRequest>, _ arena: inout Arena) {
        oms__inventory__v1__list_reservations_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.state = Oms__Inventory__V1__ReservationState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListReservationsReply`.
    public struct ListReservationsReply: Hashable, Sendable {
        /// The field `reservations`.
        public var reservations: [InventoryV1.Reservation] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reservations: [InventoryV1.Reservation] = [],
            nextPageToken: String = ""
        ) {
            self.reservations = reservations
            self.nextPageToken = nextPageToken
        }
    }
}

extension InventoryV1.ListReservationsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListReservationsReply", [
        FieldDescriptor("reservations", 1, .repeated, .message(InventoryV1.Reservation.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_reservations_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_reservations_reply__get_packed_size, pack: oms__inventory__v1__list_reservations_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListReservationsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.reservations = try Unpacking.messages(c.pointee.n_reservations, c.pointee.reservations) { (value) throws(DecodingError) in try InventoryV1.Reservation(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListReservationsReply>, _ arena: inout Arena) {
        oms__inventory__v1__list_reservations_reply__init(c)
        c.pointee.n_reservations = self.reservations.count
        c.pointee.reservations = arena.messages(self.reservations, as: Oms__Inventory__V1__Reservation.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.Movement`.
    public struct Movement: Hashable, Sendable {
        /// The field `movement_id`.
        public var movementID: Int64 = 0
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0
        /// RECEIVE, RESERVE, RELEASE, ISSUE, COUNT_ADJUST, TRANSFER_OUT, TRANSFER_IN, RETURN (to quarantine),
        /// RESTOCK (from quarantine), SCRAP, SUPPLIER_RETURN.
        public var kind: String = ""
        /// The field `sku`.
        public var sku: String = ""
        /// The field `location`.
        public var location: String = ""
        /// Change of on_hand and of reserved.
        public var onHandDelta: Int64 = 0
        /// The field `reserved_delta`.
        public var reservedDelta: Int64 = 0
        /// Balances after this movement.
        public var onHand: Int64 = 0
        /// The field `reserved`.
        public var reserved: Int64 = 0
        /// The field `reference`.
        public var reference: String = ""
        /// The field `actor`.
        public var actor: String = ""
        /// The field `quarantine_delta`.
        public var quarantineDelta: Int64 = 0
        /// The field `quarantine`.
        public var quarantine: Int64 = 0
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            movementID: Int64 = 0,
            occurredAtMs: Int64 = 0,
            kind: String = "",
            sku: String = "",
            location: String = "",
            onHandDelta: Int64 = 0,
            reservedDelta: Int64 = 0,
            onHand: Int64 = 0,
            reserved: Int64 = 0,
            reference: String = "",
            actor: String = "",
            quarantineDelta: Int64 = 0,
            quarantine: Int64 = 0,
            reason: String = ""
        ) {
            self.movementID = movementID
            self.occurredAtMs = occurredAtMs
            self.kind = kind
            self.sku = sku
            self.location = location
            self.onHandDelta = onHandDelta
            self.reservedDelta = reservedDelta
            self.onHand = onHand
            self.reserved = reserved
            self.reference = reference
            self.actor = actor
            self.quarantineDelta = quarantineDelta
            self.quarantine = quarantine
            self.reason = reason
        }
    }
}

extension InventoryV1.Movement: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.Movement", [
        FieldDescriptor("movement_id", 1, .single, .int64),
        FieldDescriptor("occurred_at_ms", 2, .single, .int64),
        FieldDescriptor("kind", 3, .single, .text),
        FieldDescriptor("sku", 4, .single, .text),
        FieldDescriptor("location", 5, .single, .text),
        FieldDescriptor("on_hand_delta", 6, .single, .int64),
        FieldDescriptor("reserved_delta", 7, .single, .int64),
        FieldDescriptor("on_hand", 8, .single, .int64),
        FieldDescriptor("reserved", 9, .single, .int64),
        FieldDescriptor("reference", 10, .single, .text),
        FieldDescriptor("actor", 11, .single, .text),
        FieldDescriptor("quarantine_delta", 12, .single, .int64),
        FieldDescriptor("quarantine", 13, .single, .int64),
        FieldDescriptor("reason", 14, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__movement__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__movement__get_packed_size, pack: oms__inventory__v1__movement__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__Movement>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.movementID = c.pointee.movement_id
        self.occurredAtMs = c.pointee.occurred_at_ms
        self.kind = try Unpacking.text(c.pointee.kind, "kind")
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.onHandDelta = c.pointee.on_hand_delta
        self.reservedDelta = c.pointee.reserved_delta
        self.onHand = c.pointee.on_hand
        self.reserved = c.pointee.reserved
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.actor = try Unpacking.text(c.pointee.actor, "actor")
        self.quarantineDelta = c.pointee.quarantine_delta
        self.quarantine = c.pointee.quarantine
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__Movement>, _ arena: inout Arena) {
        oms__inventory__v1__movement__init(c)
        c.pointee.movement_id = self.movementID
        c.pointee.occurred_at_ms = self.occurredAtMs
        c.pointee.kind = arena.text(self.kind)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.location = arena.text(self.location)
        c.pointee.on_hand_delta = self.onHandDelta
        c.pointee.reserved_delta = self.reservedDelta
        c.pointee.on_hand = self.onHand
        c.pointee.reserved = self.reserved
        c.pointee.reference = arena.text(self.reference)
        c.pointee.actor = arena.text(self.actor)
        c.pointee.quarantine_delta = self.quarantineDelta
        c.pointee.quarantine = self.quarantine
        c.pointee.reason = arena.text(self.reason)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListMovementsRequest`.
    public struct ListMovementsRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `sku`.
        public var sku: String = ""
        /// The field `reference`.
        public var reference: String = ""
        /// The generation of the database that page.page_token is of (HealthReply.generation), for a token
        /// that is kept as a cursor: of another one it is refused, FAILED_PRECONDITION with the reason
        /// GENERATION_LEFT, for its numbers were handed out anew. 0 is for a token of the page before.
        public var generation: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            sku: String = "",
            reference: String = "",
            generation: Int64 = 0
        ) {
            self.page = page
            self.sku = sku
            self.reference = reference
            self.generation = generation
        }
    }
}

extension InventoryV1.ListMovementsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListMovementsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("reference", 3, .single, .text),
        FieldDescriptor("generation", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_movements_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_movements_request__get_packed_size, pack: oms__inventory__v1__list_movements_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListMovementsRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.generation = c.pointee.generation
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListMovementsRequest>, _ arena: inout Arena) {
        oms__inventory__v1__list_movements_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.sku = arena.text(self.sku)
        c.pointee.reference = arena.text(self.reference)
        c.pointee.generation = self.generation
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListMovementsReply`.
    public struct ListMovementsReply: Hashable, Sendable {
        /// The field `movements`.
        public var movements: [InventoryV1.Movement] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            movements: [InventoryV1.Movement] = [],
            nextPageToken: String = ""
        ) {
            self.movements = movements
            self.nextPageToken = nextPageToken
        }
    }
}

extension InventoryV1.ListMovementsReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListMovementsReply", [
        FieldDescriptor("movements", 1, .repeated, .message(InventoryV1.Movement.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_movements_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_movements_reply__get_packed_size, pack: oms__inventory__v1__list_movements_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListMovementsReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.movements = try Unpacking.messages(c.pointee.n_movements, c.pointee.movements) { (value) throws(DecodingError) in try InventoryV1.Movement(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListMovementsReply>, _ arena: inout Arena) {
        oms__inventory__v1__list_movements_reply__init(c)
        c.pointee.n_movements = self.movements.count
        c.pointee.movements = arena.messages(self.movements, as: Oms__Inventory__V1__Movement.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension InventoryV1 {
    /// Moves stock between locations, all lines or none; only what is not reserved.
    public struct TransferRequest: Hashable, Sendable {
        /// The field `from`.
        public var from: String = ""
        /// The field `to`.
        public var to: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []
        /// The field `reason`.
        public var reason: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            from: String = "",
            to: String = "",
            lines: [InventoryV1.StockLine] = [],
            reason: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.from = from
            self.to = to
            self.lines = lines
            self.reason = reason
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension InventoryV1.TransferRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.TransferRequest", [
        FieldDescriptor("from", 1, .single, .text),
        FieldDescriptor("to", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("reason", 4, .single, .text),
        FieldDescriptor("occurred_at_ms", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__transfer_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__transfer_request__get_packed_size, pack: oms__inventory__v1__transfer_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__TransferRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.from = try Unpacking.text(c.pointee.from, "from")
        self.to = try Unpacking.text(c.pointee.to, "to")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__TransferRequest>, _ arena: inout Arena) {
        oms__inventory__v1__transfer_request__init(c)
        c.pointee.from = arena.text(self.from)
        c.pointee.to = arena.text(self.to)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.reason = arena.text(self.reason)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.TransferReply`.
    public struct TransferReply: Hashable, Sendable {
        /// The field `levels`.
        public var levels: [InventoryV1.StockLevel] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            levels: [InventoryV1.StockLevel] = []
        ) {
            self.levels = levels
        }
    }
}

extension InventoryV1.TransferReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.TransferReply", [
        FieldDescriptor("levels", 1, .repeated, .message(InventoryV1.StockLevel.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__transfer_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__transfer_reply__get_packed_size, pack: oms__inventory__v1__transfer_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__TransferReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.levels = try Unpacking.messages(c.pointee.n_levels, c.pointee.levels) { (value) throws(DecodingError) in try InventoryV1.StockLevel(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__TransferReply>, _ arena: inout Arena) {
        oms__inventory__v1__transfer_reply__init(c)
        c.pointee.n_levels = self.levels.count
        c.pointee.levels = arena.messages(self.levels, as: Oms__Inventory__V1__StockLevel.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// Sets on_hand to what was counted. Never below what is reserved: reallocate or cancel first.
    public struct CountRequest: Hashable, Sendable {
        /// The field `location`.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.CountedStock] = []
        /// The field `reason`.
        public var reason: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            location: String = "",
            lines: [InventoryV1.CountedStock] = [],
            reason: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.location = location
            self.lines = lines
            self.reason = reason
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension InventoryV1.CountRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.CountRequest", [
        FieldDescriptor("location", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(InventoryV1.CountedStock.descriptor)),
        FieldDescriptor("reason", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__count_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__count_request__get_packed_size, pack: oms__inventory__v1__count_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__CountRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.CountedStock(c: value) }
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__CountRequest>, _ arena: inout Arena) {
        oms__inventory__v1__count_request__init(c)
        c.pointee.location = arena.text(self.location)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__CountedStock.self) { $0.fill($1, &$2) }
        c.pointee.reason = arena.text(self.reason)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.CountedStock`.
    public struct CountedStock: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `counted`.
        public var counted: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            counted: Int64 = 0
        ) {
            self.sku = sku
            self.counted = counted
        }
    }
}

extension InventoryV1.CountedStock: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.CountedStock", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("counted", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__counted_stock__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__counted_stock__get_packed_size, pack: oms__inventory__v1__counted_stock__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__CountedStock>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.counted = c.pointee.counted
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__CountedStock>, _ arena: inout Arena) {
        oms__inventory__v1__counted_stock__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.counted = self.counted
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.CountReply`.
    public struct CountReply: Hashable, Sendable {
        /// The field `levels`.
        public var levels: [InventoryV1.StockLevel] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            levels: [InventoryV1.StockLevel] = []
        ) {
            self.levels = levels
        }
    }
}

extension InventoryV1.CountReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.CountReply", [
        FieldDescriptor("levels", 1, .repeated, .message(InventoryV1.StockLevel.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__count_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__count_reply__get_packed_size, pack: oms__inventory__v1__count_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__CountReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.levels = try Unpacking.messages(c.pointee.n_levels, c.pointee.levels) { (value) throws(DecodingError) in try InventoryV1.StockLevel(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__CountReply>, _ arena: inout Arena) {
        oms__inventory__v1__count_reply__init(c)
        c.pointee.n_levels = self.levels.count
        c.pointee.levels = arena.messages(self.levels, as: Oms__Inventory__V1__StockLevel.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// Changes on_hand by a signed number.
    public struct AdjustRequest: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `delta`.
        public var delta: Int64 = 0
        /// Required: DAMAGED, LOST, FOUND, EXPIRED or other words.
        public var reason: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            location: String = "",
            delta: Int64 = 0,
            reason: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.sku = sku
            self.location = location
            self.delta = delta
            self.reason = reason
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension InventoryV1.AdjustRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.AdjustRequest", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("location", 2, .single, .text),
        FieldDescriptor("delta", 3, .single, .int64),
        FieldDescriptor("reason", 4, .single, .text),
        FieldDescriptor("occurred_at_ms", 5, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__adjust_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__adjust_request__get_packed_size, pack: oms__inventory__v1__adjust_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__AdjustRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.delta = c.pointee.delta
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__AdjustRequest>, _ arena: inout Arena) {
        oms__inventory__v1__adjust_request__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.location = arena.text(self.location)
        c.pointee.delta = self.delta
        c.pointee.reason = arena.text(self.reason)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.AdjustReply`.
    public struct AdjustReply: Hashable, Sendable {
        /// The field `level`.
        public var level: InventoryV1.StockLevel? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            level: InventoryV1.StockLevel? = nil
        ) {
            self.level = level
        }
    }
}

extension InventoryV1.AdjustReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.AdjustReply", [
        FieldDescriptor("level", 1, .single, .message(InventoryV1.StockLevel.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__adjust_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__adjust_reply__get_packed_size, pack: oms__inventory__v1__adjust_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__AdjustReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.level { self.level = try InventoryV1.StockLevel(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__AdjustReply>, _ arena: inout Arena) {
        oms__inventory__v1__adjust_reply__init(c)
        if let value = self.level {
            let message = arena.make(Oms__Inventory__V1__StockLevel.self)
            value.fill(message, &arena)
            c.pointee.level = message
        }
    }
}

extension InventoryV1 {
    /// Returned goods are counted in: to quarantine.
    public struct ReceiveReturnedRequest: Hashable, Sendable {
        /// The return, or the shipment that came back to its sender.
        public var reference: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []
        /// The field `location`.
        public var location: String = ""
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reference: String = "",
            lines: [InventoryV1.StockLine] = [],
            location: String = "",
            occurredAtMs: Int64 = 0
        ) {
            self.reference = reference
            self.lines = lines
            self.location = location
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension InventoryV1.ReceiveReturnedRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReceiveReturnedRequest", [
        FieldDescriptor("reference", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("location", 3, .single, .text),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__receive_returned_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__receive_returned_request__get_packed_size, pack: oms__inventory__v1__receive_returned_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReceiveReturnedRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReceiveReturnedRequest>, _ arena: inout Arena) {
        oms__inventory__v1__receive_returned_request__init(c)
        c.pointee.reference = arena.text(self.reference)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.location = arena.text(self.location)
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReceiveReturnedReply`.
    public struct ReceiveReturnedReply: Hashable, Sendable {
        /// The field `cost`.
        public var cost: CommonV1.Money? = nil

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            cost: CommonV1.Money? = nil
        ) {
            self.cost = cost
        }
    }
}

extension InventoryV1.ReceiveReturnedReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReceiveReturnedReply", [
        FieldDescriptor("cost", 1, .single, .message(CommonV1.Money.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__receive_returned_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__receive_returned_reply__get_packed_size, pack: oms__inventory__v1__receive_returned_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReceiveReturnedReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.cost { self.cost = try CommonV1.Money(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReceiveReturnedReply>, _ arena: inout Arena) {
        oms__inventory__v1__receive_returned_reply__init(c)
        if let value = self.cost {
            let message = arena.make(Oms__Common__V1__Money.self)
            value.fill(message, &arena)
            c.pointee.cost = message
        }
    }
}

extension InventoryV1 {
    /// Takes goods out of quarantine: back on the shelf, scrapped, or sent back to the buyer.
    public struct DisposeReturnedRequest: Hashable, Sendable {
        /// The field `reference`.
        public var reference: String = ""
        /// The field `location`.
        public var location: String = ""
        /// The field `restocked`.
        public var restocked: [InventoryV1.StockLine] = []
        /// The field `scrapped`.
        public var scrapped: [InventoryV1.StockLine] = []
        /// The field `rejected`.
        public var rejected: [InventoryV1.StockLine] = []
        /// The field `occurred_at_ms`.
        public var occurredAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reference: String = "",
            location: String = "",
            restocked: [InventoryV1.StockLine] = [],
            scrapped: [InventoryV1.StockLine] = [],
            rejected: [InventoryV1.StockLine] = [],
            occurredAtMs: Int64 = 0
        ) {
            self.reference = reference
            self.location = location
            self.restocked = restocked
            self.scrapped = scrapped
            self.rejected = rejected
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension InventoryV1.DisposeReturnedRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.DisposeReturnedRequest", [
        FieldDescriptor("reference", 1, .single, .text),
        FieldDescriptor("location", 2, .single, .text),
        FieldDescriptor("restocked", 3, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("scrapped", 4, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("rejected", 5, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("occurred_at_ms", 6, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__dispose_returned_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__dispose_returned_request__get_packed_size, pack: oms__inventory__v1__dispose_returned_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__DisposeReturnedRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.reference = try Unpacking.text(c.pointee.reference, "reference")
        self.location = try Unpacking.text(c.pointee.location, "location")
        self.restocked = try Unpacking.messages(c.pointee.n_restocked, c.pointee.restocked) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.scrapped = try Unpacking.messages(c.pointee.n_scrapped, c.pointee.scrapped) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.rejected = try Unpacking.messages(c.pointee.n_rejected, c.pointee.rejected) { (value) throws(DecodingError) in try InventoryV1.StockLine(c: value) }
        self.occurredAtMs = c.pointee.occurred_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__DisposeReturnedRequest>, _ arena: inout Arena) {
        oms__inventory__v1__dispose_returned_request__init(c)
        c.pointee.reference = arena.text(self.reference)
        c.pointee.location = arena.text(self.location)
        c.pointee.n_restocked = self.restocked.count
        c.pointee.restocked = arena.messages(self.restocked, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.n_scrapped = self.scrapped.count
        c.pointee.scrapped = arena.messages(self.scrapped, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.n_rejected = self.rejected.count
        c.pointee.rejected = arena.messages(self.rejected, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.occurred_at_ms = self.occurredAtMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.DisposeReturnedReply`.
    public struct DisposeReturnedReply: Hashable, Sendable {
        /// The message with every field at its default.
        public init() {}
    }
}

extension InventoryV1.DisposeReturnedReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.DisposeReturnedReply", [
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__dispose_returned_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__dispose_returned_reply__get_packed_size, pack: oms__inventory__v1__dispose_returned_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__DisposeReturnedReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__DisposeReturnedReply>, _ arena: inout Arena) {
        oms__inventory__v1__dispose_returned_reply__init(c)
    }
}

extension InventoryV1 {
    /// Units an order waits for.
    public struct BackorderLine: Hashable, Sendable {
        /// The field `backorder_id`.
        public var backorderID: Int64 = 0
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `sku`.
        public var sku: String = ""
        /// The field `quantity`.
        public var quantity: Int64 = 0
        /// The field `filled`.
        public var filled: Int64 = 0
        /// Lower comes first; equal ranks by age. 100 unless somebody changed it.
        public var rank: UInt32 = 0
        /// The field `created_at_ms`.
        public var createdAtMs: Int64 = 0
        /// When it is promised by what is on order; 0 when nothing is.
        public var promisedAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            backorderID: Int64 = 0,
            orderID: String = "",
            sku: String = "",
            quantity: Int64 = 0,
            filled: Int64 = 0,
            rank: UInt32 = 0,
            createdAtMs: Int64 = 0,
            promisedAtMs: Int64 = 0
        ) {
            self.backorderID = backorderID
            self.orderID = orderID
            self.sku = sku
            self.quantity = quantity
            self.filled = filled
            self.rank = rank
            self.createdAtMs = createdAtMs
            self.promisedAtMs = promisedAtMs
        }
    }
}

extension InventoryV1.BackorderLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.BackorderLine", [
        FieldDescriptor("backorder_id", 1, .single, .int64),
        FieldDescriptor("order_id", 2, .single, .text),
        FieldDescriptor("sku", 3, .single, .text),
        FieldDescriptor("quantity", 4, .single, .int64),
        FieldDescriptor("filled", 5, .single, .int64),
        FieldDescriptor("rank", 6, .single, .uint32),
        FieldDescriptor("created_at_ms", 7, .single, .int64),
        FieldDescriptor("promised_at_ms", 8, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__backorder_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__backorder_line__get_packed_size, pack: oms__inventory__v1__backorder_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__BackorderLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.backorderID = c.pointee.backorder_id
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.quantity = c.pointee.quantity
        self.filled = c.pointee.filled
        self.rank = c.pointee.rank
        self.createdAtMs = c.pointee.created_at_ms
        self.promisedAtMs = c.pointee.promised_at_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__BackorderLine>, _ arena: inout Arena) {
        oms__inventory__v1__backorder_line__init(c)
        c.pointee.backorder_id = self.backorderID
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.quantity = self.quantity
        c.pointee.filled = self.filled
        c.pointee.rank = self.rank
        c.pointee.created_at_ms = self.createdAtMs
        c.pointee.promised_at_ms = self.promisedAtMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ListBackordersRequest`.
    public struct ListBackordersRequest: Hashable, Sendable {
        /// The field `page`.
        public var page: CommonV1.PageRequest? = nil
        /// The field `sku`.
        public var sku: String = ""
        /// The field `order_id`.
        public var orderID: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            sku: String = "",
            orderID: String = ""
        ) {
            self.page = page
            self.sku = sku
            self.orderID = orderID
        }
    }
}

extension InventoryV1.ListBackordersRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListBackordersRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("order_id", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_backorders_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_backorders_request__get_packed_size, pack: oms__inventory__v1__list_backorders_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListBackordersRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListBackordersRequest>, _ arena: inout Arena) {
        oms__inventory__v1__list_backorders_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
        c.pointee.sku = arena.text(self.sku)
        c.pointee.order_id = arena.text(self.orderID)
    }
}

extension InventoryV1 {
    /// In the order in which they will be served, by SKU.
    public struct ListBackordersReply: Hashable, Sendable {
        /// The field `backorders`.
        public var backorders: [InventoryV1.BackorderLine] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            backorders: [InventoryV1.BackorderLine] = [],
            nextPageToken: String = ""
        ) {
            self.backorders = backorders
            self.nextPageToken = nextPageToken
        }
    }
}

extension InventoryV1.ListBackordersReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListBackordersReply", [
        FieldDescriptor("backorders", 1, .repeated, .message(InventoryV1.BackorderLine.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__list_backorders_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__list_backorders_reply__get_packed_size, pack: oms__inventory__v1__list_backorders_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ListBackordersReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.backorders = try Unpacking.messages(c.pointee.n_backorders, c.pointee.backorders) { (value) throws(DecodingError) in try InventoryV1.BackorderLine(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ListBackordersReply>, _ arena: inout Arena) {
        oms__inventory__v1__list_backorders_reply__init(c)
        c.pointee.n_backorders = self.backorders.count
        c.pointee.backorders = arena.messages(self.backorders, as: Oms__Inventory__V1__BackorderLine.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.PrioritiseRequest`.
    public struct PrioritiseRequest: Hashable, Sendable {
        /// The field `order_id`.
        public var orderID: String = ""
        /// The field `rank`.
        public var rank: UInt32 = 0
        /// The field `reason`.
        public var reason: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            rank: UInt32 = 0,
            reason: String = ""
        ) {
            self.orderID = orderID
            self.rank = rank
            self.reason = reason
        }
    }
}

extension InventoryV1.PrioritiseRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.PrioritiseRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("rank", 2, .single, .uint32),
        FieldDescriptor("reason", 3, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__prioritise_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__prioritise_request__get_packed_size, pack: oms__inventory__v1__prioritise_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__PrioritiseRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.orderID = try Unpacking.text(c.pointee.order_id, "order_id")
        self.rank = c.pointee.rank
        self.reason = try Unpacking.text(c.pointee.reason, "reason")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__PrioritiseRequest>, _ arena: inout Arena) {
        oms__inventory__v1__prioritise_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.rank = self.rank
        c.pointee.reason = arena.text(self.reason)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.PrioritiseReply`.
    public struct PrioritiseReply: Hashable, Sendable {
        /// The field `backorders`.
        public var backorders: [InventoryV1.BackorderLine] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            backorders: [InventoryV1.BackorderLine] = []
        ) {
            self.backorders = backorders
        }
    }
}

extension InventoryV1.PrioritiseReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.PrioritiseReply", [
        FieldDescriptor("backorders", 1, .repeated, .message(InventoryV1.BackorderLine.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__prioritise_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__prioritise_reply__get_packed_size, pack: oms__inventory__v1__prioritise_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__PrioritiseReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.backorders = try Unpacking.messages(c.pointee.n_backorders, c.pointee.backorders) { (value) throws(DecodingError) in try InventoryV1.BackorderLine(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__PrioritiseReply>, _ arena: inout Arena) {
        oms__inventory__v1__prioritise_reply__init(c)
        c.pointee.n_backorders = self.backorders.count
        c.pointee.backorders = arena.messages(self.backorders, as: Oms__Inventory__V1__BackorderLine.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.LowStockRequest`.
    public struct LowStockRequest: Hashable, Sendable {
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

extension InventoryV1.LowStockRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.LowStockRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__low_stock_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__low_stock_request__get_packed_size, pack: oms__inventory__v1__low_stock_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__LowStockRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        if let value = c.pointee.page { self.page = try CommonV1.PageRequest(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__LowStockRequest>, _ arena: inout Arena) {
        oms__inventory__v1__low_stock_request__init(c)
        if let value = self.page {
            let message = arena.make(Oms__Common__V1__PageRequest.self)
            value.fill(message, &arena)
            c.pointee.page = message
        }
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.LowStockLine`.
    public struct LowStockLine: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `name`.
        public var name: String = ""
        /// The field `available`.
        public var available: Int64 = 0
        /// The field `backordered`.
        public var backordered: Int64 = 0
        /// The field `incoming`.
        public var incoming: Int64 = 0
        /// The field `reorder_level`.
        public var reorderLevel: Int64 = 0
        /// What a requisition would ask for; 0 when one is open already.
        public var suggested: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            name: String = "",
            available: Int64 = 0,
            backordered: Int64 = 0,
            incoming: Int64 = 0,
            reorderLevel: Int64 = 0,
            suggested: Int64 = 0
        ) {
            self.sku = sku
            self.name = name
            self.available = available
            self.backordered = backordered
            self.incoming = incoming
            self.reorderLevel = reorderLevel
            self.suggested = suggested
        }
    }
}

extension InventoryV1.LowStockLine: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.LowStockLine", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("name", 2, .single, .text),
        FieldDescriptor("available", 3, .single, .int64),
        FieldDescriptor("backordered", 4, .single, .int64),
        FieldDescriptor("incoming", 5, .single, .int64),
        FieldDescriptor("reorder_level", 6, .single, .int64),
        FieldDescriptor("suggested", 7, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__low_stock_line__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__low_stock_line__get_packed_size, pack: oms__inventory__v1__low_stock_line__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__LowStockLine>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.name = try Unpacking.text(c.pointee.name, "name")
        self.available = c.pointee.available
        self.backordered = c.pointee.backordered
        self.incoming = c.pointee.incoming
        self.reorderLevel = c.pointee.reorder_level
        self.suggested = c.pointee.suggested
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__LowStockLine>, _ arena: inout Arena) {
        oms__inventory__v1__low_stock_line__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.name = arena.text(self.name)
        c.pointee.available = self.available
        c.pointee.backordered = self.backordered
        c.pointee.incoming = self.incoming
        c.pointee.reorder_level = self.reorderLevel
        c.pointee.suggested = self.suggested
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.LowStockReply`.
    public struct LowStockReply: Hashable, Sendable {
        /// The field `lines`.
        public var lines: [InventoryV1.LowStockLine] = []
        /// The field `next_page_token`.
        public var nextPageToken: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            lines: [InventoryV1.LowStockLine] = [],
            nextPageToken: String = ""
        ) {
            self.lines = lines
            self.nextPageToken = nextPageToken
        }
    }
}

extension InventoryV1.LowStockReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.LowStockReply", [
        FieldDescriptor("lines", 1, .repeated, .message(InventoryV1.LowStockLine.descriptor)),
        FieldDescriptor("next_page_token", 2, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__low_stock_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__low_stock_reply__get_packed_size, pack: oms__inventory__v1__low_stock_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__LowStockReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.lines = try Unpacking.messages(c.pointee.n_lines, c.pointee.lines) { (value) throws(DecodingError) in try InventoryV1.LowStockLine(c: value) }
        self.nextPageToken = try Unpacking.text(c.pointee.next_page_token, "next_page_token")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__LowStockReply>, _ arena: inout Arena) {
        oms__inventory__v1__low_stock_reply__init(c)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__LowStockLine.self) { $0.fill($1, &$2) }
        c.pointee.next_page_token = arena.text(self.nextPageToken)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReportTurnoverRequest`.
    public struct ReportTurnoverRequest: Hashable, Sendable {
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

extension InventoryV1.ReportTurnoverRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReportTurnoverRequest", [
        FieldDescriptor("from_ms", 1, .single, .int64),
        FieldDescriptor("before_ms", 2, .single, .int64)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__report_turnover_request__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__report_turnover_request__get_packed_size, pack: oms__inventory__v1__report_turnover_request__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReportTurnoverRequest>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.fromMs = c.pointee.from_ms
        self.beforeMs = c.pointee.before_ms
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReportTurnoverRequest>, _ arena: inout Arena) {
        oms__inventory__v1__report_turnover_request__init(c)
        c.pointee.from_ms = self.fromMs
        c.pointee.before_ms = self.beforeMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.TurnoverRow`.
    public struct TurnoverRow: Hashable, Sendable {
        /// The field `sku`.
        public var sku: String = ""
        /// The field `opening`.
        public var opening: Int64 = 0
        /// The field `received`.
        public var received: Int64 = 0
        /// The field `issued`.
        public var issued: Int64 = 0
        /// The field `returned`.
        public var returned: Int64 = 0
        /// The field `adjusted`.
        public var adjusted: Int64 = 0
        /// The field `closing`.
        public var closing: Int64 = 0
        /// The field `currency`.
        public var currency: String = ""
        /// Of the issues, at the present standard cost.
        public var costIssuedMinor: Int64 = 0
        /// issued / mean of opening and closing, an exact decimal with two places; empty when that mean is 0.
        public var turns: String = ""

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            opening: Int64 = 0,
            received: Int64 = 0,
            issued: Int64 = 0,
            returned: Int64 = 0,
            adjusted: Int64 = 0,
            closing: Int64 = 0,
            currency: String = "",
            costIssuedMinor: Int64 = 0,
            turns: String = ""
        ) {
            self.sku = sku
            self.opening = opening
            self.received = received
            self.issued = issued
            self.returned = returned
            self.adjusted = adjusted
            self.closing = closing
            self.currency = currency
            self.costIssuedMinor = costIssuedMinor
            self.turns = turns
        }
    }
}

extension InventoryV1.TurnoverRow: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.TurnoverRow", [
        FieldDescriptor("sku", 1, .single, .text),
        FieldDescriptor("opening", 2, .single, .int64),
        FieldDescriptor("received", 3, .single, .int64),
        FieldDescriptor("issued", 4, .single, .int64),
        FieldDescriptor("returned", 5, .single, .int64),
        FieldDescriptor("adjusted", 6, .single, .int64),
        FieldDescriptor("closing", 7, .single, .int64),
        FieldDescriptor("currency", 8, .single, .text),
        FieldDescriptor("cost_issued_minor", 9, .single, .int64),
        FieldDescriptor("turns", 10, .single, .text)
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__turnover_row__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__turnover_row__get_packed_size, pack: oms__inventory__v1__turnover_row__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__TurnoverRow>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.sku = try Unpacking.text(c.pointee.sku, "sku")
        self.opening = c.pointee.opening
        self.received = c.pointee.received
        self.issued = c.pointee.issued
        self.returned = c.pointee.returned
        self.adjusted = c.pointee.adjusted
        self.closing = c.pointee.closing
        self.currency = try Unpacking.text(c.pointee.currency, "currency")
        self.costIssuedMinor = c.pointee.cost_issued_minor
        self.turns = try Unpacking.text(c.pointee.turns, "turns")
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__TurnoverRow>, _ arena: inout Arena) {
        oms__inventory__v1__turnover_row__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.opening = self.opening
        c.pointee.received = self.received
        c.pointee.issued = self.issued
        c.pointee.returned = self.returned
        c.pointee.adjusted = self.adjusted
        c.pointee.closing = self.closing
        c.pointee.currency = arena.text(self.currency)
        c.pointee.cost_issued_minor = self.costIssuedMinor
        c.pointee.turns = arena.text(self.turns)
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReportTurnoverReply`.
    public struct ReportTurnoverReply: Hashable, Sendable {
        /// The field `rows`.
        public var rows: [InventoryV1.TurnoverRow] = []

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            rows: [InventoryV1.TurnoverRow] = []
        ) {
            self.rows = rows
        }
    }
}

extension InventoryV1.ReportTurnoverReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReportTurnoverReply", [
        FieldDescriptor("rows", 1, .repeated, .message(InventoryV1.TurnoverRow.descriptor))
    ])

    /// Reads the message from bytes that are borrowed for the call.
    public static func decode(_ bytes: UnsafeRawBufferPointer, limits: DecodingLimits) throws(DecodingError) -> Self {
        try Unpacking.unpack(bytes, limits: limits, unpack: oms__inventory__v1__report_turnover_reply__unpack) { (c) throws(DecodingError) in try Self(c: c) }
    }

    /// The bytes of the message, fields in number order.
    public func encoded() -> [UInt8] {
        Packing.pack(size: oms__inventory__v1__report_turnover_reply__get_packed_size, pack: oms__inventory__v1__report_turnover_reply__pack) { c, arena in self.fill(c, &arena) }
    }

    init(c: UnsafeMutablePointer<Oms__Inventory__V1__ReportTurnoverReply>) throws(DecodingError) {
        try Unpacking.check(c.pointee.base)
        self.rows = try Unpacking.messages(c.pointee.n_rows, c.pointee.rows) { (value) throws(DecodingError) in try InventoryV1.TurnoverRow(c: value) }
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReportTurnoverReply>, _ arena: inout Arena) {
        oms__inventory__v1__report_turnover_reply__init(c)
        c.pointee.n_rows = self.rows.count
        c.pointee.rows = arena.messages(self.rows, as: Oms__Inventory__V1__TurnoverRow.self) { $0.fill($1, &$2) }
    }
}

extension InventoryV1 {
    /// The service `oms.inventory.v1.InventoryService`.
    public enum InventoryService {
        /// The service in the contract.
        public static let descriptor = ServiceDescriptor(name: "oms.inventory.v1.InventoryService", methods: [
            AnyMethod(Self.upsertSupplier),
            AnyMethod(Self.listSuppliers),
            AnyMethod(Self.upsertProduct),
            AnyMethod(Self.getProduct),
            AnyMethod(Self.listProducts),
            AnyMethod(Self.getStock),
            AnyMethod(Self.receive),
            AnyMethod(Self.reserve),
            AnyMethod(Self.commitReservation),
            AnyMethod(Self.releaseReservation),
            AnyMethod(Self.issue),
            AnyMethod(Self.listReservations),
            AnyMethod(Self.listMovements),
            AnyMethod(Self.upsertLocation),
            AnyMethod(Self.listLocations),
            AnyMethod(Self.transfer),
            AnyMethod(Self.count),
            AnyMethod(Self.adjust),
            AnyMethod(Self.listBackorders),
            AnyMethod(Self.prioritise),
            AnyMethod(Self.lowStock),
            AnyMethod(Self.reportTurnover),
            AnyMethod(Self.backorder),
            AnyMethod(Self.dropShortage),
            AnyMethod(Self.extendReservation),
            AnyMethod(Self.shrinkReservation),
            AnyMethod(Self.pauseFills),
            AnyMethod(Self.resumeFills),
            AnyMethod(Self.reallocate),
            AnyMethod(Self.receiveReturned),
            AnyMethod(Self.disposeReturned),
            AnyMethod(Self.watch)
        ])

        /// The method `UpsertSupplier`.
        public static let upsertSupplier = Method<InventoryV1.UpsertSupplierRequest, InventoryV1.UpsertSupplierReply>(
            path: "oms.inventory.v1.InventoryService/UpsertSupplier",
            kind: .unary
        )

        /// The method `ListSuppliers`.
        public static let listSuppliers = Method<InventoryV1.ListSuppliersRequest, InventoryV1.ListSuppliersReply>(
            path: "oms.inventory.v1.InventoryService/ListSuppliers",
            kind: .unary
        )

        /// The method `UpsertProduct`.
        public static let upsertProduct = Method<InventoryV1.UpsertProductRequest, InventoryV1.UpsertProductReply>(
            path: "oms.inventory.v1.InventoryService/UpsertProduct",
            kind: .unary
        )

        /// The method `GetProduct`.
        public static let getProduct = Method<InventoryV1.GetProductRequest, InventoryV1.GetProductReply>(
            path: "oms.inventory.v1.InventoryService/GetProduct",
            kind: .unary
        )

        /// The method `ListProducts`.
        public static let listProducts = Method<InventoryV1.ListProductsRequest, InventoryV1.ListProductsReply>(
            path: "oms.inventory.v1.InventoryService/ListProducts",
            kind: .unary
        )

        /// The method `GetStock`.
        public static let getStock = Method<InventoryV1.GetStockRequest, InventoryV1.GetStockReply>(
            path: "oms.inventory.v1.InventoryService/GetStock",
            kind: .unary
        )

        /// The method `Receive`.
        public static let receive = Method<InventoryV1.ReceiveRequest, InventoryV1.ReceiveReply>(
            path: "oms.inventory.v1.InventoryService/Receive",
            kind: .unary
        )

        /// The method `Reserve`.
        public static let reserve = Method<InventoryV1.ReserveRequest, InventoryV1.ReserveReply>(
            path: "oms.inventory.v1.InventoryService/Reserve",
            kind: .unary
        )

        /// The method `CommitReservation`.
        public static let commitReservation = Method<InventoryV1.CommitReservationRequest, InventoryV1.CommitReservationReply>(
            path: "oms.inventory.v1.InventoryService/CommitReservation",
            kind: .unary
        )

        /// The method `ReleaseReservation`.
        public static let releaseReservation = Method<InventoryV1.ReleaseReservationRequest, InventoryV1.ReleaseReservationReply>(
            path: "oms.inventory.v1.InventoryService/ReleaseReservation",
            kind: .unary
        )

        /// The method `Issue`.
        public static let issue = Method<InventoryV1.IssueRequest, InventoryV1.IssueReply>(
            path: "oms.inventory.v1.InventoryService/Issue",
            kind: .unary
        )

        /// The method `ListReservations`.
        public static let listReservations = Method<InventoryV1.ListReservationsRequest, InventoryV1.ListReservationsReply>(
            path: "oms.inventory.v1.InventoryService/ListReservations",
            kind: .unary
        )

        /// The method `ListMovements`.
        public static let listMovements = Method<InventoryV1.ListMovementsRequest, InventoryV1.ListMovementsReply>(
            path: "oms.inventory.v1.InventoryService/ListMovements",
            kind: .unary
        )

        /// The method `UpsertLocation`.
        public static let upsertLocation = Method<InventoryV1.UpsertLocationRequest, InventoryV1.UpsertLocationReply>(
            path: "oms.inventory.v1.InventoryService/UpsertLocation",
            kind: .unary
        )

        /// The method `ListLocations`.
        public static let listLocations = Method<InventoryV1.ListLocationsRequest, InventoryV1.ListLocationsReply>(
            path: "oms.inventory.v1.InventoryService/ListLocations",
            kind: .unary
        )

        /// The method `Transfer`.
        public static let transfer = Method<InventoryV1.TransferRequest, InventoryV1.TransferReply>(
            path: "oms.inventory.v1.InventoryService/Transfer",
            kind: .unary
        )

        /// The method `Count`.
        public static let count = Method<InventoryV1.CountRequest, InventoryV1.CountReply>(
            path: "oms.inventory.v1.InventoryService/Count",
            kind: .unary
        )

        /// The method `Adjust`.
        public static let adjust = Method<InventoryV1.AdjustRequest, InventoryV1.AdjustReply>(
            path: "oms.inventory.v1.InventoryService/Adjust",
            kind: .unary
        )

        /// The method `ListBackorders`.
        public static let listBackorders = Method<InventoryV1.ListBackordersRequest, InventoryV1.ListBackordersReply>(
            path: "oms.inventory.v1.InventoryService/ListBackorders",
            kind: .unary
        )

        /// The method `Prioritise`.
        public static let prioritise = Method<InventoryV1.PrioritiseRequest, InventoryV1.PrioritiseReply>(
            path: "oms.inventory.v1.InventoryService/Prioritise",
            kind: .unary
        )

        /// The method `LowStock`.
        public static let lowStock = Method<InventoryV1.LowStockRequest, InventoryV1.LowStockReply>(
            path: "oms.inventory.v1.InventoryService/LowStock",
            kind: .unary
        )

        /// The method `ReportTurnover`.
        public static let reportTurnover = Method<InventoryV1.ReportTurnoverRequest, InventoryV1.ReportTurnoverReply>(
            path: "oms.inventory.v1.InventoryService/ReportTurnover",
            kind: .unary
        )

        /// The method `Backorder`.
        public static let backorder = Method<InventoryV1.BackorderRequest, InventoryV1.BackorderReply>(
            path: "oms.inventory.v1.InventoryService/Backorder",
            kind: .unary
        )

        /// The method `DropShortage`.
        public static let dropShortage = Method<InventoryV1.DropShortageRequest, InventoryV1.DropShortageReply>(
            path: "oms.inventory.v1.InventoryService/DropShortage",
            kind: .unary
        )

        /// The method `ExtendReservation`.
        public static let extendReservation = Method<InventoryV1.ExtendReservationRequest, InventoryV1.ExtendReservationReply>(
            path: "oms.inventory.v1.InventoryService/ExtendReservation",
            kind: .unary
        )

        /// The method `ShrinkReservation`.
        public static let shrinkReservation = Method<InventoryV1.ShrinkReservationRequest, InventoryV1.ShrinkReservationReply>(
            path: "oms.inventory.v1.InventoryService/ShrinkReservation",
            kind: .unary
        )

        /// The method `PauseFills`.
        public static let pauseFills = Method<InventoryV1.PauseFillsRequest, InventoryV1.PauseFillsReply>(
            path: "oms.inventory.v1.InventoryService/PauseFills",
            kind: .unary
        )

        /// The method `ResumeFills`.
        public static let resumeFills = Method<InventoryV1.ResumeFillsRequest, InventoryV1.ResumeFillsReply>(
            path: "oms.inventory.v1.InventoryService/ResumeFills",
            kind: .unary
        )

        /// The method `Reallocate`.
        public static let reallocate = Method<InventoryV1.ReallocateRequest, InventoryV1.ReallocateReply>(
            path: "oms.inventory.v1.InventoryService/Reallocate",
            kind: .unary
        )

        /// The method `ReceiveReturned`.
        public static let receiveReturned = Method<InventoryV1.ReceiveReturnedRequest, InventoryV1.ReceiveReturnedReply>(
            path: "oms.inventory.v1.InventoryService/ReceiveReturned",
            kind: .unary
        )

        /// The method `DisposeReturned`.
        public static let disposeReturned = Method<InventoryV1.DisposeReturnedRequest, InventoryV1.DisposeReturnedReply>(
            path: "oms.inventory.v1.InventoryService/DisposeReturned",
            kind: .unary
        )

        /// The method `Watch`.
        public static let watch = Method<CommonV1.WatchRequest, CommonV1.Event>(
            path: "oms.inventory.v1.InventoryService/Watch",
            kind: .serverStreaming
        )
    }
}

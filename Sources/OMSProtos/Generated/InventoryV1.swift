// DO NOT EDIT.
// swift-format-ignore-file
// Source: Protos/oms/inventory/v1/inventory.proto by scripts/generate-protos.sh

internal import OMSProtosC
public import Protobuf
public import RPC

/// The package `oms.inventory.v1`.
public enum InventoryV1 {}

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
            version: Int64 = 0
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
        FieldDescriptor("version", 10, .single, .int64)
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
    /// The stock of one SKU at one location: 0 <= reserved <= on_hand.
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

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            sku: String = "",
            location: String = "",
            onHand: Int64 = 0,
            reserved: Int64 = 0,
            available: Int64 = 0,
            version: Int64 = 0
        ) {
            self.sku = sku
            self.location = location
            self.onHand = onHand
            self.reserved = reserved
            self.available = available
            self.version = version
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
        FieldDescriptor("version", 6, .single, .int64)
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__StockLevel>, _ arena: inout Arena) {
        oms__inventory__v1__stock_level__init(c)
        c.pointee.sku = arena.text(self.sku)
        c.pointee.location = arena.text(self.location)
        c.pointee.on_hand = self.onHand
        c.pointee.reserved = self.reserved
        c.pointee.available = self.available
        c.pointee.version = self.version
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
        /// The field `location`.
        public var location: String = ""
        /// How long the hold lasts unless it is committed; 0 means 15 minutes.
        public var ttlMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            lines: [InventoryV1.StockLine] = [],
            location: String = "",
            ttlMs: Int64 = 0
        ) {
            self.orderID = orderID
            self.lines = lines
            self.location = location
            self.ttlMs = ttlMs
        }
    }
}

extension InventoryV1.ReserveRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReserveRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("lines", 2, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("location", 3, .single, .text),
        FieldDescriptor("ttl_ms", 4, .single, .int64)
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReserveRequest>, _ arena: inout Arena) {
        oms__inventory__v1__reserve_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.location = arena.text(self.location)
        c.pointee.ttl_ms = self.ttlMs
    }
}

extension InventoryV1 {
    /// The message `oms.inventory.v1.ReserveReply`.
    public struct ReserveReply: Hashable, Sendable {
        /// The field `reservation_id`.
        public var reservationID: String = ""
        /// The field `state`.
        public var state: InventoryV1.ReservationState = .unspecified

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reservationID: String = "",
            state: InventoryV1.ReservationState = .unspecified
        ) {
            self.reservationID = reservationID
            self.state = state
        }
    }
}

extension InventoryV1.ReserveReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ReserveReply", [
        FieldDescriptor("reservation_id", 1, .single, .text),
        FieldDescriptor("state", 2, .single, .enumeration(InventoryV1.ReservationState.descriptor))
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__ReserveReply>, _ arena: inout Arena) {
        oms__inventory__v1__reserve_reply__init(c)
        c.pointee.reservation_id = arena.text(self.reservationID)
        c.pointee.state = Oms__Inventory__V1__ReservationState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
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

extension InventoryV1.CommitReservationReply: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.CommitReservationReply", [
        FieldDescriptor("state", 1, .single, .enumeration(InventoryV1.ReservationState.descriptor))
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__CommitReservationReply>, _ arena: inout Arena) {
        oms__inventory__v1__commit_reservation_reply__init(c)
        c.pointee.state = Oms__Inventory__V1__ReservationState(rawValue: .init(truncatingIfNeeded: self.state.rawValue))
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

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            orderID: String = "",
            shipmentID: String = "",
            lines: [InventoryV1.StockLine] = [],
            occurredAtMs: Int64 = 0
        ) {
            self.orderID = orderID
            self.shipmentID = shipmentID
            self.lines = lines
            self.occurredAtMs = occurredAtMs
        }
    }
}

extension InventoryV1.IssueRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.IssueRequest", [
        FieldDescriptor("order_id", 1, .single, .text),
        FieldDescriptor("shipment_id", 2, .single, .text),
        FieldDescriptor("lines", 3, .repeated, .message(InventoryV1.StockLine.descriptor)),
        FieldDescriptor("occurred_at_ms", 4, .single, .int64)
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
    }

    func fill(_ c: UnsafeMutablePointer<Oms__Inventory__V1__IssueRequest>, _ arena: inout Arena) {
        oms__inventory__v1__issue_request__init(c)
        c.pointee.order_id = arena.text(self.orderID)
        c.pointee.shipment_id = arena.text(self.shipmentID)
        c.pointee.n_lines = self.lines.count
        c.pointee.lines = arena.messages(self.lines, as: Oms__Inventory__V1__StockLine.self) { $0.fill($1, &$2) }
        c.pointee.occurred_at_ms = self.occurredAtMs
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
        /// The field `location`.
        public var location: String = ""
        /// The field `lines`.
        public var lines: [InventoryV1.StockLine] = []
        /// The field `expires_at_ms`.
        public var expiresAtMs: Int64 = 0

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            reservationID: String = "",
            orderID: String = "",
            state: InventoryV1.ReservationState = .unspecified,
            location: String = "",
            lines: [InventoryV1.StockLine] = [],
            expiresAtMs: Int64 = 0
        ) {
            self.reservationID = reservationID
            self.orderID = orderID
            self.state = state
            self.location = location
            self.lines = lines
            self.expiresAtMs = expiresAtMs
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
        FieldDescriptor("expires_at_ms", 6, .single, .int64)
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
        /// RECEIVE, RESERVE, RELEASE, ISSUE, COUNT_ADJUST.
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
            actor: String = ""
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
        FieldDescriptor("actor", 11, .single, .text)
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

        /// The message with every field at its default.
        public init() {}

        /// The message with the fields given; the others are at their defaults.
        public init(
            page: CommonV1.PageRequest? = nil,
            sku: String = "",
            reference: String = ""
        ) {
            self.page = page
            self.sku = sku
            self.reference = reference
        }
    }
}

extension InventoryV1.ListMovementsRequest: Message {
    /// The message in the contract.
    public static let descriptor = MessageDescriptor("oms.inventory.v1.ListMovementsRequest", [
        FieldDescriptor("page", 1, .single, .message(CommonV1.PageRequest.descriptor)),
        FieldDescriptor("sku", 2, .single, .text),
        FieldDescriptor("reference", 3, .single, .text)
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

        /// The method `Watch`.
        public static let watch = Method<CommonV1.WatchRequest, CommonV1.Event>(
            path: "oms.inventory.v1.InventoryService/Watch",
            kind: .serverStreaming
        )
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// Everything an import brings in, checked and ready to send.
struct ShopData: Sendable {
    struct OpeningStock: Hashable, Sendable {
        let sku: String
        let quantity: Int64
    }

    /// An order, and what became of it where the source knows.
    struct HistoricOrder: Sendable {
        var request: OrderV1.PlaceOrderRequest
        /// When set, the order is driven to delivered at this time.
        var shippedAtMs: Int64?
    }

    /// A row's mention of something that must exist, here or in the services.
    struct Reference: Sendable {
        enum Kind: Sendable { case customer, product, supplier, carrier }

        let kind: Kind
        let value: String
        /// What to throw when it does not exist.
        let missing: Failure
    }

    /// Names the source; part of the keys that make a second import change nothing.
    var source: String
    var customers: [CustomerV1.Customer] = []
    var suppliers: [InventoryV1.Supplier] = []
    var products: [InventoryV1.Product] = []
    var carriers: [FulfillmentV1.Carrier] = []
    var openingStock: [OpeningStock] = []
    var orders: [HistoricOrder] = []
    var references: [Reference] = []
    /// What the source says is on hand once its shipped orders have left; empty when it says nothing.
    var closingStock: [String: Int64] = [:]
}

extension ShopData {
    /// What the files themselves bring in.
    func keys(of kind: Reference.Kind) -> Set<String> {
        switch kind {
        case .customer: Set(self.customers.map(\.customerID))
        case .product: Set(self.products.map(\.sku))
        case .supplier: Set(self.suppliers.map(\.supplierID))
        case .carrier: Set(self.carriers.map(\.carrierID))
        }
    }

    static let paymentMethods: [(String, OrderV1.PaymentMethod)] = [
        ("card", .card), ("cash", .cash), ("bank_transfer", .bankTransfer),
        ("on_account", .onAccount), ("store_credit", .storeCredit),
    ]
    static let channels: [(String, OrderV1.Channel)] = [
        ("online", .online), ("store", .store), ("phone", .phone),
    ]
    static let carrierKinds: [(String, FulfillmentV1.CarrierKind)] = [
        ("third_party", .thirdParty), ("own_fleet", .ownFleet),
    ]

    /// Reads the files of docs/IMPORT.md; each is optional, one at least must be there.
    ///
    /// - Throws: A `Failure` that names file, line and reason; nothing has been sent then.
    static func read(_ folder: CSVFolder, exists: (String) -> Bool) throws -> ShopData {
        let files = [
            "customers.csv", "suppliers.csv", "products.csv", "carriers.csv", "orders.csv",
        ].filter(exists)
        guard !files.isEmpty else {
            throw Failure.badInput(
                "\(folder.path) holds none of the files an import reads",
                remedy: "docs/IMPORT.md describes customers.csv, suppliers.csv, products.csv, "
                    + "carriers.csv, orders.csv and order_lines.csv"
            )
        }
        var shop = ShopData(source: "csv")
        if exists("suppliers.csv") { shop.suppliers = try Self.suppliers(folder) }
        if exists("products.csv") { try shop.readProducts(folder) }
        if exists("customers.csv") { shop.customers = try Self.customers(folder) }
        if exists("carriers.csv") { shop.carriers = try Self.carriers(folder) }
        if exists("orders.csv") { try shop.readOrders(folder) }
        return shop
    }

    private static let addressColumns = ["street", "city", "region", "postal_code", "country"]

    private static func address(_ row: CSVRow, name: String, prefix: String = "")
        -> CommonV1.Address
    {
        CommonV1.Address(
            name: name,
            street: row[prefix + "street"],
            city: row[prefix + "city"],
            region: row[prefix + "region"],
            postalCode: row[prefix + "postal_code"],
            country: row[prefix + "country"]
        )
    }

    private static func customers(_ folder: CSVFolder) throws -> [CustomerV1.Customer] {
        let file = try CSVFile.read(
            folder,
            "customers.csv",
            required: ["customer_id", "name"],
            optional: ["contact", "email", "phone", "preferred_payment"] + Self.addressColumns
        )
        try file.requireUnique("customer_id")
        return try file.rows.map { row in
            let name = try file.text(row, "name")
            return CustomerV1.Customer(
                customerID: try file.key(row, "customer_id"),
                name: name,
                contact: row["contact"],
                email: row["email"],
                phone: row["phone"],
                address: Self.address(row, name: name),
                preferredPayment: row["preferred_payment"].isEmpty
                    ? .unspecified : try file.choice(row, "preferred_payment", Self.paymentMethods)
            )
        }
    }

    private static func suppliers(_ folder: CSVFolder) throws -> [InventoryV1.Supplier] {
        let file = try CSVFile.read(
            folder,
            "suppliers.csv",
            required: ["supplier_id", "name"],
            optional: ["contact", "phone"] + Self.addressColumns
        )
        try file.requireUnique("supplier_id")
        return try file.rows.map { row in
            let name = try file.text(row, "name")
            return InventoryV1.Supplier(
                supplierID: try file.key(row, "supplier_id"),
                name: name,
                contact: row["contact"],
                phone: row["phone"],
                address: Self.address(row, name: name)
            )
        }
    }

    private mutating func readProducts(_ folder: CSVFolder) throws {
        let file = try CSVFile.read(
            folder,
            "products.csv",
            required: ["sku", "name", "price", "currency"],
            optional: [
                "category", "supplier_id", "cost", "unit", "stock", "reorder_level", "discontinued",
            ]
        )
        try file.requireUnique("sku")
        for row in file.rows {
            let currency = try file.text(row, "currency")
            guard let price = try file.money(row, "price", currency) else {
                throw file.failure(row, "price", "must not be empty")
            }
            let product = InventoryV1.Product(
                sku: try file.key(row, "sku"),
                name: try file.text(row, "name"),
                category: row["category"],
                supplierID: row["supplier_id"],
                price: price,
                cost: try file.money(row, "cost", currency),
                unit: row["unit"],
                reorderLevel: try file.integer(row, "reorder_level", in: 0...Int64(Int32.max)),
                discontinued: try file.integer(row, "discontinued", in: 0...1) == 1
            )
            self.products.append(product)
            self.mention(.supplier, file, row, "supplier_id")
            let stock = try file.integer(row, "stock", in: 0...Int64(Int32.max))
            if stock > 0 {
                self.openingStock.append(OpeningStock(sku: product.sku, quantity: stock))
            }
        }
    }

    private static func carriers(_ folder: CSVFolder) throws -> [FulfillmentV1.Carrier] {
        let file = try CSVFile.read(
            folder,
            "carriers.csv",
            required: ["carrier_id", "name", "kind"],
            optional: ["phone"]
        )
        try file.requireUnique("carrier_id")
        return try file.rows.map { row in
            FulfillmentV1.Carrier(
                carrierID: try file.key(row, "carrier_id"),
                name: try file.text(row, "name"),
                kind: try file.choice(row, "kind", Self.carrierKinds),
                phone: row["phone"]
            )
        }
    }

    private mutating func mention(
        _ kind: Reference.Kind,
        _ file: CSVFile,
        _ row: CSVRow,
        _ column: String
    ) {
        if row[column].isEmpty { return }
        let missing = file.failure(row, column, "is neither in the files nor in the shop")
        self.references.append(Reference(kind: kind, value: row[column], missing: missing))
    }

    private mutating func readOrders(_ folder: CSVFolder) throws {
        let lines = try self.readOrderLines(folder)
        let file = try CSVFile.read(
            folder,
            "orders.csv",
            required: ["client_reference", "channel", "customer_id", "payment_method", "currency"],
            optional: ["ordered_at", "payment_token", "carrier_id", "freight", "ship_name"]
                + Self.addressColumns.map { "ship_" + $0 }
        )
        try file.requireUnique("client_reference")
        for row in file.rows {
            self.mention(.customer, file, row, "customer_id")
            self.mention(.carrier, file, row, "carrier_id")
        }
        self.orders = try file.rows.map { row in
            let reference = try file.text(row, "client_reference")
            guard let own = lines[reference] else {
                throw file.failure(row, "client_reference", "has no line in order_lines.csv")
            }
            let currency = try file.text(row, "currency")
            let request = OrderV1.PlaceOrderRequest(
                channel: try file.choice(row, "channel", Self.channels),
                customerID: try file.key(row, "customer_id"),
                lines: try own.map { try $0.line(currency) },
                freight: try file.money(row, "freight", currency),
                carrierID: row["carrier_id"],
                shipTo: row["ship_name"].isEmpty
                    ? nil : Self.address(row, name: row["ship_name"], prefix: "ship_"),
                paymentMethod: try file.choice(row, "payment_method", Self.paymentMethods),
                paymentToken: row["payment_token"],
                clientReference: reference,
                orderedAtMs: try file.date(row, "ordered_at")
            )
            return HistoricOrder(request: request, shippedAtMs: nil)
        }
        let known = Set(self.orders.map(\.request.clientReference))
        if let stray = lines.first(where: { !known.contains($0.key) })?.value.first {
            throw stray.noOrder
        }
    }

    /// A line whose currency stands in its order's row.
    private struct OpenLine: Sendable {
        let line: @Sendable (_ currency: String) throws -> OrderV1.OrderLine
        let noOrder: Failure
    }

    /// The lines by client reference.
    private mutating func readOrderLines(_ folder: CSVFolder) throws -> [String: [OpenLine]] {
        let file = try CSVFile.read(
            folder,
            "order_lines.csv",
            required: ["client_reference", "sku", "quantity", "unit_price"],
            optional: ["discount"]
        )
        var lines: [String: [OpenLine]] = [:]
        for row in file.rows {
            let quantity = try file.integer(row, "quantity", in: 1...Int64(Int32.max))
            let sku = try file.key(row, "sku")
            let discount = try file.fraction(row, "discount")
            _ = try file.text(row, "unit_price")
            self.mention(.product, file, row, "sku")
            let open = OpenLine(
                line: { currency in
                    OrderV1.OrderLine(
                        sku: sku,
                        quantity: quantity,
                        unitPrice: try file.money(row, "unit_price", currency),
                        discount: discount
                    )
                },
                noOrder: file.failure(row, "client_reference", "is not in orders.csv")
            )
            lines[try file.text(row, "client_reference"), default: []].append(open)
        }
        return lines
    }
}

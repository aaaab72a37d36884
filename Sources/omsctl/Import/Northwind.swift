// SPDX-License-Identifier: MIT
import OMSProtos

/// The Northwind sample database as seven CSV files with the source's column names.
///
/// Its product numbers become SKUs, its customers buy on account, and its phone orders are told by
/// nothing, so every order is taken as one of the online channel. UnitsInStock is what is left after
/// the whole history, so the opening stock is UnitsInStock plus the units on shipped orders.
enum Northwind {
    static let files = [
        "categories.csv", "customers.csv", "order_details.csv", "orders.csv", "products.csv",
        "shippers.csv", "suppliers.csv",
    ]

    /// Reads and checks all seven files.
    ///
    /// - Throws: A `Failure` that names file, line and reason; nothing has been sent then.
    static func read(_ folder: CSVFolder) throws -> ShopData {
        var shop = ShopData(source: "northwind")
        shop.customers = try Self.customers(folder)
        shop.suppliers = try Self.suppliers(folder)
        shop.carriers = try Self.shippers(folder)
        let (products, inStock) = try Self.products(folder)
        shop.products = products
        shop.closingStock = inStock
        let lines = try Self.lines(folder)
        shop.orders = try Self.orders(folder, lines)
        shop.openingStock = Self.openingStock(inStock, shop.orders)
        return shop
    }

    private static func customers(_ folder: CSVFolder) throws -> [CustomerV1.Customer] {
        let file = try CSVFile.read(
            folder,
            "customers.csv",
            required: [
                "CustomerID", "CompanyName", "ContactName", "Address", "City", "Country", "Phone",
            ],
            knownOnly: false
        )
        try file.requireUnique("CustomerID")
        return try file.rows.map { row in
            let name = try file.text(row, "CompanyName")
            return CustomerV1.Customer(
                customerID: try file.text(row, "CustomerID"),
                name: name,
                contact: row["ContactName"],
                phone: row["Phone"],
                address: Self.address(row, name: name),
                preferredPayment: .onAccount
            )
        }
    }

    private static func suppliers(_ folder: CSVFolder) throws -> [InventoryV1.Supplier] {
        let file = try CSVFile.read(
            folder,
            "suppliers.csv",
            required: [
                "SupplierID", "CompanyName", "ContactName", "Address", "City", "Country", "Phone",
            ],
            knownOnly: false
        )
        return try file.rows.map { row in
            let name = try file.text(row, "CompanyName")
            return InventoryV1.Supplier(
                supplierID: try file.text(row, "SupplierID"),
                name: name,
                contact: row["ContactName"],
                phone: row["Phone"],
                address: Self.address(row, name: name)
            )
        }
    }

    private static func address(_ row: CSVRow, name: String, prefix: String = "")
        -> CommonV1.Address
    {
        CommonV1.Address(
            name: name,
            street: row[prefix + "Address"],
            city: row[prefix + "City"],
            region: row[prefix + "Region"],
            postalCode: row[prefix + "PostalCode"],
            country: row[prefix + "Country"]
        )
    }

    private static func shippers(_ folder: CSVFolder) throws -> [FulfillmentV1.Carrier] {
        let file = try CSVFile.read(
            folder,
            "shippers.csv",
            required: ["ShipperID", "CompanyName"],
            knownOnly: false
        )
        return try file.rows.map { row in
            FulfillmentV1.Carrier(
                carrierID: try file.text(row, "ShipperID"),
                name: try file.text(row, "CompanyName"),
                kind: .thirdParty,
                phone: row["Phone"]
            )
        }
    }

    private static func products(
        _ folder: CSVFolder
    ) throws -> (products: [InventoryV1.Product], inStock: [String: Int64]) {
        let categories = try CSVFile.read(
            folder,
            "categories.csv",
            required: ["CategoryID", "CategoryName"],
            knownOnly: false
        )
        try categories.requireUnique("CategoryID")
        let names = Dictionary(
            uniqueKeysWithValues: categories.rows.map { ($0["CategoryID"], $0["CategoryName"]) }
        )
        let file = try CSVFile.read(
            folder,
            "products.csv",
            required: ["ProductID", "ProductName", "UnitPrice", "UnitsInStock"],
            knownOnly: false
        )
        try file.requireUnique("ProductID")
        var inStock: [String: Int64] = [:]
        let products = try file.rows.map { row in
            let sku = try file.text(row, "ProductID")
            inStock[sku] = try file.integer(row, "UnitsInStock", in: 0...Int64(Int32.max))
            return InventoryV1.Product(
                sku: sku,
                name: try file.text(row, "ProductName"),
                category: names[row["CategoryID"]] ?? "",
                supplierID: row["SupplierID"],
                price: try file.money(row, "UnitPrice", "USD"),
                unit: row["QuantityPerUnit"],
                reorderLevel: try file.integer(row, "ReorderLevel", in: 0...Int64(Int32.max)),
                discontinued: try file.integer(row, "Discontinued", in: 0...1) == 1
            )
        }
        return (products, inStock)
    }

    private static func lines(_ folder: CSVFolder) throws -> [String: [OrderV1.OrderLine]] {
        let file = try CSVFile.read(
            folder,
            "order_details.csv",
            required: ["OrderID", "ProductID", "UnitPrice", "Quantity", "Discount"],
            knownOnly: false
        )
        var lines: [String: [OrderV1.OrderLine]] = [:]
        for row in file.rows {
            lines[try file.text(row, "OrderID"), default: []].append(
                OrderV1.OrderLine(
                    sku: try file.text(row, "ProductID"),
                    quantity: try file.integer(row, "Quantity", in: 1...Int64(Int32.max)),
                    unitPrice: try file.money(row, "UnitPrice", "USD"),
                    discount: try file.fraction(row, "Discount")
                )
            )
        }
        return lines
    }

    /// The shipped orders by date and number, then the open ones by number.
    private static func orders(
        _ folder: CSVFolder,
        _ lines: [String: [OrderV1.OrderLine]]
    ) throws -> [ShopData.HistoricOrder] {
        let file = try CSVFile.read(
            folder,
            "orders.csv",
            required: ["OrderID", "CustomerID", "OrderDate", "ShippedDate", "ShipVia", "Freight"],
            knownOnly: false
        )
        try file.requireUnique("OrderID")
        let orders = try file.rows.map { row in
            let number = try file.text(row, "OrderID")
            let shipped = try file.date(row, "ShippedDate")
            let request = OrderV1.PlaceOrderRequest(
                channel: .online,
                customerID: try file.text(row, "CustomerID"),
                lines: lines[number] ?? [],
                freight: try file.money(row, "Freight", "USD"),
                carrierID: try file.text(row, "ShipVia"),
                shipTo: Self.address(row, name: row["ShipName"], prefix: "Ship"),
                paymentMethod: .onAccount,
                clientReference: number,
                orderedAtMs: try file.date(row, "OrderDate")
            )
            return ShopData.HistoricOrder(
                request: request,
                shippedAtMs: shipped == 0 ? nil : shipped
            )
        }
        let byNumber = orders.sorted { $0.request.clientReference < $1.request.clientReference }
        let shipped = byNumber.filter { $0.shippedAtMs != nil }.sorted { left, right in
            let (a, b) = (left.request, right.request)
            return (a.orderedAtMs, a.clientReference) < (b.orderedAtMs, b.clientReference)
        }
        return shipped + byNumber.filter { $0.shippedAtMs == nil }
    }

    private static func openingStock(
        _ inStock: [String: Int64],
        _ orders: [ShopData.HistoricOrder]
    ) -> [ShopData.OpeningStock] {
        var units = inStock
        for order in orders where order.shippedAtMs != nil {
            for line in order.request.lines { units[line.sku, default: 0] += line.quantity }
        }
        return units.filter { $0.value > 0 }.sorted { $0.key < $1.key }
            .map { ShopData.OpeningStock(sku: $0.key, quantity: $0.value) }
    }
}

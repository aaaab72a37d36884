// SPDX-License-Identifier: MIT
import LinuxIO

/// The shop that the load buys in, as files for `omsctl import`.
enum Shop {
    static let customers = 50
    static let products = 60
    /// A product of which there are few, and one of which there is none.
    static let scarce = "CH-SCARCE"
    static let empty = "CH-EMPTY"
    static let carrier = "CH-VAN"
    private static let plenty = 1_000_000
    private static let few = 40

    static func customer(_ number: Int) -> String { "CH-C\(number)" }
    static func sku(_ number: Int) -> String { "CH-P\(number)" }
    /// In cents; the same in the product and in the order.
    static func cents(_ number: Int) -> Int64 { 500 + Int64(number) * 7 }

    /// Brings it in.
    static func open(_ cluster: Cluster) throws {
        let folder = "\(Files.directory(of: cluster.data))/shop"
        try Files.makeDirectory(folder)
        func write(_ name: String, _ rows: [String]) throws {
            let text = rows.joined(separator: "\n") + "\n"
            try Files.writeAtomically(Array(text.utf8), to: "\(folder)/\(name).csv")
        }
        try write(
            "customers",
            ["customer_id,name,street,city,country"]
                + (0..<Self.customers).map {
                    "\(Self.customer($0)),Customer \($0),Street 1,Town,NL"
                }
        )
        var products = (0..<Self.products).map { (sku: Self.sku($0), stock: Self.plenty) }
        products += [(Self.scarce, Self.few), (Self.empty, 0)]
        try write(
            "products",
            ["sku,name,price,cost,currency,stock"]
                + products.enumerated().map { number, product in
                    let cents = Self.cents(number)
                    let price = "\(cents / 100).\(cents % 100 / 10)\(cents % 10)"
                    return "\(product.sku),Product \(number),\(price),1.00,USD,\(product.stock)"
                }
        )
        try write("carriers", ["carrier_id,name,kind", "\(Self.carrier),Vans,own_fleet"])
        try cluster.need("import", folder)
    }
}

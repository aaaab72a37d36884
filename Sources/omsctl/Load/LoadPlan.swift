// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos

/// What a load run places: a shop of its own, and orders drawn from a seed.
///
/// The mix is that of the peers' comparison: three lines an order, two in a hundred orders have a line
/// that cannot be reserved, one in a hundred is declined.
struct LoadPlan: Sendable {
    static let customers = 100
    static let products = 200
    static let linesPerOrder = 3
    /// A product that is never in stock.
    static let emptySKU = "LOAD-EMPTY"

    let run: String
    let seed: UInt64

    static func customerID(_ index: Int) -> String { "LOAD-C\(index)" }
    static func sku(_ index: Int) -> String { "LOAD-P\(index)" }

    /// The shop: customers, products and one carrier.
    func masterData(unitsPerProduct: Int64) -> ShopData {
        var shop = ShopData(source: "load:\(self.run)")
        shop.customers = (0..<Self.customers).map {
            CustomerV1.Customer(
                customerID: Self.customerID($0),
                name: "Load customer \($0)",
                preferredPayment: .card
            )
        }
        let skus = (0..<Self.products).map(Self.sku)
        shop.products = (skus + [Self.emptySKU]).enumerated().map { index, sku in
            InventoryV1.Product(
                sku: sku,
                name: "Load product \(index)",
                price: Self.price(index),
                cost: CommonV1.Money(minorUnits: 100, currency: "USD")
            )
        }
        shop.carriers = [
            FulfillmentV1.Carrier(
                carrierID: "LOAD-CARRIER",
                name: "Load carrier",
                kind: .thirdParty
            )
        ]
        shop.openingStock = skus.map { .init(sku: $0, quantity: unitsPerProduct) }
        return shop
    }

    /// The order of this number; the same seed gives the same order.
    func order(_ number: Int, waitMs: UInt32) -> OrderV1.PlaceOrderRequest {
        var generator = SeededGenerator(seed: self.seed &+ UInt64(number))
        let lot = Int.random(in: 0..<100, using: &generator)
        let lines = (0..<Self.linesPerOrder).map { line in
            let index = Int.random(in: 0..<Self.products, using: &generator)
            let isShort = line == Self.linesPerOrder - 1 && lot < 2
            return OrderV1.OrderLine(
                sku: isShort ? Self.emptySKU : Self.sku(index),
                quantity: Int64.random(in: 1...5, using: &generator),
                unitPrice: Self.price(index)
            )
        }
        let channels: [OrderV1.Channel] = [.online, .store, .phone]
        return OrderV1.PlaceOrderRequest(
            channel: channels[number % channels.count],
            customerID: Self.customerID(Int.random(in: 0..<Self.customers, using: &generator)),
            lines: lines,
            carrierID: "LOAD-CARRIER",
            paymentMethod: .card,
            paymentToken: lot == 2 ? "tok_decline" : "tok_approve",
            clientReference: "\(self.run)-\(number)",
            waitMs: waitMs
        )
    }

    private static func price(_ index: Int) -> CommonV1.Money {
        CommonV1.Money(minorUnits: 500 + Int64(index) * 7, currency: "USD")
    }
}

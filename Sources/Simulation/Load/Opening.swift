// SPDX-License-Identifier: MIT
import OMSProtos
import RPC

/// Brings the shop's customers, products, carrier and stock into the services.
final class Opening {
    private let caller: Caller
    private var left = 0

    init(_ caller: Caller) {
        self.caller = caller
    }

    var isDone: Bool { self.left == 0 }

    func begin() {
        self.hire(Shop.carrier)
        self.send(
            "order",
            OrderV1.OrderService.upsertTaxClass,
            .init(taxClass: .init(taxClass: "STANDARD", name: "Standard", rate: "0.2")),
            "tax"
        )
        for index in 0..<Shop.customers {
            let id = Shop.customerID(index)
            let address = CommonV1.Address(
                name: id,
                street: "1 High Street",
                city: "Town",
                country: "US"
            )
            self.send(
                "order",
                CustomerV1.CustomerService.upsertCustomer,
                .init(
                    customer: .init(
                        customerID: id,
                        name: "Customer \(index)",
                        email: "\(index)@example.com",
                        address: address
                    )
                ),
                id
            )
        }
        typealias Inventory = InventoryV1.InventoryService
        let east = InventoryV1.UpsertLocationRequest(
            location: .init(location: Shop.secondLocation, name: "East", rank: 1)
        )
        self.send("inventory", Inventory.upsertLocation, east, "east") {
            for index in 0..<Shop.products { self.bring(index) }
        }
    }

    /// Makes a carrier known.
    func hire(_ carrier: String) {
        self.send(
            "fulfillment",
            FulfillmentV1.FulfillmentService.upsertCarrier,
            .init(
                carrier: .init(
                    carrierID: carrier,
                    name: "Carrier of the simulation",
                    kind: .thirdParty,
                    baseCost: Shop.money(450),
                    costPerKg: Shop.money(30)
                )
            ),
            carrier
        )
    }

    private func bring(_ index: Int) {
        let sku = Shop.sku(index)
        let product = InventoryV1.Product(
            sku: sku,
            name: "Product \(index)",
            price: Shop.money(Shop.price(index)),
            cost: Shop.money(Shop.price(index) / 3),
            taxClass: "STANDARD",
            weightGrams: 250
        )
        typealias Inventory = InventoryV1.InventoryService
        self.send("inventory", Inventory.upsertProduct, .init(product: product), sku) {
            let quantity: Int64 = index < Shop.scarce ? 20 : 100_000
            let lines = [InventoryV1.StockLine(sku: sku, quantity: quantity)]
            for location in ["", Shop.secondLocation] {
                self.send(
                    "inventory",
                    Inventory.receive,
                    .init(location: location, lines: lines, reference: "opening stock"),
                    "stock-\(sku)-\(location)"
                )
            }
        }
    }

    private func send<Request, Reply>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: Request,
        _ key: String,
        then: @escaping () -> Void = {}
    ) {
        self.left += 1
        self.caller.settle(service, method, request, key: "open-\(key)") { _ in
            then()
            self.left -= 1
        }
    }
}

// SPDX-License-Identifier: MIT
import TestProtos

extension TestingV1.Order {
    /// The one order that every call carries: exactly 100 bytes when encoded, as the peers' is.
    static let bench: TestingV1.Order = {
        let order = TestingV1.Order(
            orderID: "01JD9XK4T7M2Q8W5R3Y6Z0ABCD",
            customerID: "cust_00012345",
            items: [
                .init(sku: "SKU-001234", quantity: 2, unitPriceMinor: 1999),
                .init(sku: "SKU-004711", quantity: 1, unitPriceMinor: 12950),
                .init(sku: "SKU-090210", quantity: 5, unitPriceMinor: 399),
            ]
        )
        precondition(order.encoded().count == 100, "the order must have 100 bytes")
        return order
    }()

    /// Whether this is the order, as far as the peers look.
    var isTheOrder: Bool {
        self.orderID.utf8.count == 26 && self.items.count == 3 && self.items[2].quantity == 5
    }
}

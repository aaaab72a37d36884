// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import Audit

/// The rules over a large shop.
///
/// About two seconds unoptimised; a loop in a loop would take minutes, and end at the limit.
@Suite(.timeLimit(.minutes(2))) struct AuditSpeedTests {
    @Test func theRulesAreLinearInTheSizeOfTheShop() {
        var snapshot = Snapshot()
        let product = InventoryV1.Product(sku: "TEA", cost: Shop.usd(1))
        snapshot.products = [product]
        for number in 0..<20_000 {
            let id = "SO-\(number)"
            let lines = (1...3).map {
                OrderV1.Line(
                    lineNumber: UInt32($0),
                    sku: "SKU-\($0)",
                    quantity: 2,
                    net: Shop.usd(10),
                    tax: Shop.usd(2),
                    open: 2
                )
            }
            let total = Shop.usd(36)
            snapshot.orders.append(
                OrderV1.Order(
                    orderID: id,
                    state: .confirmed,
                    lines: lines,
                    net: Shop.usd(30),
                    total: total,
                    tax: Shop.usd(6),
                    shipped: OrderV1.Extent.none,
                    delivered: OrderV1.Extent.none,
                    returned: OrderV1.Extent.none
                )
            )
            snapshot.payments.append(
                BillingV1.Payment(paymentID: "PAY-\(number)", orderID: id, authorized: total)
            )
            snapshot.reservations.append(
                InventoryV1.Reservation(
                    orderID: id,
                    state: .committed,
                    held: (1...3).map {
                        InventoryV1.AllocatedLine(sku: "SKU-\($0)", location: "MAIN", quantity: 2)
                    }
                )
            )
            snapshot.shipments.append(
                FulfillmentV1.Shipment(
                    shipmentID: "SH-\(number)-1",
                    orderID: id,
                    state: .planned,
                    lines: (1...3).map {
                        FulfillmentV1.ShipmentLine(sku: "SKU-\($0)", quantity: 2)
                    },
                    location: "MAIN"
                )
            )
        }
        // No level was given: nothing but its balances can speak.
        #expect(Set(snapshot.findings.map(\.rule)) == ["stock-reserved"])
    }
}

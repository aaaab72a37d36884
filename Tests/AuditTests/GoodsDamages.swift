// SPDX-License-Identifier: MIT
import OMSProtos

@testable import Audit

/// Of orders, stock, supply and shipments.
extension Damage {
    static let orders = [
        Damage("order-lines", "SO-15", "line 1: 3 ordered, 2 open, 0 in shipment") {
            $0.change("SO-15") { $0.lines[0].quantity = 3 }
        },
        Damage("order-lines", "SO-6", "line 1: 1 ordered, 1 open") { shop in
            shop.change("SO-6") {
                $0.lines[0].cancelled = 1
                $0.lines[0].quantity = 1
                $0.lines[0].open = 1
                $0.lines[0].net = Shop.usd(0)
                $0.lines[0].tax = Shop.usd(0)
            }
        },
        Damage("order-totals", "SO-6", "total 1703, net 1001, tax 201, freight 500") {
            $0.change("SO-6") { $0.total = Shop.usd(1703) }
        },
        Damage("order-totals", "SO-6", "net 1000 and tax 202 where its lines come to 1001 and 201")
        {
            $0.change("SO-6") {
                $0.net = Shop.usd(1000)
                $0.tax = Shop.usd(202)
            }
        },
        Damage("order-facets", "SO-2", "shipped is FULL, its quantities say PARTIAL") {
            $0.change("SO-2") { $0.shipped = .full }
        },
        Damage("order-facets", "SO-1", "returned is NONE, its quantities say PARTIAL") {
            $0.change("SO-1") { $0.returned = OrderV1.Extent.none }
        },
        Damage("order-states", "SO-1", "is IN_FULFILLMENT with 0 open, 0 in shipment, 0 on") {
            $0.change("SO-1") { $0.state = .inFulfillment }
        },
        Damage("order-states", "SO-11", "is COMPLETED with 0 open, 0 in shipment, 2 on their way") {
            $0.change("SO-11") { $0.state = .completed }
        },
        Damage("order-exchanges", "SO-16", "replaces SO-99, which does not exist") {
            $0.change("SO-16") { $0.exchangeOf = "SO-99" }
        },
        Damage("order-exchanges", "SO-16", "replaces SO-3, but no return of it says so") {
            $0.snapshot.returns[2].exchangeOrderID = ""
        },
        Damage("order-exchanges", "RMA-3", "is exchanged by SO-98, which does not exist, not SO-3")
        {
            $0.change("SO-16") { $0.exchangeOf = "" }
            $0.snapshot.returns[2].exchangeOrderID = "SO-98"
        },
    ]

    static let stock = [
        Damage("stock-balances", "FREE at MAIN", "on hand is 199, its movements come to 200") {
            $0.change(level: "FREE") {
                $0.onHand -= 1
                $0.available -= 1
            }
        },
        Damage("stock-balances", "FREE at MAIN", "reserved 2, available 7") {
            $0.change(level: "FREE") { $0.available = 7 }
        },
        Damage("stock-movements", "movement 1", "tells on hand 7, reserved 0, quarantine 0") {
            $0.snapshot.movements[0].onHand = 7
        },
        Damage("stock-transfers", "TEA", "4 arrived by transfer, 5 left") { shop in
            shop.move("TRANSFER_OUT", "TEA", at: "NORTH", onHand: -1, "T-2")
            shop.post("loss", "loss", [(1200, -300), (5020, 300)])
        },
        Damage("stock-reserved", "FREE at MAIN", "reserved is 3, reservations hold 2") {
            $0.move("RESERVE", "FREE", reserved: 1, "SO-15")
        },
        Damage("stock-quarantine", "TEA", "2 in quarantine, returns to be inspected hold 1") {
            $0.move("RETURN", "TEA", quarantine: 1, "RMA-9")
        },
    ]

    static let supply = [
        Damage("stock-backordered", "RARE", "7 in the queue, orders wait for 6") {
            $0.snapshot.backorders[0].filled = 0
        },
        Damage("stock-backordered", "RARE", "told as 7 backordered, orders wait for 6") {
            $0.change(level: "RARE") { $0.backordered = 7 }
        },
        Damage("stock-incoming", "RARE at MAIN", "19 incoming, purchase orders have 29 open") {
            $0.snapshot.purchaseOrders[2].state = .acknowledged
        },
        Damage("purchase-orders", "PO-3", "RARE: 10 ordered, 11 received, 0 sent back") {
            $0.snapshot.purchaseOrders[2].lines[0].received = 11
        },
        Damage("purchase-orders", "PO-4", "is SHORT_CLOSED with 10 of 10 received") {
            $0.snapshot.purchaseOrders[3].lines[0].received = 10
        },
        Damage("reservations-orders", "SO-6", "CUP: 0 reserved or backordered, 1 not shipped") {
            $0.change(reservationOf: "SO-6") { $0.held = [] }
            $0.move("RELEASE", "CUP", reserved: -1, "SO-6")
        },
        Damage("reservations-orders", "SO-5", "CUP: 1 reserved or backordered, 0 not shipped") {
            $0.change(reservationOf: "SO-5") {
                $0.state = .held
                $0.held = [
                    InventoryV1.AllocatedLine(sku: "CUP", location: "MAIN", quantity: 1)
                ]
            }
            $0.move("RESERVE", "CUP", reserved: 1, "SO-5")
        },
        Damage("reservations-orders", "SO-99", "RES-99 is for no order that exists") {
            $0.snapshot.reservations.append(
                InventoryV1.Reservation(reservationID: "RES-99", orderID: "SO-99")
            )
        },
        Damage("reservations-shipments", "SO-16", "CUP at MAIN: 0 in shipments, 1 set aside") {
            $0.snapshot.shipments[$0.shipment("SH-16-1")].state = .cancelled
        },
    ]

    static let shipping = [
        Damage("shipments-orders", "SO-9", "TEA: 1 open, its shipments say 2") { shop in
            shop.snapshot.shipments[shop.shipment("SH-9-1")].lines[0].quantity = 2
            shop.change("SO-9") { $0.shipComplete = true }
        },
        Damage("shipments-orders", "SO-2", "TEA: 3 shipped, its shipments say 4") { shop in
            shop.snapshot.shipments[shop.shipment("SH-2-1")].lines[0].quantity = 4
            shop.change(invoiceOf: "SO-2") { $0.lines[0].quantity = 4 }
            shop.move("ISSUE", "TEA", onHand: -1, "SH-2-1")
        },
        Damage("shipments-orders", "SH-99", "is of SO-99, which does not exist") {
            $0.snapshot.shipments.append(
                FulfillmentV1.Shipment(shipmentID: "SH-99", orderID: "SO-99", state: .cancelled)
            )
        },
        Damage("shipments-holds", "SH-15-1", "is not held, but SO-15 is ON_HOLD") {
            $0.snapshot.shipments[$0.shipment("SH-15-1")].held = false
        },
        Damage("shipments-holds", "SH-16-1", "is held, but SO-16 is CONFIRMED") {
            $0.snapshot.shipments[$0.shipment("SH-16-1")].held = true
        },
        Damage("issues-shipments", "SH-1-1", "TEA: 1 left the stock, 2 were handed over") { shop in
            shop.move("ISSUE", "TEA", onHand: 1, "SH-1-1")
        },
        Damage("issues-shipments", "SH-98", "left the stock, but there is no such shipment") {
            $0.move("ISSUE", "TEA", onHand: -1, "SH-98")
        },
    ]
}

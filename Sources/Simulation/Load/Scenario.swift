// SPDX-License-Identifier: MIT
import OMSProtos

/// The story of an order or two, the same in each run, so that each run can fail at another place of it.
public enum Scenario: String, CaseIterable, Sendable {
    /// Paid by card, shipped whole, delivered.
    case completes
    /// The card is refused: everything is undone.
    case declined
    /// There is too little, and the buyer takes nothing less.
    case noStock = "no-stock"
    /// The carrier brings it back: it is credited and refunded.
    case comesBack = "comes-back"
    /// One is cancelled while it is being placed, one while it is being picked.
    case cancelled
    /// A part is not on the shelf and is found elsewhere, a part is backordered and follows.
    case partial
    /// Changed while it is being picked, on account and invoiced before shipment.
    case changed
    /// Nobody knows the carrier of one until it is hired at last; another is to change to one that
    /// nobody ever knows.
    case carrierRefuses = "carrier-refuses"

    /// How many orders it has.
    public var orders: Int { self == .cancelled || self == .carrierRefuses ? 2 : 1 }

    /// What becomes of its parcels.
    var fate: Carrier.Fate { self == .comesBack ? .returned : .delivered }

    /// How many picks find a unit too few.
    var shortPicks: Int { self == .partial ? 1 : 0 }

    /// The order of a number.
    func intent(_ number: Int) -> Shop.Intent {
        var request = OrderV1.PlaceOrderRequest(
            channel: .online,
            customerID: Shop.customerID(0),
            lines: [Self.line(5, 3), Self.line(6, 1)],
            freight: Shop.money(790),
            carrierID: Shop.carrier,
            paymentMethod: .card,
            paymentToken: self == .declined ? Bank.Token.poor : Bank.Token.good,
            clientReference: "\(self.rawValue)-\(number)",
            shortagePolicy: .reject
        )
        if self == .noStock { request.lines[1].quantity = 1_000_000 }
        if self == .partial {
            request.lines.append(Self.line(0, 30))
            request.shortagePolicy = .backorder
        }
        if self == .changed {
            request.paymentMethod = .onAccount
            request.paymentToken = ""
            request.invoicePolicy = .onConfirmation
        }
        var intent = Shop.Intent(request: request)
        if self == .cancelled { intent.cancelsAfter = number == 0 ? .zero : .milliseconds(1_500) }
        if self == .changed { intent.changesAfter = .milliseconds(300) }
        if self == .carrierRefuses, number == 0 { intent.request.carrierID = Shop.lateCarrier }
        if self == .carrierRefuses, number == 1 {
            intent.changesAfter = .milliseconds(300)
            intent.carrierWanted = "NOBODY"
        }
        return intent
    }

    private static func line(_ product: Int, _ quantity: Int64) -> OrderV1.OrderLine {
        OrderV1.OrderLine(
            sku: Shop.sku(product),
            quantity: quantity,
            unitPrice: Shop.money(Shop.price(product)),
            taxClass: product == 5 ? "STANDARD" : ""
        )
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// An order for people.
enum OrderPage {
    static func text(_ order: OrderV1.Order) -> String {
        Show.facts(self.facts(order)) + "\n" + self.lines(order)
            + NextStep.list(order.allowedVerbs.map { NextStep.order($0, order.orderID) })
    }

    private static func facts(_ order: OrderV1.Order) -> [(String, String)] {
        var facts = [
            ("Order", order.orderID), ("State", self.state(order)),
            ("Reason", Show.dash(order.reason)),
            ("Channel", "\(Show.word(order.channel.name)), reference \(order.clientReference)"),
            ("Customer", order.customerID), ("Ship to", Show.address(order.shipTo)),
            ("Carrier", order.counterSale ? "at the counter" : Show.dash(order.carrierID)),
            ("Payment", self.payment(order)),
            ("Ordered", Show.time(order.orderedAtMs)), ("Decided", Show.time(order.decidedAtMs)),
            ("Completed", Show.time(order.completedAtMs)), ("Net", Show.money(order.net)),
        ]
        if let tax = order.tax, tax.minorUnits != 0 { facts.append(("Tax", Show.money(tax))) }
        facts += [("Freight", Show.money(order.freight)), ("Total", Show.money(order.total))]
        if order.shortagePolicy != .unspecified {
            facts.append(("When short", Show.word(order.shortagePolicy.name)))
        }
        facts += [
            ("Shipped", Show.word(order.shipped.name)),
            ("Delivered", Show.word(order.delivered.name)),
            ("Returned", Show.word(order.returned.name)),
        ]
        if !order.exchangeOf.isEmpty { facts.append(("Exchange of", order.exchangeOf)) }
        return facts + [("Saga", order.sagaID)]
    }

    private static func state(_ order: OrderV1.Order) -> String {
        guard order.state == .onHold else { return Show.word(order.state.name) }
        return "on-hold (\(Show.word(order.holdKind.name))): \(order.holdReason)"
    }

    private static func payment(_ order: OrderV1.Order) -> String {
        guard !order.tenders.isEmpty else { return Show.word(order.paymentMethod.name) }
        return order.tenders.map { tender in
            let amount = tender.amount.map { Show.money($0) } ?? "the rest"
            return "\(Show.word(tender.method.name)) \(amount)"
        }.joined(separator: ", ")
    }

    private static func lines(_ order: OrderV1.Order) -> String {
        Table(
            [
                .right("#"), .left("SKU"), .right("QTY"), .right("UNIT PRICE"), .right("DISCOUNT"),
                .right("NET"), .right("TAX"), .right("OPEN"), .right("PICKED"), .right("SHIPPED"),
                .right("DELIVERED"), .right("LOST"), .right("CANCELLED"), .right("RETURNED"),
            ],
            order.lines
        ) { line in
            [
                String(line.lineNumber), line.sku, String(line.quantity),
                Show.money(line.unitPrice), Show.dash(line.discount), Show.money(line.net),
                Show.money(line.tax), String(line.open), String(line.inShipment),
                String(line.shipped),
                String(line.delivered), String(line.lost), String(line.cancelled),
                String(line.returned),
            ]
        }.text
    }
}

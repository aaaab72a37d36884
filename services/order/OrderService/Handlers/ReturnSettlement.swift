// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// The calls of the saga that settles a return.
extension OrderService {
    /// Books the accepted units on the order's lines and gives what is to be credited.
    ///
    /// Booked once: a repetition gives the same amounts.
    func settleReturn(
        _ request: ReturnsV1.SettleReturnRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<ReturnsV1.SettleReturnReply> {
        var rma = try self.rma(request.returnID, tx)
        guard let order = try InvoicedLines.order(rma.order, in: tx) else { throw CorruptRow() }
        let lines = try InvoicedLines.lines(of: rma.order, in: tx)
        if rma.settledAt == nil {
            // Only what was inspected can be settled.
            _ = try ReturnLifecycle.next(rma.id, rma.state, on: .close)
            try self.book(&rma, on: lines, tx, context)
        }
        var credited: [CreditedLine] = []
        for line in rma.lines where line.accepted > 0 {
            credited.append(
                CreditedLine(
                    line: try Self.line(line.orderLineKey, of: lines),
                    quantity: line.accepted,
                    net: line.net,
                    tax: line.tax
                )
            )
        }
        return .reply(
            ReturnsV1.SettleReturnReply(
                charge: Self.charge(credited, rma),
                restockingFee: Money(minorUnits: rma.fee, currency: rma.currency).proto,
                orderPaymentMethod: order.paymentMethod
            )
        )
    }

    private func book(
        _ rma: inout Return,
        on lines: [InvoicedLine],
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        var units: Int64 = 0
        for index in rma.lines.indices where rma.lines[index].accepted > 0 {
            var line = try Self.line(rma.lines[index].orderLineKey, of: lines)
            (rma.lines[index].net, rma.lines[index].tax) = try line.giveBack(
                rma.lines[index].accepted
            )
            try InvoicedLines.save(line, in: tx)
            units += rma.lines[index].accepted
        }
        // Another return of the same line, settled since the inspection, can have made it less.
        rma.fee = min(rma.fee, rma.worth)
        rma.settledAt = tx.time
        try ReturnTable.save(&rma, in: tx)
        try ReturnTable.saveLines(rma, in: tx)
        guard units > 0 else { return }
        let head = try self.head(rma.order.description, tx)
        try self.save(
            head,
            "returned",
            "had \(units) units returned as \(rma.id)",
            tx,
            context
        )
    }

    private static func charge(_ lines: [CreditedLine], _ rma: Return) -> OrderV1.Charge {
        func money(_ minorUnits: Int64) -> CommonV1.Money {
            Money(minorUnits: minorUnits, currency: rma.currency).proto
        }
        let net = lines.reduce(0) { $0 + $1.net }
        let tax = lines.reduce(0) { $0 + $1.tax }
        return OrderV1.Charge(
            lines: lines.map { $0.proto(in: rma.currency) },
            freight: money(0),
            net: money(net),
            tax: money(tax),
            total: money(net + tax)
        )
    }

    /// Places the order of an exchange, paid with what the return is credited.
    ///
    /// When nothing was accepted there is nothing to exchange, and no order.
    func placeExchange(
        _ request: ReturnsV1.PlaceExchangeRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<ReturnsV1.PlaceExchangeReply> {
        var rma = try self.rma(request.returnID, tx)
        if let placed = rma.exchangeOrder {
            return .reply(ReturnsV1.PlaceExchangeReply(orderID: placed.description))
        }
        _ = try ReturnLifecycle.next(rma.id, rma.state, on: .close)
        guard rma.resolution == .exchange, rma.settledAt != nil else {
            throw Refusal(
                .failedPrecondition,
                "Return \(rma.id) is no settled exchange",
                reason: "NOT_SETTLED",
                field: "return_id",
                value: rma.id.description,
                remedy: "Settle the return first; only EXCHANGE places an order."
            )
        }
        guard rma.lines.contains(where: { $0.accepted > 0 }) else {
            return .reply(ReturnsV1.PlaceExchangeReply())
        }
        guard let order = try InvoicedLines.order(rma.order, in: tx) else { throw CorruptRow() }
        let placed = try self.placeExchange(
            try self.exchangeRequest(rma, of: order, tx),
            exchangeOf: rma.order.description,
            tx,
            context
        )
        rma.exchangeOrder = OrderID(placed.orderID)
        try ReturnTable.save(&rma, in: tx)
        try self.publish("exchanged", rma, "exchanged for order \(placed.orderID)", tx, context)
        return .reply(ReturnsV1.PlaceExchangeReply(orderID: placed.orderID))
    }

    private func exchangeRequest(
        _ rma: Return,
        of order: ReturnableOrder,
        _ tx: Transaction
    ) throws -> OrderV1.PlaceOrderRequest {
        var request = OrderV1.PlaceOrderRequest(
            channel: order.channel,
            customerID: rma.customerID,
            lines: rma.exchangeLines,
            shipTo: order.shipTo,
            paymentMethod: .storeCredit,
            clientReference: "EXCHANGE-\(rma.id)",
            shortagePolicy: .backorder,
            pricesIncludeTax: order.pricesIncludeTax,
            waitForPayment: true
        )
        let asOrdered = rma.paymentMethod == .unspecified
        let orderMethod = order.paymentMethod.payingWhole
        let payment = ExchangePayment(
            total: try self.exchangeTotal(of: request, tx),
            credited: rma.credited,
            method: asOrdered ? orderMethod : rma.paymentMethod,
            token: asOrdered ? (orderMethod == .card ? order.paymentToken : "") : rma.paymentToken
        )
        request.paymentMethod = payment.method
        request.paymentToken = payment.token
        request.tenders = payment.tenders
        return request
    }

    /// The end: everything is credited, and the buyer is told.
    func closeReturn(
        _ request: ReturnsV1.CloseReturnRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<ReturnsV1.CloseReturnReply> {
        let number = try boundedText(request.creditNoteNumber, field: "credit_note_number")
        var rma = try self.rma(request.returnID, tx)
        try rma.apply(.close)
        guard rma.settledAt != nil else {
            throw Refusal(
                .failedPrecondition,
                "Return \(rma.id) is not settled",
                reason: "NOT_SETTLED",
                field: "return_id",
                value: rma.id.description,
                remedy: "Settle the return first."
            )
        }
        rma.creditNoteNumber = number
        try ReturnTable.save(&rma, in: tx)
        try self.publish("closed", rma, "closed: \(rma.credited) credited", tx, context)
        try Mail.queue(
            kind: "return-settled",
            customerID: rma.customerID,
            subjectID: rma.id.description,
            parameters: [
                ("order", rma.order.description),
                ("total", rma.credited.minorUnits > 0 ? rma.credited.description : ""),
                ("number", number),
                ("exchange", rma.exchangeOrder?.description ?? ""),
            ],
            tx,
            context
        )
        return .reply(ReturnsV1.CloseReturnReply(state: rma.state.proto))
    }
}

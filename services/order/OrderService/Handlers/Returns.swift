// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Returns up to the goods' arrival: asked for, authorized or denied, expired.
extension OrderService {
    /// Opens a return for delivered units that no other return lays claim to.
    func openReturn(
        _ request: ReturnsV1.OpenReturnRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<ReturnsV1.OpenReturnReply> {
        guard let orderID = OrderID(request.orderID),
            let order = try InvoicedLines.order(orderID, in: tx)
        else { throw OrderError.unknownOrder(request.orderID) }
        if let refusal = try CustomerTable.standing(of: order.customerID, in: tx)?
            .endRefusal(of: order.customerID)
        {
            throw refusal
        }
        let terms = try ReturnTerms(
            request,
            currency: order.currency,
            rates: try TaxTable.rates(for: request.exchangeLines, in: tx)
        )
        let rma = Return(
            id: ReturnID(number: try ReturnTable.nextNumber(in: tx)),
            order: orderID,
            customerID: order.customerID,
            state: .requested,
            resolution: terms.resolution,
            currency: order.currency,
            exchangeLines: terms.exchangeLines,
            paymentMethod: terms.restMethod,
            paymentToken: terms.restToken,
            reason: terms.reason,
            requestedAt: tx.time,
            lines: try Self.returnedLines(
                terms,
                of: try InvoicedLines.lines(of: orderID, in: tx),
                claimed: try InvoicedLines.claimed(of: orderID, in: tx)
            )
        )
        try ReturnTable.insert(rma, in: tx)
        let units = rma.lines.reduce(0) { $0 + $1.quantity }
        try self.publish(
            "opened",
            rma,
            "of \(units) units of order \(orderID) asked for, \(rma.resolution.name)",
            tx,
            context
        )
        return .reply(ReturnsV1.OpenReturnReply(rma: rma.proto))
    }

    /// The lines of a return, one for each line of the order that it is of.
    private static func returnedLines(
        _ terms: ReturnTerms,
        of lines: [InvoicedLine],
        claimed: [Int64: Int64]
    ) throws -> [ReturnedLine] {
        let rooms = lines.map { line in
            LineRoom(
                number: line.number,
                sku: line.sku,
                room: max(0, line.delivered - line.returned - claimed[line.key, default: 0])
            )
        }
        var units: [Int: (quantity: Int64, reason: ReturnReason)] = [:]
        for taken in try take(terms.units, from: rooms, excess: "OVER_RETURN") {
            let reason = terms.reasons[taken.request]
            if let before = units[taken.line] {
                guard before.reason == reason else {
                    throw OrderError.invalid(
                        field: "lines[\(taken.request)].reason",
                        value: reason.rawValue,
                        remedy: "Line \(rooms[taken.line].number) comes back as "
                            + "\(before.reason.rawValue) already; open a second return."
                    )
                }
            }
            units[taken.line, default: (0, reason)].quantity += taken.quantity
        }
        return units.sorted { $0.key < $1.key }.map { index, part in
            ReturnedLine(
                orderLineKey: lines[index].key,
                sku: lines[index].sku,
                quantity: part.quantity,
                reason: part.reason.rawValue
            )
        }
    }

    /// Lets the buyer send the goods, for a time.
    func authorizeReturn(
        _ request: ReturnsV1.AuthorizeReturnRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<ReturnsV1.AuthorizeReturnReply> {
        guard request.days <= 365 else {
            throw OrderError.invalid(
                field: "days",
                value: String(request.days),
                remedy: "Send 1 to 365, or 0 for 30."
            )
        }
        let days = request.days == 0 ? 30 : Int64(request.days)
        var rma = try self.rma(request.returnID, tx)
        try rma.apply(.authorize)
        let end = Timestamp(milliseconds: tx.time.milliseconds + days * 86_400_000)
        rma.expiresAt = end
        try ReturnTable.save(&rma, in: tx)
        let date = String(end.description.prefix(10))
        try self.publish("authorized", rma, "authorized until \(date)", tx, context)
        try Mail.queue(
            kind: "return-authorized",
            customerID: rma.customerID,
            subjectID: rma.id.description,
            parameters: [("order", rma.order.description), ("date", date)],
            tx,
            context
        )
        return .reply(ReturnsV1.AuthorizeReturnReply(rma: rma.proto))
    }

    /// Tells the buyer that the goods are not taken back.
    func denyReturn(
        _ request: ReturnsV1.DenyReturnRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<ReturnsV1.DenyReturnReply> {
        let reason = try requiredReason(request.reason)
        var rma = try self.rma(request.returnID, tx)
        try rma.apply(.deny)
        rma.reason = reason
        try ReturnTable.save(&rma, in: tx)
        try self.publish("denied", rma, "denied: \(reason)", tx, context)
        try Mail.queue(
            kind: "return-denied",
            customerID: rma.customerID,
            subjectID: rma.id.description,
            parameters: [("order", rma.order.description), ("reason", reason)],
            tx,
            context
        )
        return .reply(ReturnsV1.DenyReturnReply(rma: rma.proto))
    }

    /// Ends authorized returns whose goods did not come in time.
    var returnChores: [Chore] {
        [
            Chore(name: "expire returns", every: .seconds(60)) { tx in
                for id in try ReturnTable.expired(at: tx.time, limit: 100, in: tx) {
                    guard var rma = try ReturnTable.find(id, in: tx) else { continue }
                    try rma.apply(.expire)
                    try ReturnTable.save(&rma, in: tx)
                    try tx.publish(
                        type: "return.expired",
                        subject: id.description,
                        summary: "Return \(id) expired: the goods did not come",
                        actor: Self.name
                    )
                }
            }
        ]
    }

    // MARK: Reading

    /// One return.
    func getReturn(
        _ request: ReturnsV1.GetReturnRequest,
        _ reader: Reader
    ) throws -> ReturnsV1.GetReturnReply {
        ReturnsV1.GetReturnReply(rma: try self.rma(request.returnID, reader).proto)
    }

    /// Returns by number, a page at a time.
    func listReturns(
        _ request: ReturnsV1.ListReturnsRequest,
        _ reader: Reader
    ) throws -> ReturnsV1.ListReturnsReply {
        // With up to 1,023 lines each, 100 returns stay below the largest message.
        let size = request.page.size(atMost: 100)
        let order = request.orderID.isEmpty ? 0 : OrderID(request.orderID)?.number ?? -1
        var returns = try ReturnTable.page(
            ReturnFilter(
                state: Int64(request.state.rawValue),
                orderNumber: order,
                customerID: try boundedText(request.customerID, field: "customer_id")
            ),
            after: try pagePosition(request.page),
            limit: size + 1,
            in: reader
        )
        let more = returns.count > size
        if more { returns.removeLast() }
        return ReturnsV1.ListReturnsReply(
            returns: returns.map(\.proto),
            nextPageToken: more ? returns.last.map { String($0.id.number) } ?? "" : ""
        )
    }

    // MARK: What they share

    /// The return of an id; throws `UNKNOWN_RETURN` for any text that is none.
    func rma(_ id: String, _ queries: some Queries) throws -> Return {
        guard let number = ReturnID(id), let rma = try ReturnTable.find(number, in: queries) else {
            throw Refusal(
                .notFound,
                "No return \(id.prefix(80))",
                reason: "UNKNOWN_RETURN",
                field: "return_id",
                value: id,
                remedy: "Look the return up with ListReturns."
            )
        }
        return rma
    }

    /// Tells the feed of a return; `what` follows its id in the sentence.
    func publish(
        _ event: String,
        _ rma: Return,
        _ what: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        try tx.publish(
            type: "return.\(event)",
            subject: rma.id.description,
            summary: "Return \(rma.id) \(what)",
            actor: actor(context)
        )
    }
}

/// The number after which a page begins; 0 for the first.
func pagePosition(_ page: CommonV1.PageRequest?) throws(OrderError) -> Int64 {
    let token = page?.pageToken ?? ""
    if token.isEmpty { return 0 }
    guard let number = Int64(token), number >= 0 else {
        throw .invalid(
            field: "page.page_token",
            value: token,
            remedy: "Send the next_page_token of the page before, or nothing."
        )
    }
    return number
}

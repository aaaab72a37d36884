// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// The goods of a return: counted in, and inspected.
extension OrderService {
    /// Takes the goods in as they came, and starts the saga that settles the return.
    func receiveReturn(
        _ request: ReturnsV1.ReceiveReturnRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<ReturnsV1.ReceiveReturnReply> {
        let location =
            request.location.isEmpty ? "MAIN" : try key(request.location, field: "location")
        let time = try recordedTime(request.occurredAtMs, field: "occurred_at_ms", now: tx.time)
        var rma = try self.rma(request.returnID, tx)
        try rma.apply(.receive)
        let counted = try take(
            request.lines.map {
                NamedUnits(lineNumber: $0.lineNumber, sku: $0.sku, quantity: $0.quantity)
            },
            from: rma.lines.map { $0.room($0.quantity) },
            zeroAllowed: true,
            excess: "OVER_RECEIPT"
        )
        for taken in counted { rma.lines[taken.line].received += taken.quantity }
        let units = rma.lines.reduce(0) { $0 + $1.received }
        guard units > 0 else {
            throw OrderError.invalid(
                field: "lines",
                value: "0 units",
                remedy: "Count in what came; when nothing comes, the return expires by itself."
            )
        }
        try ReturnTable.save(&rma, in: tx)
        try ReturnTable.saveLines(rma, in: tx)
        try self.publish("received", rma, "received: \(units) units at \(location)", tx, context)
        try tx.enqueue(
            .start(
                ReturnID.saga,
                key: rma.id.description,
                order: rma.id.description,
                input: OrchestratorV1.ReturnInput(
                    returnID: rma.id.description,
                    orderID: rma.order.description,
                    customerID: rma.customerID,
                    location: location,
                    lines: rma.units(\.received),
                    receivedAtMs: time.milliseconds,
                    resolution: rma.resolution,
                    reason: rma.reason
                ).encoded(),
                context
            )
        )
        try Mail.queue(
            kind: "return-received",
            customerID: rma.customerID,
            subjectID: rma.id.description,
            parameters: [("order", rma.order.description), ("units", String(units))],
            tx,
            context
        )
        return .reply(ReturnsV1.ReceiveReturnReply(rma: rma.proto))
    }

    /// Gives every unit received its disposition, and lets the saga go on.
    func inspectReturn(
        _ request: ReturnsV1.InspectReturnRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<ReturnsV1.InspectReturnReply> {
        var rma = try self.rma(request.returnID, tx)
        try rma.apply(.inspect)
        try Self.dispose(request.lines, of: &rma)
        let lines = try InvoicedLines.lines(of: rma.order, in: tx)
        // What is not accepted is worth nothing, whatever the line's shares come to by now.
        for index in rma.lines.indices where rma.lines[index].accepted > 0 {
            var line = try Self.line(rma.lines[index].orderLineKey, of: lines)
            (rma.lines[index].net, rma.lines[index].tax) = try line.giveBack(
                rma.lines[index].accepted
            )
        }
        rma.fee = try Self.fee(request.restockingFee, of: rma)
        try ReturnTable.save(&rma, in: tx)
        try ReturnTable.saveLines(rma, in: tx)
        try self.publish("inspected", rma, "inspected: \(rma.credited) to credit", tx, context)
        try tx.enqueue(
            .inspected(
                rma.id,
                OrchestratorV1.InspectedSignal(
                    restocked: rma.units(\.restocked),
                    scrapped: rma.units(\.scrapped),
                    rejected: rma.units(\.rejected),
                    occurredAtMs: tx.time.milliseconds
                ),
                context
            )
        )
        return .reply(ReturnsV1.InspectReturnReply(rma: rma.proto))
    }

    /// Writes the dispositions down; each unit received has exactly one afterwards.
    private static func dispose(
        _ inspected: [ReturnsV1.InspectedLine],
        of rma: inout Return
    ) throws {
        let taken = try take(
            inspected.map {
                NamedUnits(lineNumber: $0.lineNumber, sku: $0.sku, quantity: $0.quantity)
            },
            from: rma.lines.map { $0.room($0.received) },
            excess: "OVER_INSPECTION"
        )
        for part in taken {
            let disposition = inspected[part.request].disposition
            switch disposition {
            case .restock: rma.lines[part.line].restocked += part.quantity
            case .scrap: rma.lines[part.line].scrapped += part.quantity
            case .reject: rma.lines[part.line].rejected += part.quantity
            case .unspecified, .unrecognized:
                throw OrderError.invalid(
                    field: "lines[\(part.request)].disposition",
                    value: disposition.name,
                    remedy: "Send RESTOCK, SCRAP or REJECT."
                )
            }
        }
        for line in rma.lines where line.accepted + line.rejected < line.received {
            throw OrderError.invalid(
                field: "lines",
                value: "\(line.accepted + line.rejected) of line \(line.number)",
                remedy: "Give each of its \(line.received) units received a disposition."
            )
        }
    }

    /// What is kept back, at most what is credited.
    private static func fee(
        _ fee: CommonV1.Money?,
        of rma: Return
    ) throws(OrderError) -> Int64 {
        guard let fee, !(fee.currency.isEmpty && fee.minorUnits == 0) else { return 0 }
        guard fee.currency == rma.currency.code else {
            throw .invalid(
                field: "restocking_fee.currency",
                value: fee.currency,
                remedy: "Send the fee in the order's currency, \(rma.currency)."
            )
        }
        guard (0...rma.worth).contains(fee.minorUnits) else {
            throw .invalid(
                field: "restocking_fee.minor_units",
                value: String(fee.minorUnits),
                remedy: "Send 0 to \(rma.worth), what the accepted goods were paid with."
            )
        }
        return fee.minorUnits
    }

    /// The line of a key; it is there as long as its order.
    static func line(_ key: Int64, of lines: [InvoicedLine]) throws -> InvoicedLine {
        guard let line = lines.first(where: { $0.key == key }) else { throw CorruptRow() }
        return line
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// The most lines one delivery can have.
    static let receiveLinesMax = 1000

    /// Adds delivered goods to the stock: all lines or none.
    func receive(
        _ request: InventoryV1.ReceiveRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ReceiveReply> {
        let lines = try merged(request.lines, atMost: Self.receiveLinesMax)
        let cause = MovementCause(
            kind: .receive,
            location: try location(request.location),
            reference: try Self.reference(request.reference),
            actor: actor(context),
            at: try occurred(request.occurredAtMs, tx)
        )
        var levels: [InventoryV1.StockLevel] = []
        var unknown: [String] = []
        for line in lines {
            if let level = try self.add(line, cause, tx) {
                levels.append(level)
            } else {
                unknown.append(line.sku)
            }
        }
        guard unknown.isEmpty else { throw InventoryError.unknownSKUs(unknown) }
        // The sum of merged lines cannot overflow: 1000 × (2^31 − 1).
        let units = lines.reduce(0) { $0 + $1.units }
        let note = cause.reference.isEmpty ? "" : " with \(cause.reference)"
        try tx.publish(
            type: "stock.received",
            subject: cause.reference.isEmpty ? cause.location : cause.reference,
            summary:
                "\(units) units of \(lines.count) products received at \(cause.location)\(note)",
            actor: cause.actor
        )
        return .reply(InventoryV1.ReceiveReply(levels: levels))
    }

    /// Books one line; nil when there is no such product.
    private func add(
        _ line: StockUnits,
        _ cause: MovementCause,
        _ tx: Transaction
    ) throws -> InventoryV1.StockLevel? {
        func add() throws -> InventoryV1.StockLevel? {
            try StockTable.move(line.sku, onHand: line.units, reserved: 0, cause, in: tx)
        }
        if let level = try add() { return level }
        guard try ProductTable.exists(line.sku, in: tx) else { return nil }
        try StockTable.open(line.sku, at: cause.location, in: tx)
        if let level = try add() { return level }
        throw InventoryError.overflow(field: "lines.quantity", value: "\(line.sku) \(line.units)")
    }

    private static func reference(_ text: String) throws(InventoryError) -> String {
        guard text.isEmpty || isLabel(text) else {
            throw .invalid(
                field: "reference",
                value: text,
                remedy: "Send a delivery note of 1 to 64 characters, or nothing."
            )
        }
        return text
    }
}

/// When something happened: what the request says, or now when it says 0.
func occurred(_ milliseconds: Int64, _ tx: Transaction) throws(InventoryError) -> Timestamp {
    // The last millisecond of the year 9999, the end of RFC 3339.
    guard (0...253_402_300_799_999).contains(milliseconds) else {
        throw .invalid(
            field: "occurred_at_ms",
            value: String(milliseconds),
            remedy: "Send milliseconds since 1970, or 0 for now."
        )
    }
    return milliseconds == 0 ? tx.time : Timestamp(milliseconds: milliseconds)
}

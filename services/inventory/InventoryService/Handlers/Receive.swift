// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// The most lines one delivery, transfer or count can have.
    static let receiveLinesMax = 1000

    /// Adds delivered goods to the stock: all lines or none.
    func receive(
        _ request: InventoryV1.ReceiveRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<InventoryV1.ReceiveReply> {
        let lines = try merged(request.lines, atMost: Self.receiveLinesMax)
        let location = try location(request.location, in: tx)
        let note = try reference(request.reference)
        let at = try occurred(request.occurredAtMs, now: tx.time)
        try self.arrive(lines, at: location, reference: note, occurredAt: at, tx, context)
        try StockBooks.post(
            .received,
            try StockBooks.value(of: lines, in: tx),
            memo: "Received at \(location)\(note.isEmpty ? "" : " with \(note)")",
            at: at,
            actor: actor(context),
            in: tx
        )
        let levels = try lines.map { try self.level($0.sku, at: location, tx) }
        return .reply(InventoryV1.ReceiveReply(levels: levels))
    }

    /// The stock of a SKU at a location that this transaction moved.
    func level(
        _ sku: String,
        at location: String,
        _ tx: Transaction
    ) throws -> InventoryV1.StockLevel {
        guard let balance = try StockTable.balance(sku, at: location, in: tx) else {
            throw CorruptRow()
        }
        return StockTable.level(sku, location, balance)
    }
}

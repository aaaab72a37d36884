// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import Store

extension InventoryService {
    /// Tells the books what came or went back: at the order's prices, and what the stock is worth of
    /// it by standard costs.
    ///
    /// - Parameters:
    ///   - taken: The units of each line.
    ///   - order: The order they belong to.
    ///   - id: Of the receipt or the return; the books take each once.
    ///   - at: When it happened.
    ///   - isReturn: Whether the goods went back.
    ///   - tx: The transaction that moves the stock.
    ///   - context: The call.
    /// - Throws: `mixedCurrencies` or `overflow` when the costs have no sum.
    func post(
        _ taken: [TakenUnits],
        of order: PurchaseOrder,
        as id: String,
        at: Timestamp,
        isReturn: Bool,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        let request = AccountingV1.RecordReceiptRequest(
            receiptID: id,
            purchaseOrderID: order.id,
            supplierID: order.supplierID,
            lines: taken.map { part in
                let line = order.lines[part.line]
                return AccountingV1.BilledLine(
                    sku: line.sku,
                    quantity: part.units,
                    unitPrice: Money(minorUnits: line.unitPrice, currency: order.currency).proto
                )
            },
            standardCost: try self.standardCost(of: taken, of: order, tx)?.proto,
            occurredAtMs: at.milliseconds,
            isReturn: isReturn
        )
        try tx.enqueue(
            OutboxMessage(
                peer: "billing",
                method: AccountingV1.AccountingService.recordReceipt.path,
                orderingKey: order.id,
                payload: request.encoded(),
                actor: context.actor,
                traceID: context.traceID
            )
        )
    }

    /// The standard cost of the units; nil when no product has one, for such goods are worth 0.
    private func standardCost(
        of taken: [TakenUnits],
        of order: PurchaseOrder,
        _ tx: Transaction
    ) throws -> Money? {
        var costs: [Currency: [(price: Int64, units: Int64)]] = [:]
        for part in taken {
            let unit = try ProductTable.cost(of: order.lines[part.line].sku, in: tx)
            guard let unit else { continue }
            costs[unit.currency, default: []].append((unit.minorUnits, part.units))
        }
        guard costs.count <= 1 else {
            throw PurchasingError.mixedCurrencies(
                field: "product.cost",
                costs.keys.map(\.code).sorted()
            )
        }
        return try costs.first.map { try cost(of: $0.value, in: $0.key) }
    }
}

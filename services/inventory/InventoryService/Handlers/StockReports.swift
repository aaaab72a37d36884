// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import ServiceKit
import Store

/// What operators read to buy, and what accountants read of a period.
extension InventoryService {
    /// Products whose available units are no more than their reorder point, by SKU, a page at a time.
    func lowStock(
        _ request: InventoryV1.LowStockRequest,
        _ reader: Reader
    ) throws -> InventoryV1.LowStockReply {
        let size = request.page.size()
        var products = try LowStockTable.page(
            after: try boundedText(request.page?.pageToken ?? "", field: "page.page_token"),
            limit: size + 1,
            in: reader
        )
        let more = cut(&products, to: size)
        let lines = try products.map { product in
            let incoming = try self.incoming(product.sku, reader)
            let isOpen = try RequisitionTable.isOpen(
                sku: product.sku,
                cause: .reorderPoint,
                in: reader
            )
            let isDue = product.reorder.isDue(available: product.available, incoming: incoming)
            return InventoryV1.LowStockLine(
                sku: product.sku,
                name: product.name,
                available: product.available,
                backordered: try BackorderTable.queued(product.sku, in: reader),
                incoming: incoming,
                reorderLevel: product.reorder.level,
                suggested: isDue && !isOpen ? product.reorder.orderQuantity : 0
            )
        }
        return InventoryV1.LowStockReply(
            lines: lines,
            nextPageToken: more ? products.last?.sku ?? "" : ""
        )
    }

    /// What came, went and is there of each SKU in a period, `before_ms` excluded.
    func reportTurnover(
        _ request: InventoryV1.ReportTurnoverRequest,
        _ reader: Reader
    ) throws -> InventoryV1.ReportTurnoverReply {
        guard request.fromMs >= 0, request.fromMs < request.beforeMs else {
            throw InventoryError.invalid(
                field: "before_ms",
                value: "\(request.fromMs) to \(request.beforeMs)",
                remedy: "Send a begin of 0 or more and an end after it, in milliseconds since 1970."
            )
        }
        let turnovers = try TurnoverTable.all(
            from: request.fromMs,
            before: request.beforeMs,
            in: reader
        )
        return InventoryV1.ReportTurnoverReply(rows: try turnovers.map(Self.row))
    }

    private static func row(
        _ turnover: Turnover
    ) throws(InventoryError) -> InventoryV1.TurnoverRow {
        let (cost, overflow) = (turnover.cost?.minorUnits ?? 0)
            .multipliedReportingOverflow(by: turnover.issued)
        guard !overflow else {
            throw .overflow(field: "cost_issued_minor", value: turnover.sku)
        }
        guard let closing = turnover.closing else {
            throw .overflow(field: "closing", value: turnover.sku)
        }
        return InventoryV1.TurnoverRow(
            sku: turnover.sku,
            opening: turnover.opening,
            received: turnover.received,
            issued: turnover.issued,
            returned: turnover.returned,
            adjusted: turnover.adjusted,
            closing: closing,
            currency: turnover.cost?.currency.code ?? "",
            costIssuedMinor: cost,
            turns: turnover.turns
        )
    }
}

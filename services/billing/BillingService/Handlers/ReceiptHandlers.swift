// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What inventory received for purchase orders.
struct ReceiptHandlers: Sendable {
    /// A checked receipt.
    private struct Receipt {
        let id: String
        let order: String
        let supplier: String
        let lines: [BilledLine]
        let standardCost: Money
        let isReturn: Bool

        init(_ request: AccountingV1.RecordReceiptRequest) throws(BillingError) {
            self.id = try checkedKey(request.receiptID, "receipt_id")
            self.order = try checkedKey(request.purchaseOrderID, "purchase_order_id")
            self.supplier = try checkedKey(request.supplierID, "supplier_id")
            // An order may have a SKU on several lines, at several prices.
            guard (1...InvoicedLines.countMax).contains(request.lines.count) else {
                throw .invalid(
                    field: "lines",
                    value: String(request.lines.count),
                    remedy: "1 to \(InvoicedLines.countMax) lines are required"
                )
            }
            var lines: [BilledLine] = []
            for (index, line) in request.lines.enumerated() {
                lines.append(
                    try BilledLine(
                        line,
                        at: "lines[\(index)]",
                        lines.first?.unitPrice.currency
                    )
                )
            }
            self.lines = lines
            self.standardCost = try checkedMoney(
                request.standardCost,
                "standard_cost",
                orZeroIn: lines[0].unitPrice.currency
            )
            self.isReturn = request.isReturn
        }

        var currency: Currency { self.standardCost.currency }
        var ordered: Int64 { self.lines.reduce(0) { $0 + $1.amount } }

        /// What makes a repeat the same receipt.
        var content: String {
            let lines = self.lines.map { "\($0.sku) \($0.quantity.units) \($0.unitPrice)" }
            let head = "\(self.supplier) \(self.standardCost) \(self.isReturn)"
            return ([head] + lines).joined(separator: "\n")
        }
    }

    /// Books goods in at standard cost against what the order says they cost, or back out again;
    /// once per receipt.
    func record(
        _ request: AccountingV1.RecordReceiptRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.RecordReceiptReply> {
        let receipt = try Receipt(request)
        let time = try postingTime(request.occurredAtMs, "occurred_at_ms", tx, context)
        let isNew = try ReceivedGoodsTable.insert(
            receipt: receipt.id,
            order: receipt.order,
            content: receipt.content,
            in: tx
        )
        guard let isNew else {
            throw BooksError.keyConflict(
                field: "receipt_id",
                value: receipt.id,
                known: "a receipt of \(receipt.order)"
            )
        }
        guard isNew else { return .reply(AccountingV1.RecordReceiptReply()) }
        try self.requireOwner(of: receipt, tx)
        for line in receipt.lines { try self.count(line, of: receipt, tx) }
        let difference = receipt.ordered - receipt.standardCost.minorUnits
        try Ledger.post(
            receipt.isReturn ? PostingRule.goodsReceived.reversal : .goodsReceived,
            event: "receipt:\(receipt.id)",
            order: "",
            [
                .cost: receipt.standardCost.minorUnits, .ordered: receipt.ordered,
                .dearer: max(0, difference), .cheaper: max(0, -difference),
            ],
            receipt.currency,
            memo: "\(receipt.order) of \(receipt.supplier)",
            at: time,
            in: tx
        )
        try tx.publish(
            type: receipt.isReturn ? "receipt.returned" : "receipt.booked",
            subject: receipt.order,
            summary: "\(receipt.id) of \(receipt.order) at \(receipt.standardCost)",
            actor: context.cause
        )
        return .reply(AccountingV1.RecordReceiptReply())
    }

    /// A purchase order has one supplier and one currency.
    private func requireOwner(of receipt: Receipt, _ tx: Transaction) throws {
        guard let owner = try ReceivedGoodsTable.owner(order: receipt.order, in: tx),
            owner != (receipt.supplier, receipt.currency)
        else { return }
        throw BillingError.invalid(
            field: "purchase_order_id",
            value: receipt.order,
            remedy: "the order is of \(owner.supplier), in \(owner.currency)"
        )
    }

    private func count(_ line: BilledLine, of receipt: Receipt, _ tx: Transaction) throws {
        var goods =
            try ReceivedGoodsTable.find(
                order: receipt.order,
                sku: line.sku,
                currency: receipt.currency,
                in: tx
            ) ?? ReceivedGoods()
        let sign: Int64 = receipt.isReturn ? -1 : 1
        let units = goods.received + sign * line.quantity.units
        let (value, overflow) = goods.receivedValue.addingReportingOverflow(sign * line.amount)
        guard !overflow else {
            throw BillingError.ledgerOverflow(
                account: Account.goodsReceivedNotInvoiced.rawValue
            )
        }
        guard units >= 0, value >= 0 else {
            throw BooksError.exceedsUnits(
                sku: line.sku.description,
                wanted: line.quantity.units,
                left: goods.received
            )
        }
        goods.received = units
        goods.receivedValue = value
        try ReceivedGoodsTable.save(
            goods,
            order: receipt.order,
            supplier: receipt.supplier,
            sku: line.sku,
            currency: receipt.currency,
            in: tx
        )
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What becomes of a bill after it was recorded.
extension BillHandlers {
    /// Accepts a bill that differs, posting the difference to 5010, or rejects it.
    func decide(
        _ request: AccountingV1.DecideVendorBillRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.DecideVendorBillReply> {
        let reason = try checkedReason(request.reason, "reason")
        var bill = try Self.find(request.billID, tx)
        try bill.become(request.accept ? .matched : .rejected)
        bill.reason = reason
        if request.accept {
            // As things are now: more may have been received since.
            let goods = try Self.goods(bill.lines, bill.purchaseOrderID, bill.currency, tx)
            let match = BillMatch(bill.lines, against: goods)
            bill.variance = bill.net.minorUnits - match.ordered
            try self.book(bill, match, at: tx.time, tx)
        }
        try VendorBillTable.save(bill, in: tx)
        try tx.publish(
            type: request.accept ? "bill.accepted" : "bill.rejected",
            subject: bill.billID,
            summary: "\(bill.billID) of \(bill.supplierID): \(reason)",
            actor: context.cause
        )
        return .reply(AccountingV1.DecideVendorBillReply(bill: bill.message))
    }

    func pay(
        _ request: AccountingV1.PayVendorBillRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.PayVendorBillReply> {
        let reference = try checkedReference(request.reference, "reference")
        let time = try checkedTime(request.occurredAtMs, "occurred_at_ms", now: tx.time)
        var bill = try Self.find(request.billID, tx)
        try bill.become(.paid)
        bill.paidAt = time
        try VendorBillTable.save(bill, in: tx)
        try self.post(
            .billPaid,
            "bill-paid:\(bill.billID)",
            bill,
            [.amount: bill.total],
            at: time,
            memo: "paid by \(reference)",
            tx
        )
        try tx.publish(
            type: "bill.paid",
            subject: bill.billID,
            summary: "\(bill.billID) of \(bill.supplierID) paid, \(bill.money(bill.total))",
            actor: context.cause
        )
        return .reply(AccountingV1.PayVendorBillReply(bill: bill.message))
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Suppliers' bills, matched against order and receipt.
struct BillHandlers: Sendable {
    private static let daysToPay = 30

    /// Records a bill, once per supplier and number: one that agrees is booked, one that differs
    /// waits for a decision.
    func record(
        _ request: AccountingV1.RecordVendorBillRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.RecordVendorBillReply> {
        let supplier = try checkedKey(request.supplierID, "supplier_id")
        let number = try checkedReference(request.billNumber, "bill_number")
        let order = try checkedKey(request.purchaseOrderID, "purchase_order_id")
        let lines = try BilledLine.checked(request.lines)
        let currency = lines[0].unitPrice.currency
        let tax = try checkedMoney(request.tax, "tax", orZeroIn: currency)
        let time = try checkedTime(request.receivedAtMs, "received_at_ms", now: tx.time)
        let known = try VendorBillTable.find(supplier: supplier, supplierNumber: number, in: tx)
        if let known {
            guard known.lines == lines, known.tax == tax, known.purchaseOrderID == order else {
                throw BooksError.keyConflict(
                    field: "bill_number",
                    value: number,
                    known: known.billID
                )
            }
            return .reply(AccountingV1.RecordVendorBillReply(bill: known.message))
        }
        let owner = try ReceivedGoodsTable.owner(order: order, in: tx)
        guard owner == nil || owner?.supplier == supplier else {
            throw BillingError.invalid(
                field: "supplier_id",
                value: supplier,
                remedy: "\(order) is of \(owner?.supplier ?? "")"
            )
        }
        let match = BillMatch(lines, against: try Self.goods(lines, order, currency, tx))
        let bill = VendorBill(
            number: try VendorBillTable.nextNumber(in: tx),
            supplierID: supplier,
            supplierNumber: number,
            purchaseOrderID: order,
            lines: lines,
            net: Money(
                minorUnits: lines.reduce(0) { $0 + $1.amount },
                currency: currency
            ),
            tax: tax,
            receivedAt: time,
            dueAt: request.dueAtMs == 0
                ? time.adding(days: Self.daysToPay)
                : try checkedDueTime(request.dueAtMs, "due_at_ms", now: tx.time),
            state: match.variances.isEmpty ? .matched : .variance,
            variances: match.variances
        )
        try VendorBillTable.insert(bill, in: tx)
        try self.begin(bill, match, tx, context)
        return .reply(AccountingV1.RecordVendorBillReply(bill: bill.message))
    }

    private func begin(
        _ bill: VendorBill,
        _ match: BillMatch,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        if bill.state == .matched { try self.book(bill, match, at: bill.receivedAt, tx) }
        let what = bill.state == .matched ? "agrees" : bill.variances.joined(separator: "; ")
        let sentence =
            "\(bill.billID), \(bill.supplierNumber) of \(bill.supplierID) for"
            + " \(bill.purchaseOrderID): \(what)"
        try tx.publish(
            type: bill.state == .matched ? "bill.matched" : "alert.bill_variance",
            subject: bill.billID,
            summary: String(sentence.prefix(1000)),
            actor: context.cause
        )
    }

    static func goods(
        _ lines: [BilledLine],
        _ order: String,
        _ currency: Currency,
        _ tx: Transaction
    ) throws -> [SKU: ReceivedGoods] {
        var goods: [SKU: ReceivedGoods] = [:]
        for line in lines {
            goods[line.sku] = try ReceivedGoodsTable.find(
                order: order,
                sku: line.sku,
                currency: currency,
                in: tx
            )
        }
        return goods
    }

    /// Posts a bill and counts its units as billed.
    func book(
        _ bill: VendorBill,
        _ match: BillMatch,
        at time: Timestamp,
        _ tx: Transaction
    ) throws {
        let goods = try Self.goods(bill.lines, bill.purchaseOrderID, bill.currency, tx)
        for line in bill.lines {
            guard var known = goods[line.sku] else { continue }
            known.billedValue += known.value(of: line.quantity.units)
            known.billed += line.quantity.units
            try ReceivedGoodsTable.save(
                known,
                order: bill.purchaseOrderID,
                supplier: bill.supplierID,
                sku: line.sku,
                currency: bill.currency,
                in: tx
            )
        }
        let difference = bill.net.minorUnits - match.ordered
        try self.post(
            .vendorBill,
            "bill:\(bill.billID)",
            bill,
            [
                .ordered: match.ordered, .inputTax: bill.tax.minorUnits, .billed: bill.total,
                .dearer: max(0, difference), .cheaper: max(0, -difference),
            ],
            at: time,
            tx
        )
    }

    func post(
        _ rule: PostingRule,
        _ event: String,
        _ bill: VendorBill,
        _ amounts: [PostingRule.Part: Int64],
        at time: Timestamp,
        memo: String = "",
        _ tx: Transaction
    ) throws {
        try Ledger.post(
            rule,
            event: event,
            order: "",
            amounts,
            bill.currency,
            memo: "\(bill.billID), \(bill.supplierNumber) of \(bill.supplierID) \(memo)",
            at: time,
            in: tx
        )
    }

    static func find(_ text: String, _ queries: some Queries) throws -> VendorBill {
        guard let number = documentNumber(text, prefix: VendorBill.prefix),
            let bill = try VendorBillTable.find(number: number, in: queries)
        else { throw BooksError.notFound("bill", field: "bill_id", value: text) }
        return bill
    }

    func list(
        _ request: AccountingV1.ListVendorBillsRequest,
        _ reader: Reader
    ) throws -> AccountingV1.ListVendorBillsReply {
        let page = try Page(request.page)
        let state = BillState(rawValue: request.state.name)
        guard state != nil || request.state == .unspecified else {
            throw BillingError.invalid(
                field: "state",
                value: request.state.name,
                remedy: "use one of \(BillState.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        let bills = try VendorBillTable.page(
            after: page.after,
            state: state,
            supplier: request.supplierID,
            order: request.purchaseOrderID,
            limit: page.size,
            in: reader
        )
        return AccountingV1.ListVendorBillsReply(
            bills: bills.map(\.message),
            nextPageToken: page.nextToken(bills.map(\.number))
        )
    }
}

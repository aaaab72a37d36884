// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What customers pay of their invoices.
struct ReceivableHandlers: Sendable {
    /// Records money that came in, once per reference: it pays invoices, or an order in advance, or
    /// is kept for the customer.
    func record(
        _ request: AccountingV1.RecordPaymentRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.RecordPaymentReply> {
        var receipt = try PaymentReceipt(request)
        receipt.customerID = try Signposts.customer(now: receipt.customerID, in: tx)
        let time = try checkedTime(request.receivedAtMs, "received_at_ms", now: tx.time)
        if let known = try CustomerPaymentTable.find(reference: receipt.reference, in: tx) {
            guard known.amount == receipt.amount, known.method == receipt.method,
                known.orderID == receipt.orderID
            else {
                throw BooksError.keyConflict(
                    field: "reference",
                    value: receipt.reference,
                    known: known.paymentID
                )
            }
            return .reply(AccountingV1.RecordPaymentReply(payment: known.message))
        }
        let plan = try self.plan(receipt, request.allocations, tx, context)
        let payment = try CustomerPaymentTable.insert(
            receipt,
            unapplied: plan.unapplied,
            receivedAt: time,
            in: tx
        )
        try self.settle(plan, by: payment, at: time, tx)
        try self.post(plan, payment, at: time, tx)
        try tx.publish(
            type: "payment.received",
            subject: receipt.orderID.isEmpty ? receipt.customerID : receipt.orderID,
            summary: "\(payment.paymentID) of \(payment.amount) from \(payment.customerID) by"
                + " \(payment.method.words), \(receipt.reference)",
            actor: context.cause
        )
        return .reply(AccountingV1.RecordPaymentReply(payment: try Self.present(payment, tx)))
    }

    private func plan(
        _ receipt: PaymentReceipt,
        _ allocations: [AccountingV1.Allocation],
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> AllocationPlan {
        if receipt.keepsUnapplied {
            return AllocationPlan(unapplied: receipt.amount.minorUnits)
        }
        if !receipt.orderID.isEmpty {
            if let payer = try PaymentTable.find(order: receipt.orderID, in: tx)?.customerID,
                payer != receipt.customerID
            {
                throw BillingError.invalid(
                    field: "customer_id",
                    value: receipt.customerID,
                    remedy: "\(receipt.orderID) is of \(payer): record it for that customer"
                )
            }
            // What the order takes is its deposit; only the rest is the customer's to allocate.
            let taken = try paidIn(
                order: receipt.orderID,
                amount: receipt.amount.minorUnits,
                tx,
                currency: receipt.amount.currency,
                method: receipt.method,
                actor: context.cause
            )
            return AllocationPlan(
                unapplied: receipt.amount.minorUnits - taken,
                prepaid: taken
            )
        }
        if !allocations.isEmpty {
            let wanted = try Self.wanted(
                allocations,
                of: receipt.customerID,
                receipt.amount.currency,
                tx
            )
            return try AllocationPlan(
                receipt.amount,
                wanted: wanted,
                rounding: receipt.rounding
            )
        }
        let open = try InvoiceTable.open(
            customer: receipt.customerID,
            receipt.amount.currency,
            limit: PaymentReceipt.allocationsMax,
            in: tx
        )
        return try AllocationPlan(
            receipt.amount,
            wanted: spread(receipt.amount.minorUnits, over: open),
            rounding: receipt.rounding
        )
    }

    /// The invoices that somebody chose, and how much of each; of this customer, and still open.
    static func wanted(
        _ allocations: [AccountingV1.Allocation],
        of customer: String,
        _ currency: Currency,
        _ tx: Transaction
    ) throws -> [(invoice: Invoice, amount: Int64)] {
        guard allocations.count <= PaymentReceipt.allocationsMax else {
            throw BillingError.invalid(
                field: "allocations",
                value: String(allocations.count),
                remedy: "at most \(PaymentReceipt.allocationsMax) are allowed"
            )
        }
        var wanted: [(invoice: Invoice, amount: Int64)] = []
        for (index, allocation) in allocations.enumerated() {
            let path = "allocations[\(index)]"
            let amount = try checkedAmount(allocation.amount, "\(path).amount")
            let invoice = try InvoiceHandlers.find(allocation.invoiceNumber, tx)
            guard invoice.customerID == customer, invoice.currency == currency,
                amount.currency == currency,
                !wanted.contains(where: { $0.invoice.number == invoice.number })
            else {
                throw BillingError.invalid(
                    field: "\(path).invoice_number",
                    value: allocation.invoiceNumber,
                    remedy: "an invoice of \(customer) in \(currency), named once, is required"
                )
            }
            guard amount.minorUnits <= invoice.open else {
                throw BooksError.exceeds(
                    field: "\(path).amount",
                    wanted: amount,
                    left: invoice.money(invoice.open),
                    of: "open of \(invoice.text)"
                )
            }
            wanted.append((invoice, amount.minorUnits))
        }
        return wanted
    }

    private func settle(
        _ plan: AllocationPlan,
        by payment: CustomerPayment,
        at time: Timestamp,
        _ tx: Transaction
    ) throws {
        for share in plan.shares {
            try SettlementTable.add(
                InvoiceSettlement(
                    kind: .payment,
                    reference: payment.paymentID,
                    payment: payment.number,
                    amount: share.amount,
                    at: time
                ),
                to: share.invoice,
                in: tx
            )
        }
        if let rounded = plan.rounded {
            try SettlementTable.add(
                InvoiceSettlement(
                    kind: .rounding,
                    reference: payment.paymentID,
                    payment: payment.number,
                    amount: rounded.amount,
                    at: time
                ),
                to: rounded.invoice,
                in: tx
            )
        }
    }

    private func post(
        _ plan: AllocationPlan,
        _ payment: CustomerPayment,
        at time: Timestamp,
        _ tx: Transaction
    ) throws {
        let loss = plan.rounded?.amount ?? 0
        try Ledger.post(
            .paymentReceived,
            event: "payment:\(payment.paymentID)",
            order: payment.orderID,
            [
                .amount: payment.amount.minorUnits,
                .receivable: plan.applied + loss,
                .unapplied: plan.unapplied + plan.prepaid,
                .roundingLoss: loss,
                .roundingGain: plan.gained,
            ],
            payment.currency,
            memo: "\(payment.paymentID) of \(payment.customerID), \(payment.reference)",
            at: time,
            in: tx
        )
    }

    func list(
        _ request: AccountingV1.ListCustomerPaymentsRequest,
        _ reader: Reader
    ) throws -> AccountingV1.ListCustomerPaymentsReply {
        let page = try Page(request.page)
        let payments = try CustomerPaymentTable.page(
            after: page.after,
            customer: request.customerID,
            unappliedOnly: request.unappliedOnly,
            limit: page.size,
            in: reader
        )
        return AccountingV1.ListCustomerPaymentsReply(
            payments: payments.map(\.message),
            nextPageToken: page.nextToken(payments.map(\.number))
        )
    }

    static func find(_ text: String, _ queries: some Queries) throws -> CustomerPayment {
        guard let number = documentNumber(text, prefix: CustomerPayment.prefix),
            let payment = try CustomerPaymentTable.find(number: number, in: queries)
        else { throw BooksError.notFound("payment", field: "payment_id", value: text) }
        return payment
    }

    /// The payment as it is after what was done to it.
    static func present(
        _ payment: CustomerPayment,
        _ tx: Transaction
    ) throws -> AccountingV1.CustomerPayment {
        try stored(
            try CustomerPaymentTable.find(number: payment.number, in: tx),
            "customer_payment.payment_number"
        ).message
    }
}

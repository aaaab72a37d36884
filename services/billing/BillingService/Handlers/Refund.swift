// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension PaymentHandlers {
    /// A checked wish to refund.
    private struct Wish: Sendable {
        /// Nil means all that is left.
        let amount: Money?
        /// Empty for none.
        let creditNote: String
        /// What makes a repeat of the request the same refund.
        let reference: String
    }

    /// Gives back captured money: the amount of the request, or all that is left.
    ///
    /// The money is booked as owed with the promise, unless a credit note owes it already, and as
    /// paid with the provider's word.
    func refund(
        _ request: BillingV1.RefundRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.RefundReply> {
        let orderID = try checkedKey(request.orderID, "order_id")
        _ = try checkedText(request.reason, "reason")
        let number = request.creditNoteNumber
        let wish = Wish(
            amount: try Self.wantedAmount(request),
            creditNote: number.isEmpty ? "" : try checkedKey(number, "credit_note_number"),
            reference: context.requestKey
        )
        guard let payment = try PaymentTable.find(order: orderID, in: tx) else {
            if wish.amount == nil { return .reply(BillingV1.RefundReply(state: .voided)) }
            throw BillingError.noPayment(order: orderID)
        }
        return try self.settleCaptures(of: payment, by: context.cause, tx) { settled, tx in
            try self.refund(wish, of: settled, tx, by: context.cause)
        }
    }

    /// Nil means all that is left.
    private static func wantedAmount(
        _ request: BillingV1.RefundRequest
    ) throws(BillingError) -> Money? {
        guard let amount = request.amount, amount != CommonV1.Money() else { return nil }
        let wanted = try checkedMoney(amount, "amount")
        guard wanted.minorUnits > 0 else {
            throw .invalid(
                field: "amount",
                value: "0",
                remedy: "an amount above zero is required, or none for all that is left"
            )
        }
        return wanted
    }

    private func refund(
        _ wish: Wish,
        of payment: Payment,
        _ tx: Transaction,
        by actor: String
    ) throws -> Answer<BillingV1.RefundReply> {
        let known = try OperationTable.all(
            .refund,
            of: payment.number,
            reference: wish.reference,
            in: tx
        )
        var payment = payment
        #if OMS_PLANTED_BUGS
            let reference =
                PlantedBug.refundTwice.isOn && !known.isEmpty
                ? wish.reference + "/\(payment.refundCount)" : wish.reference
            let isNew = known.isEmpty || PlantedBug.refundTwice.isOn
        #else
            let (reference, isNew) = (wish.reference, known.isEmpty)
        #endif
        if isNew {
            let amount = try self.amount(of: wish, payment, tx)
            if amount == 0 { return .reply(Self.refundReply(payment)) }
            let back = try self.payBack(
                amount,
                creditNote: wish.creditNote,
                reference: reference,
                &payment,
                tx,
                by: actor
            )
            let shares = try payment.shares(
                ofRefund: amount - back,
                isOwed: !wish.creditNote.isEmpty
            )
            try self.beginRefund(
                shares,
                &payment,
                reference: reference,
                creditNote: wish.creditNote,
                tx,
                by: actor
            )
            try PaymentTable.save(&payment, in: tx)
        } else {
            try self.refundAnew(known, &payment, tx, by: actor)
        }
        return try self.settle(
            .refund,
            reference,
            of: payment,
            by: actor,
            isNew: isNew,
            tx
        ) { settled, _ in
            .reply(Self.refundReply(settled))
        }
    }

    /// How much is to be given back, within what the credit note owes.
    private func amount(
        of wish: Wish,
        _ payment: Payment,
        _ tx: Transaction
    ) throws -> Int64 {
        if let wanted = wish.amount, wanted.currency != payment.currency {
            throw BillingError.invalid(
                field: "amount.currency",
                value: wanted.currency.code,
                remedy: "the payment is in \(payment.currency)"
            )
        }
        guard !wish.creditNote.isEmpty else { return wish.amount?.minorUnits ?? payment.refundable }
        let left = try self.left(of: wish.creditNote, payment, tx)
        let amount = wish.amount?.minorUnits ?? left
        guard amount <= left else {
            throw BillingError.payment(
                .creditNoteExceeded(
                    number: wish.creditNote,
                    wanted: payment.money(amount),
                    left: payment.money(left)
                )
            )
        }
        return amount
    }

    /// What a credit note of the payment's order owes that no refund has paid or is about to.
    func left(
        of creditNote: String,
        _ payment: Payment,
        _ tx: Transaction
    ) throws -> Int64 {
        guard let note = try CreditNotes.payable(number: creditNote, in: tx),
            note.orderID == payment.orderID, note.currency == payment.currency
        else {
            throw BillingError.payment(
                .creditNoteOfOther(number: creditNote, order: payment.orderID)
            )
        }
        return note.owed - note.paidOut
            - (try OperationTable.underWay(ofCreditNote: creditNote, in: tx))
    }

    private static func refundReply(_ payment: Payment) -> BillingV1.RefundReply {
        BillingV1.RefundReply(
            state: payment.state.message,
            refunded: CommonV1.Money(payment.money(payment.refunded))
        )
    }
}

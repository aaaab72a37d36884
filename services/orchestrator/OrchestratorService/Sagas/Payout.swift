// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

// Sagas that credit in a step `credit`, which keeps its reply, and pay that credit note out in the next.

extension [String] {
    /// What the reply of `credit` brings: whether there is something to pay out.
    static func payout(_ reply: [UInt8]) throws -> [String] {
        let credit = try BillingV1.CreateCreditNoteReply.decode(reply)
        return .fact("pays-out", if: credit.toPayOut.isSomething)
    }
}

extension SagaInstance {
    /// What `credit` answered.
    var credit: BillingV1.CreateCreditNoteReply { self.kept("credit") }

    /// Pays it out.
    func payout(of order: String, reason: String) -> BillingV1.RefundRequest {
        BillingV1.RefundRequest(
            orderID: order,
            amount: self.credit.toPayOut,
            reason: reason,
            creditNoteNumber: self.credit.creditNote?.creditNoteNumber ?? ""
        )
    }
}

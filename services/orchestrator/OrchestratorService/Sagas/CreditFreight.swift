// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Credit freight: give it back, when nothing of an order arrived and nothing will.
///
/// A shipment that is lost last credits the freight with its goods; this saga is for an order whose
/// rest is given up after that.
enum CreditFreight {
    static let definition = SagaDefinition(
        "credit-freight",
        steps: [
            .pivot(
                "credit",
                "billing.CreateCreditNote",
                keepsReply: true,
                parksOnRefusal: true
            ),
            .retriable("refund", "billing.Refund", when: .known("pays-out")),
        ]
    )
}

extension OrchestratorV1.CreditFreightInput: SagaInput {
    private static let reason = "NOTHING_ARRIVED"

    var businessKey: String { self.orderID }

    func facts(of step: String, reply: [UInt8], in saga: SagaInstance) throws -> [String] {
        step == "credit" ? try .payout(reply) : []
    }

    func action(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "credit":
            Invocation(
                BillingV1.BillingService.createCreditNote,
                BillingV1.CreateCreditNoteRequest(
                    orderID: self.orderID,
                    customerID: self.customerID,
                    reference: self.orderID,
                    freight: self.freight,
                    creditTo: .refund,
                    reason: Self.reason
                )
            )
        case "refund":
            Invocation(
                BillingV1.BillingService.refund,
                saga.payout(of: self.orderID, reason: Self.reason)
            )
        default: nil
        }
    }
}

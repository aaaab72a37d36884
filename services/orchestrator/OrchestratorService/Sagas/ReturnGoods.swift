// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Return goods: count in, inspect, put away, credit, and pay out or send others.
///
/// The goods are in the house when it starts, so it never turns back: a refusal parks.
enum ReturnGoods {
    /// Goods that cost nothing are credited nothing, and are exchanged all the same.
    static let definition = Self.definition(exchanging: "accepted")
    /// The one before, which sent nothing for goods that cost nothing.
    static let exchangingWhatIsCredited = Self.definition(exchanging: "credited")

    private static func definition(exchanging accepted: String) -> SagaDefinition {
        SagaDefinition(
            "return-goods",
            steps: [
                .pivot("receive", "inventory.ReceiveReturned", parksOnRefusal: true),
                .wait("inspected", for: "inspected"),
                .retriable("dispose", "inventory.DisposeReturned"),
                .retriable("settle", "order.SettleReturn", keepsReply: true),
                .retriable(
                    "credit",
                    "billing.CreateCreditNote",
                    when: .known("credited"),
                    keepsReply: true
                ),
                .retriable(
                    "refund",
                    "billing.Refund",
                    when: .all([.known("refunds"), .known("pays-out")])
                ),
                .retriable(
                    "exchange",
                    "order.PlaceExchange",
                    when: .all([.known("exchanges"), .known(accepted)]),
                    keepsReply: true
                ),
                .retriable("close", "order.CloseReturn"),
            ]
        )
    }
}

extension OrchestratorV1.ReturnInput: SagaInput {
    var businessKey: String { self.returnID }

    var facts: [String] {
        .fact("refunds", if: self.creditTo == .refund)
            + .fact("exchanges", if: self.resolution == .exchange)
    }

    private var creditTo: BillingV1.CreditTo {
        switch self.resolution {
        case .storeCredit, .exchange: .storeCredit
        case .unspecified, .refund, .unrecognized: .refund
        }
    }

    func facts(of step: String, reply: [UInt8], in saga: SagaInstance) throws -> [String] {
        switch step {
        case "settle":
            let charge = try ReturnsV1.SettleReturnReply.decode(reply).charge
            return .fact("credited", if: (charge?.total).isSomething)
                + .fact("accepted", if: charge?.lines.isEmpty == false)
        case "credit": return try .payout(reply)
        default: return []
        }
    }

    func action(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "receive":
            Invocation(
                InventoryV1.InventoryService.receiveReturned,
                InventoryV1.ReceiveReturnedRequest(
                    reference: self.returnID,
                    lines: self.lines,
                    location: self.location,
                    occurredAtMs: self.receivedAtMs
                )
            )
        case "dispose":
            Invocation(InventoryV1.InventoryService.disposeReturned, self.disposal(saga))
        case "settle":
            Invocation(
                ReturnsV1.ReturnService.settleReturn,
                ReturnsV1.SettleReturnRequest(returnID: self.returnID)
            )
        case "credit": Invocation(BillingV1.BillingService.createCreditNote, self.credit(saga))
        case "refund": Invocation(BillingV1.BillingService.refund, self.refund(saga))
        case "exchange":
            Invocation(
                ReturnsV1.ReturnService.placeExchange,
                ReturnsV1.PlaceExchangeRequest(returnID: self.returnID)
            )
        case "close":
            Invocation(
                ReturnsV1.ReturnService.closeReturn,
                ReturnsV1.CloseReturnRequest(
                    returnID: self.returnID,
                    creditNoteNumber: self.creditNoteNumber(saga)
                )
            )
        default: nil
        }
    }

    private func inspection(_ saga: SagaInstance) -> OrchestratorV1.InspectedSignal {
        saga.kept("inspected")
    }

    private func disposal(_ saga: SagaInstance) -> InventoryV1.DisposeReturnedRequest {
        let inspection = self.inspection(saga)
        return InventoryV1.DisposeReturnedRequest(
            reference: self.returnID,
            location: self.location,
            restocked: inspection.restocked,
            scrapped: inspection.scrapped,
            rejected: inspection.rejected,
            occurredAtMs: inspection.occurredAtMs
        )
    }

    private func credit(_ saga: SagaInstance) -> BillingV1.CreateCreditNoteRequest {
        let settled = saga.kept("settle", ReturnsV1.SettleReturnReply.self)
        return BillingV1.CreateCreditNoteRequest(
            orderID: self.orderID,
            customerID: self.customerID,
            reference: self.returnID,
            lines: settled.charge?.lines.map(\.invoiced) ?? [],
            freight: settled.charge?.freight,
            fee: settled.restockingFee,
            creditTo: self.creditTo,
            reason: self.reason,
            issuedAtMs: self.inspection(saga).occurredAtMs
        )
    }

    private func refund(_ saga: SagaInstance) -> BillingV1.RefundRequest {
        saga.payout(of: self.orderID, reason: self.reason)
    }

    private func creditNoteNumber(_ saga: SagaInstance) -> String {
        saga.credit.creditNote?.creditNoteNumber ?? ""
    }
}

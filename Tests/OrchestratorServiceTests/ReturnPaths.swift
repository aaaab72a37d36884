// SPDX-License-Identifier: MIT
import OMSProtos

/// Every way through return-goods.
extension Paths {
    static let inspected = SagaPath.Signal(
        name: "inspected",
        payload: OrchestratorV1.InspectedSignal(
            restocked: [.init(sku: "TEA", quantity: 1)],
            rejected: [.init(sku: "TEA", quantity: 1)],
            occurredAtMs: 44
        ).encoded()
    )

    private static func returning(
        _ name: String,
        _ resolution: ReturnsV1.Resolution,
        credit: BillingV1.CreateCreditNoteReply = .init(
            creditNote: BillingV1.CreditNote(creditNoteNumber: "CN-000002"),
            toPayOut: eur(230)
        ),
        accepts: Bool = true,
        costs: Bool = true,
        refusals: [String: String] = [:],
        _ story: [String]
    ) -> SagaPath {
        var settled = ReturnsV1.SettleReturnReply(
            charge: accepts ? charge : .init(total: eur(0)),
            restockingFee: eur(22)
        )
        if !costs { settled.charge?.total = eur(0) }
        return SagaPath(
            name: name,
            type: "return-goods",
            key: "RMA-100001",
            input: OrchestratorV1.ReturnInput(
                returnID: "RMA-100001",
                orderID: "SO-1",
                customerID: "C-1",
                location: "MAIN",
                lines: [.init(sku: "TEA", quantity: 2)],
                receivedAtMs: 40,
                resolution: resolution,
                reason: "too strong"
            ).encoded(),
            replies: ["settle": settled.encoded(), "credit": credit.encoded()],
            refusals: refusals,
            signals: [inspected],
            story: story
        )
    }

    private static let settled = ["receive", "dispose", "settle"]

    static let returns: [SagaPath] = [
        returning("refund", .refund, settled + ["credit", "refund", "close"]),
        returning(
            "refund of what was on account",
            .refund,
            credit: .init(creditNote: BillingV1.CreditNote(creditNoteNumber: "CN-000002")),
            settled + ["credit", "close"]
        ),
        returning("store credit", .storeCredit, settled + ["credit", "close"]),
        returning("exchange", .exchange, settled + ["credit", "exchange", "close"]),
        returning(
            "exchange of what cost nothing",
            .exchange,
            costs: false,
            settled + ["exchange", "close"]
        ),
        returning(
            "what cost nothing, and is not exchanged",
            .refund,
            costs: false,
            settled + ["close"]
        ),
        returning("nothing accepted", .refund, accepts: false, settled + ["close"]),
        returning(
            "nothing accepted for an exchange",
            .exchange,
            accepts: false,
            settled + ["close"]
        ),
        returning(
            "refused at the door, then retried",
            .refund,
            refusals: ["receive": "NO_SUCH_LOCATION"],
            ["receive", "receive~1", "dispose", "settle", "credit", "refund", "close"]
        ),
    ]
}

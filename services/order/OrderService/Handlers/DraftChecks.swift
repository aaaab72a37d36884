// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// What the calls about drafts share.
extension OrderService {
    /// A repeat under the same request id: the draft as it is now.
    func draftNow(_ kept: OrderV1.Draft?, _ tx: Transaction) throws -> OrderV1.Draft? {
        guard let kept, let number = Draft.number(kept.draftID),
            let draft = try DraftTable.find(number, in: tx)
        else { return kept }
        return try self.told(draft, tx)
    }

    /// The draft of an id; throws `UNKNOWN_DRAFT` for any text that is none.
    func draft(_ id: String, _ queries: some Queries) throws -> Draft {
        guard let number = Draft.number(id), let draft = try DraftTable.find(number, in: queries)
        else {
            throw Refusal(
                .notFound,
                "No draft \(id.prefix(80))",
                reason: "UNKNOWN_DRAFT",
                field: "draft_id",
                value: id,
                remedy: "Look the draft up with ListDrafts."
            )
        }
        return draft
    }

    /// The draft of an id, when it can still be changed.
    func openDraft(_ id: String, _ tx: Transaction) throws -> Draft {
        let draft = try self.draft(id, tx)
        guard draft.state == .open else {
            let state = draft.state.proto.name
            throw Refusal(
                .failedPrecondition,
                "Draft \(draft.id) is \(state) and nothing follows it",
                reason: "ILLEGAL_TRANSITION",
                field: "state",
                value: "from \(state), wanted an open draft, allowed none",
                remedy: "Create a new draft."
            )
        }
        return draft
    }

    /// The draft with its problems, when it is still open.
    func told(_ draft: Draft, _ queries: some Queries) throws -> OrderV1.Draft {
        guard draft.state == .open else { return draft.proto() }
        return draft.proto(problems: try self.problems(of: draft.request, queries))
    }

    /// What would keep an order from being placed, a sentence each; nothing is written.
    private func problems(
        of request: OrderV1.PlaceOrderRequest,
        _ queries: some Queries
    ) throws -> [String] {
        var problems: [String] = []
        do {
            _ = try self.placement(of: request, queries)
        } catch let error as OrderError {
            problems.append(error.rpcError.message)
        }
        if isKey(request.customerID) {
            let standing = try CustomerTable.standing(of: request.customerID, in: queries)
            if let standing {
                if let refusal = standing.refusal(of: request.customerID) {
                    problems.append(refusal.rpcError.message)
                }
            } else {
                problems.append(OrderError.unknownCustomer(request.customerID).rpcError.message)
            }
        }
        return problems
    }

    /// The most bytes the order of one draft has.
    private static let draftBytesMax = 256 << 10

    /// The order itself, when it may be kept: of a bounded size, and without the number of a card.
    static func keepable(
        _ order: OrderV1.PlaceOrderRequest?
    ) throws(OrderError) -> OrderV1.PlaceOrderRequest {
        let order = order ?? OrderV1.PlaceOrderRequest()
        let bytes = order.encoded().count
        guard bytes <= Self.draftBytesMax else {
            throw .invalid(
                field: "order",
                value: "\(bytes) bytes",
                remedy: "Send at most \(Self.draftBytesMax) bytes; split a larger order."
            )
        }
        let tokens =
            [("order.payment_token", order.paymentToken)]
            + order.tenders.enumerated().map {
                ("order.tenders[\($0.offset)].payment_token", $0.element.paymentToken)
            }
        for (field, token) in tokens {
            guard let masked = maskedCardNumber(token) else { continue }
            throw .invalid(
                field: field,
                value: masked,
                remedy: "Send the token the payment provider gave for the card, never its number."
            )
        }
        return order
    }

    /// The note itself, when it is at most `textBytesMax` long.
    static func draftNote(_ note: String) throws(OrderError) -> String {
        try boundedText(note, field: "note")
    }

    /// Tells the feed of a draft; `what` follows its id in the sentence.
    func publish(
        _ event: String,
        _ draft: Draft,
        _ what: String,
        _ tx: Transaction,
        _ context: CallContext
    ) throws {
        try tx.publish(
            type: "draft.\(event)",
            subject: draft.id,
            summary: "Draft \(draft.id) \(what)",
            actor: actor(context)
        )
    }
}

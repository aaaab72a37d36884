// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Orders that agents are still writing.
extension OrderService {
    /// Keeps an order for later, whatever it still lacks.
    func createDraft(
        _ request: OrderV1.CreateDraftRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.CreateDraftReply> {
        let content = try Self.keepable(request.order)
        let note = try Self.draftNote(request.note)
        let draft = try DraftTable.insert(content, note: note, in: tx)
        try self.publish("created", draft, "created", tx, context)
        return .replyKeeping(
            OrderV1.CreateDraftReply(draft: try self.told(draft, tx)),
            kept: OrderV1.CreateDraftReply(draft: draft.reference)
        )
    }

    /// Replaces what a draft holds.
    func updateDraft(
        _ request: OrderV1.UpdateDraftRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.UpdateDraftReply> {
        var draft = try self.openDraft(request.draftID, tx)
        guard request.expectedVersion == 0 || request.expectedVersion == draft.version else {
            throw Refusal(
                .aborted,
                "Draft \(draft.id) is at version \(draft.version), not \(request.expectedVersion)",
                reason: "VERSION_CONFLICT",
                field: "expected_version",
                value: String(request.expectedVersion),
                remedy: "Read the draft again and repeat the change."
            )
        }
        let content = try Self.keepable(request.order)
        let note = try Self.draftNote(request.note)
        if content != draft.content || note != draft.note {
            (draft.content, draft.note) = (content, note)
            try DraftTable.save(&draft, in: tx)
            try self.publish("updated", draft, "updated", tx, context)
        }
        return .replyKeeping(
            OrderV1.UpdateDraftReply(draft: try self.told(draft, tx)),
            kept: OrderV1.UpdateDraftReply(draft: draft.reference)
        )
    }

    /// Places the order of a draft.
    func submitDraft(
        _ request: OrderV1.SubmitDraftRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.SubmitDraftReply> {
        var draft = try self.openDraft(request.draftID, tx)
        var order = draft.request
        order.waitMs = request.waitMs
        let placed: OrderV1.PlaceOrderReply
        var waits = false
        switch try self.placeOrder(order, tx, context) {
        case .reply(let reply), .replyKeeping(let reply, _): placed = reply
        case .hold(let reply, _, _): (placed, waits) = (reply, true)
        case .refuse(let error): throw error
        case .perform: throw ReplyUnfit()
        }
        draft.state = .submitted
        draft.order = OrderID(placed.orderID)
        try DraftTable.save(&draft, in: tx)
        try self.publish("submitted", draft, "became order \(placed.orderID)", tx, context)
        let kept = OrderV1.SubmitDraftReply(draft: draft.reference, order: placed)
        guard waits else {
            return .replyKeeping(
                OrderV1.SubmitDraftReply(draft: draft.proto(), order: placed),
                kept: kept
            )
        }
        return .hold(
            kept,
            until: Self.draftDecision(of: placed.orderID),
            atMost: .milliseconds(Int64(request.waitMs))
        )
    }

    /// A repeat of SubmitDraft under the same request id: draft and order as they are now.
    func replaySubmitDraft(
        _ request: OrderV1.SubmitDraftRequest,
        _ kept: OrderV1.SubmitDraftReply,
        _ tx: Transaction
    ) throws -> Answer<OrderV1.SubmitDraftReply> {
        var reply = OrderV1.SubmitDraftReply(
            draft: try self.draftNow(kept.draft, tx),
            order: kept.order
        )
        if let placed = kept.order, let id = OrderID(placed.orderID),
            let head = try OrderTable.head(id, in: tx)
        {
            reply.order = head.placeReply(attached: placed.attached)
        }
        return .reply(reply)
    }

    /// Answers those who wait for the order of a draft to be decided.
    func announceDraft(_ head: OrderHead, _ tx: Transaction) throws {
        guard let draft = try DraftTable.find(of: head.id, in: tx) else { return }
        tx.resolve(
            subject: Self.draftDecision(of: head.id.description),
            reply: OrderV1.SubmitDraftReply(
                draft: draft.proto(),
                order: head.placeReply(attached: false)
            ).encoded()
        )
    }

    private static func draftDecision(of order: String) -> String { "\(order)+draft" }

    /// Gives a draft up.
    func discardDraft(
        _ request: OrderV1.DiscardDraftRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.DiscardDraftReply> {
        let reason = try requiredReason(request.reason)
        var draft = try self.openDraft(request.draftID, tx)
        draft.state = .discarded
        try DraftTable.save(&draft, in: tx)
        try self.publish("discarded", draft, "discarded: \(reason)", tx, context)
        return .replyKeeping(
            OrderV1.DiscardDraftReply(draft: draft.proto()),
            kept: OrderV1.DiscardDraftReply(draft: draft.reference)
        )
    }

    /// One draft, with what would keep it from being submitted.
    func getDraft(
        _ request: OrderV1.GetDraftRequest,
        _ reader: Reader
    ) throws -> OrderV1.GetDraftReply {
        OrderV1.GetDraftReply(draft: try self.told(try self.draft(request.draftID, reader), reader))
    }

    /// Drafts by number, a page at a time.
    func listDrafts(
        _ request: OrderV1.ListDraftsRequest,
        _ reader: Reader
    ) throws -> OrderV1.ListDraftsReply {
        // A draft is at most `draftBytesMax` long: a page stays below the largest message.
        let size = min(pageSize(request.page), 12)
        var drafts = try DraftTable.page(
            state: Int64(request.state.rawValue),
            after: try pagePosition(request.page),
            limit: size + 1,
            in: reader
        )
        let more = drafts.count > size
        if more { drafts.removeLast() }
        return OrderV1.ListDraftsReply(
            drafts: try drafts.map { try self.told($0, reader) },
            nextPageToken: more ? drafts.last.map { String($0.number) } ?? "" : ""
        )
    }

    // MARK: What they share

    /// A repeat under the same request id: the draft as it is now.
    func draftNow(_ kept: OrderV1.Draft?, _ tx: Transaction) throws -> OrderV1.Draft? {
        guard let kept, let number = Draft.number(kept.draftID),
            let draft = try DraftTable.find(number, in: tx)
        else { return kept }
        return try self.told(draft, tx)
    }

    private func draft(_ id: String, _ queries: some Queries) throws -> Draft {
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

    private func openDraft(_ id: String, _ tx: Transaction) throws -> Draft {
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
    private func told(_ draft: Draft, _ queries: some Queries) throws -> OrderV1.Draft {
        guard draft.state == .open else { return draft.proto() }
        return draft.proto(problems: try self.problems(of: draft.request, queries))
    }

    /// What would keep an order from being placed, a sentence each; nothing is written.
    private func problems(
        of request: OrderV1.PlaceOrderRequest,
        _ queries: some Queries
    ) throws -> [String] {
        var problems: [String] = []
        do throws(OrderError) {
            _ = try Placement(request)
        } catch {
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
    private static func keepable(
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

    private static func draftNote(_ note: String) throws(OrderError) -> String {
        try boundedText(note, field: "note")
    }

    private func publish(
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

/// A handler that cannot be run within another one.
struct ReplyUnfit: Error {}

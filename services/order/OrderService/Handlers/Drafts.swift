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

    /// Places the order of a draft; one that became an order before is answered with that order.
    func submitDraft(
        _ request: OrderV1.SubmitDraftRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<OrderV1.SubmitDraftReply> {
        let known = try self.draft(request.draftID, tx)
        if let id = known.order, let head = try OrderTable.head(id, in: tx) {
            return Self.answer(known, head, waitMs: request.waitMs)
        }
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
            until: Self.draftDecision(of: placed.orderID, attached: placed.attached),
            atMost: .milliseconds(Int64(request.waitMs))
        )
    }

    /// The order that a draft became before, held back as that of a first SubmitDraft is.
    private static func answer(
        _ draft: Draft,
        _ head: OrderHead,
        waitMs: UInt32
    ) -> Answer<OrderV1.SubmitDraftReply> {
        let placed = head.placeReply(attached: true)
        let kept = OrderV1.SubmitDraftReply(draft: draft.reference, order: placed)
        guard waitMs > 0, head.isUndecided else {
            return .replyKeeping(
                OrderV1.SubmitDraftReply(draft: draft.proto(), order: placed),
                kept: kept
            )
        }
        return .hold(
            kept,
            until: Self.draftDecision(of: placed.orderID, attached: true),
            atMost: .milliseconds(Int64(waitMs))
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
        for attached in [false, true] {
            tx.resolve(
                subject: Self.draftDecision(of: head.id.description, attached: attached),
                reply: OrderV1.SubmitDraftReply(
                    draft: draft.proto(),
                    order: head.placeReply(attached: attached)
                ).encoded()
            )
        }
    }

    /// What callers wait for; those whose order was placed before get a reply that says so.
    private static func draftDecision(of order: String, attached: Bool) -> String {
        attached ? "\(order)+draft+attached" : "\(order)+draft"
    }

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
        let size = request.page.size(atMost: 12)
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
}

/// A handler that cannot be run within another one.
struct ReplyUnfit: Error {}

// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store
import Testing

@testable import OrderService

/// Drafts of orders.
@Suite struct DraftTests {
    typealias Methods = OrderV1.OrderService

    private func create(
        _ orders: Orders,
        _ order: OrderV1.PlaceOrderRequest?,
        key: String? = nil
    ) async throws -> OrderV1.Draft {
        let reply = try await orders.call(
            Methods.createDraft,
            .init(order: order, note: "call back"),
            key: key
        )
        return try #require(reply.draft)
    }

    @Test func tellsWhatIsStillMissing() async throws {
        try await withOrders { orders in
            let empty = try await self.create(orders, nil)
            #expect(empty.draftID == "DR-1" && empty.state == .open && empty.problems.count == 1)
            let nobody = try await self.create(
                orders,
                .sample("").with { $0.customerID = "NOBODY" }
            )
            #expect(nobody.problems == ["No customer NOBODY"])
            _ = try await orders.call(
                CustomerV1.CustomerService.blockCustomer,
                .init(customerID: "BONAP", reason: "fraud")
            )
            let blocked = try await self.create(
                orders,
                .sample("").with {
                    $0.customerID = "BONAP"
                    $0.lines = []
                }
            )
            #expect(blocked.problems.count == 2)
            #expect(blocked.problems.last == "Customer BONAP is blocked: fraud")
            let good = try await self.create(orders, .sample(""))
            #expect(good.problems.isEmpty && good.version == 1)
            #expect(try await orders.count() == 0)
        }
    }

    @Test func becomesAnOrderUnderItsOwnReference() async throws {
        try await withOrders { orders in
            let draft = try await self.create(orders, .sample(""))
            let request = OrderV1.SubmitDraftRequest(draftID: draft.draftID)
            let reply = try await orders.call(Methods.submitDraft, request, key: "s")
            #expect(reply.draft?.state == .submitted)
            #expect(reply.draft?.orderID == reply.order?.orderID)
            let id = try #require(reply.order?.orderID)
            #expect(try await orders.order(id).clientReference == "DR-1")
            // A repetition tells the present state and places nothing.
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: id))
            let again = try await orders.call(Methods.submitDraft, request, key: "s")
            #expect(again.order?.state == .confirmed && again.draft == reply.draft)
            #expect(try await orders.count() == 1)
        }
    }

    @Test func submittedAgainItAnswersWithTheOrderItBecame() async throws {
        try await withOrders { orders in
            let draft = try await self.create(orders, .sample(""))
            let request = OrderV1.SubmitDraftRequest(draftID: draft.draftID)
            let first = try await orders.call(Methods.submitDraft, request, key: "one")
            let second = try await orders.call(Methods.submitDraft, request, key: "two")
            #expect(second.order?.orderID == first.order?.orderID)
            #expect(second.order?.attached == true && first.order?.attached == false)
            #expect(second.draft == first.draft)
            #expect(try await orders.count() == 1)
            // Under the second's key it is told again.
            let again = try await orders.call(Methods.submitDraft, request, key: "two")
            #expect(again == second)
        }
    }

    @Test func submittedAgainItWaitsForTheDecisionToo() async throws {
        try await withOrders { orders in
            let draft = try await self.create(orders, .sample(""))
            let id = draft.draftID
            _ = try await orders.call(Methods.submitDraft, .init(draftID: id))
            async let reply = orders.call(
                Methods.submitDraft,
                .init(draftID: id, waitMs: 10_000)
            )
            while orders.host.heldCount == 0 { await Task.yield() }
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: "SO-100001"))
            let decided = try await reply
            #expect(decided.order?.state == .confirmed && decided.order?.attached == true)
            let later = try await orders.call(
                Methods.submitDraft,
                .init(draftID: id, waitMs: 10_000)
            )
            #expect(later.order?.state == .confirmed)
        }
    }

    @Test func keepsAReferenceThatWasGiven() async throws {
        try await withOrders { orders in
            let draft = try await self.create(orders, .sample("PHONE-7"))
            let reply = try await orders.call(
                Methods.submitDraft,
                .init(draftID: draft.draftID)
            )
            let id = try #require(reply.order?.orderID)
            #expect(try await orders.order(id).clientReference == "PHONE-7")
        }
    }

    @Test func aCallerWhoWaitsHearsTheDecision() async throws {
        try await withOrders { orders in
            let draft = try await self.create(orders, .sample(""))
            async let reply = orders.call(
                Methods.submitDraft,
                .init(draftID: draft.draftID, waitMs: 10_000)
            )
            while orders.host.heldCount == 0 { await Task.yield() }
            _ = try await orders.call(Methods.confirmOrder, .init(orderID: "SO-100001"))
            let decided = try await reply
            #expect(decided.order?.state == .confirmed && decided.draft?.state == .submitted)
        }
    }

    @Test func staysOpenWhenItCannotBePlaced() async throws {
        try await withOrders { orders in
            let draft = try await self.create(
                orders,
                .sample("").with { $0.channel = .unspecified }
            )
            let error = try await orders.refusal(
                Methods.submitDraft,
                .init(draftID: draft.draftID)
            )
            #expect(error.field == "channel")
            let now = try await orders.call(Methods.getDraft, .init(draftID: draft.draftID)).draft
            #expect(now == draft && now?.state == .open)
        }
    }

    @Test func isEditedAndDiscardedOnlyWhileOpen() async throws {
        try await withOrders { orders in
            let draft = try await self.create(orders, .sample(""))
            let edited = try await orders.call(
                Methods.updateDraft,
                .init(
                    draftID: draft.draftID,
                    order: .sample("").with { $0.carrierID = "SLOW" },
                    note: "call back",
                    expectedVersion: 1
                )
            ).draft
            #expect(edited?.version == 2 && edited?.order?.carrierID == "SLOW")
            let old = try await orders.refusal(
                Methods.updateDraft,
                .init(draftID: draft.draftID, expectedVersion: 1)
            )
            #expect(old.reason == "VERSION_CONFLICT" && old.code == .aborted)
            let gone = try await orders.call(
                Methods.discardDraft,
                .init(draftID: draft.draftID, reason: "bought elsewhere")
            ).draft
            #expect(gone?.state == .discarded)
            let edit = try await orders.refusal(
                Methods.updateDraft,
                .init(draftID: draft.draftID)
            )
            #expect(edit.reason == "ILLEGAL_TRANSITION")
            let submit = try await orders.refusal(
                Methods.submitDraft,
                .init(draftID: draft.draftID)
            )
            #expect(submit.reason == "ILLEGAL_TRANSITION")
            let unknown = try await orders.refusal(Methods.getDraft, .init(draftID: "DR-9"))
            #expect(unknown.reason == "UNKNOWN_DRAFT" && unknown.code == .notFound)
        }
    }

    @Test func keepsNoCardNumberAndNoOrderWithoutEnd() async throws {
        try await withOrders { orders in
            let card = try await orders.refusal(
                Methods.createDraft,
                .init(order: .sample("").with { $0.paymentToken = "4111111111111111" })
            )
            #expect(card.field == "order.payment_token")
            #expect(card.details.first?.value == "************1111")
            let tender = try await orders.refusal(
                Methods.createDraft,
                .init(
                    order: .sample("").with {
                        $0.tenders = [.init(), .init(paymentToken: "4111111111111111")]
                    }
                )
            )
            #expect(tender.field == "order.tenders[1].payment_token")
            let endless = try await orders.refusal(
                Methods.createDraft,
                .init(
                    order: .sample("").with { $0.carrierID = .init(repeating: "x", count: 1 << 18) }
                )
            )
            #expect(endless.field == "order")
            let note = try await orders.refusal(
                Methods.createDraft,
                .init(note: .init(repeating: "x", count: 4097))
            )
            #expect(note.field == "note")
        }
    }

    @Test func listsByState() async throws {
        try await withOrders { orders in
            for _ in 0..<3 { _ = try await self.create(orders, .sample("")) }
            _ = try await orders.call(
                Methods.discardDraft,
                .init(draftID: "DR-2", reason: "x")
            )
            let open = try await orders.call(Methods.listDrafts, .init(state: .open))
            #expect(open.drafts.map(\.draftID) == ["DR-1", "DR-3"])
            let page = try await orders.call(
                Methods.listDrafts,
                .init(page: .init(pageSize: 2))
            )
            #expect(page.drafts.map(\.draftID) == ["DR-1", "DR-2"] && page.nextPageToken == "2")
            let rest = try await orders.call(
                Methods.listDrafts,
                .init(page: .init(pageSize: 2, pageToken: "2"))
            )
            #expect(rest.drafts.map(\.draftID) == ["DR-3"] && rest.nextPageToken == "")
        }
    }
}

/// Notes.
@Suite struct NoteTests {
    typealias Methods = OrderV1.OrderService

    @Test func standOnOrdersCustomersAndReturns() async throws {
        try await withOrders { orders in
            let order = try await orders.delivered()
            let rma = try await orders.openReturn(order, [("TEA", 1)]).returnID
            for subject in ["ALFKI", order, rma] {
                let note = try await orders.call(
                    Methods.addNote,
                    .init(subject: subject, text: "about \(subject)")
                ).note
                #expect(note?.author == "ayse" && note?.subject == subject)
                let found = try await orders.call(Methods.listNotes, .init(subject: subject))
                #expect(found.notes == [note])
            }
            let page = try await orders.call(
                Methods.listNotes,
                .init(page: .init(pageSize: 2))
            )
            #expect(page.notes.map(\.noteID) == [1, 2] && page.nextPageToken == "2")
        }
    }

    @Test func standOnNothingElseAndHaveAnEnd() async throws {
        try await withOrders { orders in
            for subject in ["", "SO-9", "RMA-9", "NOBODY"] {
                let error = try await orders.refusal(
                    Methods.addNote,
                    .init(subject: subject, text: "x")
                )
                #expect(error.reason == "UNKNOWN_SUBJECT", "\(subject)")
            }
            for text in ["", " \n", String(repeating: "x", count: 4097)] {
                let error = try await orders.refusal(
                    Methods.addNote,
                    .init(subject: "ALFKI", text: text)
                )
                #expect(error.field == "text")
            }
        }
    }

    @Test func aRepetitionAddsNone() async throws {
        try await withOrders { orders in
            let request = OrderV1.AddNoteRequest(subject: "ALFKI", text: "once")
            let first = try await orders.call(Methods.addNote, request, key: "n")
            let again = try await orders.call(Methods.addNote, request, key: "n")
            #expect(first == again && again.note?.text == "once")
            #expect(try await orders.call(Methods.listNotes, .init()).notes.count == 1)
        }
    }
}

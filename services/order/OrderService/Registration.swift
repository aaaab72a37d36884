// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit

extension OrderService {
    /// Binds the contract of customers.
    func registerCustomers(in routes: Routes) {
        typealias Methods = CustomerV1.CustomerService
        // The stored replies name the customer alone: personal data is read anew.
        routes.mutation(
            Methods.upsertCustomer,
            onReplay: { try self.replayUpsertCustomer($0, $1, $2) },
            self.upsertCustomer
        )
        routes.mutation(
            Methods.blockCustomer,
            onReplay: { _, kept, tx in
                .reply(.init(customer: try self.customerNow(kept.customer, tx)))
            },
            self.blockCustomer
        )
        routes.mutation(
            Methods.unblockCustomer,
            onReplay: { _, kept, tx in
                .reply(.init(customer: try self.customerNow(kept.customer, tx)))
            },
            self.unblockCustomer
        )
        routes.mutation(
            Methods.mergeCustomers,
            onReplay: { _, kept, tx in
                .reply(
                    .init(
                        customer: try self.customerNow(kept.customer, tx),
                        ordersMoved: kept.ordersMoved
                    )
                )
            },
            self.mergeCustomers
        )
        routes.mutation(Methods.anonymiseCustomer, self.anonymiseCustomer)
        routes.query(Methods.getCustomer) { request, reader, _ in
            try self.getCustomer(request, reader)
        }
        routes.query(Methods.listCustomers) { request, reader, _ in
            try self.listCustomers(request, reader)
        }
        routes.query(Methods.customerHistory) { request, reader, _ in
            try self.customerHistory(request, reader)
        }
    }

    /// Binds the contract of returns.
    func registerReturns(in routes: Routes) {
        typealias Methods = ReturnsV1.ReturnService
        routes.mutation(Methods.openReturn, self.openReturn)
        routes.mutation(Methods.authorizeReturn, self.authorizeReturn)
        routes.mutation(Methods.denyReturn, self.denyReturn)
        routes.mutation(Methods.receiveReturn, self.receiveReturn)
        routes.mutation(Methods.inspectReturn, self.inspectReturn)
        routes.mutation(Methods.settleReturn, self.settleReturn)
        routes.mutation(Methods.placeExchange) { request, tx, context in
            try self.placeExchange(request, tx, context)
        }
        routes.mutation(Methods.closeReturn, self.closeReturn)
        routes.query(Methods.getReturn) { request, reader, _ in
            try self.getReturn(request, reader)
        }
        routes.query(Methods.listReturns) { request, reader, _ in
            try self.listReturns(request, reader)
        }
        routes.query(Methods.reportReturns) { request, reader, _ in
            try self.reportReturns(request, reader)
        }
    }

    /// Binds drafts, notes, mail and reports.
    func registerDesk(in routes: Routes) {
        typealias Methods = OrderV1.OrderService
        self.registerDrafts(in: routes)
        routes.mutation(
            Methods.addNote,
            onReplay: { try self.replayAddNote($0, $1, $2) },
            self.addNote
        )
        routes.query(Methods.listNotes) { request, reader, _ in
            try self.listNotes(request, reader)
        }
        routes.mutation(Methods.queueMail, self.queueMail)
        routes.query(Methods.listMail) { request, reader, _ in try self.listMail(request, reader) }
        routes.query(Methods.reportSales) { request, reader, _ in
            try self.reportSales(request, reader)
        }
        routes.query(Methods.reportService) { request, reader, _ in
            try self.reportService(request, reader)
        }
    }

    private func registerDrafts(in routes: Routes) {
        typealias Methods = OrderV1.OrderService
        routes.mutation(
            Methods.createDraft,
            onReplay: { _, kept, tx in .reply(.init(draft: try self.draftNow(kept.draft, tx))) },
            self.createDraft
        )
        routes.mutation(
            Methods.updateDraft,
            onReplay: { _, kept, tx in .reply(.init(draft: try self.draftNow(kept.draft, tx))) },
            self.updateDraft
        )
        routes.mutation(
            Methods.submitDraft,
            onReplay: { try self.replaySubmitDraft($0, $1, $2) },
            self.submitDraft
        )
        routes.mutation(
            Methods.discardDraft,
            onReplay: { _, kept, tx in .reply(.init(draft: try self.draftNow(kept.draft, tx))) },
            self.discardDraft
        )
        routes.query(Methods.getDraft) { request, reader, _ in try self.getDraft(request, reader) }
        routes.query(Methods.listDrafts) { request, reader, _ in
            try self.listDrafts(request, reader)
        }
    }
}

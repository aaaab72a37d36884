// SPDX-License-Identifier: MIT
import OMSProtos

extension SnapshotCall {
    static let orderCalls = [
        Self.list("order", OrderV1.OrderService.listOrders) {
            OrderV1.ListOrdersRequest(page: $0, includeLines: true)
        } take: { reply, snapshot in
            snapshot.orders += reply.orders
            return reply.nextPageToken
        },
        Self.list("order", ReturnsV1.ReturnService.listReturns) {
            ReturnsV1.ListReturnsRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.returns += reply.returns
            return reply.nextPageToken
        },
        accounts(from: ""),
    ]

    /// Each customer of a page is asked for at billing.
    private static func accounts(from token: String) -> SnapshotCall {
        let request = CustomerV1.ListCustomersRequest(
            page: CommonV1.PageRequest(pageSize: 1000, pageToken: token)
        )
        return SnapshotCall("order", CustomerV1.CustomerService.listCustomers, request) {
            reply,
            snapshot in
            for customer in reply.customers where !customer.mergedInto.isEmpty {
                snapshot.mergedInto[customer.customerID] = customer.mergedInto
            }
            let calls = reply.customers.map { Self.account(of: $0.customerID) }
            return reply.nextPageToken.isEmpty
                ? calls : calls + [Self.accounts(from: reply.nextPageToken)]
        }
    }

    private static func account(of customer: String) -> SnapshotCall {
        SnapshotCall(
            "billing",
            AccountingV1.AccountingService.getAccount,
            AccountingV1.GetAccountRequest(customerID: customer)
        ) { reply, snapshot in
            snapshot.accounts.append(reply)
            return []
        }
    }

    static let stockCalls = [
        Self.list("inventory", InventoryV1.InventoryService.listProducts) {
            InventoryV1.ListProductsRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.products += reply.products
            return reply.nextPageToken
        },
        Self.list("inventory", InventoryV1.InventoryService.getStock) {
            InventoryV1.GetStockRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.levels += reply.levels
            return reply.nextPageToken
        },
        Self.list("inventory", InventoryV1.InventoryService.listMovements) {
            InventoryV1.ListMovementsRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.movements += reply.movements
            return reply.nextPageToken
        },
        Self.list("inventory", InventoryV1.InventoryService.listReservations) {
            InventoryV1.ListReservationsRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.reservations += reply.reservations
            return reply.nextPageToken
        },
        Self.list("inventory", InventoryV1.InventoryService.listBackorders) {
            InventoryV1.ListBackordersRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.backorders += reply.backorders
            return reply.nextPageToken
        },
        Self.list("inventory", PurchasingV1.PurchasingService.listPurchaseOrders) {
            PurchasingV1.ListPurchaseOrdersRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.purchaseOrders += reply.purchaseOrders
            return reply.nextPageToken
        },
    ]

    static let bookCalls = [
        Self.list("billing", BillingV1.BillingService.listPayments) {
            BillingV1.ListPaymentsRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.payments += reply.payments
            return reply.nextPageToken
        },
        Self.list("billing", BillingV1.BillingService.listInvoices) {
            BillingV1.ListInvoicesRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.invoices += reply.invoices
            return reply.nextPageToken
        },
        Self.list("billing", BillingV1.BillingService.listCreditNotes) {
            BillingV1.ListCreditNotesRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.creditNotes += reply.creditNotes
            return reply.nextPageToken
        },
        Self.list("billing", BillingV1.BillingService.listJournal) {
            BillingV1.ListJournalRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.entries += reply.entries
            return reply.nextPageToken
        },
        Self.list("billing", AccountingV1.AccountingService.listCustomerPayments) {
            AccountingV1.ListCustomerPaymentsRequest(page: $0)
        } take: { reply, snapshot in
            snapshot.customerPayments += reply.payments
            return reply.nextPageToken
        },
        SnapshotCall(
            "billing",
            BillingV1.BillingService.trialBalance,
            BillingV1.TrialBalanceRequest()
        ) { reply, snapshot in
            snapshot.balances = reply.accounts
            return []
        },
    ]
}

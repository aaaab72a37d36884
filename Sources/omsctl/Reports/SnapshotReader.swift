// SPDX-License-Identifier: MIT
import Audit
import OMSProtos
import Protobuf
import RPC

/// Reads everything the services hold, through their own methods.
struct SnapshotReader: Sendable {
    private let run: Invocation

    init(_ run: Invocation) {
        self.run = run
    }

    func read() async throws -> Snapshot {
        var snapshot = Snapshot()
        try await self.readOrders(&snapshot)
        try await self.readStock(&snapshot)
        try await self.readBooks(&snapshot)
        snapshot.shipments = try await self.run.all(
            .fulfillment,
            FulfillmentV1.FulfillmentService.listShipments
        ) {
            FulfillmentV1.ListShipmentsRequest(page: $0)
        } rows: {
            ($0.shipments, $0.nextPageToken)
        }
        snapshot.openSagas = try await self.openSagas()
        for service in ServiceName.allCases {
            snapshot.refusedMessages[service.rawValue] = try await self.run.health(service)
                .outboxRefused
        }
        return snapshot
    }

    func openSagas() async throws -> [OrchestratorV1.Saga] {
        try await self.run.all(.orchestrator, OrchestratorV1.OrchestratorService.listSagas) {
            OrchestratorV1.ListSagasRequest(page: $0, openOnly: true)
        } rows: {
            ($0.sagas, $0.nextPageToken)
        }
    }

    private func readOrders(_ snapshot: inout Snapshot) async throws {
        snapshot.orders = try await self.run.all(.order, OrderV1.OrderService.listOrders) {
            OrderV1.ListOrdersRequest(page: $0, includeLines: true)
        } rows: {
            ($0.orders, $0.nextPageToken)
        }
        snapshot.returns = try await self.run.all(.order, ReturnsV1.ReturnService.listReturns) {
            ReturnsV1.ListReturnsRequest(page: $0)
        } rows: {
            ($0.returns, $0.nextPageToken)
        }
    }

    private func readStock(_ snapshot: inout Snapshot) async throws {
        typealias Inventory = InventoryV1.InventoryService
        snapshot.products = try await self.run.products(text: "")
        snapshot.levels = try await self.run.all(.inventory, Inventory.getStock) {
            InventoryV1.GetStockRequest(page: $0)
        } rows: {
            ($0.levels, $0.nextPageToken)
        }
        snapshot.movements = try await self.run.all(.inventory, Inventory.listMovements) {
            InventoryV1.ListMovementsRequest(page: $0)
        } rows: {
            ($0.movements, $0.nextPageToken)
        }
        snapshot.reservations = try await self.run.all(.inventory, Inventory.listReservations) {
            InventoryV1.ListReservationsRequest(page: $0)
        } rows: {
            ($0.reservations, $0.nextPageToken)
        }
        snapshot.backorders = try await self.run.backorders()
        snapshot.purchaseOrders = try await self.run.all(
            .inventory,
            PurchasingV1.PurchasingService.listPurchaseOrders
        ) {
            PurchasingV1.ListPurchaseOrdersRequest(page: $0)
        } rows: {
            ($0.purchaseOrders, $0.nextPageToken)
        }
    }

    private func readBooks(_ snapshot: inout Snapshot) async throws {
        typealias Billing = BillingV1.BillingService
        snapshot.payments = try await self.run.all(.billing, Billing.listPayments) {
            BillingV1.ListPaymentsRequest(page: $0)
        } rows: {
            ($0.payments, $0.nextPageToken)
        }
        snapshot.invoices = try await self.run.all(.billing, Billing.listInvoices) {
            BillingV1.ListInvoicesRequest(page: $0)
        } rows: {
            ($0.invoices, $0.nextPageToken)
        }
        snapshot.creditNotes = try await self.run.all(.billing, Billing.listCreditNotes) {
            BillingV1.ListCreditNotesRequest(page: $0)
        } rows: {
            ($0.creditNotes, $0.nextPageToken)
        }
        snapshot.entries = try await self.run.all(.billing, Billing.listJournal) {
            BillingV1.ListJournalRequest(page: $0)
        } rows: {
            ($0.entries, $0.nextPageToken)
        }
        let balance = BillingV1.TrialBalanceRequest()
        snapshot.balances = try await self.run.call(.billing, Billing.trialBalance, balance)
            .accounts
        snapshot.customerPayments = try await self.run.all(
            .billing,
            AccountingV1.AccountingService.listCustomerPayments
        ) {
            AccountingV1.ListCustomerPaymentsRequest(page: $0)
        } rows: {
            ($0.payments, $0.nextPageToken)
        }
        snapshot.accounts = try await self.accounts()
    }

    /// Where every customer stands; a few calls at a time, for a customer is a call.
    private func accounts() async throws -> [AccountingV1.GetAccountReply] {
        let customers = try await self.run.all(.order, CustomerV1.CustomerService.listCustomers) {
            CustomerV1.ListCustomersRequest(page: $0)
        } rows: {
            ($0.customers, $0.nextPageToken)
        }
        var accounts: [AccountingV1.GetAccountReply] = []
        var rest = customers.map(\.customerID)[...]
        while !rest.isEmpty {
            let batch = rest.prefix(Self.callsAtOnce)
            rest = rest.dropFirst(Self.callsAtOnce)
            accounts += try await withThrowingTaskGroup(
                of: AccountingV1.GetAccountReply.self
            ) { group in
                for id in batch { group.addTask { try await self.account(id) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
        }
        return accounts
    }

    private static let callsAtOnce = 32

    private func account(_ customer: String) async throws -> AccountingV1.GetAccountReply {
        try await self.run.call(
            .billing,
            AccountingV1.AccountingService.getAccount,
            AccountingV1.GetAccountRequest(customerID: customer)
        )
    }
}

// SPDX-License-Identifier: MIT
import Audit
import OMSProtos
import RPC

/// Reads what the services hold through their own methods, for the rules of `omsctl fsck`; not what
/// their health says, which tells of the process that simulates.
struct SnapshotReading {
    private let caller: Caller

    init(_ caller: Caller) {
        self.caller = caller
    }

    func read() throws(RPCError) -> Snapshot {
        var snapshot = Snapshot()
        try self.readOrders(&snapshot)
        try self.readStock(&snapshot)
        try self.readBooks(&snapshot)
        snapshot.shipments = try self.all(
            "fulfillment",
            FulfillmentV1.FulfillmentService.listShipments
        ) {
            .init(page: $0)
        } rows: {
            ($0.shipments, $0.nextPageToken)
        }
        typealias Orchestrator = OrchestratorV1.OrchestratorService
        snapshot.openSagas = try self.all("orchestrator", Orchestrator.listSagas) {
            .init(page: $0, openOnly: true)
        } rows: {
            ($0.sagas, $0.nextPageToken)
        }
        return snapshot
    }

    private func readOrders(_ snapshot: inout Snapshot) throws(RPCError) {
        snapshot.orders = try self.all("order", OrderV1.OrderService.listOrders) {
            .init(page: $0, includeLines: true)
        } rows: {
            ($0.orders, $0.nextPageToken)
        }
        snapshot.returns = try self.all("order", ReturnsV1.ReturnService.listReturns) {
            .init(page: $0)
        } rows: {
            ($0.returns, $0.nextPageToken)
        }
    }

    private func readStock(_ snapshot: inout Snapshot) throws(RPCError) {
        typealias Inventory = InventoryV1.InventoryService
        snapshot.products = try self.all("inventory", Inventory.listProducts) {
            .init(page: $0)
        } rows: {
            ($0.products, $0.nextPageToken)
        }
        snapshot.levels = try self.all("inventory", Inventory.getStock) {
            .init(page: $0)
        } rows: {
            ($0.levels, $0.nextPageToken)
        }
        snapshot.movements = try self.all("inventory", Inventory.listMovements) {
            .init(page: $0)
        } rows: {
            ($0.movements, $0.nextPageToken)
        }
        snapshot.reservations = try self.all("inventory", Inventory.listReservations) {
            .init(page: $0)
        } rows: {
            ($0.reservations, $0.nextPageToken)
        }
        snapshot.backorders = try self.all("inventory", Inventory.listBackorders) {
            .init(page: $0)
        } rows: {
            ($0.backorders, $0.nextPageToken)
        }
    }

    private func readBooks(_ snapshot: inout Snapshot) throws(RPCError) {
        typealias Billing = BillingV1.BillingService
        snapshot.payments = try self.all("billing", Billing.listPayments) {
            .init(page: $0)
        } rows: {
            ($0.payments, $0.nextPageToken)
        }
        snapshot.invoices = try self.all("billing", Billing.listInvoices) {
            .init(page: $0)
        } rows: {
            ($0.invoices, $0.nextPageToken)
        }
        snapshot.creditNotes = try self.all("billing", Billing.listCreditNotes) {
            .init(page: $0)
        } rows: {
            ($0.creditNotes, $0.nextPageToken)
        }
        snapshot.entries = try self.all("billing", Billing.listJournal) {
            .init(page: $0)
        } rows: {
            ($0.entries, $0.nextPageToken)
        }
        snapshot.balances = try self.caller.wait("billing", Billing.trialBalance, .init()).accounts
        typealias Accounting = AccountingV1.AccountingService
        snapshot.customerPayments = try self.all("billing", Accounting.listCustomerPayments) {
            .init(page: $0)
        } rows: {
            ($0.payments, $0.nextPageToken)
        }
        for index in 0..<Shop.customers {
            let request = AccountingV1.GetAccountRequest(customerID: Shop.customerID(index))
            let account = try self.caller.wait("billing", Accounting.getAccount, request)
            snapshot.accounts.append(account)
        }
    }

    /// Reads every page.
    private func all<Request, Reply, Row>(
        _ service: String,
        _ method: Method<Request, Reply>,
        _ request: (CommonV1.PageRequest) -> Request,
        rows: (Reply) -> ([Row], String)
    ) throws(RPCError) -> [Row] {
        var all: [Row] = []
        var page = CommonV1.PageRequest(pageSize: 1000)
        repeat {
            let reply = try self.caller.wait(service, method, request(page))
            let (some, next) = rows(reply)
            all += some
            page.pageToken = next
        } while !page.pageToken.isEmpty
        return all
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC

/// Everything that waits for a person, from all services.
struct WorkQueue {
    private(set) var items: [WorkItem] = []
    private let run: Invocation

    init(_ run: Invocation) async throws {
        self.run = run
        try await self.addSagas()
        try await self.addOrders()
        try await self.addShipments()
        try await self.addPurchasing()
        try await self.addBills()
        try await self.addMail()
        try await self.addRefusedMessages()
    }

    /// What one service told another in vain: the books of the two differ until a person mends it.
    private mutating func addRefusedMessages() async throws {
        for service in ServiceName.allCases {
            let count = try await self.run.health(service).outboxRefused
            guard count > 0 else { continue }
            self.items.append(
                WorkItem(
                    cause: "message to another service refused",
                    subject: service.rawValue,
                    sinceMs: 0,
                    note: "the feed tells why: outbox.refused",
                    verbs: ["watch --no-follow --alerts", "fsck"],
                    count: count
                )
            )
        }
    }

    private mutating func addSagas() async throws {
        self.items += try await self.run.call(
            .orchestrator,
            OrchestratorV1.OrchestratorService.groupSagas,
            OrchestratorV1.GroupSagasRequest()
        ).groups.map { WorkItem($0) }
    }

    private mutating func addOrders() async throws {
        for state in WorkItem.orderStates {
            self.items += try await self.run.orders(in: state).compactMap { WorkItem($0) }
        }
        for state in WorkItem.returnStates {
            self.items += try await self.run.all(.order, ReturnsV1.ReturnService.listReturns) {
                ReturnsV1.ListReturnsRequest(page: $0, state: state)
            } rows: {
                ($0.returns, $0.nextPageToken)
            }.compactMap { WorkItem($0) }
        }
    }

    private mutating func addShipments() async throws {
        let method = FulfillmentV1.FulfillmentService.listShipments
        self.items += try await self.run.all(.fulfillment, method) {
            FulfillmentV1.ListShipmentsRequest(page: $0, state: .exception)
        } rows: {
            ($0.shipments, $0.nextPageToken)
        }.compactMap { WorkItem($0) }
    }

    private mutating func addPurchasing() async throws {
        typealias Purchasing = PurchasingV1.PurchasingService
        for state in WorkItem.requisitionStates {
            self.items += try await self.run.all(.inventory, Purchasing.listRequisitions) {
                PurchasingV1.ListRequisitionsRequest(page: $0, state: state)
            } rows: {
                ($0.requisitions, $0.nextPageToken)
            }.compactMap { WorkItem($0) }
        }
        self.items += try await self.run.all(.inventory, Purchasing.listRFQs) {
            PurchasingV1.ListRFQsRequest(page: $0, state: .sent)
        } rows: {
            ($0.rfqs, $0.nextPageToken)
        }.compactMap { WorkItem($0) }
        for state in WorkItem.purchaseOrderStates {
            self.items += try await self.run.all(.inventory, Purchasing.listPurchaseOrders) {
                PurchasingV1.ListPurchaseOrdersRequest(page: $0, state: state)
            } rows: {
                ($0.purchaseOrders, $0.nextPageToken)
            }.compactMap { WorkItem($0) }
        }
    }

    private mutating func addBills() async throws {
        let method = AccountingV1.AccountingService.listVendorBills
        self.items += try await self.run.all(.billing, method) {
            AccountingV1.ListVendorBillsRequest(page: $0, state: .variance)
        } rows: {
            ($0.bills, $0.nextPageToken)
        }.compactMap { WorkItem($0) }
    }

    private mutating func addMail() async throws {
        self.items += try await self.run.all(.order, OrderV1.OrderService.listMail) {
            OrderV1.ListMailRequest(page: $0, unsentOnly: true)
        } rows: {
            ($0.messages, $0.nextPageToken)
        }.compactMap { WorkItem($0) }
    }
}

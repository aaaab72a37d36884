// SPDX-License-Identifier: MIT
import OMSProtos

/// One thing that waits for a person.
struct WorkItem: Hashable, Sendable {
    /// What it has in common with its like, for example `order held: credit`.
    let cause: String
    /// What it is about: an order, a shipment, a saga.
    let subject: String
    let sinceMs: Int64
    let note: String
    /// Whole command lines that settle it, with the subject in place.
    let verbs: [String]
    /// How many more there are like it, for sources that tell only a sample.
    var count: Int64 = 1
}

/// Everything that waits for a person, from all services.
struct WorkQueue {
    private(set) var items: [WorkItem] = []
    private let run: Invocation

    init(_ run: Invocation) async throws {
        self.run = run
        try await self.addSagas()
        try await self.addOrders()
        try await self.addReturns()
        try await self.addShipments()
        try await self.addPurchasing()
        try await self.addBills()
        try await self.addMail()
    }

    private mutating func addSagas() async throws {
        let reply = try await self.run.call(
            .orchestrator,
            OrchestratorV1.OrchestratorService.groupSagas,
            OrchestratorV1.GroupSagasRequest()
        )
        for group in reply.groups {
            let subject = group.sampleSagaID
            let verbs = group.allowedVerbs.map {
                NextStep.saga($0, subject, step: group.step)
            }
            self.items.append(
                WorkItem(
                    cause: "saga parked: \(group.type)/\(group.step) \(group.reason)",
                    subject: subject,
                    sinceMs: group.oldestAtMs,
                    note: group.lastError,
                    verbs: verbs,
                    count: group.count
                )
            )
        }
    }

    private mutating func addOrders() async throws {
        for order in try await self.run.orders(in: .onHold) {
            self.add(
                "order held: \(Show.word(order.holdKind.name))",
                order.orderID,
                order.placedAtMs,
                order.holdReason,
                ["release", "cancel"].map { NextStep.order($0, order.orderID) }
            )
        }
        for order in try await self.run.orders(in: .awaitingCustomer) {
            self.add(
                "order short: the customer chooses",
                order.orderID,
                order.placedAtMs,
                "",
                [NextStep.order("answer", order.orderID)]
            )
        }
        for order in try await self.run.orders(in: .awaitingPayment) {
            self.add(
                "order awaits payment",
                order.orderID,
                order.placedAtMs,
                order.reason,
                ["pay", "cancel"].map { NextStep.order($0, order.orderID) }
            )
        }
    }

    private mutating func addReturns() async throws {
        for (state, cause) in [
            (ReturnsV1.ReturnState.requested, "return to be decided"),
            (.received, "return to be inspected"),
        ] {
            let returns = try await self.run.pages(limit: nil) {
                (reply: ReturnsV1.ListReturnsReply) in
                (reply.returns, reply.nextPageToken)
            } fetch: { page in
                let request = ReturnsV1.ListReturnsRequest(page: page, state: state)
                return try await self.run.call(.order, ReturnsV1.ReturnService.listReturns, request)
            }
            for rma in returns {
                self.add(
                    cause,
                    rma.returnID,
                    rma.requestedAtMs,
                    rma.reason,
                    rma.allowedVerbs.map { NextStep.rma($0, rma.returnID) }
                )
            }
        }
    }

    private mutating func addShipments() async throws {
        let shipments = try await self.run.pages(limit: nil) {
            (reply: FulfillmentV1.ListShipmentsReply) in
            (reply.shipments, reply.nextPageToken)
        } fetch: { page in
            let request = FulfillmentV1.ListShipmentsRequest(page: page, state: .exception)
            let method = FulfillmentV1.FulfillmentService.listShipments
            return try await self.run.call(.fulfillment, method, request)
        }
        for shipment in shipments {
            self.add(
                "delivery failed: \(Show.word(shipment.exceptionKind))",
                shipment.shipmentID,
                shipment.stateSinceMs,
                shipment.exceptionNote,
                [NextStep.shipment("resolve", shipment.shipmentID)]
            )
        }
    }

    private mutating func addPurchasing() async throws {
        for (state, cause, verb) in [
            (PurchasingV1.RequisitionState.proposed, "requisition to be approved", "approve"),
            (.approved, "requisition to be ordered", ""),
        ] {
            for requisition in try await self.requisitions(state) {
                let id = requisition.requisitionID
                let orders = requisition.orderIDs.joined(separator: ", ")
                self.add(
                    cause,
                    id,
                    requisition.raisedAtMs,
                    "\(requisition.quantity) × \(requisition.sku)"
                        + (orders.isEmpty ? "" : " for \(orders)"),
                    verb.isEmpty
                        ? ["purchase rfq send --requisition \(id)"]
                        : [
                            "purchase requisition approve \(id)",
                            "purchase requisition reject \(id) --reason …",
                        ]
                )
            }
        }
        for rfq in try await self.rfqs() {
            self.add(
                "quotes to be awarded",
                rfq.rfqID,
                rfq.sentAtMs,
                "\(rfq.quotes.count) quotes",
                ["purchase rfq show \(rfq.rfqID)"]
                    + rfq.quotes.filter { $0.rank == 1 }.map {
                        "purchase quote award \($0.quoteID)"
                    }
            )
        }
        for (state, cause, verb) in [
            (PurchasingV1.PurchaseOrderState.draft, "purchase order to be approved", "approve"),
            (.approved, "purchase order to be sent", "send"),
        ] {
            for order in try await self.purchaseOrders(state) {
                self.add(
                    cause,
                    order.purchaseOrderID,
                    order.createdAtMs,
                    "\(order.supplierID), \(Show.money(order.total))",
                    [NextStep.purchaseOrder(verb, order.purchaseOrderID)]
                )
            }
        }
    }

    private func requisitions(
        _ state: PurchasingV1.RequisitionState
    ) async throws -> [PurchasingV1.Requisition] {
        try await self.run.pages(limit: nil) { (reply: PurchasingV1.ListRequisitionsReply) in
            (reply.requisitions, reply.nextPageToken)
        } fetch: { page in
            let request = PurchasingV1.ListRequisitionsRequest(page: page, state: state)
            let method = PurchasingV1.PurchasingService.listRequisitions
            return try await self.run.call(.inventory, method, request)
        }
    }

    private func rfqs() async throws -> [PurchasingV1.RFQ] {
        try await self.run.pages(limit: nil) { (reply: PurchasingV1.ListRFQsReply) in
            (reply.rfqs, reply.nextPageToken)
        } fetch: { page in
            let request = PurchasingV1.ListRFQsRequest(page: page, state: .sent)
            let method = PurchasingV1.PurchasingService.listRFQs
            return try await self.run.call(.inventory, method, request)
        }
    }

    private func purchaseOrders(
        _ state: PurchasingV1.PurchaseOrderState
    ) async throws -> [PurchasingV1.PurchaseOrder] {
        try await self.run.pages(limit: nil) { (reply: PurchasingV1.ListPurchaseOrdersReply) in
            (reply.purchaseOrders, reply.nextPageToken)
        } fetch: { page in
            let request = PurchasingV1.ListPurchaseOrdersRequest(page: page, state: state)
            let method = PurchasingV1.PurchasingService.listPurchaseOrders
            return try await self.run.call(.inventory, method, request)
        }
    }

    private mutating func addBills() async throws {
        let bills = try await self.run.pages(limit: nil) {
            (reply: AccountingV1.ListVendorBillsReply) in
            (reply.bills, reply.nextPageToken)
        } fetch: { page in
            let request = AccountingV1.ListVendorBillsRequest(page: page, state: .variance)
            let method = AccountingV1.AccountingService.listVendorBills
            return try await self.run.call(.billing, method, request)
        }
        for bill in bills {
            self.add(
                "supplier's bill differs",
                bill.billID,
                bill.receivedAtMs,
                bill.variances.joined(separator: "; "),
                ["bill accept \(bill.billID) --reason …", "bill reject \(bill.billID) --reason …"]
            )
        }
    }

    private mutating func addMail() async throws {
        let unsent = try await self.run.pages(limit: nil) { (reply: OrderV1.ListMailReply) in
            (reply.messages, reply.nextPageToken)
        } fetch: { page in
            let request = OrderV1.ListMailRequest(page: page, unsentOnly: true)
            return try await self.run.call(.order, OrderV1.OrderService.listMail, request)
        }
        for mail in unsent where !mail.lastError.isEmpty {
            self.add(
                "mail cannot be dropped",
                "MAIL-\(mail.mailID)",
                mail.queuedAtMs,
                mail.lastError,
                ["mail list --unsent"]
            )
        }
    }

    private mutating func add(
        _ cause: String,
        _ subject: String,
        _ sinceMs: Int64,
        _ note: String,
        _ verbs: [String]
    ) {
        self.items.append(
            WorkItem(cause: cause, subject: subject, sinceMs: sinceMs, note: note, verbs: verbs)
        )
    }
}

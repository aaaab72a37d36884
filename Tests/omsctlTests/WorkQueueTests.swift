// SPDX-License-Identifier: MIT
import OMSProtos
import Testing

@testable import omsctl

/// What waits for a person, and what does not.
@Suite struct WorkQueueTests {
    private func parses(_ item: WorkItem?) -> Bool {
        let parser = ArgumentParser(commands: Omsctl.commands, globals: Globals.options)
        return item?.verbs.isEmpty == false
            && item?.verbs.allSatisfy { line in
                let words = line.split(separator: " ").map(String.init)
                guard let result = try? parser.parse(words), case .run = result else {
                    return false
                }
                return true
            } == true
    }

    @Test func parkedSagasComeByCause() {
        let item = WorkItem(
            OrchestratorV1.SagaGroup(
                type: "shipment",
                step: "capture",
                reason: "REFUSED",
                count: 7,
                sampleSagaID: "shipment:SH-1-1",
                allowedVerbs: ["retry", "resolve-ok", "resolve-failed"]
            )
        )
        #expect(item.cause == "saga parked: shipment/capture REFUSED")
        #expect(item.count == 7)
        #expect(self.parses(item))
    }

    @Test(arguments: OrderV1.OrderState.allCases)
    func ordersInTheirStates(state: OrderV1.OrderState) {
        let item = WorkItem(OrderV1.Order(orderID: "SO-1", state: state, holdKind: .credit))
        let waits = WorkItem.orderStates.contains(state)
        #expect((item != nil) == waits)
        #expect(self.parses(item) == waits)
    }

    @Test func ordersAreGroupedByTheKindOfTheirHold() {
        let kinds: [OrderV1.HoldKind] = [.credit, .risk, .credit]
        let items = kinds.enumerated().compactMap { index, kind in
            WorkItem(
                OrderV1.Order(
                    orderID: "SO-\(index)",
                    state: .onHold,
                    placedAtMs: Int64(index),
                    holdKind: kind
                )
            )
        }
        let groups = ParkedCommands.groups(items)
        #expect(groups.map(\.cause) == ["order held: credit", "order held: risk"])
        #expect(groups.map(\.count) == [2, 1])
        #expect(groups.first?.subject == "SO-0")
    }

    @Test func returnsAndShipments() {
        let rma = ReturnsV1.Return(
            returnID: "RMA-1",
            state: .requested,
            allowedVerbs: ["authorize", "deny"]
        )
        #expect(self.parses(WorkItem(rma)))
        #expect(WorkItem(ReturnsV1.Return(returnID: "RMA-1", state: .closed)) == nil)
        let failed = FulfillmentV1.Shipment(
            shipmentID: "SH-1-1",
            state: .exception,
            exceptionKind: "ADDRESS"
        )
        #expect(WorkItem(failed)?.cause == "delivery failed: address")
        #expect(self.parses(WorkItem(failed)))
        #expect(WorkItem(FulfillmentV1.Shipment(state: .delivered)) == nil)
    }

    @Test func purchasing() {
        let proposed = PurchasingV1.Requisition(requisitionID: "REQ-1", state: .proposed)
        let approved = PurchasingV1.Requisition(requisitionID: "REQ-1", state: .approved)
        #expect(self.parses(WorkItem(proposed)))
        #expect(self.parses(WorkItem(approved)))
        #expect(WorkItem(PurchasingV1.Requisition(state: .closed)) == nil)
        let rfq = PurchasingV1.RFQ(
            rfqID: "RFQ-1",
            state: .sent,
            quotes: [
                PurchasingV1.Quote(quoteID: "QT-1"), PurchasingV1.Quote(quoteID: "QT-2", rank: 1),
            ]
        )
        #expect(WorkItem(rfq)?.verbs.last == "purchase quote award QT-2")
        #expect(self.parses(WorkItem(rfq)))
        for state in PurchasingV1.PurchaseOrderState.allCases {
            let order = PurchasingV1.PurchaseOrder(purchaseOrderID: "PO-1", state: state)
            #expect(
                self.parses(WorkItem(order)) == WorkItem.purchaseOrderStates.contains(state)
            )
        }
    }

    @Test func billsAndMail() {
        let bill = AccountingV1.VendorBill(
            billID: "BILL-1",
            state: .variance,
            variances: ["TEA: 2 billed, 1 received"]
        )
        #expect(self.parses(WorkItem(bill)))
        #expect(WorkItem(bill)?.note == "TEA: 2 billed, 1 received")
        #expect(WorkItem(AccountingV1.VendorBill(state: .matched)) == nil)
        let stuck = OrderV1.MailMessage(mailID: 3, lastError: "no space left")
        #expect(WorkItem(stuck)?.subject == "MAIL-3")
        #expect(self.parses(WorkItem(stuck)))
        #expect(WorkItem(OrderV1.MailMessage(mailID: 4)) == nil)
    }
}

/// Cancelling a part of an order.
@Suite struct OrderCancelTests {
    private let order = OrderV1.Order(
        orderID: "SO-1",
        lines: [
            OrderV1.Line(lineNumber: 1, sku: "TEA", quantity: 5, open: 2, shipped: 3),
            OrderV1.Line(lineNumber: 2, sku: "CUP", quantity: 1, open: 1),
            OrderV1.Line(lineNumber: 3, sku: "TEA", quantity: 4, open: 3, cancelled: 1),
        ]
    )

    @Test func openUnitsOfTheLastLinesAreGivenUpFirst() throws {
        let changes = try OrderCancelCommand.changes(
            of: self.order,
            without: [SKUUnits(sku: "TEA", quantity: 3), SKUUnits(sku: "TEA", quantity: 1)]
        )
        #expect(changes.map(\.lineNumber) == [3, 1])
        #expect(changes.map(\.quantity) == [0, 4])
    }

    @Test(arguments: [
        SKUUnits(sku: "TEA", quantity: 6), SKUUnits(sku: "POT", quantity: 1),
        SKUUnits(sku: "CUP", quantity: 0), SKUUnits(sku: "CUP", quantity: -1),
    ])
    func whatIsNotOpenCannotBeGivenUp(units: SKUUnits) {
        #expect(throws: Failure.self) {
            try OrderCancelCommand.changes(of: self.order, without: [units])
        }
    }

    @Test func picksAreNamedWhenTheyKeepUnitsFromBeingGivenUp() {
        var order = self.order
        (order.lines[1].open, order.lines[1].inShipment) = (0, 1)
        let error = #expect(throws: Failure.self) {
            try OrderCancelCommand.changes(
                of: order,
                without: [SKUUnits(sku: "CUP", quantity: 1)]
            )
        }
        #expect(
            error?.message == "SO-1 has 0 open units of CUP, 1 fewer than were to be cancelled; "
                + "1 are picked for a shipment"
        )
        #expect(error?.remedy.contains("'omsctl ship list --order SO-1'") == true)
        let plain = #expect(throws: Failure.self) {
            try OrderCancelCommand.changes(
                of: order,
                without: [SKUUnits(sku: "TEA", quantity: 6)]
            )
        }
        #expect(plain?.message.contains("has 5 open units of TEA, 1 fewer") == true)
    }

    @Test func whatWasCancelledBeforeIsNoSuccess() {
        #expect(!OrderCancelCommand.hasCancelled(self.order, self.order))
        var after = self.order
        after.lines[1].cancelled = 1
        #expect(OrderCancelCommand.hasCancelled(self.order, after))
        after = self.order
        after.state = .cancelled
        #expect(OrderCancelCommand.hasCancelled(self.order, after))
    }
}

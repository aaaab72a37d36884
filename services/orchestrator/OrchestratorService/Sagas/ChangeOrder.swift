// SPDX-License-Identifier: MIT
import OMSProtos
import Saga

/// Change order: get what it needs more, apply it, give back what it needs no longer.
///
/// The change is APPLYING already; `accept` stands for that, and what undoes it is its refusal.
/// Until `apply` the old content stays valid. Shipments that nobody has picked are withdrawn first
/// and planned anew at the end; those that are picked stay as they are.
enum ChangeOrder {
    static let definition = Self.definition(
        // Units that come for the order meanwhile are planned by sagas of their own: those so far
        // are waited for by `withdraw`, and no more come before `shrink`.
        pausing: [
            .compensatable(
                "pause-fills",
                "inventory.PauseFills",
                undo: "inventory.ResumeFills",
                keepsReply: true
            )
        ],
        resuming: [.retriable("resume-fills", "inventory.ResumeFills")]
    )
    /// The one before, which let units come meanwhile, and planned some of them twice.
    static let fillingMeanwhile = Self.definition(pausing: [], resuming: [])

    private static func definition(pausing: [SagaStep], resuming: [SagaStep]) -> SagaDefinition {
        SagaDefinition(
            "change-order",
            steps: Self.asking + pausing + Self.applying + resuming + Self.settling
        )
    }

    private static let asking: [SagaStep] = [
        .compensatable("accept", undo: "order.RefuseChange"),
        .compensatable(
            "reserve-more",
            "inventory.ExtendReservation",
            undo: "inventory.ShrinkReservation",
            when: .known("increases")
        ),
        .compensatable(
            "authorize-more",
            "billing.AuthorizeMore",
            undo: "billing.ReduceAuthorization",
            when: .known("costs-more")
        ),
    ]

    private static let applying: [SagaStep] = [
        .compensatable(
            "withdraw",
            "fulfillment.WithdrawShipments",
            undo: "fulfillment.RestoreShipments",
            keepsReply: true
        ),
        .pivot("apply", "order.ApplyChange"),
        // Only asks: what is backordered goes before what is set aside, and so is not replanned.
        .retriable(
            "look",
            "inventory.ShrinkReservation",
            when: .known("decreases"),
            keepsReply: true
        ),
        .retriable("shrink", "inventory.ShrinkReservation", keepsReply: true),
    ]

    private static let settling: [SagaStep] = [
        .retriable("reduce", "billing.ReduceAuthorization", when: .known("costs-less")),
        .retriable("plan", "fulfillment.PlanShipments", moot: ["ORDER_CANCELLED"]),
    ]
}

extension OrchestratorV1.ChangeOrderInput: SagaInput {
    var businessKey: String { self.changeID }

    /// Only a change of the order it names: `ORDER/N`, N from 1.
    func isAbout(_ key: String) -> Bool {
        key == self.changeID && SagaIDs.number(in: key, of: self.orderID).map { $0 >= 1 } ?? false
    }

    var facts: [String] {
        .fact("increases", if: !self.increases.isEmpty)
            + .fact("decreases", if: !self.decreases.isEmpty)
            + .fact("costs-more", if: self.difference > 0)
            + .fact("costs-less", if: self.difference < 0)
    }

    /// By how much the order costs more; below zero when it costs less.
    private var difference: Int64 {
        let old = self.oldTotal?.minorUnits ?? 0
        let new = self.newTotal?.minorUnits ?? 0
        let (gap, overflow) = new.subtractingReportingOverflow(old)
        guard overflow else { return gap }
        return new < old ? .min : .max
    }

    func action(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "reserve-more":
            Invocation(
                InventoryV1.InventoryService.extendReservation,
                InventoryV1.ExtendReservationRequest(
                    orderID: self.orderID,
                    changeID: self.changeID,
                    lines: self.increases
                )
            )
        case "authorize-more":
            Invocation(
                BillingV1.BillingService.authorizeMore,
                BillingV1.AuthorizeMoreRequest(
                    orderID: self.orderID,
                    changeID: self.changeID,
                    amount: CommonV1.Money(
                        minorUnits: self.difference,
                        currency: self.newTotal?.currency ?? ""
                    )
                )
            )
        case "pause-fills":
            Invocation(
                InventoryV1.InventoryService.pauseFills,
                InventoryV1.PauseFillsRequest(orderID: self.orderID, changeID: self.changeID)
            )
        case "resume-fills": self.resumption
        case "withdraw": self.withdrawal(saga)
        case "apply": Invocation(OrderV1.OrderService.applyChange, self.application(saga))
        case "look": self.shrinking([])
        case "shrink": self.shrinking(self.decreases, committed: self.spared(saga))
        case "reduce": self.reduction(to: self.newTotal, self.newBreakdown)
        case "plan": Invocation(FulfillmentV1.FulfillmentService.planShipments, self.plan(saga))
        default: nil
        }
    }

    func compensation(of step: String, in saga: SagaInstance) -> Invocation? {
        switch step {
        case "accept":
            Invocation(
                OrderV1.OrderService.refuseChange,
                OrderV1.RefuseChangeRequest(changeID: self.changeID, reason: saga.reason)
            )
        case "reserve-more": self.shrinking(self.increases)
        case "authorize-more": self.reduction(to: self.oldTotal)
        case "pause-fills": self.resumption
        case "withdraw":
            Invocation(
                FulfillmentV1.FulfillmentService.restoreShipments,
                FulfillmentV1.RestoreShipmentsRequest(
                    orderID: self.orderID,
                    changeID: self.changeID
                )
            )
        default: nil
        }
    }

    private func shrinking(
        _ lines: [InventoryV1.StockLine],
        committed: [FulfillmentV1.PlannedLine] = []
    ) -> Invocation {
        Invocation(
            InventoryV1.InventoryService.shrinkReservation,
            InventoryV1.ShrinkReservationRequest(
                orderID: self.orderID,
                changeID: self.changeID,
                lines: lines,
                committed: committed.map(\.allocated)
            )
        )
    }

    private func reduction(
        to total: CommonV1.Money?,
        _ breakdown: CommonV1.TaxBreakdown? = nil
    ) -> Invocation {
        Invocation(
            BillingV1.BillingService.reduceAuthorization,
            BillingV1.ReduceAuthorizationRequest(
                orderID: self.orderID,
                changeID: self.changeID,
                total: total,
                breakdown: breakdown
            )
        )
    }

    private func withdrawal(_ saga: SagaInstance) -> Invocation {
        Invocation(
            FulfillmentV1.FulfillmentService.withdrawShipments,
            FulfillmentV1.WithdrawShipmentsRequest(
                orderID: self.orderID,
                changeID: self.changeID,
                carrierID: self.carrierID,
                fills: saga.kept("pause-fills", InventoryV1.PauseFillsReply.self).fills
            )
        )
    }

    private var resumption: Invocation {
        Invocation(
            InventoryV1.InventoryService.resumeFills,
            InventoryV1.ResumeFillsRequest(orderID: self.orderID, changeID: self.changeID)
        )
    }

    /// What `shrink` gives up last.
    ///
    /// A saga of the older definition may have called it already, and repeats what it said.
    private func spared(_ saga: SagaInstance) -> [FulfillmentV1.PlannedLine] {
        saga.definition.hash == ChangeOrder.fillingMeanwhile.hash ? [] : self.committed(saga)
    }

    /// In shipments that the change leaves as they are.
    private func committed(_ saga: SagaInstance) -> [FulfillmentV1.PlannedLine] {
        saga.kept("withdraw", FulfillmentV1.WithdrawShipmentsReply.self).committed
    }

    private func application(_ saga: SagaInstance) -> OrderV1.ApplyChangeRequest {
        var units: [String: Int64] = [:]
        for line in self.committed(saga) { units[line.sku, default: 0] &+= line.quantity }
        return OrderV1.ApplyChangeRequest(
            changeID: self.changeID,
            committed: units.sorted { $0.key < $1.key }.map {
                OrderV1.UnitLine(sku: $0.key, quantity: $0.value)
            }
        )
    }

    private func plan(_ saga: SagaInstance) -> FulfillmentV1.PlanShipmentsRequest {
        let replanning = Replanning(
            shipments: saga.kept("withdraw"),
            increases: self.increases,
            decreases: self.decreases,
            before: saga.kept("look"),
            after: saga.kept("shrink")
        )
        return FulfillmentV1.PlanShipmentsRequest(
            orderID: self.orderID,
            carrierID: self.carrierID,
            shipTo: self.shipTo,
            lines: replanning.lines,
            planID: self.changeID
        )
    }
}

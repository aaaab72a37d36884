// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import ServiceKit
import Store

/// What the calls about changes have in common.
extension OrderService {
    /// The change of an id.
    func change(_ id: String, _ queries: some Queries) throws -> RecordedChange {
        guard let change = try ChangeTable.find(id, in: queries) else {
            throw ChangeError.unknownChange(id)
        }
        return change
    }

    /// What a change must know of the order.
    func changeBase(_ head: OrderHead, _ tx: Transaction) throws -> ChangeBase {
        ChangeBase(
            lines: try LineTable.lines(of: head.id, in: tx),
            currency: head.net.currency,
            terms: try OrderTable.terms(of: head.id, in: tx)
        )
    }

    /// The order with the amounts it has after a change; refused when they are beyond the bound.
    func amounts(
        _ head: OrderHead,
        after plan: ChangePlan,
        _ tx: Transaction
    ) throws -> OrderHead {
        var gross = Int128(head.freight.minorUnits)
        for line in plan.added { gross += Int128(line.gross.minorUnits + line.tax.minorUnits) }
        for line in plan.lines { gross += Int128(line.gross + line.ordered.tax) }
        guard gross <= Int128(Money.minorUnitsMax) else {
            throw OrderError.invalid(
                field: "change",
                value: String(gross),
                remedy: "An order and its freight, before discounts and with what was cancelled, "
                    + "come to at most \(Money.minorUnitsMax) minor units; place another one."
            )
        }
        var after = head
        after.settle(
            plan.linesAfter(of: head.id),
            chargedFreight: try ShipmentTable.shipments(of: head.id, in: tx).chargedFreight
        )
        return after
    }

    /// Refuses a change of which something would come to more than the order was invoiced for.
    ///
    /// Of each tax rate for itself: what is shipped, and credited when it is lost or comes back, is no
    /// more of it than the invoice has, less the credit note of what became less.
    static func checkWithinInvoice(
        _ head: OrderHead,
        _ base: ChangeBase,
        _ plan: ChangePlan,
        after total: Money
    ) throws(ChangeError) {
        if total.minorUnits > head.total.minorUnits {
            throw .invoicedBeforeShipment(head.id, total: head.total, wanted: total)
        }
        if let rate = plan.linesAfter(of: head.id).firstRateAbove(base.lines) {
            throw .invoicedAtOtherRates(head.id, rate: rate)
        }
    }

    /// Writes what became of a change, and answers those who wait for it.
    func decide(
        _ change: inout RecordedChange,
        _ state: OrderV1.ChangeState,
        _ tx: Transaction
    ) throws {
        change.state = state
        try ChangeTable.update(change, in: tx)
        tx.resolve(
            subject: RecordedChange.decision(of: change.id),
            reply: change.reply.encoded()
        )
    }

    /// Refuses the change that is under way, as its order is being cancelled.
    ///
    /// At once, and not when its saga comes to apply it: by then the order may go on with what was
    /// handed over, and the units the change was asked for are cancelled. The order keeps counting
    /// as changing until RefuseChange tells that what the saga did is undone.
    func refuseChangeUnderWay(of head: OrderHead, _ tx: Transaction) throws {
        guard head.isChanging else { return }
        var change = try self.change(head.changeID, tx)
        guard change.state == .applying else { return }
        change.reason = "the order is being cancelled"
        try self.decide(&change, .refused, tx)
    }

    /// Refuses a change of an order that is at another version, not under way, or being changed.
    static func checkChangeable(
        _ head: OrderHead,
        expectedVersion: Int64
    ) throws {
        guard expectedVersion == 0 || expectedVersion == head.version else {
            throw OrderError.orderVersionConflict(
                head.id,
                expected: expectedVersion,
                found: head.version
            )
        }
        guard head.lifecycle.state == .confirmed || head.lifecycle.state == .inFulfillment else {
            throw self.notChangeable(head)
        }
        guard !head.isChanging else { throw ChangeError.changeInProgress(head.changeID) }
    }

    /// The refusal of a change of an order that is not under way.
    static func notChangeable(_ head: OrderHead) -> OrderError {
        .wrongState(
            head.id,
            head.lifecycle.state,
            action: "CHANGE",
            allowed: [.confirmed, .inFulfillment]
        )
    }

    /// Refuses a change that leaves fewer units of a SKU than picked shipments hold.
    static func checkCommitted(_ committed: [OrderV1.UnitLine], against lines: [OrderLine]) throws {
        guard !committed.isEmpty else { return }
        let live = lines.live
        for (sku, count) in try unitsBySKU(committed, field: "committed")
        where count > live[sku] ?? 0 {
            throw ChangeError.committedUnits(
                field: "committed",
                sku: sku,
                wanted: live[sku] ?? 0,
                committed: count
            )
        }
    }

    /// The change as it stands, held back until it is decided when the caller wants to wait.
    static func answer(
        _ change: RecordedChange,
        waitMs: UInt32
    ) -> Answer<OrderV1.ChangeOrderReply> {
        guard waitMs > 0, change.state == .applying else { return .reply(change.reply) }
        return .hold(
            change.reply,
            until: RecordedChange.decision(of: change.id),
            atMost: .milliseconds(Int64(waitMs))
        )
    }

    /// What the saga of a change needs to know.
    static func sagaInput(
        _ change: RecordedChange,
        _ plan: ChangePlan,
        freight: Money
    ) -> OrchestratorV1.ChangeOrderInput {
        func stock(_ units: [String: Int64]) -> [InventoryV1.StockLine] {
            unitLines(units).map { InventoryV1.StockLine(sku: $0.sku, quantity: $0.quantity) }
        }
        return OrchestratorV1.ChangeOrderInput(
            changeID: change.id,
            orderID: change.order.description,
            increases: stock(plan.increases),
            decreases: stock(plan.decreases),
            oldTotal: change.oldTotal.proto,
            newTotal: change.newTotal.proto,
            shipTo: change.content.shipTo,
            carrierID: change.content.carrierID,
            newBreakdown: plan.linesAfter(of: change.order).breakdown(freight: freight)
        )
    }
}

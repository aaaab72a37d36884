// SPDX-License-Identifier: MIT
import Testing

@testable import OrderService

/// The state machine of an order, as a value.
@Suite struct LifecycleTests {
    /// Every life an order can be in, with what a cancellation interrupted and where it was held.
    static let lives: [Lifecycle] =
        [.pending, .awaitingStock, .awaitingCustomer, .awaitingPayment, .confirmed, .inFulfillment]
        .map { Lifecycle(state: $0) } + [.completed, .rejected].map { Lifecycle(state: $0) }
        + [OrderState.pending, .confirmed, .inFulfillment].map {
            Lifecycle(state: .onHold, heldFrom: $0)
        }
        + [OrderState.cancelling, .cancelled].flatMap { state in
            [
                OrderState.pending, .awaitingStock, .awaitingCustomer, .awaitingPayment,
                .confirmed, .inFulfillment,
            ].map { Lifecycle(state: state, interrupted: $0) }
                + [OrderState.pending, .confirmed, .inFulfillment].map {
                    Lifecycle(state: state, interrupted: .onHold, heldFrom: $0)
                }
        }

    /// What follows, written down a second time and independently of the table.
    private func expected(_ life: Lifecycle, _ trigger: OrderTrigger) -> OrderState? {
        let early: Set<OrderState?> = [
            .pending, .awaitingStock, .awaitingCustomer, .awaitingPayment,
        ]
        let placing = early.contains(
            life.interrupted == .onHold ? life.heldFrom : life.interrupted
        )
        switch (life.state, trigger) {
        case (.pending, .confirm): return .confirmed
        case (.pending, .askCustomer): return .awaitingCustomer
        case (.pending, .awaitStock): return .awaitingStock
        case (.pending, .awaitPayment): return .awaitingPayment
        case (.pending, .holdByRule), (.confirmed, .hold), (.inFulfillment, .hold): return .onHold
        case (.awaitingCustomer, .answer), (.awaitingStock, .proceed), (.awaitingPayment, .proceed):
            return .pending
        case (.pending, .reject), (.awaitingCustomer, .reject), (.awaitingStock, .reject),
            (.awaitingPayment, .reject), (.rejected, .reject):
            return .rejected
        case (.onHold, .reject): return life.heldFrom == .pending ? .rejected : nil
        case (.onHold, .release): return life.heldFrom
        case (.onHold, .beginFulfillment): return life.heldFrom == .pending ? nil : .onHold
        case (.onHold, .complete): return life.heldFrom == .inFulfillment ? .completed : nil
        case (.confirmed, .beginFulfillment), (.inFulfillment, .beginFulfillment):
            return .inFulfillment
        case (.inFulfillment, .complete): return .completed
        case (.completed, .cancel), (.rejected, .cancel): return nil
        case (.cancelled, .cancel), (.cancelled, .reject): return .cancelled
        case (_, .cancel): return .cancelling
        case (.cancelling, .reject): return placing ? .cancelled : nil
        case (.cancelling, .markCancelled): return placing ? nil : .cancelled
        case (.cancelling, .keepShipped): return placing ? nil : .inFulfillment
        case (.cancelling, .keepDelivered): return placing ? nil : .completed
        case (.cancelling, .resume): return placing ? nil : life.interrupted
        case (.confirmed, .resume), (.inFulfillment, .resume), (.completed, .resume),
            (.onHold, .resume):
            return life.state
        default: return nil
        }
    }

    @Test(arguments: lives, OrderTrigger.allCases)
    func movesOnlyAsTheTableSays(before: Lifecycle, trigger: OrderTrigger) {
        var after = before
        guard let next = self.expected(before, trigger) else {
            let error = #expect(throws: IllegalTransition.self) { try after.apply(trigger) }
            #expect(error?.from == before.state)
            #expect(after == before)
            return
        }
        #expect(throws: Never.self) {
            let changed = try after.apply(trigger)
            #expect(changed == (after != before))
            #expect(changed || next == before.state)
        }
        #expect(after.state == next)
        #expect(after.state != .onHold || after.heldFrom != nil)
    }

    @Test func remembersWhereItWasHeld() throws {
        var life = Lifecycle(state: .confirmed)
        _ = try life.apply(.hold)
        #expect(life.state == .onHold && life.heldFrom == .confirmed)
        // A shipment that was picked before the hold got there.
        #expect(try life.apply(.beginFulfillment))
        #expect(try life.apply(.beginFulfillment) == false)
        _ = try life.apply(.cancel)
        _ = try life.apply(.resume)
        #expect(life.state == .onHold)
        _ = try life.apply(.release)
        #expect(life.state == .inFulfillment && life.heldFrom == nil)
    }

    @Test func remembersWhatACancellationInterrupted() throws {
        for state in [OrderState.confirmed, .inFulfillment] {
            var life = Lifecycle(state: state)
            _ = try life.apply(.cancel)
            #expect(life.interrupted == state)
            _ = try life.apply(.resume)
            #expect(life.state == state)
        }
    }

    @Test func namesWhatIsAllowedInstead() {
        var life = Lifecycle(state: .confirmed)
        let error = #expect(throws: IllegalTransition.self) { try life.apply(.complete) }
        #expect(error?.from == .confirmed)
        #expect(error?.wanted == .completed)
        #expect(error?.allowed == [.inFulfillment, .cancelling, .onHold])
    }

    /// Bug class 9: a state with no way out.
    @Test(arguments: lives)
    func endsInATerminalStateFromAnywhere(life: Lifecycle) {
        let terminal: Set<OrderState> = [.completed, .cancelled, .rejected]
        var seen: Set<Lifecycle> = [life]
        var edge = [life]
        while let next = edge.popLast() {
            for trigger in OrderTrigger.allCases {
                var after = next
                guard (try? after.apply(trigger)) == true, seen.insert(after).inserted else {
                    continue
                }
                edge.append(after)
            }
        }
        #expect(seen.contains { terminal.contains($0.state) }, "\(life) never ends")
        #expect((seen.count == 1) == terminal.contains(life.state))
        #expect(Lifecycle.reachable(from: life.state).isEmpty == terminal.contains(life.state))
    }

    /// Bug class 9: whatever an order that has not ended lets people do includes a way to its end.
    @Test(arguments: lives)
    func offersAVerbWhereverSomebodyMustAct(life: Lifecycle) {
        let verbs = allowedVerbs(life, UnitTotals(quantity: 3), changing: false)
        switch life.state {
        case .onHold: #expect(verbs == ["cancel", "release"])
        case .awaitingCustomer: #expect(verbs == ["cancel", "answer"])
        case .awaitingPayment: #expect(verbs == ["cancel", "pay"])
        case .awaitingStock, .pending: #expect(verbs == ["cancel"])
        case .confirmed, .inFulfillment: #expect(verbs == ["cancel", "hold", "change"])
        case .cancelling, .cancelled, .completed, .rejected: #expect(verbs.isEmpty)
        }
    }

    @Test func offersWhatTheUnitsAllow() {
        let life = Lifecycle(state: .inFulfillment)
        let left = UnitTotals(quantity: 3, shipped: 3, delivered: 1)
        #expect(allowedVerbs(life, left, changing: false) == ["hold", "return"])
        let open = UnitTotals(quantity: 3)
        #expect(allowedVerbs(life, open, changing: true) == ["cancel", "hold"])
        let back = UnitTotals(quantity: 3, shipped: 3, delivered: 3, returned: 3)
        #expect(allowedVerbs(Lifecycle(state: .completed), back, changing: false).isEmpty)
    }
}

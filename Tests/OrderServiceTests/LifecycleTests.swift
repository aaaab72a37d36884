// SPDX-License-Identifier: MIT
import Testing

@testable import OrderService

/// The state machine of an order, as a value.
@Suite struct LifecycleTests {
    /// Every life an order can be in, with what a cancellation interrupted.
    static let lives: [(OrderState, OrderState?)] =
        OrderState.allCases.filter { $0 != .cancelling && $0 != .cancelled }.map { ($0, nil) }
        + [OrderState.pending, .confirmed, .inFulfillment].flatMap {
            [(.cancelling, $0), (.cancelled, $0)] as [(OrderState, OrderState?)]
        }

    /// What follows, written down a second time and independently of the table.
    private func expected(
        _ state: OrderState,
        _ interrupted: OrderState?,
        _ trigger: OrderTrigger
    ) -> OrderState? {
        switch (state, trigger) {
        case (.pending, .confirm): .confirmed
        case (.pending, .reject), (.rejected, .reject): .rejected
        case (.pending, .cancel), (.confirmed, .cancel), (.inFulfillment, .cancel): .cancelling
        case (.confirmed, .beginFulfillment), (.inFulfillment, .beginFulfillment): .inFulfillment
        case (.inFulfillment, .complete): .completed
        case (.cancelling, .cancel): .cancelling
        case (.cancelled, .cancel), (.cancelled, .reject): .cancelled
        case (.cancelling, .reject): interrupted == .pending ? .cancelled : nil
        case (.cancelling, .markCancelled): interrupted == .pending ? nil : .cancelled
        case (.cancelling, .resume): interrupted == .pending ? nil : interrupted
        case (.confirmed, .resume), (.inFulfillment, .resume), (.completed, .resume): state
        default: nil
        }
    }

    @Test(arguments: lives, OrderTrigger.allCases)
    func movesOnlyAsTheTableSays(life: (OrderState, OrderState?), trigger: OrderTrigger) {
        let before = Lifecycle(state: life.0, interrupted: life.1)
        var after = before
        guard let next = self.expected(life.0, life.1, trigger) else {
            let error = #expect(throws: IllegalTransition.self) { try after.apply(trigger) }
            #expect(error?.from == life.0)
            #expect(after == before)
            return
        }
        #expect(throws: Never.self) {
            let changed = try after.apply(trigger)
            #expect(changed == (next != life.0))
        }
        #expect(after.state == next)
    }

    @Test func remembersWhatACancellationInterrupted() throws {
        for state in [OrderState.confirmed, .inFulfillment] {
            var life = Lifecycle(state: state, interrupted: nil)
            _ = try life.apply(.cancel)
            #expect(life.interrupted == state)
            _ = try life.apply(.resume)
            #expect(life.state == state)
        }
    }

    @Test func namesWhatIsAllowedInstead() {
        var life = Lifecycle(state: .confirmed, interrupted: nil)
        let error = #expect(throws: IllegalTransition.self) { try life.apply(.complete) }
        #expect(error?.from == .confirmed)
        #expect(error?.wanted == .completed)
        #expect(error?.allowed == [.inFulfillment, .cancelling])
    }

    @Test func endsInATerminalStateFromAnywhere() {
        let terminal: Set<OrderState> = [.completed, .cancelled, .rejected]
        for state in OrderState.allCases {
            #expect(Lifecycle.reachable(from: state).isEmpty == terminal.contains(state))
            var seen: Set<OrderState> = [state]
            var edge = [state]
            while let next = edge.popLast() {
                edge += Lifecycle.reachable(from: next).filter { seen.insert($0).inserted }
            }
            #expect(!seen.isDisjoint(with: terminal), "\(state) never ends")
        }
    }
}

/// Booking delivered units on lines.
@Suite struct DeliveryTests {
    private func line(_ key: Int64, _ sku: String, _ quantity: Int64, _ delivered: Int64 = 0)
        -> DeliveryLine
    {
        DeliveryLine(key: key, sku: sku, quantity: quantity, delivered: delivered)
    }

    @Test func fillsEarlierLinesOfASKUFirst() throws {
        let lines = [line(1, "TEA", 3), line(2, "CUP", 1), line(3, "TEA", 4)]
        let booked = try deliver(["TEA": 5], on: lines)
        #expect(booked.map(\.delivered) == [3, 0, 2])
        #expect(try deliver(["TEA": 2, "CUP": 1], on: booked).allSatisfy(\.isDone))
    }

    @Test func refusesMoreThanIsOpen() {
        let lines = [line(1, "TEA", 3, 2), line(2, "TEA", 1)]
        #expect(throws: OverDelivery(sku: "TEA", wanted: 3, open: 2)) {
            try deliver(["TEA": 3], on: lines)
        }
        #expect(throws: OverDelivery(sku: "POT", wanted: 1, open: 0)) {
            try deliver(["POT": 1, "TEA": 1], on: lines)
        }
    }
}

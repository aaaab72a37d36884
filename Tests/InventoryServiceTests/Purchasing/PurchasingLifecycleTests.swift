// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Testing

@testable import InventoryService

/// What may become what in purchasing.
@Suite struct PurchasingLifecycleTests {
    /// All that can be reached from a state, itself not counted unless a way leads back.
    private func reachable<State: Hashable>(
        _ start: State,
        _ next: (State) -> [State]
    ) -> Set<State> {
        var seen: Set<State> = []
        var waiting = next(start)
        while let state = waiting.popLast() {
            if seen.insert(state).inserted { waiting += next(state) }
        }
        return seen
    }

    private func endsSomewhere<State: Hashable & CaseIterable>(
        _ type: State.Type,
        _ next: @escaping (State) -> [State]
    ) -> Bool {
        State.allCases.allSatisfy { state in
            next(state).isEmpty || !self.reachable(state, next).filter { next($0).isEmpty }.isEmpty
        }
    }

    @Test func everyStateOfAnOrderLeadsToAnEnd() {
        #expect(self.endsSomewhere(PurchaseOrderState.self, \.next))
        let ends = PurchaseOrderState.allCases.filter(\.next.isEmpty)
        #expect(ends == [.received, .cancelled, .shortClosed])
    }

    @Test func everyStateOfAnOrderIsReachedFromADraft() {
        let states = self.reachable(PurchaseOrderState.draft, \.next).union([.draft])
        #expect(states == Set(PurchaseOrderState.allCases))
    }

    @Test func everyStateOfARequisitionLeadsToAnEnd() {
        #expect(self.endsSomewhere(RequisitionState.self, \.next))
        #expect(RequisitionState.allCases.filter(\.next.isEmpty) == [.rejected, .closed])
        let states = self.reachable(RequisitionState.proposed, \.next).union([.proposed])
        #expect(states == Set(RequisitionState.allCases))
    }

    @Test func everyStateOfAnRFQLeadsToAnEnd() {
        #expect(self.endsSomewhere(RFQState.self, \.next))
        #expect(RFQState.allCases.filter(\.next.isEmpty) == [.awarded, .cancelled])
    }

    @Test func anOrderIsCancelledBeforeAnythingCameAndShortClosedAfterwards() {
        let cancelled = PurchaseOrderState.allCases.filter { $0.verbs.contains(.cancel) }
        #expect(cancelled == [.draft, .approved, .sent, .acknowledged])
        let shortClosed = PurchaseOrderState.allCases.filter { $0.verbs.contains(.shortClose) }
        #expect(shortClosed == [.partReceived])
        let expecting = PurchaseOrderState.allCases.filter(\.expectsGoods)
        #expect(expecting == [.sent, .acknowledged, .partReceived])
    }

    @Test(arguments: PurchaseOrderState.allCases, PurchaseVerb.allCases)
    func aVerbLeadsOnlyToItsOwnStates(state: PurchaseOrderState, verb: PurchaseVerb) throws {
        let currency = try #require(Currency("USD"))
        for wanted in PurchaseOrderState.allCases {
            var order = PurchaseOrder(
                number: 1,
                state: state,
                supplierID: "ACME",
                currency: currency,
                createdAt: Timestamp(milliseconds: 1),
                lines: []
            )
            if state.states(after: verb).contains(wanted) {
                try order.apply(verb, to: wanted)
                #expect(order.state == wanted)
            } else {
                #expect(
                    throws: PurchasingError.illegalTransition(
                        "PO-1",
                        from: state.name,
                        to: wanted.name,
                        allowed: state.next.map(\.name)
                    )
                ) { try order.apply(verb, to: wanted) }
                #expect(order.state == state)
            }
        }
    }

    @Test func theNumbersOfStatesAreThoseOfTheContract() {
        #expect(PurchaseOrderState.allCases.map(\.name).allSatisfy { !$0.isEmpty })
        #expect(PurchaseOrderState.shortClosed.name == "SHORT_CLOSED")
        #expect(RequisitionState.rfqSent.name == "RFQ_SENT")
        #expect(RFQState.awarded.name == "AWARDED")
    }

    @Test(arguments: DocumentKind.allCases)
    func idsAreReadBackAndOtherSpellingsAreNot(kind: DocumentKind) throws {
        #expect(try kind.number(kind.id(42)) == 42)
        #expect(kind.id(0).isEmpty)
        let p = kind.rawValue
        for wrong in ["", "42", "\(p)-", "\(p)-0", "\(p)--1", "\(p)-042", "\(p)_42", "X\(p)-4"] {
            #expect(throws: PurchasingError.unknown(kind, wrong)) { try kind.number(wrong) }
        }
    }

    private func ordered(_ number: Int64, _ quantity: Int64) -> Requisition {
        Requisition(
            number: number,
            state: .ordered,
            sku: "TEA",
            quantity: quantity,
            location: "MAIN",
            cause: .shortage,
            raisedAt: Timestamp(milliseconds: 1),
            purchaseOrder: 7
        )
    }

    @Test func whatCameFillsTheOldestRequisitionFirst() throws {
        let after = try settled(
            [self.ordered(3, 5), self.ordered(1, 4), self.ordered(2, 6)],
            received: 7
        )
        #expect(after.map(\.number) == [1, 2, 3])
        #expect(after.map(\.state) == [.closed, .approved, .approved])
        #expect(after.map(\.quantity) == [4, 3, 5])
        #expect(after.map(\.purchaseOrder) == [7, 0, 0])
    }

    @Test(arguments: 0...20 as ClosedRange<Int64>)
    func settlingLosesNoUnit(received: Int64) throws {
        let before = [self.ordered(1, 4), self.ordered(2, 6), self.ordered(3, 5)]
        let after = try settled(before, received: received)
        let open = after.filter { $0.state == .approved }.reduce(0) { $0 + $1.quantity }
        #expect(open == max(0, 15 - received))
    }
}

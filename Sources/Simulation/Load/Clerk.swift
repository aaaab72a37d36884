// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

/// Who sees to orders that wait for somebody, and to sagas that wait for an operator.
final class Clerk {
    private typealias Orders = OrderV1.OrderService

    private let caller: Caller
    /// Between two looks, in milliseconds.
    private let pause: ClosedRange<Int64> = 800...2_500
    private var isStopped = false
    /// What is being seen to, so that it is not done twice at once.
    private var underWay: Set<String> = []
    private var acts = 0

    init(_ caller: Caller) {
        self.caller = caller
    }

    func begin() { self.look() }

    func stop() { self.isStopped = true }

    private func look() {
        guard !self.isStopped else { return }
        self.orders(in: .awaitingCustomer) { self.choose($0) }
        self.orders(in: .awaitingPayment) { self.pay($0) }
        self.orders(in: .onHold) { self.release($0) }
        self.sagas()
        let wait = self.pause.lowerBound + Int64(self.caller.draw(1_700))
        self.caller.after(.milliseconds(wait)) { self.look() }
    }

    private func orders(in state: OrderV1.OrderState, _ act: @escaping (OrderV1.Order) -> Void) {
        let request = OrderV1.ListOrdersRequest(state: state)
        self.caller.ask("order", Orders.listOrders, request) { result in
            guard case .success(let reply) = result else { return }
            for order in reply.orders { act(order) }
        }
    }

    /// Does something about a subject, unless that is under way.
    private func once(
        _ subject: String,
        _ act: (_ key: String, _ done: @escaping () -> Void) -> Void
    ) {
        guard self.underWay.insert(subject).inserted else { return }
        // Not the round's number: late news of an earlier round may have led to the same act.
        self.acts += 1
        act("\(subject)-\(self.acts)") { self.underWay.remove(subject) }
    }

    private func choose(_ order: OrderV1.Order) {
        self.once("choose-\(order.orderID)") { key, done in
            let choices: [OrderV1.AnswerChoiceRequest.Choice] = [
                .partial, .backorder, .wait, .cancel,
            ]
            let request = OrderV1.AnswerChoiceRequest(
                orderID: order.orderID,
                choice: choices[self.caller.draw(choices.count)],
                reason: "as the buyer says"
            )
            self.caller.settle("order", Orders.answerChoice, request, key: key) { _ in done() }
        }
    }

    /// Money comes by transfer, or the buyer pays what was declined in another way.
    private func pay(_ order: OrderV1.Order) {
        if order.paymentMethod == .bankTransfer {
            return self.once("transfer-\(order.orderID)") { _, done in
                let request = AccountingV1.RecordPaymentRequest(
                    customerID: order.customerID,
                    amount: order.total,
                    method: .bankTransfer,
                    reference: "BANK-\(order.orderID)",
                    orderID: order.orderID
                )
                // One transfer, whoever types it in and however often.
                let key = "transfer-\(order.orderID)"
                self.caller.settle(
                    "billing",
                    AccountingV1.AccountingService.recordPayment,
                    request,
                    key: key
                ) { _ in
                    done()
                }
            }
        }
        self.once("pay-\(order.orderID)") { key, done in
            let isCard = self.caller.draw(2) == 0
            let request = BillingV1.PayRequest(
                orderID: order.orderID,
                method: isCard ? .card : .cash,
                paymentToken: isCard ? Bank.Token.good : ""
            )
            self.caller.settle("billing", BillingV1.BillingService.pay, request, key: key) { _ in
                done()
            }
        }
    }

    private func release(_ order: OrderV1.Order) {
        guard self.caller.draw(3) == 0 else { return }
        self.once("release-\(order.orderID)") { key, done in
            let request = OrderV1.ReleaseOrderRequest(orderID: order.orderID, reason: "is in order")
            self.caller.settle("order", Orders.releaseOrder, request, key: key) { _ in done() }
        }
    }

    /// Tries again what is parked.
    private func sagas() {
        typealias Service = OrchestratorV1.OrchestratorService
        let request = OrchestratorV1.GroupSagasRequest()
        self.caller.ask("orchestrator", Service.groupSagas, request) { result in
            guard case .success(let reply) = result, !reply.groups.isEmpty else { return }
            for state in [OrchestratorV1.SagaState.parkedForward, .parkedCompensation] {
                let list = OrchestratorV1.ListSagasRequest(state: state)
                self.caller.ask("orchestrator", Service.listSagas, list) { result in
                    guard case .success(let reply) = result else { return }
                    for saga in reply.sagas { self.retry(saga) }
                }
            }
        }
    }

    private func retry(_ saga: OrchestratorV1.Saga) {
        self.once("retry-\(saga.sagaID)") { key, done in
            let request = OrchestratorV1.RetrySagaRequest(sagaID: saga.sagaID, reason: "try again")
            typealias Service = OrchestratorV1.OrchestratorService
            self.caller.settle("orchestrator", Service.retrySaga, request, key: key) { _ in done() }
        }
    }
}

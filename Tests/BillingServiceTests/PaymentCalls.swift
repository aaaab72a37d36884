// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Store

@testable import BillingService

/// The words on tenders, waiting orders, changes and accounts.
extension Billing {
    /// The tenders, the last one takes what the others leave.
    @discardableResult
    func authorizeMixed(
        _ amount: Int64,
        _ tenders: [(OrderV1.PaymentMethod, Int64?)],
        order: String = "SO-100001",
        token: String = "tok_approve",
        waits: Bool = false
    ) async throws(RPCError) -> BillingV1.AuthorizeReply {
        try await self.call(
            BillingV1.BillingService.authorize,
            .init(
                orderID: order,
                customerID: "ALFKI",
                amount: usd(amount),
                method: .mixed,
                tenders: tenders.map { method, amount in
                    .init(
                        method: method,
                        amount: amount.map { usd($0) },
                        paymentToken: method == .card ? token : ""
                    )
                },
                waitForPayment: waits
            )
        )
    }

    @discardableResult
    func authorizeMore(
        _ amount: Int64,
        change: String = "CHG-1",
        order: String = "SO-100001",
        key: String? = nil
    ) async throws(RPCError) -> BillingV1.AuthorizeMoreReply {
        try await self.call(
            BillingV1.BillingService.authorizeMore,
            .init(orderID: order, changeID: change, amount: usd(amount)),
            key: key
        )
    }

    @discardableResult
    func reduce(
        to total: Int64,
        change: String = "CHG-2",
        order: String = "SO-100001",
        key: String? = nil
    ) async throws(RPCError) -> BillingV1.ReduceAuthorizationReply {
        try await self.call(
            BillingV1.BillingService.reduceAuthorization,
            .init(orderID: order, changeID: change, total: usd(total)),
            key: key
        )
    }

    @discardableResult
    func pay(
        _ method: OrderV1.PaymentMethod = .card,
        token: String = "tok_approve",
        order: String = "SO-100001"
    ) async throws(RPCError) -> BillingV1.PayReply {
        try await self.call(
            BillingV1.BillingService.pay,
            .init(
                orderID: order,
                method: method,
                paymentToken: method == .card ? token : ""
            )
        )
    }

    @discardableResult
    func approve(
        order: String = "SO-100001"
    ) async throws(RPCError) -> BillingV1.ApprovePaymentReply {
        try await self.call(BillingV1.BillingService.approvePayment, .init(orderID: order))
    }

    @discardableResult
    func grant(
        _ amount: Int64,
        customer: String = "ALFKI",
        key: String? = nil
    ) async throws(RPCError) -> Int64 {
        let reply = try await self.call(
            AccountingV1.AccountingService.grantStoreCredit,
            .init(
                customerID: customer,
                amount: usd(amount),
                reason: "late delivery"
            ),
            key: key
        )
        return reply.balance?.minorUnits ?? -1
    }

    @discardableResult
    func setTerms(
        limit: Int64? = nil,
        isOnHold: Bool = false,
        version: Int64 = 0
    ) async throws(RPCError) -> AccountingV1.CreditTerms {
        let reply = try await self.call(
            AccountingV1.AccountingService.setTerms,
            .init(
                terms: .init(
                    customerID: "ALFKI",
                    creditLimit: limit.map { usd($0) },
                    onHold: isOnHold,
                    version: version
                )
            )
        )
        return reply.terms ?? .init()
    }

    func standing() async throws(RPCError) -> AccountingV1.AccountStanding {
        let reply = try await self.call(
            AccountingV1.AccountingService.getAccount,
            .init(customerID: "ALFKI")
        )
        return reply.standings.first ?? .init()
    }

    /// Counts money paid in, and books it as its recording does.
    func payIn(_ amount: Int64, order: String = "SO-100001") throws -> Int64 {
        try self.store.writeAndWait { tx in
            let taken = try paidIn(
                order: order,
                amount: amount,
                tx,
                currency: testUSD,
                actor: "tester"
            )
            let number = try tx.first("SELECT count(*) FROM journal_entry") { $0.int(0) } ?? 0
            try Ledger.post(
                .captureByCash,
                event: "paid-in:\(order):\(number)",
                order: order,
                [.amount: taken],
                testUSD,
                memo: "",
                at: tx.time,
                in: tx
            )
            return taken
        }
    }

    /// The signals that wait to be sent to the orchestrator.
    func signals() throws -> [OrchestratorV1.SignalRequest] {
        try self.store.readAndWait { try $0.pendingOutbox(after: 0, limit: 100) }
            .map { try .decode($0.payload) }
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store

/// The commands on payments.
///
/// Each writes its promise first and asks the provider after the commit. Each may be run again at any
/// point, under its own key after a crash or under another: it finds the promise and settles that.
struct PaymentHandlers: Sendable {
    let provider: any PaymentProvider

    /// Continues a command once something of the payment is settled.
    typealias Continuation<Reply: Message> = @Sendable (Transaction) throws -> Answer<Reply>

    /// Settles the authorization, then goes on; a provider that cannot tell ends the command.
    func settleAuthorization<Reply: Message>(
        of payment: Payment,
        by actor: String,
        isNew: Bool = false,
        then proceed: @escaping @Sendable (Payment, Transaction) throws -> Answer<Reply>
    ) -> Answer<Reply> {
        self.ask(payment.authorizeCall, isNew: isNew) { answer, tx in
            let settled = try Self.afterTheFact(payment.authorizeCall.key) {
                try Settlement(actor: actor).authorization(of: payment, answer, in: tx)
            }
            if settled.state.isUndecided { return .refuse(answer.unavailable) }
            return try proceed(settled, tx)
        }
    }

    /// Settles a capture, void or refund, then goes on; a provider that cannot tell ends the command.
    func settle<Reply: Message>(
        _ operation: PaymentOperation,
        of payment: Payment,
        by actor: String,
        isNew: Bool = false,
        then proceed: @escaping @Sendable (Payment, Transaction) throws -> Answer<Reply>
    ) -> Answer<Reply> {
        self.ask(operation.call(on: payment), isNew: isNew) { answer, tx in
            let settled = try Self.afterTheFact(operation.key) {
                try Settlement(actor: actor).operation(operation, answer, in: tx)
            }
            let present = try OperationTable.find(operation.key, in: tx)
            switch present?.state {
            case .open, nil: return .refuse(answer.unavailable)
            case .done: return try proceed(settled, tx)
            case .failed:
                let error = BillingError.stepDeclined(
                    operation.kind,
                    payment: payment.paymentID,
                    code: present?.code ?? ""
                )
                return .refuse(error.rpcError)
            }
        }
    }

    /// Takes the provider's word in; a refusal of our own books is made an unknown outcome.
    ///
    /// The promise stays open and is settled later. A definite refusal would have its saga undo
    /// everything else and forget money that was taken.
    private static func afterTheFact(
        _ key: ProviderKey,
        _ body: () throws -> Payment
    ) throws -> Payment {
        do {
            return try body()
        } catch let error as BillingError {
            throw BillingError.notBooked(key, why: error.rpcError.message)
        }
    }

    /// Asks the provider outside the transaction: a new promise at once, an old one by a query first.
    private func ask<Reply: Message>(
        _ call: ProviderCall,
        isNew: Bool,
        then: @escaping @Sendable (ProviderAnswer, Transaction) throws -> Answer<Reply>
    ) -> Answer<Reply> {
        let provider = self.provider
        return .perform(
            Effect(
                run: { answer in
                    if isNew {
                        provider.performOrQuery(call, answer: answer)
                    } else {
                        provider.resolve(call, answer: answer)
                    }
                },
                then: then
            )
        )
    }
}

extension ProviderAnswer {
    /// What the caller is told when the provider decided nothing.
    fileprivate var unavailable: RPCError {
        switch self {
        case .temporaryFailure(let why), .unknown(let why):
            BillingError.providerUnavailable(why).rpcError
        case .approved, .declined:
            BillingError.providerUnavailable("the payment is being settled").rpcError
        }
    }
}

extension CallContext {
    /// What makes a repeat of this call the same call.
    var requestKey: String {
        guard let saga else { return self.requestID }
        return "\(saga.sagaID)/\(saga.step)/\(saga.operation)"
    }

    /// Who is named in the change feed.
    var cause: String {
        guard let saga else { return self.actor }
        return "saga:\(saga.sagaID)"
    }
}

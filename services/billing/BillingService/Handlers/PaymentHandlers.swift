// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store

/// The commands on payments.
///
/// Each writes its promises first, all of them in one transaction, and asks the provider after the
/// commit, one promise after the other. Each may be run again at any point, under its own key after
/// a crash or under another: it finds the promises and settles those.
struct PaymentHandlers: Sendable {
    let provider: any PaymentProvider
    let screening: Screening

    /// Settles every authorization that is due, then goes on; a provider that cannot tell ends the
    /// command.
    func settleAuthorizations<Reply: Message>(
        of payment: Payment,
        by actor: String,
        isNew: Bool = false,
        _ tx: Transaction,
        then proceed: @escaping @Sendable (Payment, Transaction) throws -> Answer<Reply>
    ) throws -> Answer<Reply> {
        guard let tender = payment.undecided else { return try proceed(payment, tx) }
        let call = payment.authorizeCall(tender)
        return self.ask(call, isNew: isNew) { answer, tx in
            let settled = try Self.afterTheFact(call.key) {
                try Settlement(actor: actor).authorization(
                    tender.authorization,
                    of: payment,
                    answer,
                    in: tx
                )
            }
            if settled.tender(tender.position).map(\.isUndecided) == true {
                return .refuse(answer.unavailable)
            }
            return try self.settleAuthorizations(
                of: settled,
                by: actor,
                isNew: isNew,
                tx,
                then: proceed
            )
        }
    }

    /// Settles what is open of a command's operations, then goes on.
    ///
    /// A provider that cannot tell, or that refused one of them, ends the command. `known` are the
    /// operations as they are; nil when they must be read.
    func settle<Reply: Message>(
        _ kind: ProviderFact.Kind,
        _ reference: String,
        of payment: Payment,
        by actor: String,
        isNew: Bool = false,
        known: [PaymentOperation]? = nil,
        _ tx: Transaction,
        then proceed: @escaping @Sendable (Payment, Transaction) throws -> Answer<Reply>
    ) throws -> Answer<Reply> {
        let operations =
            try known
            ?? OperationTable.all(kind, of: payment.number, reference: reference, in: tx)
        if let operation = operations.first(where: { $0.state == .open }) {
            return self.ask(try operation.call(on: payment), isNew: isNew) { answer, tx in
                let settled = try Self.afterTheFact(operation.key) {
                    try Settlement(actor: actor).operation(operation, answer, in: tx)
                }
                let isEnded =
                    try settled.ended != nil || OperationTable.isEnded(operation.key, in: tx)
                guard isEnded else { return .refuse(answer.unavailable) }
                return try self.settle(
                    kind,
                    reference,
                    of: settled.payment,
                    by: actor,
                    isNew: isNew,
                    known: settled.ended.map { ended in
                        operations.map { $0.key == ended.key ? ended : $0 }
                    },
                    tx,
                    then: proceed
                )
            }
        }
        if let failed = operations.first(where: { payment.misses($0) }) {
            let error = BillingError.stepDeclined(
                kind,
                payment: payment.paymentID,
                code: failed.code
            )
            return .refuse(error.rpcError)
        }
        return try proceed(payment, tx)
    }

    /// Settles the authorizations and captures that are under way, then goes on: what is known to
    /// be held and taken comes first.
    func settleWhatIsUnderWay<Reply: Message>(
        of payment: Payment,
        by actor: String,
        _ tx: Transaction,
        then proceed: @escaping @Sendable (Payment, Transaction) throws -> Answer<Reply>
    ) throws -> Answer<Reply> {
        if payment.undecided != nil {
            return try self.settleAuthorizations(of: payment, by: actor, tx) { settled, tx in
                try self.settleWhatIsUnderWay(of: settled, by: actor, tx, then: proceed)
            }
        }
        return try self.settleCaptures(of: payment, by: actor, tx, then: proceed)
    }

    /// Settles the captures that are under way, then goes on, even when one was refused.
    func settleCaptures<Reply: Message>(
        of payment: Payment,
        by actor: String,
        _ tx: Transaction,
        then proceed: @escaping @Sendable (Payment, Transaction) throws -> Answer<Reply>
    ) throws -> Answer<Reply> {
        guard let capture = try OperationTable.openCapture(of: payment, in: tx) else {
            return try proceed(payment, tx)
        }
        return self.ask(try capture.call(on: payment), isNew: false) { answer, tx in
            let settled = try Self.afterTheFact(capture.key) {
                try Settlement(actor: actor).operation(capture, answer, in: tx)
            }
            let isEnded = try settled.ended != nil || OperationTable.isEnded(capture.key, in: tx)
            guard isEnded else { return .refuse(answer.unavailable) }
            return try self.settleCaptures(of: settled.payment, by: actor, tx, then: proceed)
        }
    }

    /// Takes the provider's word in; a refusal of our own books is made an unknown outcome.
    ///
    /// The promise stays open and is settled later. A definite refusal would have its saga undo
    /// everything else and forget money that was taken.
    private static func afterTheFact<Settled>(
        _ key: ProviderKey,
        _ body: () throws -> Settled
    ) throws -> Settled {
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

extension Payment {
    /// Whether an operation was refused and there is still something for it to do.
    fileprivate func misses(_ operation: PaymentOperation) -> Bool {
        guard operation.state == .failed else { return false }
        // A void of all that is left has nothing to do once nothing is left.
        guard operation.kind == .void, operation.amount == 0 else { return true }
        return self.tender(operation.tender).map { $0.open > 0 || $0.isUndecided } ?? false
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

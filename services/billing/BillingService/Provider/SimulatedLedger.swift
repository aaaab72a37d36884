// SPDX-License-Identifier: MIT
import Commerce

/// The simulated provider's mind: what it did under each key.
///
/// Values in, values out. Every change is a `ProviderFact` first; replaying the facts gives the same mind.
struct SimulatedLedger {
    /// The money of one authorization, as the provider counts it.
    private struct Hold {
        var currency: Currency
        var authorized: Int64 = 0
        var captured: Int64 = 0
        var voided: Int64 = 0
        var refunded: Int64 = 0
    }

    private var outcomes: [ProviderKey: ProviderFact.Result] = [:]
    private var holds: [ProviderKey: Hold] = [:]
    /// Authorizations that were voided before they came.
    private var barred: Set<ProviderKey> = []
    private var failedTries: [ProviderKey: Int] = [:]

    /// Decides a call: the fact to write down, if any, and what to answer once it is durable.
    mutating func decide(_ call: ProviderCall) -> (fact: ProviderFact?, answer: ProviderAnswer) {
        if let known = self.outcomes[call.key] { return (nil, known.answer) }
        let (result, answer) = self.judge(call)
        let fact = ProviderFact(call, result)
        self.apply(fact)
        return (fact, answer)
    }

    func truth(of key: ProviderKey) -> ProviderTruth {
        switch self.outcomes[key] {
        case .approved: .approved
        case .declined(let code): .declined(code: code)
        case .failed, nil: .neverActed
        }
    }

    mutating func apply(_ fact: ProviderFact) {
        if fact.result == .failed { return self.failedTries[fact.key, default: 0] += 1 }
        self.failedTries[fact.key] = nil
        self.outcomes[fact.key] = fact.result
        guard fact.result == .approved else { return }
        let amount = fact.amount.minorUnits
        switch fact.kind {
        case .authorize:
            self.holds[fact.key] = Hold(currency: fact.amount.currency, authorized: amount)
        case .capture: self.holds[fact.authorization]?.captured += amount
        case .refund: self.holds[fact.authorization]?.refunded += amount
        case .void:
            guard let hold = self.holds[fact.authorization] else {
                self.barred.insert(fact.authorization)
                return
            }
            self.holds[fact.authorization]?.voided =
                amount > 0 ? hold.voided + amount : hold.authorized - hold.captured
        }
    }

    private func judge(_ call: ProviderCall) -> (ProviderFact.Result, ProviderAnswer) {
        let refusal: String?
        switch call.operation {
        case .authorize(let token): return self.judge(authorize: call.key, token: token)
        case .capture(let authorization):
            refusal = self.refusal(call, authorization) { $0.authorized - $0.captured - $0.voided }
        case .refund(let authorization):
            refusal = self.refusal(call, authorization) { $0.captured - $0.refunded }
        case .void(let authorization) where call.amount.minorUnits > 0:
            refusal = self.refusal(call, authorization) { $0.authorized - $0.captured - $0.voided }
        case .void: refusal = nil
        }
        guard let code = refusal else { return (.approved, .approved) }
        return (.declined(code: code), .declined(code: code))
    }

    private func judge(
        authorize key: ProviderKey,
        token: String
    ) -> (ProviderFact.Result, ProviderAnswer) {
        if self.barred.contains(key) {
            let code = "voided_before_authorization"
            return (.declined(code: code), .declined(code: code))
        }
        switch TestToken(rawValue: token) {
        case .approve: return (.approved, .approved)
        case .decline:
            let code = "insufficient_funds"
            return (.declined(code: code), .declined(code: code))
        case .timeoutAfterCharge:
            return (.approved, .unknown("the provider did not answer in time"))
        case .temporaryFailure:
            guard self.failedTries[key, default: 0] < TestToken.temporaryFailures else {
                return (.approved, .approved)
            }
            return (.failed, .temporaryFailure("the provider is busy"))
        case nil: return (.declined(code: "invalid_token"), .declined(code: "invalid_token"))
        }
    }

    private func refusal(
        _ call: ProviderCall,
        _ authorization: ProviderKey,
        left: (Hold) -> Int64
    ) -> String? {
        guard let hold = self.holds[authorization] else { return "no_such_authorization" }
        guard hold.currency == call.amount.currency else { return "currency_mismatch" }
        let amount = call.amount.minorUnits
        return amount > 0 && amount <= left(hold) ? nil : "amount_too_large"
    }
}

/// The payment tokens the simulated provider knows, and what each does.
enum TestToken: String, CaseIterable {
    case approve = "tok_approve"
    /// Declined with `insufficient_funds`.
    case decline = "tok_decline"
    /// Acts, then answers that it does not know; a query tells the truth.
    case timeoutAfterCharge = "tok_timeout_after_charge"
    /// Fails twice per key without acting, then approves.
    case temporaryFailure = "tok_temporary_failure"

    static let temporaryFailures = 2
}

extension ProviderFact.Result {
    var answer: ProviderAnswer {
        switch self {
        case .approved: .approved
        case .declined(let code): .declined(code: code)
        case .failed: .temporaryFailure("the provider is busy")
        }
    }
}

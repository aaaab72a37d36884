// SPDX-License-Identifier: MIT
import Ambient
import Commerce

/// Names one thing asked of the provider, for ever: the hold's name, a colon, the operation.
///
/// The first hold of a payment has the payment's id, a further one also its number.
///
/// The provider acts at most once per key, however often it is asked.
package struct ProviderKey: Hashable, Sendable, CustomStringConvertible {
    package let description: String

    static func authorize(payment: String) -> Self { Self(description: "\(payment):authorize") }
    static func void(payment: String) -> Self { Self(description: "\(payment):void") }

    /// The `attempt`-th capture of a shipment, from 1: one that was refused may be asked for anew.
    static func capture(payment: String, shipmentID: String, attempt: Int64 = 1) -> Self {
        let kind = attempt == 1 ? "capture" : "capture-\(attempt)"
        return Self(description: "\(payment):\(kind):\(shipmentID)")
    }

    /// The `index`-th part of a hold that is given up, from 1.
    static func release(payment: String, index: Int64) -> Self {
        Self(description: "\(payment):release:\(index)")
    }

    /// What the provider never hears of, such as a capture in cash.
    static func local(payment: String, tender: Int64, _ kind: String, _ reference: String) -> Self {
        Self(description: "\(payment)/\(tender):\(kind):\(reference)")
    }

    /// Which attempt at a capture this is the key of.
    var captureAttempt: Int64 {
        let kind = self.description.split(separator: ":").dropFirst().first ?? ""
        return Int64(kind.drop { $0 != "-" }.dropFirst()) ?? 1
    }

    /// The `index`-th refund of the payment, from 1.
    static func refund(payment: String, index: Int64) -> Self {
        Self(description: "\(payment):refund:\(index)")
    }
}

/// One thing asked of the provider.
package struct ProviderCall: Hashable, Sendable {
    package enum Operation: Hashable, Sendable {
        /// Holds the amount on the buyer's card.
        case authorize(token: String)
        /// Takes the amount out of the hold of `authorization`.
        case capture(authorization: ProviderKey)
        /// Gives up what is held and not captured, all of it or an amount; all of it bars an
        /// authorization that has not come yet.
        case void(authorization: ProviderKey)
        /// Gives back the amount out of what was captured.
        case refund(authorization: ProviderKey)
    }

    package let key: ProviderKey
    package let operation: Operation
    /// Above zero, but for a void of all that is left, where it is zero.
    package let amount: Money
}

/// What the provider said to a call.
package enum ProviderAnswer: Hashable, Sendable {
    case approved
    /// It did not act and never will under this key; the code is the provider's word for why.
    case declined(code: String)
    /// It did not act; the same call may succeed later.
    case temporaryFailure(String)
    /// Whether it acted is not known. Only `query` can tell.
    case unknown(String)
}

/// What the provider says of a key when asked afterwards.
package enum ProviderTruth: Hashable, Sendable {
    case approved
    case declined(code: String)
    /// It has no record of acting under the key.
    case neverActed
    /// It cannot be asked now.
    case unknown(String)
}

/// Moves money outside: a payment service, asked after the intent is durable, never within a transaction.
///
/// Answers come exactly once per call, on any thread.
package protocol PaymentProvider: Sendable {
    /// Why the token cannot be a token of this provider; nil when it may be one.
    func refusal(ofToken token: String) -> String?

    /// Acts, at most once per key. A repeat with the same key answers what the first did.
    func perform(_ call: ProviderCall, answer: @escaping @Sendable (ProviderAnswer) -> Void)

    /// Tells what happened under a key, without acting.
    func query(_ key: ProviderKey, answer: @escaping @Sendable (ProviderTruth) -> Void)
}

extension PaymentProvider {
    /// Acts, and when the answer is lost asks once what happened under the same key.
    func performOrQuery(
        _ call: ProviderCall,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        self.perform(call) { first in
            #if OMS_PLANTED_BUGS
                if PlantedBug.silenceIsApproval.isOn, case .unknown = first {
                    return answer(.approved)
                }
            #endif
            guard case .unknown(let why) = first else { return answer(first) }
            self.query(call.key) { answer($0.answer(ifNeverActed: .unknown(why))) }
        }
    }

    /// Settles a call that may already have been made: asks first, and acts only when it never was.
    func resolve(_ call: ProviderCall, answer: @escaping @Sendable (ProviderAnswer) -> Void) {
        #if OMS_PLANTED_BUGS
            if PlantedBug.doubtGetsNewKey.isOn {
                let key = ProviderKey(description: "\(call.key):again")
                let again = ProviderCall(key: key, operation: call.operation, amount: call.amount)
                return self.performOrQuery(again, answer: answer)
            }
        #endif
        self.query(call.key) { truth in
            if truth == .neverActed { return self.performOrQuery(call, answer: answer) }
            answer(truth.answer(ifNeverActed: .unknown("never acted")))
        }
    }
}

extension ProviderTruth {
    fileprivate func answer(ifNeverActed other: ProviderAnswer) -> ProviderAnswer {
        switch self {
        case .approved: .approved
        case .declined(let code): .declined(code: code)
        case .neverActed: other
        case .unknown(let why): .unknown(why)
        }
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import ServiceKit
import Store
import Synchronization

@testable import BillingService

/// How a provider between the service and the simulator misbehaves.
protocol ProviderFault: Sendable {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    )
    static func query(
        _ key: ProviderKey,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderTruth) -> Void
    )
}

extension ProviderFault {
    static func query(
        _ key: ProviderKey,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderTruth) -> Void
    ) {
        provider.query(key, answer: answer)
    }
}

/// The call is lost on its way: a crash before the provider heard of it.
enum NeverArrives: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {}
}

/// The provider acts and its answer is lost: a crash before the service heard of it.
enum AnswerLost: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        provider.perform(call) { _ in }
    }
}

/// Authorizations go through; of later steps the answer is lost.
enum LaterAnswerLost: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        if case .authorize = call.operation { return provider.perform(call, answer: answer) }
        provider.perform(call) { _ in }
    }
}

/// The provider acts, then cannot be reached, not even for a query.
enum Unreachable: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        provider.perform(call) { _ in answer(.unknown("the link is down")) }
    }

    static func query(
        _ key: ProviderKey,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderTruth) -> Void
    ) {
        answer(.unknown("the link is down"))
    }
}

/// The provider acts, and the first query finds it away; later ones are answered.
enum ForgetsToAnswerOnce: ProviderFault {
    private static let isAway = Atomic(true)

    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        provider.perform(call) { _ in answer(.unknown("the link is down")) }
    }

    static func query(
        _ key: ProviderKey,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderTruth) -> Void
    ) {
        if self.isAway.exchange(false, ordering: .relaxed) {
            return answer(.unknown("the link is down"))
        }
        provider.query(key, answer: answer)
    }
}

/// Approves authorizations and captures, declines every refund and void.
enum DeclinesTheWayBack: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        switch call.operation {
        case .authorize, .capture: provider.perform(call, answer: answer)
        case .void, .refund: answer(.declined(code: "account_closed"))
        }
    }
}

/// Declines the first capture of a shipment and takes every later one.
enum DeclinesTheFirstCapture: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        guard call.key.description.contains(":capture:") else {
            return provider.perform(call, answer: answer)
        }
        answer(.declined(code: "card_expired"))
    }
}

/// Captures, and cannot tell so until it is asked a second time.
enum TellsLate: ProviderFault {
    private static let isSilent = Atomic(true)

    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        guard case .capture = call.operation else { return provider.perform(call, answer: answer) }
        provider.perform(call) { _ in answer(.unknown("the link is down")) }
    }

    static func query(
        _ key: ProviderKey,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderTruth) -> Void
    ) {
        if self.isSilent.exchange(false, ordering: .relaxed) {
            return answer(.unknown("the link is down"))
        }
        provider.query(key, answer: answer)
    }
}

/// Refuses to give up the first hold of a payment.
enum KeepsTheFirstHold: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        guard call.key.description == "PAY-100001:void" else {
            return provider.perform(call, answer: answer)
        }
        answer(.declined(code: "try_later"))
    }
}

/// Of the second hold of a payment, what comes after the authorization never arrives.
enum SecondHoldNeverHears: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        if call.isLaterOfSecondHold { return }
        provider.perform(call, answer: answer)
    }
}

/// Of the second hold of a payment, what comes after the authorization is done, its answer lost.
enum SecondHoldAnswerLost: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        guard call.isLaterOfSecondHold else { return provider.perform(call, answer: answer) }
        provider.perform(call) { _ in }
    }
}

/// Of the second hold of a payment, the first try of what comes after the authorization is refused.
enum SecondHoldRefusesOnce: ProviderFault {
    static func perform(
        _ call: ProviderCall,
        on provider: SimulatedProvider,
        answer: @escaping @Sendable (ProviderAnswer) -> Void
    ) {
        // The keys of the first tries; a further try has another.
        let isFirst = [":capture:", ":refund:1", ":release:1"].contains {
            call.key.description.contains($0)
        }
        guard call.isLaterOfSecondHold, isFirst else {
            return provider.perform(call, answer: answer)
        }
        answer(.declined(code: "card_expired"))
    }
}

extension ProviderCall {
    fileprivate var isLaterOfSecondHold: Bool {
        self.key.description.contains(".2:") && !self.key.description.hasSuffix(":authorize")
    }
}

/// The billing service over a misbehaving provider.
struct FaultyBilling<Fault: ProviderFault>: Service {
    private struct Provider: PaymentProvider {
        let simulator: SimulatedProvider

        func refusal(ofToken token: String) -> String? { self.simulator.refusal(ofToken: token) }

        func perform(_ call: ProviderCall, answer: @escaping @Sendable (ProviderAnswer) -> Void) {
            Fault.perform(call, on: self.simulator, answer: answer)
        }

        func query(_ key: ProviderKey, answer: @escaping @Sendable (ProviderTruth) -> Void) {
            Fault.query(key, on: self.simulator, answer: answer)
        }
    }

    static var name: String { BillingService.name }
    static var contracts: [ServiceDescriptor] { BillingService.contracts }
    static var migrations: [Migration] { BillingService.migrations }
    static var peers: [String] { BillingService.peers }

    private let service: BillingService

    init(_ environment: ServiceEnvironment) throws {
        let path = "\(environment.dataDirectory)/provider.journal"
        let provider = Provider(simulator: try SimulatedProvider(journal: path))
        self.service = BillingService(environment, provider: provider)
    }

    func register(in routes: Routes) { self.service.register(in: routes) }
    func recover() throws { try self.service.recover() }
    var chores: [Chore] { self.service.chores }
}

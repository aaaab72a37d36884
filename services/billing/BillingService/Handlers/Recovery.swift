// SPDX-License-Identifier: MIT
import Ambient
import ServiceKit
import Store
import Synchronization

/// Settles the promises that a crash, or a provider that was away, left open.
///
/// Each is asked about under its own key; one the provider has never heard of is carried out. At most
/// `window` are under way; one the provider cannot tell of stays open for the next round. It may meet
/// a promise that a caller is settling just now: the provider acts once per key, and the tables take
/// an answer once.
final class Recovery: Sendable {
    private enum Promise: Sendable {
        case authorization(Int64, of: Payment, ProviderCall)
        case operation(PaymentOperation, ProviderCall)

        var call: ProviderCall {
            switch self {
            case .authorization(_, of: _, let call), .operation(_, let call): call
            }
        }
    }

    private struct Round {
        var waiting: [Promise] = []
        var underWay = 0
    }

    private static let window = 64
    /// The most that one round takes on.
    private static let promisesMax = 10_000
    private static let actor = "recovery"

    private let store: Store
    private let provider: any PaymentProvider
    private let log: Log
    private let round = Mutex(Round())

    init(store: Store, provider: any PaymentProvider, log: Log) {
        self.store = store
        self.provider = provider
        self.log = log
    }

    /// Finds what is open and begins to settle it; goes on by itself while the service serves.
    ///
    /// Does nothing while a round is still under way.
    func start(_ queries: some Queries) throws {
        #if OMS_PLANTED_BUGS
            if PlantedBug.intentNotRecovered.isOn { return }
        #endif
        guard self.round.withLock({ $0.underWay == 0 }) else { return }
        let open = try Self.openPromises(queries)
        if open.isEmpty { return }
        self.log.info("Settling open payments", ["payment.open": open.count])
        let width = min(Self.window, open.count)
        self.round.withLock { $0 = Round(waiting: open.reversed(), underWay: width) }
        for _ in 0..<width { self.next() }
    }

    private static func openPromises(_ queries: some Queries) throws -> [Promise] {
        var promises: [Promise] = []
        for number in try TenderTable.undecided(limit: Self.promisesMax, in: queries) {
            let payment = try Self.payment(number, queries)
            // What is being voided is settled by its void.
            for tender in payment.tenders where tender.isUndecided && !tender.isVoiding {
                let call = payment.authorizeCall(tender)
                promises.append(.authorization(tender.authorization, of: payment, call))
            }
        }
        for operation in try OperationTable.open(limit: Self.promisesMax, in: queries) {
            let payment = try Self.payment(operation.payment, queries)
            promises.append(.operation(operation, try operation.call(on: payment)))
        }
        return promises
    }

    private static func payment(_ number: Int64, _ queries: some Queries) throws -> Payment {
        try stored(try PaymentTable.find(number: number, in: queries), "payment_number")
    }

    private func next() {
        let promise = self.round.withLock { round in
            if round.waiting.isEmpty { round.underWay -= 1 }
            return round.waiting.popLast()
        }
        guard let promise else { return }
        let call = promise.call
        self.provider.resolve(call) { answer in
            self.store.write(admission: .reserved) {
                try Self.settle(promise, answer, $0)
            } completion: { result in
                if case .failure(let error) = result {
                    self.log.error("Could not settle", ["key": call.key, "error": "\(error)"])
                }
                self.next()
            }
        }
    }

    private static func settle(
        _ promise: Promise,
        _ answer: ProviderAnswer,
        _ tx: Transaction
    ) throws {
        let settlement = Settlement(actor: Self.actor)
        switch promise {
        case .authorization(let number, of: let payment, _):
            _ = try settlement.authorization(number, of: payment, answer, in: tx)
        case .operation(let operation, _):
            _ = try settlement.operation(operation, answer, in: tx)
        }
    }
}

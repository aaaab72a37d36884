// SPDX-License-Identifier: MIT
import ServiceKit
import Store
import Synchronization

/// Settles, after a restart, the promises that a crash left open.
///
/// Each is asked about under its own key; one the provider has never heard of is carried out. At most
/// `window` are under way; one the provider cannot tell of stays open, for the caller's next try.
final class Recovery: Sendable {
    private enum Promise: Sendable {
        case authorization(Payment)
        case operation(PaymentOperation, of: Payment)
    }

    private static let window = 64
    private static let actor = "recovery"

    private let store: Store
    private let provider: any PaymentProvider
    private let log: Log
    private let waiting: Mutex<[Promise]>

    init(store: Store, provider: any PaymentProvider, log: Log) {
        self.store = store
        self.provider = provider
        self.log = log
        self.waiting = Mutex([])
    }

    /// Finds what is open and begins; goes on by itself while the service serves.
    func start() throws {
        let open = try self.store.readAndWait { try Self.openPromises($0) }
        if open.isEmpty { return }
        self.log.info("Settling open payments", ["payment.open": open.count])
        self.waiting.withLock { $0 = open.reversed() }
        for _ in 0..<min(Self.window, open.count) { self.next() }
    }

    private static func openPromises(_ reader: Reader) throws -> [Promise] {
        var promises: [Promise] = []
        for state in PaymentState.allCases where state.isUndecided {
            var after: Int64 = 0
            while true {
                let page = try PaymentTable.page(
                    after: after,
                    state: state,
                    limit: 1000,
                    in: reader
                )
                // What is being voided is settled by its void.
                promises += page.filter { !$0.isVoiding }.map { .authorization($0) }
                guard let last = page.last else { break }
                after = last.number
            }
        }
        var after = ""
        while true {
            let page = try OperationTable.open(after: after, limit: 1000, in: reader)
            for operation in page {
                let payment = try PaymentTable.find(number: operation.payment, in: reader)
                let known = try stored(payment, "payment_operation.payment_number")
                promises.append(.operation(operation, of: known))
            }
            guard let last = page.last else { return promises }
            after = last.key.description
        }
    }

    private func next() {
        guard let promise = self.waiting.withLock({ $0.popLast() }) else { return }
        let call =
            switch promise {
            case .authorization(let payment): payment.authorizeCall
            case .operation(let operation, of: let payment): operation.call(on: payment)
            }
        self.provider.resolve(call) { answer in
            self.store.write {
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
        case .authorization(let payment):
            _ = try settlement.authorization(of: payment, answer, in: tx)
        case .operation(let operation, of: _):
            _ = try settlement.operation(operation, answer, in: tx)
        }
    }
}

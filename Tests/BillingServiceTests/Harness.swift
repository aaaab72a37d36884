// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import OMSProtos
import Protobuf
import RPC
import ServiceKit
import Store
import Synchronization
import Testing

@testable import BillingService

/// A running billing service and the words the tests speak to it.
struct Billing: Sendable {
    let network: ServiceNetwork
    let channel: Channel
    let store: Store

    private static let keys = Keys()

    /// Calls with a fresh request id, or with the one given.
    func call<Request, Reply>(
        _ method: Method<Request, Reply>,
        _ request: Request,
        key: String? = nil,
        saga: SagaStepKey? = nil
    ) async throws(RPCError) -> Reply {
        var options = CallOptions()
        options.requestID = key ?? "test-\(Self.keys.next())"
        options.saga = saga
        options.actor = "tester"
        return try await self.channel.unary(method, request, options: options)
    }

    @discardableResult
    func authorize(
        _ amount: Int64,
        order: String = "SO-100001",
        method: OrderV1.PaymentMethod = .card,
        token: String = "tok_approve",
        waits: Bool = false,
        key: String? = nil
    ) async throws(RPCError) -> BillingV1.AuthorizeReply {
        try await self.call(
            BillingV1.BillingService.authorize,
            .init(
                orderID: order,
                customerID: "ALFKI",
                amount: usd(amount),
                method: method,
                paymentToken: method == .card ? token : "",
                waitForPayment: waits
            ),
            key: key
        )
    }

    @discardableResult
    func capture(
        _ amount: Int64,
        order: String = "SO-100001",
        shipment: String = "SH-100001-1",
        at: Int64 = 0,
        key: String? = nil
    ) async throws(RPCError) -> BillingV1.CaptureReply {
        try await self.call(
            BillingV1.BillingService.capture,
            .init(orderID: order, shipmentID: shipment, amount: usd(amount), occurredAtMs: at),
            key: key
        )
    }

    @discardableResult
    func void(
        order: String = "SO-100001",
        key: String? = nil
    ) async throws(RPCError) -> BillingV1.VoidReply {
        try await self.call(BillingV1.BillingService.void, .init(orderID: order), key: key)
    }

    @discardableResult
    func refund(
        _ amount: Int64? = nil,
        order: String = "SO-100001",
        key: String? = nil
    ) async throws(RPCError) -> BillingV1.RefundReply {
        try await self.call(
            BillingV1.BillingService.refund,
            .init(orderID: order, amount: amount.map { usd($0) }),
            key: key
        )
    }

    func payment(order: String = "SO-100001") async throws(RPCError) -> BillingV1.Payment {
        let reply = try await self.call(
            BillingV1.BillingService.getPayment,
            .init(orderID: order)
        )
        return reply.payment ?? .init()
    }

    /// Account and currency → debit − credit; fails the test when the books do not balance.
    func balances() async throws -> [UInt32: Int64] {
        let reply = try await self.call(BillingV1.BillingService.trialBalance, .init())
        #expect(reply.differenceMinor == 0)
        return Dictionary(
            reply.accounts.map { ($0.account, $0.balanceMinor) },
            uniquingKeysWith: +
        ).filter { $0.value != 0 }
    }

    /// The provider's own record of what it did, one line each.
    func providerFacts(_ kind: String, order: String? = nil) throws -> [String] {
        let path = "\(self.network.directory)/billing/provider.journal"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return text.split(separator: "\n").map(String.init).filter {
            let fields = $0.split(separator: "\t")
            return fields[1] == kind && fields[4] == "approved"
        }
    }

    /// Asks again until the payment is in the state; the service is moving towards it by itself.
    func reaches(
        _ state: BillingV1.PaymentState,
        order: String = "SO-100001"
    ) async throws -> BillingV1.Payment {
        for _ in 0..<20_000 {
            if let payment = try? await self.payment(order: order), payment.state == state {
                return payment
            }
            await Task.yield()
        }
        Issue.record("the payment never became \(state.name)")
        return .init()
    }
}

func usd(_ minorUnits: Int64) -> CommonV1.Money {
    .init(minorUnits: minorUnits, currency: "USD")
}

/// Runs `body` against a billing service of its own; afterwards its books must balance.
func withBilling(_ body: (Billing) async throws -> Void) async throws {
    try await withBilling(BillingService.self, body)
}

func withBilling<S: Service>(
    _ type: S.Type,
    in directory: String? = nil,
    _ body: (Billing) async throws -> Void
) async throws {
    let network = try ServiceNetwork(time: ManualTime(), directory: directory)
    defer { network.close() }
    let host = try network.host(type)
    let billing = Billing(network: network, channel: host.channel, store: host.store)
    try await body(billing)
    if S.self == BillingService.self { try await expectBooksInOrder(billing) }
}

/// The balances are the sums of the lines, and every entry balances by itself.
func expectBooksInOrder(_ billing: Billing) async throws {
    _ = try await billing.balances()
    let (kept, summed, unbalanced) = try billing.store.readAndWait { reader in
        (
            try reader.all(
                "SELECT account, currency, debit, credit FROM account_balance ORDER BY 1, 2"
            ) { [$0.int(0), $0.int(2), $0.int(3)] },
            try reader.all(
                """
                SELECT account, currency, sum(debit), sum(credit) FROM journal_line
                GROUP BY account, currency ORDER BY 1, 2
                """
            ) { [$0.int(0), $0.int(2), $0.int(3)] },
            try reader.first(
                """
                SELECT count(*) FROM (SELECT 1 FROM journal_line
                GROUP BY line_key / 128, currency HAVING sum(debit) <> sum(credit))
                """
            ) { $0.int(0) }
        )
    }
    #expect(kept == summed)
    #expect(unbalanced == 0)
}

/// Expects a refusal with this reason.
func refuses<T>(
    _ code: StatusCode,
    _ reason: String,
    _ sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () async throws -> T
) async {
    do {
        _ = try await body()
        Issue.record("was not refused", sourceLocation: sourceLocation)
    } catch let error as RPCError {
        #expect(error.code == code, "\(error)", sourceLocation: sourceLocation)
        #expect(error.details.first?.reason == reason, sourceLocation: sourceLocation)
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
    }
}

/// Runs a call on a service whose provider misbehaves, kills it in the middle of the call, and
/// runs `after` on a healthy one over the same files.
func crash<Fault: ProviderFault>(
    _ fault: Fault.Type,
    during call: @escaping @Sendable (Billing) async throws -> Void,
    until isBegun: (Billing) async throws -> Bool,
    then after: (Billing) async throws -> Void
) async throws {
    let directory = try makeDirectory()
    defer { removeDirectory(directory) }
    try await withBilling(FaultyBilling<Fault>.self, in: directory) { billing in
        let pending = Task { try? await call(billing) }
        var begun = false
        for _ in 0..<20_000 where !begun {
            begun = (try? await isBegun(billing)) ?? false
            await Task.yield()
        }
        #expect(begun)
        billing.network.disconnect("billing")
        await pending.value
    }
    try await withBilling(BillingService.self, in: directory, after)
}

/// Request ids that are used once.
private final class Keys: Sendable {
    private let count = Atomic<Int>(0)

    func next() -> Int { self.count.add(1, ordering: .relaxed).newValue }
}

/// Makes a folder of its own for a test that outlives one service.
func makeDirectory() throws -> String {
    let url = FileManager.default.temporaryDirectory.appending(path: "billing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
}

func removeDirectory(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
}

func withDirectory(_ body: (String) throws -> Void) throws {
    let directory = try makeDirectory()
    defer { removeDirectory(directory) }
    try body(directory)
}

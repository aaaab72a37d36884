// SPDX-License-Identifier: MIT
import LinuxIO
import OMSProtos
import RPC

/// The methods that change something.
enum Changes {
    static let contracts: [(service: Service, contract: ServiceDescriptor)] = [
        (.order, OrderV1.OrderService.descriptor), (.order, CustomerV1.CustomerService.descriptor),
        (.order, ReturnsV1.ReturnService.descriptor),
        (.inventory, InventoryV1.InventoryService.descriptor),
        (.inventory, PurchasingV1.PurchasingService.descriptor),
        (.billing, BillingV1.BillingService.descriptor),
        (.billing, AccountingV1.AccountingService.descriptor),
        (.fulfillment, FulfillmentV1.FulfillmentService.descriptor),
        (.orchestrator, OrchestratorV1.OrchestratorService.descriptor),
    ]

    /// Keyed by what they say, not by a request id; their replies say whether it was said before.
    static let byContent: Set<String> = [
        OrchestratorV1.OrchestratorService.start.path,
        OrchestratorV1.OrchestratorService.signal.path,
    ]

    static var unary: [(service: Service, path: String)] {
        Self.contracts.flatMap { service, contract in
            contract.methods.filter { $0.kind == .unary }.map { (service, $0.path) }
        }
    }

    /// All that can be repeated: a repeated query does no harm, and its answers are not compared.
    static var all: Set<String> { Set(Self.unary.map(\.path)) }

    /// Asks the services themselves: a change refuses to come without a key.
    static func keyed() throws -> Set<String> {
        let loop = try EventLoop(name: "keys")
        defer { loop.stop() }
        var found = Self.byContent
        for (service, path) in Self.unary {
            let channel = Channel(
                to: try ProxiedPorts.server(service),
                loop: loop,
                identity: "chaos-keys"
            )
            defer { channel.close() }
            let answer = OneShot<RPCError?>()
            channel.callRaw(path: path, payload: []) { answer.set($0.error) }
            guard let outcome = answer.wait(atMost: .seconds(6)) else {
                throw Trouble("\(path) did not say whether it is a change")
            }
            if outcome?.details.first?.reason == "REQUEST_ID_REQUIRED" { found.insert(path) }
        }
        return found
    }
}

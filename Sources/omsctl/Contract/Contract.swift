// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC

/// The contract as its descriptors have it: what `call` and `describe` go by.
enum Contract {
    /// What every process serves beside its own.
    private static let shared = [
        CommonV1.Health.descriptor, CommonV1.Channelz.descriptor, CommonV1.Maintenance.descriptor,
    ]

    /// Every service of the contract, by name.
    static let services: [ServiceDescriptor] =
        (ServiceName.allCases.flatMap(\.contracts) + Self.shared).sorted { $0.name < $1.name }

    static let methods: [ContractMethod] = services.flatMap { service in
        service.methods.map { ContractMethod(service: service, method: $0) }
    }

    /// Everything that has a name, each once: services, methods, then types by name.
    static let symbols: [Symbol] =
        services.map(Symbol.service) + methods.map(Symbol.method) + Self.types()

    private static func types() -> [Symbol] {
        var known: [String: Symbol] = [:]
        func add(_ message: MessageDescriptor) {
            guard known.updateValue(.message(message), forKey: message.name) == nil else { return }
            for field in message.fields {
                switch field.type {
                case .message(let inner): add(inner)
                case .enumeration(let values): known[values.name] = .enumeration(values)
                default: break
                }
            }
        }
        for method in Self.methods {
            add(method.method.requestType.descriptor)
            add(method.method.replyType.descriptor)
        }
        return known.values.sorted { $0.name < $1.name }
    }

    /// The processes that serve a contract, in the order they are started.
    static func processes(serving service: ServiceDescriptor) -> [ServiceName] {
        Self.shared.contains { $0.name == service.name }
            ? ServiceName.allCases
            : ServiceName.allCases.filter { process in
                process.contracts.contains { $0.name == service.name }
            }
    }

    /// What a name stands for: the whole name, or the end of one that only one thing has.
    ///
    /// - Parameters:
    ///   - text: `oms.order.v1.OrderService/GetOrder`, `OrderService.GetOrder`, `GetOrder`, …
    ///   - symbols: Where to look.
    ///   - kind: What is looked for, in words: `method`.
    /// - Returns: What the name stands for.
    /// - Throws: A usage failure that names what is meant, or all that could be.
    static func symbol(
        _ text: String,
        among symbols: [Symbol] = Self.symbols,
        kind: String
    ) throws -> Symbol {
        let words = Self.words(text)
        let fitting = symbols.filter { Self.ends($0.name, with: words) }
        if let whole = fitting.first(where: { Self.words($0.name) == words }) { return whole }
        if fitting.count == 1 { return fitting[0] }
        if fitting.isEmpty {
            let ends = symbols.map { symbol in
                Self.words(symbol.name).suffix(words.count).joined(separator: ".")
            }
            let near = Spelling.nearest(to: words.joined(separator: "."), of: ends)
                .flatMap { ends.firstIndex(of: $0) }
            throw Failure.usage(
                "there is no \(kind) '\(text)'",
                remedy: near.map { "did you mean '\(symbols[$0].name)'?" }
                    ?? "'omsctl describe' lists what there is"
            )
        }
        throw Failure(
            status: .usage,
            message: "'\(text)' could be \(fitting.count) things",
            remedy: "write more of the name",
            details: fitting.prefix(20).map(\.name)
        )
    }

    /// A method by any of its names.
    static func method(_ text: String) throws -> ContractMethod {
        let words = Self.words(text)
        if !words.isEmpty,
            let service = Self.symbols.first(where: {
                $0.isService && Self.ends($0.name, with: words)
            }),
            !Self.methods.contains(where: { Self.ends($0.method.path, with: words) })
        {
            throw Failure.usage(
                "'\(text)' is a service",
                remedy: "name one of its methods; 'omsctl describe \(service.name)' lists them"
            )
        }
        guard
            case .method(let method) = try Self.symbol(
                text,
                among: Self.methods.map(Symbol.method),
                kind: "method"
            )
        else { throw Failure.usage("'\(text)' is no method") }
        return method
    }

    /// Whether a name has these parts at its end.
    private static func ends(_ name: String, with words: [Substring]) -> Bool {
        Self.words(name).suffix(words.count) == words[...]
    }

    /// The parts of a name; as in grpcurl a `.` may stand for the `/` and may come first.
    private static func words(_ name: String) -> [Substring] {
        name.split { $0 == "." || $0 == "/" }
    }
}

/// A method and the service it belongs to.
struct ContractMethod: Sendable {
    let service: ServiceDescriptor
    let method: AnyMethod

    /// `GetOrder`.
    var name: String { self.method.path.split(separator: "/").last.map(String.init) ?? "" }
    /// `OrderService/GetOrder`, which is enough to tell it from others.
    var shortName: String { "\(self.service.shortName)/\(self.name)" }
    var isStreaming: Bool { self.method.kind == .serverStreaming }
}

extension ServiceDescriptor {
    /// `OrderService` of `oms.order.v1.OrderService`.
    var shortName: String { self.name.split(separator: ".").last.map(String.init) ?? self.name }
}

/// Something of the contract that has a name.
enum Symbol: Sendable {
    case service(ServiceDescriptor)
    case method(ContractMethod)
    case message(MessageDescriptor)
    case enumeration(EnumDescriptor)

    var isService: Bool { if case .service = self { true } else { false } }

    /// The full name; of a method what travels on the wire.
    var name: String {
        switch self {
        case .service(let service): service.name
        case .method(let method): method.method.path
        case .message(let message): message.name
        case .enumeration(let values): values.name
        }
    }
}

extension ServiceName {
    /// The contracts that the process serves alone, as docs/ARCHITECTURE.md has them.
    var contracts: [ServiceDescriptor] {
        switch self {
        case .order:
            [
                OrderV1.OrderService.descriptor, CustomerV1.CustomerService.descriptor,
                ReturnsV1.ReturnService.descriptor,
            ]
        case .inventory:
            [
                InventoryV1.InventoryService.descriptor,
                PurchasingV1.PurchasingService.descriptor,
            ]
        case .billing:
            [BillingV1.BillingService.descriptor, AccountingV1.AccountingService.descriptor]
        case .fulfillment: [FulfillmentV1.FulfillmentService.descriptor]
        case .orchestrator: [OrchestratorV1.OrchestratorService.descriptor]
        }
    }
}

// SPDX-License-Identifier: MIT
import Protobuf

/// `omsctl describe`: what can be called, and with what.
enum DescribeCommand {
    static let describe = Command(
        path: ["describe"],
        summary: "Show the contract: services, a service, a method, a message or an enum",
        positionals: [
            Positional(
                name: "NAME",
                help: "the whole name or enough of its end: OrderService, GetOrder, order.v1.Order",
                isRequired: false,
                words: Contract.services.map(\.shortName) + Contract.methods.map(\.shortName)
            )
        ],
        options: [
            .flag("template", "the method's request, or the message, as JSON to fill in")
        ],
        examples: [
            "omsctl describe",
            "omsctl describe OrderService",
            "omsctl describe OrderService/GetOrder",
            "omsctl describe --template OrderService/GetOrder",
        ]
    ) { run in run.terminal.write(try Self.output(run)) }

    static func output(_ run: Invocation) throws -> String {
        guard !run.positional(0).isEmpty else {
            guard !run.flag("template") else {
                throw Failure.usage("--template needs the name of a method or a message")
            }
            guard run.wantsJSON else { return ContractText.overview() }
            let services = Contract.services.map { "  " + ContractJSON.json(.service($0)) }
            return "[\n\(services.joined(separator: ",\n"))\n]\n"
        }
        let symbol = try Contract.symbol(
            run.positional(0),
            kind: "service, method, message or enum"
        )
        if run.flag("template") {
            return MessageTemplate.json(of: try self.message(symbol), pretty: !run.wantsJSON) + "\n"
        }
        return run.wantsJSON ? ContractJSON.json(symbol) + "\n" : ContractText.text(symbol)
    }

    /// The message that a template is for.
    private static func message(_ symbol: Symbol) throws -> MessageDescriptor {
        switch symbol {
        case .message(let message): return message
        case .method(let method): return method.method.requestType.descriptor
        case .service, .enumeration:
            throw Failure.usage(
                "\(symbol.name) has no template",
                remedy: "name a method or a message"
            )
        }
    }
}

// SPDX-License-Identifier: MIT
import LinuxIO
import Protobuf
import RPC

/// `omsctl call`: any method of the contract, with a request given as JSON.
enum CallCommand {
    static let call = Command(
        path: ["call"],
        summary: "Call any method with a JSON request; see 'omsctl describe'",
        positionals: [
            Positional(
                name: "METHOD",
                help: "oms.order.v1.OrderService/GetOrder, or enough of its end",
                words: Contract.methods.map(\.shortName)
            ),
            Positional(
                name: "JSON",
                help: "the request; '-' reads it from standard input, '@FILE' from a file",
                isRequired: false
            ),
        ],
        options: [
            Option(
                name: "address",
                value: "HOST:PORT",
                help: "call this process; default: the cluster's that serves the method"
            ),
            Option(
                name: "service",
                value: "NAME",
                help: "call this process of the cluster",
                choices: ServiceName.allCases.map(\.rawValue)
            ),
            Option(
                name: "trace-id",
                value: "N",
                help: "ties calls together in the logs, a whole number"
            ),
            Option(
                name: "max-messages",
                value: "N",
                help: "leave a stream after so many messages"
            ),
            .flag("emit-defaults", "print fields that are zero or empty, too"),
            .flag("verbose", short: "v", "tell on standard error how the call went"),
        ],
        examples: [
            #"omsctl call OrderService/GetOrder '{"order_id":"SO-100001"}'"#,
            #"omsctl call OrderService/Watch '{"follow":true}' --max-messages 10"#,
            "omsctl call Health/Check --service billing --emit-defaults",
        ]
    ) { run in
        let method = try Contract.method(run.positional(0))
        let request = try Self.request(
            try Self.input(run.positional(1)),
            of: method.method.requestType.descriptor
        )
        let call = ContractCall(
            run: run,
            method: method,
            target: try Self.target(run, method),
            options: try Self.options(run, method),
            messagesMax: try run.integer("max-messages", in: 1...Int64.max)
        )
        try await call.perform(request)
    }

    /// The text of the request: the argument itself, standard input, or a file.
    static func input(_ argument: String) throws -> [UInt8] {
        let path: String
        switch argument {
        case "": return Array("{}".utf8)
        case "-", "@", "@-": path = "/dev/stdin"
        case _ where argument.hasPrefix("@"): path = String(argument.dropFirst())
        default: return Array(argument.utf8)
        }
        do {
            return try Files.read(path, atMost: JSONLimits().bytesMax)
        } catch {
            throw Failure.badInput("cannot read the request from \(path): \(error)")
        }
    }

    /// The request as bytes.
    ///
    /// - Throws: A failure of input that names the field at fault.
    static func request(_ json: [UInt8], of message: MessageDescriptor) throws -> [UInt8] {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: json)
        } catch {
            throw Failure.badInput(
                "the request is no JSON: \(error)",
                remedy: "'omsctl describe --template \(message.name)' prints one to fill in"
            )
        }
        do {
            return try message.encoded(json: value)
        } catch {
            throw Failure.badInput(
                error.description,
                remedy: error.suggestion.map { "did you mean \($0)?" }
                    ?? "see 'omsctl describe \(message.name)'"
            )
        }
    }

    /// Which process to call.
    static func target(_ run: Invocation, _ method: ContractMethod) throws -> CallTarget {
        if let address = run.value("address") {
            guard run.value("service") == nil else {
                throw Failure.usage("give --address or --service, not both")
            }
            guard let endpoint = Endpoint(address) else {
                throw Failure.usage(
                    "--address cannot be '\(address)'",
                    remedy: "write HOST:PORT, the host in digits or localhost"
                )
            }
            return CallTarget(process: nil, address: endpoint.description)
        }
        let serving = Contract.processes(serving: method.service)
        let chosen = run.value("service").flatMap(ServiceName.init(rawValue:))
        if let chosen, !serving.contains(chosen) {
            throw Failure.usage(
                "the \(chosen.rawValue) process does not serve \(method.service.name)",
                remedy:
                    "call without --service: \(serving.map(\.rawValue).joined(separator: ", ")) does"
            )
        }
        guard let process = chosen ?? (serving.count == 1 ? serving.first : nil) else {
            throw Failure.usage(
                "every process serves \(method.service.name)",
                remedy: "say which with --service or --address"
            )
        }
        return CallTarget(process: process, address: try run.connections.address(process))
    }

    private static func options(_ run: Invocation, _ method: ContractMethod) throws -> CallOptions {
        var options = CallOptions()
        // A stream ends when its reader has enough, unless a time is asked for.
        let isTimed = !method.isStreaming || run.arguments.values["timeout"] != nil
        options.timeout = isTimed ? try run.timeout() : CallOptions.streamTimeoutMax
        options.requestID = run.value("request-id") ?? RequestID.fresh()
        options.actor = run.value("actor") ?? Globals.user
        options.traceID = try Self.traceID(run.value("trace-id"))
        return options
    }

    static func traceID(_ text: String?) throws -> UInt64 {
        guard let text else { return 0 }
        guard let number = UInt64(text) else {
            throw Failure.usage(
                "--trace-id cannot be '\(text)'",
                remedy: "give a whole number, as the services log it"
            )
        }
        return number
    }
}

/// Whom a call goes to.
struct CallTarget: Sendable {
    /// Nil when only an address was given.
    let process: ServiceName?
    let address: String

    /// `order at 127.0.0.1:7403`.
    var name: String { (self.process.map { "\($0.rawValue) at " } ?? "") + self.address }
}

// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import Protobuf
import RPC

/// One run of one command: its arguments, the cluster it talks to, and where its output goes.
struct Invocation: Sendable {
    let command: Command
    let arguments: ParsedArguments
    let terminal: Terminal
    let time: any TimeSource
    let connections: Connections

    func positional(_ index: Int) -> String {
        index < self.arguments.positionals.count ? self.arguments.positionals[index] : ""
    }

    func value(_ option: String) -> String? {
        if let value = self.arguments.values[option]?.first { return value }
        let options = self.command.options + Globals.options
        return options.first { $0.name == option }?.defaultValue
    }

    func values(_ option: String) -> [String] { self.arguments.values[option] ?? [] }

    func flag(_ option: String) -> Bool { self.arguments.flags.contains(option) }

    /// A whole number given by an option.
    ///
    /// - Returns: The number, nil when the option is not given and has no default.
    /// - Throws: A usage failure when it is no number of the range.
    func integer(_ option: String, in range: ClosedRange<Int64>) throws -> Int64? {
        guard let text = self.value(option) else { return nil }
        guard let value = Int64(text), range.contains(value) else {
            throw Failure.usage(
                "--\(option) cannot be '\(text)'",
                remedy: "give a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return value
    }

    /// A date or time given by an option, in milliseconds; 0 when not given.
    func date(_ option: String) throws -> Int64 {
        guard let text = self.value(option) else { return 0 }
        guard let time = Timestamp(text) else {
            throw Failure.usage(
                "--\(option) cannot be '\(text)'",
                remedy: "give a date, 1998-05-06 or 1998-05-06T09:30:00Z"
            )
        }
        return time.milliseconds
    }

    var wantsJSON: Bool { self.value("output") == "json" }

    /// The time a call may take: `--timeout`, in seconds.
    func timeout() throws -> Duration {
        .seconds(try self.integer("timeout", in: 1...600) ?? 5)
    }

    /// Asks a service, and turns its refusal into a failure that names it.
    ///
    /// - Parameters:
    ///   - service: Whom to ask.
    ///   - method: What of it.
    ///   - request: With what.
    ///   - key: The request id of a mutation; nil makes a fresh one unless `--request-id` is given.
    ///   - timeout: nil means `--timeout`.
    /// - Returns: The reply.
    /// - Throws: A `Failure` whose status tells a refusal from an unreachable service.
    func call<Request: Message, Reply: Message>(
        _ service: ServiceName,
        _ method: Method<Request, Reply>,
        _ request: Request,
        key: String? = nil,
        timeout: Duration? = nil
    ) async throws -> Reply {
        var options = CallOptions()
        options.timeout = try timeout ?? self.timeout()
        options.requestID = key ?? self.value("request-id") ?? RequestID.fresh()
        options.actor = self.value("actor") ?? Globals.user
        do {
            return try await self.connections.channel(service).unary(
                method,
                request,
                options: options
            )
        } catch let error as RPCError {
            throw Failure(error, from: service, at: try self.connections.address(service))
        }
    }

    /// Asks a service that is known by its method's path alone; `call` otherwise.
    func callRaw(
        _ service: ServiceName,
        path: String,
        payload: [UInt8]
    ) async throws -> [UInt8] {
        var options = CallOptions()
        options.timeout = try self.timeout()
        options.requestID = RequestID.fresh()
        options.actor = self.value("actor") ?? Globals.user
        do {
            return try await self.connections.channel(service).unaryRaw(
                path: path,
                payload: payload,
                options: options
            )
        } catch let error as RPCError {
            throw Failure(error, from: service, at: try self.connections.address(service))
        }
    }

    /// How a service is, by its own account.
    func health(_ service: ServiceName) async throws -> CommonV1.HealthReply {
        try await self.call(service, CommonV1.Health.check, CommonV1.HealthRequest())
    }

    /// Prints one message as JSON, or what `table` makes of it.
    func show(_ message: some Message, table: () -> String) {
        self.terminal.write(self.wantsJSON ? message.json + "\n" : table())
    }

    /// Prints messages as one JSON array, or what `table` makes of them.
    func show(_ messages: [some Message], table: () -> String) {
        guard self.wantsJSON else { return self.terminal.write(table()) }
        let rows = messages.map { "  " + $0.json }.joined(separator: ",\n")
        self.terminal.write(rows.isEmpty ? "[]\n" : "[\n\(rows)\n]\n")
    }

    /// The rows of a list that `--limit` allows, page by page.
    ///
    /// - Throws: Also what refuses an argument that names a thing which does not exist, when no row
    ///   is there.
    func listing<Reply, Row>(
        _ rows: (Reply) -> ([Row], String),
        fetch: (CommonV1.PageRequest) async throws -> Reply
    ) async throws -> [Row] {
        let limit = try self.integer("limit", in: 1...1_000_000)
        let all = try await self.pages(limit: limit, rows, fetch: fetch)
        if all.isEmpty { try await KnownNames.require(self) }
        return all
    }

    /// Reads all pages of a list, or only the first `limit` rows.
    func pages<Reply, Row>(
        limit: Int64?,
        _ rows: (Reply) -> ([Row], String),
        fetch: (CommonV1.PageRequest) async throws -> Reply
    ) async throws -> [Row] {
        var all: [Row] = []
        var token = ""
        repeat {
            let wanted = limit.map { UInt32(clamping: min(1000, $0 - Int64(all.count))) } ?? 1000
            let reply = try await fetch(CommonV1.PageRequest(pageSize: wanted, pageToken: token))
            let (page, next) = rows(reply)
            all += page
            token = next
        } while !token.isEmpty && (limit.map { Int64(all.count) < $0 } ?? true)
        return all
    }

    /// Reads all pages of a list of one service.
    func all<Request: Message, Reply: Message, Row>(
        _ service: ServiceName,
        _ method: Method<Request, Reply>,
        _ request: (CommonV1.PageRequest) -> Request,
        rows: (Reply) -> ([Row], String)
    ) async throws -> [Row] {
        try await self.pages(limit: nil, rows) { page in
            try await self.call(service, method, request(page))
        }
    }
}

/// Idempotency keys for calls that no caller named.
enum RequestID {
    /// 128 random bits in hexadecimal, after `omsctl-`.
    static func fresh() -> String {
        var generator = SystemRandomNumberGenerator()
        return "omsctl-" + (0..<2).map { _ in Self.hex(generator.next()) }.joined()
    }

    static func hex(_ value: UInt64) -> String {
        let text = String(value, radix: 16)
        return String(repeating: "0", count: 16 - text.count) + text
    }
}

extension ExitStatus {
    /// How the program ends when a call ends like this.
    init(_ error: RPCError) {
        // More than fits will not fit later.
        let isTooLarge = error.details.contains { $0.reason == RPCError.messageTooLarge }
        self = isTooLarge ? .badInput : ExitStatus(error.code)
    }

    /// How the program ends when a call ends with this code.
    init(_ code: StatusCode) {
        switch code {
        case .ok: self = .success
        case .unavailable: self = .unavailable
        case .deadlineExceeded, .resourceExhausted, .aborted, .cancelled: self = .temporary
        case .internalError, .unknown, .dataLoss, .unimplemented: self = .internalError
        case .invalidArgument, .outOfRange: self = .badInput
        default: self = .refused
        }
    }
}

extension ErrorReason {
    /// The reason in one line: `NO_CUSTOMER: customer_id = ALFKI`.
    var line: String {
        [
            self.reason, self.field.isEmpty ? "" : "\(self.field) = \(self.value)",
            self.field.isEmpty ? self.value : "",
        ].filter { !$0.isEmpty }.joined(separator: ": ")
    }
}

extension Failure {
    /// A service's refusal in the CLI's words.
    init(_ error: RPCError, from service: ServiceName, at address: String) {
        var remedy = Remedy.spoken(error.details.first { !$0.remedy.isEmpty }?.remedy ?? "")
        var message = "\(service.rawValue): \(error.message)"
        switch error.code {
        case .unavailable:
            message =
                "the \(service.rawValue) service at \(address) cannot be reached: \(error.message)"
            remedy = "see 'omsctl status'; 'omsctl up' starts what is down"
        case .deadlineExceeded where error.processed == .no:
            message =
                "the \(service.rawValue) service at \(address) did not get the call in time: "
                + error.message
            remedy = "nothing was done; see 'omsctl status', or allow more with --timeout"
        case .deadlineExceeded:
            message =
                "the \(service.rawValue) service at \(address) did not answer in time: \(error.message)"
            remedy = "it may have acted; repeat with the same --request-id to learn the outcome"
        default: break
        }
        self.init(
            status: ExitStatus(error),
            message: message,
            remedy: remedy,
            details: error.details.map(\.line)
        )
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import RPC

extension Command {
    /// A verb that is one call: what it sends, and what people see of the reply.
    ///
    /// - Parameters:
    ///   - path: The words, separated by spaces: `stock transfer`.
    ///   - summary: One line for lists.
    ///   - positionals: Arguments told by their place.
    ///   - options: Arguments told by their name.
    ///   - examples: Whole command lines.
    ///   - service: Whom to call.
    ///   - method: What of it.
    ///   - isEmpty: Whether a reply tells nothing, as it does of a thing that does not exist: its id is
    ///     then refused.
    ///   - request: What to send.
    ///   - show: The reply for people; programs get it as JSON.
    /// - Returns: The command.
    static func verb<Request: Message, Reply: Message>(
        _ path: String,
        _ summary: String,
        _ positionals: [Positional] = [],
        _ options: [Option] = [],
        examples: [String] = [],
        _ service: ServiceName,
        _ method: Method<Request, Reply>,
        isEmpty: (any KeyPath<Reply, Bool> & Sendable)? = nil,
        request: @escaping @Sendable (Invocation) async throws -> Request,
        show: @escaping @Sendable (Reply) -> String
    ) -> Command {
        Command(
            path: path.split(separator: " ").map(String.init),
            summary: summary,
            method: method.path,
            positionals: positionals,
            options: options,
            examples: examples
        ) { run in
            let reply = try await run.call(service, method, try await request(run))
            if let isEmpty, reply[keyPath: isEmpty] { try await KnownNames.require(run) }
            run.show(reply) { show(reply) }
        }
    }

    /// A verb that lists rows, page by page, as many as `--limit` says.
    ///
    /// - Parameters:
    ///   - path: The words, separated by spaces.
    ///   - summary: One line for lists.
    ///   - positionals: Arguments told by their place.
    ///   - options: Filters; `--limit` is added.
    ///   - service: Whom to call.
    ///   - method: What of it.
    ///   - request: What to send for a page.
    ///   - rows: The rows of a reply and the token of the next page.
    ///   - table: The rows for people; programs get them as JSON.
    /// - Returns: The command.
    static func list<Request: Message, Reply: Message, Row: Message>(
        _ path: String,
        _ summary: String,
        _ positionals: [Positional] = [],
        _ options: [Option] = [],
        _ service: ServiceName,
        _ method: Method<Request, Reply>,
        request: @escaping @Sendable (Invocation, CommonV1.PageRequest) throws -> Request,
        rows: @escaping @Sendable (Reply) -> ([Row], String),
        table: @escaping @Sendable ([Row]) -> String
    ) -> Command {
        Command(
            path: path.split(separator: " ").map(String.init),
            summary: summary,
            method: method.path,
            positionals: positionals,
            options: options + [.limit]
        ) { run in
            let all = try await run.listing(rows) { page in
                try await run.call(service, method, try request(run, page))
            }
            run.show(all) { table(all) }
        }
    }
}

// Options that many verbs take.
extension Option {
    static let limit = Option(
        name: "limit",
        value: "N",
        help: "at most so many rows",
        defaultValue: "100"
    )
    static let at = Option(name: "at", value: "TIME", help: "when it happened; default: now")
    static let reason = Option(name: "reason", value: "TEXT", help: "why", isRequired: true)
    static let location = Option(name: "location", value: "NAME", help: "where; default: MAIN")
    static let from = Option(name: "from", value: "DATE", help: "on or after")
    static let before = Option(name: "before", value: "DATE", help: "before")
    static let currency = Option(
        name: "currency",
        value: "CODE",
        help: "of the amounts given here, ISO 4217",
        defaultValue: "USD"
    )

    static func text(_ name: String, _ help: String, isRequired: Bool = false) -> Option {
        Option(name: name, value: "TEXT", help: help, isRequired: isRequired)
    }

    static func amount(_ name: String, _ help: String, isRequired: Bool = false) -> Option {
        Option(name: name, value: "AMOUNT", help: help, isRequired: isRequired)
    }

    /// `SKU:QTY`, as often as needed.
    static func units(_ name: String, _ help: String, isRequired: Bool = false) -> Option {
        Option(
            name: name,
            value: "SKU:QTY",
            help: help,
            isRequired: isRequired,
            isRepeated: true
        )
    }

    /// A word of the contract's enum.
    static func word<Value: Enumeration>(
        _ name: String,
        _ type: Value.Type,
        _ help: String,
        isRequired: Bool = false
    ) -> Option {
        Option(
            name: name,
            value: "WORD",
            help: help,
            isRequired: isRequired,
            choices: Words.of(type)
        )
    }
}

/// The contract's enums as people write them: `IN_FULFILLMENT` is `in-fulfillment`.
enum Words {
    static func of<Value: Enumeration>(_ type: Value.Type) -> [String] {
        Value.allCases.filter { $0.rawValue != 0 }.map { Show.word($0.name) }
    }

    /// `in-fulfillment` as the contract has it: `IN_FULFILLMENT`.
    static func contractName(_ word: String) -> String {
        String(word.uppercased().map { $0 == "-" ? "_" : $0 })
    }
}

// What verbs read from their options.
extension Invocation {
    /// The option's word as a value of the contract; unspecified when it is not given.
    func word<Value: Enumeration>(_ option: String, _ type: Value.Type) -> Value {
        self.value(option).flatMap { Value(name: Words.contractName($0)) }
            ?? Value(rawValue: 0)
    }

    func text(_ option: String) -> String { self.value(option) ?? "" }

    /// Puts what the option gives in place of what is there.
    func overlay(_ option: String, _ place: inout String) {
        if let given = self.value(option) { place = given }
    }

    /// What a call finds; nil when the service says that there is no such thing.
    func ifKnown<Value>(_ call: () async throws -> Value?) async throws -> Value? {
        do {
            return try await call()
        } catch let failure as Failure where failure.status == .refused {
            return nil
        }
    }

    /// An amount in `--currency`; nil when the option is not given.
    func amount(_ option: String) throws -> CommonV1.Money? {
        try self.value(option).map {
            try Amounts.parse($0, currency: self.value("currency") ?? "USD", "--\(option)")
        }
    }

    /// An amount told by its place, in `--currency`.
    func amount(at index: Int, _ name: String) throws -> CommonV1.Money {
        try Amounts.parse(
            self.positional(index),
            currency: self.value("currency") ?? "USD",
            name
        )
    }

    /// A whole number told by its place.
    func integer(at index: Int, _ name: String, in range: ClosedRange<Int64>) throws -> Int64 {
        let text = self.positional(index)
        guard let value = Int64(text), range.contains(value) else {
            throw Failure.usage(
                "\(name) cannot be '\(text)'",
                remedy: "give a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return value
    }

    /// The `SKU:QTY` of an option that may be repeated; the last colon separates.
    func units(_ option: String) throws -> [SKUUnits] {
        try self.values(option).map { text in
            guard let colon = text.lastIndex(of: ":"), colon != text.startIndex,
                let quantity = Int64(text[text.index(after: colon)...])
            else {
                throw Failure.usage(
                    "--\(option) cannot be '\(text)'",
                    remedy: "write SKU:QTY, for example TEA-EARL:2"
                )
            }
            return SKUUnits(sku: String(text[..<colon]), quantity: quantity)
        }
    }
}

/// Units of a product given on the command line.
struct SKUUnits: Hashable, Sendable {
    let sku: String
    let quantity: Int64

    var stockLine: InventoryV1.StockLine {
        InventoryV1.StockLine(sku: self.sku, quantity: self.quantity)
    }
}

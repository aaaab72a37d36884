// SPDX-License-Identifier: MIT
import LinuxIO

/// What others than the services remember of them.
public struct Testimony: Sendable {
    /// What clients were told, in the order of their journals; empty when none kept one.
    public var acknowledgements: [Acknowledgement] = []
    /// What the payment provider did, oldest first; nil when its journal is not there.
    public var provider: [ProviderAct]?

    /// Nobody remembers anything.
    public init() {}
}

/// A line of a client's journal: what it was told of an order it placed.
///
/// The line is `REFERENCE ORDER STATE` for an acknowledgement, `REFERENCE - CODE` for a definite
/// refusal and `REFERENCE ? CODE` for an answer that says nothing of what was done.
public struct Acknowledgement: Hashable, Sendable {
    /// What the client was told.
    public enum Answer: Hashable, Sendable {
        /// The order exists, in this state at that moment.
        case order(id: String, state: String)
        /// A status that says that nothing was done.
        case refused(code: String)
        /// A status after which either may be true.
        case unknown(code: String)
    }

    /// The client reference the order was placed under.
    public let reference: String
    /// What the client was told.
    public let answer: Answer

    /// Tells of an answer.
    public init(reference: String, answer: Answer) {
        self.reference = reference
        self.answer = answer
    }

    /// Reads a line without its line feed; nil when it is not one of a journal.
    init?(line: Substring) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count == 3, words.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.reference = words[0]
        switch words[1] {
        case "-": self.answer = .refused(code: words[2])
        case "?": self.answer = .unknown(code: words[2])
        default: self.answer = .order(id: words[1], state: words[2])
        }
    }

    static func read(_ path: String) throws(AuditError) -> [Acknowledgement] {
        try Lines.read(path) { Acknowledgement(line: $0) }
    }
}

/// A line of the payment provider's journal: `key kind minor-units currency result authorization`,
/// separated by tabs, where result is `approved`, `failed` or `declined=CODE`.
public struct ProviderAct: Hashable, Sendable {
    /// What it was asked under.
    public let key: String
    /// `authorize`, `capture`, `void` or `refund`.
    public let kind: String
    /// 0 for a void of all that is held.
    public let amount: Int64
    /// ISO 4217.
    public let currency: String
    /// Whether it acted.
    public let isApproved: Bool
    /// The key whose money it drew on; its own for an authorization.
    public let authorization: String

    /// Tells of an act.
    public init(
        key: String,
        kind: String,
        amount: Int64,
        currency: String,
        isApproved: Bool,
        authorization: String
    ) {
        self.key = key
        self.kind = kind
        self.amount = amount
        self.currency = currency
        self.isApproved = isApproved
        self.authorization = authorization
    }

    /// Reads a line without its line feed; nil when it is not one of a journal.
    public init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6, let amount = Int64(fields[2]), amount >= 0,
            ["authorize", "capture", "void", "refund"].contains(fields[1]),
            fields[4] == "approved" || fields[4] == "failed" || fields[4].hasPrefix("declined=")
        else { return nil }
        self.key = fields[0]
        self.kind = fields[1]
        self.amount = amount
        self.currency = fields[3]
        self.isApproved = fields[4] == "approved"
        self.authorization = fields[5]
    }

    static func read(_ path: String) throws(AuditError) -> [ProviderAct] {
        try Lines.read(path) { ProviderAct(line: $0) }
    }
}

/// Lines of a journal; what a crash left behind the last line feed was never told to anybody.
enum Lines {
    private static let bytesMax = 4 << 30

    static func read<T>(
        _ path: String,
        _ parse: (Substring) -> T?
    ) throws(AuditError) -> [T] {
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try Files.read(path, atMost: Self.bytesMax)
        } catch {
            throw .system(path: path, why: "\(error)")
        }
        let whole = bytes[..<(bytes.lastIndex(of: UInt8(ascii: "\n")) ?? 0)]
        var values: [T] = []
        var number = 0
        for line in whole.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
            number += 1
            guard let value = parse(Substring(decoding: line, as: UTF8.self)) else {
                throw .badLine(path: path, line: number)
            }
            values.append(value)
        }
        return values
    }
}

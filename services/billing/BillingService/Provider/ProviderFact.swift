// SPDX-License-Identifier: MIT
import Commerce

/// One line of the simulated provider's journal: what it did, or did not, under a key.
///
/// The line is tab-separated: `key kind minor-units currency result authorization`, where result is
/// `approved`, `failed` or `declined=CODE`, and authorization is the key drawn on (its own for one).
struct ProviderFact: Hashable, Sendable {
    enum Kind: String {
        case authorize, capture, void, refund
    }

    enum Result: Hashable, Sendable {
        case approved
        case declined(code: String)
        /// A try that came to nothing; the key stays open.
        case failed
    }

    let key: ProviderKey
    let kind: Kind
    let amount: Money
    let result: Result
    let authorization: ProviderKey

    init(_ call: ProviderCall, _ result: Result) {
        self.key = call.key
        self.amount = call.amount
        self.result = result
        switch call.operation {
        case .authorize: (self.kind, self.authorization) = (.authorize, call.key)
        case .capture(let authorization):
            (self.kind, self.authorization) = (.capture, authorization)
        case .void(let authorization): (self.kind, self.authorization) = (.void, authorization)
        case .refund(let authorization): (self.kind, self.authorization) = (.refund, authorization)
        }
    }

    /// Reads a line without its line feed; nil when it is not one this code wrote.
    init?(line: Substring) {
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
        guard fields.count == 6, let kind = Kind(rawValue: String(fields[1])),
            let minorUnits = Int64(fields[2]), minorUnits >= 0,
            let currency = Currency(String(fields[3])),
            let result = Result(String(fields[4]))
        else { return nil }
        self.key = ProviderKey(description: String(fields[0]))
        self.kind = kind
        self.amount = Money(minorUnits: minorUnits, currency: currency)
        self.result = result
        self.authorization = ProviderKey(description: String(fields[5]))
    }

    /// The line, its line feed included.
    var line: String {
        "\(self.key)\t\(self.kind.rawValue)\t\(self.amount.minorUnits)\t\(self.amount.currency)"
            + "\t\(self.result.text)\t\(self.authorization)\n"
    }
}

extension ProviderFact.Result {
    private static let declined = "declined="

    init?(_ text: String) {
        switch text {
        case "approved": self = .approved
        case "failed": self = .failed
        default:
            guard text.hasPrefix(Self.declined) else { return nil }
            self = .declined(code: String(text.dropFirst(Self.declined.count)))
        }
    }

    var text: String {
        switch self {
        case .approved: "approved"
        case .failed: "failed"
        case .declined(let code): Self.declined + code
        }
    }
}

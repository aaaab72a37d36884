// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// How the contract's values look in a table.
enum Show {
    /// `1234.50 USD`; "-" when there is none.
    static func money(_ money: CommonV1.Money?) -> String {
        guard let money, let currency = Currency(money.currency) else { return "-" }
        return Money(minorUnits: money.minorUnits, currency: currency).description
    }

    /// `1 finding`, `2 findings`; for nouns that take an s.
    static func count(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    /// RFC 3339, "-" for 0.
    static func time(_ milliseconds: Int64) -> String {
        milliseconds == 0 ? "-" : Timestamp(milliseconds: milliseconds).description
    }

    /// A word of the contract as people write it: `IN_FULFILLMENT` as `in-fulfillment`.
    static func word(_ name: String) -> String {
        String(name.lowercased().map { $0 == "_" ? "-" : $0 })
    }

    /// One line of an address, without empty parts.
    static func address(_ address: CommonV1.Address?) -> String {
        guard let address else { return "-" }
        return [
            address.name, address.street, address.postalCode, address.city, address.region,
            address.country,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// An amount in minor units of a currency.
    static func minor(_ minorUnits: Int64, _ currency: String) -> String {
        self.money(CommonV1.Money(minorUnits: minorUnits, currency: currency))
    }

    static func dash(_ text: String) -> String { text.isEmpty ? "-" : text }

    /// `name: value` lines, values in one column.
    static func facts(_ facts: [(String, String)]) -> String {
        let width = facts.map(\.0.count).max() ?? 0
        return facts.map { "\(Help.pad($0.0 + ":", width + 2))\(Table.printable($0.1))\n" }.joined()
    }
}

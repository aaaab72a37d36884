// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// Amounts given on the command line.
enum Amounts {
    /// `4.50` in a currency; `what` names the place in the failure.
    static func parse(
        _ text: String,
        currency: String,
        _ what: String
    ) throws -> CommonV1.Money {
        guard let code = Currency(currency) else {
            throw Failure.usage(
                "'\(currency)' is no currency",
                remedy: "give an ISO 4217 code, such as USD"
            )
        }
        guard let money = Money(decimal: text, currency: code) else {
            throw Failure.usage(
                "\(what) cannot be '\(text)'",
                remedy: "give an amount such as 4.50"
            )
        }
        return CommonV1.Money(minorUnits: money.minorUnits, currency: currency)
    }
}

// SPDX-License-Identifier: MIT

extension Money: CustomStringConvertible {
    /// Reads a decimal such as `14`, `14.5`, `14.00` or `-3.20`.
    ///
    /// A digit must stand before the point and after it; no more decimals than the currency has;
    /// no exponent, plus sign, space or thousands separator. Nil for anything else, and for an
    /// amount that does not fit.
    public init?(decimal text: String, currency: Currency) {
        let negative = text.utf8.first == UInt8(ascii: "-")
        let digits = negative ? text.utf8.dropFirst() : text.utf8[...]
        guard let magnitude = scaledDecimal(digits, decimals: currency.minorDigits) else {
            return nil
        }
        self.init(minorUnits: negative ? -magnitude : magnitude, currency: currency)
    }

    /// The amount with exactly the currency's decimals, for example `14.00` or `-0.05`.
    public var decimal: String {
        let sign = self.minorUnits < 0 ? "-" : ""
        return sign + decimalText(self.minorUnits.magnitude, decimals: self.currency.minorDigits)
    }

    /// The amount and its currency, for example `14.00 USD`.
    public var description: String { "\(self.decimal) \(self.currency.code)" }
}

/// The decimal number of `text` times 10^`decimals`, when it is an integer that fits.
///
/// The grammar is `digit+ [ "." digit{1,decimals} ]`.
func scaledDecimal(_ text: Substring.UTF8View, decimals: Int) -> Int64? {
    var value: Int64 = 0
    var whole = 0
    var fraction: Int?
    for byte in text {
        if byte == UInt8(ascii: ".") {
            guard fraction == nil, whole > 0 else { return nil }
            fraction = 0
            continue
        }
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        if let seen = fraction { fraction = seen + 1 } else { whole += 1 }
        guard fraction ?? 0 <= decimals,
            let next = appending(Int64(byte - UInt8(ascii: "0")), to: value)
        else { return nil }
        value = next
    }
    guard whole > 0, fraction != 0 else { return nil }
    for _ in (fraction ?? 0)..<decimals {
        guard let next = appending(0, to: value) else { return nil }
        value = next
    }
    return value
}

private func appending(_ digit: Int64, to value: Int64) -> Int64? {
    let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
    let (sum, carry) = tens.addingReportingOverflow(digit)
    return overflow || carry ? nil : sum
}

/// `magnitude` divided by 10^`decimals`, written with exactly that many decimals.
func decimalText(_ magnitude: UInt64, decimals: Int) -> String {
    guard decimals > 0 else { return String(magnitude) }
    let digits = String(magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
}

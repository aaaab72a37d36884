// SPDX-License-Identifier: MIT
import Commerce

extension DecimalFraction {
    /// The tax of this rate on a net amount: net × rate, rounded half up.
    ///
    /// `net` is zero or more, and the rate at most 1, so that the result fits.
    func tax(on net: Int64) -> Int64 {
        let one: Int128 = 1_000_000_000
        return Int64(clamping: (Int128(net) * Int128(self.billionths) + one / 2) / one)
    }

    /// The tax of this rate inside an amount: amount − amount / (1 + rate), rounded half up.
    func tax(within amount: Int64) -> Int64 {
        let rate = Int128(self.billionths)
        let whole = 1_000_000_000 + rate
        return Int64(clamping: (Int128(amount) * rate * 2 + whole) / (whole * 2))
    }
}

/// The rates of the tax classes a request names.
typealias TaxRates = [String: DecimalFraction]

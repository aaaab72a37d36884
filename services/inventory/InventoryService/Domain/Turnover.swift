// SPDX-License-Identifier: MIT
import Commerce

/// What came, went and is there of one SKU in a period.
///
/// `opening + received - issued + returned + adjusted = closing`; transfers cancel out.
struct Turnover: Hashable, Sendable {
    let sku: String
    let opening: Int64
    /// Deliveries, less what went back to suppliers.
    let received: Int64
    let issued: Int64
    /// Back on the shelf from quarantine.
    let returned: Int64
    /// Counts and adjustments.
    let adjusted: Int64
    /// The present standard cost; nil when it is not known.
    let cost: Money?

    /// What is there at the end.
    var closing: Int64 {
        self.opening + self.received - self.issued + self.returned + self.adjusted
    }

    /// `issued / mean of opening and closing` with two places, half a hundredth rounded up; empty when
    /// the mean is 0 or, by movements dated back, below.
    var turns: String {
        // Balances are at most 2^53, so that neither the sum nor 400 times as much overflows.
        let sum = self.opening + self.closing
        guard sum > 0, self.issued >= 0 else { return "" }
        let hundredths = (400 * self.issued + sum) / (2 * sum)
        let cents = hundredths % 100
        return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}

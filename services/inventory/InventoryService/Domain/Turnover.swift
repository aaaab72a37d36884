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

    /// What is there at the end; nil when it does not fit.
    ///
    /// One balance is at most 2^53, but these are sums over locations and over movements that may be
    /// dated at will.
    var closing: Int64? {
        let (left, isBelow) = self.opening.subtractingReportingOverflow(self.issued)
        var (sum, overflows) = (left, isBelow)
        for units in [self.received, self.returned, self.adjusted] {
            let (next, overflow) = sum.addingReportingOverflow(units)
            (sum, overflows) = (next, overflows || overflow)
        }
        return overflows ? nil : sum
    }

    /// `issued / mean of opening and closing` with two places, half a hundredth rounded up; empty when
    /// the mean is 0 or, by movements dated back, below, and when it does not fit.
    var turns: String {
        guard let closing = self.closing, self.issued >= 0 else { return "" }
        let (sum, isAbove) = self.opening.addingReportingOverflow(closing)
        let (double, isDoubleAbove) = sum.multipliedReportingOverflow(by: 2)
        let (scaled, isScaledAbove) = self.issued.multipliedReportingOverflow(by: 400)
        let (rounded, isRoundedAbove) = scaled.addingReportingOverflow(sum)
        guard !isAbove, !isDoubleAbove, !isScaledAbove, !isRoundedAbove, sum > 0 else { return "" }
        let hundredths = rounded / double
        let cents = hundredths % 100
        return "\(hundredths / 100).\(cents < 10 ? "0" : "")\(cents)"
    }
}

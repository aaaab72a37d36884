// SPDX-License-Identifier: MIT

/// Splits `total` over `weights` so that the parts sum to exactly `total` (largest remainder method).
///
/// Each part is first `total × weight / sum` rounded down; the units left over go one each to the
/// largest remainders, the earlier part first among equals. Used to prorate freight and discounts.
///
/// Throws `negative` for a total or a weight below zero, and `overflow` when the weights do not sum
/// within 64 bits, and `noShares` for a total above zero without weights. Weights that are all zero
/// share like equal weights.
public func largestRemainder(
    total: Int64,
    weights: [Int64]
) throws(MoneyError) -> [Int64] {
    guard total >= 0 else { throw .negative }
    var sum: Int64 = 0
    for weight in weights {
        guard weight >= 0 else { throw .negative }
        let (next, overflow) = sum.addingReportingOverflow(weight)
        guard !overflow else { throw .overflow }
        sum = next
    }
    if weights.isEmpty {
        guard total == 0 else { throw .noShares }
        return []
    }
    guard sum > 0 else {
        return try largestRemainder(total: total, weights: weights.map { _ in 1 })
    }
    // Each quotient is at most `total`, since no weight exceeds `sum`.
    let shares = weights.map { sum.dividingFullWidth(total.multipliedFullWidth(by: $0)) }
    var parts = shares.map(\.quotient)
    // Fewer units are left than there are parts: each remainder is below one unit.
    let left = Int(total - parts.reduce(0, +))
    let byRemainder = parts.indices.sorted {
        (shares[$1].remainder, $0) < (shares[$0].remainder, $1)
    }
    for index in byRemainder.prefix(left) { parts[index] += 1 }
    return parts
}

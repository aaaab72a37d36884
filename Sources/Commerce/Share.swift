// SPDX-License-Identifier: MIT

/// What some of the units of a line come to, so that any split of the line sums to exactly its amount.
///
/// The units are taken in order: the first `n` of `total` units are worth `amount × n / total`
/// rounded down, and the units after them the difference. So shipping, cancelling or returning a
/// line in any steps never loses or makes a minor unit.
///
/// - Parameters:
///   - amount: What all units come to, zero or more.
///   - units: How many are meant.
///   - total: How many there are, above zero.
///   - before: How many come before them.
/// - Returns: The share, zero or more.
/// - Throws: `negative` for an amount, or a number of units, below zero; `noShares` when `before +
///   units` is above `total`, or `total` is zero.
public func share(
    of amount: Int64,
    units: Int64,
    of total: Int64,
    after before: Int64
) throws(MoneyError) -> Int64 {
    guard amount >= 0, units >= 0, before >= 0 else { throw .negative }
    let (end, overflow) = before.addingReportingOverflow(units)
    guard !overflow, total > 0, end <= total else { throw .noShares }
    return firstUnits(end, of: total, amount) - firstUnits(before, of: total, amount)
}

/// `amount × count / total`, rounded down; `0 <= count <= total`, so that it fits.
private func firstUnits(_ count: Int64, of total: Int64, _ amount: Int64) -> Int64 {
    total.dividingFullWidth(amount.multipliedFullWidth(by: count)).quotient
}

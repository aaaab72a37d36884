// SPDX-License-Identifier: MIT
import SQLite

extension Row {
    /// A sum that was taken in two halves, of billions at `column` and of the rest in the next.
    ///
    /// SQLite refuses a sum that does not fit, and one hostile price must not make a report
    /// unreadable: such a sum is held at the largest amount.
    func halves(_ column: Int) -> Int64 {
        Int64(clamping: Int128(self.int(column)) * 1_000_000_000 + Int128(self.int(column + 1)))
    }
}

/// The two columns of a sum that `Row.halves` reads.
func halves(_ expression: String) -> String {
    "SUM((\(expression)) / 1000000000), SUM((\(expression)) % 1000000000)"
}

/// What is left of an amount of a whole line when `units` of its `quantity` units remain: the share
/// of the first units, rounded down, in 64 bits.
func lineShare(_ amount: String) -> String {
    let units = "(l.quantity - l.cancelled)"
    return "(l.\(amount) / l.quantity * \(units) "
        + "+ l.\(amount) % l.quantity * \(units) / l.quantity)"
}

/// The unit of time that a report groups by, as text: a format of SQLite's `strftime`.
func period(_ format: String, of column: String) -> String {
    "strftime('\(format)', \(column) / 1000, 'unixepoch')"
}

// SPDX-License-Identifier: MIT

/// The half-open period a report covers.
struct ReportPeriod: Hashable, Sendable {
    /// The most rows one report has.
    static let rowsMax = 10_000

    let from: Int64
    /// Exclusive.
    let before: Int64

    /// Checks a period; a `before` of 0 means unbounded.
    init(from: Int64, before: Int64) throws(OrderError) {
        guard from >= 0 else {
            throw .invalid(
                field: "from_ms",
                value: String(from),
                remedy: "Send milliseconds since 1970, or 0 for the beginning."
            )
        }
        guard before == 0 || before > from else {
            throw .invalid(
                field: "before_ms",
                value: String(before),
                remedy: "Send a time after from_ms, \(from), or 0 for no end."
            )
        }
        self.from = from
        self.before = before == 0 ? .max : before
    }

    /// The rows themselves, when they are few enough for one reply.
    static func bounded<R>(_ rows: [R]) throws(OrderError) -> [R] {
        guard rows.count <= self.rowsMax else {
            throw .invalid(
                field: "from_ms",
                value: "more than \(self.rowsMax) rows",
                remedy: "Ask for a shorter period, or group by something coarser."
            )
        }
        return rows
    }
}

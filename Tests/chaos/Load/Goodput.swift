// SPDX-License-Identifier: MIT
import Ambient

/// Decided orders over time, in tenths of seconds.
struct Goodput: Sendable {
    static let slot = Duration.milliseconds(100)
    /// The slots of a window.
    private static let window = 10

    private let start: MonotonicInstant
    private var counts: [Int] = []

    init(start: MonotonicInstant) {
        self.start = start
    }

    private func slot(of instant: MonotonicInstant) -> Int {
        Int(max(0, (instant - self.start).wholeMilliseconds) / Self.slot.wholeMilliseconds)
    }

    mutating func count(at now: MonotonicInstant) {
        let slot = self.slot(of: now)
        while self.counts.count <= slot { self.counts.append(0) }
        self.counts[slot] += 1
    }

    /// Orders a second from one instant to another.
    func rate(from: MonotonicInstant, to: MonotonicInstant) -> Double {
        let slots = self.slot(of: from)..<max(self.slot(of: from) + 1, self.slot(of: to))
        let sum = slots.reduce(0) { $0 + ($1 < self.counts.count ? self.counts[$1] : 0) }
        return Double(sum) / Double(slots.count) / Self.slot.seconds
    }

    /// How long after `fault` the first second began in which so many were decided; nil when none of
    /// the whole seconds until `now` has.
    func recovery(
        after fault: MonotonicInstant,
        perSecond: Double,
        now: MonotonicInstant
    ) -> Duration? {
        let end = self.slot(of: now) - Self.window
        var first = self.slot(of: fault) + 1
        while first <= end {
            let sum = (first..<first + Self.window).reduce(0) {
                $0 + ($1 < self.counts.count ? self.counts[$1] : 0)
            }
            if Double(sum) >= perSecond {
                return .milliseconds(Int64(first) * Self.slot.wholeMilliseconds)
                    - (fault - self.start)
            }
            first += 1
        }
        return nil
    }
}

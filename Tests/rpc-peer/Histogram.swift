// SPDX-License-Identifier: MIT

/// Counts of durations, log-linear: 128 steps a power of two, so a quantile is within 0.8 % of the truth.
struct Histogram {
    private static let stepBits = 7
    private var slots = [UInt64](repeating: 0, count: (64 - 7 + 1) << 7)
    private(set) var count: UInt64 = 0
    private(set) var max: UInt64 = 0

    mutating func add(_ nanoseconds: Int64) {
        let value = UInt64(clamping: nanoseconds)
        self.slots[Self.slot(value)] += 1
        self.count += 1
        if value > self.max { self.max = value }
    }

    /// The value that a share of all values does not pass, in microseconds; 0 when there is none.
    func microseconds(at quantile: Double) -> Double {
        var left = Swift.max(1, UInt64(quantile * Double(self.count) + 0.5))
        for (slot, held) in self.slots.enumerated() {
            if held >= left { return Double(Self.value(slot)) / 1000 }
            left -= held
        }
        return Double(self.max) / 1000
    }

    private static func slot(_ value: UInt64) -> Int {
        if value < 1 << Self.stepBits { return Int(value) }
        let shift = 63 - value.leadingZeroBitCount - Self.stepBits
        return (shift + 1) << Self.stepBits + Int(value >> UInt64(shift)) & (1 << Self.stepBits - 1)
    }

    /// The middle of what a slot holds.
    private static func value(_ slot: Int) -> UInt64 {
        let row = slot >> Self.stepBits
        let low = UInt64(slot & (1 << Self.stepBits - 1))
        if row == 0 { return low }
        let shift = UInt64(row - 1)
        return (low | 1 << UInt64(Self.stepBits)) << shift + (1 << shift) >> 1
    }
}

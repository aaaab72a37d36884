// SPDX-License-Identifier: MIT
import Ambient

/// The clocks of one machine: its monotonic one is the world's, its civil one may be wrong.
///
/// Safe to send because a simulation has one thread.
final class NodeClock: TimeSource, @unchecked Sendable {
    /// Civil time at the world's beginning: 2026-03-02T08:00:00Z.
    static let epoch = Timestamp(milliseconds: 1_772_438_400_000)

    private let world: World
    /// How far civil time is off, in milliseconds.
    var offset: Int64 = 0

    init(_ world: World) {
        self.world = world
    }

    var monotonic: MonotonicInstant { self.world.now }

    var now: Timestamp {
        let elapsed = self.world.now.nanoseconds / 1_000_000
        return Timestamp(milliseconds: Self.epoch.milliseconds + elapsed + self.offset)
    }
}

// SPDX-License-Identifier: MIT

/// Whether a loop with nothing to do looks again for a moment before it sleeps.
///
/// Waking a sleeping thread costs two processors more than a short call does. So a loop whose sleeps
/// have been shorter than `longest` polls that long first. It pays only while it succeeds: when the
/// peer needs this very processor, polling fails, and is not tried again for ever longer. The idea
/// is that of Linux's halt polling for guests (`Documentation/virt/guest-halt-polling.rst`).
struct IdlePolling {
    /// How long a poll lasts, in nanoseconds.
    static let longest: Int64 = 50_000
    /// As many short sleeps in a row show that polling might pay.
    static let shortSleepsMin = 4
    /// Sleeps without a poll after one that failed; doubled each time, halved by a success.
    static let pauseMin = 16
    static let pauseMax = 4096

    private(set) var isOn = false
    private var shortSleeps = 0
    private var pauseLeft = 0
    private var pause = IdlePolling.pauseMin

    /// A poll found work, or did not.
    mutating func polled(found: Bool) {
        if found {
            self.pause = max(Self.pauseMin, self.pause / 2)
        } else {
            self.isOn = false
            self.shortSleeps = 0
            self.pauseLeft = self.pause
            self.pause = min(Self.pauseMax, self.pause * 2)
        }
    }

    /// The loop slept without a poll before it, for so many nanoseconds.
    mutating func slept(_ nanoseconds: Int64) {
        if self.pauseLeft > 0 {
            self.pauseLeft -= 1
            return
        }
        self.shortSleeps = nanoseconds < Self.longest ? self.shortSleeps + 1 : 0
        self.isOn = self.shortSleeps >= Self.shortSleepsMin
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Synchronization

/// Lets the first records of a text in each window pass and counts the rest.
///
/// Texts are literals of the program, so the table is as small as the program's vocabulary.
final class LogThrottle: Sendable {
    enum Verdict: Equatable {
        /// Write it; `suppressed` records of this text were held since the last one written.
        case passed(suppressed: Int)
        case held
    }

    /// Records of one text that pass in one window.
    static let burst = 50
    static let window = Duration.seconds(10)

    private struct Count {
        var windowStart: MonotonicInstant
        var passed = 0
        var held = 0
    }

    private let counts = Mutex<[String: Count]>([:])

    func admit(_ text: String, at now: MonotonicInstant) -> Verdict {
        self.counts.withLock { counts in
            var count = counts[text] ?? Count(windowStart: now)
            defer { counts[text] = count }
            if now - count.windowStart >= Self.window {
                let held = count.held
                count = Count(windowStart: now, passed: 1)
                return .passed(suppressed: held)
            }
            guard count.passed < Self.burst else {
                count.held += 1
                return .held
            }
            count.passed += 1
            return .passed(suppressed: 0)
        }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import RPC

/// What a follower does while its service is away, as a value: how each try ended in, what to do out.
///
/// It tries again ever more slowly, up to every two seconds, and gives up when the service has been
/// away for `limit`.
struct Outage {
    enum Step: Hashable {
        /// Try again after so much time; `isNews` at the first of an outage alone.
        case pause(Duration, isNews: Bool)
        /// It has been away for too long.
        case giveUp
    }

    let limit: Duration
    private var backoff = Backoff(initial: .milliseconds(100), maximum: Self.pauseMax)
    private var since: MonotonicInstant?

    static let pauseMax = Duration.seconds(2)

    init(limit: Duration) {
        self.limit = limit
    }

    /// The service could not be reached.
    ///
    /// - Parameters:
    ///   - now: When.
    ///   - generator: Where jitter comes from.
    /// - Returns: What to do.
    mutating func failed(
        now: MonotonicInstant,
        using generator: inout some RandomNumberGenerator
    ) -> Step {
        let isNews = self.since == nil
        let since = self.since ?? now
        self.since = since
        guard now - since < self.limit else { return .giveUp }
        return .pause(self.backoff.next(&generator), isNews: isNews)
    }

    /// The service serves.
    mutating func ended() {
        self.since = nil
        self.backoff.reset()
    }
}

// SPDX-License-Identifier: MIT
import Ambient

/// What the supervisor decides, as a value: process events in, things to do out.
///
/// A service that ends is started again after a back-off that doubles from 100 ms to 5 s; ten seconds
/// of life reset it. One that ended in order was asked to, and is started at once. Once stopping,
/// services are ended in the order callers before callees.
struct Supervision {
    enum Effect: Hashable {
        case start(ServiceName)
        /// Start it when so much time has passed.
        case startLater(ServiceName, Duration)
        case terminate(ServiceName)
        /// All services have ended after `stop`.
        case finished
    }

    private enum Phase: Hashable {
        case waiting
        case running(pid: Int32, since: MonotonicInstant)
        case stopped
    }

    static let backoffMin = Duration.milliseconds(100)
    static let backoffMax = Duration.seconds(5)
    static let healthyAfter = Duration.seconds(10)
    /// A service that ends in order sooner is not believed to have been asked to.
    static let settledAfter = Duration.seconds(1)

    private var phases: [ServiceName: Phase] = [:]
    private var backoffs: [ServiceName: Duration] = [:]
    private(set) var restarts: [ServiceName: Int] = [:]
    private(set) var isStopping = false

    /// Starts everything.
    mutating func begin() -> [Effect] {
        for name in ServiceName.allCases { self.phases[name] = .waiting }
        return ServiceName.allCases.map { .start($0) }
    }

    /// The process of a service runs.
    mutating func started(_ name: ServiceName, pid: Int32, now: MonotonicInstant) -> [Effect] {
        self.phases[name] = .running(pid: pid, since: now)
        return self.isStopping ? [.terminate(name)] : []
    }

    /// A service's process ended, or could not be started.
    ///
    /// - Parameters:
    ///   - name: Whose.
    ///   - inOrder: Whether it ended with status 0, as it does when it is asked to.
    ///   - now: When.
    ///   - generator: Where jitter comes from.
    /// - Returns: What to do.
    mutating func ended(
        _ name: ServiceName,
        inOrder: Bool = false,
        now: MonotonicInstant,
        using generator: inout some RandomNumberGenerator
    ) -> [Effect] {
        if self.isStopping {
            self.phases[name] = .stopped
            return self.stopNext()
        }
        var backoff = self.backoffs[name] ?? Self.backoffMin
        var life = Duration.zero
        if case .running(_, let since) = self.phases[name] { life = now - since }
        if life >= Self.healthyAfter { backoff = Self.backoffMin }
        self.phases[name] = .waiting
        self.restarts[name, default: 0] += 1
        if inOrder, life >= Self.settledAfter { return [.start(name)] }
        self.backoffs[name] = min(backoff * 2, Self.backoffMax)
        // Half of it is jitter, so that services that fell together do not rise together.
        let half = backoff.wholeMilliseconds / 2
        let jitter = Int64.random(in: 0...max(1, half), using: &generator)
        return [.startLater(name, .milliseconds(half + jitter))]
    }

    /// A back-off is over.
    func due(_ name: ServiceName) -> [Effect] {
        self.phases[name] == .waiting && !self.isStopping ? [.start(name)] : []
    }

    /// Ends everything; a second call changes nothing.
    mutating func stop() -> [Effect] {
        guard !self.isStopping else { return [] }
        self.isStopping = true
        for (name, phase) in self.phases where phase == .waiting { self.phases[name] = .stopped }
        return self.stopNext()
    }

    /// The process of a service, 0 when it has none.
    func pid(of name: ServiceName) -> Int32 {
        if case .running(let pid, _) = self.phases[name] { return pid }
        return 0
    }

    private func stopNext() -> [Effect] {
        for name in ServiceName.allCases.reversed() where self.phases[name] != .stopped {
            return [.terminate(name)]
        }
        return [.finished]
    }
}

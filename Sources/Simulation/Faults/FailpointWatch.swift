// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// A failpoint of one service.
public struct FailpointPlace: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// Whose.
    public let service: String
    /// Where.
    public let failpoint: Failpoint

    /// As `OMS_FAILPOINT` has it: `billing/commit.after`.
    public var description: String { "\(self.service)/\(self.failpoint.rawValue)" }

    /// In the order of their text.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.description < rhs.description }
}

/// Counts how often the services pass their failpoints, and says what happens there.
///
/// Counts go on through the lives of a service, so that the second passing of `recover.after` is the
/// second restart's.
final class FailpointWatch {
    private let settings: [FailpointSetting]
    private(set) var passes: [FailpointPlace: Int] = [:]
    /// How often something happened.
    private(set) var strikes = 0

    init(_ settings: [FailpointSetting]) {
        self.settings = settings
    }

    /// A service is at a failpoint.
    func pass(_ place: FailpointPlace) -> FailpointSetting.Action? {
        let count = self.passes[place, default: 0] + 1
        self.passes[place] = count
        let setting = self.settings.first {
            $0.happens(at: place.failpoint, of: place.service, count: count)
        }
        if setting != nil { self.strikes += 1 }
        return setting?.action
    }
}

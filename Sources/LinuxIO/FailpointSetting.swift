// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import Synchronization

/// One setting of `OMS_FAILPOINT`: `[SERVICE/]NAME:kill|stall|error[@N]`, several joined by commas.
///
/// `kill` ends the process as `kill -9` does, `stall` holds the thread for a minute, `error` refuses
/// what is done there, where it can be refused. It happens at the Nth time only, the first by default;
/// `@N+` is the Nth and every later one.
public struct FailpointSetting: Hashable, Sendable {
    /// What happens.
    public enum Action: String, Sendable {
        /// SIGKILL to the own process.
        case kill
        /// The thread sleeps for `stallTime`.
        case stall
        /// `FailpointError`.
        case error
    }

    /// How long `stall` holds a thread.
    public static let stallTime = Duration.seconds(60)

    /// Whose process; nil for any service's.
    public let service: String?
    /// Where.
    public let failpoint: Failpoint
    /// What.
    public let action: Action
    /// The time, counted from 1, at which it happens first.
    public let nth: Int
    /// Whether it happens at every later time too.
    public let isLasting: Bool

    /// Whether it happens as a service is at a failpoint for the `count`th time, from 1.
    public func happens(at failpoint: Failpoint, of service: String, count: Int) -> Bool {
        self.failpoint == failpoint && (self.service ?? service) == service
            && (count == self.nth || self.isLasting && count > self.nth)
    }

    /// Reads the value of `OMS_FAILPOINT`.
    ///
    /// - Parameter text: Settings joined by commas; empty means none.
    /// - Returns: The settings.
    /// - Throws: `FailpointSyntaxError` for the first that is none.
    public static func parse(_ text: String) throws(FailpointSyntaxError) -> [Self] {
        var settings: [Self] = []
        for part in text.split(separator: ",") {
            guard let setting = Self(part) else { throw FailpointSyntaxError(text: String(part)) }
            settings.append(setting)
        }
        return settings
    }

    private init?(_ text: Substring) {
        let sides = text.split(separator: ":", omittingEmptySubsequences: false)
        guard sides.count == 2 else { return nil }
        let names = sides[0].split(separator: "/", omittingEmptySubsequences: false)
        let acts = sides[1].split(separator: "@", omittingEmptySubsequences: false)
        guard (1...2).contains(names.count), (1...2).contains(acts.count), names[0] != "",
            let failpoint = Failpoint(rawValue: String(names[names.count - 1])),
            let action = Action(rawValue: String(acts[0]))
        else { return nil }
        let times = acts.count == 2 ? acts[1] : "1"
        guard let nth = Int(times.last == "+" ? times.dropLast() : times), nth > 0 else {
            return nil
        }
        self.service = names.count == 2 ? String(names[0]) : nil
        self.failpoint = failpoint
        self.action = action
        self.nth = nth
        self.isLasting = times.last == "+"
    }
}

/// A value of `OMS_FAILPOINT` that cannot be read.
public struct FailpointSyntaxError: Error, Hashable, CustomStringConvertible {
    /// The part that is wrong.
    public let text: String

    /// What is wrong, and what would be right.
    public var description: String {
        let names = Failpoint.allCases.map(\.rawValue).joined(separator: " ")
        return "OMS_FAILPOINT: '\(self.text)' is not [SERVICE/]NAME:kill|stall|error[@N[+]]; "
            + "names are \(names)"
    }
}

extension Failpoints {
    /// What these settings ask for of a service's process.
    public static func set(_ settings: [FailpointSetting], service: String) -> Failpoints {
        let own = settings.filter { $0.service == nil || $0.service == service }
        guard !own.isEmpty else { return .off }
        let counts = Mutex<[Failpoint: Int]>([:])
        return Failpoints { failpoint throws(FailpointError) in
            let count = counts.withLock { counts in
                counts[failpoint, default: 0] += 1
                return counts[failpoint, default: 0]
            }
            for setting in own
            where setting.happens(at: failpoint, of: service, count: count) {
                switch setting.action {
                case .kill: Glibc.kill(getpid(), SIGKILL)
                case .stall: usleep(UInt32(FailpointSetting.stallTime.wholeMilliseconds) * 1000)
                case .error: throw FailpointError(failpoint)
                }
            }
        }
    }
}

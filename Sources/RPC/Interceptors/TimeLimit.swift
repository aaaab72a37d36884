// SPDX-License-Identifier: MIT
import Ambient

/// Cuts the time of every call: at a channel what it asks for, at a server what it grants.
public struct TimeLimit: ClientInterceptor, ServerInterceptor {
    private let longest: Duration
    private let clock: any TimeSource

    /// Makes a limit.
    ///
    /// - Parameters:
    ///   - longest: The longest that a call may take.
    ///   - clock: The one that deadlines go by: the event loop's, or a manual one.
    public init(_ longest: Duration, clock: any TimeSource) {
        self.longest = longest
        self.clock = clock
    }

    /// Cuts the time-out and the deadline.
    public func prepare(_ method: String, _ options: inout CallOptions) throws(RPCError) {
        options.timeout = min(options.timeout, self.longest)
        if let deadline = options.deadline {
            options.deadline = min(deadline, self.clock.monotonic + self.longest)
        }
    }

    /// Brings the deadline forward.
    public func admit(_ call: inout CallContext) throws(RPCError) {
        call.limitTime(to: self.longest)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// What a run is of.
public struct RunOptions: Sendable {
    /// All chance comes from it.
    public var seed: UInt64
    /// Orders placed.
    public var orders = 100
    /// The kinds of faults; nil draws them from the seed, none is a calm run.
    public var faults: [FaultKind]?
    /// Where the services' files go, in a folder of the run's own.
    public var directory = "/dev/shm"
    /// Leaves the files, for looking at them, and names their folder in the report.
    public var keepsFiles = false
    /// Gets a line for each thing a service logs; nil drops them.
    public var log: (@Sendable (String) -> Void)?
    /// How long, in virtual time, everything may take to come to rest once faults have ended.
    public var patience: Duration = .seconds(40 * 60)
    /// A story to be told in place of drawn orders, without faults but those at `failpoints`.
    public var scenario: Scenario?
    /// What happens at failpoints once the shop is open; counted from there.
    public var failpoints: [FailpointSetting] = []
    /// A run that must fail: something is wrong on purpose.
    public var isCanary = false

    /// A run of a seed.
    public init(seed: UInt64) {
        self.seed = seed
    }
}

/// What became of a run.
public struct RunReport: Sendable {
    /// Its seed.
    public let seed: UInt64
    /// Orders placed.
    public let orders: Int
    /// The same for the same seed and the same program.
    public let trace: UInt64
    /// How much virtual time it took.
    public let virtualTime: Duration
    /// Events that happened.
    public let events: UInt64
    /// How often something was done to it.
    public let faults: [String: Int]
    /// How orders ended, and what callers were refused.
    public let outcomes: [String: Int]
    /// How often the failpoints were passed once the shop was open; none in a build without them.
    public let passes: [FailpointPlace: Int]
    /// How often something happened at one.
    public let strikes: Int
    /// Where the files are, if they were kept.
    public let files: String?
    /// What no fault excuses.
    public let findings: [SimulationFinding]
}

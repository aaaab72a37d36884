// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import Simulation

/// The words of the command line, understood.
struct Arguments {
    var seed: UInt64 = 1
    var seeds: ClosedRange<UInt64>?
    var orders = 100
    var jobs = 2
    var faults: [FaultKind]?
    /// The same again, to see that it is the same.
    var runsTwice = true
    var logs = false
    var isCanary = false
    var keepsFiles = false
    /// Whether a campaign ends with the first seed that finds something.
    var endsWhenFound = false
    /// The mistake the product makes on purpose.
    var bug: String?
    /// One line that a program reads.
    var isTerse = false
    /// Lets a story fail at every place of it.
    var sweeps = false
    /// The story; in a sweep nil is all of them.
    var scenario: Scenario?
    /// What a sweep does at each place; nil is one after the other.
    var way: Sweep.Way?
    /// So many virtual hours of the wire alone, instead of a cluster.
    var wireHours: Int?
    /// Its calls per second.
    var rate = 50
    /// What happens at failpoints in a single run.
    var failpoints: [FailpointSetting] = []

    /// Nil when they make no sense.
    init?(_ arguments: [String]) {
        var words = arguments[...]
        while let word = words.popFirst() {
            switch word {
            case "--once": self.runsTwice = false
            case "--log": self.logs = true
            case "--canary": self.isCanary = true
            case "--keep": self.keepsFiles = true
            case "--until-found": self.endsWhenFound = true
            case "--terse": self.isTerse = true
            case "--sweep": self.sweeps = true
            default:
                guard let value = words.popFirst(), self.take(word, value) else { return nil }
            }
        }
    }

    private mutating func take(_ name: String, _ value: String) -> Bool {
        switch name {
        case "--seed":
            guard let seed = UInt64(value) else { return false }
            self.seed = seed
        case "--orders":
            guard let orders = Int(value), (1...100_000).contains(orders) else { return false }
            self.orders = orders
        case "--jobs":
            guard let jobs = Int(value), (1...64).contains(jobs) else { return false }
            self.jobs = jobs
        case "--seeds":
            let ends = value.split(separator: ".", omittingEmptySubsequences: true).map {
                UInt64($0)
            }
            guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
                return false
            }
            self.seeds = first...last
        case "--wire":
            guard let hours = Int(value), (1...1000).contains(hours) else { return false }
            self.wireHours = hours
        case "--rate":
            guard let rate = Int(value), (1...10_000).contains(rate) else { return false }
            self.rate = rate
        case "--scenario":
            self.scenario = Scenario(rawValue: value)
            return self.scenario != nil
        case "--way":
            self.way = Sweep.Way(rawValue: value)
            return self.way != nil
        case "--failpoints":
            guard let settings = try? FailpointSetting.parse(value) else { return false }
            self.failpoints = settings
        case "--bug":
            return self.takeBug(value)
        case "--faults":
            return self.takeFaults(value)
        default: return false
        }
        return true
    }

    /// A build without mistakes knows none.
    private mutating func takeBug(_ value: String) -> Bool {
        #if OMS_PLANTED_BUGS
            PlantedBug.active = PlantedBug(rawValue: value)
            self.bug = value
            return PlantedBug.active != nil
        #else
            writeToStandardError("simulate: this build has no planted bugs\n")
            return false
        #endif
    }

    private mutating func takeFaults(_ value: String) -> Bool {
        if value == "none" {
            self.faults = []
            return true
        }
        let kinds = value.split(separator: ",").map { FaultKind(rawValue: String($0)) }
        self.faults = kinds.compactMap { $0 }
        return !kinds.isEmpty && self.faults?.count == kinds.count
    }

    /// The run of one seed.
    func options(seed: UInt64) -> RunOptions {
        var options = RunOptions(seed: seed)
        options.orders = self.orders
        options.faults = self.faults
        options.isCanary = self.isCanary
        options.scenario = self.scenario
        options.failpoints = self.failpoints
        options.keepsFiles = self.keepsFiles
        if self.logs { options.log = { print($0, terminator: "") } }
        return options
    }
}

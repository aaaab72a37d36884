// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import Simulation

/// The command line of the simulation.
enum Simulate {
    static let usage = """
        usage: simulate --seed N [--orders N] [--faults none|KIND,…] [--once] [--log] [--keep] [--canary]
               simulate --sweep [--scenario NAME] [--jobs N] [--way kill|stall|error|twice|pair] [--seed N]
               simulate --scenario NAME [--failpoints [SERVICE/]NAME:kill|stall|error[@N],…] [--seed N]
               simulate --seeds A..B [--orders N] [--jobs N] [--until-found]
               simulate --wire HOURS [--rate N] [--seed N] [--canary]
               simulate --bugs      the mistakes that --bug NAME lets this build make

        """

    /// Runs what the arguments ask for; the exit status is 1 when something was found.
    static func main(_ arguments: [String]) -> Int32 {
        if arguments == ["--bugs"] { return Self.listBugs() }
        guard let command = Arguments(arguments) else {
            writeToStandardError(Self.usage)
            return 64
        }
        if let hours = command.wireHours { return WireDay(hours: hours, command).run() }
        if let seeds = command.seeds { return Campaign(seeds, command).run() }
        return command.sweeps ? Sweep(command).run() : Single(command).run()
    }

    private static func listBugs() -> Int32 {
        #if OMS_PLANTED_BUGS
            for bug in PlantedBug.allCases { print(bug.rawValue) }
        #endif
        return 0
    }
}

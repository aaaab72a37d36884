// SPDX-License-Identifier: MIT
import Glibc

/// What the command line asks for.
struct Arguments {
    /// Cases to run, in this order.
    private(set) var names: [String] = []
    private(set) var isFull = false
    /// How long all cases together may take.
    private(set) var minutes = 0
    private(set) var seed: UInt64 = 1
    /// Whether the files are left, to be looked at.
    private(set) var keeps = false

    /// Cleaning up and reporting may take this long beyond the time of the cases; in a full run the last
    /// of them as well, which may have ten thousand orders to end.
    private static let graceSeconds = 120
    private static let fullGraceSeconds = 900
    /// For the cases; with the grace ten minutes in all.
    private static let quickMinutes = 8
    private static let fullMinutes = 60

    /// Ends the process with 64 when the words make no sense.
    init(_ words: [String]) {
        var rest = words[...]
        var minutes: Int?
        while let word = rest.popFirst() {
            switch word {
            case "--quick": self.isFull = false
            case "--full": self.isFull = true
            case "--keep": self.keeps = true
            case "--minutes": minutes = Self.number(&rest, word, 1...100_000)
            case "--seed": self.seed = UInt64(Self.number(&rest, word, 0...Int.max))
            case let name where Registry.names.contains(name): self.names.append(name)
            default: Self.fail("no case or option '\(word)'")
            }
        }
        if self.names.isEmpty { self.names = Registry.names }
        self.minutes = minutes ?? (self.isFull ? Self.fullMinutes : Self.quickMinutes)
    }

    /// When a run that does not end by itself is ended by force.
    var secondsMax: Int {
        self.minutes * 60 + (self.isFull ? Self.fullGraceSeconds : Self.graceSeconds)
    }

    private static func number(
        _ rest: inout ArraySlice<String>,
        _ option: String,
        _ range: ClosedRange<Int>
    ) -> Int {
        guard let word = rest.popFirst(), let number = Int(word), range.contains(number) else {
            Self.fail("\(option) takes a number of \(range)")
        }
        return number
    }

    private static func fail(_ text: String) -> Never {
        let usage = "usage: chaos [NAME…] [--quick|--full] [--minutes N] [--seed N] [--keep]"
        let line = Array(
            "chaos: \(text)\n\(usage)\nNAME: \(Registry.names.joined(separator: " "))\n".utf8
        )
        _ = write(STDERR_FILENO, line, line.count)
        exit(64)
    }
}

// SPDX-License-Identifier: MIT

/// One verb of the CLI: how it is called, what it says of itself, and what it does.
struct Command: Sendable {
    /// The words that select it: `["order", "place"]`.
    let path: [String]
    /// One line for lists.
    let summary: String
    /// The path of the method it stands for, when it is one call of the contract.
    var method: String?
    var positionals: [Positional] = []
    var options: [Option] = []
    /// Whole command lines, shown in its help.
    var examples: [String] = []
    /// Left out of help and completion: for the program's own use.
    var isHidden = false
    let run: @Sendable (Invocation) async throws -> Void

    /// `order place`.
    var name: String { self.path.joined(separator: " ") }

    /// The name with the arguments it cannot do without: `order show ORDER`.
    var usage: String {
        ([self.name] + self.positionals.filter(\.isRequired).map(\.name)).joined(separator: " ")
    }
}

/// An argument told by its place.
struct Positional: Sendable {
    let name: String
    let help: String
    var isRequired = true
    /// Whether more than one may be given; of the last one only.
    var isRepeated = false
    /// Words that completion offers for it; others are taken too.
    var words: [String] = []
}

/// An argument told by its name.
struct Option: Sendable {
    let name: String
    var short: Character?
    /// What the value is, in capitals; nil for a flag.
    var value: String?
    let help: String
    var isRequired = false
    var isRepeated = false
    /// The words it takes, for completion and checks; empty for any.
    var choices: [String] = []
    var defaultValue: String?

    static func flag(_ name: String, short: Character? = nil, _ help: String) -> Option {
        Option(name: name, short: short, help: help)
    }
}

/// How a run ended, for scripts; the numbers never change (those above 63 are of sysexits.h).
enum ExitStatus: Int32, Sendable {
    case success = 0
    /// The service refused: not found, not allowed in this state, out of stock, declined.
    case refused = 1
    /// The command line is wrong.
    case usage = 64
    /// An input file or value is wrong.
    case badInput = 65
    /// A service cannot be reached.
    case unavailable = 69
    /// A defect of ours.
    case internalError = 70
    /// The output cannot be written.
    case outputLost = 74
    /// Out of time or overloaded; the same call may succeed later.
    case temporary = 75
}

/// Why a command stopped, in words that say what to do next.
struct Failure: Error, Sendable {
    let status: ExitStatus
    let message: String
    var remedy: String = ""
    /// Lines of detail between message and remedy.
    var details: [String] = []

    /// Whether a service that is away, restarts or is overloaded ends a call so.
    var isOfAnAbsentService: Bool { self.status == .unavailable || self.status == .temporary }

    static func usage(_ message: String, remedy: String = "") -> Failure {
        Failure(status: .usage, message: message, remedy: remedy)
    }

    static func badInput(_ message: String, remedy: String = "") -> Failure {
        Failure(status: .badInput, message: message, remedy: remedy)
    }
}

// SPDX-License-Identifier: MIT
import Protobuf

/// What the words of a command line mean, before anything runs.
struct ParsedArguments: Sendable {
    var positionals: [String] = []
    var values: [String: [String]] = [:]
    var flags: Set<String> = []
}

/// Finds the command that a line selects and reads its arguments, POSIX long-option style:
/// `--name value`, `--name=value`, `-n value`, and `--` before words that start with a dash.
struct ArgumentParser {
    let commands: [Command]
    let globals: [Option]

    enum Result {
        case run(Command, ParsedArguments)
        /// Help for the words given: none, a noun, or a whole command.
        case help([String])
        case version
    }

    func parse(_ arguments: [String]) throws -> Result {
        var words: [String] = []
        var rest = arguments[...]
        // The command's words come first, with global options allowed before them.
        var early = ParsedArguments()
        while let word = rest.first {
            if word.hasPrefix("-") && word != "--" {
                guard let option = self.option(named: word, among: self.globals) else { break }
                rest = rest.dropFirst()
                try self.take(option, word: word, from: &rest, into: &early)
            } else if self.commands.contains(where: { $0.path.starts(with: words + [word]) }) {
                words.append(word)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        if early.flags.contains("version") { return .version }
        if early.flags.contains("help") || words.isEmpty && rest.isEmpty { return .help(words) }
        guard let command = self.commands.first(where: { $0.path == words }) else {
            let next = rest.first.flatMap { $0.hasPrefix("-") ? nil : $0 }
            if next == nil, rest.contains("--help") || rest.contains("-h") { return .help(words) }
            if words.isEmpty, next == nil, let option = rest.first {
                throw self.unknownOption(option, of: nil)
            }
            throw self.unknownCommand(words, next: next)
        }
        if rest.contains("--help") || rest.contains("-h") { return .help(words) }
        return .run(command, try self.arguments(of: command, rest, early))
    }

    /// The words themselves, when commands begin with them.
    ///
    /// - Throws: A usage failure that guesses what was meant.
    func beginning(_ words: [String]) throws -> [String] {
        for (index, word) in words.enumerated() {
            let isKnown = self.commands.contains { $0.path.starts(with: words[...index]) }
            guard isKnown else { throw self.unknownCommand(Array(words[..<index]), next: word) }
        }
        return words
    }

    /// A number below zero, such as the -2 of `stock adjust`: no option begins with a digit.
    private static func isNegative(_ word: String) -> Bool {
        word.dropFirst().first?.isNumber ?? false
    }

    private func arguments(
        of command: Command,
        _ words: ArraySlice<String>,
        _ early: ParsedArguments
    ) throws -> ParsedArguments {
        var parsed = early
        var rest = words
        var onlyPositionals = false
        while let word = rest.popFirst() {
            if onlyPositionals || !word.hasPrefix("-") || word == "-" || Self.isNegative(word) {
                parsed.positionals.append(word)
            } else if word == "--" {
                onlyPositionals = true
            } else if let option = self.option(named: word, among: command.options + self.globals) {
                try self.take(option, word: word, from: &rest, into: &parsed)
            } else {
                throw self.unknownOption(word, of: command)
            }
        }
        try self.check(parsed, against: command)
        return parsed
    }

    private func option(named word: String, among options: [Option]) -> Option? {
        if word.hasPrefix("--") {
            let name = word.dropFirst(2).prefix { $0 != "=" }
            return options.first { $0.name == name }
        }
        guard word.count == 2, let letter = word.last else { return nil }
        return options.first { $0.short == letter }
    }

    private func take(
        _ option: Option,
        word: String,
        from rest: inout ArraySlice<String>,
        into parsed: inout ParsedArguments
    ) throws {
        let inline = word.firstIndex(of: "=").map { String(word[word.index(after: $0)...]) }
        guard option.value != nil else {
            guard inline == nil else {
                throw Failure.usage("--\(option.name) takes no value")
            }
            parsed.flags.insert(option.name)
            return
        }
        guard let value = inline ?? rest.popFirst() else {
            throw Failure.usage("--\(option.name) needs a value: \(option.value ?? "")")
        }
        guard option.choices.isEmpty || option.choices.contains(value) else {
            throw Failure.usage(
                "--\(option.name) cannot be '\(value)'",
                remedy: "use one of \(option.choices.joined(separator: ", "))"
            )
        }
        guard option.isRepeated || parsed.values[option.name] == nil else {
            throw Failure.usage("--\(option.name) is given twice")
        }
        parsed.values[option.name, default: []].append(value)
    }

    private func check(_ parsed: ParsedArguments, against command: Command) throws {
        let usage = "see 'omsctl \(command.name) --help'"
        let required = command.positionals.filter(\.isRequired)
        if parsed.positionals.count < required.count {
            let missing = command.positionals[parsed.positionals.count].name
            throw Failure.usage("'\(command.name)' needs \(missing)", remedy: usage)
        }
        let isOpen = command.positionals.last?.isRepeated ?? false
        if parsed.positionals.count > command.positionals.count, !isOpen {
            let extra = parsed.positionals[command.positionals.count]
            throw Failure.usage("'\(command.name)' does not take '\(extra)'", remedy: usage)
        }
        for option in command.options where option.isRequired && parsed.values[option.name] == nil {
            throw Failure.usage("'\(command.name)' needs --\(option.name)", remedy: usage)
        }
    }

    /// An option that neither the command nor, for nil, every command takes.
    private func unknownOption(_ word: String, of command: Command?) -> Failure {
        let names = ((command?.options ?? []) + self.globals).map { "--\($0.name)" }
        let near = Spelling.nearest(to: String(word.prefix { $0 != "=" }), of: names)
        let line = ["omsctl", command?.name, "--help"].compactMap { $0 }.joined(separator: " ")
        return .usage(
            "'\(command?.name ?? "omsctl")' has no option '\(word)'",
            remedy: near.map { "did you mean '\($0)'?" } ?? "see '\(line)'"
        )
    }

    private func unknownCommand(_ words: [String], next: String?) -> Failure {
        let known = Set(
            self.commands.filter { !$0.isHidden && $0.path.starts(with: words) }
                .compactMap { $0.path.dropFirst(words.count).first }
        ).sorted()
        let said = (words + [next].compactMap { $0 }).joined(separator: " ")
        let what = next == nil ? "'\(said)' needs a verb" : "unknown command '\(said)'"
        if let near = next.flatMap({ Spelling.nearest(to: $0, of: known) }) {
            let meant = (words + [near]).joined(separator: " ")
            return .usage(what, remedy: "did you mean 'omsctl \(meant)'?")
        }
        return .usage(
            what,
            remedy: known.isEmpty
                ? "see 'omsctl \(words.joined(separator: " ")) --help'"
                : "use one of \(known.joined(separator: ", "))"
        )
    }
}

// SPDX-License-Identifier: MIT

/// The help texts, made from the command table so that they cannot lag behind it.
struct Help {
    let commands: [Command]
    let globals: [Option]

    /// Help for no words (everything), a noun (its verbs), or a command.
    func text(for words: [String]) -> String {
        if let command = self.commands.first(where: { $0.path == words }) {
            return self.page(for: command)
        }
        let shown = self.commands.filter { !$0.isHidden && $0.path.starts(with: words) }
        let width = shown.map(\.name.count).max() ?? 0
        let lines = shown.map { "  \(Self.pad($0.name, width))  \($0.summary)" }
        let head =
            words.isEmpty
            ? "omsctl — run and operate an order management system.\n\n"
                + "Usage: omsctl NOUN VERB [ARGUMENTS] [OPTIONS]\n"
            : "Usage: omsctl \(words.joined(separator: " ")) VERB [ARGUMENTS] [OPTIONS]\n"
        return head + "\nCommands:\n" + lines.joined(separator: "\n")
            + "\n\nOptions of every command:\n"
            + self.list(self.globals)
            + "\n\nExit status: 0 done, 1 refused, 64 wrong command line, "
            + "65 wrong input,\n69 a service cannot be reached, 70 a defect of ours, "
            + "74 the output cannot be written,\n75 out of time: try again.\n"
    }

    private func page(for command: Command) -> String {
        let arguments = command.positionals.map { argument in
            let name = argument.isRepeated ? "\(argument.name)…" : argument.name
            return argument.isRequired ? " \(name)" : " [\(name)]"
        }
        var text =
            "\(command.summary)\n\nUsage: omsctl \(command.name)\(arguments.joined()) [OPTIONS]\n"
        if !command.positionals.isEmpty {
            let width = command.positionals.map(\.name.count).max() ?? 0
            text += "\nArguments:\n"
            text += command.positionals.map { "  \(Self.pad($0.name, width))  \($0.help)\n" }
                .joined()
        }
        if !command.options.isEmpty {
            text += "\nOptions:\n" + self.list(command.options) + "\n"
        }
        if !command.examples.isEmpty {
            text += "\nExamples:\n" + command.examples.map { "  \($0)\n" }.joined()
        }
        return text + "\nOptions of every command:\n" + self.list(self.globals) + "\n"
    }

    private func list(_ options: [Option]) -> String {
        let heads = options.map { option in
            let short = option.short.map { "-\($0), " } ?? "    "
            return short + "--\(option.name)" + (option.value.map { " \($0)" } ?? "")
        }
        let width = heads.map(\.count).max() ?? 0
        return zip(heads, options).map { head, option in
            var help = option.help
            if !option.choices.isEmpty { help += ": \(option.choices.joined(separator: ", "))" }
            if option.isRequired { help += " (required)" }
            if option.isRepeated { help += " (may be repeated)" }
            if let value = option.defaultValue { help += " (default \(value))" }
            return "  \(Self.pad(head, width))  \(help)"
        }.joined(separator: "\n")
    }

    static func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}

// SPDX-License-Identifier: MIT

/// A bash completion script, made from the command table.
struct Completion {
    let commands: [Command]
    let globals: [Option]

    /// The script; load it with `source <(omsctl completion bash)`.
    ///
    /// Each beginning of a command is a case with the words that may follow; longer ones come first,
    /// for the first that fits is taken.
    func bash() -> String {
        let shown = self.commands.filter { !$0.isHidden }
        let beginnings = Set(
            shown.flatMap { path in path.path.indices.map { Array(path.path[...$0]) } }
        )
        let cases = ([[]] + beginnings).sorted {
            ($1.count, $0.joined(separator: " ")) < ($0.count, $1.joined(separator: " "))
        }.map { self.line(for: $0, shown) }
        return """
            _omsctl() {
              local line="" words="" word current="${COMP_WORDS[COMP_CWORD]}"
              local before="${COMP_WORDS[COMP_CWORD-1]}"
              for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do line+="$word "; done
              case "$line" in
            \(cases.joined())  esac
              COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o default -F _omsctl omsctl

            """
    }

    private func line(for beginning: [String], _ shown: [Command]) -> String {
        let name = beginning.map { "\($0) " }.joined()
        var words = Set(
            shown.filter { $0.path.starts(with: beginning) }
                .compactMap { $0.path.dropFirst(beginning.count).first }
        ).sorted()
        guard let command = shown.first(where: { $0.path == beginning }) else {
            if beginning.isEmpty { words += self.globals.map { "--\($0.name)" } }
            return "    \"\(name)\") words=\"\(words.joined(separator: " "))\" ;;\n"
        }
        let options = command.options + self.globals
        words += command.positionals.flatMap(\.words)
        words += options.map { "--\($0.name)" }
        let choices = options.filter { !$0.choices.isEmpty }.map { option in
            "        --\(option.name)) words=\"\(option.choices.joined(separator: " "))\" ;;\n"
        }
        return "    \"\(name)\"*)\n      case \"$before\" in\n\(choices.joined())"
            + "        *) words=\"\(words.joined(separator: " "))\" ;;\n      esac ;;\n"
    }
}

// SPDX-License-Identifier: MIT

/// A bash completion script, made from the command table.
struct Completion {
    let commands: [Command]
    let globals: [Option]

    /// The script; load it with `source <(omsctl completion bash)`.
    func bash() -> String {
        let shown = self.commands.filter { !$0.isHidden }
        let nouns = Set(shown.compactMap(\.path.first)).sorted()
        let global = self.globals.map { "--\($0.name)" }.joined(separator: " ")
        var cases = ""
        for noun in nouns {
            let verbs = Set(
                shown.filter { $0.path.first == noun }.compactMap { $0.path.dropFirst().first }
            )
            if !verbs.isEmpty {
                cases += "    \(noun)) words=\"\(verbs.sorted().joined(separator: " "))\" ;;\n"
            }
        }
        for command in shown {
            let options = command.options.map { "--\($0.name)" }.joined(separator: " ")
            cases += "    \"\(command.name) \"*) words=\"\(options) \(global)\" ;;\n"
            if command.path.count == 1 {
                cases += "    \(command.name)) words=\"\(options) \(global)\" ;;\n"
            }
        }
        return """
            _omsctl() {
              local line words current="${COMP_WORDS[COMP_CWORD]}"
              line="${COMP_WORDS[*]:1:COMP_CWORD-1}"
              case "$line$([ "$COMP_CWORD" -gt 2 ] && echo ' ')" in
                '') words="\(nouns.joined(separator: " ")) \(global)" ;;
            \(cases)  esac
              COMPREPLY=($(compgen -W "$words" -- "$current"))
            }
            complete -o default -F _omsctl omsctl

            """
    }
}

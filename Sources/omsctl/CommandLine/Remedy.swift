// SPDX-License-Identifier: MIT

/// The services' remedies name methods of the contract; people at a terminal type commands.
enum Remedy {
    /// The text with each method in it told as the command line that calls it.
    ///
    /// A name of one word, such as `Pay`, counts only behind its service, as in `BillingService/Pay`:
    /// alone it may as well be a word of the sentence.
    static func spoken(_ text: String) -> String {
        var spoken = ""
        var rest = text[...]
        while let first = rest.first {
            let isName = Self.isOfName(first)
            let run = rest.prefix { Self.isOfName($0) == isName }
            rest = rest[run.endIndex...]
            spoken += isName ? Self.told(run) : String(run)
        }
        return spoken
    }

    private static func isOfName(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
            || character == "_" || character == "/" || character == "."
    }

    private static func told(_ run: Substring) -> String {
        var name = run
        // The end of a sentence.
        while name.last == "." { name.removeLast() }
        let key = String(name.map { $0 == "." ? "/" : $0 })
        guard let line = Self.commandLines[key] else { return String(run) }
        return "'omsctl \(line)'" + run[name.endIndex...]
    }

    /// The command line of a method, by `GetOrder` and by `OrderService/GetOrder`; a method that no
    /// verb stands for is called by hand.
    static let commandLines: [String: String] = {
        let verbs = Dictionary(
            Omsctl.commands.filter { !$0.isHidden }.compactMap { command in
                command.method.map { ($0, command.usage) }
            },
            uniquingKeysWith: { first, _ in first }
        )
        var lines: [String: String] = [:]
        for method in Contract.methods {
            let verb = verbs[method.method.path]
            let line = verb ?? "call \(method.shortName)"
            lines[method.shortName] = line
            let hasWords = method.name.dropFirst().contains(where: \.isUppercase)
            if hasWords, verb != nil || lines[method.name] == nil { lines[method.name] = line }
        }
        return lines
    }()
}

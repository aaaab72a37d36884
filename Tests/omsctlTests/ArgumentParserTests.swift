// SPDX-License-Identifier: MIT
import Testing

@testable import omsctl

/// Reading command lines.
@Suite struct ArgumentParserTests {
    private let parser = ArgumentParser(commands: Omsctl.commands, globals: Globals.options)

    @Test func findsCommandOptionsAndPositionals() throws {
        let words = [
            "--data", "d", "order", "cancel", "SO-1", "--reason=changed my mind", "-o", "json",
        ]
        guard case .run(let command, let parsed) = try self.parser.parse(words) else {
            Issue.record("no command")
            return
        }
        #expect(command.name == "order cancel")
        #expect(parsed.positionals == ["SO-1"])
        #expect(parsed.values["reason"] == ["changed my mind"])
        #expect(parsed.values["output"] == ["json"])
        #expect(parsed.values["data"] == ["d"])
    }

    @Test func takesDashesAsTextAfterTwoDashes() throws {
        guard case .run(_, let parsed) = try self.parser.parse(["order", "show", "--", "-x"]) else {
            Issue.record("no command")
            return
        }
        #expect(parsed.positionals == ["-x"])
    }

    @Test func aNumberBelowZeroIsNoOption() throws {
        guard case .run(_, let parsed) = try self.parser.parse(["order", "show", "-2"]) else {
            Issue.record("no command")
            return
        }
        #expect(parsed.positionals == ["-2"])
    }

    @Test func theLastArgumentMayBeGivenOftenWhereItSaysSo() throws {
        let words = ["restart", "order", "--wait", "9", "billing"]
        guard case .run(let command, let parsed) = try self.parser.parse(words) else {
            Issue.record("no command")
            return
        }
        #expect(command.name == "restart")
        #expect(parsed.positionals == ["order", "billing"])
        let help = Help(commands: Omsctl.commands, globals: Globals.options).text(for: ["restart"])
        #expect(help.contains("Usage: omsctl restart [SERVICE…] [OPTIONS]"))
    }

    @Test func aShorterCommandDoesNotHideALongerOne() throws {
        guard case .run(let one, _) = try self.parser.parse(["import", "shop"]),
            case .run(let two, _) = try self.parser.parse(["import", "northwind", "dir"])
        else {
            Issue.record("no command")
            return
        }
        #expect((one.name, two.name) == ("import", "import northwind"))
    }

    @Test(arguments: [
        (["ordr"], "unknown command 'ordr'"), (["order"], "'order' needs a verb"),
        (["order", "shwo"], "unknown command 'order shwo'"), (["order", "show"], "needs ORDER"),
        (["order", "show", "a", "b"], "does not take 'b'"),
        (["order", "show", "a", "--lines"], "has no option '--lines'"),
        (["order", "list", "--state", "gone"], "--state cannot be 'gone'"),
        (["order", "list", "--state"], "needs a value"),
        (["order", "list", "--lines=yes"], "takes no value"),
        (["order", "cancel", "a"], "needs --reason"),
        (["order", "list", "--sku", "a", "--sku", "b"], "given twice"),
    ])
    func refusesAWrongLineAndSaysWhy(words: [String], reason: String) {
        let failure = #expect(throws: Failure.self) { try self.parser.parse(words) }
        #expect(failure?.status == .usage)
        #expect(failure?.message.contains(reason) == true, "\(failure?.message ?? "")")
    }

    @Test(arguments: [
        (["ordr"], "did you mean 'omsctl order'?"),
        (["ordr", "--help"], "did you mean 'omsctl order'?"),
        (["order", "shwo", "SO-1"], "did you mean 'omsctl order show'?"),
        (["purchase", "ordre", "list"], "did you mean 'omsctl purchase order'?"),
        (["order", "list", "--custmer=C-1"], "did you mean '--customer'?"),
        (["order", "list", "--ouptut", "json"], "did you mean '--output'?"),
        (["--ouptut", "json", "order", "list"], "did you mean '--output'?"),
    ])
    func guessesWhatAWrongWordWasMeantToBe(words: [String], remedy: String) {
        let failure = #expect(throws: Failure.self) { try self.parser.parse(words) }
        #expect(failure?.status == .usage)
        #expect(failure?.remedy == remedy)
    }

    @Test func doesNotGuessWhereNothingIsNear() {
        let noun = #expect(throws: Failure.self) { try self.parser.parse(["teleport"]) }
        #expect(noun?.remedy.hasPrefix("use one of ") == true)
        let option = #expect(throws: Failure.self) {
            try self.parser.parse(["order", "list", "--" + String(repeating: "z", count: 100_000)])
        }
        #expect(option?.remedy == "see 'omsctl order list --help'")
    }

    @Test(arguments: [[], ["order"], ["purchase", "order"], ["order", "show"]])
    func helpTakesTheWordsOfNounsAndCommands(words: [String]) throws {
        guard case .run(let command, let parsed) = try self.parser.parse(["help"] + words) else {
            Issue.record("no command")
            return
        }
        #expect(command.name == "help")
        #expect(try self.parser.beginning(parsed.positionals) == words)
    }

    @Test(arguments: [
        (["ordr"], "did you mean 'omsctl order'?"),
        (["order", "shwo"], "did you mean 'omsctl order show'?"),
        (["order", "show", "SO-1"], "see 'omsctl order show --help'"),
    ])
    func helpRefusesOtherWords(words: [String], remedy: String) {
        let failure = #expect(throws: Failure.self) { try self.parser.beginning(words) }
        #expect(failure?.status == .usage)
        #expect(failure?.remedy == remedy)
    }

    @Test func everyCommandHasAHelpPage() throws {
        let help = Help(commands: Omsctl.commands, globals: Globals.options)
        for command in Omsctl.commands {
            guard case .help(let words) = try self.parser.parse(command.path + ["--help"]) else {
                Issue.record("\(command.name) has no help")
                continue
            }
            #expect(help.text(for: words).contains(command.summary))
        }
    }

    @Test func commandNamesAreUniqueAndOptionsDoNotShadowGlobalOnes() {
        #expect(Set(Omsctl.commands.map(\.name)).count == Omsctl.commands.count)
        let globals = Set(Globals.options.map(\.name))
        for command in Omsctl.commands {
            #expect(command.options.allSatisfy { !globals.contains($0.name) }, "\(command.name)")
        }
    }
}

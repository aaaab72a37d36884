// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// The program: finds the command, runs it, and turns its end into words and an exit status.
@main struct Omsctl {
    static let commands: [Command] =
        ClusterCommands.all + ImportCommands.all + OrderCommands.all + CustomerCommands.all
        + ProductCommands.all + StockCommands.all + ShipCommands.all + BillingCommands.all
        + SagaCommands.all + [LoadCommand.load, completion]

    static let completion = Command(
        path: ["completion"],
        summary: "Print a completion script: source <(omsctl completion bash)",
        positionals: [Positional(name: "SHELL", help: "bash")]
    ) { run in
        guard run.positional(0) == "bash" else {
            throw Failure.usage("no completion for '\(run.positional(0))'", remedy: "use bash")
        }
        run.terminal.write(Completion(commands: Self.commands, globals: Globals.options).bash())
    }

    static func main() async {
        signal(SIGPIPE, SIG_IGN)
        let terminal = Terminal()
        do {
            try await Self.run(Array(CommandLine.arguments.dropFirst()), terminal)
        } catch let failure as Failure {
            Self.report(failure, terminal)
            exit(failure.status.rawValue)
        } catch {
            terminal.writeError("omsctl: \(error)\n")
            exit(ExitStatus.internalError.rawValue)
        }
    }

    private static func run(_ arguments: [String], _ terminal: Terminal) async throws {
        let parser = ArgumentParser(commands: Self.commands, globals: Globals.options)
        switch try parser.parse(arguments) {
        case .version: terminal.write("omsctl \(Globals.version)\n")
        case .help(let words):
            terminal.write(Help(commands: Self.commands, globals: Globals.options).text(for: words))
        case .run(let command, let parsed):
            let time = SystemTime()
            let directory =
                parsed.values["data"]?.first
                ?? Globals.options.first { $0.name == "data" }?.defaultValue ?? ""
            let run = Invocation(
                command: command,
                arguments: parsed,
                terminal: terminal,
                time: time,
                connections: Connections(directory: directory, time: time)
            )
            try await command.run(run)
        }
    }

    private static func report(_ failure: Failure, _ terminal: Terminal) {
        var text = "omsctl: \(Table.printable(failure.message))\n"
        for detail in failure.details { text += "  \(Table.printable(detail))\n" }
        if !failure.remedy.isEmpty { text += "  → \(Table.printable(failure.remedy))\n" }
        terminal.writeError(text)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// The program: finds the command, runs it, and turns its end into words and an exit status.
@main struct Omsctl {
    static let commands: [Command] =
        ClusterCommands.all + BackupCommands.all + RPCCommands.all + ImportCommands.all
        + Batches.all.map(Batches.command)
        + ExportCommands.all + OrderCommands.all + OrderDecisionCommands.all
        + DraftCommands.all + ReturnCommands.all + CustomerCommands.all + CreditCommands.all
        + ProductCommands.all + StockCommands.all + StockChangeCommands.all + PurchaseCommands.all
        + PurchaseOrderCommands.all + PayableCommands.all + ShipCommands.all + ShipWorkCommands.all
        + ReceivableCommands.all + DocumentCommands.all + LedgerCommands.all + ShopCommands.all
        + ReportCommands.all + ParkedCommands.all + WatchCommand.all + FsckCommand.all
        + AuditCommand.all + ExplainCommands.all + SagaCommands.all + [
            CallCommand.call, DescribeCommand.describe, LoadCommand.load, completion, help,
        ]

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

    static let help = Command(
        path: ["help"],
        summary: "Show the help of a noun or a command, as --help behind its words does",
        positionals: [
            Positional(
                name: "WORD",
                help: "a noun, or the words of a command; none for everything",
                isRequired: false,
                isRepeated: true
            )
        ],
        examples: ["omsctl help order", "omsctl help order place"]
    ) { run in
        let parser = ArgumentParser(commands: Self.commands, globals: Globals.options)
        let words = try parser.beginning(run.arguments.positionals)
        let help = Help(commands: Self.commands, globals: Globals.options)
        run.terminal.write(help.text(for: words))
    }

    // Not `async`: an async main hands the first thread to the runtime, which opens all signals on it.
    static func main() {
        StandardStreams.fillGaps()
        signal(SIGPIPE, SIG_IGN)
        let terminal = Terminal()
        do {
            let words = try ProgramWords.arguments()
            guard let run = try Self.parse(words, terminal) else { return }
            if run.command.path == ClusterCommands.supervise.path {
                // Before the first thread: each one inherits the mask, and one without it would let
                // SIGTERM end the supervisor on the spot.
                Signals.block(Up.signals)
                try Up.supervise(run)
            } else {
                try Self.runAndWait(run)
            }
        } catch let failure as Failure {
            Self.report(failure, terminal)
            exit(failure.status.rawValue)
        } catch {
            terminal.writeError("omsctl: \(error)\n")
            exit(ExitStatus.internalError.rawValue)
        }
    }

    private static func runAndWait(_ run: Invocation) throws {
        let end = OneShot<Result<Void, any Error>>()
        Task.detached {
            do {
                end.set(.success(try await run.command.run(run)))
            } catch {
                end.set(.failure(error))
            }
        }
        try end.wait().get()
    }

    /// The run that the arguments ask for; nil when help or version was printed instead.
    private static func parse(_ arguments: [String], _ terminal: Terminal) throws -> Invocation? {
        let parser = ArgumentParser(commands: Self.commands, globals: Globals.options)
        switch try parser.parse(arguments) {
        case .version:
            terminal.write("omsctl \(Globals.version)\n")
            return nil
        case .help(let words):
            let help = Help(commands: Self.commands, globals: Globals.options)
            terminal.write(help.text(for: words))
            return nil
        case .run(let command, let parsed):
            let time = SystemTime()
            let directory =
                parsed.values["data"]?.first
                ?? Globals.options.first { $0.name == "data" }?.defaultValue ?? ""
            // As in a variable that is not set: the folder would be "/".
            guard !directory.isEmpty else {
                throw Failure.usage("--data is empty; name the cluster's folder")
            }
            // Who may follow for hours has connections of its own: many of them lock nobody else out.
            let identity =
                switch command.path.last {
                case "watch": "omsctl-watch"
                case "call": "omsctl-call"
                default: "omsctl"
                }
            return Invocation(
                command: command,
                arguments: parsed,
                terminal: terminal,
                time: time,
                connections: Connections(directory: directory, time: time, identity: identity)
            )
        }
    }

    private static func report(_ failure: Failure, _ terminal: Terminal) {
        var text = "omsctl: \(Table.printable(failure.message))\n"
        for detail in failure.details { text += "  \(Table.printable(detail))\n" }
        if !failure.remedy.isEmpty { text += "  → \(Table.printable(failure.remedy))\n" }
        terminal.writeError(text)
    }
}

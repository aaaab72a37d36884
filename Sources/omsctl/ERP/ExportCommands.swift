// SPDX-License-Identifier: MIT
import LinuxIO

/// The verbs of `omsctl export`: what other systems take from us.
enum ExportCommands {
    static let all = [
        command("orders", "orders and their lines; an order comes again when it has changed") {
            try await Export.orders.run($0, since: $1, asCSV: $2)
        },
        command("invoices", "invoices and their lines") {
            try await Export.invoices.run($0, since: $1, asCSV: $2)
        },
        command("journal", "the entries of the ledger") {
            try await Export.journal.run($0, since: $1, asCSV: $2)
        },
        command("stock-movements", "every change of stock") {
            try await Export.movements.run($0, since: $1, asCSV: $2)
        },
    ]

    private static func command(
        _ name: String,
        _ what: String,
        _ body: @escaping @Sendable (Invocation, ExportCursor?, Bool) async throws -> ExportCursor?
    ) -> Command {
        Command(
            path: ["export", name],
            summary: "Hand over \(what), from a cursor on",
            options: [
                Option(
                    name: "since",
                    value: "CURSOR",
                    help: "go on behind this one; default: from the beginning"
                ),
                Option(
                    name: "cursor-file",
                    value: "FILE",
                    help: "read the cursor there, and write the new one when all rows are out"
                ),
                Option(
                    name: "format",
                    value: "FORMAT",
                    help: "for spreadsheets, or one JSON object a line",
                    choices: ["csv", "jsonl"],
                    defaultValue: "csv"
                ),
            ],
            examples: ["omsctl export \(name) --cursor-file \(name).cursor >> \(name).csv"]
        ) { run in
            let start = try Self.start(run)
            let end = try await body(run, start, run.text("format") == "csv")?.text ?? ""
            if let file = run.value("cursor-file") {
                try Self.keep(end, in: file)
            } else {
                run.terminal.writeError("cursor: \(end)\n")
            }
        }
    }

    /// The cursor of the options; nil for the beginning.
    static func start(_ run: Invocation) throws -> ExportCursor? {
        guard run.value("since") == nil || run.value("cursor-file") == nil else {
            throw Failure.usage(
                "--since and --cursor-file exclude each other",
                remedy: "give one of them"
            )
        }
        var text = run.text("since")
        if let file = run.value("cursor-file"), Files.exists(file) {
            do {
                text = String(decoding: try Files.read(file, atMost: 64), as: UTF8.self)
            } catch {
                throw Failure.badInput("cannot read \(file): \(error)")
            }
        }
        text = String(text.filter { !$0.isWhitespace })
        guard !text.isEmpty else { return nil }
        guard let cursor = ExportCursor(text: text) else {
            throw Failure.usage(
                "a cursor cannot be '\(text)'",
                remedy: "give the one that the last export ended with, such as 1/4711"
            )
        }
        return cursor
    }

    static func keep(_ cursor: String, in file: String) throws {
        do {
            try Files.writeAtomically(Array("\(cursor)\n".utf8), to: file)
        } catch {
            throw Failure.badInput(
                "cannot write \(file): \(error)",
                remedy: "the rows are out, up to cursor \(cursor)"
            )
        }
    }
}

// SPDX-License-Identifier: MIT
import Glibc

/// The options every command takes.
enum Globals {
    static let options: [Option] = [
        Option(
            name: "data",
            short: "d",
            value: "DIR",
            help: "the cluster's folder; the variable OMS_DATA stands for it too",
            defaultValue: environment("OMS_DATA") ?? "oms-data"
        ),
        Option(
            name: "output",
            short: "o",
            value: "FORMAT",
            help: "table for people, json for programs",
            choices: ["table", "json"],
            defaultValue: "table"
        ),
        Option(
            name: "timeout",
            value: "SECONDS",
            help: "how long one call may take; a stream of 'call' has an hour unless this is given",
            defaultValue: "5"
        ),
        Option(name: "actor", value: "NAME", help: "who acts, for the records", defaultValue: user),
        Option(
            name: "request-id",
            value: "KEY",
            help: "idempotency key of a mutation; the same key acts once"
        ),
        .flag("help", short: "h", "show help"),
        .flag("version", "show the version"),
    ]

    static let version = "0.1.0"

    static let user = environment("USER") ?? "operator"

    /// A variable's text; nil when it is not set, empty, or no text (`ProgramWords` refuses that).
    private static func environment(_ name: String) -> String? {
        getenv(name).flatMap { String(validatingCString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
}

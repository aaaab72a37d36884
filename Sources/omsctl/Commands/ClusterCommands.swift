// SPDX-License-Identifier: MIT

/// `omsctl up`, `down`, `restart`, `status`, and the supervisor they talk to.
enum ClusterCommands {
    static let all = [up, down, restart, status, supervise]

    private static let portBase = Option(
        name: "port-base",
        value: "N",
        help:
            "the first of five ports, 0 for free ones; default: those of the last run, else \(Up.defaultPortBase)"
    )

    static let up = Command(
        path: ["up"],
        summary: "Start the five services, supervised, and wait until they serve",
        options: [
            portBase,
            Option(name: "wait", value: "SECONDS", help: "how long to wait", defaultValue: "30"),
        ]
    ) { run in try await Up.start(run) }

    static let down = Command(
        path: ["down"],
        summary: "Stop the services; calls under way are finished first"
    ) { run in try await Up.stop(run) }

    static let restart = Command(
        path: ["restart"],
        summary: "Restart services one after the other while the cluster is in use",
        positionals: [
            Positional(
                name: "SERVICE",
                help: "only these services; default: all five",
                isRequired: false,
                isRepeated: true,
                words: ServiceName.allCases.map(\.rawValue)
            )
        ],
        options: [
            Option(
                name: "wait",
                value: "SECONDS",
                help: "how long each may take to serve again",
                defaultValue: "30"
            )
        ],
        examples: ["omsctl restart", "omsctl restart billing order"]
    ) { run in try await Restart.perform(run) }

    static let status = Command(
        path: ["status"],
        summary: "Show how the services are; exit status 69 when one is down"
    ) { run in try await Status.show(run) }

    static let supervise = Command(
        path: ["supervise"],
        summary: "Run the supervisor in the foreground",
        options: [portBase],
        isHidden: true
    ) { run in try Up.supervise(run) }
}

// SPDX-License-Identifier: MIT
import OMSProtos

/// `omsctl watch`: the change feeds of all services as one stream.
enum WatchCommand {
    static let all = [watch]

    static let watch = Command(
        path: ["watch"],
        summary: "Follow what happens in all services until interrupted",
        positionals: [
            Positional(name: "SUBJECT", help: "only this order, product, …", isRequired: false)
        ],
        options: [
            .flag("alerts", "only what needs eyes: alerts and parked sagas"),
            .flag("no-follow", "print what has happened so far, oldest first, and stop"),
            EventFeed.giveUp,
        ]
    ) { run in
        guard !run.flag("no-follow") else { return try await Self.printPast(run) }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for feed in EventFeed.all {
                group.addTask {
                    try await feed.follow(run, of: run.positional(0), from: nil) { event in
                        guard Self.isShown(event, run) else { return }
                        run.terminal.write(Line(service: feed.service, event: event).text(run))
                    }
                }
            }
            // The first that gives up ends the others, for which `waitForAll` would wait.
            for try await _ in group {}
        }
    }

    /// One line of the stream.
    private struct Line {
        let service: ServiceName
        let event: CommonV1.Event

        func text(_ run: Invocation) -> String {
            guard !run.wantsJSON else {
                return "{\"service\":\"\(self.service.rawValue)\",\"event\":\(self.event.json)}\n"
            }
            let cells = [
                Show.time(self.event.occurredAtMs), Help.pad(self.service.rawValue, 12),
                Help.pad(self.event.subject, 14), Help.pad(self.event.type, 24),
                Table.printable(self.event.summary),
            ]
            return cells.joined(separator: "  ") + "\n"
        }
    }

    static func isAlert(_ event: CommonV1.Event) -> Bool {
        event.type.hasPrefix("alert.") || event.type == "saga.parked"
            || event.type == "outbox.refused"
    }

    private static func isShown(_ event: CommonV1.Event, _ run: Invocation) -> Bool {
        !run.flag("alerts") || self.isAlert(event)
    }

    private static func printPast(_ run: Invocation) async throws {
        var lines: [Line] = []
        for feed in EventFeed.all {
            try await feed.read(run, of: run.positional(0), from: 1) { event in
                guard Self.isShown(event, run) else { return }
                lines.append(Line(service: feed.service, event: event))
            }
        }
        lines.sort {
            ($0.event.occurredAtMs, $0.service.rawValue) < (
                $1.event.occurredAtMs, $1.service.rawValue
            )
        }
        for line in lines { run.terminal.write(line.text(run)) }
    }
}

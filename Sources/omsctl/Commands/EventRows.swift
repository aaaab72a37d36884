// SPDX-License-Identifier: MIT
import OMSProtos

/// Events of a change feed, as a table or as they come.
enum EventRows {
    static func table(_ events: [CommonV1.Event]) -> String {
        var table = Table([.left("TIME"), .left("EVENT"), .left("BY"), .left("WHAT HAPPENED")])
        for event in events {
            table.add(
                Show.time(event.occurredAtMs),
                event.type,
                Show.dash(event.actor),
                event.summary
            )
        }
        return table.text
    }

    /// Prints a service's feed, one event a line, until its end with `--no-follow`, or the program is
    /// interrupted.
    static func print(_ run: Invocation, _ feed: EventFeed, subject: String) async throws {
        let from = try run.integer("from", in: 1...Int64.max)
        func tell(_ event: CommonV1.Event) {
            run.terminal.write(run.wantsJSON ? event.json + "\n" : Self.line(event))
        }
        if run.flag("no-follow") {
            try await feed.read(run, of: subject, from: from ?? 0, tell)
        } else {
            try await feed.follow(run, of: subject, from: from, tell)
        }
    }

    private static func line(_ event: CommonV1.Event) -> String {
        let cells = [
            Show.time(event.occurredAtMs), Help.pad(event.subject, 14), Help.pad(event.type, 24),
            Table.printable(event.summary),
        ]
        return cells.joined(separator: "  ") + "\n"
    }
}

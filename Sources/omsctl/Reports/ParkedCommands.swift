// SPDX-License-Identifier: MIT

/// `omsctl parked`: everything that waits for a person, in one place.
enum ParkedCommands {
    static let all = [groups, list]

    static let groups = Command(
        path: ["parked"],
        summary: "Show what waits for a person, grouped by cause, with the verbs that settle it"
    ) { run in
        let groups = Self.groups(try await WorkQueue(run).items)
        guard !run.wantsJSON else {
            return run.terminal.write(JSONArray.text(groups.map(Self.json)))
        }
        guard !groups.isEmpty else { return run.terminal.write("Nothing waits for a person.\n") }
        let table = Table(
            [
                .right("COUNT"), .left("CAUSE"), .left("OLDEST SINCE"), .left("FOR EXAMPLE"),
                .left("SETTLED BY"),
            ],
            groups
        ) { group in
            [
                String(group.count), group.cause, Show.time(group.sinceMs), group.subject,
                "omsctl " + (group.verbs.first ?? "-"),
            ]
        }
        run.terminal.write(table.text)
    }

    static let list = Command(
        path: ["parked", "list"],
        summary: "List every single thing that waits for a person",
        options: [.text("cause", "only causes that hold this text")]
    ) { run in
        let wanted = run.text("cause")
        let items = try await WorkQueue(run).items.filter {
            wanted.isEmpty || $0.cause.contains(wanted)
        }.sorted { ($0.sinceMs, $0.subject) < ($1.sinceMs, $1.subject) }
        guard !run.wantsJSON else {
            return run.terminal.write(JSONArray.text(items.map(Self.json)))
        }
        let table = Table(
            [
                .left("SINCE"), .left("SUBJECT"), .left("CAUSE"), .left("NOTE"),
                .left("SETTLED BY"),
            ],
            items
        ) { item in
            [
                Show.time(item.sinceMs), item.subject, item.cause, Show.dash(item.note),
                item.verbs.map { "omsctl \($0)" }.joined(separator: " | "),
            ]
        }
        run.terminal.write(table.text)
    }

    /// One item a cause, the oldest, with the number of its like; the largest groups first.
    static func groups(_ items: [WorkItem]) -> [WorkItem] {
        Dictionary(grouping: items, by: \.cause).values.compactMap { group -> WorkItem? in
            guard
                var oldest = group.min(by: { ($0.sinceMs, $0.subject) < ($1.sinceMs, $1.subject) })
            else { return nil }
            oldest.count = group.reduce(0) { $0 + $1.count }
            return oldest
        }.sorted { ($1.count, $0.cause) < ($0.count, $1.cause) }
    }

    private static func json(_ item: WorkItem) -> JSONObject {
        var object = JSONObject()
        object.add("cause", item.cause)
        object.add("count", item.count)
        object.add("subject", item.subject)
        object.add("since_ms", item.sinceMs)
        object.add("note", item.note)
        object.add("verbs", item.verbs)
        return object
    }
}

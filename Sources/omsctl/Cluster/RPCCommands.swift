// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf

/// `omsctl rpc`: what the processes know of their calls and connections.
enum RPCCommands {
    static let all = [methods, connections]

    private static let process = Positional(
        name: "SERVICE",
        help: "only this process; default: all five",
        isRequired: false,
        words: ServiceName.allCases.map(\.rawValue)
    )

    static let methods = Command(
        path: ["rpc", "methods"],
        summary: "Show how the calls of each method went since the start of the processes",
        positionals: [process],
        options: [.flag("all", "methods that nobody called, too")]
    ) { run in
        var rows: [Row<CommonV1.MethodStats>] = []
        for process in try Self.processes(run) {
            let reply = try await run.call(process, CommonV1.Channelz.listMethods, .init())
            rows += reply.methods.filter { run.flag("all") || $0.started > 0 }
                .map { Row(process: process, message: $0) }
        }
        run.terminal.write(run.wantsJSON ? Self.json(rows) : Self.table(of: rows))
    }

    static let connections = Command(
        path: ["rpc", "connections"],
        summary: "Show the connections that are open, and what passed over them",
        positionals: [process]
    ) { run in
        var rows: [Row<CommonV1.ConnectionStats>] = []
        for process in try Self.processes(run) {
            rows += try await run.all(
                process,
                CommonV1.Channelz.listConnections,
                { .init(page: $0) },
                rows: { ($0.connections, $0.nextPageToken) }
            ).map { Row(process: process, message: $0) }
        }
        run.terminal.write(run.wantsJSON ? Self.json(rows) : Self.table(of: rows))
    }

    /// What one process said.
    struct Row<Value: Message> {
        let process: ServiceName
        let message: Value
    }

    private static func processes(_ run: Invocation) throws -> [ServiceName] {
        let name = run.positional(0)
        return name.isEmpty ? ServiceName.allCases : [try ServiceName.named(name)]
    }

    private static func json(_ rows: [Row<some Message>]) -> String {
        let lines = rows.map { row in
            "  {\"service\":\"\(row.process.rawValue)\",\"stats\":\(row.message.json)}"
        }
        return lines.isEmpty ? "[]\n" : "[\n\(lines.joined(separator: ",\n"))\n]\n"
    }

    static func table(of rows: [Row<CommonV1.MethodStats>]) -> String {
        let columns: [Table.Column] = [
            .left("SERVICE"), .left("METHOD"), .right("CALLS"), .right("OK"), .right("FAILED"),
            .right("OPEN"), .right("P50"), .right("P99"), .left("FAILURES"),
        ]
        return Table(columns, rows) { row in
            let stats = row.message
            return [
                row.process.rawValue, stats.path, String(stats.started), String(stats.succeeded),
                String(stats.failed), String(stats.started - stats.succeeded - stats.failed),
                LatencyText.percentile(50, of: stats.latency),
                LatencyText.percentile(99, of: stats.latency),
                stats.failures.map { "\($0.count) \($0.status)" }.joined(separator: ", "),
            ]
        }.text
    }

    static func table(of rows: [Row<CommonV1.ConnectionStats>]) -> String {
        let columns: [Table.Column] = [
            .left("SERVICE"), .right("ID"), .left("PEER"), .left("ADDRESS"), .right("AGE"),
            .right("IDLE"), .right("CALLS"), .right("OK"), .right("FAILED"), .right("SENT"),
            .right("IN"), .right("OUT"), .right("WAITING"),
        ]
        return Table(columns, rows) { row in
            let stats = row.message
            return [
                row.process.rawValue, String(stats.id), Show.dash(stats.peer), stats.address,
                Span.text(stats.ageMs), Span.text(stats.idleMs), String(stats.callsStarted),
                String(stats.callsSucceeded), String(stats.callsFailed),
                String(stats.messagesSent), "\(stats.bytesReceived) B", "\(stats.bytesSent) B",
                "\(stats.outputBytes) B",
            ]
        }.text
    }
}

/// Durations from buckets that double.
enum LatencyText {
    /// What so many of a hundred calls took less than; "-" when there were none.
    static func percentile(_ percent: Int64, of buckets: [CommonV1.LatencyBucket]) -> String {
        let total = buckets.reduce(0) { $0 + $1.count }
        guard total > 0 else { return "-" }
        // Multiplied last, so that no count overflows.
        let rank = total / 100 * percent + (total % 100 * percent + 99) / 100
        var seen: Int64 = 0
        for bucket in buckets {
            seen += bucket.count
            if seen >= rank { return self.limit(bucket.belowUs) }
        }
        return "-"
    }

    private static func limit(_ microseconds: Int64) -> String {
        switch microseconds {
        case 0: "8.4 s or more"
        case ..<1000: "< \(microseconds) µs"
        case ..<1_000_000: "< \(self.tenths(microseconds / 100)) ms"
        default: "< \(self.tenths(microseconds / 100_000)) s"
        }
    }

    private static func tenths(_ count: Int64) -> String { "\(count / 10).\(count % 10)" }
}

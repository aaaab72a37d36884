// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC

/// How the five services are.
enum Status {
    struct Row: Sendable {
        let name: ServiceName
        let entry: ClusterFile.Entry
        let health: CommonV1.HealthReply?
        /// Why there is no health.
        let problem: String
    }

    /// Whether the cluster file is of this supervisor and every service says it serves.
    static func allServe(
        _ run: Invocation,
        _ directory: String,
        under supervisor: Int32
    ) async throws -> Bool {
        guard let file = try? ClusterFile.read(in: directory), file.supervisor == supervisor,
            file.entries.values.allSatisfy({ $0.pid > 0 })
        else { return false }
        let connections = Connections(directory: directory, time: run.time)
        let rows = try await Self.rows(file, connections, timeout: .milliseconds(500))
        return rows.allSatisfy { $0.health?.state == .serving }
    }

    /// Prints a row per service; fails when one does not serve.
    static func show(_ run: Invocation) async throws {
        let directory = run.value("data") ?? ""
        let file = try ClusterFile.read(in: directory)
        let rows = try await Self.rows(file, run.connections, timeout: try run.timeout())
        if run.wantsJSON {
            run.terminal.write(
                "[\n" + rows.map { "  " + Self.json($0) }.joined(separator: ",\n") + "\n]\n"
            )
        } else {
            run.terminal.write(Self.table(rows))
        }
        if rows.contains(where: { $0.health != nil }), !Up.isSupervised(file, directory) {
            run.terminal.writeError(
                "Nobody supervises these services: one that crashes stays down. Run 'omsctl up'.\n"
            )
        }
        let down = rows.filter { $0.health?.state != .serving }
        guard down.isEmpty else {
            throw Failure(
                status: .unavailable,
                message: "not serving: \(down.map(\.name.rawValue).joined(separator: ", "))",
                remedy: "a crashed service is restarted by itself; see the files in the log folder",
                details: down.map { "\($0.name.rawValue) at \($0.entry.address): \($0.problem)" }
            )
        }
    }

    private static func rows(
        _ file: ClusterFile,
        _ connections: Connections,
        timeout: Duration
    ) async throws -> [Row] {
        try await withThrowingTaskGroup(of: Row.self) { group in
            for (name, entry) in file.entries {
                group.addTask {
                    var options = CallOptions()
                    options.timeout = timeout
                    do {
                        let channel = try connections.channel(name)
                        let method = CommonV1.Health.check
                        let health = try await channel.unary(
                            method,
                            CommonV1.HealthRequest(),
                            options: options
                        )
                        return Row(name: name, entry: entry, health: health, problem: "")
                    } catch let error as RPCError {
                        return Row(name: name, entry: entry, health: nil, problem: error.message)
                    }
                }
            }
            var rows: [Row] = []
            for try await row in group { rows.append(row) }
            return rows.sorted { $0.name.rawValue < $1.name.rawValue }
        }
    }

    private static func table(_ rows: [Row]) -> String {
        var table = Table([
            .left("SERVICE"), .left("STATE"), .left("ADDRESS"), .right("PID"), .right("UPTIME"),
            .right("MEMORY"), .right("CPU"), .right("RESTARTS"), .right("OUTBOX"),
            .right("REFUSED"),
        ])
        for row in rows {
            let health = row.health
            table.add(
                row.name.rawValue,
                health.map { Show.word($0.state.name) } ?? "down",
                row.entry.address,
                String(row.entry.pid),
                health.map { "\($0.uptimeMs / 1000) s" } ?? "-",
                health.map { "\($0.residentBytes >> 20) MiB" } ?? "-",
                health.map { "\($0.cpuMs) ms" } ?? "-",
                String(row.entry.restarts),
                health.map { String($0.outboxPending) } ?? "-",
                health.map { String($0.outboxRefused) } ?? "-"
            )
        }
        return table.text
    }

    private static func json(_ row: Row) -> String {
        var object = JSONObject()
        object.add("service", row.name.rawValue)
        object.add("address", row.entry.address)
        object.add("pid", row.entry.pid)
        object.add("restarts", row.entry.restarts)
        object.add("state", row.health?.state.name ?? "DOWN")
        object.add("uptime_ms", row.health?.uptimeMs ?? 0)
        object.add("resident_bytes", row.health?.residentBytes ?? 0)
        object.add("cpu_ms", row.health?.cpuMs ?? 0)
        object.add("outbox_pending", row.health?.outboxPending ?? 0)
        object.add("outbox_refused", row.health?.outboxRefused ?? 0)
        object.add("problem", row.problem)
        return object.text
    }
}

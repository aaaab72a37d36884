// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
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
        let condition: Condition

        /// The process that answers, or else is known; 0 when there is none.
        var pid: Int64 {
            switch self.condition {
            case .answers: self.health?.pid ?? 0
            case .silent: Int64(self.entry.pid)
            case .restarting, .down: 0
            }
        }
    }

    /// What a service answers when it is asked how it is.
    private struct Answer: Sendable {
        let name: ServiceName
        let health: CommonV1.HealthReply?
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
        let answers = try await Self.ask(file, connections, timeout: .milliseconds(500))
        return answers.allSatisfy { $0.health?.state == .serving }
    }

    /// Prints a row per service; fails when one does not serve.
    static func show(_ run: Invocation) async throws {
        let directory = run.value("data") ?? ""
        let file = try ClusterFile.read(in: directory)
        let answers = try await Self.ask(file, run.connections, timeout: try run.timeout())
        // Looked at after the answers: a process that is named here was there when they were asked for,
        // or has been started since.
        let isSupervised = Up.isSupervised(file, directory)
        let rows = Self.rows(answers, try ClusterFile.read(in: directory), directory, isSupervised)
        if run.wantsJSON {
            run.terminal.write(
                "[\n" + rows.map { "  " + Self.json($0) }.joined(separator: ",\n") + "\n]\n"
            )
        } else {
            run.terminal.write(Self.table(rows))
        }
        if !isSupervised, rows.contains(where: { $0.pid > 0 }) {
            run.terminal.writeError(
                "Nobody supervises these services: one that crashes stays down. Run 'omsctl up'.\n"
            )
        }
        if let failure = Self.failure(rows, directory) { throw failure }
    }

    /// Why not all services serve; nil when they do.
    static func failure(_ rows: [Row], _ directory: String) -> Failure? {
        let absent = rows.filter { !$0.condition.isServing }
        guard !absent.isEmpty else { return nil }
        return Failure(
            status: .unavailable,
            message: "not serving: \(absent.map(\.name.rawValue).joined(separator: ", "))",
            remedy: Condition.remedy(absent.map(\.condition), in: directory),
            details: absent.map { row in
                let place = "\(row.name.rawValue) at \(row.entry.address)"
                return [place, row.condition.sentence, row.problem].filter { !$0.isEmpty }
                    .joined(separator: ": ")
            }
        )
    }

    private static func rows(
        _ answers: [Answer],
        _ file: ClusterFile,
        _ directory: String,
        _ isSupervised: Bool
    ) -> [Row] {
        // As the services' own command lines have it.
        let folder = (try? Files.absolute(directory)) ?? directory
        return answers.map { answer in
            let entry = file.entries[answer.name] ?? ClusterFile.Entry(address: "")
            return Row(
                name: answer.name,
                entry: entry,
                health: answer.health,
                problem: answer.problem,
                condition: Condition(
                    state: answer.health?.state,
                    lives: Up.runs(answer.name, entry.pid, on: folder),
                    isSupervised: isSupervised
                )
            )
        }
    }

    private static func ask(
        _ file: ClusterFile,
        _ connections: Connections,
        timeout: Duration
    ) async throws -> [Answer] {
        try await withThrowingTaskGroup(of: Answer.self) { group in
            for name in file.entries.keys {
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
                        return Answer(name: name, health: health, problem: "")
                    } catch let error as RPCError {
                        return Answer(name: name, health: nil, problem: error.message)
                    }
                }
            }
            var answers: [Answer] = []
            for try await answer in group { answers.append(answer) }
            return answers.sorted { $0.name.rawValue < $1.name.rawValue }
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
                Show.word(row.condition.name),
                row.entry.address,
                row.pid > 0 ? String(row.pid) : "-",
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
        object.add("pid", row.pid)
        object.add("restarts", row.entry.restarts)
        object.add("state", row.condition.name)
        object.add("uptime_ms", row.health?.uptimeMs ?? 0)
        object.add("resident_bytes", row.health?.residentBytes ?? 0)
        object.add("cpu_ms", row.health?.cpuMs ?? 0)
        object.add("outbox_pending", row.health?.outboxPending ?? 0)
        object.add("outbox_refused", row.health?.outboxRefused ?? 0)
        object.add("problem", row.problem)
        return object.text
    }
}

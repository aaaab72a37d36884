// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import OMSProtos
import RPC

/// Restarting services one after the other while the cluster is in use.
///
/// Each is drained, started again by the supervisor (with the program that is on the disk now), and
/// serves before the next one is touched; the first that does not stops the row.
struct Restart {
    /// How one service went.
    struct Row: Hashable, Sendable {
        let name: ServiceName
        let oldPID: Int32
        let newPID: Int32
        /// From SIGTERM to the end of the old process.
        let drained: Duration
        /// From there until the new one served.
        let back: Duration
    }

    private let run: Invocation
    private let directory: String
    private let supervisor: Int32
    /// How long one service may take to serve again once its old process has ended.
    private let wait: Duration

    /// Restarts what the command line names, or all, and prints a row for each.
    static func perform(_ run: Invocation) async throws {
        let services = try Self.services(run.arguments.positionals)
        let file = try ClusterFile.read(in: run.value("data") ?? "")
        let directory = try Up.directory(run)
        guard Up.isSupervised(file, directory) else {
            throw Failure(
                status: .unavailable,
                message: "nobody supervises the cluster in \(directory): nothing was stopped",
                remedy: "run 'omsctl up', which starts all of it anew"
            )
        }
        let restart = Restart(
            run: run,
            directory: directory,
            supervisor: file.supervisor,
            wait: .seconds(try run.integer("wait", in: 1...600) ?? 30)
        )
        var rows: [Row] = []
        // What was done is told even when the next one fails.
        defer {
            let text = run.wantsJSON ? Self.json(rows) : Self.table(rows)
            if !rows.isEmpty { run.terminal.write(text) }
        }
        for name in services { rows.append(try await restart.one(name)) }
    }

    /// The services named, each once, in the order of the start: callees before callers, so that a newer
    /// caller never meets an older callee.
    static func services(_ words: [String]) throws -> [ServiceName] {
        let named = try words.map(ServiceName.named)
        return ServiceName.allCases.filter { named.isEmpty || named.contains($0) }
    }

    private func one(_ name: ServiceName) async throws -> Row {
        let old = try self.entry(of: name).pid
        let begin = self.run.time.monotonic
        try await self.end(name, old)
        let ended = self.run.time.monotonic
        while self.run.time.monotonic < ended + self.wait {
            let new = try self.entry(of: name)
            if new.pid > 0, new.pid != old, try await self.serves(name, new) {
                return Row(
                    name: name,
                    oldPID: old,
                    newPID: new.pid,
                    drained: ended - begin,
                    back: self.run.time.monotonic - ended
                )
            }
            guard Up.isAlive(self.supervisor) else { break }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw Failure(
            status: .unavailable,
            message: "the \(name.rawValue) service does not serve again; the rest was left alone",
            remedy: "see 'omsctl status' and \(self.directory)/log/\(name.rawValue).log"
        )
    }

    /// Drains a process and waits for its end; one that outlasts the grace is killed.
    private func end(_ name: ServiceName, _ pid: Int32) async throws {
        // In its back-off, or gone since the file was written: the supervisor is about to start it.
        guard Up.runs(name, pid, on: self.directory) else { return }
        kill(pid, SIGTERM)
        // A stopped process must go on to see it.
        kill(pid, SIGCONT)
        let limit = self.run.time.monotonic + Supervisor.grace
        while Up.runs(name, pid, on: self.directory) {
            if self.run.time.monotonic >= limit {
                self.run.terminal.writeError(
                    "The \(name.rawValue) service had not ended after "
                        + "\(Supervisor.grace.wholeMilliseconds / 1000) s and was killed.\n"
                )
                kill(pid, SIGKILL)
                return
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func entry(of name: ServiceName) throws -> ClusterFile.Entry {
        try ClusterFile.read(in: self.directory).entries[name] ?? ClusterFile.Entry(address: "")
    }

    private func serves(_ name: ServiceName, _ entry: ClusterFile.Entry) async throws -> Bool {
        let channel = try self.run.connections.channel(at: entry.address)
        let options = CallOptions(timeout: .milliseconds(500))
        let health = try? await channel.unary(CommonV1.Health.check, .init(), options: options)
        return health?.state == .serving && health?.pid == Int64(entry.pid)
    }

    static func table(_ rows: [Row]) -> String {
        let columns: [Table.Column] = [
            .left("SERVICE"), .right("PID BEFORE"), .right("PID"), .right("DRAINED IN"),
            .right("BACK AFTER"),
        ]
        return Table(columns, rows) { row in
            [
                row.name.rawValue, String(row.oldPID), String(row.newPID),
                "\(row.drained.wholeMilliseconds) ms", "\(row.back.wholeMilliseconds) ms",
            ]
        }.text
    }

    static func json(_ rows: [Row]) -> String {
        JSONArray.text(
            rows.map { row in
                var object = JSONObject()
                object.add("service", row.name.rawValue)
                object.add("pid_before", row.oldPID)
                object.add("pid", row.newPID)
                object.add("drained_ms", row.drained.wholeMilliseconds)
                object.add("back_ms", row.back.wholeMilliseconds)
                return object
            }
        )
    }
}

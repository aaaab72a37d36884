// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import RPC

/// Five real processes under the real supervisor (`omsctl up`), in a folder of their own.
///
/// Safe to send because nothing changes after `init` but the files.
final class Cluster: Sendable {
    /// The cluster's folder, `--data`.
    let data: String
    /// Where omsctl and the services' programs are; see `Programs`.
    let programs: String
    /// The environment of the processes; nil passes ours on.
    private let environment: [String]?

    init(data: String, programs: String, environment: [String]? = nil) {
        self.data = data
        self.programs = programs
        self.environment = environment
    }

    // MARK: omsctl

    /// How a run of omsctl ended.
    struct Ended {
        let status: Int32
        let output: String
        let errors: String

        /// What it said, in short.
        var brief: String {
            let lines = (self.errors + self.output).split(separator: "\n").prefix(6)
            return "exit \(self.status): \(lines.joined(separator: " | "))"
        }
    }

    /// Runs omsctl to its end.
    func omsctl(_ words: [String]) throws -> Ended {
        let stem = "\(Files.directory(of: self.data))/omsctl"
        let out = stem + ".out"
        let errors = stem + ".err"
        unlink(out)
        unlink(errors)
        var options = ChildProcess.Options(arguments: words + ["--data", self.data])
        options.output = .append(path: out)
        options.errors = .append(path: errors)
        options.environment = self.environment
        let end = try ChildProcess("\(self.programs)/omsctl", options).wait()
        let status: Int32 =
            switch end {
            case .exited(let code): code
            case .signalled(let signal): 128 + signal
            }
        return Ended(status: status, output: Self.text(out), errors: Self.text(errors))
    }

    /// Runs omsctl, which must end with 0.
    @discardableResult
    func need(_ words: String...) throws -> Ended {
        let ended = try self.omsctl(words)
        if ended.status != 0 {
            throw Trouble("omsctl \(words.joined(separator: " ")): \(ended.brief)")
        }
        return ended
    }

    /// Starts it, on the ports it had or on free ones, and waits until all serve.
    func up() throws {
        let known = Files.exists("\(self.data)/cluster")
        let ended = try self.omsctl(known ? ["up"] : ["up", "--port-base", "0"])
        if ended.status != 0 { throw Trouble("omsctl up: \(ended.brief)") }
    }

    /// Drains and stops it.
    func down() throws { try self.need("down") }

    static func text(_ path: String) -> String {
        (try? Files.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    // MARK: The cluster file

    /// The words of the file's lines.
    private var lines: [[Substring]] {
        Self.text("\(self.data)/cluster").split(separator: "\n").map { $0.split(separator: " ") }
    }

    /// The process id of the supervisor; 0 when there is none.
    var supervisor: Int32 { self.lines.first.flatMap { $0.last }.flatMap { Int32($0) } ?? 0 }

    /// The process id of a service; 0 when it does not run.
    func pid(of service: Service) -> Int32 {
        let entry = self.lines.first { $0.count == 5 && $0[1] == service.rawValue }
        guard let pid = entry.flatMap({ Int32($0[3]) }), Service.of(pid: pid) == service else {
            return 0
        }
        return pid
    }

    /// Where a service listens.
    func endpoint(of service: Service) throws -> Endpoint {
        let entry = self.lines.first { $0.count == 5 && $0[1] == service.rawValue }
        guard let endpoint = entry.flatMap({ Endpoint(String($0[2])) }) else {
            throw Trouble("the cluster file does not tell where \(service.rawValue) listens")
        }
        return endpoint
    }

    // MARK: Signals

    /// Sends a signal; false when the service does not run at this moment.
    @discardableResult
    func signal(_ service: Service, _ number: Int32) -> Bool {
        let pid = self.pid(of: service)
        return pid > 0 && kill(pid, number) == 0
    }

    /// The processes that run, the supervisor first.
    var pids: [Int32] {
        ([self.supervisor] + Service.allCases.map { self.pid(of: $0) }).filter { $0 > 0 }
    }

    /// Stops every process, the supervisor first, and waits until none runs any more: each thread stands
    /// still, or is within the kernel, where it waits for a disk, and goes no further than its edge.
    ///
    /// - Returns: The processes.
    /// - Throws: `Trouble` when one still runs after two seconds.
    func stopAll() throws -> [Int32] {
        // While it runs, the supervisor may start a service that is not in its file yet.
        let supervisor = self.supervisor
        // Process 0 would be our own group.
        guard supervisor > 0 else { throw Trouble("there is no supervisor to stop") }
        kill(supervisor, SIGSTOP)
        let pids = self.pids
        for pid in pids { kill(pid, SIGSTOP) }
        let stopped = Clock.wait(atMost: .seconds(2), every: .microseconds(50)) {
            pids.allSatisfy { ThreadState.all(of: $0).allSatisfy(\.isStill) }
        }
        if stopped == nil { throw Trouble("a process runs on 2 s after SIGSTOP") }
        return pids
    }

    /// Ends everything at once, the supervisor first.
    func killAll() { Self.killAll(self.pids) }

    /// Ends these at once and waits until they have; for when the cluster file cannot be read.
    static func killAll(_ pids: [Int32]) {
        for pid in pids { kill(pid, SIGKILL) }
        _ = Clock.wait(atMost: .seconds(10), every: .milliseconds(5)) {
            pids.allSatisfy { ProcessStats.program(of: $0) == nil }
        }
        // Orphans in a namespace of processes fall to its first one, which is this; but a moment later.
        _ = Clock.wait(atMost: .milliseconds(200), every: .milliseconds(1)) {
            for pid in pids { waitpid(pid, nil, WNOHANG) }
            return pids.allSatisfy { kill($0, 0) != 0 }
        }
    }

    /// What the supervisor wrote about how services ended: service and end, such as
    /// `signalled(9)`, in order.
    var ends: [(service: Service, end: String)] {
        Self.text("\(self.data)/log/supervisor.log").split(separator: "\n").compactMap { line in
            let parts = String(line).components(of: " supervisor: ").last?.components(
                of: " ended: "
            )
            guard let parts, parts.count == 2, let service = Service(rawValue: parts[0]) else {
                return nil
            }
            return (service, parts[1])
        }
    }
}

extension String {
    /// The parts between the occurrences of a separator.
    func components(of separator: String) -> [String] {
        var parts: [String] = []
        var rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}

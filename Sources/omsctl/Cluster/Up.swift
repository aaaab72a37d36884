// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC

/// Starting and stopping a cluster from the command line.
enum Up {
    /// The first of five ports when none is said.
    static let defaultPortBase: Int64 = 7400
    /// 0 for free ports, else the first of five.
    private static let portBases: ClosedRange<Int64> = 0...65_531
    /// Where free ports are looked for: below those that Linux lends to outgoing connections, which
    /// could take a service's port while it restarts.
    private static let freePortBases: ClosedRange<Int64> = 10_000...32_700
    private static let portBaseTries = 100

    /// What ends the supervisor; `main` blocks them before any thread starts.
    static let signals = [SIGTERM, SIGINT]

    /// Runs the supervisor in this process until one of `signals`.
    static func supervise(_ run: Invocation) throws {
        let directory = try Self.directory(run)
        // Held for as long as this process lives: one supervisor per folder.
        guard let lock = try FileLock.acquireWithinASecond(Self.lockPath(directory)) else {
            throw Failure(
                status: .refused,
                message: "another supervisor runs the cluster in \(directory)",
                remedy: "see 'omsctl status'"
            )
        }
        defer { withExtendedLifetime(lock) {} }
        Self.endOrphans(of: directory)
        let identity = try ClusterIdentity.claim(directory)
        let witness = try Witness.read(in: directory)
        let loop = try EventLoop(name: "supervisor")
        let done = OneShot<Void>()
        let addresses = try Self.addresses(run, directory)
        let programs = Self.programs
        try loop.runAndWait {
            let supervisor = Supervisor(
                directory: directory,
                clusterID: identity.id,
                witness: witness,
                programs: programs,
                addresses: addresses,
                loop: loop,
                time: SystemTime(),
                done: done
            )
            let own = Handle(supervisor)
            try Signals.watch(Self.signals, on: loop) { _ in own.supervisor.stop() }
            do {
                try supervisor.begin()
            } catch {
                throw Failure(
                    status: .refused,
                    message: "\(ClusterFile.path(in: directory)) cannot be written: \(error)",
                    remedy: "without it no command would find the cluster: make it writable"
                )
            }
        }
        done.wait()
    }

    /// Starts the supervisor in a session of its own and waits until every service serves.
    static func start(_ run: Invocation) async throws {
        let directory = try Self.directory(run)
        let limit = run.time.monotonic + .seconds(try run.integer("wait", in: 1...600) ?? 30)
        _ = try run.integer("port-base", in: Self.portBases)
        if let file = try? ClusterFile.read(in: directory),
            Self.isSupervised(file, directory)
        {
            run.terminal.writeError("The cluster in \(directory) is already up.\n")
            try await Self.waitUntilServing(run, directory, limit) { file.supervisor }
            try ClusterIdentity.complete(directory)
            return try await Status.show(run)
        }
        // Here as well as in the supervisor, whose words would end up in its log.
        _ = try ClusterIdentity.expected(in: directory)
        _ = try Witness.read(in: directory)
        let log = "\(directory)/log/supervisor.log"
        var options = ChildProcess.Options(arguments: ["supervise", "--data", directory])
        if let base = run.value("port-base") { options.arguments += ["--port-base", base] }
        options.output = .append(path: log)
        options.errors = .append(path: log)
        options.ownSession = true
        let told = (try? Files.read(log))?.count ?? 0
        let child = try ChildProcess(Self.programs + "/omsctl", options)
        try await Self.waitUntilServing(run, directory, limit) {
            guard let end = child.poll() else { return child.pid }
            if let other = Self.otherSupervisor(directory) { return other }
            throw Failure(
                status: .unavailable,
                message: "the supervisor ended: \(end)",
                details: Self.lines(of: log, from: told)
            )
        }
        try ClusterIdentity.complete(directory)
        try await Status.show(run)
    }

    /// The supervisor that somebody else has started meanwhile; 0 while it has not written its file, nil
    /// when there is none.
    private static func otherSupervisor(_ directory: String) -> Int32? {
        guard Self.hasSupervisor(directory) else { return nil }
        guard let file = try? ClusterFile.read(in: directory) else { return 0 }
        return Self.isSupervised(file, directory) ? file.supervisor : 0
    }

    /// Waits until the supervisor has written its file and every service of it serves; tells after a
    /// while what keeps them from it.
    private static func waitUntilServing(
        _ run: Invocation,
        _ directory: String,
        _ limit: MonotonicInstant,
        supervisor: () throws -> Int32
    ) async throws {
        var tellsAt: MonotonicInstant? = run.time.monotonic + .seconds(3)
        while true {
            if try await Status.allServe(run, directory, under: try supervisor()) { return }
            if let due = tellsAt, due <= run.time.monotonic {
                tellsAt = nil
                for line in Self.lastErrors(directory) {
                    run.terminal.writeError("Still waiting: \(line)\n")
                }
            }
            guard run.time.monotonic < limit else {
                throw Failure(
                    status: .unavailable,
                    message: "not every service serves yet",
                    remedy: "see 'omsctl status' and the files in \(directory)/log",
                    details: Self.lastErrors(directory)
                )
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Asks the supervisor to stop and waits until it has.
    static func stop(_ run: Invocation) async throws {
        let directory = try Self.directory(run)
        let file = try ClusterFile.read(in: directory)
        guard Self.isSupervised(file, directory) else {
            let left = Self.servicesAlive(of: file, directory).count
            Self.endOrphans(of: directory)
            try file.stopped.write(in: directory)
            let found =
                left == 0 ? "is already down" : "was not supervised; \(left) services stopped"
            return run.terminal.write("The cluster in \(directory) \(found).\n")
        }
        kill(file.supervisor, SIGTERM)
        // One that is stopped (SIGSTOP) must go on to see it.
        kill(file.supervisor, SIGCONT)
        let limit = run.time.monotonic + .seconds(60)
        while Self.isAlive(file.supervisor) {
            guard run.time.monotonic < limit else {
                throw Failure(
                    status: .temporary,
                    message: "the supervisor has not ended after 60 s"
                )
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        guard Self.servicesAlive(of: file, directory).isEmpty else {
            throw Failure(
                status: .internalError,
                message: "the supervisor has ended and left services running",
                remedy: "run 'omsctl down' again to end them"
            )
        }
        run.terminal.write("The cluster in \(directory) is down.\n")
    }

    /// The folder this program and the services' programs are in.
    static var programs: String {
        Files.directory(of: ProcessStats.program(of: getpid()) ?? "")
    }

    /// The cluster's folder as an absolute path, made when missing.
    static func directory(_ run: Invocation) throws -> String {
        let given = run.value("data") ?? "oms-data"
        do {
            try Files.makeDirectory(given)
            try Files.makeDirectory(given + "/log")
        } catch {
            throw Failure.badInput("--data \(given) cannot be used: \(error)")
        }
        return (try? Files.absolute(given)) ?? given
    }

    /// The addresses of the last run, else five ports from the base, else free ones for base 0.
    private static func addresses(
        _ run: Invocation,
        _ directory: String
    ) throws -> [ServiceName: Endpoint] {
        let base = try run.integer("port-base", in: Self.portBases)
        if base == nil, let file = try? ClusterFile.read(in: directory) {
            let known = file.entries.compactMapValues { Endpoint($0.address) }
            if known.count == ServiceName.allCases.count { return known }
        }
        guard base == 0 else { return try Self.freeAddresses(from: base ?? Self.defaultPortBase) }
        for _ in 0..<Self.portBaseTries {
            let first = Int64.random(in: Self.freePortBases)
            if let addresses = try? Self.freeAddresses(from: first) { return addresses }
        }
        throw Failure(
            status: .unavailable,
            message: "no five free ports in a row were found in \(Self.freePortBases)",
            remedy: "choose ports with --port-base N"
        )
    }

    /// Five ports from `first`, when all are free.
    private static func freeAddresses(from first: Int64) throws -> [ServiceName: Endpoint] {
        var addresses: [ServiceName: Endpoint] = [:]
        for (index, name) in ServiceName.allCases.enumerated() {
            let endpoint = Endpoint.loopback(port: UInt16(clamping: first + Int64(index)))
            do {
                _ = try Socket.listen(on: endpoint)
            } catch {
                throw Failure(
                    status: .unavailable,
                    message: "\(endpoint) for the \(name.rawValue) service is taken: \(error)",
                    remedy: "choose other ports with --port-base N, or free ones with --port-base 0"
                )
            }
            addresses[name] = endpoint
        }
        return addresses
    }

    /// Ends services that a supervisor killed by force has left behind; they hold the data's locks.
    private static func endOrphans(of directory: String) {
        let file = (try? ClusterFile.read(in: directory)) ?? ClusterFile()
        let orphans = Self.servicesAlive(of: file, directory)
        for pid in orphans { kill(pid, SIGKILL) }
        for pid in orphans { while Self.isAlive(pid) { usleep(2000) } }
    }

    /// The process ids of the file that still are the services' programs on this folder, and of
    /// services that their supervisor did not live to write down.
    private static func servicesAlive(of file: ClusterFile, _ directory: String) -> [Int32] {
        let known = file.entries.filter { Self.runs($0, $1.pid, on: directory) }.map(\.value.pid)
        return Set(known + Self.services(on: directory).map(\.pid)).sorted()
    }

    /// Why services that do not serve ended last, by their own words.
    private static func lastErrors(_ directory: String) -> [String] {
        ServiceName.allCases.compactMap { name in
            let lines = Self.lines(of: "\(directory)/log/\(name.rawValue).log", from: 0)
            return lines.last.flatMap { $0.contains("Service cannot run") ? $0 : nil }
        }
    }

    /// What was written to a log behind its first `start` bytes; at most five lines.
    private static func lines(of log: String, from start: Int) -> [String] {
        let bytes = ((try? Files.read(log)) ?? []).dropFirst(start)
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n").suffix(5).map(
            String.init
        )
    }
}

/// Carries the supervisor to the loop's thread, where alone it is used; hence `@unchecked`.
private struct Handle: @unchecked Sendable {
    let supervisor: Supervisor

    init(_ supervisor: Supervisor) {
        self.supervisor = supervisor
    }
}

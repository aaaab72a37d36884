// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import Store

/// Runs the five services as child processes and keeps the cluster file true.
///
/// Confined to its event loop's thread; decisions are `Supervision`'s.
final class Supervisor {
    private let directory: String
    private let clusterID: String
    private let programs: String
    private let addresses: [ServiceName: Endpoint]
    private let loop: EventLoop
    private let time: any TimeSource
    private let done: OneShot<Void>
    private var plan = Supervision()
    private var witness: Witness
    private var generator = SystemRandomNumberGenerator()
    private var children: [ServiceName: ChildProcess] = [:]

    /// How long a service may drain before it is killed; it allows itself 12 s.
    static let grace = Duration.seconds(15)
    /// How often the databases of services that run are looked at.
    private static let witnessEvery = Duration.seconds(5)
    /// A log longer than this is set aside (as `.1`) when its service starts.
    private static let logBytesMax = 64 << 20

    /// Starts nothing yet.
    ///
    /// `directory` is the cluster's folder, `programs` where the services' programs are; `done` is set
    /// when all services have ended after `stop`.
    init(
        directory: String,
        clusterID: String,
        witness: Witness,
        programs: String,
        addresses: [ServiceName: Endpoint],
        loop: EventLoop,
        time: any TimeSource,
        done: OneShot<Void>
    ) {
        self.directory = directory
        self.clusterID = clusterID
        self.witness = witness
        self.programs = programs
        self.addresses = addresses
        self.loop = loop
        self.time = time
        self.done = done
    }

    /// Starts the services.
    ///
    /// - Throws: What the system says when the cluster file cannot be written; nothing runs then.
    func begin() throws(SystemError) {
        try self.clusterFile.write(in: self.directory)
        self.perform(self.plan.begin())
        self.lookLater()
    }

    func stop() { self.perform(self.plan.stop()) }

    private func perform(_ effects: [Supervision.Effect]) {
        for effect in effects {
            switch effect {
            case .start(let name): self.start(name)
            case .startLater(let name, let delay):
                self.after(delay) { $0.perform($0.plan.due(name)) }
            case .terminate(let name): self.terminate(name)
            case .finished:
                self.writeClusterFile { $0.stopped }
                return self.done.set(())
            }
        }
        self.writeClusterFile { $0 }
    }

    private func start(_ name: ServiceName) {
        let log = "\(self.directory)/log/\(name.rawValue).log"
        var options = ChildProcess.Options(arguments: self.arguments(of: name))
        options.output = .append(path: log)
        options.errors = .append(path: log)
        options.ownProcessGroup = true
        // A failpoint is for a service's first process: the next would never come past it.
        if self.plan.restarts[name] != nil { unsetenv("OMS_FAILPOINT") }
        Self.rotate(log)
        do {
            let child = try ChildProcess("\(self.programs)/\(name.executable)", options)
            self.children[name] = child
            let own = Confined(self)
            try child.onEnd(on: self.loop) { end in own.value.ended(name, end) }
            self.perform(self.plan.started(name, pid: child.pid, now: self.time.monotonic))
        } catch {
            self.note("cannot start \(name.executable): \(error)")
            self.perform(self.plan.ended(name, now: self.time.monotonic, using: &self.generator))
        }
    }

    private func ended(_ name: ServiceName, _ end: ProcessEnd) {
        self.children[name] = nil
        // What a killed service left is its next life's to read first: it makes it durable before.
        if end == .exited(0) { self.look(at: [name]) }
        self.note("\(name.rawValue) ended: \(end)")
        if end == .exited(ExitStatus.temporary.rawValue) { self.endStrays(of: name) }
        self.perform(
            self.plan.ended(
                name,
                inOrder: end == .exited(0),
                now: self.time.monotonic,
                using: &self.generator
            )
        )
    }

    /// Another process has the data of a service: one that a supervisor started as it was killed,
    /// and that did not run its program yet when this one looked.
    private func endStrays(of name: ServiceName) {
        for stray in Up.services(on: self.directory) where stray.name == name {
            self.note("\(name.rawValue) was held by \(stray.pid), a service of a supervisor before")
            kill(stray.pid, SIGKILL)
        }
    }

    // MARK: How far the databases are

    private func lookLater() {
        self.after(Self.witnessEvery) { supervisor in
            guard !supervisor.plan.isStopping else { return }
            guard Files.exists(supervisor.directory) else {
                // No service could start in it, and no command find this process.
                supervisor.note("\(supervisor.directory) is gone: ending")
                return supervisor.stop()
            }
            supervisor.look(at: ServiceName.allCases.filter { supervisor.plan.pid(of: $0) > 0 })
            // Without the file no command finds this cluster, nor could end it.
            if !Files.exists(ClusterFile.path(in: supervisor.directory)) {
                supervisor.writeClusterFile { $0 }
            }
            supervisor.lookLater()
        }
    }

    /// Reads a few rows of each; a database that cannot be read is its service's to complain of.
    private func look(at names: [ServiceName]) {
        var isNews = false
        for name in names {
            guard let facts = try? StoreCopy.facts("\(self.directory)/\(name.rawValue).db"),
                facts.service == name.rawValue, facts.cluster == self.clusterID
            else { continue }
            isNews = self.witness.saw(name, facts.position) || isNews
        }
        guard isNews else { return }
        do {
            try self.witness.write(in: self.directory)
        } catch {
            self.note("cannot write the witness file: \(error)")
        }
    }

    private func terminate(_ name: ServiceName) {
        guard let child = self.children[name] else { return }
        child.kill(SIGTERM)
        // Stopped processes (SIGSTOP) must go on to see it.
        child.kill(SIGCONT)
        self.after(Self.grace) { supervisor in
            if supervisor.children[name]?.pid == child.pid { child.kill(SIGKILL) }
        }
    }

    private func after(_ delay: Duration, _ work: @escaping @Sendable (Supervisor) -> Void) {
        let own = Confined(self)
        _ = self.loop.schedule(at: self.time.monotonic + delay) { work(own.value) }
    }

    private func arguments(of name: ServiceName) -> [String] {
        var arguments = ["--data", self.directory, "--listen", self.address(name)]
        arguments += ["--cluster", self.clusterID]
        if let seen = self.witness.positions[name] {
            arguments += ["--at-least", "\(seen.generation)/\(seen.feedSequence)"]
        }
        // Read anew: once all have served, a database that is gone is not made again.
        let identity = (try? ClusterIdentity.read(in: self.directory)) ?? nil
        if identity?.isComplete == false { arguments.append("--create") }
        for peer in name.peers {
            arguments += ["--peer", "\(peer.rawValue)=\(self.address(peer))"]
        }
        return arguments
    }

    private func address(_ name: ServiceName) -> String { self.addresses[name]?.description ?? "" }

    private var clusterFile: ClusterFile {
        var file = ClusterFile()
        file.supervisor = getpid()
        for name in ServiceName.allCases {
            file.entries[name] = ClusterFile.Entry(
                address: self.address(name),
                pid: self.plan.pid(of: name),
                restarts: self.plan.restarts[name] ?? 0
            )
        }
        return file
    }

    private func writeClusterFile(_ change: (ClusterFile) -> ClusterFile) {
        do {
            try change(self.clusterFile).write(in: self.directory)
        } catch {
            self.note("cannot write the cluster file: \(error)")
        }
    }

    private static func rotate(_ log: String) {
        var facts = stat()
        if stat(log, &facts) == 0, facts.st_size > off_t(Self.logBytesMax) {
            rename(log, log + ".1")
        }
    }

    private func note(_ text: String) {
        Terminal().writeError("\(self.time.now) supervisor: \(text)\n")
    }
}

/// Carries the supervisor into closures that the loop runs on its own thread.
///
/// `@unchecked Sendable` because the value is only touched on that thread; the loop guarantees it.
private struct Confined: @unchecked Sendable {
    let value: Supervisor

    init(_ value: Supervisor) {
        self.value = value
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import RPC
import ServiceKit
import SimulatedDisk
import Store

/// A machine of the cluster: its disk and its clock last, its processes come and go.
///
/// Safe to send because a simulation has one thread.
final class Node: @unchecked Sendable {
    let name: String
    let machine: Int
    /// Where its database is on its disk, and, in the system's files, what is none.
    let directory: String
    let clock: NodeClock
    let disk: SimulatedDisk
    /// Whether its disk was told to fail, so that it is no wonder when a process gives up.
    var isDiskSpoiled = false
    /// How slow it is; taken over by each process as it starts.
    var pace = Pace()
    var running: (any Running)?
    /// The last process that ended itself because of its disk.
    var failed: VirtualProcess?
    var starts = 0
    /// Opens the service in a new process.
    let open: (Node, VirtualProcess) throws -> any Running

    init(
        name: String,
        machine: Int,
        directory: String,
        world: World,
        open: @escaping (Node, VirtualProcess) throws -> any Running
    ) {
        self.name = name
        self.machine = machine
        self.directory = directory
        self.clock = NodeClock(world)
        var generator = world.generator(for: "disk of \(name)")
        self.disk = SimulatedDisk(seed: generator.next())
        self.open = open
    }

    var databasePath: String { "\(self.directory)/\(self.name).db" }

    /// Copies the database from its disk into the system's files.
    func saveFiles() throws(SystemError) {
        try Files.makeDirectory(self.directory)
        for path in [self.databasePath, self.databasePath + "-wal"] {
            guard let bytes = self.disk.contents(of: path) else { continue }
            try Files.writeAtomically(bytes, to: path)
        }
    }
}

/// A service that runs in a process, whichever it is.
protocol Running: AnyObject {
    var process: VirtualProcess { get }
    var server: Server { get }
    /// Its data, to look at from outside.
    var store: Store { get }
    /// Ends as SIGKILL ends it.
    func crash()
    /// Begins to end as SIGTERM asks; `done` runs on the loop.
    func drain(_ done: @escaping @Sendable () -> Void)
    /// The end of the drained process.
    func close()
}

final class RunningService<S: Service>: Running {
    /// What `run` gives a service's calls, and its outbox, when it is asked to end.
    private static var grace: Duration { .seconds(10) }
    private static var flush: Duration { .seconds(2) }

    let process: VirtualProcess
    let server: Server
    private let runtime: ServiceRuntime<S>

    init(process: VirtualProcess, server: Server, runtime: ServiceRuntime<S>) {
        self.process = process
        self.server = server
        self.runtime = runtime
    }

    var store: Store { self.runtime.store }

    func crash() { self.runtime.crash() }

    func drain(_ done: @escaping @Sendable () -> Void) {
        self.runtime.drain(grace: Self.grace, flush: Self.flush, completion: done)
    }

    func close() { self.runtime.close() }
}

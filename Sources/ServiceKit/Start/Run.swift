// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import RPC
import Store

/// The version that `--version` prints and health checks can be held against.
public let serviceVersion = "0.1.0"

/// What `EX_USAGE`, `EX_SOFTWARE` and `EX_TEMPFAIL` of sysexits.h are.
private enum ExitStatus {
    static let usage: Int32 = 64
    static let software: Int32 = 70
    static let temporaryFailure: Int32 = 75
}

/// The whole of a service's `main`: reads the command line, serves until SIGTERM, and exits.
///
/// Exits 0 after a drain, 64 when the command line is wrong, 75 when another process has the
/// service's files or address, and 70 when the service cannot start for another reason.
public func run<S: Service>(_ type: S.Type) -> Never {
    StandardStreams.fillGaps()
    Signals.block([SIGTERM, SIGINT])
    let configuration = configurationOrExit(type)
    let time = SystemTime()
    let log = Log(level: configuration.logLevel, time: time)
    do {
        try serve(type, configuration, time, log)
        log.info("Stopped", ["service": S.name])
        exit(0)
    } catch {
        log.error(
            "Service cannot run",
            [
                "service": S.name, "data": configuration.dataDirectory,
                "listen": configuration.listen, "error": explained(error),
            ]
        )
        exit(isTaken(error) ? ExitStatus.temporaryFailure : ExitStatus.software)
    }
}

private func configurationOrExit<S: Service>(_ type: S.Type) -> ServiceConfiguration {
    do {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch try ServiceConfiguration.parse(arguments, peers: S.peers) {
        case .run(let configuration): return configuration
        case .help:
            writeToStandardOutput(ServiceConfiguration.help(service: S.name, peers: S.peers))
        case .version:
            writeToStandardOutput("\(S.name)-service \(serviceVersion)\n")
        }
        exit(0)
    } catch {
        writeToStandardError("\(S.name)-service: \(error)\n")
        exit(ExitStatus.usage)
    }
}

/// Serves until a signal asks to stop, then drains.
private func serve<S: Service>(
    _ type: S.Type,
    _ configuration: ServiceConfiguration,
    _ time: SystemTime,
    _ log: Log
) throws {
    // Orders, names and books are nobody else's to read.
    umask(0o077)
    Heap.givesLargeBlocksBack()
    var options = StoreOptions()
    options.failpoints = try failpointsOfEnvironment(S.name, log)
    options.cluster = configuration.cluster
    options.creates = configuration.creates
    options.atLeast = configuration.atLeast
    let loop = try EventLoop(name: "\(S.name)-loop")
    let own = ServerIdentity(service: S.name, cluster: configuration.cluster)
    let server = Server(loop: loop, identity: own.text) { message in
        log.warning("Server notice", ["notice": message])
    }
    var peers: [String: Channel] = [:]
    for (name, endpoint) in configuration.peers {
        var habits = ChannelOptions()
        habits.server = ServerIdentity(service: name, cluster: configuration.cluster)
        peers[name] = Channel(to: endpoint, loop: loop, identity: S.name, options: habits)
    }
    let runtime = try ServiceRuntime(
        type,
        directory: configuration.dataDirectory,
        time: time,
        scheduler: loop,
        server: server,
        peers: peers,
        log: log,
        seed: UInt64.random(in: .min ... .max),
        options: options
    )
    let stopped = OneShot<Void>()
    let shutdown = Shutdown(runtime, stopped: stopped)
    try Signals.watch([SIGTERM, SIGINT], on: loop) { _ in shutdown.requested(log) }
    let endpoint = try server.listen(on: configuration.listen)
    log.info("Serving", ["service": S.name, "listen": endpoint, "version": serviceVersion])
    writeToStandardOutput("listening \(endpoint)\n")
    stopped.wait()
    runtime.close()
    loop.stop()
}

/// What `OMS_FAILPOINT` asks for; a build without failpoints does not serve under a setting it would
/// ignore.
private func failpointsOfEnvironment(_ service: String, _ log: Log) throws -> Failpoints {
    guard let text = getenv("OMS_FAILPOINT").map({ String(cString: $0) }), !text.isEmpty else {
        return .off
    }
    guard Failpoints.areBuiltIn else { throw FailpointsMissing() }
    log.warning("Failpoints are set", ["setting": text])
    return .set(try FailpointSetting.parse(text), service: service)
}

/// `OMS_FAILPOINT` is set for a program that has no failpoints.
private struct FailpointsMissing: Error, CustomStringConvertible {
    var description: String {
        "OMS_FAILPOINT is set, and this build has no failpoints; unset it, or run a debug build"
    }
}

/// The first signal drains with patience, the second without; on the loop's thread.
private final class Shutdown<S: Service>: Sendable {
    /// How long calls under way may take after SIGTERM.
    static var grace: Duration { .seconds(10) }
    /// How long the outbox may take to empty after that.
    static var flush: Duration { .seconds(2) }

    private let runtime: ServiceRuntime<S>
    private let stopped: OneShot<Void>
    private let once = Once()

    init(_ runtime: ServiceRuntime<S>, stopped: OneShot<Void>) {
        self.runtime = runtime
        self.stopped = stopped
    }

    func requested(_ log: Log) {
        guard self.once.first() else {
            log.warning("Stopping without waiting")
            return self.stopped.set(())
        }
        log.info("Draining")
        self.runtime.drain(grace: Self.grace, flush: Self.flush) { self.stopped.set(()) }
    }
}

/// The error, and what to do where that is not plain from it.
private func explained(_ error: any Error) -> String {
    let remedy =
        switch error {
        case StoreError.inUse: "stop it, or name another folder with --data"
        case StoreError.newerSchema: "run that one"
        case StoreError.corrupt: "restore all services from a backup"
        case StoreError.missing: "restore it from a backup, or say --create if it never was"
        case StoreError.wrongService, StoreError.wrongCluster, StoreError.foreignFile:
            "put back the right file"
        case StoreError.stale: "put back the right one, or restore all services from a backup"
        case let error as SystemError where error.code == EADDRINUSE:
            "stop who listens there, or name another port with --listen"
        default: ""
        }
    return remedy.isEmpty ? String(describing: error) : "\(error); \(remedy)"
}

private func isTaken(_ error: any Error) -> Bool {
    if case .inUse? = error as? StoreError { return true }
    return (error as? SystemError)?.code == EADDRINUSE
}

private func writeToStandardOutput(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
        _ = write(STDOUT_FILENO, bytes.baseAddress, bytes.count)
    }
}

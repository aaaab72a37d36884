// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import RPC
import TestProtos

/// What every load test calls.
enum TestingEcho {
    static let method = TestingV1.TestService.echo
    static let order = TestingV1.Order.bench
}

/// A server, or the proxy before one, in a process of its own.
final class LoadServer: Sendable {
    let port: UInt16
    private let process: ChildProcess
    private let output: FileDescriptor

    /// Starts a server and waits until it listens.
    init(
        _ words: [String] = [],
        role: String = "server",
        lifeSeconds: UInt32 = Load.lifeSeconds
    ) throws {
        let pipe = try makePipe()
        let life = [role, "--life-seconds", "\(lifeSeconds)"]
        var options = ChildProcess.Options(arguments: life + words)
        options.output = .descriptor(pipe.writer.raw)
        self.process = try ChildProcess("/proc/self/exe", options)
        self.output = pipe.closeWriter()
        let text = Self.line(of: self.output.raw)
        guard text.hasPrefix("PORT "), let port = UInt16(text.dropFirst(5).prefix { $0.isNumber })
        else { Options.fail("the server said \(text)") }
        self.port = port
    }

    private static func line(of raw: Int32) -> String {
        var line = [UInt8](repeating: 0, count: 512)
        let count = read(raw, &line, line.count)
        return String(decoding: line[..<max(0, count)], as: UTF8.self)
    }

    /// Asks it to end and gives its last words.
    func finish() -> String {
        self.signal(SIGTERM)
        return Self.line(of: self.output.raw)
    }

    var endpoint: Endpoint { .loopback(port: self.port) }

    /// One of the addresses the server listens on, by turns.
    func endpoint(_ number: Int, of addresses: Int) -> Endpoint {
        Endpoint(host: "127.0.0.\(1 + number % addresses)", port: self.port) ?? self.endpoint
    }

    var pid: Int32 { self.process.pid }
    var residentKiB: Double { Load.residentKiB(self.process.pid) }

    var cpuSeconds: Double {
        Double((ProcessStats(pid: self.process.pid)?.cpu ?? .zero).clampedNanoseconds) / 1e9
    }

    var descriptors: Int { Load.descriptors(self.process.pid) }

    func signal(_ number: Int32) { _ = self.process.kill(number) }

    /// The most descriptors it may have from now on.
    func limitDescriptors(to count: Int) throws {
        // Swift does not see prlimit(2); the command is part of util-linux.
        let words = ["--pid", "\(self.process.pid)", "--nofile=\(count):\(count)"]
        let end = try ChildProcess("/usr/bin/prlimit", .init(arguments: words)).wait()
        if end != .exited(0) { Options.fail("prlimit: \(end)") }
    }

    func stop() {
        self.signal(SIGKILL)
        _ = self.process.wait()
    }
}

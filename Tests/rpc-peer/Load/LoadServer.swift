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

/// A server in a process of its own.
final class LoadServer: Sendable {
    let port: UInt16
    private let process: ChildProcess

    /// Starts a server and waits until it listens.
    init(_ words: [String] = []) throws {
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { Options.fail("no pipe: errno \(errno)") }
        defer { close(ends[0]) }
        let life = ["server", "--life-seconds", "\(Load.lifeSeconds)"]
        var options = ChildProcess.Options(arguments: life + words)
        options.output = .descriptor(ends[1])
        self.process = try ChildProcess("/proc/self/exe", options)
        close(ends[1])
        var line = [UInt8](repeating: 0, count: 64)
        let count = read(ends[0], &line, line.count)
        let text = String(decoding: line[..<max(0, count)], as: UTF8.self)
        guard text.hasPrefix("PORT "), let port = UInt16(text.dropFirst(5).prefix { $0.isNumber })
        else { Options.fail("the server said \(text)") }
        self.port = port
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

    var descriptors: Int {
        guard let folder = opendir("/proc/\(self.process.pid)/fd") else { return -1 }
        defer { closedir(folder) }
        // Two of the entries are the folder and its parent.
        var count = -2
        while readdir(folder) != nil { count += 1 }
        return count
    }

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

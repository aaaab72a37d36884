// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// strace on a running process, which makes some of its system calls fail or wait.
final class Strace: Sendable {
    private let child: ChildProcess
    private let log: String

    /// Begins; comes back when the process is traced.
    ///
    /// `injection` is what strace calls so, such as `fdatasync:error=EIO:when=3`.
    init(_ pid: Int32, inject injection: String, log: String) throws {
        guard let path = Tool.path("strace") else { throw Trouble("strace is not installed") }
        self.log = log
        unlink(log)
        let call = injection.prefix { $0 != ":" }
        var options = ChildProcess.Options(
            arguments: [
                "-f", "-o", log, "-e", "trace=\(call)", "-e", "inject=\(injection)", "-p", "\(pid)",
            ]
        )
        options.output = .discard
        options.errors = .discard
        self.child = try ChildProcess(path, options)
        let isTraced = Clock.wait(atMost: .seconds(20), every: .milliseconds(2)) {
            Self.isTraced(pid)
        }
        if isTraced == nil {
            self.stop()
            throw Trouble("strace does not trace process \(pid)")
        }
    }

    /// Whether a call was made to fail or wait by now.
    var hasInjected: Bool { Cluster.text(self.log).contains("(INJECTED)") }

    /// Lets go of the process.
    func stop() {
        self.child.kill(SIGINT)
        if Clock.wait(atMost: .seconds(5), until: { self.child.poll() != nil }) == nil {
            self.child.kill(SIGKILL)
            _ = self.child.wait()
        }
    }

    /// Whether every thread has a tracer.
    private static func isTraced(_ pid: Int32) -> Bool {
        guard let folder = opendir("/proc/\(pid)/task") else { return false }
        defer { closedir(folder) }
        var threads = 0
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard let thread = Int32(name) else { continue }
            threads += 1
            let status = Cluster.text("/proc/\(pid)/task/\(thread)/status")
            if status.contains("TracerPid:\t0\n") { return false }
        }
        return threads > 0
    }
}

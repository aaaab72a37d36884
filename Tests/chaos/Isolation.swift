// SPDX-License-Identifier: MIT
import CChaos
import Glibc
import LinuxIO

/// The outer process: starts the inner one in its own namespaces, passes signals on, bounds its time.
enum Isolation {
    static let insideWord = "--inside"
    /// How long the inner one may clean up after a signal.
    private static let graceSeconds = 30

    /// Runs this program again, inside; its exit status.
    ///
    /// Without the right to make namespaces it runs outside, and the cases that need them say so.
    static func runInside(_ words: [String], seconds: Int) -> Int32 {
        let signals = [SIGINT, SIGTERM, SIGCHLD]
        Signals.block(signals)
        // Looked up before, and started by its path: /proc/self/exe would stay on a mount of outside, and
        // nobody inside could tell where on it.
        let program = ProcessStats.program(of: getpid()) ?? "/proc/self/exe"
        // From here on no thread may be started: the kernel refuses one after the unshare.
        let isIsolated = chaos_isolate() == 0
        var options = ChildProcess.Options(
            arguments: [Self.insideWord, isIsolated ? "yes" : "no"] + words
        )
        options.ownProcessGroup = true
        let child: ChildProcess
        do {
            child = try ChildProcess(program, options)
        } catch {
            tell("chaos: cannot start inside: \(error)")
            return 70
        }
        var left = seconds
        var isTold = false
        while true {
            if let end = child.poll() { return Self.status(of: end) }
            let signal = Self.next(of: signals)
            if signal == 0 { left -= 1 }
            if left <= 0, isTold {
                tell("chaos: ended by force")
                child.kill(SIGKILL, group: true)
            } else if left <= 0 || signal == SIGINT || signal == SIGTERM {
                if !isTold { left = Self.graceSeconds }
                isTold = true
                child.kill(SIGTERM)
            }
        }
    }

    /// A signal that came within a second, else 0.
    private static func next(of signals: [Int32]) -> Int32 {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in signals { sigaddset(&set, signal) }
        var second = timespec(tv_sec: 1, tv_nsec: 0)
        return max(0, sigtimedwait(&set, nil, &second))
    }

    private static func status(of end: ProcessEnd) -> Int32 {
        switch end {
        case .exited(let code): code
        case .signalled(let signal): 128 + signal
        }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO

/// Programs of the system, run to their end.
enum Tool {
    private static let folders = ["/usr/sbin", "/usr/bin", "/sbin", "/bin"]

    /// Where a program is; nil when it is not installed.
    static func path(_ name: String) -> String? {
        self.folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }

    /// Whether a program ended with 0; one that is not there did not.
    static func run(_ path: String, _ arguments: [String], environment: [String]? = nil) -> Bool {
        var options = ChildProcess.Options(arguments: arguments)
        options.output = .discard
        options.errors = .discard
        options.environment = environment
        guard let child = try? ChildProcess(path, options) else { return false }
        return child.wait() == .exited(0)
    }

    /// Runs a program by its name.
    ///
    /// - Throws: `Trouble` when it is missing or does not end with 0.
    static func need(_ name: String, _ arguments: [String]) throws {
        guard let path = Self.path(name) else { throw Trouble("\(name) is not installed") }
        guard Self.run(path, arguments) else {
            throw Trouble("\(name) \(arguments.joined(separator: " ")) failed")
        }
    }
}

/// Something that keeps a case from going on; it becomes a finding.
struct Trouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Time, as all parts of the program see it.
enum Clock {
    static let system = SystemTime()
    static var now: MonotonicInstant { Self.system.monotonic }

    static func pause(_ time: Duration) {
        usleep(UInt32(clamping: max(0, time.clampedNanoseconds / 1000)))
    }

    /// Looks until it is so; how long that took, nil when it is not so in time.
    static func wait(
        atMost time: Duration,
        every pause: Duration = .milliseconds(20),
        until isSo: () throws -> Bool
    ) rethrows -> Duration? {
        let begin = Self.now
        repeat {
            if try isSo() { return Self.now - begin }
            Self.pause(pause)
        } while Self.now < begin + time
        return nil
    }
}

extension Duration {
    /// In seconds, to the millisecond.
    var seconds: Double { Double(self.wholeMilliseconds) / 1000 }
}

// SPDX-License-Identifier: MIT
import LinuxIO

/// The five processes.
enum Service: String, CaseIterable, Sendable {
    case order, inventory, billing, fulfillment, orchestrator

    /// The name of its program.
    var program: String { "\(self.rawValue)-service" }

    /// The name of the program that a process runs, if it is one of these; nil when it is gone.
    static func of(pid: Int32) -> Self? {
        guard let program = ProcessStats.program(of: pid) else { return nil }
        return Self.allCases.first { program.hasSuffix("/\($0.program)") }
    }

    /// The arguments of a process.
    static func arguments(of pid: Int32) throws -> [String] {
        let words = Cluster.text("/proc/\(pid)/cmdline").split(separator: "\0").map(String.init)
        guard words.count > 1 else { throw Trouble("process \(pid) has no arguments") }
        return Array(words.dropFirst())
    }

    /// The same arguments with other values for some options.
    static func replacing(_ words: [String], _ values: [String: String]) -> [String] {
        words.indices.map { at in
            at > 0 ? values[words[at - 1]] ?? words[at] : words[at]
        }
    }
}

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
}

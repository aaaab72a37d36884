// SPDX-License-Identifier: MIT
import Glibc

// What the system tells of processes that are not our children.
extension Up {
    /// Whether the process is this service's: a number may have gone to a stranger.
    static func runs(_ name: ServiceName, _ pid: Int32) -> Bool {
        pid > 0 && Self.program(of: pid)?.hasSuffix("/" + name.executable) == true
    }

    /// Whether a process runs.
    static func isAlive(_ pid: Int32) -> Bool {
        guard pid > 0, kill(pid, 0) == 0 else { return false }
        // A zombie answers signals and runs nothing.
        return Self.program(of: pid) != nil
    }

    /// The program a process runs; nil when it is gone.
    static func program(of pid: Int32) -> String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/\(pid)/exe", &buffer, buffer.count)
        guard count > 0 else { return nil }
        let bytes = buffer.prefix(count).map { UInt8(bitPattern: $0) }
        let path = String(decoding: bytes, as: UTF8.self)
        // A program that was rebuilt while it runs.
        return path.hasSuffix(" (deleted)") ? String(path.dropLast(" (deleted)".count)) : path
    }
}

// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

// What the system tells of processes that are not our children. A number in the cluster file may be
// from before a restart of the machine, and belong to anybody by now: another cluster's process too.
extension Up {
    /// Whether the process is this service's, on this folder.
    static func runs(_ name: ServiceName, _ pid: Int32, on directory: String) -> Bool {
        pid > 0 && ProcessStats.program(of: pid)?.hasSuffix("/" + name.executable) == true
            && Self.arguments(of: pid).contains(directory)
    }

    /// The services' processes of a supervisor on this folder, whether or not it came to write them
    /// down; those that somebody started by hand are not among them.
    static func services(on directory: String) -> [(name: ServiceName, pid: Int32)] {
        ProcessStats.pids.compactMap { pid in
            guard let program = ProcessStats.program(of: pid),
                let name = ServiceName.allCases.first(where: {
                    program.hasSuffix("/" + $0.executable)
                })
            else { return nil }
            let words = Self.arguments(of: pid)
            return words.contains(directory) && words.contains("--cluster") ? (name, pid) : nil
        }
    }

    /// Whether the supervisor of the file lives: an omsctl, while somebody holds the folder's lock.
    static func isSupervised(_ file: ClusterFile, _ directory: String) -> Bool {
        let program = ProcessStats.program(of: file.supervisor)
        guard program?.hasSuffix("/omsctl") == true else { return false }
        return Self.hasSupervisor(directory)
    }

    /// What a folder's supervisor holds the lock of as long as it lives.
    static func lockPath(_ directory: String) -> String { directory + "/supervisor.lock" }

    /// Whether some supervisor has the folder, written down or not; one that cannot be told has.
    static func hasSupervisor(_ directory: String) -> Bool {
        do {
            return try FileLock.acquire(Self.lockPath(directory)) == nil
        } catch {
            return true
        }
    }

    private static func arguments(of pid: Int32) -> [String] {
        let words = (try? Files.read("/proc/\(pid)/cmdline", atMost: 64 << 10)) ?? []
        return words.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a process runs.
    static func isAlive(_ pid: Int32) -> Bool {
        guard pid > 0, kill(pid, 0) == 0 else { return false }
        // A zombie answers signals and runs nothing.
        return ProcessStats.program(of: pid) != nil
    }
}

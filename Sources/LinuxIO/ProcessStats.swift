// SPDX-License-Identifier: MIT
import Glibc

/// What /proc tells about a process.
public struct ProcessStats: Hashable, Sendable {
    /// Memory that is in RAM.
    public let residentBytes: Int64
    /// User and system time since the start of the process, to the system's tick (10 ms).
    public let cpu: Duration
    /// Its threads.
    public let threads: Int

    /// Reads the figures of a process; nil when it is gone, or not ours to see.
    public init?(pid: Int32) {
        guard let stat = try? Files.read("/proc/\(pid)/stat", atMost: 4096),
            // The name is in parentheses and may itself hold spaces and parentheses.
            let end = stat.lastIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let fields = String(decoding: stat[(end + 1)...], as: UTF8.self).split(separator: " ")
        // proc(5) counts from 1, and the first field after the name is number 3.
        guard fields.count > 21, let user = Int64(fields[11]), let kernel = Int64(fields[12]),
            let threads = Int(fields[17]), let pages = Int64(fields[21])
        else { return nil }
        let ticksPerSecond = max(1, Int64(sysconf(Int32(_SC_CLK_TCK))))
        self.residentBytes = pages * Int64(getpagesize())
        self.cpu = .milliseconds((user + kernel) * 1000 / ticksPerSecond)
        self.threads = threads
    }

    /// The processes there are at some instant of the call.
    public static var pids: [Int32] {
        let names = try? Files.list("/proc", atMost: 1 << 22)
        return (names ?? []).compactMap { Int32($0) }
    }

    /// The file that a process runs; nil when it is gone, not ours to see, or has ended and waits to
    /// be collected.
    ///
    /// A file that was replaced or removed since is given by the name it had.
    public static func program(of pid: Int32) -> String? {
        guard pid > 0 else { return nil }
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/\(pid)/exe", &buffer, buffer.count)
        guard count > 0 else { return nil }
        let bytes = buffer.prefix(count).map { UInt8(bitPattern: $0) }
        let path = String(decoding: bytes, as: UTF8.self)
        return path.hasSuffix(" (deleted)") ? String(path.dropLast(" (deleted)".count)) : path
    }

    /// The figures of this process.
    public static var own: Self? { Self(pid: getpid()) }

    /// User and system time of this process, to the microsecond.
    ///
    /// The C function is `getrusage`.
    public static var ownCPU: Duration {
        var usage = rusage()
        getrusage(0 /* RUSAGE_SELF */, &usage)
        return .seconds(Int64(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec))
            + .microseconds(Int64(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec))
    }
}

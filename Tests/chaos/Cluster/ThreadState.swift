// SPDX-License-Identifier: MIT
import LinuxIO

/// What a thread does, by the letter that proc(5) has for it.
struct ThreadState {
    let letter: Character

    /// Whether it is stopped, waits for a disk, or has ended.
    var isStill: Bool { "TtDZX".contains(self.letter) }

    /// Those of a process; none when it is gone.
    static func all(of pid: Int32) -> [ThreadState] {
        let folder = "/proc/\(pid)/task"
        let threads = (try? Files.list(folder, atMost: 1 << 16)) ?? nil
        return (threads ?? []).compactMap { thread in
            guard let stat = try? Files.read("\(folder)/\(thread)/stat", atMost: 4096),
                // The name before it is in parentheses, and may itself hold some.
                let end = stat.lastIndex(of: UInt8(ascii: ")")), end + 2 < stat.count
            else { return nil }
            return ThreadState(letter: Character(Unicode.Scalar(stat[end + 2])))
        }
    }
}

// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// A tmpfs of limited size that can be filled to the last page.
final class SmallDisk: Sendable {
    let place: String
    private let bytes: Int
    private var filler: String { "\(self.place)/filler" }

    init(folder: String, name: String, megabytes: Int) throws {
        self.place = "\(folder)/\(name)"
        self.bytes = megabytes << 20
        try Files.makeDirectory(self.place)
        try Tool.need("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "chaos", self.place])
    }

    /// Takes all the room there is; again, what was freed meanwhile.
    func fill() throws {
        let raw = open(self.filler, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard raw >= 0 else { throw Trouble("\(self.filler) cannot be opened: errno \(errno)") }
        defer { close(raw) }
        // Never more than there can be: if this were not our mount, it would be the machine's disk.
        guard lseek(raw, 0, SEEK_END) <= off_t(self.bytes) else {
            throw Trouble("\(self.place) is not the small disk any more")
        }
        var size = 1 << 20
        var left = self.bytes / size * 2
        let zeros = [UInt8](repeating: 0, count: size)
        while size >= 4096, left > 0 {
            left -= 1
            if write(raw, zeros, size) < size { size /= 2 }
        }
    }

    /// Gives the room back.
    func free() { unlink(self.filler) }

    func remove() {
        if let umount = Tool.path("umount") { _ = Tool.run(umount, ["-l", self.place]) }
        rmdir(self.place)
    }
}

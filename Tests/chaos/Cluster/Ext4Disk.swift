// SPDX-License-Identifier: MIT
import CChaos
import Glibc
import LinuxIO

/// An ext4 file system in a file, mounted, whose power can be cut.
final class Ext4Disk: Sendable {
    let place: String
    private let image: String

    /// Makes and mounts it in `folder`.
    init(folder: String, name: String, megabytes: Int) throws {
        self.place = "\(folder)/disk-\(name)"
        self.image = "\(folder)/disk-\(name).img"
        try Files.makeDirectory(self.place)
        try Tool.need("truncate", ["-s", "\(megabytes)M", self.image])
        try Tool.need("mkfs.ext4", ["-q", "-F", self.image])
        try self.mount()
    }

    /// Mounts it; after a cut this plays the journal back.
    func mount() throws { try Tool.need("mount", ["-o", "loop", self.image, self.place]) }

    /// Takes it away, as soon as nobody has a file of it open.
    func unmount() throws {
        let umount = Tool.path("umount") ?? ""
        let gone = Clock.wait(atMost: .seconds(10)) { Tool.run(umount, [self.place]) }
        if gone == nil { throw Trouble("\(self.place) cannot be unmounted") }
    }

    /// From now on nothing reaches the disk, and what was not synced is lost.
    func cutPower() throws {
        let root = open(self.place, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { throw Trouble("\(self.place) cannot be opened: errno \(errno)") }
        defer { close(root) }
        let code = chaos_cut_power(root)
        if code != 0 { throw Trouble("EXT4_IOC_SHUTDOWN: errno \(code)") }
    }

    /// Unmounts it, if need be when its last user ends, and removes the file.
    func remove() {
        if let umount = Tool.path("umount") { _ = Tool.run(umount, ["-l", self.place]) }
        unlink(self.image)
        rmdir(self.place)
    }
}

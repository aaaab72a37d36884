// SPDX-License-Identifier: MIT
import CSimulatedDisk

// What tests and simulations see of the files, and put there, past SQLite.
extension SimulatedDisk {
    /// The bytes of a file as programs see it; nil when there is none.
    public func contents(of path: String) -> [UInt8]? {
        let size = sd_size(self.handle, path)
        guard size >= 0 else { return nil }
        return [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            count = sd_copy(self.handle, path, buffer.baseAddress, buffer.count)
        }
    }

    /// Puts a file in the place of what was there, durably.
    ///
    /// Who has the old one open keeps it.
    public func put(_ bytes: [UInt8], at path: String) {
        bytes.withUnsafeBytes { sd_put(self.handle, path, $0.baseAddress, $0.count) }
    }

    /// Removes a file, durably.
    ///
    /// - Returns: Whether there was one.
    @discardableResult
    public func remove(_ path: String) -> Bool { sd_remove(self.handle, path) }

    // MARK: What happened

    /// Operations of a kind so far.
    public func count(of operation: Operation) -> Int {
        Int(sd_count(self.handle, operation.code))
    }

    /// Operations so far that change anything, in all: what `cutPower(after:)` counts.
    public var changes: Int { Int(sd_changes(self.handle)) }

    /// Bytes of writes that no sync has made durable yet.
    public var unsyncedBytes: Int { Int(sd_unsynced(self.handle)) }

    /// A number made of all operations so far: their kinds, files, places and lengths.
    public var trace: UInt64 { sd_trace(self.handle) }

    /// A number made of all files as programs see them: their names and bytes.
    public var digest: UInt64 { sd_digest(self.handle) }
}

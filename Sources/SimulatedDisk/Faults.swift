// SPDX-License-Identifier: MIT
import CSimulatedDisk

extension SimulatedDisk {
    /// What can be counted, and made to fail.
    public enum Operation: CaseIterable, Sendable {
        /// Reading from a file.
        case read
        /// Writing to a file.
        case write
        /// Making a file durable; when it fails, what it should have written never will be.
        case sync
        /// Cutting a file.
        case truncate
        /// Opening a file, or making it.
        case open
        /// Removing a file.
        case delete
        /// Making the names in a directory durable.
        case syncDirectory
        /// Asking for the size of a file.
        case size
        /// Mapping a part of a WAL's index.
        case sharedMemory

        var code: sd_operation {
            switch self {
            case .read: SD_READ
            case .write: SD_WRITE
            case .sync: SD_SYNC
            case .truncate: SD_TRUNCATE
            case .open: SD_OPEN
            case .delete: SD_DELETE
            case .syncDirectory: SD_SYNC_DIRECTORY
            case .size: SD_SIZE
            case .sharedMemory: SD_SHARED_MEMORY
            }
        }
    }

    /// Makes an operation fail, in place of what was said of this kind before.
    ///
    /// - Parameters:
    ///   - operation: Which kind.
    ///   - nth: Which one from now, the next being 1.
    ///   - times: How many fail from there on; nil is all.
    public func fail(_ operation: Operation, on nth: Int = 1, times: Int? = 1) {
        let times = times.map { UInt64(max(0, $0)) } ?? UInt64.max
        sd_fail(self.handle, operation.code, UInt64(max(1, nth)), times)
    }

    /// Makes syncs say that they are done and do nothing, or takes that back.
    public func lie(_ lies: Bool = true) {
        sd_set_lying(self.handle, lies)
    }

    /// Sets how many bytes the files may have together, the index of a WAL among them; nil is any.
    public func limit(bytes: Int?) {
        sd_set_capacity(self.handle, bytes.map { UInt64(max(0, $0)) } ?? UInt64.max)
    }

    /// Takes back all faults, but not what the files have suffered from them.
    public func heal() {
        sd_heal(self.handle)
    }

    /// Turns one bit of a file over.
    ///
    /// - Returns: Whether the file is that long.
    @discardableResult
    public func flip(bit: Int, of path: String) -> Bool {
        sd_flip(self.handle, path, UInt64(max(0, bit)))
    }
}

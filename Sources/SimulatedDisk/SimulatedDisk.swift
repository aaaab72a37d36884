// SPDX-License-Identifier: MIT
import Ambient
import CSimulatedDisk
import Glibc
import LinuxIO
import Store
import Synchronization

/// A disk in memory for one simulated machine: SQLite and stores use it as they use a real one, and
/// it loses its power, fails, fills up or forgets when it is told to.
///
/// What becomes of files follows from the seed and from the order of what is done alone.
///
/// A power cut ends the process that used the disk: drop its store after `restart`, which makes
/// everything open dead, and open a new one.
public final class SimulatedDisk: Disk, @unchecked Sendable {
    // Safe because the C disk has a mutex of its own, and `handle` never changes.
    let handle: OpaquePointer
    private let hasSeals: Bool
    private let locks = Mutex<[String: ObjectIdentifier]>([:])

    /// Makes an empty disk.
    ///
    /// - Parameters:
    ///   - seed: Decides what survives a power cut where that is left to chance.
    ///   - hasSeals: Whether what was damaged is found, as on the system's disks.
    public init(seed: UInt64, hasSeals: Bool = true) {
        self.handle = sd_create(seed)
        self.hasSeals = hasSeals
    }

    deinit {
        // What is still open keeps what it needs.
        sd_release(self.handle)
    }

    // MARK: As a disk

    /// The VFS for connections opened until the next restart or kill.
    public var vfs: String? { String(cString: sd_vfs_name(self.handle, self.hasSeals)) }

    /// The bytes in a file as programs see it; 0 when there is none.
    public func size(of path: String) -> Int { max(0, Int(sd_size(self.handle, path))) }

    /// The file of that name, as programs see it.
    ///
    /// - Throws: EIO without power.
    public func identity(of path: String) throws(SystemError) -> FileIdentity? {
        guard self.hasPower else { throw SystemError(call: "stat", code: EIO) }
        let number = sd_identity(self.handle, path)
        return number == 0 ? nil : FileIdentity(device: 0, number: number)
    }

    /// Makes the names in a directory durable; any directory exists.
    ///
    /// - Throws: EIO without power, or when the operation was made to fail.
    public func syncDirectory(_ path: String) throws(SystemError) {
        guard sd_sync_directory(self.handle, path) else {
            throw SystemError(call: "fsync", code: EIO)
        }
    }

    /// Makes what programs see of the file durable.
    ///
    /// - Throws: EIO without power or file, or when a write or sync was made to fail.
    public func rewrite(_ path: String) throws(SystemError) {
        guard sd_rewrite(self.handle, path) else { throw SystemError(call: "fsync", code: EIO) }
    }

    /// Takes the lock, or does not, without waiting.
    ///
    /// - Throws: EIO without power.
    public func lock(_ path: String) throws(SystemError) -> (any DiskLock)? {
        guard self.hasPower else { throw SystemError(call: "open", code: EIO) }
        let lock = Lock(disk: self, path: path)
        let isTaken = self.locks.withLock { locks in
            guard locks[path] == nil else { return false }
            locks[path] = ObjectIdentifier(lock)
            return true
        }
        return isTaken ? lock : nil
    }

    private final class Lock: DiskLock {
        private let disk: SimulatedDisk
        private let path: String

        init(disk: SimulatedDisk, path: String) {
            self.disk = disk
            self.path = path
        }

        deinit {
            let identity = ObjectIdentifier(self)
            self.disk.locks.withLock { [path = self.path] locks in
                // One from before a power cut is no longer in there.
                if locks[path] == identity { locks[path] = nil }
            }
        }
    }

    // MARK: Power

    /// What becomes of writes and names that were not synced when the power went.
    public enum Survival: CaseIterable, Sendable {
        /// None of them is there.
        case nothing
        /// All of them are there.
        case everything
        /// Each is there or not; a later one may be there without an earlier one.
        case some
        /// As `some`, and a write may be there in part, in sectors of 512 bytes; a file may have
        /// grown without what was written to it.
        case torn
    }

    /// Whether the power is on.
    public var hasPower: Bool { sd_has_power(self.handle) }

    /// From now on every operation fails and changes nothing.
    public func cutPower() {
        sd_cut_power(self.handle)
    }

    /// The same once `changes` more operations of those that change anything have been done.
    public func cutPower(after changes: Int) {
        sd_cut_power_after(self.handle, UInt64(max(0, changes)))
    }

    /// Cuts the power and turns it on again.
    ///
    /// What is open is dead for good, and locks are gone. Faults stay.
    ///
    /// - Parameter survival: What becomes of what was not synced.
    public func restart(_ survival: Survival) {
        self.locks.withLock { $0 = [:] }
        let how =
            switch survival {
            case .nothing: SD_LOSE_ALL
            case .everything: SD_KEEP_ALL
            case .some: SD_KEEP_SOME
            case .torn: SD_TEAR
            }
        sd_restart(self.handle, how)
    }

    /// Ends the process that used the disk, as `kill -9` does, with the power on.
    ///
    /// What is open is dead for good, and locks are gone; files are as programs saw them, synced or
    /// not.
    public func kill() {
        self.locks.withLock { $0 = [:] }
        sd_kill(self.handle)
    }

    // MARK: Time and chance

    /// Sets what SQLite is told the time is.
    public func setTime(_ now: Timestamp) {
        sd_set_time(self.handle, now.milliseconds)
    }

    /// Makes SQLite's own random numbers start over, of which a process has one sequence for all
    /// its connections.
    ///
    /// With it two runs of a simulation write the same bytes: a WAL's salt is random.
    public static func seedSQLite(_ seed: UInt32) {
        sd_seed_sqlite(seed)
    }

    /// Makes SQLite do without locks, for a process in which only one thread ever uses it.
    ///
    /// - Returns: False when SQLite has begun already, and keeps its locks.
    @discardableResult
    public static func useOneThread() -> Bool { sd_use_one_thread() }
}

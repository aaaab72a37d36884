// SPDX-License-Identifier: MIT
import Ambient
import Glibc

/// What a store may use, and whom it tells when it cannot go on.
public struct StoreOptions: Sendable {
    /// Whose file it is; nil takes the file's name without its extension (`order.db`: `order`).
    public var service: String?
    /// What the files lie on.
    public var disk: any Disk = SystemDisk()
    /// The cluster the file must be of, and becomes one of when it is of none; empty asks for nothing.
    public var cluster = ""
    /// How far the file was seen to be: one of another life, or behind, is refused.
    public var atLeast: StorePosition?
    /// Whether a file is made when there is none.
    public var creates = true
    /// Numbers that people outside know: a restored store gives none that was given and lost.
    public var numbers: [BusinessNumber] = []
    /// Commands that may wait; beyond, `write` refuses with `StoreError.overloaded`.
    public var queuedWritesMax = 4096
    /// Of these, kept for `Admission.reserved`.
    public var reservedWrites = 512
    /// Reads that may wait.
    public var queuedReadsMax = 4096
    /// Threads that read, each with a connection and a page cache of its own.
    public var readers = 1
    /// Commands in one transaction.
    public var batchCommandsMax = 256
    /// How long a transaction takes commands in before it commits.
    public var batchTime = Duration.milliseconds(2)
    /// The writer's page cache; it grows to this only with use.
    public var writerCacheBytes = 8 << 20
    /// Each reader's page cache.
    public var readerCacheBytes = 2 << 20
    /// Frames (4 KiB each) in the WAL at which the writer checkpoints.
    ///
    /// A checkpoint costs two fsyncs and one write of each page changed since the last, however
    /// often it changed, and the writer stands still meanwhile. Measured at 64 commands
    /// outstanding: 18,500 commands/s with SQLite's default of 1000, 22,500 with 4096, 26,600 with
    /// 16384, standing still 13, 17 and 28 ms at a time. 8192 (32 MiB) lies between.
    public var checkpointFrames = 8192
    /// After an unclean stop a file up to this size is read before it is served, a larger one beside.
    ///
    /// Reading takes 1 to 3 ms per MiB that is in the system's cache.
    public var checkedFirstBytes = 256 << 20
    /// Largest file, in pages; for tests of a full disk.
    public var pagesMax: Int?
    /// Where tests let the store fail.
    public var failpoints = Failpoints.off
    /// Runs the writer and one reader, for a simulation; nil gives them threads of their own.
    ///
    /// The store is then for one thread, the executor's. Who waits on it, as at start-up, runs what
    /// is queued himself.
    public var executor: (any WorkExecutor)?
    /// Called on the writer thread when memory and disk may no longer agree, such as after an I/O
    /// error on commit.
    ///
    /// The default writes a line to stderr and ends the process with status 70 (`EX_SOFTWARE`): the
    /// restart recovers from the WAL.
    public var fatal: @Sendable (String) -> Void = { reason in
        let line = Array("fatal: \(reason)\n".utf8)
        _ = line.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
        _exit(70)
    }

    /// The defaults.
    public init() {}
}

/// Which part of the write queue a command may use.
public enum Admission: Sendable {
    /// Work from outside: refused first.
    case normal
    /// The end of work already begun (an effect's outcome, an outbox acknowledgement).
    case reserved
}

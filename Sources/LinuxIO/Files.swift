// SPDX-License-Identifier: MIT
import CLinux
import Glibc

/// Small files, whole.
public enum Files {
    /// Reads a whole file.
    ///
    /// - Parameters:
    ///   - path: Of the file.
    ///   - limitBytes: The most that is taken.
    /// - Returns: Its bytes.
    /// - Throws: ENOENT, EACCES, or EFBIG when it is longer than the limit.
    public static func read(
        _ path: String,
        atMost limitBytes: Int = 64 << 20
    ) throws(SystemError) -> [UInt8] {
        let file = FileDescriptor(
            owning: try system("open") { open(path, O_RDONLY | O_CLOEXEC) }
        )
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            var count = 0
            let raw = file.raw
            let room = chunk.count
            count = try system("read") { Glibc.read(raw, &chunk, room) }
            if count == 0 { return bytes }
            if bytes.count + count > limitBytes { throw SystemError(call: "read", code: EFBIG) }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// Copies a file's bytes, a piece at a time, to a new file of mode 0600 that is not synced.
    ///
    /// - Parameters:
    ///   - path: The file.
    ///   - copy: The new file; one of that name is overwritten.
    /// - Throws: ENOENT, EACCES, ENOSPC; the copy is then incomplete.
    public static func copy(_ path: String, to copy: String) throws(SystemError) {
        let source = FileDescriptor(
            owning: try system("open") { open(path, O_RDONLY | O_CLOEXEC) }
        )
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        let target = FileDescriptor(owning: try system("open") { open(copy, flags, 0o600) })
        var chunk = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let (raw, room) = (source.raw, chunk.count)
            let count = try system("read") { Glibc.read(raw, &chunk, room) }
            if count == 0 { return }
            try Self.write(Array(chunk[..<count]), to: target)
        }
    }

    /// Replaces a file so that a reader, or a power cut, sees all of the old or all of the new.
    ///
    /// Written beside it, synced, renamed over it, and the directory synced.
    ///
    /// - Parameters:
    ///   - bytes: The new content.
    ///   - path: Of the file; its directory must exist.
    ///   - mode: Permissions of the new file.
    /// - Throws: ENOSPC, EACCES, EIO; the old file is then as it was.
    public static func writeAtomically(
        _ bytes: [UInt8],
        to path: String,
        mode: mode_t = 0o600
    ) throws(SystemError) {
        let beside = "\(path).new"
        do throws(SystemError) {
            let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
            let file = FileDescriptor(
                owning: try system("open") { open(beside, flags, mode) }
            )
            try Self.write(bytes, to: file)
            let raw = file.raw
            _ = try system("fsync") { fsync(raw) }
            _ = try system("rename") { rename(beside, path) }
        } catch {
            unlink(beside)
            throw error
        }
        try Self.syncDirectory(Self.directory(of: path))
    }

    /// Replaces many files of one directory as `writeAtomically` does each, for the price of two syncs.
    ///
    /// All are written beside their names, the file system is synced once, then they are renamed
    /// and the directory is synced. The C function is `syncfs`.
    ///
    /// - Parameters:
    ///   - files: Names within the directory, and contents.
    ///   - directory: Must exist.
    ///   - mode: Permissions of the new files.
    /// - Returns: Why a file was not replaced, in the order of `files`; nil for those that were.
    public static func writeAllAtomically(
        _ files: [(name: String, bytes: [UInt8])],
        in directory: String,
        mode: mode_t = 0o600
    ) -> [SystemError?] {
        var errors = files.map { name, bytes in
            Self.failure { () throws(SystemError) in
                let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
                let beside = "\(directory)/\(name).new"
                let file = FileDescriptor(
                    owning: try system("open") { open(beside, flags, mode) }
                )
                try Self.write(bytes, to: file)
            }
        }
        let unsynced = Self.failure { () throws(SystemError) in
            let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
            let place = FileDescriptor(owning: try system("open") { open(directory, flags) })
            let raw = place.raw
            _ = try system("syncfs") { clinux_sync_file_system(raw) }
        }
        for (index, file) in files.enumerated() where errors[index] == nil {
            let path = "\(directory)/\(file.name)"
            errors[index] =
                unsynced
                ?? Self.failure { () throws(SystemError) in
                    _ = try system("rename") { rename("\(path).new", path) }
                }
        }
        for (index, file) in files.enumerated() where errors[index] != nil {
            unlink("\(directory)/\(file.name).new")
        }
        let lost = Self.failure { () throws(SystemError) in try Self.syncDirectory(directory) }
        return lost == nil ? errors : errors.map { $0 ?? lost }
    }

    private static func failure(_ body: () throws(SystemError) -> Void) -> SystemError? {
        do throws(SystemError) {
            try body()
            return nil
        } catch {
            return error
        }
    }

    private static func write(
        _ bytes: [UInt8],
        to file: borrowing FileDescriptor
    ) throws(SystemError) {
        var done = 0
        let raw = file.raw
        while done < bytes.count {
            done += try system("write") {
                bytes.withUnsafeBytes {
                    Glibc.write(raw, $0.baseAddress.map { $0 + done }, $0.count - done)
                }
            }
        }
    }

    /// Makes names made or removed in a directory durable.
    ///
    /// The C function is `fsync`.
    public static func syncDirectory(_ path: String) throws(SystemError) {
        let directory = FileDescriptor(
            owning: try system("open") { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        )
        let raw = directory.raw
        _ = try system("fsync") { fsync(raw) }
    }

    /// Makes a directory and those above it; one that exists is left as it is.
    public static func makeDirectory(_ path: String, mode: mode_t = 0o700) throws(SystemError) {
        if path.isEmpty || path == "/" || path == "." { return }
        do throws(SystemError) {
            _ = try system("mkdir") { mkdir(path, mode) }
        } catch  where error.code == ENOENT {
            try Self.makeDirectory(Self.directory(of: path), mode: mode)
            _ = try system("mkdir") { mkdir(path, mode) }
        } catch  where error.code == EEXIST {
            var status = stat()
            _ = try system("stat") { stat(path, &status) }
            if status.st_mode & S_IFMT != S_IFDIR {
                throw SystemError(call: "mkdir", code: ENOTDIR)
            }
        }
    }

    /// Whether something of this name exists.
    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// Removes a file; one that is not there is success.
    ///
    /// The C function is `unlink`.
    public static func remove(_ path: String) throws(SystemError) {
        do throws(SystemError) {
            _ = try system("unlink") { unlink(path) }
        } catch  where error.code == ENOENT {
            return
        }
    }

    /// The directory part of a path: `.` when it has none.
    public static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

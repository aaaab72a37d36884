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

    /// Writes what a file holds over itself, in place, and syncs it.
    ///
    /// - Parameter path: Of the file.
    /// - Throws: ENOENT, EACCES, EIO; the file then reads as before.
    public static func rewrite(_ path: String) throws(SystemError) {
        let from = FileDescriptor(
            owning: try system("open") { open(path, O_RDONLY | O_CLOEXEC) }
        )
        let to = FileDescriptor(owning: try system("open") { open(path, O_WRONLY | O_CLOEXEC) })
        try Self.pour(from, into: to)
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

    /// Copies a file to a new name, and syncs it there; the new name's directory is the caller's to sync.
    ///
    /// - Parameters:
    ///   - source: The file; what is appended meanwhile may be left out.
    ///   - path: Must not exist.
    ///   - mode: Permissions of the copy.
    /// - Returns: False when there is no `source`, and then no copy.
    /// - Throws: EEXIST, ENOSPC, EACCES, EIO; no copy is left but in the first case.
    @discardableResult
    public static func copy(
        _ source: String,
        to path: String,
        mode: mode_t = 0o600
    ) throws(SystemError) -> Bool {
        let from: FileDescriptor
        do throws(SystemError) {
            from = FileDescriptor(
                owning: try system("open") { open(source, O_RDONLY | O_CLOEXEC) }
            )
        } catch  where error.code == ENOENT {
            return false
        }
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let to = FileDescriptor(owning: try system("open") { open(path, flags, mode) })
        do throws(SystemError) {
            try Self.pour(from, into: to)
        } catch {
            unlink(path)
            throw error
        }
        return true
    }

    /// Writes what is left of one file into another, and syncs that.
    private static func pour(
        _ from: borrowing FileDescriptor,
        into to: borrowing FileDescriptor
    ) throws(SystemError) {
        let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { chunk.deallocate() }
        while let count = try from.read(into: chunk), count > 0 {
            try to.writeAll(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        }
        let raw = to.raw
        _ = try system("fsync") { fsync(raw) }
    }

    /// The names in a directory, in order, without those that begin with a dot.
    ///
    /// - Parameters:
    ///   - path: Of the directory.
    ///   - limit: The most names that are taken.
    /// - Returns: Nil when there is none, or it is no directory.
    /// - Throws: EACCES, EFBIG when there are more.
    public static func list(_ path: String, atMost limit: Int) throws(SystemError) -> [String]? {
        guard let directory = opendir(path) else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw SystemError(call: "opendir", code: errno)
        }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            guard names.count < limit else { throw SystemError(call: "readdir", code: EFBIG) }
            names.append(name)
        }
        return names.sorted()
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

    /// The path from the root, without links; what it names must exist.
    ///
    /// The C function is `realpath`.
    public static func absolute(_ path: String) throws(SystemError) -> String {
        guard let found = realpath(path, nil) else {
            throw SystemError(call: "realpath", code: errno)
        }
        defer { free(found) }
        return String(cString: found)
    }

    /// Whether both paths lead to one file, by whatever links; not when either leads nowhere.
    ///
    /// The C function is `stat`.
    public static func areSame(_ one: String, _ other: String) -> Bool {
        var first = stat()
        var second = stat()
        return stat(one, &first) == 0 && stat(other, &second) == 0
            && first.st_dev == second.st_dev && first.st_ino == second.st_ino
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

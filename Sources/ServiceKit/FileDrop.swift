// SPDX-License-Identifier: MIT
import LinuxIO

/// A folder in which a service leaves files for other programs to take away.
///
/// Its calls block: they are for errands and effects, never for the writer thread.
public struct FileDrop: Sendable {
    /// The folder; made with the first file.
    public let directory: String

    /// Names a folder.
    public init(directory: String) {
        self.directory = directory
    }

    /// Leaves files, replacing those of the same names; a reader sees all of one or nothing.
    ///
    /// Durable when it returns, all of them for the price of two syncs.
    ///
    /// - Parameter files: Names and contents; a name that leaves the folder is refused.
    /// - Returns: Why a file was not left, in their order: ENOSPC, EACCES, EIO, `UnfitFileName`; one
    ///   of the name is then as it was. Nil for those that were.
    public func put(_ files: [(name: String, bytes: [UInt8])]) -> [(any Error)?] {
        var errors: [(any Error)?] = files.map { file in
            do throws(UnfitFileName) {
                _ = try self.path(of: file.name)
                return nil
            } catch {
                return error
            }
        }
        let fit = files.indices.filter { errors[$0] == nil }
        do throws(SystemError) {
            try Files.makeDirectory(self.directory)
        } catch {
            return errors.map { $0 ?? error }
        }
        let written = Files.writeAllAtomically(fit.map { files[$0] }, in: self.directory)
        for (index, error) in zip(fit, written) { errors[index] = error }
        return errors
    }

    /// Takes a file back, and what a crash left of one half written; one that is not there is
    /// success.
    ///
    /// - Parameter name: The file's name.
    /// - Throws: EACCES, EIO.
    public func remove(_ name: String) throws {
        let path = try self.path(of: name)
        // Where `Files.writeAtomically` writes before it renames.
        let left = [path, "\(path).new"].filter(Files.exists)
        if left.isEmpty { return }
        for path in left { try Files.remove(path) }
        try Files.syncDirectory(self.directory)
    }

    /// Where the file of a name is.
    ///
    /// - Parameter name: The file's name.
    /// - Returns: The folder and the name.
    /// - Throws: `UnfitFileName`.
    public func path(of name: String) throws(UnfitFileName) -> String {
        guard (1...255).contains(name.utf8.count), name != ".", name != "..",
            !name.utf8.contains(UInt8(ascii: "/")), !name.utf8.contains(0)
        else { throw UnfitFileName(name: name) }
        return "\(self.directory)/\(name)"
    }
}

/// A name that is none of a file in the folder.
public struct UnfitFileName: Error, Hashable {
    /// The name.
    public let name: String
}

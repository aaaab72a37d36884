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

    /// Leaves a file, replacing one of the same name; a reader sees all of it or nothing.
    ///
    /// - Parameters:
    ///   - bytes: The content.
    ///   - name: The file's name; one that leaves the folder is refused.
    /// - Throws: ENOSPC, EACCES, EIO; a file of the name is then as it was.
    public func put(_ bytes: [UInt8], as name: String) throws {
        try Files.makeDirectory(self.directory)
        try Files.writeAtomically(bytes, to: try self.path(of: name))
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

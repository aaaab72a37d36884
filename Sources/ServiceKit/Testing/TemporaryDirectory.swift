// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO

/// A folder for the files of a test or a simulation.
package enum TemporaryDirectory {
    /// Makes a folder; nil means under `TMPDIR`.
    package static func make(in folder: String? = nil) throws(SystemError) -> String {
        let base = folder ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/oms-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw SystemError(call: "mkdtemp", code: errno)
        }
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes the folder and all in it; what cannot be removed stays.
    package static func remove(_ path: String) {
        // A link is removed, not followed: unlink comes first.
        if unlink(path) == 0 { return }
        guard let directory = opendir(path) else { return }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { self.remove("\(path)/\(name)") }
        }
        closedir(directory)
        rmdir(path)
    }
}

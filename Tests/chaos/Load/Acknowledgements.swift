// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import Synchronization

/// Decided orders as the buyers were told, a line each: client reference, order id, state.
///
/// The form of `omsctl load --journal`. Kept outside the cluster's folder, whose disk may be lost.
final class Acknowledgements: Sendable {
    let path: String
    private let file: Mutex<FileDescriptor>

    init(_ path: String) throws {
        let raw = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard raw >= 0 else { throw Trouble("\(path) cannot be opened: errno \(errno)") }
        self.path = path
        self.file = Mutex(FileDescriptor(owning: raw))
    }

    func add(_ reference: String, _ order: String, _ state: String) {
        let line = Array("\(reference) \(order) \(state)\n".utf8)
        self.file.withLock { file in
            line.withUnsafeBytes { bytes in try? file.writeAll(bytes) }
        }
    }
}

// SPDX-License-Identifier: MIT
import Glibc

/// The standard streams, and what kind of thing they are.
struct Terminal: Sendable {
    /// Whether standard error is a person's terminal: progress bars go there.
    let showsProgress: Bool

    init() {
        let dumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
        self.showsProgress = isatty(STDERR_FILENO) == 1 && !dumb
    }

    /// Writes to standard output; a reader that went away ends the program quietly, as of `head`.
    func write(_ text: String) {
        guard let code = Self.write(text, to: STDOUT_FILENO) else { return }
        if code == EPIPE { exit(ExitStatus.success.rawValue) }
        self.writeError("omsctl: cannot write the output: \(String(cString: strerror(code)))\n")
        exit(ExitStatus.outputLost.rawValue)
    }

    /// Writes to standard error; when nobody can be told, the exit status still tells.
    func writeError(_ text: String) {
        _ = Self.write(text, to: STDERR_FILENO)
    }

    /// Writes all of it; gives the error number when that fails.
    private static func write(_ text: String, to descriptor: Int32) -> Int32? {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno
            }
            bytes = bytes.dropFirst(count)
        }
        return nil
    }
}

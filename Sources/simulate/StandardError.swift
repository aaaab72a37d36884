// SPDX-License-Identifier: MIT
import Glibc

/// Writes to standard error at once.
func writeToStandardError(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
        _ = write(STDERR_FILENO, bytes.baseAddress, bytes.count)
    }
}

/// Sends what was printed on, for somebody who waits for it at the other end of a pipe.
func flushOutput() { fflush(nil) }

// SPDX-License-Identifier: MIT
import Glibc

/// Standard input, output and error.
public enum StandardStreams {
    /// Opens /dev/null at the places of those that are closed; the first thing a program does.
    ///
    /// Who starts a program may have closed them, and the next file or socket would then get their
    /// numbers: a log line would go to a client, or into a database. Reading finds the end. Writing
    /// to standard output fails, for a lost output must be told; what is written to standard error
    /// is gone.
    ///
    /// The C function is `open`, which takes the lowest number that is free.
    public static func fillGaps() {
        for (number, mode) in [(0, O_RDONLY), (1, O_RDONLY), (2, O_WRONLY)] as [(Int32, Int32)]
        where fcntl(number, F_GETFD) == -1 && errno == EBADF {
            let opened = open("/dev/null", mode)
            // Without /dev/null there is no safe place to write to.
            if opened != number { _exit(71) }
        }
    }
}

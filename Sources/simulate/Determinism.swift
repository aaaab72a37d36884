// SPDX-License-Identifier: MIT
import Glibc

/// Starts the program anew where its surroundings would make runs of one seed differ.
enum Determinism {
    private static let hashing = "SWIFT_DETERMINISTIC_HASHING"

    /// Hash tables in the same order in every process.
    static func ensure() {
        guard getenv(Self.hashing) == nil else { return }
        setenv(Self.hashing, "1", 1)
        execv("/proc/self/exe", CommandLine.unsafeArgv)
        perror("simulate: cannot start itself anew")
        exit(70)
    }
}

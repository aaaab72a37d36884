// SPDX-License-Identifier: MIT
import Glibc

/// Chaos on the five real processes; see `scripts/chaos` and docs/RELIABILITY.md, "Chaos".
///
/// The program starts itself again in namespaces of its own, where mounts, processes and the network
/// are nobody else's and vanish with it, however it ends.
@main
struct Main {
    static func main() {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.first == Isolation.insideWord {
            let arguments = Arguments(Array(words.dropFirst(2)))
            exit(Run(arguments, isIsolated: words.dropFirst().first == "yes").run() ? 0 : 1)
        }
        // Looked at here already, so that a wrong command line ends at once.
        let arguments = Arguments(words)
        exit(Isolation.runInside(words, seconds: arguments.secondsMax))
    }
}

/// Prints a line, at once.
func tell(_ line: String) {
    print(line)
    fflush(nil)
}

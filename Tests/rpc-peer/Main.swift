// SPDX-License-Identifier: MIT
import Glibc

/// One side of the RPC benchmark, with the peers' command line and lines (PORT, WINDOW, RESULT).
@main
struct Main {
    /// No peer outlives this, whatever happens to its driver.
    private static let lifetimeSeconds: UInt32 = 20

    static func main() throws {
        alarm(Self.lifetimeSeconds)
        let words = Array(CommandLine.arguments.dropFirst())
        let options = Options(Array(words.dropFirst()))
        switch words.first {
        case "server":
            try runServer(options)
            while true { pause() }
        case "client":
            try BenchClient(options).run()
        default:
            Options.fail("usage: rpc-peer server|client --name value …")
        }
    }
}

/// Prints a line that whoever started this process waits for.
func tell(_ line: String) {
    print(line)
    fflush(nil)
}

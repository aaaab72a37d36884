// SPDX-License-Identifier: MIT
import Glibc

/// One side of the RPC benchmark, with the peers' command line and lines (PORT, WINDOW, RESULT); one
/// side of the test of two revisions; or a load test, which starts servers of its own.
@main
struct Main {
    static func main() throws {
        let words = Array(CommandLine.arguments.dropFirst())
        if words.first == "load" { return try Load.run(Array(words.dropFirst())) }
        let options = Options(Array(words.dropFirst()))
        alarm(options.lifeSeconds)
        switch words.first {
        case "server":
            try runServer(options)
            while true { pause() }
        case "client":
            try BenchClient(options).run()
        case "interop-server":
            try Interop.serve(options)
        case "interop-client":
            try Interop.call(options)
        case "proxy":
            try runChaosProxy(options)
        case "raw-server":
            runRawServer(options)
        case "raw-client":
            runRawClient(options)
        default:
            Options.fail(
                """
                usage: rpc-peer [raw-|interop-]server|[raw-|interop-]client|proxy --name value …
                       rpc-peer load CASE [full]
                """
            )
        }
    }
}

/// Prints a line that whoever started this process waits for.
func tell(_ line: String) {
    print(line)
    fflush(nil)
}

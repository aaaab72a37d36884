// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import Testing

/// There is no Python that could run the peers: a failure of the tests, not a reason to leave them out.
struct NoPython: Error, CustomStringConvertible {
    let tried: [String]

    var description: String {
        "none of \(self.tried.joined(separator: ", ")) is a Python 3.9 that can import"
            + " google.protobuf: apt-get install python3-protobuf, or name one in OMS_PYTHON"
    }
}

/// Finds a Python that has Google's protobuf.
enum PythonInterpreter {
    /// The one in OMS_PYTHON when that is set, else Debian's, else the first on PATH that serves.
    static let found = Result<String, NoPython> { () throws(NoPython) in
        if let named = Self.variable("OMS_PYTHON") { return try Self.first(of: [named]) }
        let folders = (Self.variable("PATH") ?? "").split(separator: ":")
        return try Self.first(of: ["/usr/bin/python3"] + folders.map { "\($0)/python3" })
    }

    /// The first that is new enough and imports what the peers need.
    static func first(of candidates: [String]) throws(NoPython) -> String {
        let check = "import sys, google.protobuf; sys.exit(sys.version_info < (3, 9))"
        for candidate in candidates {
            var options = ChildProcess.Options(arguments: ["-c", check])
            options.errors = .discard
            guard let child = try? ChildProcess(candidate, options) else { continue }
            if child.wait() == .exited(0) { return candidate }
        }
        throw NoPython(tried: candidates)
    }

    private static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}

/// The search for an interpreter.
@Suite(.timeLimit(.minutes(20))) struct PythonInterpreterTests {
    @Test func takesTheFirstThatServes() throws {
        let python = try PythonInterpreter.found.get()
        #expect(try PythonInterpreter.first(of: ["/no/python", "/bin/false", python]) == python)
    }

    @Test func tellsTheRemedyWhenNoneServes() {
        let error = #expect(throws: NoPython.self) {
            try PythonInterpreter.first(of: ["/no/python", "/bin/false"])
        }
        #expect(error?.description.contains("apt-get install python3-protobuf") == true)
    }
}

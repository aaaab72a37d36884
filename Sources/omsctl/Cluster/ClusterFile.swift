// SPDX-License-Identifier: MIT
import LinuxIO

/// What `DIR/cluster` says: who supervises, and where each service listens.
///
/// One line each: `supervisor PID` and `service NAME ADDRESS PID RESTARTS`; PID 0 means not running.
/// Written whole by the supervisor alone, read by every command.
struct ClusterFile: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        var address: String
        var pid: Int32 = 0
        var restarts: Int = 0
    }

    var supervisor: Int32 = 0
    var entries: [ServiceName: Entry] = [:]

    static func path(in directory: String) -> String { directory + "/cluster" }

    /// Reads the file of a cluster.
    ///
    /// - Throws: A `Failure` that tells to run `omsctl up` when there is none.
    static func read(in directory: String) throws -> ClusterFile {
        guard let bytes = try OwnFile.readIfThere(Self.path(in: directory), atMost: 64 << 10) else {
            throw Failure(
                status: .unavailable,
                message: "there is no cluster in \(directory)",
                remedy:
                    "start one with 'omsctl up --data \(directory)', or name another with --data"
            )
        }
        guard let file = Self(text: String(decoding: bytes, as: UTF8.self)) else {
            throw Failure(
                status: .internalError,
                message: "\(Self.path(in: directory)) is damaged",
                remedy:
                    "stop the services, remove the file and run 'omsctl up'; the data is not in it"
            )
        }
        return file
    }

    /// Replaces the file of a cluster.
    func write(in directory: String) throws(SystemError) {
        try Files.writeAtomically(Array(self.text.utf8), to: Self.path(in: directory))
    }

    /// The same addresses with nothing running; the next `up` takes them again.
    var stopped: ClusterFile {
        var file = self
        file.supervisor = 0
        for name in file.entries.keys { file.entries[name]?.pid = 0 }
        return file
    }

    init() {}

    init?(text: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            switch words.first {
            case "supervisor":
                guard words.count == 2, let pid = Int32(words[1]) else { return nil }
                self.supervisor = pid
            case "service":
                guard words.count == 5, let name = ServiceName(rawValue: words[1]),
                    let pid = Int32(words[3]), let restarts = Int(words[4])
                else { return nil }
                self.entries[name] = Entry(address: words[2], pid: pid, restarts: restarts)
            default: return nil
            }
        }
    }

    var text: String {
        let lines = ServiceName.allCases.compactMap { name in
            self.entries[name].map {
                "service \(name.rawValue) \($0.address) \($0.pid) \($0.restarts)\n"
            }
        }
        return "supervisor \(self.supervisor)\n" + lines.joined()
    }
}

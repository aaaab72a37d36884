// SPDX-License-Identifier: MIT
import Auditor
import Foundation
import LinuxIO
import Testing

/// How a run of omsctl ended.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// The value of a field of the (first) JSON object printed, as text.
    func field(_ name: String) -> String? {
        guard let range = self.output.range(of: "\"\(name)\":") else { return nil }
        let rest = self.output[range.upperBound...]
        if rest.first == "\"" { return String(rest.dropFirst().prefix { $0 != "\"" }) }
        return String(rest.prefix { $0 != "," && $0 != "}" })
    }
}

/// Five real service processes in a folder of their own, on free ports.
final class Cluster: Sendable {
    let directory: String
    /// Where omsctl's output goes.
    private let outputs: String

    /// The folder with the programs that this test run was built with.
    static let programs = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().path

    init(directory: String, outputs: String? = nil) {
        self.directory = directory
        self.outputs = outputs ?? directory
    }

    /// Runs omsctl to its end with the words of `line`, and `more` that may hold blanks.
    func omsctl(_ line: String, _ more: String...) throws -> Run {
        let (child, out, err) = try self.start(line.split(separator: " ").map(String.init) + more)
        return self.finish(child, out, err)
    }

    /// Starts omsctl; `finish` waits for it.
    func start(_ arguments: [String]) throws -> (ChildProcess, out: String, err: String) {
        let stem = "\(self.outputs)/run-\(UUID().uuidString)"
        var options = ChildProcess.Options(arguments: arguments + ["--data", self.directory])
        options.output = .append(path: stem + ".out")
        options.errors = .append(path: stem + ".err")
        let child = try ChildProcess("\(Self.programs)/omsctl", options)
        return (child, stem + ".out", stem + ".err")
    }

    func finish(_ child: ChildProcess, _ out: String, _ err: String) -> Run {
        let status: Int32
        switch child.wait() {
        case .exited(let code): status = code
        case .signalled(let signal): status = -signal
        }
        func text(_ path: String) -> String {
            (try? Files.read(path)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        return Run(status: status, output: text(out), errors: text(err))
    }

    /// The process id of a service, from the cluster file.
    func pid(of service: String) throws -> Int32 {
        let text = String(decoding: try Files.read("\(self.directory)/cluster"), as: UTF8.self)
        let words = text.split(separator: "\n").map { $0.split(separator: " ") }
        let entry = try #require(words.first { $0.count == 5 && $0[1] == service })
        return try #require(Int32(entry[3]))
    }

    /// Where a service listens, from the cluster file.
    func endpoint(of service: String) throws -> Endpoint {
        let text = String(decoding: try Files.read("\(self.directory)/cluster"), as: UTF8.self)
        let words = text.split(separator: "\n").map { $0.split(separator: " ") }
        let entry = try #require(words.first { $0.count == 5 && $0[1] == service })
        return try #require(Endpoint(String(entry[2])))
    }

    /// The process id of the supervisor, from the cluster file.
    func supervisor() throws -> Int32 {
        let text = String(decoding: try Files.read("\(self.directory)/cluster"), as: UTF8.self)
        return try #require(Int32(text.split(separator: "\n")[0].split(separator: " ")[1]))
    }
}

extension Cluster {
    /// Asks the services themselves whether they agree, when all of them are up; whether they are, and
    /// nothing was under way.
    func checkBooks() throws -> Bool {
        guard try self.omsctl("status").status == 0 else { return false }
        let fsck = try self.omsctl("fsck --wait 60")
        #expect(fsck.status == 0, "\(fsck.output)\(fsck.errors)")
        return true
    }
}

/// Starts a cluster, runs the body, compares its books, stops it, and audits what it left on disk.
///
/// - Parameters:
///   - folder: Where it is, such as what a restore has made; nil makes one.
///   - body: What happens to it.
/// - Throws: What the body throws, when a program does not do what it should.
func withCluster(in folder: String? = nil, _ body: (Cluster) throws -> Void) throws {
    let directory =
        folder.map { URL(fileURLWithPath: $0) }
        ?? FileManager.default.temporaryDirectory.appending(path: "oms-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    let cluster = Cluster(directory: directory.path)
    let up = try cluster.omsctl("up --port-base 0")
    try #require(up.status == 0, "\(up.output)\(up.errors)")
    let result = Result {
        try body(cluster)
        return try cluster.checkBooks()
    }
    let services = try ["order", "inventory", "billing", "fulfillment", "orchestrator"].map {
        try cluster.pid(of: $0)
    }
    let down = try cluster.omsctl("down")
    #expect(down.status == 0, "\(down.output)\(down.errors)")
    for pid in services {
        // A zombie that nobody has collected yet has no program any more.
        let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(pid)/exe")
        #expect(program == nil, "process \(pid) is left running")
    }
    let report = try Auditor.report(
        on: try AuditFiles(directory: directory.path),
        isAtRest: try result.get()
    )
    for line in report.findings.lines { Issue.record("\(line)") }
    try FileManager.default.removeItem(at: directory)
}

/// Asks until the answer is yes; a real process can only be asked.
///
/// - Parameters:
///   - what: What is waited for.
///   - seconds: How long at most.
///   - ask: The question.
/// - Throws: When the time is over, as a failed requirement.
func poll(_ what: String, seconds: Int = 120, _ ask: () throws -> Bool) throws {
    let limit = ContinuousClock.now + .seconds(seconds)
    let pause = OneShot<Void>()
    while try !ask() {
        try #require(ContinuousClock.now < limit, "waited \(seconds) s for \(what)")
        _ = pause.wait(atMost: .milliseconds(5))
    }
}

// SPDX-License-Identifier: MIT
import Foundation
import Glibc
import LinuxIO
import RPC
import Testing
import TestProtos

/// The example of docs/NEW-SERVICE.md: it builds, it runs, and the guide shows just this code.
@Suite(.timeLimit(.minutes(20))) struct GuideTests {
    private static let files = [
        "Tests/Protos/oms/example/v1/greeter.proto",
        "Tests/greeter/main.swift",
        "Tests/ExampleServiceTests/GreeterClient.swift",
    ]
    private static let target = [
        ".executableTarget(", "name: \"greeter\",",
        "dependencies: [\"LinuxIO\", \"RPC\", \"TestProtos\"],", "path: \"Tests/greeter\",",
        "swiftSettings: swift", "),",
    ]

    private static let root = URL(filePath: #filePath)
        .appending(path: "../../..").standardizedFileURL

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    /// The program runs, as the guide says it is started, and ends.
    private func withGreeter(_ body: (Endpoint, EventLoop) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "greeter-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appending(path: "output").path
        try #require(mkfifo(output, 0o600) == 0)
        let pipe = open(output, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        try #require(pipe >= 0)
        defer { close(pipe) }
        let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
            .deletingLastPathComponent().appending(path: "greeter").path
        var options = ChildProcess.Options()
        options.output = .append(path: output)
        let greeter = try ChildProcess(program, options)
        defer {
            greeter.kill(SIGTERM)
            #expect(greeter.wait() == .signalled(SIGTERM))
        }
        let loop = try EventLoop(name: "client")
        defer { loop.stop() }
        try await body(try Self.endpoint(from: pipe), loop)
    }

    /// Where it says that it listens.
    private static func endpoint(from pipe: Int32) throws -> Endpoint {
        // The program has the other end by now: there is something to read when it writes, or ends.
        var input = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while byte != UInt8(ascii: "\n") {
            try #require(poll(&input, 1, 60_000) == 1, "the greeter says nothing")
            try #require(read(pipe, &byte, 1) == 1, "the greeter has ended")
            line.append(byte)
        }
        let words = String(decoding: line.dropLast(), as: UTF8.self).split(separator: " ")
        try #require(words.count == 2 && words[0] == "listening")
        return try #require(Endpoint(String(words[1])))
    }

    @Test func theExampleAnswers() async throws {
        try await self.withGreeter { endpoint, loop in
            let texts = try await greet("Ada", at: endpoint, on: loop)
            #expect(texts == ["Hello, Ada", "Hello 1, Ada", "Hello 2, Ada", "Hello 3, Ada"])
        }
    }

    @Test func theExampleRefusesAndSaysWhy() async throws {
        try await self.withGreeter { endpoint, loop in
            let error = await #expect(throws: RPCError.self) {
                try await greet("", at: endpoint, on: loop)
            }
            #expect(error?.code == .invalidArgument)
            #expect(error?.message == "name is empty; say whom to greet")
        }
    }

    @Test(arguments: Self.files)
    func theGuideShowsTheFile(path: String) throws {
        let guide = try Self.text("docs/NEW-SERVICE.md")
        let file = try Self.text(path)
        #expect(guide.contains("\n\(file)```"), "the guide does not show \(path) as it is")
    }

    @Test func theGuideShowsTheTarget() throws {
        for path in ["docs/NEW-SERVICE.md", "Package.swift"] {
            let lines = try Self.text(path).split(separator: "\n")
                .map { $0.trimmingCharacters(in: .whitespaces) }
            let starts = lines.indices.filter {
                lines[$0...].prefix(Self.target.count).elementsEqual(Self.target)
            }
            #expect(starts.count == 1, "\(path) does not have the target as it is")
        }
    }

    @Test func theExampleStaysUnder60Lines() throws {
        let lines = try Self.files.reduce(Self.target.count) { sum, path in
            sum + (try Self.text(path).split(separator: "\n").count)
        }
        #expect(lines < 60)
    }
}

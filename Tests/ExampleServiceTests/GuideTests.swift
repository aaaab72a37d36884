// SPDX-License-Identifier: MIT
import Foundation
import LinuxIO
import RPC
import Testing
import TestProtos

/// The example of docs/NEW-SERVICE.md: it builds, it runs, and the guide shows just this code.
@Suite(.timeLimit(.minutes(2))) struct GuideTests {
    private static let files = [
        "Tests/Protos/oms/example/v1/greeter.proto",
        "Tests/ExampleServiceTests/GreeterServer.swift",
        "Tests/ExampleServiceTests/GreeterClient.swift",
    ]

    private static let root = URL(filePath: #filePath)
        .appending(path: "../../..").standardizedFileURL

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }

    private func withGreeter(_ body: (Endpoint, EventLoop) async throws -> Void) async throws {
        let loop = try EventLoop(name: "greeter")
        defer { loop.stop() }
        let (server, endpoint) = try startGreeter(on: loop)
        try await body(endpoint, loop)
        await withCheckedContinuation { done in
            server.drain(grace: .zero) { done.resume() }
        }
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

    @Test func theExampleStaysUnder60Lines() throws {
        let lines = try Self.files.reduce(0) { sum, path in
            sum + (try Self.text(path).split(separator: "\n").count)
        }
        #expect(lines < 60)
    }
}

// SPDX-License-Identifier: MIT
import LinuxIO
import RPC
import TestService
import Testing

/// A Python client, written from docs/PROTOCOL.md alone, calls servers of ours.
@Suite(.timeLimit(.minutes(20))) struct PythonClientTests {
    /// What the client must have run; each is a function of that name under `Python/cases`.
    static let cases = [
        // calls.py
        "empty_unary", "large_unary", "server_streaming", "empty_stream", "zero_length_messages",
        "bounded_feed", "many_calls_interleaved", "largest_message_both_ways",
        "small_call_overtakes_large_reply", "large_request_lets_small_call_pass",
        "message_over_limit", "reply_over_clients_limit", "request_in_tiny_pieces",
        "request_in_one_large_frame", "unimplemented_method", "unimplemented_service",
        "undecodable_request",
        // status.py
        "status_code_and_message", "every_status_code", "long_status_is_cut", "custom_metadata",
        "metadata_defaults", "longest_metadata", "invalid_metadata", "unknown_tags_are_skipped",
        "malformed_meta",
        // deadlines.py
        "cancel_after_begin", "cancel_after_first_response", "cancel_of_unfinished_request",
        "cancel_of_what_never_was", "timeout_on_sleeping_server",
        "timeout_before_request_is_whole", "timeout_already_over", "longest_timeout_is_cut",
        "timeout_while_waiting_for_credit", "streams_in_a_row_after_cancels",
        "request_meta_alone_never_runs",
        // flow.py
        "small_credit_slow_reader", "message_larger_than_credit", "credit_without_effect",
        "credit_over_the_top", "credit_for_no_call", "streams_max", "frame_at_and_over_limit",
        "small_message_limit", "large_frame_before_hello", "second_request_message",
        "empty_pieces",
        // connection.py
        "no_body_crc", "crc_of_an_empty_payload", "server_without_body_crc",
        "server_with_body_crc", "newer_minor_version", "other_major_version", "another_protocol",
        "byte_by_byte", "ping_pong", "unknown_frame_ignorable", "unknown_frame_before_hello",
        "unknown_frame_with_wrong_crc", "unknown_frame_not_ignorable",
        "bad_frames", "wrong_body_crc", "stream_numbers", "request_before_servers_hello",
        "request_before_hello", "bad_hellos", "client_drains", "client_leaves_with_error",
        "server_drains_in_two_steps", "keep_alive", "keep_alive_during_a_call",
        "silent_handshake",
    ]

    @Test func aPythonClientPassesEveryCaseAtASwiftServer() async throws {
        let loop = try EventLoop(name: "interop")
        defer { loop.stop() }
        let servers = try SwiftServers(loop: loop)
        defer { servers.close() }
        let peer = try PythonPeer("client.py", servers.arguments, loop: loop)
        var passed: [String] = []
        while let line = await peer.nextLine() {
            let words = line.split(separator: " ", maxSplits: 1).map(String.init)
            switch words.first {
            case "ok": passed.append(words[1])
            case "ask" where words[1] == "drain": servers.drain()
            default: Issue.record("\(line)")
            }
        }
        #expect(passed.sorted() == Self.cases.sorted(), "run and passed")
        #expect(peer.end() == .exited(0))
    }

    /// A client that runs no case, or cannot run, is no success.
    @Test func aClientWithNothingToDoFails() async throws {
        let loop = try EventLoop(name: "interop")
        defer { loop.stop() }
        let peer = try PythonPeer("client.py", ["--only", "no_such_case"], loop: loop)
        #expect(await peer.nextLine() == nil)
        #expect(peer.end() == .exited(1))
    }
}

/// Servers of TestService, each with the limits that some cases need.
private final class SwiftServers: Sendable {
    private let servers: [String: Server]
    let arguments: [String]

    init(loop: EventLoop) throws {
        var servers: [String: Server] = [:]
        var arguments: [String] = []
        for (name, options) in Self.kinds {
            let server = Server(loop: loop, identity: name, options: options)
            TestService.install(on: server, loop: loop)
            let endpoint = try server.listen(on: .loopback(port: 0))
            servers[name] = server
            arguments.append("\(name)=\(endpoint.port)")
        }
        self.servers = servers
        self.arguments = arguments
    }

    private static var kinds: [String: ServerOptions] {
        var small = ServerOptions()
        small.limits.streamsMax = 2
        small.limits.messageBytesMax = 65536
        small.limits.frameBytesMax = 32768
        var unchecked = ServerOptions()
        unchecked.limits.checksumsBodies = false
        var draining = ServerOptions()
        // The client keeps its PONG back until what crossed the GOAWAY has been answered.
        draining.limits.drainTimeout = .seconds(120)
        var watchful = ServerOptions()
        watchful.limits.keepAliveIdle = .milliseconds(50)
        watchful.limits.keepAliveTimeout = .seconds(1)
        watchful.limits.handshakeTimeout = .seconds(1)
        return [
            "plain": ServerOptions(), "small": small, "unchecked": unchecked,
            "draining": draining, "watchful": watchful,
        ]
    }

    func drain() {
        self.servers["draining"]?.drain(grace: .seconds(60)) {}
    }

    func close() {
        for server in self.servers.values { server.close() }
    }
}

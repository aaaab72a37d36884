// SPDX-License-Identifier: MIT
import Ambient
import Foundation
import Testing

@testable import Wire

/// docs/PROTOCOL.md shows what the code does.
@Suite struct ProtocolDocumentTests {
    private static let draining = EndMeta(
        code: 14,
        message: "draining",
        processed: .maybe,
        retryAfter: .milliseconds(100)
    )
    private let client: Side
    private let server = Side(.server, name: "order")

    init() {
        var limits = WireLimits()
        limits.initialCredit = 64
        self.client = Side(.client, limits: limits, name: "omsctl")
    }

    /// One whole session, annotated.
    private func session() throws -> String {
        var notes = Annotator()
        self.move(&notes, self.client, self.server, preface: true)
        self.move(&notes, self.server, self.client, preface: true)

        let get = RequestMeta(
            method: "oms.order.v1.OrderService/GetOrder",
            timeout: .seconds(5),
            traceID: 42
        )
        let unary = try self.client.open([0x0A, 0x09] + Array("SO-100001".utf8), meta: get)
        self.move(&notes, self.client, self.server, "a unary call")
        self.server.reply(unary.rawValue, [0x0A, 0x02, 0x08, 0x01])
        self.move(&notes, self.server, self.client, "its reply and its end in one frame")

        let watch = RequestMeta(method: "oms.order.v1.OrderService/Watch", timeout: .seconds(60))
        let stream = try self.client.open([0x18, 0x01], streaming: true, meta: watch)
        self.move(&notes, self.client, self.server, "a call whose reply is a stream")
        let event = [UInt8](repeating: 0, count: 24)
        _ = self.server.send(event, on: stream.rawValue)
        self.move(&notes, self.server, self.client, "costs 24 + 16 of the 64 credit")
        _ = self.server.send(event, on: stream.rawValue)
        self.move(&notes, self.server, self.client, "24 was left, so it may start; now -16")
        #expect(self.server.send([0x08, 0x03], on: stream.rawValue) == .queued(bytes: 10))
        self.client.connection.consumed(24, on: stream)
        self.move(&notes, self.client, self.server, "the application has taken the first: 24 now")
        self.move(&notes, self.server, self.client, "the message that waited for it")

        #expect(self.client.ping())
        self.move(&notes, self.client, self.server)
        self.move(&notes, self.server, self.client)

        self.server.connection.drain(now: self.server.now)
        self.move(&notes, self.server, self.client, "first step: open no more")
        self.move(&notes, self.client, self.server)
        self.move(&notes, self.server, self.client, "second step: 3 is the last looked at")
        self.server.end(stream.rawValue, Self.draining)
        self.move(&notes, self.server, self.client, "the last call ends; both sides close")
        #expect(self.client.isFinished && self.server.isFinished)
        return notes.text
    }

    private func move(
        _ notes: inout Annotator,
        _ from: Side,
        _ to: Side,
        _ remark: String = "",
        preface: Bool = false
    ) {
        let name = from === self.client ? "client" : "server"
        let bytes = from.take()
        var rest = bytes
        if preface {
            notes.preface(Array(rest.prefix(8)), from: name)
            rest.removeFirst(8)
        }
        var remark = remark
        while !rest.isEmpty {
            rest.removeFirst(notes.frame(rest, from: name, remark))
            remark = ""
        }
        to.feed(bytes)
    }

    @Test func theSessionInTheDocumentIsWhatTheCodeSends() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/PROTOCOL.md").standardizedFileURL
        let document = try String(contentsOf: path, encoding: .utf8)
        let start = "<!-- session -->\n```text\n"
        let end = "```\n<!-- end of session -->"
        let session = try self.session()
        guard let from = document.range(of: start), let to = document.range(of: end) else {
            Issue.record("docs/PROTOCOL.md has lost the marks around its session")
            return
        }
        if ProcessInfo.processInfo.environment["OMS_WRITE_DOCS"] != nil {
            let fresh =
                document[..<from.upperBound] + session.trimmingCharacters(in: .newlines) + "\n"
                + document[to.lowerBound...]
            try fresh.write(to: path, atomically: true, encoding: .utf8)
        } else {
            let shown = document[from.upperBound..<to.lowerBound]
            #expect(shown == session.trimmingCharacters(in: .newlines) + "\n")
        }
    }

    @Test func theLimitsInTheDocumentAreTheDefaults() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../docs/PROTOCOL.md").standardizedFileURL
        let document = try String(contentsOf: path, encoding: .utf8)
        let limits = WireLimits()
        let rows: [(String, String)] = [
            ("frame body", "\(limits.frameBytesMax)"),
            ("message", "\(limits.messageBytesMax)"),
            ("calls at once on a connection", "\(limits.streamsMax)"),
            ("initial credit", "\(limits.initialCredit)"),
            ("ping interval", "\(limits.pingIntervalMin.wireMilliseconds) ms"),
            ("handshake", "\(limits.handshakeTimeout.wireMilliseconds) ms"),
            ("frame from first to last byte", "\(limits.frameTimeout.wireMilliseconds) ms"),
            ("keep-alive: silence before a ping", "\(limits.keepAliveIdle.wireMilliseconds) ms"),
            ("keep-alive: silence after it", "\(limits.keepAliveTimeout.wireMilliseconds) ms"),
            ("longest time-out of a call", "\(limits.timeoutMax.wireMilliseconds) ms"),
            ("piece of a large message", "\(limits.fragmentBytes)"),
            ("unfinished messages of a connection", "\(limits.assemblyBytesMax)"),
            ("CANCEL", "\(limits.cancelsMax) per \(limits.rateWindow.wireMilliseconds) ms"),
            (
                "frames without effect",
                "\(limits.idleFramesMax) per \(limits.rateWindow.wireMilliseconds) ms"
            ),
            ("frame body before HELLO", "\(Connection.helloBytesMax)"),
        ]
        for (name, value) in rows {
            #expect(document.contains("| \(name) | \(value) |"), "\(name) | \(value)")
        }
    }
}

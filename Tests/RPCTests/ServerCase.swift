// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO
import OMSProtos
import ServiceKit
import Synchronization
import WireCases

@testable import RPC

/// Plays a case against a whole server: over TCP, or in memory when the clock must be moved.
final class ServerCase {
    private let played: WireCase
    private let server: Server
    private let peer: any CasePeer
    private let clock: ManualScheduler?
    private let loop: EventLoop
    /// Another caller, who must notice nothing.
    private let other: Channel
    private let handlers = Handlers()
    private var reader = FrameReader()
    private var frames: [String] = []
    private var problems: [String] = []

    private init(_ played: WireCase) throws {
        self.played = played
        self.clock = played.hasClock ? try ManualScheduler(time: ManualTime()) : nil
        self.loop = try self.clock?.loop ?? EventLoop(name: "server")
        var options = ServerOptions()
        options.limits = played.hasClock ? played.limits : played.limits.withoutHaste
        let scheduler: any Scheduler = self.clock ?? self.loop
        let server = Server(scheduler: scheduler, identity: "tested", options: options)
        self.server = server
        self.handlers.bind(to: server)
        self.other = server.inProcessChannel(identity: "other")
        if let clock = self.clock {
            self.peer = MemoryPeer(on: clock) { server.acceptInMemory() }
        } else {
            self.peer = try TCPPeer(to: try server.listen(on: .loopback(port: 0)))
        }
    }

    /// Where the case comes out otherwise than it says; empty when it does not.
    static func problems(of played: WireCase) async throws -> [String] {
        let runner = try ServerCase(played)
        defer { runner.letGo() }
        try await runner.play()
        return runner.problems
    }

    private func letGo() {
        self.other.close()
        self.server.close()
        for _ in 0..<4 { self.loop.runAndWait {} }
        if let clock = self.clock { clock.stop() } else { self.loop.stop() }
    }

    private func play() async throws {
        await self.callFromElsewhere("before")
        if !self.played.isRaw {
            self.peer.send(WireCase.handshake)
            _ = await self.peer.nextFrame(&self.reader)
            _ = await self.peer.nextFrame(&self.reader)
        }
        for step in self.played.steps { await self.take(step) }
        try await (self.played.isClosed ? self.readToTheEnd() : self.readUpToAProbe())
        self.compare()
        if !self.isDrained { await self.callFromElsewhere("after") }
    }

    /// Whether the whole server was told to drain, the other caller's connection included.
    private var isDrained: Bool {
        self.played.steps.contains { if case .act(["drain"]) = $0 { true } else { false } }
    }

    private func take(_ step: WireCase.Step) async {
        switch step {
        case .input(let writes): for bytes in writes { self.peer.send(bytes) }
        case .end(let isReset):
            // What was sent before must have been looked at, or a reset takes it back.
            let runs = self.played.outputs.filter { $0.hasPrefix("run ") }.count
            _ = await eventually {
                self.handlers.lines.filter { $0.hasPrefix("run ") }.count == runs
            }
            self.peer.end(isReset: isReset)
        case .wait(let milliseconds):
            self.clock?.advance(by: .milliseconds(Int64(milliseconds)))
            self.clock?.settleTurns()
        case .act(let words):
            await self.act(words)
            for _ in 0..<4 { self.loop.runAndWait {} }
        case .output: break
        }
    }

    private func act(_ words: [String]) async {
        if words[0] == "drain" { return self.server.drain(grace: .seconds(3600)) {} }
        guard let stream = UInt32(words[1]) else { return self.problems.append("\(words)") }
        _ = await eventually { self.handlers.held(stream) != nil }
        guard let responder = self.handlers.held(stream) else {
            return self.problems.append("call \(stream) never came")
        }
        let bytes = words.count > 2 ? (try? WireCase.bytes("hex \(words[2])")) ?? [] : []
        switch words[0] {
        case "reply": responder.reply(bytes)
        case "send": responder.send(bytes)
        case "finish": responder.finish()
        case "fail":
            let code = StatusCode(rawValue: UInt8(words[2]) ?? 0) ?? .unknown
            responder.fail(RPCError(code, "as the case says", processed: .maybe))
        default: self.problems.append("there is no such act: \(words)")
        }
    }

    // MARK: The outcome

    private func readToTheEnd() async throws {
        while let frame = await self.peer.nextFrame(&self.reader) {
            self.frames.append(frame)
            if frame.hasPrefix("NOTHING") { return self.problems.append("not closed") }
        }
        let core = self.server.core
        let isDrained = self.isDrained
        let isOver = await eventually {
            self.loop.runAndWait { core.openConnections } == (isDrained ? 0 : 1)
        }
        if !isOver { self.problems.append("the connection is not over") }
    }

    private func readUpToAProbe() async throws {
        let probe = self.played.probe
        self.peer.send(try WireCase.bytes("REQUEST \(probe) END_STREAM payload=7e"))
        while let frame = await self.peer.nextFrame(&self.reader) {
            if frame == "END \(probe) OK yes message 7e" { return }
            self.frames.append(frame)
            if frame.hasPrefix("NOTHING") { break }
        }
        self.problems.append("the connection does not go on")
    }

    private func compare() {
        let expected = self.played.outputs
        func differ(_ what: String, _ got: [String], _ wanted: [String]) {
            if byStream(got) == byStream(wanted) { return }
            self.problems.append("\(what): \(got), expected \(wanted)")
        }
        let isEvent = { (line: String) in line.hasPrefix("run ") || line.hasPrefix("stop ") }
        let probe = "run \(self.played.probe) 7e"
        differ("calls", self.handlers.lines.filter { $0 != probe }, expected.filter(isEvent))
        let frames = expected.filter { !isEvent($0) && !$0.hasPrefix("closed ") }
        differ("frames", self.frames.filter(self.played.isNoted), frames)
        self.compareCounters(expected)
    }

    private func compareCounters(_ expected: [String]) {
        let counters = self.server.counters
        let word = expected.last { $0.hasPrefix("closed ") }?.dropFirst("closed ".count)
        for cause in CloseCause.allCases
        where (counters.closedCount(cause) > 0) != (cause.word == word ?? "") {
            self.problems.append("\(counters.closedCount(cause)) connections closed: \(cause)")
        }
        // An unknown method is refused later, by the server.
        for status in StatusCode.allCases where status != .unimplemented {
            let word = FrameReader.status(Int(status.rawValue))
            // What a message holds is refused later too, by its method.
            let ends = expected.filter {
                !(20...23).contains(self.played.row)
                    && $0.hasPrefix("END ") && $0.hasSuffix(" \(word) no")
            }
            if counters.refusedRequestCount(status) == ends.count { continue }
            self.problems.append("\(counters.refusedRequestCount(status)) refused as \(status)")
        }
    }

    private func callFromElsewhere(_ when: String) async {
        let outcome = Mailbox<Result<[UInt8], RPCError>>()
        self.other.callRaw(path: "case/Other", payload: [9], options: .patient) { outcome.put($0) }
        if await outcome.next() != .success([9]) { self.problems.append("others suffer \(when)") }
    }
}

/// Methods of cases with messages rather than bytes.
enum CaseMethods {
    static let money = Method<CommonV1.Money, CommonV1.Money>(path: "case/Money", kind: .unary)
    static let feed = Method<CommonV1.WatchRequest, CommonV1.Event>(
        path: "case/Feed",
        kind: .serverStreaming
    )
}

/// What the server of a case does with calls, and what it was asked to.
private final class Handlers: Sendable {
    private let notes = Lines()
    private let responders = Mutex<[UInt32: Responder]>([:])

    var lines: [String] { self.notes.all }

    func held(_ stream: UInt32) -> Responder? { self.responders.withLock { $0[stream] } }

    func bind(to server: Server) {
        server.handle(path: "case/Other", kind: .unary) { $2.reply(Array($1)) }
        server.handle(path: "case/Echo", kind: .unary) { _, request, responder in
            self.note(request, responder)
            responder.reply(Array(request))
        }
        server.handle(path: "case/Hold", kind: .unary) { _, request, responder in
            self.hold(request, responder)
        }
        server.handle(CaseMethods.money) { request, _, replies in
            let bytes = request.encoded()
            _ = bytes.withUnsafeBytes { self.note($0, replies.responder) }
            replies.reply(request)
        }
        server.handle(path: "case/Feed", kind: .serverStreaming) { _, request, responder in
            self.hold(request, responder)
        }
    }

    private func hold(_ request: UnsafeRawBufferPointer, _ responder: Responder) {
        let stream = self.note(request, responder)
        responder.onCancel { self.notes.append("stop \(stream)") }
        self.responders.withLock { $0[stream] = responder }
    }

    @discardableResult
    private func note(_ request: UnsafeRawBufferPointer, _ responder: Responder) -> UInt32 {
        let stream = responder.call.stream.rawValue
        self.notes.append("run \(stream) \(FrameReader.show(Array(request)))")
        return stream
    }
}

extension CloseCause {
    /// The word of a case for it.
    fileprivate var word: String {
        switch self {
        case .drained: "drained"
        case .endOfInput: "eof"
        case .foreignProtocol: "foreign"
        case .otherVersion: "version"
        case .peerError: "peer"
        case .closedHere: "NO_ERROR"
        case .protocolError: "PROTOCOL_ERROR"
        case .frameTooLarge: "FRAME_TOO_LARGE"
        case .checksumMismatch: "CHECKSUM_MISMATCH"
        case .flowControl: "FLOW_CONTROL"
        case .enhanceYourCalm: "ENHANCE_YOUR_CALM"
        case .timeout: "TIMEOUT"
        case .internalError: "INTERNAL"
        }
    }
}

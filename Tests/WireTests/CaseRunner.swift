// SPDX-License-Identifier: MIT
import Ambient
import Wire
import WireCases

/// Plays a case against a connection alone, and notes in words what comes of each step.
final class CaseRunner {
    private var connection: Connection
    private let played: WireCase
    private var now = MonotonicInstant(nanoseconds: 0)
    private var reader = FrameReader()
    private var notes: [String] = []
    /// Client: calls that wait for HELLO; and how many there were.
    private var pending: [(call: UInt32, payload: [UInt8], streaming: Bool)] = []
    private var callCount: UInt32 = 0
    private var unread: Set<UInt32> = []
    private var isClosedNoted = false

    private init(_ played: WireCase) {
        self.played = played
        self.connection = Connection(
            role: played.role == .server ? .server : .client,
            limits: played.limits,
            hello: Hello(identity: "tested", limits: played.limits),
            now: self.now
        )
    }

    /// Where a case comes out otherwise than it says; empty when it does not.
    static func problems(of played: WireCase) throws -> [String] {
        let runner = CaseRunner(played)
        if !played.isRaw {
            runner.feed(WireCase.handshake)
            _ = runner.outcome()
        }
        var problems: [String] = []
        var expected: [String] = []
        for (index, step) in played.steps.enumerated() {
            if case .output(let line) = step { expected.append(line) } else { runner.take(step) }
            let isLast = index == played.steps.count - 1
            if !isLast, case .output = played.steps[index + 1] { continue }
            let got = runner.outcome()
            if got != expected { problems.append("step \(index): \(got), expected \(expected)") }
            expected = []
        }
        return problems + (try runner.problemsAtTheEnd())
    }

    /// The connection is closed and finished, or takes another call.
    private func problemsAtTheEnd() throws -> [String] {
        if self.played.isClosed {
            return self.connection.isFinished ? [] : ["the connection is not finished"]
        }
        let probe = self.played.probe
        if self.played.role == .server {
            self.feed(try WireCase.bytes("REQUEST \(probe) END_STREAM payload=7e"))
            let expected = ["run \(probe) 7e", "END \(probe) OK yes message 7e"]
            let got = self.outcome()
            return got == expected ? [] : ["at the end: \(got), expected \(expected)"]
        }
        if !self.connection.isReady { self.feed(WireCase.handshake) }
        _ = self.outcome()
        self.call([0x7E], streaming: false)
        let stream = self.callCount * 2 - 1
        self.feed(try WireCase.bytes("END \(stream) MESSAGE payload=7e"))
        let got = self.outcome()
        let expected = "done \(stream) OK yes message 7e"
        return got.contains(expected) ? [] : ["at the end: \(got), expected \(expected)"]
    }

    // MARK: Steps

    private func take(_ step: WireCase.Step) {
        switch step {
        case .input(let writes): for bytes in writes { self.feed(bytes) }
        case .end:
            self.connection.receivedEndOfInput(now: self.now)
            self.feed([])
        case .wait(let milliseconds):
            self.now = self.now + .milliseconds(Int64(milliseconds))
            self.connection.tick(now: self.now)
            self.feed([])
        case .act(let words): self.act(words)
        case .output: break
        }
    }

    private func act(_ words: [String]) {
        let payload = words.count > 2 ? Self.bytes(words[2]) : []
        let stream = StreamID(rawValue: words.count > 1 ? UInt32(words[1]) ?? 0 : 0)
        switch words[0] {
        case "call": self.call(Self.bytes(words[1]), streaming: false)
        case "stream": self.call(Self.bytes(words[1]), streaming: true)
        case "unread-stream":
            self.unread.insert(self.callCount * 2 + 1)
            self.call(Self.bytes(words[1]), streaming: true)
        case "cancel": self.cancel(stream)
        case "reply":
            self.connection.reply(stream, payload: payload, now: self.now)
        case "send": _ = self.connection.send(payload, on: stream)
        case "finish": self.connection.end(stream, .ok, now: self.now)
        case "fail":
            let end = EndMeta(code: payload.first ?? 0, processed: .maybe)
            self.connection.end(stream, end, now: self.now)
        case "drain": self.connection.drain(now: self.now)
        default: self.notes.append("there is no such act: \(words)")
        }
        self.feed([])
    }

    private static func bytes(_ text: String) -> [UInt8] {
        (try? WireCase.bytes("hex \(text)")) ?? [UInt8(text) ?? 0]
    }

    private func call(_ payload: [UInt8], streaming: Bool) {
        self.callCount += 1
        self.pending.append((self.callCount * 2 - 1, payload, streaming))
        if self.connection.isReady { self.openPending() }
    }

    private func openPending() {
        for call in self.pending {
            let meta = RequestMeta(method: "case/Echo", timeout: .seconds(60))
            let opened = try? self.connection.open(
                meta,
                payload: call.payload,
                streaming: call.streaming,
                now: self.now
            )
            if opened?.rawValue != call.call { self.notes.append("call \(call.call) not opened") }
        }
        self.pending = []
    }

    /// The connection tells nothing more of a call that is given up, so the note is made here.
    private func cancel(_ stream: StreamID) {
        if let index = self.pending.firstIndex(where: { $0.call == stream.rawValue }) {
            self.pending.remove(at: index)
            self.callCount -= 1
            return self.notes.append("done \(stream.rawValue) CANCELLED no")
        }
        let before = self.connection.hasOutput
        self.connection.cancel(stream, now: self.now)
        if !before, self.connection.hasOutput {
            self.notes.append("done \(stream.rawValue) CANCELLED maybe")
        }
    }

    // MARK: What comes of it

    private func feed(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { bytes in
            var rest = bytes
            while let event = self.connection.next(&rest, now: self.now) { self.note(event) }
        }
    }

    private func note(_ event: Event) {
        switch event {
        case .request(let id, let head, let payload): self.serve(id, head, payload)
        case .cancelled(let id): self.notes.append("stop \(id.rawValue)")
        case .message(let id, let payload):
            self.notes.append("item \(id.rawValue) \(FrameReader.show(Array(payload)))")
            if !self.unread.contains(id.rawValue) {
                self.connection.consumed(payload.count, on: id)
            }
        case .end(let id, let head, let message): self.noteEnd(id.rawValue, head, message)
        case .closed:
            for call in self.pending { self.notes.append("done \(call.call) UNAVAILABLE no") }
            self.pending = []
        case .opened: self.openPending()
        case .goAway, .pong, .writable: break
        }
    }

    private func noteEnd(_ id: UInt32, _ head: EndHead, _ message: UnsafeRawBufferPointer?) {
        let shown = message.map { FrameReader.show(Array($0)) }
        let isUnary = self.isUnary(id)
        if !isUnary, let shown { self.notes.append("item \(id) \(shown)") }
        self.notes.append(
            "done \(id) \(FrameReader.status(Int(head.code))) "
                + FrameReader.processed(Int(head.processed.rawValue))
                + (isUnary ? shown.map { " message \($0)" } ?? "" : "")
        )
    }

    private func isUnary(_ id: UInt32) -> Bool {
        let calls = self.played.steps.compactMap { step -> String? in
            guard case .act(let words) = step else { return nil }
            return ["call", "stream", "unread-stream"].contains(words[0]) ? words[0] : nil
        }
        let index = Int(id / 2)
        return !calls.indices.contains(index) || calls[index] == "call"
    }

    private func serve(_ id: StreamID, _ head: RequestHead, _ payload: UnsafeRawBufferPointer) {
        let method = String(decoding: head.method, as: UTF8.self)
        guard ["case/Echo", "case/Hold", "case/Feed"].contains(method) else {
            let end = EndMeta(code: 12, message: "no such method", processed: .no)
            return self.connection.end(id, end, now: self.now)
        }
        self.notes.append("run \(id.rawValue) \(FrameReader.show(Array(payload)))")
        if method == "case/Echo" {
            self.connection.reply(id, payload: Array(payload), now: self.now)
        }
    }

    /// What has come out since the last time: events, then frames, then the end.
    private func outcome() -> [String] {
        while self.connection.hasOutput {
            var count = 0
            self.connection.withOutput { bytes in
                self.reader.append(bytes)
                count = bytes.count
                return count
            }
            if count == 0 { break }
        }
        var lines = self.notes
        self.notes = []
        while let line = self.reader.next() {
            if self.played.isNoted(line) { lines.append(line) }
        }
        if let reason = self.connection.closeReason, !self.isClosedNoted {
            self.isClosedNoted = true
            lines.append("closed \(Self.word(for: reason))")
        }
        return lines
    }

    private static func word(for reason: CloseReason) -> String {
        switch reason {
        case .notThisProtocol: "foreign"
        case .unsupportedVersion: "version"
        case .here(let code, _): FrameReader.code(Int(code.rawValue))
        case .peer: "peer"
        case .drained: "drained"
        case .endOfInput: "eof"
        }
    }
}

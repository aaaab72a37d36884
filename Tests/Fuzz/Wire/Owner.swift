// SPDX-License-Identifier: MIT
import Ambient
import FuzzKit

@testable import Wire

/// The owner of one connection: it gives commands, takes events, and holds both against the contract
/// of `Connection`.
final class Owner {
    struct Call {
        var streaming: Bool
        var received = 0
    }

    struct Running {
        var isCancelled = false
        var owesWritable = false
    }

    let role: Role
    let limits: WireLimits
    private(set) var connection: Connection
    var now: MonotonicInstant
    var output: OutputRules

    /// Client: the calls that await their end.
    private(set) var calls: [UInt32: Call] = [:]
    /// Server: the requests that are owed an end.
    private(set) var requests: [UInt32: Running] = [:]
    private(set) var isOpened = false
    private(set) var isClosed = false
    private var hasGoAway = false
    private var lastRequest: UInt32 = 0
    private var taken = 0

    /// What a peer in the same test compares: requests, messages and ends as they come.
    var onRequest: (UInt32, UnsafeRawBufferPointer) throws(Finding) -> Void = { _, _ in }
    var onMessage: (UInt32, UnsafeRawBufferPointer) throws(Finding) -> Void = { _, _ in }
    var onEnd: (UInt32, EndHead, UnsafeRawBufferPointer?) throws(Finding) -> Void = { _, _, _ in }
    var onOutput: (UnsafeRawBufferPointer) -> Void = { _ in }

    init(_ role: Role, _ limits: WireLimits) {
        self.role = role
        self.limits = limits
        self.now = MonotonicInstant(nanoseconds: 0)
        self.connection = Connection(
            role: role,
            limits: limits,
            hello: Hello(identity: "fuzz", limits: limits),
            now: self.now
        )
        self.output = OutputRules(isServer: role == .server)
    }

    /// Any stream of those that run, mostly; else one that may never have been.
    func stream(_ choice: UInt8) -> UInt32 {
        let ids = self.role == .client ? self.calls.keys.sorted() : self.requests.keys.sorted()
        if choice >= 224 || ids.isEmpty { return UInt32(choice & 15) }
        return ids[Int(choice) % ids.count]
    }

    // MARK: input and events

    func feed(_ bytes: UnsafeRawBufferPointer) throws(Finding) {
        // A server whose output is not read reads no more; so somebody reads it.
        if !self.connection.acceptsInput { try self.takeOutput(.max) }
        try require(
            self.connection.acceptsInput || self.connection.isClosing,
            "nothing waits to be written, and no input is taken"
        )
        try bytes.withUnsafeBytesCopy { (bytes) throws(Finding) in
            var rest = bytes
            try self.takeEvents(&rest)
        }
        try self.check()
    }

    func takeEvents() throws(Finding) {
        var none = UnsafeRawBufferPointer(start: nil, count: 0)
        try self.takeEvents(&none)
        try self.check()
    }

    private func takeEvents(_ rest: inout UnsafeRawBufferPointer) throws(Finding) {
        let most = 1000 + rest.count
        var count = 0
        while let event = self.connection.next(&rest, now: self.now) {
            try self.took(event)
            count += 1
            try require(count < most, "events without end")
        }
        try require(rest.isEmpty, "input is left")
        try require(!self.connection.hasEvents, "events are left")
    }

    private func took(_ event: Event) throws(Finding) {
        try require(!self.isClosed, "an event behind closed: \(event)")
        switch event {
        case .opened:
            try require(!self.isOpened && self.connection.peer != nil, "opened")
            self.isOpened = true
        case .request(let id, let head, let payload):
            try self.tookRequest(id.rawValue, head, payload)
        case .message(let id, let message):
            let call = self.calls[id.rawValue]
            try require(call?.streaming == true, "a message for \(id.rawValue)")
            try require(message.count <= self.limits.messageBytesMax, "a message over the limit")
            message.touch()
            self.calls[id.rawValue]?.received += 1
            try self.onMessage(id.rawValue, message)
        case .end(let id, let head, let message): try self.tookEnd(id.rawValue, head, message)
        case .cancelled(let id):
            try require(
                self.requests[id.rawValue]?.isCancelled == false,
                "cancelled: \(id.rawValue), which does not run"
            )
            self.requests[id.rawValue]?.isCancelled = true
        case .writable(let id):
            try require(
                self.requests[id.rawValue]?.owesWritable == true,
                "writable: \(id.rawValue), which was not told to wait"
            )
            self.requests[id.rawValue]?.owesWritable = false
        case .goAway:
            try require(!self.hasGoAway && self.connection.peerGoAway != nil, "goAway")
            self.hasGoAway = true
        case .pong(let time): try require(time >= .zero, "a pong after \(time)")
        case .closed: try self.tookClosed()
        }
    }

    private func tookRequest(
        _ id: UInt32,
        _ head: RequestHead,
        _ payload: UnsafeRawBufferPointer
    ) throws(Finding) {
        try require(self.role == .server, "a request to a client")
        try require(id % 2 == 1 && self.requests[id] == nil, "a second request on stream \(id)")
        self.lastRequest = max(id, self.lastRequest)
        try require(payload.count <= self.limits.messageBytesMax, "a request over the limit")
        try require(
            head.deadline > self.now && head.deadline <= self.now + self.limits.timeoutMax,
            "a deadline of \(head.deadline)"
        )
        try require(
            !head.method.isEmpty && head.method.count <= 256 && head.requestID.count <= 128
                && head.actor.count <= 128 && head.saga?.sagaID.isEmpty != true,
            "a text out of range"
        )
        for text in [head.method, head.requestID, head.actor, payload] { text.touch() }
        self.requests[id] = Running()
        try require(self.requests.count <= self.limits.streamsMax, "more calls than allowed")
        try self.onRequest(id, payload)
    }

    private func tookEnd(
        _ id: UInt32,
        _ head: EndHead,
        _ message: UnsafeRawBufferPointer?
    ) throws(Finding) {
        guard let call = self.calls.removeValue(forKey: id) else {
            throw Finding("an end of call \(id), which does not run")
        }
        try require(head.code <= 16, "status \(head.code)")
        try require(
            call.streaming || (head.code == 0) == (message != nil),
            "a unary end of status \(head.code) with\(message == nil ? "out" : "") a message"
        )
        try require((message?.count ?? 0) <= self.limits.messageBytesMax, "a reply over the limit")
        for part in [head.message, head.details, message ?? head.message] { part.touch() }
        try self.onEnd(id, head, message)
    }

    private func tookClosed() throws(Finding) {
        self.isClosed = true
        try require(self.connection.closeReason != nil, "closed without a reason")
        try require(self.calls.isEmpty, "closed before the calls \(self.calls.keys) ended")
        let running = self.requests.filter { !$0.value.isCancelled }
        try require(running.isEmpty, "closed while \(running.keys) run")
    }

    // MARK: commands of a client

    func open(_ bytes: Int, streaming: Bool, timeout: Duration) -> UInt32? {
        let meta = RequestMeta(
            method: "oms.fuzz.v1.Fuzz/Call",
            timeout: timeout,
            requestID: "fuzz"
        )
        let canOpen = self.connection.canOpen
        let next = self.connection.nextStream
        let payload = Pattern.bytes(bytes, UInt8(truncatingIfNeeded: next))
        let id = try? self.connection.open(
            meta,
            payload: payload,
            streaming: streaming,
            now: self.now
        )
        guard let id else { return nil }
        precondition(canOpen, "opened what could not be opened")
        self.calls[id.rawValue] = Call(streaming: streaming)
        return id.rawValue
    }

    func cancel(_ id: UInt32) {
        self.connection.cancel(StreamID(rawValue: id), now: self.now)
        self.calls[id] = nil
    }

    func abandon(_ id: UInt32) {
        self.connection.abandon(StreamID(rawValue: id), now: self.now)
        self.calls[id] = nil
    }

    func consumed(_ bytes: Int, on id: UInt32) {
        self.connection.consumed(bytes, on: StreamID(rawValue: id))
    }

    // MARK: commands of a server

    /// Whether the message is on its way.
    func send(_ bytes: Int, _ seed: UInt8, on id: UInt32) throws(Finding) -> Bool {
        let running = self.requests[id]
        let payload = Pattern.bytes(bytes, seed)
        let result = self.connection.send(payload, on: StreamID(rawValue: id))
        switch result {
        case .sent, .tooLarge: break
        case .queued(let waiting):
            try require(
                waiting <= self.limits.streamQueueBytesMax + bytes + 64,
                "\(waiting) bytes wait on one stream"
            )
            self.requests[id]?.owesWritable = true
        case .overflow: self.requests[id]?.owesWritable = true
        case .streamGone:
            try require(
                running == nil || running?.isCancelled == true || self.connection.isClosing,
                "stream \(id) runs, and is gone"
            )
        }
        try require(
            result == .streamGone || running?.isCancelled == false,
            "a message is taken on stream \(id), which does not run"
        )
        switch result {
        case .sent, .queued: return true
        case .overflow, .tooLarge, .streamGone: return false
        }
    }

    func reply(_ id: UInt32, _ bytes: Int, _ seed: UInt8) {
        let payload = Pattern.bytes(bytes, seed)
        self.connection.reply(StreamID(rawValue: id), payload: payload, .ok, now: self.now)
        self.requests[id] = nil
    }

    func end(_ id: UInt32, _ meta: EndMeta, discarding: Bool) {
        self.connection.end(
            StreamID(rawValue: id),
            meta,
            discardingQueued: discarding,
            now: self.now
        )
        self.requests[id] = nil
    }

    // MARK: commands of both

    func ping() { self.connection.ping(now: self.now) }

    func drain() { self.connection.drain(now: self.now) }

    func close() { self.connection.close(.noError, "enough", now: self.now) }

    func endOfInput() throws(Finding) {
        self.connection.receivedEndOfInput(now: self.now)
        try self.takeEvents()
    }

    func tick(after duration: Duration) throws(Finding) {
        self.now = self.now + duration
        self.connection.tick(now: self.now)
        let next = self.connection.nextDeadline
        try require(
            self.connection.isClosing || (next.map { $0 > self.now } ?? false),
            "after a tick the next deadline is \(String(describing: next)), and now \(self.now)"
        )
        try self.takeEvents()
    }

    /// Writes at most `most` bytes of the output.
    func takeOutput(_ most: Int) throws(Finding) {
        if let peer = self.connection.peer {
            self.output.initialCredit = Int64(peer.initialCredit)
            self.output.bodyMax = Int(peer.frameBytesMax)
        }
        var left = most
        while self.connection.hasOutput && left > 0 {
            var written = 0
            var finding: Finding?
            self.connection.withOutput { bytes in
                let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(left))
                do throws(Finding) {
                    try self.output.wrote(part)
                } catch {
                    finding = error
                }
                self.onOutput(part)
                written = part.count
                return written
            }
            if let finding { throw finding }
            try require(written > 0 || !self.connection.hasOutput, "output that is none")
            left -= written
        }
    }

    // MARK: what holds at any time

    func check() throws(Finding) {
        let connection = self.connection.figures
        let assembled = self.limits.assemblyBytesMax + 4096
        try require(
            connection.unfinished <= assembled + self.limits.frameBytesMax + 64,
            "\(connection.unfinished) bytes are kept"
        )
        try require(connection.assembled >= 0 && connection.round >= 0, "a count below 0")
        try require(
            connection.streams <= self.limits.streamsMax,
            "\(connection.streams) streams of \(self.limits.streamsMax)"
        )
        if connection.streams == 0 {
            try require(
                connection.assembled == 0 && connection.expiring == 0 && connection.round == 0,
                "no stream, but \(connection)"
            )
        }
        try require(!self.connection.isClosing || self.isClosed, "closing, and not told")
    }

    /// Lets time alone end the connection: no owner may wait for ever for a silent peer.
    func waitForTheEnd() throws(Finding) {
        for _ in 0..<1000 {
            try self.takeOutput(.max)
            // The last reply that leaves ends a drain.
            try self.takeEvents()
            if self.isClosed { break }
            guard let next = self.connection.nextDeadline else {
                throw Finding("open, and nothing will ever happen")
            }
            try self.tick(after: next - self.now)
        }
        try require(self.isClosed, "silence without end")
        try self.finish()
    }

    /// After the end: nothing is held, nothing is owed, and commands do nothing.
    func finish() throws(Finding) {
        try self.takeOutput(.max)
        try self.takeEvents()
        try require(self.isClosed && self.connection.isFinished, "not finished")
        try require(self.connection.unfinishedBytes == 0, "bytes are kept")
        try require(self.connection.openStreams == 0, "streams are kept")
        try require(
            !self.output.isInFrame || self.connection.closeReason == .endOfInput
                || self.isCut,
            "a frame was cut"
        )
        self.end(1, .ok, discarding: true)
        self.drain()
        self.connection.tick(now: self.now + .seconds(1000))
        try require(
            self.connection.isFinished && !self.connection.hasEvents
                && self.connection.nextDeadline == nil,
            "something happens after the end"
        )
    }

    /// Whether the end was one that drops what was not written.
    private var isCut: Bool {
        switch self.connection.closeReason {
        case .here, .unsupportedVersion, .none: false
        case .drained, .endOfInput, .notThisProtocol, .peer: true
        }
    }
}

extension Connection {
    /// The counters that must be 0 together.
    var figures: (streams: Int, unfinished: Int, assembled: Int, expiring: Int, round: Int) {
        (
            self.openStreams, self.unfinishedBytes, self.assembledBytes, self.expiringStreams,
            self.out.roundBytes
        )
    }
}

extension UnsafeRawBufferPointer {
    /// Runs `body` with a copy that is gone afterwards, so that a pointer kept too long is seen.
    func withUnsafeBytesCopy(
        _ body: (UnsafeRawBufferPointer) throws(Finding) -> Void
    ) throws(Finding) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: self.count, alignment: 1)
        defer { copy.deallocate() }
        copy.copyMemory(from: self)
        try body(UnsafeRawBufferPointer(copy))
    }
}

// SPDX-License-Identifier: MIT
import Ambient

// What a server does with a client's frames.
extension Connection {
    mutating func handleRequest(
        _ header: FrameHeader,
        _ meta: UnsafeRawBufferPointer,
        _ payload: UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        let id = header.stream
        guard id > self.lastStream, id <= StreamID.last.rawValue else {
            throw Violation("stream \(id) after stream \(self.lastStream)")
        }
        self.lastStream = id
        self.idleSince = now
        if self.isPastDrain(id) { return nil }
        let isWhole = header.flags.contains(.endStream)
        if isWhole && header.flags.contains(.more) {
            throw Violation("a REQUEST that both ends and goes on")
        }
        switch RequestHead.read(meta, now: now, timeoutMaxMicros: self.timeoutMaxMicros) {
        case .malformed: throw Violation("malformed request meta")
        case .refused(let text): self.refuse(id, Status.invalidArgument, text)
        case .request(let head):
            if let refusal = self.refusal(of: header, head, payload.count, now: now) {
                self.refuse(id, refusal.code, refusal.text)
                return nil
            }
            var stream = Stream()
            stream.id = id
            stream.deadline = head.deadline
            stream.credit = Int64(self.peer?.initialCredit ?? 0)
            stream.phase = isWhole ? .running : .receiving
            if !isWhole { stream.bulk = self.beginAssembly(meta, payload) }
            self.streams.insert(stream)
            if id > Self.lastStreamBeforeDrain, case .none = self.drain { self.drain(now: now) }
            return isWhole ? .request(StreamID(rawValue: id), head, payload) : nil
        }
        return nil
    }

    /// Past this stream a server drains, so that the client finds a new connection in time.
    static let lastStreamBeforeDrain = StreamID.last.rawValue - 0x1_0000

    /// Why a request whose meta is good is answered at once, or nil.
    private func refusal(
        of header: FrameHeader,
        _ head: RequestHead,
        _ payloadBytes: Int,
        now: MonotonicInstant
    ) -> (code: UInt8, text: StaticString)? {
        if header.flags.isDisjoint(with: [.endStream, .more]) {
            return (Status.unimplemented, "a call has one request message")
        }
        if head.deadline <= now {
            return (Status.deadlineExceeded, "the request arrived with no time left")
        }
        if payloadBytes > self.limits.messageBytesMax {
            return (Status.resourceExhausted, "the request message is too large")
        }
        if self.streams.count >= self.streamsMax {
            return (Status.resourceExhausted, "too many calls on this connection")
        }
        if !header.flags.contains(.endStream),
            self.assembledBytes + payloadBytes > self.limits.assemblyBytesMax
        {
            return (Status.resourceExhausted, "too many unfinished requests on this connection")
        }
        return nil
    }

    private mutating func beginAssembly(
        _ meta: UnsafeRawBufferPointer,
        _ payload: UnsafeRawBufferPointer
    ) -> Bulk {
        let bulk = Bulk()
        bulk.assembly.append(meta)
        bulk.assembly.append(payload)
        bulk.metaBytes = meta.count
        self.assembledBytes += bulk.assembly.count
        self.expiringStreams += 1
        return bulk
    }

    /// A further piece of a request.
    mutating func handleRequestData(
        _ header: FrameHeader,
        _ payload: UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        guard let slot = try self.liveStream(header.stream, "DATA", now: now) else { return nil }
        guard self.streams[slot].phase == .receiving, let bulk = self.streams[slot].bulk else {
            throw Violation("DATA after the end of the request, stream \(header.stream)")
        }
        let isLast = header.flags.contains(.endStream)
        if isLast == header.flags.contains(.more) {
            if isLast { throw Violation("DATA that both ends and goes on") }
            self.refuse(slot: slot, Status.unimplemented, "a call has one request message")
            return nil
        }
        if payload.isEmpty && !isLast { try self.countIdleFrame(now: now) }
        if bulk.assembly.count - bulk.metaBytes + payload.count > self.limits.messageBytesMax {
            self.refuse(slot: slot, Status.resourceExhausted, "the request message is too large")
            return nil
        }
        if self.assembledBytes + payload.count > self.limits.assemblyBytesMax {
            let text: StaticString = "too many unfinished requests on this connection"
            self.refuse(slot: slot, Status.resourceExhausted, text)
            return nil
        }
        bulk.assembly.append(payload)
        self.assembledBytes += payload.count
        return isLast ? self.requestIsWhole(slot, bulk, now: now) : nil
    }

    private mutating func requestIsWhole(
        _ slot: Int,
        _ bulk: Bulk,
        now: MonotonicInstant
    ) -> Event? {
        let deadline = self.streams[slot].deadline
        let meta = bulk.assembly.bytes.slice(0, bulk.metaBytes)
        let reading = RequestHead.read(meta, now: now, timeoutMaxMicros: self.timeoutMaxMicros)
        guard deadline > now, case .request(var head) = reading else {
            self.refuse(slot: slot, Status.deadlineExceeded, "the request took too long to arrive")
            return nil
        }
        head.deadline = deadline
        self.assembledBytes -= bulk.assembly.count
        self.expiringStreams -= 1
        self.streams[slot].phase = .running
        self.streams[slot].bulk = nil
        self.lent = bulk
        let payload = bulk.assembly.bytes.slice(meta.count, bulk.assembly.count - meta.count)
        return .request(StreamID(rawValue: self.streams[slot].id), head, payload)
    }

    mutating func handleCancel(
        _ id: UInt32,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        guard self.cancels.take(now: now) else {
            throw Violation("too many CANCELs", .enhanceYourCalm)
        }
        guard let slot = self.streams.find(id) else { return nil }
        switch self.streams[slot].phase {
        case .running:
            self.dropOutgoing(slot)
            self.streams[slot].phase = .cancelled
            return .cancelled(StreamID(rawValue: id))
        case .receiving: self.refuse(slot: slot, Status.cancelled, "cancelled by the caller")
        case .ending:
            self.dropOutgoing(slot)
            self.writeEnd(
                slot,
                EndMeta(code: Status.cancelled, processed: .yes)
            )
        case .cancelled, .waiting, .abandoned: break
        }
        return nil
    }

    mutating func handleCredit(
        _ id: UInt32,
        _ amount: UInt32,
        now: MonotonicInstant
    ) throws(Violation) {
        guard let slot = try self.liveStream(id, "CREDIT", now: now) else { return }
        let credit = self.streams[slot].credit + Int64(amount)
        if credit > Int64(Int32.max) {
            throw Violation("credit over 2^31 - 1 on stream \(id)", .flowControl)
        }
        // Who gives back what it took gives for whole messages, and never more than there was.
        let isCheap = amount < UInt32(Stream.messageOverhead)
        if isCheap || credit > Int64(self.peer?.initialCredit ?? 0) {
            try self.countIdleFrame(now: now)
        }
        self.streams[slot].credit = credit
        self.joinRound(slot)
    }

    /// The slot of a stream that a frame is for; nil when the stream is over and the frame is idle.
    private mutating func liveStream(
        _ id: UInt32,
        _ frame: StaticString,
        now: MonotonicInstant
    ) throws(Violation) -> Int? {
        if let slot = self.streams.find(id) { return slot }
        if self.isPastDrain(id) { return nil }
        if id > self.lastStream { throw Violation("\(frame) on stream \(id), not yet opened") }
        try self.countIdleFrame(now: now)
        return nil
    }

    /// Whether the client has been told that this stream is not looked at.
    private func isPastDrain(_ id: UInt32) -> Bool {
        if case .final(let last) = self.drain { return id > last }
        return false
    }
}

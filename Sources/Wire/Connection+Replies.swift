// SPDX-License-Identifier: MIT
import Ambient

// What a server's owner commands.
extension Connection {
    /// Sends one message of a streamed reply, at most the smaller of both sides' message limits.
    ///
    /// It waits when the client gave no credit, or when the socket is behind.
    public mutating func send(_ payload: [UInt8], on stream: StreamID) -> SendResult {
        guard let slot = self.streams.find(stream.rawValue),
            self.streams[slot].phase == .running
        else { return .streamGone }
        if payload.count > self.sentMessageBytesMax {
            return .tooLarge(limitBytes: self.sentMessageBytesMax)
        }
        let waits = self.streams[slot].bulk?.hasOutgoing ?? false
        if !waits && self.streams[slot].credit > 0 && payload.count <= self.pieceBytes
            && self.out.ready.count < OutputQueue.refillBytes
        {
            self.streams[slot].credit -= Int64(payload.count + Stream.messageOverhead)
            payload.withUnsafeBytes {
                self.out.ready.appendFrame(
                    .data,
                    stream: stream.rawValue,
                    payload: $0,
                    checksum: self.limits.checksumsBodies
                )
            }
            return .sent
        }
        let queued = self.streams[slot].bulk?.outgoing.count ?? 0
        if queued > 0 && queued + payload.count > self.limits.streamQueueBytesMax {
            self.bulk(of: slot).owesWritable = true
            return .overflow
        }
        let bulk = self.enqueue(payload, slot)
        bulk.owesWritable = true
        self.joinRound(slot)
        return .queued(bytes: bulk.outgoing.count)
    }

    /// Ends a stream.
    ///
    /// Messages that wait go first, unless they are discarded.
    ///
    /// Does nothing for a stream that is ended already, except that waiting messages may still be
    /// discarded, and this end sent in place of the one that waits behind them.
    public mutating func end(
        _ stream: StreamID,
        _ meta: EndMeta,
        discardingQueued: Bool = false,
        now: MonotonicInstant
    ) {
        guard let slot = self.streams.find(stream.rawValue) else { return }
        switch self.streams[slot].phase {
        case .cancelled: self.dropOutgoing(slot)
        case .running, .ending:
            if discardingQueued { self.dropOutgoing(slot) }
            if self.streams[slot].bulk?.hasOutgoing == true {
                self.endLater(slot, meta, carriesMessage: false)
                return
            }
        case .receiving, .waiting, .abandoned: return
        }
        self.writeEnd(slot, meta)
        self.noteIdle(now: now)
    }

    /// Ends a stream with its last or only message in the END.
    ///
    /// A message over the limit of either side ends the call with RESOURCE_EXHAUSTED instead, as does
    /// one that would have to wait beside too many others that the client does not read. A call that
    /// was cancelled meanwhile ends as CANCELLED.
    public mutating func reply(
        _ stream: StreamID,
        payload: [UInt8],
        _ meta: EndMeta = .ok,
        now: MonotonicInstant
    ) {
        guard let slot = self.streams.find(stream.rawValue) else { return }
        guard self.streams[slot].phase == .running else {
            return self.end(
                stream,
                EndMeta(code: Status.cancelled, processed: .yes),
                now: now
            )
        }
        if payload.count > self.sentMessageBytesMax {
            let text = "a reply of \(payload.count) bytes, \(self.sentMessageBytesMax) allowed"
            return self.exhausted(stream, text, now: now)
        }
        let waits = self.streams[slot].bulk?.hasOutgoing ?? false
        if !waits && payload.count <= self.pieceBytes && self.streams[slot].credit > 0 {
            payload.withUnsafeBytes { self.writeEnd(slot, meta, $0) }
            self.noteIdle(now: now)
            return
        }
        if self.outgoingBytes > 0,
            self.outgoingBytes + payload.count > self.limits.repliesBytesMax
        {
            let text = "\(self.outgoingBytes) bytes of replies wait to be read on this connection"
            return self.exhausted(stream, text, now: now)
        }
        self.enqueue(payload, slot)
        self.endLater(slot, meta, carriesMessage: true)
    }

    /// Ends a call that was executed and whose reply cannot be sent.
    private mutating func exhausted(_ stream: StreamID, _ text: String, now: MonotonicInstant) {
        let meta = EndMeta(code: Status.resourceExhausted, message: text, processed: .yes)
        self.end(stream, meta, now: now)
    }

    private mutating func endLater(_ slot: Int, _ meta: EndMeta, carriesMessage: Bool) {
        if self.streams[slot].phase != .ending {
            self.streams[slot].phase = .ending
            self.expiringStreams += 1
            let bulk = self.bulk(of: slot)
            bulk.end = (meta, carriesMessage)
            bulk.owesWritable = false
        }
        self.joinRound(slot)
    }

    /// Answers a stream that never got a slot: it was not processed.
    mutating func refuse(_ id: UInt32, _ code: UInt8, _ text: StaticString) {
        self.refused.append(code)
        self.out.ready.appendFrame(
            .end,
            stream: id,
            checksum: self.limits.checksumsBodies,
            metaBytesMax: 32 + text.utf8CodeUnitCount,
            meta: { start in
                var writer = TLVWriter(start)
                writer.integer(1, code)
                writer.bytes(2, UnsafeRawBufferPointer(text))
                writer.integer(4, Processed.no.rawValue)
                return writer.count
            }
        )
    }

    /// Answers and forgets a stream whose request is not whole.
    mutating func refuse(slot: Int, _ code: UInt8, _ text: StaticString) {
        self.refuse(self.streams[slot].id, code, text)
        self.forget(slot)
    }

    /// Writes the END and forgets the stream.
    mutating func writeEnd(
        _ slot: Int,
        _ meta: EndMeta,
        _ message: UnsafeRawBufferPointer? = nil
    ) {
        let id = self.streams[slot].id
        self.out.ready.appendEnd(id, meta, message, self.limits.checksumsBodies)
        self.forget(slot)
    }
}

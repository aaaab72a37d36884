// SPDX-License-Identifier: MIT
import Ambient

// What a client's owner commands.
extension Connection {
    /// Opens a call and puts its request in the output.
    ///
    /// Exactly one `end` event follows, unless the owner cancels or abandons the call.
    ///
    /// - Parameters:
    ///   - meta: Its time-out is what is left now; zero or less is answered by the server.
    ///   - payload: The request message.
    ///   - streaming: Whether messages are handed out one by one as `message`. A unary call that
    ///     is OK has exactly one, with its `end`.
    ///   - now: The time.
    /// - Returns: The number of the call, in every event about it.
    /// - Throws: Why nothing was sent.
    public mutating func open(
        _ meta: RequestMeta,
        payload: [UInt8],
        streaming: Bool,
        now: MonotonicInstant
    ) throws(ConnectionRefusal) -> StreamID {
        try self.checkOpen(meta, payload.count)
        var stream = Stream()
        stream.id = self.nextStream
        stream.streaming = streaming
        stream.credit = Int64(self.hello.initialCredit)
        self.nextStream += 2
        let isWhole = payload.count <= self.pieceBytes
        // Small requests do not stand behind the beginnings of many large ones.
        let isLate = self.out.ready.count >= OutputQueue.refillBytes
        let pieceMax = isLate ? min(OutputQueue.shortPieceBytes, self.pieceBytes) : self.pieceBytes
        let first = isWhole ? payload.count : pieceMax
        payload.withUnsafeBytes {
            self.out.ready.appendFrame(
                .request,
                isWhole ? .endStream : .more,
                stream: stream.id,
                payload: $0.slice(0, first),
                checksum: self.limits.checksumsBodies,
                metaBytesMax: meta.wireBytesMax,
                meta: { meta.write(to: $0) }
            )
        }
        if isWhole { stream.requestEnd = self.out.readyEnd }
        let slot = self.streams.insert(stream)
        if !isWhole {
            self.enqueue(payload, from: first, slot)
            self.joinRound(slot)
        }
        return StreamID(rawValue: stream.id)
    }

    private func checkOpen(_ meta: RequestMeta, _ bytes: Int) throws(ConnectionRefusal) {
        if self.isClosing || self.isDraining { throw .draining }
        if !self.isReady || self.role != .client { throw .notReady }
        if self.nextStream > StreamID.last.rawValue { throw .streamIDsExhausted }
        if self.streams.count >= self.streamsMax { throw .tooManyStreams(limit: self.streamsMax) }
        if bytes > self.sentMessageBytesMax {
            throw .messageTooLarge(limitBytes: self.sentMessageBytesMax)
        }
        if !self.out.hasRoom(self.limits) { throw .outputFull }
        if let (field, bytes) = meta.refusedField { throw .invalidMeta(field: field, bytes: bytes) }
    }

    /// Gives a call up and tells the server to stop; no event about it follows.
    ///
    /// The call counts as open until the server has ended it.
    public mutating func cancel(_ stream: StreamID, now: MonotonicInstant) {
        guard let slot = self.streams.find(stream.rawValue),
            self.streams[slot].phase == .waiting
        else { return }
        self.giveUp(slot)
        self.sendCancel(stream.rawValue)
    }

    /// Gives up a call whose deadline has passed; no event about it follows.
    ///
    /// The server ends it by its own clock, so no CANCEL is spent on it. The call counts as open
    /// until then.
    public mutating func abandon(_ stream: StreamID, now: MonotonicInstant) {
        guard let slot = self.streams.find(stream.rawValue),
            self.streams[slot].phase == .waiting
        else { return }
        // A request that is not whole would never reach the server's handler, nor be ended soon.
        let isSent = self.streams[slot].requestEnd != .max
        self.giveUp(slot)
        if !isSent { self.sendCancel(stream.rawValue) }
    }

    /// The application has taken a streamed message of so many bytes: the server may send more.
    public mutating func consumed(_ messageBytes: Int, on stream: StreamID) {
        guard let slot = self.streams.find(stream.rawValue),
            self.streams[slot].phase == .waiting
        else { return }
        let initial = Int64(self.hello.initialCredit)
        let returned = self.streams[slot].returned + Int64(messageBytes + Stream.messageOverhead)
        self.streams[slot].returned = returned
        // Half the window at a time: one CREDIT frame for many messages.
        guard returned >= max(1, initial / 2) else { return }
        let amount = min(returned, initial - self.streams[slot].credit)
        guard amount > 0 else { return }
        self.streams[slot].returned = 0
        self.streams[slot].credit += amount
        // A peer that streams before it has the request gets its CREDIT behind it all the same.
        let isSent = self.streams[slot].requestEnd <= self.out.written
        withUnsafeBytes(of: UInt32(clamping: amount).bigEndian) {
            if isSent {
                self.out.appendControl(
                    .credit,
                    stream: stream.rawValue,
                    payload: $0,
                    checksum: self.limits.checksumsBodies
                )
            } else {
                self.out.ready.appendFrame(
                    .credit,
                    stream: stream.rawValue,
                    payload: $0,
                    checksum: self.limits.checksumsBodies
                )
            }
        }
    }

    func isGivenUp(_ slot: Int) -> Bool { self.streams[slot].phase == .abandoned }

    /// The caller has its answer; the slot waits for the server's END.
    mutating func giveUp(_ slot: Int) {
        self.streams[slot].phase = .abandoned
        self.dropOutgoing(slot)
        if let bulk = self.streams[slot].bulk, bulk !== self.lent {
            self.assembledBytes -= bulk.assembly.count
            bulk.assembly.clear()
        }
        self.streams[slot].bulk = nil
    }

    /// Behind the REQUEST, never in front of it.
    mutating func sendCancel(_ id: UInt32) {
        self.out.ready.appendFrame(.cancel, stream: id, checksum: false)
    }
}

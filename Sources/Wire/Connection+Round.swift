// SPDX-License-Identifier: MIT
import Ambient

// The output: pieces of large messages in turn, one per stream and round.
extension Connection {
    /// Gives the next bytes to write, in one piece, to `write`, which returns how many it took.
    ///
    /// Loop while `hasOutput` and `write` takes all. Small frames that were ready together come
    /// together, so one call is one system call.
    public mutating func withOutput(_ write: (UnsafeRawBufferPointer) -> Int) {
        self.refill()
        if self.out.isEmpty { return }
        self.out.write(write)
    }

    private mutating func refill() {
        while self.out.ready.count < OutputQueue.refillBytes, let id = self.out.nextInRound() {
            guard let slot = self.streams.find(id), let bulk = self.streams[slot].bulk,
                bulk.inRound
            else { continue }
            self.writePiece(slot, bulk)
        }
    }

    /// Writes one piece of a stream whose turn it is, and gives it its next turn.
    private mutating func writePiece(_ slot: Int, _ bulk: Bulk) {
        let id = self.streams[slot].id
        if bulk.hasOutgoing, self.writeMessagePiece(slot, bulk) { return }
        if !bulk.hasOutgoing {
            bulk.inRound = false
            if let end = bulk.end, !end.carriesMessage { return self.writeEnd(slot, end.meta) }
            if bulk.owesWritable {
                bulk.owesWritable = false
                self.writable.append(id)
            }
            if self.role == .client { self.streams[slot].requestEnd = self.out.readyEnd }
        } else if bulk.outgoing.left != nil || self.mayBeginMessage(slot) {
            self.out.joinRound(id)
        } else {
            bulk.inRound = false
            self.out.roundBytes -= bulk.outgoing.count
        }
    }

    /// Writes the next piece of the first message; true when it was the END, and the stream is gone.
    private mutating func writeMessagePiece(_ slot: Int, _ bulk: Bulk) -> Bool {
        let before = bulk.outgoing.count
        let begins = bulk.outgoing.left == nil
        let left = bulk.outgoing.begin()
        if begins && self.role == .server {
            self.streams[slot].credit -= Int64(left + Stream.messageOverhead)
        }
        let isLast = left <= self.pieceBytes
        let end = isLast && bulk.outgoing.isLast ? bulk.end : nil
        let carrying = end.flatMap { $0.carriesMessage ? $0.meta : nil }
        let lastFlags: FrameFlags = self.role == .client ? .endStream : []
        let id = self.streams[slot].id
        bulk.outgoing.take(self.pieceBytes) { payload in
            if let carrying {
                self.out.ready.appendEnd(id, carrying, payload, self.limits.checksumsBodies)
            } else {
                self.out.ready.appendFrame(
                    .data,
                    isLast ? lastFlags : .more,
                    stream: id,
                    payload: payload,
                    checksum: self.limits.checksumsBodies
                )
            }
        }
        self.out.roundBytes -= before - bulk.outgoing.count
        self.outgoingBytes -= before - bulk.outgoing.count
        if carrying != nil { self.forget(slot) }
        return carrying != nil
    }

    /// Whether credit lets the next message begin; a request needs none.
    private func mayBeginMessage(_ slot: Int) -> Bool {
        self.role == .client || self.streams[slot].credit > 0
    }

    /// Gives a stream a turn if it has something to write and may.
    mutating func joinRound(_ slot: Int) {
        guard let bulk = self.streams[slot].bulk, !bulk.inRound else { return }
        guard !bulk.outgoing.isEmpty,
            bulk.outgoing.left != nil || self.mayBeginMessage(slot)
        else { return }
        bulk.inRound = true
        self.out.roundBytes += bulk.outgoing.count
        self.out.joinRound(self.streams[slot].id)
    }

    /// The buffers of a stream, made when it has none.
    mutating func bulk(of slot: Int) -> Bulk {
        if let bulk = self.streams[slot].bulk { return bulk }
        let bulk = Bulk()
        self.streams[slot].bulk = bulk
        return bulk
    }

    /// Puts a message behind those of the stream that wait, without what of it is written already.
    @discardableResult
    mutating func enqueue(_ message: [UInt8], from offset: Int = 0, _ slot: Int) -> Bulk {
        let bulk = self.bulk(of: slot)
        let before = bulk.outgoing.count
        bulk.outgoing.append(message, from: offset)
        self.outgoingBytes += bulk.outgoing.count - before
        if bulk.inRound { self.out.roundBytes += bulk.outgoing.count - before }
        return bulk
    }

    /// Forgets the messages of a stream that wait.
    mutating func dropOutgoing(_ slot: Int) {
        guard let bulk = self.streams[slot].bulk else { return }
        if bulk.inRound { self.out.roundBytes -= bulk.outgoing.count }
        self.outgoingBytes -= bulk.outgoing.count
        bulk.inRound = false
        bulk.owesWritable = false
        bulk.outgoing.clear()
    }

    /// Frees the slot of a stream; a drain that waited for it goes on.
    mutating func forget(_ slot: Int) {
        self.forgetQuietly(slot)
        if self.streams.count == 0 { self.finishDrain() }
    }

    /// Frees the slot of a stream and all it holds.
    mutating func forgetQuietly(_ slot: Int) {
        let phase = self.streams[slot].phase
        if phase == .receiving || phase == .ending { self.expiringStreams -= 1 }
        if let bulk = self.streams[slot].bulk {
            self.dropOutgoing(slot)
            if bulk !== self.lent { self.assembledBytes -= bulk.assembly.count }
        }
        self.streams.remove(at: slot)
    }
}

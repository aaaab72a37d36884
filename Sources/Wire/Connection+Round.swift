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
        } else if bulk.left != nil || self.mayBeginMessage(slot) {
            self.out.joinRound(id)
        } else {
            bulk.inRound = false
            self.out.roundBytes -= bulk.outgoing.count
        }
    }

    /// Writes the next piece of the first message; true when it was the END, and the stream is gone.
    private mutating func writeMessagePiece(_ slot: Int, _ bulk: Bulk) -> Bool {
        let left: Int
        if let begun = bulk.left {
            left = begun
        } else {
            let before = bulk.outgoing.count
            left = bulk.beginMessage()
            self.out.roundBytes -= before - bulk.outgoing.count
            if self.role == .server {
                self.streams[slot].credit -= Int64(left + Stream.messageOverhead)
            }
        }
        let size = min(left, self.pieceBytes)
        let payload = bulk.outgoing.bytes.slice(0, size)
        let isLast = size == left
        let isLastMessage = isLast && bulk.outgoing.count == size
        if isLastMessage, let end = bulk.end, end.carriesMessage {
            self.writeEnd(slot, end.meta, payload)
            return true
        }
        let lastFlags: FrameFlags = self.role == .client ? .endStream : []
        self.out.ready.appendFrame(
            .data,
            isLast ? lastFlags : .more,
            stream: self.streams[slot].id,
            payload: payload,
            checksum: self.limits.checksumsBodies
        )
        bulk.outgoing.consume(size)
        self.out.roundBytes -= size
        bulk.left = isLast ? nil : left - size
        return false
    }

    /// Whether credit lets the next message begin; a request needs none.
    private func mayBeginMessage(_ slot: Int) -> Bool {
        self.role == .client || self.streams[slot].credit > 0
    }

    /// Gives a stream a turn if it has something to write and may.
    mutating func joinRound(_ slot: Int) {
        guard let bulk = self.streams[slot].bulk, !bulk.inRound else { return }
        guard bulk.left != nil || (!bulk.outgoing.isEmpty && self.mayBeginMessage(slot)) else {
            return
        }
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

    /// Puts a message behind those of the stream that wait.
    @discardableResult
    mutating func enqueue(_ payload: UnsafeRawBufferPointer, _ slot: Int) -> Bulk {
        let bulk = self.bulk(of: slot)
        let before = bulk.outgoing.count
        bulk.enqueue(payload)
        if bulk.inRound { self.out.roundBytes += bulk.outgoing.count - before }
        return bulk
    }

    /// Forgets the messages of a stream that wait.
    mutating func dropOutgoing(_ slot: Int) {
        guard let bulk = self.streams[slot].bulk else { return }
        if bulk.inRound { self.out.roundBytes -= bulk.outgoing.count }
        bulk.inRound = false
        bulk.owesWritable = false
        bulk.outgoing.clear()
        bulk.left = nil
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

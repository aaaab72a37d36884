// SPDX-License-Identifier: MIT
import Ambient

// What a client does with a server's frames.
extension Connection {
    /// A piece of a reply, or all of it.
    mutating func handleReplyData(
        _ header: FrameHeader,
        _ payload: UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        guard let slot = self.streams.find(header.stream) else {
            throw Violation("DATA on stream \(header.stream), which is not open")
        }
        if header.flags.contains(.endStream) {
            throw Violation("END_STREAM from a server; its last frame is END")
        }
        let more = header.flags.contains(.more)
        if more && payload.isEmpty { try self.countIdleFrame(now: now) }
        if self.isGivenUp(slot) { return nil }
        if let problem = self.admit(slot, payload.count) {
            self.giveUp(slot)
            self.sendCancel(header.stream)
            return .end(StreamID(rawValue: header.stream), problem, message: nil)
        }
        let streaming = self.streams[slot].streaming
        let isAssembling = self.streams[slot].bulk?.isAssembling ?? false
        if streaming && !more && !isAssembling {
            return .message(StreamID(rawValue: header.stream), payload)
        }
        let bulk = self.bulk(of: slot)
        bulk.assembly.append(payload)
        self.assembledBytes += payload.count
        bulk.isAssembling = more
        if more { return nil }
        if streaming {
            return .message(StreamID(rawValue: header.stream), self.lend(bulk))
        }
        bulk.isComplete = true
        return nil
    }

    /// The end of a call, with a message or the last piece of one if so marked.
    mutating func handleEnd(
        _ header: FrameHeader,
        _ meta: UnsafeRawBufferPointer,
        _ payload: UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        guard let slot = self.streams.find(header.stream) else {
            throw Violation("END on stream \(header.stream), which is not open")
        }
        guard let head = EndHead.read(meta) else { throw Violation("malformed end meta") }
        let carries = header.flags.contains(.message)
        if !carries && !payload.isEmpty { throw Violation("END with a payload but no message") }
        if self.isGivenUp(slot) {
            self.forget(slot)
            return nil
        }
        let id = StreamID(rawValue: header.stream)
        if carries, let problem = self.admit(slot, payload.count) {
            self.forget(slot)
            return .end(id, problem, message: nil)
        }
        let streaming = self.streams[slot].streaming
        let bulk = self.streams[slot].bulk
        let isAssembling = bulk?.isAssembling ?? false
        var message: UnsafeRawBufferPointer?
        if let bulk, carries && isAssembling {
            bulk.assembly.append(payload)
            self.assembledBytes += payload.count
            message = self.lend(bulk)
        } else if carries {
            message = payload
        } else if let bulk, bulk.isComplete {
            message = self.lend(bulk)
        }
        self.forget(slot)
        if head.code == 0 && isAssembling && !carries {
            let cut = EndHead(local: Status.internalError, "the reply message was cut off", .yes)
            return .end(id, cut, message: nil)
        }
        if streaming { return .end(id, head, message: message) }
        if head.code == 0 && message == nil {
            let none = EndHead(local: Status.unimplemented, "a unary reply without message", .yes)
            return .end(id, none, message: nil)
        }
        return .end(id, head, message: head.code == 0 ? message : nil)
    }

    /// Charges a piece of a message to the stream; what ends the call when it may not come.
    private mutating func admit(_ slot: Int, _ bytes: Int) -> EndHead? {
        let bulk = self.streams[slot].bulk
        if bulk?.isComplete == true {
            return EndHead(local: Status.unimplemented, "a unary reply of two messages", .maybe)
        }
        if bulk?.isAssembling != true {
            if self.streams[slot].credit <= 0 {
                return EndHead(
                    local: Status.internalError,
                    "flow control: a message without credit",
                    .maybe
                )
            }
            self.streams[slot].credit -= Int64(Stream.messageOverhead)
        }
        self.streams[slot].credit -= Int64(bytes)
        let assembled = bulk?.assembly.count ?? 0
        if assembled + bytes > self.limits.messageBytesMax {
            return EndHead(
                local: Status.resourceExhausted,
                "the reply message is larger than this client takes",
                .maybe
            )
        }
        if self.assembledBytes + bytes > self.limits.assemblyBytesMax {
            return EndHead(
                local: Status.resourceExhausted,
                "too many unfinished replies on this connection",
                .maybe
            )
        }
        return nil
    }

    /// Hands out the assembled message; its memory stays until the next event.
    private mutating func lend(_ bulk: Bulk) -> UnsafeRawBufferPointer {
        self.assembledBytes -= bulk.assembly.count
        bulk.isAssembling = false
        bulk.isComplete = false
        self.lent = bulk
        return bulk.assembly.bytes
    }
}

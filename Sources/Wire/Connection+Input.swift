// SPDX-License-Identifier: MIT
import Ambient
import CLinux

extension Connection {
    /// Takes bytes from the front of `input` up to the next event.
    ///
    /// Call it with what was read until it returns nil; then `input` is empty. The memory behind
    /// `input` must stay as it is until the call after the last event taken from it.
    public mutating func next(
        _ input: inout UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) -> Event? {
        if !input.isEmpty { self.lastReceived = now }
        while true {
            self.forgetDelivered()
            while self.hasEvents { if let event = self.popEvent() { return event } }
            if self.isClosing {
                input = .none
                return nil
            }
            do throws(Violation) {
                if let event = try self.step(&input, now: now) { return event }
                if self.needsInput && !self.isClosing { return nil }
            } catch {
                self.fail(error, now: now)
            }
        }
    }

    /// Takes an event that needs no input; call it while `hasEvents` after any other call.
    public mutating func nextEvent(now: MonotonicInstant) -> Event? {
        var none = UnsafeRawBufferPointer.none
        return self.next(&none, now: now)
    }

    /// Takes over the memory of the message in the event just given, if it came in pieces.
    ///
    /// What the event points to then stays as long as the memory is held. Nil for a message that lies
    /// in the receive buffer.
    public mutating func keepMessage() -> MessageMemory? {
        guard let lent = self.lent else { return nil }
        self.lent = nil
        return MessageMemory(lent)
    }

    /// Whether an event waits that no input is needed for.
    public var hasEvents: Bool {
        !self.orphans.isEmpty || !self.writable.isEmpty
            || (self.closeReason != nil && !self.isClosedTold)
    }

    /// The transport will give no more bytes.
    ///
    /// A begun frame is forgotten, all calls end.
    public mutating func receivedEndOfInput(now: MonotonicInstant) {
        if self.isClosing { return }
        self.shutDown(self.isDraining && self.streams.count == 0 ? .drained : .endOfInput)
        self.out.dropAll()
    }

    /// Takes the preface or one frame.
    ///
    /// Nil when there is nothing to tell, or when `needsInput`.
    private mutating func step(
        _ input: inout UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) throws(Violation) -> Event? {
        self.needsInput = false
        if self.phase == .preface {
            self.takePreface(&input, now: now)
            return nil
        }
        guard let start = self.whole(FrameHeader.size, &input, now: now) else { return nil }
        guard let header = FrameHeader.read(start) else {
            throw Violation("a frame header with a wrong CRC", .checksumMismatch)
        }
        let type = try header.check(
            from: self.role == .client ? .server : .client,
            bodyBytesMax: self.phase == .hello ? Self.helloBytesMax : self.limits.frameBytesMax
        )
        let size = FrameHeader.size + header.bodyBytes
        guard let frame = self.whole(size, &input, now: now) else { return nil }
        self.passed(size, &input)
        let body = UnsafeRawBufferPointer(
            start: frame + FrameHeader.size,
            count: header.bodyBytes
        )
        if header.flags.contains(.bodyCRC) { try self.checkBody(body, header) }
        let meta = body.slice(0, header.metaBytes)
        let payload = body.slice(header.metaBytes, header.payloadBytes)
        guard let type else {
            try self.countIdleFrame(now: now)
            return nil
        }
        return try self.handle(type, header, meta, payload, now: now)
    }

    /// Before both HELLOs a frame may not be longer.
    static let helloBytesMax = 4 << 10

    private mutating func takePreface(
        _ input: inout UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) {
        guard let start = self.whole(Preface.size, &input, now: now) else {
            if Preface.accepts(self.partial.bytes) { return }
            self.shutDown(.notThisProtocol)
            self.out.dropAll()
            return
        }
        self.passed(Preface.size, &input)
        let preface = UnsafeRawBufferPointer(start: start, count: Preface.size)
        guard Preface.accepts(preface) else {
            self.shutDown(.notThisProtocol)
            self.out.dropAll()
            return
        }
        guard preface[4] == Preface.major else {
            return self.refuseVersion(preface[4])
        }
        self.phase = .hello
        if self.role == .server { self.sayHello() }
    }

    /// The first `count` bytes of what is not yet taken, in one piece; nil when there are fewer.
    ///
    /// They are the caller's own bytes when those suffice; else they are gathered in `partial`.
    private mutating func whole(
        _ count: Int,
        _ input: inout UnsafeRawBufferPointer,
        now: MonotonicInstant
    ) -> UnsafeRawPointer? {
        if self.partial.isEmpty {
            if input.count >= count { return input.baseAddress }
            self.needsInput = true
            if input.isEmpty { return nil }
            self.partialSince = now
            self.partial.append(input)
            input = .none
            return nil
        }
        let taken = min(max(0, count - self.partial.count), input.count)
        self.partial.append(input.slice(0, taken))
        input = input.slice(taken, input.count - taken)
        self.needsInput = self.partial.count < count
        return self.needsInput ? nil : self.partial.bytes.baseAddress
    }

    /// Leaves `count` bytes behind that `whole` gave; they stay readable until the next event.
    private mutating func passed(_ count: Int, _ input: inout UnsafeRawBufferPointer) {
        if self.partial.isEmpty {
            input = input.slice(count, input.count - count)
        } else {
            self.isPartialDone = true
            self.partialSince = nil
        }
    }

    /// Gives back the memory of the event before.
    private mutating func forgetDelivered() {
        if self.isPartialDone {
            self.partial.clear()
            self.isPartialDone = false
        }
        if let lent = self.lent {
            lent.assembly.clear()
            self.lent = nil
        }
    }

    private mutating func checkBody(
        _ body: UnsafeRawBufferPointer,
        _ header: FrameHeader
    ) throws(Violation) {
        let covered = body.count - FrameHeader.crcSize
        if body.slice(covered, 4).wireInteger(UInt32.self)
            == clinux_crc32c(0, body.baseAddress, covered)
        {
            return
        }
        #if OMS_PLANTED_BUGS
            if PlantedBug.checksumIgnored.isOn { return }
        #endif
        self.orphan(damaged: header.stream)
        throw Violation("a frame body with a wrong CRC", .checksumMismatch)
    }
}

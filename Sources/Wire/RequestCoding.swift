// SPDX-License-Identifier: MIT
import Ambient

// The meta of a REQUEST as bytes; the tags are in docs/PROTOCOL.md.

/// How much text a request may carry, in bytes.
enum RequestText {
    static let method = 1...256
    static let requestID = 0...128
    static let actor = 0...128
    static let sagaID = 1...128
    static let step = 1...64
}

extension RequestMeta {
    /// Room for the encoded meta.
    var wireBytesMax: Int {
        let saga = self.saga.map { $0.sagaID.utf8.count + $0.step.utf8.count + 9 } ?? 0
        return 10 * 3 + 20 + self.method.utf8.count + self.requestID.utf8.count
            + self.actor.utf8.count + saga
    }

    /// A text that may not be sent, and how many bytes it may have; nil when all may be.
    var refusedField: (name: String, bytes: ClosedRange<Int>)? {
        func fits(_ text: String, _ bytes: ClosedRange<Int>) -> Bool {
            if !bytes.contains(text.utf8.count) { return false }
            var text = text
            return text.withUTF8 { UnsafeRawBufferPointer($0).isPlainText }
        }
        if !fits(self.method, RequestText.method) { return ("method", RequestText.method) }
        if !fits(self.requestID, RequestText.requestID) {
            return ("request id", RequestText.requestID)
        }
        if !fits(self.actor, RequestText.actor) { return ("actor", RequestText.actor) }
        guard let saga else { return nil }
        if !fits(saga.sagaID, RequestText.sagaID) { return ("saga id", RequestText.sagaID) }
        return fits(saga.step, RequestText.step) ? nil : ("step", RequestText.step)
    }

    /// Writes the meta and returns its length, at most `wireBytesMax`.
    func write(to start: UnsafeMutableRawPointer) -> Int {
        var writer = TLVWriter(start)
        writer.text(1, self.method)
        writer.integer(2, max(0, self.timeout.clampedNanoseconds) / 1000)
        writer.text(3, self.requestID)
        if self.attempt != 1 { writer.integer(4, self.attempt) }
        if self.traceID != 0 { writer.integer(5, self.traceID) }
        writer.text(6, self.actor)
        if let saga {
            writer.text(7, saga.sagaID)
            writer.text(8, saga.step)
            writer.integer(9, saga.operation.rawValue)
            writer.integer(10, saga.epoch)
        }
        return writer.count
    }
}

/// What a server makes of a request's meta.
enum RequestReading {
    case request(RequestHead)
    /// The stream is answered INVALID_ARGUMENT with this text.
    case refused(StaticString)
    /// No meta at all: the connection is broken.
    case malformed
}

extension RequestHead {
    /// Reads a request's meta that arrived at `now`; the time-out is cut to `timeoutMaxMicros`.
    static func read(
        _ meta: UnsafeRawBufferPointer,
        now: MonotonicInstant,
        timeoutMaxMicros: Int64
    ) -> RequestReading {
        var head = RequestHead(meta: meta.baseAddress, deadline: now)
        var timeout: Int64?
        var reader = TLVReader(meta)
        while let (tag, value) = reader.next() {
            switch tag {
            case 1: head.methodSlice = head.slice(value)
            case 2:
                guard let micros = value.wireInteger(Int64.self) else { return .malformed }
                timeout = micros
            case 3: head.requestIDSlice = head.slice(value)
            case 4:
                guard let attempt = value.wireInteger(UInt32.self) else { return .malformed }
                head.attempt = attempt
            case 5:
                guard let trace = value.wireInteger(UInt64.self) else { return .malformed }
                head.traceID = trace
            case 6: head.actorSlice = head.slice(value)
            case 7: head.sagaIDSlice = head.slice(value)
            case 8: head.stepSlice = head.slice(value)
            case 9:
                guard let operation = value.wireInteger(UInt8.self) else { return .malformed }
                head.operation = operation
            case 10:
                guard let epoch = value.wireInteger(Int64.self) else { return .malformed }
                head.epoch = epoch
            default: break
            }
        }
        if reader.isMalformed { return .malformed }
        guard let timeout else { return .refused("the request has no time-out") }
        let micros = min(max(0, timeout), timeoutMaxMicros)
        // A limit of an hour is far from an overflow; a clock near its end is not impossible.
        let nanoseconds = now.nanoseconds.addingReportingOverflow(micros &* 1000)
        head.deadline.nanoseconds = nanoseconds.overflow ? .max : nanoseconds.partialValue
        if let text = head.refusedText { return .refused(text) }
        return .request(head)
    }

    @inline(__always)
    private func slice(_ value: UnsafeRawBufferPointer) -> Slice {
        guard let meta, let start = value.baseAddress else { return Slice() }
        return Slice(
            offset: UInt16(truncatingIfNeeded: start - meta),
            count: UInt16(truncatingIfNeeded: value.count)
        )
    }

    /// Why the texts cannot be taken, or nil.
    private var refusedText: StaticString? {
        if self.methodSlice.isEmpty { return "the request names no method" }
        if self.methodSlice.count > RequestText.method.upperBound { return "method over 256 bytes" }
        if self.requestIDSlice.count > RequestText.requestID.upperBound {
            return "request id over 128 bytes"
        }
        if self.actorSlice.count > RequestText.actor.upperBound { return "actor over 128 bytes" }
        guard self.method.isPlainText, self.requestID.isPlainText, self.actor.isPlainText else {
            return "a text of the request is not UTF-8 or holds a control character"
        }
        if self.operation == 0 && self.sagaIDSlice.isEmpty && self.stepSlice.isEmpty {
            return nil
        }
        guard let saga = self.saga else {
            return "the saga operation is neither forward nor compensate"
        }
        if saga.sagaID.isEmpty || saga.sagaID.count > RequestText.sagaID.upperBound {
            return "saga id of 0 or over 128 bytes"
        }
        if saga.step.isEmpty || saga.step.count > RequestText.step.upperBound {
            return "saga step of 0 or over 64 bytes"
        }
        guard saga.sagaID.isPlainText, saga.step.isPlainText else {
            return "a text of the saga key is not UTF-8 or holds a control character"
        }
        return nil
    }
}

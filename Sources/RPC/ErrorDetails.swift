// SPDX-License-Identifier: MIT
import Wire

/// The reasons of an error as bytes: an `oms.common.v1.ErrorDetails`.
///
/// Written by hand because the generated messages stand on this module. Wire: field 1, repeated, a
/// message of four texts: 1 reason, 2 field, 3 value, 4 remedy.
enum ErrorDetails {
    private static let valueCharactersMax = 120

    /// The bytes; reasons that would take them past the limit of an END are left out.
    static func encode(_ reasons: [ErrorReason]) -> [UInt8] {
        var bytes: [UInt8] = []
        for reason in reasons {
            var message: [UInt8] = []
            Self.append(reason.reason, number: 1, to: &message)
            Self.append(reason.field, number: 2, to: &message)
            Self.append(
                String(reason.value.prefix(Self.valueCharactersMax)),
                number: 3,
                to: &message
            )
            Self.append(reason.remedy, number: 4, to: &message)
            let header = 1 + Self.varintBytes(message.count)
            if bytes.count + header + message.count > EndMeta.detailsBytesMax { break }
            Self.append(message, number: 1, to: &bytes)
        }
        return bytes
    }

    private static func append(_ text: String, number: UInt8, to bytes: inout [UInt8]) {
        if !text.isEmpty { Self.append(Array(text.utf8), number: number, to: &bytes) }
    }

    private static func append(_ value: [UInt8], number: UInt8, to bytes: inout [UInt8]) {
        bytes.append(number << 3 | 2)
        var rest = value.count
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
        bytes.append(contentsOf: value)
    }

    private static func varintBytes(_ value: Int) -> Int {
        max(1, (Int.bitWidth - value.leadingZeroBitCount + 6) / 7)
    }

    /// The reasons in received bytes; what cannot be read is left out, for it is only explanation.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> [ErrorReason] {
        guard bytes.count <= EndMeta.detailsBytesMax else { return [] }
        var reasons: [ErrorReason] = []
        var outer = ProtobufScanner(bytes)
        while let field = outer.next() {
            guard field.number == 1, let message = field.bytes else { continue }
            var reason = ErrorReason("")
            var inner = ProtobufScanner(message)
            while let field = inner.next() {
                guard let value = field.bytes else { continue }
                let text = String(decoding: value, as: UTF8.self)
                switch field.number {
                case 1: reason.reason = text
                case 2: reason.field = text
                case 3: reason.value = text
                case 4: reason.remedy = text
                default: break
                }
            }
            reasons.append(reason)
        }
        return reasons
    }
}

/// Walks over the fields of one protobuf message; ends at the first that is malformed.
private struct ProtobufScanner {
    struct Field {
        let number: UInt64
        /// Of a length-delimited field.
        let bytes: UnsafeRawBufferPointer?
    }

    private var rest: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        self.rest = bytes
    }

    mutating func next() -> Field? {
        guard let key = self.varint() else { return nil }
        let number = key >> 3
        switch key & 7 {
        case 0: return self.varint().map { _ in Field(number: number, bytes: nil) }
        case 1: return self.take(8).map { _ in Field(number: number, bytes: nil) }
        case 2:
            guard let length = self.varint(), let count = Int(exactly: length) else { return nil }
            return self.take(count).map { Field(number: number, bytes: $0) }
        case 5: return self.take(4).map { _ in Field(number: number, bytes: nil) }
        default: return nil
        }
    }

    private mutating func take(_ count: Int) -> UnsafeRawBufferPointer? {
        guard count <= self.rest.count else { return nil }
        defer { self.rest = UnsafeRawBufferPointer(rebasing: self.rest[count...]) }
        return UnsafeRawBufferPointer(rebasing: self.rest[..<count])
    }

    private mutating func varint() -> UInt64? {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            guard let byte = self.take(1)?.first else { return nil }
            value |= UInt64(byte & 0x7F) << shift
            if byte & 0x80 == 0 { return value }
        }
        return nil
    }
}

extension RPCError {
    /// The error a server, or a broken connection, ended a call with.
    init(_ head: EndHead) {
        self.init(
            StatusCode(rawValue: head.code) ?? .unknown,
            String(decoding: head.message, as: UTF8.self),
            details: ErrorDetails.decode(head.details),
            processed: head.processed,
            retryAfter: head.retryAfter
        )
    }

    /// The error as it travels.
    var end: EndMeta {
        EndMeta(
            // An error that says OK is a mistake of the handler, and no success.
            code: (self.code == .ok ? .internalError : self.code).rawValue,
            message: self.message,
            details: ErrorDetails.encode(self.details),
            processed: self.processed,
            retryAfter: self.retryAfter
        )
    }
}

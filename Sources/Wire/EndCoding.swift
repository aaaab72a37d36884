// SPDX-License-Identifier: MIT
import Ambient

// The meta of an END as bytes: 1 code u8, 2 message, 3 details, 4 processed u8, 5 retry-after u32.
// A field is left out when it says what its absence says: OK, none, none, done when OK, none.

extension EndMeta {
    /// The details that may travel.
    var sentDetailsBytes: Int {
        self.details.count > Self.detailsBytesMax ? 0 : self.details.count
    }

    /// Room for the encoded meta.
    var wireBytesMax: Int {
        if self.code == 0 && self.message.isEmpty && self.details.isEmpty { return 32 }
        return 32 + min(self.message.utf8.count, Self.messageBytesMax) + self.sentDetailsBytes
    }

    /// Writes the meta and returns its length, at most `wireBytesMax`.
    func write(to start: UnsafeMutableRawPointer) -> Int {
        var writer = TLVWriter(start)
        if self.code != 0 { writer.integer(1, self.code) }
        if !self.message.isEmpty {
            var text = self.message
            text.withUTF8 {
                writer.bytes(2, UnsafeRawBufferPointer($0).wholeCharacters(Self.messageBytesMax))
            }
        }
        if self.sentDetailsBytes > 0 {
            self.details.withUnsafeBytes { writer.bytes(3, $0) }
        }
        if self.processed != (self.code == 0 ? .yes : .maybe) {
            writer.integer(4, self.processed.rawValue)
        }
        if let retryAfter { writer.integer(5, retryAfter.wireMilliseconds) }
        return writer.count
    }
}

extension EndHead {
    /// An end that this side makes up, because the peer sent none.
    init(local code: UInt8, _ text: StaticString, _ processed: Processed) {
        self.init(
            code: code,
            message: UnsafeRawBufferPointer(text),
            details: .none,
            processed: processed,
            retryAfterMs: nil
        )
    }

    /// Reads the meta of an END; nil when it is malformed.
    static func read(_ meta: UnsafeRawBufferPointer) -> EndHead? {
        var head = EndHead(local: 0, "", .yes)
        var processed: UInt8?
        var reader = TLVReader(meta)
        while let (tag, value) = reader.next() {
            switch tag {
            case 1:
                guard let code = value.wireInteger(UInt8.self) else { return nil }
                head.code = code > Status.last ? Status.unknown : code
            case 2: head.message = value.wholeCharacters(EndMeta.messageBytesMax)
            case 3: head.details = value.count > EndMeta.detailsBytesMax ? .none : value
            case 4:
                guard let number = value.wireInteger(UInt8.self) else { return nil }
                processed = number
            case 5:
                guard let milliseconds = value.wireInteger(UInt32.self) else { return nil }
                head.retryAfterMs = milliseconds
            default: break
            }
        }
        head.processed =
            processed.map { Processed(rawValue: $0) ?? .maybe } ?? (head.code == 0 ? .yes : .maybe)
        return reader.isMalformed ? nil : head
    }
}

extension UnsafeRawBufferPointer {
    /// The first `limit` bytes, less if that would cut a UTF-8 character.
    func wholeCharacters(_ limit: Int) -> UnsafeRawBufferPointer {
        if self.count <= limit { return self }
        var end = limit
        while end > 0, self[end] & 0xC0 == 0x80 { end -= 1 }
        return self.slice(0, end)
    }
}

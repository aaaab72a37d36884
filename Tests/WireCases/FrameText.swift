// SPDX-License-Identifier: MIT

/// A frame as a case writes it: `REQUEST 1 END_STREAM method=case/Echo payload=0102`.
struct FrameText {
    static let types = [
        "", "HELLO", "REQUEST", "DATA", "END", "CANCEL", "CREDIT", "PING", "PONG", "GOAWAY",
    ]
    static let flags: [Substring: UInt8] = [
        "END_STREAM": 1, "MORE": 2, "BODY_CRC": 4, "MESSAGE": 8, "RESERVED": 16, "IGNORABLE": 128,
    ]

    private var type: UInt8
    private var stream: UInt32
    private var flags: UInt8 = 0
    private var options: [Substring: Substring] = [:]
    private var fields: [(UInt8, [UInt8])] = []

    init(_ words: [Substring]) throws {
        guard words.count >= 2, let stream = UInt32(words[1]),
            let type = Self.types.firstIndex(of: String(words[0])).map({ UInt8($0) })
                ?? UInt8(words[0])
        else { throw CaseError("no frame: \(words.joined(separator: " "))") }
        self.type = type
        self.stream = stream
        for word in words.dropFirst(2) {
            if let flag = Self.flags[word] {
                self.flags |= flag
            } else if let equals = word.firstIndex(of: "=") {
                let value = word[word.index(after: equals)...]
                try self.set(word[..<equals], value)
            } else if ["badcrc", "badbody"].contains(word) {
                self.options[word] = ""
            } else {
                throw CaseError("no word of a frame: \(word)")
            }
        }
    }

    private static let keys: Set<Substring> = [
        "method", "time", "frame", "message", "streams", "credit", "code", "last", "status",
        "processed", "meta", "payload", "body", "metalen", "count", "step", "cut", "from",
    ]

    private mutating func set(_ key: Substring, _ value: Substring) throws {
        if key == "field" {
            let parts = value.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, let tag = UInt8(parts[0]) else {
                throw CaseError("no field: \(value)")
            }
            return self.fields.append((tag, try ByteText.value(parts[1])))
        }
        guard Self.keys.contains(key) else { throw CaseError("no key of a frame: \(key)") }
        self.options[key] = value
    }

    /// The frame, or what there is to be of it; as often as it says.
    func bytes() throws -> [UInt8] {
        var all: [UInt8] = []
        var frame = self
        for _ in 0..<(try self.number("count") ?? 1) {
            all += try frame.once()
            frame.stream &+= UInt32(truncatingIfNeeded: try self.number("step") ?? 0)
        }
        return all
    }

    private func once() throws -> [UInt8] {
        let meta = try self.options["meta"].map { try ByteText.value($0) } ?? self.meta()
        let payload = try self.payload()
        var body = meta + payload
        if self.flags & 4 != 0 {
            body += (CRC32C.of(body) ^ (self.options["badbody"] == nil ? 0 : 1)).wire
        }
        let length = UInt32(truncatingIfNeeded: try self.number("body") ?? body.count)
        let metaLength = UInt16(truncatingIfNeeded: try self.number("metalen") ?? meta.count)
        let header =
            length.wire + metaLength.wire + [self.type, self.flags] + self.stream.wire
        let crc = CRC32C.of(header) ^ (self.options["badcrc"] == nil ? 0 : 1)
        let frame = header + crc.wire + body
        return Array(
            frame.prefix(try self.number("cut") ?? frame.count)
                .dropFirst(try self.number("from") ?? 0)
        )
    }

    private func number(_ key: Substring) throws -> Int? {
        guard let text = self.options[key] else { return nil }
        guard let number = Int(text) else { throw CaseError("no number: \(key)=\(text)") }
        return number
    }

    private func payload() throws -> [UInt8] {
        if let text = self.options["payload"] { return try ByteText.value(text) }
        if self.type == 6 { return UInt32(truncatingIfNeeded: try self.number("credit") ?? 0).wire }
        return []
    }

    /// The meta that the type must have, and the fields given, in the order of their tags.
    private func meta() throws -> [UInt8] {
        var fields: [(UInt8, [UInt8])] = []
        func number<T: FixedWidthInteger>(_ tag: UInt8, _ key: Substring, _ absent: T?) throws {
            if self.options[key] == "-" { return }
            let value = try self.number(key).map { T(truncatingIfNeeded: $0) } ?? absent
            if let value { fields.append((tag, value.wire)) }
        }
        switch self.type {
        case 1:
            try number(1, "frame", UInt32(1 << 20))
            try number(2, "message", UInt32(4 << 20))
            try number(3, "streams", UInt32(128))
            try number(4, "credit", UInt32(1 << 18))
        case 2:
            let method = self.options["method"] ?? "case/Echo"
            if method != "-" { fields.append((1, try ByteText.text(method))) }
            try number(2, "time", Int64(60_000_000))
        case 4:
            try number(1, "status", nil as UInt8?)
            try number(4, "processed", nil as UInt8?)
        case 9:
            try number(1, "code", UInt8(0))
            try number(2, "last", UInt32(0x7FFF_FFFD))
        default: break
        }
        return (fields + self.fields).flatMap { tag, value in
            [tag] + UInt16(truncatingIfNeeded: value.count).wire + value
        }
    }
}

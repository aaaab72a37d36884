// SPDX-License-Identifier: MIT

/// Says in words what the tested side sends, frame by frame.
public struct FrameReader {
    private static let codes = [
        "NO_ERROR", "PROTOCOL_ERROR", "UNSUPPORTED_VERSION", "FRAME_TOO_LARGE", "CHECKSUM_MISMATCH",
        "FLOW_CONTROL", "ENHANCE_YOUR_CALM", "TIMEOUT", "INTERNAL",
    ]
    private static let statuses = [
        "OK", "CANCELLED", "UNKNOWN", "INVALID_ARGUMENT", "DEADLINE_EXCEEDED", "NOT_FOUND",
        "ALREADY_EXISTS", "PERMISSION_DENIED", "RESOURCE_EXHAUSTED", "FAILED_PRECONDITION",
        "ABORTED", "OUT_OF_RANGE", "UNIMPLEMENTED", "INTERNAL", "UNAVAILABLE", "DATA_LOSS",
        "UNAUTHENTICATED",
    ]
    private static let processed = ["no", "maybe", "yes"]

    private var rest: [UInt8] = []
    private var awaitsPreface = true

    /// Starts before the preface.
    public init() {}

    /// Adds bytes that came.
    public mutating func append(_ bytes: some Sequence<UInt8>) {
        self.rest += bytes
    }

    /// Whether bytes are left that are not yet a frame.
    public var isMidFrame: Bool { !self.rest.isEmpty }

    /// The next whole frame: `END 1 OK yes message 0102`; nil until more bytes come.
    public mutating func next() -> String? {
        if self.awaitsPreface {
            guard self.rest.count >= 8 else { return nil }
            let preface = self.rest.prefix(8)
            self.rest.removeFirst(8)
            self.awaitsPreface = false
            return preface.prefix(4).hex == "8f4f4d53"
                ? "PREFACE \(preface[4]).\(preface[5])" : "DAMAGED preface"
        }
        guard self.rest.count >= 16 else { return nil }
        let header = Array(self.rest.prefix(16))
        let length = header[0..<4].number
        guard self.rest.count >= 16 + length else { return nil }
        let body = Array(self.rest[16..<(16 + length)])
        self.rest.removeFirst(16 + length)
        return Self.describe(header, body)
    }

    private static func describe(_ header: [UInt8], _ body: [UInt8]) -> String {
        guard header[12..<16].number == Int(CRC32C.of(header.prefix(12))) else {
            return "DAMAGED header"
        }
        let hasCRC = header[7] & 4 != 0
        let covered = hasCRC ? body.dropLast(4) : body[...]
        guard !hasCRC || body.suffix(4).number == Int(CRC32C.of(covered)) else {
            return "DAMAGED body"
        }
        let meta = Self.fields(covered.prefix(header[4..<6].number))
        let payload = Array(covered.dropFirst(header[4..<6].number))
        let stream = header[8..<12].number
        let flags = header[7]
        switch header[6] {
        case 1: return "HELLO"
        case 2: return "REQUEST \(stream)\(flags & 1 == 0 ? "" : " whole")"
        case 3:
            return "DATA \(stream) \(flags & 2 == 0 ? "message" : "piece") \(Self.show(payload))"
        case 4:
            let status = meta[1]?.number ?? 0
            let processed = meta[4]?.number ?? (status == 0 ? 2 : 1)
            let message = flags & 8 == 0 ? "" : " message \(Self.show(payload))"
            return Self.end(stream, status, processed) + message
        case 5: return "CANCEL \(stream)"
        case 6: return "CREDIT \(stream) \(payload.number)"
        case 7: return "PING"
        case 8: return "PONG \(payload.hex)"
        case 9:
            let code = meta[1]?.number ?? -1
            return "GOAWAY \(Self.code(code)) last \(meta[2]?.number ?? -1)"
        default: return "UNKNOWN \(header[6])"
        }
    }

    /// `END 1 OK yes`.
    private static func end(_ stream: Int, _ status: Int, _ processed: Int) -> String {
        "END \(stream) \(Self.status(status)) \(Self.processed(processed))"
    }

    /// A status by its name.
    public static func status(_ code: Int) -> String {
        Self.statuses.indices.contains(code) ? Self.statuses[code] : "\(code)"
    }

    /// Whether the server did the work, in a word.
    public static func processed(_ code: Int) -> String {
        Self.processed.indices.contains(code) ? Self.processed[code] : "\(code)"
    }

    /// A code of GOAWAY by its name.
    public static func code(_ code: Int) -> String {
        Self.codes.indices.contains(code) ? Self.codes[code] : "\(code)"
    }

    /// A message: its bytes, or how many they are.
    public static func show(_ bytes: [UInt8]) -> String {
        bytes.isEmpty ? "-" : bytes.count <= 32 ? bytes.hex : "of \(bytes.count)"
    }

    private static func fields(_ meta: ArraySlice<UInt8>) -> [UInt8: [UInt8]] {
        var fields: [UInt8: [UInt8]] = [:]
        var rest = Array(meta)
        while rest.count >= 3 {
            let length = rest[1..<3].number
            fields[rest[0]] = Array(rest.dropFirst(3).prefix(length))
            rest = Array(rest.dropFirst(3 + length))
        }
        return fields
    }
}

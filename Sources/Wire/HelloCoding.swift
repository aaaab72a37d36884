// SPDX-License-Identifier: MIT

/// The eight bytes before a side's first frame.
///
/// Wire: magic, major, minor, two bytes for later.
enum Preface {
    static let size = 8
    /// No text protocol starts with a byte above 0x7F, and no TLS record with 0x8F.
    static let magic: [UInt8] = [0x8F, 0x4F, 0x4D, 0x53]
    static let major: UInt8 = 1
    static let minor: UInt8 = 0

    /// This side's preface.
    static let bytes: [UInt8] = Self.magic + [Self.major, Self.minor, 0, 0]

    /// Whether the bytes so far can become a preface.
    static func accepts(_ bytes: UnsafeRawBufferPointer) -> Bool {
        zip(bytes, Self.magic).allSatisfy { $0 == $1 }
    }
}

extension Hello {
    /// Room for the encoded meta.
    var wireBytesMax: Int { 7 * 3 + 28 + Self.identityBytesMax }

    /// Writes the meta and returns its length, at most `wireBytesMax`.
    func write(to start: UnsafeMutableRawPointer) -> Int {
        var writer = TLVWriter(start)
        writer.integer(1, self.frameBytesMax)
        writer.integer(2, self.messageBytesMax)
        writer.integer(3, self.streamsMax)
        writer.integer(4, self.initialCredit)
        writer.integer(5, self.pingIntervalMs)
        if self.features != 0 { writer.integer(6, self.features) }
        var identity = self.identity
        identity.withUTF8 {
            let text = UnsafeRawBufferPointer($0).wholeCharacters(Self.identityBytesMax)
            if !text.isEmpty { writer.bytes(7, text) }
        }
        return writer.count
    }

    private static func integer<T: FixedWidthInteger>(
        _ value: UnsafeRawBufferPointer
    ) throws(Violation) -> T {
        guard let number = value.wireInteger(T.self) else {
            throw Violation("an integer of another length in HELLO")
        }
        return number
    }

    /// Reads the meta of a HELLO; throws what is wrong with it.
    static func read(_ meta: UnsafeRawBufferPointer) throws(Violation) -> Hello {
        var numbers = (frame: UInt32(0), message: UInt32(0), streams: UInt32(0), credit: UInt32(0))
        var hello = Hello(identity: "")
        hello.pingIntervalMs = 0
        var reader = TLVReader(meta)
        while let (tag, value) = reader.next() {
            switch tag {
            case 1: numbers.frame = value.wireInteger() ?? 0
            case 2: numbers.message = value.wireInteger() ?? 0
            case 3: numbers.streams = value.wireInteger() ?? 0
            case 4: numbers.credit = value.wireInteger() ?? 0
            case 5: hello.pingIntervalMs = try Self.integer(value)
            case 6: hello.features = try Self.integer(value)
            case 7:
                guard value.count <= Self.identityBytesMax, value.isPlainName else {
                    throw Violation("the identity in HELLO")
                }
                hello.identity = String(wire: value)
            default: break
            }
        }
        guard !reader.isMalformed, numbers.frame >= Self.frameBytesMin, numbers.message > 0,
            numbers.streams > 0, numbers.credit > 0, numbers.credit <= UInt32(Int32.max)
        else { throw Violation("a limit in HELLO is missing or out of range") }
        hello.frameBytesMax = numbers.frame
        hello.messageBytesMax = numbers.message
        hello.streamsMax = numbers.streams
        hello.initialCredit = numbers.credit
        return hello
    }
}

extension GoAway {
    /// Room for the encoded meta.
    static let wireBytesMax = 3 * 3 + 5 + Self.textBytesMax

    /// Writes the meta and returns its length, at most `wireBytesMax`.
    func write(to start: UnsafeMutableRawPointer) -> Int {
        var writer = TLVWriter(start)
        writer.integer(1, self.code.rawValue)
        writer.integer(2, self.lastStream.rawValue)
        var text = self.text
        text.withUTF8 {
            let cut = UnsafeRawBufferPointer($0).wholeCharacters(Self.textBytesMax)
            if !cut.isEmpty { writer.bytes(3, cut) }
        }
        return writer.count
    }

    /// Reads the meta of a GOAWAY; throws when it is malformed.
    static func read(_ meta: UnsafeRawBufferPointer) throws(Violation) -> GoAway {
        var code: UInt8?
        var last: UInt32?
        var text = ""
        var reader = TLVReader(meta)
        while let (tag, value) = reader.next() {
            switch tag {
            case 1: code = value.wireInteger()
            case 2: last = value.wireInteger()
            case 3: text = String(wire: value.wholeCharacters(Self.textBytesMax))
            default: break
            }
        }
        guard !reader.isMalformed, let code, let last else {
            throw Violation("a GOAWAY without code or last stream")
        }
        return GoAway(
            code: ErrorCode(rawValue: code) ?? .internalError,
            lastStream: StreamID(rawValue: last),
            text: text
        )
    }
}

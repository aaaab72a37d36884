// SPDX-License-Identifier: MIT

/// Bytes as a case writes them: frames by name, or whatever else; `;` puts several in one write.
enum ByteText {
    static func bytes(_ text: Substring) throws -> [UInt8] {
        try text.split(separator: " ; ").flatMap { try Self.part($0) }
    }

    private static func part(_ text: Substring) throws -> [UInt8] {
        let words = text.split(separator: " ")
        guard let first = words.first else { return [] }
        switch (first, words.count) {
        case ("hex", 2): return try Self.value(words[1])
        case ("text", 2...): return try Self.text(text.dropFirst(5))
        case ("noise", 3): return Self.noise(Int(words[1]) ?? 0, Int(words[2]) ?? 0)
        case ("preface", 1): return Self.preface(1, 0)
        case ("preface", 3): return Self.preface(UInt8(words[1]) ?? 0, UInt8(words[2]) ?? 0)
        default: return try FrameText(words).bytes()
        }
    }

    private static func preface(_ major: UInt8, _ minor: UInt8) -> [UInt8] {
        [0x8F, 0x4F, 0x4D, 0x53, major, minor, 0, 0]
    }

    /// `0a0b`, or `0a0b*3` for it three times, or `-` for none.
    static func value(_ text: Substring) throws -> [UInt8] {
        if text == "-" { return [] }
        let parts = text.split(separator: "*")
        let digits = Array(parts[0])
        guard parts.count <= 2, digits.count % 2 == 0,
            let times = Int(parts.count == 2 ? parts[1] : "1")
        else { throw CaseError("no hex: \(text)") }
        let once = try stride(from: 0, to: digits.count, by: 2).map { index in
            guard let byte = UInt8(String(digits[index...index + 1]), radix: 16) else {
                throw CaseError("no hex: \(text)")
            }
            return byte
        }
        return Array(repeatElement(once, count: times).joined())
    }

    /// Text with `\xNN` for any byte, and `c*N` for a character many times.
    static func text(_ text: Substring) throws -> [UInt8] {
        if let star = text.lastIndex(of: "*"), let times = Int(text[text.index(after: star)...]) {
            let once = try Self.text(text[..<star])
            return Array(repeatElement(once, count: times).joined())
        }
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x") else {
                bytes.append(byte)
                continue
            }
            let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
            guard let escaped = UInt8(digits, radix: 16) else {
                throw CaseError("no \\xNN: \(text)")
            }
            bytes.append(escaped)
            rest = rest.dropFirst(3)
        }
        return bytes
    }

    /// Bytes of chance, the same for the same seed (xorshift32).
    private static func noise(_ seed: Int, _ count: Int) -> [UInt8] {
        var state = UInt32(truncatingIfNeeded: seed) | 1
        return (0..<count).map { _ in
            state ^= state << 13
            state ^= state >> 17
            state ^= state << 5
            return UInt8(truncatingIfNeeded: state)
        }
    }
}

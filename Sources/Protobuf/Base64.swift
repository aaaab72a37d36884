// SPDX-License-Identifier: MIT

/// Bytes as text, RFC 4648.
enum Base64 {
    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    /// The standard alphabet, with padding.
    static func encode(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        var rest = bytes
        while !rest.isEmpty {
            let group = rest.prefix(3)
            rest = rest.dropFirst(3)
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                let letter = self.alphabet[bits >> (18 - 6 * place) & 63]
                text.append(place <= group.count ? letter : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads the standard or the URL alphabet, with or without padding, as proto3's JSON allows.
    ///
    /// - Returns: The bytes; nil when a character is foreign, or bits are left over that say something.
    static func decode(_ text: String) -> [UInt8]? {
        var letters = Array(text.utf8)[...]
        let padding = letters.reversed().prefix { $0 == UInt8(ascii: "=") }.count
        letters = letters.dropLast(padding)
        guard letters.count % 4 != 1, padding == 0 || (letters.count + padding) % 4 == 0,
            padding <= 2
        else { return nil }
        var bytes: [UInt8] = []
        var bits = 0
        var bitCount = 0
        for letter in letters {
            guard let value = self.value(letter) else { return nil }
            bits = (bits << 6 | value) & 0xFFFF
            bitCount += 6
            guard bitCount >= 8 else { continue }
            bitCount -= 8
            bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
        }
        return bits & ((1 << bitCount) - 1) == 0 ? bytes : nil
    }

    private static func value(_ letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter) - 71
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter) + 4
        case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
        case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
        default: nil
        }
    }
}

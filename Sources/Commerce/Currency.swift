// SPDX-License-Identifier: MIT

/// A currency by its ISO 4217 alphabetic code: three capital letters.
///
/// Codes that ISO does not list are accepted, so that a shop's points or a code newer than this
/// program work; they have two minor digits.
public struct Currency: Hashable, Sendable, LosslessStringConvertible {
    /// The three letters, the first in the highest of the low 24 bits.
    private let letters: UInt32

    /// Reads a code such as `USD`; nil for anything but three capital letters A to Z.
    public init?(_ code: String) {
        var letters: UInt32 = 0
        var count = 0
        for byte in code.utf8 {
            count += 1
            guard count <= 3, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) else {
                return nil
            }
            letters = letters << 8 | UInt32(byte)
        }
        guard count == 3 else { return nil }
        self.letters = letters
    }

    /// The code, for example `USD`.
    public var code: String {
        String(unsafeUninitializedCapacity: 3) { buffer in
            for index in 0..<3 {
                buffer[index] = UInt8(truncatingIfNeeded: self.letters >> (16 - 8 * index))
            }
            return 3
        }
    }

    /// The code, for example `USD`.
    public var description: String { self.code }

    /// How many decimals the minor unit has: 2 for USD, 0 for JPY, 3 for KWD, 4 for CLF.
    public var minorDigits: Int {
        switch self.code {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
            "VND", "VUV", "XAF", "XOF", "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        case "CLF", "UYW": 4
        default: 2
        }
    }
}

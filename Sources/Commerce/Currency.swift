// SPDX-License-Identifier: MIT

/// A currency by its ISO 4217 alphabetic code: three capital letters.
///
/// Codes that ISO does not list are read, so that what was stored under one stays readable; they have
/// two minor digits. Of what people and other systems enter, `isListed` is asked too.
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

    /// Whether ISO 4217 lists the code, as it does not list `ZZZ`.
    public var isListed: Bool { Self.listed.contains(self.letters) }

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

    /// The list of ISO 4217 as of 2026: countries, funds, metals, `XTS` and `XXX`; also `ANG` and `BGN`,
    /// which have just ended, for invoices in them are still paid.
    private static let listed = Set(
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD
        BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD
        EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD
        IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
        MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN
        PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN
        SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES
        VND VUV WST XAD XAF XAG XAU XBA XBB XBC XBD XCD XCG XDR XOF XPD XPF XPT XSU XTS XUA XXX
        YER ZAR ZMW ZWG
        """.split { $0 == " " || $0 == "\n" }.compactMap { Self(String($0))?.letters }
    )
}

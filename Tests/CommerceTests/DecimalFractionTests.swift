// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import Testing

/// Discounts as text and as arithmetic.
@Suite struct DecimalFractionTests {
    static let texts: [(String, Int64, String)] = [
        ("0", 0, "0"), ("0.0", 0, "0"), ("1", 1_000_000_000, "1"),
        ("1.000000000", 1_000_000_000, "1"), ("0.15", 150_000_000, "0.15"),
        ("0.150", 150_000_000, "0.15"), ("0.000000001", 1, "0.000000001"),
        ("0.999999999", 999_999_999, "0.999999999"), ("00.5", 500_000_000, "0.5"),
    ]

    @Test(arguments: Self.texts)
    func readsExactDecimals(text: String, billionths: Int64, canonical: String) throws {
        let fraction = try #require(DecimalFraction(text))
        #expect(fraction.billionths == billionths)
        #expect(fraction.description == canonical)
        #expect(DecimalFraction(canonical) == fraction)
    }

    @Test(arguments: [
        "", " ", ".5", "1.", ".", "-0", "-0.1", "+0.1", "1.0000000001", "0.0000000001", "1e3",
        "1e-3", "1.000000001", "2", "0,15", "0.1 ", " 0.1", "0.1.2", "15%", "nan", "inf", "0x1",
        "٠.٥", "99999999999999999999", "0.00000000000000000000000000000000001",
    ])
    func refusesEverythingElse(text: String) {
        #expect(DecimalFraction(text) == nil)
    }

    @Test func refusesBillionthsOutsideZeroToOne() {
        #expect(DecimalFraction(billionths: -1) == nil)
        #expect(DecimalFraction(billionths: 1_000_000_001) == nil)
        #expect(DecimalFraction(billionths: 0) == .zero)
    }

    static let nets: [(Int64, String, Int64)] = [
        // Ties go up: 0.5 -> 1, 1.5 -> 2, 2.5 -> 3 (half to even would say 0, 2, 2).
        (1, "0.5", 1), (3, "0.5", 2), (5, "0.5", 3),
        // Just below and above a tie.
        (1, "0.500000001", 0), (1, "0.499999999", 1),
        (100, "0", 100), (100, "1", 0), (0, "0.3", 0),
        // 14.00 x 12 x (1 - 0.15) = 142.80
        (16_800, "0.15", 14_280), (1028, "0.05", 977), (1030, "0.05", 979),
        (Int64.max, "0", Int64.max), (Int64.max, "1", 0),
        (Int64.max, "0.5", 4_611_686_018_427_387_904),
        (Int64.max, "0.000000001", 9_223_372_027_631_403_770),
    ]

    @Test(arguments: Self.nets)
    func roundsHalfUpToTheMinorUnit(gross: Int64, discount: String, net: Int64) throws {
        #expect(try #require(DecimalFraction(discount)).net(of: gross) == net)
    }

    @Test func refusesADiscountOnANegativeAmount() throws {
        #expect(throws: MoneyError.negative) { try DecimalFraction.zero.net(of: -1) }
        #expect(throws: MoneyError.negative) {
            try #require(DecimalFraction("0.5")).net(of: .min)
        }
    }

    /// Against schoolbook arithmetic in 128 bits.
    @Test func agreesWithWideArithmetic() throws {
        var random = SeededGenerator(seed: 7)
        for _ in 0..<20_000 {
            let gross = Int64.random(in: 0...(.max >> Int64.random(in: 0...62)), using: &random)
            let billionths = Int64.random(in: 0...1_000_000_000, using: &random)
            let exact = Int128(gross) * Int128(1_000_000_000 - billionths)
            let expected = (exact + 500_000_000) / 1_000_000_000
            let fraction = try #require(DecimalFraction(billionths: billionths))
            #expect(Int128(try fraction.net(of: gross)) == expected)
        }
    }
}

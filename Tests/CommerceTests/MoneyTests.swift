// SPDX-License-Identifier: MIT
import Commerce
import Testing

/// Amounts and the currencies they are in.
@Suite struct MoneyTests {
    private func money(_ minorUnits: Int64, _ code: String = "USD") throws -> Money {
        Money(minorUnits: minorUnits, currency: try #require(Currency(code)))
    }

    @Test(arguments: ["USD", "EUR", "JPY", "XXX", "ZZZ"])
    func keepsThreeCapitalLetters(code: String) {
        #expect(Currency(code)?.code == code)
    }

    @Test(arguments: ["", "US", "USDX", "usd", "U D", "US1", "ÜSD", "US\0"])
    func refusesOtherCodes(code: String) {
        #expect(Currency(code) == nil)
    }

    @Test(arguments: [("USD", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("CLF", 4), ("ZZZ", 2)])
    func knowsMinorDigits(code: String, digits: Int) {
        #expect(Currency(code)?.minorDigits == digits)
    }

    @Test(arguments: ["USD", "EUR", "JPY", "XCG", "XTS", "AED", "ZWG"])
    func knowsWhatISOLists(code: String) {
        #expect(Currency(code)?.isListed == true)
    }

    @Test(arguments: ["ZZZ", "AAA", "EUS", "DEM"])
    func knowsWhatISODoesNotList(code: String) {
        #expect(Currency(code)?.isListed == false)
    }

    @Test func addsSubtractsAndMultipliesExactly() throws {
        #expect(try money(14_00).adding(money(1)) == money(14_01))
        #expect(try money(14_00).subtracting(money(14_01)) == money(-1))
        #expect(try money(-7).multiplied(by: 3) == money(-21))
    }

    @Test func refusesWhatDoesNotFit() throws {
        #expect(throws: MoneyError.overflow) { try money(.max).adding(money(1)) }
        #expect(throws: MoneyError.overflow) { try money(.min).subtracting(money(1)) }
        #expect(throws: MoneyError.overflow) { try money(.min).multiplied(by: -1) }
        #expect(throws: MoneyError.overflow) { try money(.max / 2 + 1).multiplied(by: 2) }
    }

    @Test func refusesMixedCurrencies() throws {
        let (dollar, yen) = (try #require(Currency("USD")), try #require(Currency("JPY")))
        #expect(throws: MoneyError.currencyMismatch(expected: dollar, found: yen)) {
            try money(1).adding(money(1, "JPY"))
        }
    }

    static let decimals: [(String, String, Int64)] = [
        ("14", "USD", 1400), ("14.5", "USD", 1450), ("14.00", "USD", 1400), ("0.05", "USD", 5),
        ("-3.20", "USD", -320), ("1200", "JPY", 1200), ("1.234", "KWD", 1234),
        ("92233720368547758.07", "USD", Int64.max),
    ]

    @Test(arguments: Self.decimals)
    func readsDecimals(text: String, code: String, minorUnits: Int64) throws {
        #expect(
            try Money(decimal: text, currency: #require(Currency(code)))?.minorUnits == minorUnits
        )
    }

    @Test(arguments: [
        ("", "USD"), ("14.", "USD"), (".5", "USD"), ("14.001", "USD"), ("14.000", "USD"),
        ("1.0", "JPY"), ("1,000", "USD"), ("$1", "USD"), ("1e3", "USD"), ("--1", "USD"),
        ("-", "USD"), ("+1", "USD"), ("92233720368547758.08", "USD"),
        ("999999999999999999999", "USD"),
    ])
    func refusesOtherText(text: String, code: String) throws {
        #expect(try Money(decimal: text, currency: #require(Currency(code))) == nil)
    }

    static let texts: [(Int64, String, String)] = [
        (0, "USD", "0.00 USD"), (5, "USD", "0.05 USD"), (-5, "USD", "-0.05 USD"),
        (123_456, "USD", "1234.56 USD"), (7, "JPY", "7 JPY"), (7, "KWD", "0.007 KWD"),
        (Int64.min, "USD", "-92233720368547758.08 USD"),
    ]

    @Test(arguments: Self.texts)
    func writesAllDecimals(minorUnits: Int64, code: String, text: String) throws {
        #expect(try money(minorUnits, code).description == text)
    }
}

/// What one line costs.
@Suite struct LineAmountTests {
    private let dollar = Currency("USD")

    private func amount(
        _ price: Int64,
        _ units: Int64,
        _ discount: String
    ) throws -> LineAmount {
        try LineAmount(
            unitPrice: Money(minorUnits: price, currency: #require(self.dollar)),
            quantity: #require(Quantity(units)),
            discount: #require(DecimalFraction(discount))
        )
    }

    static let lines: [(Int64, Int64, String, Int64, Int64)] = [
        (1400, 12, "0", 16_800, 16_800), (1400, 12, "0.15", 16_800, 14_280),
        // 0.05 x 1 x 0.5 = 0.025 -> 0.03, once per line: three units are 0.075 -> 0.08.
        (5, 1, "0.5", 5, 3), (5, 3, "0.5", 15, 8), (0, 10, "0.1", 0, 0), (999, 7, "1", 6993, 0),
    ]

    @Test(arguments: Self.lines)
    func roundsOncePerLine(price: Int64, units: Int64, discount: String, gross: Int64, net: Int64)
        throws
    {
        let line = try amount(price, units, discount)
        #expect(line.gross.minorUnits == gross)
        #expect(line.net.minorUnits == net)
        #expect(line.discount.minorUnits == gross - net)
    }

    @Test func fillsSixtyFourBitsAndRefusesOneMore() throws {
        let most = Int64.max / Quantity.max
        #expect(try amount(most, Quantity.max, "0").gross.minorUnits == most * Quantity.max)
        #expect(throws: MoneyError.overflow) { try amount(most + 1, Quantity.max, "0") }
        #expect(throws: MoneyError.overflow) { try amount(.max, 2, "1") }
    }

    @Test func refusesANegativePrice() {
        #expect(throws: MoneyError.negative) { try amount(-1, 1, "0") }
    }

    @Test(arguments: [(1, true), (2_147_483_647, true), (0, false), (-1, false)])
    func boundsQuantities(units: Int64, accepted: Bool) {
        #expect((Quantity(units) != nil) == accepted)
        #expect(Quantity(2_147_483_648) == nil && Quantity(.max) == nil && Quantity(.min) == nil)
    }
}

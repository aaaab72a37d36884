// SPDX-License-Identifier: MIT

extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
    private static let dayMilliseconds: Int64 = 86_400_000

    /// RFC 3339 in UTC: `2026-11-23T12:31:24Z`, with milliseconds only when there are any.
    public var description: String {
        let days = Self.floorDivide(self.milliseconds, Self.dayMilliseconds)
        let inDay = self.milliseconds - days * Self.dayMilliseconds
        let (year, month, day) = Self.civil(fromDays: days)
        let seconds = inDay / 1000
        let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { Self.pad($0, 2) }
        let fraction = inDay % 1000 == 0 ? "" : ".\(Self.pad(inDay % 1000, 3))"
        return "\(Self.pad(year, 4))-\(Self.pad(month, 2))-\(Self.pad(day, 2))T"
            + "\(time.joined(separator: ":"))\(fraction)Z"
    }

    /// Reads RFC 3339 in UTC (`…T12:31:24Z`, fraction up to milliseconds) or a bare date, midnight.
    ///
    /// Years 0000 to 9999; nil for anything else, such as 30 February.
    public init?(_ description: String) {
        let text = Array(description.utf8)
        guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
            let year = Self.digits(text[0..<4]), let month = Self.digits(text[5..<7]),
            let day = Self.digits(text[8..<10]), (1...12).contains(month), day >= 1
        else { return nil }
        let days = Self.days(fromCivil: year, month, day)
        guard Self.civil(fromDays: days) == (year, month, day) else { return nil }
        guard let inDay = Self.timeOfDay(text[10...]) else { return nil }
        self.init(milliseconds: days * Self.dayMilliseconds + inDay)
    }

    /// Milliseconds of `Thh:mm:ss[.fff]Z`; nothing at all is midnight.
    private static func timeOfDay(_ text: ArraySlice<UInt8>) -> Int64? {
        if text.isEmpty { return 0 }
        let t = Array(text)
        guard t.count >= 10, t[0] == UInt8(ascii: "T"), t.last == UInt8(ascii: "Z"),
            t[3] == UInt8(ascii: ":"), t[6] == UInt8(ascii: ":"),
            let hour = Self.digits(t[1..<3]), let minute = Self.digits(t[4..<6]),
            let second = Self.digits(t[7..<9]), hour < 24, minute < 60, second < 60
        else { return nil }
        let whole = ((hour * 60 + minute) * 60 + second) * 1000
        let fraction = t[9..<(t.count - 1)]
        if fraction.isEmpty { return whole }
        guard fraction.first == UInt8(ascii: "."), (2...4).contains(fraction.count),
            var millis = Self.digits(fraction.dropFirst())
        else { return nil }
        for _ in fraction.count..<4 { millis *= 10 }
        return whole + millis
    }

    private static func digits(_ text: ArraySlice<UInt8>) -> Int64? {
        var value: Int64 = 0
        for byte in text {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return value
    }

    private static func pad(_ value: Int64, _ width: Int) -> String {
        let text = String(value)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
        a >= 0 ? a / b : (a - (b - 1)) / b
    }

    // Days and civil dates of the proleptic Gregorian calendar, after Howard Hinnant,
    // "chrono-Compatible Low-Level Date Algorithms" (2013).
    private static func days(fromCivil year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
        let y = month <= 2 ? year - 1 : year
        let era = Self.floorDivide(y, 400)
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    private static func civil(fromDays days: Int64) -> (Int64, Int64, Int64) {
        let z = days + 719_468
        let era = Self.floorDivide(z, 146_097)
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m + (m < 10 ? 3 : -9)
        let day = dayOfYear - (153 * m + 2) / 5 + 1
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }
}

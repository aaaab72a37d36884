// SPDX-License-Identifier: MIT
import Ambient
import Testing

/// Civil time as text.
@Suite struct TimestampTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", Int64(0)), ("1996-07-04T00:00:00Z", 836_438_400_000),
        ("2000-02-29T23:59:59.007Z", 951_868_799_007), ("1969-12-31T23:59:59Z", -1000),
    ])
    func readsAndWritesRFC3339(text: String, milliseconds: Int64) {
        #expect(Timestamp(text)?.milliseconds == milliseconds)
        #expect(Timestamp(milliseconds: milliseconds).description == text)
    }

    @Test func readsABareDateAsMidnight() {
        #expect(Timestamp("1998-05-06")?.description == "1998-05-06T00:00:00Z")
    }

    @Test(arguments: [
        "", "1998", "1998-02-29", "1998-13-01", "1998-00-10", "1998-01-01T24:00:00Z", "7/4/1996",
        "1998-01-01T00:00:00", "1998-01-01T00:00:00.Z", "1998-01-01T00:00:00.0001Z", "199é-01-01",
    ])
    func refusesWhatIsNoDate(text: String) {
        #expect(Timestamp(text) == nil)
    }
}

/// The clock that tests hold still.
@Suite struct ManualTimeTests {
    @Test func losesNoCivilTimeInSmallSteps() {
        let time = ManualTime(now: Timestamp(milliseconds: 1000))
        for _ in 0..<1000 { time.advance(by: .nanoseconds(1_500_500)) }
        #expect(time.now.milliseconds == 1000 + 1500)
        #expect(time.monotonic.nanoseconds == 1_500_500_000)
        time.advance(by: .nanoseconds(500_000))
        #expect(time.now.milliseconds == 1000 + 1501)
    }

    @Test func advancesBothClocksAndJumpsOnlyCivilTime() {
        let time = ManualTime(now: Timestamp(milliseconds: 5))
        time.advance(by: .milliseconds(3))
        #expect(time.now.milliseconds == 8)
        #expect(time.monotonic.nanoseconds == 3_000_000)
        time.jump(to: Timestamp(milliseconds: 0))
        #expect(time.monotonic.nanoseconds == 3_000_000)
    }

    @Test func instantsStopAtTheEndOfTheirRange() {
        let late = MonotonicInstant(nanoseconds: .max - 1) + .seconds(1)
        #expect(late.nanoseconds == .max)
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import ServiceKit
import Synchronization
import Testing

/// Log lines.
@Suite struct LogTests {
    private let time = ManualTime(now: Timestamp(milliseconds: 1_700_000_000_123))

    @Test func lineHoldsTimeLevelTextAndFields() {
        let lines = self.lines { log in
            log.info("Order confirmed", ["order": "SO-100001", "units": 3])
        }
        #expect(
            lines == ["2023-11-14T22:13:20.123Z info Order confirmed order=SO-100001 units=3\n"]
        )
    }

    @Test(arguments: [
        ("", #""""#),
        ("two words", #""two words""#),
        ("a=b", #""a=b""#),
        (#"say "hi"\"#, #""say \"hi\"\\""#),
        ("x\ninfo forged", #""x\ninfo forged""#),
        ("\u{1B}[31m", #""\u{1b}[31m""#),
        ("a\u{2028}b\u{202E}c", #""a\u{2028}b\u{202e}c""#),
        ("Müller", #""Müller""#),
    ])
    func valueCannotForgeALine(value: String, written: String) {
        let lines = self.lines { $0.warning("Seen", ["value": value]) }
        #expect(lines == ["2023-11-14T22:13:20.123Z warning Seen value=\(written)\n"])
    }

    @Test func longValueIsCut() {
        let lines = self.lines { $0.info("Seen", ["v": String(repeating: "a", count: 10_000)]) }
        #expect((lines.first?.utf8.count ?? 0) < 600)
    }

    @Test func levelBelowIsNotWritten() {
        let lines = self.lines(.warning) { log in
            log.info("Quiet")
            log.debug("Quiet")
            log.error("Loud")
        }
        #expect(lines.count == 1)
    }

    @Test func repeatedTextIsHeldBackAndCounted() {
        let lines = self.lines { log in
            for _ in 1...80 { log.warning("Again") }
            log.warning("Another")
            self.time.advance(by: .seconds(10))
            log.warning("Again")
        }
        #expect(lines.count == 52)
        #expect(lines.last?.hasSuffix("Again suppressed=30\n") == true)
    }

    private func lines(_ level: Log.Level = .info, _ body: (Log) -> Void) -> [String] {
        let lines = Lines()
        body(Log(level: level, time: self.time) { lines.append($0) })
        return lines.all
    }
}

private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { self.lines.withLock { $0 } }

    func append(_ line: String) {
        self.lines.withLock { $0.append(line) }
    }
}

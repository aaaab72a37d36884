// SPDX-License-Identifier: MIT
import Ambient
import LinuxIO

/// What a client measures, and the two lines it prints.
struct Measure {
    /// The time in which calls are counted.
    struct Window {
        let start: MonotonicInstant
        let end: MonotonicInstant

        func contains(_ now: MonotonicInstant) -> Bool { self.start <= now && now < self.end }
    }

    private static let clock = SystemTime()
    /// The clock that all peers share.
    static var now: MonotonicInstant { Self.clock.monotonic }

    let window: Window
    var errors: UInt64 = 0
    private var histogram = Histogram()
    private var counted: UInt64 = 0
    private let seconds: Double

    /// The window opens after the warm-up, from now.
    init(_ options: Options) {
        let start = Self.now + .milliseconds(options.warmupMs)
        self.window = Window(start: start, end: start + .milliseconds(options.measureMs))
        self.seconds = Double(options.measureMs) / 1000
    }

    /// Counts a call that went well, if it ended in the window.
    mutating func call(from begin: MonotonicInstant, to end: MonotonicInstant) {
        guard self.window.contains(end) else { return }
        self.counted += 1
        self.histogram.add(end.nanoseconds - begin.nanoseconds)
    }

    /// Counts a message of a stream, if it came in the window.
    mutating func message(at now: MonotonicInstant) {
        if self.window.contains(now) { self.counted += 1 }
    }

    /// The driver takes its CPU readings at the two instants.
    var windowLine: String {
        "WINDOW \(self.window.start.nanoseconds) \(self.window.end.nanoseconds)"
    }

    var resultLine: String {
        func quantile(_ share: Double) -> Double {
            (self.histogram.microseconds(at: share) * 1000).rounded() / 1000
        }
        return """
            RESULT {"count":\(self.counted),"errors":\(self.errors),"seconds":\(self.seconds),\
            "p50_us":\(quantile(0.5)),"p99_us":\(quantile(0.99)),"p999_us":\(quantile(0.999)),\
            "max_us":\(Double(self.histogram.max) / 1000)}
            """
    }
}

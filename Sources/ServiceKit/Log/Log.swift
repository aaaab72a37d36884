// SPDX-License-Identifier: MIT
import Ambient

/// Writes one line per record: time, level, fixed text, then `key=value` fields.
///
/// The text is a literal, so that records of one kind can be counted; what varies goes into
/// fields, whose values are escaped: no value can start a second line or forge a field.
/// A text that repeats fast is held back and the next one that passes says how many were.
public struct Log: Sendable {
    /// How much a record matters; a log writes its own level and those above.
    public enum Level: Int, Comparable, Sendable, CaseIterable {
        /// What an engineer wants while looking for a fault.
        case debug
        /// What an operator wants to know of a healthy service: seldom.
        case info
        /// Something went wrong and was handled.
        case warning
        /// Something went wrong that somebody has to look at.
        case error

        /// Whether `lhs` matters less than `rhs`.
        public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }

        /// The word in the record and on the command line.
        public var name: String {
            switch self {
            case .debug: "debug"
            case .info: "info"
            case .warning: "warning"
            case .error: "error"
            }
        }
    }

    /// What varies from record to record.
    public typealias Fields = KeyValuePairs<String, any CustomStringConvertible>

    /// The lowest level that is written.
    public let level: Level
    private let time: any TimeSource
    private let throttle: LogThrottle
    private let write: @Sendable (String) -> Void

    /// Makes a log that hands each finished line, line feed included, to `write`.
    ///
    /// `write` is called from any thread; without one, lines go to standard error.
    public init(
        level: Level = .info,
        time: any TimeSource,
        write: @escaping @Sendable (String) -> Void = writeToStandardError
    ) {
        self.level = level
        self.time = time
        self.throttle = LogThrottle()
        self.write = write
    }

    /// A log that writes nothing, for tests that look elsewhere.
    public static func silent(time: any TimeSource) -> Log {
        Log(level: .error, time: time) { _ in }
    }

    /// Records a detail for the search of a fault; never held back.
    public func debug(_ text: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
        self.record(.debug, text, fields)
    }

    /// Records what an operator wants to know of a healthy service.
    public func info(_ text: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
        self.record(.info, text, fields)
    }

    /// Records something that went wrong and was handled.
    public func warning(_ text: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
        self.record(.warning, text, fields)
    }

    /// Records something that went wrong and needs a person.
    public func error(_ text: StaticString, _ fields: @autoclosure () -> Fields = [:]) {
        self.record(.error, text, fields)
    }

    private func record(_ level: Level, _ text: StaticString, _ fields: () -> Fields) {
        guard level >= self.level else { return }
        var suppressed = 0
        if level > .debug {
            switch self.throttle.admit(text.description, at: self.time.monotonic) {
            case .held: return
            case .passed(let before): suppressed = before
            }
        }
        var line = "\(self.time.now) \(level.name) \(text)"
        for (key, value) in fields() {
            line += " \(key)=\(LogValue.escaped(value.description))"
        }
        if suppressed > 0 { line += " suppressed=\(suppressed)" }
        line += "\n"
        self.write(line)
    }
}

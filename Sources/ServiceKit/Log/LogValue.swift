// SPDX-License-Identifier: MIT
import Glibc

/// The text of a field's value: bare when it is one harmless word, else quoted and escaped.
enum LogValue {
    /// Characters after which a value is cut; a log line is for people.
    static let charactersMax = 500

    static func escaped(_ value: String) -> String {
        if !value.isEmpty, value.utf8.count <= self.charactersMax,
            value.utf8.allSatisfy(self.isPlain)
        {
            return value
        }
        var text = "\""
        var count = 0
        for scalar in value.unicodeScalars {
            if count == self.charactersMax {
                text += "…"
                break
            }
            count += 1
            self.append(scalar, to: &text)
        }
        return text + "\""
    }

    /// The escaped text without quotes, for a place where they would only confuse.
    static func bare(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars.prefix(self.charactersMax) {
            self.append(scalar, to: &text)
        }
        return text
    }

    private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
        switch scalar {
        case "\"": text += "\\\""
        case "\\": text += "\\\\"
        case "\n": text += "\\n"
        case "\r": text += "\\r"
        case "\t": text += "\\t"
        default:
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse:
                text += "\\u{\(String(scalar.value, radix: 16))}"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "@"),
            UInt8(ascii: "+"):
            true
        default: false
        }
    }
}

/// Writes a finished line to standard error in one call, so that lines of threads do not mix.
@Sendable public func writeToStandardError(_ line: String) {
    var line = line
    line.withUTF8 { bytes in
        var rest = UnsafeRawBufferPointer(bytes)
        while !rest.isEmpty {
            let written = write(STDERR_FILENO, rest.baseAddress, rest.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { return }
            rest = UnsafeRawBufferPointer(rebasing: rest[written...])
        }
    }
}

// SPDX-License-Identifier: MIT

/// One row of a CSV file, by column name.
struct CSVRow: Hashable, Sendable {
    /// The line of the file the row starts at, from 1.
    let line: Int
    let fields: [String: String]

    /// The field, "" when the column is not in the file.
    subscript(_ column: String) -> String { self.fields[column] ?? "" }
}

/// Why a file is not the CSV it should be.
struct CSVError: Error, Hashable {
    let line: Int
    let reason: String
}

/// Reads RFC 4180 text: comma-separated, `"` quotes, CRLF or LF, one header row, UTF-8, with or
/// without a byte-order mark.
///
/// Strict where a mistake would shift columns: every row has as many fields as the header, quotes
/// stand only around whole fields, and text after a closing quote is refused.
struct CSVReader {
    /// At most this many bytes in a file.
    static let bytesMax = 256 << 20

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Reads a whole file.
    static func rows(_ bytes: [UInt8]) throws(CSVError) -> (header: [String], rows: [CSVRow]) {
        guard bytes.count <= Self.bytesMax else {
            throw CSVError(
                line: 1,
                reason: "larger than \(Self.bytesMax >> 20) MiB; split the file"
            )
        }
        var reader = CSVReader(
            bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        )
        guard let header = try reader.record() else {
            throw CSVError(line: 1, reason: "the file is empty; it needs a header row")
        }
        if let twice = Self.firstRepeated(header) {
            throw CSVError(line: 1, reason: "column '\(twice)' is there twice")
        }
        var rows: [CSVRow] = []
        while true {
            let line = reader.line
            guard let fields = try reader.record() else { return (header, rows) }
            if fields == [""] { continue }
            guard fields.count == header.count else {
                throw CSVError(
                    line: line,
                    reason: "\(fields.count) fields where the header has \(header.count)"
                )
            }
            rows.append(
                CSVRow(line: line, fields: Dictionary(uniqueKeysWithValues: zip(header, fields)))
            )
        }
    }

    private static func firstRepeated(_ names: [String]) -> String? {
        var seen: Set<String> = []
        return names.first { !seen.insert($0).inserted }
    }

    /// The next record, nil at the end of the file.
    private mutating func record() throws(CSVError) -> [String]? {
        guard self.position < self.bytes.count else { return nil }
        var fields: [String] = []
        while true {
            fields.append(try self.field())
            guard self.position < self.bytes.count else { return fields }
            let byte = self.bytes[self.position]
            self.position += 1
            if byte == UInt8(ascii: ",") { continue }
            // A field ends at a comma, CR LF or LF; `field()` stops nowhere else.
            if byte == UInt8(ascii: "\r") { self.position += 1 }
            self.line += 1
            return fields
        }
    }

    private mutating func field() throws(CSVError) -> String {
        guard self.position < self.bytes.count, self.bytes[self.position] == UInt8(ascii: "\"")
        else {
            return try self.plainField()
        }
        return try self.quotedField()
    }

    private mutating func plainField() throws(CSVError) -> String {
        let start = self.position
        while self.position < self.bytes.count, !self.isAtFieldEnd {
            guard self.bytes[self.position] != UInt8(ascii: "\"") else {
                throw CSVError(line: self.line, reason: "a quote inside a field that is not quoted")
            }
            self.position += 1
        }
        return try self.text(self.bytes[start..<self.position])
    }

    private mutating func quotedField() throws(CSVError) -> String {
        let opened = self.line
        var content: [UInt8] = []
        self.position += 1
        while self.position < self.bytes.count {
            let byte = self.bytes[self.position]
            self.position += 1
            if byte != UInt8(ascii: "\"") {
                if byte == UInt8(ascii: "\n") { self.line += 1 }
                content.append(byte)
            } else if self.position < self.bytes.count, self.bytes[self.position] == byte {
                content.append(byte)
                self.position += 1
            } else {
                guard self.position == self.bytes.count || self.isAtFieldEnd else {
                    throw CSVError(line: self.line, reason: "text after a closing quote")
                }
                return try self.text(content[...])
            }
        }
        throw CSVError(line: opened, reason: "a quote is opened and never closed")
    }

    private var isAtFieldEnd: Bool {
        switch self.bytes[self.position] {
        case UInt8(ascii: ","), UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"):
            self.position + 1 < self.bytes.count
                && self.bytes[self.position + 1] == UInt8(ascii: "\n")
        default: false
        }
    }

    private func text(_ bytes: ArraySlice<UInt8>) throws(CSVError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CSVError(line: self.line, reason: "not UTF-8 text")
        }
        guard !bytes.contains(0) else { throw CSVError(line: self.line, reason: "a NUL byte") }
        return text
    }
}

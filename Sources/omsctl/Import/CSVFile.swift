// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import LinuxIO
import OMSProtos

/// Where the files of an import are: a directory, or bytes at hand.
struct CSVFolder: Sendable {
    let path: String
    /// The bytes of the file with that name.
    let read: @Sendable (_ name: String) throws -> [UInt8]

    /// A directory.
    init(_ directory: String) {
        self.path = directory
        self.read = { try Files.read(directory + "/" + $0, atMost: CSVReader.bytesMax) }
    }

    /// Bytes at hand, under a path for messages.
    init(path: String, read: @escaping @Sendable (_ name: String) throws -> [UInt8]) {
        self.path = path
        self.read = read
    }
}

/// A CSV file whose header was checked, with readers that name file, line and column on failure.
struct CSVFile: Sendable {
    let name: String
    let rows: [CSVRow]

    /// Reads the file `name` of a folder.
    ///
    /// - Throws: A `Failure` when the file is missing, is no CSV, or lacks a required column or
    ///   (with `knownOnly`) has one that nobody reads, so that a misspelt column is not lost.
    static func read(
        _ folder: CSVFolder,
        _ name: String,
        required: [String],
        optional: [String] = [],
        knownOnly: Bool = true
    ) throws -> CSVFile {
        let bytes: [UInt8]
        do {
            bytes = try folder.read(name)
        } catch {
            throw Failure.badInput("cannot read \(folder.path)/\(name): \(error)")
        }
        let header: [String]
        let rows: [CSVRow]
        do throws(CSVError) {
            (header, rows) = try CSVReader.rows(bytes)
        } catch {
            throw Failure.badInput("\(name):\(error.line): \(error.reason)")
        }
        for column in required where !header.contains(column) {
            throw Failure.badInput("\(name):1: column '\(column)' is missing")
        }
        if knownOnly,
            let stranger = header.first(where: { !required.contains($0) && !optional.contains($0) })
        {
            throw Failure.badInput(
                "\(name):1: unknown column '\(stranger)'",
                remedy: "the columns are \((required + optional).joined(separator: ", "))"
            )
        }
        return CSVFile(name: name, rows: rows)
    }

    func failure(_ row: CSVRow, _ column: String, _ reason: String) -> Failure {
        .badInput("\(self.name):\(row.line): \(column) '\(row[column])' \(reason)")
    }

    func text(_ row: CSVRow, _ column: String) throws -> String {
        guard !row[column].isEmpty else { throw self.failure(row, column, "must not be empty") }
        return row[column]
    }

    /// A key of the shop, as the services take it.
    func key(_ row: CSVRow, _ column: String) throws -> String {
        guard isKey(row[column]) else {
            throw self.failure(row, column, "is no key: 1 to 64 characters without spaces")
        }
        return row[column]
    }

    /// A whole number in `range`; empty counts as 0 where `range` holds 0.
    func integer(_ row: CSVRow, _ column: String, in range: ClosedRange<Int64>) throws -> Int64 {
        if row[column].isEmpty, range.contains(0) { return 0 }
        guard let value = Int64(row[column]), range.contains(value) else {
            throw self.failure(
                row,
                column,
                "is no whole number from \(range.lowerBound) to \(range.upperBound)"
            )
        }
        return value
    }

    /// A decimal amount such as `14.00` in the minor unit of `currency`; nil when empty.
    func money(_ row: CSVRow, _ column: String, _ currency: String) throws -> CommonV1.Money? {
        if row[column].isEmpty { return nil }
        guard let code = Currency(currency), code.isListed else {
            throw self.failure(row, column, "is of no known currency: '\(currency)'")
        }
        guard let money = Money(decimal: row[column], currency: code), money.minorUnits >= 0 else {
            throw self.failure(row, column, "is no amount of \(currency) from 0 up")
        }
        return CommonV1.Money(minorUnits: money.minorUnits, currency: currency)
    }

    func fraction(_ row: CSVRow, _ column: String) throws -> String {
        if row[column].isEmpty { return "" }
        guard DecimalFraction(row[column]) != nil else {
            throw self.failure(row, column, "is no decimal fraction from 0 to 1")
        }
        return row[column]
    }

    func date(_ row: CSVRow, _ column: String) throws -> Int64 {
        if row[column].isEmpty { return 0 }
        guard let time = Timestamp(row[column]) else {
            throw self.failure(row, column, "is no date (1998-05-06 or 1998-05-06T09:30:00Z)")
        }
        return time.milliseconds
    }

    /// One of a few words.
    func choice<Value>(_ row: CSVRow, _ column: String, _ words: [(String, Value)]) throws -> Value
    {
        guard let match = words.first(where: { $0.0 == row[column].lowercased() }) else {
            throw self.failure(row, column, "is none of \(words.map(\.0).joined(separator: ", "))")
        }
        return match.1
    }

    /// Refuses a second row with the key of an earlier one.
    func requireUnique(_ column: String) throws {
        var lines: [String: Int] = [:]
        for row in self.rows {
            if let first = lines.updateValue(row.line, forKey: row[column]) {
                throw self.failure(row, column, "is already on line \(first)")
            }
        }
    }
}

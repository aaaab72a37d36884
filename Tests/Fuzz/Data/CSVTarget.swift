// SPDX-License-Identifier: MIT
import FuzzKit
import OMSProtos
import Protobuf

@testable import omsctl

/// Files to import: as text, as a shop of several files, as a batch with its rejected rows.
///
/// The input's first byte chooses which; files of one input are parted by 0x1E.
enum CSVTarget {
    static func run(_ input: UnsafeRawBufferPointer) throws(Finding) {
        guard let first = input.first else { return }
        let bytes = Array(input.dropFirst())
        switch first % 8 {
        case 0, 1: try Self.text(bytes)
        case 2, 3: try Self.shop(bytes)
        case 4: try Self.northwind(bytes)
        default: try Self.batch(bytes, Batches.all[Int(first >> 3) % Batches.all.count])
        }
    }

    /// What is read can be written, and is then read as the same.
    private static func text(_ bytes: [UInt8]) throws(Finding) {
        let header: [String]
        let rows: [CSVRow]
        do throws(CSVError) {
            (header, rows) = try CSVReader.rows(bytes)
        } catch {
            let lines = bytes.count { $0 == 0x0A } + 1
            return try require(
                (1...lines).contains(error.line) && !error.reason.isEmpty,
                "line \(error.line) of \(lines): \(error.reason)"
            )
        }
        try require(rows.map(\.line) == rows.map(\.line).sorted(), "lines out of order")
        try require(rows.allSatisfy { $0.fields.count == header.count }, "a row of another width")
        // A row of one empty field is an empty line, which counts for nothing.
        let kept = header.count == 1 ? rows.filter { $0[header[0]] != "" } : rows
        let written = ([header] + kept.map { row in header.map { row[$0] } }).map(CSVText.row)
        guard header != [""] else { return }
        // With a byte order mark, as the reader takes one off: the first name may begin with another.
        let text = "\u{FEFF}" + written.joined()
        guard let again = try? CSVReader.rows(Array(text.utf8)) else {
            throw Finding("rows that were read cannot be read again: \(written)")
        }
        try require(again.header == header, "another header: \(again.header), not \(header)")
        try require(
            again.rows.map(\.fields) == kept.map(\.fields),
            "other rows: \(again.rows), not \(kept)"
        )
    }

    private static func files(_ bytes: [UInt8], _ names: [String]) -> CSVFolder {
        let parts = bytes.split(separator: 0x1E, omittingEmptySubsequences: false).map { Array($0) }
        let files = Dictionary(uniqueKeysWithValues: zip(names, parts))
        return CSVFolder(path: "fuzz") { name in
            guard let bytes = files[name] else { throw CSVError(line: 0, reason: "no such file") }
            return bytes
        }
    }

    private static let shopFiles = [
        "customers.csv", "suppliers.csv", "products.csv", "carriers.csv", "orders.csv",
        "order_lines.csv",
    ]

    private static func shop(_ bytes: [UInt8]) throws(Finding) {
        let folder = Self.files(bytes, Self.shopFiles)
        let result = Result {
            try ShopData.read(folder) { name in ((try? folder.read(name)) ?? []).isEmpty == false }
        }
        try Self.check(result)
    }

    private static func northwind(_ bytes: [UInt8]) throws(Finding) {
        let folder = Self.files(bytes, Northwind.files)
        try Self.check(Result { try Northwind.read(folder) })
    }

    /// A shop that is taken can be sent; one that is not says why.
    private static func check(_ result: Result<ShopData, any Error>) throws(Finding) {
        switch result {
        case .success(let shop):
            for kind in [ShopData.Reference.Kind.customer, .product, .supplier, .carrier] {
                _ = shop.keys(of: kind)
            }
            for order in shop.orders {
                let request = order.request
                try require(
                    (try? OrderV1.PlaceOrderRequest.decode(request.encoded())) == request,
                    "an order that cannot be sent: \(request)"
                )
                try require(
                    request.lines.allSatisfy {
                        $0.quantity > 0 && ($0.unitPrice?.minorUnits ?? 0) >= 0
                    },
                    "an order of less than nothing: \(request)"
                )
            }
            try require(shop.openingStock.allSatisfy { $0.quantity > 0 }, "stock below 0")
        case .failure(let error):
            guard let failure = error as? Failure else {
                throw Finding("not a failure with a status: \(error)")
            }
            try require(!failure.message.isEmpty, "a failure without words")
        }
    }

    /// Rejected rows make a file that can be sent again and holds the same rows.
    private static func batch(_ bytes: [UInt8], _ batch: BatchImport) throws(Finding) {
        let optional = batch.optional + ["rejected_line", "rejected_because"]
        guard
            let file = try? CSVFile.read(
                Self.files(bytes, ["batch.csv"]),
                "batch.csv",
                required: batch.required,
                optional: optional
            )
        else { return }
        var outcome = BatchImport.Outcome()
        for row in file.rows {
            let reasons = Self.readings(file, row)
            outcome.rejects.append(
                BatchImport.Reject(
                    line: row.line,
                    reason: reasons.joined(separator: "; "),
                    row: row
                )
            )
        }
        let rejects = batch.rejectsFile(outcome)
        let again: CSVFile
        do {
            again = try CSVFile.read(
                CSVFolder(path: "fuzz") { _ in rejects },
                "rejects.csv",
                required: batch.required,
                optional: optional
            )
        } catch {
            throw Finding("the rejected rows cannot be sent again: \(error)")
        }
        try require(again.rows.count == file.rows.count, "rows are lost")
        for (row, before) in zip(again.rows, file.rows) {
            for column in batch.required + batch.optional {
                try require(row[column] == before[column], "\(column) of line \(before.line)")
            }
        }
    }

    /// Every way to read each field of a row; why some cannot.
    private static func readings(_ file: CSVFile, _ row: CSVRow) -> [String] {
        let readings: [(String) throws -> Void] = [
            { _ = try file.key(row, $0) }, { _ = try file.text(row, $0) },
            { _ = try file.integer(row, $0, in: 0...Int64(Int32.max)) },
            { _ = try file.money(row, $0, row["currency"]) }, { _ = try file.fraction(row, $0) },
            { _ = try file.date(row, $0) },
            { _ = try file.choice(row, $0, ShopData.paymentMethods) },
        ]
        return row.fields.keys.sorted().flatMap { column in
            readings.compactMap { reading in
                do {
                    try reading(column)
                    return nil
                } catch {
                    return (error as? Failure)?.message ?? "\(error)"
                }
            }
        }
    }
}

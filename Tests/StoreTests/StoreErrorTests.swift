// SPDX-License-Identifier: MIT
import SQLite
import Testing

@testable import Store

/// The words of errors: of people for people, not of the compiler.
@Suite struct StoreErrorTests {
    static let ofFiles: [StoreError] = [
        .lost(path: "/srv/oms/order.db"),
        .inUse(path: "/srv/oms/order.db"),
        .foreignFile(path: "/srv/oms/order.db"),
        .wrongService(path: "/srv/oms/order.db", expected: "order", found: "billing"),
        .wrongCluster(path: "/srv/oms/order.db", expected: "ours", found: "theirs"),
        .stale(
            path: "/srv/oms/order.db",
            expected: StorePosition(generation: 2, feedSequence: 17),
            found: StorePosition(generation: 1, feedSequence: 9)
        ),
        .missing(path: "/srv/oms/order.db"),
        .oldGeneration(path: "/srv/oms/order.db", found: 5, asked: 4),
        .newerSchema(path: "/srv/oms/order.db", found: 9, known: 8),
        .olderSchema(path: "/srv/oms/order.db", found: 7, known: 8),
        .corrupt(path: "/srv/oms/order.db", finding: "page 7"),
        .cannotOpen(path: "/srv/oms/order.db", errno: 13),
    ]

    @Test(arguments: ofFiles)
    func namesTheFileAndNoCase(error: StoreError) {
        let words = "\(error)"
        #expect(words.contains("/srv/oms/order.db"))
        #expect(!words.contains("path:"), "\(words)")
        let name = String(Mirror(reflecting: error).children.first?.label ?? "")
        #expect(!name.isEmpty && !words.contains(name), "\(words)")
    }

    @Test func tellsWhatWasFoundAndWhatWasExpected() {
        let wrong = StoreError.wrongService(path: "a.db", expected: "order", found: "billing")
        #expect("\(wrong)" == "a.db is the database of billing, not of order")
        let none = StoreError.wrongService(path: "a.db", expected: "order", found: "")
        #expect("\(none)" == "a.db is the database of no service, not of order")
        let newer = StoreError.newerSchema(path: "a.db", found: 9, known: 8)
        #expect("\(newer)" == "a.db was written by a newer program (schema 9, known 8)")
        let closed = StoreError.cannotOpen(path: "a.db", errno: 13)
        #expect("\(closed)" == "a.db cannot be opened (error 13: Permission denied)")
        let failure = SQLiteError(code: SQLiteCode(rawValue: 10), message: "disk I/O error")
        #expect("\(StoreError.failed(failure))".contains("disk I/O error"))
    }
}

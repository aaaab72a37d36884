// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import Protobuf
import Testing

@testable import omsctl

/// What other systems take from us.
@Suite struct ExportTests {
    private let usd = CommonV1.Money(minorUnits: 1250, currency: "USD")

    /// Each line of a row has as many fields as the header has columns.
    private func check<Row: Message>(_ export: Export<Row>, _ row: Row, lines: Int) {
        let rows = export.lines(row)
        #expect(rows.count == lines)
        for row in rows { #expect(row.count == export.columns.count) }
        #expect(Set(export.columns).count == export.columns.count)
    }

    @Test func ordersHaveTheirColumns() {
        let order = OrderV1.Order(
            orderID: "SO-1",
            lines: [OrderV1.Line(lineNumber: 1), OrderV1.Line(lineNumber: 2)]
        )
        self.check(.orders, order, lines: 2)
    }

    @Test func invoicesHaveTheirColumns() {
        let invoice = BillingV1.Invoice(
            invoiceNumber: "INV-000001",
            lines: [BillingV1.InvoiceLine(sku: "TEA", quantity: 1, net: self.usd)],
            total: self.usd
        )
        self.check(.invoices, invoice, lines: 1)
        let row = Export<BillingV1.Invoice>.invoices.lines(invoice)[0]
        let columns = Export<BillingV1.Invoice>.invoices.columns
        #expect(columns.firstIndex(of: "total").map { row[$0] } == "12.50")
        #expect(columns.firstIndex(of: "currency").map { row[$0] } == "USD")
    }

    @Test func entriesHaveTheirColumns() {
        let entry = BillingV1.JournalEntry(
            entryID: 3,
            lines: [
                BillingV1.JournalLine(account: 1100, debitMinor: 1250, currency: "USD"),
                BillingV1.JournalLine(account: 4000, creditMinor: 1250, currency: "USD"),
            ]
        )
        self.check(.journal, entry, lines: 2)
        let columns = Export<BillingV1.JournalEntry>.journal.columns
        let row = Export<BillingV1.JournalEntry>.journal.lines(entry)[1]
        #expect(columns.firstIndex(of: "credit").map { row[$0] } == "12.50")
        #expect(columns.firstIndex(of: "reverses").map { row[$0] } == "")
    }

    @Test func movementsHaveTheirColumns() {
        self.check(.movements, InventoryV1.Movement(movementID: 7), lines: 1)
    }

    // MARK: Cursors

    private func run(_ values: [String: String]) -> Invocation {
        let time = ManualTime()
        return Invocation(
            command: Omsctl.completion,
            arguments: ParsedArguments(values: values.mapValues { [$0] }),
            terminal: Terminal(),
            time: time,
            connections: Connections(directory: "/nowhere", time: time)
        )
    }

    @Test(
        arguments: [("0", nil, 0), ("17", nil, 17), ("1/17", 1, 17), ("500/0", 500, 0)]
            as [(String, Int64?, Int64)]
    )
    func aCursorIsANumberAndItsGeneration(text: String, generation: Int64?, number: Int64) throws {
        let cursor = try ExportCommands.start(self.run(["since": text]))
        #expect(cursor == ExportCursor(generation: generation, number: number))
        #expect(cursor?.text == text)
    }

    @Test func nothingIsTheBeginning() throws {
        #expect(try ExportCommands.start(self.run(["since": ""])) == nil)
    }

    @Test(arguments: ["-1", "INV-000017", "1.5", "/", "1/", "/1", "0/1", "-1/1", "1/-1", "1/2/3"])
    func anythingElseIsNoCursor(cursor: String) {
        #expect(throws: Failure.self) {
            try ExportCommands.start(self.run(["since": cursor]))
        }
    }

    @Test(arguments: [("17", 1), ("1/17", 1), ("500/17", 500), ("0", 500)] as [(String, Int64)])
    func aCursorOfThePresentGenerationGoesOn(text: String, present: Int64) throws {
        try #require(ExportCursor(text: text)).expect(present, of: .billing)
    }

    /// One without a generation may be of any, so it is taken only where there was but the first.
    @Test(arguments: [("17", 500), ("1/17", 500), ("500/17", 501)] as [(String, Int64)])
    func aCursorOfAGenerationThatWasLeftBehindIsRefused(text: String, present: Int64) throws {
        let cursor = try #require(ExportCursor(text: text))
        let failure = #expect(throws: Failure.self) { try cursor.expect(present, of: .billing) }
        #expect(failure?.status == .badInput)
        #expect(failure?.message.contains("billing was restored from a backup:") == true)
        #expect(failure?.message.contains("the cursor \(text) ") == true)
        #expect(failure?.remedy.contains("export anew without a cursor") == true)
        #expect(failure?.remedy.contains("--since \(present)/NUMBER") == true)
    }

    @Test func aCursorComesFromOnePlaceOnly() {
        #expect(throws: Failure.self) {
            try ExportCommands.start(self.run(["since": "1", "cursor-file": "/nowhere/c"]))
        }
    }

    @Test func withoutItsFileAnExportBeginsAtTheBeginning() throws {
        #expect(try ExportCommands.start(self.run(["cursor-file": "/nowhere/c"])) == nil)
    }
}

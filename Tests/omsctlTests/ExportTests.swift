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

    @Test(arguments: ["0", "17", ""])
    func aCursorIsANumberOrNothing(cursor: String) throws {
        #expect(try ExportCommands.start(self.run(["since": cursor])) == cursor)
    }

    @Test(arguments: ["-1", "INV-000017", "1.5"])
    func anythingElseIsNoCursor(cursor: String) {
        #expect(throws: Failure.self) {
            try ExportCommands.start(self.run(["since": cursor]))
        }
    }

    @Test func aCursorComesFromOnePlaceOnly() {
        #expect(throws: Failure.self) {
            try ExportCommands.start(self.run(["since": "1", "cursor-file": "/nowhere/c"]))
        }
    }

    @Test func withoutItsFileAnExportBeginsAtTheBeginning() throws {
        #expect(try ExportCommands.start(self.run(["cursor-file": "/nowhere/c"])) == "")
    }
}

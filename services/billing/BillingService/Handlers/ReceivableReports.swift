// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import Store

/// What customers owe and what tax is due, at a time or over one.
enum ReceivableReports {
    /// The most rows of an answer.
    static let rowsMax = 10_000

    // MARK: Statement

    /// A customer's invoices and what settled them, with the balance after each.
    static func statement(
        _ request: AccountingV1.StatementRequest,
        _ reader: Reader
    ) throws -> AccountingV1.StatementReply {
        let customer = try checkedKey(request.customerID, "customer_id")
        let from = try checkedEnd(request.fromMs, "from_ms") ?? Timestamp(milliseconds: 0)
        let before = try checkedEnd(request.beforeMs, "before_ms")
        var balances = try StatementTable.opening(of: customer, before: from, in: reader)
        let rows = try StatementTable.rows(
            of: customer,
            from: from,
            before: before,
            limit: self.rowsMax + 1,
            in: reader
        )
        guard rows.count <= self.rowsMax else { throw BooksError.tooManyRows(self.rowsMax) }
        let shown = rows.map { row in
            let balance = balances[row.currency, default: 0] + row.amount
            balances[row.currency] = balance
            return AccountingV1.StatementRow(
                atMs: row.at.milliseconds,
                kind: row.kind,
                reference: row.reference,
                debitMinor: max(0, row.amount),
                creditMinor: max(0, -row.amount),
                balanceMinor: balance,
                currency: row.currency
            )
        }
        return AccountingV1.StatementReply(
            rows: shown,
            closing: balances.sorted { $0.key < $1.key }.map {
                CommonV1.Money(minorUnits: $0.value, currency: $0.key)
            }
        )
    }

    // MARK: Aging

    /// How long what customers owe is overdue; the sum of the totals is the balance of 1100.
    static func aging(
        _ request: AccountingV1.AgingRequest,
        _ reader: Reader,
        now: Timestamp
    ) throws -> AccountingV1.AgingReply {
        let time = try checkedEnd(request.asOfMs, "as_of_ms")
        let customer =
            request.customerID.isEmpty ? "" : try checkedKey(request.customerID, "customer_id")
        let items = try Receivables.items(
            before: time,
            customer: customer,
            limit: self.itemsMax + 1,
            in: reader
        )
        guard items.count <= self.itemsMax else { throw BooksError.tooManyRows(self.itemsMax) }
        var rows: [AccountingV1.AgingRow] = []
        for item in items {
            if rows.last?.customerID != item.customer
                || rows.last?.currency != item.currency.code
            {
                rows.append(
                    AccountingV1.AgingRow(
                        customerID: item.customer,
                        currency: item.currency.code
                    )
                )
            }
            rows[rows.count - 1].add(item, at: time ?? now)
        }
        return AccountingV1.AgingReply(rows: rows)
    }

    private static let itemsMax = 100_000

    // MARK: Tax

    /// Net and tax of what was invoiced less what was credited, by rate, and the input tax.
    static func tax(
        _ request: AccountingV1.TaxReportRequest,
        _ reader: Reader
    ) throws -> AccountingV1.TaxReportReply {
        let from = try checkedEnd(request.fromMs, "from_ms") ?? Timestamp(milliseconds: 0)
        let before =
            try checkedEnd(request.beforeMs, "before_ms") ?? Timestamp(milliseconds: .max)
        let rows = try reader.all(
            """
            SELECT tax_rate_billionths, currency, sum(net), sum(tax) FROM (
                SELECT tax_rate_billionths, currency, invoice_line.net, invoice_line.tax
                FROM invoice JOIN invoice_line ON line_key >= invoice_number * 1024
                    AND line_key < invoice_number * 1024 + 1024
                WHERE issued_at_ms >= $1 AND issued_at_ms < $2
                UNION ALL
                SELECT tax_rate_billionths, currency, -credit_note_line.net, -credit_note_line.tax
                FROM credit_note JOIN credit_note_line ON line_key >= credit_note_number * 1024
                    AND line_key < credit_note_number * 1024 + 1024
                WHERE issued_at_ms >= $1 AND issued_at_ms < $2)
            GROUP BY tax_rate_billionths, currency ORDER BY tax_rate_billionths, currency
            """,
            from,
            before
        ) { row in
            AccountingV1.TaxRow(
                taxRate: try stored(DecimalFraction(billionths: row.int(0)), "line.tax_rate")
                    .description,
                currency: row.text(1),
                netMinor: row.int(2),
                taxMinor: row.int(3)
            )
        }
        return AccountingV1.TaxReportReply(
            rows: rows,
            inputTaxMinor: try Journal.movement(
                of: .inputTax,
                from: from,
                before: before,
                in: reader
            )
        )
    }
}

extension AccountingV1.AgingRow {
    /// Puts an open part where its days past due belong; the day it is due is not one of them.
    fileprivate mutating func add(_ item: Receivables.Item, at time: Timestamp) {
        let late = time.milliseconds - item.dueAt.milliseconds
        switch late <= 0 ? 0 : (late - 1) / 86_400_000 + 1 {
        case 0: self.notDueMinor += item.open
        case 1...30: self.days130Minor += item.open
        case 31...60: self.days3160Minor += item.open
        case 61...90: self.days6190Minor += item.open
        default: self.over90Minor += item.open
        }
        self.totalMinor += item.open
    }
}

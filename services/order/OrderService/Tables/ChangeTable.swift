// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import SQLite
import Store

/// A change of an order as it was asked for, and what became of it.
struct RecordedChange: Sendable {
    let order: OrderID
    /// Counts per order, from 1.
    let number: Int64
    var state: OrderV1.ChangeState
    /// Why it was asked for; when it was refused, why that.
    var reason: String
    let content: OrderV1.OrderChange
    /// The tax rates of its added lines when it was asked for.
    let rates: TaxRates
    let oldTotal: Money
    var newTotal: Money

    /// The id as it travels: `SO-100001/1`.
    var id: String { "\(self.order)/\(self.number)" }

    /// What callers wait for.
    static func decision(of id: String) -> String { "change/\(id)" }

    /// What ChangeOrder and GetChange answer.
    var reply: OrderV1.ChangeOrderReply {
        OrderV1.ChangeOrderReply(
            changeID: self.id,
            state: self.state,
            reason: self.state == .refused ? self.reason : "",
            oldTotal: self.oldTotal.proto,
            newTotal: self.newTotal.proto,
            sagaID: "\(OrderHead.changeSaga):\(self.id)"
        )
    }
}

/// Table: order_changes, one row per change that was asked for.
enum ChangeTable {
    /// Adds a change.
    static func insert(_ change: RecordedChange, in tx: Transaction) throws {
        try tx.run(
            """
            INSERT INTO order_changes (
                order_number, change_number, state, reason, content, tax_rates, old_total,
                new_total, currency, asked_at_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            change.order.number,
            change.number,
            change.state.rawValue,
            change.reason,
            change.content.encoded(),
            self.column(change.rates),
            change.oldTotal.minorUnits,
            change.newTotal.minorUnits,
            change.oldTotal.currency.code,
            tx.time
        )
    }

    /// Writes what became of a change.
    static func update(_ change: RecordedChange, in tx: Transaction) throws {
        try tx.run(
            """
            UPDATE order_changes SET state = $3, reason = $4, new_total = $5
            WHERE order_number = $1 AND change_number = $2
            """,
            change.order.number,
            change.number,
            change.state.rawValue,
            change.reason,
            change.newTotal.minorUnits
        )
    }

    /// The change of an id; nil for any text that is none.
    static func find(_ id: String, in queries: some Queries) throws -> RecordedChange? {
        let parts = id.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let order = OrderID(String(parts[0])),
            let number = Int64(parts[1]), String(number) == parts[1]
        else { return nil }
        return try queries.first(
            """
            SELECT state, reason, content, old_total, new_total, currency, tax_rates
            FROM order_changes WHERE order_number = $1 AND change_number = $2
            """,
            order.number,
            number
        ) { row in
            guard let currency = Currency(row.text(5)) else { throw CorruptRow() }
            return RecordedChange(
                order: order,
                number: number,
                state: OrderV1.ChangeState(rawValue: Int32(truncatingIfNeeded: row.int(0))),
                reason: row.text(1),
                content: try OrderV1.OrderChange.decode(row.bytes(2)),
                rates: try self.rates(row.bytes(6)),
                oldTotal: Money(minorUnits: row.int(3), currency: currency),
                newTotal: Money(minorUnits: row.int(4), currency: currency)
            )
        }
    }

    /// Rates as a column: a message of tax classes.
    private static func column(_ rates: TaxRates) -> [UInt8] {
        OrderV1.ListTaxClassesReply(
            taxClasses: rates.sorted { $0.key < $1.key }.map {
                OrderV1.TaxClass(taxClass: $0.key, rate: $0.value.description)
            }
        ).encoded()
    }

    private static func rates(_ column: [UInt8]) throws -> TaxRates {
        var rates: TaxRates = [:]
        for taxClass in try OrderV1.ListTaxClassesReply.decode(column).taxClasses {
            rates[taxClass.taxClass] = DecimalFraction(taxClass.rate)
        }
        return rates
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import Protobuf
import Store

/// What stock tells the ledger, so that 1200 is always on hand and 1210 quarantine at standard cost.
///
/// Issues are posted with their invoice. A transfer moves value within 1200: its two legs would take
/// each other back, so that nothing is posted.
enum StockBooks {
    /// Accounts of the chart.
    enum Account: UInt32, Sendable {
        case inventory = 1200
        case quarantine = 1210
        case receivedNotInvoiced = 2010
        case costOfGoods = 5000
        case priceVariance = 5010
        case shrinkage = 5020
    }

    /// A posting of a stock fact: which account gains and which loses.
    struct Rule: Hashable, Sendable {
        let name: String
        let debit: Account
        let credit: Account

        static let received = Rule(
            name: "goods-received",
            debit: .inventory,
            credit: .receivedNotInvoiced
        )
        /// Found more than the books said; with an amount below zero, less.
        static let counted = Rule(name: "stock-adjusted", debit: .inventory, credit: .shrinkage)
        static let returned = Rule(name: "goods-returned", debit: .quarantine, credit: .costOfGoods)
        static let restocked = Rule(
            name: "return-restocked",
            debit: .inventory,
            credit: .quarantine
        )
        static let scrapped = Rule(name: "return-scrapped", debit: .shrinkage, credit: .quarantine)
        static let rejected = Rule(
            name: "return-rejected",
            debit: .costOfGoods,
            credit: .quarantine
        )
        static let revaluedInventory = Rule(
            name: "inventory-revalued",
            debit: .inventory,
            credit: .priceVariance
        )
        static let revaluedQuarantine = Rule(
            name: "quarantine-revalued",
            debit: .quarantine,
            credit: .priceVariance
        )
    }

    /// The value of lines at the standard costs of today.
    static func value(
        of lines: some Sequence<StockUnits>,
        in tx: Transaction
    ) throws -> StockValue {
        var value = StockValue()
        for line in lines {
            try value.add(line.units, at: try ProductTable.cost(of: line.sku, in: tx), of: line.sku)
        }
        return value
    }

    /// Posts a value through the outbox under the number of the newest movement.
    static func post(
        _ rule: Rule,
        _ value: StockValue,
        memo: String,
        at time: Timestamp,
        actor: String,
        in tx: Transaction
    ) throws {
        guard !value.isZero else { return }
        let event = "movement:\(try MovementTable.last(in: tx))"
        try self.post(rule, value, event: event, memo: memo, at: time, actor: actor, in: tx)
    }

    /// Posts a value through the outbox under an event id of its own; an amount below zero is posted
    /// the other way round.
    static func post(
        _ rule: Rule,
        _ value: StockValue,
        event: String,
        memo: String,
        at time: Timestamp,
        actor: String,
        in tx: Transaction
    ) throws {
        guard !value.isZero else { return }
        let request = BillingV1.PostRequest(
            eventID: event,
            rule: rule.name,
            lines: value.sorted.flatMap { self.lines(rule, $0) },
            memo: memo,
            occurredAtMs: time.milliseconds
        )
        try tx.enqueue(
            OutboxMessage(
                peer: "billing",
                method: BillingV1.BillingService.post.path,
                // Entries add up in any order; one that is refused must not hold up others.
                orderingKey: event,
                payload: request.encoded(),
                actor: actor
            )
        )
    }

    private static func lines(_ rule: Rule, _ amount: Money) -> [BillingV1.JournalLine] {
        let (debit, credit) =
            amount.minorUnits > 0 ? (rule.debit, rule.credit) : (rule.credit, rule.debit)
        let minor = abs(amount.minorUnits)
        return [
            BillingV1.JournalLine(
                account: debit.rawValue,
                debitMinor: minor,
                currency: amount.currency.code
            ),
            BillingV1.JournalLine(
                account: credit.rawValue,
                creditMinor: minor,
                currency: amount.currency.code
            ),
        ]
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// The journal: entries by hand, and what the books say.
struct LedgerHandlers: Sendable {
    /// Posts an entry that comes with its lines, by hand or from another service's outbox, once per
    /// event and rule.
    func post(
        _ request: BillingV1.PostRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<BillingV1.PostReply> {
        let entry = JournalEntry(
            eventID: try checkedKey(request.eventID, "event_id"),
            rule: try checkedKey(request.rule, "rule"),
            orderID: request.orderID.isEmpty ? "" : try checkedKey(request.orderID, "order_id"),
            lines: try Self.lines(request.lines),
            memo: try checkedText(request.memo, "memo"),
            postedAt: try postingTime(request.occurredAtMs, "occurred_at_ms", tx, context),
            isByHand: true
        )
        try Self.requireNoControlAccount(entry.lines)
        let posting = try Ledger.post(entry, in: tx)
        if posting.isNew {
            try tx.publish(
                type: "ledger.posted",
                subject: entry.eventID,
                summary: "Entry \(posting.id) posted: \(entry.rule),"
                    + " \(entry.lines.count) lines",
                actor: context.cause
            )
        }
        return .reply(BillingV1.PostReply(entryID: posting.id))
    }

    /// 1100 is the sum of what is open of the invoices: only what settles one may post to it.
    private static func requireNoControlAccount(_ lines: [JournalLine]) throws(BooksError) {
        for (index, line) in lines.enumerated()
        where line.account == Account.receivables.rawValue {
            throw .controlAccount(field: "lines[\(index)].account", .receivables)
        }
    }

    private static func lines(
        _ lines: [BillingV1.JournalLine]
    ) throws(BillingError) -> [JournalLine] {
        // Bounded before anything is made of them.
        guard lines.count <= JournalEntry.linesMax else {
            throw .invalid(
                field: "lines",
                value: String(lines.count),
                remedy: "at most \(JournalEntry.linesMax) lines are allowed"
            )
        }
        var checked: [JournalLine] = []
        for (index, line) in lines.enumerated() {
            guard let currency = Currency(line.currency) else {
                throw .invalid(
                    field: "lines[\(index)].currency",
                    value: line.currency,
                    remedy: "three capital letters are required"
                )
            }
            guard max(line.debitMinor, line.creditMinor) <= Money.minorUnitsMax else {
                throw .invalid(
                    field: "lines[\(index)]",
                    value: "debit \(line.debitMinor), credit \(line.creditMinor)",
                    remedy: "a side is at most \(Money.minorUnitsMax)"
                )
            }
            checked.append(
                JournalLine(
                    account: line.account,
                    debit: line.debitMinor,
                    credit: line.creditMinor,
                    currency: currency
                )
            )
        }
        return checked
    }

    func list(
        _ request: BillingV1.ListJournalRequest,
        _ reader: Reader
    ) throws -> BillingV1.ListJournalReply {
        try reader.expect(generation: request.generation)
        let page = try Page(request.page)
        let entries = try Journal.page(
            after: page.after,
            fact: request.eventID,
            account: Int64(request.account),
            limit: page.size,
            in: reader
        )
        return BillingV1.ListJournalReply(
            entries: entries,
            nextPageToken: page.nextToken(entries.map(\.entryID))
        )
    }

    func trialBalance(
        _ request: BillingV1.TrialBalanceRequest,
        _ reader: Reader
    ) throws -> BillingV1.TrialBalanceReply {
        let time = try checkedEnd(request.asOfMs, "as_of_ms")
        let accounts = try Journal.balances(before: time, in: reader)
        // The sum of differences fits when each does: opposite errors are what it is to show.
        let difference = accounts.reduce(Int128(0)) { $0 + Int128($1.balanceMinor) }
        return BillingV1.TrialBalanceReply(
            accounts: accounts,
            differenceMinor: Int64(clamping: difference)
        )
    }
}

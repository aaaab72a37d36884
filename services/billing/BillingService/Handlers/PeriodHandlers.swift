// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

/// Closing the books, and taking back what was posted in error.
struct PeriodHandlers: Sendable {
    /// Closes the books before a time for good; nothing is posted there any more.
    func close(
        _ request: AccountingV1.ClosePeriodRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.ClosePeriodReply> {
        let known = try PeriodTable.closedBefore(in: tx) ?? Timestamp(milliseconds: 0)
        let end = Timestamp(milliseconds: request.beforeMs)
        guard end > known, end <= tx.time else {
            throw BillingError.invalid(
                field: "before_ms",
                value: String(request.beforeMs),
                remedy: "a time later than \(known) and not after \(tx.time) is required"
            )
        }
        try PeriodTable.close(before: end, in: tx)
        try tx.publish(
            type: "period.closed",
            subject: "books",
            summary: "The books are closed before \(end)",
            actor: context.cause
        )
        return .reply(AccountingV1.ClosePeriodReply(closedBeforeMs: end.milliseconds))
    }

    func get(_ reader: Reader) throws -> AccountingV1.GetPeriodReply {
        let end = try PeriodTable.closedBefore(in: reader)
        return AccountingV1.GetPeriodReply(closedBeforeMs: end?.milliseconds ?? 0)
    }

    /// Takes an entry back with a mirrored one, once.
    ///
    /// Only an entry that no document stands behind: one that came through Post, a pay-out, or money
    /// paid to a supplier without a bill. What a document owns is corrected by a document, and what
    /// other records stand behind, such as the stock, by the words that change those.
    func reverse(
        _ request: AccountingV1.ReverseRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<AccountingV1.ReverseReply> {
        let reason = try checkedReason(request.reason, "reason")
        let time = try checkedTime(request.occurredAtMs, "occurred_at_ms", now: tx.time)
        let id = request.entryID
        guard let known = try Journal.find(entry: id, in: tx) else {
            throw BooksError.notFound("entry", field: "entry_id", value: String(id))
        }
        let lines = try Ledger.lines(of: id, in: tx)
        try Self.requireReversible(known.entry, lines, isByHand: known.isByHand)
        let entry = JournalEntry(
            eventID: "reversal:\(id)",
            rule: "\(known.entry.rule)-reversed",
            orderID: known.entry.orderID,
            lines: lines.map { line in
                JournalLine(
                    account: line.account,
                    debit: line.credit,
                    credit: line.debit,
                    currency: line.currency
                )
            },
            memo: reason,
            postedAt: time,
            reverses: id
        )
        let posting = try Ledger.post(entry, in: tx)
        try tx.publish(
            type: "ledger.reversed",
            subject: known.entry.eventID,
            summary: "Entry \(id) taken back by \(posting.id): \(reason)",
            actor: context.cause
        )
        return .reply(AccountingV1.ReverseReply(entryID: posting.id))
    }

    private static func requireReversible(
        _ entry: BillingV1.JournalEntry,
        _ lines: [JournalLine],
        isByHand: Bool
    ) throws(BooksError) {
        guard entry.reversedBy == 0 else {
            throw .notReversible(
                entry: entry.entryID,
                why: "was taken back by \(entry.reversedBy)",
                remedy: "post it anew if it was right"
            )
        }
        guard isByHand || PostingRule.reversible.contains(where: { $0.name == entry.rule }) else {
            throw .notReversible(
                entry: entry.entryID,
                why: "belongs to \(entry.eventID)",
                remedy: "correct the document: a credit note, AccountingService/Unapply, or a new "
                    + "entry by BillingService/Post"
            )
        }
        let kept = lines.lazy.compactMap { Account(rawValue: $0.account) }
            .first { $0.isKeptElsewhere }
        if let kept {
            throw .notReversible(
                entry: entry.entryID,
                why: "belongs to \(entry.eventID), and \(kept.rawValue) \(kept.name) to the records"
                    + " behind it",
                remedy: "correct those records: adjust or return the stock, or move the money by"
                    + " its own verb"
            )
        }
    }
}

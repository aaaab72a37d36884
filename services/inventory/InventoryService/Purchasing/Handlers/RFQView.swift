// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import Store

/// RFQs and quotes as the contract carries them, compared at an instant.
extension InventoryService {
    /// The most quotes one RFQ can have.
    static let quotesMax = 100

    /// An RFQ with its quotes and what the comparison says of each.
    func view(
        _ rfq: RFQ,
        at now: Timestamp,
        _ queries: some Queries
    ) throws -> PurchasingV1.RFQ {
        let lines = try RFQTable.lines(of: rfq.number, in: queries)
        let quotes = try QuoteTable.all(of: rfq.number, limit: Self.quotesMax, in: queries)
        let verdicts = try QuoteComparison.verdicts(
            on: quotes,
            wanted: summedBySKU(lines),
            at: now
        )
        return PurchasingV1.RFQ(
            rfqID: rfq.id,
            state: rfq.state.proto,
            requisitionIDs: try RFQTable.requisitions(of: rfq.number, in: queries)
                .map(DocumentKind.requisition.id),
            supplierIDs: try RFQTable.suppliers(of: rfq.number, in: queries),
            lines: lines.map {
                PurchasingV1.RFQLine(sku: $0.sku, quantity: $0.quantity, location: $0.location)
            },
            quotes: zip(quotes, verdicts).map { $0.proto($1) },
            awardedQuoteID: DocumentKind.quote.id(rfq.awarded),
            sentAtMs: rfq.sentAt.milliseconds
        )
    }

    /// A quote beside the others of its RFQ.
    func view(
        _ quote: Quote,
        at now: Timestamp,
        _ queries: some Queries
    ) throws -> PurchasingV1.Quote {
        let quotes = try QuoteTable.all(of: quote.rfq, limit: Self.quotesMax, in: queries)
        let wanted = summedBySKU(try RFQTable.lines(of: quote.rfq, in: queries))
        let verdicts = try QuoteComparison.verdicts(on: quotes, wanted: wanted, at: now)
        guard let index = quotes.firstIndex(of: quote) else { throw CorruptRow() }
        return quote.proto(verdicts[index])
    }
}

/// The units of each SKU over all locations, by SKU: a supplier's minimum is for all of them.
func summedBySKU(_ lines: [RFQLine]) -> [StockUnits] {
    bySKU(lines.map { StockUnits(sku: $0.sku, units: $0.quantity) })
}

extension Quote {
    /// The quote as the contract carries it, with what the comparison says of it.
    func proto(_ verdict: QuoteVerdict) -> PurchasingV1.Quote {
        PurchasingV1.Quote(
            quoteID: self.id,
            rfqID: DocumentKind.rfq.id(self.rfq),
            supplierID: self.supplierID,
            lines: self.lines.map { line in
                PurchasingV1.QuoteLine(
                    sku: line.sku,
                    unitPrice: Money(minorUnits: line.unitPrice, currency: self.currency).proto,
                    minimumQuantity: line.minimum
                )
            },
            leadTimeDays: self.leadTimeDays,
            validUntilMs: self.validUntil?.milliseconds ?? 0,
            reference: self.reference,
            recordedAtMs: self.recordedAt.milliseconds,
            total: verdict.total?.proto,
            eligible: verdict.isEligible,
            rank: verdict.rank
        )
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC
import ServiceKit
import Store

extension InventoryService {
    /// The longest lead time a quote can have, ten years.
    static let leadTimeDaysMax: UInt32 = 3650

    /// Records a supplier's answer to an RFQ.
    ///
    /// The supplier's own number is the key: the same again attaches, also after the award.
    func recordQuote(
        _ request: PurchasingV1.RecordQuoteRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.RecordQuoteReply> {
        let rfq = try RFQTable.find(try DocumentKind.rfq.number(request.rfqID), in: tx)
        let quote = try Self.quote(request, number: QuoteTable.nextNumber(in: tx), of: rfq, tx)
        let known = try QuoteTable.find(
            supplier: quote.supplierID,
            reference: quote.reference,
            in: tx
        )
        if let known {
            guard known.saysTheSame(as: quote) else {
                throw PurchasingError.keyConflict(
                    field: "reference",
                    value: quote.reference,
                    of: known.id
                )
            }
            return .reply(
                PurchasingV1.RecordQuoteReply(quote: try self.view(known, at: tx.time, tx))
            )
        }
        try self.check(quote, for: rfq, tx)
        try QuoteTable.insert(quote, in: tx)
        try self.publish("quoted", rfq, "\(quote.supplierID) quoted, \(quote.id)", tx, context)
        return .reply(PurchasingV1.RecordQuoteReply(quote: try self.view(quote, at: tx.time, tx)))
    }

    /// Refuses a quote that its RFQ did not ask for or that cannot be compared with the others.
    private func check(_ quote: Quote, for rfq: RFQ, _ tx: Transaction) throws {
        guard rfq.state == .sent else {
            throw PurchasingError.illegalTransition(
                rfq.id,
                from: rfq.state.name,
                to: "quoted",
                allowed: rfq.state.next.map(\.name)
            )
        }
        guard try RFQTable.suppliers(of: rfq.number, in: tx).contains(quote.supplierID) else {
            throw PurchasingError.notAsked(supplier: quote.supplierID, rfq: rfq.id)
        }
        let wanted = summedBySKU(try RFQTable.lines(of: rfq.number, in: tx))
        let asked = Set(wanted.map(\.sku))
        let others = quote.lines.map(\.sku).filter { !asked.contains($0) }
        guard others.isEmpty else { throw PurchasingError.notInRFQ(skus: others, rfq: rfq.id) }
        let before = try QuoteTable.all(of: rfq.number, limit: Self.quotesMax, in: tx)
        guard before.count < Self.quotesMax else {
            throw PurchasingError.limit(field: "quotes", max: Self.quotesMax)
        }
        _ = try QuoteComparison.verdicts(on: before + [quote], wanted: wanted, at: tx.time)
    }

    private static func quote(
        _ request: PurchasingV1.RecordQuoteRequest,
        number: Int64,
        of rfq: RFQ,
        _ tx: Transaction
    ) throws -> Quote {
        let (lines, currency) = try self.lines(of: request)
        guard request.leadTimeDays <= self.leadTimeDaysMax else {
            throw InventoryError.invalid(
                field: "lead_time_days",
                value: String(request.leadTimeDays),
                remedy: "Send at most \(self.leadTimeDaysMax)."
            )
        }
        return Quote(
            number: number,
            rfq: rfq.number,
            supplierID: try knownSupplier(request.supplierID, tx),
            reference: try label(request.reference, field: "reference"),
            currency: currency,
            leadTimeDays: request.leadTimeDays,
            validUntil: try instant(request.validUntilMs, field: "valid_until_ms"),
            recordedAt: tx.time,
            lines: lines
        )
    }

    /// The lines by SKU, each once and all in one currency.
    private static func lines(
        of request: PurchasingV1.RecordQuoteRequest
    ) throws -> ([QuotedLine], Currency) {
        guard (1...self.rfqRequisitionsMax).contains(request.lines.count) else {
            throw InventoryError.invalid(
                field: "lines",
                value: "\(request.lines.count) lines",
                remedy: "Send 1 to \(self.rfqRequisitionsMax) lines."
            )
        }
        var lines: [String: QuotedLine] = [:]
        var currencies: Set<Currency> = []
        for (index, line) in request.lines.enumerated() {
            let path = "lines[\(index)]"
            let sku = try key(line.sku, field: "\(path).sku")
            guard let price = try listedAmount(line.unitPrice, field: "\(path).unit_price") else {
                throw PurchasingError.noPrice(sku: sku, field: "\(path).unit_price")
            }
            let minimum = line.minimumQuantity == 0 ? 1 : line.minimumQuantity
            let quoted = QuotedLine(
                sku: sku,
                unitPrice: price.minorUnits,
                minimum: try quantity(minimum, field: "\(path).minimum_quantity")
            )
            guard lines.updateValue(quoted, forKey: sku) == nil else {
                throw InventoryError.invalid(
                    field: "\(path).sku",
                    value: sku,
                    remedy: "Send each SKU once."
                )
            }
            currencies.insert(price.currency)
        }
        guard let currency = currencies.first, currencies.count == 1 else {
            throw PurchasingError.mixedCurrencies(
                field: "lines.unit_price",
                currencies.map(\.code).sorted()
            )
        }
        let sorted = lines.values.sorted {
            $0.sku.utf8.lexicographicallyPrecedes($1.sku.utf8)
        }
        return (sorted, currency)
    }

    /// Makes the purchase order of the winning quote, a draft.
    func awardQuote(
        _ request: PurchasingV1.AwardQuoteRequest,
        _ tx: Transaction,
        _ context: CallContext
    ) throws -> Answer<PurchasingV1.AwardQuoteReply> {
        let reason = try boundedText(request.reason, field: "reason")
        let quote = try QuoteTable.find(id: request.quoteID, in: tx)
        var rfq = try RFQTable.find(quote.rfq, in: tx)
        try rfq.award(quote.number)
        let lines = try RFQTable.lines(of: rfq.number, in: tx)
        try Self.checkEligible(quote, for: lines, at: tx.time)
        try RFQTable.update(rfq, in: tx)
        let order = try self.place(
            PurchaseOrder(
                number: try PurchaseTable.nextNumber(in: tx),
                supplierID: quote.supplierID,
                currency: quote.currency,
                quote: quote.number,
                createdAt: tx.time,
                reason: reason,
                lines: try quote.ordered(lines)
            ),
            covering: try RFQTable.requisitions(of: rfq.number, in: tx)
                .map { try RequisitionTable.find($0, in: tx) },
            tx,
            context
        )
        let why = reason.isEmpty ? "" : ": \(reason)"
        let what = "\(quote.supplierID) won with \(quote.id), \(order.id)\(why)"
        try self.publish("awarded", rfq, what, tx, context)
        return .reply(
            PurchasingV1.AwardQuoteReply(
                rfq: try self.view(rfq, at: tx.time, tx),
                purchaseOrder: try self.proto(order, tx)
            )
        )
    }

    private static func checkEligible(
        _ quote: Quote,
        for lines: [RFQLine],
        at now: Timestamp
    ) throws(PurchasingError) {
        let lacks = quote.lacks(of: summedBySKU(lines))
        guard lacks.isEmpty else {
            throw .notEligible(
                quote: quote.id,
                why: "it lacks \(lacks.prefix(3).joined(separator: ", "))"
            )
        }
        guard quote.isValid(at: now) else {
            throw .notEligible(quote: quote.id, why: "it is valid no longer")
        }
    }
}

extension Quote {
    /// The order lines for what was asked, raised to the supplier's minimum.
    ///
    /// A minimum is for the SKU; what it adds goes to the first location that wants the SKU.
    func ordered(_ asked: [RFQLine]) throws -> [PurchaseLine] {
        let offered = Dictionary(
            self.lines.map { ($0.sku, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        var missing: [String: Int64] = [:]
        for units in summedBySKU(asked) {
            missing[units.sku] = max(0, (offered[units.sku]?.minimum ?? 1) - units.units)
        }
        return try asked.map { line in
            guard let quoted = offered[line.sku] else { throw CorruptRow() }
            let raised = missing.updateValue(0, forKey: line.sku) ?? 0
            return PurchaseLine(
                sku: line.sku,
                location: line.location,
                quantity: line.quantity + raised,
                unitPrice: quoted.unitPrice
            )
        }
    }
}

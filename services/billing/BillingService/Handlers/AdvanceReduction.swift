// SPDX-License-Identifier: MIT
import Commerce
import Store

extension Invoicing {
    /// What an order costs less.
    struct Reduction: Sendable {
        let change: String
        let total: Money
        /// How `total` splits up; nil when nobody said.
        let breakdown: TaxBreakdown?
    }

    /// Credits what an order costs less than its invoice before shipment; nothing without one.
    ///
    /// The credit is what became less of each tax rate. Where only the total is known, net, tax and
    /// freight lose in proportion, by rate. It reduces the receivable; what was paid already is owed
    /// (2220). The change is the credit note's reference: it is credited once.
    ///
    /// - Returns: The new credit note; nil when nothing was credited.
    @discardableResult
    static func reduceBeforeShipment(
        of payment: Payment,
        by reduction: Reduction,
        actor: String,
        in tx: Transaction
    ) throws -> CreditNote? {
        guard let invoice = try InvoiceTable.find(advanceOf: payment.orderID, in: tx),
            try CreditNoteTable.find(reference: reduction.change, in: tx) == nil
        else { return nil }
        let total = reduction.total
        let rest = try AdvanceTable.rest(of: invoice.number, in: tx)
        let shipped = try AdvanceTable.shipped(of: invoice.number, in: tx)
        let excess = rest.total + shipped.total - total.minorUnits
        guard excess > 0 else { return nil }
        guard total.currency == invoice.currency else {
            throw BillingError.invalid(
                field: "total.currency",
                value: total.currency.code,
                remedy: "\(invoice.text) is in \(invoice.currency)"
            )
        }
        guard excess <= rest.total else {
            throw BooksError.exceeds(
                field: "total",
                wanted: invoice.money(excess),
                left: invoice.money(rest.total),
                of: "left to ship of \(invoice.text)"
            )
        }
        let parts =
            try self.decrease(of: invoice, payment, reduction, by: excess, rest, tx)
            ?? self.share(of: invoice, of: excess, rest, shipped, tx)
        try AdvanceTable.save(
            AdvanceRest(
                deposit: rest.deposit - parts.net - parts.freight,
                total: rest.total - excess
            ),
            of: invoice.number,
            in: tx
        )
        return try CreditNotes.insert(
            self.draft(of: parts, invoice, reduction.change),
            .advanceCredited,
            at: tx.time,
            DocumentMail(actor: actor),
            tx
        )
    }

    /// What is still to leave of an order's invoice before shipment, in minor units of its currency;
    /// 0 without one.
    static func unshippedBeforeShipment(order: String, in tx: Transaction) throws -> Int64 {
        guard let invoice = try InvoiceTable.find(advanceOf: order, in: tx) else { return 0 }
        return try AdvanceTable.rest(of: invoice.number, in: tx).total
    }

    /// What became less of each rate; nil when nobody said, or an earlier credit in proportion left
    /// too little of it.
    private static func decrease(
        of invoice: Invoice,
        _ payment: Payment,
        _ reduction: Reduction,
        by excess: Int64,
        _ rest: AdvanceRest,
        _ tx: Transaction
    ) throws -> TaxBreakdown? {
        guard let after = reduction.breakdown else { return nil }
        var before = TaxBreakdown()
        before.add(invoice.lines, freight: invoice.freight.minorUnits)
        // What was credited of goods that left is a part of the order still.
        for note in try self.notes(of: invoice, tx)
        where try PaymentChangeTable.total(of: note.draft.reference, payment, in: tx) != nil {
            before.add(note.draft.lines, freight: note.draft.freight.minorUnits, sign: -1)
        }
        guard let parts = try before.decrease(to: after, by: excess),
            parts.net + parts.freight <= rest.deposit, parts.tax <= rest.total - rest.deposit
        else { return nil }
        return parts
    }

    private static func share(
        of invoice: Invoice,
        of excess: Int64,
        _ rest: AdvanceRest,
        _ shipped: AdvanceTable.Shipped,
        _ tx: Transaction
    ) throws -> TaxBreakdown {
        var left = TaxBreakdown()
        left.add(invoice.lines, freight: invoice.freight.minorUnits)
        for note in try self.notes(of: invoice, tx) {
            left.add(note.draft.lines, freight: note.draft.freight.minorUnits, sign: -1)
        }
        left.add([], freight: shipped.freight, sign: -1)
        let split = try largestRemainder(
            total: excess,
            weights: [rest.deposit, rest.total - rest.deposit]
        )
        return try left.share(deposit: split[0], tax: split[1])
    }

    private static func notes(
        of invoice: Invoice,
        _ queries: some Queries
    ) throws -> [CreditNote] {
        try CreditNoteTable.page(
            after: 0,
            order: invoice.orderID,
            customer: "",
            limit: 1000,
            in: queries
        )
    }

    /// One line per tax rate.
    private static func draft(
        of parts: TaxBreakdown,
        _ invoice: Invoice,
        _ change: String
    ) throws -> CreditNoteDraft {
        let sku = try stored(SKU("REDUCTION"), "credit_note_line.sku")
        let one = try stored(Quantity(1), "credit_note_line.quantity")
        let lines = parts.rates.compactMap { rate -> InvoicedLine? in
            guard let sum = parts.subtotals[rate], sum.net > 0 || sum.tax > 0 else { return nil }
            return InvoicedLine(
                sku: sku,
                quantity: one,
                unitPrice: invoice.money(sum.net),
                discount: .zero,
                gross: invoice.money(sum.net),
                net: invoice.money(sum.net),
                taxRate: rate,
                tax: invoice.money(sum.tax)
            )
        }
        return CreditNoteDraft(
            orderID: invoice.orderID,
            customerID: invoice.customerID,
            reference: change,
            lines: lines,
            net: invoice.money(parts.net),
            tax: invoice.money(parts.tax),
            freight: invoice.money(parts.freight),
            fee: invoice.money(0),
            creditTo: .refund,
            reason: "the order was reduced"
        )
    }
}

extension AdvanceTable {
    /// What was shipped of an invoice before shipment.
    struct Shipped {
        let total: Int64
        let freight: Int64
    }

    static func shipped(of number: Int64, in queries: some Queries) throws -> Shipped {
        let shipped = try queries.first(
            """
            SELECT coalesce(sum(net + tax + freight), 0), coalesce(sum(freight), 0)
            FROM advance_shipment WHERE invoice_number = $1
            """,
            number
        ) { Shipped(total: $0.int(0), freight: $0.int(1)) }
        return shipped ?? Shipped(total: 0, freight: 0)
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import Store

extension Invoicing {
    /// Credits what an order costs less than its invoice before shipment; nothing without one.
    ///
    /// Only the total is known, so that it is taken from net, tax and freight in proportion, by rate.
    /// It reduces the receivable; what was paid already is owed (2220). The change is the credit
    /// note's reference: it is credited once.
    ///
    /// - Returns: The new credit note; nil when nothing was credited.
    @discardableResult
    static func reduceBeforeShipment(
        order: String,
        to total: Money,
        change: String,
        actor: String,
        in tx: Transaction
    ) throws -> CreditNote? {
        guard let invoice = try InvoiceTable.find(advanceOf: order, in: tx),
            try CreditNoteTable.find(reference: change, in: tx) == nil
        else { return nil }
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
        let split = try largestRemainder(
            total: excess,
            weights: [rest.deposit, rest.total - rest.deposit]
        )
        let draft = try self.reduction(
            of: invoice,
            change: change,
            deposit: split[0],
            tax: split[1],
            shipped,
            tx
        )
        try AdvanceTable.save(
            AdvanceRest(deposit: rest.deposit - split[0], total: rest.total - excess),
            of: invoice.number,
            in: tx
        )
        return try CreditNotes.insert(
            draft,
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

    /// One line per tax rate of the invoice.
    private static func reduction(
        of invoice: Invoice,
        change: String,
        deposit: Int64,
        tax: Int64,
        _ shipped: AdvanceTable.Shipped,
        _ tx: Transaction
    ) throws -> CreditNoteDraft {
        let rates = try AdvanceTable.creditable(of: invoice, in: tx)
        let left = try CreditNoteTable.creditable(order: invoice.orderID, invoice.currency, in: tx)
        let freightLeft = max(0, left.freight - shipped.freight)
        let nets = try largestRemainder(
            total: deposit,
            weights: rates.map(\.net) + [freightLeft]
        )
        let taxes = try largestRemainder(total: tax, weights: rates.map(\.tax))
        let sku = try stored(SKU("REDUCTION"), "credit_note_line.sku")
        let one = try stored(Quantity(1), "credit_note_line.quantity")
        let lines = zip(rates, zip(nets, taxes)).filter { $1.0 > 0 || $1.1 > 0 }.map {
            rate,
            amounts in
            InvoicedLine(
                sku: sku,
                quantity: one,
                unitPrice: invoice.money(amounts.0),
                discount: .zero,
                gross: invoice.money(amounts.0),
                net: invoice.money(amounts.0),
                taxRate: rate.rate,
                tax: invoice.money(amounts.1)
            )
        }
        let freight = nets.last ?? 0
        return CreditNoteDraft(
            orderID: invoice.orderID,
            customerID: invoice.customerID,
            reference: change,
            lines: lines,
            net: invoice.money(deposit - freight),
            tax: invoice.money(tax),
            freight: invoice.money(freight),
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

    /// What the order was invoiced for and not credited, by tax rate.
    static func creditable(
        of invoice: Invoice,
        in queries: some Queries
    ) throws -> [(rate: DecimalFraction, net: Int64, tax: Int64)] {
        var sums: [DecimalFraction: (net: Int64, tax: Int64)] = [:]
        func add(_ lines: [InvoicedLine], sign: Int64) {
            for line in lines {
                sums[line.taxRate, default: (0, 0)].net += sign * line.net.minorUnits
                sums[line.taxRate, default: (0, 0)].tax += sign * line.tax.minorUnits
            }
        }
        add(invoice.lines, sign: 1)
        let notes = try CreditNoteTable.page(
            after: 0,
            order: invoice.orderID,
            customer: "",
            limit: 1000,
            in: queries
        )
        for note in notes { add(note.draft.lines, sign: -1) }
        return sums.map { (rate: $0, net: max(0, $1.net), tax: max(0, $1.tax)) }
            .sorted { $0.rate.billionths < $1.rate.billionths }
    }
}

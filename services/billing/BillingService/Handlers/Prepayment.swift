// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Counts money that a customer paid in for an order, in the transaction that books it.
///
/// The caller posts 1000 / 2200 for what was taken. Money for an order that waits for it, or that
/// pays by bank transfer, is captured as a deposit at once; shipments then take it from there. When
/// it covers what was missing the saga that waits is told.
///
/// - Parameters:
///   - order: The order it is for.
///   - amount: Minor units, above zero.
///   - tx: The transaction.
///   - currency: That of the money.
///   - method: Cash or bank transfer.
///   - actor: Who is named in the change feed.
/// - Returns: How much was taken: the rest, all of it when the order has ended or nothing is
///   missing, is the customer's.
/// - Throws: `SQLiteError`.
func paidIn(
    order: String,
    amount: Int64,
    _ tx: Transaction,
    currency: Currency,
    method: PaymentMethod = .bankTransfer,
    actor: String
) throws -> Int64 {
    guard amount > 0, var payment = try PaymentTable.find(order: order, in: tx),
        payment.currency == currency
    else { return 0 }
    let taken = payment.payIn(amount, by: method)
    guard taken > 0 else { return 0 }
    let settlement = Settlement(actor: actor)
    let isPaid = payment.becomesPaid()
    try PaymentTable.save(&payment, in: tx)
    try settlement.publish(
        "paid-in",
        payment,
        "\(payment.money(taken)) paid in by \(method.words)",
        tx
    )
    if isPaid { try settlement.signalPaid(payment, in: tx) }
    return taken
}

/// What an invoice draws on: deposit first, the rest is on account.
enum Prepayment {
    /// Notes that `total` was invoiced for an order: the deposit first, the rest on account.
    ///
    /// An order that pays on account need not have a payment, and is never refused here; what was
    /// paid in for it nevertheless is drawn like any deposit.
    ///
    /// - Returns: How much was prepaid, and how much is a receivable.
    /// - Throws: `noPayment`, `invoiceExceedsDeposit`, or `invalid` for another currency.
    @discardableResult
    static func invoice(
        order: String,
        total: Money,
        method: PaymentMethod,
        in tx: Transaction
    ) throws -> (prepaid: Int64, onAccount: Int64) {
        guard var payment = try PaymentTable.find(order: order, in: tx) else {
            guard method == .onAccount else { throw BillingError.noPayment(order: order) }
            return (0, total.minorUnits)
        }
        guard payment.currency == total.currency else {
            throw BillingError.invalid(
                field: "lines[0].unit_price.currency",
                value: total.currency.code,
                remedy: "\(payment.paymentID) is in \(payment.currency)"
            )
        }
        let parts = try payment.invoice(total.minorUnits, isBounded: method != .onAccount)
        try PaymentTable.save(&payment, in: tx)
        return parts
    }
}

extension Payment {
    /// Takes as much of what was paid in as is missing; returns how much that is.
    fileprivate mutating func payIn(_ amount: Int64, by method: PaymentMethod) -> Int64 {
        guard self.state != .declined, self.state != .voided else { return 0 }
        var left = amount
        for tender in self.tenders {
            left -= tender.isWanting ? self.payFor(tender, left, method) : self.fill(tender, left)
        }
        let taken = amount - left
        self.deposit += taken
        if taken > 0 { self.settleState() }
        return taken
    }

    /// Money for a tender that somebody must pay: it takes the tender's place.
    private mutating func payFor(
        _ tender: Tender,
        _ amount: Int64,
        _ method: PaymentMethod
    ) -> Int64 {
        let part = min(amount, tender.requested)
        guard part > 0 else { return 0 }
        var paid = tender.position
        if part < tender.requested {
            guard let further = try? self.append(method, token: "", requested: part) else {
                return 0
            }
            paid = further.position
            _ = self.change(tender.position) { $0.requested -= part }
        }
        _ = self.change(paid) { tender in
            tender.method = method
            tender.grant()
            tender.payIn(part)
        }
        return part
    }

    /// Money for a transfer that was authorized on trust.
    private mutating func fill(_ tender: Tender, _ amount: Int64) -> Int64 {
        guard tender.state == .granted, tender.method == .bankTransfer else { return 0 }
        let part = min(amount, tender.open)
        _ = self.change(tender.position) { $0.payIn(part) }
        return part
    }
}

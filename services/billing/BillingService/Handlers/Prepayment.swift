// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Counts money that a customer paid in for an order, in the transaction that books it.
///
/// The caller posts 1000 / 2200 for what was taken; the rest is the customer's.
func paidIn(
    order: String,
    amount: Int64,
    _ tx: Transaction,
    currency: Currency,
    method: PaymentMethod = .bankTransfer,
    actor: String
) throws -> Int64 {
    amount
}

/// What an invoice draws on: deposit first, the rest is on account.
enum Prepayment {
    /// Notes that `total` was invoiced for an order.
    ///
    /// Returns how much was prepaid, and how much is a receivable.
    @discardableResult
    static func invoice(
        order: String,
        total: Money,
        method: PaymentMethod,
        in tx: Transaction
    ) throws -> (prepaid: Int64, onAccount: Int64) {
        guard method.isPrepaid else { return (0, total.minorUnits) }
        guard var payment = try PaymentTable.find(order: order, in: tx) else {
            throw BillingError.noPayment(order: order)
        }
        guard payment.currency == total.currency else {
            throw BillingError.invalid(
                field: "lines[0].unit_price.currency",
                value: total.currency.code,
                remedy: "\(payment.paymentID) is in \(payment.currency)"
            )
        }
        try payment.invoice(total.minorUnits)
        try PaymentTable.save(&payment, in: tx)
        return (total.minorUnits, 0)
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import Store

/// Money that came in for an order before it is delivered.
enum Prepayment {
    /// Tells the payment of an order that money was paid in; its caller posts 1000 against 2200.
    static func paidIn(order: String, amount: Money, in tx: Transaction) throws {}
}

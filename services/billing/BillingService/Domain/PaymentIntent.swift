// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// A checked wish to authorize: what an order's payment is made from.
struct PaymentIntent: Hashable, Sendable {
    /// One part, as it was asked for.
    struct Part: Hashable, Sendable {
        let method: PaymentMethod
        let amount: Int64
        let token: String
    }

    static let partsMax = 5

    let orderID: String
    var customerID: String
    let method: PaymentMethod
    let amount: Money
    let parts: [Part]
    let waits: Bool

    init(
        _ request: BillingV1.AuthorizeRequest,
        provider: some PaymentProvider
    ) throws(BillingError) {
        self.orderID = try checkedKey(request.orderID, "order_id")
        self.customerID = try checkedKey(request.customerID, "customer_id")
        self.amount = try checkedMoney(request.amount, "amount")
        self.method = try checkedMethod(request.method, "method")
        self.waits = request.waitForPayment
        if self.method == .mixed {
            self.parts = try Self.parts(request.tenders, of: self.amount)
        } else {
            guard request.tenders.isEmpty else {
                throw .invalid(
                    field: "tenders",
                    value: String(request.tenders.count),
                    remedy: "tenders go with method MIXED only"
                )
            }
            let token = try checkedText(request.paymentToken, "payment_token")
            self.parts = [Part(method: self.method, amount: self.amount.minorUnits, token: token)]
        }
        for part in self.parts where part.method.asksProvider {
            guard let refusal = provider.refusal(ofToken: part.token) else { continue }
            throw .unknownToken(refusal)
        }
    }

    private static func parts(
        _ tenders: [OrderV1.Tender],
        of total: Money
    ) throws(BillingError) -> [Part] {
        guard (1...Self.partsMax).contains(tenders.count) else {
            throw .invalid(
                field: "tenders",
                value: String(tenders.count),
                remedy: "a mixed payment has 1 to \(Self.partsMax) tenders"
            )
        }
        var parts: [Part] = []
        var left = total.minorUnits
        for (index, tender) in tenders.enumerated() {
            let field = "tenders[\(index)]"
            let isRest = index == tenders.count - 1 && (tender.amount ?? .init()) == .init()
            let amount =
                isRest
                ? left
                : try checkedMoney(tender.amount, "\(field).amount", orZeroIn: total.currency)
                    .minorUnits
            guard amount > 0, amount <= left else {
                throw .invalid(
                    field: "\(field).amount",
                    value: String(amount),
                    remedy: "above zero is required, and \(total) in all; the last may be empty"
                )
            }
            left -= amount
            parts.append(
                Part(
                    method: try checkedTenderMethod(tender.method, "\(field).method"),
                    amount: amount,
                    token: try checkedText(tender.paymentToken, "\(field).payment_token")
                )
            )
        }
        guard left == 0 else {
            throw .invalid(
                field: "tenders",
                value: String(total.minorUnits - left),
                remedy: "the tenders must come to \(total)"
            )
        }
        guard parts.filter({ $0.method == .card }).count <= 1 else {
            throw .invalid(
                field: "tenders",
                value: "CARD",
                remedy: "at most one tender is by card"
            )
        }
        return parts
    }

    /// What is promised on account.
    var onAccount: Int64 {
        self.parts.reduce(0) { $0 + ($1.method == .onAccount ? $1.amount : 0) }
    }

    /// The payment before anything was asked for.
    func payment(number: Int64, at time: Timestamp) -> Payment {
        Payment(
            number: number,
            orderID: self.orderID,
            customerID: self.customerID,
            method: self.method,
            currency: self.amount.currency,
            asked: self.amount.minorUnits,
            waits: self.waits,
            createdAt: time,
            tenders: self.parts.enumerated().map { index, part in
                Tender(
                    position: Int64(index) + 1,
                    method: part.method,
                    token: part.token,
                    requested: part.amount
                )
            }
        )
    }

    /// Whether a payment is what this wish asks for.
    ///
    /// Whose it is does not count: a customer may have been merged since.
    func isSame(as payment: Payment) -> Bool {
        payment.method == self.method && payment.asked == self.amount.minorUnits
            && payment.currency == self.amount.currency
    }
}

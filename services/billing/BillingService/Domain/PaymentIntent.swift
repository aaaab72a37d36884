// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// A checked wish to authorize: what an order's payment is made from.
struct PaymentIntent: Hashable, Sendable {
    let orderID: String
    let customerID: String
    let method: PaymentMethod
    let amount: Money
    let token: String

    init(
        _ request: BillingV1.AuthorizeRequest,
        provider: some PaymentProvider
    ) throws(BillingError) {
        self.orderID = try checkedKey(request.orderID, "order_id")
        self.customerID = try checkedKey(request.customerID, "customer_id")
        self.amount = try checkedMoney(request.amount, "amount")
        self.method = try checkedMethod(request.method, "method")
        self.token = request.paymentToken
        guard self.method.asksProvider, let refusal = provider.refusal(ofToken: self.token) else {
            return
        }
        throw .unknownToken(refusal)
    }

    /// Whether an outside party must hold the money; nobody holds nothing.
    var asksProvider: Bool { self.method.asksProvider && self.amount.minorUnits > 0 }

    func payment(number: Int64, state: PaymentState, authorized: Int64) -> Payment {
        var payment = Payment(
            number: number,
            orderID: self.orderID,
            customerID: self.customerID,
            method: self.method,
            currency: self.amount.currency,
            token: self.token,
            requested: self.amount.minorUnits,
            state: state
        )
        payment.authorized = authorized
        return payment
    }

    /// Whether a payment is what this wish asks for.
    func isSame(as payment: Payment) -> Bool {
        payment.customerID == self.customerID && payment.method == self.method
            && payment.requested == self.amount.minorUnits
            && payment.currency == self.amount.currency
    }
}

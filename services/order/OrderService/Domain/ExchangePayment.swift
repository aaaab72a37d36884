// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// How the order is paid that replaces returned goods.
struct ExchangePayment: Hashable, Sendable {
    let method: OrderV1.PaymentMethod
    let token: String
    let tenders: [OrderV1.Tender]

    /// From the store credit first; what that leaves, by the buyer's own method.
    init(
        total: Money,
        credited: Money,
        method: OrderV1.PaymentMethod,
        token: String
    ) {
        if credited.minorUnits >= total.minorUnits {
            self.method = .storeCredit
            self.token = ""
            self.tenders = []
        } else if credited.minorUnits == 0 {
            self.method = method
            self.token = token
            self.tenders = []
        } else {
            self.method = .mixed
            self.token = ""
            self.tenders = [
                OrderV1.Tender(method: .storeCredit, amount: credited.proto),
                OrderV1.Tender(method: method, paymentToken: token),
            ]
        }
    }
}

extension OrderV1.PaymentMethod {
    /// The method itself, when it alone can pay any amount; else a transfer, which is asked for.
    var payingWhole: Self {
        switch self {
        case .card, .cash, .bankTransfer, .onAccount: self
        case .storeCredit, .mixed, .unspecified, .unrecognized: .bankTransfer
        }
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import Store

/// What is known of payments.
enum PaymentQueries {
    static func get(
        _ request: BillingV1.GetPaymentRequest,
        _ reader: Reader
    ) throws -> BillingV1.GetPaymentReply {
        guard let payment = try PaymentTable.find(order: request.orderID, in: reader) else {
            throw BillingError.noPayment(order: request.orderID)
        }
        return BillingV1.GetPaymentReply(payment: payment.message)
    }

    static func list(
        _ request: BillingV1.ListPaymentsRequest,
        _ reader: Reader
    ) throws -> BillingV1.ListPaymentsReply {
        let page = try Page(request.page)
        let state = PaymentState(rawValue: request.state.name)
        guard state != nil || request.state == .unspecified else {
            throw BillingError.invalid(
                field: "state",
                value: request.state.name,
                remedy:
                    "use one of \(PaymentState.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        let payments = try PaymentTable.page(
            after: page.after,
            state: state,
            limit: page.size,
            in: reader
        )
        return BillingV1.ListPaymentsReply(
            payments: payments.map(\.message),
            nextPageToken: page.nextToken(payments.map(\.number))
        )
    }
}

extension Payment {
    var message: BillingV1.Payment {
        BillingV1.Payment(
            paymentID: self.paymentID,
            orderID: self.orderID,
            method: self.method.message,
            state: self.state.message,
            authorized: CommonV1.Money(self.money(self.authorized)),
            captured: CommonV1.Money(self.money(self.captured)),
            voided: CommonV1.Money(self.money(self.voided)),
            refunded: CommonV1.Money(self.money(self.refunded)),
            declineCode: self.declineCode,
            version: self.version,
            customerID: self.customerID,
            tenders: self.tenders.filter(\.isShown).map { self.message(of: $0) },
            holdKind: self.holdKind?.message ?? .unspecified,
            rules: self.rules
        )
    }
    private func message(of tender: Tender) -> BillingV1.TenderStatus {
        BillingV1.TenderStatus(
            method: tender.method.message,
            authorized: CommonV1.Money(self.money(tender.authorized)),
            captured: CommonV1.Money(self.money(tender.captured)),
            voided: CommonV1.Money(self.money(tender.voided)),
            refunded: CommonV1.Money(self.money(tender.refunded))
        )
    }
}

extension Tender {
    /// Whether it is part of the payment: an increase that was refused never was.
    fileprivate var isShown: Bool { self.change.isEmpty || self.state != .declined }
}

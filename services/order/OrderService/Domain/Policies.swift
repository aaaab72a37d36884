// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// How an order is to be carried out, checked.
struct Policies: Hashable, Sendable {
    let shortage: OrderV1.ShortagePolicy
    let invoice: OrderV1.InvoicePolicy
    let shipComplete: Bool
    let waitForPayment: Bool
    let counterSale: Bool
    let preferredLocation: String

    /// Checks what a request says; what it leaves open gets the default.
    init(_ request: OrderV1.PlaceOrderRequest) throws(OrderError) {
        switch request.shortagePolicy {
        case .unspecified: self.shortage = .reject
        case .reject, .partial, .backorder, .wait, .ask: self.shortage = request.shortagePolicy
        case .unrecognized:
            throw .invalid(
                field: "shortage_policy",
                value: request.shortagePolicy.name,
                remedy: "Send REJECT, PARTIAL, BACKORDER, WAIT or ASK."
            )
        }
        switch request.invoicePolicy {
        case .unspecified: self.invoice = .onShipment
        case .onShipment: self.invoice = .onShipment
        case .onConfirmation:
            guard request.paymentMethod == .onAccount else {
                throw .invalid(
                    field: "invoice_policy",
                    value: request.invoicePolicy.name,
                    remedy: "Invoice on confirmation only what is paid ON_ACCOUNT."
                )
            }
            self.invoice = .onConfirmation
        case .unrecognized:
            throw .invalid(
                field: "invoice_policy",
                value: request.invoicePolicy.name,
                remedy: "Send ON_SHIPMENT or ON_CONFIRMATION."
            )
        }
        guard !request.counterSale || request.channel == .store else {
            throw .invalid(
                field: "counter_sale",
                value: "true",
                remedy: "Sell over the counter in the channel STORE only."
            )
        }
        guard !request.counterSale || request.carrierID.isEmpty else {
            throw .invalid(
                field: "carrier_id",
                value: request.carrierID,
                remedy: "Leave it empty: a counter sale has no carrier."
            )
        }
        guard request.preferredLocation.isEmpty || isKey(request.preferredLocation) else {
            throw .invalid(
                field: "preferred_location",
                value: request.preferredLocation,
                remedy: "Send the key of a location, or nothing."
            )
        }
        self.shipComplete = request.shipComplete
        // A transfer is money only when the bank has it.
        self.waitForPayment =
            request.waitForPayment || request.paymentMethod == .bankTransfer
            || request.tenders.contains { $0.method == .bankTransfer }
        self.counterSale = request.counterSale
        self.preferredLocation = request.preferredLocation
    }
}

// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrderService

/// Changes of orders that are invoiced before shipment.
@Suite struct InvoicedChangeTests {
    typealias Methods = OrderV1.OrderService
    typealias Request = OrderV1.ChangeOrderRequest

    /// A confirmed order that was invoiced before anything of it left.
    private func invoiced(_ orders: Orders) async throws -> String {
        let place = OrderV1.PlaceOrderRequest.sample().with {
            ($0.paymentMethod, $0.paymentToken) = (.onAccount, "")
            $0.invoicePolicy = .onConfirmation
        }
        let id = try await orders.call(Methods.placeOrder, place).orderID
        _ = try await orders.call(Methods.confirmOrder, .init(orderID: id))
        return id
    }

    @Test func raisesNoOrderThatIsInvoicedAlready() async throws {
        try await withOrders { orders in
            let id = try await self.invoiced(orders)
            func adding(_ cents: Int64) -> Request {
                Request(
                    orderID: id,
                    change: .init(
                        lines: [.init(lineNumber: 1, quantity: 2)],
                        added: [.init(sku: "POT", quantity: 1, unitPrice: .usd(cents))]
                    )
                )
            }
            let error = try await orders.refusal(Methods.changeOrder, adding(1401))
            #expect(error.code == .failedPrecondition)
            #expect(error.reason == "INVOICED_BEFORE_SHIPMENT")
            #expect(error.details.first?.remedy.contains("further order") == true)
            // Other goods for the same money are no more than the invoice.
            let reply = try await orders.call(Methods.changeOrder, adding(1400))
            #expect(reply.newTotal == .usd(6298) && reply.oldTotal == .usd(6298))
        }
    }

    /// Less in all, and yet more at a rate: a later credit of it would exceed what was invoiced.
    @Test func raisesNoTaxRateOfAnOrderThatIsInvoicedAlready() async throws {
        try await withOrders { orders in
            let food = OrderV1.TaxClass(taxClass: "FOOD", name: "Food", rate: "0.07")
            _ = try await orders.call(Methods.upsertTaxClass, .init(taxClass: food))
            let id = try await self.invoiced(orders)
            func taking(_ taxClass: String) -> Request {
                Request(
                    orderID: id,
                    change: .init(
                        lines: [.init(lineNumber: 1, quantity: 2)],
                        added: [
                            .init(
                                sku: "POT",
                                quantity: 1,
                                unitPrice: .usd(100),
                                taxClass: taxClass
                            )
                        ]
                    )
                )
            }
            let error = try await orders.refusal(Methods.changeOrder, taking("FOOD"))
            #expect(error.reason == "INVOICED_BEFORE_SHIPMENT")
            #expect(error.details.first?.value == "0.07")
            #expect(try await orders.call(Methods.changeOrder, taking("")).state == .applying)
        }
    }
}

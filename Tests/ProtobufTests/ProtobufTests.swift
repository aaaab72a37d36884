// SPDX-License-Identifier: MIT
import OMSProtos
import Protobuf
import Testing

@Suite struct RoundTripTests {
    @Test func keepsEveryFieldOfAnOrder() throws {
        let request = OrderV1.PlaceOrderRequest(
            channel: .phone,
            customerID: "ALFKI",
            lines: [
                .init(
                    sku: "P-1",
                    quantity: 3,
                    unitPrice: .init(minorUnits: 1400, currency: "USD"),
                    discount: "0.15"
                )
            ],
            freight: .init(minorUnits: -1, currency: "USD"),
            shipTo: .init(name: "Größe", street: "Obere Str. 57", country: "Germany"),
            paymentMethod: .unrecognized(99),
            orderedAtMs: .min,
            waitMs: .max
        )
        #expect(try OrderV1.PlaceOrderRequest.decode(request.encoded()) == request)
    }
}

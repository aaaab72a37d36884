// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Customers who are forgotten, or were two in one.
@Suite struct CustomerTests {
    private func erase(_ fulfillment: Fulfillment, _ id: String = "ALFKI") async throws(RPCError) {
        _ = try await fulfillment.call(Contract.eraseCustomer, .init(customerID: id))
    }

    @Test func emptiesAddressesAndProofsButTheCountry() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.bring(to: .outForDelivery)
            _ = try await fulfillment.call(
                Contract.carrierEvent,
                .init(
                    carrierID: "SPEEDY",
                    eventID: "d",
                    trackingNumber: "TRK-100001-1",
                    status: .delivered,
                    note: "signed by Maria Anders"
                )
            )
            try await fulfillment.planMore("fill:1")
            try await fulfillment.plan(order: "SO-100002") { $0.customerID = "OTHER" }
            for _ in 0..<2 { try await self.erase(fulfillment) }
            for id in ["SH-100001-1", "SH-100001-2"] {
                let shipment = try await fulfillment.shipment(id)
                #expect(shipment.shipTo == .init(country: "DE"))
                #expect(shipment.proofOfDelivery == "")
            }
            #expect(try await fulfillment.shipment("SH-100002-1").shipTo?.city == "Berlin")
            // Nor is the name in anything else of it that is kept.
            try await fulfillment.pick("SH-100001-2")
            let notes = try fulfillment.store.readAndWait { reader in
                try reader.all("SELECT note FROM carrier_event") { $0.text(0) }
            }
            #expect(notes == ["", ""])
            let feed = try fulfillment.store.readAndWait {
                try $0.feed(subject: "SO-100001", limit: 100)
            }
            #expect(feed.allSatisfy { !$0.summary.contains("Maria") })
            let starts = try fulfillment.messages(to: "orchestrator").filter {
                $0.orderingKey == "SH-100001-2"
            }
            let start = try OrchestratorV1.StartRequest.decode(starts.first?.payload ?? [])
            let input = try OrchestratorV1.ShipmentInput.decode(start.input)
            #expect(input.terms?.billTo == .init(country: "DE"))
            await refuses(.invalidArgument, "INVALID") { try await self.erase(fulfillment, "") }
        }
    }

    @Test func givesTheOrdersOfADuplicateToTheOther() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.plan()
            for _ in 0..<2 {
                _ = try await fulfillment.call(
                    Contract.mergeCustomers,
                    .init(duplicateID: "ALFKI", intoID: "ANATR")
                )
            }
            try await fulfillment.pick()
            let input = try fulfillment.input(of: "shipment", as: OrchestratorV1.ShipmentInput.self)
            #expect(input.terms?.customerID == "ANATR")
            try await self.erase(fulfillment, "ALFKI")
            #expect(try await fulfillment.shipment().shipTo?.city == "Berlin")
            try await self.erase(fulfillment, "ANATR")
            #expect(try await fulfillment.shipment().shipTo?.city == "")
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.call(
                    Contract.mergeCustomers,
                    .init(duplicateID: "ALFKI", intoID: "ALFKI")
                )
            }
        }
    }

    /// A saga that began before goes on in the duplicate's name; of two mergers either may come first.
    @Test(arguments: [
        [("ALFKI", "ANATR"), ("ANATR", "BONAP")], [("ANATR", "BONAP"), ("ALFKI", "ANATR")],
    ])
    func aPlanInTheNameOfADuplicateIsTheOthers(_ mergers: [(String, String)]) async throws {
        try await withFulfillment { fulfillment in
            for (duplicate, other) in mergers {
                _ = try await fulfillment.call(
                    Contract.mergeCustomers,
                    .init(duplicateID: duplicate, intoID: other)
                )
            }
            try await fulfillment.plan()
            try await fulfillment.plan(order: "SO-100002") { $0.customerID = "OTHER" }
            try await fulfillment.pick()
            let input = try fulfillment.input(of: "shipment", as: OrchestratorV1.ShipmentInput.self)
            #expect(input.terms?.customerID == "BONAP")
            try await self.erase(fulfillment, "BONAP")
            #expect(try await fulfillment.shipment().shipTo?.city == "")
            #expect(try await fulfillment.shipment("SH-100002-1").shipTo?.city == "Berlin")
            // A duplicate takes nobody over.
            await refuses(.invalidArgument, "INVALID") {
                try await fulfillment.call(
                    Contract.mergeCustomers,
                    .init(duplicateID: "BONAP", intoID: "ALFKI")
                )
            }
        }
    }
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos
import RPC
import Testing

@testable import FulfillmentService

/// Rates, labels, freight and manifests.
@Suite struct LabelTests {
    @Test(
        arguments: [
            (grams: 0, cost: 500), (1, 650), (1000, 650), (1001, 800), (1500, 800),
            (100_000_000, 15_000_500),
        ] as [(grams: Int64, cost: Int64)]
    )
    func takesForEachStartedKilogram(grams: Int64, cost: Int64) throws {
        let dollars = try #require(Currency("USD"))
        let rate = CarrierRate(base: 500, perKilogram: 150, currency: dollars)
        #expect(rate.cost(weightGrams: grams) == Money(minorUnits: cost, currency: dollars))
    }

    @Test func neverLeavesTheRangeOfMoney() throws {
        let dollars = try #require(Currency("USD"))
        let rate = CarrierRate(
            base: CarrierRate.baseMax,
            perKilogram: CarrierRate.perKilogramMax,
            currency: dollars
        )
        let most = rate.cost(weightGrams: Shipment.weightGramsMax)
        #expect(most.minorUnits <= Money.minorUnitsMax)
    }

    @Test func refusesRatesThatAreNone() async throws {
        try await withFulfillment { fulfillment in
            let wrong: [(CommonV1.Money?, CommonV1.Money?)] = [
                (.init(minorUnits: -1, currency: "USD"), nil),
                (.init(minorUnits: 1, currency: "usd"), nil),
                (.init(minorUnits: 1, currency: "USD"), .init(minorUnits: 1, currency: "EUR")),
                (nil, .init(minorUnits: 10_000_001, currency: "USD")),
                (.init(minorUnits: 1_000_000_000_001, currency: "USD"), nil),
            ]
            for (base, perKilogram) in wrong {
                let carrier = FulfillmentV1.Carrier(
                    carrierID: "SPEEDY",
                    name: "Speedy",
                    kind: .thirdParty,
                    baseCost: base,
                    costPerKg: perKilogram
                )
                await refuses(.invalidArgument, "INVALID") {
                    try await fulfillment.call(Contract.upsertCarrier, .init(carrier: carrier))
                }
            }
        }
    }

    @Test func quotesEachCarrierWithARateTheCheapestFirst() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.ratedCarrier("SPEEDY")
            let slow = FulfillmentV1.Carrier(
                carrierID: "SLOW",
                name: "Slow",
                kind: .thirdParty,
                costPerKg: .init(minorUnits: 100, currency: "USD")
            )
            _ = try await fulfillment.call(Contract.upsertCarrier, .init(carrier: slow))
            try await fulfillment.bring(to: .picked)
            let request = FulfillmentV1.QuoteRatesRequest(shipmentID: "SH-100001-1")
            await refuses(.failedPrecondition, "NOT_PACKED") {
                try await fulfillment.call(Contract.quoteRates, request)
            }
            try await fulfillment.pack()
            let rates = try await fulfillment.call(Contract.quoteRates, request).rates
            #expect(rates.map(\.carrierID) == ["SLOW", "SPEEDY"])
            #expect(rates.map(\.cost?.minorUnits) == [200, 800])
        }
    }

    @Test func labelsOnceAndCanBePrintedAgain() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.ratedCarrier()
            try await fulfillment.bring(to: .packed)
            let first = try await fulfillment.label()
            #expect(first.shipment?.trackingNumber == "TRK-100001-1")
            #expect(first.shipment?.freightCost == .init(minorUnits: 800, currency: "USD"))
            #expect(first.labelText.contains("Obere Str. 57"))
            #expect(first.labelText.contains("2 boxes  1.500 kg"))
            try await fulfillment.markReady()
            let again = try await fulfillment.label(carrier: "SPEEDY")
            #expect(again.shipment?.trackingNumber == "TRK-100001-1")
            #expect(again.labelText == first.labelText)
            await refuses(.failedPrecondition, "LABELLED") {
                try await fulfillment.label(carrier: "TRUCK")
            }
            await refuses(.failedPrecondition, "LABELLED") {
                try await fulfillment.handOver(tracking: "1Z-7")
            }
            await refuses(.notFound, "UNKNOWN_CARRIER") {
                try await fulfillment.label(carrier: "PIGEON")
            }
            #expect(try await fulfillment.handOver().trackingNumber == "TRK-100001-1")
            await refuses(.failedPrecondition, "NOT_PACKED") { try await fulfillment.label() }
        }
    }

    @Test func goesWithAnotherCarrierOnceItsLabelIsVoid() async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.ratedCarrier()
            try await fulfillment.bring(to: .ready)
            let void = FulfillmentV1.VoidLabelRequest(shipmentID: "SH-100001-1", reason: "late")
            await refuses(.failedPrecondition, "NO_LABEL") {
                try await fulfillment.call(Contract.voidLabel, void)
            }
            _ = try await fulfillment.label()
            let bare = try await fulfillment.call(Contract.voidLabel, void).shipment
            #expect(bare?.trackingNumber == "")
            #expect(bare?.freightCost == nil)
            let other = try await fulfillment.label(carrier: "TRUCK").shipment
            #expect(other?.carrierID == "TRUCK")
            #expect(other?.trackingNumber == "LTL-100001-1-2")
            let gone = try await fulfillment.handOver(driver: "Ana")
            #expect(gone.carrierID == "TRUCK")
            // Own trucks have no rate here.
            #expect(try fulfillment.messages(to: "billing").isEmpty)
            await refuses(.failedPrecondition, "NOT_PACKED") {
                try await fulfillment.call(Contract.voidLabel, void)
            }
        }
    }

    @Test(arguments: [true, false])
    func accruesFreightOnceAtTheHandOver(labelled: Bool) async throws {
        try await withFulfillment { fulfillment in
            try await fulfillment.ratedCarrier()
            try await fulfillment.bring(to: .ready)
            if labelled { _ = try await fulfillment.label() }
            #expect(try fulfillment.messages(to: "billing").isEmpty)
            try await fulfillment.handOver(at: 100)
            await refuses(.failedPrecondition, "ILLEGAL_TRANSITION") {
                try await fulfillment.handOver(at: 101)
            }
            let messages = try fulfillment.messages(to: "billing")
            #expect(messages.map(\.method) == [BillingV1.BillingService.post.path])
            let post = try BillingV1.PostRequest.decode(messages.first?.payload ?? [])
            #expect(post.eventID == "shipment:SH-100001-1")
            #expect(post.rule == "freight-accrued")
            #expect(post.orderID == "SO-100001")
            #expect(post.occurredAtMs == 100)
            #expect(
                post.lines == [
                    .init(account: 5100, debitMinor: 800, currency: "USD"),
                    .init(account: 2000, creditMinor: 800, currency: "USD"),
                ]
            )
        }
    }
}

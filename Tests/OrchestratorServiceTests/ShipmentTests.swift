// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Testing

@testable import OrchestratorService

/// Shipments: signals, and captures that are refused.
@Suite struct ShipmentTests {
    private let saga = "shipment:SH-1-1"

    @Test func aRepeatedSignalMovesNothing() async throws {
        try await Shop.with { shop in
            try await shop.ship()
            for _ in 0..<3 { #expect(try await shop.signal(self.saga, "packed", at: 11)) }
            try await shop.reachCall("ready")
            let saga = try await shop.reach(self.saga, .waiting)
            #expect(saga.step("handed-over")?.state == .running)
        }
    }

    /// A card that is declined at the first capture.
    private let declined: Shop.Script = { step, _ in
        step == "capture" ? .refuse("CAPTURE_DECLINED") : .ok
    }

    @Test func aRefusedCaptureParksAndARetryUnderAFreshKeyGoesOn() async throws {
        try await Shop.with(self.declined) { shop in
            try await shop.ship()
            try await shop.signal(self.saga, "packed", at: 11)
            let parked = try await shop.reach(self.saga, .parkedForward)
            #expect(parked.reason == "DECISION_NEEDED")
            #expect(parked.step("capture")?.lastError == "CAPTURE_DECLINED")
            #expect(parked.allowedVerbs == ["retry", "resolve-ok", "resolve-failed"])
            let listed = try await shop.list(.init(state: .parkedForward))
            #expect(listed.sagas.map(\.sagaID) == [self.saga])
            _ = try await shop.retry(self.saga)
            try await shop.reach(self.saga, .waiting)
            #expect(shop.story == ["begin", "capture", "capture~1", "ready"])
        }
    }

    @Test(arguments: [false, true])
    func aCancelEndsAShipmentWhoseCaptureWasRefused(restarts: Bool) async throws {
        try await Shop.with(self.declined) { shop in
            try await shop.ship()
            try await shop.signal(self.saga, "packed", at: 11)
            try await shop.reach(self.saga, .parkedForward)
            if restarts {
                shop.crash()
                try shop.open()
            }
            try await shop.signal(self.saga, "cancelled")
            let saga = try await shop.reach(self.saga, .compensated)
            #expect(saga.step("capture")?.state == .failed)
            #expect(shop.story == ["begin", "capture", "-begin"])
        }
    }

    @Test func aWaitingShipmentOutlivesARestart() async throws {
        try await Shop.with { shop in
            try await shop.ship()
            try await shop.reach(self.saga, .waiting)
            shop.crash()
            try shop.open()
            try await shop.signal(self.saga, "packed", at: 11)
            try await shop.signal(self.saga, "handed-over", at: 22)
            shop.crash()
            try shop.open()
            try await shop.signal(self.saga, "delivered", at: 33)
            try await shop.reach(self.saga, .completed)
            #expect(shop.story.last == "close")
        }
    }

    @Test func aSignalForNoSagaIsRefused() async throws {
        try await Shop.with { shop in
            let error = await #expect(throws: RPCError.self) {
                try await shop.signal("shipment:SH-9-9", "packed")
            }
            #expect(error?.code == .notFound)
        }
    }
}

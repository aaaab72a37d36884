// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import ServiceKit
import Store
import Testing

@testable import FulfillmentService

/// A cancellation and the way out of the house, in every order they can come.
@Suite struct RaceTests {
    /// What happens to one order at about the same time.
    private enum Act: CaseIterable {
        case cancel, handOver, manifest, event, deliver, label, hold, release, cancelAgain
    }

    private static let context = CallContext(actor: "race")

    /// 10,000 orders, each with its own interleaving of what people, carriers and sagas do.
    ///
    /// The handlers run as they do in the service, one after another in transactions; what differs
    /// is who comes first. Exactly one of cancellation and hand-over wins, and the saga is told so.
    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as [UInt64])
    func isWonByExactlyOneOfCancelAndHandOver(seed: UInt64) async throws {
        try await withFulfillment { fulfillment in
            let wins = try fulfillment.store.writeAndWait { tx in
                var random = SeededGenerator(seed: seed)
                var wins = (cancelled: 0, gone: 0)
                for number in 1...1000 {
                    let won = try Self.race(Int64(number), &random, tx)
                    if won { wins.cancelled += 1 } else { wins.gone += 1 }
                }
                return [wins.cancelled, wins.gone]
            }
            #expect(wins.reduce(0, +) == 1000)
            // Both happen, or the race is none.
            #expect(wins.allSatisfy { $0 > 100 })
        }
    }

    /// Runs one order's interleaving; whether the cancellation won.
    private static func race(
        _ number: Int64,
        _ random: inout SeededGenerator,
        _ tx: Transaction
    ) throws -> Bool {
        let id = "SH-\(number)-1"
        try self.makeReady(number, tx)
        var cancelled = 0
        var gone = 0
        for act in Act.allCases.shuffled(using: &random) {
            let isDone = try self.run(act, number, tx)
            switch act {
            case .cancel, .cancelAgain: cancelled += isDone ? 1 : 0
            case .handOver, .manifest: gone += isDone ? 1 : 0
            default: break
            }
        }
        // A hold may have kept it in the house, and the cancellation may have lost: not yet here.
        if cancelled == 0, gone == 0 { gone += try self.run(.handOver, number, tx) ? 1 : 0 }
        let shipment = try ShipmentHandlers.shipment(id, in: tx)
        #expect((cancelled > 0) != (gone > 0), "\(id) cancelled \(cancelled), gone \(gone)")
        #expect(gone <= 1)
        #expect((shipment.state == .cancelled) == (cancelled > 0))
        #expect(shipment.state.wasHandedOver == (gone > 0))
        let signals = try self.signals(of: id, tx)
        #expect(signals.filter { $0 == "cancelled" }.count == (cancelled > 0 ? 1 : 0))
        #expect(signals.filter { $0 == "handed-over" }.count == gone)
        #expect(signals.filter { $0 == "delivered" }.count <= gone)
        return cancelled > 0
    }

    private static func makeReady(_ number: Int64, _ tx: Transaction) throws {
        let id = "SH-\(number)-1"
        let plan = planRequest(order: "SO-\(number)", carrier: "SPEEDY")
        _ = try Planning.plan(plan, tx, self.context)
        _ = try ShipmentHandlers.pick(.init(shipmentID: id), tx, self.context)
        _ = try ShipmentHandlers.pack(.init(shipmentID: id), tx, self.context)
        _ = try ShipmentHandlers.markReady(.init(shipmentID: id), tx, self.context)
    }

    /// Whether it was done, as a caller would be told.
    private static func run(_ act: Act, _ number: Int64, _ tx: Transaction) throws -> Bool {
        let (order, id) = ("SO-\(number)", "SH-\(number)-1")
        do {
            return try tx.attempt {
                switch act {
                case .cancel, .cancelAgain:
                    _ = try Cancellation.cancel(.init(orderID: order), tx, self.context)
                case .handOver:
                    _ = try HandOver.handOver(.init(shipmentID: id), tx, self.context)
                case .manifest:
                    let request = FulfillmentV1.CreateManifestRequest(
                        carrierID: "SPEEDY",
                        shipmentIDs: [id]
                    )
                    let answer = try Manifests.create(request, tx, self.context)
                    guard case .reply(let reply) = answer else { return false }
                    return reply.manifest != nil
                case .event:
                    let request = FulfillmentV1.CarrierEventRequest(
                        carrierID: "SPEEDY",
                        eventID: "e-\(number)",
                        trackingNumber: "TRK-\(number)-1",
                        status: .delivered
                    )
                    _ = try CarrierEvents.receive(request, tx, self.context)
                case .deliver:
                    _ = try Outcome.deliver(.init(shipmentID: id), tx, self.context)
                case .label:
                    _ = try Labels.create(.init(shipmentID: id), tx, self.context)
                case .hold:
                    _ = try Holds.hold(.init(orderID: order), tx, self.context)
                case .release:
                    _ = try Holds.release(.init(orderID: order), tx, self.context)
                }
                return true
            }
        } catch is FulfillmentError {
            return false
        }
    }

    /// The names of the signals for a shipment's saga.
    private static func signals(of id: String, _ tx: Transaction) throws -> [String] {
        try tx.all(
            "SELECT payload FROM outbox WHERE ordering_key = $1 AND method = $2 ORDER BY id",
            id,
            OrchestratorV1.OrchestratorService.signal.path
        ) { try OrchestratorV1.SignalRequest.decode($0.bytes(0)).name }
    }
}

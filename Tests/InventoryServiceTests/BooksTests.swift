// SPDX-License-Identifier: MIT
import Ambient
import OMSProtos
import RPC
import Testing

@testable import InventoryService

/// The books against a model, over random histories.
@Suite struct BooksTests {
    /// What the stock must be, kept the simplest way there is.
    private struct Model {
        struct Reservation {
            var state: ReservationState
            var open: [String: Int64]
        }

        var onHand: [String: Int64] = [:]
        var reservations: [String: Reservation] = [:]

        func reserved(_ sku: String) -> Int64 {
            self.reservations.values.filter(\.state.holdsStock).reduce(0) {
                $0 + ($1.open[sku] ?? 0)
            }
        }

        func fits(_ wanted: [String: Int64]) -> Bool {
            wanted.allSatisfy { (self.onHand[$0.key] ?? 0) - self.reserved($0.key) >= $0.value }
        }

        /// What one random call must do to the books; false when it must be refused.
        mutating func apply(
            _ operation: Int,
            _ order: String,
            _ wanted: [String: Int64]
        ) -> Bool {
            let reservation = self.reservations[order]
            switch operation {
            case 0...3:
                if let reservation {
                    return reservation.state.holdsStock && reservation.open == wanted
                }
                guard self.fits(wanted) else { return false }
                self.reservations[order] = Reservation(state: .held, open: wanted)
            case 4, 5:
                guard let reservation else { return false }
                switch reservation.state {
                case .held, .committed: break
                case .expired: guard self.fits(reservation.open) else { return false }
                case .released, .issued: return false
                }
                self.reservations[order]?.state = .committed
            case 6:
                if let reservation, reservation.state != .issued {
                    self.reservations[order]?.state = .released
                }
            case 7, 8:
                guard let reservation, reservation.state == .committed,
                    wanted.allSatisfy({ (reservation.open[$0.key] ?? 0) >= $0.value })
                else { return false }
                var open = reservation.open
                for (sku, units) in wanted {
                    open[sku, default: 0] -= units
                    self.onHand[sku, default: 0] -= units
                }
                let done = open.values.allSatisfy { $0 == 0 }
                self.reservations[order] = Reservation(
                    state: done ? .issued : .committed,
                    open: open
                )
            default:
                for (sku, units) in wanted { self.onHand[sku, default: 0] += units }
            }
            return true
        }
    }

    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func agreeWithTheModel(seed: UInt64) async throws {
        try await withWarehouse { house in
            var random = SeededGenerator(seed: seed)
            var model = Model()
            for sku in ["A", "B", "C"] {
                try await house.stock(sku, 10)
                model.onHand[sku] = 10
            }
            for step in 0..<300 {
                let operation = Int.random(in: 0...9, using: &random)
                let order = "SO-\(Int.random(in: 1...25, using: &random))"
                // One to three lines, of which some have the same SKU.
                let lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in
                    (
                        ["A", "B", "C"][Int.random(in: 0...2, using: &random)],
                        Int64.random(in: 1...3, using: &random)
                    )
                }
                let wanted = Dictionary(lines, uniquingKeysWith: +)
                var next = model
                // An attach compares with what was first reserved, which issues have changed.
                if operation <= 3, model.reservations[order] != nil { continue }
                let accepted = next.apply(operation, order, wanted)
                let answered = await self.answered(house, operation, order, lines)
                #expect(answered == accepted, "seed \(seed) step \(step): \(operation) \(order)")
                if accepted { model = next }
                if step % 20 == 0 { try house.audit() }
            }
            for sku in ["A", "B", "C"] {
                let level = try await house.level(sku)
                #expect(level == [model.onHand[sku] ?? 0, model.reserved(sku)])
            }
        }
    }

    private func answered(
        _ house: Warehouse,
        _ operation: Int,
        _ order: String,
        _ lines: [(String, Int64)]
    ) async -> Bool {
        do {
            switch operation {
            case 0...3: _ = try await house.reserve(order, lines)
            case 4, 5: _ = try await house.commit(order)
            case 6: _ = try await house.release(order)
            case 7, 8: _ = try await house.issue(order, lines)
            default: try await house.receive(lines)
            }
            return true
        } catch {
            return false
        }
    }
}

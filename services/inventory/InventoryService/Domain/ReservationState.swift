// SPDX-License-Identifier: MIT
import OMSProtos

/// Where a reservation is in its life; the raw value is the number in the contract and the table.
enum ReservationState: Int64, CaseIterable, Sendable {
    /// Stock is set aside until the hold runs out. → committed, released, expired
    case held = 1
    /// Stock is set aside for good. → released, issued
    case committed = 2
    /// Nothing is set aside any more. Terminal.
    case released = 3
    /// The hold ran out. → committed (when stock can be taken again), released
    case expired = 4
    /// Every unit left the house. Terminal.
    case issued = 5

    /// The state in the contract's words.
    var proto: InventoryV1.ReservationState {
        InventoryV1.ReservationState(rawValue: Int32(self.rawValue))
    }

    /// The name operators see, for example `COMMITTED`.
    var name: String { self.proto.name }

    /// Whether its units count in the `reserved` of the stock.
    var holdsStock: Bool { self == .held || self == .committed }

    /// The states that may follow, and no others.
    var next: [ReservationState] {
        switch self {
        case .held: [.committed, .released, .expired]
        case .committed: [.released, .issued]
        case .expired: [.committed, .released]
        case .released, .issued: []
        }
    }
}

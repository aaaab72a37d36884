// SPDX-License-Identifier: MIT
import OMSProtos

let stockRules = [
    Rule(
        .stock,
        name: "stock-balances",
        demand: "on hand, reserved and quarantine are the sums of their movements, "
            + "0 <= reserved <= on hand, and available is the rest"
    ) { snapshot in
        var faults: [(String, String)] = []
        for level in snapshot.levels where !level.isSound {
            faults.append(
                (
                    "\(level.place)",
                    "on hand \(level.onHand), reserved \(level.reserved), available "
                        + "\(level.available), quarantine \(level.quarantine)"
                )
            )
        }
        let tallies: [(String, [Place: Int64], [Place: Int64])] = [
            (
                "on hand", snapshot.levels.sums { ($0.place, $0.onHand) },
                snapshot.movements.sums { ($0.place, $0.onHandDelta) }
            ),
            (
                "reserved", snapshot.levels.sums { ($0.place, $0.reserved) },
                snapshot.movements.sums { ($0.place, $0.reservedDelta) }
            ),
            (
                "quarantine", snapshot.levels.sums { ($0.place, $0.quarantine) },
                snapshot.movements.sums { ($0.place, $0.quarantineDelta) }
            ),
        ]
        for (what, found, expected) in tallies {
            for (place, found, expected) in differences(found, expected) {
                faults.append(
                    ("\(place)", "\(what) is \(found), its movements come to \(expected)")
                )
            }
        }
        return faults
    },
    Rule(
        .stock,
        name: "stock-movements",
        demand: "each movement tells the balances that the movements up to it come to"
    ) { snapshot in
        var balances: [Place: Balance] = [:]
        var faults: [(String, String)] = []
        for movement in snapshot.movements {
            var balance = balances[movement.place] ?? Balance()
            balance.add(movement)
            let told = Balance(told: movement)
            if told != balance {
                faults.append(
                    (
                        "movement \(movement.movementID)",
                        "\(movement.kind) of \(movement.place) tells \(told), the movements come "
                            + "to \(balance)"
                    )
                )
            }
            // One wrong row is one finding, not one for each row behind it.
            balances[movement.place] = told
        }
        return faults
    },
    Rule(
        .stock,
        name: "stock-transfers",
        demand: "what leaves a location in a transfer arrives at another"
    ) { snapshot in
        let out = snapshot.movements.filter { $0.kind == "TRANSFER_OUT" }
            .sums { ($0.sku, 0 &- $0.onHandDelta) }
        let into = snapshot.movements.filter { $0.kind == "TRANSFER_IN" }
            .sums { ($0.sku, $0.onHandDelta) }
        return differences(into, out).map {
            ($0.key, "\($0.found) arrived by transfer, \($0.expected) left")
        }
    },
    Rule(
        .stock,
        name: "stock-reserved",
        demand: "reserved is what the open reservations hold"
    ) { snapshot in
        let held = snapshot.reservations.filter(\.holdsStock)
            .flatMap(\.held).sums { (Place(sku: $0.sku, location: $0.location), $0.quantity) }
        return differences(snapshot.levels.sums { ($0.place, $0.reserved) }, held).map {
            ("\($0.key)", "reserved is \($0.found), reservations hold \($0.expected)")
        }
    },
    Rule(
        .stock,
        name: "stock-quarantine",
        demand: "in quarantine is what came back with returns that nobody has inspected"
    ) { snapshot in
        let received = snapshot.returns.filter { $0.state == .received }.flatMap(\.lines)
            .sums { ($0.sku, $0.received) }
        let moving = Set(
            snapshot.returns.filter { $0.state == .settling }.flatMap(\.lines).map(\.sku)
        )
        return differences(snapshot.levels.sums { ($0.sku, $0.quarantine) }, received)
            .filter { !moving.contains($0.key) }.map {
                ($0.key, "\($0.found) in quarantine, returns to be inspected hold \($0.expected)")
            }
    },
]

/// The three counts of a SKU at a location.
private struct Balance: Hashable, CustomStringConvertible {
    private var onHand: Int64 = 0
    private var reserved: Int64 = 0
    private var quarantine: Int64 = 0

    init() {}

    init(told movement: InventoryV1.Movement) {
        self.onHand = movement.onHand
        self.reserved = movement.reserved
        self.quarantine = movement.quarantine
    }

    mutating func add(_ movement: InventoryV1.Movement) {
        self.onHand &+= movement.onHandDelta
        self.reserved &+= movement.reservedDelta
        self.quarantine &+= movement.quarantineDelta
    }

    var description: String {
        "on hand \(self.onHand), reserved \(self.reserved), quarantine \(self.quarantine)"
    }
}

extension InventoryV1.StockLevel {
    var place: Place { Place(sku: self.sku, location: self.location) }

    fileprivate var isSound: Bool {
        self.reserved >= 0 && self.reserved <= self.onHand && self.quarantine >= 0
            && self.available == self.onHand &- self.reserved
    }
}

extension InventoryV1.Movement {
    var place: Place { Place(sku: self.sku, location: self.location) }
}

extension InventoryV1.Reservation {
    /// Whether what it holds is set aside.
    var holdsStock: Bool { self.state == .held || self.state == .committed }
}

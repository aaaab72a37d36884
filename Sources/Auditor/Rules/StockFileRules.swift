// SPDX-License-Identifier: MIT
import Audit
import OMSProtos

let stockFileRules = [
    OutsideRule(
        .stock,
        name: "movements-kinds",
        demand: "a movement moves what its kind moves, in that direction: goods that arrive add to "
            + "on hand, a reservation to reserved, an issue takes the same from both"
    ) { evidence in
        evidence.snapshot.movements.filter { !$0.isOfItsKind }.map {
            (
                "movement \($0.movementID)",
                "\($0.kind) of \($0.sku) at \($0.location) moves on hand by \($0.onHandDelta), "
                    + "reserved by \($0.reservedDelta), quarantine by \($0.quarantineDelta)"
            )
        }
    },
    OutsideRule(
        .oversell,
        name: "stock-prefixes",
        demand: "after each movement 0 <= reserved <= on hand and 0 <= quarantine"
    ) { evidence in
        var counts: [Shelf: Counts] = [:]
        var faults: OutsideRule.Faults = []
        for movement in evidence.snapshot.movements {
            let shelf = Shelf(sku: movement.sku, location: movement.location)
            var count = counts[shelf] ?? Counts()
            count.add(movement)
            counts[shelf] = count
            if !count.isPossible {
                faults.append(
                    (
                        "\(shelf.sku) at \(shelf.location)",
                        "after movement \(movement.movementID) \(count.onHand) on hand, "
                            + "\(count.reserved) reserved, \(count.quarantine) in quarantine"
                    )
                )
            }
        }
        return faults
    },
    OutsideRule(
        .oversell,
        name: "movements-gapless",
        demand: "movements are numbered 1, 2, 3, …",
        in: "inventory",
        query: """
            SELECT 'movement ' || movement_id, 'comes as number ' || place FROM (
                SELECT movement_id, row_number() OVER (ORDER BY movement_id) AS place
                FROM movements NOT INDEXED)
            WHERE movement_id <> place LIMIT 10
            """
    ),
]

private struct Shelf: Hashable {
    let sku: String
    let location: String
}

private struct Counts {
    var onHand: Int64 = 0
    var reserved: Int64 = 0
    var quarantine: Int64 = 0

    mutating func add(_ movement: InventoryV1.Movement) {
        self.onHand &+= movement.onHandDelta
        self.reserved &+= movement.reservedDelta
        self.quarantine &+= movement.quarantineDelta
    }

    var isPossible: Bool {
        self.reserved >= 0 && self.reserved <= self.onHand && self.quarantine >= 0
    }
}

extension InventoryV1.Movement {
    fileprivate var isOfItsKind: Bool {
        let (shelf, promised, aside) = (self.onHandDelta, self.reservedDelta, self.quarantineDelta)
        switch self.kind {
        case "RECEIVE", "TRANSFER_IN": return shelf > 0 && promised == 0 && aside == 0
        case "TRANSFER_OUT", "SUPPLIER_RETURN": return shelf < 0 && promised == 0 && aside == 0
        case "RESERVE": return shelf == 0 && promised > 0 && aside == 0
        case "RELEASE": return shelf == 0 && promised < 0 && aside == 0
        case "ISSUE": return shelf < 0 && promised == shelf && aside == 0
        case "COUNT_ADJUST": return shelf != 0 && promised == 0 && aside == 0
        case "RETURN": return shelf == 0 && promised == 0 && aside != 0
        case "RESTOCK": return shelf > 0 && promised == 0 && aside == 0 &- shelf
        case "SCRAP": return shelf == 0 && promised == 0 && aside < 0
        default: return false
        }
    }
}

// SPDX-License-Identifier: MIT

/// What changes the stock of a SKU at a location; the movement kinds of the contract.
enum MovementKind: Int64, CaseIterable, Sendable {
    /// Goods arrived.
    case receive = 1
    /// Available units were set aside.
    case reserve = 2
    /// Units set aside are available again.
    case release = 3
    /// Reserved units left the house.
    case issue = 4
    /// The shelf held more or fewer than the books said.
    case countAdjust = 5
    /// Units went to another location.
    case transferOut = 6
    /// Units came from another location.
    case transferIn = 7
    /// Returned goods came to quarantine; with units below zero they left it for the buyer again.
    case `return` = 8
    /// Units went from quarantine back on the shelf.
    case restock = 9
    /// Units in quarantine were thrown away.
    case scrap = 10
    /// Units went back to the supplier.
    case supplierReturn = 11

    /// The name in the contract.
    var name: String {
        switch self {
        case .receive: "RECEIVE"
        case .reserve: "RESERVE"
        case .release: "RELEASE"
        case .issue: "ISSUE"
        case .countAdjust: "COUNT_ADJUST"
        case .transferOut: "TRANSFER_OUT"
        case .transferIn: "TRANSFER_IN"
        case .return: "RETURN"
        case .restock: "RESTOCK"
        case .scrap: "SCRAP"
        case .supplierReturn: "SUPPLIER_RETURN"
        }
    }
}

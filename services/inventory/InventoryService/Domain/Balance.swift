// SPDX-License-Identifier: MIT

/// The stock of one SKU at one location.
struct Balance: Hashable, Sendable {
    /// The most units there can be: what JSON and spreadsheets still count exactly.
    static let onHandMax: Int64 = 9_007_199_254_740_991

    let onHand: Int64
    let reserved: Int64
    let version: Int64

    /// The balance after a movement; nil when `0 <= reserved <= on_hand <= onHandMax` would break.
    func moved(onHand: Int64, reserved: Int64) -> Balance? {
        let (newOnHand, overflow) = self.onHand.addingReportingOverflow(onHand)
        let (newReserved, carry) = self.reserved.addingReportingOverflow(reserved)
        guard !overflow, !carry, newReserved >= 0, newReserved <= newOnHand,
            newOnHand <= Self.onHandMax
        else { return nil }
        return Balance(onHand: newOnHand, reserved: newReserved, version: self.version + 1)
    }
}

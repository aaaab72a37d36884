// SPDX-License-Identifier: MIT
import Ambient

/// The stock of one SKU at one location.
struct Balance: Hashable, Sendable {
    /// The most units there can be: what JSON and spreadsheets still count exactly.
    static let onHandMax: Int64 = 9_007_199_254_740_991

    let onHand: Int64
    let reserved: Int64
    /// Returned and not yet inspected; beside `onHand`.
    var quarantine: Int64 = 0
    let version: Int64

    /// What can be reserved.
    var available: Int64 {
        #if OMS_PLANTED_BUGS
            if PlantedBug.reservedIsAvailable.isOn { return self.onHand }
        #endif
        return self.onHand - self.reserved
    }

    /// The balance after a movement; nil when `0 <= reserved <= on_hand <= onHandMax` or
    /// `0 <= quarantine <= onHandMax` would break.
    func moved(onHand: Int64, reserved: Int64, quarantine: Int64 = 0) -> Balance? {
        let (newOnHand, overflow) = self.onHand.addingReportingOverflow(onHand)
        let (newReserved, carry) = self.reserved.addingReportingOverflow(reserved)
        let (newQuarantine, excess) = self.quarantine.addingReportingOverflow(quarantine)
        guard !overflow, !carry, !excess, newReserved >= 0, newReserved <= newOnHand,
            newOnHand <= Self.onHandMax, (0...Self.onHandMax).contains(newQuarantine)
        else { return nil }
        return Balance(
            onHand: newOnHand,
            reserved: newReserved,
            quarantine: newQuarantine,
            version: self.version + 1
        )
    }
}

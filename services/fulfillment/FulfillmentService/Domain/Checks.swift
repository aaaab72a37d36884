// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// A key of the shop or of another service.
func checkedKey(_ text: String, _ field: String) throws(FulfillmentError) -> String {
    guard isKey(text) else {
        throw .invalid(
            field: field,
            value: text,
            remedy: "1 to 64 characters without spaces are required"
        )
    }
    return text
}

/// A text for people that may be empty: at most 500 bytes.
func checkedText(_ text: String, _ field: String) throws(FulfillmentError) -> String {
    guard text.utf8.count <= 500 else {
        throw .invalid(field: field, value: text, remedy: "at most 500 bytes are allowed")
    }
    return text
}

/// How many fills an order had; each was at least one unit of at most 500 SKUs.
func checkedFills(_ count: UInt32) throws(FulfillmentError) -> Int {
    guard count <= 100_000 else {
        throw .invalid(
            field: "fills",
            value: String(count),
            remedy: "send what PauseFills answered, at most 100000"
        )
    }
    return Int(count)
}

/// An address whose parts have at most 4096 bytes each, as the order service takes them.
func checkedAddress(
    _ address: CommonV1.Address,
    _ field: String
) throws(FulfillmentError) -> CommonV1.Address {
    let parts = [
        ("name", address.name), ("street", address.street), ("city", address.city),
        ("region", address.region), ("postal_code", address.postalCode),
        ("country", address.country),
    ]
    for (part, text) in parts where text.utf8.count > 4096 {
        throw .invalid(
            field: "\(field).\(part)",
            value: text,
            remedy: "at most 4096 bytes are allowed"
        )
    }
    return address
}

/// How far ahead of ours the clock of whoever reports a fact may be.
private let clockLeadMs: Int64 = 86_400_000

/// When a fact happened: the time of the request, or now when it gives none.
///
/// A fact has happened, so that more than a day from now is refused.
func checkedTime(
    _ milliseconds: Int64,
    now: Timestamp
) throws(FulfillmentError) -> Timestamp {
    guard milliseconds >= 0 else {
        throw .invalid(
            field: "occurred_at_ms",
            value: String(milliseconds),
            remedy: "milliseconds since 1970 are required, or 0 for now"
        )
    }
    guard milliseconds - clockLeadMs <= now.milliseconds else {
        throw .invalid(
            field: "occurred_at_ms",
            value: String(milliseconds),
            remedy: "a time up to now is required, at most a day ahead; or 0 for now"
        )
    }
    return milliseconds == 0 ? now : Timestamp(milliseconds: milliseconds)
}

extension Shipment {
    /// Refuses the time that somebody gave for what came after the hand-over, when it is before it.
    ///
    /// None given is now, which always goes: the hand-over may be of a clock that is ahead of ours.
    /// Events of carriers are not asked: they have clocks of their own, and are believed or ignored.
    func checkFollowsHandOver(_ milliseconds: Int64) throws(FulfillmentError) {
        guard milliseconds > 0, let left = self.handedOverAt, milliseconds < left.milliseconds
        else { return }
        throw .invalid(
            field: "occurred_at_ms",
            value: String(milliseconds),
            remedy: "\(self.id) was handed over at \(left.milliseconds) (\(left)): that or later is"
                + " required, or 0 for now"
        )
    }
}

/// An order's id.
func checkedOrder(_ text: String) throws(FulfillmentError) -> OrderID {
    guard let order = OrderID(text), order.number <= ShipmentID.orderNumberMax else {
        throw .invalid(
            field: "order_id",
            value: text,
            remedy: "an order's id such as SO-100001 is required"
        )
    }
    return order
}

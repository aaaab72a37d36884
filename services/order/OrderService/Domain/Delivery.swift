// SPDX-License-Identifier: MIT
import Commerce

/// How far one line of an order has been delivered.
struct DeliveryLine: Hashable, Sendable {
    let key: Int64
    let sku: String
    let quantity: Int64
    var delivered: Int64
}

/// Units that arrived did not fit what was left to deliver.
struct OverDelivery: Error, Hashable {
    let sku: String
    let wanted: Int64
    let open: Int64
}

/// Books delivered units on the lines of an order, earlier lines of the same SKU first.
///
/// All or nothing: the error names the first SKU, in byte order, of which more arrived than was open.
func deliver(
    _ units: [String: Int64],
    on lines: [DeliveryLine]
) throws(OverDelivery) -> [DeliveryLine] {
    var left = units
    var booked = lines
    for index in booked.indices {
        guard let wanted = left[booked[index].sku], wanted > 0 else { continue }
        let taken = min(wanted, booked[index].quantity - booked[index].delivered)
        booked[index].delivered += taken
        left[booked[index].sku] = wanted - taken
    }
    guard let (sku, _) = left.filter({ $0.value > 0 }).min(by: { $0.key < $1.key }) else {
        return booked
    }
    let open = lines.filter { $0.sku == sku }.reduce(0) { $0 + $1.quantity - $1.delivered }
    throw OverDelivery(sku: sku, wanted: units[sku] ?? 0, open: open)
}

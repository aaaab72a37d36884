// SPDX-License-Identifier: MIT

/// What is the matter with a shipment that is in EXCEPTION.
enum ExceptionKind: String, CaseIterable, Sendable {
    /// The address is wrong or incomplete.
    case address = "ADDRESS"
    case damaged = "DAMAGED"
    /// The buyer does not want it.
    case refused = "REFUSED"
    /// Nobody was there.
    case missed = "MISSED"
    case other = "OTHER"

    /// Reads what a caller sent.
    init(checked text: String) throws(FulfillmentError) {
        guard let kind = Self(rawValue: text) else {
            throw .invalid(
                field: "kind",
                value: text,
                remedy: "use one of \(Self.allCases.map(\.rawValue).joined(separator: ", "))"
            )
        }
        self = kind
    }
}

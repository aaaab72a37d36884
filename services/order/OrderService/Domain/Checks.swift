// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// The most bytes of UTF-8 any text of a request may have.
let textBytesMax = 4096

/// The text itself, when it is at most `textBytesMax` long.
func boundedText(_ text: String, field: @autoclosure () -> String) throws(OrderError) -> String {
    guard text.utf8.count <= textBytesMax else {
        throw .invalid(
            field: field(),
            value: text,
            remedy: "Send at most \(textBytesMax) bytes; this has \(text.utf8.count)."
        )
    }
    return text
}

/// The address itself, when each of its parts is at most `textBytesMax` long.
func boundedAddress(_ address: CommonV1.Address, field: String) throws(OrderError)
    -> CommonV1.Address
{
    _ = try boundedText(address.name, field: "\(field).name")
    _ = try boundedText(address.street, field: "\(field).street")
    _ = try boundedText(address.city, field: "\(field).city")
    _ = try boundedText(address.region, field: "\(field).region")
    _ = try boundedText(address.postalCode, field: "\(field).postal_code")
    _ = try boundedText(address.country, field: "\(field).country")
    return address
}

/// The method itself, when it is one that money can be taken with.
func paymentMethod(
    _ method: OrderV1.PaymentMethod,
    field: String
) throws(OrderError) -> OrderV1.PaymentMethod {
    switch method {
    case .card, .cash, .bankTransfer, .onAccount: return method
    case .unspecified, .unrecognized:
        throw .invalid(
            field: field,
            value: method.name,
            remedy: "Send CARD, CASH, BANK_TRANSFER or ON_ACCOUNT."
        )
    }
}

/// The text itself, when it can be a key: 1 to 64 characters without spaces.
func key(_ text: String, field: String) throws(OrderError) -> String {
    guard isKey(text) else {
        throw .invalid(
            field: field,
            value: text,
            remedy: "Send 1 to 64 characters without spaces."
        )
    }
    return text
}

/// How many rows a page has: 100 when the caller does not say, at most 1000.
func pageSize(_ page: CommonV1.PageRequest?) -> Int {
    guard let size = page?.pageSize, size > 0 else { return 100 }
    return Int(min(size, 1000))
}

/// A saga's reason, cut to a length for people: a compensation must not fail over its wording.
func brief(_ reason: String) -> String { String(reason.prefix(200)) }

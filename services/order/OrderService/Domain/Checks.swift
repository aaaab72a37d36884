// SPDX-License-Identifier: MIT
import Ambient
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

/// The text itself, when it is bounded and has no control characters.
///
/// A line feed is one too, except where lines are allowed.
func plainText(
    _ text: String,
    field: String,
    linesAllowed: Bool = false
) throws(OrderError) -> String {
    _ = try boundedText(text, field: field)
    let isPlain = text.unicodeScalars.allSatisfy {
        $0.properties.generalCategory != .control || linesAllowed && $0 == "\n"
    }
    guard isPlain else {
        throw .invalid(
            field: field,
            value: text,
            remedy: "Leave control characters out"
                + (linesAllowed ? "; a line feed may part two lines." : ".")
        )
    }
    return text
}

/// The address itself, when its parts are plain texts; only the street may have lines.
func plainAddress(_ address: CommonV1.Address, field: String) throws(OrderError)
    -> CommonV1.Address
{
    _ = try plainText(address.name, field: "\(field).name")
    _ = try plainText(address.street, field: "\(field).street", linesAllowed: true)
    _ = try plainText(address.city, field: "\(field).city")
    _ = try plainText(address.region, field: "\(field).region")
    _ = try plainText(address.postalCode, field: "\(field).postal_code")
    _ = try plainText(address.country, field: "\(field).country")
    return address
}

/// The e-mail address itself, when it is empty or has something on both sides of its one `@`.
func emailAddress(_ text: String, field: String) throws(OrderError) -> String {
    _ = try plainText(text, field: field)
    let sides = text.split(separator: "@", omittingEmptySubsequences: false)
    let isAddress =
        sides.count == 2 && !sides.contains("") && !text.contains(where: \.isWhitespace)
    guard text.isEmpty || isAddress else {
        throw .invalid(
            field: field,
            value: text,
            remedy: "Send one address such as ana@shop.example, without spaces, or nothing."
        )
    }
    return text
}

/// The method itself, when it is one that money can be taken with.
func paymentMethod(
    _ method: OrderV1.PaymentMethod,
    field: String
) throws(OrderError) -> OrderV1.PaymentMethod {
    switch method {
    case .card, .cash, .bankTransfer, .onAccount, .storeCredit: return method
    case .mixed, .unspecified, .unrecognized:
        throw .invalid(
            field: field,
            value: method.name,
            remedy: "Send CARD, CASH, BANK_TRANSFER, ON_ACCOUNT or STORE_CREDIT."
        )
    }
}

/// The text with all but its last four digits hidden, when it looks like the number of a card.
///
/// That is 12 to 19 digits in any script; blanks and dashes between them do not count.
func maskedCardNumber(_ text: String) -> String? {
    let digits = text.filter {
        !$0.isWhitespace && !"-\u{2010}\u{2011}\u{2012}\u{2013}".contains($0)
    }
    guard (12...19).contains(digits.count), digits.allSatisfy(\.isWholeNumber) else { return nil }
    return String(repeating: "*", count: digits.count - 4) + digits.suffix(4)
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

/// How far ahead of ours the clock of whoever reports a fact may be.
private let clockLeadMs: Int64 = 86_400_000

/// When something happened: the time of a request, or now when it gives none.
///
/// It has happened, so that more than a day from now is refused.
func recordedTime(
    _ milliseconds: Int64,
    field: String,
    now: Timestamp
) throws(OrderError) -> Timestamp {
    guard milliseconds >= 0, milliseconds - clockLeadMs <= now.milliseconds else {
        throw .invalid(
            field: field,
            value: String(milliseconds),
            remedy: "Send milliseconds since 1970, at most a day ahead, or 0 for now."
        )
    }
    return milliseconds == 0 ? now : Timestamp(milliseconds: milliseconds)
}

/// A saga's reason, cut to a length for people: a compensation must not fail over its wording.
func brief(_ reason: String) -> String { String(reason.prefix(200)) }

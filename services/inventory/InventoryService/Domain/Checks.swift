// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos
import RPC

/// The most bytes of UTF-8 any text of a request may have.
let textBytesMax = 4096

/// The text itself, when it is at most `textBytesMax` long.
func boundedText(
    _ text: String,
    field: @autoclosure () -> String
) throws(InventoryError) -> String {
    guard text.utf8.count <= textBytesMax else {
        throw .invalid(
            field: field(),
            value: text,
            remedy: "Send at most \(textBytesMax) bytes; this has \(text.utf8.count)."
        )
    }
    return text
}

/// The text itself, when it can be a key: 1 to 64 characters without spaces.
func key(_ text: String, field: String) throws(InventoryError) -> String {
    guard isKey(text) else {
        throw .invalid(
            field: field,
            value: text,
            remedy: "Send 1 to 64 characters without spaces."
        )
    }
    return text
}

/// The name itself, when there is one.
func named(_ text: String, field: String) throws(InventoryError) -> String {
    guard !text.isEmpty else { throw .invalid(field: field, value: "", remedy: "Send a name.") }
    return try boundedText(text, field: field)
}

/// The address with each of its parts at most `textBytesMax` long; none is an empty one.
func boundedAddress(
    _ address: CommonV1.Address?,
    field: String
) throws(InventoryError) -> CommonV1.Address {
    let address = address ?? CommonV1.Address()
    _ = try boundedText(address.name, field: "\(field).name")
    _ = try boundedText(address.street, field: "\(field).street")
    _ = try boundedText(address.city, field: "\(field).city")
    _ = try boundedText(address.region, field: "\(field).region")
    _ = try boundedText(address.postalCode, field: "\(field).postal_code")
    _ = try boundedText(address.country, field: "\(field).country")
    return address
}

/// The amount in a known form, from zero to `Money.minorUnitsMax`; nil when there is none.
func amount(_ money: CommonV1.Money?, field: String) throws(InventoryError) -> Money? {
    guard let money, !(money.currency.isEmpty && money.minorUnits == 0) else { return nil }
    guard let currency = Currency(money.currency) else {
        throw .invalid(
            field: "\(field).currency",
            value: money.currency,
            remedy: "Send three capitals of ISO 4217."
        )
    }
    guard money.minorUnits >= 0 else {
        throw .invalid(
            field: "\(field).minor_units",
            value: String(money.minorUnits),
            remedy: "Send 0 or more."
        )
    }
    guard money.minorUnits <= Money.minorUnitsMax else {
        throw .invalid(
            field: "\(field).minor_units",
            value: String(money.minorUnits),
            remedy: "Send at most \(Money.minorUnitsMax)."
        )
    }
    return Money(minorUnits: money.minorUnits, currency: currency)
}

/// The amount in a known form, of a currency that ISO 4217 lists: what is entered, not what is stored.
func listedAmount(_ money: CommonV1.Money?, field: String) throws(InventoryError) -> Money? {
    guard let amount = try amount(money, field: field) else { return nil }
    guard amount.currency.isListed else {
        throw .invalid(
            field: "\(field).currency",
            value: amount.currency.code,
            remedy: "Send a code that ISO 4217 lists, such as USD."
        )
    }
    return amount
}

/// The location where stock lies when a request names none.
let defaultLocation = "MAIN"

/// The number after which a page begins; its token is the last number of the page before.
func numberToken(_ page: CommonV1.PageRequest?) throws(InventoryError) -> Int64 {
    guard let token = page?.pageToken, !token.isEmpty else { return 0 }
    guard let number = Int64(token), number >= 0 else { throw badToken(token) }
    return number
}

/// The error of a page token that no page had.
func badToken(_ token: String) -> InventoryError {
    .invalid(
        field: "page.page_token",
        value: token,
        remedy: "Send the next_page_token of the page before, or nothing."
    )
}

/// Cuts the row that was read beyond a page; true when there was one.
func cut<T>(_ rows: inout [T], to size: Int) -> Bool {
    guard rows.count > size else { return false }
    rows.removeLast(rows.count - size)
    return true
}

/// Who caused what a call does: the operator it names, else its saga, else the caller.
func actor(_ context: CallContext) -> String {
    if !context.actor.isEmpty { return context.actor }
    if let saga = context.saga { return "saga:\(saga.sagaID)" }
    return context.peer
}

extension Money {
    /// The amount as the contract carries it.
    var proto: CommonV1.Money {
        CommonV1.Money(minorUnits: self.minorUnits, currency: self.currency.code)
    }
}

/// When something happened: what the request says, or now when it says 0.
func occurred(_ milliseconds: Int64, now: Timestamp) throws(InventoryError) -> Timestamp {
    // The last millisecond of the year 9999, the end of RFC 3339.
    guard (0...253_402_300_799_999).contains(milliseconds) else {
        throw .invalid(
            field: "occurred_at_ms",
            value: String(milliseconds),
            remedy: "Send milliseconds since 1970, or 0 for now."
        )
    }
    return milliseconds == 0 ? now : Timestamp(milliseconds: milliseconds)
}

/// The version to write from: the one in the table, 0 when there is none yet.
///
/// `expected` is what the caller read, or 0 when it does not care; throws `versionConflict`.
func current(
    _ expected: Int64,
    _ found: Int64?,
    _ field: String
) throws(InventoryError) -> Int64 {
    guard expected == 0 || expected == found ?? 0 else {
        throw .versionConflict(field: field, expected: expected, found: found ?? 0)
    }
    return found ?? 0
}

/// A reference of 1 to 64 characters, or none.
func reference(_ text: String) throws(InventoryError) -> String {
    guard text.isEmpty || isLabel(text) else {
        throw .invalid(
            field: "reference",
            value: text,
            remedy: "Send a delivery note or other evidence of 1 to 64 characters, or nothing."
        )
    }
    return text
}

/// A reason in at most 200 characters; none only where `isRequired` is false.
func reason(_ text: String, isRequired: Bool = false) throws(InventoryError) -> String {
    guard text.utf8.count <= 800, text.count <= 200,
        !(isRequired && !isLabel(String(text.prefix(64))))
    else {
        throw .invalid(
            field: "reason",
            value: text,
            remedy: isRequired
                ? "Say why in 1 to 200 characters, for example DAMAGED, LOST or FOUND."
                : "Say why in at most 200 characters."
        )
    }
    return text
}

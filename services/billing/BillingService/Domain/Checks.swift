// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// A key of the shop or of another service.
func checkedKey(_ text: String, _ field: String) throws(BillingError) -> String {
    guard isKey(text) else {
        throw .invalid(
            field: field,
            value: text,
            remedy: "1 to 64 characters without spaces are required"
        )
    }
    return text
}

/// An amount of zero or more, and at most `Money.minorUnitsMax`.
func checkedMoney(_ money: CommonV1.Money?, _ field: String) throws(BillingError) -> Money {
    guard let money, let currency = Currency(money.currency) else {
        throw .invalid(
            field: "\(field).currency",
            value: money?.currency ?? "",
            remedy: "an amount with a currency of three capital letters is required"
        )
    }
    guard money.minorUnits >= 0 else {
        throw .invalid(
            field: "\(field).minor_units",
            value: String(money.minorUnits),
            remedy: "an amount cannot be negative"
        )
    }
    guard money.minorUnits <= Money.minorUnitsMax else {
        throw .invalid(
            field: "\(field).minor_units",
            value: String(money.minorUnits),
            remedy: "an amount is at most \(Money.minorUnitsMax)"
        )
    }
    return Money(minorUnits: money.minorUnits, currency: currency)
}

/// An amount of zero or more in a given currency; one that was not sent is zero.
func checkedMoney(
    _ money: CommonV1.Money?,
    _ field: String,
    orZeroIn currency: Currency
) throws(BillingError) -> Money {
    guard let money, money != CommonV1.Money() else {
        return Money(minorUnits: 0, currency: currency)
    }
    let checked = try checkedMoney(money, field)
    guard checked.currency == currency else {
        throw .invalid(
            field: "\(field).currency",
            value: checked.currency.code,
            remedy: "the currency is \(currency)"
        )
    }
    return checked
}

func checkedMethod(
    _ method: OrderV1.PaymentMethod,
    _ field: String
) throws(BillingError) -> PaymentMethod {
    guard let checked = PaymentMethod(method) else {
        throw .invalid(
            field: field,
            value: method.name,
            remedy: "\(listed(PaymentMethod.allCases)) is required"
        )
    }
    return checked
}

/// How one tender is paid.
func checkedTenderMethod(
    _ method: OrderV1.PaymentMethod,
    _ field: String
) throws(BillingError) -> PaymentMethod {
    guard let checked = PaymentMethod(method), checked != .mixed else {
        throw .invalid(
            field: field,
            value: method.name,
            remedy: "\(listed(PaymentMethod.tenderMethods)) is required"
        )
    }
    return checked
}

private func listed(_ methods: [PaymentMethod]) -> String {
    methods.map(\.rawValue).joined(separator: ", ")
}

/// When a fact happened: the time of the request, or now when it gives none.
///
/// At most a day from now: another clock may be ahead, but nothing is posted that has yet to happen.
func checkedTime(
    _ milliseconds: Int64,
    _ field: String,
    now: Timestamp
) throws(BillingError) -> Timestamp {
    try checkedTime(milliseconds, field, now: now, daysMax: 1)
}

/// When something is due: the time of the request, at most ten years from now.
func checkedDueTime(
    _ milliseconds: Int64,
    _ field: String,
    now: Timestamp
) throws(BillingError) -> Timestamp {
    try checkedTime(milliseconds, field, now: now, daysMax: 3650)
}

private func checkedTime(
    _ milliseconds: Int64,
    _ field: String,
    now: Timestamp,
    daysMax: Int
) throws(BillingError) -> Timestamp {
    guard milliseconds >= 0 else {
        throw .invalid(
            field: field,
            value: String(milliseconds),
            remedy: "milliseconds since 1970 are required, or 0 for now"
        )
    }
    let latest = now.adding(days: daysMax)
    guard milliseconds <= latest.milliseconds else {
        throw .invalid(
            field: field,
            value: String(milliseconds),
            remedy: "a time in milliseconds since 1970 of at most \(latest.milliseconds),"
                + " \(latest), is required, or 0 for now"
        )
    }
    return milliseconds == 0 ? now : Timestamp(milliseconds: milliseconds)
}

/// A text for people: at most 500 bytes.
func checkedText(_ text: String, _ field: String) throws(BillingError) -> String {
    guard text.utf8.count <= 500 else {
        throw .invalid(field: field, value: text, remedy: "at most 500 bytes are allowed")
    }
    return text
}

extension CommonV1.Money {
    init(_ money: Money) {
        self.init(minorUnits: money.minorUnits, currency: money.currency.code)
    }
}

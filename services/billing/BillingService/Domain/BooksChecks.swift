// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// A reference of the world outside, such as a bank's: 1 to 64 characters, spaces allowed.
func checkedReference(_ text: String, _ field: String) throws(BillingError) -> String {
    guard isLabel(text) else {
        throw .invalid(field: field, value: text, remedy: "1 to 64 characters are required")
    }
    return text
}

/// Why somebody decided something: required, at most 500 bytes.
func checkedReason(_ text: String, _ field: String) throws(BillingError) -> String {
    guard text.contains(where: { !$0.isWhitespace }) else {
        throw .invalid(field: field, value: text, remedy: "a reason is required")
    }
    return try checkedText(text, field)
}

/// An amount above zero.
func checkedAmount(_ money: CommonV1.Money?, _ field: String) throws(BillingError) -> Money {
    let amount = try checkedMoney(money, field)
    guard amount.minorUnits > 0 else {
        throw .invalid(field: field, value: "0", remedy: "an amount above zero is required")
    }
    return amount
}

/// The exclusive end of a time span; nil, for 0, is no end.
func checkedEnd(_ milliseconds: Int64, _ field: String) throws(BillingError) -> Timestamp? {
    guard milliseconds >= 0 else {
        throw .invalid(
            field: field,
            value: String(milliseconds),
            remedy: "milliseconds since 1970 are required, or 0 for no end"
        )
    }
    return milliseconds == 0 ? nil : Timestamp(milliseconds: milliseconds)
}

func checkedQuantity(_ units: Int64, _ field: String) throws(BillingError) -> Quantity {
    guard let quantity = Quantity(units) else {
        throw .invalid(
            field: field,
            value: String(units),
            remedy: "1 to \(Quantity.max) units are required"
        )
    }
    return quantity
}

func checkedSKU(_ text: String, _ field: String) throws(BillingError) -> SKU {
    guard let sku = SKU(text) else {
        throw .invalid(field: field, value: text, remedy: "a SKU is required")
    }
    return sku
}

/// The number of a text such as `INV-000001` or `BILL-1`; nil for any other spelling.
func documentNumber(_ text: String, prefix: String, digitsMin: Int = 1) -> Int64? {
    let digits = text.dropFirst(prefix.count)
    guard text.hasPrefix(prefix), digits.utf8.count >= digitsMin,
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int64(digits)
}

/// `INV-000001`, and more digits when six are used up.
func documentText(_ number: Int64, prefix: String) -> String {
    let digits = String(number)
    return prefix + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
}

extension Timestamp {
    /// The time `days` later, held at the end of the range.
    func adding(days: Int) -> Timestamp {
        let (gap, isTooFar) = Int64(days).multipliedReportingOverflow(by: 86_400_000)
        let (sum, isBeyond) = self.milliseconds.addingReportingOverflow(gap)
        return Timestamp(milliseconds: isTooFar || isBeyond ? .max : sum)
    }
}

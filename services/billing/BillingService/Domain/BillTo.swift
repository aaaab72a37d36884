// SPDX-License-Identifier: MIT
import OMSProtos

/// Whom a document is made out to, as it was when it was issued; empty once erased.
struct BillTo: Hashable, Sendable {
    var name = ""
    var street = ""
    var city = ""
    var region = ""
    var postalCode = ""
    var country = ""

    init() {}

    /// Each part is a text of at most 500 bytes.
    init(_ address: CommonV1.Address?) throws(BillingError) {
        guard let address else { return }
        self.name = try checkedText(address.name, "bill_to.name")
        self.street = try checkedText(address.street, "bill_to.street")
        self.city = try checkedText(address.city, "bill_to.city")
        self.region = try checkedText(address.region, "bill_to.region")
        self.postalCode = try checkedText(address.postalCode, "bill_to.postal_code")
        self.country = try checkedText(address.country, "bill_to.country")
    }

    var message: CommonV1.Address? {
        guard self != BillTo() else { return nil }
        return CommonV1.Address(
            name: self.name,
            street: self.street,
            city: self.city,
            region: self.region,
            postalCode: self.postalCode,
            country: self.country
        )
    }

    /// The lines of a label; empty parts have none.
    var lines: [String] {
        let streets = self.street.split(separator: "\n").map(String.init)
        let place = [self.postalCode, self.city].filter { !$0.isEmpty }.joined(separator: " ")
        return ([self.name] + streets + [place, self.region, self.country]).filter { !$0.isEmpty }
    }
}

// SPDX-License-Identifier: MIT
import SQLite

/// The columns that invoices and credit notes have in common.
extension BillTo {
    static let columns = """
        bill_name, bill_street, bill_city, bill_region, bill_postal_code, bill_country
        """

    /// Reads the columns of `BillTo.columns`, of which `first` is the first.
    init(_ row: Row, from first: Int) {
        self.init()
        self.name = row.text(first)
        self.street = row.text(first + 1)
        self.city = row.text(first + 2)
        self.region = row.text(first + 3)
        self.postalCode = row.text(first + 4)
        self.country = row.text(first + 5)
    }
}

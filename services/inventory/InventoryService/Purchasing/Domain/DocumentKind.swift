// SPDX-License-Identifier: MIT

/// The papers of purchasing, each counted on its own; the raw value begins their ids.
enum DocumentKind: String, CaseIterable, Sendable {
    case requisition = "REQ"
    case rfq = "RFQ"
    case quote = "QT"
    case purchaseOrder = "PO"
    case receipt = "RCV"
    case supplierReturn = "RTS"

    /// The id as it travels, for example `REQ-1`; empty for number 0, which means none.
    func id(_ number: Int64) -> String { number == 0 ? "" : "\(self.rawValue)-\(number)" }

    /// Reads an id of this kind; throws `unknown` for any other spelling, such as a leading zero.
    func number(_ text: String) throws(PurchasingError) -> Int64 {
        guard let number = Int64(text.dropFirst(self.rawValue.count + 1)), number >= 1,
            self.id(number) == text
        else { throw .unknown(self, text) }
        return number
    }

    /// What an operator calls it.
    var word: String {
        switch self {
        case .requisition: "requisition"
        case .rfq: "RFQ"
        case .quote: "quote"
        case .purchaseOrder: "purchase order"
        case .receipt: "receipt"
        case .supplierReturn: "supplier return"
        }
    }

    /// The field of a request that names it, for example `purchase_order_id`.
    var field: String { "\(self.key)_id" }

    /// The stable word of a refusal because there is none, for example `UNKNOWN_PURCHASE_ORDER`.
    var unknownReason: String { "UNKNOWN_\(self.key.uppercased())" }

    private var key: String { self.word.lowercased().replacing(" ", with: "_") }
}

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
        case .supplierReturn: "return to a supplier"
        }
    }

    /// The field of a request that names it.
    var field: String {
        switch self {
        case .requisition: "requisition_id"
        case .rfq: "rfq_id"
        case .quote: "quote_id"
        case .purchaseOrder: "purchase_order_id"
        case .receipt: "receipt_id"
        case .supplierReturn: "reference"
        }
    }

    /// The stable word of a refusal because there is none.
    var unknownReason: String {
        switch self {
        case .requisition: "UNKNOWN_REQUISITION"
        case .rfq: "UNKNOWN_RFQ"
        case .quote: "UNKNOWN_QUOTE"
        case .purchaseOrder: "UNKNOWN_PURCHASE_ORDER"
        case .receipt: "UNKNOWN_RECEIPT"
        case .supplierReturn: "UNKNOWN_SUPPLIER_RETURN"
        }
    }
}

// SPDX-License-Identifier: MIT

/// The words of a document in one language.
struct DocumentWords: Sendable {
    /// ISO 639-1.
    let language: String
    let invoice: String
    let creditNote: String
    let number: String
    let date: String
    let due: String
    let order: String
    let shipment: String
    let reference: String
    let customer: String
    let billTo: String
    let item: String
    let quantity: String
    let price: String
    let discount: String
    let taxRate: String
    let net: String
    let freight: String
    let tax: String
    let fee: String
    let invoiceTotal: String
    let creditTotal: String
    let reason: String

    static let english = DocumentWords(
        language: "en",
        invoice: "Invoice",
        creditNote: "Credit note",
        number: "Number",
        date: "Date",
        due: "Due",
        order: "Order",
        shipment: "Shipment",
        reference: "Reference",
        customer: "Customer",
        billTo: "Bill to",
        item: "Item",
        quantity: "Quantity",
        price: "Price",
        discount: "Discount %",
        taxRate: "Tax %",
        net: "Net",
        freight: "Freight",
        tax: "Tax",
        fee: "Restocking fee",
        invoiceTotal: "Total",
        creditTotal: "Total credit",
        reason: "Reason"
    )

    static let turkish = DocumentWords(
        language: "tr",
        invoice: "Fatura",
        creditNote: "İade faturası",
        number: "Numara",
        date: "Tarih",
        due: "Vade",
        order: "Sipariş",
        shipment: "Sevkiyat",
        reference: "Referans",
        customer: "Müşteri",
        billTo: "Alıcı",
        item: "Ürün",
        quantity: "Miktar",
        price: "Fiyat",
        discount: "İndirim %",
        taxRate: "KDV %",
        net: "Net",
        freight: "Nakliye",
        tax: "KDV",
        fee: "İade kesintisi",
        invoiceTotal: "Toplam",
        creditTotal: "İade toplamı",
        reason: "Açıklama"
    )

    func title(_ kind: Document.Kind) -> String {
        kind == .invoice ? self.invoice : self.creditNote
    }

    func label(_ part: Document.Part, _ kind: Document.Kind) -> String {
        switch part {
        case .net: self.net
        case .freight: self.freight
        case .tax: self.tax
        case .fee: self.fee
        case .total: kind == .invoice ? self.invoiceTotal : self.creditTotal
        }
    }

    /// What stands above the lines, label and value.
    func facts(_ document: Document) -> [(label: String, value: String)] {
        let reference = document.kind == .invoice ? self.shipment : self.reference
        let facts = [
            (self.number, document.number), (self.date, document.issuedAt.date),
            (self.due, document.dueAt?.date ?? ""), (self.order, document.orderID),
            (reference, document.reference), (self.customer, document.customerID),
            (self.reason, document.reason),
        ]
        return facts.filter { !$0.1.isEmpty }
    }
}

extension DocumentWords {
    /// Every language there is.
    static let languages: [DocumentWords] = [.english, .turkish]

    /// The words of `en` or `tr`; none means `en`, nil for any other language.
    init?(language: String) {
        switch language {
        case "", "en": self = .english
        case "tr": self = .turkish
        default: return nil
        }
    }
}

// SPDX-License-Identifier: MIT

/// A language that messages are written in.
enum MailLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case turkish = "tr"
}

/// What a message tells of; the raw value is the kind in the contract.
enum MailKind: String, CaseIterable, Sendable {
    case orderConfirmed = "order-confirmed"
    case orderRejected = "order-rejected"
    case orderShort = "order-short"
    case orderWaiting = "order-waiting"
    case paymentWanted = "payment-wanted"
    case orderShipped = "order-shipped"
    case orderDelivered = "order-delivered"
    case orderCancelled = "order-cancelled"
    case orderChanged = "order-changed"
    case shipmentLost = "shipment-lost"
    case shipmentReturned = "shipment-returned"
    case returnAuthorized = "return-authorized"
    case returnDenied = "return-denied"
    case returnReceived = "return-received"
    case returnSettled = "return-settled"
    case invoice = "invoice"
    case creditNote = "credit-note"
}

/// The text of one kind of message in one language: a title and sentences with `{name}` places.
///
/// A sentence whose places are not all filled is left out, so that a missing parameter leaves no
/// hole. `{subject}` is always there, and so is a title without another place.
struct MailTemplate: Hashable, Sendable {
    /// The first one whose places are all filled is taken.
    let titles: [String]
    let sentences: [String]

    /// The template of a kind in a language.
    init(_ kind: MailKind, _ language: MailLanguage) {
        switch language {
        case .english: self = Self.english(kind)
        case .turkish: self = Self.turkish(kind)
        }
    }

    init(_ title: String, _ sentences: String...) {
        self.titles = [title]
        self.sentences = sentences
    }

    init(titles: [String], sentences: [String]) {
        self.titles = titles
        self.sentences = sentences
    }

    /// The title and the body, its sentences one a line between a greeting and a close.
    ///
    /// - Parameters:
    ///   - subject: The order, return or document it tells of.
    ///   - name: The reader's name; may be empty.
    ///   - parameters: Values of the places; an empty one counts as missing.
    ///   - language: Of the greeting and the close.
    /// - Returns: Texts without control characters but the body's line feeds.
    func rendered(
        subject: String,
        name: String,
        parameters: [(String, String)],
        in language: MailLanguage
    ) -> (title: String, body: String) {
        var values = ["subject": oneLine(subject), "name": oneLine(name)]
        for (key, value) in parameters where key != "subject" && key != "name" {
            values[key] = oneLine(value)
        }
        values = values.filter { !$0.value.isEmpty }
        values["reason"] = values["reason"].map { Self.reason($0, in: language) }
        let (greetings, close) = Self.frame(language)
        let fill = { (text: String) in filled(text, with: values) }
        let lines =
            [greetings.lazy.compactMap(fill).first ?? "", ""]
            + self.sentences.compactMap(fill) + ["", close]
        return (
            self.titles.lazy.compactMap(fill).first ?? oneLine(subject),
            lines.joined(separator: "\n") + "\n"
        )
    }

    /// A word of the services as a buyer reads it; what a person wrote stays as it is.
    static func reason(_ word: String, in language: MailLanguage) -> String {
        guard let (english, turkish) = Self.reasons[word] else { return word }
        return language == .english ? english : turkish
    }

    private static let reasons = [
        "INSUFFICIENT_STOCK": ("the goods are not in stock", "ürünler stokta yok"),
        "NOTHING_LEFT": ("the goods are not in stock", "ürünler stokta yok"),
        "UNKNOWN_SKU": ("a product is no longer sold", "bir ürün artık satılmıyor"),
        "PAYMENT_DECLINED": ("the payment was declined", "ödeme reddedildi"),
        "insufficient_funds": ("the account does not cover it", "hesap bakiyesi yetersiz"),
        "CHOICE_TIMEOUT": ("we had no answer in time", "süresi içinde yanıt alamadık"),
        "PAYMENT_TIMEOUT": ("it was not paid in time", "ödeme süresi içinde yapılmadı"),
        "STOCK_TIMEOUT": ("the goods did not come in", "ürünler zamanında gelmedi"),
        "RESERVATION_EXPIRED": ("the goods did not come in", "ürünler zamanında gelmedi"),
    ]

    private static func frame(_ language: MailLanguage) -> (greetings: [String], close: String) {
        switch language {
        case .english: (["Dear {name},", "Hello,"], "Thank you for shopping with us.")
        case .turkish:
            (["Sayın {name},", "Merhaba,"], "Bizi tercih ettiğiniz için teşekkür ederiz.")
        }
    }
}

/// The text with its places filled; nil when one has no value.
private func filled(_ text: String, with values: [String: String]) -> String? {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
        guard let value = values[String(rest[rest.index(after: open)..<close])] else { return nil }
        result += rest[..<open] + value
        rest = rest[rest.index(after: close)...]
    }
    return result + rest
}

/// The text on one line: control characters and line separators become spaces.
func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        let breaks =
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
            || scalar.value == 0x2028 || scalar.value == 0x2029
        line.append(breaks ? " " : scalar)
    }
    return String(line)
}

// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// How an order is paid, checked: by one method, or by several tenders.
struct PaymentTerms: Hashable, Sendable {
    /// The most parts that a mixed payment can have.
    static let tendersMax = 5

    let method: OrderV1.PaymentMethod
    let token: String
    /// For MIXED only; the last one may have no amount.
    let tenders: [OrderV1.Tender]

    /// Checks what a request says of an order of `total`.
    init(_ request: OrderV1.PlaceOrderRequest, total: Money) throws(OrderError) {
        self.method = request.paymentMethod
        switch self.method {
        case .card, .cash, .bankTransfer, .onAccount, .storeCredit:
            guard request.tenders.isEmpty else {
                throw .invalid(
                    field: "tenders",
                    value: "\(request.tenders.count) tenders",
                    remedy: "Send payment_method MIXED, or no tenders."
                )
            }
        case .mixed:
            guard (1...Self.tendersMax).contains(request.tenders.count) else {
                throw .invalid(
                    field: "tenders",
                    value: "\(request.tenders.count) tenders",
                    remedy: "Send 1 to \(Self.tendersMax) tenders for MIXED."
                )
            }
        case .unspecified, .unrecognized:
            throw .invalid(
                field: "payment_method",
                value: self.method.name,
                remedy: "Send CARD, CASH, BANK_TRANSFER, ON_ACCOUNT, STORE_CREDIT or MIXED."
            )
        }
        self.token = try Self.token(
            request.paymentToken,
            required: self.method == .card,
            field: "payment_token"
        )
        self.tenders = request.tenders
        try Self.check(self.tenders, total: total)
    }

    private static func check(_ tenders: [OrderV1.Tender], total: Money) throws(OrderError) {
        var sum: Int64 = 0
        var cards = 0
        for (index, tender) in tenders.enumerated() {
            let path = "tenders[\(index)]"
            switch tender.method {
            case .cash, .bankTransfer, .onAccount, .storeCredit: break
            case .card: cards += 1
            case .mixed, .unspecified, .unrecognized:
                throw .invalid(
                    field: "\(path).method",
                    value: tender.method.name,
                    remedy: "Send CARD, CASH, BANK_TRANSFER, ON_ACCOUNT or STORE_CREDIT."
                )
            }
            guard cards <= 1 else {
                throw .invalid(
                    field: "\(path).method",
                    value: tender.method.name,
                    remedy: "Pay at most one part of an order by card."
                )
            }
            _ = try self.token(
                tender.paymentToken,
                required: tender.method == .card,
                field: "\(path).payment_token"
            )
            sum += try self.amount(
                tender,
                isLast: index == tenders.count - 1,
                total: total,
                path: path
            )
        }
        let last = tenders.last.map { $0.amount == nil } ?? true
        guard tenders.isEmpty || (last ? sum < total.minorUnits : sum == total.minorUnits) else {
            throw .invalid(
                field: "tenders",
                value: "\(Money(minorUnits: sum, currency: total.currency)) of \(total)",
                remedy: last
                    ? "Send amounts below the order's total, so that the last part has some."
                    : "Send amounts that sum to the order's total, or leave the last one empty."
            )
        }
    }

    /// The amount of a tender in minor units; 0 for the last one when it is left open.
    private static func amount(
        _ tender: OrderV1.Tender,
        isLast: Bool,
        total: Money,
        path: String
    ) throws(OrderError) -> Int64 {
        guard let amount = tender.amount else {
            guard isLast else {
                throw .invalid(
                    field: "\(path).amount",
                    value: "",
                    remedy: "Send an amount; only the last tender may be left open."
                )
            }
            return 0
        }
        guard amount.currency == total.currency.code else {
            throw .invalid(
                field: "\(path).amount.currency",
                value: amount.currency,
                remedy: "Pay in the order's currency, \(total.currency)."
            )
        }
        // Five amounts up to this bound cannot overflow.
        guard (1...Money.minorUnitsMax).contains(amount.minorUnits) else {
            throw .invalid(
                field: "\(path).amount.minor_units",
                value: String(amount.minorUnits),
                remedy: "Send 1 to \(Money.minorUnitsMax)."
            )
        }
        return amount.minorUnits
    }

    private static func token(
        _ token: String,
        required: Bool,
        field: String
    ) throws(OrderError) -> String {
        guard !required || !token.isEmpty else {
            throw .invalid(
                field: field,
                value: "",
                remedy: "Send the payment provider's token; it is required for CARD."
            )
        }
        guard token.utf8.count <= textBytesMax else {
            // The token itself is not repeated: it may be a secret.
            throw .invalid(
                field: field,
                value: "\(token.utf8.count) bytes",
                remedy: "Send at most \(textBytesMax) bytes."
            )
        }
        if let masked = maskedCardNumber(token) {
            throw .invalid(
                field: field,
                value: masked,
                remedy: "This looks like a card number, which is never stored here. "
                    + "Send the token the payment provider gave for the card."
            )
        }
        return token
    }
}

extension [OrderV1.Tender] {
    /// The tenders as a column: a message that has only them; empty for none.
    var column: [UInt8] {
        self.isEmpty ? [] : OrderV1.PlaceOrderRequest(tenders: self).encoded()
    }

    /// The tenders of a column.
    init(column: [UInt8]) throws {
        self = column.isEmpty ? [] : try OrderV1.PlaceOrderRequest.decode(column).tenders
    }

    /// The tenders without their tokens, which may be secrets.
    var withoutTokens: [OrderV1.Tender] {
        self.map { OrderV1.Tender(method: $0.method, amount: $0.amount) }
    }
}

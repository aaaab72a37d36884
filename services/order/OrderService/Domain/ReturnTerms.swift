// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// Why goods come back.
enum ReturnReason: String, CaseIterable, Sendable {
    case damaged = "DAMAGED"
    case wrongItem = "WRONG_ITEM"
    case notAsDescribed = "NOT_AS_DESCRIBED"
    case noLongerWanted = "NO_LONGER_WANTED"
    case other = "OTHER"
}

/// What a buyer wants of a return: a request that was checked as far as it goes without the order.
struct ReturnTerms: Hashable, Sendable {
    let units: [NamedUnits]
    /// Of each of the units.
    let reasons: [ReturnReason]
    let resolution: ReturnsV1.Resolution
    let exchangeLines: [OrderV1.OrderLine]
    /// How the rest of a dearer exchange is paid.
    let restMethod: OrderV1.PaymentMethod
    let restToken: String
    let reason: String

    /// Checks a request; the error names the first field at fault.
    init(
        _ request: ReturnsV1.OpenReturnRequest,
        currency: Currency,
        rates: TaxRates
    ) throws(OrderError) {
        self.units = request.lines.map {
            NamedUnits(lineNumber: $0.lineNumber, sku: $0.sku, quantity: $0.quantity)
        }
        var reasons: [ReturnReason] = []
        for (index, line) in request.lines.enumerated() {
            guard let reason = line.reason.isEmpty ? .other : ReturnReason(rawValue: line.reason)
            else {
                throw .invalid(
                    field: "lines[\(index)].reason",
                    value: line.reason,
                    remedy: "Send "
                        + ReturnReason.allCases.map(\.rawValue).joined(separator: ", ") + "."
                )
            }
            reasons.append(reason)
        }
        self.reasons = reasons
        switch request.resolution {
        case .refund, .storeCredit, .exchange: self.resolution = request.resolution
        case .unspecified, .unrecognized:
            throw .invalid(
                field: "resolution",
                value: request.resolution.name,
                remedy: "Send REFUND, STORE_CREDIT or EXCHANGE."
            )
        }
        self.exchangeLines = try Self.exchange(request, currency, rates)
        let isExchange = request.resolution == .exchange
        self.restMethod = isExchange ? try Self.method(request) : .unspecified
        self.restToken = isExchange ? try Self.token(request) : ""
        self.reason = try boundedText(request.reason, field: "reason")
    }

    /// The goods wanted instead: some for an exchange, none otherwise.
    private static func exchange(
        _ request: ReturnsV1.OpenReturnRequest,
        _ currency: Currency,
        _ rates: TaxRates
    ) throws(OrderError) -> [OrderV1.OrderLine] {
        let lines = request.exchangeLines
        guard request.resolution == .exchange else {
            guard lines.isEmpty else {
                throw .invalid(
                    field: "exchange_lines",
                    value: "\(lines.count) lines",
                    remedy: "Send them with the resolution EXCHANGE only."
                )
            }
            return []
        }
        guard (1...Placement.linesMax).contains(lines.count) else {
            throw .invalid(
                field: "exchange_lines",
                value: "\(lines.count) lines",
                remedy: "Send 1 to \(Placement.linesMax) lines of goods wanted instead."
            )
        }
        for (index, line) in lines.enumerated() {
            do throws(OrderError) {
                let placed = try PlacedLine(
                    line,
                    at: "lines[\(index)]",
                    rates: rates,
                    pricesIncludeTax: false
                )
                guard placed.unitPrice.currency == currency else {
                    throw .invalid(
                        field: "lines[\(index)].unit_price.currency",
                        value: placed.unitPrice.currency.code,
                        remedy: "Use the currency of the order, \(currency)."
                    )
                }
            } catch {
                guard case .invalid(let field, let value, let remedy) = error else { throw error }
                throw .invalid(field: "exchange_\(field)", value: value, remedy: remedy)
            }
        }
        return lines
    }

    /// How the rest of a dearer exchange is paid; nothing leaves it to the order's own way.
    private static func method(
        _ request: ReturnsV1.OpenReturnRequest
    ) throws(OrderError) -> OrderV1.PaymentMethod {
        guard request.paymentMethod != .unspecified else { return .unspecified }
        guard request.paymentMethod != .storeCredit else {
            throw .invalid(
                field: "payment_method",
                value: request.paymentMethod.name,
                remedy: "Send how the part is paid that the credit does not cover."
            )
        }
        return try paymentMethod(request.paymentMethod, field: "payment_method")
    }

    private static func token(
        _ request: ReturnsV1.OpenReturnRequest
    ) throws(OrderError) -> String {
        let token = request.paymentToken
        guard request.paymentMethod != .card || !token.isEmpty else {
            throw .invalid(
                field: "payment_token",
                value: "",
                remedy: "Send the payment provider's token; it is required for CARD."
            )
        }
        if let masked = maskedCardNumber(token) {
            throw .invalid(
                field: "payment_token",
                value: masked,
                remedy: "Send the token the payment provider gave for the card, never its number."
            )
        }
        guard token.utf8.count <= textBytesMax else {
            throw .invalid(
                field: "payment_token",
                value: "\(token.utf8.count) bytes",
                remedy: "Send at most \(textBytesMax) bytes."
            )
        }
        return token
    }
}

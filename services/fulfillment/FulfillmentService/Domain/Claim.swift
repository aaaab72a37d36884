// SPDX-License-Identifier: MIT
import Commerce
import OMSProtos

/// What we want of the carrier of a shipment that was lost or spoilt.
struct Claim: Hashable, Sendable {
    enum State: String, CaseIterable, Sendable {
        case filed = "FILED"
        /// The carrier owes it.
        case accepted = "ACCEPTED"
        case paid = "PAID"
        case denied = "DENIED"

        /// The one table of moves: state, and where it may go.
        static let moves: [(from: Self, to: [Self])] = [
            (.filed, [.accepted, .denied]),
            (.accepted, [.paid]),
            (.paid, []),
            (.denied, []),
        ]

        /// Where it may go from here.
        var next: [Self] { Self.moves.first { $0.from == self }?.to ?? [] }
    }

    var state = State.filed
    let amount: Money
    let reference: String
    var note: String

    init(state: State, amount: Money, reference: String, note: String) {
        self.state = state
        self.amount = amount
        self.reference = reference
        self.note = note
    }

    /// Checks what a caller files.
    init(_ request: FulfillmentV1.FileClaimRequest) throws(FulfillmentError) {
        let money = request.amount ?? CommonV1.Money()
        guard let currency = Currency(money.currency),
            (1...Money.minorUnitsMax).contains(money.minorUnits)
        else {
            throw .invalid(
                field: "amount",
                value: "\(money.minorUnits) \(money.currency)",
                remedy:
                    "1 to \(Money.minorUnitsMax) minor units of an ISO 4217 currency are required"
            )
        }
        self.amount = Money(minorUnits: money.minorUnits, currency: currency)
        guard request.reference.isEmpty || isLabel(request.reference) else {
            throw .invalid(
                field: "reference",
                value: request.reference,
                remedy: "at most 64 characters are allowed"
            )
        }
        self.reference = request.reference
        self.note = try checkedText(request.note, "note")
    }

    var message: FulfillmentV1.Claim {
        FulfillmentV1.Claim(
            state: FulfillmentV1.Claim.State(name: self.state.rawValue) ?? .unspecified,
            amount: CommonV1.Money(self.amount),
            reference: self.reference,
            note: self.note
        )
    }
}

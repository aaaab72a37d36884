// SPDX-License-Identifier: MIT
import Ambient
import Commerce
import OMSProtos

/// Where a draft is in its life; the raw value is the number in the contract and in the table.
enum DraftState: Int64, CaseIterable, Sendable {
    /// Somebody writes it. → submitted, discarded
    case open = 1
    /// It became an order. Terminal.
    case submitted = 2
    /// Nobody wants it. Terminal.
    case discarded = 3

    /// The state in the contract's words.
    var proto: OrderV1.DraftState { OrderV1.DraftState(rawValue: Int32(self.rawValue)) }
}

/// An order that an agent is still writing.
struct Draft: Hashable, Sendable {
    let number: Int64
    var state: DraftState
    var content: OrderV1.PlaceOrderRequest
    var note: String
    var order: OrderID?
    let createdAt: Timestamp
    var version: Int64

    /// The id as it travels, for example `DR-1`.
    var id: String { Self.id(self.number) }

    static func id(_ number: Int64) -> String { "DR-\(number)" }

    /// Reads `DR-1`; nil for any other spelling.
    static func number(_ id: String) -> Int64? {
        guard id.hasPrefix("DR-"), let number = Int64(id.dropFirst(3)), number >= 1,
            Self.id(number) == id
        else { return nil }
        return number
    }

    /// The order as it is placed: the draft's own id is its reference unless it has one.
    var request: OrderV1.PlaceOrderRequest {
        var request = self.content
        if request.clientReference.isEmpty { request.clientReference = self.id }
        return request
    }

    func proto(problems: [String] = []) -> OrderV1.Draft {
        OrderV1.Draft(
            draftID: self.id,
            state: self.state.proto,
            order: self.content,
            note: self.note,
            orderID: self.order?.description ?? "",
            createdAtMs: self.createdAt.milliseconds,
            version: self.version,
            problems: problems
        )
    }

    /// What names the draft and says nothing of its content.
    var reference: OrderV1.Draft { OrderV1.Draft(draftID: self.id, version: self.version) }
}

// SPDX-License-Identifier: MIT

/// A return's id: `RMA-` and its number, for example `RMA-100001`.
struct ReturnID: Hashable, Sendable, LosslessStringConvertible {
    /// The type of the saga that settles a return.
    static let saga = "return-goods"

    let number: Int64

    init(number: Int64) {
        self.number = number
    }

    /// Reads `RMA-100001`; nil for any other spelling, such as a leading zero.
    init?(_ description: String) {
        guard description.hasPrefix("RMA-"), let number = Int64(description.dropFirst(4)),
            number >= 1
        else { return nil }
        self.number = number
        guard self.description == description else { return nil }
    }

    var description: String { "RMA-\(self.number)" }

    /// The saga that settles this return.
    var sagaID: String { "\(Self.saga):\(self)" }
}

// SPDX-License-Identifier: MIT
import RPC
import Store

/// Messages to customers.
enum Mail {
    /// Queues a message of a kind about an order, in the customer's language.
    static func queue(
        kind: String,
        customerID: String,
        subjectID: String,
        parameters: [(String, String)],
        _ tx: Transaction,
        _ context: CallContext
    ) throws {}
}

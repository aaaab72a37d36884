// SPDX-License-Identifier: MIT
import Ambient
import RPC
import Store

extension CallContext {
    /// The services that tell billing of facts through their outboxes.
    private static let tellers: Set<String> = ["order", "inventory", "fulfillment", "orchestrator"]

    /// Whether the call tells of something that happened elsewhere: by a saga, or from the outbox of
    /// another service.
    ///
    /// Goods that left or came do not come back because the books are closed: refusing it would
    /// lose the posting and hold its saga up for good.
    fileprivate var tellsOfAFact: Bool {
        self.saga != nil || Self.tellers.contains(self.peer)
    }
}

/// When what a request tells of is posted: at its own time, and for a fact of another service whose
/// period was closed since at the first moment that is open.
///
/// What a person enters keeps its time, so that a closed period refuses it.
func postingTime(
    _ milliseconds: Int64,
    _ field: String,
    _ tx: Transaction,
    _ context: CallContext
) throws -> Timestamp {
    let time = try checkedTime(milliseconds, field, now: tx.time)
    // Nothing is closed from now on.
    guard context.tellsOfAFact, time < tx.time,
        let open = try PeriodTable.closedBefore(in: tx)
    else { return time }
    return max(time, open)
}

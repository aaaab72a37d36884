// SPDX-License-Identifier: MIT

/// What is true of the whole house at rest, whatever failed before; the rules are its parts.
///
/// The raw value is the number under which documents and reports know it.
public enum Invariant: String, CaseIterable, Sendable {
    /// Every posting balances, every balance is the sum of its lines, and no line ever changes.
    case ledger = "I1"
    /// Nothing is charged twice: refunded <= captured <= authorized, and the provider agrees.
    case charges = "I2"
    /// Every count of stock is the sum of what moved it, and none is below zero.
    case stock = "I3"
    /// Nothing was promised that was not there, at any moment.
    case oversell = "I4"
    /// Whatever began has ended, or waits for somebody who can be named.
    case terminal = "I5"
    /// What was acknowledged is there.
    case durable = "I6"
    /// What was refused for good has left nothing.
    case honest = "I7"
    /// A key acts once.
    case idempotent = "I8"
    /// Nothing moves but along its table, and no event is missing.
    case transitions = "I9"
    /// What one service says of an order, the others say too.
    case agreement = "I10"
    /// What one service tells another arrives, and is applied once.
    case messages = "I11"
    /// Nothing of a step remains, or comes, after it was undone.
    case compensation = "I12"
    /// The history cannot be rewritten unnoticed.
    case history = "I14"
}

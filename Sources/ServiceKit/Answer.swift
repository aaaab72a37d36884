// SPDX-License-Identifier: MIT
import Protobuf
import RPC
import Store

/// What a mutation's handler decided.
///
/// Whatever the case, what the handler wrote is committed together with the request's key before
/// anybody hears of it. A handler that throws has written nothing: a definite refusal
/// (`StatusCode.isDefiniteRefusal`) is stored under the key in its stead, any other error is not,
/// so that a retry runs the handler again.
public enum Answer<Reply: Message>: Sendable {
    /// The reply; stored under the key and sent.
    case reply(Reply)
    /// Sends the first and stores the second under the key in its stead: what a repetition gets
    /// unless `onReplay` makes more of it. For replies with personal data, which must not outlive
    /// its erasure in the barrier.
    case replyKeeping(Reply, kept: Reply)
    /// Stores `reply` and keeps the caller waiting until somebody calls
    /// `Transaction.resolve(subject:reply:)`, whose bytes the caller then gets. When `atMost`
    /// passes first, or most of the caller's deadline, or the service drains, the caller gets the
    /// stored reply.
    case hold(Reply, until: String, atMost: Duration)
    /// Commits the intent the handler wrote, then runs the effect outside the transaction; its
    /// outcome comes back as a command of its own, whose answer completes the key.
    case perform(Effect<Reply>)
    /// Commits what the handler wrote and answers with an error, where throwing would write nothing:
    /// a payment recorded as declined. A definite refusal is stored under the key; any other code
    /// frees the key, so that a retry runs the handler again: a payment whose outcome is unknown.
    case refuse(RPCError)
}

/// Work in the world outside: a payment provider, a carrier, mail.
///
/// The process may die at any instruction between the intent and the outcome. After a restart the
/// key of the request is free again, and its retry runs the handler, which finds its own intent in
/// the table and must ask the provider under the same key rather than act a second time.
public struct Effect<Reply: Message>: Sendable {
    /// What feeds the outcome back: decides inside a transaction, like a handler.
    typealias Conclusion = @Sendable (Transaction) throws -> Answer<Reply>

    /// Starts the work; the argument is to be called exactly once with the conclusion.
    let start: @Sendable (@escaping @Sendable (@escaping Conclusion) -> Void) -> Void

    /// Describes an effect.
    ///
    /// `run` is called on a pool thread, never on the writer or the event loop. It may block
    /// briefly, and calls its callback exactly once from any thread. `then` decides on the writer
    /// thread what the outcome means; its rules are those of a handler.
    public init<Outcome: Sendable>(
        run: @escaping @Sendable (@escaping @Sendable (Outcome) -> Void) -> Void,
        then: @escaping @Sendable (Outcome, Transaction) throws -> Answer<Reply>
    ) {
        self.start = { conclude in
            run { outcome in
                conclude { transaction in try then(outcome, transaction) }
            }
        }
    }
}

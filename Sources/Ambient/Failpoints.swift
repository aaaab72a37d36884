// SPDX-License-Identifier: MIT

/// A place in the code at which a test may let its service fail.
///
/// Its raw value names it: `OMS_FAILPOINT=billing/commit.after:kill@3`.
public enum Failpoint: String, CaseIterable, Sendable {
    // The store's file.
    /// One version of the schema is about to be applied.
    case migration = "migration"
    /// A group of commands is about to run in a transaction.
    case transaction = "transaction"
    /// The group has run and is about to be committed.
    case commitBefore = "commit.before"
    /// The group is on the disk and nobody knows.
    case commitAfter = "commit.after"
    /// Everybody was told of the group.
    case delivered = "delivered"
    /// The write-ahead log is about to be copied into the file.
    case checkpointBefore = "checkpoint.before"
    /// The write-ahead log was copied into the file.
    case checkpointAfter = "checkpoint.after"

    // A call.
    /// A mutation is durable and about to be answered.
    case replyBefore = "reply.before"
    /// A mutation was answered.
    case replyAfter = "reply.after"
    /// An intent is durable and the world outside about to be asked.
    case effectBefore = "effect.before"
    /// The world outside has answered and nothing of it is written.
    case effectAfter = "effect.after"

    // What a service does of its own accord.
    /// A message of the outbox is about to be sent.
    case outboxSend = "outbox.send"
    /// A message of the outbox was answered and is not yet deleted.
    case outboxAnswered = "outbox.answered"
    /// A chore's time has come.
    case chore = "chore"
    /// An errand was done and nothing of it is written.
    case errandAfter = "errand.after"
    /// The store is open and nothing is resumed.
    case recoverBefore = "recover.before"
    /// The service has begun to resume what was open.
    case recoverAfter = "recover.after"

    // A saga.
    /// A step's call is about to be sent.
    case sagaSend = "saga.send"
    /// A step's reply is here and the saga has not heard of it.
    case sagaReply = "saga.reply"
    /// A saga's timer has fired.
    case sagaTimer = "saga.timer"

    /// Whether what is done there can be refused: the code calls `reach`, not `pass`.
    public var canRefuse: Bool {
        switch self {
        case .migration, .transaction, .commitBefore: true
        default: false
        }
    }
}

/// What a failpoint of kind `error` throws.
public struct FailpointError: Error, Hashable, CustomStringConvertible {
    /// Where.
    public let failpoint: Failpoint

    /// Makes the error of a place.
    public init(_ failpoint: Failpoint) {
        self.failpoint = failpoint
    }

    /// One sentence for the log.
    public var description: String { "the failpoint \(self.failpoint.rawValue) was set to fail" }
}

/// What happens at the failpoints of one service; as a rule nothing.
///
/// A release build has no code at them, unless it is built with `-D OMS_FAILPOINTS`.
public struct Failpoints: Sendable {
    private let reached: @Sendable (Failpoint) throws(FailpointError) -> Void

    /// Nothing happens.
    public static let off = Failpoints { _ in }

    /// Whether this build has failpoints.
    public static var areBuiltIn: Bool {
        #if DEBUG || OMS_FAILPOINTS
            true
        #else
            false
        #endif
    }

    /// Calls `reached` at each failpoint, on whichever thread gets there.
    public init(reached: @escaping @Sendable (Failpoint) throws(FailpointError) -> Void) {
        self.reached = reached
    }

    /// Says that the code is at a failpoint where it can fail.
    ///
    /// - Parameter failpoint: Where.
    /// - Throws: `FailpointError` when a test wants it.
    @inline(__always)
    public func reach(_ failpoint: Failpoint) throws(FailpointError) {
        #if DEBUG || OMS_FAILPOINTS
            try self.reached(failpoint)
        #endif
    }

    /// Says that the code is at a failpoint where the process can stop but nothing can be refused.
    @inline(__always)
    public func pass(_ failpoint: Failpoint) {
        #if DEBUG || OMS_FAILPOINTS
            try? self.reached(failpoint)
        #endif
    }
}

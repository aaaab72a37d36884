// SPDX-License-Identifier: MIT

#if OMS_PLANTED_BUGS
    /// A mistake that the product makes when it is told to, so that whoever looks for mistakes can show
    /// that he finds it.
    ///
    /// Only a build with `-D OMS_PLANTED_BUGS` has any of it. Each case says what goes wrong; its raw
    /// value names it on the command line of the simulation.
    public enum PlantedBug: String, CaseIterable, Sendable {
        // The store.
        /// Callers are answered before the commit.
        case ackBeforeCommit = "ack-before-commit"
        /// Commits are not synced.
        case synchronousNormal = "synchronous-normal"
        /// A commit that failed is answered as one that did not.
        case commitErrorSwallowed = "commit-error-swallowed"
        /// A command that is taken back leaves its numbers in the feed.
        case feedNumbersLeak = "feed-numbers-leak"

        // The barrier.
        /// A key that was answered acts once more.
        case barrierForgets = "barrier-forgets"
        /// A compensation that comes before its action leaves no tombstone.
        case tombstoneMissing = "tombstone-missing"
        /// Steps of an orchestrator that was replaced are done.
        case epochNotChecked = "epoch-not-checked"
        /// Two calls under one key act at once.
        case inProgressIgnored = "in-progress-ignored"

        // The outbox.
        /// A message is deleted as it is sent.
        case outboxDeletedEarly = "outbox-deleted-early"
        /// A message that was not delivered is taken for delivered.
        case outboxFailureIgnored = "outbox-failure-ignored"
        /// Messages of one order overtake each other.
        case outboxUnordered = "outbox-unordered"

        // Sagas.
        /// Each attempt at a step has a key of its own.
        case sagaRetryWithoutKey = "saga-retry-without-key"
        /// Steps are undone first to last.
        case compensationUnordered = "compensation-unordered"
        /// No answer in time is taken for a refusal.
        case timeoutIsRefusal = "timeout-is-refusal"
        /// An outcome that comes after the saga has turned back still counts.
        case lateOutcomeCounts = "late-outcome-counts"
        /// A start is acknowledged before it is stored.
        case startNotStored = "start-not-stored"
        /// A signal is acknowledged before it is stored.
        case signalNotStored = "signal-not-stored"
        /// Sagas that a crash interrupted do not go on.
        case sagasNotResumed = "sagas-not-resumed"

        // Stock.
        /// What is reserved already counts as available.
        case reservedIsAvailable = "reserved-is-available"
        /// Released reservations keep their stock.
        case releaseKeepsStock = "release-keeps-stock"

        // Money.
        /// A provider that did not answer is taken to have approved.
        case silenceIsApproval = "silence-is-approval"
        /// What is in doubt at the provider is asked for again under another key.
        case doubtGetsNewKey = "doubt-gets-new-key"
        /// A repeated refund is another refund.
        case refundTwice = "refund-twice"
        /// What is held for an order that ends is not given up.
        case voidForgotten = "void-forgotten"
        /// Promises that a crash left open are not settled.
        case intentNotRecovered = "intent-not-recovered"

        // Goods.
        /// A cancelled shipment may still be handed over.
        case cancelledMayLeave = "cancelled-may-leave"
        /// A cancellation gives up units that were handed over.
        case handedOverIsCancelled = "handed-over-is-cancelled"

        // The wire.
        /// Checksums are not looked at.
        case checksumIgnored = "checksum-ignored"

        /// The one mistake of this run; set before anything runs.
        nonisolated(unsafe) public static var active: PlantedBug?

        /// Whether it is made.
        public var isOn: Bool { Self.active == self }
    }
#endif

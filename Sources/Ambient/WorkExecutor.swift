// SPDX-License-Identifier: MIT

/// Runs a component's work in place of threads of the component's own.
///
/// Whoever gives one decides when the work runs: a simulator lets a commit take as long as a disk
/// would, and a read overtake it.
public protocol WorkExecutor: AnyObject, Sendable {
    /// Runs `work` once, after this call has returned, never while other work of the same component
    /// runs; or never, when the process it simulates dies before.
    func execute(_ kind: WorkKind, _ work: @escaping @Sendable () -> Void)
}

/// What a piece of work is, for whoever decides when it runs.
public enum WorkKind: Hashable, Sendable, CaseIterable {
    /// One transaction of all commands that wait, up to its commit.
    case commit
    /// The answers to a transaction that is on the disk.
    case delivery
    /// The reads that wait, on one snapshot.
    case read
    /// What a store does in a quiet moment.
    case upkeep
    /// An effect or an errand: a call to the world outside.
    case effect
}

// SPDX-License-Identifier: MIT
import Ambient

/// How long a machine takes for what is no computing, in microseconds.
struct Pace: Sendable {
    /// Until a loop that slept runs what came.
    var wake: ClosedRange<Int64> = 1...20
    /// From a command to the transaction that takes it.
    var begin: ClosedRange<Int64> = 5...40
    /// The sync of a commit.
    var sync: ClosedRange<Int64> = 100...1500
    /// From a read to its snapshot.
    var read: ClosedRange<Int64> = 5...60
    /// Until a thread takes an effect on.
    var effect: ClosedRange<Int64> = 5...100

    /// What a store does in a quiet moment comes after this.
    static let upkeep: Duration = .seconds(5)

    /// Draws how long work of a kind lets wait.
    func wait(_ kind: WorkKind, _ generator: inout SeededGenerator) -> Duration {
        let range: ClosedRange<Int64>
        switch kind {
        case .commit: range = self.begin
        case .delivery: range = self.sync
        case .read: range = self.read
        case .effect: range = self.effect
        case .upkeep: return Self.upkeep
        }
        return .microseconds(Int64.random(in: range, using: &generator))
    }
}

// SPDX-License-Identifier: MIT

/// A saga as data: it reads like a table, one row a step, in the order they run.
///
/// The order is checked when a definition is made: compensatable steps and waits, then at most
/// one pivot, then retriable steps and waits. Breaking it is a mistake of the programmer and
/// traps, since definitions are constants of the program.
public struct SagaDefinition: Hashable, Sendable {
    /// The type of the saga, for example `place-order`.
    public let name: String
    /// Counts the meanings this name has had; a part of the hash.
    public let version: UInt32
    /// How long the saga may take to reach its pivot before it is compensated; nil means for ever.
    public let deadline: Duration?
    /// Signals that ask for compensation as long as the pivot has not happened.
    public let cancelledBy: [String]
    /// The rows of the table.
    public let steps: [SagaStep]
    /// Which meaning a stored instance has: unequal hashes never continue each other.
    public let hash: UInt64
    /// Index of the pivot; the number of steps where there is none, so that all can be undone.
    public let pivotIndex: Int

    /// Makes a definition.
    public init(
        _ name: String,
        version: UInt32 = 1,
        deadline: Duration? = nil,
        cancelledBy: [String] = [],
        steps: [SagaStep]
    ) {
        self.name = name
        self.version = version
        self.deadline = deadline
        self.cancelledBy = cancelledBy
        self.steps = steps
        self.pivotIndex = steps.firstIndex { $0.kind == .pivot } ?? steps.count
        self.hash = Self.hash(name: name, version: version, cancelledBy: cancelledBy, steps: steps)
        precondition(
            !steps.isEmpty && steps.count <= Self.stepsMax,
            "\(name) has \(steps.count) steps"
        )
        precondition(Set(steps.map(\.name)).count == steps.count, "\(name) repeats a step name")
        for (index, step) in steps.enumerated() {
            let allowed: [StepKind] =
                index <= self.pivotIndex ? [.compensatable, .pivot, .wait] : [.retriable, .wait]
            precondition(allowed.contains(step.kind), "\(name): \(step.name) is out of order")
        }
    }

    /// The most steps a definition may have.
    public static let stepsMax = 64

    var hasPivot: Bool { self.pivotIndex < self.steps.count }

    /// FNV-1a over what a step means; back-off may change without a new meaning.
    private static func hash(
        name: String,
        version: UInt32,
        cancelledBy: [String],
        steps: [SagaStep]
    ) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let text =
            ["\(name)/\(version)", cancelledBy.joined(separator: ",")] + steps.map(\.meaning)
        for byte in text.joined(separator: "\n").utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        return hash
    }
}

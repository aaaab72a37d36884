// SPDX-License-Identifier: MIT

/// The class of a step: what may be done about it once it has happened.
public enum StepKind: UInt8, Hashable, Sendable, CaseIterable {
    /// Before the pivot; undone in reverse order when the saga compensates.
    case compensatable = 1
    /// The point of no return: its outcome decides the saga.
    case pivot = 2
    /// After the pivot; tried until it is done.
    case retriable = 3
    /// No call: goes on when one of its signals has come.
    case wait = 4

    /// The letter of the tables: C, P, R or W.
    public var letter: String {
        switch self {
        case .compensatable: "C"
        case .pivot: "P"
        case .retriable: "R"
        case .wait: "W"
        }
    }
}

/// When a step runs at all; otherwise it is SKIPPED.
///
/// A fact is a word known at the start of the saga, a word that the reply of a step brought, or the
/// name of a signal a wait has taken.
public enum StepCondition: Hashable, Sendable {
    /// Only when the fact is known.
    case known(String)
    /// Only when the fact is not known.
    case unknown(String)
    /// Only when one of the facts is known.
    case any([String])
    /// Only when all of them hold.
    case all([StepCondition])

    func holds(_ facts: [String]) -> Bool {
        switch self {
        case .known(let fact): facts.contains(fact)
        case .unknown(let fact): !facts.contains(fact)
        case .any(let wanted): wanted.contains(where: facts.contains)
        case .all(let conditions): conditions.allSatisfy { $0.holds(facts) }
        }
    }

    /// The condition as text to hash: the same for two that say the same in another order.
    var meaning: String {
        switch self {
        case .known(let fact): return "+\(fact)"
        case .unknown(let fact): return "-\(fact)"
        case .any(let facts):
            let facts = Set(facts).sorted()
            return facts.count == 1 ? "+\(facts[0])" : "+(\(facts.joined(separator: ",")))"
        case .all(let conditions):
            let parts = Set(conditions.map(\.meaning)).sorted()
            return parts.count == 1 ? parts[0] : "&(\(parts.joined(separator: ";")))"
        }
    }
}

/// One row of a definition.
public struct SagaStep: Hashable, Sendable {
    /// Unique within the definition; part of the key participants see.
    public let name: String
    /// The class of the step.
    public let kind: StepKind
    /// What to call; opaque to the engine.
    ///
    /// Nil is done at once.
    public let action: String?
    /// What undoes the action; nil means that there is nothing to undo.
    public let compensation: String?
    /// For a wait: the signals that end it, whichever comes first.
    public let signals: [String]
    /// When the step runs; nil means always.
    public let condition: StepCondition?
    /// Refusals that mean the step has nothing left to do; it is then SKIPPED.
    public let moot: [String]
    /// Whether later steps read this one's reply.
    ///
    /// A wait always keeps its signal's payload.
    public let keepsReply: Bool
    /// When to try again.
    public let retry: RetrySchedule
    /// Of a pivot: whether a refusal parks the saga for an operator instead of turning it back.
    public private(set) var parksOnRefusal = false

    /// A step that can be undone.
    public static func compensatable(
        _ name: String,
        _ action: String? = nil,
        undo compensation: String? = nil,
        when condition: StepCondition? = nil,
        keepsReply: Bool = false,
        retry: RetrySchedule = RetrySchedule()
    ) -> SagaStep {
        SagaStep(
            name: name,
            kind: .compensatable,
            action: action,
            compensation: compensation,
            signals: [],
            condition: condition,
            moot: [],
            keepsReply: keepsReply,
            retry: retry
        )
    }

    /// The point of no return.
    ///
    /// A refusal turns the saga back; with `parksOnRefusal` an operator says how it goes on, unless
    /// a cancel came first.
    public static func pivot(
        _ name: String,
        _ action: String,
        when condition: StepCondition? = nil,
        keepsReply: Bool = false,
        parksOnRefusal: Bool = false,
        moot: [String] = [],
        retry: RetrySchedule = RetrySchedule()
    ) -> SagaStep {
        var step = SagaStep(
            name: name,
            kind: .pivot,
            action: action,
            compensation: nil,
            signals: [],
            condition: condition,
            moot: moot,
            keepsReply: keepsReply,
            retry: retry
        )
        step.parksOnRefusal = parksOnRefusal
        return step
    }

    /// A step that is tried until it is done.
    public static func retriable(
        _ name: String,
        _ action: String,
        when condition: StepCondition? = nil,
        moot: [String] = [],
        keepsReply: Bool = false,
        retry: RetrySchedule = RetrySchedule()
    ) -> SagaStep {
        SagaStep(
            name: name,
            kind: .retriable,
            action: action,
            compensation: nil,
            signals: [],
            condition: condition,
            moot: moot,
            keepsReply: keepsReply,
            retry: retry
        )
    }

    /// A step that waits for the first of some signals.
    public static func wait(
        _ name: String,
        for signals: String...,
        when condition: StepCondition? = nil
    ) -> SagaStep {
        SagaStep(
            name: name,
            kind: .wait,
            action: nil,
            compensation: nil,
            signals: signals,
            condition: condition,
            moot: [],
            keepsReply: true,
            retry: RetrySchedule()
        )
    }

    /// All that a stored instance relies on, as text to hash.
    var meaning: String {
        let condition = self.condition?.meaning ?? ""
        let fields = [
            self.kind.letter, self.name, self.action ?? "", self.compensation ?? "",
            self.signals.joined(separator: ","), condition, self.moot.joined(separator: ","),
            self.keepsReply ? "reply" : "",
        ]
        // Appended only where it holds, so that the meaning of other steps stays what it was.
        return (fields + (self.parksOnRefusal ? ["parks"] : [])).joined(separator: "|")
    }
}

// SPDX-License-Identifier: MIT

/// Something that no fault excuses.
public struct SimulationFinding: Hashable, Sendable, CustomStringConvertible {
    /// The rule that is broken: `liveness`, `provider-books`.
    public let rule: String
    /// What it is about: an order, a service.
    public let subject: String
    /// What was found.
    public let words: String

    /// Describes a finding.
    public init(rule: String, subject: String, words: String) {
        self.rule = rule
        self.subject = subject
        self.words = words
    }

    /// One line.
    public var description: String { "\(self.rule): \(self.subject): \(self.words)" }
}

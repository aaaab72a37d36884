// SPDX-License-Identifier: MIT
import Ambient
import Audit
import SQLite

/// Judges the five databases, and what clients and the payment provider remember, from outside.
///
/// The services take no part: their queries are asked of files that nobody serves, and nothing is
/// written. The files must be of one quiet moment: otherwise what one service has done and the other
/// not yet heard of looks like a fault.
public enum Auditor {
    /// What all rules find in a folder.
    ///
    /// - Parameter directory: As for `report`.
    /// - Returns: The findings, in the order of the rules; empty when all is sound.
    /// - Throws: `AuditError`.
    public static func audit(directory: String) throws -> [Finding] {
        try self.report(on: try AuditFiles(directory: directory)).findings
    }

    /// What all rules find in databases that somebody else has opened, such as those of a simulation.
    ///
    /// - Parameters:
    ///   - databases: A connection to each of the five, by the service's name; each is used on the
    ///     caller's thread, and no statement writes.
    ///   - testimony: What clients and the provider remember.
    /// - Returns: The findings, in the order of the rules; empty when all is sound.
    /// - Throws: `AuditError` when one is missing, or is not what it should be.
    public static func audit(
        _ databases: [String: Connection],
        testimony: Testimony = Testimony()
    ) throws -> [Finding] {
        try self.report(on: databases, testimony: testimony).findings
    }

    /// What all rules find in the files of a folder, and which rules had nothing to judge by.
    ///
    /// - Parameter files: Where they are; their locks are held until this returns.
    /// - Returns: The findings, in the order of the rules.
    /// - Throws: `AuditError`.
    public static func report(on files: AuditFiles) throws -> AuditReport {
        let opened = try files.open()
        defer { withExtendedLifetime(opened) {} }
        guard opened.unreadable.isEmpty else {
            return AuditReport(findings: opened.unreadable, notJudged: [], evidence: nil)
        }
        return try self.report(on: opened.connections, testimony: try files.testimony())
    }

    /// The same of databases that somebody else has opened.
    ///
    /// - Parameters:
    ///   - databases: As for `audit`.
    ///   - testimony: As for `audit`.
    /// - Returns: The findings, in the order of the rules.
    /// - Throws: `AuditError` when one is missing, or is not what it should be.
    public static func report(
        on databases: [String: Connection],
        testimony: Testimony = Testimony()
    ) throws -> AuditReport {
        let evidence = try Evidence(databases, testimony: testimony)
        // What could not be read would be missed by every rule that compares it.
        guard evidence.unanswered.isEmpty else {
            let rows = [FileRule.whole, .integers].flatMap { $0.findings(in: evidence) }
            return AuditReport(
                findings: evidence.unanswered + rows,
                notJudged: [],
                evidence: nil
            )
        }
        var findings = evidence.snapshot.findings
        var notJudged: [String] = []
        for rule in FileRule.all {
            if rule.lacksEvidence(evidence) {
                notJudged.append(rule.name)
            } else {
                findings += rule.findings(in: evidence)
            }
        }
        return AuditReport(findings: findings, notJudged: notJudged, evidence: evidence)
    }

    /// Every rule: those of `omsctl fsck`, then those that only files show.
    public static let rules =
        Rule.all.map { RuleTitle($0.invariant, $0.name, $0.demand) }
        + [Evidence.unansweredRule]
        + FileRule.all.map { RuleTitle($0.invariant, $0.name, $0.demand) }
}

/// A rule as a table of rules shows it.
public struct RuleTitle: Hashable, Sendable {
    /// The promise it is part of.
    public let invariant: Invariant
    /// Its name in findings.
    public let name: String
    /// What it demands, in a sentence.
    public let demand: String

    init(_ invariant: Invariant, _ name: String, _ demand: String) {
        self.invariant = invariant
        self.name = name
        self.demand = demand
    }
}

/// Why nothing could be judged.
public enum AuditError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A database, or a file that was named, is not there.
    case missing(path: String)
    /// A process serves the database: it must be stopped, or a copy be judged.
    case inUse(path: String)
    /// The file is no database of this service, or has a schema that this program does not know.
    case unfit(path: String, why: String)
    /// A line that no program of the house wrote.
    case badLine(path: String, line: Int)
    /// The system refused: a file cannot be read, or there is no room for a copy.
    case system(path: String, why: String)

    /// One sentence, with what to do.
    public var description: String {
        switch self {
        case .missing(let path): "\(path) is not there; name a folder with all five databases"
        case .inUse(let path):
            "\(path) is being served; stop the cluster, or audit a backup copy"
        case .unfit(let path, let why): "\(path) cannot be judged: \(why)"
        case .badLine(let path, let line): "\(path):\(line): not a line of such a journal"
        case .system(let path, let why): "\(path): \(why)"
        }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Audit
import LinuxIO
import Store

/// Judges the five databases, and what clients and the payment provider remember, from outside.
///
/// The services take no part: their queries are asked of files that nobody serves, and nothing is
/// written. The files must be of one moment; unless that was a quiet one, only the rules that hold at
/// every moment can be applied.
public enum Auditor {
    /// What all rules find in the files of a folder, and which rules could not be judged.
    ///
    /// - Parameters:
    ///   - files: Where they are; their locks are held until this returns.
    ///   - isAtRest: Whether nothing was under way at their moment.
    /// - Returns: The findings, in the order of the rules.
    /// - Throws: `AuditError`.
    public static func report(on files: AuditFiles, isAtRest: Bool = true) throws(AuditError)
        -> AuditReport
    {
        let opened = try files.open()
        defer { withExtendedLifetime(opened) {} }
        guard opened.unreadable.isEmpty else {
            return AuditReport(findings: opened.unreadable, notJudged: [], evidence: nil)
        }
        return self.report(
            on: opened,
            testimony: try files.testimony(),
            isAtRest: isAtRest
        )
    }

    /// The same of databases that somebody else has opened, such as those of a simulation.
    ///
    /// - Parameters:
    ///   - databases: All five.
    ///   - testimony: What clients and the provider remember.
    ///   - isAtRest: Whether nothing is under way.
    ///   - time: The clock for what queries tell of the present.
    /// - Returns: The findings, in the order of the rules; what cannot be read is one.
    public static func report(
        on databases: any AuditedDatabases,
        testimony: Testimony = Testimony(),
        isAtRest: Bool = true,
        time: any TimeSource = SystemTime()
    ) -> AuditReport {
        let evidence = Evidence(databases, testimony: testimony, isAtRest: isAtRest, time: time)
        // What could not be read would be missed by every rule that compares it.
        guard evidence.unanswered.isEmpty else {
            let sound = OutsideRule.all.filter {
                [OutsideRule.undamaged, OutsideRule.integers.name].contains($0.name)
            }
            return AuditReport(
                findings: evidence.unanswered + sound.flatMap { $0.findings(in: evidence) },
                notJudged: [],
                evidence: nil
            )
        }
        var findings = isAtRest ? evidence.snapshot.findings : []
        var notJudged: [AuditReport.NotJudged] = []
        if !isAtRest {
            notJudged += Rule.all.map { .init(rule: $0.name, why: "it holds only at rest") }
        }
        for rule in OutsideRule.all {
            if let why = rule.lack(of: evidence) {
                notJudged.append(.init(rule: rule.name, why: why))
            } else {
                findings += rule.findings(in: evidence)
            }
        }
        return AuditReport(findings: findings, notJudged: notJudged, evidence: evidence)
    }

    /// Applies only the rules over what clients were told, to files of whatever moment.
    ///
    /// - Parameter files: Where they are; their locks are held until this returns.
    /// - Returns: What clients were told and is not so.
    /// - Throws: `AuditError`.
    public static func acknowledgementFindings(in files: AuditFiles) throws(AuditError) -> [Finding]
    {
        let opened = try files.open()
        defer { withExtendedLifetime(opened) {} }
        guard opened.unreadable.isEmpty else { return opened.unreadable }
        let evidence = Evidence(
            opened,
            testimony: try files.testimony(),
            isAtRest: false,
            time: SystemTime()
        )
        return evidence.unanswered + acknowledgementRules.flatMap { $0.findings(in: evidence) }
    }

    /// Every rule: those of `omsctl fsck`, then those that only files show.
    public static let rules =
        Rule.all.map { RuleTitle($0.invariant, $0.name, $0.demand) }
        + [Evidence.unansweredRule]
        + OutsideRule.all.map { RuleTitle($0.invariant, $0.name, $0.demand) }
}

/// The five databases, however somebody has them open.
public protocol AuditedDatabases {
    /// Reads one of them; nothing may be written.
    ///
    /// - Parameters:
    ///   - service: Whose: `order`.
    ///   - body: Reads; may be run on another thread, and has ended when this returns.
    /// - Returns: What `body` returned.
    /// - Throws: What `body` threw, or why it could not be run.
    func read<T: Sendable>(
        _ service: String,
        _ body: @escaping @Sendable (Reader) throws -> T
    ) throws -> T
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
    case unfit(StoreError)
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
        case .unfit(let error):
            "\(error); an audit needs the files of one cluster, with the schema of this program"
        case .badLine(let path, let line): "\(path):\(line): not a line of such a journal"
        case .system(let path, let why): "\(path): \(why)"
        }
    }
}

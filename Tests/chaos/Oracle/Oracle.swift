// SPDX-License-Identifier: MIT
import Audit
import Auditor

/// Who judges what a stopped cluster left on the disk.
///
/// The one place to put another judge in: all cases ask here.
enum Oracle {
    /// What is wrong with the files of a stopped cluster: five databases, the payment provider's
    /// journal, and what the buyers were told (`*.acks`).
    static func examine(_ directory: String) -> [String] {
        self.lines { () throws(AuditError) in
            try Auditor.report(on: try AuditFiles(directory: directory)).findings
        }
    }

    /// What buyers were told and the files do not hold; for files that were not stopped in order.
    static func lost(_ directory: String) -> [String] {
        self.lines { () throws(AuditError) in
            try Auditor.acknowledgementFindings(in: try AuditFiles(directory: directory))
        }
    }

    /// How a line begins that tells of orders that buyers were told of.
    static let ordersRule = "acknowledged-orders"

    /// Files that cannot be judged are wrong, too.
    private static func lines(_ judge: () throws(AuditError) -> [Finding]) -> [String] {
        do {
            return try judge().lines
        } catch {
            return ["\(error)"]
        }
    }
}

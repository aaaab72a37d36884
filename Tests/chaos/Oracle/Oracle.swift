// SPDX-License-Identifier: MIT
import FileAudit

/// Who judges what a stopped cluster left on the disk.
///
/// The one place to put another judge in: all cases ask here.
enum Oracle {
    /// What is wrong with the files of a stopped cluster: five databases, the payment provider's
    /// journal, and what the buyers were told (`*.acks`).
    static func examine(_ directory: String) -> [String] {
        var audit = FileAudit(directory: directory)
        audit.check(isAtRest: true)
        return audit.findings
    }

    /// What buyers were told and the files do not hold; for files that were not stopped in order.
    static func lost(_ directory: String) -> [String] {
        var audit = FileAudit(directory: directory)
        audit.checkAcknowledgements()
        return audit.findings
    }
}

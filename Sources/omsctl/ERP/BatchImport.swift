// SPDX-License-Identifier: MIT
import LinuxIO
import OMSProtos

/// Takes the rows of a file one by one, each under a key of its own, and sets aside what is refused.
///
/// The key of a row is `NOUN:BATCH:LINE`, so that the same batch sent again acts on no row twice, also
/// after it stopped half-way. A row that cannot be taken is rejected alone, with its line and the
/// reason; the others are taken.
struct BatchImport: Sendable {
    /// What a row becomes.
    typealias Take = @Sendable (Invocation, CSVFile, CSVRow, _ key: String) async throws -> Void

    let noun: String
    let required: [String]
    let optional: [String]
    let take: Take

    struct Reject: Hashable, Sendable {
        let line: Int
        let reason: String
        let row: CSVRow
    }

    struct Outcome: Sendable {
        var taken = 0
        var rejects: [Reject] = []
    }

    /// Sends every row.
    ///
    /// - Throws: A `Failure` when the file cannot be read, or a service cannot be reached: then the
    ///   rows behind it were not tried, and the same batch can be sent again.
    func send(_ run: Invocation, file: CSVFile, batch: String) async throws -> Outcome {
        var outcome = Outcome()
        var bar = ProgressBar(
            self.noun,
            total: file.rows.count,
            terminal: run.terminal,
            time: run.time
        )
        for (index, row) in file.rows.enumerated() {
            do {
                try await self.take(run, file, row, "\(self.noun):\(batch):\(row.line)")
                outcome.taken += 1
            } catch let failure as Failure where failure.status.isOfTheRow {
                let words = [failure.message] + failure.details
                outcome.rejects.append(
                    Reject(line: row.line, reason: words.joined(separator: "; "), row: row)
                )
            }
            bar.update(index + 1)
        }
        return outcome
    }

    /// The rejected rows as a file that can be mended and sent again as another batch.
    func rejectsFile(_ outcome: Outcome) -> [UInt8] {
        let columns = self.required + self.optional
        var text = CSVText.row(columns + ["rejected_line", "rejected_because"])
        for reject in outcome.rejects {
            let fields = columns.map { reject.row[$0] }
            text += CSVText.row(fields + [String(reject.line), reject.reason])
        }
        return Array(text.utf8)
    }
}

extension ExitStatus {
    /// Whether it is this row that is wrong, and the next may be right.
    fileprivate var isOfTheRow: Bool { self == .refused || self == .badInput }
}

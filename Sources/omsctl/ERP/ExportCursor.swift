// SPDX-License-Identifier: MIT

/// Up to where an export has been taken: the number of the last row, and the generation of the database
/// that gave it.
///
/// A restored database gives the numbers behind its backup anew, to other rows. A cursor of the generation
/// that was lost would therefore pass over rows in silence.
struct ExportCursor: Hashable, Sendable {
    /// Nil in what was written before cursors had a generation.
    var generation: Int64?
    var number: Int64

    init(generation: Int64?, number: Int64) {
        self.generation = generation
        self.number = number
    }

    /// Reads `GENERATION/NUMBER`, or a number alone; nil for anything else.
    init?(text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int64($0) }
        switch (parts.count, parts.first ?? nil, parts.last ?? nil) {
        case (1, _, let number?) where number >= 0: self.init(generation: nil, number: number)
        case (2, let generation?, let number?) where generation > 0 && number >= 0:
            self.init(generation: generation, number: number)
        default: return nil
        }
    }

    /// `1795656000/4711`.
    var text: String {
        let number = String(self.number)
        return self.generation.map { "\($0)/\(number)" } ?? number
    }

    /// Makes sure that the cursor is of the generation the service's database is of now.
    ///
    /// One without a generation is of the first, the only one in which it can be told what it is of; but 0
    /// is the beginning in each.
    ///
    /// - Throws: A `Failure` that says what was restored and how to go on.
    func expect(_ present: Int64, of service: ServiceName) throws {
        guard self.number > 0, (self.generation ?? 1) != present else { return }
        let own = self.generation.map { "is of generation \($0)" } ?? "names no generation"
        throw Failure.badInput(
            "the cursor \(self.text) \(own), and the database of \(service.rawValue) was "
                + "restored from a backup: it is of generation \(present), with numbers of its own",
            remedy: "what was exported after the backup is void: export anew without a cursor and "
                + "load by keys; a cursor that was kept with the backup, or taken after the restore, "
                + "goes on with --since \(present)/NUMBER"
        )
    }
}

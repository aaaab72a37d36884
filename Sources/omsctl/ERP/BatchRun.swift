// SPDX-License-Identifier: MIT
import Commerce
import LinuxIO

extension Batches {
    /// Sends the file, writes the rejected rows beside it, and says how many of each there were.
    static func run(_ batch: BatchImport, _ run: Invocation) async throws {
        let key = run.text("batch")
        guard isKey(key), key.utf8.count <= 48 else {
            throw Failure.usage(
                "--batch cannot be '\(key)'",
                remedy: "give 1 to 48 characters without spaces"
            )
        }
        let path = run.positional(0)
        let rejects = try Self.rejects(run.value("rejects"), of: path)
        let file = try CSVFile.read(
            CSVFolder(Files.directory(of: path)),
            String(path.split(separator: "/").last ?? ""),
            required: batch.required,
            optional: batch.optional + ["rejected_line", "rejected_because"]
        )
        let outcome = try await batch.send(run, file: file, batch: key)
        if !outcome.rejects.isEmpty {
            do {
                try Files.writeAtomically(batch.rejectsFile(outcome), to: rejects)
            } catch {
                throw Failure.badInput("cannot write \(rejects): \(error)")
            }
        }
        var summary = JSONObject()
        summary.add("batch", key)
        summary.add("taken", outcome.taken)
        summary.add("rejected", outcome.rejects.count)
        run.terminal.write(
            run.wantsJSON
                ? summary.text + "\n" : "\(outcome.taken) \(batch.noun) taken.\n"
        )
        guard outcome.rejects.isEmpty else {
            throw Failure(
                status: .refused,
                message: "\(outcome.rejects.count) rows were rejected; they are in \(rejects)",
                remedy: "mend them there and send that file as another batch",
                details: outcome.rejects.prefix(10).map { "line \($0.line): \($0.reason)" }
            )
        }
    }

    /// Where the rejected rows of a file go.
    ///
    /// - Throws: A usage failure when the file itself would be lost by it.
    static func rejects(_ given: String?, of path: String) throws -> String {
        let rejects = given ?? path + ".rejects.csv"
        // It is written beside its name first.
        guard ![rejects, rejects + ".new"].contains(where: { Files.areSame($0, path) }) else {
            throw Failure.usage(
                "--rejects \(rejects) would replace \(path), the file that is read",
                remedy: "name another file, or leave --rejects out for \(path).rejects.csv"
            )
        }
        return rejects
    }
}

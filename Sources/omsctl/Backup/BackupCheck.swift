// SPDX-License-Identifier: MIT
import LinuxIO
import OMSProtos
import Store

/// Whether a backup is what its manifest says, and would start.
struct BackupCheck: Sendable {
    let run: Invocation
    let folder: BackupFolder

    /// Reads every file of the backup.
    ///
    /// - Returns: The manifest.
    /// - Throws: A `Failure` that names the first thing that is wrong.
    func check() throws -> CommonV1.BackupManifest {
        let manifest = try self.folder.manifest()
        let files = try self.folder.checked(manifest)
        try self.checkNothingIsBeside(files)
        try self.checkFiles(files, in: self.folder.path)
        for store in manifest.stores { try self.check(store) }
        return manifest
    }

    /// SQLite would play such a file into the database, which is then another.
    private func checkNothingIsBeside(_ files: [CommonV1.BackupFile]) throws {
        for file in files where file.path.hasSuffix(".db") {
            for suffix in ["-wal", "-shm", "-journal"] {
                let path = "\(self.folder.path)/\(file.path)\(suffix)"
                guard !Files.exists(path) else {
                    throw Failure.badInput(
                        "\(path) is not of this backup",
                        remedy: "remove it: a backup's database is whole without it"
                    )
                }
            }
        }
    }

    /// Whether the files in a folder have the lengths and hashes they should have.
    func checkFiles(_ files: [CommonV1.BackupFile], in directory: String) throws {
        var bar = ProgressBar(
            "Checking files",
            total: files.count,
            terminal: self.run.terminal,
            time: self.run.time
        )
        for (index, file) in files.enumerated() {
            let path = "\(directory)/\(file.path)"
            let found: (hash: String, bytes: Int)
            do {
                found = try FileDigest.sha256(of: path)
            } catch {
                throw Self.bad("\(path) cannot be read: \(error)")
            }
            guard Int64(found.bytes) == file.bytes, found.hash == file.sha256 else {
                throw Self.bad(
                    "\(path) is not as it was written",
                    "\(found.bytes) bytes, sha256 \(found.hash)",
                    "the manifest says \(file.bytes) bytes, sha256 \(file.sha256)"
                )
            }
            bar.update(index + 1)
        }
    }

    private func check(_ store: CommonV1.StoreFacts) throws {
        let path = "\(self.folder.path)/\(store.service).db"
        let facts: StoreFacts
        do {
            facts = try StoreCopy.check(path)
        } catch let error as StoreError {
            throw Self.bad("\(error)")
        } catch {
            throw Self.bad("\(path) cannot be read: \(error)")
        }
        guard facts.service == store.service, facts.cluster == store.clusterID,
            facts.generation == store.generation, facts.feedSequence == store.feedSequence
        else {
            throw Self.bad(
                "\(path) is not the database the manifest tells of",
                "it is of \(facts.service), cluster \(facts.cluster), generation "
                    + "\(facts.generation), fact \(facts.feedSequence)"
            )
        }
    }

    private static func bad(_ message: String, _ details: String...) -> Failure {
        Failure(
            status: .badInput,
            message: message,
            remedy: "use another backup",
            details: details
        )
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import RPC
import Store

/// One backup of a running cluster: the cut over the five services, the copies, the manifest.
struct BackupRun: Sendable {
    let run: Invocation
    let folder: BackupFolder
    let id: String
    /// How long a writer stands still at most for one try.
    let hold: Duration
    /// How often the cut is tried.
    let tries: Int

    /// A moment of all five services.
    private struct Cut {
        var at: Timestamp
        var stores: [CommonV1.StoreFacts]
        var heldUs: Int64
        var journalBytes: Int64
    }

    /// Makes the backup; what it left behind after an error is no backup, for the manifest is missing.
    func make() async throws -> CommonV1.BackupManifest {
        let token = self.folder.tokenPath(self.id)
        try Files.writeAtomically([], to: token)
        let cut: Cut
        let files: [(service: ServiceName, path: String)]
        do {
            cut = try await self.cut()
            files = try await self.copy()
        } catch {
            await self.end()
            try? Files.remove(token)
            throw error
        }
        let manifest = CommonV1.BackupManifest(
            format: BackupFolder.format,
            backupID: self.id,
            clusterID: cut.stores.first?.clusterID ?? "",
            takenAtMs: cut.at.milliseconds,
            heldUs: cut.heldUs,
            stores: cut.stores,
            files: try self.digest(files, cut)
        )
        try Files.remove(token)
        try self.folder.write(manifest)
        return manifest
    }

    // MARK: The cut

    private func cut() async throws -> Cut {
        var pause = Duration.milliseconds(100)
        var problem = ""
        for attempt in 1...self.tries {
            do {
                if let cut = try await self.tryCut() { return cut }
                problem = "a writer went on before all stood still"
            } catch let failure as Failure where Self.isPassing(failure) {
                problem = failure.message
            }
            await self.end()
            if attempt < self.tries { try await Task.sleep(for: pause) }
            pause = min(pause * 2, .seconds(2))
        }
        throw Failure(
            status: .temporary,
            message: "the services did not stand still together in \(self.tries) tries: \(problem)",
            remedy:
                "try again when there is less load, or allow longer with --hold-ms (at most 1000)"
        )
    }

    /// Whether the next try may go better: a disk that was busy, a queue that was full.
    private static func isPassing(_ failure: Failure) -> Bool { failure.status == .temporary }

    /// Nil when one service went on before the last stood still.
    private func tryCut() async throws -> Cut? {
        let request = CommonV1.BeginBackupRequest(
            backupID: self.id,
            holdMs: UInt32(clamping: self.hold.wholeMilliseconds)
        )
        // Whoever comes later than this finds the first to be gone on.
        let stores = try await self.all { name in
            try await self.run.call(
                name,
                CommonV1.Maintenance.beginBackup,
                request,
                timeout: self.hold + .milliseconds(100)
            ).facts
        }
        let at = self.run.time.now
        let journalBytes = self.journalBytes()
        let releases = try await self.all { name in
            try await self.run.call(
                name,
                CommonV1.Maintenance.releaseBackup,
                CommonV1.ReleaseBackupRequest(backupID: self.id)
            )
        }
        guard releases.allSatisfy(\.held) else { return nil }
        return Cut(
            at: at,
            stores: stores.compactMap(\.self),
            heldUs: releases.map(\.heldUs).max() ?? 0,
            journalBytes: journalBytes
        )
    }

    /// How long the provider's record is: what comes behind was done after the cut.
    private func journalBytes() -> Int64 {
        var facts = stat()
        let path = "\(self.run.value("data") ?? "")/\(BackupFolder.providerJournal)"
        return stat(path, &facts) == 0 ? Int64(facts.st_size) : 0
    }

    /// Asks all five at once; answers in the order of the services.
    private func all<T: Sendable>(
        _ ask: @escaping @Sendable (ServiceName) async throws -> T
    ) async throws -> [T] {
        try await withThrowingTaskGroup(of: (Int, T).self) { group in
            for (index, name) in ServiceName.allCases.enumerated() {
                group.addTask { (index, try await ask(name)) }
            }
            var answers: [(Int, T)] = []
            for try await answer in group { answers.append(answer) }
            return answers.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }

    /// Lets every service go; those that cannot be reached let go by themselves.
    private func end() async {
        for name in ServiceName.allCases {
            _ = try? await self.run.call(
                name,
                CommonV1.Maintenance.endBackup,
                CommonV1.EndBackupRequest(backupID: self.id)
            )
        }
    }

    // MARK: The copies

    private func copy() async throws -> [(service: ServiceName, path: String)] {
        let progress = BackupProgress("Copying", self.run)
        let files = try await self.all { name in
            try await self.copy(name, progress).map { (service: name, path: $0) }
        }
        progress.finish()
        return files.flatMap(\.self)
    }

    private func copy(_ name: ServiceName, _ progress: BackupProgress) async throws -> [String] {
        var options = CallOptions()
        options.timeout = .seconds(3600)
        let request = CommonV1.CopyBackupRequest(backupID: self.id, directory: self.folder.path)
        var files: [String] = []
        do {
            let channel = try self.run.connections.channel(name)
            let method = CommonV1.Maintenance.copyBackup
            for try await reply in channel.stream(method, request, options: options) {
                if reply.bytesTotal > 0 {
                    progress.update(name, done: reply.bytesDone, total: reply.bytesTotal)
                }
                files += reply.files
            }
        } catch let error as RPCError {
            throw Failure(error, from: name, at: try self.run.connections.address(name))
        }
        return files
    }

    private func digest(
        _ files: [(service: ServiceName, path: String)],
        _ cut: Cut
    ) throws -> [CommonV1.BackupFile] {
        var bar = ProgressBar(
            "Hashing files",
            total: files.count,
            terminal: self.run.terminal,
            time: self.run.time
        )
        return try files.enumerated().map { index, file in
            let digest = try FileDigest.sha256(of: "\(self.folder.path)/\(file.path)")
            bar.update(index + 1)
            return CommonV1.BackupFile(
                path: file.path,
                service: file.service.rawValue,
                bytes: Int64(digest.bytes),
                sha256: digest.hash,
                bytesAtCut: file.path == BackupFolder.providerJournal ? cut.journalBytes : 0
            )
        }
    }
}

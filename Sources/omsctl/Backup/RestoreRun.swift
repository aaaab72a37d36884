// SPDX-License-Identifier: MIT
import Ambient
import Glibc
import LinuxIO
import OMSProtos
import Store

/// Makes a new cluster's folder of a backup, and begins a new life of each database in it.
struct RestoreRun: Sendable {
    let run: Invocation
    let folder: BackupFolder
    /// The new cluster's folder; nothing is in it.
    let target: String
    /// The provider's record as it is now; nil when only that of the backup is left.
    let journal: String?

    /// Business numbers that a cluster can have given in a second, generously.
    private static let numbersPerSecond: Int64 = 10_000
    private static let numbersMin: Int64 = 1_000_000
    private static let numbersMax: Int64 = 1_000_000_000_000

    /// What came of it.
    struct Outcome {
        var manifest: CommonV1.BackupManifest
        var generation: Int64
        /// What the provider did after the cut, a line each.
        var laterFacts: [String]
    }

    func restore() throws -> Outcome {
        let check = BackupCheck(run: self.run, folder: self.folder)
        let manifest = try check.check()
        let now = self.run.time.now
        let generation = try Self.generation(after: manifest, now)
        try self.copy(manifest.files)
        try check.checkFiles(manifest.files, in: self.target)
        let skip = Self.numbersToSkip(from: Timestamp(milliseconds: manifest.takenAtMs), to: now)
        for store in manifest.stores {
            _ = try StoreCopy.beginLife(
                of: "\(self.target)/\(store.service).db",
                generation: generation,
                numbersToSkip: skip
            )
        }
        let later = try self.takeJournal(manifest)
        // Last: without it `omsctl up` takes the folder for one that something is missing in.
        try ClusterIdentity(id: manifest.clusterID, isComplete: true).write(in: self.target)
        return Outcome(manifest: manifest, generation: generation, laterFacts: later)
    }

    /// The second of the restore: no other life of these databases can have the same.
    private static func generation(
        after manifest: CommonV1.BackupManifest,
        _ now: Timestamp
    ) throws -> Int64 {
        let generation = now.milliseconds / 1000
        let last = manifest.stores.map(\.generation).max() ?? 1
        guard generation > last, now.milliseconds >= manifest.takenAtMs else {
            throw Failure.badInput(
                "the clock stands before the backup, which was taken at "
                    + "\(Timestamp(milliseconds: manifest.takenAtMs))",
                remedy: "set the clock of this machine"
            )
        }
        return generation
    }

    private static func numbersToSkip(from cut: Timestamp, to now: Timestamp) -> Int64 {
        let seconds = (now.milliseconds - cut.milliseconds) / 1000 + 1
        let (count, isTooLarge) = seconds.multipliedReportingOverflow(by: Self.numbersPerSecond)
        let skip = isTooLarge ? Self.numbersMax : min(max(count, Self.numbersMin), Self.numbersMax)
        // A round number shows people that something happened here.
        return (skip + Self.numbersMin - 1) / Self.numbersMin * Self.numbersMin
    }

    private func copy(_ files: [CommonV1.BackupFile]) throws {
        var bar = ProgressBar(
            "Copying files",
            total: files.count,
            terminal: self.run.terminal,
            time: self.run.time
        )
        var directories: Set<String> = [self.target]
        for (index, file) in files.enumerated() {
            let path = "\(self.target)/\(file.path)"
            directories.insert(Files.directory(of: path))
            try Files.makeDirectory(Files.directory(of: path))
            guard try Files.copy("\(self.folder.path)/\(file.path)", to: path) else {
                throw Failure.badInput("\(self.folder.path)/\(file.path) went away")
            }
            bar.update(index + 1)
        }
        for directory in directories { try Files.syncDirectory(directory) }
    }

    /// Puts the provider's present record in place of the backup's, and tells what it did since the cut.
    private func takeJournal(_ manifest: CommonV1.BackupManifest) throws -> [String] {
        let place = "\(self.target)/\(BackupFolder.providerJournal)"
        let saved = manifest.files.first { $0.path == BackupFolder.providerJournal }
        let old = saved == nil ? [] : try Files.read(place, atMost: 4 << 30)
        guard let journal = self.journal else { return Self.lines(old, from: saved?.bytesAtCut) }
        let new = try Files.read(journal, atMost: 4 << 30)
        guard new.starts(with: old) else {
            throw Failure.badInput(
                "\(journal) does not begin as the provider's record did when the backup was taken",
                remedy: "name the provider.journal of the cluster that was lost, or none"
            )
        }
        try Files.writeAtomically(new, to: place)
        return Self.lines(new, from: saved?.bytesAtCut)
    }

    private static func lines(_ bytes: [UInt8], from start: Int64?) -> [String] {
        let start = min(Int(clamping: start ?? 0), bytes.count)
        return String(decoding: bytes[start...], as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: "\t").joined(separator: "  ") }
    }
}

// SPDX-License-Identifier: MIT
import Ambient
import Auditor
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
    private static let recordBytesMax = 4 << 30

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
        let provider = try self.providerRecord(manifest)
        do {
            try RestoreMark.set(in: self.target)
            try self.copy(manifest.files)
            try check.checkFiles(manifest.files, in: self.target)
            try self.beginLives(of: manifest, generation, now)
            if let present = provider.present {
                let path = "\(self.target)/\(BackupFolder.providerJournal)"
                try Files.writeAtomically(present, to: path)
            }
            try ClusterIdentity(id: manifest.clusterID, isComplete: true).write(in: self.target)
            try RestoreMark.remove(in: self.target)
        } catch let failure as Failure {
            throw failure
        } catch {
            throw self.unfinished("\(error)")
        }
        return Outcome(
            manifest: manifest,
            generation: generation,
            laterFacts: provider.laterFacts
        )
    }

    private func beginLives(
        of manifest: CommonV1.BackupManifest,
        _ generation: Int64,
        _ now: Timestamp
    ) throws {
        let skip = Self.numbersToSkip(from: Timestamp(milliseconds: manifest.takenAtMs), to: now)
        for store in manifest.stores {
            _ = try StoreCopy.beginLife(
                of: "\(self.target)/\(store.service).db",
                generation: generation,
                numbersToSkip: skip
            )
        }
    }

    /// The system or SQLite refused something; `up` refuses what is there.
    private func unfinished(_ why: String) -> Failure {
        Failure(
            status: .refused,
            message: "the restore into \(self.target) has not ended: \(why)",
            remedy: "see to the folder (space, permissions, a shorter name), remove what is in "
                + "it, and run 'omsctl restore' again"
        )
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

    /// The provider's present record, nil when that of the backup stays, and what it did since the cut.
    private func providerRecord(
        _ manifest: CommonV1.BackupManifest
    ) throws -> (present: [UInt8]?, laterFacts: [String]) {
        let saved = manifest.files.first { $0.path == BackupFolder.providerJournal }
        let old = try saved.map { try Self.record("\(self.folder.path)/\($0.path)") } ?? []
        guard let journal = self.journal else {
            return (nil, Self.lines(old, from: saved?.bytesAtCut))
        }
        let new = try Self.record(journal)
        guard new.starts(with: old) else {
            throw Failure.badInput(
                "\(journal) does not begin as the provider's record did when the backup was taken",
                remedy: "name the provider.journal of the cluster that was lost, or none"
            )
        }
        return (new, Self.lines(new, from: saved?.bytesAtCut))
    }

    /// A provider's record that billing would take: it cuts off a torn end, and refuses any other line.
    private static func record(_ path: String) throws -> [UInt8] {
        func bad(_ why: String) -> Failure {
            .badInput(
                "\(path) is no record of the payment provider: \(why)",
                remedy: "name the provider.journal of the cluster that was lost, or none"
            )
        }
        let bytes: [UInt8]
        do throws(SystemError) {
            bytes = try Files.read(path, atMost: Self.recordBytesMax)
        } catch {
            throw bad("\(error)")
        }
        let lineFeed = UInt8(ascii: "\n")
        let whole = bytes[..<(bytes.lastIndex(of: lineFeed) ?? 0)]
        for (index, line) in whole.split(separator: lineFeed).enumerated() {
            guard ProviderAct(line: Substring(decoding: line, as: UTF8.self)) != nil else {
                throw bad("line \(index + 1) is none of it")
            }
        }
        return bytes
    }

    private static func lines(_ bytes: [UInt8], from start: Int64?) -> [String] {
        let start = min(Int(clamping: start ?? 0), bytes.count)
        return String(decoding: bytes[start...], as: UTF8.self).split(separator: "\n")
            .map { $0.split(separator: "\t").joined(separator: "  ") }
    }
}

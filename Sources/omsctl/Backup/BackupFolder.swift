// SPDX-License-Identifier: MIT
import Glibc
import LinuxIO
import OMSProtos
import Protobuf
import Store

/// A folder with a backup: the files of the five services and the manifest, written last.
struct BackupFolder: Sendable {
    let path: String

    /// The version of the manifest that this program writes, and the only one it reads.
    static let format: UInt32 = 1
    /// The payment provider's own record, to which it appends whatever becomes of the services.
    static let providerJournal = "provider.journal"
    private static let manifestBytesMax = 64 << 20

    var manifestPath: String { "\(self.path)/manifest.json" }

    /// What tells the services that they may write into the folder.
    func tokenPath(_ id: String) -> String { "\(self.path)/backup-\(id)" }

    /// Makes the folder, or takes an empty one.
    ///
    /// - Throws: A `Failure` when something is in it.
    static func make(_ given: String) throws -> BackupFolder {
        let path = try EmptyFolder.make(given, "a backup")
        return BackupFolder(path: path)
    }

    /// Reads the manifest; what it says is not checked against the files yet.
    func manifest() throws -> CommonV1.BackupManifest {
        let bytes: [UInt8]
        do {
            bytes = try Files.read(self.manifestPath, atMost: Self.manifestBytesMax)
        } catch {
            throw Failure.badInput(
                "\(self.path) is no finished backup: \(self.manifestPath) cannot be read (\(error))",
                remedy: "name the folder of a backup that 'omsctl backup' has finished"
            )
        }
        do {
            let value = try JSONValue(parsing: bytes)
            let encoded = try CommonV1.BackupManifest.descriptor.encoded(json: value)
            return try CommonV1.BackupManifest.decode(encoded)
        } catch {
            throw Failure.badInput("\(self.manifestPath) is damaged: \(error)")
        }
    }

    func write(_ manifest: CommonV1.BackupManifest) throws {
        let text = manifest.json(pretty: true) + "\n"
        try Files.writeAtomically(Array(text.utf8), to: self.manifestPath)
    }

    /// The files that the manifest names, in order, or why it cannot be one.
    func checked(_ manifest: CommonV1.BackupManifest) throws -> [CommonV1.BackupFile] {
        func bad(_ why: String) -> Failure {
            .badInput("\(self.manifestPath) \(why)", remedy: "use another backup")
        }
        guard manifest.format == Self.format else {
            throw bad("has format \(manifest.format), which this program does not know")
        }
        for name in ServiceName.allCases {
            guard manifest.stores.filter({ $0.service == name.rawValue }).count == 1,
                manifest.files.contains(where: { $0.path == "\(name.rawValue).db" })
            else { throw bad("does not have the \(name.rawValue) service once") }
        }
        guard manifest.stores.count == ServiceName.allCases.count,
            manifest.stores.allSatisfy({ $0.clusterID == manifest.clusterID })
        else { throw bad("mixes services of several clusters") }
        for file in manifest.files where !Self.isInside(file.path) {
            throw bad("names a file outside of the folder")
        }
        for file in manifest.files where !(0...max(0, file.bytes)).contains(file.bytesAtCut) {
            throw bad("says that \(file.path) was longer at the cut than it is")
        }
        guard manifest.takenAtMs > 0 else { throw bad("does not say when it was taken") }
        return manifest.files
    }

    private static func isInside(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count <= 2 && !path.utf8.contains(0)
            && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }
}

/// A folder to be filled.
enum EmptyFolder {
    /// Makes a folder, or takes an empty one; its absolute path.
    static func make(_ given: String, _ use: String) throws -> String {
        guard !given.isEmpty else { throw Failure.usage("name the folder of \(use)") }
        do {
            if let names = try Files.list(given, atMost: 1), !names.isEmpty {
                throw Self.notEmpty(given, use)
            }
            try Files.makeDirectory(given)
            return try Files.absolute(given)
        } catch let error as SystemError where error.code == EFBIG {
            throw Self.notEmpty(given, use)
        } catch let error as SystemError {
            throw Failure.badInput("\(given) cannot be used for \(use): \(error)")
        }
    }

    private static func notEmpty(_ path: String, _ use: String) -> Failure {
        let isCluster = Files.exists(ClusterFile.path(in: path))
        return Failure(
            status: .refused,
            message: "\(path) is not empty\(isCluster ? ", a cluster is in it" : "")",
            remedy: "name a new folder for \(use); nothing is ever replaced"
        )
    }
}

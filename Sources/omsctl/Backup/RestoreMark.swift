// SPDX-License-Identifier: MIT
import LinuxIO

/// `DIR/restoring`: a restore into the folder has begun and has not ended.
///
/// Without it databases that still are of the old life, or of both, would look like a cluster's.
enum RestoreMark {
    private static func path(in directory: String) -> String { directory + "/restoring" }

    static func set(in directory: String) throws {
        try Files.writeAtomically([], to: Self.path(in: directory))
    }

    static func remove(in directory: String) throws {
        try Files.remove(Self.path(in: directory))
        try Files.syncDirectory(directory)
    }

    /// Refuses a folder that is not a cluster's, though its databases are all there.
    ///
    /// - Throws: A `Failure` for an unfinished restore, and for a backup.
    static func refuse(_ directory: String) throws {
        if Files.exists(Self.path(in: directory)) {
            throw Failure(
                status: .refused,
                message: "the restore into \(directory) has not ended",
                remedy: "remove the folder, and run 'omsctl restore' again"
            )
        }
        let backup = BackupFolder(path: directory)
        if Files.exists(backup.manifestPath) {
            throw Failure(
                status: .refused,
                message: "\(directory) is a backup, not a cluster's folder",
                remedy: "make one of it: 'omsctl restore \(directory) --data NEW'"
            )
        }
    }
}

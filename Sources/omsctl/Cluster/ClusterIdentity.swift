// SPDX-License-Identifier: MIT
import LinuxIO
import Store

/// What `DIR/identity` says: which cluster's data is in the folder, and whether all of it once was.
///
/// One line: `cluster ID new` until all five services have served for the first time, then `cluster ID
/// complete`. From then on a database that is missing is lost, and is not made again.
struct ClusterIdentity: Hashable, Sendable {
    var id: String
    var isComplete: Bool

    static func path(in directory: String) -> String { directory + "/identity" }

    init(id: String, isComplete: Bool) {
        self.id = id
        self.isComplete = isComplete
    }

    init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let words = lines.first?.split(separator: " ").map(String.init) ?? []
        guard lines.count == 2, lines[1].isEmpty, words.count == 3, words[0] == "cluster",
            words[2] == "new" || words[2] == "complete"
        else { return nil }
        self.init(id: words[1], isComplete: words[2] == "complete")
    }

    var text: String { "cluster \(self.id) \(self.isComplete ? "complete" : "new")\n" }

    func write(in directory: String) throws {
        try Files.writeAtomically(Array(self.text.utf8), to: Self.path(in: directory))
    }

    /// Reads the file; nil when there is none.
    static func read(in directory: String) throws -> ClusterIdentity? {
        let path = Self.path(in: directory)
        guard Files.exists(path) else { return nil }
        let bytes = try OwnFile.read(path, atMost: 4096)
        guard let identity = Self(text: String(decoding: bytes, as: UTF8.self)) else {
            throw Failure(
                status: .refused,
                message: "\(path) is damaged",
                remedy: "put it back from a copy, or remove it when all five databases are there"
            )
        }
        return identity
    }

    /// Whose folder it is before services are started on it; a fresh one becomes a new cluster's.
    ///
    /// For who holds the supervisor's lock: two at once would make two clusters of it.
    ///
    /// - Throws: A `Failure` when a database is missing that once was there, or the folder is not a cluster's.
    static func claim(_ directory: String) throws -> ClusterIdentity {
        let identity = try Self.expected(in: directory)
        if !Files.exists(Self.path(in: directory)) { try identity.write(in: directory) }
        return identity
    }

    /// The same without making it a new cluster's.
    static func expected(in directory: String) throws -> ClusterIdentity {
        try RestoreMark.refuse(directory)
        let present = ServiceName.allCases.filter {
            Files.exists("\(directory)/\($0.rawValue).db")
        }
        let isWhole = present.count == ServiceName.allCases.count
        if let identity = try Self.read(in: directory) {
            guard isWhole || !identity.isComplete else { throw Self.lost(directory, present) }
            return identity
        }
        guard isWhole || present.isEmpty else { throw Self.lost(directory, present) }
        let known = present.lazy.compactMap {
            try? StoreCopy.facts("\(directory)/\($0.rawValue).db").cluster
        }
        let id = known.first { !$0.isEmpty } ?? Self.fresh()
        return ClusterIdentity(id: id, isComplete: isWhole)
    }

    /// Notes that all five have served, unless another process is about to.
    static func complete(_ directory: String) throws {
        guard try Self.read(in: directory)?.isComplete == false,
            let lock = try FileLock.acquire(directory + "/identity.lock")
        else { return }
        defer { withExtendedLifetime(lock) {} }
        guard var identity = try Self.read(in: directory), !identity.isComplete else { return }
        identity.isComplete = true
        try identity.write(in: directory)
    }

    private static func fresh() -> String {
        String(RequestID.fresh().dropFirst("omsctl-".count))
    }

    private static func lost(_ directory: String, _ present: [ServiceName]) -> Failure {
        let missing = ServiceName.allCases.filter { !present.contains($0) }.map {
            "\($0.rawValue).db"
        }
        return Failure(
            status: .refused,
            message: "\(directory) once had all five databases; missing: "
                + missing.joined(separator: ", "),
            remedy:
                "put the files back if they were moved, else restore a backup into a new folder: "
                + "'omsctl restore DIR --data NEW'; started without them the services would contradict "
                + "each other"
        )
    }
}

// SPDX-License-Identifier: MIT
import SQLite

/// Whose a database is, and how far it has come.
public struct StoreFacts: Hashable, Sendable {
    /// The service it belongs to.
    public var service: String
    /// The cluster it belongs to; empty for none.
    public var cluster: String
    /// 1 until it was restored from a backup, then the number of that restore.
    public var generation: Int64
    /// The last sequence of the change feed.
    public var feedSequence: Int64
    /// The version of the tables that every store has.
    public var storeSchema: Int64
    /// The version of the service's own tables.
    public var serviceSchema: Int64

    /// Reads the facts of an open database.
    init(_ connection: Connection) throws {
        self.service = try StoreMeta.value(of: .service, connection) ?? ""
        self.cluster = try StoreMeta.value(of: .cluster, connection) ?? ""
        self.generation = try StoreMeta.generation(connection)
        self.feedSequence =
            try connection.first("SELECT coalesce(max(sequence), 0) FROM feed") { $0.int(0) } ?? 0
        self.storeSchema = try Self.schema("store", connection)
        self.serviceSchema = try Self.schema("service", connection)
    }

    private static func schema(_ owner: String, _ connection: Connection) throws -> Int64 {
        try connection.first(
            "SELECT coalesce(max(version), 0) FROM store_migration WHERE owner = $1",
            owner
        ) { $0.int(0) } ?? 0
    }
}

/// How far a database has come in its present life.
public struct StorePosition: Hashable, Sendable {
    /// The life.
    public var generation: Int64
    /// The last sequence of the change feed.
    public var feedSequence: Int64

    /// Makes a position.
    public init(generation: Int64, feedSequence: Int64) {
        self.generation = generation
        self.feedSequence = feedSequence
    }
}

extension StoreFacts {
    /// How far it has come.
    public var position: StorePosition {
        StorePosition(generation: self.generation, feedSequence: self.feedSequence)
    }
}

/// Names in the table `store_meta`.
enum StoreMeta: String {
    case service, cluster, generation
    /// How far business numbers jump at the next start; set by a restore, taken by that start.
    case restored

    static func value(of name: StoreMeta, _ connection: Connection) throws -> String? {
        try connection.first(
            "SELECT value FROM store_meta WHERE name = $1",
            name.rawValue
        ) { $0.text(0) }
    }

    static func set(_ name: StoreMeta, _ value: String, _ connection: Connection) throws {
        try connection.run(
            """
            INSERT INTO store_meta(name, value) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET value = excluded.value
            """,
            name.rawValue,
            value
        )
    }

    static func remove(_ name: StoreMeta, _ connection: Connection) throws {
        try connection.run("DELETE FROM store_meta WHERE name = $1", name.rawValue)
    }

    static func generation(_ connection: Connection) throws -> Int64 {
        try Self.value(of: .generation, connection).flatMap { Int64($0) } ?? 1
    }
}

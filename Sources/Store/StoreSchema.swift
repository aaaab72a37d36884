// SPDX-License-Identifier: MIT

/// The tables every service's file has, beside its own.
enum StoreSchema {
    /// `OMS1`: marks a SQLite file as one of ours, for us and for `file(1)`.
    static let applicationID: Int64 = 0x4f4d_5331

    static let bootstrap: [String] = [
        "CREATE TABLE store_meta(name TEXT PRIMARY KEY, value TEXT NOT NULL)",
        """
        CREATE TABLE store_migration(
            owner TEXT NOT NULL,
            version BIGINT NOT NULL,
            applied_at_ms BIGINT NOT NULL,
            PRIMARY KEY (owner, version)
        )
        """,
    ]

    // `INTEGER PRIMARY KEY` is SQLite's own row number and spares a second tree; a PostgreSQL store
    // reads it as BIGINT. `barrier.id` grows with time, so that old rows are deleted in order.
    static let migrations: [Migration] = [
        Migration(
            version: 1,
            statements: [
                "CREATE TABLE store_counter(name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
                """
                CREATE TABLE barrier(
                    id INTEGER PRIMARY KEY,
                    key TEXT NOT NULL UNIQUE,
                    method TEXT NOT NULL,
                    fingerprint BYTEA NOT NULL,
                    state INTEGER NOT NULL,
                    code INTEGER NOT NULL,
                    message TEXT NOT NULL,
                    details BYTEA NOT NULL,
                    payload BYTEA NOT NULL,
                    at_ms BIGINT NOT NULL
                )
                """,
                "CREATE TABLE fence(id INTEGER PRIMARY KEY, epoch BIGINT NOT NULL)",
                """
                CREATE TABLE outbox(
                    id INTEGER PRIMARY KEY,
                    peer TEXT NOT NULL,
                    method TEXT NOT NULL,
                    ordering_key TEXT NOT NULL,
                    payload BYTEA NOT NULL,
                    actor TEXT NOT NULL,
                    trace BIGINT NOT NULL,
                    at_ms BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE outbox_dead(
                    id INTEGER PRIMARY KEY,
                    peer TEXT NOT NULL,
                    method TEXT NOT NULL,
                    ordering_key TEXT NOT NULL,
                    payload BYTEA NOT NULL,
                    actor TEXT NOT NULL,
                    trace BIGINT NOT NULL,
                    at_ms BIGINT NOT NULL,
                    reason TEXT NOT NULL,
                    died_at_ms BIGINT NOT NULL
                )
                """,
                """
                CREATE TABLE feed(
                    sequence INTEGER PRIMARY KEY,
                    type TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    summary TEXT NOT NULL,
                    actor TEXT NOT NULL,
                    at_ms BIGINT NOT NULL
                )
                """,
                "CREATE INDEX feed_subject ON feed(subject, sequence)",
            ]
        ),
        // The lives of a database after its first; see `Generations`.
        Migration(
            version: 2,
            statements: [
                """
                CREATE TABLE store_generation(
                    generation INTEGER PRIMARY KEY,
                    first_outbox_id BIGINT NOT NULL,
                    began_at_ms BIGINT NOT NULL
                )
                """
            ]
        ),
        Migration(
            version: 3,
            statements: ["ALTER TABLE feed ADD COLUMN link BYTEA NOT NULL DEFAULT x''"],
            fill: FeedChain.tie
        ),
        // Against slips; who means harm meets the links. (Triggers have no spelling that SQLite and
        // PostgreSQL share.)
        Migration(
            version: 4,
            statements: ["UPDATE", "DELETE"].map { verb in
                """
                CREATE TRIGGER feed_no_\(verb.lowercased()) BEFORE \(verb) ON feed
                BEGIN SELECT raise(ABORT, 'what happened is never changed'); END
                """
            }
        ),
        // Nothing but a mark: an earlier program would write pages without seals into a file that has
        // them, so it shall refuse it.
        Migration(version: 5, statements: []),
    ]
}

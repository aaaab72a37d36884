// SPDX-License-Identifier: MIT
import Store

/// The tables of the orchestrator.
enum OrchestratorSchema {
    /// The schema's history.
    ///
    /// Table `saga`: one row per saga; `snapshot` is the engine's, `state` its state for queries;
    /// `input` is empty once it has ended. Table `saga_log`: history in chunks, append-only. Table
    /// `saga_count`: how many rows of `saga` have a type and a state, kept in the same transaction.
    /// Table `saga_parked`: why each parked saga is; table `saga_group`: how many there are of each
    /// cause, kept in the same transaction. Table `saga_epoch`: how often the service was started.
    static let migrations = [
        Migration(
            version: 1,
            statements: [
                """
                CREATE TABLE saga(
                    number INTEGER PRIMARY KEY,
                    id TEXT NOT NULL UNIQUE,
                    type TEXT NOT NULL,
                    business_key TEXT NOT NULL,
                    definition BIGINT NOT NULL,
                    state INTEGER NOT NULL,
                    version BIGINT NOT NULL,
                    started_at_ms BIGINT NOT NULL,
                    changed_at_ms BIGINT NOT NULL,
                    input BYTEA NOT NULL,
                    snapshot BYTEA NOT NULL
                )
                """,
                "CREATE INDEX saga_state ON saga(state, id)",
                """
                CREATE TABLE saga_log(
                    saga BIGINT NOT NULL,
                    version BIGINT NOT NULL,
                    records BYTEA NOT NULL,
                    PRIMARY KEY (saga, version)
                )
                """,
                """
                CREATE TABLE saga_count(
                    type TEXT NOT NULL,
                    state INTEGER NOT NULL,
                    count BIGINT NOT NULL,
                    PRIMARY KEY (type, state)
                )
                """,
                """
                CREATE TABLE saga_parked(
                    number INTEGER PRIMARY KEY,
                    id TEXT NOT NULL,
                    type TEXT NOT NULL,
                    step TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    last_error TEXT NOT NULL,
                    verbs TEXT NOT NULL,
                    parked_at_ms BIGINT NOT NULL
                )
                """,
                """
                CREATE INDEX saga_parked_cause
                ON saga_parked(type, step, reason, last_error, parked_at_ms, id)
                """,
                """
                CREATE TABLE saga_group(
                    type TEXT NOT NULL,
                    step TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    last_error TEXT NOT NULL,
                    count BIGINT NOT NULL,
                    PRIMARY KEY (type, step, reason, last_error)
                )
                """,
                "CREATE TABLE saga_epoch(id INTEGER PRIMARY KEY, epoch BIGINT NOT NULL)",
            ]
        )
    ]
}

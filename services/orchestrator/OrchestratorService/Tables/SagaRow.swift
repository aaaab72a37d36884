// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Saga
import Store

/// A row of the table `saga`.
struct SagaRow: Sendable {
    let number: Int64
    let id: String
    let type: String
    let businessKey: String
    let hash: UInt64
    /// As the table says; the snapshot is the truth where they differ.
    let state: SagaState
    let version: Int64
    let startedAt: Timestamp
    let changedAt: Timestamp
    let input: [UInt8]
    let snapshot: [UInt8]

    init(_ row: Row) {
        self.number = row.int(0)
        self.id = row.text(1)
        self.type = row.text(2)
        self.businessKey = row.text(3)
        self.hash = UInt64(bitPattern: row.int(4))
        self.state = UInt8(exactly: row.int(5)).flatMap(SagaState.init(rawValue:)) ?? .running
        self.version = row.int(6)
        self.startedAt = row.time(7)
        self.changedAt = row.time(8)
        self.input = row.bytes(9)
        self.snapshot = row.bytes(10)
    }
}

extension Queries {
    func saga(id: String) throws -> SagaRow? {
        try self.first(
            """
            SELECT number, id, type, business_key, definition, state, version, started_at_ms,
                changed_at_ms, input, snapshot FROM saga WHERE id = $1
            """,
            id,
            row: SagaRow.init
        )
    }

    /// Rows of one state in order of id, after `id`; `prefix` keeps to ids between it and `end`.
    func sagas(
        state: SagaState,
        after id: String,
        before end: String,
        limit: Int
    ) throws -> [SagaRow] {
        try self.all(
            """
            SELECT number, id, type, business_key, definition, state, version, started_at_ms,
                changed_at_ms, input, snapshot FROM saga
            WHERE state = $1 AND id > $2 AND id < $3 ORDER BY id LIMIT $4
            """,
            Int64(state.rawValue),
            id,
            end,
            Int64(limit),
            row: SagaRow.init
        )
    }

    /// Rows of any state in order of id.
    func sagas(after id: String, before end: String, limit: Int) throws -> [SagaRow] {
        try self.all(
            """
            SELECT number, id, type, business_key, definition, state, version, started_at_ms,
                changed_at_ms, input, snapshot FROM saga
            WHERE id > $1 AND id < $2 ORDER BY id LIMIT $3
            """,
            id,
            end,
            Int64(limit),
            row: SagaRow.init
        )
    }

    /// The history of a saga, oldest first; at most the last `limit` chunks.
    func history(of number: Int64, limit: Int) throws -> [SagaRecord] {
        let chunks = try self.all(
            "SELECT records FROM saga_log WHERE saga = $1 ORDER BY version DESC LIMIT $2",
            number,
            Int64(limit)
        ) { $0.bytes(0) }
        return chunks.reversed().flatMap(SagaRecord.decode(chunk:))
    }

    func lastSagaNumber() throws -> Int64 {
        try self.first("SELECT coalesce(max(number), 0) FROM saga") { $0.int(0) } ?? 0
    }
}

extension Transaction {
    /// Counts a start of the service: participants refuse the calls of an earlier one.
    ///
    /// A restored service begins above every epoch that its lost life can have had: a generation is a
    /// second of its own, and in one second there are far less than 65,536 starts.
    func nextEpoch() throws -> Int64 {
        let floor = self.generation > 1 ? self.generation << 16 : 1
        let row = try self.first(
            """
            INSERT INTO saga_epoch(id, epoch) VALUES (1, $1)
            ON CONFLICT (id) DO UPDATE SET epoch = max(saga_epoch.epoch + 1, excluded.epoch)
            RETURNING epoch
            """,
            floor
        ) { $0.int(0) }
        return row ?? floor
    }
}

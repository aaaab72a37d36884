// SPDX-License-Identifier: MIT
import Saga
import Store

/// A change of one saga, taken out of memory to be stored.
struct SagaWrite: Sendable {
    /// A saga that does not exist yet, or is attached to when it does.
    struct New: Sendable {
        let id: String
        let type: String
        let businessKey: String
        let hash: UInt64
        let input: [UInt8]
    }

    /// A fact for the change feed.
    struct Fact: Sendable {
        let type: String
        let summary: String
    }

    let number: Int64
    let id: String
    let type: String
    /// Nil for a row that exists.
    let new: New?
    /// As the row was; meaningless for a new one.
    let from: SagaState
    let to: SagaState
    let version: Int64
    let snapshot: [UInt8]
    /// Nil when there is no new history.
    let records: [UInt8]?
    let fact: Fact?
    /// Why it waits for an operator; nil when it does not.
    let parked: ParkedCause?
    /// What participants are to be told once it is stored.
    var messages: [OutboxMessage] = []
}

/// What became of a write.
enum SagaWriteResult: Sendable {
    case stored
    /// A saga of this type and business key was there before.
    case attached
}

extension Transaction {
    /// Stores many changes at once, and keeps the counts with them.
    func store(_ writes: [SagaWrite]) throws -> [SagaWriteResult] {
        var counts: [SagaCountKey: Int64] = [:]
        var results: [SagaWriteResult] = []
        results.reserveCapacity(writes.count)
        for write in writes {
            if let new = write.new {
                guard try self.insert(write, new) else {
                    results.append(.attached)
                    continue
                }
            } else {
                try self.update(write)
                counts[SagaCountKey(type: write.type, state: write.from), default: 0] -= 1
            }
            counts[SagaCountKey(type: write.type, state: write.to), default: 0] += 1
            // A new one has never been parked, and most never are.
            if write.new == nil, write.from.isParked || write.parked != nil {
                try self.park(write)
            }
            try self.append(write)
            for message in write.messages { try self.enqueue(message) }
            results.append(.stored)
        }
        for (key, delta) in counts where delta != 0 { try self.count(key, delta) }
        return results
    }

    private func insert(_ write: SagaWrite, _ new: SagaWrite.New) throws -> Bool {
        try self.run(
            """
            INSERT INTO saga(number, id, type, business_key, definition, state, version,
                started_at_ms, changed_at_ms, input, snapshot)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10) ON CONFLICT (id) DO NOTHING
            """,
            write.number,
            new.id,
            new.type,
            new.businessKey,
            Int64(bitPattern: new.hash),
            Int64(write.to.rawValue),
            write.version,
            self.time,
            new.input,
            write.snapshot
        ) == 1
    }

    /// The input of a saga that has ended is needed no more, and may tell of people.
    private func update(_ write: SagaWrite) throws {
        guard write.to.isEnded else { return try self.updateOpen(write) }
        try self.run(
            """
            UPDATE saga SET state = $2, version = $3, changed_at_ms = $4, snapshot = $5, input = $6
            WHERE number = $1
            """,
            write.number,
            Int64(write.to.rawValue),
            write.version,
            self.time,
            write.snapshot,
            [UInt8]()
        )
    }

    private func updateOpen(_ write: SagaWrite) throws {
        try self.run(
            """
            UPDATE saga SET state = $2, version = $3, changed_at_ms = $4, snapshot = $5
            WHERE number = $1
            """,
            write.number,
            Int64(write.to.rawValue),
            write.version,
            self.time,
            write.snapshot
        )
    }

    private func append(_ write: SagaWrite) throws {
        if let records = write.records {
            try self.run(
                "INSERT INTO saga_log(saga, version, records) VALUES ($1, $2, $3)",
                write.number,
                write.version,
                records
            )
        }
        if let fact = write.fact {
            try self.publish(
                type: fact.type,
                subject: write.id,
                summary: fact.summary,
                actor: "orchestrator"
            )
        }
    }

    private func count(_ key: SagaCountKey, _ delta: Int64) throws {
        try self.run(
            """
            INSERT INTO saga_count(type, state, count) VALUES ($1, $2, $3)
            ON CONFLICT (type, state) DO UPDATE SET count = saga_count.count + excluded.count
            """,
            key.type,
            Int64(key.state.rawValue),
            delta
        )
    }
}

private struct SagaCountKey: Hashable {
    let type: String
    let state: SagaState
}

// SPDX-License-Identifier: MIT
import Ambient
import SQLite
import Saga
import Store

/// Why a saga waits for an operator; sagas of one cause are mended together.
struct ParkedCause: Hashable, Sendable {
    let type: String
    /// Empty when the definition is not known here.
    let step: String
    /// As the saga shows it: the park reason, and why it turned back.
    let reason: String
    /// What the step said last.
    let lastError: String
    /// What an operator may do.
    let verbs: [SagaVerb]
}

/// Parked sagas of one cause.
struct ParkedGroup: Sendable {
    let type: String
    let step: String
    let reason: String
    let lastError: String
    let count: Int64
}

/// The saga of a group that has been parked longest.
struct ParkedSample: Sendable {
    let id: String
    let parkedAt: Timestamp
    let verbs: [String]
}

extension SagaState {
    /// Whether it waits for an operator.
    var isParked: Bool { self == .parkedForward || self == .parkedCompensation }
}

extension Transaction {
    /// Brings the two tables of parked sagas to where a write leaves its saga.
    func park(_ write: SagaWrite) throws {
        let since = try self.unpark(write.number)
        guard let cause = write.parked else { return }
        try self.run(
            """
            INSERT INTO saga_parked(number, id, type, step, reason, last_error, verbs,
                parked_at_ms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            """,
            write.number,
            write.id,
            cause.type,
            cause.step,
            cause.reason,
            cause.lastError,
            cause.verbs.map(\.rawValue).joined(separator: ","),
            since ?? self.time
        )
        try self.run(
            """
            INSERT INTO saga_group(type, step, reason, last_error, count)
            VALUES ($1, $2, $3, $4, 1) ON CONFLICT (type, step, reason, last_error)
            DO UPDATE SET count = saga_group.count + 1
            """,
            cause.type,
            cause.step,
            cause.reason,
            cause.lastError
        )
    }

    /// Takes a saga off the tables; since when it was there.
    private func unpark(_ number: Int64) throws -> Timestamp? {
        let old = try self.first(
            """
            DELETE FROM saga_parked WHERE number = $1
            RETURNING type, step, reason, last_error, parked_at_ms
            """,
            number
        ) { row in (row.text(0), row.text(1), row.text(2), row.text(3), row.time(4)) }
        guard let (type, step, reason, lastError, since) = old else { return nil }
        try self.run(
            """
            UPDATE saga_group SET count = count - 1
            WHERE type = $1 AND step = $2 AND reason = $3 AND last_error = $4
            """,
            type,
            step,
            reason,
            lastError
        )
        try self.run(
            """
            DELETE FROM saga_group
            WHERE type = $1 AND step = $2 AND reason = $3 AND last_error = $4 AND count = 0
            """,
            type,
            step,
            reason,
            lastError
        )
        return since
    }
}

extension Queries {
    /// The causes for which sagas are parked, in order of type, step and reason.
    func parkedGroups(limit: Int) throws -> [ParkedGroup] {
        try self.all(
            """
            SELECT type, step, reason, last_error, count FROM saga_group
            ORDER BY type, step, reason, last_error LIMIT $1
            """,
            Int64(limit)
        ) { row in
            ParkedGroup(
                type: row.text(0),
                step: row.text(1),
                reason: row.text(2),
                lastError: row.text(3),
                count: row.int(4)
            )
        }
    }

    /// The saga of a group that has been parked longest.
    func oldest(of group: ParkedGroup) throws -> ParkedSample? {
        try self.first(
            """
            SELECT id, parked_at_ms, verbs FROM saga_parked
            WHERE type = $1 AND step = $2 AND reason = $3 AND last_error = $4
            ORDER BY parked_at_ms, id LIMIT 1
            """,
            group.type,
            group.step,
            group.reason,
            group.lastError
        ) { row in
            ParkedSample(
                id: row.text(0),
                parkedAt: row.time(1),
                verbs: row.text(2).split(separator: ",").map(String.init)
            )
        }
    }
}

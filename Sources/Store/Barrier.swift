// SPDX-License-Identifier: MIT
import Ambient
import SQLite

/// What makes two calls the same call, however often it is sent.
public enum BarrierKey: Hashable, Sendable {
    /// The id a client gave its request.
    case request(String)
    /// A saga's action, sent by the orchestrator instance of this epoch.
    case forward(saga: String, step: String, epoch: Int64)
    /// The undoing of that action.
    case compensate(saga: String, step: String, epoch: Int64)

    /// The key in the table.
    ///
    /// The first letter keeps a client's id from ever meeting a saga's.
    var text: String {
        switch self {
        case .request(let id): "r/\(id)"
        case .forward(let saga, let step, _): "f/\(saga)/\(step)"
        case .compensate(let saga, let step, _): "c/\(saga)/\(step)"
        }
    }

    var epoch: Int64? {
        switch self {
        case .request: nil
        case .forward(_, _, let epoch), .compensate(_, _, let epoch): epoch
        }
    }
}

/// A reply as it was first given, and is given again to every repetition.
public struct StoredReply: Hashable, Sendable {
    /// The status code; 0 is OK.
    public var code: UInt8
    /// The status message.
    public var message: String
    /// Encoded error details.
    public var details: [UInt8]
    /// The encoded reply.
    public var payload: [UInt8]

    /// Makes a reply.
    public init(
        code: UInt8 = 0,
        message: String = "",
        details: [UInt8] = [],
        payload: [UInt8] = []
    ) {
        self.code = code
        self.message = message
        self.details = details
        self.payload = payload
    }

    /// OK, with nothing in it: the reply to a compensation that had nothing to undo.
    public static let empty = StoredReply()
}

/// What the barrier knows about a call.
public enum Claim: Hashable, Sendable {
    /// Never seen: do it, then `complete` or `markInProgress`.
    case fresh
    /// Done before, or nothing to undo: give this reply.
    case replay(StoredReply)
    /// The key was used for another call.
    case conflict
    /// Begun, not decided yet: ask again later, or see to it that it is decided.
    case inProgress
    /// Compensated before it came; it must not happen any more.
    case tombstoned
    /// Sent by an orchestrator that has been replaced; the epoch of the newer one.
    case fenced(epoch: Int64)
}

extension Transaction {
    /// Takes what the stored replies and waiting messages say of a person out of this database.
    ///
    /// A reply that holds one of the texts is emptied: its key still acts once, and a repetition is
    /// answered with an empty reply. Walks the whole table, so it is for rare occasions.
    ///
    /// - Parameter texts: Names, streets and the like; those of less than three bytes are left alone,
    ///   since they would be found everywhere.
    /// - Throws: `SQLiteError`.
    public func eraseReplies(holding texts: some Sequence<String>) throws {
        for text in Set(texts) where text.utf8.count >= 3 {
            let bytes = Array(text.utf8)
            try self.run(
                "UPDATE barrier SET payload = x'' WHERE instr(payload, $1) > 0",
                bytes
            )
            try self.run(
                "UPDATE outbox_dead SET payload = x'' WHERE instr(payload, $1) > 0",
                bytes
            )
        }
    }

    /// Looks a call up, and prepares to record it.
    ///
    /// `.fresh` records nothing yet: when the body throws, or ends without `complete` or
    /// `markInProgress`, the call may come again. A compensation that finds its action absent, or
    /// refused, is recorded here and now, with a tombstone in the place of an absent action.
    ///
    /// - Parameters:
    ///   - key: The call.
    ///   - method: Its full path, kept for people who read the table.
    ///   - fingerprint: Of the method and the encoded request.
    /// - Returns: What to do.
    /// - Throws: `SQLiteError`.
    public func claim(_ key: BarrierKey, method: String, fingerprint: Fingerprint) throws -> Claim {
        if let epoch = key.epoch, let newer = try self.fence(epoch) { return .fenced(epoch: newer) }
        #if OMS_PLANTED_BUGS
            if PlantedBug.barrierForgets.isOn {
                try self.run(
                    "DELETE FROM barrier WHERE key = $1 AND state = $2",
                    key.text,
                    BarrierEntry.State.done.rawValue
                )
            }
        #endif
        if let entry = try self.barrierEntry(key) { return entry.claim(fingerprint) }
        self.barrier.claimed = ClaimedCall(key: key, method: method, fingerprint: fingerprint)
        guard case .compensate(let saga, let step, let epoch) = key else { return .fresh }
        let action = BarrierKey.forward(saga: saga, step: step, epoch: epoch)
        switch try self.barrierEntry(action) {
        case nil:
            #if OMS_PLANTED_BUGS
                if PlantedBug.tombstoneMissing.isOn { return try self.nothingToUndo(key) }
            #endif
            try self.insertBarrier(action, method, fingerprint, .tombstone, .empty)
            return try self.nothingToUndo(key)
        case let entry? where entry.state == .inProgress:
            // Begun and not decided: whether to undo it now is the caller's choice, who may then
            // `complete` the compensation or mark it in progress.
            return .inProgress
        case let entry? where entry.state == .tombstone || entry.reply.code != 0:
            return try self.nothingToUndo(key)
        default:
            return .fresh
        }
    }

    /// Records the reply of a call: claimed in this body, or in progress since an earlier one.
    ///
    /// With a compensation an action that is still in progress ends as a tombstone: it will not
    /// begin again, and an outcome that it has after all is not recorded.
    ///
    /// - Parameters:
    ///   - key: The call.
    ///   - reply: What every repetition gets.
    /// - Throws: `StoreError.notClaimed` for any other key; `SQLiteError`.
    public func complete(_ key: BarrierKey, _ reply: StoredReply) throws {
        if let claimed = self.barrier.take(key) {
            try self.insertBarrier(key, claimed.method, claimed.fingerprint, .done, reply)
            return try self.endAction(of: key)
        }
        let changed = try self.connection.run(
            """
            UPDATE barrier SET state = $2, code = $3, message = $4, details = $5, payload = $6
            WHERE key = $1 AND state = $7
            """,
            key.text,
            BarrierEntry.State.done.rawValue,
            reply.code,
            reply.message,
            reply.details,
            reply.payload,
            BarrierEntry.State.inProgress.rawValue
        )
        if changed == 1 { return try self.endAction(of: key) }
        guard try self.barrierEntry(key)?.state == .tombstone else {
            throw StoreError.notClaimed(key)
        }
    }

    /// Nobody waits for an action any more that is undone.
    private func endAction(of key: BarrierKey) throws {
        guard case .compensate(let saga, let step, let epoch) = key else { return }
        try self.connection.run(
            "UPDATE barrier SET state = $2 WHERE key = $1 AND state = $3",
            BarrierKey.forward(saga: saga, step: step, epoch: epoch).text,
            BarrierEntry.State.tombstone.rawValue,
            BarrierEntry.State.inProgress.rawValue
        )
    }

    /// Records that a call claimed in this body has begun and will be completed by a later one.
    ///
    /// - Parameter key: The call.
    /// - Throws: `StoreError.notClaimed` for any other key; `SQLiteError`.
    public func markInProgress(_ key: BarrierKey) throws {
        guard let claimed = self.barrier.take(key) else { throw StoreError.notClaimed(key) }
        try self.insertBarrier(key, claimed.method, claimed.fingerprint, .inProgress, .empty)
    }

    /// Forgets a call that is in progress, so that it may come again; for one that had no effect.
    public func abandon(_ key: BarrierKey) throws {
        try self.connection.run(
            "DELETE FROM barrier WHERE key = $1 AND state = $2",
            key.text,
            BarrierEntry.State.inProgress.rawValue
        )
    }

    private func nothingToUndo(_ key: BarrierKey) throws -> Claim {
        try self.complete(key, .empty)
        return .replay(.empty)
    }

    /// The newer epoch that refuses this one; nil when it may act.
    ///
    /// Remembers a new highest.
    private func fence(_ epoch: Int64) throws -> Int64? {
        #if OMS_PLANTED_BUGS
            if PlantedBug.epochNotChecked.isOn { return nil }
        #endif
        let known: Int64
        if let cached = self.barrier.epoch {
            known = cached
        } else {
            known = try self.first("SELECT epoch FROM fence WHERE id = 1") { $0.int(0) } ?? .min
            self.barrier.epoch = known
        }
        if epoch < known { return known }
        if epoch > known {
            try self.connection.run(
                """
                INSERT INTO fence(id, epoch) VALUES (1, $1)
                ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch
                """,
                epoch
            )
            self.barrier.epoch = epoch
        }
        return nil
    }

    private func insertBarrier(
        _ key: BarrierKey,
        _ method: String,
        _ fingerprint: Fingerprint,
        _ state: BarrierEntry.State,
        _ reply: StoredReply
    ) throws {
        try self.connection.run(
            """
            INSERT INTO barrier(key, method, fingerprint, state, code, message, details, payload,
                at_ms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            key.text,
            method,
            fingerprint,
            state.rawValue,
            reply.code,
            reply.message,
            reply.details,
            reply.payload,
            self.time
        )
    }
}

extension Queries {
    fileprivate func barrierEntry(_ key: BarrierKey) throws -> BarrierEntry? {
        try self.first(
            "SELECT fingerprint, state, code, message, details, payload FROM barrier WHERE key = $1",
            key.text
        ) { BarrierEntry($0) }
    }

    /// The reply recorded for a key; nil when there is none, or none yet.
    public func storedReply(_ key: BarrierKey) throws -> StoredReply? {
        guard let entry = try self.barrierEntry(key), entry.state == .done else { return nil }
        return entry.reply
    }
}

/// A row of the barrier.
///
/// Table: `barrier`. Invariant: one row per key; `done` and `tombstone` never change again.
private struct BarrierEntry {
    enum State: Int32 {
        case inProgress = 0
        case done = 1
        case tombstone = 2
    }

    var fingerprint: Fingerprint?
    var state: State
    var reply: StoredReply

    init(_ row: Row) {
        self.fingerprint = Fingerprint(stored: row.rawBytes(0))
        self.state = State(rawValue: Int32(truncatingIfNeeded: row.int(1))) ?? .tombstone
        self.reply = StoredReply(
            code: UInt8(truncatingIfNeeded: row.int(2)),
            message: row.text(3),
            details: row.bytes(4),
            payload: row.bytes(5)
        )
    }

    func claim(_ fingerprint: Fingerprint) -> Claim {
        // A tombstone carries the fingerprint of the compensation; the action's was never seen.
        if self.state == .tombstone { return .tombstoned }
        guard self.fingerprint == fingerprint else { return .conflict }
        return self.state == .inProgress ? .inProgress : .replay(self.reply)
    }
}

/// A call that was found fresh and waits for its record.
struct ClaimedCall {
    var key: BarrierKey
    var method: String
    var fingerprint: Fingerprint
}

/// What the barrier keeps in memory.
struct BarrierState {
    /// The highest epoch seen; nil until it is read from the table.
    var epoch: Int64?
    var claimed: ClaimedCall?

    mutating func take(_ key: BarrierKey) -> ClaimedCall? {
        guard let claimed = self.claimed, claimed.key == key else { return nil }
        self.claimed = nil
        return claimed
    }
}

// SPDX-License-Identifier: MIT
import Ambient

/// Stored bytes that are not a snapshot.
public enum SnapshotError: Error, Hashable {
    /// Cut, foreign, or of a format this program does not know.
    case malformed
}

/// What stored bytes turn out to be.
public enum StoredSaga: Hashable, Sendable {
    /// An instance; feed `resume`.
    case instance(SagaInstance)
    /// An instance of a definition this program does not hold; keep the bytes as they are.
    case versionMissing(type: String, hash: UInt64, state: SagaState)
}

// Layout, version 2: version, type, hash, id, state, park reason (0 none), cursor, reason, pending
// cancel (0 or 1, text), started, finished and next attempt (each 0 or 1, time), milliseconds
// waited, waiting since (0 or 1, time), facts, steps, signals. Integers are LEB128, times zigzag
// milliseconds. A call in flight is not stored: resume makes it again.
extension SagaInstance {
    private static let formatVersion: UInt8 = 2

    /// The instance as bytes.
    public func encoded() -> [UInt8] {
        var writer = ByteWriter()
        writer.bytes.reserveCapacity(256)
        writer.put(Self.formatVersion)
        writer.put(self.definition.name)
        writer.put(varint: self.definition.hash)
        writer.put(self.state.rawValue)
        writer.put(self.id)
        writer.put(self.parkReason?.rawValue ?? 0)
        writer.put(varint: UInt64(self.cursor))
        writer.put(self.reason)
        writer.put(self.pendingCancel == nil ? 0 : 1)
        if let reason = self.pendingCancel { writer.put(reason) }
        writer.put(signed: self.startedAt.milliseconds)
        writer.put(self.finishedAt)
        writer.put(self.retryAt)
        writer.put(signed: self.waited)
        writer.put(self.waitingSince)
        writer.put(varint: UInt64(self.facts.count))
        for fact in self.facts { writer.put(fact) }
        for step in self.steps { writer.put(step) }
        writer.put(varint: UInt64(self.signals.count))
        for signal in self.signals {
            writer.put(signal.id)
            writer.put(signal.name)
            writer.put(signal.isTaken ? 1 : 0)
            writer.put(signal.payload)
        }
        return writer.bytes
    }

    /// Reads what `encoded` wrote.
    ///
    /// - Parameters:
    ///   - bytes: A snapshot.
    ///   - definition: Finds a definition by name and hash; nil when this program has none.
    /// - Returns: The instance, or what little is known without its definition.
    /// - Throws: `SnapshotError.malformed`.
    public static func decode(
        _ bytes: [UInt8],
        definition: (_ name: String, _ hash: UInt64) -> SagaDefinition?
    ) throws(SnapshotError) -> StoredSaga {
        var reader = ByteReader(bytes)
        guard try reader.byte() == Self.formatVersion else { throw .malformed }
        let name = try reader.text()
        let hash = try reader.varint()
        guard let state = SagaState(rawValue: try reader.byte()) else { throw .malformed }
        guard let definition = definition(name, hash) else {
            return .versionMissing(type: name, hash: hash, state: state)
        }
        return .instance(try Self.decode(&reader, definition, state))
    }

    private static func decode(
        _ reader: inout ByteReader,
        _ definition: SagaDefinition,
        _ state: SagaState
    ) throws(SnapshotError) -> SagaInstance {
        let id = try reader.text()
        let park = try reader.byte()
        let parkReason = ParkReason(rawValue: park)
        guard park == 0 || parkReason != nil else { throw .malformed }
        let cursor = try reader.count(max: definition.steps.count)
        let reason = try reader.text()
        let pendingCancel = try reader.byte() == 0 ? nil : try reader.text()
        let startedAt = Timestamp(milliseconds: try reader.signed())
        var saga = SagaInstance(id: id, definition: definition, at: startedAt)
        saga.state = state
        saga.parkReason = parkReason
        saga.cursor = cursor
        saga.reason = reason
        saga.pendingCancel = pendingCancel
        saga.finishedAt = try reader.time()
        saga.retryAt = try reader.time()
        saga.waited = try reader.signed()
        saga.waitingSince = try reader.time()
        for _ in 0..<(try reader.count(max: Self.factsMax)) { saga.facts.append(try reader.text()) }
        for index in saga.steps.indices { saga.steps[index] = try reader.step() }
        for _ in 0..<(try reader.count(max: Self.signalsMax)) {
            let id = try reader.text()
            let name = try reader.text()
            let isTaken = try reader.byte() == 1
            let payload = try reader.data()
            saga.signals.append(
                ReceivedSignal(id: id, name: name, payload: payload, isTaken: isTaken)
            )
        }
        guard reader.isAtEnd, saga.isConsistent else { throw .malformed }
        return saga
    }

    /// What the rules rely on, checked where bytes become an instance.
    private var isConsistent: Bool {
        guard self.waited >= 0 else { return false }
        return switch self.state {
        case .waiting:
            self.cursor < self.steps.count && self.definition.steps[self.cursor].kind == .wait
        case .parkedForward:
            self.cursor < self.steps.count && self.steps[self.cursor].state == .parked
        case .running, .completed, .compensating, .compensated, .parkedCompensation:
            true
        }
    }
}

extension ByteWriter {
    fileprivate mutating func put(_ time: Timestamp?) {
        self.put(time == nil ? 0 : 1)
        if let time { self.put(signed: time.milliseconds) }
    }

    fileprivate mutating func put(_ step: StepStatus) {
        self.put(step.state.rawValue)
        self.put(varint: UInt64(step.attempts))
        self.put(varint: UInt64(step.compensationAttempts))
        self.put(varint: UInt64(step.refusals))
        self.put(varint: UInt64(step.generation))
        self.put(varint: UInt64(step.triesBefore))
        self.put(step.tryingSince)
        self.put(step.startedAt)
        self.put(step.finishedAt)
        self.put(step.lastError)
        self.put(step.reply)
    }
}

extension ByteReader {
    fileprivate mutating func time() throws(SnapshotError) -> Timestamp? {
        guard try self.byte() == 1 else { return nil }
        return Timestamp(milliseconds: try self.signed())
    }

    fileprivate mutating func step() throws(SnapshotError) -> StepStatus {
        guard let state = StepState(rawValue: try self.byte()) else { throw .malformed }
        var step = StepStatus()
        step.state = state
        step.attempts = try self.uint32()
        step.compensationAttempts = try self.uint32()
        step.refusals = try self.uint32()
        step.generation = try self.uint32()
        step.triesBefore = try self.uint32()
        step.tryingSince = try self.time()
        step.startedAt = try self.time()
        step.finishedAt = try self.time()
        step.lastError = try self.text()
        step.reply = try self.data()
        return step
    }
}

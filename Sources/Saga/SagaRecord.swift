// SPDX-License-Identifier: MIT
import Ambient

/// One line of a saga's history.
public struct SagaRecord: Hashable, Sendable {
    /// What happened.
    ///
    /// The numbers are stored and never change their meaning.
    public enum Kind: UInt8, Hashable, Sendable, CaseIterable {
        case started = 1
        case resumed = 2
        case called = 3
        case succeeded = 4
        case refused = 5
        case unknown = 6
        case skipped = 7
        case waiting = 8
        case signalled = 9
        case cancelAsked = 10
        case cancelTooLate = 11
        case compensationBegan = 12
        case parked = 13
        case retried = 14
        case resolvedOK = 15
        case resolvedFailed = 16
        case completed = 17
        case compensated = 18
    }

    /// When, in saga time.
    public let at: Timestamp
    /// What happened.
    public let kind: Kind
    /// Index of the step; nil when it is about the saga.
    public let step: Int?
    /// Forward or back.
    public let operation: StepOperation
    /// The attempt; 0 when it is about none.
    public let attempt: UInt32
    /// Reason, signal or evidence; at most 200 bytes.
    public let text: String

    /// Makes a record.
    public init(
        at: Timestamp,
        kind: Kind,
        step: Int?,
        operation: StepOperation,
        attempt: UInt32,
        text: String
    ) {
        self.at = at
        self.kind = kind
        self.step = step
        self.operation = operation
        self.attempt = attempt
        self.text = text
    }
}

extension SagaRecord {
    /// Appends the record to a chunk of history.
    public func encode(into chunk: inout [UInt8]) {
        var writer = ByteWriter(bytes: chunk)
        chunk = []
        writer.put(self.kind.rawValue)
        writer.put(self.operation.rawValue)
        writer.put(varint: UInt64((self.step ?? -1) + 1))
        writer.put(varint: UInt64(self.attempt))
        writer.put(signed: self.at.milliseconds)
        writer.put(self.text)
        chunk = writer.bytes
    }

    /// Reads a chunk of history; stops quietly at the first byte it does not understand, since
    /// history is for people and a newer program may have written it.
    public static func decode(chunk: [UInt8]) -> [SagaRecord] {
        var reader = ByteReader(chunk)
        var records: [SagaRecord] = []
        while !reader.isAtEnd {
            guard let kind = try? Kind(rawValue: reader.byte()),
                let operation = try? StepOperation(rawValue: reader.byte()),
                let step = try? reader.count(max: SagaDefinition.stepsMax),
                let attempt = try? reader.uint32(),
                let at = try? reader.signed(),
                let text = try? reader.text()
            else { break }
            records.append(
                SagaRecord(
                    at: Timestamp(milliseconds: at),
                    kind: kind,
                    step: step == 0 ? nil : step - 1,
                    operation: operation,
                    attempt: attempt,
                    text: text
                )
            )
        }
        return records
    }
}

// SPDX-License-Identifier: MIT
import Ambient

/// What one event gathers while the instance takes it.
struct Turn {
    let now: Timestamp
    var rng: SeededGenerator
    var effects: [SagaEffect] = []
    var records: [SagaRecord] = []
    /// Something the snapshot holds has changed.
    var changed = false
    /// A decision was made that no replay could derive again.
    var durable = false

    init(now: Timestamp, rng: SeededGenerator) {
        self.now = now
        self.rng = rng
    }

    /// The effects, with what must be stored in front of what follows from it.
    var ordered: [SagaEffect] {
        guard self.changed || self.durable else { return self.effects }
        return [.persist(durable: self.durable, records: self.records)] + self.effects
    }

    mutating func note(
        _ kind: SagaRecord.Kind,
        _ step: Int? = nil,
        _ operation: StepOperation = .forward,
        _ attempt: UInt32 = 0,
        _ text: String = ""
    ) {
        self.records.append(
            SagaRecord(
                at: self.now,
                kind: kind,
                step: step,
                operation: operation,
                attempt: attempt,
                text: text.cut(toBytes: 200)
            )
        )
        self.changed = true
    }
}

extension String {
    /// The longest prefix of whole characters within a number of bytes.
    func cut(toBytes bytesMax: Int) -> String {
        guard self.utf8.count > bytesMax else { return self }
        var text = ""
        var bytes = 0
        for character in self {
            bytes += character.utf8.count
            guard bytes <= bytesMax else { break }
            text.append(character)
        }
        return text
    }
}

// SPDX-License-Identifier: MIT
import Audit
import OMSProtos
import Saga

let compensationRules = [
    OutsideRule(
        .compensation,
        name: "steps-undone-last",
        demand: "no step took effect after it was undone: the undoing of a step comes behind it, "
            + "and a step that never came has a tombstone in its place"
    ) { evidence in
        let keys = Dictionary(
            try evidence.barrierKeys().map { ("\($0.service) \($0.text)", $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return keys.values.sorted().compactMap { key in
            let rest = key.text.dropFirst(2)
            if key.text.hasPrefix("c/") {
                guard let action = keys["\(key.service) f/\(rest)"] else {
                    return (key.name, "undid a step that left neither effect nor tombstone")
                }
                return action.isEffect && action.place > key.place
                    ? (key.name, "was undone, and then happened") : nil
            }
            if key.isTombstone, keys["\(key.service) c/\(rest)"] == nil {
                return (key.name, "is a tombstone of a step that nobody undid")
            }
            return nil
        }
    },
    OutsideRule(
        .compensation,
        name: "sagas-turned-back",
        demand: "a saga's history begins with its start, or its first resumption after it, and "
            + "once it turned back it calls nothing forward any more"
    ) { evidence in
        try evidence.sagaHistories().compactMap { history in
            let (saga, records) = (history.saga, history.records)
            // What a crash took before the first write after the start begins anew with `resumed`.
            guard let first = records.first?.kind, first == .started || first == .resumed else {
                return (saga, "has a history that does not begin with its start")
            }
            let turned = records.firstIndex { $0.kind == .compensationBegan }
            guard let turned,
                let late = records[turned...].first(where: {
                    $0.kind == .called && $0.operation == .forward
                })
            else { return nil }
            return (saga, "called step \(late.step ?? -1) after it had turned back")
        }
    },
    OutsideRule(
        .compensation,
        name: "steps-answered",
        demand: "a step that a saga knows as done, or undone, by an answer is so at the service "
            + "that answered",
        holds: .rest
    ) { evidence in
        var answered: Set<String> = []
        for key in try evidence.barrierKeys() where key.isEffect { answered.insert(key.text) }
        let sagas = Dictionary(
            evidence.sagas.map { ($0.sagaID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return try evidence.sagaHistories().flatMap { history -> OutsideRule.Faults in
            let (id, records) = (history.saga, history.records)
            let names = (sagas[id]?.steps ?? []).map(\.name)
            return records.answers.compactMap { answer in
                guard answer.step < names.count else { return nil }
                let name = names[answer.step]
                let keys = (0...records.retries).map { StepKey.text(name, generation: $0) }
                    .flatMap { key in
                        answer.isUndone
                            ? ["c/\(id)/\(key)", "f/\(id)/\(key)/undo"] : ["f/\(id)/\(key)"]
                    }
                guard !keys.contains(where: answered.contains) else { return nil }
                let what = answer.isUndone ? "undone" : "done"
                return (id, "\(name) was answered as \(what), no service knows of it")
            }
        }
    },
    OutsideRule(
        .compensation,
        name: "steps-known",
        demand: "every step that a service did is one of a saga that there is",
        holds: .rest
    ) { evidence in
        let sagas = Dictionary(
            evidence.sagas.map { ($0.sagaID, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        let retries = Dictionary(
            try evidence.sagaHistories().map { ($0.saga, $0.records.retries) },
            uniquingKeysWith: { first, _ in first }
        )
        return try evidence.barrierKeys().compactMap { key in
            guard let step = StepKey(key.text) else { return nil }
            guard let saga = sagas[step.saga] else {
                return (key.name, "is a step of a saga that does not exist")
            }
            guard step.generation <= retries[step.saga] ?? 0 else {
                return (key.name, "is a further try under a new key, which nobody asked for")
            }
            // A saga of a definition that is not known here shows no steps.
            return saga.steps.isEmpty || saga.steps.contains { $0.name == step.name }
                ? nil : (key.name, "is no step of its saga")
        }
    },
]

/// A row of a service's barrier.
struct RecordedKey: Hashable, Comparable {
    let service: String
    let text: String
    /// Its place among the keys of its service.
    let place: Int64
    let state: Int64
    let code: Int64

    /// Answered with success.
    var isEffect: Bool { self.state == 1 && self.code == 0 }
    var isTombstone: Bool { self.state == 2 }
    var name: String { "\(self.service) \(self.text)" }

    static func < (lhs: Self, rhs: Self) -> Bool {
        (lhs.service, lhs.place) < (rhs.service, rhs.place)
    }
}

/// What a barrier key says of the step it is for.
private struct StepKey {
    let saga: String
    let name: String
    /// How often a person had a refused step tried again by then, each time under a new key.
    let generation: Int

    /// How a step is named in its key.
    static func text(_ name: String, generation: Int) -> String {
        generation == 0 ? name : "\(name)~\(generation)"
    }

    /// Nil for the key of a client's request.
    init?(_ key: String) {
        guard key.hasPrefix("f/") || key.hasPrefix("c/") else { return nil }
        var words = key.dropFirst(2).split(separator: "/", omittingEmptySubsequences: false)
        if key.hasPrefix("f/"), words.last == "undo", words.count > 2 { words.removeLast() }
        guard words.count > 1 else { return nil }
        let name = words.removeLast().split(separator: "~", omittingEmptySubsequences: false)
        let number = name.count == 2 ? Int(name[1]) : nil
        // What is no number makes a name that no step has.
        self.name =
            name.count == 1 || number ?? 0 > 0 ? String(name[0]) : name.joined(separator: "~")
        self.generation = number ?? 0
        // Keys of sagas have a slash themselves: `change-order:SO-100001/2`.
        self.saga = words.joined(separator: "/")
    }
}

extension [SagaRecord] {
    /// How often a person had it tried again: a step has at most so many keys besides its first.
    fileprivate var retries: Int { self.count { $0.kind == .retried } }

    /// The steps whose calls were answered with success, each once and the last way it went.
    fileprivate var answers: [(step: Int, isUndone: Bool)] {
        var answers: [(step: Int, isUndone: Bool)] = []
        for (index, record) in self.enumerated() where record.kind == .succeeded {
            guard let step = record.step else { continue }
            let wasCalled = self[..<index].contains {
                $0.kind == .called && $0.step == step && $0.operation == record.operation
            }
            if wasCalled { answers.append((step, record.operation == .compensate)) }
        }
        return answers
    }
}

extension Evidence {
    /// Every key of every service, in order.
    func barrierKeys() throws -> [RecordedKey] {
        try self.keys {
            try Self.names.flatMap { service in
                try self.rows(of: service, "SELECT key, id, state, code FROM barrier ORDER BY id") {
                    RecordedKey(
                        service: service,
                        text: $0.text(0),
                        place: $0.int(1),
                        state: $0.int(2),
                        code: $0.int(3)
                    )
                }
            }
        }
    }

    /// What each saga wrote down, oldest first.
    fileprivate func sagaHistories() throws -> [SagaHistory] {
        try self.histories { try self.readHistories() }
    }

    private func readHistories() throws -> [SagaHistory] {
        let chunks = try self.rows(
            of: "orchestrator",
            """
            SELECT id, records FROM saga_log JOIN saga ON number = saga
            ORDER BY saga, saga_log.version
            """
        ) { (saga: $0.text(0), records: SagaRecord.decode(chunk: $0.bytes(1))) }
        return Dictionary(grouping: chunks, by: \.saga)
            .map { SagaHistory(saga: $0.key, records: $0.value.flatMap(\.records)) }
            .sorted { $0.saga < $1.saga }
    }
}

/// What a saga wrote down.
struct SagaHistory {
    let saga: String
    let records: [SagaRecord]
}

// SPDX-License-Identifier: MIT
import OMSProtos
import RPC
import Saga
import ServiceKit
import Store

// The reading methods, over a snapshot of the tables.
extension SagaTypes {
    /// Chunks of history shown at most: a saga that was retried for days has more to tell than
    /// anybody reads.
    private static let chunksMax = 500

    func get(
        _ request: OrchestratorV1.GetSagaRequest,
        _ reader: Reader
    ) throws -> OrchestratorV1.GetSagaReply {
        guard let row = try reader.saga(id: request.sagaID) else {
            throw RPCError.noSuchSaga(request.sagaID)
        }
        let records = try reader.history(of: row.number, limit: Self.chunksMax)
        let steps = row.steps(self)
        return OrchestratorV1.GetSagaReply(
            saga: row.view(self),
            history: records.enumerated().map { index, record in
                record.view(index + 1, of: row.id, steps: steps)
            }
        )
    }

    func list(
        _ request: OrchestratorV1.ListSagasRequest,
        _ reader: Reader
    ) throws -> OrchestratorV1.ListSagasReply {
        let limit = request.page.size()
        let page = SagaPage(
            after: max(request.page?.pageToken ?? "", SagaIDs.start(of: request)),
            end: request.type.isEmpty ? SagaIDs.end : SagaIDs.end(of: request.type),
            limit: limit + 1
        )
        let rows = try self.rows(request, page, reader)
        return OrchestratorV1.ListSagasReply(
            sagas: rows.prefix(limit).map { $0.view(self) },
            nextPageToken: rows.count > limit ? rows[limit - 1].id : ""
        )
    }

    private func rows(
        _ request: OrchestratorV1.ListSagasRequest,
        _ page: SagaPage,
        _ reader: Reader
    ) throws -> [SagaRow] {
        guard request.businessKey.isEmpty else { return try self.byKey(request, page, reader) }
        let states: [SagaState]
        if request.state != .unspecified {
            guard let state = SagaState(request.state) else { return [] }
            states = request.openOnly && state.isEnded ? [] : [state]
        } else if request.openOnly {
            states = SagaState.allCases.filter { !$0.isEnded }
        } else {
            return try reader.sagas(after: page.after, before: page.end, limit: page.limit)
        }
        let rows = try states.flatMap {
            try reader.sagas(state: $0, after: page.after, before: page.end, limit: page.limit)
        }
        return Array(rows.sorted { $0.id < $1.id }.prefix(page.limit))
    }

    /// A key has at most one saga of each type.
    private func byKey(
        _ request: OrchestratorV1.ListSagasRequest,
        _ page: SagaPage,
        _ reader: Reader
    ) throws -> [SagaRow] {
        let names = request.type.isEmpty ? self.names : [request.type]
        let rows = try names.compactMap {
            try reader.saga(id: SagaIDs.id(type: $0, key: request.businessKey))
        }
        return rows.filter { row in
            let isAsked =
                request.state == .unspecified || SagaState(request.state) == row.state
            return isAsked && !(request.openOnly && row.state.isEnded) && row.id > page.after
        }
    }

    /// Causes shown at most: more of them at once are one cause nobody has a word for.
    private static let groupsMax = 1000

    func group(_ reader: Reader) throws -> OrchestratorV1.GroupSagasReply {
        let groups = try reader.parkedGroups(limit: Self.groupsMax).map { group in
            let sample = try reader.oldest(of: group)
            return OrchestratorV1.SagaGroup(
                type: group.type,
                step: group.step,
                reason: group.reason,
                lastError: group.lastError,
                count: group.count,
                sampleSagaID: sample?.id ?? "",
                oldestAtMs: sample?.parkedAt.milliseconds ?? 0,
                allowedVerbs: sample?.verbs ?? []
            )
        }
        return OrchestratorV1.GroupSagasReply(groups: groups)
    }

    func count(_ reader: Reader) throws -> OrchestratorV1.CountSagasReply {
        let counts = try reader.all(
            """
            SELECT type, state, count FROM saga_count WHERE count <> 0
            ORDER BY type, state LIMIT 1000
            """
        ) { row in
            OrchestratorV1.SagaCount(
                type: row.text(0),
                state: OrchestratorV1.SagaState(rawValue: Int32(truncatingIfNeeded: row.int(1))),
                count: row.int(2)
            )
        }
        return OrchestratorV1.CountSagasReply(counts: counts)
    }
}

/// The part of the list that is asked for.
struct SagaPage {
    let after: String
    let end: String
    let limit: Int
}

extension SagaIDs {
    static func id(type: String, key: String) -> String { "\(type):\(key)" }

    static func key(of id: String) -> String {
        String(id.drop { $0 != ":" }.dropFirst())
    }

    /// N of `ORDER/N`; nil for any other key, and for another way to write the same number.
    static func number(in key: String, of order: String) -> Int64? {
        guard key.hasPrefix("\(order)/") else { return nil }
        let digits = key.dropFirst(order.count + 1)
        guard let number = Int64(digits), digits == String(number) else { return nil }
        return number
    }

    /// 1 to 64 visible ASCII characters.
    static func isKey(_ key: String) -> Bool {
        (1...64).contains(key.utf8.count) && key.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }

    static func start(of request: OrchestratorV1.ListSagasRequest) -> String {
        request.type.isEmpty ? "" : self.start(of: request.type)
    }
}
